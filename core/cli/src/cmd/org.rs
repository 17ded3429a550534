//! `yishi org`: organisations that take part.

use clap::Subcommand;
use serde_json::json;
use yishi_client::view::OrgRow;
use yishi_domain::matter::FormCode;
use yishi_domain::party::PartyKind;

use crate::answer::Answer;
use crate::choice::choice;
use crate::context::Context;
use crate::fault::Fault;
use crate::find;
use crate::table::{short, table};

#[derive(Subcommand)]
pub(crate) enum OrgCommand {
    /// 登记一个单位
    Add {
        /// 单位名称
        #[arg(value_name = "名称")]
        name: String,
        /// 类别，如 owners_committee 业主委员会、property_manager 物业、resident_unit 驻村（社区）单位、community_org 社会组织
        #[arg(long, value_name = "类别", value_parser = choice::<PartyKind>)]
        kind: PartyKind,
        /// 品牌，如 XiangxianCouncil 乡贤参事会
        #[arg(long, value_name = "品牌")]
        brand: Option<FormCode>,
    },
    /// 注销一个单位，写明理由
    End {
        /// 单位名称或编号
        #[arg(value_name = "单位")]
        org: String,
        /// 理由
        #[arg(long, value_name = "理由")]
        reason: String,
    },
    /// 列出单位和代表
    List,
}

impl OrgCommand {
    pub(crate) fn run(self, context: &Context) -> Result<Answer, Fault> {
        let desk = context.desk()?;
        match self {
            Self::Add { name, kind, brand } => {
                let org = desk.register_org(kind, brand, &name)?;
                let text = format!("单位 {name} 已登记（编号 {}）", short(org));
                Ok(Answer::saved(text, json!({ "org": org })))
            }
            Self::End { org, reason } => {
                let org = find::org(&desk, &org)?;
                desk.end_org(org, &reason)?;
                Ok(Answer::saved(format!("单位 {} 已注销", short(org)), json!({ "org": org })))
            }
            Self::List => {
                let orgs = desk.orgs()?;
                let text = table(["编号", "单位", "类别", "代表", ""], orgs.iter().map(row).collect());
                Ok(Answer::list(text, &orgs))
            }
        }
    }
}

fn row(org: &OrgRow) -> [String; 5] {
    let note = match (org.ended, org.advises) {
        (true, _) => "已注销",
        (false, true) => "只提意见，不作决定",
        (false, false) => "",
    };
    [short(org.id), org.name.clone(), org.kind.zh.to_owned(), org.speakers.join("、"), note.to_owned()]
}
