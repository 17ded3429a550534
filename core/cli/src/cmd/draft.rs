//! `yishi draft` and `copy`: writing together, and what others are asked to read.

mod conflicts;
mod copy;
mod edit;
mod history;

use clap::Subcommand;
use yishi_client::Desk;
use yishi_client::view::DraftView;
use yishi_domain::draft::Writing;

use crate::answer::Answer;
use crate::context::Context;
use crate::fault::Fault;
use crate::find;
use crate::table::fields;

pub(crate) use copy::CopyCommand;

#[derive(Subcommand)]
pub(crate) enum DraftCommand {
    /// 看草稿全文
    Show(Of),
    /// 修改草稿；不带文字就打开编辑器（$VISUAL 或 $EDITOR）
    Edit(edit::Edit),
    /// 谁在什么时候改过，新的在前
    History(Of),
    /// 某次改动以后草稿是什么样
    At(history::Then),
    /// 恢复成某次改动以后的样子；这也是一次改动，别人看得到，也能再改回来
    Restore(history::Then),
    /// 列出两人同时改过的地方
    Conflicts(Of),
    /// 处理一处两人同时改过的地方
    Settle(conflicts::Settle),
}

/// Which text.
#[derive(clap::Args)]
pub(crate) struct Of {
    /// 议题编号或标题
    #[arg(value_name = "议题")]
    topic: String,
    /// 不是方案，是这次会议的纪要
    #[arg(long, value_name = "会议")]
    minutes: Option<String>,
}

impl Of {
    fn writing(&self, desk: &Desk) -> Result<Writing, Fault> {
        let session = self.minutes.as_deref().map(|minutes| find::session(desk, minutes)).transpose()?;
        Ok(Writing { topic: find::topic(desk, &self.topic)?, session })
    }
}

impl DraftCommand {
    pub(crate) fn run(self, context: &Context) -> Result<Answer, Fault> {
        let desk = context.desk()?;
        match self {
            Self::Show(of) => {
                let draft = desk.draft(of.writing(&desk)?)?;
                Ok(Answer::new(shown(&draft), &draft))
            }
            Self::Edit(edit) => edit.run(&desk),
            Self::History(of) => history::list(&desk, of.writing(&desk)?),
            Self::At(then) => then.at(&desk),
            Self::Restore(then) => then.restore(&desk),
            Self::Conflicts(of) => conflicts::list(&desk, of.writing(&desk)?),
            Self::Settle(settle) => settle.run(&desk),
        }
    }
}

fn shown(draft: &DraftView) -> String {
    let marks = match draft.marks.len() {
        0 => String::new(),
        some => format!("{some} 处两人同时改过，见 yishi draft conflicts"),
    };
    let unsaved = match &draft.unsaved {
        Some(_) => "有一份自己的文字没有存进去，见 yishi draft edit --unsaved".to_owned(),
        None => String::new(),
    };
    let notes = fields([("注意", marks), ("注意", unsaved)]);
    let notes = if notes.is_empty() { notes } else { format!("\n\n{notes}") };
    format!("{}\n\n{}{notes}", draft.title, draft.text)
}
