//! From what was sent to what it is about, through the door.

use yishi_client::view::{Page, Subject};

use super::support::{Village, wait};

#[test]
fn what_was_sent_names_the_need_to_open() {
    let village = Village::new();
    let need = village.log(&village.resident, "路灯不亮");
    let rows = wait(village.resident.app.outbox(village.space, Page::first(1))).unwrap().rows;
    assert_eq!(rows[0].subject, Some(Subject::Need { need }));
}
