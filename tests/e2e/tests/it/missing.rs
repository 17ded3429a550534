//! 还缺什么: wherever a topic stands, its page says what is wanted next and who can supply it.

use yishi_client::view::Page;
use yishi_client::{AttachForm, CancelFlag, Desk};
use yishi_domain::calendar::CivilDate;
use yishi_domain::id::{SessionId, TopicId};
use yishi_domain::need::{AttachmentKind, AttachmentPurpose, Referral};
use yishi_domain::paper::Agreement;
use yishi_domain::session::{Attendance, Delivery, EscalationReason};
use yishi_domain::stance::StanceGrade;
use yishi_domain::topic::MatterClass;
use yishi_domain::work::{PublicChannel, Task};
use yishi_harness::{TestVillage, Village};

use crate::hall::{
    MODERATOR, PARTIES, PICTURE, RECORDER, form, in_person, lay_plan, lines, party, recorded, sign_all,
};
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
    village.sync_all().await;
    for (who, may) in [("shen-bonian", true), (MODERATOR, true), (PARTIES[0], false)] {
        assert_eq!(village.desk(who).paper(plan).unwrap().i_announce, may, "{who}");
    }
    let session = chair.notice_session(topic, "带上自家的晒粮日子。").unwrap();
    village.sync_all().await;
    told_in_every_way(&village, session).await;

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
    assert_eq!(wanted(&desk, topic), ["record_unsigned"]);
    village.sync_all().await;
    let recorder = village.desk(RECORDER);
    assert_eq!(todo(&recorder), ["record_sign"]);
    recorder.sign_record(session).unwrap();
    assert_eq!(todo(&recorder), [""; 0]);
    village.sync_all().await;
    assert_eq!(wanted(&desk, topic), ["no_consensus"]);
}

fn todo(desk: &Desk) -> Vec<&'static str> {
    let rows = desk.todo(Page::first(20)).unwrap().rows.into_iter();
    rows.map(|row| row.kind).filter(|kind| ["record_sign", "session_notice"].contains(kind)).collect()
}

/// One party says so on its own phone, one is told at the door, one gets the paper and signs for it.
async fn told_in_every_way(village: &Village, session: SessionId) {
    let (desk, party) = (village.desk(MODERATOR), village.desk(PARTIES[0]));
    let unreached = |desk: &Desk| desk.session(session).unwrap().unreached.len();
    let topic = desk.session(session).unwrap().topic;
    assert_eq!((unreached(&desk), wanted(&desk, topic).last().copied()), (3, Some("notice_undelivered")));
    assert!(party.session(session).unwrap().asks_me);
    assert_eq!(todo(&party), ["session_notice"]);
    assert!(
        party
            .inbox(false, Page::first(20))
            .unwrap()
            .rows
            .iter()
            .any(|row| row.kind.code == "session_noticed")
    );
    party.have_notice(session).unwrap();
    assert_eq!(todo(&party), [""; 0]);
    let member = |place: usize| village.member(PARTIES[place]);
    desk.deliver_notice(session, member(1), Delivery::Visit, None).unwrap();
    let refused = desk.deliver_notice(session, member(2), Delivery::Paper, None);
    assert_eq!(refused.unwrap_err().code(), "delivery_proof");
    let (kind, purpose) = (AttachmentKind::Photo, AttachmentPurpose::Delivery);
    let slip = desk.attach(AttachForm { kind, purpose, bytes: PICTURE.to_vec() }).unwrap();
    desk.deliver_notice(session, member(2), Delivery::Paper, Some(slip)).unwrap();
    village.sync_all().await;
    village.sync_all().await;
    for who in [MODERATOR, PARTIES[0], "shen-bonian"] {
        assert_eq!(unreached(&village.desk(who)), 0, "{who}");
    }
    // The committee may look at the slip.
    let chair = village.desk("shen-bonian");
    let view = chair.session(session).unwrap();
    let [shown] = &view.shown[..] else { panic!("one slip") };
    assert_eq!((shown.what.code, shown.member), ("delivery", member(2)));
    let blob = shown.shown.id;
    chair.fetch_evidence(session, blob, &|_| {}, &CancelFlag::default()).await.unwrap();
    assert!(chair.open_evidence(session, blob).unwrap().bytes.starts_with(&[0xff, 0xd8]));
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
    recorded(&desk, session, village.member(RECORDER));
    assert_eq!(wanted(&desk, topic), ["consensus_missing"]);
    desk.reach_consensus(session).unwrap();
    assert_eq!(wanted(&desk, topic), ["minutes_missing"]);
    let nothing = desk.lay_minutes(form(topic, "晒场协商共识纪要"), session, &[]);
    assert_eq!(nothing.unwrap_err().code(), "minutes_items");
    let minutes = desk.lay_minutes(form(topic, "晒场协商共识纪要"), session, &[lines(&village)]).unwrap();
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
    let channels = vec![PublicChannel::Board, PublicChannel::App];
    let later = vec![Task { owner: village.member(MODERATOR), due: today.plus_days(21) }];
    let refused = desk.start_work(minutes, later, "划线。", channels.clone());
    assert_eq!(refused.unwrap_err().code(), "tasks_differ");
    desk.start_work(minutes, Vec::new(), "", channels).unwrap();
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
    recorded(desk, session, village.member(RECORDER));
}

// R: O-05
#[tokio::test]
async fn what_owners_decide_is_handed_to_them_once_it_was_deliberated() {
    let village = TestVillage::settle().await;
    let topic = topic(&village).await;
    let (desk, chair) = (village.desk(MODERATOR), village.desk("shen-bonian"));
    chair.classify_topic(topic, MatterClass::Owners, None, None).unwrap();
    let session = crate::hall::noticed(&village, topic).await;
    village.clock.forward_days(2);
    held(&desk, &village, session, StanceGrade::Agree);
    desk.reach_consensus(session).unwrap();
    assert_eq!(wanted(&desk, topic), ["minutes_missing"]);
    let minutes = desk.lay_minutes(form(topic, "换电梯协商共识纪要"), session, &[]).unwrap();
    desk.sign_paper(minutes, 0).unwrap();
    for who in PARTIES {
        in_person(&desk, minutes, 2, village.member(who));
    }
    village.sync_all().await;
    village.desk(RECORDER).sign_paper(minutes, 1).unwrap();
    village.desk("qian-shouyi").sign_paper(minutes, 3).unwrap();
    village.sync_all().await;
    assert_eq!(wanted(&chair, topic), ["referral_missing"]);
    assert!(sentence(&chair, topic).contains("业主"), "{}", sentence(&chair, topic));
    chair.refer_topic(topic, Referral::Owners, "请业主大会表决").unwrap();
    assert_eq!(wanted(&chair, topic), ["receipt_missing"]);
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
    let party = village.desk(PARTIES[0]);
    assert!(party.session(second).unwrap().may_ask, "a party, after the sitting");
    party.ask_escalation(second, None, "再谈也谈不拢").unwrap();
    assert!(!party.session(second).unwrap().may_ask, "asked already");
    village.sync_all().await;
    assert_eq!(wanted(&chair, topic), ["demand_enough"], "one of three");
    let waits = chair.todo(Page::first(9)).unwrap().rows;
    assert!(waits.iter().any(|row| row.kind == "demanded" && row.topic == Some(topic)), "{waits:?}");
    chair.escalate(second, EscalationReason::SeriousDispute, "两轮都没谈拢。").unwrap();
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
        "要求提交的参与方",
        "两轮都没谈拢。",
        "反对",
    ] {
        assert!(packet.text.contains(told), "{told}: {}", packet.text);
    }
    let of_chair = chair.packet(topic).unwrap();
    let is_research = |line: &&str| line.starts_with("调查研究：");
    assert_eq!(of_chair.text.lines().filter(is_research).count(), 1, "{}", of_chair.text);
    let rest: Vec<&str> = of_chair.text.lines().filter(|line| !is_research(line)).collect();
    assert_eq!(packet.text.lines().collect::<Vec<_>>(), rest, "but for that all read the same");
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
