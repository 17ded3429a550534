//! Organisations, terms, recusals and draws, drawn at random.

use yishi_domain::calendar::CivilDate;
use yishi_domain::draw::{DrawAnnounced, DrawDropped, Drawn};
use yishi_domain::fact::Fact;
use yishi_domain::id::{DrawId, MemberId, OrgId, TopicId};
use yishi_domain::membership::{RoleGranted, TermSet};
use yishi_domain::org::{OrgEnded, OrgRegistered, brand_advises};
use yishi_domain::party::PartyKind;
use yishi_domain::recusal::{RecusalEnded, Recused};
use yishi_domain::role::{Post, Role};
use yishi_domain::state::AggregateId;
use yishi_domain::words::Words;

use super::deed::{cuts, text};
use super::{Dice, Phone};

fn known<T>(phone: &Phone, narrow: impl Fn(&AggregateId) -> Option<T>) -> Vec<T> {
    phone.known().iter().filter_map(narrow).collect()
}

/// What the offices do with organisations and terms.
pub(super) fn of_offices(phone: &Phone, dice: &mut Dice, members: &[MemberId]) -> Option<Fact> {
    let orgs: Vec<OrgId> = known(phone, |id| if let AggregateId::Org(id) = id { Some(*id) } else { None });
    // One that is registered goes again before long: few clocks here are right enough for that.
    if dice.percent(95)
        && let Some(org) = dice.pick(&orgs)
    {
        return Some(Fact::with(OrgEnded { org: *org }, text()));
    }
    Some(match dice.roll(3) {
        0 => {
            let brand = if dice.percent(50) { "XiangxianCouncil".parse().ok() } else { None };
            let (org, on) = (OrgId(dice.bytes()), CivilDate::of(phone.clock));
            let advises = brand_advises(&phone.load(&[AggregateId::Rulebook]), brand.as_ref(), on).ok()?;
            let core = OrgRegistered { org, kind: PartyKind::CommunityOrg, brand, advises, on };
            Fact::with(core, Words::Name("一个单位".to_owned()))
        }
        1 => {
            let space = phone.space_state();
            let running: Vec<_> = space.running().collect();
            let held = dice.pick(&running)?;
            let until = Some(CivilDate::of(phone.clock).plus_days(40));
            Fact::bare(TermSet { member: held.member, post: held.post, until })
        }
        _ => {
            let (member, org) = (*dice.pick(members)?, *dice.pick(&orgs)?);
            let post = Post::for_org(Role::OrgRepresentative, org);
            let sole = phone.space_state().one_is_enough();
            Fact::bare(RoleGranted { member, post, sole, devices: Vec::new() })
        }
    })
}

/// Who stays away from a topic, and who is drawn for it.
pub(super) fn of_topic(phone: &Phone, dice: &mut Dice, topic: TopicId, members: &[MemberId]) -> Option<Fact> {
    let seen = phone.topic(topic);
    let session = seen.session.map(AggregateId::Session);
    let ids: Vec<_> = [AggregateId::Space, AggregateId::Topic(topic)].into_iter().chain(session).collect();
    let (state, by) = (phone.load(&ids), phone.by());
    if dice.percent(50) {
        let open = seen.recusals.first().filter(|_| dice.percent(70));
        return match open {
            Some(one) if one.since.is_some() => {
                Some(Fact::with(RecusalEnded::of(&state, topic, one.member, &by).ok()?, text()))
            }
            Some(_) | None => {
                let own = open.is_none() && dice.percent(30);
                let other = open.map(|one| one.member).or_else(|| dice.pick(members).copied())?;
                let member = if own { phone.member } else { other };
                let cuts = cuts(phone, dice, member)?;
                Some(Fact::with(Recused::of(&state, (topic, member), &by, cuts).ok()?, text()))
            }
        };
    }
    let today = CivilDate::of(phone.clock);
    let Some(draw) = seen.draw else {
        let mut pool = members.to_vec();
        pool.sort_unstable();
        let (draw, known_on) = (DrawId(dice.bytes()), today.plus_days(1));
        return Some(Fact::with(DrawAnnounced { draw, topic, pool, places: 1, known_on }, text()));
    };
    if dice.percent(40) {
        return Some(Fact::with(DrawDropped { draw, topic }, text()));
    }
    let held = phone.load(&[AggregateId::Draw(draw)]);
    Some(Fact::bare(Drawn::of(&held, draw, "02 07 09".to_owned()).ok()?))
}
