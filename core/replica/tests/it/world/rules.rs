//! Rules as records, drawn at random.

use yishi_domain::decide::build;
use yishi_domain::fact::Fact;
use yishi_domain::id::{EntryId, SpaceId};
use yishi_domain::intent::{Intent, RulesIntent};
use yishi_domain::rulebook::{Chapter, Origin};
use yishi_domain::state::AggregateId;

use super::{Dice, Phone};

/// A village's own pack; each number is another one.
fn chapter(days: usize) -> Chapter {
    let text = format!(
        "id = \"own\"\ntitle = \"本村协商规则\"\nlevel = \"unit\"\napproved = false\neffective_from = \"2026-01-01\"\n\
         [rules]\n\"rounds.gap\" = {{ value = {{ days = {days} }}, hardness = \"L\", source = \"本村\" }}\n"
    );
    Chapter::parse(&text).unwrap()
}

pub(super) fn deed(phone: &Phone, dice: &mut Dice) -> Option<Fact> {
    let state = phone.load(&[AggregateId::Space, AggregateId::Rulebook]);
    // Mostly what waits for somebody else's signature.
    let proposed = &state.rulebook().ok()?.proposed;
    let waits = proposed.iter().find(|(_, one)| one.by != phone.member).map(|(entry, _)| *entry);
    if let Some(entry) = waits.filter(|_| dice.percent(60)) {
        return build(&state, Intent::Rules(RulesIntent::Confirm(entry)), &phone.by()).ok()?.pop();
    }
    let intent = match dice.roll(4) {
        0 | 1 => {
            let origin = Origin { space: SpaceId(dice.bytes()), entry: EntryId(dice.bytes()) };
            let origin = dice.percent(30).then_some(origin);
            RulesIntent::Adopt(Box::new(chapter(dice.roll(30))), origin)
        }
        2 => RulesIntent::Confirm(proposed.keys().next().copied().unwrap_or(EntryId([0; 32]))),
        _ => RulesIntent::Open("ENV-04".parse().ok()?, dice.percent(60)),
    };
    build(&state, Intent::Rules(intent), &phone.by()).ok()?.pop()
}
