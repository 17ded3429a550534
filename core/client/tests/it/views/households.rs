//! For whom a need is logged, and what people often say.

use yishi_client::PersonCardForm;
use yishi_client::view::{HouseholdRow, Page, need_templates};
use yishi_domain::id::MemberId;
use yishi_domain::membership::SpaceKind;
use yishi_domain::need::Category;

use crate::phone::{Phone, Village};

fn person(phone: &Phone, village: &Village, name: &str) -> MemberId {
    phone.desk().register_person(village.grid, Some(name), PersonCardForm::default()).unwrap()
}

fn households(phone: &Phone, village: &Village, typed: &str) -> Vec<HouseholdRow> {
    phone.desk().households(village.grid, typed, Page::first(50)).unwrap().rows
}

fn names(phone: &Phone, village: &Village, typed: &str) -> Vec<String> {
    households(phone, village, typed).into_iter().map(|row| row.name).collect()
}

#[test]
fn whom_one_visited_last_comes_first_then_the_others_of_the_grid() {
    let village = Village::found();
    let leader = village.grid_leader("陈实");
    let resident = village.resident("周敏");
    let [wang, li, zhao] = ["王大爷", "李阿姨", "赵师傅"].map(|name| person(&leader, &village, name));
    assert_eq!(names(&leader, &village, ""), ["李阿姨", "王大爷", "赵师傅"], "by pinyin");
    leader.need_of(Some(wang), village.grid, "路灯不亮");
    leader.need_of(Some(zhao), village.grid, "井盖松动");
    assert_eq!(names(&leader, &village, ""), ["赵师傅", "王大爷", "李阿姨"]);
    let first = households(&leader, &village, "").remove(0);
    assert_eq!((first.member, first.paper, first.last_need.as_deref()), (zhao, true, Some("井盖松动")));
    assert!(first.visited_at_zh.is_some());

    // Somebody with a phone is of the grid once they spoke there; oneself is not asked about.
    resident.need(village.grid, "太吵");
    leader.need(village.grid, "自己的事");
    resident.sync();
    leader.sync();
    assert_eq!(names(&leader, &village, ""), ["赵师傅", "王大爷", "李阿姨", "周敏"]);
    let page = leader.desk().households(village.grid, "", Page { offset: 1, limit: 2 }).unwrap();
    assert_eq!((page.rows.len(), page.rows[0].member, page.total), (2, wang, 4));
    assert_ne!(li, zhao);
}

// R: 3.1
#[test]
fn people_are_found_by_name_and_by_pinyin_initials() {
    let village = Village::found();
    let leader = village.grid_leader("陈实");
    village.resident("王敏");
    leader.sync();
    let wang = person(&leader, &village, "王大爷");
    assert_eq!(names(&leader, &village, "wdy"), ["王大爷"]);
    assert_eq!(names(&leader, &village, "王"), ["王大爷", "王敏"], "those of the grid first");
    leader.need_of(Some(wang), village.grid, "路灯不亮");
    assert!(households(&leader, &village, "wangdaye")[0].visited_at.is_some());
    assert!(names(&leader, &village, "???").is_empty());
    assert!(names(&leader, &village, "赵").is_empty());
}

// R: F1-06 A-08
#[test]
fn every_category_has_templates_in_both_languages_and_a_village_is_not_asked_for_lifts() {
    let all = need_templates(None).unwrap();
    for category in Category::ALL {
        let of: Vec<_> = all.iter().filter(|row| row.category.code == category.code()).collect();
        assert!(of.len() >= 5, "{category:?}");
        assert!(
            of.iter().all(|row| row.catalog.starts_with(category.code()) && row.zh.chars().count() <= 14)
        );
        assert!(of.iter().all(|row| row.en.is_ascii()));
    }
    let village = need_templates(Some(SpaceKind::Village)).unwrap();
    assert!(village.len() < all.len() && village.iter().all(|row| !row.zh.contains("电梯")));
}
