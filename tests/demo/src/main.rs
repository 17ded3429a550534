//! `cargo demo`: the main job on the sample village, told step by step with a real server and real clients.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a story that does not hold has to stop where it breaks"
)]

mod data;
mod story;
mod tell;

use std::process::ExitCode;

use clap::Parser;

/// 演示：一个村从上门收集诉求到定稿核验的全过程（真服务器、真客户端、真网络）。
#[derive(Debug, Parser)]
#[command(name = "demo")]
struct Options {
    /// 讲完就退出，不留服务器
    #[arg(long)]
    once: bool,
}

#[tokio::main]
async fn main() -> ExitCode {
    let options = Options::parse();
    let village = story::tell().await;
    if options.once {
        return ExitCode::SUCCESS;
    }
    story::stay(village).await;
    ExitCode::SUCCESS
}
