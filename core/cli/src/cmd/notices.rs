//! `yishi notices`: what the phone would tell its holder now.

use serde_json::json;
use yishi_client::view::NoticeRow;
use yishi_domain::calendar::zh_moment;

use crate::answer::Answer;
use crate::context::Context;
use crate::fault::Fault;
use crate::table::table;

#[derive(clap::Args)]
pub(crate) struct Notices {
    /// 记为提醒过，不再提醒
    #[arg(long)]
    told: bool,
}

impl Notices {
    pub(crate) fn run(self, context: &Context) -> Result<Answer, Fault> {
        let app = context.app()?;
        let plan = app.notices()?;
        if self.told {
            for notice in &plan.now {
                app.notified(notice.space, &notice.keys)?;
            }
        }
        let row = |notice: &NoticeRow| [notice.space_name.clone(), notice.zh.clone()];
        let text = match plan.next_at {
            Some(at) => format!("现在不提醒，{} 以后再提醒。", zh_moment(at)),
            None => table(["村（社区）", "提醒"], plan.now.iter().map(row).collect()),
        };
        Ok(Answer::new(text, json!({ "rows": plan.now, "total": plan.now.len(), "next_at": plan.next_at })))
    }
}
