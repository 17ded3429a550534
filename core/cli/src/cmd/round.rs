//! `yishi round`: opening and closing a round to finalise.

use clap::Subcommand;
use serde_json::json;
use yishi_client::view::RoundRow;

use crate::answer::Answer;
use crate::context::Context;
use crate::fault::Fault;
use crate::find;
use crate::table::{short, table};

#[derive(Subcommand)]
pub(crate) enum RoundCommand {
    /// 开启一轮定稿：以草稿现在的样子请委员会成员签字
    Open {
        /// 议题编号或标题
        #[arg(value_name = "议题")]
        topic: String,
        /// 定稿的标题；不填就用议题的标题
        #[arg(long, value_name = "标题")]
        title: Option<String>,
    },
    /// 不签了，结束这一轮，写明理由
    Close {
        /// 议题编号或标题
        #[arg(value_name = "议题")]
        topic: String,
        /// 第几轮；不填就是最新一轮
        #[arg(long, value_name = "第几轮")]
        round: Option<u32>,
        /// 理由
        #[arg(long, value_name = "理由")]
        reason: String,
    },
}

impl RoundCommand {
    pub(crate) fn run(self, context: &Context) -> Result<Answer, Fault> {
        let desk = context.desk()?;
        match self {
            Self::Open { topic, title } => {
                let topic = find::topic(&desk, &topic)?;
                let round = desk.open_round(topic, title.as_deref())?;
                let json = json!({ "topic": topic, "round": round });
                Ok(Answer::saved(format!("已开启一轮定稿（编号 {}）", short(round)), json))
            }
            Self::Close { topic, round, reason } => {
                let topic = find::topic(&desk, &topic)?;
                desk.close_round(topic, round, &reason)?;
                Ok(Answer::saved("这一轮定稿已结束", json!({ "topic": topic })))
            }
        }
    }
}

/// Rounds, one a line.
pub(super) fn rounds_table(rounds: &[RoundRow]) -> String {
    let row = |round: &RoundRow| {
        [
            format!("第 {} 轮", round.number),
            format!("第 {} 版", round.version),
            round.status.zh.to_owned(),
            format!("{}/{}", round.signed.len(), round.wanted),
            round.opened_at_zh.clone(),
        ]
    };
    table(["轮次", "文字", "状态", "已签/需签", "开启"], rounds.iter().map(row).collect())
}
