//! Views are a function of the log.

use std::sync::Arc;

use rusqlite::Connection;
use rusqlite::types::Value;
use yishi_client::App;
use yishi_domain::comment::Side;
use yishi_domain::stance::StanceGrade;
use yishi_replica::entry::Entry;

use super::topics::with_copy;
use crate::phone::{Phone, Village};

/// The tables of read models, by the schema; the index is looked at by what it is about.
fn tables() -> Vec<&'static str> {
    let schemas = [
        include_str!("../../../src/store/schema/0002_views.sql"),
        include_str!("../../../src/store/schema/0007_inbox.sql"),
    ];
    let lines = schemas.into_iter().flat_map(str::lines);
    let names = lines.filter_map(|line| line.strip_prefix("CREATE TABLE ")?.split(' ').next());
    names.filter(|name| !["searched", "unindexed"].contains(name)).collect()
}

fn rows(sql: &Connection, statement: &str) -> Vec<Vec<Value>> {
    let mut statement = sql.prepare(statement).unwrap();
    let columns = statement.column_count();
    let mut rows: Vec<Vec<Value>> = statement
        .query_map([], |row| (0..columns).map(|column| row.get(column)).collect())
        .unwrap()
        .map(Result::unwrap)
        .collect();
    rows.sort_by_key(|row| format!("{row:?}"));
    rows
}

/// Everything in the read models, the index by what it is about.
fn everything(phone: &Phone) -> Vec<Vec<Vec<Value>>> {
    phone.find("把等着的都编入索引");
    let sql = phone.sql();
    let mut all: Vec<_> =
        tables().iter().map(|table| rows(&sql, &format!("SELECT * FROM {table}"))).collect();
    all.push(rows(
        &sql,
        "SELECT space, kind, object, part, at, text FROM searched JOIN search ON search.rowid = searched.n",
    ));
    all
}

fn alike(phone: &Phone) {
    let before = everything(phone);
    phone.desk().rebuild_views().unwrap();
    assert_eq!(before, everything(phone));
}

#[test]
fn rebuilding_gives_what_was_kept_up_to_date_step_by_step() {
    let village = Village::found();
    let leader = village.grid_leader("陈实");
    let resident = village.resident("周敏");
    leader.sync();
    let desk = village.founder.desk();
    let topic = with_copy(&village.founder, "停车", "车位按户分");
    let first = village.founder.need(village.grid, "停车难");
    let second = leader.need_of(Some(resident.me()), village.grid, "车没地方停");
    leader.sync();
    village.founder.sync();
    desk.merge_needs(first, &[second]).unwrap();
    desk.appoint_drafter(topic, resident.me()).unwrap();
    village.founder.sync();
    resident.sync();
    let said = resident.desk().add_comment(topic, 1, Side::For, "赞成").unwrap();
    resident.desk().give_stance(topic, 1, StanceGrade::Reserve, Some("再看看")).unwrap();
    resident.sync();
    village.founder.sync();
    desk.hide_comment(said, "重复").unwrap();
    leader.sync();
    for phone in [&village.founder, &leader, &resident] {
        assert!(everything(phone).iter().map(Vec::len).sum::<usize>() > 10);
        alike(phone);
    }
}

#[test]
fn without_a_log_nothing_is_left_in_any_table() {
    let village = Village::found();
    let topic = with_copy(&village.founder, "停车", "车位按户分");
    village.founder.desk().add_comment(topic, 1, Side::For, "赞成").unwrap();
    village.founder.need(village.grid, "停车难");
    village
        .founder
        .sql()
        .execute_batch("DELETE FROM unfiled; DELETE FROM touched; DELETE FROM folded;")
        .unwrap();
    village.founder.desk().rebuild_views().unwrap();
    let left: usize = everything(&village.founder).iter().map(Vec::len).sum();
    assert_eq!(left, 0);
}

// R: X14
#[test]
fn erased_words_and_names_are_shown_as_erased_and_not_found() {
    let village = Village::found();
    let topic = with_copy(&village.founder, "停车", "车位按户分");
    let resident = village.resident("周敏");
    resident.desk().add_comment(topic, 1, Side::For, "家里有病人").unwrap();
    resident.sync();
    village.founder.sync();
    assert_eq!((village.founder.find("病人").len(), village.founder.find("zm").len()), (1, 1));

    let sql = village.founder.sql();
    let device = resident.app.device();
    let bytes: Vec<Vec<u8>> = sql
        .prepare("SELECT bytes FROM entries WHERE device = ?1")
        .unwrap()
        .query_map([device.0], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    for entry in bytes.iter().map(|bytes| Entry::from_bytes(bytes).unwrap()) {
        let values = (entry.id().0, entry.erased().to_bytes());
        sql.execute("UPDATE entries SET bytes = ?2 WHERE id = ?1", values).unwrap();
    }
    village.founder.desk().rebuild_views().unwrap();
    let comment = village.founder.desk().copy(topic, 1).unwrap().comments.remove(0);
    assert_eq!((comment.by_name.as_str(), comment.text.as_str()), ("已删除姓名", "内容已删除"));
    assert_eq!(village.founder.find("病人").len() + village.founder.find("zm").len(), 0);
    assert!(village.founder.find("删除").is_empty());
}

#[test]
fn an_act_shows_although_the_app_ended_before_anything_was_read() {
    let village = Village::found();
    village.founder.need(village.grid, "小区停车难");
    let Phone { app, folder } = village.founder;
    drop(app);
    let again = Phone { app: App::open_with(folder.path(), Arc::new(village.clock)).unwrap(), folder };
    assert_eq!(again.needs().len(), 1);
    assert_eq!(again.find("停车").len(), 1);
}
