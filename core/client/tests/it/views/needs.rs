//! Needs on the screen.

use yishi_client::TopicForm;
use yishi_client::view::{NeedFilter, Page, SendState};
use yishi_domain::need::NeedStatus;

use super::topics::form;
use crate::phone::Village;

// R: A-06
#[test]
fn an_own_need_shows_at_once_and_is_accepted_after_a_sync() {
    let village = Village::found();
    let need = village.founder.need(village.grid, "小区停车难");
    let row = village.founder.needs().remove(0);
    assert_eq!((row.id, row.text.as_str(), row.state), (need, "小区停车难", Some(SendState::Saved)));
    assert_eq!((row.by_name.as_str(), row.grid_name.as_str()), ("陆小满", "第一网格"));
    assert_eq!((row.status.zh, row.channel.zh, row.category.code), ("已提交", "走访", "ENV"));
    assert_eq!(row.at_zh, "1月15日 09:00");

    village.founder.sync();
    assert_eq!(village.founder.needs()[0].state, Some(SendState::Accepted));
}

// R: X7
#[test]
fn a_need_entered_for_somebody_names_both() {
    let village = Village::found();
    let desk = village.founder.desk();
    let card = yishi_client::PersonCardForm { name: Some("王德发".to_owned()), ..Default::default() };
    let person = desk.register_person(village.grid, None, card).unwrap();
    village.founder.need_of(Some(person), village.grid, "路灯不亮");
    let row = village.founder.needs().remove(0);
    assert_eq!((row.by_name.as_str(), row.entered_by_name.as_deref()), ("王*", Some("陆小满")));
}

#[test]
fn a_correction_changes_the_text_and_the_old_words_are_not_found_any_more() {
    let village = Village::found();
    let need = village.founder.need(village.grid, "晒场被占");
    village.founder.desk().correct_need(need, "晒谷场堆了建筑垃圾").unwrap();
    assert_eq!(village.founder.needs()[0].text, "晒谷场堆了建筑垃圾");
    assert!(village.founder.find("晒场").is_empty());
    assert_eq!(village.founder.find("垃圾").len(), 1);
}

// R: T-01
#[test]
fn a_topic_takes_up_the_needs_that_were_merged_into_its_own() {
    let village = Village::found();
    let resident = village.resident("周敏");
    let theirs = resident.need(village.grid, "车没地方停");
    resident.sync();
    village.founder.sync();
    let desk = village.founder.desk();
    let (first, second) =
        (village.founder.need(village.grid, "停车难"), village.founder.need(village.grid, "路灯不亮"));
    desk.merge_needs(first, &[theirs]).unwrap();
    let topic = desk.propose_topic(TopicForm { needs: vec![first], ..form("停车") }).unwrap();
    desk.place_need(second, topic).unwrap();
    village.founder.sync();
    resident.sync();
    let told = resident.desk().need(theirs).unwrap();
    assert_eq!(told.topic_title.as_deref(), Some("停车"), "whoever said one of them knows where it went");
    assert_eq!(desk.need(second).unwrap().topic_title.as_deref(), Some("停车"));
}

// R: T-01 X6
#[test]
fn authors_of_merged_needs_see_what_became_of_theirs() {
    let village = Village::found();
    let resident = village.resident("周敏");
    let theirs = resident.need(village.grid, "车没地方停");
    resident.sync();
    village.founder.sync();
    let desk = village.founder.desk();
    let first = village.founder.need(village.grid, "停车难");
    desk.merge_needs(first, &[theirs]).unwrap();
    desk.answer_need(theirs, "已与另一条一起办理").unwrap();

    let canonical = desk.need(first).unwrap();
    assert_eq!(canonical.merged_from.iter().map(|row| row.id).collect::<Vec<_>>(), [theirs]);
    let merged = desk.need(theirs).unwrap();
    assert_eq!(merged.merged_into_text.as_deref(), Some("停车难"));

    village.founder.sync();
    resident.sync();
    let seen = resident.desk().need(theirs).unwrap();
    assert_eq!((seen.row.status.code, seen.row.merged_into), ("Merged", Some(first)));
    assert_eq!(seen.merged_into_text, None, "the other need is somebody else's");
    assert_eq!(
        (seen.answers[0].by_name.as_str(), seen.answers[0].text.as_str()),
        ("陆小满", "已与另一条一起办理")
    );
    let steps: Vec<_> = seen.history.iter().map(|step| (step.zh, step.state)).collect();
    assert_eq!(steps, [("提出诉求", Some(SendState::Accepted)), ("归并", None), ("答复", None)]);
}

// R: T-10 F1-08
#[test]
fn a_returned_need_gives_its_reason_and_waits_for_its_author() {
    let village = Village::found();
    let resident = village.resident("周敏");
    let need = resident.need(village.grid, "太吵");
    resident.sync();
    village.founder.sync();
    let todo = village.founder.desk().todo(Page::first(9)).unwrap();
    assert_eq!(
        (todo.total, todo.rows[0].kind, todo.rows[0].zh.as_str()),
        (1, "need_accept", "受理诉求：太吵")
    );
    assert_eq!(
        todo.rows[0].due.as_deref(),
        Some("2027年1月19日（节假日未核）"),
        "two working days after Friday"
    );

    village.founder.desk().return_need(need, "请写明地点").unwrap();
    assert!(village.founder.todo().is_empty());
    village.founder.sync();
    resident.sync();
    let reason = resident.desk().need(need).unwrap().reason.unwrap();
    assert_eq!((reason.by_name.as_str(), reason.text.as_str()), ("陆小满", "请写明地点"));
    assert_eq!(resident.todo(), [("need_returned", "补充诉求后重新提交：太吵".to_owned())]);

    resident.desk().correct_need(need, "三号楼夜里太吵").unwrap();
    assert!(resident.todo().is_empty());
    assert_eq!(resident.desk().need(need).unwrap().reason, None);
}

#[test]
fn a_filter_lets_through_what_it_names_and_counts_it() {
    let village = Village::found();
    let desk = village.founder.desk();
    let all: Vec<_> = (1..=5).map(|i| village.founder.need(village.grid, &format!("第{i}条"))).collect();
    desk.accept_need(all[1]).unwrap();
    desk.accept_need(all[3]).unwrap();
    let accepted = NeedFilter { status: Some(NeedStatus::Accepted), ..NeedFilter::default() };
    let page = desk.needs(accepted, Page { offset: 1, limit: 1 }).unwrap();
    assert_eq!(page.total, 2);
    assert_eq!(page.rows.iter().map(|row| row.id).collect::<Vec<_>>(), [all[1]], "newest first");
    let both = NeedFilter { grid: Some(village.grid), by: Some(village.founder.me()), ..accepted };
    assert_eq!(desk.needs(both, Page::first(9)).unwrap().total, 2);
    assert_eq!(desk.need(yishi_domain::id::NeedId([9; 16])).unwrap_err().code(), "not_found");
}

#[test]
fn a_refused_entry_stays_in_the_outbox_with_its_words_and_leaves_the_list() {
    let village = Village::found();
    let leader = village.grid_leader("陈实");
    let (desk, post) = (village.founder.desk(), leader.desk().status().unwrap().posts[0].clone());
    let post = yishi_domain::role::Post::in_grid(yishi_domain::role::Role::GridLeader, post.grid.unwrap());
    desk.end_role(leader.me(), post).unwrap();
    village.founder.sync();

    leader.need_of(Some(village.founder.me()), village.grid, "替陆小满登记");
    assert_eq!(leader.needs().len(), 1);
    leader.sync();
    assert!(leader.needs().is_empty(), "what does not count is not listed");
    assert!(leader.find("登记").is_empty());
    let row = leader.desk().outbox(Page::first(1)).unwrap().rows.remove(0);
    assert_eq!((row.kind_zh, row.words.as_str()), ("提出诉求", "替陆小满登记"));
    assert_eq!((row.state, row.code.as_str()), (SendState::Hub, "role_ended"));
    assert!(row.sentence.contains("身份已经结束"));
}

#[test]
fn needs_entered_for_others_are_found_by_who_entered_them() {
    let village = Village::found();
    let resident = village.resident("周敏");
    let for_another = village.founder.need_of(Some(resident.me()), village.grid, "想装扶手");
    village.founder.need(village.grid, "路灯不亮");
    let entered_by = Some(village.founder.me());
    let filter = NeedFilter { entered_by, ..NeedFilter::default() };
    let found = village.founder.desk().needs(filter, Page::first(9)).unwrap();
    assert_eq!((found.total, found.rows[0].id), (1, for_another));
}
