//! What a person can meet besides the community's rules: one list of codes, each with its sentence. What the rules say
//! no to is listed in `yishi_domain::refusal`.

/// What somebody can do about a trouble.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Remedy {
    /// What was typed or scanned has to be put right.
    Type,
    /// It is not on this phone: sync, or ask somebody else for it.
    Fetch,
    /// Something has to be done first.
    Wait,
    /// There is no network.
    Connect,
    /// The phone's files or the program need help.
    Repair,
}

macro_rules! troubles {
    ($($name:ident $code:literal $remedy:ident $sentence:literal;)*) => {
        /// Every such trouble. The text of a code never changes.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Trouble {
            $(#[doc = $sentence] $name,)*
        }

        impl Trouble {
            /// Every trouble.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The stable code.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }

            /// What somebody can do about it.
            pub const fn remedy(self) -> Remedy {
                match self { $(Self::$name => Remedy::$remedy,)* }
            }

            /// What is missing and who can help.
            pub const fn sentence(self) -> &'static str {
                match self { $(Self::$name => $sentence,)* }
            }

            /// The trouble with this code.
            pub fn parse(text: &str) -> Option<Self> {
                match text { $($code => Some(Self::$name),)* _ => None }
            }
        }
    };
}

troubles! {
    Offline "offline" Connect "现在没有网络，内容都存在手机里，有网时会自动上传。";
    Cancelled "cancelled" Wait "同步已停止，已收到的都存好了。";
    HubInvalid "hub_invalid" Type "这个地址不是议事服务器，请核对地址（以 http:// 或 https:// 开头），或向服务器管理员要。";
    HubUnreachable "hub_unreachable" Connect "连不上服务器，这次没有办成；请核对地址和网络后再试。";
    CertificatesMissing "certificates_missing" Repair "这台设备上没有可信的根证书，连不上 https 的服务器，内容都还在；请管理员装上系统的根证书（ca-certificates）后再试。";
    HubRefused "hub_refused" Wait "服务器没有接收，内容还在手机里；请稍后再试，仍不行请告诉村（居）委会。";
    HubUntrue "hub_untrue" Wait "服务器发来的内容核验不通过，没有采用；请稍后再试，仍不行请告诉村（居）委会。";
    AnswerInvalid "answer_invalid" Wait "服务器的答复看不懂，内容还在手机里；请更新应用，仍不行请告诉服务器管理员。";

    CodeInvalid "code_invalid" Type "这不是有效的邀请码，请重新扫码，或照纸上的字母数字再输一遍。";
    AlreadyJoined "already_joined" Wait "这台手机已经加入这个村（社区），不用再加入。";
    GenesisInvalid "genesis_invalid" Type "建村（社区）要有名称，发起人至少是村（居）委会的一员，请补上。";
    SpaceUnknown "space_unknown" Fetch "这台手机还没有加入这个村（社区），请先用邀请码加入。";

    NotFound "not_found" Fetch "这项内容不在这台手机上，请先同步；也可能您没有查看的权限。";
    NotRefused "not_refused" Wait "这条没有被退回，不用重新提交。";
    NameMissing "name_missing" Type "请填写姓名，或写一个称呼，例如“王大爷”。";
    QrTooLong "qr_too_long" Type "内容太长，画不成二维码，请抄送文字。";
    ConsentChanged "consent_changed" Wait "个人信息的说明有了新的一版，请看过再同意。";
    FormTooLarge "form_too_large" Type "填写的内容太多，这台手机存不下，请分几条填写。";
    TitleMissing "title_missing" Type "请填写标题。";

    AttachmentForm "attachment_form" Type "这不是能用的照片或录音：照片要 JPEG 或 WebP,录音要 M4A、OGG(Opus)或 WAV;请重新拍一张或录一段。";
    PhotoPixels "photo_pixels" Type "这张照片的像素太多（最多 1200 万），请缩小后再添加。";
    AttachmentGone "attachment_gone" Fetch "这个照片或录音已经去掉或已经提交，请重新添加。";
    AttachmentKeyMissing "attachment_key_missing" Wait "这个网格还没有密钥，照片和录音已存在手机里；请先同步一次再提交，或先不带它们提交。";
    AttachmentAway "attachment_away" Fetch "这个照片或录音还没有下载到这台手机，请联网下载后再看。";
    AttachmentLate "attachment_late" Wait "照片或录音还没有传到（也可能已经删除），请等对方的手机联网同步后再看。";
    AttachmentLocked "attachment_locked" Wait "这台手机打不开这个照片或录音：它只给提交时的手机、网格和村（居）委会看，请在原来的手机上看，或找网格长。";
    AttachmentDamaged "attachment_damaged" Wait "这个照片或录音打不开：内容已损坏，或不是所说的照片、录音；请再下载一次，仍不行请提交的人重新添加。";

    CardMissing "card_missing" Fetch "这个人没有登记个人信息，或您没有查看的权限。";
    CardLocked "card_locked" Wait "这份个人信息在这台手机上打不开，请找村（居）委会授权后再试。";
    KeyMissing "key_missing" Wait "这个网格还没有密钥，请先同步；个人信息先不要填写。";
    KeyWaiting "key_waiting" Wait "等待授权：请已有权限的同事同步一次，您再同步后就能查看。";

    DraftBehind "draft_behind" Wait "草稿还没有收全，请先同步再办。";
    DraftEmpty "draft_empty" Wait "草稿还没有写内容，请先写好再发布。";
    DraftErased "draft_erased" Wait "这份草稿的内容已经删除，不能再打开。";
    MarksOpen "marks_open" Wait "草稿里有两人同时改过、还没有选定的地方，请起草人打开草稿逐处选定后再办。";
    MarkGone "mark_gone" Fetch "这一处已经有人选定，或者文字又改过，请重新打开草稿再看。";
    PassageOutside "passage_outside" Wait "选中的位置不在草稿里，请重新选择。";
    PassageMoved "passage_moved" Wait "这一段后来又改过，请在草稿里选好位置再采纳。";
    AmendmentErased "amendment_erased" Wait "这条修改建议的文字已经删除，不能再采纳。";

    RoundMissing "round_missing" Fetch "这个议题没有这一轮定稿，请先同步，或请委员会开启定稿。";
    RosterBehind "roster_behind" Wait "委员会成员的姓名还没有收全，请先同步再开启定稿。";
    RosterDiffers "roster_differs" Wait "定稿名册与通讯录不一致，请不要签字，告诉委员会其他成员核对后重新开启定稿。";
    RoundWaiting "round_waiting" Wait "这一轮定稿还没有上传受理，请同步后再导出。";
    TextMissing "text_missing" Wait "定稿的文字不在这台手机上，请先同步再办。";
    TextDiffers "text_differs" Wait "定稿的文字与草稿当时的文字不一致，请不要签字，告诉委员会其他成员重新开启定稿。";
    SignedOtherText "signed_other_text" Wait "您在这一轮已经签过另一份文字，每轮只能签一份，请等下一轮定稿。";
    NotSealed "not_sealed" Wait "签字还没有签齐（已签的要同步受理后才算），请等签齐再导出。";
    SealUnproved "seal_unproved" Wait "这台手机上的记录证明不了这份定稿，请同步后再导出。";

    Storage "storage" Repair "手机存储出了问题，请重启应用；仍不行请联系村（居）委会的管理员。";
    StorageBusy "storage_busy" Repair "手机上的数据正被另一个程序使用，这次没有办成，请稍等再试。";
    PhoneFull "phone_full" Repair "手机存储空间不足，这条没有存上，请清理空间后再试。";
    KeyLost "key_lost" Repair "这台手机的密钥文件不见了或坏了，数据没有改动；请放回原来的 device.key,找不回就换一个数据目录，向村（居）委会要邀请码重新加入。";
    VaultClosed "vault_closed" Repair "手机的安全存储没有打开这台手机的密钥，数据没有改动；请先解锁手机再试，换过手机或恢复过备份的，请向村（居）委会要邀请码重新加入。";
    KeySealed "key_sealed" Repair "这里的密钥由手机的安全存储锁着，只有原来那台手机上的应用能打开，数据没有改动；请用那台手机，或换一个数据目录，向村（居）委会要邀请码重新加入。";
    DatabaseNewer "database_newer" Repair "手机里的数据是更新版本的应用存下的，请先更新应用再打开，数据没有改动。";
    Bug "bug" Repair "程序出了问题，已填写的内容还在，请把这条提示告诉管理员。";
}
