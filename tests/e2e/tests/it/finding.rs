//! Search through a real client, of what came over a real hub.

use yishi_client::view::{Hit, Page};
use yishi_client::{Desk, PersonCardForm};
use yishi_domain::comment::Side;
use yishi_harness::TestVillage;

use crate::support::{copy, need, topic};

fn search(desk: &Desk, typed: &str) -> Vec<Hit> {
    desk.search(typed, Page::first(50)).unwrap().rows
}

/// The kinds of what is found, with how often each.
fn kinds(desk: &Desk, typed: &str) -> Vec<&'static str> {
    let mut kinds: Vec<_> = search(desk, typed).into_iter().map(|hit| hit.kind.code).collect();
    kinds.sort_unstable();
    kinds
}

#[tokio::test]
async fn search_finds_two_characters_one_character_masked_names_and_pinyin_initials() {
    let village = TestVillage::settle().await;
    let leader = village.desk("lu-xiaoman");
    let grid = village.grid("grid-1");
    leader.log_need(need(grid, None, "租户晚上没有停车位，只能停晒场")).unwrap();
    leader.log_need(need(grid, None, "晚上车灯晃眼，停一停再开")).unwrap();
    leader.register_person(grid, Some("施*"), PersonCardForm::default()).unwrap();
    let topic = topic(&village).await;
    let version = copy(&village, topic).await;
    village.desk("wang-xiuying").add_comment(topic, version, Side::For, "停车要讲规矩").unwrap();
    village.sync_all().await;

    let yao = village.desk("yao-fangying");
    assert_eq!(kinds(&yao, "停车"), ["comment", "copy", "need", "topic"]);
    assert!(search(&yao, "停车").iter().any(|hit| hit.snippet.contains("没有停车位")));
    assert_eq!(kinds(&yao, "晒"), ["copy", "need", "topic"]);
    assert_eq!(kinds(&yao, "停一停"), ["need"], "not every text with both characters");
    assert_eq!(kinds(&yao, "车停"), Vec::<&str>::new());
    let titles = |typed: &str| search(&yao, typed).into_iter().map(|hit| hit.title).collect::<Vec<_>>();
    assert_eq!(titles("王*"), ["王*"]);
    assert_eq!(titles("施*"), ["施*"]);
    assert_eq!(titles("lxm"), ["陆小满"]);
    assert_eq!(titles("LN"), ["老倪"]);
    assert_eq!(titles("bzy"), ["卞志远"]);
    assert_eq!(titles("沈柏年"), ["沈柏年"]);
    assert_eq!(titles(""), Vec::<String>::new());

    // A resident finds what residents may read, and not a neighbour's need or a person of the grid.
    let ding = village.desk("ding-chunmei");
    assert_eq!(kinds(&ding, "停车"), ["comment", "copy", "topic"]);
    assert_eq!(kinds(&ding, "车灯"), Vec::<&str>::new());
    assert_eq!(kinds(&ding, "施*"), Vec::<&str>::new());
    // One's own words at once, before any sync.
    village.phone("ding-chunmei").app.set_airplane(true);
    ding.log_need(need(village.grid("grid-2"), None, "河边栏杆松了")).unwrap();
    assert_eq!(kinds(&ding, "栏杆"), ["need"]);
}
