//! Memory of a phone with the whole community on disk: a process of its own opens the app, lists, opens a proposal and
//! searches. What counts is the most it ever had resident, program and page cache of SQLite included, so it is more
//! than the heap.

use serde_json::json;

use crate::Outcome;
use crate::ground::Ground;
use crate::meter::rounded;
use crate::phone::{Browse, ask};
use crate::report::Report;

/// MB.
const MOST: f64 = 64.0;

pub(super) fn run(ground: &mut Ground, report: &mut Report) -> Outcome<()> {
    let stage = *ground.scale.community();
    let folder = ground.phone_at(&stage)?;
    let disk = std::fs::metadata(folder.join("yishi.db"))?.len();
    let seen: Browse = ask("browse", &folder, &[])?;
    report.line(&json!({
        "w": "heap", "peer": "yishi", "scale": ground.scale.share(), "docs": stage.documents(),
        "comments": ground.scale.comments_in(&stage), "client_peak_mb": seen.memory.peak_mb,
        "growth_mb": rounded(seen.memory.peak_mb - seen.before.now_mb), "disk_mb": rounded(disk as f64 / 1e6),
        "rows": seen.rows, "ms_open": seen.ms_open, "ms_lists": seen.ms_lists, "ms_proposal": seen.ms_proposal,
        "ms_searches": seen.ms_searches,
    }))?;
    report.gate("heap: peak MB of a phone with the community", seen.memory.peak_mb, MOST);
    Ok(())
}
