//! Rules as records.

use yishi_domain::fact::Fact;
use yishi_domain::intent::RulesIntent;
use yishi_domain::rulebook::Chapter;

use super::super::cast::{CHAIR, COMMITTEE, SECRETARY};
use super::super::objects::Try;

/// A brand of one's own, whose code no other act uses.
pub(crate) fn brand(n: u64) -> Chapter {
    let letters: String = n.to_string().bytes().map(|digit| char::from(digit - b'0' + b'a')).collect();
    let text = format!(
        r#"
id = "brand-{n}"
title = "茶话议事"
effective_from = "2026-01-01"

[[forms]]
code = "Tea{letters}"
zh = "茶话议事"
scope = "grid"
convened_by = ["GridLeader", "CommitteeMember"]
roles = ["Moderator", "Recorder"]
requires = ["venue", "agenda"]
produces = ["outcome_of_each_item"]
notice = "notice.deliberation.grid"
brand = true
counts_as = "consensus"
hardness = "L"
source = "村规民约"
"#
    );
    Chapter::parse(&text).unwrap()
}

pub(crate) fn adopt(one: &Try<'_>) -> Fact {
    one.fact(RulesIntent::Adopt(Box::new(brand(one.k)), None))
}

pub(crate) fn confirm_rules(one: &Try<'_>) -> Fact {
    one.fact(RulesIntent::Confirm(one.object.entry))
}

/// Each side opens another matter: nobody's share is there already.
pub(crate) fn open_item(one: &Try<'_>) -> Fact {
    let items = [(COMMITTEE, "ENV-02"), (CHAIR, "SEC-02"), (SECRETARY, "AID-02")];
    let item = items.iter().find(|(who, _)| *who == one.who).map_or("CIV-03", |(_, item)| item);
    one.fact(RulesIntent::Open(item.parse().unwrap(), true))
}
