//! Photos and recordings of a need: `yishi need add --photo …`, `yishi need attachment`.

use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use serde_json::json;
use yishi_client::view::{AttachmentContents, AttachmentRow};
use yishi_client::{AttachForm, CancelFlag, Desk, FetchProgress, NeedForm, Trouble};
use yishi_domain::id::{BlobId, NeedId};
use yishi_domain::need::{AttachmentKind, AttachmentPurpose};

use crate::answer::Answer;
use crate::context;
use crate::fault::Fault;
use crate::find;
use crate::table::{short, table};

/// Files that go with a need.
#[derive(clap::Args)]
pub(super) struct Files {
    /// 带一张照片（JPEG 或 WebP,最多 300 KB）；可以写几次，照片录音一共最多 4 个
    #[arg(long, value_name = "文件")]
    photo: Vec<PathBuf>,
    /// 带一段录音（M4A、OGG 或 WAV,最多 2 MB）；可以写几次
    #[arg(long, value_name = "文件")]
    voice: Vec<PathBuf>,
    /// 带一段本人同意代录的录音（替别人登记时）
    #[arg(long, value_name = "文件")]
    consent: Vec<PathBuf>,
    /// 替未满十四周岁的人登记：登记的监护人已经同意
    #[arg(long)]
    guardian_agreed: bool,
}

impl Files {
    /// Logs the need with these files. Where it is refused, nothing of them stays.
    pub(super) fn log(&self, desk: &Desk, form: NeedForm) -> Result<NeedId, Fault> {
        let mut attached = Vec::new();
        let logged = self.attach(desk, &mut attached).and_then(|()| {
            let agreed = self.guardian_agreed;
            Ok(if agreed {
                desk.log_agreed_need(form, &attached)?
            } else {
                desk.log_need_with(form, &attached)?
            })
        });
        if logged.is_err() {
            for one in attached {
                desk.drop_attached(one)?;
            }
        }
        logged
    }

    fn attach(&self, desk: &Desk, attached: &mut Vec<BlobId>) -> Result<(), Fault> {
        let lists = [
            (&self.photo, AttachmentKind::Photo, AttachmentPurpose::Need),
            (&self.voice, AttachmentKind::Voice, AttachmentPurpose::Need),
            (&self.consent, AttachmentKind::Voice, AttachmentPurpose::Consent),
        ];
        for (paths, kind, purpose) in lists {
            for path in paths {
                attached.push(desk.attach(AttachForm { kind, purpose, bytes: read(path, kind)? })?);
            }
        }
        Ok(())
    }
}

/// A file, cut one byte above the limit so that a huge one is refused without being held.
pub(in crate::cmd) fn read(path: &Path, kind: AttachmentKind) -> Result<Vec<u8>, Fault> {
    let most = u64::from(kind.contents_max()).saturating_add(1);
    let mut bytes = Vec::new();
    let read = std::fs::File::open(path).and_then(|file| file.take(most).read_to_end(&mut bytes));
    read.map_err(|error| Fault::file(&path.display().to_string(), &error))?;
    Ok(bytes)
}

/// `yishi need attachment`.
#[derive(clap::Args)]
pub(crate) struct Attachment {
    /// 附件编号（yishi need show 可以看到）
    #[arg(value_name = "附件")]
    attachment: String,
    /// 存到哪个文件；不填就写到标准输出
    #[arg(long, value_name = "文件")]
    out: Option<PathBuf>,
}

impl Attachment {
    pub(super) fn run(self, desk: &Desk) -> Result<Answer, Fault> {
        let (need, blob) = find::attachment(desk, &self.attachment)?;
        let contents = match desk.open_attachment(need, blob) {
            Err(error) if error.trouble() == Some(Trouble::AttachmentAway) => {
                let cancel = CancelFlag::default();
                context::run(async { Ok(desk.fetch_attachment(need, blob, &progress, &cancel).await?) })?;
                desk.open_attachment(need, blob)?
            }
            opened => opened?,
        };
        stored(("need", json!(need)), blob, contents, self.out)
    }
}

/// What was opened, in a file or on the standard output; `of` says what it goes with.
pub(in crate::cmd) fn stored(
    (of, object): (&str, serde_json::Value),
    blob: BlobId,
    contents: AttachmentContents,
    out: Option<PathBuf>,
) -> Result<Answer, Fault> {
    let Some(path) = out else { return Ok(Answer::raw(contents.bytes)) };
    let name = path.display().to_string();
    std::fs::write(&path, &contents.bytes).map_err(|error| Fault::file(&name, &error))?;
    let bytes = contents.bytes.len();
    let text = format!("附件已存到 {name}（{}，{}）。", contents.mime, size(bytes as u64));
    let json = json!({ of: object, "attachment": blob, "file": name, "mime": contents.mime, "bytes": bytes });
    Ok(Answer::new(text, json))
}

pub(in crate::cmd) fn progress(at: FetchProgress) {
    // Progress that cannot be shown is no reason to stop.
    let _ = writeln!(std::io::stderr(), "已下载 {}，共 {}", size(at.done), size(at.bytes));
}

/// Attachments as people read them.
pub(in crate::cmd) fn listed(rows: &[AttachmentRow]) -> String {
    let row = |one: &AttachmentRow| {
        let state = one.state.coded().zh;
        let part = if one.done > 0 && one.done < one.bytes {
            format!(",已有 {}", size(one.done))
        } else {
            String::new()
        };
        let what = format!("{}({})", one.kind.zh, one.purpose.zh);
        [short(one.id), what, size(one.bytes), format!("{state}{part}"), one.sentence.to_owned()]
    };
    table(["编号", "附件", "大小", "在哪里", "说明"], rows.iter().map(row).collect())
}

/// A size as people read it.
fn size(bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes} 字节"),
        1_000..1_000_000 => format!("{} KB", bytes.div_ceil(1_000)),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}
