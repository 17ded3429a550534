//! `yishi grid`: grids and who works in them.

use clap::Subcommand;
use serde_json::json;

use crate::answer::Answer;
use crate::context::Context;
use crate::fault::Fault;
use crate::table::{short, table};

#[derive(Subcommand)]
pub(crate) enum GridCommand {
    /// 设立一个网格
    Add {
        /// 网格名称，例如 第一网格
        #[arg(value_name = "名称")]
        name: String,
    },
    /// 列出网格
    List,
}

impl GridCommand {
    pub(crate) fn run(self, context: &Context) -> Result<Answer, Fault> {
        let desk = context.desk()?;
        match self {
            Self::Add { name } => {
                let grid = desk.define_grid(&name)?;
                Ok(Answer::saved(
                    format!("网格 {name} 已设立（编号 {}）", short(grid)),
                    json!({ "grid": grid }),
                ))
            }
            Self::List => {
                let grids = desk.grids()?;
                let rows = grids
                    .iter()
                    .map(|grid| [short(grid.id), grid.name.clone(), grid.workers.join("、")])
                    .collect();
                Ok(Answer::list(table(["编号", "网格", "网格长、网格员"], rows), &grids))
            }
        }
    }
}
