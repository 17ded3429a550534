//! The people, keys and entries that the vectors are made of.

use yishi_domain::fact::Fact;
use yishi_domain::id::{GridId, InviteId, MemberId, NeedId, SpaceId};
use yishi_domain::label::{Audience, Label};
use yishi_domain::membership::{Founder, Genesis, GridDefined, SpaceKind};
use yishi_domain::need::{Category, Channel, NeedAccepted, NeedLogged};
use yishi_domain::role::{Post, Role};
use yishi_domain::time::Moment;
use yishi_domain::words::Words;
use yishi_replica::entry::{Draft, Entry, Link};
use yishi_replica::keys::SignKey;

pub(super) const CHAIR_SEED: [u8; 32] = [1; 32];
pub(super) const SECOND_SEED: [u8; 32] = [2; 32];
pub(super) const NEWCOMER_SEED: [u8; 32] = [3; 32];
pub(super) const INVITE_SEED: [u8; 32] = [5; 32];
pub(super) const LOG_SEED: [u8; 32] = [9; 32];
pub(super) const CHAIR: MemberId = MemberId([0x11; 16]);
pub(super) const SECOND: MemberId = MemberId([0x12; 16]);
pub(super) const NEWCOMER: MemberId = MemberId([0x13; 16]);
pub(super) const GRID: GridId = GridId([0x21; 16]);
pub(super) const INVITE: InviteId = InviteId([0x81; 16]);
pub(super) const RECEIVE_KEY: [u8; 32] = [0xc1; 32];
/// 2026-11-24T00:00:00Z.
pub(super) const NOW: Moment = Moment(1_795_478_400_000);

pub(super) fn key(seed: [u8; 32]) -> SignKey {
    SignKey::from_seed(&seed)
}

fn founder(member: MemberId, name: &str, roles: &[Role], seed: [u8; 32]) -> Founder {
    let posts = roles.iter().map(|role| Post::of(*role)).collect();
    Founder { member, name: name.to_owned(), posts, device: key(seed).device(), receive_key: RECEIVE_KEY }
}

pub(super) fn genesis() -> Genesis {
    Genesis {
        kind: SpaceKind::Village,
        name: "桑渚村".to_owned(),
        parent: None,
        founders: vec![
            founder(CHAIR, "王建国", &[Role::CommitteeMember, Role::Chair], CHAIR_SEED),
            founder(SECOND, "李秀英", &[Role::CommitteeMember], SECOND_SEED),
        ],
        nonce: [0x0e; 16],
    }
}

pub(super) fn space() -> SpaceId {
    genesis().id()
}

/// A signed entry of the chair's device.
pub(super) fn entry(fact: &Fact, audience: Audience, after: Link) -> Entry {
    signed(CHAIR_SEED, CHAIR, fact, audience, after)
}

pub(super) fn signed(
    seed: [u8; 32],
    member: MemberId,
    fact: &Fact,
    audience: Audience,
    after: Link,
) -> Entry {
    let salt = [0x5a; 16];
    let draft = Draft { space: space(), audience, after, claimed_time: NOW, salt, member, fact };
    Entry::sign(&key(seed), &draft)
}

/// Three entries of the chair in a row: a grid, a need with two labels, an act without words.
pub(super) fn chain() -> [Entry; 3] {
    let need = NeedId([0x31; 16]);
    let both = Audience::two(Label::Grid(GRID), Label::Member(CHAIR));
    let defined = Fact::with(GridDefined { grid: GRID }, Words::Name("第一网格".to_owned()));
    let (channel, category) = (Channel::App, Category::Environment);
    let logged = NeedLogged {
        need,
        by: CHAIR,
        grid: GRID,
        channel,
        category,
        attachments: Vec::new(),
        guardian: None,
        org: None,
    };
    let logged = Fact::with(logged, Words::Text("路口的灯不亮,晚上看不清。".to_owned()));
    let first = entry(&defined, Audience::one(Label::Public), Link::START);
    let second = entry(&logged, both, first.link());
    let third = entry(&Fact::bare(NeedAccepted { need }), both, second.link());
    [first, second, third]
}
