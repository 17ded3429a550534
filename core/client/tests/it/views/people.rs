//! People, grids and offices on the screen.

use yishi_client::view::Page;
use yishi_domain::membership::InviteGrant;
use yishi_domain::role::{Post, Role};

use crate::phone::Village;

#[test]
fn members_are_listed_with_posts_by_their_initials() {
    let village = Village::found();
    let leader = village.grid_leader("陈实");
    let seen = leader.desk().members(Page::first(9)).unwrap();
    let names: Vec<_> =
        seen.rows.iter().map(|row| (row.name.as_str(), row.initials.as_str(), row.is_me)).collect();
    assert_eq!((seen.total, names), (2, vec![("陈实", "cs", true), ("陆小满", "lxm", false)]));
    let post = &seen.rows[0].posts[0];
    assert_eq!((post.code, post.zh, post.grid_name.as_deref()), ("GridLeader", "网格长", Some("第一网格")));
    assert_eq!(seen.rows[1].posts[0].zh, "村（居）委会委员");
    let grids = leader.desk().grids().unwrap();
    assert_eq!((grids[0].name.as_str(), grids[0].workers.as_slice()), ("第一网格", &["陈实".to_owned()][..]));
}

#[test]
fn the_status_says_who_where_and_what_waits() {
    let village = Village::found();
    village.founder.need(village.grid, "路灯不亮");
    let status = village.founder.desk().status().unwrap();
    assert_eq!((status.name.as_str(), status.kind.unwrap().zh), ("桑渚村", "村"));
    assert_eq!((status.member_name.as_str(), status.synced_at), ("陆小满", None));
    // The committee's key, the grid, its key, the need.
    assert_eq!((status.waiting, status.refused, status.head), (4, 0, 0));
    village.founder.sync();
    let status = village.founder.desk().status().unwrap();
    assert_eq!((status.waiting, status.head, status.after), (0, 4, 4));
    assert!(status.synced_at.is_some());
}

#[test]
fn a_name_that_comes_late_shows_in_rows_that_were_there_before() {
    let village = Village::found();
    village.founder.need(village.grid, "路灯不亮");
    let sql = village.founder.sql();
    let name: String = sql.query_row("SELECT name FROM members", [], |row| row.get(0)).unwrap();
    sql.execute("DELETE FROM members", []).unwrap();
    assert_eq!(village.founder.needs()[0].by_name, "姓名未同步");
    village.founder.desk().rebuild_views().unwrap();
    assert_eq!(village.founder.needs()[0].by_name, name);
}

#[test]
fn a_change_that_wants_two_signatures_waits_for_the_other_committee_member() {
    let village = Village::found();
    let second = village.join(InviteGrant::Post(Post::of(Role::CommitteeMember)), "沈桂芳");
    let resident = village.resident("周敏");
    second.sync();
    let post = Post::in_grid(Role::GridLeader, village.grid);
    let entry = village.founder.desk().grant_role(resident.me(), post).unwrap();
    let own = village.founder.desk().pending_changes().unwrap().remove(0);
    assert_eq!((own.entry, own.zh.as_str(), own.mine), (entry, "任命周敏为第一网格网格长", true));
    assert!(village.founder.todo().iter().all(|(kind, _)| *kind != "confirm"));

    village.founder.sync();
    second.sync();
    assert_eq!(second.todo(), [("confirm", "第二人确认：任命周敏为第一网格网格长（陆小满提出）".to_owned())]);
    second.desk().confirm(entry).unwrap();
    assert!(second.todo().is_empty());
    assert_eq!(second.desk().grids().unwrap()[0].workers, ["周敏"]);
}

#[test]
fn an_invitation_that_ends_at_once_is_none() {
    let village = Village::found();
    let refused = village.founder.desk().invite_with(InviteGrant::Resident, 1, 0).map(|_| ()).unwrap_err();
    assert_eq!(refused.code(), "invite_terms");
    assert!(refused.sentence().contains("1 小时至 30 天"), "{}", refused.sentence());
    village.founder.desk().invite_with(InviteGrant::Resident, 1, 1).unwrap();
}
