//! t01: 公共晒场错时停车与晾晒安排.

use yishi_client::view::MinutesItem;
use yishi_client::{PaperForm, TopicForm};
use yishi_domain::calendar::CivilDate;
use yishi_domain::form::Wants;
use yishi_domain::id::{NeedId, PaperId, SessionId, TopicId};
use yishi_domain::plan::Plan;
use yishi_domain::session::Attendance;
use yishi_domain::stance::StanceGrade;
use yishi_domain::topic::{MatterClass, TopicSource};
use yishi_domain::work::PublicChannel;

use super::{Place, moment, signed, witnessed};

const CHAIR: &str = "p01";
const RECORDER: &str = "p02";
const SUPERVISOR: &str = "p03";
const MODERATOR: &str = "p04";

/// Three needs, one of them merged; each answered, and accepted by the committee.
async fn needs(place: &mut Place) -> [NeedId; 3] {
    place.on_paper(MODERATOR, "g-sz-1", "p06");
    place.on_paper(MODERATOR, "g-sz-1", "p07");
    let mut logged = Vec::new();
    for id in ["n01", "n02", "n03"] {
        let writer = (id == "n03").then_some(MODERATOR);
        let need = place.log(id, writer).await;
        place.desk(MODERATOR).answer_need(need, "已记下，会商量。").unwrap();
        place.village.sync_all().await;
        place.desk(RECORDER).accept_need(need).unwrap();
        place.village.sync_all().await;
        logged.push(need);
    }
    let needs = <[NeedId; 3]>::try_from(logged).unwrap();
    place.desk(RECORDER).merge_needs(needs[0], &needs[2..]).unwrap();
    place.village.sync_all().await;
    needs
}

async fn accepted(place: &Place, needs: &[NeedId]) -> TopicId {
    let data = place.topic("t01");
    place.at("2026-03-10T09:00:00+08:00").await;
    let chair = place.desk(CHAIR);
    let form = TopicForm {
        title: data.title.clone(),
        summary: "晒粮和停车错开。".to_owned(),
        source: TopicSource::parse(&data.source).unwrap(),
        class: MatterClass::parse(&data.matter_class).unwrap(),
        needs: needs[..2].to_vec(),
        follows: None,
        org: None,
    };
    let topic = chair.propose_topic(form).unwrap();
    let item = data.catalog.parse().ok();
    chair.classify_topic(topic, MatterClass::General, item, None).unwrap();
    chair.screen_topic(topic, "三条诉求说的是同一块场地。").unwrap();
    // Both offices are one person's: one act takes it up.
    chair.accept_topic(topic).unwrap();
    topic
}

async fn noticed(place: &Place, topic: TopicId) -> SessionId {
    let (village, plan) = (&place.village, &place.topic("t01").plan);
    place.at("2026-03-12T17:00:00+08:00").await;
    let chair = place.desk(CHAIR);
    let laid = Plan {
        version: 1,
        form: plan.form.parse().unwrap(),
        start: moment(&plan.start),
        moderator: village.member(&plan.moderator),
        recorder: village.member(&plan.recorder),
        supervisors: plan.supervisors.iter().map(|who| village.member(who)).collect(),
        parties: place.parties(plan),
        agenda: 1,
        names: Wants::ALL.to_vec(),
        touches_new_residents: true,
        touches_resident_unit: false,
        answered: Vec::new(),
        grid: (plan.form == "GridTalk").then(|| village.grid("g-sz-1")),
    };
    let form =
        PaperForm {
            topic, title: "公共晒场协商方案".to_owned(), text: "桑渚一网格议事点。".to_owned()
        };
    let paper = chair.lay_plan(form, laid).unwrap();
    signed(place, paper, CHAIR).await;
    assert!(chair.paper(paper).unwrap().sealed, "chair and secretary are one person");
    place.at(&plan.noticed_at).await;
    chair.notice_session(topic, "带上现场照片。").unwrap()
}

/// The sitting, as whoever keeps the record takes it down.
async fn held(place: &Place, session: SessionId) {
    place.at(&place.topic("t01").plan.start).await;
    let (village, keeper) = (&place.village, place.desk(RECORDER));
    let roll = &place.sample.sessions.iter().find(|one| one.id == "s01").unwrap().sign_in;
    for one in roll {
        if one.method == "device" {
            place.desk(&one.member).sign_in(session, None, Attendance::Device).unwrap();
            village.phone(&one.member).sync().await;
        } else {
            let member = Some(village.member(&one.member));
            keeper.sign_in(session, member, Attendance::Paper).unwrap();
        }
    }
    village.sync_all().await;
    let today = CivilDate::of(village.clock.now());
    place.desk(MODERATOR).open_session(session, today).unwrap();
    village.sync_all().await;
    for n in 0..9 {
        let speaker = ["p06", "p07", "p08"][n % 3];
        keeper.take_statement(session, Some(village.member(speaker)), 0, "说说自家的情况。").unwrap();
    }
    for party in ["p01", "p06", "p07", "p08"] {
        keeper.take_position(session, Some(village.member(party)), StanceGrade::Agree, None).unwrap();
    }
    keeper.record_outcome(session, 0, "错时停车。").unwrap();
    keeper.close_session(session, today).unwrap();
    village.sync_all().await;
    place.desk(MODERATOR).sign_record(session).unwrap();
    village.sync_all().await;
    keeper.reach_consensus(session).unwrap();
}

async fn minuted(place: &Place, topic: TopicId, session: SessionId) -> PaperId {
    let minutes = place.sample.minutes.iter().find(|one| one.id == "m01").unwrap();
    let form = PaperForm { topic, title: minutes.title.clone(), text: minutes.items.join("\n") };
    let (what, due) = ("划线、立牌".to_owned(), CivilDate::new(2026, 4, 15).unwrap());
    let item = MinutesItem { what, owner: place.village.member(MODERATOR), due };
    let paper = place.desk(RECORDER).lay_minutes(form, session, &[item]).unwrap();
    for who in ["p06", "p07"] {
        witnessed(place, RECORDER, paper, who, None);
    }
    for who in [RECORDER, MODERATOR, CHAIR, "p08"] {
        signed(place, paper, who).await;
    }
    place.village.sync_all().await;
    signed(place, paper, SUPERVISOR).await;
    place.village.sync_all().await;
    for who in [CHAIR, "p08"] {
        let view = place.desk(who).paper(paper).unwrap();
        assert!(view.sealed);
        assert_eq!(view.no.as_deref(), Some(minutes.no.as_str()), "{who}");
    }
    paper
}

// R: A-01 T-01 U-02 X16
#[tokio::test]
async fn the_threshing_floor_goes_from_three_needs_to_sealed_minutes_and_work_within_the_hour() {
    let mut place = Place::of("u-sangzhu", "2026-03-02T08:00:00+08:00", &[]).await;
    let needs = needs(&mut place).await;
    let topic = accepted(&place, &needs).await;
    let session = noticed(&place, topic).await;
    held(&place, session).await;
    let paper = minuted(&place, topic, session).await;
    place.at("2026-03-18T21:20:00+08:00").await;
    let channels = vec![PublicChannel::Board, PublicChannel::WechatGroup, PublicChannel::App];
    place.desk(CHAIR).start_work(paper, Vec::new(), "", channels).unwrap();
    place.village.sync_all().await;

    for (id, need) in ["n01", "n02", "n03"].iter().zip(needs) {
        assert_eq!(place.row(RECORDER, need).status.code, place.need(id).status, "{id}");
    }
    assert_eq!(place.row(RECORDER, needs[2]).merged_into, Some(needs[0]));
    for who in [CHAIR, SUPERVISOR, MODERATOR, "p08"] {
        let view = place.desk(who).topic(topic).unwrap();
        assert_eq!(view.row.state.code, "Implementing", "{who}");
        let sitting = place.desk(who).session(session).unwrap();
        assert_eq!((sitting.agreed.len(), sitting.dissent.len()), (4, 0), "{who}");
        assert_eq!(sitting.items[0].statements.len(), 9, "{who}");
    }
}
