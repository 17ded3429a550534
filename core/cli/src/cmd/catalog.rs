//! `yishi catalog`: the catalogue of matters, as the village (community) has it; without an install the one compiled in.

use clap::Subcommand;
use serde_json::json;
use yishi_client::view::MatterRow;
use yishi_domain::matter::ItemCode;
use yishi_domain::need::Category;

use super::form::{names, words};
use crate::answer::Answer;
use crate::choice::choice;
use crate::context::Context;
use crate::fault::{Exit, Fault};
use crate::table::{fields, table};

#[derive(Subcommand)]
pub(crate) enum CatalogCommand {
    /// 列出事项
    List {
        /// 只看一类：PROP 物业、SEC 平安、AID 帮扶、ENV 环境、CIV 文明
        #[arg(long, value_name = "类别", value_parser = choice::<Category>)]
        category: Option<Category>,
    },
    /// 一项事项：用什么形式、谁决定、依据
    Show(One),
    /// 预先开放一项一般事项的商定即行（两委共同决定）
    Open(One),
    /// 收回开放的商定即行（两委共同决定）
    Shut(One),
}

#[derive(clap::Args)]
pub(crate) struct One {
    /// 事项目录编号，如 ENV-04
    #[arg(value_name = "目录编号")]
    item: ItemCode,
}

impl CatalogCommand {
    pub(crate) fn run(self, context: &Context) -> Result<Answer, Fault> {
        match self {
            Self::List { category } => Ok(list(context.rules_of()?.matters()?, category)),
            Self::Show(One { item }) => show(context, &item),
            Self::Open(one) => set(context, one, true),
            Self::Shut(one) => set(context, one, false),
        }
    }
}

fn set(context: &Context, One { item }: One, open: bool) -> Result<Answer, Fault> {
    context.desk()?.open_item(item.clone(), open)?;
    let what = if open { "已同意开放商定即行" } else { "已同意收回商定即行" };
    Ok(Answer::saved(what, json!({ "item": item, "open": open })))
}

fn list(mut matters: Vec<MatterRow>, category: Option<Category>) -> Answer {
    let wanted = |row: &MatterRow| {
        category.is_none_or(|wanted| row.category.is_some_and(|category| category.code == wanted.code()))
    };
    matters.retain(wanted);
    let row = |row: &MatterRow| {
        let MatterRow { code, zh, level, class, decided_by, .. } = row;
        [code.clone(), zh.clone(), level.zh.to_owned(), class.zh.to_owned(), words(decided_by)]
    };
    let text = table(["编号", "事项", "层级", "性质", "谁决定"], matters.iter().map(row).collect());
    Answer::list(text, &matters)
}

fn show(context: &Context, code: &ItemCode) -> Result<Answer, Fault> {
    let rules = context.rules_of()?;
    let Some(item) = rules.matters()?.into_iter().find(|row| row.code == code.as_str()) else {
        return Err(Fault::new(Exit::NotFound, "item_unknown", format!("事项目录里没有“{code}”。")));
    };
    let yes = |is: bool| if is { "是".to_owned() } else { String::new() };
    let text = fields([
        ("事项", format!("{} {}", item.code, item.zh)),
        ("类别", item.category.map_or_else(String::new, |category| category.zh.to_owned())),
        ("形式", names(&rules.forms()?, &item.forms)),
        ("层级", item.level.zh.to_owned()),
        ("性质", item.class.zh.to_owned()),
        ("谁决定", words(&item.decided_by)),
        ("法律规定由谁决定", yes(item.statutory)),
        ("先论证评估", yes(item.technical)),
        ("开放商定即行", yes(item.open)),
        ("注意", item.note.clone().unwrap_or_default()),
        ("依据", item.source.clone()),
    ]);
    Ok(Answer::new(text, item))
}
