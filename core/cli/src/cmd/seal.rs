//! `yishi seal` and `verify`: signing a final text, and proving it to anybody.

mod verify;

use std::path::PathBuf;

use clap::Subcommand;
use serde_json::json;
use yishi_client::Desk;
use yishi_client::view::RoundRow;
use yishi_domain::id::TopicId;

use crate::answer::Answer;
use crate::context::Context;
use crate::fault::Fault;
use crate::find;
use crate::table::fields;

pub(crate) use verify::Verify;

#[derive(Subcommand)]
pub(crate) enum SealCommand {
    /// 看谁签了、还差谁
    Show(One),
    /// 签字（只在本人设备上）
    Sign(One),
    /// 导出定稿文件，任何人都能核验
    Export {
        #[command(flatten)]
        one: One,
        /// 存到哪个文件；不填就写到标准输出
        #[arg(long, value_name = "文件")]
        out: Option<PathBuf>,
    },
}

#[derive(clap::Args)]
pub(crate) struct One {
    /// 议题编号或标题
    #[arg(value_name = "议题")]
    topic: String,
    /// 第几轮；不填就是最新一轮
    #[arg(long, value_name = "第几轮")]
    round: Option<u32>,
}

impl SealCommand {
    pub(crate) fn run(self, context: &Context) -> Result<Answer, Fault> {
        let desk = context.desk()?;
        match self {
            Self::Show(One { topic, round }) => {
                let row = desk.seal_view(find::topic(&desk, &topic)?, round)?;
                Ok(Answer::new(shown(&row), &row))
            }
            Self::Sign(One { topic, round }) => {
                let topic = find::topic(&desk, &topic)?;
                desk.sign_round(topic, round)?;
                Ok(Answer::saved("已签字", json!({ "topic": topic })))
            }
            Self::Export { one: One { topic, round }, out } => {
                export(&desk, find::topic(&desk, &topic)?, round, out)
            }
        }
    }
}

fn export(desk: &Desk, topic: TopicId, round: Option<u32>, out: Option<PathBuf>) -> Result<Answer, Fault> {
    let bytes = desk.export_seal(topic, round)?;
    let Some(path) = out else { return Ok(Answer::raw(bytes)) };
    let name = path.display().to_string();
    std::fs::write(&path, &bytes).map_err(|error| Fault::file(&name, &error))?;
    let json = json!({ "topic": topic, "file": name, "bytes": bytes.len() });
    Ok(Answer::new(format!("定稿文件已存到 {name}，用 yishi verify 核验。"), json))
}

fn shown(row: &RoundRow) -> String {
    let signed = row.signed.iter().map(|one| match &one.at_zh {
        Some(at) => format!("{}({at})", one.name),
        None => one.name.clone(),
    });
    let missing = row.missing.iter().map(|one| one.name.clone());
    fields([
        ("轮次", format!("第 {} 轮，征求意见稿第 {} 版", row.number, row.version)),
        ("开启", row.opened_at_zh.clone()),
        ("状态", row.status.zh.to_owned()),
        ("需要", format!("{} 人签字", row.wanted)),
        ("已签", signed.collect::<Vec<_>>().join("、")),
        ("未签", missing.collect::<Vec<_>>().join("、")),
    ])
}
