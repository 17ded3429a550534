//! `yishi need similar` and `templates`: before a need is logged.

use yishi_client::Desk;
use yishi_client::view::need_templates;
use yishi_domain::membership::SpaceKind;
use yishi_domain::need::Category;

use super::list::needs_table;
use crate::answer::Answer;
use crate::choice::choice;
use crate::context::words;
use crate::fault::Fault;
use crate::find;
use crate::table::table;

#[derive(clap::Args)]
pub(crate) struct Similar {
    /// 要登记的话；填 - 就从标准输入读
    #[arg(value_name = "内容")]
    text: String,
    /// 只在这个网格里找；不填就在这台手机上的全部诉求里找
    #[arg(long, value_name = "网格")]
    grid: Option<String>,
}

#[derive(clap::Args)]
pub(crate) struct Templates {
    /// 哪一类：PROP 物业、SEC 平安、AID 帮扶、ENV 环境、CIV 文明
    #[arg(long, value_name = "类别", value_parser = choice::<Category>)]
    category: Option<Category>,
}

impl Similar {
    pub(super) fn run(self, desk: &Desk) -> Result<Answer, Fault> {
        let grid = self.grid.map(|grid| find::grid(desk, &grid)).transpose()?;
        let similar = desk.similar_needs(grid, &words(self.text)?)?;
        Ok(Answer::list(needs_table(&similar), &similar))
    }
}

impl Templates {
    pub(super) fn run(self, desk: &Desk) -> Result<Answer, Fault> {
        let kind = desk.status()?.kind;
        let kind =
            SpaceKind::ALL.iter().copied().find(|one| kind.is_some_and(|kind| kind.code == one.code()));
        let mut templates = need_templates(kind)?;
        templates.retain(|row| self.category.is_none_or(|category| row.category.code == category.code()));
        let rows = templates.iter().map(|row| [row.category.zh.to_owned(), row.zh.clone()]).collect();
        Ok(Answer::list(table(["类别", "常说的话"], rows), &templates))
    }
}
