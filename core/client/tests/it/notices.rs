//! What the phone tells its holder by itself.

use std::collections::BTreeSet;

use yishi_client::Settings;
use yishi_client::view::{NoticePlan, NoticeRow, plan_notices};
use yishi_domain::id::SpaceId;
use yishi_domain::time::Moment;

use crate::phone::Village;

/// Friday, 15 January 2027, at an hour of UTC+08:00.
fn at(hour: u64) -> Moment {
    Moment(1_799_974_800_000 - 9 * 3_600_000 + hour * 3_600_000)
}

fn notice(key: &str) -> NoticeRow {
    NoticeRow {
        space: SpaceId([1; 32]),
        space_name: "桑渚村".to_owned(),
        keys: vec![key.to_owned()],
        zh: key.to_owned(),
        en: key.to_owned(),
        object: None,
    }
}

fn plan(keys: &[&str], told: &[&str], settings: &Settings, now: Moment) -> NoticePlan {
    let told: BTreeSet<String> = told.iter().map(|key| (*key).to_owned()).collect();
    plan_notices(keys.iter().map(|key| notice(key)).collect(), &told, settings, now)
}

// R: K-04
#[test]
fn nothing_is_told_at_night_and_the_plan_says_when_the_night_ends() {
    let settings = Settings::default();
    let told = |hour| plan(&["a"], &[], &settings, at(hour));
    for (hour, ends) in [(21, 24 + 7), (23, 24 + 7), (24, 24 + 7), (6, 7)] {
        assert_eq!(told(hour), NoticePlan { now: vec![], next_at: Some(at(ends)) }, "{hour}:00");
    }
    for hour in [7, 12, 20] {
        assert_eq!(told(hour), NoticePlan { now: vec![notice("a")], next_at: None }, "{hour}:00");
    }
    let last_minute = Moment(at(21).0 - 1);
    assert_eq!(plan(&["a"], &[], &settings, last_minute).now.len(), 1);
}

#[test]
fn quiet_hours_may_lie_within_a_day_or_be_off() {
    let noon = Settings { quiet_from: 12 * 60, quiet_until: 14 * 60, ..Settings::default() };
    assert_eq!(plan(&["a"], &[], &noon, at(13)).next_at, Some(at(14)));
    assert_eq!(plan(&["a"], &[], &noon, at(23)).now.len(), 1);
    let never = Settings { quiet: false, ..Settings::default() };
    assert_eq!(plan(&["a"], &[], &never, at(23)).now.len(), 1);
    let off = Settings { notices: false, ..Settings::default() };
    assert_eq!(plan(&["a"], &[], &off, at(12)), NoticePlan { now: vec![], next_at: None });
}

#[test]
fn what_was_told_is_not_told_again_and_many_are_told_as_one() {
    let settings = Settings::default();
    assert_eq!(plan(&["a", "b"], &["a"], &settings, at(12)).now, [notice("b")]);
    assert_eq!(plan(&["a"], &["a"], &settings, at(23)), NoticePlan { now: vec![], next_at: None });
    let many = plan(&["a", "b", "c", "d"], &[], &settings, at(12)).now;
    assert_eq!((many.len(), many[0].zh.as_str(), many[0].en.as_str()), (1, "4 条新的", "4 new"));
    assert_eq!(many[0].keys, ["a", "b", "c", "d"]);
    assert_eq!(plan(&["a", "b", "c"], &[], &settings, at(12)).now.len(), 3);
}

#[test]
fn news_of_a_need_are_told_once() {
    let village = Village::found();
    let resident = village.resident("周敏");
    let need = resident.need(village.grid, "太吵");
    resident.sync();
    village.founder.sync();
    village.founder.desk().answer_need(need, "今晚去看").unwrap();
    village.founder.sync();
    resident.sync();
    let plan = resident.app.notices().unwrap();
    let [told] = plan.now.as_slice() else { panic!("{plan:?}") };
    assert_eq!((told.zh.as_str(), told.space_name.as_str()), ("诉求有了答复：太吵", "桑渚村"));
    assert_eq!(told.object, Some(need.into()));
    resident.app.notified(told.space, &told.keys).unwrap();
    assert!(resident.app.notices().unwrap().now.is_empty());
    assert_eq!(resident.desk().home().unwrap().space.news, 1, "being told is not having read");
}

#[test]
fn what_is_due_is_told_once_a_day() {
    let village = Village::found();
    village.founder.need(village.grid, "路灯不亮");
    village.clock.pass_days(4);
    let plan = village.founder.app.notices().unwrap();
    assert_eq!(plan.now[0].zh, "今天要办 1 件，已超期 0 件");
    village.founder.app.notified(plan.now[0].space, &plan.now[0].keys).unwrap();
    assert!(village.founder.app.notices().unwrap().now.is_empty());
    village.clock.pass_days(1);
    assert_eq!(village.founder.app.notices().unwrap().now[0].zh, "今天要办 0 件，已超期 1 件");
}
