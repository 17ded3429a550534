//! Opening a proposal with 50 comments, beside reading its bytes from the same database.

use std::time::Duration;

use rusqlite::{Connection, OpenFlags};
use serde_json::{Value, json};
use yishi_client::App;
use yishi_domain::id::TopicId;

use crate::Outcome;
use crate::ground::{Ground, WHOLE, desk};
use crate::meter::{ms, ratio, share, timed};
use crate::report::Report;

/// How often each of the proposals is opened.
const TIMES: usize = 60;
/// Opening may take this many bare readings.
const MOST: f64 = 3.0;

pub(super) fn run(ground: &mut Ground, report: &mut Report) -> Outcome<()> {
    let phone = ground.phone_at(ground.scale.community())?;
    let desk = desk(&App::open(&phone)?)?;
    let bare = Connection::open_with_flags(phone.join("yishi.db"), OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let topics: Vec<TopicId> =
        (0..WHOLE).map(|number| ground.community.topic(number)).collect::<Result<_, _>>()?;
    let (mut opened, mut read, mut comments, mut bytes) = (Vec::new(), Vec::new(), 0, 0);
    for round in 0..=TIMES {
        for topic in &topics {
            let (view, opening) = timed(|| desk.topic(*topic));
            let (size, reading) = timed(|| bytes_of(&bare, *topic));
            let seen = view?.copy.map_or(0, |copy| copy.comments.len());
            // The first round fills both connections' caches.
            if round > 0 {
                opened.push(opening);
                read.push(reading);
                comments = seen;
                bytes = size?;
            }
        }
    }
    report.line(&line("limit/sqlite read", &read, bytes, comments))?;
    let mut ours = line("yishi", &opened, bytes, comments);
    if let Some(ours) = ours.as_object_mut() {
        ours.insert("of_limit".to_owned(), json!(ratio(&opened, &read)));
    }
    report.line(&ours)?;
    report.exactly("opening: comments of the proposal", comments, 50);
    report.ratios("opening a proposal in bare readings", &opened, &read, MOST);
    Ok(())
}

/// Reads the copy and its comments, and says how many bytes they are.
fn bytes_of(bare: &Connection, topic: TopicId) -> rusqlite::Result<usize> {
    let mut copy = bare.prepare_cached("SELECT title, text FROM copies WHERE space = 1 AND topic = ?1")?;
    let mut bytes =
        copy.query_row([topic.0], |row| Ok(row.get::<_, String>(0)?.len() + row.get::<_, String>(1)?.len()))?;
    let mut comments =
        bare.prepare_cached("SELECT text FROM comments WHERE space = 1 AND topic = ?1 ORDER BY at")?;
    let mut rows = comments.query([topic.0])?;
    while let Some(row) = rows.next()? {
        bytes += row.get::<_, String>(0)?.len();
    }
    Ok(bytes)
}

fn line(peer: &str, times: &[Duration], bytes: usize, comments: usize) -> Value {
    let [p50, p99] = [0.5, 0.99].map(|part| ms(share(times, part)));
    json!({ "w": "open", "peer": peer, "p50_ms": p50, "p99_ms": p99, "bytes": bytes, "comments": comments })
}
