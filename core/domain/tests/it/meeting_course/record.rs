//! The record of a sitting is signed by whoever led it and whoever wrote it before anything follows from it (T8).

use yishi_domain::act::Actor;
use yishi_domain::id::EntryId;
use yishi_domain::intent::{SessionIntent, TopicIntent};
use yishi_domain::need::{Attachment, AttachmentPurpose};
use yishi_domain::refusal::Code;
use yishi_domain::session::EscalationReason;
use yishi_domain::stance::StanceGrade::Agree;
use yishi_domain::topic::TopicState;

use super::{Hall, MODERATOR, PARTY, PICTURE, RECORDER, SECRETARY, TOPIC, member, words};
use crate::support::by;

/// A sitting that its recorder has closed.
fn recorded() -> Hall {
    let mut hall = Hall::of(2, &[]);
    hall.opened([0, 1]);
    for number in [PARTY, PARTY + 1] {
        hall.act(MODERATOR, SessionIntent::Position(hall.now(), member(number), Agree, None)).unwrap();
    }
    hall.act(RECORDER, SessionIntent::Outcome(hall.now(), 0, words())).unwrap();
    hall.close_alone().unwrap();
    hall
}

fn sign(hall: &mut Hall, who: Actor, signer: Actor, shown: Option<Attachment>) -> Result<EntryId, Code> {
    hall.act(who, SessionIntent::SignRecord(hall.now(), signer.member, shown))
}

// R: X-03
#[test]
fn nothing_follows_from_a_record_that_only_one_has_signed() {
    let mut hall = recorded();
    assert_eq!(hall.state(), TopicState::SessionClosed);
    assert_eq!(hall.agree(), Err(Code::RecordUnsigned));
    let again = SessionIntent::Again(hall.now(), words());
    assert_eq!(hall.act(SECRETARY, again), Err(Code::RecordUnsigned));
    let why = EscalationReason::SeriousDispute;
    let escalate = SessionIntent::Escalate(hall.now(), why, words());
    assert_eq!(hall.act(SECRETARY, escalate), Err(Code::RecordUnsigned));
    sign(&mut hall, MODERATOR, MODERATOR, None).unwrap();
    hall.agree().unwrap();
}

#[test]
fn the_other_one_signs_on_an_own_device_or_here_with_what_shows_it() {
    let mut hall = recorded();
    assert_eq!(sign(&mut hall, RECORDER, RECORDER, None), Err(Code::SignedAlready), "by closing it");
    assert_eq!(sign(&mut hall, RECORDER, MODERATOR, None), Err(Code::SignEvidence));
    let consent = Attachment { purpose: AttachmentPurpose::Consent, ..PICTURE };
    assert_eq!(sign(&mut hall, RECORDER, MODERATOR, Some(consent)), Err(Code::AttachmentWrong));
    assert_eq!(sign(&mut hall, MODERATOR, MODERATOR, Some(PICTURE)), Err(Code::SignEvidence));
    assert_eq!(sign(&mut hall, by(PARTY), MODERATOR, Some(PICTURE)), Err(Code::NotLeader));
    assert_eq!(sign(&mut hall, RECORDER, by(PARTY), Some(PICTURE)), Err(Code::SlotWrong));
    sign(&mut hall, RECORDER, MODERATOR, Some(PICTURE)).unwrap();
    assert_eq!(sign(&mut hall, MODERATOR, MODERATOR, None), Err(Code::SignedAlready));
    hall.agree().unwrap();
}

#[test]
fn whoever_stays_away_since_the_notice_is_not_waited_for() {
    let mut hall = recorded();
    let (member, cuts) = (MODERATOR.member, Vec::new());
    hall.act(MODERATOR, TopicIntent::Recuse { topic: TOPIC, member, cuts, words: words() }).unwrap();
    assert_eq!(hall.sitting().unsigned().count(), 0);
    hall.act(RECORDER, SessionIntent::Agree(hall.now())).unwrap();
}

#[test]
fn a_record_is_not_signed_before_it_is_closed() {
    let mut hall = Hall::of(2, &[]);
    hall.opened([0, 1]);
    assert_eq!(sign(&mut hall, MODERATOR, MODERATOR, None), Err(Code::SessionState));
}
