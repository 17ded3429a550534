//! Watches: told after an act and during a sync, over when they should be, leaving nothing behind.

use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use yishi_client::view::{NeedFilter, Page};
use yishi_client::{Change, Family};

use super::support::{Ear, Heard, LONG, Phone, Village, hear, sync, wait};
use crate::app::App;
use crate::failure::Failure;
use crate::watch::{ChangeListener, open_watches};

/// Tests that count all watches of the process run one after the other.
fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Until as many watches are open: ending one takes a moment.
fn until_open(count: u64) {
    let begun = std::time::Instant::now();
    while open_watches().unwrap() != count {
        assert!(begun.elapsed() < LONG, "{} watches are open", open_watches().unwrap());
        std::thread::yield_now();
    }
}

#[test]
fn an_act_tells_who_watches_it_and_a_sync_tells_everybody_else() {
    let _alone = alone();
    let village = Village::new();
    let (space, founder, resident) = (village.space, &village.founder, &village.resident);
    let ((own, at_resident), (other, at_founder)) = (Ear::new(), Ear::new());
    let mine = resident.app.watch(Some(space), vec![Family::Needs], own).unwrap();
    let theirs = founder.app.watch(None, Vec::new(), other).unwrap();
    let need = village.log(resident, "晒场停满车");
    hear(&at_resident, space, Family::Needs);
    assert_eq!(resident.needs(space), [need]);
    sync(resident);
    sync(founder);
    hear(&at_founder, space, Family::Needs);
    assert_eq!(founder.needs(space), [need], "what was told of is there");
    mine.cancel().unwrap();
    drop(theirs);
    until_open(0);
}

#[test]
fn who_watches_one_family_hears_of_no_other() {
    let _alone = alone();
    let village = Village::new();
    let (ear, heard) = Ear::new();
    let _watch = village.founder.app.watch(Some(village.space), vec![Family::People], ear).unwrap();
    village.log(&village.founder, "路灯不亮");
    wait(village.founder.app.define_grid(village.space, "二网格".to_owned())).unwrap();
    let Heard::Changed(changes) = heard.recv_timeout(LONG).unwrap() else { panic!("the watch ended") };
    assert_eq!(changes, [Change { space: village.space, family: Family::People }]);
}

#[test]
fn joining_tells_that_there_is_a_space() {
    let _alone = alone();
    let village = Village::new();
    let invited =
        wait(village.founder.app.invite(village.space, yishi_domain::membership::InviteGrant::Resident))
            .unwrap();
    let (phone, (ear, heard)) = (Phone::new(), Ear::new());
    let _watch = phone.app.watch(None, vec![Family::Spaces], ear).unwrap();
    wait(phone.app.join(invited.code, "小钱".to_owned())).unwrap();
    hear(&heard, village.space, Family::Spaces);
}

/// Throws, as a listener with a bug does.
struct Throwing(Mutex<std::sync::mpsc::Sender<Failure>>);

impl ChangeListener for Throwing {
    fn changed(&self, _: Vec<Change>) {
        panic!("a bug of the screen");
    }

    fn failed(&self, failure: Failure) {
        self.0.lock().unwrap().send(failure).unwrap();
    }
}

#[test]
fn a_listener_that_throws_ends_its_watch_and_no_other() {
    let _alone = alone();
    let village = Village::new();
    let ((told, failed), (ear, heard)) = (channel(), Ear::new());
    let _broken = village.founder.app.watch(None, Vec::new(), Arc::new(Throwing(Mutex::new(told)))).unwrap();
    let _whole = village.founder.app.watch(None, Vec::new(), ear).unwrap();
    village.log(&village.founder, "垃圾没人收");
    assert!(matches!(failed.recv_timeout(LONG).unwrap(), Failure::Bug { .. }));
    hear(&heard, village.space, Family::Needs);
    until_open(1);
    village.log(&village.founder, "路灯不亮");
    hear(&heard, village.space, Family::Needs);
    assert!(failed.try_recv().is_err(), "told once");
}

/// Looks again from inside the call, as a screen without manners does.
struct Reading {
    app: Arc<App>,
    village: yishi_domain::id::SpaceId,
    seen: Mutex<std::sync::mpsc::Sender<u64>>,
}

impl ChangeListener for Reading {
    fn changed(&self, _: Vec<Change>) {
        let page = wait(self.app.needs(self.village, NeedFilter::default(), Page::first(10))).unwrap();
        self.seen.lock().unwrap().send(page.total).unwrap();
    }

    fn failed(&self, _: Failure) {}
}

#[test]
fn no_lock_is_held_while_a_listener_is_called() {
    let _alone = alone();
    let village = Village::new();
    let (seen, totals) = channel();
    let app = Arc::clone(&village.founder.app);
    let reading = Reading { app, village: village.space, seen: Mutex::new(seen) };
    let _watch = village.founder.app.watch(None, vec![Family::Needs], Arc::new(reading)).unwrap();
    village.log(&village.founder, "路灯不亮");
    assert_eq!(totals.recv_timeout(LONG), Ok(1));
}

#[test]
fn ten_thousand_watches_come_and_go_without_growth() {
    // Memory is the whole process's: it is measured in one where nothing else runs.
    const MEASURED: &str = "YISHI_MEASURED";
    if std::env::var_os(MEASURED).is_none() {
        let own = "tests::watching::ten_thousand_watches_come_and_go_without_growth";
        let mut again = std::process::Command::new(std::env::current_exe().unwrap());
        let done = again.args(["--exact", own]).env(MEASURED, "1").output().unwrap();
        let said = String::from_utf8_lossy(&done.stdout);
        assert!(done.status.success() && said.contains("1 passed"), "{said}");
        return;
    }
    let phone = Phone::new();
    let round = |count: usize| {
        for n in 0..count {
            // Watches end on other threads: how far those lag behind is no growth.
            if n % 500 == 0 {
                until_open(0);
            }
            let (ear, _) = Ear::new();
            let watch = phone.app.watch(None, Vec::new(), ear).unwrap();
            if n % 2 == 0 {
                watch.cancel().unwrap();
            }
        }
        until_open(0);
        resident_kib()
    };
    round(2_000);
    let (before, after) = (round(1_000), round(10_000));
    assert!(after < before + 4 * 1024, "{before} KiB before, {after} KiB after");
}

/// Memory in use. Where the system does not say, growth shows in the count of watches only.
fn resident_kib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|rest| rest.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0)
}

#[test]
fn a_watch_ends_with_its_app() {
    let _alone = alone();
    let (phone, (ear, _heard)) = (Phone::new(), Ear::new());
    let _watch = phone.app.watch(None, Vec::new(), ear).unwrap();
    assert_eq!(open_watches().unwrap(), 1);
    let Phone { app, folder: _folder } = phone;
    drop(app);
    until_open(0);
}
