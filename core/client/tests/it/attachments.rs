//! Photos and recordings on this phone: attached, logged with a need, opened again. The network comes in the stories
//! with a real hub.

use yishi_client::view::{AttachmentRow, AttachmentState};
use yishi_client::{AttachForm, ClientError, NeedForm};
use yishi_domain::id::{BlobId, MemberId, NeedId};
use yishi_domain::need::{AttachmentKind, AttachmentPurpose, Category, Channel};

use crate::hub::{Hub, wait};
use crate::phone::{Clock, Phone, Village};

const LAMP: &[u8] = include_bytes!("../../../replica/tests/it/media/lamp.jpg");

/// A photo of this many bytes: decoders stop where the picture ends.
fn photo(length: usize) -> AttachForm {
    let mut bytes = LAMP.to_vec();
    bytes.extend((bytes.len()..length).map(|at| (at * 7 % 253) as u8));
    AttachForm { kind: AttachmentKind::Photo, purpose: AttachmentPurpose::Need, bytes }
}

/// A recording of this many bytes.
fn voice(length: usize) -> AttachForm {
    let mut bytes = b"RIFF\0\0\0\0WAVEfmt ".to_vec();
    bytes.extend((bytes.len()..length).map(|at| (at * 11 % 251) as u8));
    AttachForm { kind: AttachmentKind::Voice, bytes, ..photo(0) }
}

fn form(village: &Village, by: Option<MemberId>) -> NeedForm {
    let (channel, category) = (Channel::Visit, Category::Environment);
    NeedForm { by, grid: village.grid, channel, category, text: "路灯坏了".to_owned(), org: None }
}

fn rows(phone: &Phone, need: NeedId) -> Vec<AttachmentRow> {
    phone.desk().need(need).unwrap().attachments
}

fn code<T: std::fmt::Debug>(result: Result<T, ClientError>) -> String {
    let error = result.expect_err("this is refused");
    assert!(error.sentence().ends_with(['。', ')']), "{}", error.sentence());
    error.code().to_owned()
}

fn kept(phone: &Phone) -> i64 {
    phone.sql().query_row("SELECT count(*) FROM files", [], |row| row.get(0)).unwrap()
}

// R: F1-06 X13
#[test]
fn a_need_is_logged_with_photo_and_recording_and_both_open_again_without_network() {
    let village = Village::found();
    let desk = village.founder.desk();
    let (lamp, words) = (photo(200_000), voice(90_000));
    let attached = [desk.attach(lamp.clone()).unwrap(), desk.attach(words.clone()).unwrap()];
    let need = desk.log_need_with(form(&village, None), &attached).unwrap();
    let rows = rows(&village.founder, need);
    let told: Vec<_> = rows.iter().map(|row| (row.kind.zh, row.purpose.code, row.state, row.done)).collect();
    let saved = AttachmentState::Saved;
    assert_eq!(told, [("照片", "need", saved, 0), ("录音", "need", saved, 0)]);
    // In whole steps of 4,096 bytes and a little more.
    assert!((200_000..206_000).contains(&rows[0].bytes), "{}", rows[0].bytes);
    let opened = desk.open_attachment(need, rows[0].id).unwrap();
    assert_eq!((opened.mime, opened.extension, opened.bytes), ("image/jpeg", "jpg", lamp.bytes));
    let opened = desk.open_attachment(need, rows[1].id).unwrap();
    assert_eq!((opened.mime, opened.bytes), ("audio/wav", words.bytes));
}

#[test]
fn what_is_attached_survives_the_app_being_killed_and_can_be_looked_at_or_given_up() {
    let village = Village::found();
    let (lamp, other) = {
        let desk = village.founder.desk();
        (desk.attach(photo(70_000)).unwrap(), desk.attach(photo(9_000)).unwrap())
    };
    let again = yishi_client::App::open_with(
        village.founder.folder.path(),
        std::sync::Arc::new(village.clock.clone()),
    )
    .unwrap();
    let desk = again.desk(again.spaces().unwrap()[0]).unwrap();
    assert_eq!(desk.open_attached(lamp).unwrap().bytes, photo(70_000).bytes);
    desk.drop_attached(other).unwrap();
    assert_eq!(code(desk.open_attached(other)), "attachment_gone");
    assert_eq!(code(desk.drop_attached(other)), "attachment_gone");
    let need = desk.log_need_with(form(&village, None), &[lamp]).unwrap();
    assert_eq!(desk.need(need).unwrap().attachments.len(), 1);
    // It is the need's now.
    assert_eq!(code(desk.open_attached(lamp)), "attachment_gone");
    assert_eq!(code(desk.log_need_with(form(&village, None), &[lamp])), "attachment_gone");
    assert_eq!(kept(&village.founder), 1);
}

#[test]
fn nothing_of_a_photo_lies_on_the_phone_in_clear() {
    let village = Village::found();
    let desk = village.founder.desk();
    let word = "晒场停满车，稻谷没处晒".as_bytes();
    let mut lamp = photo(60_000);
    lamp.bytes.splice(30_000..30_000 + word.len(), word.iter().copied());
    let kept = desk.attach(lamp.clone()).unwrap();
    desk.log_need_with(form(&village, None), &[kept]).unwrap();
    desk.attach(lamp).unwrap();
    for file in std::fs::read_dir(village.founder.folder.path()).unwrap() {
        let (path, bytes) = file.map(|file| (file.path(), std::fs::read(file.path()).unwrap())).unwrap();
        for part in [word, &LAMP[150..182]] {
            assert!(bytes.windows(part.len()).all(|window| window != part), "{}", path.display());
        }
    }
}

// R: L-01 L-06
#[test]
fn where_a_photo_was_taken_does_not_go_with_it() {
    let village = Village::found();
    let place = b"\xff\xe1\0\x14Exif\0\0at: 30.87N..";
    let mut lamp = photo(9_000);
    let plain = lamp.bytes.clone();
    lamp.bytes.splice(2..2, place.iter().copied());
    let kept = village.founder.desk().attach(lamp).unwrap();
    assert_eq!(village.founder.desk().open_attached(kept).unwrap().bytes, plain);
}

#[test]
fn photos_and_recordings_that_are_too_large_or_none_are_refused_and_nothing_is_kept() {
    let village = Village::found();
    let desk = village.founder.desk();
    assert!(desk.attach(photo(300_000)).is_ok());
    assert_eq!(code(desk.attach(photo(300_001))), "attachment_too_large");
    assert!(desk.attach(voice(2_000_000)).is_ok());
    assert_eq!(code(desk.attach(voice(2_000_001))), "attachment_too_large");
    assert_eq!(code(desk.attach(AttachForm { bytes: Vec::new(), ..photo(0) })), "attachment_form");
    assert_eq!(code(desk.attach(AttachForm { kind: AttachmentKind::Voice, ..photo(0) })), "attachment_form");
    let mut vast = photo(0);
    let frame = vast.bytes.windows(2).position(|pair| pair == [0xff, 0xc0]).unwrap();
    vast.bytes[frame + 5..frame + 9].fill(0xff);
    assert_eq!(code(desk.attach(vast)), "photo_pixels");
    assert_eq!(kept(&village.founder), 2);
}

#[test]
fn a_need_takes_four_and_a_refused_one_leaves_what_was_attached() {
    let village = Village::found();
    let desk = village.founder.desk();
    let five: Vec<BlobId> = (0..5).map(|_| desk.attach(photo(600)).unwrap()).collect();
    assert_eq!(code(desk.log_need_with(form(&village, None), &five)), "attachment_too_many");
    let words = NeedForm { text: " ".to_owned(), ..form(&village, None) };
    assert_eq!(code(desk.log_need_with(words, &five[..1])), "words_missing");
    assert!(five.iter().all(|one| desk.open_attached(*one).is_ok()));
    let need = desk.log_need_with(form(&village, None), &five[..4]).unwrap();
    assert_eq!(rows(&village.founder, need).len(), 4);
    assert!(desk.open_attached(five[4]).is_ok());
}

// R: X7
#[test]
fn consent_goes_with_a_need_that_is_entered_for_somebody_else() {
    let village = Village::found();
    let desk = village.founder.desk();
    let consent = || AttachForm { purpose: AttachmentPurpose::Consent, ..voice(4_000) };
    let kept = desk.attach(consent()).unwrap();
    assert_eq!(code(desk.log_need_with(form(&village, None), &[kept])), "attachment_wrong");
    let person = desk.register_person(village.grid, Some("施*"), Default::default()).unwrap();
    let need = desk.log_need_with(form(&village, Some(person)), &[kept]).unwrap();
    assert_eq!(rows(&village.founder, need)[0].purpose.zh, "代录同意");
}

#[test]
fn without_the_grids_key_a_photo_waits_on_the_phone() {
    let village = Village::found();
    let invite = village.founder.desk().invite(yishi_domain::membership::InviteGrant::Resident).unwrap();
    village.founder.sync();
    let newcomer = Phone::new(&village.clock);
    newcomer.app.join(&invite.code, "老倪").unwrap();
    let desk = newcomer.desk();
    let lamp = desk.attach(photo(9_000)).unwrap();
    assert_eq!(code(desk.log_need_with(form(&village, None), &[lamp])), "attachment_key_missing");
    newcomer.sync();
    let need = desk.log_need_with(form(&village, None), &[lamp]).unwrap();
    let row = rows(&newcomer, need).remove(0);
    // A resident has no role's key, and sees what they sent.
    assert_eq!(desk.open_attachment(need, row.id).unwrap().bytes, photo(9_000).bytes);
}

#[test]
fn only_the_need_that_names_it_opens_it() {
    let village = Village::found();
    let desk = village.founder.desk();
    let lamp = desk.attach(photo(9_000)).unwrap();
    let need = desk.log_need_with(form(&village, None), &[lamp]).unwrap();
    let other = village.founder.need(village.grid, "井盖松动");
    let blob = rows(&village.founder, need)[0].id;
    assert_eq!(code(desk.open_attachment(other, blob)), "not_found");
    assert_eq!(code(desk.open_attachment(need, lamp)), "not_found");
}

#[test]
fn rebuilt_views_name_the_same_photos() {
    let village = Village::found();
    let desk = village.founder.desk();
    let attached = [desk.attach(photo(9_000)).unwrap(), desk.attach(voice(9_000)).unwrap()];
    let need = desk.log_need_with(form(&village, None), &attached).unwrap();
    let before = rows(&village.founder, need);
    desk.rebuild_views().unwrap();
    assert_eq!(rows(&village.founder, need), before);
    assert_eq!(before.len(), 2);
}

#[test]
fn in_airplane_mode_nothing_is_fetched() {
    let (clock, hub) = (Clock::new(), Hub::start());
    let phone = Phone::new(&clock);
    let grid = hub.found(&phone.app, "陆小满").define_grid("第一网格").unwrap();
    let village = Village { clock, hub, founder: phone, grid };
    let desk = village.founder.desk();
    let lamp = desk.attach(photo(9_000)).unwrap();
    let need = desk.log_need_with(form(&village, None), &[lamp]).unwrap();
    let blob = rows(&village.founder, need)[0].id;
    village.founder.sql().execute("DELETE FROM files", []).unwrap();
    assert_eq!(rows(&village.founder, need)[0].state, AttachmentState::Away);
    assert_eq!(code(desk.open_attachment(need, blob)), "attachment_away");
    village.founder.app.set_airplane(true);
    let fetched = wait(desk.fetch_attachment(need, blob, &|_| {}, &Default::default()));
    assert_eq!(fetched, Err(ClientError::Offline));
}
