//! A county issues rules, a form and a catalogue; they reach the phones of a village two levels below, which takes them
//! over and goes by them from the next day on.

use yishi_client::view::ChapterRow;
use yishi_client::{Desk, NewSpace, PaperForm};
use yishi_domain::form::Wants;
use yishi_domain::id::{SpaceId, TopicId};
use yishi_domain::membership::SpaceKind;
use yishi_domain::party::{Party, PartyKind};
use yishi_domain::plan::Plan;
use yishi_domain::role::Role;
use yishi_domain::time::Moment;
use yishi_harness::{Clock, MORNING, Phone, TestHub, TestVillage, Village};

use crate::support::{bytes_of, holds, no, refused, topic};

const DAY: u64 = 24 * 3_600_000;
const PEOPLE: &[&str] = &[
    "shen-bonian",
    "yao-fangying",
    "bian-zhiyuan",
    "qian-shouyi",
    "lu-xiaoman",
    "ni-guohua",
    "wang-xiuying",
];

/// Five days of notice instead of three.
const PACK: &str = r#"
id = "WX-2026.12"
title = "吴兴区协商规则"
level = "county"
approved = true
effective_from = "2026-01-01"
[rules]
"notice.deliberation.grid" = { value = { days = 5 }, hardness = "L", source = "吴政办〔2026〕9号" }
"#;

const BRAND: &str = r#"
id = "WX-forms"
title = "吴兴区协商品牌"
effective_from = "2026-01-01"
[[forms]]
code = "TeaTalk"
zh = "茶话议事"
scope = "grid"
convened_by = ["GridLeader"]
roles = ["Moderator", "Recorder"]
requires = ["venue"]
produces = ["outcome_of_each_item"]
notice = "notice.deliberation.grid"
brand = true
counts_as = "consensus"
hardness = "L"
source = "吴政办〔2026〕9号"
"#;

struct County {
    phone: Phone,
    space: SpaceId,
}

async fn found(phone: &Phone, hub: &TestHub, kind: SpaceKind, parent: Option<SpaceId>) -> SpaceId {
    let name = if kind == SpaceKind::County { "吴兴区" } else { "青苕镇" };
    let posts = vec![Role::CommitteeMember, Role::PartySecretary];
    let new = NewSpace { kind, name: name.to_owned(), parent, founder: "经办".to_owned(), posts };
    let desk = phone.app.create_space(&hub.url(), &hub.setup_token(), new).await.unwrap();
    phone.sync().await;
    desk.space()
}

/// A county, a township below it, a village below that.
async fn three_levels() -> (County, Village) {
    let clock = Clock::at(MORNING);
    let hub = TestHub::start(&clock).await;
    let (county, township) = (Phone::new(&clock), Phone::new(&clock));
    let above = found(&county, &hub, SpaceKind::County, None).await;
    let middle = found(&township, &hub, SpaceKind::Township, Some(above)).await;
    let village = Village::settle_under(Some(middle), hub, TestVillage::data(PEOPLE), clock).await;
    (County { phone: county, space: above }, village)
}

impl County {
    async fn issue(&self, text: &str) {
        self.phone.desk_of(self.space).adopt_rules(text).unwrap();
        self.phone.sync().await;
    }
}

fn of<'a>(rows: &'a [ChapterRow], name: &str) -> &'a ChapterRow {
    rows.iter().find(|row| row.name == name).unwrap_or_else(|| panic!("no {name}"))
}

/// Two of the village's committee take a chapter over.
async fn take(village: &Village, name: &str) {
    let (first, second) = (village.phone("shen-bonian"), village.phone("yao-fangying"));
    first.sync().await;
    let row = of(&first.desk().rules().unwrap().above, name).clone();
    let entry = first.desk().take_rules(row.entry).unwrap();
    first.sync().await;
    second.sync().await;
    let pending = second.desk().pending_changes().unwrap();
    assert!(pending.iter().any(|change| change.entry == entry && change.zh.contains(&row.title)));
    second.desk().confirm(entry).unwrap();
    second.sync().await;
    village.sync_all().await;
}

fn tea(village: &Village, days: u64) -> Plan {
    let party = |who: &str| Party::of(PartyKind::HukouResident, village.member(who), true);
    Plan {
        version: 1,
        form: "TeaTalk".parse().unwrap(),
        start: Moment(village.clock.now().0 + days * DAY),
        moderator: village.member("lu-xiaoman"),
        recorder: village.member("qian-shouyi"),
        supervisors: vec![village.member("qian-shouyi")],
        parties: ["ni-guohua", "wang-xiuying"].map(party).to_vec(),
        agenda: 1,
        names: vec![Wants::Venue],
        touches_new_residents: false,
        touches_resident_unit: false,
        answered: Vec::new(),
        grid: Some(village.grid("grid-1")),
    }
}

fn form(topic: TopicId) -> PaperForm {
    PaperForm {
        topic, title: "茶话议事方案".to_owned(), text: "# 一、时间地点\n晒场边。".to_owned()
    }
}

fn forms(desk: &Desk) -> Vec<String> {
    desk.deliberation_forms().unwrap().into_iter().map(|form| form.zh).collect()
}

// R: H-03 N-06
#[tokio::test]
async fn a_countys_brand_reaches_a_residents_phone_and_is_used_once_the_village_took_it_over() {
    let (county, village) = three_levels().await;
    county.issue(BRAND).await;
    village.sync_all().await;
    let resident = village.desk("wang-xiuying");
    let row = of(&resident.rules().unwrap().above, "WX-forms").clone();
    assert_eq!((row.space_name.as_str(), row.adopted_here), ("吴兴区", false));
    assert!(!forms(&resident).contains(&"茶话议事".to_owned()), "the village has not decided");
    no(resident.take_rules(row.entry));

    take(&village, "WX-forms").await;
    let taken = of(&resident.rules().unwrap().adopted, "WX-forms").clone();
    assert_eq!((taken.origin_name.as_deref(), taken.matches), (Some("吴兴区"), Some(true)));
    let topic = topic(&village).await;
    let chair = village.desk("shen-bonian");
    // The county has grid leaders convene it.
    let leader = village.desk("lu-xiaoman");
    let (code, _) = no(leader.lay_plan(form(topic), tea(&village, 9)));
    assert_eq!(code, "form_unknown", "it counts from tomorrow");
    village.clock.forward_days(1);
    assert!(forms(&resident).contains(&"茶话议事".to_owned()));
    let convenes = |desk: &Desk| {
        desk.deliberation_forms().unwrap().iter().any(|form| form.code == "TeaTalk" && form.i_convene)
    };
    assert!(convenes(&leader) && !convenes(&chair));
    assert_eq!(no(chair.lay_plan(form(topic), tea(&village, 9))).0, "plan_convener");
    leader.lay_plan(form(topic), tea(&village, 9)).unwrap();
    village.sync_all().await;
    assert!(refused(&leader).is_empty());
}

// R: A-02
#[tokio::test]
async fn an_act_under_rules_that_changed_meanwhile_comes_back_with_its_words() {
    let (county, village) = three_levels().await;
    county.issue(PACK).await;
    county.issue(BRAND).await;
    take(&village, "WX-forms").await;
    village.clock.forward_days(1);
    let topic = topic(&village).await;
    let chair = village.desk("shen-bonian");
    let paper = village.desk("lu-xiaoman").lay_plan(form(topic), tea(&village, 9)).unwrap();
    village.sync_all().await;
    for slot in chair.paper(paper).unwrap().my_slots {
        chair.sign_paper(paper, slot).unwrap();
    }
    village.sync_all().await;
    // The chair has no network while two others take the county's longer notice over.
    let (first, second) = (village.phone("yao-fangying"), village.phone("bian-zhiyuan"));
    let row = of(&first.desk().rules().unwrap().above, "WX-2026.12").clone();
    let entry = first.desk().take_rules(row.entry).unwrap();
    first.sync().await;
    second.sync().await;
    second.desk().confirm(entry).unwrap();
    second.sync().await;
    village.clock.forward_days(1);
    let rule = |desk: &Desk| desk.rule("notice.deliberation.grid").unwrap().unwrap();
    assert_eq!((rule(&chair).value.as_str(), rule(&chair).level), ("1个整日", "国家"));
    chair.notice_session(topic, "带上茶杯。").unwrap();
    village.sync_all().await;
    let back = refused(&chair);
    assert_eq!((back.len(), back[0].code.as_str()), (1, "rules_changed"));
    assert_eq!(back[0].words, "带上茶杯。");
    // By the rules of the day the same notice is in time, and the hub takes it.
    assert_eq!((rule(&chair).value.as_str(), rule(&chair).level), ("5个整日", "县（区）"));
    chair.notice_session(topic, "带上茶杯。").unwrap();
    village.sync_all().await;
    assert_eq!(refused(&chair).len(), 1);
    let sitting = &chair.sessions(Some(topic)).unwrap()[0];
    assert_eq!(sitting.form_zh, "茶话议事");
}

#[tokio::test]
async fn what_a_phone_follows_above_is_public_and_no_place_to_act_in() {
    let (county, village) = three_levels().await;
    let (phone, secret) = (village.phone("wang-xiuying"), "县里内部研究的话");
    let desk = county.phone.desk_of(county.space);
    let inside = yishi_client::TopicForm {
        title: "县里的议题".to_owned(),
        summary: String::new(),
        source: yishi_domain::topic::TopicSource::PolicyImplementation,
        class: yishi_domain::topic::MatterClass::General,
        needs: Vec::new(),
        follows: None,
        org: None,
    };
    let topic = desk.propose_topic(inside).unwrap();
    desk.screen_topic(topic, secret).unwrap();
    county.phone.sync().await;
    village.sync_all().await;
    let files = bytes_of(phone.folder());
    assert!(!holds(&files, "县里的议题").is_empty(), "public");
    assert!(holds(&files, secret).is_empty(), "for the county's committee only");
    assert_eq!(phone.app.spaces().unwrap(), [village.space]);
    assert!(phone.app.desk(county.space).is_err());
}
