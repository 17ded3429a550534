//! What shows a signature that was not made on the signer's own device: `yishi paper sign --photo …`, `yishi paper evidence`.

use std::path::PathBuf;

use serde_json::json;
use yishi_client::view::EvidenceRow;
use yishi_client::{AttachForm, CancelFlag, Desk, Trouble};
use yishi_domain::id::{BlobId, ObjectId};
use yishi_domain::need::{AttachmentKind, AttachmentPurpose};

use crate::answer::Answer;
use crate::cmd::need::attachment::{listed, progress, read, stored};
use crate::context;
use crate::fault::Fault;
use crate::find;

/// A picture or a recording, where somebody signs here or on paper.
#[derive(clap::Args)]
#[group(multiple = false)]
pub(super) struct Shown {
    /// 手写签名的照片，或纸面的扫描件（JPEG 或 WebP，最多 300 KB）
    #[arg(long, value_name = "文件", requires = "member")]
    photo: Option<PathBuf>,
    /// 口头同意的录音（M4A、OGG 或 WAV，最多 2 MB）
    #[arg(long, value_name = "文件", requires = "member")]
    voice: Option<PathBuf>,
}

impl Shown {
    /// Attaches it, to be sent with the signature.
    pub(super) fn attach(&self, desk: &Desk) -> Result<Option<BlobId>, Fault> {
        let files = [(&self.photo, AttachmentKind::Photo), (&self.voice, AttachmentKind::Voice)];
        let Some((path, kind)) = files.into_iter().find_map(|(path, kind)| Some((path.as_ref()?, kind)))
        else {
            return Ok(None);
        };
        let form = AttachForm { kind, purpose: AttachmentPurpose::Signature, bytes: read(path, kind)? };
        Ok(Some(desk.attach(form)?))
    }
}

/// `yishi paper evidence`.
#[derive(clap::Args)]
pub(crate) struct Evidence {
    /// 方案、纪要或协议的编号
    #[arg(value_name = "文件")]
    paper: String,
    /// 取出哪一个，写编号；不填就列出来
    #[arg(value_name = "凭据")]
    shown: Option<String>,
    /// 存到哪个文件；不填就写到标准输出
    #[arg(long, value_name = "文件", requires = "shown")]
    out: Option<PathBuf>,
}

impl Evidence {
    pub(super) fn run(self, desk: &Desk) -> Result<Answer, Fault> {
        let paper = find::paper(desk, &self.paper)?;
        let rows = desk.paper_evidence(paper)?.rows;
        let Some(wanted) = self.shown else {
            let files: Vec<_> = rows.iter().map(|row| row.shown.clone()).collect();
            return Ok(Answer::new(listed(&files), json!({ "paper": paper, "evidence": rows })));
        };
        let named = |row: &&EvidenceRow| row.shown.id.to_string().starts_with(&wanted);
        let blob = rows
            .iter()
            .find(named)
            .ok_or(Trouble::NotFound)
            .map_err(yishi_client::ClientError::from)?
            .shown
            .id;
        stored(("paper", json!(paper)), blob, opened(desk, paper, blob)?, self.out)
    }
}

/// From this phone, else from the hub.
pub(crate) fn opened(
    desk: &Desk,
    of: impl Into<ObjectId> + Copy,
    blob: BlobId,
) -> Result<yishi_client::view::AttachmentContents, Fault> {
    match desk.open_evidence(of, blob) {
        Err(error) if error.trouble() == Some(Trouble::AttachmentAway) => {
            let cancel = CancelFlag::default();
            context::run(async { Ok(desk.fetch_evidence(of, blob, &progress, &cancel).await?) })?;
            Ok(desk.open_evidence(of, blob)?)
        }
        opened => Ok(opened?),
    }
}
