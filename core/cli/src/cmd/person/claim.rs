//! `yishi person ask`, `claims`, `claim`, `decline`: what was entered for somebody becomes theirs.

use clap::Subcommand;
use serde_json::json;
use yishi_client::Desk;
use yishi_client::view::ClaimRow;

use crate::answer::Answer;
use crate::context::words;
use crate::fault::Fault;
use crate::find;
use crate::table::{short, table};

#[derive(Subcommand)]
pub(crate) enum ClaimCommand {
    /// 申请认领：以前有人替我登记过
    Ask {
        /// 在哪个网格登记的（只有一个网格时可以不填）
        #[arg(long, value_name = "网格")]
        grid: Option<String>,
        /// 什么时候、跟谁说的什么事；填 - 就从标准输入读
        #[arg(value_name = "文字")]
        text: String,
    },
    /// 列出等确认的认领
    Claims,
    /// 确认认领：登记的这个人就是那位成员；两次登记了同一个人，也这样合到一起
    Claim {
        /// 登记的是哪个人（名称或编号）
        #[arg(value_name = "人")]
        person: String,
        /// 是哪位成员（名称或编号）
        #[arg(long = "for", value_name = "成员")]
        member: String,
    },
    /// 不确认认领，写明理由
    Decline {
        /// 谁申请的（名称或编号）
        #[arg(value_name = "成员")]
        member: String,
        /// 在哪个网格登记的（只有一个网格时可以不填）
        #[arg(long, value_name = "网格")]
        grid: Option<String>,
        /// 理由
        #[arg(long, value_name = "理由")]
        reason: String,
    },
}

impl ClaimCommand {
    pub(super) fn run(self, desk: &Desk) -> Result<Answer, Fault> {
        match self {
            Self::Ask { grid, text } => {
                let grid = find::grid_or_only(desk, grid.as_deref())?;
                desk.ask_claim(grid, &words(text)?)?;
                Ok(Answer::saved("已申请认领".to_owned(), json!({ "grid": grid })))
            }
            Self::Claims => list(desk),
            Self::Claim { person, member } => {
                let (person, member) = (find::member(desk, &person)?, find::member(desk, &member)?);
                desk.confirm_claim(person, member)?;
                let json = json!({ "person": person, "member": member });
                Ok(Answer::saved("已确认认领".to_owned(), json))
            }
            Self::Decline { member, grid, reason } => {
                let grid = find::grid_or_only(desk, grid.as_deref())?;
                let member = find::member(desk, &member)?;
                desk.decline_claim(member, grid, &reason)?;
                Ok(Answer::saved("已答复，没有确认".to_owned(), json!({ "member": member, "grid": grid })))
            }
        }
    }
}

fn list(desk: &Desk) -> Result<Answer, Fault> {
    let claims = desk.claims()?;
    let row = |claim: &ClaimRow| {
        let ClaimRow { member, name, grid_name, text, at_zh, .. } = claim;
        [short(member), name.clone(), grid_name.clone(), text.clone(), at_zh.clone()]
    };
    Ok(Answer::new(
        table(["编号", "成员", "网格", "说明", "时间"], claims.iter().map(row).collect()),
        &claims,
    ))
}
