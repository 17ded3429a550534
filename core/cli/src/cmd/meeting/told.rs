//! `yishi meeting told`, `sign-record` and `shown`: who knows of a sitting, and who signed its record.

use std::path::PathBuf;

use serde_json::json;
use yishi_client::view::ShownRow;
use yishi_client::{AttachForm, Desk, Trouble};
use yishi_domain::id::BlobId;
use yishi_domain::need::{AttachmentKind, AttachmentPurpose};
use yishi_domain::session::Delivery;

use super::on;
use crate::answer::Answer;
use crate::choice::choice;
use crate::cmd::need::attachment::{listed, read, stored};
use crate::cmd::paper::evidence::opened;
use crate::fault::Fault;
use crate::find;

#[derive(clap::Args)]
pub(crate) struct ToldArgs {
    /// 会议编号
    #[arg(value_name = "会议")]
    session: String,
    /// 通知到了谁；不填就是自己收到
    #[arg(long = "for", value_name = "人", requires = "how")]
    member: Option<String>,
    /// 怎么通知的：visit 上门、phone 电话、paper 书面
    #[arg(long, value_name = "方式", requires = "member", value_parser = choice::<Delivery>)]
    how: Option<Delivery>,
    /// 签收单或门口的照片（JPEG 或 WebP，最多 300 KB）；书面送达一定要有
    #[arg(long, value_name = "文件", requires = "member")]
    photo: Option<PathBuf>,
}

#[derive(clap::Args)]
pub(crate) struct RecordArgs {
    /// 会议编号
    #[arg(value_name = "会议")]
    session: String,
    /// 记下当面签的另一人；不填就是自己签
    #[arg(long = "for", value_name = "人", requires = "photo")]
    member: Option<String>,
    /// 手写签名的照片（JPEG 或 WebP，最多 300 KB）
    #[arg(long, value_name = "文件", requires = "member")]
    photo: Option<PathBuf>,
}

#[derive(clap::Args)]
pub(crate) struct ShownArgs {
    /// 会议编号
    #[arg(value_name = "会议")]
    session: String,
    /// 取出哪一个，写编号；不填就列出来
    #[arg(value_name = "凭据")]
    shown: Option<String>,
    /// 存到哪个文件；不填就写到标准输出
    #[arg(long, value_name = "文件", requires = "shown")]
    out: Option<PathBuf>,
}

/// Does something with a photo attached; gives it up again where that is refused.
fn with_photo(
    desk: &Desk,
    (path, purpose): (Option<&PathBuf>, AttachmentPurpose),
    act: impl FnOnce(Option<BlobId>) -> Result<(), Fault>,
) -> Result<(), Fault> {
    let kind = AttachmentKind::Photo;
    let attach = |path: &PathBuf| {
        let form = AttachForm { kind, purpose, bytes: read(path, kind)? };
        Ok::<_, Fault>(desk.attach(form)?)
    };
    let photo = path.map(attach).transpose()?;
    let done = act(photo);
    if let (Err(_), Some(photo)) = (&done, photo) {
        desk.drop_attached(photo)?;
    }
    done
}

impl ToldArgs {
    pub(super) fn run(self, desk: &Desk) -> Result<Answer, Fault> {
        let Self { session, member, how, photo } = self;
        let Some((member, how)) = member.zip(how) else {
            return on(desk, &session, "已确认收到通知", |session| Ok(desk.have_notice(session)?));
        };
        let member = find::member(desk, &member)?;
        on(desk, &session, "已记下送达", |session| {
            with_photo(desk, (photo.as_ref(), AttachmentPurpose::Delivery), |proof| {
                Ok(desk.deliver_notice(session, member, how, proof)?)
            })
        })
    }
}

impl RecordArgs {
    pub(super) fn run(self, desk: &Desk) -> Result<Answer, Fault> {
        let Self { session, member, photo } = self;
        let Some(member) = member else {
            return on(desk, &session, "的记录已签", |session| Ok(desk.sign_record(session)?));
        };
        let member = find::member(desk, &member)?;
        on(desk, &session, "的记录已签", |session| {
            with_photo(desk, (photo.as_ref(), AttachmentPurpose::Signature), |shown| match shown {
                Some(shown) => Ok(desk.witness_record(session, member, shown)?),
                None => Ok(desk.sign_record(session)?),
            })
        })
    }
}

impl ShownArgs {
    pub(super) fn run(self, desk: &Desk) -> Result<Answer, Fault> {
        let session = find::session(desk, &self.session)?;
        let rows = desk.session(session)?.shown;
        let Some(wanted) = self.shown else {
            let files: Vec<_> = rows.iter().map(|row| row.shown.clone()).collect();
            return Ok(Answer::new(listed(&files), json!({ "session": session, "shown": rows })));
        };
        let named = |row: &&ShownRow| row.shown.id.to_string().starts_with(&wanted);
        let found = rows.iter().find(named).ok_or(Trouble::NotFound);
        let blob = found.map_err(yishi_client::ClientError::from)?.shown.id;
        stored(("session", json!(session)), blob, opened(desk, session, blob)?, self.out)
    }
}
