//! What people do, drawn at random from what their phone shows them.

use yishi_domain::copy::{CopyPublished, text_hash};
use yishi_domain::decide::build;
use yishi_domain::draft::Writing;
use yishi_domain::drafter::{DrafterAppointed, DrafterRemoved};
use yishi_domain::fact::Fact;
use yishi_domain::id::{
    AmendmentId, ChangeHash, CommentId, EntryId, GridId, InviteId, MemberId, NeedId, OrgId, RoundId, TopicId,
};
use yishi_domain::intent::{Intent, NewCopy, RoundIntent};
use yishi_domain::joint::{Joint, Sides};
use yishi_domain::key::{KeyRole, KeyWrap, RoleKeyMade, RoleKeyWrapped};
use yishi_domain::membership::{
    Admitted, AgeBand, ClaimAsked, ClaimConfirmed, ClaimDeclined, Confirmed, Cut, GridDefined, InviteGrant,
    Invited, MinorNoted, PersonRegistered, Revoked, RoleEnded, RoleGranted,
};
use yishi_domain::need::{
    Category, Channel, NeedAccepted, NeedAnswered, NeedCorrected, NeedLogged, NeedMerged, NeedPlaced,
    NeedRejected, NeedReturned, NeedWithdrawn,
};
use yishi_domain::refusal::Refusal;
use yishi_domain::role::{Post, Role};
use yishi_domain::round::{RoundClosed, SignedOff};
use yishi_domain::seal::{How, sign_off_message};
use yishi_domain::state::AggregateId;
use yishi_domain::topic::{
    MatterClass, TopicAccepted, TopicDeclined, TopicProposed, TopicSource, TopicState,
};
use yishi_domain::words::{RosterName, Words};
use yishi_replica::draft::constant::CONSTANT_HASH;

use super::{Dice, Phone, body, course, meeting, rules, stop, venue, voice};

/// What a phone shows.
pub(super) struct Scene {
    pub(super) grids: Vec<GridId>,
    pub(super) needs: Vec<NeedId>,
    pub(super) topics: Vec<TopicId>,
    pub(super) members: Vec<MemberId>,
    pub(super) comments: Vec<CommentId>,
    pub(super) amendments: Vec<AmendmentId>,
}

impl Scene {
    fn of(phone: &Phone) -> Self {
        let mut scene = Self {
            grids: phone.space_state().grids,
            needs: Vec::new(),
            topics: Vec::new(),
            members: Vec::new(),
            comments: Vec::new(),
            amendments: Vec::new(),
        };
        for id in phone.known() {
            if let AggregateId::Need(id) = id {
                scene.needs.push(id);
            } else if let AggregateId::Topic(id) = id {
                scene.topics.push(id);
            } else if let AggregateId::Member(id) = id {
                scene.members.push(id);
            } else if let AggregateId::Comment(id) = id {
                scene.comments.push(id);
            } else if let AggregateId::Amendment(id) = id {
                scene.amendments.push(id);
            }
        }
        scene
    }
}

pub(super) fn text() -> Words {
    Words::Text("路灯不亮".to_owned())
}

/// What somebody has a mind to do.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Mind {
    Needs,
    Topics,
    Voices,
    Offices,
    Rounds,
    Drafts,
    Meetings,
    /// Looking through what was put aside.
    Aside,
}

/// One random act; `None` when there is nothing to do it on. `aside` is what waits in quarantine.
pub(crate) fn deed(
    phone: &mut Phone,
    dice: &mut Dice,
    mind: Mind,
    aside: &[EntryId],
) -> Option<Result<Vec<EntryId>, Refusal>> {
    // Once a phone has learned that it is cut off, it holds nothing to act on.
    phone.load(&[AggregateId::Member(phone.member)]).member(phone.member).ok()?;
    let scene = Scene::of(phone);
    // It takes three people one after the other: whoever comes to it goes on with it.
    if let Some(fact) = voice::appeal(phone, dice, &scene) {
        return Some(phone.act(vec![fact]));
    }
    let fact = match mind {
        Mind::Needs => need_deed(phone, dice, &scene),
        Mind::Topics => topic_deed(phone, dice, &scene),
        Mind::Voices => voice::deed(phone, dice, &scene),
        Mind::Offices if dice.percent(10) => venue::of_venues(phone, dice, &scene.topics),
        Mind::Offices => office_deed(phone, dice, &scene),
        Mind::Aside => Some(Fact::bare(Admitted { entry: *dice.pick(aside)? })),
        Mind::Rounds => return round_deed(phone, dice, &scene),
        Mind::Meetings => {
            let topic = *dice.pick(&scene.topics)?;
            if dice.percent(5) {
                let session = Some(phone.topic(topic).session?);
                return write(phone, dice, Writing { topic, session });
            }
            if dice.percent(15) {
                let seen = phone.topic(topic);
                return stop::of(phone, dice, topic, &seen).map(|fact| phone.act(vec![fact]));
            }
            return meeting::deed(phone, dice, topic, &scene.members);
        }
        Mind::Drafts => {
            let topic = *dice.pick(&scene.topics)?;
            return write(phone, dice, topic.into());
        }
    };
    fact.map(|fact| phone.act(vec![fact]))
}

/// Some words at the end of a text that is written together.
fn write(phone: &mut Phone, dice: &mut Dice, of: Writing) -> Option<Result<Vec<EntryId>, Refusal>> {
    let written = phone.write(of, ["甲。", "乙\n", "😀丙"][dice.roll(3)])?;
    Some(written.map(|id| vec![id]))
}

fn need_deed(phone: &Phone, dice: &mut Dice, scene: &Scene) -> Option<Fact> {
    if dice.percent(12) {
        return claim_deed(phone, dice, scene);
    }
    let log = scene.needs.len() < 2 || dice.percent(30);
    if log {
        let by = if dice.percent(70) { phone.member } else { *dice.pick(&scene.members)? };
        let grid = *dice.pick(&scene.grids)?;
        let (channel, category) = (*dice.pick(Channel::ALL)?, Category::Environment);
        let (need, attachments, org) = (NeedId(dice.bytes()), Vec::new(), spoken_for(phone, dice));
        let need = NeedLogged { need, by, grid, channel, category, attachments, guardian: None, org };
        return Some(Fact::with(need, text()));
    }
    let need = *dice.pick(&scene.needs)?;
    if dice.percent(60) {
        return Some(course::of_need(phone, dice, need));
    }
    Some(match dice.roll(9) {
        0 => Fact::with(NeedCorrected { need }, text()),
        1 => Fact::bare(NeedWithdrawn { need }),
        2 => Fact::bare(NeedAccepted { need }),
        3 => Fact::with(NeedReturned { need }, text()),
        4 => Fact::with(NeedRejected { need }, text()),
        5 => Fact::with(NeedAnswered { need }, text()),
        6 | 7 => Fact::bare(NeedMerged { need, canonical: *dice.pick(&scene.needs)? }),
        _ => Fact::bare(NeedPlaced { need, topic: *dice.pick(&scene.topics)? }),
    })
}

/// An organisation that the phone's member speaks for, mostly.
fn spoken_for(phone: &Phone, dice: &mut Dice) -> Option<OrgId> {
    let space = phone.space_state();
    let own = space.running().filter(|held| held.member == phone.member).find_map(|held| held.post.org);
    own.filter(|_| dice.percent(70))
}

/// People without a phone, and who they turn out to be.
fn claim_deed(phone: &Phone, dice: &mut Dice, scene: &Scene) -> Option<Fact> {
    let grid = *dice.pick(&scene.grids)?;
    let known: Vec<_> = scene.members.iter().filter_map(|member| phone.member_state(*member)).collect();
    let here: Vec<_> =
        known.iter().filter(|one| one.paper == Some(grid) && one.claimed_by.is_none()).collect();
    let asking: Vec<_> = known.iter().filter(|one| one.asks.contains(&grid)).collect();
    Some(match dice.roll(9) {
        0 | 1 => {
            let age = dice.pick(AgeBand::ALL).copied();
            let guardian = if dice.percent(50) { dice.pick(&scene.members).copied() } else { None };
            let core = PersonRegistered { person: MemberId(dice.bytes()), grid, card: None, age, guardian };
            Fact::with(core, Words::Name("李*".to_owned()))
        }
        8 => {
            let (member, heard_only) = (*dice.pick(&scene.members)?, dice.percent(50));
            Fact::bare(MinorNoted { member, grid: dice.percent(50).then_some(grid), heard_only })
        }
        2 | 3 => Fact::with(ClaimAsked { member: phone.member, grid }, text()),
        4 | 5 => {
            let person = dice.pick(&here)?;
            let member = dice.pick(&asking).or(dice.pick(&here))?.id;
            Fact::bare(ClaimConfirmed { person: person.id, member, grid, also: person.claims.clone() })
        }
        6 => {
            let grant = InviteGrant::Person { member: dice.pick(&here)?.id, grid };
            let (invite, expires) = (InviteId(dice.bytes()), phone.clock.plus_hours(24));
            Fact::bare(Invited { invite, grant, key: [5; 32], uses: 1, expires, sole: true })
        }
        _ => Fact::with(ClaimDeclined { member: dice.pick(&asking)?.id, grid }, text()),
    })
}

fn topic_deed(phone: &mut Phone, dice: &mut Dice, scene: &Scene) -> Option<Fact> {
    if scene.topics.is_empty() || dice.percent(15) {
        let class = if dice.percent(70) { MatterClass::General } else { MatterClass::Major };
        let (source, dice_says) = (TopicSource::StrongComplaint, dice.percent(50));
        let topic = TopicId(dice.bytes());
        let needs = dice.pick(&scene.needs).copied().into_iter().collect();
        let words = Words::Titled { title: "修路".to_owned(), text: "村口一段".to_owned() };
        let over = |id: &&TopicId| phone.topic(**id).state.is_over() && dice_says;
        let (follows, org) = (scene.topics.iter().find(over).copied(), spoken_for(phone, dice));
        return Some(Fact::with(TopicProposed { topic, source, class, needs, follows, org }, words));
    }
    let waits = |topic: &&TopicId| {
        let seen = phone.topic(**topic);
        let expert = seen.technical && seen.state == TopicState::Accepted;
        let evaluating = seen.state == TopicState::Evaluating;
        expert || evaluating || seen.is_undecided() && !seen.waiting.is_empty()
    };
    let waiting = scene.topics.iter().find(waits).filter(|_| dice.percent(60));
    let topic = *waiting.or(dice.pick(&scene.topics))?;
    let member = *dice.pick(&scene.members)?;
    if dice.percent(15) {
        return body::of_topic(phone, dice, topic, &scene.members);
    }
    if waiting.is_some() || dice.percent(45) {
        return course::of_topic(phone, dice, topic);
    }
    // Two who want the same do not meet by chance.
    let half = phone.topic(topic).is_undecided() && phone.topic(topic).declining != Sides::NONE;
    let next = if half && dice.percent(30) { 2 } else { dice.roll(6) };
    Some(match next {
        0 | 1 if !phone.topic(topic).screened && dice.percent(60) => super::screen_fact(topic),
        0 | 1 => Fact::bare(TopicAccepted { topic, joint: share(phone, topic) }),
        2 => Fact::with(TopicDeclined { topic, joint: share(phone, topic) }, text()),
        3 => {
            let member = if dice.percent(40) { phone.member } else { member };
            let cuts = cuts(phone, dice, member)?;
            Fact::bare(DrafterRemoved { topic, member, cuts })
        }
        4 => {
            let version = phone.topic(topic).last_version() + 1;
            let text = "正文".repeat(dice.roll(9));
            let mut heads: Vec<ChangeHash> = match phone.doc(topic) {
                Some(doc) => doc.heads().iter().map(|head| ChangeHash(head.0)).collect(),
                None => vec![ChangeHash(CONSTANT_HASH.0)],
            };
            heads.sort_unstable();
            let core = CopyPublished { topic, version, heads, text_hash: text_hash(&text) };
            Fact::with(core, Words::Titled { title: "征求意见".to_owned(), text })
        }
        _ => Fact::bare(DrafterAppointed { topic, member }),
    })
}

fn share(phone: &Phone, topic: TopicId) -> Option<Joint> {
    Joint::on(&phone.space_state(), &phone.topic(topic), &phone.by())
}

/// Cuts a member's devices off somewhere near where they stand.
pub(super) fn cuts(phone: &Phone, dice: &mut Dice, member: MemberId) -> Option<Vec<Cut>> {
    let devices = phone.member_state(member)?.devices;
    Some(devices.into_iter().map(|device| Cut { device, last: dice.roll(5) as u64 }).collect())
}

fn office_deed(phone: &Phone, dice: &mut Dice, scene: &Scene) -> Option<Fact> {
    // Only the committee may, and there are few of it.
    let leads = phone.space_state().committee().contains(&phone.member);
    if leads && dice.percent(30) {
        return rules::deed(phone, dice);
    }
    if dice.percent(if leads { 45 } else { 10 }) {
        return body::of_offices(phone, dice, &scene.members);
    }
    let space = phone.space_state();
    let sole = space.one_is_enough();
    let (member, grid) = (*dice.pick(&scene.members)?, *dice.pick(&scene.grids)?);
    let held = phone.member_state(member)?;
    let post = match dice.roll(4) {
        0 | 1 => Post::in_grid(Role::GridLeader, grid),
        2 if dice.percent(50) => Post::of(Role::Expert),
        2 => Post::of(Role::Supervisor),
        _ => Post::of(Role::CommitteeMember),
    };
    Some(match dice.roll(12) {
        0 => Fact::bare(RoleGranted { member, post, sole, devices: held.working_devices() }),
        1 | 2 => {
            let running: Vec<_> = space.running().map(|held| (held.member, held.post)).collect();
            let (member, post) = *dice.pick(&running)?;
            Fact::bare(RoleEnded { member, post, cuts: cuts(phone, dice, member)?, sole })
        }
        3 | 4 => {
            let pending: Vec<_> = space.pending.iter().collect();
            let (entry, pending) = *dice.pick(&pending)?;
            Fact::bare(Confirmed { entry: *entry, change: pending.change.clone() })
        }
        5 => {
            let device = *dice.pick(&held.devices)?;
            let office = space.holds_now(member, |post| post.role.is_office());
            let committee = space.holds_now(member, |post| post.role.in_both_committees());
            let sole = member == phone.member || !committee || sole;
            Fact::bare(Revoked { device, member, office, last: dice.roll(6) as u64, sole })
        }
        7 => {
            let core = PersonRegistered {
                person: MemberId(dice.bytes()),
                grid,
                card: None,
                age: None,
                guardian: None,
            };
            Fact::with(core, Words::Name("李*".to_owned()))
        }
        6 | 8 | 10 => key_deed(phone, dice, grid)?,
        9 => {
            let grant = if dice.percent(50) { InviteGrant::Resident } else { InviteGrant::Post(post) };
            let sole = !grant.is_office() || sole;
            let (invite, expires) = (InviteId(dice.bytes()), phone.clock.plus_hours(24));
            Fact::bare(Invited { invite, grant, key: [5; 32], uses: 1, expires, sole })
        }
        _ if dice.percent(20) => {
            Fact::with(GridDefined { grid: GridId(dice.bytes()) }, Words::Name("新网格".to_owned()))
        }
        _ => return None,
    })
}

fn key_deed(phone: &Phone, dice: &mut Dice, grid: GridId) -> Option<Fact> {
    let role = if dice.percent(50) { KeyRole::Committee } else { KeyRole::Grid(grid) };
    let state = phone.load(&[AggregateId::RoleKey(role)]);
    let last = state.role_key(role).map_or(0, |key| key.generation);
    let wrap = |device| KeyWrap { device, sealed: vec![1, 2, 3].into() };
    if last > 0 && dice.percent(60) {
        let space = phone.space_state();
        let holders: Vec<_> =
            space.running().filter(|h| role.is_for(&h.post)).map(|held| held.member).collect();
        let holder = *dice.pick(&holders)?;
        let device = *dice.pick(&phone.member_state(holder)?.devices)?;
        return Some(Fact::bare(RoleKeyWrapped { role, generation: last, wrap: wrap(device) }));
    }
    let previous = (last > 0).then(|| vec![4].into());
    let wraps = vec![wrap(phone.key.device())];
    Some(Fact::bare(RoleKeyMade { role, generation: last + 1, public: [3; 32], wraps, previous }))
}

fn round_deed(phone: &mut Phone, dice: &mut Dice, scene: &Scene) -> Option<Result<Vec<EntryId>, Refusal>> {
    let topic = *dice.pick(&scene.topics)?;
    let seen = phone.topic(topic);
    match seen.rounds.last() {
        Some(round) if round.sealed.is_none() && dice.percent(60) => {
            Some(sign_off(phone, topic, round.id).map(|id| vec![id]))
        }
        Some(round) if dice.percent(40) => {
            Some(phone.act(vec![Fact::with(RoundClosed { round: round.id, topic }, text())]))
        }
        _ => Some(open_round(phone, topic, RoundId(dice.bytes()))),
    }
}

/// Publishes the last copy's text again and opens a round on it.
pub(crate) fn open_round(phone: &mut Phone, topic: TopicId, round: RoundId) -> Result<Vec<EntryId>, Refusal> {
    let names = phone.topic(topic).committee(&phone.space_state());
    let names = names.into_iter().map(|member| RosterName { member, name: "某".to_owned() }).collect();
    let heads = vec![ChangeHash(CONSTANT_HASH.0)];
    let copy = NewCopy { topic, title: "定稿".to_owned(), text: "正文".to_owned(), heads };
    let state = phone.load(&[AggregateId::Space, AggregateId::Topic(topic)]);
    let facts = build(&state, Intent::Round(RoundIntent::Open(round, copy, names)), &phone.by())?;
    phone.act(facts)
}

/// Signs a round in the first slot.
pub(crate) fn sign_off(phone: &mut Phone, topic: TopicId, round: RoundId) -> Result<EntryId, Refusal> {
    let digest = phone.topic(topic).rounds.iter().find(|r| r.id == round).map_or([0; 32], |r| r.digest);
    let signature = phone.key.sign(&sign_off_message(&digest, 0, &phone.member, How::Device));
    let core = SignedOff { round, topic, slot: 0, how: How::Device, digest, signature };
    phone.act(vec![Fact::bare(core)]).map(|ids| ids[0])
}
