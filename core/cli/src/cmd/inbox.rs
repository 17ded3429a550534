//! `yishi inbox`: what happened to oneself and one's own.

use clap::Subcommand;
use serde_json::json;
use yishi_client::view::InboxRow;
use yishi_domain::id::EntryId;

use crate::answer::Answer;
use crate::context::Context;
use crate::fault::Fault;
use crate::find::{self, ALL};
use crate::table::{short, table};

#[derive(clap::Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct Inbox {
    /// 看过的也列出
    #[arg(long)]
    all: bool,
    #[command(subcommand)]
    command: Option<InboxCommand>,
}

#[derive(Subcommand)]
enum InboxCommand {
    /// 记为看过；不填编号就是全部
    Read {
        /// 编号，可以写几个
        #[arg(value_name = "编号")]
        entries: Vec<String>,
    },
}

impl Inbox {
    pub(crate) fn run(self, context: &Context) -> Result<Answer, Fault> {
        let desk = context.desk()?;
        let Some(InboxCommand::Read { entries }) = self.command else {
            let rows = desk.inbox(!self.all, ALL)?;
            return Ok(Answer::new(inbox_table(&rows.rows), &rows));
        };
        let news = desk.inbox(true, ALL)?.rows;
        let read: Vec<EntryId> = if entries.is_empty() {
            desk.read_whole_inbox()?;
            news.iter().map(|row| row.entry).collect()
        } else {
            let read: Vec<EntryId> =
                entries.iter().map(|wanted| find::news(&desk, wanted)).collect::<Result<_, _>>()?;
            desk.read_inbox(&read)?;
            read
        };
        Ok(Answer::new(format!("{} 条已记为看过。", read.len()), json!({ "read": read })))
    }
}

fn inbox_table(rows: &[InboxRow]) -> String {
    let row = |row: &InboxRow| {
        let new = if row.read { "" } else { "新" };
        [
            short(row.entry),
            new.to_owned(),
            row.at_zh.clone(),
            row.kind.zh.to_owned(),
            row.zh.clone(),
            row.comparison_code.as_ref().map_or_else(|| row.quote.clone(), |code| format!("核对码 {code}")),
        ]
    };
    table(["编号", "", "时间", "消息", "内容", "原话"], rows.iter().map(row).collect())
}
