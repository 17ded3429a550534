//! Papers: plans, minutes, agreements of 商定即行, their signatures, and the work that begins with them.

use yishi_domain::calendar::CivilDate;
use yishi_domain::fact::Fact;
use yishi_domain::form::Wants;
use yishi_domain::id::{BlobId, MemberId, PaperId};
use yishi_domain::intent::{NewPaper, PaperIntent};
use yishi_domain::need::{Attachment, AttachmentKind, AttachmentPurpose};
use yishi_domain::paper::{Agreement, Content, Minutes, PaperLaid, SigningRefused};
use yishi_domain::party::{Party, PartyKind};
use yishi_domain::plan::Plan;
use yishi_domain::seal::{How, sign_off_message};
use yishi_domain::time::Moment;
use yishi_domain::words::{RosterName, Words};
use yishi_domain::work::{PublicChannel, Task};

use super::super::cast::{CHAIR, MODERATOR, OTHER_PARTY, PARTY, RECORDER, SUPERVISOR, Who};
use super::super::objects::Try;
use super::{id, words};

const DAY: u64 = 24 * 3_600_000;

fn today(one: &Try<'_>) -> CivilDate {
    CivilDate::of(one.stage.now())
}

fn parties() -> Vec<Party> {
    let party = |who: Who, affected| Party::of(PartyKind::HukouResident, who.member(), affected);
    vec![party(PARTY, true), party(OTHER_PARTY, false)]
}

/// Lays a paper with whoever must sign it named.
fn laid(one: &Try<'_>, paper: PaperId, intent: impl Fn(NewPaper) -> PaperIntent) -> Result<Fact, PaperId> {
    let new = NewPaper {
        paper,
        topic: one.topic(),
        title: "一份".to_owned(),
        text: "全文".to_owned(),
        names: Vec::new(),
        number: 1,
    };
    let intent = intent(new);
    let signers = intent.signers(one.stage.state()).map_err(|_| paper)?;
    let names = signers.into_iter().map(|member| RosterName { member, name: "王小明".to_owned() }).collect();
    one.built(intent.with_names(names)).map_err(|_| paper)
}

fn planned(one: &Try<'_>, paper: PaperId) -> Fact {
    let plan = sound_plan(one);
    laid(one, paper, |new| PaperIntent::LayPlan(new, plan.clone(), today(one))).unwrap()
}

/// A plan that lacks nothing.
pub(crate) fn sound_plan(one: &Try<'_>) -> Plan {
    Plan {
        version: one.stage.state().topic(one.topic()).unwrap().plans + 1,
        form: "GridTalk".parse().unwrap(),
        start: Moment(one.stage.now().0 + 2 * DAY),
        moderator: MODERATOR.member(),
        recorder: RECORDER.member(),
        supervisors: vec![SUPERVISOR.member()],
        parties: parties(),
        agenda: 1,
        names: Wants::ALL.to_vec(),
        touches_new_residents: false,
        touches_resident_unit: false,
        answered: Vec::new(),
        grid: Some(one.object.grid),
    }
}

/// Lays another plan than the sound one.
#[allow(dead_code, reason = "the matrix lays sound plans only")]
pub(crate) fn lay_changed(one: &Try<'_>, change: impl Fn(&mut Plan)) -> Fact {
    changed(one, one.plan(), change)
}

fn changed(one: &Try<'_>, paper: PaperId, change: impl Fn(&mut Plan)) -> Fact {
    let mut plan = sound_plan(one);
    change(&mut plan);
    laid(one, paper, |new| PaperIntent::LayPlan(new, plan.clone(), today(one))).unwrap()
}

/// A plan of a meeting of the whole village in this form.
fn in_form(one: &Try<'_>, form: &str) -> Fact {
    changed(one, PaperId(id(0x75, one.k)), |plan| {
        plan.form = form.parse().unwrap();
        plan.grid = None;
    })
}

pub(crate) fn lay_council_plan(one: &Try<'_>) -> Fact {
    in_form(one, "CouncilMeeting")
}

/// What the supervisors convene.
pub(crate) fn lay_appraisal_plan(one: &Try<'_>) -> Fact {
    in_form(one, "AppraisalMeeting")
}

pub(crate) fn lay_plan(one: &Try<'_>) -> Fact {
    planned(one, one.plan())
}

pub(crate) fn lay_next_plan(one: &Try<'_>) -> Fact {
    planned(one, one.paper())
}

pub(crate) fn lay_another_plan(one: &Try<'_>) -> Fact {
    planned(one, PaperId(id(0x75, one.k)))
}

fn items(one: &Try<'_>) -> Vec<Task> {
    vec![Task { owner: MODERATOR.member(), due: today(one).plus_days(20) }]
}

/// Minutes of a session that came to nothing, as a changed client would lay them.
fn forged_minutes(one: &Try<'_>, paper: PaperId) -> Fact {
    let (agreed, dissent) = (vec![PARTY.member()], Vec::new());
    let content = Content::Minutes(Minutes { session: one.session(), agreed, dissent, items: items(one) });
    let names = vec![RosterName { member: PARTY.member(), name: "王小明".to_owned() }];
    let core = PaperLaid {
        paper,
        topic: one.topic(),
        content,
        slots: Vec::new(),
        digest: [0; 32],
        on: today(one),
        number: 1,
    };
    Fact::with(core, Words::Paper { title: "一份".to_owned(), text: "全文".to_owned(), names })
}

pub(crate) fn lay_minutes(one: &Try<'_>) -> Fact {
    laid(one, one.paper(), |new| PaperIntent::LayMinutes(new, one.session(), items(one))).unwrap()
}

pub(crate) fn lay_more_minutes(one: &Try<'_>) -> Fact {
    let paper = PaperId(id(0x75, one.k));
    let laid = laid(one, paper, |new| PaperIntent::LayMinutes(new, one.session(), items(one)));
    laid.unwrap_or_else(|paper| forged_minutes(one, paper))
}

fn agreed(one: &Try<'_>, paper: PaperId, moderator: MemberId) -> Fact {
    let agreement = Agreement { parties: parties(), moderator, raises_money: false };
    laid(one, paper, |new| PaperIntent::LayAgreement(new, agreement.clone(), today(one))).unwrap()
}

pub(crate) fn lay_agreement(one: &Try<'_>) -> Fact {
    agreed(one, one.paper(), MODERATOR.member())
}

/// Whoever tries holds the phone.
pub(crate) fn lay_own_agreement(one: &Try<'_>) -> Fact {
    agreed(one, PaperId(id(0x75, one.k)), one.who.member())
}

/// Somebody else holds the phone.
pub(crate) fn lay_foreign_agreement(one: &Try<'_>) -> Fact {
    let leader = if one.who == MODERATOR { RECORDER } else { MODERATOR };
    agreed(one, PaperId(id(0x75, one.k)), leader.member())
}

/// The slot that is somebody's; the first one for whoever has none.
fn slot_of(one: &Try<'_>, paper: PaperId) -> u8 {
    let slots = &one.stage.state().paper(paper).unwrap().slots;
    let own = slots.iter().position(|slot| slot.slot.members.contains(&one.who.member()));
    u8::try_from(own.unwrap_or(0)).unwrap()
}

fn signed(one: &Try<'_>, paper: PaperId) -> Fact {
    signed_for(one, paper, (slot_of(one, paper), one.who.member()), How::Device)
}

fn signed_for(one: &Try<'_>, paper: PaperId, (slot, member): (u8, MemberId), how: How) -> Fact {
    let digest = one.stage.state().paper(paper).unwrap().digest;
    let signature = one.stage.sign(one.who, &sign_off_message(&digest, slot, &member, how));
    let scan = Attachment {
        blob: BlobId(id(0x35, one.k)),
        kind: AttachmentKind::Photo,
        purpose: AttachmentPurpose::Signature,
        bytes: 20_000,
    };
    let (evidence, stated_on) = (how != How::Device).then_some((scan, today(one))).unzip();
    one.fact(PaperIntent::Sign { paper, slot, member, how, digest, signature, evidence, stated_on })
}

pub(crate) fn sign_plan(one: &Try<'_>) -> Fact {
    signed(one, one.plan())
}

pub(crate) fn sign_next_plan(one: &Try<'_>) -> Fact {
    signed(one, one.paper())
}

pub(crate) fn sign_minutes(one: &Try<'_>) -> Fact {
    signed(one, one.paper())
}

pub(crate) fn sign_agreement(one: &Try<'_>) -> Fact {
    signed(one, one.paper())
}

/// The chair's signature on paper, entered by whoever tries.
pub(crate) fn enter_signature(one: &Try<'_>) -> Fact {
    signed_for(one, one.paper(), (0, CHAIR.member()), How::Paper)
}

pub(crate) fn drop_paper(one: &Try<'_>) -> Fact {
    one.fact(PaperIntent::DropPaper(one.paper(), words()))
}

fn refused(one: &Try<'_>, member: MemberId) -> Fact {
    let (paper, topic) = (one.paper(), one.topic());
    let session = one.stage.state().paper(paper).unwrap().content.session();
    Fact::with(SigningRefused { paper, topic, session, member }, Words::Text(words()))
}

pub(crate) fn refuse_own(one: &Try<'_>) -> Fact {
    refused(one, one.who.member())
}

pub(crate) fn put_down_refusal(one: &Try<'_>) -> Fact {
    refused(one, if one.who == PARTY { OTHER_PARTY.member() } else { PARTY.member() })
}

fn started(one: &Try<'_>, paper: PaperId) -> Fact {
    let tasks = match &one.stage.state().paper(paper).unwrap().content {
        Content::Minutes(minutes) => minutes.items.clone(),
        Content::Agreement(_) | Content::Plan(_) => items(one),
    };
    let channels = vec![PublicChannel::Board, PublicChannel::App];
    one.fact(PaperIntent::Start { paper, tasks, words: words(), channels, on: today(one) })
}

pub(crate) fn start_minutes(one: &Try<'_>) -> Fact {
    started(one, one.paper())
}

pub(crate) fn start_agreement(one: &Try<'_>) -> Fact {
    started(one, one.paper())
}
