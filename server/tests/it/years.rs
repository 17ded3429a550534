//! A hub with a village of ten years: 200,000 records and what they were folded into. What it takes in and hands out
//! costs what it costs in a village of one year. The years are written into the store's own tables, each row a copy of
//! one that the store wrote, about something else.

use std::time::{Duration, Instant};

use rusqlite::Connection;
use tempfile::TempDir;
use yishi_domain::fact::Fact;
use yishi_domain::id::{MemberId, NeedId, SpaceId};
use yishi_domain::label::{Audience, Label};
use yishi_domain::need::NeedAccepted;
use yishi_domain::time::Pos;
use yishi_replica::admission::{DraftCache, TrialBudget, admit};
use yishi_replica::entry::Entry;
use yishi_replica::log::{Log, LogError};
use yishi_replica::message::{Ask, Cursor, Reply};
use yishi_replica::serve::answer;
use yishi_replica::stamp::Verdict;
use yishi_server::store::{SqliteStore, Store};

use crate::support::{GRID, NOW, Person, genesis, grid_defined, need_logged, signed, space};

/// Records of a year, and what they were folded into.
const RECORDS: u32 = 20_000;
const AGGREGATES: u32 = 10_000;
/// What a phone that syncs every day has not seen yet.
const NEWS: u64 = 50;
/// Ten years may cost so much more than one.
const MOST: f64 = 1.5;

struct Years {
    store: SqliteStore,
    people: Vec<Person>,
    _folder: TempDir,
}

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

impl Years {
    /// A hub whose village has a grid and a need, and so many years behind it.
    fn lived(years: u32) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("hub.sqlite");
        let store = SqliteStore::open(&path, None).unwrap();
        store.create_space(&genesis(2)).unwrap();
        let people = vec![Person::founder(1), Person::founder(2)];
        let mut lived = Self { store, people, _folder: folder };
        lived.keeps(0, &grid_defined());
        let need = need_logged(7, lived.people[1].member);
        lived.keeps(1, &need);
        let sql = Connection::open(&path).unwrap();
        sql.pragma_update(None, "synchronous", "OFF").unwrap();
        sql.execute_batch("BEGIN").unwrap();
        let elsewhere = [
            ("n", "NULL"),
            ("id", "randomblob(32)"),
            ("pos", "1000 + i"),
            ("dseq", "1000 + i"),
            ("object", "randomblob(16)"),
        ];
        multiply(&sql, "entry", years * RECORDS, &elsewhere);
        let another = "CAST(first.id || randomblob(16) AS BLOB)";
        multiply(&sql, "aggregate", years * AGGREGATES, &[("id", another)]);
        sql.execute("UPDATE space SET head = 1000 + ?1", [years * RECORDS]).unwrap();
        sql.execute_batch("COMMIT").unwrap();
        lived
    }

    fn space() -> SpaceId {
        space(2)
    }

    /// Takes an entry in for good.
    fn keeps(&mut self, who: usize, fact: &(Fact, Audience)) {
        let entry = self.people[who].write(Self::space(), fact);
        let work = &mut |log: &mut dyn Log| {
            assert!(is_accepted(&said(log, &entry)?));
            Ok(())
        };
        self.store.with_space(&Self::space(), work).unwrap();
    }

    /// How long it takes to judge an entry and to fold it in where it is accepted; it is not kept.
    fn judges(&self, entry: &Entry, as_wanted: fn(&Reply) -> bool) -> Duration {
        let mut took = Duration::MAX;
        let back = self.store.with_space(&Self::space(), &mut |log| {
            let start = Instant::now();
            let reply = said(log, entry)?;
            took = start.elapsed();
            assert!(as_wanted(&reply), "{reply:?}");
            Err(LogError::Broken("not to be kept".to_owned()))
        });
        assert!(back.is_err());
        took
    }

    /// How long it takes to hand a phone the newest records.
    fn answers(&self) -> Duration {
        let device = self.people[0].key.device();
        let mut took = Duration::MAX;
        let work = &mut |log: &mut dyn Log| {
            let cursor = Cursor { epoch: 1, after: Pos(log.head()?.0 - NEWS), ..Cursor::default() };
            let ask = Ask { space: Self::space(), cursor };
            let start = Instant::now();
            let page = answer(log, &self.people[0].key, Some(&device), &ask, &[], 1 << 20)?;
            took = start.elapsed();
            assert_eq!(page.entries.len() as u64, NEWS);
            Ok(())
        };
        self.store.read_space(&Self::space(), work).unwrap();
        took
    }
}

/// What is said of an entry.
fn said(log: &mut dyn Log, entry: &Entry) -> Result<Reply, LogError> {
    let clock = || NOW;
    let (mut docs, mut trials) = (DraftCache::default(), TrialBudget::new(&clock));
    let entries = std::slice::from_ref(entry);
    let mut replies = admit(log, &mut docs, entries, NOW, &mut |_, _| true, &mut trials)?;
    Ok(replies.remove(0))
}

const fn is_accepted(reply: &Reply) -> bool {
    matches!(reply, Reply::Stamped { verdict: Verdict::Accepted, .. })
}

/// What it is about has not come yet: the hub looks for it among all that was refused.
const fn waits(reply: &Reply) -> bool {
    matches!(reply, Reply::Retry(_))
}

/// Accepting a need that nobody has seen.
fn unseen(by: MemberId) -> (Fact, Audience) {
    let audience = Audience::two(Label::Grid(GRID), Label::Member(by));
    (Fact::bare(NeedAccepted { need: NeedId([0xee; 16]) }), audience)
}

/// The quickest of both, taken in turns: what else the machine does then weighs on both.
fn ratio(times: usize, mut one: impl FnMut() -> Duration, mut ten: impl FnMut() -> Duration) -> f64 {
    let (of_one, of_ten) =
        (0..times).fold((Duration::MAX, Duration::MAX), |(a, b), _| (a.min(one()), b.min(ten())));
    of_ten.as_secs_f64() / of_one.as_secs_f64()
}

#[test]
fn ten_years_cost_the_hub_what_one_year_costs() {
    let [one, ten] = [1, 10].map(Years::lived);
    for (fact, as_wanted) in [
        (need_logged(8, one.people[0].member), is_accepted as fn(&Reply) -> bool),
        (unseen(one.people[1].member), waits),
    ] {
        let entry = |years: &Years| {
            let person = &years.people[0];
            signed(&person.key, Years::space(), person.member, person.link, &fact)
        };
        let (first, tenth) = (entry(&one), entry(&ten));
        let judged = ratio(200, || one.judges(&first, as_wanted), || ten.judges(&tenth, as_wanted));
        assert!(judged <= MOST, "a judgement takes {judged:.2} times as long");
    }
    let answered = ratio(200, || one.answers(), || ten.answers());
    assert!(answered <= MOST, "an answer takes {answered:.2} times as long");
}
