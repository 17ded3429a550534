//! What a resident may not do: refused on the phone in plain words, and by the hub where somebody changed the client.

use reqwest::Method;
use yishi_client::PersonCardForm;
use yishi_client::view::{NeedFilter, Page};
use yishi_domain::fact::{Core, Fact};
use yishi_domain::id::{NeedId, TopicId};
use yishi_domain::kind::Kind;
use yishi_domain::label::{Audience, Label, Scope};
use yishi_domain::need::{Category, Channel, NeedAccepted, NeedLogged};
use yishi_domain::role::{Post, Role};
use yishi_domain::round::SignedOff;
use yishi_domain::seal::{How, sign_off_message};
use yishi_domain::time::Pos;
use yishi_domain::words::Words;
use yishi_harness::{TestVillage, Village};
use yishi_replica::message::Fill;

use crate::support::{DRAFT, Modified, bytes_of, copy, holds, hub_rows, need, no, phone_rows, topic};

/// A village with a topic, a reading copy, and a neighbour's need that residents do not see.
async fn village() -> (Village, TopicId, NeedId) {
    let village = TestVillage::settle().await;
    let topic = topic(&village).await;
    copy(&village, topic).await;
    let form = need(village.grid("grid-1"), Some(village.member("luo-jianjun")), "租户晚上没有停车位");
    let need = village.desk("lu-xiaoman").log_need(form).unwrap();
    village.sync_all().await;
    (village, topic, need)
}

/// The facts of a kind that somebody's phone has written and not sent, with their labels.
fn unsent(village: &Village, id: &str, kind: Kind) -> (Fact, Audience) {
    let entry = crate::support::unsent(village.phone(id).folder(), kind);
    (entry.fact().unwrap(), entry.header.audience)
}

/// Nothing that a client signed since `from` counts or reaches any phone.
async fn nobody_got(village: &Village, client: &Modified, from: u64) {
    village.sync_all().await;
    let device = client.device().0.to_vec();
    let late = |dseq: i64| u64::try_from(dseq).unwrap() > from;
    let hub = hub_rows(&village.hub.database());
    for row in hub.iter().filter(|row| row.device == device && late(row.dseq)) {
        assert_eq!(row.verdict, "refused");
    }
    for (id, phone) in &village.phones {
        let own = phone.app.device() == client.device();
        let got = phone_rows(phone.folder()).into_iter().find(|row| row.device == device && late(row.dseq));
        assert!(own || got.is_none(), "{id} got {got:?}");
    }
}

#[tokio::test]
async fn a_resident_is_told_on_the_phone_what_is_not_for_residents_and_who_can_help() {
    let (village, topic, hidden) = village().await;
    let desk = village.desk("wang-xiuying");
    let grid = village.grid("grid-1");
    let other = village.member("luo-jianjun");
    let (code, sentence) = no(desk.open_round(topic, None));
    assert_eq!(code, "not_permitted");
    assert!(sentence.contains("“开启定稿”由村（居）委会成员办理"), "{sentence}");
    let (code, sentence) = no(desk.edit_draft(topic, "全改了"));
    assert_eq!(code, "not_drafter");
    assert!(sentence.contains("修改建议") && sentence.contains("请委员会指定您"), "{sentence}");
    no(desk.draft(topic));
    let (code, sentence) = no(desk.log_need(need(grid, Some(other), "别人的话")));
    assert_eq!(code, "need_entered_for");
    assert!(sentence.contains("网格长"), "{sentence}");
    for (code, sentence) in [
        no(desk.appoint_drafter(topic, village.member("wang-xiuying"))),
        no(desk.decline_topic(topic, "不想谈")),
        no(desk.grant_role(other, Post::of(Role::CommitteeMember))),
        no(desk.define_grid("我的网格")),
        no(desk.register_person(grid, Some("王*"), PersonCardForm::default())),
    ] {
        assert_eq!(code, "not_permitted");
        assert!(sentence.contains("村（居）委会"), "{sentence}");
    }
    assert_eq!(desk.needs(NeedFilter::default(), Page::first(10)).unwrap().total, 0);
    assert_eq!(no(desk.need(hidden)).0, "not_found");
    assert_eq!(no(desk.accept_need(hidden)).0, "unknown_object");
    // Nothing of all this went into the outbox or changed a text.
    assert_eq!(desk.status().unwrap().waiting, 0);
    assert_eq!(village.desk("yao-fangying").draft(topic).unwrap().text, DRAFT);
}

#[tokio::test]
async fn a_resident_who_is_not_in_the_committee_cannot_sign_a_running_round() {
    let (village, topic, _) = village().await;
    village.desk("yao-fangying").open_round(topic, None).unwrap();
    village.sync_all().await;
    let (code, sentence) = no(village.desk("wang-xiuying").sign_round(topic, None));
    assert_eq!(code, "slot_wrong");
    assert!(sentence.contains("请找名单内的成员"), "{sentence}");

    let mut client = Modified::of(&village, "wang-xiuying").await;
    let (from, member) = (client.link.dseq, client.member);
    let round = client.read().await.into_iter().find_map(|entry| {
        let Core::RoundOpened(round) = entry.fact().unwrap().core else { return None };
        Some(round)
    });
    let round = round.expect("members read rounds");
    let how = How::Device;
    let signature = client.key.sign(&sign_off_message(&round.digest, 0, &member, how));
    let fact = SignedOff { round: round.round, topic, slot: 0, how, digest: round.digest, signature };
    assert_eq!(client.refused(&Fact::bare(fact), Audience::one(Label::Public)).await, "not_permitted");
    nobody_got(&village, &client, from).await;
    let view = village.desk("yao-fangying").topic(topic).unwrap();
    assert!(view.rounds[0].signed.is_empty());
}

// R: X1
#[tokio::test]
async fn a_changed_client_cannot_finalise_publish_or_edit_what_is_not_its_own() {
    let (village, topic, _) = village().await;
    // What the committee would send, under a resident's signature.
    let committee = village.desk("bian-zhiyuan");
    committee.open_round(topic, None).unwrap();
    let mut client = Modified::of(&village, "wang-xiuying").await;
    let from = client.link.dseq;
    for (kind, code) in [(Kind::CopyPublished, "not_drafter"), (Kind::RoundOpened, "not_permitted")] {
        let (fact, audience) = unsent(&village, "bian-zhiyuan", kind);
        assert_eq!(client.refused(&fact, audience).await, code, "{kind:?}");
    }
    village.desk("ni-guohua").edit_draft(topic, &DRAFT.replace("12个", "99个")).unwrap();
    let (fact, audience) = unsent(&village, "ni-guohua", Kind::DraftChanged);
    assert_eq!(client.refused(&fact, audience).await, "not_drafter");
    // Not even where the labels say that everybody may read it.
    assert_eq!(client.refused(&fact, Audience::one(Label::Public)).await, "not_drafter");
    nobody_got(&village, &client, from).await;
    // The real ones went through on the way.
    let view = village.desk("wang-xiuying").topic(topic).unwrap();
    assert_eq!((view.rounds.len(), view.row.version), (1, 2));
    assert!(village.desk("yao-fangying").draft(topic).unwrap().text.contains("99个"));
}

#[tokio::test]
async fn a_changed_client_cannot_write_in_anothers_name() {
    let (village, topic, _) = village().await;
    let mut client = Modified::of(&village, "wang-xiuying").await;
    let (from, victim) = (client.link.dseq, village.member("yao-fangying"));
    let grid = village.grid("grid-1");
    let logged = |by| {
        let (channel, category) = (Channel::App, Category::Environment);
        let (need, attachments) = (NeedId([9; 16]), Vec::new());
        let core = NeedLogged { need, by, grid, channel, category, attachments, guardian: None, org: None };
        Fact::with(core, Words::Text("我说的".to_owned()))
    };
    let audience = |by| Audience::two(Label::Grid(grid), Label::Member(by));
    // The resident's key says that it speaks for the committee member.
    let forged = client.sign_as(victim, &logged(victim), audience(victim));
    client.link = forged.link();
    let said = client.push(&[forged]).await;
    assert!(format!("{said:?}").contains("Refused(\"device_unknown\")"), "{said:?}");
    // It enters a need for somebody else, accepts one, declines a topic.
    let other = village.member("luo-jianjun");
    assert_eq!(client.refused(&logged(other), audience(other)).await, "need_entered_for");
    let declined =
        Fact::with(yishi_domain::topic::TopicDeclined { topic, joint: None }, Words::Text("不谈".to_owned()));
    assert_eq!(client.refused(&declined, Audience::one(Label::Public)).await, "not_permitted");
    // Somebody else's key signs for the resident: it is of no device here and leaves no trace.
    let stranger = yishi_replica::keys::SignKey::from_seed(&[42; 32]);
    let mut stranger = Modified::with(&village, stranger, client.member).await;
    let fact = logged(client.member);
    let entry = stranger.sign(&fact, audience(client.member));
    let said = stranger.push(&[entry]).await;
    assert!(format!("{said:?}").contains("Broken(\"device_unknown\")"), "{said:?}");
    assert!(hub_rows(&village.hub.database()).iter().all(|row| row.device != stranger.device().0));
    nobody_got(&village, &client, from).await;
}

// R: F1-05 X1
#[tokio::test]
async fn a_changed_client_gets_nothing_of_a_grid_whatever_it_asks_for() {
    let (village, topic, hidden) = village().await;
    let leader = village.desk("lu-xiaoman");
    let card = PersonCardForm { name: Some("施桂珍".to_owned()), ..PersonCardForm::default() };
    leader.register_person(village.grid("grid-1"), Some("施*"), card).unwrap();
    village.sync_all().await;
    let mut client = Modified::of(&village, "wang-xiuying").await;
    let from = client.link.dseq;
    let mut request = client.request(&[]);
    request.spaces[0].cursor.epoch = 1;
    request.spaces[0].cursor.after = Pos(10_000);
    let everything = |scope| Fill { scope, after: Pos(0), upto: Pos(10_000) };
    request.spaces[0].cursor.fills = [
        Scope::One(Label::Grid(village.grid("grid-1"))),
        Scope::One(Label::Topic(topic)),
        Scope::One(Label::Committee),
        Scope::One(Label::Member(village.member("luo-jianjun"))),
        Scope::EveryGrid,
        Scope::EveryTopic,
    ]
    .map(everything)
    .to_vec();
    let answer = client.exchange(&request).await;
    for one in &answer.spaces {
        let foreign = one.entries.iter().find(|entry| {
            !matches!(entry.first, Label::Public | Label::Directory | Label::Members)
                && entry.second != Some(Label::Member(client.member))
        });
        assert!(foreign.is_none(), "{foreign:?}");
    }
    let blob: Vec<u8> = {
        let database = rusqlite::Connection::open(village.hub.database()).unwrap();
        database.query_row("SELECT id FROM blob", [], |row| row.get(0)).unwrap()
    };
    let path = format!("/v1/spaces/{}/blobs/{}", village.space, data_encoding::HEXLOWER.encode(&blob));
    let answer = client.send(Method::GET, &path, Vec::new()).await;
    assert_eq!((answer.status, answer.code().as_str()), (403, "not_permitted"));
    // Nor can it act on what it should not know.
    let grid_label = Audience::two(Label::Grid(village.grid("grid-1")), Label::Member(client.member));
    let accepted = Fact::bare(NeedAccepted { need: hidden });
    assert_eq!(client.refused(&accepted, grid_label).await, "not_permitted");
    nobody_got(&village, &client, from).await;
    let files = bytes_of(village.phone("wang-xiuying").folder());
    assert!(holds(&files, "租户晚上没有停车位").is_empty());
}
