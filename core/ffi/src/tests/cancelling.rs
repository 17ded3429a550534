//! Stopping: a sync stops, a write does not.

use std::future::{Future, poll_fn};
use std::net::TcpListener;
use std::pin::pin;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::task::Poll;

use yishi_client::view::SendState;
use yishi_client::{Family, SyncProgress};

use super::support::{Ear, LONG, Village, hear, sync, wait};
use crate::failure::Failure;
use crate::sync::{CancelFlag, SyncListener, tell};

/// A hub that takes calls and never answers; gives word of each call.
fn silent_hub() -> (TcpListener, String, Receiver<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let ((called, calls), taking) = (channel(), listener.try_clone().unwrap());
    std::thread::spawn(move || {
        let mut held = Vec::new();
        while let Ok((stream, _)) = taking.accept() {
            held.push(stream);
            if called.send(()).is_err() {
                return;
            }
        }
    });
    (listener, address, calls)
}

/// Lets a future begin, and drops it.
fn begin_and_drop(work: impl Future) {
    wait(async {
        let mut work = pin!(work);
        poll_fn(|context| {
            assert!(work.as_mut().poll(context).is_pending(), "it was to be dropped half way");
            Poll::Ready(())
        })
        .await;
    });
}

fn is_cancelled(failure: &Failure) -> bool {
    matches!(failure, Failure::Refused { code, .. } if code == "cancelled")
}

#[test]
fn a_flag_stops_a_sync_that_hangs_in_the_network() {
    let village = Village::new();
    let (_silent, address, calls) = silent_hub();
    village.move_hub(&village.resident, &address);
    village.log(&village.resident, "路灯不亮");
    let cancel = CancelFlag::new().unwrap();
    let stop = Arc::clone(&cancel);
    let stopping = std::thread::spawn(move || {
        calls.recv_timeout(LONG).unwrap();
        stop.cancel().unwrap();
    });
    let failure = wait(village.resident.app.sync(None, Some(cancel))).unwrap_err();
    stopping.join().unwrap();
    assert!(is_cancelled(&failure), "{failure:?}");
    let status = wait(village.resident.app.status(village.space)).unwrap();
    assert_eq!(status.waiting, 1, "what was written waits");
}

#[test]
fn a_flag_that_is_up_stops_a_sync_before_it_begins() {
    let village = Village::new();
    let cancel = CancelFlag::new().unwrap();
    cancel.cancel().unwrap();
    assert!(is_cancelled(&wait(village.resident.app.sync(None, Some(cancel))).unwrap_err()));
}

#[test]
fn a_sync_nobody_waits_for_stops() {
    let village = Village::new();
    let (_silent, address, calls) = silent_hub();
    village.move_hub(&village.resident, &address);
    let ((gone, is_gone), kept) = (channel(), CancelFlag::new().unwrap());
    begin_and_drop(
        village.resident.app.sync(Some(Arc::new(Gone(Mutex::new(gone)))), Some(Arc::clone(&kept))),
    );
    // The listener goes with the sync, whether it had come to call the hub or not.
    assert!(
        is_gone
            .recv_timeout(LONG)
            .is_err_and(|error| error == std::sync::mpsc::RecvTimeoutError::Disconnected)
    );
    drop((calls, kept));
}

/// Shows when it is dropped, by the end of its channel.
struct Gone(Mutex<Sender<()>>);

impl SyncListener for Gone {
    fn progress(&self, _: SyncProgress) {
        drop(self.0.lock());
    }
}

#[test]
fn a_write_nobody_waits_for_is_done() {
    let village = Village::new();
    let (ear, heard) = Ear::new();
    let _watch = village.resident.app.watch(Some(village.space), vec![Family::Needs], ear).unwrap();
    begin_and_drop(village.resident.app.log_need(village.space, village.form("路灯不亮"), None));
    hear(&heard, village.space, Family::Needs);
    assert_eq!(village.resident.needs(village.space).len(), 1);
}

/// Counts, and throws.
struct Throwing(AtomicU32);

impl SyncListener for Throwing {
    fn progress(&self, _: SyncProgress) {
        self.0.fetch_add(1, Ordering::SeqCst);
        panic!("a bug of the screen");
    }
}

#[test]
fn a_progress_listener_that_throws_hears_no_more() {
    let throwing = Arc::new(Throwing(AtomicU32::new(0)));
    let listener = Mutex::new(Some(throwing.clone() as Arc<dyn SyncListener>));
    for received in 0..3 {
        tell(&listener, |listener| listener.progress(SyncProgress { received, reached: 0, head: 0 }));
    }
    assert_eq!(throwing.0.load(Ordering::SeqCst), 1);
}

#[test]
fn a_sync_goes_on_when_its_listener_throws() {
    let village = Village::new();
    let need = village.log(&village.resident, "路灯不亮");
    let throwing = Arc::new(Throwing(AtomicU32::new(0)));
    wait(village.resident.app.sync(Some(throwing.clone()), None)).unwrap();
    assert_eq!(throwing.0.load(Ordering::SeqCst), 1);
    let view = wait(village.resident.app.need(village.space, need)).unwrap();
    assert_eq!(view.row.state, Some(SendState::Accepted));
}

#[test]
fn without_a_network_a_sync_is_offline_and_everything_else_works() {
    let village = Village::new();
    village.resident.app.set_airplane(true).unwrap();
    let need = village.log(&village.resident, "路灯不亮");
    let failure = wait(village.resident.app.sync(None, None)).unwrap_err();
    assert!(matches!(&failure, Failure::Offline { code, .. } if code == "offline"), "{failure:?}");
    assert_eq!(village.resident.needs(village.space), [need]);
    village.resident.app.set_airplane(false).unwrap();
    sync(&village.resident);
}
