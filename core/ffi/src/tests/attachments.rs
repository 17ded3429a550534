//! Photos through the door.

use yishi_client::AttachForm;
use yishi_client::view::AttachmentState;
use yishi_domain::need::{AttachmentKind, AttachmentPurpose};

use super::support::{Village, wait};
use crate::failure::Failure;
use crate::words::choices;

fn photo() -> AttachForm {
    let mut bytes = include_bytes!("../../../replica/tests/it/media/lamp.jpg").to_vec();
    bytes.resize(70_000, 0x5a);
    AttachForm { kind: AttachmentKind::Photo, purpose: AttachmentPurpose::Need, bytes }
}

#[test]
fn a_photo_is_attached_looked_at_logged_and_opened_again() {
    let village = Village::new();
    let (app, space) = (&village.founder.app, village.space);
    let attached = wait(app.attach(space, photo())).unwrap();
    assert_eq!(wait(app.open_attached(space, attached)).unwrap().bytes, photo().bytes);
    let need = wait(app.log_need_with(space, village.form("路灯坏了"), vec![attached], None)).unwrap();
    let row = wait(app.need(space, need)).unwrap().attachments.remove(0);
    assert_eq!((row.kind.zh, row.state), ("照片", AttachmentState::Saved));
    let opened = wait(app.open_attachment(space, need, row.id)).unwrap();
    assert_eq!((opened.mime, opened.extension, opened.bytes), ("image/jpeg", "jpg", photo().bytes));
    // It is here already: nothing is asked of any hub.
    wait(app.fetch_attachment(space, need, row.id, None, None)).unwrap();
    assert_eq!(wait(app.attachments(space)).unwrap().len(), 1);
}

#[test]
fn a_photo_that_is_given_up_or_none_is_refused_in_words() {
    let village = Village::new();
    let (app, space) = (&village.founder.app, village.space);
    let attached = wait(app.attach(space, photo())).unwrap();
    wait(app.drop_attached(space, attached)).unwrap();
    let refused = wait(app.log_need_with(space, village.form("路灯坏了"), vec![attached], None)).unwrap_err();
    assert!(matches!(&refused, Failure::Refused { code, .. } if code == "attachment_gone"), "{refused:?}");
    let none = AttachForm { bytes: b"GIF89a".to_vec(), ..photo() };
    let refused = wait(app.attach(space, none)).unwrap_err();
    assert!(
        matches!(&refused, Failure::Refused { sentence, .. } if sentence.contains("JPEG")),
        "{refused:?}"
    );
}

#[test]
fn every_state_of_a_photo_has_its_word() {
    let all = choices().unwrap();
    let words: Vec<_> = all.attachment_states.iter().map(|one| one.zh).collect();
    assert_eq!(words.len(), AttachmentState::ALL.len());
    assert!(words.contains(&"还没传到") && all.attachment_kinds.iter().any(|one| one.zh == "照片"));
    assert_eq!(all.attachment_purposes.len(), 4);
}
