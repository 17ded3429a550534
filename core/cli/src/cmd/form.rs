//! `yishi form`: forms of deliberation. Needs no install.

use clap::Subcommand;
use yishi_domain::form::Form;
use yishi_domain::matter::FormCode;

use crate::answer::Answer;
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
    pub(crate) fn run(self) -> Result<Answer, Fault> {
        match self {
            Self::List => list(),
            Self::Show { form } => show(&form),
        }
    }
}

fn list() -> Result<Answer, Fault> {
    let all = Form::shipped()?;
    let row = |form: &Form| {
        [form.code.to_string(), form.zh.clone(), form.scope.zh().to_owned(), form.counts_as.zh().to_owned()]
    };
    let text = table(["编号", "形式", "范围", "结果"], all.iter().map(row).collect());
    Ok(Answer::list(text, all))
}

/// The names of forms, as far as they are known.
pub(super) fn names(codes: &[FormCode]) -> Result<Vec<&'static str>, Fault> {
    let all = Form::shipped()?;
    Ok(codes
        .iter()
        .filter_map(|code| all.iter().find(|form| form.code == *code))
        .map(|form| form.zh.as_str())
        .collect())
}

fn show(code: &FormCode) -> Result<Answer, Fault> {
    let Some(form) = Form::shipped()?.iter().find(|form| form.code == *code) else {
        return Err(Fault::new(Exit::NotFound, "form_unknown", format!("没有“{code}”这种协商形式。")));
    };
    let list = |names: Vec<&str>| names.join("、");
    let text = fields([
        ("形式", format!("{} {}", form.code, form.zh)),
        ("范围", form.scope.zh().to_owned()),
        ("谁召集", list(form.convened_by.iter().map(|one| one.zh()).collect())),
        ("要指定", list(form.roles.iter().map(|one| one.zh()).collect())),
        ("要写明", list(form.requires.iter().map(|one| one.zh()).collect())),
        ("要请", list(form.asks.iter().map(|one| one.zh()).collect())),
        ("要留下", list(form.produces.iter().map(|one| one.zh()).collect())),
        ("结果", form.counts_as.zh().to_owned()),
        ("提前通知", super::rule::value_of(&form.notice)?),
        ("依据", form.source.clone()),
    ]);
    Ok(Answer::new(text, form))
}
