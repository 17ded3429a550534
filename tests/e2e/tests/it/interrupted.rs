//! A hub that goes away, answers that get lost: nothing of anybody's is lost, nothing counts twice.

use std::sync::Mutex;

use yishi_client::view::{NeedFilter, Page};
use yishi_client::{CancelFlag, ClientError, SyncProgress};
use yishi_domain::comment::Side;
use yishi_harness::{Fault, TestVillage, Village};

use crate::support::{copy, hub_rows, need, no, one_chain_each, phone_rows, topic};

const PEOPLE: &[&str] = &["shen-bonian", "yao-fangying", "lu-xiaoman", "wang-xiuying"];

/// Logs some needs offline.
fn log(village: &Village, id: &str, count: usize) {
    for number in 1..=count {
        let form = need(village.grid("grid-1"), None, &format!("{id} 的第{number}条"));
        village.desk(id).log_need(form).unwrap();
    }
}

/// What each phone holds is at the hub once, with the same stamp, and every chain is whole.
#[track_caller]
fn agreed(village: &Village) {
    let hub = hub_rows(&village.hub.database());
    one_chain_each(&hub);
    for (id, phone) in &village.phones {
        for row in phone_rows(phone.folder()) {
            let there: Vec<_> = hub.iter().filter(|one| one.id == row.id).collect();
            assert_eq!(there, [&row], "on {id}'s phone");
        }
    }
}

#[tokio::test]
async fn a_hub_stopped_and_started_in_the_middle_of_the_story_loses_nothing() {
    let mut village = TestVillage::settle().await;
    let topic = topic(&village).await;
    let version = copy(&village, topic).await;
    log(&village, "lu-xiaoman", 3);
    village.hub.stop().await;
    let error = village.phone("lu-xiaoman").try_sync().await.unwrap_err();
    assert_eq!(error, ClientError::Offline);
    assert!(error.sentence().contains("有网时会自动上传"));
    let status = village.desk("lu-xiaoman").status().unwrap();
    assert_eq!((status.waiting, status.refused), (3, 0));
    let row = village.desk("lu-xiaoman").outbox(Page::first(1)).unwrap().rows.remove(0);
    assert_eq!(row.state.coded().zh, "已存手机");
    // Everybody works on meanwhile.
    village.desk("wang-xiuying").add_comment(topic, version, Side::For, "好的").unwrap();
    village.desk("ni-guohua").edit_draft(topic, "# 晒粮\n没有网也写。\n").unwrap();
    village.hub.restart().await;
    village.sync_all().await;
    assert_eq!(village.desk("yao-fangying").needs(NeedFilter::default(), Page::first(9)).unwrap().total, 3);
    assert_eq!(village.desk("yao-fangying").draft(topic).unwrap().text, "# 晒粮\n没有网也写。\n");
    assert_eq!(village.desk("lu-xiaoman").copy(topic, version).unwrap().comments.len(), 1);
    agreed(&village);
}

#[tokio::test]
async fn an_answer_lost_after_the_hub_has_committed_gives_the_same_stamps_the_next_time() {
    let mut village = TestVillage::of(PEOPLE).await;
    let wire = village.hub.behind_wire().await;
    log(&village, "lu-xiaoman", 5);
    let phone = village.phone("lu-xiaoman");
    // Every try of one sync goes unanswered.
    wire.next(&[Fault::Lost; 4]);
    assert_eq!(phone.try_sync().await.unwrap_err(), ClientError::Offline);
    let committed = hub_rows(&village.hub.database());
    let device = phone.app.device().0.to_vec();
    assert_eq!(committed.iter().filter(|row| row.device == device).count(), 6);
    assert_eq!(village.desk("lu-xiaoman").status().unwrap().waiting, 5);
    village.clock.forward_minutes(10);
    let report = phone.sync().await;
    assert_eq!((report.decided, report.refused, report.waiting), (5, 0, 0));
    assert_eq!(hub_rows(&village.hub.database()), committed, "nothing was stamped again");
    agreed(&village);
}

#[tokio::test]
async fn half_slow_and_lost_answers_end_in_one_good_sync() {
    let mut village = TestVillage::of(PEOPLE).await;
    let wire = village.hub.behind_wire().await;
    log(&village, "lu-xiaoman", 4);
    wire.next(&[Fault::Half, Fault::Lost, Fault::Slow]);
    let report = village.phone("lu-xiaoman").sync().await;
    assert_eq!((report.decided, report.waiting), (4, 0));
    wire.next(&[Fault::Slow, Fault::Half]);
    assert_eq!(village.phone("yao-fangying").sync().await.received, 4);
    agreed(&village);
}

#[tokio::test]
async fn an_answer_changed_on_the_way_is_noticed_and_nothing_of_it_is_kept() {
    let mut village = TestVillage::of(PEOPLE).await;
    let wire = village.hub.behind_wire().await;
    log(&village, "lu-xiaoman", 2);
    log(&village, "shen-bonian", 20);
    village.phone("shen-bonian").sync().await;
    let phone = village.phone("lu-xiaoman");
    let before = phone_rows(phone.folder());
    for fault in [Fault::Bent, Fault::Old] {
        // The answer before it is somebody else's.
        village.phone("yao-fangying").sync().await;
        wire.next(&[fault]);
        let (code, _) = no(phone.try_sync().await);
        assert_ne!(code, "bug");
        assert_eq!(phone_rows(phone.folder()), before, "{fault:?}: {code}");
    }
    assert_eq!(phone.sync().await.decided, 2);
    village.sync_all().await;
    agreed(&village);
}

#[tokio::test]
async fn a_cancelled_sync_keeps_what_has_come_and_goes_on_from_there() {
    let village = TestVillage::of(PEOPLE).await;
    // More than fits into one answer.
    let long = "晒场".repeat(490);
    for _ in 0..4 {
        for _ in 0..150 {
            village.desk("lu-xiaoman").log_need(need(village.grid("grid-1"), None, &long)).unwrap();
        }
        village.phone("lu-xiaoman").sync().await;
        village.clock.forward_minutes(60);
    }
    let phone = village.phone("yao-fangying");
    let (cancel, told) = (CancelFlag::default(), Mutex::new(Vec::<SyncProgress>::new()));
    let progress = |at: SyncProgress| {
        told.lock().unwrap().push(at);
        cancel.cancel();
    };
    let (code, sentence) = no(phone.app.sync(&progress, &cancel).await);
    assert_eq!((code.as_str(), sentence.as_str()), ("cancelled", "同步已停止，已收到的都存好了。"));
    let first = told.lock().unwrap().clone();
    assert_eq!(first.len(), 1);
    assert!(
        first[0].received > 50 && first[0].received < 600 && first[0].reached < first[0].head,
        "{first:?}"
    );
    let kept = village.desk("yao-fangying").needs(NeedFilter::default(), Page::first(1)).unwrap().total;
    assert_eq!(kept, first[0].received as u64);
    // The rest only, with its progress told.
    let told = Mutex::new(Vec::new());
    let report = phone.app.sync(&|at| told.lock().unwrap().push(at), &CancelFlag::default()).await.unwrap();
    assert_eq!(report.received, 600 - first[0].received);
    let told = told.into_inner().unwrap();
    assert!(told.windows(2).all(|pair| pair[0].reached < pair[1].reached), "{told:?}");
    assert_eq!(told.last().map(|at| at.reached), told.last().map(|at| at.head));
    village.phone("shen-bonian").sync().await;
    agreed(&village);
}
