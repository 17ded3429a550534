//! Bugs: each gets an id that stands in the failure a person sees and in the log of the install.

use std::cell::RefCell;
use std::io::Write;
use std::panic::PanicHookInfo;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, Once, PoisonError};

use yishi_client::{Ambient, RealAmbient};

/// The log begins anew beyond this; the one before is kept.
const LOG_MAX: u64 = 64 * 1024;

static LOG: Mutex<Option<PathBuf>> = Mutex::new(None);

thread_local! {
    /// The bug that the last panic of this thread was.
    static LAST: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Notes every panic of this process from now on, and keeps the log in this folder.
pub(crate) fn keep_log(home: &Path) {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic: &PanicHookInfo<'_>| {
            let place = panic.location().map(ToString::to_string).unwrap_or_default();
            // Not its message: that may quote what somebody wrote.
            let id = noted(&format!("panic at {place}"));
            LAST.with_borrow_mut(|last| *last = Some(id));
            before(panic);
        }));
    });
    *LOG.lock().unwrap_or_else(PoisonError::into_inner) = Some(home.join("bugs.log"));
}

/// The id of the bug that this thread has just panicked over.
pub(crate) fn met() -> String {
    LAST.with_borrow_mut(Option::take).unwrap_or_else(|| noted("a panic before there was a log"))
}

/// Puts a bug into the log and gives its id.
pub(crate) fn noted(what: &str) -> String {
    let mut bytes = [0; 4];
    // Without randomness the moment tells bugs apart.
    let now = RealAmbient.now().0;
    let id = match RealAmbient.fill(&mut bytes) {
        Ok(()) => format!("{:08x}", u32::from_be_bytes(bytes)),
        Err(_) => format!("{now:x}"),
    };
    tracing::error!(bug = id, what, "a bug");
    let log = LOG.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(path) = log.as_deref() {
        // A full disk must not turn one bug into two.
        let _ = append(path, &format!("{now} {id} {} {what}\n", env!("CARGO_PKG_VERSION")));
    }
    id
}

pub(crate) fn append(path: &Path, line: &str) -> std::io::Result<()> {
    if std::fs::metadata(path).is_ok_and(|file| file.len() > LOG_MAX) {
        std::fs::rename(path, path.with_extension("old.log"))?;
    }
    std::fs::OpenOptions::new().create(true).append(true).open(path)?.write_all(line.as_bytes())
}
