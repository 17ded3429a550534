//! What is said in the name of an organisation, or entered for its people, says so wherever it is shown.

use yishi_client::view::Page;
use yishi_client::{NeedForm, TopicForm};
use yishi_domain::id::OrgId;
use yishi_domain::need::{Category, Channel};
use yishi_domain::party::PartyKind;
use yishi_domain::role::{Post, Role};

use super::topics::form;
use crate::phone::{Phone, Village};

struct Association {
    village: Village,
    org: OrgId,
    speaker: Phone,
    fellow: Phone,
}

impl Association {
    fn found() -> Self {
        let village = Village::found();
        let desk = village.founder.desk();
        let org = desk.register_org(PartyKind::CommunityOrg, None, "助残协会").unwrap();
        let (speaker, fellow) = (village.resident("孙玉"), village.resident("周敏"));
        for phone in [&speaker, &fellow] {
            let post = Post::for_org(Role::OrgRepresentative, org);
            village.founder.desk().grant_role(phone.me(), post).unwrap();
        }
        let association = Self { village, org, speaker, fellow };
        association.sync();
        association
    }

    fn sync(&self) {
        for _ in 0..2 {
            for phone in [&self.speaker, &self.village.founder, &self.fellow] {
                phone.sync();
            }
        }
    }

    fn need(&self) -> NeedForm {
        let (channel, category) = (Channel::Paper, Category::Aid);
        let text = "坡道太陡".to_owned();
        NeedForm { by: None, grid: self.village.grid, channel, category, text, org: Some(self.org) }
    }
}

// R: T-09
#[test]
fn a_need_and_a_topic_in_an_organisations_name_say_so_and_its_speaker_reads_the_answer() {
    let association = Association::found();
    let need = association.speaker.desk().log_need(association.need()).unwrap();
    let proposed = TopicForm { org: Some(association.org), ..form("坡道") };
    let topic = association.speaker.desk().propose_topic(proposed).unwrap();
    association.sync();
    let desk = association.village.founder.desk();
    let row = desk.need(need).unwrap().row;
    assert_eq!((row.by_name.as_str(), row.entered_by_name), ("孙玉（助残协会）", None));
    assert_eq!(desk.topic(topic).unwrap().proposed_by_name, "孙玉（助残协会）");

    desk.reject_need(need, "今年的钱已经用完").unwrap();
    desk.decline_topic(topic, "同上").unwrap();
    association.sync();
    let news = association.speaker.desk().inbox(true, Page::first(9)).unwrap().rows;
    let told: Vec<_> = news.iter().map(|row| (row.kind.code, row.quote.as_str())).collect();
    assert!(told.contains(&("need_rejected", "今年的钱已经用完")), "{told:?}");
    assert!(told.contains(&("topic_declined", "同上")), "{told:?}");
}

// R: O-08
#[test]
fn who_is_of_the_organisation_is_told_what_was_entered_for_them_and_by_whom() {
    let association = Association::found();
    let form = NeedForm { by: Some(association.fellow.me()), ..association.need() };
    let need = association.speaker.desk().log_need(form).unwrap();
    association.sync();
    let row = association.fellow.desk().need(need).unwrap().row;
    assert_eq!((row.by_name.as_str(), row.entered_by_name.as_deref()), ("周敏", Some("孙玉（助残协会）")));
    let news = association.fellow.desk().inbox(true, Page::first(9)).unwrap().rows;
    assert!(news.iter().any(|row| row.kind.code == "need_logged"), "{news:?}");
    association.fellow.desk().withdraw_need(need, None).unwrap();
}

#[test]
fn the_townships_desk_logs_a_call_and_hands_the_emergency_over() {
    let village = Village::found();
    let (desk, resident) = (village.resident("乡镇小赵"), village.resident("周敏"));
    village.founder.desk().grant_role(desk.me(), Post::of(Role::TownshipDesk)).unwrap();
    for phone in [&village.founder, &desk] {
        phone.sync();
    }
    let (channel, category) = (Channel::Hotline, Category::Security);
    let called =
        |by| NeedForm { by, grid: village.grid, channel, category, text: "起火".to_owned(), org: None };
    let own = desk.desk().log_need(called(None)).unwrap();
    desk.desk().refer_need(own, yishi_domain::need::Referral::Emergency, "已打119").unwrap();
    let theirs = desk.desk().log_need(called(Some(resident.me()))).unwrap();
    desk.sync();
    village.founder.sync();
    resident.sync();
    assert_eq!(village.founder.desk().need(own).unwrap().row.status.code, "Referred");
    assert_eq!(desk.desk().need(own).unwrap().row.status.code, "Referred", "it reads what it wrote");
    let row = resident.desk().need(theirs).unwrap().row;
    assert_eq!(row.entered_by_name.as_deref(), Some("乡镇小赵"));
}
