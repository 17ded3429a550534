//! `yishi rule show`: where a refusal or a rule comes from.

use clap::Subcommand;
use serde_json::json;
use yishi_client::{Ambient, RealAmbient, Trouble};
use yishi_domain::calendar::CivilDate;
use yishi_domain::pack::{Hardness, RulePack, Rules, keys};
use yishi_domain::refusal::{Class, Code};
use yishi_replica::seal::SealFault;

use crate::answer::Answer;
use crate::fault::{Exit, Fault};
use crate::table::fields;

#[derive(Subcommand)]
pub(crate) enum RuleCommand {
    /// 查提示代码(如 not_permitted)或规则项(如 need.accept)
    Show {
        /// 代码或规则项
        #[arg(value_name = "代码")]
        code: String,
    },
}

impl RuleCommand {
    pub(crate) fn run(self) -> Result<Answer, Fault> {
        let Self::Show { code } = self;
        if let Some(refusal) = Code::parse(&code) {
            return Ok(refusal_told(refusal));
        }
        if let Some(trouble) = Trouble::parse(&code) {
            return Ok(told(trouble.code(), trouble.sentence(), "本应用的使用说明"));
        }
        match SealFault::ALL.iter().find(|fault| fault.code() == code) {
            Some(fault) => Ok(told(fault.code(), fault.sentence(), "定稿文件核验")),
            None => rule_told(&code),
        }
    }
}

fn refusal_told(code: Code) -> Answer {
    let outcome = match code.class() {
        Class::Refuse => "退回,文字留在手机里",
        Class::Quarantine => "另存待查,委员会核实后可以接收",
        Class::Retry => "先不办,系统会自动再试",
    };
    let text = fields([
        ("代码", code.as_str().to_owned()),
        ("说明", code.sentence().to_owned()),
        ("出处", code.source().to_owned()),
        ("结果", outcome.to_owned()),
    ]);
    let json = json!({
        "code": code.as_str(),
        "sentence": code.sentence(),
        "source": code.source(),
        "outcome": outcome,
    });
    Answer::new(text, json)
}

/// A no that comes from no rule of the community.
fn told(code: &str, sentence: &str, source: &str) -> Answer {
    let text =
        fields([("代码", code.to_owned()), ("说明", sentence.to_owned()), ("出处", source.to_owned())]);
    Answer::new(text, json!({ "code": code, "sentence": sentence, "source": source }))
}

/// The value in force today in the packs that are compiled in.
fn rule_told(name: &str) -> Result<Answer, Fault> {
    let Some(known) = keys()?.get(name) else {
        let sentence = format!("没有“{name}”这个规定代码或规则项;不出自规定的提示,以提示里的话为准。");
        return Err(Fault::new(Exit::NotFound, "rule_unknown", sentence));
    };
    let packs: Vec<&RulePack> = RulePack::shipped()?.iter().collect();
    let today = CivilDate::of(RealAmbient.now());
    let rules = Rules::resolve(&packs, today)?;
    let rule = rules.get(name)?;
    let hardness = match rule.hardness {
        Hardness::Law => ("H", "法律法规,只能从严"),
        Hardness::Policy => ("P", "政策文件,凭文号调整"),
        Hardness::Local => ("L", "本地可以调整"),
    };
    let text = fields([
        ("规则项", format!("{name} {}", known.zh)),
        ("规定", rule.value.to_string()),
        ("性质", hardness.1.to_owned()),
        ("层级", rule.level.zh().to_owned()),
        ("出处", rule.source.clone()),
        ("按哪天", today.zh()),
    ]);
    let json = json!({
        "key": name,
        "zh": known.zh,
        "value": rule.value.to_string(),
        "hardness": hardness.0,
        "level": rule.level.zh(),
        "source": rule.source,
        "on": today.to_string(),
    });
    Ok(Answer::new(text, json))
}
