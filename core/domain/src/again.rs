//! Judging again what the hub has taken in. Whoever holds everything that a judgement reads comes to the same one;
//! whoever does not, keeps silent.

use crate::act::Act;
use crate::fact::Core;
use crate::id::{GridId, MemberId};
use crate::kind::{Input, Writer};
use crate::label::{Label, Scope};
use crate::membership::InviteGrant;
use crate::need::Need;
use crate::rule::{Case, reads};
use crate::state::{AggregateId, State};
use crate::time::Moment;

/// Whether somebody who holds every entry under the scopes `whole`, from the first on, holds what `check` reads for an
/// act. `state` is what is below the act, as far as that is held. What the act itself says never makes it so that less
/// is asked for than an honest act of its kind needs.
pub fn can_judge(state: &State, act: &Act, whole: &[Scope]) -> bool {
    let reader = Reader { state, act, whole };
    // Beside a kind's inputs every judgement reads who the author is and which devices are the author's.
    reader.all(Label::Public) && reader.all(Label::Directory) && reader.inputs() && reader.objects()
}

/// The grid in which the person without a phone was registered whom an act is about.
const fn paper_of(core: &Core) -> Option<GridId> {
    if let Core::ClaimConfirmed(core) = core {
        return Some(core.grid);
    }
    if let Core::ClaimDeclined(core) = core {
        return Some(core.grid);
    }
    if let Core::MinorNoted(core) = core {
        return core.grid;
    }
    if let Core::PersonRegistered(core) = core {
        return if core.guardian.is_some() { Some(core.grid) } else { None };
    }
    let Core::Invited(core) = core else { return None };
    match core.grant {
        InviteGrant::Person { grid, .. } => Some(grid),
        InviteGrant::Resident | InviteGrant::Post(_) | InviteGrant::Device { .. } => None,
    }
}

/// Whether an act rests on somebody who may be without a phone: who speaks, or answers for who is registered.
fn speaks_through(core: &Core, id: MemberId) -> bool {
    if let Core::PersonRegistered(core) = core {
        return core.guardian == Some(id);
    }
    matches!(core, Core::NeedLogged(_))
}

/// Somebody about to judge.
struct Reader<'a> {
    state: &'a State,
    act: &'a Act,
    whole: &'a [Scope],
}

impl Reader<'_> {
    fn all(&self, label: Label) -> bool {
        self.whole.iter().any(|scope| scope.opens(label))
    }

    fn inputs(&self) -> bool {
        let core = &self.act.fact.core;
        if let Core::Joined(joined) = core {
            // Nobody who joins can see it, but others do: an office's invitation is public, a registered person's the grid's, any
            // other the committee's.
            return match joined.grant {
                InviteGrant::Person { grid, .. } => self.all(Label::Grid(grid)),
                InviteGrant::Resident | InviteGrant::Post(_) | InviteGrant::Device { .. } => {
                    joined.grant.is_office() || self.all(Label::Committee)
                }
            };
        }
        core.kind().spec().inputs.iter().all(|input| match input {
            Input::Public | Input::Directory => true,
            Input::Members => self.all(Label::Members),
            Input::Committee => self.all(Label::Committee),
            Input::Topic => self.topic(),
            // By the need itself, below: either of its two labels shows all of it.
            Input::Grid | Input::Own => true,
            Input::HubOnly => false,
        })
    }

    /// Whether all of the drafting group's facts of the act's topic are held.
    fn topic(&self) -> bool {
        let case = Case { state: self.state, act: self.act, at: Moment(0) };
        match self.act.fact.core.rule().about(&case) {
            Ok(about) => about.topic.is_some_and(|topic| self.all(Label::Topic(topic))),
            // Topics are public: one that is not there is nowhere.
            Err(_) => true,
        }
    }

    /// Whether it can be told that the author did not speak: they may have turned out to be who did, also of what they
    /// entered, which is read by themselves and in the grid where that person was registered.
    fn knows_author(&self, need: &Need) -> bool {
        let by = &self.act.by;
        let own = self.act.fact.core.kind().spec().writers.contains(&Writer::Author);
        !own || need.by == by.member || self.all(Label::Member(by.member))
    }

    /// Whether the needs and people that the act names are held, as far as not everybody reads of them.
    fn objects(&self) -> bool {
        let (core, by) = (&self.act.fact.core, &self.act.by);
        let everywhere = self.whole.contains(&Scope::EveryGrid);
        if paper_of(core).is_some_and(|grid| !self.all(Label::Grid(grid))) {
            return false;
        }
        reads(core, by).into_iter().all(|id| match id {
            AggregateId::Need(id) => match self.state.need(id) {
                Ok(need) => {
                    let read = self.all(Label::Grid(need.grid)) || self.all(Label::Member(need.by));
                    read && (everywhere || self.knows_author(need))
                }
                Err(_) => everywhere || matches!(core, Core::NeedLogged(_)),
            },
            // People without a phone are read of in the grid that registered them only.
            AggregateId::Member(id) if id != by.member && speaks_through(core, id) => {
                everywhere || self.state.member(id).is_ok()
            }
            AggregateId::Space
            | AggregateId::Member(_)
            | AggregateId::Device(_)
            | AggregateId::Invite(_)
            | AggregateId::RoleKey(_)
            | AggregateId::Topic(_)
            | AggregateId::Draft(_)
            | AggregateId::Comment(_)
            | AggregateId::Amendment(_)
            | AggregateId::Stance(_)
            | AggregateId::Paper(_)
            | AggregateId::Session(_)
            | AggregateId::Org(_)
            | AggregateId::Draw(_)
            | AggregateId::Venue(_)
            | AggregateId::Rulebook
            | AggregateId::Minor(_) => true,
        })
    }
}
