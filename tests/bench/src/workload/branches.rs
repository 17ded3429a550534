//! W7: 100 drafters each changed five passages of one proposal offline and wrote a comment; all of it comes to the hub,
//! once as one batch and once device by device.

use std::time::{Duration, Instant};

use automerge::{Automerge, LoadOptions, TextEncoding};
use serde_json::{Value, json};
use yishi_domain::drafter::DrafterAppointed;
use yishi_domain::fact::Fact;
use yishi_domain::id::{CommentId, TopicId};
use yishi_domain::label::{Audience, Label};
use yishi_domain::state::AggregateId;
use yishi_replica::draft::{ActorId16, DraftDoc, Splice};
use yishi_replica::entry::Entry;
use yishi_replica::log::{Log, LogError};

use crate::Outcome;
use crate::community::comment_by;
use crate::ground::{Ground, now};
use crate::meter::{cpu_ms, ms};
use crate::pen::{Backroom, Person, Said, id};
use crate::report::Report;

const DRAFTERS: usize = 100;
/// Passages of one branch: so many characters out, so many in.
const PASSAGES: usize = 5;
const OUT: usize = 5;
const IN: usize = 10;
/// The proposal they work on.
const PROPOSAL: usize = 0;

/// What one drafter brings home.
struct Branch {
    entries: Vec<Entry>,
    change: Vec<u8>,
    inserted: Vec<String>,
}

/// What the hub holds at the end.
struct Found {
    insertions: usize,
    comments: usize,
    bytes: usize,
    editable: bool,
}

struct Run {
    time: Duration,
    cpu_ms: u64,
    found: Found,
}

pub(super) fn run(ground: &mut Ground, report: &mut Report) -> Outcome<()> {
    report.line(&limit(ground)?)?;
    for (peer, together) in [("yishi", DRAFTERS), ("yishi/device by device", 1)] {
        let Run { time, cpu_ms, found } = once(ground, together)?;
        report.line(&json!({
            "w": "W7", "peer": peer, "scale": ground.scale.share(), "branches": DRAFTERS, "ms": ms(time),
            "cpu_ms": cpu_ms, "bytes": found.bytes, "insertions": found.insertions,
            "comments_kept_of_150": found.comments, "durable": true,
        }))?;
        report.exactly(format!("W7 {peer}: insertions kept"), found.insertions, DRAFTERS * PASSAGES);
        report.exactly(format!("W7 {peer}: comments kept"), found.comments, DRAFTERS + 50);
        report.exactly(
            format!("W7 {peer}: drafts nobody can edit afterwards"),
            usize::from(!found.editable),
            0,
        );
    }
    Ok(())
}

/// Admits the branches, so many devices in one transaction, and looks what became of them.
fn once(ground: &Ground, together: usize) -> Outcome<Run> {
    let hub = ground.hub_at(ground.scale.thousand())?;
    let topic = ground.community.topic(PROPOSAL)?;
    let branches = branches(ground, &hub, topic)?;
    let (mut room, space) = (Backroom::open(&hub)?, ground.community.space());
    let (cpu, start) = (cpu_ms(), Instant::now());
    for some in branches.chunks(together) {
        let batch: Vec<Entry> = some.iter().flat_map(|branch| branch.entries.iter().cloned()).collect();
        room.write(&space, now(), |pen| pen.admit(&batch))?;
    }
    let (time, cpu_ms) = (start.elapsed(), cpu_ms() - cpu);
    let mut found = Found { insertions: 0, comments: 0, bytes: 0, editable: false };
    let mut draft = None;
    room.read(&space, |log| {
        found.comments = comments(ground, log)?;
        draft = Some(opened(&log.draft(&topic.draft())?, id("reader", 0))?);
        Ok(())
    })?;
    let mut draft = draft.ok_or("the store did not read")?;
    let text = draft.text()?;
    found.insertions =
        branches.iter().flat_map(|branch| &branch.inserted).filter(|words| text.contains(*words)).count();
    found.bytes = draft.save().len();
    let next = draft.edit(&[Splice { insert: "又改一处。".to_owned(), ..Splice::default() }])?;
    let fact = next.ok_or("an edit changed nothing")?.into_fact(topic, None);
    let admitted = room.write(&space, now(), |pen| {
        ground.community.of_committee(pen, fact.clone(), Label::Topic(topic), now())
    });
    found.editable = admitted.is_ok();
    Ok(Run { time, cpu_ms, found })
}

/// How many comments of the proposal and of the drafters count at the hub.
fn comments(ground: &Ground, log: &mut dyn Log) -> Result<usize, LogError> {
    let mut known = ground.community.comments_on(PROPOSAL)?;
    known.extend((0..DRAFTERS).map(|number| CommentId(id("w7", number))));
    let mut held = 0;
    for comment in known {
        held += usize::from(log.aggregate(&AggregateId::Comment(comment))?.is_some());
    }
    Ok(held)
}

/// Appoints the drafters and lets each of them write, on the draft as it stands.
fn branches(ground: &Ground, hub: &std::path::Path, topic: TopicId) -> Outcome<Vec<Branch>> {
    let mut branches = Vec::new();
    ground.write(hub, |pen| {
        let base = pen.log.draft(&topic.draft())?;
        for (number, by) in ground.community.members.iter().enumerate().take(DRAFTERS) {
            let appointed = Fact::bare(DrafterAppointed { topic, member: by.member });
            ground.community.of_committee(pen, appointed, Label::Topic(topic), now())?;
            let after = pen.log.link(&by.key.device())?;
            let (change, inserted) = edit(ground, &base, number)?;
            let bytes = change.bytes.clone();
            let fact = change.into_fact(topic, None);
            let said = Said { by, fact, audience: Audience::one(Label::Topic(topic)), at: now() };
            let first = said.sign(ground.community.space(), after);
            let second = comment(ground, by, topic, number).sign(ground.community.space(), first.link());
            branches.push(Branch { entries: vec![first, second], change: bytes, inserted });
        }
        Ok(())
    })?;
    Ok(branches)
}

fn comment<'a>(ground: &Ground, by: &'a Person, topic: TopicId, number: usize) -> Said<'a> {
    comment_by(by, topic, id("w7", number), ground.community.spare(number), now())
}

fn opened(base: &[Vec<u8>], actor: [u8; 16]) -> Result<DraftDoc, LogError> {
    let broken = |error: yishi_replica::draft::DraftError| LogError::Broken(error.to_string());
    let mut draft = DraftDoc::new(ActorId16(actor)).map_err(broken)?;
    draft.apply_accepted(base).map_err(broken)?;
    Ok(draft)
}

/// One drafter's change: passages spread over the text, different ones for each drafter as far as there is room.
fn edit(
    ground: &Ground,
    base: &[Vec<u8>],
    number: usize,
) -> Result<(yishi_replica::draft::LocalChange, Vec<String>), LogError> {
    let broken = |error: yishi_replica::draft::DraftError| LogError::Broken(error.to_string());
    let mut draft = opened(base, id("drafter", number))?;
    let stretch = draft.len_utf16() / PASSAGES;
    let mut splices = Vec::new();
    for passage in 0..PASSAGES {
        let spare = ground.community.spare(DRAFTERS + number * PASSAGES + passage);
        let at = passage * stretch + (number * 7) % (stretch - OUT);
        splices.push(Splice { at, delete: OUT, insert: spare.chars().take(IN).collect() });
    }
    let inserted = splices.iter().map(|splice| splice.insert.clone()).collect();
    let change = draft.edit(&splices).map_err(broken)?;
    Ok((change.ok_or_else(|| LogError::Broken("an edit changed nothing".to_owned()))?, inserted))
}

/// The same changes applied by automerge alone, from the saved document on, in memory.
fn limit(ground: &Ground) -> Outcome<Value> {
    let hub = ground.hub_at(ground.scale.thousand())?;
    let topic = ground.community.topic(PROPOSAL)?;
    let branches = branches(ground, &hub, topic)?;
    let mut base = Vec::new();
    Backroom::open(&hub)?.read(&ground.community.space(), |log| {
        base = opened(&log.draft(&topic.draft())?, id("reader", 0))?.save();
        Ok(())
    })?;
    let (cpu, start) = (cpu_ms(), Instant::now());
    let options = LoadOptions::new().text_encoding(TextEncoding::Utf16CodeUnit);
    let mut document = Automerge::load_with_options(&base, options)?;
    let changes: Vec<_> = branches
        .iter()
        .map(|branch| automerge::Change::try_from(branch.change.as_slice()))
        .collect::<Result<_, _>>()?;
    document.apply_changes(changes)?;
    let (time, cpu_ms) = (start.elapsed(), cpu_ms() - cpu);
    Ok(json!({
        "w": "W7", "peer": "limit/automerge alone", "branches": DRAFTERS, "ms": ms(time), "cpu_ms": cpu_ms,
        "bytes": document.save_nocompress().len(), "durable": false,
    }))
}
