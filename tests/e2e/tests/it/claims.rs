//! Somebody without a phone, whose needs were entered years ago, and the phone they have in the end.

use yishi_client::PersonCardForm;
use yishi_client::view::{NeedFilter, Page};
use yishi_domain::id::NeedId;
use yishi_harness::{Phone, TestVillage};

use crate::support::need;

fn mine(phone: &Phone) -> Vec<(NeedId, bool)> {
    let filter = NeedFilter { by: Some(phone.member()), ..NeedFilter::default() };
    let rows = phone.desk().needs(filter, Page::first(50)).unwrap().rows;
    rows.into_iter().map(|row| (row.id, row.claimed)).collect()
}

// R: X7
#[tokio::test]
async fn a_need_of_years_ago_is_on_the_new_phone_of_whoever_had_none() {
    let village = TestVillage::settle().await;
    let (leader, grid) = (village.phone("lu-xiaoman"), village.grid("grid-1"));
    let desk = leader.desk();
    let person = desk.register_person(grid, Some("杨*"), PersonCardForm::default()).unwrap();
    let old = desk.log_need(need(grid, Some(person), "晒场夜里没有灯")).unwrap();
    village.sync_all().await;
    village.clock.forward_days(3 * 365);
    let invited = desk.invite_person(person).unwrap();
    leader.sync().await;

    let phone = Phone::new(&village.clock);
    let joined = phone.app.join(&invited.code, "杨桂兰").unwrap();
    assert_eq!(joined.member, person);
    phone.sync().await;
    phone.sync().await;
    assert_eq!(mine(&phone), [(old, true)]);
    phone.desk().correct_need(old, "晒场和桥头夜里没有灯").unwrap();
    let report = phone.sync().await;
    assert_eq!((report.refused, report.waiting), (0, 0));
    village.sync_all().await;
    assert_eq!(desk.need(old).unwrap().row.text, "晒场和桥头夜里没有灯");
    let others = village.desk("wang-xiuying").needs(NeedFilter::default(), Page::first(10)).unwrap();
    assert_eq!(others.total, 0, "nobody else reads it");
}

// R: X7
#[tokio::test]
async fn what_was_entered_under_another_name_comes_to_the_phone_of_whoever_said_it() {
    let village = TestVillage::settle().await;
    let (leader, grid) = (village.phone("lu-xiaoman"), village.grid("grid-1"));
    let desk = leader.desk();
    let person = desk.register_person(grid, Some("王*"), PersonCardForm::default()).unwrap();
    let old = desk.log_need(need(grid, Some(person), "水沟堵了")).unwrap();
    village.sync_all().await;
    let claimant = village.phone("wang-xiuying");
    assert_eq!(mine(claimant), []);
    claimant.desk().ask_claim(grid, "去年跟陆小满说过水沟").unwrap();
    village.sync_all().await;
    desk.confirm_claim(person, claimant.member()).unwrap();
    village.sync_all().await;
    village.sync_all().await;
    assert_eq!(mine(claimant), [(old, true)]);
    claimant.desk().correct_need(old, "水沟堵了两处").unwrap();
    village.sync_all().await;
    assert_eq!(village.desk("yao-fangying").need(old).unwrap().row.text, "水沟堵了两处");
    let stranger = village.phone("luo-jianjun").desk().need(old);
    assert!(stranger.is_err(), "nobody else reads it");
}
