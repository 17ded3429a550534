//! Where a no or a rule comes from.

use serde::Serialize;
use yishi_domain::calendar::CivilDate;
use yishi_domain::membership::SpaceKind;
use yishi_domain::pack::{Hardness, keys};
use yishi_domain::refusal::{Class, Code};
use yishi_domain::rulebook::Rulebook;
use yishi_domain::time::Moment;
use yishi_replica::seal::SealFault;

use super::rules::broken;
use crate::english;
use crate::error::ClientError;
use crate::trouble::Trouble;

/// A code, explained.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Explanation {
    /// The code.
    pub code: &'static str,
    /// What is missing and who can help.
    pub sentence: &'static str,
    /// The same in English.
    pub sentence_en: &'static str,
    /// The law, policy or rule behind it, or which part of the program says so.
    pub source: &'static str,
    /// What becomes of an act that meets it at the hub; nothing for what no rule says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<&'static str>,
}

/// The code of a refusal, a trouble or a fault of a seal file, explained. Nothing for a code that is not known.
pub fn explain(code: &str) -> Option<Explanation> {
    let told = |code, sentence, sentence_en, source| Explanation {
        code,
        sentence,
        sentence_en,
        source,
        outcome: None,
    };
    if let Some(refusal) = Code::parse(code) {
        let outcome = match refusal.class() {
            Class::Refuse => "退回，文字留在手机里",
            Class::Quarantine => "另存待查，委员会核实后可以接收",
            Class::Retry => "先不办，系统会自动再试",
        };
        let told = told(refusal.as_str(), refusal.sentence(), english::of_refusal(refusal), refusal.source());
        return Some(Explanation { outcome: Some(outcome), ..told });
    }
    if let Some(trouble) = Trouble::parse(code) {
        return Some(told(
            trouble.code(),
            trouble.sentence(),
            english::of_trouble(trouble),
            "本应用的使用说明",
        ));
    }
    let fault = SealFault::ALL.iter().find(|fault| fault.code() == code)?;
    Some(told(fault.code(), fault.sentence(), english::of_seal_fault(*fault), "定稿文件核验"))
}

/// A rule with its value on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RuleView {
    /// Its name, such as `need.accept`.
    pub key: String,
    /// What it is about.
    pub zh: String,
    /// Its value, in words.
    pub value: String,
    /// `H` law, `P` policy, `L` local.
    pub hardness: &'static str,
    /// Who may change it.
    pub hardness_zh: &'static str,
    /// Which level set it.
    pub level: &'static str,
    /// Where it stands.
    pub source: String,
    /// On which day.
    pub on: String,
}

/// A rule in force on the day of a moment, of the packs that are compiled in. Nothing where none has this name.
pub fn rule(name: &str, at: Moment) -> Result<Option<RuleView>, ClientError> {
    rule_of(&Rulebook::new(SpaceKind::Village), name, at)
}

/// The same by a rulebook.
pub(super) fn rule_of(book: &Rulebook, name: &str, at: Moment) -> Result<Option<RuleView>, ClientError> {
    let Some(known) = keys().map_err(broken)?.get(name) else { return Ok(None) };
    let today = CivilDate::of(at);
    let rules = book.rules(today).map_err(broken)?;
    let rule = rules.get(name).map_err(broken)?;
    let (hardness, hardness_zh) = match rule.hardness {
        Hardness::Law => ("H", "法律法规，只能从严"),
        Hardness::Policy => ("P", "政策文件，凭文号调整"),
        Hardness::Local => ("L", "本地可以调整"),
    };
    Ok(Some(RuleView {
        key: name.to_owned(),
        zh: known.zh.clone(),
        value: rule.value.to_string(),
        hardness,
        hardness_zh,
        level: rule.level.zh(),
        source: rule.source.clone(),
        on: today.to_string(),
    }))
}
