//! Taking one's data along.

use yishi_client::{Export, PersonCardForm};
use yishi_domain::comment::Side;

use crate::hub::wait;
use crate::phone::{Phone, Village};
use crate::views::topics::with_copy;

fn mine(phone: &Phone) -> Export {
    wait(phone.desk().export_mine()).unwrap()
}

fn json(export: &Export) -> serde_json::Value {
    serde_json::from_str(&export.json).unwrap()
}

// R: L-06 B-04
#[test]
fn an_export_holds_what_one_wrote_and_what_is_about_one_and_nothing_of_others() {
    let village = Village::found();
    let (resident, other) = (village.resident("周敏"), village.resident("吴桂香"));
    let topic = with_copy(&village.founder, "停车", "车位按户分");
    village.founder.sync();
    resident.sync();
    other.sync();
    let need = resident.need(village.grid, "三号楼太吵");
    other.need(village.grid, "别人的事");
    resident.desk().add_comment(topic, 1, Side::For, "我赞成").unwrap();
    other.desk().add_comment(topic, 1, Side::For, "别人的话").unwrap();
    resident.desk().keep_form("need", r#"{"text":"没写完"}"#).unwrap();
    resident.sync();
    other.sync();
    village.founder.sync();
    village.founder.desk().answer_need(need, "今晚去看").unwrap();
    village.founder.sync();
    resident.sync();

    let export = mine(&resident);
    for words in ["周敏", "桑渚村", "2027年1月15日", "三号楼太吵", "我赞成", "今晚去看", "没写完"]
    {
        assert!(export.json.contains(words) && export.text.contains(words), "{words}");
    }
    assert!(!export.json.contains("别人的"), "{}", export.json);
    let records = json(&export)["records"].as_array().unwrap().clone();
    let of = |relation: &str| -> Vec<String> {
        let of = records.iter().filter(|record| record["relation"] == relation);
        of.map(|record| record["kind"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(of("wrote"), ["Joined", "NeedLogged", "CommentAdded"]);
    assert_eq!(of("about"), ["NeedAnswered"]);
    let file = |name: &str| export.zip.windows(name.len()).any(|part| part == name.as_bytes());
    assert!(file("我的数据.json") && file("我的数据.txt") && file("三号楼太吵"));
}

#[test]
fn a_founders_records_are_exported_although_no_entry_says_that_he_joined() {
    let village = Village::found();
    village.founder.need(village.grid, "路灯不亮");
    let topic = village.founder.desk().topics(yishi_client::view::Page::first(1)).unwrap();
    assert_eq!(topic.total, 0);
    let export = json(&mine(&village.founder));
    let kinds: Vec<_> =
        export["records"].as_array().unwrap().iter().map(|record| record["kind"].as_str().unwrap()).collect();
    assert!(kinds.contains(&"NeedLogged") && kinds.contains(&"GridDefined"), "{kinds:?}");
}

#[test]
fn somebody_without_a_phone_gets_their_data_with_the_card_opened_from_the_grid_leader() {
    let village = Village::found();
    let card = PersonCardForm {
        name: Some("王德福".to_owned()),
        phone: Some("000-0000-0001".to_owned()),
        ..PersonCardForm::default()
    };
    let person = village.founder.desk().register_person(village.grid, Some("王大爷"), card).unwrap();
    village.founder.need_of(Some(person), village.grid, "路灯不亮");
    let export = wait(village.founder.desk().export(person)).unwrap();
    assert!(export.text.contains("姓名：王德福") && export.text.contains("路灯不亮"), "{}", export.text);
    assert_eq!(json(&export)["card"]["phone"], "000-0000-0001");
    assert!(!mine(&village.founder).json.contains("王德福"), "it is not the committee's own data");
    let nobody = yishi_domain::id::MemberId([9; 16]);
    assert_eq!(wait(village.founder.desk().export(nobody)).unwrap_err().code(), "not_found");
}

#[test]
fn what_one_wrote_in_a_draft_is_exported_passage_by_passage() {
    let village = Village::found();
    let topic = with_copy(&village.founder, "停车", "车位按户分");
    village.founder.desk().edit_draft(topic, "先把车位数一数。").unwrap();
    let export = mine(&village.founder);
    assert_eq!(json(&export)["drafts"][0]["added"], "先把车位数一数。");
    assert!(export.text.contains("写入：先把车位数一数。"));
}
