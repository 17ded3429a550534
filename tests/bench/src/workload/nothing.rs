//! W3: nothing new on either side. The cost must not depend on how much there is.

use std::time::Duration;

use serde_json::json;
use yishi_client::App;

use crate::Outcome;
use crate::ground::{Ground, Stage, middle_and_worst};
use crate::meter::{cpu_ms, rounded, timed};
use crate::proxy::Passed;
use crate::report::Report;

/// How often; the kernel counts CPU in steps too coarse for one sync.
const SYNCS: u32 = 50;
/// Bytes of both ways together, heads of HTTP included.
const MOST_BYTES: f64 = 900.0;
/// A larger number takes some bytes more: three positions of 1 to 5 bytes travel.
const SAME_BYTES: f64 = 16.0;

struct Run {
    times: Vec<Duration>,
    passed: Passed,
    cpu_ms: f64,
}

pub(super) fn run(ground: &mut Ground, report: &mut Report) -> Outcome<()> {
    report.line(&json!({ "w": "W3", "peer": "limit/a digest each way", "round_trips": 1, "bytes": 64 }))?;
    let mut bytes = Vec::new();
    for stage in [ground.scale.hundred(), ground.scale.ten_thousand()] {
        let run = often(ground, stage)?;
        let [middle, worst] = middle_and_worst(&run.times);
        let documents = stage.documents();
        report.line(&json!({
            "w": "W3", "peer": "yishi", "scale": ground.scale.share(), "docs": documents,
            "ms": middle, "ms_worst": worst, "bytes_up": run.passed.up, "bytes_down": run.passed.down,
            "bytes": run.passed.bytes(), "round_trips": run.passed.round_trips(), "cpu_ms": run.cpu_ms,
        }))?;
        report.gate(format!("W3 bytes with {documents} documents"), run.passed.bytes() as f64, MOST_BYTES);
        let round_trips = run.passed.round_trips() as f64;
        report.gate(format!("W3 round trips with {documents} documents"), round_trips, 1.0);
        bytes.push(run.passed.bytes());
    }
    let spread = bytes.iter().max().zip(bytes.iter().min()).map_or(0, |(most, least)| most - least);
    report.gate("W3 bytes that 100 times the documents cost", spread as f64, SAME_BYTES);
    Ok(())
}

fn often(ground: &Ground, stage: &Stage) -> Outcome<Run> {
    let (hub, phone) = (ground.hub_at(stage)?, ground.phone_at(stage)?);
    let app = App::open(&phone)?;
    let running = ground.run_in_place(&hub)?;
    // The first one of a process opens a connection; its bytes are the ones that count.
    ground.sync(&app)?;
    let passed = ground.proxy.take();
    let cpu = cpu_ms();
    let mut times = Vec::new();
    for _ in 0..SYNCS {
        let (done, time) = timed(|| ground.sync(&app));
        done?;
        times.push(time);
    }
    let cpu_ms = rounded((cpu_ms() - cpu) as f64 / f64::from(SYNCS));
    drop(app);
    running.stop()?;
    Ok(Run { times, passed, cpu_ms })
}
