//! Sessions: notice, sign-in, what is said and what comes of it.

use yishi_domain::calendar::CivilDate;
use yishi_domain::fact::Fact;
use yishi_domain::form::Produces;
use yishi_domain::id::{EntryId, PaperId, SessionId};
use yishi_domain::intent::SessionIntent;
use yishi_domain::session::{
    Attendance, Consensus, ConsensusReached, Delivery, EscalationReason, SessionClosed, SessionNoticed,
    SessionOpened, Uptake,
};
use yishi_domain::stance::StanceGrade;
use yishi_domain::words::Words;

use super::super::cast::{OTHER_PARTY, PARTY, SPARES};
use super::super::objects::Try;
use super::{FIRST, id, words};

fn today(one: &Try<'_>) -> CivilDate {
    CivilDate::of(one.stage.now())
}

fn notice_with(one: &Try<'_>, session: SessionId) -> Fact {
    let own = one.built(SessionIntent::Notice(session, one.topic(), today(one), words()));
    own.unwrap_or_else(|_| {
        // The topic has no plan: that of another one stands in for it.
        let plan = PaperId(id(0x72, FIRST));
        let core = SessionNoticed::of((session, one.topic(), plan), one.stage.state(), today(one)).unwrap();
        Fact::with(core, Words::Text(words()))
    })
}

pub(crate) fn notice(one: &Try<'_>) -> Fact {
    notice_with(one, one.session())
}

pub(crate) fn notice_another(one: &Try<'_>) -> Fact {
    notice_with(one, SessionId(id(0x73, one.k)))
}

pub(crate) fn sign_in(one: &Try<'_>) -> Fact {
    one.fact(SessionIntent::SignIn(one.session(), one.who.member(), Attendance::Device))
}

/// Somebody who has not signed in yet.
pub(crate) fn sign_in_another(one: &Try<'_>) -> Fact {
    let session = one.stage.state().session(one.session()).unwrap();
    let absent = SPARES.iter().find(|who| !session.is_present(who.member())).unwrap();
    one.fact(SessionIntent::SignIn(one.session(), absent.member(), Attendance::Paper))
}

pub(crate) fn open_session(one: &Try<'_>) -> Fact {
    Fact::bare(SessionOpened { session: one.session(), topic: one.topic(), held_on: today(one) })
}

pub(crate) fn speak(one: &Try<'_>) -> Fact {
    one.fact(SessionIntent::State(one.session(), one.who.member(), 0, words()))
}

/// Somebody who is there, but not whoever tries.
fn another(one: &Try<'_>) -> yishi_domain::id::MemberId {
    if one.who == PARTY { OTHER_PARTY.member() } else { PARTY.member() }
}

pub(crate) fn speak_for_another(one: &Try<'_>) -> Fact {
    one.fact(SessionIntent::State(one.session(), another(one), 0, words()))
}

pub(crate) fn take_position(one: &Try<'_>) -> Fact {
    one.fact(SessionIntent::Position(one.session(), one.who.member(), StanceGrade::Agree, None))
}

pub(crate) fn put_down_position(one: &Try<'_>) -> Fact {
    one.fact(SessionIntent::Position(one.session(), another(one), StanceGrade::Agree, None))
}

pub(crate) fn record_outcome(one: &Try<'_>) -> Fact {
    one.fact(SessionIntent::Outcome(one.session(), 0, words()))
}

pub(crate) fn keep_record(one: &Try<'_>) -> Fact {
    one.fact(SessionIntent::Keep(one.session(), Produces::NeedsOrNone, 0, true, words()))
}

pub(crate) fn ask_turn(one: &Try<'_>) -> Fact {
    one.fact(SessionIntent::Turn(one.session(), one.who.member(), true))
}

pub(crate) fn ask_turn_for_another(one: &Try<'_>) -> Fact {
    one.fact(SessionIntent::Turn(one.session(), another(one), true))
}

/// An answer to the first opinion on record; to none where there is none.
pub(crate) fn answer_opinion(one: &Try<'_>) -> Fact {
    let session = one.stage.state().session(one.session()).unwrap();
    let statement = session.opinions.first().map_or(EntryId([0; 32]), |one| one.statement);
    one.fact(SessionIntent::Answer(one.session(), statement, Uptake::Adopted, words()))
}

pub(crate) fn close_session(one: &Try<'_>) -> Fact {
    Fact::bare(SessionClosed { session: one.session(), topic: one.topic(), held_on: today(one) })
}

pub(crate) fn told_oneself(one: &Try<'_>) -> Fact {
    one.fact(SessionIntent::Deliver(one.session(), one.who.member(), Delivery::Device, None))
}

/// Somebody at whose door one was; of two parties the one that is not oneself.
pub(crate) fn tell_another(one: &Try<'_>) -> Fact {
    one.fact(SessionIntent::Deliver(one.session(), another(one), Delivery::Visit, None))
}

pub(crate) fn sign_record(one: &Try<'_>) -> Fact {
    one.fact(SessionIntent::SignRecord(one.session(), one.who.member(), None))
}

pub(crate) fn agree(one: &Try<'_>) -> Fact {
    let agreed = vec![PARTY.member(), OTHER_PARTY.member()];
    let consensus = Consensus { agreed, dissent: Vec::new() };
    Fact::bare(ConsensusReached { session: one.session(), topic: one.topic(), consensus })
}

pub(crate) fn again(one: &Try<'_>) -> Fact {
    one.fact(SessionIntent::Again(one.session(), words()))
}

pub(crate) fn escalate(one: &Try<'_>) -> Fact {
    let why = EscalationReason::SeriousDispute;
    one.fact(SessionIntent::Escalate(one.session(), why, words()))
}

pub(crate) fn ask_escalation(one: &Try<'_>) -> Fact {
    one.fact(SessionIntent::AskEscalation(one.session(), one.who.member(), words()))
}

pub(crate) fn ask_escalation_for_another(one: &Try<'_>) -> Fact {
    one.fact(SessionIntent::AskEscalation(one.session(), another(one), words()))
}
