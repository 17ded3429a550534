//! `yishi draft history`, `at` and `restore`: who changed a draft, what it read before, going back to it.

use serde_json::json;
use yishi_client::Desk;
use yishi_client::view::DraftStepRow;
use yishi_domain::draft::Writing;
use yishi_domain::id::ChangeHash;

use super::Of;
use crate::answer::Answer;
use crate::fault::Fault;
use crate::find::{self, ALL};
use crate::table::{short, table};

#[derive(clap::Args)]
pub(crate) struct Then {
    #[command(flatten)]
    of: Of,
    /// 哪一次改动，见 yishi draft history
    #[arg(value_name = "改动")]
    step: String,
}

pub(super) fn list(desk: &Desk, of: Writing) -> Result<Answer, Fault> {
    let steps = desk.draft_history(of, ALL)?;
    let row = |step: &DraftStepRow| {
        let state = step.state.map(|state| state.coded().zh).unwrap_or_default();
        [
            short(step.id),
            step.at_zh.clone(),
            step.by_name.clone(),
            step.added.clone(),
            step.removed.clone(),
            state.to_owned(),
        ]
    };
    let head = ["改动", "时间", "谁", "写入", "删去", "上传"];
    Ok(Answer::new(table(head, steps.rows.iter().map(row).collect()), &steps))
}

impl Then {
    fn found(&self, desk: &Desk) -> Result<(Writing, ChangeHash), Fault> {
        let of = self.of.writing(desk)?;
        let steps = desk.draft_history(of, ALL)?.rows;
        Ok((of, find::step(steps, &self.step)?))
    }

    /// What it read then.
    pub(super) fn at(&self, desk: &Desk) -> Result<Answer, Fault> {
        let (of, step) = self.found(desk)?;
        let then = desk.draft_at(of, step)?;
        Ok(Answer::new(format!("{} {} 改过以后：\n\n{}", then.at_zh, then.by_name, then.text), &then))
    }

    /// Going back to it.
    pub(super) fn restore(&self, desk: &Desk) -> Result<Answer, Fault> {
        let (of, step) = self.found(desk)?;
        let changes = desk.restore_draft(of, step)?;
        let json = json!({ "topic": of.topic, "session": of.session, "changes": changes });
        if changes == 0 {
            return Ok(Answer::new("草稿现在就是这样，没有改动。", json));
        }
        Ok(Answer::saved("草稿已恢复成那时的样子", json))
    }
}
