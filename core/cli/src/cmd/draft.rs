//! `yishi draft` and `copy`: writing together, and what others are asked to read.

mod conflicts;
mod copy;
mod edit;

use clap::Subcommand;
use yishi_client::view::DraftView;

use crate::answer::Answer;
use crate::context::Context;
use crate::fault::Fault;
use crate::find;
use crate::table::fields;

pub(crate) use copy::CopyCommand;

#[derive(Subcommand)]
pub(crate) enum DraftCommand {
    /// 看草稿全文
    Show(One),
    /// 修改草稿;不带文字就打开编辑器($VISUAL 或 $EDITOR)
    Edit(edit::Edit),
    /// 列出两人同时改过的地方
    Conflicts(One),
    /// 处理一处两人同时改过的地方
    Settle(conflicts::Settle),
}

#[derive(clap::Args)]
pub(crate) struct One {
    /// 议题编号或标题
    #[arg(value_name = "议题")]
    topic: String,
}

impl DraftCommand {
    pub(crate) fn run(self, context: &Context) -> Result<Answer, Fault> {
        let desk = context.desk()?;
        match self {
            Self::Show(One { topic }) => {
                let draft = desk.draft(find::topic(&desk, &topic)?)?;
                Ok(Answer::new(shown(&draft), &draft))
            }
            Self::Edit(edit) => edit.run(&desk),
            Self::Conflicts(One { topic }) => conflicts::list(&desk, find::topic(&desk, &topic)?),
            Self::Settle(settle) => settle.run(&desk),
        }
    }
}

fn shown(draft: &DraftView) -> String {
    let marks = match draft.marks.len() {
        0 => String::new(),
        some => format!("{some} 处两人同时改过,见 yishi draft conflicts"),
    };
    let unsaved = match &draft.unsaved {
        Some(_) => "有一份自己的文字没有存进去,见 yishi draft edit --unsaved".to_owned(),
        None => String::new(),
    };
    let notes = fields([("注意", marks), ("注意", unsaved)]);
    let notes = if notes.is_empty() { notes } else { format!("\n\n{notes}") };
    format!("{}\n\n{}{notes}", draft.title, draft.text)
}
