//! `yishi catalog`: the catalogue of matters. Needs no install.

use clap::Subcommand;
use serde_json::json;
use yishi_domain::matter::{Catalog, Item, ItemCode};
use yishi_domain::need::Category;

use crate::answer::Answer;
use crate::choice::choice;
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
    Show {
        /// 事项目录编号，如 ENV-04
        #[arg(value_name = "目录编号")]
        item: ItemCode,
    },
}

impl CatalogCommand {
    pub(crate) fn run(self) -> Result<Answer, Fault> {
        let catalog = Catalog::shipped()?;
        match self {
            Self::List { category } => Ok(list(catalog, category)),
            Self::Show { item } => show(catalog, &item),
        }
    }
}

fn list(catalog: &Catalog, category: Option<Category>) -> Answer {
    let wanted = |item: &&Item| category.is_none() || item.category == category;
    let items: Vec<&Item> = catalog.items.iter().filter(wanted).collect();
    let row = |item: &&Item| {
        [
            item.code.to_string(),
            item.zh.clone(),
            item.level.zh().to_owned(),
            item.class.zh().to_owned(),
            deciders(item),
        ]
    };
    let text = table(["编号", "事项", "层级", "性质", "谁决定"], items.iter().map(row).collect());
    Answer::list(text, &items)
}

fn deciders(item: &Item) -> String {
    item.decided_by.iter().map(|one| one.zh()).collect::<Vec<_>>().join("、")
}

fn show(catalog: &Catalog, code: &ItemCode) -> Result<Answer, Fault> {
    let Some(item) = catalog.item(code) else {
        return Err(Fault::new(Exit::NotFound, "item_unknown", format!("事项目录里没有“{code}”。")));
    };
    let statutory: Vec<_> = item.statutory.iter().filter_map(|code| catalog.statutory(code)).collect();
    let forms: Vec<&str> = super::form::names(&item.forms)?;
    let text = fields([
        ("事项", format!("{} {}", item.code, item.zh)),
        ("类别", item.category.map_or_else(String::new, |category| category.zh().to_owned())),
        ("形式", forms.join("、")),
        ("层级", item.level.zh().to_owned()),
        ("性质", item.class.zh().to_owned()),
        ("谁决定", deciders(item)),
        ("法定事项", statutory.iter().map(|one| one.zh.as_str()).collect::<Vec<_>>().join("、")),
        ("先论证评估", if item.technical { "是".to_owned() } else { String::new() }),
        ("注意", item.note.clone().unwrap_or_default()),
        ("依据", item.source.clone()),
    ]);
    Ok(Answer::new(text, json!({ "item": item, "statutory": statutory, "catalog": catalog.id })))
}
