//! English beside the Chinese: words of choices, sentences of codes. Chinese stands where the rules are, and is what
//! people agreed to; English says the same to those who read it better.

/// Sentences by the stable code of what they say.
macro_rules! sentences {
    ($(#[$doc:meta])* $name:ident $($code:literal $sentence:literal;)*) => {
        $(#[$doc])*
        pub(super) const $name: &[(&str, &str)] = &[$(($code, $sentence)),*];
    };
}

mod kinds;
mod matters;
mod refusals;
mod troubles;
mod words;

use serde::{Deserialize, Serialize};
use yishi_domain::refusal::Code;
use yishi_replica::seal::SealFault;

use crate::trouble::Trouble;

pub(crate) use kinds::kind;
pub(crate) use words::Word;

/// Stands where a code of a newer hub has no English yet.
const UNKNOWN: &str =
    "This is not possible now; please update the app, or ask the village (community) committee.";

/// A language of screens and answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// 中文.
    #[default]
    Chinese,
    /// English.
    English,
}

type Sentences = &'static [(&'static str, &'static str)];

fn find(lists: &[Sentences], code: &str) -> Option<&'static str> {
    lists.iter().copied().flatten().find(|(known, _)| *known == code).map(|(_, sentence)| *sentence)
}

/// What a refusal says.
pub fn of_refusal(code: Code) -> &'static str {
    find(&[refusals::SENTENCES], code.as_str()).unwrap_or(UNKNOWN)
}

/// What a form is called, where it is compiled in.
pub(crate) fn of_form(code: &str) -> Option<&'static str> {
    find(&[matters::FORMS], code)
}

/// What a matter is called, where it is compiled in.
pub(crate) fn of_matter(code: &str) -> Option<&'static str> {
    find(&[matters::MATTERS], code)
}

/// What a trouble says.
pub fn of_trouble(trouble: Trouble) -> &'static str {
    find(&[troubles::TROUBLES], trouble.code()).unwrap_or(UNKNOWN)
}

/// What a fault of a seal file says.
pub fn of_seal_fault(fault: SealFault) -> &'static str {
    find(&[troubles::SEAL], fault.code()).unwrap_or(UNKNOWN)
}

/// What the hub says by a code.
pub fn of_hub(code: &str) -> &'static str {
    find(&[refusals::SENTENCES, troubles::HUB, troubles::TROUBLES], code).unwrap_or(UNKNOWN)
}

/// What a code says, whoever said it; what the phone says of itself goes first.
pub fn of_any(code: &str) -> &'static str {
    let lists = [troubles::TROUBLES, refusals::SENTENCES, troubles::HUB, troubles::SEAL];
    find(&lists, code).unwrap_or(UNKNOWN)
}
