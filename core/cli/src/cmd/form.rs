//! `yishi form`: forms of deliberation, as the village (community) has them; without an install those compiled in.

use clap::Subcommand;
use yishi_client::view::{Coded, FormRow};
use yishi_domain::matter::FormCode;

use crate::answer::Answer;
use crate::context::Context;
use crate::fault::{Exit, Fault};
use crate::table::{fields, table};

#[derive(Subcommand)]
pub(crate) enum FormCommand {
    /// 列出协商形式
    List,
    /// 一种形式：谁召集、要写明什么、要留下什么
    Show {
        /// 形式编号，如 CouncilMeeting
        #[arg(value_name = "形式")]
        form: FormCode,
    },
}

impl FormCommand {
    pub(crate) fn run(self, context: &Context) -> Result<Answer, Fault> {
        let all = context.rules_of()?.forms()?;
        match self {
            Self::List => Ok(list(&all)),
            Self::Show { form } => show(&all, &form),
        }
    }
}

fn list(all: &[FormRow]) -> Answer {
    let row = |form: &FormRow| {
        [form.code.clone(), form.zh.clone(), form.scope.zh.to_owned(), form.counts_as.zh.to_owned()]
    };
    let text = table(["编号", "形式", "范围", "结果"], all.iter().map(row).collect());
    Answer::list(text, all)
}

/// The names of forms, as far as they are known.
pub(super) fn names(all: &[FormRow], codes: &[String]) -> String {
    let known = codes.iter().filter_map(|code| all.iter().find(|form| form.code == *code));
    known.map(|form| form.zh.as_str()).collect::<Vec<_>>().join("、")
}

/// Choices in words.
pub(super) fn words(all: &[Coded]) -> String {
    all.iter().map(|one| one.zh).collect::<Vec<_>>().join("、")
}

fn show(all: &[FormRow], code: &FormCode) -> Result<Answer, Fault> {
    let Some(form) = all.iter().find(|form| form.code == code.as_str()) else {
        return Err(Fault::new(Exit::NotFound, "form_unknown", format!("没有“{code}”这种协商形式。")));
    };
    let text = fields([
        ("形式", format!("{} {}", form.code, form.zh)),
        ("范围", form.scope.zh.to_owned()),
        ("谁召集", words(&form.convened_by)),
        ("要指定", words(&form.roles)),
        ("要写明", words(&form.requires)),
        ("要请", words(&form.asks)),
        ("要留下", words(&form.produces)),
        ("结果", form.counts_as.zh.to_owned()),
        ("提前通知", form.notice_zh.clone()),
        ("依据", form.source.clone()),
    ]);
    Ok(Answer::new(text, form))
}
