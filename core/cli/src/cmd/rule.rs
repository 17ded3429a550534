//! `yishi rule show`: where a refusal or a rule comes from.

use clap::Subcommand;
use yishi_client::view::{Explanation, explain};

use crate::answer::Answer;
use crate::context::Context;
use crate::fault::{Exit, Fault};
use crate::table::fields;

#[derive(Subcommand)]
pub(crate) enum RuleCommand {
    /// 查提示代码（如 not_permitted）或规则项（如 need.accept）
    Show {
        /// 代码或规则项
        #[arg(value_name = "代码")]
        code: String,
    },
}

impl RuleCommand {
    pub(crate) fn run(self, context: &Context) -> Result<Answer, Fault> {
        let Self::Show { code } = self;
        match explain(&code) {
            Some(known) => Ok(explained(&known)),
            None => rule_told(context, &code),
        }
    }
}

fn explained(known: &Explanation) -> Answer {
    let Explanation { code, sentence, source, outcome, .. } = known;
    let text = fields([
        ("代码", (*code).to_owned()),
        ("说明", (*sentence).to_owned()),
        ("出处", (*source).to_owned()),
        ("结果", outcome.unwrap_or_default().to_owned()),
    ]);
    Answer::new(text, known)
}

/// The value in force today.
fn rule_told(context: &Context, name: &str) -> Result<Answer, Fault> {
    let Some(rule) = context.rules_of()?.rule(name)? else {
        let sentence = format!("没有“{name}”这个规定代码或规则项；不出自规定的提示，以提示里的话为准。");
        return Err(Fault::new(Exit::NotFound, "rule_unknown", sentence));
    };
    let text = fields([
        ("规则项", format!("{name} {}", rule.zh)),
        ("规定", rule.value.clone()),
        ("性质", rule.hardness_zh.to_owned()),
        ("层级", rule.level.to_owned()),
        ("出处", rule.source.clone()),
        ("按哪天", rule.on.clone()),
    ]);
    Ok(Answer::new(text, &rule))
}
