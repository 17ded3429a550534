//! Rules, forms, catalogues, calendars.

use crate::act::Actor;
use crate::fact::Fact;
use crate::intent::RulesIntent;
use crate::joint::Joint;
use crate::refusal::Refusal;
use crate::rulebook::{ItemOpened, RulesAdopted, RulesConfirmed};
use crate::state::State;

pub(super) fn build(state: &State, intent: RulesIntent, by: &Actor) -> Result<Fact, Refusal> {
    let space = state.space()?;
    Ok(match intent {
        RulesIntent::Adopt(chapter, origin) => {
            Fact::bare(RulesAdopted { chapter: *chapter, origin, sole: space.one_is_enough() })
        }
        RulesIntent::Confirm(entry) => Fact::bare(RulesConfirmed { entry }),
        RulesIntent::Open(item, open) => Fact::bare(ItemOpened { item, open, joint: Joint::of(space, by) }),
    })
}
