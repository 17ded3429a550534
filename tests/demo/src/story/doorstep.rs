//! 离线、同步、合并: needs at the door.

use yishi_client::view::Page;
use yishi_client::{NeedForm, PersonCardForm, TopicForm};
use yishi_domain::need::NeedStatus;

use super::Tale;
use crate::data::NeedData;
use crate::tell::{chapter, holds, say};

pub(super) async fn tell(tale: &mut Tale) {
    offline(tale);
    home(tale).await;
    merge(tale).await;
}

/// Two grid leaders in airplane mode; old people without a phone are registered at the door.
fn offline(tale: &mut Tale) {
    chapter("离线：两位网格长开着飞行模式上门");
    for leader in ["lu-xiaoman", "ji-chunsheng"] {
        tale.village.phone(leader).app.set_airplane(true);
    }
    for need in tale.data.needs.clone() {
        let by = speaker(tale, &need);
        let desk = tale.village.desk(&need.entered_by);
        let form = NeedForm {
            by: Some(by),
            grid: tale.village.grid(&need.grid),
            channel: need.channel,
            category: need.category,
            text: need.text.clone(),
            org: None,
        };
        let id = desk.log_need(form).expect("the need is logged");
        let shown = desk.need(id).expect("it shows").row;
        let state = shown.state.map(|state| state.coded().zh).unwrap_or_default();
        say(format!(
            "{} 代 {} 登记：“{}”（{state}）",
            tale.name(&need.entered_by),
            tale.name(&need.by),
            need.text
        ));
        tale.needs.insert(need.id, id);
    }
    let waiting: u64 = ["lu-xiaoman", "ji-chunsheng"]
        .iter()
        .map(|leader| tale.village.desk(leader).status().expect("a status").waiting)
        .sum();
    holds(format!("{waiting} 条内容都存在手机里，一条也没有上网。"));
}

/// The member who speaks; somebody without a phone is registered first, with a sealed card.
fn speaker(tale: &mut Tale, need: &NeedData) -> yishi_domain::id::MemberId {
    if let Some(member) = tale.village.members.get(&need.by) {
        return *member;
    }
    let person = tale.village.data.person(&need.by).clone();
    let card =
        PersonCardForm { name: Some(person.name.clone()), phone: person.phone.clone(), ..Default::default() };
    let desk = tale.village.desk(&need.entered_by);
    let member =
        desk.register_person(tale.village.grid(&need.grid), None, card).expect("the person is registered");
    say(format!("{} 没有手机，登记为“{}”，真名和电话只存在加密卡片里。", person.name, person.shown()));
    tale.village.members.insert(need.by.clone(), member);
    member
}

/// Home: both sync, the committee sees everything.
async fn home(tale: &mut Tale) {
    chapter("同步：回到有网的地方");
    for leader in ["lu-xiaoman", "ji-chunsheng"] {
        let phone = tale.village.phone(leader);
        phone.app.set_airplane(false);
        let report = phone.sync().await;
        say(format!("{} 同步：{} 条受理，{} 条被退回。", tale.name(leader), report.decided, report.refused));
        assert_eq!(report.refused, 0, "nothing of the doorstep is refused");
    }
    tale.village.phone("yao-fangying").sync().await;
    let list = tale.village.desk("yao-fangying").needs(Default::default(), Page::first(50)).expect("needs");
    assert_eq!(list.total, tale.needs.len() as u64, "the committee sees every need");
    let resident = tale.village.phone("ding-chunmei");
    resident.sync().await;
    let hers = resident.desk().needs(Default::default(), Page::first(50)).expect("needs");
    assert_eq!(hers.total, 0, "a resident sees nobody else's needs");
    holds(format!("村委会看到全部 {} 条；别家的诉求，居民手机里一条也没有。", list.total));
}

/// Three needs become one topic; originals stay, authors are told.
async fn merge(tale: &mut Tale) {
    chapter("合并：三条诉求归成一个议题，原话都在，人人有回音");
    let merge = tale.data.story.merge.clone();
    let desk = tale.village.desk(&merge.by);
    let canonical = tale.needs[&merge.into];
    for need in &merge.needs {
        desk.accept_need(tale.needs[need]).expect("accepted");
    }
    let others: Vec<_> = merge.needs.iter().map(|n| tale.needs[n]).filter(|n| *n != canonical).collect();
    desk.merge_needs(canonical, &others).expect("merged");
    let topic = tale.data.topic().clone();
    let form = TopicForm {
        title: topic.title.clone(),
        summary: "白天晒粮，晚上停车，商量一个两头都过得去的办法。".to_owned(),
        source: topic.source,
        class: topic.matter_class,
        needs: merge.needs.iter().map(|n| tale.needs[n]).collect(),
        follows: None,
        org: None,
    };
    let id = desk.propose_topic(form).expect("the topic is proposed");
    tale.village.take_up(&merge.by, id).await;
    for drafter in &topic.drafters {
        desk.appoint_drafter(id, tale.village.member(drafter)).expect("a drafter is appointed");
    }
    tale.topic = Some(id);
    tale.village.sync_all().await;
    let drafters: Vec<String> = topic.drafters.iter().map(|d| tale.name(d)).collect();
    say(format!("议题“{}”已立，起草人：{}、{}。", topic.title, tale.name(&merge.by), drafters.join("、")));
    told(tale, &merge.needs);
}

/// Every original is where it was, and its author reads what became of it.
fn told(tale: &Tale, needs: &[String]) {
    for key in needs {
        let data = tale.data.needs.iter().find(|need| need.id == *key).expect("a need");
        let reader = if tale.village.phones.contains_key(&data.by) { &data.by } else { &data.entered_by };
        let need = tale.village.desk(reader).need(tale.needs[key]).expect("the author reads it");
        assert_eq!(need.row.text, data.text, "the original stays as it was said");
        assert_ne!(need.row.status.code, NeedStatus::Submitted.code(), "something became of it");
        let topic = need.topic_title.unwrap_or_default();
        say(format!(
            "{} 看到：“{}” → {}，列入“{topic}”",
            tale.name(reader),
            need.row.text,
            need.row.status.zh
        ));
    }
    holds("三条原话一字不少，三位都知道自己的话去了哪里。");
}
