//! Organisations, terms, who stays away, draws.

use yishi_domain::calendar::CivilDate;
use yishi_domain::draw::{DrawDropped, Drawn};
use yishi_domain::fact::Fact;
use yishi_domain::id::{DrawId, OrgId};
use yishi_domain::intent::{OfficeIntent, TopicIntent};
use yishi_domain::membership::RoleGranted;
use yishi_domain::org::OrgRegistered;
use yishi_domain::party::PartyKind;
use yishi_domain::recusal::{RecusalEnded, Recused};
use yishi_domain::role::{Post, Role};
use yishi_domain::words::Words;

use super::super::cast::{CHAIR, COMMITTEE, FELLOW, SPARES, Who};
use super::super::objects::{Stage, Try};
use super::{id, words};

pub(crate) fn org(n: u64) -> OrgId {
    OrgId(id(0x82, n))
}

/// An organisation, with those who speak for it.
pub(crate) fn send_speakers(stage: &mut dyn Stage) {
    let (kind, on) = (PartyKind::CommunityOrg, CivilDate::of(stage.now()));
    let registered = OrgRegistered { org: org(0), kind, brand: None, advises: false, on };
    stage.act(COMMITTEE, Fact::with(registered, Words::Name("助残协会".to_owned()))).1.unwrap();
    let speakers = [
        (Who::of(Role::OrgRepresentative), Role::OrgRepresentative),
        (Who::of(Role::XiangxianMember), Role::XiangxianMember),
        (FELLOW, Role::OrgRepresentative),
    ];
    for (who, role) in speakers {
        let (member, post) = (who.member(), Post::for_org(role, org(0)));
        let granted = RoleGranted { member, post, sole: false, devices: Vec::new() };
        super::founding::together(stage, Fact::bare(granted));
    }
}

pub(crate) fn register_org(one: &Try<'_>) -> Fact {
    let (kind, on) = (PartyKind::CommunityOrg, CivilDate::of(one.stage.now()));
    one.fact(OfficeIntent::RegisterOrg { org: org(one.k), kind, brand: None, name: words(), on })
}

/// Of one that is not there: an organisation is struck off once.
pub(crate) fn end_org(one: &Try<'_>) -> Fact {
    one.fact(OfficeIntent::EndOrg(org(one.k), words()))
}

pub(crate) fn set_term(one: &Try<'_>) -> Fact {
    one.fact(OfficeIntent::SetTerm(CHAIR.member(), Post::of(Role::Chair), None))
}

pub(crate) fn recuse(one: &Try<'_>) -> Fact {
    let spare = SPARES[usize::try_from(one.k).unwrap() % SPARES.len()].member();
    let about = (one.topic(), spare);
    let core = Recused::of(one.stage.state(), about, &one.stage.actor(one.who), Vec::new()).unwrap();
    Fact::with(core, Words::Text(words()))
}

/// Of nobody who stays away: both committees end it together, each once.
pub(crate) fn end_recusal(one: &Try<'_>) -> Fact {
    let (topic, member) = (one.topic(), SPARES[0].member());
    let core = RecusalEnded { topic, member, joint: None, settles: true, office: false, session: None };
    Fact::with(core, Words::Text(words()))
}

pub(crate) fn announce(one: &Try<'_>) -> Fact {
    let known_on = CivilDate::of(one.stage.now()).plus_days(1);
    let (draw, pool) = (DrawId(id(0x83, one.k)), SPARES.map(|who| who.member()).to_vec());
    let topic = one.topic();
    one.fact(TopicIntent::AnnounceDraw { draw, topic, pool, places: 2, known_on, words: words() })
}

/// Of one that was never announced: its day is still to come for any that was.
pub(crate) fn hold_draw(one: &Try<'_>) -> Fact {
    let (draw, topic) = (DrawId(id(0x84, one.k)), one.topic());
    Fact::bare(Drawn { draw, topic, seed: "02 07 09".to_owned(), drawn: Vec::new() })
}

pub(crate) fn drop_draw(one: &Try<'_>) -> Fact {
    let (draw, topic) = (DrawId(id(0x84, one.k)), one.topic());
    Fact::with(DrawDropped { draw, topic }, Words::Text(words()))
}
