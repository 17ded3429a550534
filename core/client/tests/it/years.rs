//! A village with ten years behind it: 10,000 topics and 200,000 records on one phone. What a person does there costs
//! what it costs in a village with one year, and the app opens at once. The years are written into the phone's own
//! tables, each row a copy of one that the app wrote, about something else.

use std::sync::Arc;
use std::time::{Duration, Instant};

use rusqlite::Connection;
use yishi_client::App;
use yishi_client::view::Page;
use yishi_domain::comment::Side;
use yishi_domain::id::{NeedId, TopicId};

use crate::phone::{Phone, Village};
use crate::views::topics::with_copy;

/// Topics and records of a year.
const TOPICS: u32 = 1_000;
const RECORDS: u32 = 20_000;
/// Ten years may cost so much more than one.
const MOST: f64 = 1.5;

/// Copies a table's first row so often, with these columns changed.
fn multiply(sql: &Connection, table: &str, count: u32, changed: &[(&str, &str)]) {
    let mut columns = sql.prepare(&format!("SELECT name FROM pragma_table_info('{table}')")).unwrap();
    let columns: Vec<String> = columns.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let value = |column: &String| {
        let other = changed.iter().find(|(name, _)| name == column);
        other.map_or_else(|| format!("first.{column}"), |(_, value)| (*value).to_owned())
    };
    let values: Vec<String> = columns.iter().map(value).collect();
    let statement = format!(
        "WITH RECURSIVE more (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM more WHERE i < {count})
         INSERT INTO {table} ({}) SELECT {} FROM (SELECT * FROM {table} LIMIT 1) AS first, more",
        columns.join(", "),
        values.join(", ")
    );
    assert_eq!(sql.execute(&statement, []).unwrap(), count as usize, "{table}");
}

/// A phone of the committee with so many years behind it, a topic to talk about and a need.
fn lived(years: u32) -> (Village, TopicId, NeedId) {
    let village = Village::found();
    let need = village.founder.need(village.grid, "路灯不亮");
    let topic = with_copy(&village.founder, "停车", "车位按户分");
    village.founder.desk().add_comment(topic, 1, Side::For, "好").unwrap();
    village.founder.sync();
    village.founder.desk().accept_need(need).unwrap();
    assert_eq!(village.founder.desk().topics(Page::first(1)).unwrap().total, 1);
    let sql = village.founder.sql();
    sql.pragma_update(None, "synchronous", "OFF").unwrap();
    let (id, another) = ("randomblob(16)", "CAST(first.aggregate || randomblob(16) AS BLOB)");
    let (topics, records) = (years * TOPICS, years * RECORDS);
    sql.execute_batch("BEGIN").unwrap();
    let elsewhere = [
        ("n", "NULL"),
        ("id", "randomblob(32)"),
        ("pos", "1000 + i"),
        ("device", "zeroblob(32)"),
        ("dseq", "i"),
        ("object", id),
    ];
    multiply(&sql, "entries", records, &elsewhere);
    multiply(&sql, "touched", records, &[("aggregate", another), ("entry", "i")]);
    multiply(&sql, "folded", records / 2, &[("aggregate", another)]);
    multiply(&sql, "topics", topics, &[("id", id), ("at", "first.at - i")]);
    multiply(&sql, "copies", topics, &[("topic", id)]);
    multiply(&sql, "comments", 5 * topics, &[("id", id), ("topic", id)]);
    multiply(&sql, "needs", 2 * topics, &[("id", id), ("at", "first.at - i")]);
    sql.execute_batch("COMMIT").unwrap();
    (village, topic, need)
}

fn timed(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

/// The quickest of both, taken in turns: what else the machine does then weighs on both.
fn quickest(times: usize, mut one: impl FnMut() -> Duration, mut ten: impl FnMut() -> Duration) -> f64 {
    let (of_one, of_ten) =
        (0..times).fold((Duration::MAX, Duration::MAX), |(a, b), _| (a.min(one()), b.min(ten())));
    of_ten.as_secs_f64() / of_one.as_secs_f64()
}

/// What the rules say to an act that they refuse: everything is read and judged, nothing is written.
fn judged(phone: &Phone, need: NeedId) -> Duration {
    let desk = phone.desk();
    timed(|| assert_eq!(desk.accept_need(need).unwrap_err().code(), "need_state"))
}

#[test]
fn ten_years_of_history_cost_what_one_year_costs_and_the_village_opens_at_once() {
    let _alone = crate::views::scale::alone();
    let [(one, one_topic, one_need), (ten, ten_topic, ten_need)] = [1, 10].map(lived);
    assert_eq!(ten.founder.desk().topics(Page::first(1)).unwrap().total, u64::from(10 * TOPICS) + 1);
    let ratio = quickest(60, || judged(&one.founder, one_need), || judged(&ten.founder, ten_need));
    assert!(ratio <= MOST, "a judgement takes {ratio:.2} times as long");
    let comment = |village: &Village, topic| {
        let desk = village.founder.desk();
        timed(|| {
            desk.add_comment(topic, 1, Side::Against, "太贵").unwrap();
        })
    };
    let ratio = quickest(40, || comment(&one, one_topic), || comment(&ten, ten_topic));
    assert!(ratio <= MOST, "an act takes {ratio:.2} times as long");
    let (folder, clock) = (&ten.founder.folder, Arc::new(ten.clock.clone()));
    let opening = || {
        let app = App::open_with(folder.path(), Arc::<crate::phone::Clock>::clone(&clock)).unwrap();
        let desk = app.desk(app.spaces().unwrap()[0]).unwrap();
        assert!(desk.home().unwrap().space.todo > 0);
        assert_eq!(desk.topics(Page::first(50)).unwrap().rows.len(), 50);
    };
    let opened = (0..5).map(|_| timed(opening)).min().unwrap();
    assert!(opened < Duration::from_secs(1), "opening takes {opened:?}");
}
