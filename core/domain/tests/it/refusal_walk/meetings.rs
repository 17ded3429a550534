//! Sessions, from the notice to what comes of them.

use yishi_domain::fact::Fact;
use yishi_domain::form::Produces;
use yishi_domain::id::SessionId;
use yishi_domain::intent::SessionIntent;
use yishi_domain::paper::{Content, PaperLaid};
use yishi_domain::party::{Party, PartyKind};
use yishi_domain::refusal::Code;
use yishi_domain::session::{
    Attendance, ConsensusReached, Delivery, EscalationReason, Session, SessionEscalated,
};
use yishi_domain::stance::StanceGrade;
use yishi_domain::state::AggregateId;
use yishi_domain::time::Moment;

use super::{Place, Row, changed, with};
use crate::permissions::acts;
use crate::permissions::cast::{
    CHAIR, COMMITTEE, MODERATOR, OTHER_PARTY, PARTY, RECORDER, RESIDENT, SECRETARY, SPARES, Who,
};
use crate::permissions::objects::{Family, Make, Try};

const DAY: u64 = 24 * 3_600_000;

/// The object's session.
fn session(place: &Place) -> AggregateId {
    AggregateId::Session(SessionId(acts::id(0x73, place.object.n)))
}

/// A session under this plan, on its day, with these people there.
fn on_its_day(plan: Make, people: &[Who]) -> Place {
    let place = with(Family::Topic, "Accepted")
        .after(COMMITTEE, plan)
        .after(CHAIR, acts::sign_plan)
        .after(SECRETARY, acts::sign_plan)
        .after(COMMITTEE, acts::notice)
        .later(9);
    people.iter().fold(place, |place, who| place.after(*who, acts::sign_in))
}

/// One that was announced.
fn noticed() -> Place {
    with(Family::Sitting, "Noticed")
}

/// One that is open, in a form.
fn open(plan: Make) -> Place {
    on_its_day(plan, &[MODERATOR, PARTY, OTHER_PARTY]).after(MODERATOR, acts::open_session)
}

fn in_form(one: &Try<'_>, form: &str) -> Fact {
    acts::lay_changed(one, |plan| {
        plan.form = form.parse().unwrap();
        plan.grid = plan.grid.filter(|_| form == "GridTalk");
        plan.start = Moment(one.stage.now().0 + 9 * DAY);
    })
}

fn in_grid(one: &Try<'_>) -> Fact {
    in_form(one, "GridTalk")
}

fn hearing(one: &Try<'_>) -> Fact {
    in_form(one, "Hearing")
}

fn talk(one: &Try<'_>) -> Fact {
    in_form(one, "TalkMeeting")
}

/// A third party, which the topic does not touch.
fn with_a_third(one: &Try<'_>) -> Fact {
    acts::lay_changed(one, |plan| {
        plan.start = Moment(one.stage.now().0 + 9 * DAY);
        plan.parties.push(Party::of(PartyKind::HukouResident, SPARES[2].member(), false));
    })
}

fn keep(one: &Try<'_>, what: Produces) -> Fact {
    one.fact(SessionIntent::Keep(one.session(), what, 2, true, acts::words()))
}

fn object(one: &Try<'_>) -> Fact {
    let reason = Some(acts::words());
    one.fact(SessionIntent::Position(one.session(), one.who.member(), StanceGrade::Object, reason))
}

/// Handing over in the name of a party.
fn named(one: &Try<'_>, who: Who) -> Fact {
    let named = |core: &mut SessionEscalated| core.demanded_by = vec![who.member()];
    changed(acts::escalate(one), named)
}

pub(super) const ROWS: &[Row] = &[
    (Code::NoticeShort, || with(Family::Topic, "Planning").later(1).tried(COMMITTEE, acts::notice_another)),
    (Code::RoundsGap, || {
        with(Family::Topic, "AnotherRound")
            .after(COMMITTEE, acts::lay_next_plan)
            .after(CHAIR, acts::sign_next_plan)
            .after(SECRETARY, acts::sign_next_plan)
            .tried(COMMITTEE, acts::notice_another)
    }),
    (Code::SessionState, || with(Family::Sitting, "SessionClosed").tried(MODERATOR, acts::open_session)),
    (Code::SessionEarly, || {
        with(Family::Topic, "Planning").after(COMMITTEE, acts::notice).tried(MODERATOR, acts::open_session)
    }),
    (Code::NotLeader, || with(Family::Sitting, "InSession").tried(RESIDENT, acts::record_outcome)),
    (Code::NotParty, || with(Family::Sitting, "InSession").tried(RESIDENT, acts::take_position)),
    (Code::NotPresent, || with(Family::Sitting, "InSession").tried(SPARES[1], acts::speak)),
    (Code::SignInWay, || {
        with(Family::Sitting, "Noticed").tried(RESIDENT, |one| {
            one.fact(SessionIntent::SignIn(one.session(), one.who.member(), Attendance::Paper))
        })
    }),
    (Code::SignedInAlready, || with(Family::Sitting, "InSession").tried(RESIDENT, acts::sign_in)),
    (Code::ModeratorAbsent, || on_its_day(in_grid, &[]).tried(MODERATOR, acts::open_session)),
    (Code::AttendanceShort, || on_its_day(in_grid, &[MODERATOR, PARTY]).tried(MODERATOR, acts::open_session)),
    (Code::AffectedAbsent, || {
        on_its_day(with_a_third, &[MODERATOR, OTHER_PARTY, SPARES[2]]).tried(MODERATOR, acts::open_session)
    }),
    (Code::ItemOfAgenda, || {
        with(Family::Sitting, "InSession")
            .tried(RECORDER, |one| one.fact(SessionIntent::Outcome(one.session(), 9, acts::words())))
    }),
    (Code::OutcomeMissing, || open(in_grid).tried(RECORDER, acts::close_session)),
    (Code::ArgumentMissing, || {
        open(hearing).after(RECORDER, acts::record_outcome).tried(RECORDER, acts::close_session)
    }),
    (Code::OptionsMissing, || {
        with(Family::Sitting, "InSession").tried(RECORDER, |one| {
            one.fact(SessionIntent::Keep(one.session(), Produces::Options, 1, false, acts::words()))
        })
    }),
    (Code::TurnStands, || {
        with(Family::Sitting, "InSession").after(RESIDENT, acts::ask_turn).tried(RESIDENT, acts::ask_turn)
    }),
    (Code::OpinionUnknown, || with(Family::Sitting, "InSession").tried(RECORDER, acts::answer_opinion)),
    (Code::ResponsesMissing, || {
        open(hearing)
            .after(PARTY, acts::speak)
            .after(RECORDER, acts::record_outcome)
            .after(RECORDER, |one| keep(one, Produces::Necessity))
            .after(RECORDER, |one| keep(one, Produces::Feasibility))
            .after(RECORDER, |one| keep(one, Produces::Options))
            .tried(RECORDER, acts::close_session)
    }),
    (Code::YieldMissing, || {
        open(talk).after(RECORDER, acts::record_outcome).tried(RECORDER, acts::close_session)
    }),
    (Code::RecordUnsigned, || with(Family::Sitting, "Unsigned").tried(MODERATOR, acts::agree)),
    (Code::DeliveryWay, || {
        noticed().tried(PARTY, |one| {
            one.fact(SessionIntent::Deliver(one.session(), one.who.member(), Delivery::Visit, None))
        })
    }),
    (Code::DeliveryProof, || {
        noticed().tried(RECORDER, |one| {
            one.fact(SessionIntent::Deliver(one.session(), PARTY.member(), Delivery::Paper, None))
        })
    }),
    (Code::DeliveredAlready, || noticed().after(PARTY, acts::told_oneself).tried(PARTY, acts::told_oneself)),
    (Code::MinutesItems, || {
        with(Family::Sitting, "ConsensusReached").tried(RECORDER, |one| {
            changed(acts::lay_more_minutes(one), |laid: &mut PaperLaid| {
                if let Content::Minutes(minutes) = &mut laid.content {
                    minutes.items.clear();
                }
            })
        })
    }),
    (Code::PositionMissing, || {
        open(in_grid)
            .after(RECORDER, acts::record_outcome)
            .after(RECORDER, acts::close_session)
            .after(MODERATOR, acts::sign_record)
            .tried(MODERATOR, acts::agree)
    }),
    (Code::NoConsensus, || {
        open(in_grid)
            .after(PARTY, object)
            .after(OTHER_PARTY, acts::take_position)
            .after(RECORDER, acts::record_outcome)
            .after(RECORDER, acts::close_session)
            .after(MODERATOR, acts::sign_record)
            .tried(MODERATOR, acts::agree)
    }),
    (Code::MinutesDiffer, || {
        with(Family::Sitting, "SessionClosed").tried(MODERATOR, |one| {
            changed(acts::agree(one), |reached: &mut ConsensusReached| reached.consensus.agreed.clear())
        })
    }),
    (Code::RoundsExhausted, || {
        let place = with(Family::Sitting, "SessionClosed");
        let id = session(&place);
        place.where_it(id, |session: &mut Session| session.round = 3).tried(COMMITTEE, acts::again)
    }),
    (Code::RoundsLeft, || {
        with(Family::Sitting, "SessionClosed").tried(COMMITTEE, |one| {
            let why = EscalationReason::RoundsExhausted;
            one.fact(SessionIntent::Escalate(one.session(), why, acts::words()))
        })
    }),
    (Code::DemandShort, || {
        let place = with(Family::Sitting, "SessionClosed").after(PARTY, acts::ask_escalation);
        let id = session(&place);
        let more = |session: &mut Session| {
            let others = SPARES.map(|who| Party::of(PartyKind::HukouResident, who.member(), false));
            session.parties.extend(others);
        };
        place.where_it(id, more).tried(COMMITTEE, |one| named(one, PARTY))
    }),
    (Code::DemandUnasked, || {
        with(Family::Sitting, "SessionClosed").tried(COMMITTEE, |one| named(one, PARTY))
    }),
    (Code::DemandEnough, || {
        with(Family::Sitting, "SessionClosed")
            .after(PARTY, acts::ask_escalation)
            .tried(COMMITTEE, acts::again)
    }),
    (Code::DemandStands, || {
        with(Family::Sitting, "SessionClosed")
            .after(PARTY, acts::ask_escalation)
            .tried(PARTY, acts::ask_escalation)
    }),
];
