//! Needs that read alike.

use serde::Deserialize;
use yishi_client::search::Gist;
use yishi_domain::id::NeedId;

use crate::phone::Village;

/// A need of the sample that the design was measured with.
#[derive(Deserialize)]
struct Sample {
    unit: String,
    id: String,
    topic: Option<String>,
    merged_into: Option<String>,
    text: String,
}

fn likeness(a: &str, b: &str) -> u32 {
    Gist::of(a).likeness(&Gist::of(b))
}

#[test]
fn what_was_merged_in_the_sample_is_found_and_what_has_nothing_to_do_with_it_is_not() {
    let sample: Vec<Sample> = serde_json::from_str(include_str!("../data/sample_needs.json")).unwrap();
    let (mut merged, mut apart) = (0, 0);
    for (place, a) in sample.iter().enumerate() {
        for b in sample.iter().skip(place + 1).filter(|b| b.unit == a.unit) {
            let alike = likeness(&a.text, &b.text);
            if a.merged_into.as_ref() == Some(&b.id) || b.merged_into.as_ref() == Some(&a.id) {
                merged += 1;
                assert!(alike >= Gist::ALIKE, "{} and {}: {alike}", a.text, b.text);
            } else if a.topic != b.topic {
                apart += 1;
                assert!(alike < Gist::ALIKE, "{} and {}: {alike}", a.text, b.text);
            }
        }
    }
    assert!(merged == 1 && apart > 20, "{merged} {apart}");
}

#[test]
fn people_say_one_thing_in_several_ways() {
    for (a, b) in [
        ("路灯不亮", "村口路灯坏了三天"),
        ("三号楼夜里太吵", "三号楼晚上噪音大睡不着"),
        ("垃圾桶满了没人收", "垃圾没人清运，臭"),
        ("井盖松动有危险", "井盖坏了"),
        ("老人食堂什么时候开", "希望办老年食堂"),
        ("下水道堵了", "下水道堵塞污水外溢"),
        ("停车难", "小区停车难，建议绿化边角改车位"),
        ("3 号楼电梯坏了", "3号楼电梯停运"),
    ] {
        assert!(likeness(a, b) >= Gist::ALIKE, "{a} / {b}: {}", likeness(a, b));
        assert_eq!(likeness(a, b), likeness(b, a));
    }
    for (a, b) in [
        ("路灯不亮", "小区停车难"),
        ("垃圾桶满了没人收", "希望装电梯"),
        ("请尽快处理", "希望能尽快解决"),
        ("村口道路窄", "村口装减速带"),
        ("", "路灯不亮"),
    ] {
        assert!(likeness(a, b) < Gist::ALIKE, "{a} / {b}: {}", likeness(a, b));
    }
}

// R: F1-07
#[test]
fn open_needs_of_the_grid_that_read_alike_are_shown_before_a_new_one_is_logged() {
    let village = Village::found();
    let other = village.founder.desk().define_grid("第二网格").unwrap();
    let desk = village.founder.desk();
    let canonical = village.founder.need(village.grid, "村口路灯坏了三天");
    let merged = village.founder.need(village.grid, "路灯不亮了");
    desk.merge_needs(canonical, &[merged]).unwrap();
    village.founder.need(village.grid, "停车难");
    let elsewhere = village.founder.need(other, "路灯不亮");
    let gone = village.founder.need(village.grid, "路灯不亮，路灯不亮");
    desk.withdraw_need(gone, None).unwrap();
    let ids = |grid| -> Vec<NeedId> {
        desk.similar_needs(grid, "路灯不亮").unwrap().into_iter().map(|row| row.id).collect()
    };
    assert_eq!(
        ids(Some(village.grid)),
        [canonical],
        "the merged one leads to the one that stands for it, once"
    );
    assert_eq!(ids(None), [elsewhere, canonical]);
    assert!(desk.similar_needs(None, "停电").unwrap().is_empty());
}

#[test]
fn at_most_three_are_shown() {
    let village = Village::found();
    for number in 0..6 {
        village.founder.need(village.grid, &format!("第{number}盏路灯不亮"));
    }
    assert_eq!(village.founder.desk().similar_needs(Some(village.grid), "路灯不亮").unwrap().len(), 3);
}
