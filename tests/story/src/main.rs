//! One village, three people: one in the Android app, one in the iOS models, one in the terminal, on one real server.
//!
//! The apps' own tests play the first two. They ask this program over HTTP for their next step and tell what came of
//! it, so that nobody waits by the clock. What the three see is compared here. `tests/story.sh` starts everything.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    reason = "a story that does not hold has to stop where it breaks"
)]

mod player;
mod stage;
mod tale;
mod terminal;

use clap::Parser;

/// Tells the story; the last line says how many of its chapters held.
#[derive(Debug, Parser)]
struct Options {
    /// Shell command that runs the Android app's part; `$YISHI_STAGE` is where it asks for its steps
    #[arg(long)]
    android: String,
    /// Shell command that runs the iOS models' part; `$YISHI_STAGE` is where it asks for its steps
    #[arg(long)]
    ios: String,
}

#[tokio::main]
async fn main() {
    let options = Options::parse();
    let mut stage = stage::Stage::open().await;
    let android = stage.player("android", &options.android);
    let ios = stage.player("ios", &options.ios);
    let chapters = tale::Tale::begin(android, ios).await.tell().await;
    println!("{chapters} passed, 0 failed, 0 skipped");
}
