//! Two who book the same hall without knowing of each other.

use yishi_client::view::{BookingRow, Page, SendState, VenueRow};
use yishi_client::{BookingForm, Desk};
use yishi_domain::calendar::CivilDate;
use yishi_domain::id::VenueId;
use yishi_harness::{TestVillage, Village};

use crate::support::{is_plain, no, refused};

const HALL: &str = "文化礼堂";

/// A booking of the next day, from and until in hours.
fn hours(village: &Village, venue: VenueId, (from, until): (u32, u32), note: &str) -> BookingForm {
    let day = CivilDate::of(village.clock.now()).plus_days(1);
    let (from_at, until_at) = (day.at(from * 60), day.at(until * 60));
    BookingForm { venue, from_at, until_at, topic: None, note: note.to_owned() }
}

fn only(desk: &Desk) -> VenueRow {
    let mut venues = desk.venues().unwrap();
    assert_eq!(venues.len(), 1);
    venues.remove(0)
}

fn told(bookings: &[BookingRow]) -> Vec<(&str, &str, &str)> {
    bookings.iter().map(|one| (one.by_name.as_str(), one.when_zh.as_str(), one.note.as_str())).collect()
}

async fn with_hall(village: &Village) -> VenueId {
    let venue = village.desk("bian-zhiyuan").register_venue(HALL, "村委会东边").unwrap();
    village.sync_all().await;
    venue
}

// R: G-01
#[tokio::test]
async fn of_two_who_book_a_hall_without_a_network_one_has_it_and_the_other_sees_who_and_books_free_hours() {
    let village = TestVillage::settle().await;
    let venue = with_hall(&village).await;
    let (first, late) = (village.phone("yao-fangying"), village.phone("lu-xiaoman"));
    for phone in [first, late] {
        phone.app.set_airplane(true);
    }
    first.desk().book_venue(hours(&village, venue, (14, 16), "商量停车")).unwrap();
    late.desk().book_venue(hours(&village, venue, (15, 17), "网格议事")).unwrap();
    // Each sees the own booking at once, saved on the phone.
    assert_eq!(told(&only(&first.desk()).bookings), [("姚芳英", "3月3日 14:00 至 16:00", "商量停车")]);
    let own = only(&late.desk()).bookings.remove(0);
    assert_eq!((own.mine, own.may_cancel, own.state), (true, true, Some(SendState::Saved)));

    for phone in [first, late] {
        phone.app.set_airplane(false);
    }
    assert_eq!(first.sync().await.refused, 0);
    assert_eq!(late.sync().await.refused, 1);
    late.sync().await;
    let desk = late.desk();
    let standing = only(&desk).bookings;
    assert_eq!(told(&standing), [("姚芳英", "3月3日 14:00 至 16:00", "商量停车")], "whose it is");
    assert_eq!((standing[0].mine, standing[0].may_cancel), (false, false));
    let back = refused(&desk);
    assert_eq!(back.len(), 1);
    assert_eq!((back[0].code.as_str(), back[0].about.as_str()), ("venue_taken", HALL));
    assert_eq!(back[0].words, "网格议事", "nothing is lost");
    assert!(is_plain(&back[0].sentence) && back[0].sentence.contains("另选时段"), "{}", back[0].sentence);
    let news = desk.inbox(true, Page::first(10)).unwrap().rows;
    assert!(news.iter().any(|row| row.zh.contains("被退回：预订场所") && row.zh.contains(HALL)), "{news:?}");
    // As it is it stays a no, judged on the phone, which says when the hall is taken.
    let (code, sentence) = no(desk.retry(back[0].entry));
    assert_eq!(code, "venue_taken");
    assert!(sentence.contains("3月3日 14:00 至 16:00"), "{sentence}");

    desk.book_venue(hours(&village, venue, (16, 18), "网格议事")).unwrap();
    assert_eq!(late.sync().await.refused, 0);
    village.sync_all().await;
    let all =
        [("姚芳英", "3月3日 14:00 至 16:00", "商量停车"), ("陆小满", "3月3日 16:00 至 18:00", "网格议事")];
    for who in ["bian-zhiyuan", "yao-fangying", "lu-xiaoman", "wang-xiuying"] {
        assert_eq!(told(&only(&village.desk(who)).bookings), all, "{who}");
    }
}

#[tokio::test]
async fn who_booked_hears_that_the_committee_took_the_hall_back_and_what_is_over_leaves_the_list() {
    let village = TestVillage::settle().await;
    let venue = with_hall(&village).await;
    let worker = village.phone("lu-xiaoman");
    let desk = worker.desk();
    let booking = desk.book_venue(hours(&village, venue, (9, 11), "")).unwrap();
    desk.book_venue(hours(&village, venue, (14, 16), "")).unwrap();
    village.sync_all().await;
    let committee = village.desk("bian-zhiyuan");
    assert!(only(&committee).bookings.iter().all(|one| one.may_cancel && !one.mine));
    committee.cancel_booking(venue, booking, "那天上午停电").unwrap();
    village.sync_all().await;
    let news = |kind: &str| {
        let rows = desk.inbox(true, Page::first(10)).unwrap().rows;
        let row = rows.into_iter().find(|row| row.kind.code == kind).unwrap_or_else(|| panic!("no {kind}"));
        (row.zh, row.quote)
    };
    let (zh, quote) = news("booking_cancelled");
    assert!(zh.contains("取消了您预订的场所：文化礼堂"), "{zh}");
    assert_eq!(quote, "那天上午停电");
    let (code, _) = no(desk.cancel_booking(venue, booking, "不用了"));
    assert_eq!(code, "booking_gone");
    assert_eq!(only(&desk).bookings.len(), 1);

    committee.end_venue(venue, "要翻修").unwrap();
    village.sync_all().await;
    assert!(news("venue_ended").0.contains("文化礼堂已经停用"));
    let (code, _) = no(desk.book_venue(hours(&village, venue, (9, 11), "")));
    assert_eq!((code.as_str(), only(&desk).ended), ("venue_ended", true));

    let other = committee.register_venue("老祠堂", "").unwrap();
    committee.book_venue(hours(&village, other, (9, 11), "")).unwrap();
    let booked = |desk: &Desk| desk.venues().unwrap().iter().map(|one| one.bookings.len()).sum::<usize>();
    assert_eq!(booked(&committee), 1);
    village.clock.forward_days(2);
    assert_eq!(booked(&committee), 0, "it is over");
}

#[tokio::test]
async fn residents_read_who_has_a_hall_and_cannot_book_one() {
    let village = TestVillage::settle().await;
    let venue = with_hall(&village).await;
    let resident = village.desk("wang-xiuying");
    assert_eq!(only(&resident).place, "村委会东边");
    let (code, sentence) = no(resident.book_venue(hours(&village, venue, (9, 11), "")));
    assert_eq!(code, "not_permitted");
    assert!(sentence.contains("主持人、记录人可以预订"), "{sentence}");
}
