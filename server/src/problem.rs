//! Everything the hub says no to over HTTP: a stable code and one sentence of plain Chinese.

use axum::http::StatusCode;
use yishi_replica::log::LogError;
use yishi_replica::request::NONCE_LEN;

use crate::store::StoreError;

macro_rules! problems {
    ($($name:ident $status:ident $code:literal $sentence:literal;)*) => {
        /// Which no. The text of a code never changes.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum Kind {
            $(#[doc = $sentence] $name,)*
        }

        impl Kind {
            /// Every kind, for tests.
            #[cfg(test)]
            const ALL: &'static [Self] = &[$(Self::$name),*];

            /// Status, code and sentence.
            pub(crate) const fn parts(self) -> (StatusCode, &'static str, &'static str) {
                match self { $(Self::$name => (StatusCode::$status, $code, $sentence),)* }
            }

            /// The stable code.
            pub(crate) const fn code(self) -> &'static str {
                self.parts().1
            }
        }
    };
}

problems! {
    Malformed BAD_REQUEST "malformed" "提交的内容格式不对，请更新应用后再试。";
    CredentialMalformed BAD_REQUEST "credential_malformed" "请求的签名信息格式不对，请更新应用后再试。";
    DeviceMismatch BAD_REQUEST "device_mismatch" "提交内容的设备与签名的设备不一致，请更新应用后再试。";
    GenesisBad BAD_REQUEST "genesis_bad" "建立村（社区）的资料不完整或不正确，请核对名称、成员和职务。";
    PostConflict BAD_REQUEST "post_conflict" "监督委员会成员不得由村（居）委会成员兼任，请另选他人。";
    SignatureNeeded UNAUTHORIZED "signature_needed" "这项操作要由已加入的设备签名，请先加入本村（社区）。";
    SignatureWrong UNAUTHORIZED "signature_wrong" "请求的签名核验不通过，请更新应用后再试。";
    NonceStale UNAUTHORIZED "nonce_stale" "请求的凭据已过期，应用会自动重试。";
    SetupTokenWrong UNAUTHORIZED "setup_token_wrong" "建立口令不对，请向服务器管理员索要。";
    NotPermitted FORBIDDEN "not_permitted" "您现在的身份办不了这件事，请找村（居）委会或网格长代办。";
    NotFound NOT_FOUND "not_found" "没有这个地址，请更新应用后再试。";
    SpaceUnknown NOT_FOUND "space_unknown" "这台服务器上没有这个村（社区），请核对邀请码或联系管理员。";
    BlobUnknown NOT_FOUND "blob_unknown" "没有这份密封资料，可能已经删除。";
    RangeWrong RANGE_NOT_SATISFIABLE "range_wrong" "要取的部分超出了这份密封资料，请更新应用后再试。";
    MethodWrong METHOD_NOT_ALLOWED "method_wrong" "这个地址不支持这样的操作，请更新应用后再试。";
    TooSlow REQUEST_TIMEOUT "too_slow" "网络太慢，内容没有收全，请稍后再试。";
    BlobTaken CONFLICT "blob_taken" "这份密封资料已经有了，不能改写，请另存一份。";
    BlobOffset CONFLICT "blob_offset" "这一段接不上已经收到的部分，应用会自动从断开的地方续传。";
    MediaUnwanted BAD_REQUEST "media_unwanted" "服务器只接收照片和录音，请更新应用后再试。";
    AttachmentTooLarge PAYLOAD_TOO_LARGE "attachment_too_large" "照片或录音太大：照片最多 300 KB,录音最多 2 MB(约 8 分钟),请换一个小些的再提交。";
    TooLarge PAYLOAD_TOO_LARGE "too_large" "这次提交的内容太大，请分几次提交。";
    EncodingUnwanted UNSUPPORTED_MEDIA_TYPE "encoding_unwanted" "服务器不接收压缩过的内容，请更新应用后再试。";
    Quota TOO_MANY_REQUESTS "quota" "提交太频繁，请稍后再试，内容已存在手机里。";
    Internal INTERNAL_SERVER_ERROR "internal" "服务器出了问题，请稍后再试，内容已存在手机里。";
    StorageFull SERVICE_UNAVAILABLE "storage_full" "服务器空间不足，请联系管理员，内容已存在手机里。";
    StorageBroken SERVICE_UNAVAILABLE "storage_broken" "服务器存储出了问题，请联系管理员，内容已存在手机里。";
}

/// A no, with a fresh nonce where that helps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Problem {
    pub(crate) kind: Kind,
    pub(crate) nonce: Option<[u8; NONCE_LEN]>,
}

impl Problem {
    /// A no to somebody who may try again with this nonce.
    pub(crate) const fn stale(nonce: [u8; NONCE_LEN]) -> Self {
        Self { kind: Kind::NonceStale, nonce: Some(nonce) }
    }
}

impl From<Kind> for Problem {
    fn from(kind: Kind) -> Self {
        Self { kind, nonce: None }
    }
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::UnknownSpace => Kind::SpaceUnknown.into(),
            StoreError::Log(LogError::Full) => Kind::StorageFull.into(),
            StoreError::Log(LogError::Broken(_)) | StoreError::Newer { .. } => {
                tracing::error!(%error, "storage");
                Kind::StorageBroken.into()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use yishi_domain::refusal::Code;

    use super::*;

    #[test]
    fn codes_are_told_apart_and_those_of_the_rules_say_the_same() {
        for (i, kind) in Kind::ALL.iter().enumerate() {
            let (status, code, sentence) = kind.parts();
            assert!(status.is_client_error() || status.is_server_error(), "{code}");
            assert!(sentence.ends_with('。') && !sentence.is_ascii(), "{code}");
            assert!(Kind::ALL.iter().skip(i + 1).all(|other| other.parts().1 != code), "{code} twice");
        }
        assert_eq!(Kind::Quota.parts().2, Code::Quota.sentence());
        assert_eq!(Kind::StorageFull.parts().2, Code::StorageFull.sentence());
        assert_eq!(Kind::AttachmentTooLarge.parts().2, Code::AttachmentTooLarge.sentence());
        assert_eq!(Kind::PostConflict.parts().2, Code::PostConflict.sentence());
        assert_eq!(Kind::NotPermitted.parts().2, Code::NotPermitted.sentence());
    }
}
