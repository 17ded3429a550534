//! W8: what a person does is durable when the call returns. Beside it the bytes that act made durable in a bare SQLite
//! commit, act by act, on the same file system.

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, OptionalExtension};
use serde_json::{Value, json};
use yishi_client::App;
use yishi_domain::comment::Side;

use crate::Outcome;
use crate::ground::{Ground, desk};
use crate::meter::{cpu_ms, ms, ratio, share, timed};
use crate::report::Report;

const ACTS: usize = 400;
/// Acts before the counting starts. They fill SQLite's log of changes on both sides, so that from then on neither has
/// to make its file longer, which costs more than what is measured.
const WARM: usize = 600;
/// Bytes that fill the bare database's log.
const FILL: usize = 5 << 20;
/// A local act may take this many bare commits.
const MOST: f64 = 2.0;

pub(super) fn run(ground: &mut Ground, report: &mut Report) -> Outcome<()> {
    let phone = ground.phone_at(ground.scale.community())?;
    let desk = desk(&App::open(&phone)?)?;
    let reader = Connection::open_with_flags(phone.join("yishi.db"), OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let bare = bare(&phone.join("bare.db"))?;
    let (mut acts, mut commits, mut bytes, mut strangers) = (Vec::new(), Vec::new(), 0, 0);
    let cpu = cpu_ms();
    for number in 0..WARM + ACTS {
        let topic = ground.community.topic(number % 40)?;
        let text = ground.community.spare(number);
        let (done, time) = timed(|| desk.add_comment(topic, 1, Side::For, text));
        done?;
        let entry = newest(&reader)?;
        // Each act has words of its own, so an entry without them is another act's.
        strangers += usize::from(!holds(&entry, text));
        let (done, commit) = timed(|| bare.execute("INSERT INTO entries (bytes) VALUES (?1)", [&entry]));
        done?;
        if number >= WARM {
            acts.push(time);
            commits.push(commit);
            bytes += entry.len();
        }
    }
    report.line(&line("limit/sqlite FULL, the same bytes", &commits, bytes))?;
    let mut ours = line("yishi", &acts, bytes);
    if let Some(ours) = ours.as_object_mut() {
        ours.insert("scale".to_owned(), json!(ground.scale.share()));
        ours.insert("of_limit".to_owned(), json!(ratio(&acts, &commits)));
        ours.insert("cpu_ms_both".to_owned(), json!(cpu_ms() - cpu));
    }
    report.line(&ours)?;
    report.exactly("W8 bare commits of other bytes than the act's", strangers, 0);
    report.ratios("W8 a durable act in bare commits", &acts, &commits, MOST);
    Ok(())
}

/// The bytes that the last act left: an act is durable as soon as it is signed, and filed among the others later.
fn newest(phone: &Connection) -> rusqlite::Result<Vec<u8>> {
    let mut unfiled = phone.prepare_cached("SELECT bytes FROM unfiled ORDER BY n DESC LIMIT 1")?;
    if let Some(bytes) = unfiled.query_row([], |row| row.get(0)).optional()? {
        return Ok(bytes);
    }
    let mut filed = phone.prepare_cached("SELECT bytes FROM entries ORDER BY n DESC LIMIT 1")?;
    filed.query_row([], |row| row.get(0))
}

fn holds(entry: &[u8], words: &str) -> bool {
    !words.is_empty() && entry.windows(words.len()).any(|part| part == words.as_bytes())
}

fn bare(path: &Path) -> Outcome<Connection> {
    let bare = Connection::open(path)?;
    bare.pragma_update(None, "journal_mode", "WAL")?;
    bare.pragma_update(None, "synchronous", "FULL")?;
    bare.execute_batch("CREATE TABLE entries (n INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT")?;
    bare.execute("INSERT INTO entries (bytes) VALUES (zeroblob(?1))", [FILL])?;
    bare.execute("DELETE FROM entries", [])?;
    Ok(bare)
}

fn line(peer: &str, times: &[Duration], bytes: usize) -> Value {
    let [p50, p99] = [0.5, 0.99].map(|part| ms(share(times, part)));
    json!({
        "w": "W8", "peer": peer, "acts": times.len(), "p50_ms": p50, "p99_ms": p99, "durable": true,
        "bytes_per_act": bytes / times.len().max(1),
    })
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::{holds, newest};

    #[test]
    fn the_newest_bytes_are_the_unfiled_ones_until_they_are_filed() {
        let phone = Connection::open_in_memory().unwrap();
        let run = |sql: &str| phone.execute_batch(sql).unwrap();
        run("CREATE TABLE entries (n INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
             CREATE TABLE unfiled (n INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
             INSERT INTO entries (bytes) VALUES (x'01'), (x'02'); INSERT INTO unfiled (bytes) VALUES (x'03'), (x'04')");
        assert_eq!(newest(&phone).unwrap(), [4]);
        run("INSERT INTO entries (bytes) SELECT bytes FROM unfiled ORDER BY n; DELETE FROM unfiled");
        assert_eq!(newest(&phone).unwrap(), [4]);
        run("INSERT INTO unfiled (bytes) VALUES (x'05')");
        assert_eq!(newest(&phone).unwrap(), [5]);
    }

    #[test]
    fn an_entry_without_the_acts_words_is_told_from_one_that_holds_them() {
        assert!(holds("前面晒场后面".as_bytes(), "晒场"));
        assert!(!holds("前面晒场后面".as_bytes(), "停车"));
        assert!(!holds("前面".as_bytes(), ""), "no words prove nothing");
    }
}
