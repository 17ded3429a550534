//! A panic is a failure with an id that stands in the log.

use std::sync::Arc;

use yishi_client::ClientError;

use super::support::{Phone, opening, wait};
use crate::app::App;
use crate::bug;
use crate::failure::Failure;
use crate::guard::{apart, guarded};

fn id(failure: Failure) -> String {
    let Failure::Bug { id, sentence } = failure else { panic!("{failure:?} is no bug") };
    assert!(sentence.ends_with('。'));
    id
}

#[test]
fn a_panic_becomes_a_bug_whose_id_is_in_the_log_and_whose_words_are_not() {
    let _opening = opening();
    let folder = tempfile::tempdir().unwrap();
    bug::keep_log(folder.path());
    let here = id(guarded::<()>(|| panic!("what somebody wrote")).unwrap_err());
    let there = id(wait(apart::<()>(|| panic!("what somebody wrote"))).unwrap_err());
    let told = id(Failure::from(ClientError::Bug("a detail".to_owned())));
    let log = std::fs::read_to_string(folder.path().join("bugs.log")).unwrap();
    for id in [&here, &there, &told] {
        assert_eq!(log.matches(id.as_str()).count(), 1, "{id} in {log}");
    }
    assert!(
        log.contains("bugs.rs") && log.contains("a detail") && !log.contains("what somebody wrote"),
        "{log}"
    );
}

#[test]
fn a_log_that_has_grown_begins_anew_and_the_one_before_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let (log, old) = (folder.path().join("bugs.log"), folder.path().join("bugs.old.log"));
    std::fs::write(&log, "x".repeat(70_000)).unwrap();
    bug::append(&log, "one more").unwrap();
    assert_eq!(std::fs::metadata(&old).unwrap().len(), 70_000);
    assert!(std::fs::read_to_string(&log).unwrap().contains("one more"));
}

#[test]
fn a_panic_at_a_desk_leaves_the_app_usable() {
    let phone = Phone::new();
    let failed = wait(phone.app.with(|_| -> Result<(), ClientError> { panic!("at work") }));
    id(failed.unwrap_err());
    assert!(wait(phone.app.spaces()).unwrap().is_empty());
}

#[test]
fn an_app_that_cannot_open_its_folder_says_storage() {
    let _opening = opening();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    std::fs::write(&file, "").unwrap();
    let opened = wait(App::open(file.display().to_string(), None)).map(|_: Arc<App>| ());
    assert!(matches!(opened, Err(Failure::Storage { .. })), "{opened:?}");
}

#[test]
fn what_is_no_id_names_nothing() {
    let failure: Failure = crate::failure::no_such_id().downcast().unwrap();
    assert!(matches!(failure, Failure::Refused { code, .. } if code == "not_found"));
}
