//! Trouble that people meet without anybody's ill will: codes used up or too old, no room, files of another version,
//! a certificate that was damaged.

use std::process::Command;
use std::time::Duration;

use yishi_client::view::{NeedFilter, Page};
use yishi_client::{App, verify_seal};
use yishi_domain::membership::InviteGrant;
use yishi_harness::{Phone, TestVillage, built};
use yishi_replica::seal::SealFault;

use crate::support::{copy, hub_rows, need, no, one_chain_each, phone_rows, sound, topic};

/// What one bad file may cost a phone; this thread's own processor time, also in a debug build.
const COST: Duration = Duration::from_millis(100);
const PEOPLE: &[&str] = &["shen-bonian", "yao-fangying", "bian-zhiyuan", "lu-xiaoman"];

#[tokio::test]
async fn a_join_code_used_up_expired_or_mistyped_says_so_and_another_one_works() {
    let village = TestVillage::of(PEOPLE).await;
    let founder = village.desk("shen-bonian");
    let once = founder.invite_with(InviteGrant::Resident, 1, 24).unwrap();
    let later = founder.invite_with(InviteGrant::Resident, 6, 24).unwrap();
    let fresh = founder.invite_with(InviteGrant::Resident, 6, 72).unwrap();
    village.phone("shen-bonian").sync().await;
    let first = Phone::new(&village.clock);
    first.app.join(&once.code, "小赵").unwrap();
    first.sync().await;

    let phone = Phone::new(&village.clock);
    let space = phone.app.join(&once.code, "小钱").unwrap().desk.space();
    let (code, sentence) = no(phone.try_sync().await);
    assert_eq!(code, "invite_used_up");
    assert!(sentence.contains("请向村（居）委会另要一张"), "{sentence}");
    assert!(phone.app.spaces().unwrap().is_empty(), "another code can be tried");
    // A screen that looks at the space later is told the same, and not that one should join first.
    assert_eq!(no(phone.app.desk(space).map(|_| ())), (code, sentence));
    let row = phone.app.joins().unwrap().remove(0);
    assert_eq!((row.name.as_str(), row.code.as_str()), ("小钱", "invite_used_up"));

    village.clock.forward_days(2);
    phone.app.join(&later.code, "小钱").unwrap();
    let (code, sentence) = no(phone.try_sync().await);
    assert_eq!(code, "invite_expired");
    assert!(sentence.contains("已过期"), "{sentence}");
    assert_eq!(phone.app.joins().unwrap().len(), 1, "the newest word on a space is the one that stays");
    assert_eq!(no(phone.app.desk(space).map(|_| ())), (code, sentence));

    for typed in
        ["", "YISHI1", "你好", &fresh.code[..fresh.code.len() - 4], &fresh.code.replacen('A', "B", 9)]
    {
        let result = phone.app.join(typed, "小钱").map(|_| ());
        if result.is_ok() {
            // Well formed, but of another space or key: the hub knows nothing of it.
            no(phone.try_sync().await);
            continue;
        }
        assert_eq!(no(result).0, "code_invalid", "{typed}");
    }
    let phone = Phone::new(&village.clock);
    phone.app.join(&fresh.code.to_lowercase(), "小钱").unwrap();
    phone.sync().await;
    let (code, _) = no(phone.app.join(&fresh.code, "小钱").map(|_| ()));
    assert_eq!(code, "already_joined");
    let names: Vec<String> =
        phone.desk().members(Page::first(50)).unwrap().rows.into_iter().map(|row| row.name).collect();
    assert!(names.contains(&"小赵".to_owned()) && names.contains(&"小钱".to_owned()), "{names:?}");
    // A code nobody confirmed gives no office.
    let post = yishi_domain::role::Post::of(yishi_domain::role::Role::CommitteeMember);
    let office = founder.invite(InviteGrant::Post(post)).unwrap();
    village.phone("shen-bonian").sync().await;
    let intruder = Phone::new(&village.clock);
    intruder.app.join(&office.code, "孙某").unwrap();
    assert_eq!(no(intruder.try_sync().await).0, "invite_not_confirmed");
    one_chain_each(&hub_rows(&village.hub.database()));
}

#[tokio::test]
async fn a_hub_without_room_says_so_keeps_what_it_has_and_takes_the_rest_later() {
    let mut village = TestVillage::of(PEOPLE).await;
    village.hub.restart_with_room(Some(40 * 1024)).await;
    let desk = village.desk("lu-xiaoman");
    let long = "晒场".repeat(450);
    for _ in 0..60 {
        desk.log_need(need(village.grid("grid-1"), None, &long)).unwrap();
    }
    let (code, sentence) = no(village.phone("lu-xiaoman").try_sync().await);
    assert_eq!(code, "storage_full");
    assert_eq!(sentence, "服务器空间不足，请联系管理员，内容已存在手机里。");
    assert_eq!(desk.status().unwrap().waiting, 60);
    // Reading still works.
    village.phone("yao-fangying").sync().await;
    assert_eq!(village.desk("yao-fangying").members(Page::first(1)).unwrap().total, 4);
    village.hub.restart_with_room(None).await;
    let report = village.phone("lu-xiaoman").sync().await;
    assert_eq!((report.decided, report.refused, report.waiting), (60, 0, 0));
    village.phone("yao-fangying").sync().await;
    let seen = village.desk("yao-fangying").needs(NeedFilter::default(), Page::first(1)).unwrap();
    assert_eq!(seen.total, 60);
    sound(&village.hub.database());
}

#[tokio::test]
async fn a_phone_without_room_says_so_and_keeps_what_it_has() {
    let village = TestVillage::of(PEOPLE).await;
    let desk = village.desk("lu-xiaoman");
    desk.log_need(need(village.grid("grid-1"), None, "存上了的一条")).unwrap();
    let folder = village.phone("lu-xiaoman").folder();
    let before = phone_rows(folder);
    // No file may grow beyond a few pages: what a full disk is to a program.
    let script = "trap '' XFSZ; ulimit -f 1; exec \"$0\" \"$@\"";
    let output = Command::new("sh")
        .args(["-c", script])
        .arg(built("yishi"))
        .args(["--json", "--home"])
        .arg(folder)
        .args(["need", "add", "存不上的一条", "--category", "ENV", "--grid", "桑渚一网格"])
        .output()
        .unwrap();
    let said: serde_json::Value = serde_json::from_slice(&output.stderr).unwrap_or_default();
    assert_eq!(output.status.code(), Some(4), "{said}");
    assert_eq!(said["code"], "phone_full", "{said}");
    assert_eq!(said["sentence"], "手机存储空间不足，这条没有存上，请清理空间后再试。");
    assert_eq!(phone_rows(folder), before);
    sound(&folder.join("yishi.db"));
    assert_eq!(village.phone("lu-xiaoman").sync().await.decided, 1);
}

#[tokio::test]
async fn a_database_of_a_newer_app_or_of_no_app_is_left_alone() {
    let mut village = TestVillage::of(PEOPLE).await;
    let phone = village.phones.remove("lu-xiaoman").unwrap();
    let copied = tempfile::tempdir().unwrap();
    for file in ["yishi.db", "device.key"] {
        crate::support::checkpoint(&phone.folder().join("yishi.db"));
        std::fs::copy(phone.folder().join(file), copied.path().join(file)).unwrap();
    }
    let path = copied.path().join("yishi.db");
    {
        let database = rusqlite::Connection::open(&path).unwrap();
        database.pragma_update(None, "user_version", 99).unwrap();
        database.pragma_update(None, "journal_mode", "DELETE").unwrap();
    }
    let before = used();
    let (code, sentence) = no(App::open(copied.path()).map(|_| ()));
    let cost = used() - before;
    assert!(cost <= COST, "{cost:?}");
    assert_eq!(code, "database_newer");
    assert!(sentence.contains("请先更新应用") && sentence.contains("数据没有改动"), "{sentence}");
    let rows = phone_rows(copied.path());
    assert_eq!(rows, phone_rows(phone.folder()));

    let garbage = tempfile::tempdir().unwrap();
    std::fs::write(garbage.path().join("yishi.db"), "这不是数据库".repeat(1_000)).unwrap();
    assert_eq!(no(App::open(garbage.path()).map(|_| ())).0, "storage");
    let written = std::fs::read_to_string(garbage.path().join("yishi.db")).unwrap();
    assert!(written.starts_with("这不是数据库"));
    // A folder that cannot be one.
    let file = garbage.path().join("yishi.db");
    assert_eq!(no(App::open(&file).map(|_| ())).0, "storage");
}

/// Processor time of this thread.
fn used() -> Duration {
    let stat = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap();
    Duration::from_nanos(stat.split(' ').next().unwrap().parse().unwrap())
}

#[tokio::test]
async fn a_certificate_with_one_bit_flipped_is_refused_wherever_the_bit_is() {
    let village = TestVillage::of(PEOPLE).await;
    let topic = topic(&village).await;
    copy(&village, topic).await;
    village.desk("yao-fangying").open_round(topic, None).unwrap();
    village.sync_all().await;
    for signer in ["shen-bonian", "bian-zhiyuan"] {
        village.desk(signer).sign_round(topic, None).unwrap();
        village.phone(signer).sync().await;
    }
    village.sync_all().await;
    let file = village.desk("lu-xiaoman").export_seal(topic, None).unwrap();
    assert_eq!(verify_seal(&file).unwrap().title, "公共晒场错时停车");
    for at in (0..file.len()).step_by(file.len() / 150) {
        let mut bent = file.clone();
        bent[at] ^= 1 << (at % 7);
        let before = used();
        let verdict = verify_seal(&bent);
        let cost = used() - before;
        assert!(cost <= COST, "{cost:?} for bit {at}");
        let (code, _) = no(verdict.map(|_| at));
        assert!(SealFault::ALL.iter().any(|fault| fault.code() == code), "{code} for bit {at}");
    }
    for cut in [0, 1, file.len() / 2, file.len() - 2] {
        assert_eq!(no(verify_seal(&file[..cut]).map(|_| cut)).0, "seal_unreadable");
    }
}
