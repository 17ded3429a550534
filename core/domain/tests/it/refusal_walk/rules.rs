//! Rules as records.

use yishi_domain::fact::Fact;
use yishi_domain::intent::RulesIntent;
use yishi_domain::refusal::Code;
use yishi_domain::rulebook::Chapter;

use super::{Row, with};
use crate::permissions::acts;
use crate::permissions::cast::COMMITTEE;
use crate::permissions::objects::{Family, Try};

fn adopt(one: &Try<'_>, chapter: Chapter) -> Fact {
    one.fact(RulesIntent::Adopt(Box::new(chapter), None))
}

/// A pack of a level, which shortens publicity.
fn pack(level: &str) -> Chapter {
    let text = format!(
        r#"
id = "short"
title = "公示三日"
level = "{level}"
approved = true
effective_from = "2026-01-01"

[rules]
"publicity.min_days" = {{ value = {{ days = 3 }}, hardness = "H", source = "村规民约" }}
"#
    );
    Chapter::parse(&text).unwrap()
}

fn taken(one: &Try<'_>) -> Fact {
    let Chapter::Forms(mut pack) = acts::brand(one.k) else { panic!("a brand is a form") };
    pack.forms[0].code = "GridTalk".parse().unwrap();
    adopt(one, Chapter::Forms(pack))
}

pub(super) const ROWS: &[Row] = &[
    (Code::RulesBad, || with(Family::Nothing, "-").tried(COMMITTEE, |one| adopt(one, pack("unit")))),
    (Code::RulesLevel, || with(Family::Nothing, "-").tried(COMMITTEE, |one| adopt(one, pack("county")))),
    (Code::RulesKnown, || {
        let same = |one: &Try<'_>| adopt(one, acts::brand(1));
        with(Family::Nothing, "-").after(COMMITTEE, same).tried(COMMITTEE, same)
    }),
    (Code::RulesTaken, || with(Family::Nothing, "-").tried(COMMITTEE, taken)),
    (Code::RulesFull, || {
        let full = (0..200).fold(with(Family::Nothing, "-"), |place, _| place.after(COMMITTEE, acts::adopt));
        full.tried(COMMITTEE, acts::adopt)
    }),
    (Code::OpeningStands, || {
        with(Family::Nothing, "-")
            .tried(COMMITTEE, |one| one.fact(RulesIntent::Open("ENV-02".parse().unwrap(), false)))
    }),
];
