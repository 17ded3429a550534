//! `yishi home`: what comes first, by what one is there.

use yishi_client::view::HomeView;

use crate::answer::Answer;
use crate::context::Context;
use crate::fault::Fault;
use crate::table::fields;

#[derive(clap::Args)]
pub(crate) struct Home {}

impl Home {
    pub(crate) fn run(self, context: &Context) -> Result<Answer, Fault> {
        let home = context.desk()?.home()?;
        Ok(Answer::new(shown(&home), &home))
    }
}

fn shown(home: &HomeView) -> String {
    let grids: Vec<&str> = home.grids.iter().map(|grid| grid.name.as_str()).collect();
    let space = &home.space;
    let some = |count: u64, unit: &str| if count == 0 { String::new() } else { format!("{count} {unit}") };
    let synced = space.synced_at_zh.clone().unwrap_or_else(|| "还没有同步过".to_owned());
    fields([
        (home.role.zh, format!("{} {}", space.name, space.member_name)),
        ("网格", grids.join("、")),
        ("今天要办", some(home.due_today, "件")),
        ("已超期", some(home.overdue, "件")),
        ("等我办", some(space.todo, "件")),
        ("消息", some(space.news, "条新的")),
        ("未上传", format!("{} 条", space.unsent)),
        ("被退回", some(space.refused, "条")),
        ("同步", synced),
        ("下一件", home.next.as_ref().map(|next| next.zh.clone()).unwrap_or_default()),
    ])
}
