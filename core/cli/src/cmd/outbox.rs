//! `yishi outbox`: own entries on their way, and those that came back.

use clap::Subcommand;
use serde_json::json;
use yishi_client::view::{OutboxRow, SendState, Subject};

use crate::answer::Answer;
use crate::context::Context;
use crate::fault::Fault;
use crate::find::{self, ALL};
use crate::table::{fields, short, table};

#[derive(Subcommand)]
pub(crate) enum OutboxCommand {
    /// 列出没办好的：没上传的、等受理的、被退回的
    List {
        /// 已受理的也列出
        #[arg(long)]
        all: bool,
    },
    /// 看一条：文字、为什么被退回
    Show(One),
    /// 被退回的再提交一次，文字不变
    Retry(One),
}

#[derive(clap::Args)]
pub(crate) struct One {
    /// 编号，见 yishi outbox list
    #[arg(value_name = "编号")]
    entry: String,
}

impl OutboxCommand {
    pub(crate) fn run(self, context: &Context) -> Result<Answer, Fault> {
        let desk = context.desk()?;
        match self {
            Self::List { all } => {
                let mut rows = desk.outbox(ALL)?;
                rows.rows.retain(|row| all || row.state != SendState::Accepted);
                rows.total = rows.rows.len() as u64;
                Ok(Answer::new(outbox_table(&rows.rows), &rows))
            }
            Self::Show(One { entry }) => {
                let entry = find::outgoing(&desk, &entry)?;
                let row = desk.outbox(ALL)?.rows.into_iter().find(|row| row.entry == entry);
                Ok(Answer::new(row.as_ref().map(shown).unwrap_or_default(), &row))
            }
            Self::Retry(One { entry }) => {
                let entries = desk.retry(find::outgoing(&desk, &entry)?)?;
                Ok(Answer::saved("已重新提交", json!({ "entries": entries })))
            }
        }
    }
}

fn outbox_table(rows: &[OutboxRow]) -> String {
    let row = |row: &OutboxRow| {
        [
            short(row.entry),
            row.at_zh.clone(),
            row.kind_zh.to_owned(),
            row.state.coded().zh.to_owned(),
            row.about.clone(),
            row.sentence.clone(),
        ]
    };
    table(["编号", "时间", "办什么", "上传", "内容", "原因"], rows.iter().map(row).collect())
}

/// The command that shows what it is about.
fn leads_to(subject: Subject) -> String {
    match subject {
        Subject::Need { need } => format!("yishi need show {}", short(need)),
        Subject::Topic { topic } => format!("yishi topic show {}", short(topic)),
        Subject::Draft { topic } => format!("yishi draft show {}", short(topic)),
        Subject::Copy { topic, version } => format!("yishi copy show {} --version {version}", short(topic)),
        Subject::Comment { topic, .. } | Subject::Amendment { topic, .. } => {
            format!("yishi copy show {}", short(topic))
        }
        Subject::Round { topic, .. } => format!("yishi seal show {}", short(topic)),
        Subject::Member { .. } => "yishi members".to_owned(),
    }
}

fn shown(row: &OutboxRow) -> String {
    fields([
        ("编号", row.entry.to_string()),
        ("办什么", row.kind_zh.to_owned()),
        ("时间", row.at_zh.clone()),
        ("上传", row.state.coded().zh.to_owned()),
        ("原因", row.sentence.clone()),
        ("代码", row.code.clone()),
        ("文字", row.words.clone()),
        ("去看", row.subject.map(leads_to).unwrap_or_default()),
    ])
}
