//! What a hub took in against the rules: phones say so, and show what all others show.

use yishi_client::view::{DoubtRow, Page};
use yishi_domain::id::NeedId;
use yishi_domain::need::NeedStatus;

use crate::hub::wait;
use crate::phone::{Phone, Village};

fn doubts(phone: &Phone) -> Vec<DoubtRow> {
    phone.desk().doubts(Page::first(9)).unwrap().rows
}

/// A need that was dealt with, told of and closed.
fn close(founder: &Phone, need: NeedId) {
    let desk = founder.desk();
    desk.accept_need(need).unwrap();
    desk.handle_need(need, "修好了").unwrap();
    desk.feed_back(need, "已经修好").unwrap();
    desk.close_need(need).unwrap();
    founder.sync();
}

#[test]
fn a_record_that_the_rules_refuse_is_told_with_what_to_do_and_counts_all_the_same() {
    let village = Village::found();
    let (author, other) = (village.resident("周敏"), village.resident("吴桂香"));
    let need = author.need(village.grid, "三号楼太吵");
    author.sync();
    village.founder.sync();
    close(&village.founder, need);
    // The hub forgets what it knew, so that it takes in what comes too late.
    village.hub.reopen(need);
    author.desk().withdraw_need(need, None).unwrap();
    author.sync();
    village.founder.sync();
    other.sync();

    for phone in [&village.founder, &author] {
        let rows = doubts(phone);
        assert_eq!(rows.len(), 1);
        let row = &rows[0];
        assert_eq!(
            (row.code.as_str(), row.kind_zh, row.by_name.as_str()),
            ("need_state", "撤回诉求", "周敏")
        );
        assert_eq!((row.about.as_str(), row.reason_en.ends_with('.')), ("三号楼太吵", true));
        assert_eq!(phone.needs()[0].status.code, NeedStatus::Withdrawn.code(), "the hub's order stands");
        let status = phone.desk().status().unwrap();
        assert_eq!(status.doubts, 1);
        assert!(status.doubts_zh.contains("监督委员会") && status.doubts_en.is_ascii());
        let export = wait(phone.desk().export_mine()).unwrap();
        let entry = row.entry.to_string();
        assert!(export.json.contains(&entry) && export.text.contains(&entry), "{}", export.text);
    }
    let silent = other.desk().status().unwrap();
    assert_eq!((silent.doubts, silent.doubts_zh.as_str()), (0, ""), "needs of others are not read");
    assert!(doubts(&other).is_empty());
}

#[test]
fn a_doubt_outlives_a_restart_and_goes_with_what_it_is_about() {
    let village = Village::found();
    let author = village.resident("周敏");
    let need = author.need(village.grid, "三号楼太吵");
    author.sync();
    village.founder.sync();
    close(&village.founder, need);
    village.hub.reopen(need);
    author.desk().withdraw_need(need, None).unwrap();
    author.sync();
    village.founder.sync();
    let Phone { app, folder } = village.founder;
    drop(app);
    let app =
        yishi_client::App::open_with(folder.path(), std::sync::Arc::new(village.clock.clone())).unwrap();
    let founder = Phone { app, folder };
    assert_eq!(doubts(&founder).len(), 1);
    founder.sql().execute_batch("PRAGMA foreign_keys = ON; DELETE FROM entries WHERE kind = 203").unwrap();
    assert!(doubts(&founder).is_empty());
}
