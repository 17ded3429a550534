//! 还缺什么: wherever a topic stands, its page says what is wanted next and who can supply it.

use yishi_client::Desk;
use yishi_domain::calendar::CivilDate;
use yishi_domain::id::{SessionId, TopicId};
use yishi_domain::paper::Agreement;
use yishi_domain::session::{Attendance, EscalationReason};
use yishi_domain::stance::StanceGrade;
use yishi_domain::work::{PublicChannel, Task};
use yishi_harness::{TestVillage, Village};

use crate::hall::{MODERATOR, PARTIES, RECORDER, form, in_person, lay_plan, party, sign_all};
use crate::support::topic;

/// The codes of what is wanted; nothing of it without a sentence and a source.
fn wanted(desk: &Desk, topic: TopicId) -> Vec<&'static str> {
    let wants = desk.topic_course(topic).unwrap().wants;
    assert!(wants.iter().all(|want| want.zh.ends_with('。') && !want.source.is_empty()), "{wants:?}");
    wants.iter().map(|want| want.code).collect()
}

/// The sentence of the only thing that is wanted.
fn sentence(desk: &Desk, topic: TopicId) -> String {
    let [want] = &desk.topic_course(topic).unwrap().wants[..] else { panic!("one thing") };
    want.zh.clone()
}

#[tokio::test]
async fn at_every_step_a_topic_says_what_is_missing_and_who_can_supply_it() {
    let village = TestVillage::settle().await;
    let topic = topic(&village).await;
    let chair = village.desk("shen-bonian");
    assert_eq!(wanted(&chair, topic), ["plan_missing"]);
    let plan = lay_plan(&village, topic, 2);
    assert_eq!(wanted(&chair, topic), ["paper_unsealed"]);
    assert_eq!(sentence(&chair, topic), "还没有签齐，请沈柏年签名。");
    sign_all(&chair, plan);
    assert_eq!(wanted(&chair, topic), ["notice_missing"]);
    let session = chair.notice_session(topic, "带上自家的晒粮日子。").unwrap();
    village.sync_all().await;

    village.clock.forward_days(2);
    let desk = village.desk(MODERATOR);
    assert_eq!(wanted(&desk, topic), ["moderator_absent", "attendance_short", "affected_absent"]);
    desk.sign_in(session, None, Attendance::Device).unwrap();
    for who in PARTIES {
        desk.sign_in(session, Some(village.member(who)), Attendance::Paper).unwrap();
    }
    assert_eq!(wanted(&desk, topic), ["opening_missing"]);
    let today = CivilDate::of(village.clock.now());
    desk.open_session(session, today).unwrap();
    assert_eq!(wanted(&desk, topic), ["outcome_missing"]);
    desk.record_outcome(session, 0, "收粮日晒粮，其余晚上停车。").unwrap();
    for who in &PARTIES[1..] {
        desk.take_position(session, Some(village.member(who)), StanceGrade::Agree, None).unwrap();
    }
    assert_eq!(wanted(&desk, topic), ["closing_missing"]);
    let first = Some(village.member(PARTIES[0]));
    desk.take_position(session, first, StanceGrade::Object, Some("不够晒")).unwrap();
    desk.close_session(session, today).unwrap();
    assert_eq!(wanted(&desk, topic), ["no_consensus"]);
}

#[tokio::test]
async fn after_a_consensus_a_topic_names_who_has_not_signed_and_then_who_starts_the_work() {
    let village = TestVillage::settle().await;
    let topic = topic(&village).await;
    let session = crate::hall::noticed(&village, topic).await;
    village.clock.forward_days(2);
    let (desk, today) = (village.desk(MODERATOR), CivilDate::of(village.clock.now()));
    desk.sign_in(session, None, Attendance::Device).unwrap();
    for who in PARTIES {
        desk.sign_in(session, Some(village.member(who)), Attendance::Paper).unwrap();
    }
    desk.open_session(session, today).unwrap();
    for who in PARTIES {
        desk.take_position(session, Some(village.member(who)), StanceGrade::Agree, None).unwrap();
    }
    desk.record_outcome(session, 0, "收粮日晒粮。").unwrap();
    desk.close_session(session, today).unwrap();
    assert_eq!(wanted(&desk, topic), ["consensus_missing"]);
    desk.reach_consensus(session).unwrap();
    assert_eq!(wanted(&desk, topic), ["minutes_missing"]);
    let minutes = desk.lay_minutes(form(topic, "晒场协商共识纪要"), session).unwrap();
    desk.sign_paper(minutes, 0).unwrap();
    for who in PARTIES {
        in_person(&desk, minutes, 2, village.member(who));
    }
    village.sync_all().await;
    village.desk(RECORDER).sign_paper(minutes, 1).unwrap();
    village.sync_all().await;
    assert_eq!(wanted(&desk, topic), ["paper_unsealed"]);
    assert_eq!(sentence(&desk, topic), "还没有签齐，请钱守义签名。");
    village.desk("qian-shouyi").sign_paper(minutes, 3).unwrap();
    village.sync_all().await;
    assert_eq!(wanted(&desk, topic), ["work_missing"]);
    let tasks = vec![Task { owner: village.member(MODERATOR), due: today.plus_days(20) }];
    desk.start_work(minutes, tasks, "划线。", vec![PublicChannel::Board, PublicChannel::App]).unwrap();
    assert_eq!(wanted(&desk, topic), [""; 0]);
}

/// A sitting with everybody there that closes with this position of the first party.
fn held(desk: &Desk, village: &Village, session: SessionId, grade: StanceGrade) {
    let today = CivilDate::of(village.clock.now());
    desk.sign_in(session, None, Attendance::Device).unwrap();
    for who in PARTIES {
        desk.sign_in(session, Some(village.member(who)), Attendance::Paper).unwrap();
    }
    desk.open_session(session, today).unwrap();
    desk.take_statement(session, Some(village.member(PARTIES[0])), 0, "收粮那几天要让出来。").unwrap();
    for (who, grade) in PARTIES.iter().zip([grade, StanceGrade::Agree, StanceGrade::Agree]) {
        desk.take_position(session, Some(village.member(who)), grade, Some("只剩一半晒粮")).unwrap();
    }
    desk.record_outcome(session, 0, "划线宽度没有谈拢。").unwrap();
    desk.close_session(session, today).unwrap();
}

// R: X-04
#[tokio::test]
async fn what_a_round_left_open_is_before_the_next_one_and_in_the_papers_for_those_who_decide() {
    let village = TestVillage::settle().await;
    let topic = topic(&village).await;
    let first = crate::hall::noticed(&village, topic).await;
    village.clock.forward_days(2);
    let (desk, chair) = (village.desk(MODERATOR), village.desk("shen-bonian"));
    held(&desk, &village, first, StanceGrade::Object);
    village.sync_all().await;
    chair.another_round(first, "划线留多宽").unwrap();
    assert_eq!(chair.topic_course(topic).unwrap().open_points.as_deref(), Some("划线留多宽"));

    let plan = lay_plan(&village, topic, 4);
    sign_all(&chair, plan);
    let second = chair.notice_session(topic, "接着谈划线。").unwrap();
    village.sync_all().await;
    assert_eq!(desk.session(first).unwrap().open_points.as_deref(), Some("划线留多宽"));
    assert_eq!(desk.session(second).unwrap().carried.as_deref(), Some("划线留多宽"));
    village.clock.forward_days(4);
    held(&desk, &village, second, StanceGrade::Object);
    village.sync_all().await;
    chair.escalate(second, EscalationReason::SeriousDispute, Vec::new(), "两轮都没谈拢。").unwrap();
    village.sync_all().await;

    assert_eq!(chair.topic_course(topic).unwrap().open_points, None, "no round comes after it");
    let packet = village.desk(PARTIES[1]).packet(topic).unwrap();
    for told in [
        "2026年3月4日 09:00",
        "晒场",
        "第1轮",
        "第2轮",
        "收粮那几天要让出来。",
        "划线留多宽",
        "两轮都没谈拢。",
        "反对",
    ] {
        assert!(packet.text.contains(told), "{told}: {}", packet.text);
    }
    assert_eq!(packet, chair.packet(topic).unwrap(), "all read the same");
}

#[tokio::test]
async fn a_sitting_that_an_agreement_made_needless_is_called_off_everywhere_and_in_no_papers() {
    let village = TestVillage::settle().await;
    let topic = topic(&village).await;
    let session = crate::hall::noticed(&village, topic).await;
    let desk = village.desk(MODERATOR);
    let parties = PARTIES.iter().map(|who| party(&village, who)).collect();
    let agreement = Agreement { parties, moderator: village.member(MODERATOR), raises_money: false };
    let paper = desk.lay_agreement(form(topic, "晒场错时停车协议"), agreement).unwrap();
    for who in PARTIES {
        in_person(&desk, paper, 0, village.member(who));
    }
    desk.sign_paper(paper, 1).unwrap();
    let due = CivilDate::of(village.clock.now()).plus_days(20);
    let tasks = vec![Task { owner: village.member(MODERATOR), due }];
    desk.start_work(paper, tasks, "划线。", vec![PublicChannel::Board, PublicChannel::App]).unwrap();
    village.sync_all().await;
    let neighbour = village.desk(PARTIES[1]);
    assert_eq!(neighbour.session(session).unwrap().state.code, "CalledOff");
    assert!(!neighbour.packet(topic).unwrap().text.contains("第1轮"));
}
