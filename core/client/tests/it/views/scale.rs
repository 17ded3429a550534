//! Long lists: found by an index, and a page costs about the same however many rows there are.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use yishi_client::view::{NeedFilter, Page, listings};

use crate::phone::{Phone, Village};

/// Tests that look at the clock run one after the other.
pub(crate) fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Copies the one need there is until there are `count`.
fn fill(phone: &Phone, count: u32) {
    // Rows follow an act when something is read.
    assert!(!phone.needs().is_empty());
    phone
        .sql()
        .execute(
            "WITH RECURSIVE more (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM more WHERE i < ?1)
             INSERT INTO needs SELECT space, randomblob(16), text, status, grid, author, entered_by, channel,
                 category, merged_into, topic, at + i, since, entry, answers, owner, org, answered
             FROM (SELECT * FROM needs LIMIT 1), more",
            [count],
        )
        .unwrap();
}

/// How long reading a page takes.
fn reading(phone: &Phone, page: Page) -> Duration {
    let desk = phone.desk();
    let start = Instant::now();
    assert_eq!(desk.needs(NeedFilter::default(), page).unwrap().rows.len(), 50);
    start.elapsed()
}

#[test]
fn a_page_of_ten_thousand_needs_costs_little_more_than_one_of_a_hundred() {
    let _alone = alone();
    let villages = [99, 9_999].map(|more| {
        let village = Village::found();
        village.founder.need(village.grid, "小区停车难");
        // A first look writes the row that is copied.
        assert_eq!(village.founder.desk().needs(NeedFilter::default(), Page::first(1)).unwrap().total, 1);
        fill(&village.founder, more);
        village
    });
    let [few, many] = villages.each_ref().map(|village| &village.founder);
    assert_eq!(many.desk().needs(NeedFilter::default(), Page::first(1)).unwrap().total, 10_000);
    for late in [Page::first(50), Page { offset: 9_950, limit: 50 }] {
        // The quickest of readings taken in turns: what else the machine does then weighs on both.
        let both = (0..25).map(|_| (reading(few, Page::first(50)), reading(many, late)));
        let (of_few, of_many) = both.reduce(|a, b| (a.0.min(b.0), a.1.min(b.1))).unwrap();
        assert!(of_many < of_few * 20, "{of_many:?} against {of_few:?} with a hundredth of the rows");
    }
}

/// As many news as needs: each need is one's own and was accepted by somebody.
fn fill_inbox(phone: &Phone) {
    let sql = "INSERT INTO inbox (space, pos, entry, kind, aggregate, object, read)
         SELECT space, 1000000 + row_number() OVER (), (SELECT max(n) FROM entries), 'need_accepted', x'00', id, 0
         FROM needs";
    phone.sql().execute(sql, []).unwrap();
}

#[test]
fn first_screen_inbox_households_and_hints_cost_little_more_with_ten_thousand_needs() {
    let _alone = alone();
    let villages = [99, 9_999].map(|more| {
        let village = Village::found();
        village.founder.need(village.grid, "小区停车难");
        fill(&village.founder, more);
        fill_inbox(&village.founder);
        village
    });
    type Read = fn(&Village);
    let reads: [(&str, Read); 5] = [
        ("home", |village| {
            assert!(village.founder.desk().home().unwrap().space.todo >= 100);
        }),
        ("inbox", |village| {
            assert_eq!(village.founder.desk().inbox(true, Page::first(50)).unwrap().rows.len(), 50);
        }),
        ("todo", |village| assert_eq!(village.founder.desk().todo(Page::first(50)).unwrap().rows.len(), 50)),
        ("households", |village| {
            let page = village.founder.desk().households(village.grid, "", Page::first(50)).unwrap();
            assert_eq!(page.total, 0, "nobody but oneself spoke here");
        }),
        ("similar", |village| {
            let similar = village.founder.desk().similar_needs(Some(village.grid), "停车难").unwrap();
            assert_eq!(similar.len(), 3);
        }),
    ];
    for (name, read) in reads {
        let reading = |village: &Village| {
            let start = Instant::now();
            read(village);
            start.elapsed()
        };
        let both = (0..15).map(|_| (reading(&villages[0]), reading(&villages[1])));
        let (of_few, of_many) = both.reduce(|a, b| (a.0.min(b.0), a.1.min(b.1))).unwrap();
        assert!(of_many < of_few * 20, "{name}: {of_many:?} against {of_few:?} with a hundredth of the rows");
        eprintln!("{name}: {of_few:?} with 100 needs, {of_many:?} with 10,000");
    }
}

/// Copies the one topic there is until there are `count`.
fn fill_topics(phone: &Phone, count: u32) {
    phone
        .sql()
        .execute(
            "WITH RECURSIVE more (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM more WHERE i < ?1)
             INSERT INTO topics SELECT space, randomblob(16), title, summary, state, class, source, author, needs,
                 version, at + i, entry, undecided, agreed, review, over, follows, annulled, joint, joint_step,
                 org, declined
             FROM (SELECT * FROM topics LIMIT 1), more",
            [count],
        )
        .unwrap();
}

#[test]
fn the_first_screen_costs_little_more_with_five_hundred_topics_to_decide_and_ten_thousand_needs() {
    let _alone = alone();
    let villages = [(99, 4), (9_999, 499)].map(|(needs, topics)| {
        let village = Village::found();
        village.founder.need(village.grid, "小区停车难");
        village.founder.desk().propose_topic(super::topics::form("停车")).unwrap();
        fill(&village.founder, needs);
        fill_topics(&village.founder, topics);
        village
    });
    let reading = |village: &Village| {
        let start = Instant::now();
        let home = village.founder.desk().home().unwrap();
        assert!(home.next.is_some() && home.space.todo >= 105);
        start.elapsed()
    };
    let both = (0..15).map(|_| (reading(&villages[0]), reading(&villages[1])));
    let (of_few, of_many) = both.reduce(|a, b| (a.0.min(b.0), a.1.min(b.1))).unwrap();
    eprintln!("home: {of_few:?} with 5 topics and 100 needs, {of_many:?} with 500 and 10,000");
    // Twice as much on a quiet machine, since all that waits is counted; a list that is read whole costs a hundred times.
    assert!(of_many < of_few * 6, "{of_many:?} against {of_few:?} with a hundredth of the rows");
}

#[test]
fn the_first_screen_costs_little_more_with_a_thousand_acts_that_have_not_gone_out() {
    let _alone = alone();
    let villages = [10, 1_000].map(|acts| {
        let village = Village::found();
        for number in 0..acts {
            village.founder.need(village.grid, &format!("第 {number} 条"));
        }
        // A first look files them.
        assert!(village.founder.desk().home().unwrap().space.unsent >= acts);
        village
    });
    let reading = |village: &Village| {
        let start = Instant::now();
        village.founder.desk().home().unwrap();
        start.elapsed()
    };
    let both = (0..15).map(|_| (reading(&villages[0]), reading(&villages[1])));
    let (of_few, of_many) = both.reduce(|a, b| (a.0.min(b.0), a.1.min(b.1))).unwrap();
    assert!(of_many < of_few * 3, "{of_many:?} with 1,000 acts unsent against {of_few:?} with 10");
}

#[test]
fn every_long_list_finds_its_rows_by_an_index() {
    let village = Village::found();
    let sql = village.founder.sql();
    for listing in listings() {
        let mut statement = sql.prepare(&format!("EXPLAIN QUERY PLAN {listing}")).unwrap();
        let plan: Vec<String> = statement.raw_query().mapped(|row| row.get(3)).map(Result::unwrap).collect();
        for step in &plan {
            let whole = step.starts_with("SCAN ") && !step.contains("VIRTUAL TABLE") && step != "SCAN page";
            let sought = !step.contains("AUTOMATIC") && !step.starts_with("SEARCH need USING INDEX");
            assert!(!whole && sought, "{step} in\n{listing}");
        }
        assert!(plan.iter().any(|step| step.contains("USING")), "{plan:?}");
    }
}
