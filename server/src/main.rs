//! The hub's program: set up a data folder, serve it.

mod args;
mod failure;
mod logging;
mod zh;

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use args::{Command, Serve};
use failure::Failure;
use serde_json::json;
use tokio::signal::unix::{SignalKind, signal};
use yishi_server::{Hub, RunningHub};

fn main() -> ExitCode {
    let args = match zh::args() {
        Ok(args) => args,
        Err(code) => return code,
    };
    logging::start(&args.log);
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return Failure::from(error).tell(),
    };
    let done = runtime.block_on(async {
        match args.command {
            Command::Init(place) => init(&place.data),
            Command::Check(place) => check(&place.data),
            Command::Serve(serve) => run(serve).await,
        }
    });
    done.map_or_else(|failure| failure.tell(), |()| ExitCode::SUCCESS)
}

type Done = Result<(), Failure>;

fn say(line: &serde_json::Value) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "{line}")?;
    out.flush()
}

fn hex(bytes: &[u8]) -> String {
    data_encoding::HEXLOWER.encode(bytes)
}

fn init(data: &Path) -> Done {
    let keys = yishi_server::init(data)?;
    say(&json!({ "data": data, "log_key": hex(&keys.log_key), "setup_token": keys.setup_token }))?;
    Ok(())
}

fn check(data: &Path) -> Done {
    let health = yishi_server::check(data)?;
    let (version, spaces, faults) = (health.version, health.spaces, &health.faults);
    say(&json!({ "version": version, "spaces": spaces, "faults": faults }))?;
    if faults.is_empty() { Ok(()) } else { Err(Failure::damaged()) }
}

async fn run(serve: Serve) -> Done {
    let ready_file = serve.ready_file.clone();
    let mut terminate = signal(SignalKind::terminate())?;
    let hub = Hub::start(serve.into_settings()).await?;
    announce(&hub, ready_file.as_deref())?;
    tokio::select! {
        _ = terminate.recv() => {}
        done = tokio::signal::ctrl_c() => done?,
    }
    tracing::info!("stopping");
    hub.stop().await?;
    Ok(())
}

/// Says where the hub listens: first line of the output, and a file that appears whole.
fn announce(hub: &RunningHub, ready_file: Option<&Path>) -> io::Result<()> {
    let line = json!({ "listening": hub.addr.to_string(), "log_key": hex(&hub.log_key) });
    if let Some(path) = ready_file {
        let half = path.with_extension("new");
        std::fs::write(&half, format!("{line}\n"))?;
        std::fs::rename(&half, path)?;
    }
    say(&line)
}
