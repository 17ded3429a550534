//! Venues on the screen.

use yishi_client::view::SendState;
use yishi_client::{Ambient, BookingForm};
use yishi_domain::calendar::CivilDate;

use super::topics::form;
use crate::phone::Village;

#[test]
fn a_booking_bears_its_topics_title_and_who_booked_also_when_the_views_are_written_anew() {
    let village = Village::found();
    let desk = village.founder.desk();
    let topic = desk.propose_topic(form("晒场")).unwrap();
    let venue = desk.register_venue(" 文化礼堂 ", "村委会东边").unwrap();
    let day = CivilDate::of(village.clock.now()).plus_days(1);
    let (from_at, until_at) = (day.at(14 * 60), day.at(16 * 60 + 30));
    let note = "带上图纸".to_owned();
    let form = BookingForm { venue, from_at, until_at, topic: Some(topic), note };
    desk.book_venue(form).unwrap();
    let rows = desk.venues().unwrap();
    assert_eq!((rows[0].name.as_str(), rows[0].place.as_str()), ("文化礼堂", "村委会东边"));
    let booking = &rows[0].bookings[0];
    assert_eq!((booking.topic, booking.topic_title.as_str()), (Some(topic), "晒场"));
    assert_eq!(
        (booking.note.as_str(), booking.mine, booking.state),
        ("带上图纸", true, Some(SendState::Saved))
    );
    assert!(booking.when_zh.ends_with(" 14:00 至 16:30"), "{}", booking.when_zh);
    assert!(booking.when_en.ends_with(" 14:00 to 16:30"), "{}", booking.when_en);

    village.founder.sync();
    let resident = village.resident("周敏");
    resident.sync();
    let theirs = resident.desk().venues().unwrap().remove(0).bookings.remove(0);
    assert_eq!(theirs.by_name, booking.by_name);
    assert_eq!((theirs.mine, theirs.may_cancel, theirs.state), (false, false, None));
    let before = resident.desk().venues().unwrap();
    resident.desk().rebuild_views().unwrap();
    assert_eq!(resident.desk().venues().unwrap(), before);
}
