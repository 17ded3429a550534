//! Photos and recordings: on their way through bad networks, at the hub, and in nobody's hands but those they are for.

use std::path::Path;
use std::process::Command;
use std::sync::Mutex;

use reqwest::Method;
use rusqlite::Connection;
use serde_json::Value;
use yishi_client::view::{AttachmentRow, AttachmentState, NeedFilter, Page};
use yishi_client::{AttachForm, CancelFlag, ClientError, Desk, FetchProgress};
use yishi_domain::id::{BlobId, NeedId};
use yishi_domain::membership::InviteGrant;
use yishi_domain::need::{AttachmentKind, AttachmentPurpose};
use yishi_domain::role::{Post, Role};
use yishi_harness::{Fault, TestVillage, Village, built};

use crate::support::{Modified, bytes_of, holds, need, no};

const LAMP: &[u8] = include_bytes!("../../../../core/replica/tests/it/media/lamp.jpg");
/// Two of the committee, a leader of the first grid, a resident of it.
const FEW: &[&str] = &["shen-bonian", "yao-fangying", "lu-xiaoman", "wang-xiuying"];
/// Stands in the middle of the photo.
const SIGN: &str = "东浜头17号门口的路灯";
const TEXT: &str = "路灯坏了半个月";

/// A photo of this many bytes: decoders stop where the picture ends.
fn photo(length: usize) -> AttachForm {
    let filling = (LAMP.len()..length).map(|at| ((at * 2_654_435_761) >> 11) as u8);
    let mut bytes: Vec<u8> = LAMP.iter().copied().chain(filling).collect();
    let middle = bytes.len() / 2;
    if let Some(place) = bytes.get_mut(middle..middle + SIGN.len()) {
        place.copy_from_slice(SIGN.as_bytes());
    }
    AttachForm { kind: AttachmentKind::Photo, purpose: AttachmentPurpose::Need, bytes }
}

/// A recording of this many bytes.
fn voice(length: usize) -> AttachForm {
    let mut bytes = b"RIFF\0\0\0\0WAVEfmt ".to_vec();
    bytes.extend((bytes.len()..length).map(|at| ((at * 40_503) >> 7) as u8));
    AttachForm { kind: AttachmentKind::Voice, purpose: AttachmentPurpose::Need, bytes }
}

/// Somebody logs a need in the first grid with these, offline. Gives the need and its attachments.
fn log(village: &Village, id: &str, forms: &[AttachForm]) -> (NeedId, Vec<BlobId>) {
    let desk = village.desk(id);
    let attached: Vec<BlobId> = forms.iter().map(|form| desk.attach(form.clone()).unwrap()).collect();
    let need = desk.log_need_with(need(village.grid("grid-1"), None, TEXT), &attached).unwrap();
    (need, rows(&desk, need).iter().map(|row| row.id).collect())
}

fn rows(desk: &Desk, need: NeedId) -> Vec<AttachmentRow> {
    desk.need(need).unwrap().attachments
}

fn states(desk: &Desk, need: NeedId) -> Vec<AttachmentState> {
    rows(desk, need).iter().map(|row| row.state).collect()
}

async fn fetch(desk: &Desk, need: NeedId, blob: BlobId) -> Result<(), ClientError> {
    desk.fetch_attachment(need, blob, &|_| {}, &CancelFlag::default()).await
}

fn hub_sql(village: &Village) -> Connection {
    Connection::open(village.hub.database()).unwrap()
}

/// Parts that were sent, by where they begin.
fn offsets(lines: &[String]) -> Vec<u64> {
    let sent = lines.iter().filter(|line| line.starts_with("PUT "));
    let offset = sent.filter_map(|line| line.split_once("offset=")?.1.split_once('&'));
    offset.map(|(offset, _)| offset.parse().unwrap()).collect()
}

// R: F1-05 L-06
#[tokio::test]
async fn a_residents_photo_and_words_reach_the_grid_and_the_committee_and_nobody_else() {
    let mut village = TestVillage::settle().await;
    let (lamp, words) = (photo(250_000), voice(700_000));
    let (need, blobs) = log(&village, "wang-xiuying", &[lamp.clone(), words.clone()]);
    assert_eq!(states(&village.desk("wang-xiuying"), need), [AttachmentState::Saved; 2]);
    // The app is killed and opened again before there is any network.
    let phone = village.phones.remove("wang-xiuying").unwrap().restarted();
    village.phones.insert("wang-xiuying".to_owned(), phone);
    village.sync_all().await;
    assert_eq!(states(&village.desk("wang-xiuying"), need), [AttachmentState::Sent; 2]);

    for reader in ["lu-xiaoman", "yao-fangying"] {
        let desk = village.desk(reader);
        assert_eq!(states(&desk, need), [AttachmentState::Away; 2], "{reader}");
        assert_eq!(no(desk.open_attachment(need, blobs[0])).0, "attachment_away");
        let told = Mutex::new(Vec::<FetchProgress>::new());
        let progress = |at| told.lock().unwrap().push(at);
        desk.fetch_attachment(need, blobs[0], &progress, &CancelFlag::default()).await.unwrap();
        let told = told.into_inner().unwrap();
        assert!(told.len() > 3 && told.windows(2).all(|pair| pair[0].done < pair[1].done), "{told:?}");
        assert_eq!(told.last().map(|at| at.done), Some(rows(&desk, need)[0].bytes));
        fetch(&desk, need, blobs[1]).await.unwrap();
        assert_eq!(states(&desk, need), [AttachmentState::Here; 2]);
        // From now on it opens without a network.
        village.phone(reader).app.set_airplane(true);
        let opened = desk.open_attachment(need, blobs[0]).unwrap();
        assert!(opened.mime == "image/jpeg" && opened.bytes == lamp.bytes, "{reader}");
        let opened = desk.open_attachment(need, blobs[1]).unwrap();
        assert!(opened.mime == "audio/wav" && opened.bytes == words.bytes, "{reader}");
    }
    // Another grid's leader and other residents know of no such need, and the hub gives them nothing.
    for other in ["ji-chunsheng", "ding-chunmei", "ni-guohua"] {
        assert_eq!(no(fetch(&village.desk(other), need, blobs[0]).await).0, "not_found", "{other}");
        let mut client = Modified::of(&village, other).await;
        let path = format!("/v1/spaces/{}/blobs/{}", village.space, blobs[0]);
        let answer = client.send(Method::GET, &path, Vec::new()).await;
        assert_eq!((answer.status, answer.code().as_str()), (403, "not_permitted"), "{other}");
    }
}

// R: X7 X13
#[tokio::test]
async fn the_speaker_sees_what_was_recorded_for_them_and_consent_goes_with_it() {
    let village = TestVillage::of(FEW).await;
    let (leader, speaker) = (village.desk("lu-xiaoman"), village.desk("wang-xiuying"));
    let consent = AttachForm { purpose: AttachmentPurpose::Consent, ..voice(40_000) };
    let attached = [leader.attach(photo(90_000)).unwrap(), leader.attach(consent.clone()).unwrap()];
    let form = need(village.grid("grid-1"), Some(village.member("wang-xiuying")), TEXT);
    let need = leader.log_need_with(form, &attached).unwrap();
    village.sync_all().await;
    let rows = rows(&speaker, need);
    assert_eq!(rows.iter().map(|row| row.purpose.code).collect::<Vec<_>>(), ["need", "consent"]);
    fetch(&speaker, need, rows[1].id).await.unwrap();
    assert_eq!(speaker.open_attachment(need, rows[1].id).unwrap().bytes, consent.bytes);
}

#[tokio::test]
async fn an_app_killed_between_two_parts_goes_on_with_the_next_one() {
    let mut village = TestVillage::of(FEW).await;
    let wire = village.hub.behind_wire().await;
    let (need, blobs) = log(&village, "lu-xiaoman", &[voice(400_000)]);
    wire.cut_after(3, "PUT ");
    wire.asked();
    let error = village.phone("lu-xiaoman").try_sync().await.unwrap_err();
    assert_eq!(error, ClientError::Offline);
    let first = offsets(&wire.asked());
    // Head and two pieces arrived; the third piece did, too, but nobody heard of it, and it was tried again.
    assert_eq!(first.len(), 7, "{first:?}");
    let row = rows(&village.desk("lu-xiaoman"), need).remove(0);
    assert!(row.state == AttachmentState::Sending && row.done == first[3], "{row:?}");
    // The need itself is through, and a reader is told that the recording is not there yet.
    village.phone("lu-xiaoman").app.set_airplane(true);
    wire.mend();
    village.phone("yao-fangying").sync().await;
    let reader = village.desk("yao-fangying");
    assert_eq!(reader.need(need).unwrap().row.text, TEXT);
    let (code, sentence) = no(fetch(&reader, need, blobs[0]).await);
    assert!(code == "attachment_late" && sentence.contains("还没有传到"), "{sentence}");
    let late = rows(&reader, need).remove(0);
    assert_eq!((late.state.coded().zh, late.sentence), ("还没传到", &*sentence));
    assert!(late.sentence_en.starts_with("The photo or recording is not there yet"), "{}", late.sentence_en);

    let phone = village.phones.remove("lu-xiaoman").unwrap().restarted();
    wire.asked();
    phone.sync().await;
    let second = offsets(&wire.asked());
    assert_eq!(second.first(), Some(&row.done), "it begins where it stopped: {second:?}");
    assert!(second.windows(2).all(|pair| pair[0] < pair[1]), "{second:?}");
    assert_eq!(second.len(), 8 - 3);
    assert_eq!(states(&phone.desk(), need), [AttachmentState::Sent]);
    fetch(&reader, need, blobs[0]).await.unwrap();
    assert_eq!(reader.open_attachment(need, blobs[0]).unwrap().bytes, voice(400_000).bytes);
    // Nothing is sent again.
    wire.asked();
    phone.sync().await;
    assert_eq!(offsets(&wire.asked()), Vec::<u64>::new());
}

#[tokio::test]
async fn a_phone_that_was_away_until_the_hub_gave_up_begins_anew() {
    let mut village = TestVillage::of(FEW).await;
    let wire = village.hub.behind_wire().await;
    let (need, blobs) = log(&village, "lu-xiaoman", &[photo(200_000)]);
    wire.cut_after(2, "PUT ");
    assert_eq!(village.phone("lu-xiaoman").try_sync().await.unwrap_err(), ClientError::Offline);
    wire.mend();
    village.clock.forward_days(21);
    village.hub.restart().await;
    wire.asked();
    village.phone("lu-xiaoman").sync().await;
    let sent = offsets(&wire.asked());
    assert!(sent[0] > 0 && sent[1] == 0 && sent[1..].windows(2).all(|pair| pair[0] < pair[1]), "{sent:?}");
    village.phone("yao-fangying").sync().await;
    let reader = village.desk("yao-fangying");
    fetch(&reader, need, blobs[0]).await.unwrap();
    assert_eq!(reader.open_attachment(need, blobs[0]).unwrap().bytes, photo(200_000).bytes);
}

#[tokio::test]
async fn fetching_goes_on_where_it_stopped_also_in_a_new_life_of_the_app() {
    let mut village = TestVillage::of(FEW).await;
    let wire = village.hub.behind_wire().await;
    let (need, blobs) = log(&village, "lu-xiaoman", &[voice(400_000)]);
    village.sync_all().await;
    let cancel = CancelFlag::default();
    let stop = |at: FetchProgress| {
        if at.done > 130_000 {
            cancel.cancel();
        }
    };
    let reader = village.desk("yao-fangying");
    assert_eq!(no(reader.fetch_attachment(need, blobs[0], &stop, &cancel).await).0, "cancelled");
    let row = rows(&reader, need).remove(0);
    assert_eq!((row.state, row.done), (AttachmentState::Fetching, 2 * 65_536));
    let phone = village.phones.remove("yao-fangying").unwrap().restarted();
    wire.asked();
    fetch(&phone.desk(), need, blobs[0]).await.unwrap();
    let fetched = wire.asked().iter().filter(|line| line.starts_with("GET ")).count() as u64;
    assert_eq!(fetched, (row.bytes - row.done).div_ceil(65_536));
    assert_eq!(phone.desk().open_attachment(need, blobs[0]).unwrap().bytes, voice(400_000).bytes);
}

#[tokio::test]
async fn lost_half_and_slow_answers_end_in_a_whole_photo_on_both_sides() {
    let mut village = TestVillage::of(FEW).await;
    let wire = village.hub.behind_wire().await;
    let (need, blobs) = log(&village, "lu-xiaoman", &[photo(200_000)]);
    village.phone("lu-xiaoman").sync().await;
    wire.next(&[Fault::Lost, Fault::Half, Fault::Slow]);
    village.phone("yao-fangying").sync().await;
    wire.next(&[Fault::Half, Fault::Slow, Fault::Lost]);
    let reader = village.desk("yao-fangying");
    fetch(&reader, need, blobs[0]).await.unwrap();
    assert_eq!(reader.open_attachment(need, blobs[0]).unwrap().bytes, photo(200_000).bytes);
}

#[tokio::test]
async fn a_bit_flipped_on_the_way_is_noticed_and_nothing_of_it_is_kept() {
    let mut village = TestVillage::of(FEW).await;
    let wire = village.hub.behind_wire().await;
    let (need, blobs) = log(&village, "lu-xiaoman", &[photo(200_000)]);
    village.sync_all().await;
    let reader = village.desk("yao-fangying");
    wire.next(&[Fault::Bent]);
    assert_eq!(no(fetch(&reader, need, blobs[0]).await).0, "attachment_damaged");
    assert_eq!(states(&reader, need), [AttachmentState::Away]);
    fetch(&reader, need, blobs[0]).await.unwrap();
    assert_eq!(reader.open_attachment(need, blobs[0]).unwrap().bytes, photo(200_000).bytes);
}

#[tokio::test]
async fn a_hub_that_cuts_swaps_or_changes_parts_is_found_out() {
    let village = TestVillage::of(FEW).await;
    let (need, blobs) = log(&village, "lu-xiaoman", &[photo(250_000)]);
    village.sync_all().await;
    let (sql, reader) = (hub_sql(&village), village.desk("yao-fangying"));
    let parts = || -> Vec<(i64, u64, Vec<u8>)> {
        let mut statement = sql.prepare("SELECT n, start, bytes FROM blob_part ORDER BY start").unwrap();
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap();
        rows.map(Result::unwrap).collect()
    };
    let put = |n: i64, bytes: &[u8]| {
        sql.execute("UPDATE blob_part SET bytes = ?2 WHERE n = ?1", (n, bytes)).unwrap();
    };
    let good = parts();
    assert_eq!(good.len(), 6, "a head and five pieces");
    let refused = async |what: &str| {
        assert_eq!(no(fetch(&reader, need, blobs[0]).await).0, "attachment_damaged", "{what}");
        assert_eq!(states(&reader, need), [AttachmentState::Away], "{what}");
        for (n, _, bytes) in &good {
            put(*n, bytes);
        }
    };
    for (place, (n, _, bytes)) in good.iter().enumerate() {
        let mut bent = bytes.clone();
        let last = bent.len() - 1;
        bent[last] ^= 1;
        put(*n, &bent);
        refused(&format!("a bit of part {place}")).await;
    }
    put(good[1].0, &good[2].2);
    put(good[2].0, &good[1].2);
    refused("two pieces swapped").await;
    // The last piece is left out, and the hub says that this is all there is.
    let (last, length) = (&good[5], good[5].1);
    sql.execute("DELETE FROM blob_part WHERE n = ?1", [last.0]).unwrap();
    sql.execute("UPDATE blob SET size = ?1, length = ?1", [length]).unwrap();
    refused("the last piece left out").await;
    let values = (last.0, last.1, &last.2);
    sql.execute("INSERT INTO blob_part (n, blob, start, bytes) VALUES (?1, 1, ?2, ?3)", values).unwrap();
    let size = length + last.2.len() as u64;
    sql.execute("UPDATE blob SET size = ?1, length = ?1", [size]).unwrap();
    fetch(&reader, need, blobs[0]).await.unwrap();
    assert_eq!(reader.open_attachment(need, blobs[0]).unwrap().bytes, photo(250_000).bytes);
}

#[tokio::test]
async fn neither_hub_nor_phones_hold_anything_of_a_photo_in_clear() {
    let mut village =
        TestVillage::served(&["shen-bonian", "yao-fangying", "lu-xiaoman", "ji-chunsheng", "wang-xiuying"])
            .await;
    let (need, blobs) = log(&village, "wang-xiuying", &[photo(120_000)]);
    village.desk("lu-xiaoman").attach(photo(50_000)).unwrap();
    village.sync_all().await;
    let reader = village.desk("lu-xiaoman");
    fetch(&reader, need, blobs[0]).await.unwrap();
    assert!(
        reader
            .open_attachment(need, blobs[0])
            .unwrap()
            .bytes
            .windows(SIGN.len())
            .any(|at| at == SIGN.as_bytes())
    );
    let check = |files: &[(String, Vec<u8>)]| {
        assert_eq!(holds(files, SIGN), Vec::<String>::new());
        for (name, bytes) in files {
            assert!(bytes.windows(40).all(|at| at != &LAMP[200..240]), "{name}");
        }
    };
    let running = bytes_of(village.hub.folder());
    assert!(!holds(&running, TEXT).is_empty(), "the search itself works");
    check(&running);
    village.hub.stop().await;
    check(&bytes_of(village.hub.folder()));
    for phone in village.phones.values() {
        check(&bytes_of(phone.folder()));
    }
}

#[tokio::test]
async fn who_leaves_the_grid_keeps_none_of_its_photos_but_finishes_sending_their_own() {
    let mut village = TestVillage::of(FEW).await;
    let wire = village.hub.behind_wire().await;
    let grid = village.grid("grid-1");
    let (of_other, others) = log(&village, "wang-xiuying", &[photo(90_000)]);
    village.sync_all().await;
    let leader = village.desk("lu-xiaoman");
    fetch(&leader, of_other, others[0]).await.unwrap();
    let person = leader.register_person(grid, Some("施*"), Default::default()).unwrap();
    let attached = leader.attach(photo(200_000)).unwrap();
    let mine = leader.log_need_with(need(grid, Some(person), TEXT), &[attached]).unwrap();
    wire.cut_after(2, "PUT ");
    assert_eq!(village.phone("lu-xiaoman").try_sync().await.unwrap_err(), ClientError::Offline);
    wire.mend();
    let files = |state: &str| -> i64 {
        let sql = Connection::open(village.phone("lu-xiaoman").folder().join("yishi.db")).unwrap();
        sql.query_row(&format!("SELECT count(*) FROM files WHERE {state}"), [], |row| row.get(0)).unwrap()
    };
    assert_eq!((files("state = 1"), files("state = 2")), (1, 1));

    let entry = village
        .desk("shen-bonian")
        .end_role(village.member("lu-xiaoman"), Post::in_grid(Role::GridLeader, grid))
        .unwrap();
    village.phone("shen-bonian").sync().await;
    village.phone("yao-fangying").sync().await;
    village.desk("yao-fangying").confirm(entry).unwrap();
    village.phone("yao-fangying").sync().await;
    village.phone("lu-xiaoman").sync().await;
    assert_eq!(files("true"), 0, "what was sent and what was fetched is gone");
    assert_eq!(no(fetch(&leader, of_other, others[0]).await).0, "not_found");
    // The committee has both.
    let reader = village.desk("yao-fangying");
    let blob = rows(&reader, mine)[0].id;
    fetch(&reader, mine, blob).await.unwrap();
    assert_eq!(reader.open_attachment(mine, blob).unwrap().bytes, photo(200_000).bytes);
}

#[tokio::test]
async fn a_full_hub_takes_the_need_and_the_photo_once_there_is_room() {
    let mut village = TestVillage::of(FEW).await;
    village.hub.restart_with_room(Some(120_000)).await;
    let (need, blobs) = log(&village, "wang-xiuying", &[photo(280_000)]);
    let (code, _) = no(village.phone("wang-xiuying").try_sync().await);
    assert_eq!(code, "storage_full");
    let row = rows(&village.desk("wang-xiuying"), need).remove(0);
    assert!(row.state == AttachmentState::Sending && row.sentence.contains("空间不足"), "{row:?}");
    assert_eq!(village.desk("wang-xiuying").status().unwrap().waiting, 0, "the need is through");
    village.hub.restart_with_room(None).await;
    village.sync_all().await;
    let reader = village.desk("lu-xiaoman");
    fetch(&reader, need, blobs[0]).await.unwrap();
    assert_eq!(reader.open_attachment(need, blobs[0]).unwrap().bytes, photo(280_000).bytes);
}

#[tokio::test]
async fn a_photo_that_is_none_is_not_handed_to_a_decoder() {
    let village = TestVillage::of(FEW).await;
    let (need, blobs) = log(&village, "wang-xiuying", &[photo(30_000)]);
    village.sync_all().await;
    // The record says that it is a recording: whoever opens it sees that it is not.
    let sql = Connection::open(village.phone("lu-xiaoman").folder().join("yishi.db")).unwrap();
    sql.execute("UPDATE attachments SET kind = 'voice'", []).unwrap();
    let reader = village.desk("lu-xiaoman");
    assert_eq!(no(fetch(&reader, need, blobs[0]).await).0, "attachment_damaged");
    assert_eq!(reader.needs(NeedFilter::default(), Page::first(9)).unwrap().total, 1);
}

/// Runs the command line; the exit code and what it said as JSON.
fn yishi(home: &Path, arguments: &[&str]) -> (i32, Value) {
    let mut command = Command::new(built("yishi"));
    let out = command.env_clear().args(["--json", "--home"]).arg(home).args(arguments).output().unwrap();
    let (said, told) = (String::from_utf8_lossy(&out.stdout), String::from_utf8_lossy(&out.stderr));
    let code = out.status.code().unwrap();
    // A fault is the last line; progress may come before it.
    let json = if code == 0 { &*said } else { told.lines().last().unwrap_or_default() };
    (code, serde_json::from_str(json).unwrap_or_default())
}

#[tokio::test]
async fn on_the_command_line_a_photo_goes_in_at_one_end_and_comes_out_at_the_other() {
    let village = TestVillage::served(&["shen-bonian", "yao-fangying"]).await;
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    std::fs::write(path("灯.jpg"), photo(150_000).bytes).unwrap();
    std::fs::write(path("话.wav"), voice(60_000).bytes).unwrap();
    std::fs::write(path("大.jpg"), photo(300_001).bytes).unwrap();
    let invite = village.desk("shen-bonian").invite(InviteGrant::Resident).unwrap();
    village.phone("shen-bonian").sync().await;
    let (home, reader) = (folder.path().join("home"), village.phone("yao-fangying").folder());
    let link = format!("yishi://join?code={}", invite.code);
    let joined = yishi(&home, &["join", &link, "--name", "老周"]);
    assert_eq!((joined.0, joined.1["state"].as_str()), (0, Some("joined")));
    assert_eq!(yishi(&home, &["sync"]).0, 0);
    let (lamp, words, large) = (path("灯.jpg"), path("话.wav"), path("大.jpg"));
    let add = |files: &[&str]| {
        yishi(&home, &[&["need", "add", TEXT, "--category", "SEC", "--grid", "桑渚一网格"], files].concat())
    };
    for (files, code) in [
        (["--photo", &large], "attachment_too_large"),
        (["--photo", &words], "attachment_form"),
        (["--consent", &words], "attachment_wrong"),
    ] {
        let (exit, said) = add(&files);
        assert_eq!(said["code"], code, "{exit} {said}");
        assert_ne!(exit, 0);
    }
    assert_eq!(add(&["--photo", &path("没有.jpg")]).1["code"], "file_missing");
    let left: i64 = Connection::open(home.join("yishi.db"))
        .unwrap()
        .query_row("SELECT count(*) FROM files", [], |row| row.get(0))
        .unwrap();
    assert_eq!(left, 0, "nothing stays of what was refused");
    let (exit, said) = add(&["--photo", &lamp, "--voice", &words]);
    assert_eq!(exit, 0, "{said}");
    assert_eq!(yishi(&home, &["sync"]).0, 0);

    assert_eq!(yishi(reader, &["sync"]).0, 0);
    let (_, shown) = yishi(reader, &["need", "show", said["need"].as_str().unwrap()]);
    let listed = shown["attachments"].as_array().unwrap();
    let told = |place: usize, key: &str| listed[place][key]["zh"].as_str().unwrap().to_owned();
    assert_eq!(
        (told(0, "kind"), told(1, "kind"), told(0, "state")),
        ("照片".into(), "录音".into(), "没有下载".into())
    );
    let (out, id) = (path("取出.jpg"), listed[0]["id"].as_str().unwrap());
    let (exit, saved) = yishi(reader, &["need", "attachment", &id[..8], "--out", &out]);
    assert_eq!(
        (exit, saved["mime"].as_str(), saved["bytes"].as_u64()),
        (0, Some("image/jpeg"), Some(150_000))
    );
    assert!(std::fs::read(&out).unwrap() == photo(150_000).bytes);
    assert_eq!(yishi(reader, &["need", "attachment", "abcd1234"]).1["code"], "not_found");
}
