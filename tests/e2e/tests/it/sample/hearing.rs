//! t04: a hearing on how sorted waste is exchanged.

use yishi_client::{PaperForm, TopicForm};
use yishi_domain::calendar::CivilDate;
use yishi_domain::form::Wants;
use yishi_domain::plan::Plan;
use yishi_domain::topic::{MatterClass, ReviewResult, TopicSource};

use super::{Place, moment, witnessed};

const CHAIR: &str = "p12";
const MEMBER: &str = "p13";

// R: A-05 D-01
#[tokio::test]
async fn the_hearing_on_sorting_waste_is_discussed_by_the_branch_first_and_noticed_in_time() {
    let phones = ["p12", "p13", "p14", "p15", "p16", "p17"];
    let place = Place::of("u-diwan", "2026-10-08T08:00:00+08:00", &phones).await;
    let need = place.log("n10", None).await;
    place.desk(MEMBER).accept_need(need).unwrap();
    let (data, plan) = (place.topic("t04"), &place.topic("t04").plan);

    place.at("2026-11-10T09:00:00+08:00").await;
    let chair = place.desk(CHAIR);
    let form = TopicForm {
        title: data.title.clone(),
        summary: "分好的垃圾怎么换东西。".to_owned(),
        source: TopicSource::parse(&data.source).unwrap(),
        class: MatterClass::parse(&data.matter_class).unwrap(),
        needs: vec![need],
        follows: None,
        org: None,
    };
    let topic = chair.propose_topic(form).unwrap();
    chair.classify_topic(topic, MatterClass::Major, data.catalog.parse().ok(), None).unwrap();
    chair.screen_topic(topic, "试点三个月的数据已经整理。").unwrap();
    let day = CivilDate::new(2026, 11, 10).unwrap();
    chair.record_review(topic, ReviewResult::Agree, day).unwrap();
    place.at("2026-11-12T09:00:00+08:00").await;
    chair.accept_topic(topic).unwrap();
    for drafter in ["p15", "p16"] {
        chair.appoint_drafter(topic, place.village.member(drafter)).unwrap();
    }

    place.at("2026-11-20T16:00:00+08:00").await;
    let laid = Plan {
        version: 1,
        form: plan.form.parse().unwrap(),
        start: moment(&plan.start),
        moderator: place.village.member(&plan.moderator),
        recorder: place.village.member(&plan.recorder),
        supervisors: plan.supervisors.iter().map(|who| place.village.member(who)).collect(),
        parties: place.parties(plan),
        agenda: 1,
        names: Wants::ALL.to_vec(),
        touches_new_residents: true,
        touches_resident_unit: false,
        answered: Vec::new(),
        grid: None,
    };
    let form =
        PaperForm {
            topic, title: format!("{}听证方案", data.title), text: "荻湾村文化礼堂。".to_owned()
        };
    let paper = place.desk(MEMBER).lay_plan(form, laid).unwrap();
    // The chair signs both slots on paper; whoever laid the plan takes it down with the scan.
    witnessed(&place, MEMBER, paper, CHAIR, Some(CivilDate::new(2026, 11, 20).unwrap()));
    place.at(&plan.noticed_at).await;
    place.desk(MEMBER).notice_session(topic, "请带身份证件。").unwrap();
    place.village.sync_all().await;

    assert_eq!(place.row(MEMBER, need).status.code, place.need("n10").status);
    for who in phones {
        let desk = place.desk(who);
        assert!(desk.paper(paper).unwrap().sealed, "{who}");
        assert_eq!(desk.topic(topic).unwrap().row.state.code, "Noticed", "{who}");
        let sitting = &desk.sessions(Some(topic)).unwrap()[0];
        assert_eq!((sitting.form_zh.as_str(), sitting.start), ("民主听证会", moment(&plan.start)), "{who}");
    }
}
