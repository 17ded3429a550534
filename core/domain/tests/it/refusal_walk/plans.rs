//! Plans, agreements, their signatures, and the work that begins.

use yishi_domain::fact::Fact;
use yishi_domain::id::TopicId;
use yishi_domain::intent::OfficeIntent;
use yishi_domain::paper::{Content, PaperLaid};
use yishi_domain::plan::Plan;
use yishi_domain::refusal::{Code, Refusal};
use yishi_domain::role::{Post, Role};
use yishi_domain::state::AggregateId;
use yishi_domain::topic::{MatterClass, Topic};
use yishi_domain::work::{PublicChannel, WorkStarted};

use super::{Row, changed, with};
use crate::permissions::acts;
use crate::permissions::cast::{CHAIR, COMMITTEE, MODERATOR, PARTY, RECORDER, RESIDENT, SECOND};
use crate::permissions::objects::{Family, Try};

/// A plan that lacks something, laid as a changed client would: what it says is judged before who signs it.
fn lacking(change: fn(&mut Plan)) -> Refusal {
    with(Family::Topic, "Accepted").tried(COMMITTEE, |one| {
        changed(acts::lay_another_plan(one), |laid: &mut PaperLaid| {
            if let Content::Plan(plan) = &mut laid.content {
                change(plan);
            }
        })
    })
}

/// A plan like any other, for a matter of this class.
fn of_class(class: MatterClass) -> Refusal {
    let place = with(Family::Topic, "Accepted");
    let topic = AggregateId::Topic(TopicId(acts::id(0x41, 9)));
    place
        .where_it(topic, move |topic: &mut Topic| topic.class = class)
        .tried(COMMITTEE, acts::lay_another_plan)
}

fn work(one: &Try<'_>, change: fn(&mut WorkStarted)) -> Fact {
    changed(acts::start_minutes(one), change)
}

pub(super) const ROWS: &[Row] = &[
    (Code::FormUnknown, || lacking(|plan| plan.form = "Nothing".parse().unwrap())),
    (Code::PlanVersion, || lacking(|plan| plan.version = 9)),
    (Code::PlanParties, || lacking(|plan| plan.parties.truncate(1))),
    (Code::PlanModerator, || lacking(|plan| plan.moderator = PARTY.member())),
    (Code::PlanRecorder, || lacking(|plan| plan.recorder = plan.moderator)),
    (Code::PlanIncomplete, || lacking(|plan| plan.agenda = 0)),
    (Code::PlanConvener, || with(Family::Topic, "Accepted").tried(CHAIR, acts::lay_appraisal_plan)),
    (Code::PlanGrid, || lacking(|plan| plan.grid = None)),
    (Code::PlanSupervisor, || lacking(|plan| plan.supervisors = vec![RESIDENT.member()])),
    (Code::PlanAsked, || {
        lacking(|plan| {
            plan.form = "BuildingTalk".parse().unwrap();
            plan.grid = None;
        })
    }),
    (Code::PlanNewResidents, || lacking(|plan| plan.touches_new_residents = true)),
    (Code::PlanResidentUnit, || lacking(|plan| plan.touches_resident_unit = true)),
    (Code::PlanClassForm, || of_class(MatterClass::Group)),
    (Code::PlanTownship, || of_class(MatterClass::CrossUnit)),
    (Code::SlotEmpty, || {
        let mut place = with(Family::Topic, "Accepted");
        let plan = place.fact(COMMITTEE, acts::lay_another_plan);
        let ended =
            |one: &Try<'_>| one.fact(OfficeIntent::End(CHAIR.member(), Post::of(Role::Chair), Vec::new()));
        place
            .after(COMMITTEE, ended)
            .after(SECOND, |one| one.fact(OfficeIntent::Confirm(one.object.entry)))
            .tried(COMMITTEE, |_| plan.clone())
    }),
    (Code::PaperUnsealed, || with(Family::Plan, "open").tried(COMMITTEE, acts::notice_another)),
    (Code::PaperLies, || with(Family::Minutes, "open").tried(RECORDER, acts::lay_more_minutes)),
    (Code::PaperDropped, || with(Family::Plan, "dropped").tried(CHAIR, acts::sign_next_plan)),
    (Code::SignEvidence, || with(Family::Plan, "open").tried(CHAIR, acts::enter_signature)),
    (Code::WitnessWrong, || with(Family::Plan, "open").tried(RESIDENT, acts::enter_signature)),
    (Code::TasksDiffer, || {
        with(Family::Minutes, "sealed").tried(COMMITTEE, |one| {
            work(one, |started| started.tasks.iter_mut().for_each(|task| task.due = task.due.plus_days(1)))
        })
    }),
    (Code::AgreementClass, || {
        let contested = |topic: &mut Topic| topic.class = MatterClass::Contested;
        let place = with(Family::Topic, "Accepted");
        let topic = AggregateId::Topic(yishi_domain::id::TopicId(acts::id(0x41, place.object.n)));
        place.where_it(topic, contested).tried(MODERATOR, acts::lay_own_agreement)
    }),
    (Code::AgreementMoney, || {
        with(Family::Topic, "Accepted").tried(MODERATOR, |one| {
            changed(acts::lay_own_agreement(one), |laid: &mut PaperLaid| {
                if let Content::Agreement(agreement) = &mut laid.content {
                    agreement.raises_money = true;
                }
            })
        })
    }),
    (Code::WorkNeedsAssembly, || {
        let major = |topic: &mut Topic| topic.class = MatterClass::Major;
        let place = with(Family::Minutes, "sealed");
        let topic = AggregateId::Topic(yishi_domain::id::TopicId(acts::id(0x41, place.object.n)));
        place.where_it(topic, major).tried(COMMITTEE, acts::start_minutes)
    }),
    (Code::TasksMissing, || {
        with(Family::Minutes, "sealed").tried(COMMITTEE, |one| work(one, |work| work.tasks.clear()))
    }),
    (Code::ChannelsMissing, || {
        with(Family::Minutes, "sealed")
            .tried(COMMITTEE, |one| work(one, |work| work.channels = vec![PublicChannel::App]))
    }),
];
