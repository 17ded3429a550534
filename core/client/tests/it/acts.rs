//! Acts one after the other, with nothing read between them: what an act leaves is held in memory until it is filed.

use std::sync::Arc;

use yishi_client::App;
use yishi_client::view::{NeedFilter, NeedRow, Page};
use yishi_domain::id::EntryId;

use crate::hub::sync;
use crate::phone::{Phone, Village};

/// The same home, opened by another process.
fn second(village: &Village) -> Arc<App> {
    App::open_with(village.founder.folder.path(), Arc::new(village.clock.clone())).unwrap()
}

fn needs(app: &Arc<App>) -> Vec<NeedRow> {
    let desk = app.desk(app.spaces().unwrap()[0]).unwrap();
    desk.needs(NeedFilter::default(), Page::first(50)).unwrap().rows
}

fn unfiled(phone: &Phone) -> u32 {
    phone.sql().query_row("SELECT count(*) FROM unfiled", [], |row| row.get(0)).unwrap()
}

#[test]
fn an_act_stands_on_the_one_before_it_although_nothing_was_read_between() {
    let village = Village::found();
    let need = village.founder.need(village.grid, "路灯不亮");
    village.founder.desk().withdraw_need(need, None).unwrap();
    let refused = village.founder.desk().accept_need(need).unwrap_err();
    assert_eq!(refused.code(), "need_state");
    assert_eq!(village.founder.needs()[0].status.code, "Withdrawn");
}

#[test]
fn an_act_writes_one_row_and_is_filed_by_whoever_reads() {
    let village = Village::found();
    village.founder.sync();
    village.founder.need(village.grid, "路灯不亮");
    village.founder.need(village.grid, "井盖松动");
    assert_eq!(unfiled(&village.founder), 2);
    assert_eq!(village.founder.needs().len(), 2);
    assert_eq!(unfiled(&village.founder), 0);
}

#[test]
fn an_act_that_changes_nothing_here_is_filed_once_like_any_other() {
    let village = Village::found();
    village.founder.needs();
    village.founder.desk().admit(EntryId([1; 32])).unwrap();
    assert_eq!(unfiled(&village.founder), 1);
    village.founder.needs();
    assert_eq!(unfiled(&village.founder), 0);
    village.founder.need(village.grid, "路灯不亮");
    assert_eq!(village.founder.needs().len(), 1);
    village.founder.sync();
    let rows = village.founder.desk().outbox(Page::first(9)).unwrap().rows;
    assert_eq!(rows.iter().filter(|row| row.code == "admit_unknown").count(), 1);
}

#[test]
fn a_sync_sends_acts_that_nobody_has_read_yet() {
    let village = Village::found();
    let leader = village.grid_leader("钱网格");
    leader.need(village.grid, "路灯不亮");
    leader.sync();
    village.founder.sync();
    assert_eq!(village.founder.needs().len(), 1);
}

#[test]
fn a_sync_sends_what_another_process_on_this_home_signed() {
    let village = Village::found();
    village.founder.sync();
    let other = second(&village);
    other.desk(other.spaces().unwrap()[0]).unwrap().define_grid("第二网格").unwrap();
    village.founder.sync();
    assert_eq!(village.founder.desk().status().unwrap().waiting, 0);
    let grids = village.resident("老倪").desk().grids().unwrap();
    assert_eq!(grids.len(), 2);
}

#[test]
fn a_refused_act_leaves_no_gap_in_the_chain() {
    let village = Village::found();
    let need = village.founder.need(village.grid, "路灯不亮");
    village.founder.desk().correct_need(need, "").unwrap_err();
    village.founder.desk().correct_need(need, "路灯坏了").unwrap();
    village.founder.sync();
    let states: Vec<_> =
        village.founder.needs().iter().map(|need| need.state.unwrap().coded().code).collect();
    assert_eq!(states, ["accepted"]);
    assert_eq!(village.founder.needs()[0].text, "路灯坏了");
}

#[test]
fn two_processes_on_one_home_act_in_turn_on_one_chain() {
    let village = Village::found();
    let other = Phone { app: second(&village), folder: tempfile::tempdir().unwrap() };
    let need = village.founder.need(village.grid, "第一条");
    other.desk().correct_need(need, "第一条，改过").unwrap();
    village.founder.desk().withdraw_need(need, None).unwrap();
    other.need(village.grid, "第二条");
    let refused = other.desk().accept_need(need).unwrap_err();
    assert_eq!(refused.code(), "need_state");
    sync(&other.app);
    let mut told: Vec<_> =
        needs(&second(&village)).into_iter().map(|row| (row.text, row.status.code)).collect();
    told.sort_unstable();
    assert_eq!(told, [("第一条，改过".to_owned(), "Withdrawn"), ("第二条".to_owned(), "Submitted")]);
}

#[test]
fn hundreds_of_acts_in_a_row_stay_one_chain() {
    let village = Village::found();
    for number in 0..700 {
        village.founder.need(village.grid, &format!("第 {number} 条"));
    }
    assert!(unfiled(&village.founder) < 700, "what is held has a limit");
    village.founder.sync();
    let all = village.founder.desk().needs(NeedFilter::default(), Page::first(1)).unwrap();
    assert_eq!(all.total, 700);
    assert_eq!(village.founder.desk().status().unwrap().waiting, 0);
}
