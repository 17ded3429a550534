//! A phone in a process of its own, so that its memory and CPU can be told from the hub's.

use std::io::Write;
use std::path::Path;
use std::time::{Duration, Instant};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use yishi_client::view::{NeedFilter, Page};
use yishi_client::{App, CancelFlag, Desk};

use crate::Outcome;
use crate::ground::desk;
use crate::meter::{Memory, cpu_ms, ms, timed};

/// Rows of a list's page.
const ROWS: u32 = 50;

/// A sync from nothing.
#[derive(Serialize, Deserialize)]
pub(crate) struct Cold {
    /// Until everything is stored and can be read.
    pub(crate) ms: f64,
    /// The first search, which brings the index up to date.
    pub(crate) ms_first_search: f64,
    /// Requests made.
    pub(crate) requests: usize,
    /// Topics and needs here.
    pub(crate) documents: u64,
    /// Comments here.
    pub(crate) comments: u64,
    /// CPU of the process without its start and the search.
    pub(crate) cpu_ms: u64,
    /// Memory at the end.
    pub(crate) memory: Memory,
}

/// A look around.
#[derive(Serialize, Deserialize)]
pub(crate) struct Browse {
    /// Opening the app.
    pub(crate) ms_open: f64,
    /// The first pages of needs, topics and what waits.
    pub(crate) ms_lists: f64,
    /// A proposal with its comments.
    pub(crate) ms_proposal: f64,
    /// Two searches, the first of which brings the index up to date.
    pub(crate) ms_searches: f64,
    /// Rows and hits seen.
    pub(crate) rows: usize,
    /// Memory before the app was opened.
    pub(crate) before: Memory,
    /// Memory at the end.
    pub(crate) memory: Memory,
}

fn answer(value: &impl Serialize) -> Outcome<bool> {
    writeln!(std::io::stdout(), "{}", serde_json::to_string(value)?)?;
    Ok(true)
}

/// Runs this program in a role and reads its answer.
pub(crate) fn ask<T: DeserializeOwned>(role: &str, folder: &Path, more: &[&str]) -> Outcome<T> {
    let mut command = std::process::Command::new(std::env::current_exe()?);
    let output = command.arg(role).arg(folder).args(more).stderr(std::process::Stdio::inherit()).output()?;
    if !output.status.success() {
        return Err(format!("the phone ended with {}", output.status).into());
    }
    Ok(serde_json::from_slice(&output.stdout)?)
}

/// The role `cold`.
pub(crate) fn cold(folder: &Path, code: &str) -> Outcome<bool> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let app = App::open(folder)?;
    let (cpu, start) = (cpu_ms(), Instant::now());
    app.join(code, "李委员")?;
    let report = runtime.block_on(app.sync(&|_| {}, &CancelFlag::default()))?;
    let desk = desk(&app)?;
    let documents = desk.needs(NeedFilter::default(), Page::first(1))?.total + topics(&desk, 1)?.1;
    let comments = topics(&desk, u32::MAX)?.0;
    let (taken, cpu) = (start.elapsed(), cpu_ms() - cpu);
    let (found, searching) = timed(|| desk.search("停车", Page::first(ROWS)));
    found?;
    answer(&Cold {
        ms: ms(taken),
        ms_first_search: ms(searching),
        requests: report.requests,
        documents,
        comments,
        cpu_ms: cpu,
        memory: Memory::read(),
    })
}

/// Comments on the first topics, and how many topics there are.
fn topics(desk: &Desk, limit: u32) -> Outcome<(u64, u64)> {
    let page = desk.topics(Page::first(limit))?;
    Ok((page.rows.iter().map(|topic| topic.comments).sum(), page.total))
}

/// The role `browse`.
pub(crate) fn browse(folder: &Path) -> Outcome<bool> {
    let before = Memory::read();
    let (app, opening) = timed(|| App::open(folder));
    let desk = desk(&app?)?;
    let mut rows = 0;
    let start = Instant::now();
    for offset in [0, ROWS, 10 * ROWS] {
        rows += desk.needs(NeedFilter::default(), Page { offset, limit: ROWS })?.rows.len();
    }
    let topics = desk.topics(Page::first(ROWS))?.rows;
    rows +=
        topics.len() + desk.todo(Page::first(ROWS))?.rows.len() + desk.members(Page::first(ROWS))?.rows.len();
    let lists = start.elapsed();
    let newest = topics.first().ok_or("no topic is here")?.id;
    let (view, proposal) = timed(|| desk.topic(newest));
    rows += view?.copy.map_or(0, |copy| copy.comments.len());
    let start = Instant::now();
    for typed in ["停车", "加装电梯 费用"] {
        rows += desk.search(typed, Page::first(ROWS))?.rows.len();
    }
    let searches: Duration = start.elapsed();
    answer(&Browse {
        ms_open: ms(opening),
        ms_lists: ms(lists),
        ms_proposal: ms(proposal),
        ms_searches: ms(searches),
        rows,
        before,
        memory: Memory::read(),
    })
}
