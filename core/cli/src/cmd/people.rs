//! `yishi people`: for whom one logs a need.

use yishi_client::view::{HouseholdRow, Page};

use crate::answer::Answer;
use crate::context::Context;
use crate::fault::Fault;
use crate::find;
use crate::table::{short, table};

#[derive(clap::Args)]
pub(crate) struct People {
    /// 按姓名、称呼或拼音首字母找；不填就列出网格里的人，最近上过门的在前
    #[arg(value_name = "字词")]
    words: Option<String>,
    /// 哪个网格（只有一个网格时可以不填）
    #[arg(long, value_name = "网格")]
    grid: Option<String>,
    /// 跳过前几个
    #[arg(long, value_name = "个数", default_value_t = 0)]
    offset: u32,
    /// 最多几个
    #[arg(long, value_name = "个数", default_value_t = 50)]
    limit: u32,
}

impl People {
    pub(crate) fn run(self, context: &Context) -> Result<Answer, Fault> {
        let desk = context.desk()?;
        let grid = find::grid_or_only(&desk, self.grid.as_deref())?;
        let page = Page { offset: self.offset, limit: self.limit };
        let people = desk.households(grid, self.words.as_deref().unwrap_or_default(), page)?;
        let row = |row: &HouseholdRow| {
            let phone = if row.paper { "没有手机" } else { "" };
            [
                short(row.member),
                row.name.clone(),
                phone.to_owned(),
                row.visited_at_zh.clone().unwrap_or_default(),
                row.last_need.clone().unwrap_or_default(),
            ]
        };
        let text = table(["编号", "称呼", "", "上次代录", "上次说的"], people.rows.iter().map(row).collect());
        Ok(Answer::new(text, &people))
    }
}
