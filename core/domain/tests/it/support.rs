//! A state and acts on it, judged and folded as a hub does.

use yishi_domain::act::{Act, Actor};
use yishi_domain::fact::Fact;
use yishi_domain::id::{DeviceId, EntryId, MemberId};
use yishi_domain::label::{Audience, Label};
use yishi_domain::membership::{Founder, Genesis, SpaceKind};
use yishi_domain::refusal::{Code, Refusal};
use yishi_domain::role::{Post, Role};
use yishi_domain::rule::{Case, apply, audience_of, check, touches};
use yishi_domain::state::State;
use yishi_domain::time::{Moment, Pos};

/// 2026-03-01 in the morning.
pub(crate) const NOW: Moment = Moment(1_772_330_000_000);

/// The member and device of a number.
pub(crate) const fn by(number: u8) -> Actor {
    Actor { member: MemberId([number; 16]), device: DeviceId([number; 32]), dseq: 1 }
}

/// A space whose founders, numbered from 1, hold these roles.
pub(crate) struct World {
    pub(crate) state: State,
    pub(crate) now: Moment,
    entries: u64,
}

impl World {
    pub(crate) fn founded(roles: &[Role]) -> Self {
        let each: Vec<&[Role]> = roles.iter().map(core::slice::from_ref).collect();
        Self::founded_with(&each)
    }

    /// A space whose founders, numbered from 1, each hold some roles.
    pub(crate) fn founded_with(roles: &[&[Role]]) -> Self {
        let founder = |(number, roles): (u8, &&[Role])| Founder {
            member: by(number).member,
            name: format!("委员{number}"),
            posts: roles.iter().copied().map(Post::of).collect(),
            device: by(number).device,
            receive_key: [number; 32],
        };
        let genesis = Genesis {
            kind: SpaceKind::Village,
            name: "桑渚村".to_owned(),
            parent: None,
            founders: (1u8..).zip(roles).map(founder).collect(),
            nonce: [5; 16],
        };
        Self { state: genesis.state(), now: NOW, entries: 0 }
    }

    /// Judges a fact and folds it in. Gives its entry.
    pub(crate) fn act(&mut self, by: Actor, fact: Fact) -> Result<EntryId, Code> {
        self.entries += 1;
        let mut id = [0; 32];
        id[..8].copy_from_slice(&self.entries.to_be_bytes());
        let (id, audience) = (EntryId(id), Audience::one(Label::Public));
        let mut act = Act { id, by, audience, claimed_time: self.now, fact };
        let code = |refusal: Refusal| refusal.code;
        act.audience = audience_of(&Case { state: &self.state, act: &act, at: self.now }).map_err(code)?;
        check(&self.state, &act, self.now).map_err(code)?;
        fold(&mut self.state, &act, Pos(self.entries), self.now);
        Ok(id)
    }
}

/// Folds an act in. Each aggregate comes out the same for whoever holds only that one: phones fold what they may read.
pub(crate) fn fold(state: &mut State, act: &Act, pos: Pos, at: Moment) {
    let before = state.clone();
    apply(state, act, pos, at);
    for id in touches(&act.fact.core, &act.by) {
        let mut alone = before.only([id]);
        apply(&mut alone, act, pos, at);
        assert_eq!(
            alone.get(&id),
            state.get(&id),
            "{:?} folds {id:?} by what else is held",
            act.fact.core.kind()
        );
    }
}
