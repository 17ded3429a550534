//! What changed in a topic since one last read it.

use yishi_client::AmendForm;
use yishi_client::view::{RunKind, TextRun};
use yishi_domain::comment::Side;
use yishi_domain::id::TopicId;
use yishi_domain::stance::StanceGrade;

use super::topics::{with_copy, with_next_copy};
use crate::phone::{Phone, Village};

fn amend(phone: &Phone, topic: TopicId) -> yishi_domain::id::AmendmentId {
    let form = AmendForm {
        topic,
        version: 1,
        start: 0,
        end: 2,
        quote: "车位".to_owned(),
        replacement: "停车位".to_owned(),
        reason: String::new(),
    };
    phone.desk().propose_amendment(form).unwrap()
}

#[test]
fn a_topic_never_read_shows_everything_and_once_read_nothing() {
    let village = Village::found();
    let topic = with_copy(&village.founder, "停车", "车位按户分");
    village.founder.desk().add_comment(topic, 1, Side::For, "赞成").unwrap();
    village.founder.sync();
    let resident = village.resident("周敏");
    let all = resident.desk().topic_since(topic).unwrap();
    assert_eq!((all.read_at, all.read_version, all.copies.len(), all.comments.len()), (None, 0, 1, 1));
    assert_eq!(all.text.len(), 1, "all of it is new");

    resident.desk().read_topic(topic).unwrap();
    let none = resident.desk().topic_since(topic).unwrap();
    assert!(none.read_at.is_some() && none.read_version == 1);
    assert!(none.copies.is_empty() && none.text.is_empty() && none.comments.is_empty());
    assert_eq!(resident.desk().topic_since(TopicId([9; 16])).unwrap_err().code(), "not_found");
}

#[test]
fn what_others_said_since_is_new_and_what_oneself_said_is_not() {
    let village = Village::found();
    let topic = with_copy(&village.founder, "停车", "车位按户分");
    village.founder.sync();
    let resident = village.resident("周敏");
    let own = amend(&resident, topic);
    resident.sync();
    resident.desk().read_topic(topic).unwrap();
    resident.desk().add_comment(topic, 1, Side::For, "自己说的").unwrap();

    village.founder.sync();
    let desk = village.founder.desk();
    desk.add_comment(topic, 1, Side::Against, "不够分").unwrap();
    desk.give_stance(topic, 1, StanceGrade::Reserve, Some("再算算")).unwrap();
    let theirs = amend(&village.founder, topic);
    desk.decline_amendment(own, topic, "已经写明").unwrap();
    with_next_copy(&village.founder, topic, "停车位按户分，一户一个");
    village.founder.sync();
    resident.sync();

    let since = resident.desk().topic_since(topic).unwrap();
    let texts: Vec<_> = since.comments.iter().map(|comment| comment.text.as_str()).collect();
    assert_eq!(texts, ["不够分"]);
    assert_eq!(since.stances[0].text, "再算算");
    let amendments: Vec<_> = since.amendments.iter().map(|amendment| amendment.id).collect();
    assert_eq!(amendments, [own, theirs], "one was decided, one is new");
    assert_eq!(
        (since.copies.len(), since.copies[0].version, since.copies[0].by_name.as_str()),
        (1, 2, "陆小满")
    );
    // It outlives the rows of views.
    resident.desk().rebuild_views().unwrap();
    assert_eq!(resident.desk().topic_since(topic).unwrap(), since);
}

#[test]
fn a_new_copy_is_shown_against_the_one_read_run_by_run() {
    let village = Village::found();
    let topic = with_copy(&village.founder, "停车", "车位按户分。租户先登记。");
    village.founder.desk().read_topic(topic).unwrap();
    with_next_copy(&village.founder, topic, "车位按户分。🚗也能停。租户先登记。");
    with_next_copy(&village.founder, topic, "车位按车分。🚗也能停。租户先登记。");
    let since = village.founder.desk().topic_since(topic).unwrap();
    let run = |kind, text: &str, start, end| TextRun { kind, text: text.to_owned(), start, end };
    assert_eq!(
        since.text,
        [
            run(RunKind::Kept, "车位按", 0, 3),
            run(RunKind::Removed, "户分", 3, 5),
            run(RunKind::Added, "车分。🚗也能停", 3, 11),
            run(RunKind::Kept, "。租户先登记。", 11, 18),
        ]
    );
    let pieces = |gone: RunKind| -> String {
        since.text.iter().filter(|run| run.kind != gone).map(|run| run.text.as_str()).collect()
    };
    assert_eq!(pieces(RunKind::Removed), "车位按车分。🚗也能停。租户先登记。");
    assert_eq!(pieces(RunKind::Added), "车位按户分。租户先登记。");
}
