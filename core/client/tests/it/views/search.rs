//! Search through the whole client.

use yishi_client::PersonCardForm;
use yishi_client::view::{Hit, NeedFilter, Page};
use yishi_domain::comment::Side;
use yishi_domain::role::{Post, Role};

use super::topics::with_copy;
use crate::phone::Village;

fn kinds(hits: &[Hit]) -> Vec<&'static str> {
    let mut kinds: Vec<_> = hits.iter().map(|hit| hit.kind.code).collect();
    kinds.sort_unstable();
    kinds
}

#[test]
fn needs_topics_copies_and_comments_are_found_by_their_words() {
    let village = Village::found();
    village.founder.need(village.grid, "小区停车难，晚上回来没有车位");
    let topic = with_copy(&village.founder, "小区停车方案", "# 一、现状\n停车位不足。");
    village.founder.desk().add_comment(topic, 1, Side::For, "我家两辆车，停车确实难").unwrap();
    assert_eq!(kinds(&village.founder.find("停车")), ["comment", "copy", "need", "topic"]);
    assert_eq!(kinds(&village.founder.find("车位")), ["copy", "need"]);
    let hit = village.founder.find("没有车位").remove(0);
    assert_eq!(
        (hit.title.as_str(), hit.snippet.as_str()),
        ("小区停车难，晚上回来没有车位", "小区停车难，晚上回来没有车位")
    );
    assert!(village.founder.find(" ,。").is_empty());
}

#[test]
fn a_single_character_and_a_masked_name_are_found() {
    let village = Village::found();
    village.founder.need(village.grid, "晒场被占");
    let card = PersonCardForm { name: Some("王德发".to_owned()), ..PersonCardForm::default() };
    village.founder.desk().register_person(village.grid, None, card).unwrap();
    assert_eq!(kinds(&village.founder.find("晒")), ["need"]);
    let hits = village.founder.find("王*");
    assert_eq!((kinds(&hits), hits[0].title.as_str()), (vec!["member"], "王*"));
    assert!(village.founder.find("王德发").is_empty(), "the real name is in no index");
}

#[test]
fn people_are_found_by_pinyin() {
    let village = Village::found();
    for typed in ["lxm", "luxm", "小满", "lu"] {
        let hits = village.founder.find(typed);
        assert_eq!(hits.iter().map(|hit| hit.title.as_str()).collect::<Vec<_>>(), ["陆小满"], "{typed}");
    }
}

#[test]
fn what_was_taken_back_or_hidden_is_not_found() {
    let village = Village::found();
    let topic = with_copy(&village.founder, "路灯", "路灯修理");
    let desk = village.founder.desk();
    let taken_back = desk.add_comment(topic, 1, Side::For, "凤凰").unwrap();
    let hidden = desk.add_comment(topic, 1, Side::For, "麒麟").unwrap();
    assert_eq!(village.founder.find("凤凰").len() + village.founder.find("麒麟").len(), 2);
    desk.withdraw_comment(taken_back).unwrap();
    desk.hide_comment(hidden, "与议题无关").unwrap();
    assert_eq!(village.founder.find("凤凰").len() + village.founder.find("麒麟").len(), 0);
}

// R: F1-05
#[test]
fn who_loses_a_grid_loses_its_rows_and_its_words() {
    let village = Village::found();
    let leader = village.grid_leader("陈实");
    let own = village.founder.need(village.grid, "凤凰路停车难");
    village.founder.sync();
    leader.sync();
    leader.need_of(Some(village.founder.me()), village.grid, "麒麟桥晒谷");
    leader.sync();
    village.founder.sync();
    assert_eq!((leader.needs().len(), leader.find("停车").len(), leader.find("晒").len()), (2, 1, 1));
    assert_eq!(leader.desk().need(own).unwrap().row.by_name, "陆小满");

    let post = Post::in_grid(Role::GridLeader, village.grid);
    village.founder.desk().end_role(leader.me(), post).unwrap();
    village.founder.sync();
    leader.sync();
    let left = leader.desk().needs(NeedFilter::default(), Page::first(9)).unwrap();
    assert_eq!((left.total, left.rows.len()), (0, 0));
    assert!(leader.find("停车").is_empty() && leader.find("晒").is_empty());

    let words: i64 = leader
        .sql()
        .query_row("SELECT count(*) FROM search WHERE text LIKE '%凤%' OR text LIKE '%麒%'", [], |row| {
            row.get(0)
        })
        .unwrap();
    assert_eq!(words, 0);
    assert_eq!(village.founder.find("停车").len(), 1, "others keep what they may read");
    for name in ["凤凰", "麒 麟", "麒麟"] {
        let sql = leader.sql();
        sql.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)").unwrap();
        let bytes = std::fs::read(leader.folder.path().join("yishi.db")).unwrap();
        assert!(!bytes.windows(name.len()).any(|window| window == name.as_bytes()), "{name} is in the file");
    }
}
