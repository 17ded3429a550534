//! W2: 1,000 documents on both sides, three new comments on each. One request brings all six together.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use serde_json::{Value, json};
use yishi_client::App;
use yishi_domain::comment::Side;
use yishi_domain::id::CommentId;
use yishi_domain::state::AggregateId;

use crate::Outcome;
use crate::community::comment_by;
use crate::ground::{Ground, desk, middle_and_worst, now};
use crate::meter::timed;
use crate::pen::{Backroom, id};
use crate::proxy::Passed;
use crate::report::Report;

/// Proposals with a new comment on the phone, and on the hub.
const ON_PHONE: [usize; 3] = [3, 103, 203];
const ON_HUB: [usize; 3] = [53, 153, 253];
const RUNS: usize = 5;
/// Bytes of both ways together, heads of HTTP included.
const MOST_BYTES: f64 = 6.0 * 1_024.0;

struct Run {
    time: Duration,
    passed: Passed,
    requests: usize,
    converged: usize,
}

pub(super) fn run(ground: &mut Ground, report: &mut Report) -> Outcome<()> {
    let runs: Vec<Run> = (0..RUNS).map(|_| once(ground)).collect::<Outcome<_>>()?;
    let times: Vec<_> = runs.iter().map(|run| run.time).collect();
    let most = |of: fn(&Run) -> u64| runs.iter().map(of).max().unwrap_or_default();
    let bytes = most(|run| run.passed.bytes());
    let round_trips = most(|run| run.passed.round_trips());
    let converged = runs.iter().map(|run| run.converged).min().unwrap_or_default();
    let [middle, worst] = middle_and_worst(&times);
    report.line(&limit(ground)?)?;
    report.line(&json!({
        "w": "W2", "peer": "yishi", "scale": ground.scale.share(),
        "docs": ground.scale.thousand().documents(), "ms": middle, "ms_worst": worst,
        "bytes_up": most(|run| run.passed.up), "bytes_down": most(|run| run.passed.down),
        "bytes": bytes, "round_trips": round_trips, "requests": most(|run| run.requests as u64),
        "converged_of_6": converged,
    }))?;
    report.gate("W2 bytes of a sync with 3 comments each way", bytes as f64, MOST_BYTES);
    report.gate("W2 round trips", round_trips as f64, 1.0);
    report.exactly("W2 comments on both sides, of 6", converged, 6);
    Ok(())
}

fn once(ground: &Ground) -> Outcome<Run> {
    let stage = ground.scale.thousand();
    let (hub, phone) = (ground.hub_at(stage)?, ground.phone_at(stage)?);
    let app = App::open(&phone)?;
    let mut comments = on_phone(ground, &app)?;
    ground.write(&hub, |pen| {
        for topic in ON_HUB {
            let by = ground.community.members.get(topic);
            let Some(by) = by else { continue };
            let (topic_id, text) = (ground.community.topic(topic)?, ground.community.spare(topic));
            pen.say(&comment_by(by, topic_id, id("w2s", topic), text, now()))?;
        }
        Ok(())
    })?;
    comments.extend(ON_HUB.map(|topic| CommentId(id("w2s", topic))));
    let running = ground.run_in_place(&hub)?;
    let (report, time) = timed(|| ground.sync(&app));
    let (passed, requests) = (ground.proxy.take(), report?.requests);
    let on_phone = held_by_phone(ground, &app)?;
    drop(app);
    running.stop()?;
    let on_hub = held_by_hub(ground, &hub, &comments)?;
    Ok(Run { time, passed, requests, converged: on_phone.min(on_hub) })
}

/// The phone's own three comments, offline.
fn on_phone(ground: &Ground, app: &Arc<App>) -> Outcome<Vec<CommentId>> {
    let desk = desk(app)?;
    let comment = |topic: usize| -> Outcome<CommentId> {
        let (id, text) = (ground.community.topic(topic)?, ground.community.spare(topic));
        Ok(desk.add_comment(id, 1, Side::For, text)?)
    };
    ON_PHONE.into_iter().map(comment).collect()
}

/// How many of the six proposals have their new comment on the phone.
fn held_by_phone(ground: &Ground, app: &Arc<App>) -> Outcome<usize> {
    let desk = desk(app)?;
    let mut held = 0;
    for topic in ON_PHONE.into_iter().chain(ON_HUB) {
        let comments = desk.topic(ground.community.topic(topic)?)?.row.comments;
        held += usize::from(comments == ground.scale.comments_on(topic) as u64 + 1);
    }
    Ok(held)
}

fn held_by_hub(ground: &Ground, hub: &Path, comments: &[CommentId]) -> Outcome<usize> {
    let mut held = 0;
    Backroom::open(hub)?.read(&ground.community.space(), |log| {
        for comment in comments {
            held += usize::from(log.aggregate(&AggregateId::Comment(*comment))?.is_some());
        }
        Ok(())
    })?;
    Ok(held)
}

/// The six comments as JSON, compressed: what must move whatever the protocol.
fn limit(ground: &Ground) -> Outcome<Value> {
    let comment = |topic: usize| {
        let author = ground.community.data.residents.get(topic).map(|one| &one.id);
        json!({ "id": format!("{topic:032x}"), "author": author, "text": ground.community.spare(topic) })
    };
    let mut bytes = 0;
    for side in [ON_PHONE, ON_HUB] {
        let json = serde_json::to_vec(&side.map(comment))?;
        bytes += zstd::bulk::compress(&json, 19)?.len();
    }
    Ok(json!({ "w": "W2", "peer": "limit/zstd19 of the six comments", "round_trips": 1, "bytes": bytes }))
}
