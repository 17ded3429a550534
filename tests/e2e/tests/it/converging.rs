//! Whatever people do offline and in whatever order they sync: in the end all phones show the same.

use serde_json::Value;
use yishi_client::view::{NeedFilter, Page};
use yishi_domain::comment::Side;
use yishi_domain::id::{MemberId, TopicId};
use yishi_domain::stance::StanceGrade;
use yishi_harness::{FEW, TestVillage, Village};

use crate::support::{amend, copy, hub_rows, need, one_chain_each, phone_rows, topic};

/// Numbers that look random and are the same every time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % sides as u64).unwrap()
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.roll(from.len())]
    }
}

/// One act of somebody, as far as that person may and things stand so; a no is as good as a yes here.
fn act(village: &Village, dice: &mut Dice, topic: TopicId, turn: usize) {
    let who = dice.pick(FEW);
    let desk = village.desk(who);
    let text = format!("第{turn}句话");
    match dice.roll(9) {
        0 | 1 => {
            let (from, to) = (
                dice.pick(&["晒粮", "停车", "12", "先到", "晚上"]),
                dice.pick(&["晾晒", "泊车", "15", "夜里"]),
            );
            let draft = desk.draft(topic).map(|draft| draft.text);
            let _ =
                draft.map(|now| desk.edit_draft(topic, &format!("{}{text}\n", now.replacen(from, to, 1))));
        }
        2 => drop(desk.add_comment(topic, 1, Side::Neither, &text)),
        3 => drop(desk.give_stance(topic, 1, dice.pick(StanceGrade::ALL), Some(&text))),
        4 => drop(desk.log_need(need(village.grid(dice.pick(&["grid-1", "grid-2"])), None, &text))),
        5 => {
            let needs = desk.needs(NeedFilter::default(), Page::first(9)).unwrap().rows;
            if let Some(need) = needs.first() {
                let _ = match dice.roll(4) {
                    0 => desk.accept_need(need.id),
                    1 => desk.return_need(need.id, &text),
                    2 => desk.correct_need(need.id, &text),
                    _ => desk.answer_need(need.id, &text),
                };
            }
        }
        6 => drop(amend(&desk, topic, 1, "先到先停", &text)),
        7 => {
            let view = desk.copy(topic, 1).unwrap();
            let comment = view.comments.first().map(|comment| comment.id);
            let _ = comment.map(|comment| desk.hide_comment(comment, &text));
            let _ = view.amendments.first().map(|row| desk.take_amendment(row.id, topic));
        }
        _ => {
            let marks = desk.draft(topic).map(|draft| draft.marks).unwrap_or_default();
            let _ = marks.first().map(|mark| desk.settle_mark(topic, &mark.id, Some(&text)));
            let _ = desk.publish_copy(topic, None);
            let _ = desk.open_round(topic, None);
            let _ = desk.sign_round(topic, None);
        }
    }
}

/// Leaves out what a row says of whoever looks at it.
fn impersonal(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            const OWN: [&str; 8] = [
                "my_role",
                "my_stance",
                "can_edit",
                "unsaved",
                "is_me",
                "may_hide",
                "may_appeal",
                "may_decide",
            ];
            for own in OWN {
                fields.remove(own);
            }
            // `state` of a topic is its own; that of a row is how far the reader's own entry is.
            if fields.get("state").is_some_and(|state| state.is_null() || state["code"] == "accepted") {
                fields.remove("state");
            }
            fields.values_mut().for_each(impersonal);
        }
        Value::Array(items) => items.iter_mut().for_each(impersonal),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn json(view: impl serde::Serialize) -> Value {
    let mut value = serde_json::to_value(view).unwrap();
    impersonal(&mut value);
    value
}

/// What every member reads.
fn common(village: &Village, id: &str, topic: TopicId) -> Value {
    let desk = village.desk(id);
    let mut view = json(desk.topic(topic).unwrap());
    // The drafting group is known to those who read the topic; hidden words to the committee and their author.
    view["drafters"].take();
    view["mine"].take();
    let versions = desk.topic(topic).unwrap().row.version;
    let copies: Vec<Value> = (1..=versions).map(|version| json(desk.copy(topic, version).unwrap())).collect();
    let mut all = serde_json::json!({ "topic": view, "copies": copies });
    without_hidden(&mut all);
    all
}

fn without_hidden(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            if fields.get("hidden").is_some_and(|hidden| !hidden.is_null()) {
                fields.remove("text");
            }
            fields.values_mut().for_each(without_hidden);
        }
        Value::Array(items) => items.iter_mut().for_each(without_hidden),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// What those read who read everything.
fn whole(village: &Village, id: &str, topic: TopicId) -> Value {
    let desk = village.desk(id);
    let needs = desk.needs(NeedFilter::default(), Page::first(500)).unwrap();
    let each: Vec<Value> = needs.rows.iter().map(|row| json(desk.need(row.id).unwrap())).collect();
    let draft = desk.draft(topic).unwrap();
    let members = desk.members(Page::first(100)).unwrap();
    serde_json::json!({
        "needs": json(&needs), "each": each, "draft": json(&draft), "members": json(&members),
        "drafters": json(desk.topic(topic).unwrap().drafters),
    })
}

#[track_caller]
fn same(all: &[(&str, Value)], seed: u64) {
    let (first, expected) = &all[0];
    for (id, value) in all {
        assert!(value == expected, "seed {seed}: {id} shows\n{value:#}\nand {first} shows\n{expected:#}");
    }
}

async fn run(seed: u64) {
    let village = TestVillage::settle().await;
    let topic = topic(&village).await;
    copy(&village, topic).await;
    let mut dice = Dice(seed);
    for turn in 0..70 {
        act(&village, &mut dice, topic, turn);
        if dice.roll(4) == 0 {
            village.phone(dice.pick(FEW)).sync().await;
        }
    }
    village.sync_all().await;
    let common: Vec<_> = FEW.iter().map(|id| (*id, common(&village, id, topic))).collect();
    same(&common, seed);
    let readers = ["shen-bonian", "yao-fangying", "bian-zhiyuan", "qian-shouyi"];
    let whole: Vec<_> = readers.iter().map(|id| (*id, whole(&village, id, topic))).collect();
    same(&whole, seed);
    let drafters = ["lu-xiaoman", "ni-guohua", "yao-fangying"];
    let texts: Vec<_> = drafters.map(|id| (id, json(village.desk(id).draft(topic).unwrap()))).into();
    same(&texts, seed);
    one_chain_each(&hub_rows(&village.hub.database()));
    rebuilt(&village, topic, &whole[1].1);
    let waiting = |id: &MemberId| {
        village.phones.values().any(|phone| {
            phone.member() == *id && phone_rows(phone.folder()).iter().any(|row| row.verdict == "waiting")
        })
    };
    assert!(!village.members.values().any(waiting), "seed {seed}: something waits for ever");
}

/// Views recomputed from the log are those that grew with it.
#[track_caller]
fn rebuilt(village: &Village, topic: TopicId, before: &Value) {
    village.desk("yao-fangying").rebuild_views().unwrap();
    assert_eq!(&whole(village, "yao-fangying", topic), before);
}

#[tokio::test]
async fn all_phones_show_the_same_after_random_offline_acts_and_syncs() {
    for seed in [0x9e37_79b9, 0x7f4a_7c15, 0xbf58_476d, 0x1ce4_e5b9, 0x94d0_49bb] {
        run(seed).await;
    }
}
