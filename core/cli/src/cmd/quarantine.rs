//! `yishi quarantine`: what the hub has put aside, for both committees.

use clap::Subcommand;
use serde_json::json;
use yishi_client::view::QuarantineRow;

use crate::answer::Answer;
use crate::context::{self, Context};
use crate::fault::Fault;
use crate::find;
use crate::table::{short, table};

#[derive(Subcommand)]
pub(crate) enum QuarantineCommand {
    /// 列出待查的内容和原因（要联网）
    List,
    /// 核实后接收一条（要联网；同步后由服务器办理）
    Admit {
        /// 编号，见 yishi quarantine list
        #[arg(value_name = "编号")]
        entry: String,
    },
}

impl QuarantineCommand {
    pub(crate) fn run(self, context: &Context) -> Result<Answer, Fault> {
        let desk = context.desk()?;
        let rows = context::run(async { Ok(desk.fetch_quarantined().await?) })?;
        match self {
            Self::List => Ok(Answer::list(quarantine_table(&rows), &rows)),
            Self::Admit { entry } => {
                let entry = find::quarantined(rows, &entry)?;
                let admitted = desk.admit(entry)?;
                let json = json!({ "admitted": entry, "entry": admitted });
                Ok(Answer::saved(format!("已同意接收 {}，服务器核对后生效", short(entry)), json))
            }
        }
    }
}

fn quarantine_table(rows: &[QuarantineRow]) -> String {
    let row = |row: &QuarantineRow| {
        let may = if row.can_admit { "可接收" } else { "请现任成员重新办理" };
        [
            short(row.entry),
            row.by_name.clone(),
            row.at_zh.clone(),
            row.kind_zh.to_owned(),
            if row.words.is_empty() { row.about.clone() } else { row.words.clone() },
            row.reason_zh.clone(),
            may.to_owned(),
        ]
    };
    table(["编号", "谁", "时间", "办什么", "内容", "为什么待查", ""], rows.iter().map(row).collect())
}
