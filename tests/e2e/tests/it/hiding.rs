//! A comment hidden in a sitting by whoever leads it, over a real server: hidden for everybody else, shown again once a
//! supervisor upholds the appeal.

use yishi_client::Desk;
use yishi_domain::calendar::CivilDate;
use yishi_domain::comment::Side;
use yishi_domain::id::TopicId;
use yishi_domain::session::Attendance;
use yishi_harness::TestVillage;

use crate::hall::{MODERATOR, PARTIES, noticed};
use crate::support::{copy, topic};

fn text(desk: &Desk, topic: TopicId, version: u32) -> String {
    desk.copy(topic, version).unwrap().comments.remove(0).text
}

// R: H-13
#[tokio::test]
async fn a_comment_hidden_in_a_sitting_is_shown_again_once_a_supervisor_upholds_the_appeal() {
    let village = TestVillage::settle().await;
    let topic = topic(&village).await;
    let version = copy(&village, topic).await;
    let (author, reader) = (village.desk(PARTIES[2]), village.desk(PARTIES[1]));
    let comment = author.add_comment(topic, version, Side::Against, "谁家的车谁自己知道。").unwrap();
    let session = noticed(&village, topic).await;
    village.clock.forward_days(2);
    village.sync_all().await;
    let desk = village.desk(MODERATOR);
    let row = desk.copy(topic, version).unwrap().comments.remove(0);
    assert!(!row.may_hide, "nobody sits yet");
    desk.sign_in(session, None, Attendance::Device).unwrap();
    for who in PARTIES {
        desk.sign_in(session, Some(village.member(who)), Attendance::Paper).unwrap();
    }
    desk.open_session(session, CivilDate::of(village.clock.now())).unwrap();
    assert!(desk.copy(topic, version).unwrap().comments.remove(0).may_hide);
    desk.hide_comment(comment, "指名道姓").unwrap();
    village.sync_all().await;
    assert_eq!(text(&reader, topic, version), "已隐藏");

    author.appeal_hiding(comment, "没有写名字").unwrap();
    village.sync_all().await;
    village.desk("qian-shouyi").decide_appeal(comment, true, "确实没有写名字").unwrap();
    village.sync_all().await;
    assert_eq!(text(&reader, topic, version), "谁家的车谁自己知道。");
}
