//! Logs go to the error output, for people or as JSON.

use std::io;

use tracing_subscriber::EnvFilter;

use crate::args::Log;

/// Starts logging for the whole program.
pub(crate) fn start(log: &Log) {
    let lines = tracing_subscriber::fmt()
        .with_env_filter(EnvFilter::new(&log.filter))
        .with_writer(io::stderr)
        .with_target(false);
    if log.json {
        lines.json().init();
    } else {
        lines.init();
    }
}
