//! Organisations, who stays away, draws.

use yishi_domain::fact::Fact;
use yishi_domain::form::Worth;
use yishi_domain::id::{DrawId, OrgId};
use yishi_domain::intent::{OfficeIntent, TopicIntent};
use yishi_domain::org::Org;
use yishi_domain::paper::{Content, PaperLaid};
use yishi_domain::party::{Party, PartyKind};
use yishi_domain::plan::Plan;
use yishi_domain::refusal::{Code, Refusal};
use yishi_domain::role::{Post, Role};
use yishi_domain::session::Session;
use yishi_domain::state::AggregateId;

use super::{Place, Row, changed, with};
use crate::permissions::acts;
use crate::permissions::cast::{CHAIR, COMMITTEE, MODERATOR, SPARES};
use crate::permissions::objects::{Family, Try};

const ORG: OrgId = OrgId([0x99; 16]);
const DRAW: DrawId = DrawId([0x98; 16]);

fn village() -> Place {
    with(Family::Nothing, "-")
}

fn register(one: &Try<'_>, kind: PartyKind) -> Fact {
    let on = yishi_domain::calendar::CivilDate::of(one.stage.now());
    one.fact(OfficeIntent::RegisterOrg { org: ORG, kind, brand: None, name: "一个单位".to_owned(), on })
}

fn unit(one: &Try<'_>) -> Fact {
    register(one, PartyKind::ResidentUnit)
}

fn struck_off(one: &Try<'_>) -> Fact {
    one.fact(OfficeIntent::EndOrg(ORG, "不再设".to_owned()))
}

/// A plan whose first party is an organisation's.
fn planned(kind: PartyKind) -> Refusal {
    with(Family::Topic, "Accepted").after(COMMITTEE, unit).tried(COMMITTEE, move |one| {
        changed(acts::lay_another_plan(one), |laid: &mut PaperLaid| {
            if let Content::Plan(Plan { parties, .. }) = &mut laid.content {
                parties[0] = Party { org: Some(ORG), kind, ..parties[0].clone() };
            }
        })
    })
}

fn stays_away(one: &Try<'_>) -> Fact {
    let (topic, member, words) = (one.topic(), one.who.member(), "近亲属".to_owned());
    one.fact(TopicIntent::Recuse { topic, member, cuts: Vec::new(), words })
}

fn topic() -> Place {
    with(Family::Topic, "Accepted")
}

fn announce(one: &Try<'_>, places: u32, days: i32) -> Fact {
    let known_on = yishi_domain::calendar::CivilDate::of(one.stage.now()).plus_days(days);
    let (topic, pool) = (one.topic(), SPARES.map(|who| who.member()).to_vec());
    one.fact(TopicIntent::AnnounceDraw {
        draw: DRAW,
        topic,
        pool,
        places,
        known_on,
        words: "开奖号码".to_owned(),
    })
}

fn announced(one: &Try<'_>) -> Fact {
    announce(one, 2, 1)
}

fn hold(one: &Try<'_>) -> Fact {
    one.fact(TopicIntent::Draw(DRAW, "02 07 09".to_owned()))
}

pub(super) const ROWS: &[Row] = &[
    (Code::PostOrg, || {
        let spoken = Post::of(Role::OrgRepresentative);
        village().tried(CHAIR, move |one| one.fact(OfficeIntent::Grant(SPARES[0].member(), spoken)))
    }),
    (Code::OrgUnknown, || village().tried(CHAIR, acts::end_org)),
    (Code::OrgKind, || village().tried(CHAIR, |one| register(one, PartyKind::HukouResident))),
    (Code::OrgEnded, || village().after(CHAIR, unit).after(CHAIR, struck_off).tried(CHAIR, struck_off)),
    (Code::OrgParty, || planned(PartyKind::CommunityOrg)),
    (Code::OrgSpeaker, || planned(PartyKind::ResidentUnit)),
    (Code::OrgAdvises, || {
        let member = crate::permissions::cast::PARTY.member();
        let place = topic().after(COMMITTEE, unit);
        let place = place.where_it(AggregateId::Org(ORG), |org: &mut Org| org.advises = true);
        let speaks = move |space: &mut yishi_domain::membership::Space| {
            let post = Post::for_org(Role::OrgRepresentative, ORG);
            space.posts.push(yishi_domain::membership::PostHeld::new(member, post));
        };
        place.where_it(AggregateId::Space, speaks).tried(MODERATOR, |one| {
            changed(acts::lay_own_agreement(one), |laid: &mut PaperLaid| {
                if let Content::Agreement(agreement) = &mut laid.content {
                    let first = agreement.parties[0].clone();
                    agreement.parties[0] = Party { org: Some(ORG), kind: PartyKind::ResidentUnit, ..first };
                }
            })
        })
    }),
    (Code::Recused, || topic().after(COMMITTEE, stays_away).tried(COMMITTEE, announced)),
    (Code::RecusedOther, || {
        topic()
            .after(SPARES[0], stays_away)
            .tried(COMMITTEE, |one| one.fact(TopicIntent::Appoint(one.topic(), SPARES[0].member())))
    }),
    (Code::RecusalGiven, || topic().after(SPARES[0], stays_away).tried(SPARES[0], stays_away)),
    (Code::RecusalNone, || topic().tried(COMMITTEE, acts::end_recusal)),
    (Code::ConsensusAdvisory, || {
        let place = with(Family::Sitting, "SessionClosed");
        let id = AggregateId::Session(yishi_domain::id::SessionId(acts::id(0x73, place.object.n)));
        place
            .where_it(id, |session: &mut Session| session.rules.counts_as = Worth::Opinion)
            .tried(MODERATOR, acts::agree)
    }),
    (Code::DrawPool, || topic().tried(COMMITTEE, |one| announce(one, 8, 1))),
    (Code::DrawStanding, || topic().after(COMMITTEE, acts::announce).tried(COMMITTEE, announced)),
    (Code::DrawLate, || topic().tried(COMMITTEE, |one| announce(one, 2, 0))),
    (Code::DrawEarly, || topic().after(COMMITTEE, announced).tried(COMMITTEE, hold)),
    (Code::DrawSeed, || {
        topic()
            .after(COMMITTEE, announced)
            .later(1)
            .tried(COMMITTEE, |one| one.fact(TopicIntent::Draw(DRAW, " 1".to_owned())))
    }),
    (Code::DrawDiffers, || {
        topic().after(COMMITTEE, announced).later(1).tried(COMMITTEE, |one| {
            let topic = one.topic();
            let (seed, drawn) = ("02 07 09".to_owned(), vec![CHAIR.member()]);
            Fact::bare(yishi_domain::draw::Drawn { draw: DRAW, topic, seed, drawn })
        })
    }),
    (Code::DrawKnown, || {
        topic()
            .after(COMMITTEE, announced)
            .later(1)
            .tried(COMMITTEE, |one| one.fact(TopicIntent::DropDraw(DRAW, "不抽".to_owned())))
    }),
    (Code::DrawOver, || {
        topic().after(COMMITTEE, announced).later(1).after(COMMITTEE, hold).tried(COMMITTEE, hold)
    }),
];
