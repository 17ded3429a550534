//! How the story is printed.

#![allow(clippy::print_stdout, reason = "telling is what this program does")]

use std::sync::atomic::{AtomicUsize, Ordering};

static STEP: AtomicUsize = AtomicUsize::new(1);

/// A new chapter.
pub(crate) fn chapter(title: &str) {
    let n = STEP.fetch_add(1, Ordering::SeqCst);
    println!("\n【{n}】{title}");
}

/// A line of the story.
pub(crate) fn say(line: impl AsRef<str>) {
    println!("  {}", line.as_ref());
}

/// Something that was checked and holds.
pub(crate) fn holds(line: impl AsRef<str>) {
    println!("  ✔ {}", line.as_ref());
}

/// A text, indented.
pub(crate) fn quote(text: &str) {
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        println!("    │ {line}");
    }
}
