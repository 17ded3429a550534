//! 隐藏评论 and the appeal against it (domain.md §2.2), in a sitting and outside of one.

use super::*;
use yishi_domain::comment::{Comment, Side};
use yishi_domain::id::CommentId;
use yishi_domain::intent::{NewCopy, OfficeIntent, VoiceIntent};
use yishi_domain::role::Post;

const SAID: CommentId = CommentId([0x51; 16]);
const AUTHOR: Actor = by(PARTY);

/// A sitting that is open, and a comment of a party on the topic.
fn remarked() -> Hall {
    let mut hall = Hall::of(2, &[]);
    let (title, text, heads) = (words(), words(), vec![ChangeHash([0; 32])]);
    hall.act(CHAIR, TopicIntent::PublishCopy(NewCopy { topic: TOPIC, title, text, heads })).unwrap();
    hall.act(AUTHOR, VoiceIntent::Comment(SAID, TOPIC, 1, Side::Against, words())).unwrap();
    hall.opened([0, 1]);
    hall
}

fn hide(hall: &mut Hall, by: Actor, session: Option<SessionId>) -> Result<EntryId, Code> {
    hall.act(by, VoiceIntent::HideComment(SAID, session, words()))
}

fn appeal(hall: &mut Hall, by: Actor) -> Result<EntryId, Code> {
    hall.act(by, VoiceIntent::AppealHiding(SAID, words()))
}

fn decide_on(hall: &mut Hall, by: Actor, upheld: bool) -> Result<EntryId, Code> {
    hall.act(by, VoiceIntent::DecideAppeal(SAID, upheld, words()))
}

fn comment(hall: &Hall) -> &Comment {
    hall.world.state.comment(SAID).unwrap()
}

// R: H-13
#[test]
fn whoever_leads_a_sitting_hides_a_comment_on_its_topic_while_it_is_open() {
    for leader in [MODERATOR, RECORDER] {
        let mut hall = remarked();
        assert_eq!(hide(&mut hall, leader, None), Err(Code::NotPermitted), "in no sitting");
        assert_eq!(hide(&mut hall, by(PARTY + 1), Some(session(1))), Err(Code::NotPermitted), "a party");
        hide(&mut hall, leader, Some(session(1))).unwrap();
        assert_eq!(comment(&hall).hidden_by, Some(leader.member));
    }
    let mut hall = remarked();
    hall.act(RECORDER, SessionIntent::Outcome(session(1), 0, words())).unwrap();
    hall.close().unwrap();
    assert_eq!(hide(&mut hall, MODERATOR, Some(session(1))), Err(Code::SessionState), "it is over");
    hide(&mut hall, CHAIR, None).unwrap();
}

// R: H-13
#[test]
fn a_comment_is_shown_again_where_a_supervisor_upholds_its_authors_appeal_and_then_for_good() {
    let mut hall = remarked();
    assert_eq!(appeal(&mut hall, AUTHOR), Err(Code::AppealState), "nobody hid it");
    hide(&mut hall, CHAIR, None).unwrap();
    assert_eq!(appeal(&mut hall, by(PARTY + 1)), Err(Code::CommentNotYours));
    assert_eq!(decide_on(&mut hall, SUPERVISOR, true), Err(Code::AppealState), "nobody asked");
    appeal(&mut hall, AUTHOR).unwrap();
    assert_eq!(appeal(&mut hall, AUTHOR), Err(Code::AppealState), "once");
    assert_eq!(decide_on(&mut hall, CHAIR, false), Err(Code::NotPermitted));
    decide_on(&mut hall, SUPERVISOR, true).unwrap();
    assert!(!comment(&hall).is_gone());
    assert_eq!(decide_on(&mut hall, SUPERVISOR, false), Err(Code::AppealState));
    assert_eq!(hide(&mut hall, CHAIR, None), Err(Code::HidingUndone));
    hall.act(AUTHOR, VoiceIntent::WithdrawComment(SAID)).unwrap();
}

// R: H-13
#[test]
fn a_comment_stays_hidden_where_the_appeal_is_dismissed() {
    let mut hall = remarked();
    hide(&mut hall, CHAIR, None).unwrap();
    appeal(&mut hall, AUTHOR).unwrap();
    decide_on(&mut hall, SUPERVISOR, false).unwrap();
    assert_eq!(comment(&hall).hidden_by, Some(CHAIR.member));
    assert_eq!(appeal(&mut hall, AUTHOR), Err(Code::AppealState));
}

// R: H-13
#[test]
fn neither_who_hid_it_nor_who_wrote_it_nor_who_stays_away_decides_the_appeal() {
    // Whoever kept the record sits on the supervisory committee now, and so does the author.
    let mut hall = remarked();
    hide(&mut hall, RECORDER, Some(session(1))).unwrap();
    appeal(&mut hall, AUTHOR).unwrap();
    for member in [RECORDER.member, AUTHOR.member] {
        hall.act(CHAIR, OfficeIntent::Grant(member, Post::of(Role::Supervisor))).unwrap();
    }
    for own in [RECORDER, AUTHOR] {
        assert_eq!(decide_on(&mut hall, own, true), Err(Code::AppealOwn));
    }
    let (topic, member, cuts) = (TOPIC, SUPERVISOR.member, Vec::new());
    hall.act(SUPERVISOR, TopicIntent::Recuse { topic, member, cuts, words: words() }).unwrap();
    assert_eq!(decide_on(&mut hall, SUPERVISOR, true), Err(Code::Recused));
    hall.act(CHAIR, OfficeIntent::Grant(by(PARTY + 1).member, Post::of(Role::Supervisor))).unwrap();
    decide_on(&mut hall, by(PARTY + 1), false).unwrap();
}

#[test]
fn who_stays_away_from_a_topic_hides_no_comment_on_it() {
    let mut hall = remarked();
    let (topic, member, cuts) = (TOPIC, CHAIR.member, Vec::new());
    hall.act(CHAIR, TopicIntent::Recuse { topic, member, cuts, words: words() }).unwrap();
    assert_eq!(hide(&mut hall, CHAIR, None), Err(Code::Recused));
}
