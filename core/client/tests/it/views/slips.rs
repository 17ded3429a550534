//! The slip a household keeps.

use yishi_client::PersonCardForm;
use yishi_client::view::slip_target;
use yishi_domain::membership::InviteGrant;
use yishi_domain::role::{Post, Role};

use crate::phone::Village;

// R: F1-08 X6
#[test]
fn a_slip_says_what_was_said_who_wrote_it_down_and_until_when_it_is_answered() {
    let village = Village::found();
    let leader = village.grid_leader("陈实");
    let person =
        leader.desk().register_person(village.grid, Some("王大爷"), PersonCardForm::default()).unwrap();
    let need = leader.need_of(Some(person), village.grid, "村口路灯不亮");
    let slip = leader.desk().need_slip(need, None).unwrap();
    let text = slip.lines.join("\n");
    for words in ["桑渚村", "王大爷（第一网格）", "代录：陈实", "村口路灯不亮", "2027年1月19日"]
    {
        assert!(text.contains(words), "{words} in\n{text}");
    }
    let english = slip.lines_en.join("\n");
    for words in ["王大爷 (第一网格)", "Written down by: 陈实", "村口路灯不亮", "2027-01-19", "handed in"]
    {
        assert!(english.contains(words), "{words} in\n{english}");
    }
    assert_eq!(slip.lines.len(), slip.lines_en.len());
    assert!(need.to_string().starts_with(&slip.number) && slip.number.len() == 8);
    assert!(!slip.invites && slip.qr.side > 20);
    let target = slip_target(&slip.qr_text).unwrap();
    assert_eq!((target.space, target.need), (leader.desk().space(), need));
    assert_eq!(slip_target("https://example.org"), None);

    leader.sync();
    village.founder.sync();
    village.founder.desk().accept_need(need).unwrap();
    let later = village.founder.desk().need_slip(need, None).unwrap().lines.join("\n");
    assert!(later.contains("已受理") && !later.contains("受理期限"), "{later}");
}

// R: 3.2
#[test]
fn with_a_households_invitation_the_family_joins_by_scanning_it() {
    let village = Village::found();
    let need = village.founder.need(village.grid, "村口路灯不亮");
    let desk = village.founder.desk();
    let household = desk.invite(InviteGrant::Resident).unwrap().code;
    let slip = desk.need_slip(need, Some(&household)).unwrap();
    assert!(slip.invites && slip.qr_text == household);

    let office = desk.invite(InviteGrant::Post(Post::of(Role::CommitteeMember))).unwrap().code;
    assert_eq!(
        desk.need_slip(need, Some(&office)).unwrap_err().code(),
        "code_invalid",
        "an office is no household"
    );
    let elsewhere = Village::found().founder.desk().invite(InviteGrant::Resident).unwrap().code;
    assert_eq!(desk.need_slip(need, Some(&elsewhere)).unwrap_err().code(), "code_invalid");
    let nothing = yishi_domain::id::NeedId([9; 16]);
    assert_eq!(desk.need_slip(nothing, None).unwrap_err().code(), "not_found");
}
