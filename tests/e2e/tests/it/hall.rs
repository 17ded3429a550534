//! Deliberation without a network: in a hall where one phone keeps the record, and on a threshing floor where three
//! people agree. All of it goes up unchanged afterwards.

use yishi_client::view::{EvidenceRow, MinutesItem};
use yishi_client::{AttachForm, CancelFlag, Desk, PaperForm, SignProof};
use yishi_domain::calendar::CivilDate;
use yishi_domain::draft::Writing;
use yishi_domain::form::Wants;
use yishi_domain::id::{MemberId, PaperId, SessionId, TopicId};
use yishi_domain::need::{AttachmentKind, AttachmentPurpose};
use yishi_domain::paper::Agreement;
use yishi_domain::party::{Party, PartyKind};
use yishi_domain::plan::Plan;
use yishi_domain::session::Attendance;
use yishi_domain::stance::StanceGrade;
use yishi_domain::time::Moment;
use yishi_domain::work::{PublicChannel, Task};
use yishi_harness::{TestVillage, Village};

use crate::support::topic;

pub(crate) const PICTURE: &[u8] = include_bytes!("../../../../core/replica/tests/it/media/lamp.jpg");
const DAY: u64 = 24 * 3_600_000;
pub(crate) const MODERATOR: &str = "lu-xiaoman";
pub(crate) const RECORDER: &str = "bian-zhiyuan";
pub(crate) const PARTIES: [&str; 3] = ["ni-guohua", "luo-jianjun", "wang-xiuying"];

pub(crate) fn party(village: &Village, who: &str) -> Party {
    let kind = if who == "luo-jianjun" { PartyKind::NonHukouRep } else { PartyKind::HukouResident };
    Party::of(kind, village.member(who), true)
}

pub(crate) fn form(topic: TopicId, title: &str) -> PaperForm {
    PaperForm {
        topic, title: title.to_owned(), text: "# 一、议定事项\n白天晒粮，晚上停车。".to_owned()
    }
}

/// Signed by somebody who is there, on the phone of whoever keeps the record, with a photo of the handwriting.
pub(crate) fn in_person(desk: &Desk, paper: PaperId, slot: u8, member: MemberId) {
    let (kind, purpose) = (AttachmentKind::Photo, AttachmentPurpose::Signature);
    let evidence = desk.attach(AttachForm { kind, purpose, bytes: PICTURE.to_vec() }).unwrap();
    let proof = SignProof { evidence, stated_on: None };
    desk.witness_signature(paper, slot, member, proof).unwrap();
}

/// The record of a closed sitting, signed here by the other one who keeps it.
pub(crate) fn recorded(desk: &Desk, session: SessionId, other: MemberId) {
    let (kind, purpose) = (AttachmentKind::Photo, AttachmentPurpose::Signature);
    let shown = desk.attach(AttachForm { kind, purpose, bytes: PICTURE.to_vec() }).unwrap();
    desk.witness_record(session, other, shown).unwrap();
}

/// What the minutes say is to be done, in twenty days.
pub(crate) fn lines(village: &Village) -> MinutesItem {
    let due = CivilDate::of(village.clock.now()).plus_days(20);
    MinutesItem { what: "划线、立牌".to_owned(), owner: village.member(MODERATOR), due }
}

fn evidence(village: &Village, who: &str, paper: PaperId) -> Vec<EvidenceRow> {
    village.desk(who).paper_evidence(paper).unwrap().rows
}

/// A plan for a talk in so many days.
pub(crate) fn lay_plan(village: &Village, topic: TopicId, days: u64) -> PaperId {
    let desk = village.desk("shen-bonian");
    let plan = Plan {
        version: desk.topic_course(topic).unwrap().plans + 1,
        form: "GridTalk".parse().unwrap(),
        start: Moment(village.clock.now().0 + days * DAY),
        moderator: village.member(MODERATOR),
        recorder: village.member(RECORDER),
        supervisors: vec![village.member("qian-shouyi")],
        parties: PARTIES.iter().map(|who| party(village, who)).collect(),
        agenda: 1,
        names: vec![Wants::Venue],
        touches_new_residents: true,
        touches_resident_unit: false,
        answered: Vec::new(),
        grid: Some(village.grid("grid-1")),
    };
    desk.lay_plan(form(topic, "晒场协商方案"), plan).unwrap()
}

/// Signs in every place that is one's own.
pub(crate) fn sign_all(desk: &Desk, paper: PaperId) {
    for slot in desk.paper(paper).unwrap().my_slots {
        desk.sign_paper(paper, slot).unwrap();
    }
    assert!(desk.paper(paper).unwrap().sealed);
}

/// A sealed plan for a talk in two days, and its notice.
pub(crate) async fn noticed(village: &Village, topic: TopicId) -> SessionId {
    let chair = village.desk("shen-bonian");
    sign_all(&chair, lay_plan(village, topic, 2));
    let session = chair.notice_session(topic, "带上自家的晒粮日子。").unwrap();
    village.sync_all().await;
    session
}

// R: X-01 A-01 C-02 U-02 X16
#[tokio::test]
async fn a_hall_meeting_goes_from_sign_in_to_minutes_on_one_phone_without_a_network() {
    let village = TestVillage::settle().await;
    let topic = topic(&village).await;
    let session = noticed(&village, topic).await;
    village.clock.forward_days(2);
    let (phone, desk) = (village.phone(MODERATOR), village.desk(MODERATOR));
    phone.app.set_airplane(true);
    let today = CivilDate::of(village.clock.now());
    desk.sign_in(session, None, Attendance::Device).unwrap();
    for who in PARTIES {
        desk.sign_in(session, Some(village.member(who)), Attendance::Paper).unwrap();
    }
    desk.open_session(session, today).unwrap();
    desk.take_statement(session, Some(village.member("ni-guohua")), 0, "收粮那几天要让出来。").unwrap();
    for (who, grade) in
        PARTIES.iter().zip([StanceGrade::Agree, StanceGrade::Acceptable, StanceGrade::Reserve])
    {
        desk.take_position(session, Some(village.member(who)), grade, None).unwrap();
    }
    desk.record_outcome(session, 0, "收粮日晒粮，其余晚上停车。").unwrap();
    assert_eq!(desk.session(session).unwrap().wants, Vec::new());
    desk.close_session(session, today).unwrap();
    assert_eq!(desk.reach_consensus(session).unwrap_err().code(), "record_unsigned");
    recorded(&desk, session, village.member(RECORDER));
    desk.reach_consensus(session).unwrap();
    let minutes = desk.lay_minutes(form(topic, "晒场协商共识纪要"), session, &[lines(&village)]).unwrap();
    desk.sign_paper(minutes, 0).unwrap();
    for who in &PARTIES[..2] {
        in_person(&desk, minutes, 2, village.member(who));
    }
    let offline = desk.paper(minutes).unwrap();
    assert_eq!(offline.no, None, "an official number is given on admission");
    assert!(offline.text.ends_with(&format!("暂号：{}", offline.provisional_no)), "{}", offline.text);
    phone.app.set_airplane(false);
    let report = phone.sync().await;
    assert_eq!((report.refused, report.waiting), (0, 0));

    village.sync_all().await;
    village.desk(RECORDER).sign_paper(minutes, 1).unwrap();
    village.desk("qian-shouyi").sign_paper(minutes, 3).unwrap();
    village.sync_all().await;
    for who in ["ni-guohua", "shen-bonian", MODERATOR] {
        let paper = village.desk(who).paper(minutes).unwrap();
        assert!(paper.sealed, "{who}");
        assert_eq!(paper.no.as_deref(), Some("桑渚协纪〔2026〕1号"), "{who}");
        assert_eq!(paper.provisional_no, offline.provisional_no);
        let seen = village.desk(who).session(session).unwrap();
        assert_eq!((seen.agreed.len(), seen.dissent.len()), (2, 1), "{who}");
    }
    who_looks_at_evidence(&village, minutes).await;
}

/// The committee may look at every signature made here, who signed at their own, and nobody else at any.
async fn who_looks_at_evidence(village: &Village, minutes: PaperId) {
    let [ni, luo] = [0, 1].map(|row| evidence(village, "shen-bonian", minutes)[row].clone());
    assert_eq!((ni.member, luo.member), (village.member("ni-guohua"), village.member("luo-jianjun")));
    for (who, shown, opens) in [
        ("shen-bonian", &ni, true),
        ("shen-bonian", &luo, true),
        ("ni-guohua", &ni, true),
        ("ni-guohua", &luo, false),
        ("wang-xiuying", &ni, false),
    ] {
        let (desk, blob) = (village.desk(who), shown.shown.id);
        let _ = desk.fetch_evidence(minutes, blob, &|_| {}, &CancelFlag::default()).await;
        let opened = desk.open_evidence(minutes, blob);
        assert_eq!(opened.is_ok_and(|contents| contents.bytes.starts_with(&[0xff, 0xd8])), opens, "{who}");
    }
}

// R: X-02
#[tokio::test]
async fn two_write_the_minutes_without_a_network_and_what_both_wrote_is_in_them() {
    let village = TestVillage::settle().await;
    let topic = topic(&village).await;
    let session = noticed(&village, topic).await;
    village.clock.forward_days(2);
    let (leads, keeps) = (village.desk(MODERATOR), village.desk(RECORDER));
    leads.sign_in(session, None, Attendance::Device).unwrap();
    for who in PARTIES {
        leads.sign_in(session, Some(village.member(who)), Attendance::Paper).unwrap();
    }
    leads.open_session(session, CivilDate::of(village.clock.now())).unwrap();
    let of = Writing { topic, session: Some(session) };
    let proposal = leads.draft(topic).unwrap().text;
    assert_eq!(leads.minutes_text(session).unwrap_err().code(), "draft_empty");
    leads.edit_draft(of, "# 一、议定事项\n白天晒粮。\n# 二、分工\n").unwrap();
    village.sync_all().await;
    for who in [MODERATOR, RECORDER] {
        village.phone(who).app.set_airplane(true);
    }
    leads.edit_draft(of, "# 一、议定事项\n白天晒粮，晚上停车。\n# 二、分工\n").unwrap();
    keeps.edit_draft(of, "# 一、议定事项\n白天晒粮。\n# 二、分工\n划线由网格办。\n").unwrap();
    for who in [MODERATOR, RECORDER] {
        village.phone(who).app.set_airplane(false);
    }
    village.sync_all().await;
    village.sync_all().await;
    let text = keeps.minutes_text(session).unwrap();
    assert!(text.contains("晚上停车") && text.contains("划线由网格办"), "{text}");
    assert_eq!(leads.minutes_text(session).unwrap(), text);
    assert_eq!(leads.draft(topic).unwrap().text, proposal, "the proposal is another text");
    assert_eq!(village.desk("wang-xiuying").draft(of).unwrap_err().code(), "not_drafter");
}

// R: C-04 X2
#[tokio::test]
async fn three_people_agree_on_one_phone_and_work_starts_before_any_network() {
    let village = TestVillage::settle().await;
    let topic = topic(&village).await;
    let (phone, desk) = (village.phone(MODERATOR), village.desk(MODERATOR));
    phone.app.set_airplane(true);
    let parties = PARTIES.iter().map(|who| party(&village, who)).collect();
    let agreement = Agreement { parties, moderator: village.member(MODERATOR), raises_money: false };
    let paper = desk.lay_agreement(form(topic, "晒场错时停车协议"), agreement).unwrap();
    for who in PARTIES {
        in_person(&desk, paper, 0, village.member(who));
    }
    desk.sign_paper(paper, 1).unwrap();
    let due = CivilDate::of(village.clock.now()).plus_days(20);
    let tasks = vec![Task { owner: village.member(MODERATOR), due }];
    desk.start_work(paper, tasks, "划线、立牌。", vec![PublicChannel::Board, PublicChannel::App]).unwrap();
    assert_eq!(desk.topic(topic).unwrap().row.state.code, "Implementing");
    phone.app.set_airplane(false);
    assert_eq!(phone.sync().await.refused, 0);
    village.sync_all().await;
    assert_eq!(village.desk("wang-xiuying").topic(topic).unwrap().row.state.code, "Implementing");
}
