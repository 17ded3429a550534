//! Finding what a person wrote and what is about them.

use std::collections::BTreeSet;

use data_encoding::BASE64;
use rusqlite::Connection;
use yishi_domain::calendar::zh_dated;
use yishi_domain::draft::Writing;
use yishi_domain::id::{MemberId, NeedId};
use yishi_domain::kind::Kind;
use yishi_domain::label::Label;
use yishi_domain::state::AggregateId;
use yishi_domain::words::Words;
use yishi_replica::draft::text_diff;

use super::{Document, DraftPart, Record, Relation, Worded};
use crate::app::{Desk, KeptForm};
use crate::draft::{Past, failed, open, passage};
use crate::english;
use crate::error::ClientError;
use crate::store::{EntryRow, ITS_WORDS, SpaceRow, aggregate_key, entry_of, forms, spaces};
use crate::view::{self, Page};

/// A whole list.
const EVERY: Page = Page::first(u32::MAX);

impl Desk {
    /// All of it but the sealed card.
    pub(super) fn gathered(&self, person: MemberId) -> Result<Document, ClientError> {
        let now = self.app().now();
        self.read(|connection, space| {
            let genesis = spaces::genesis(connection, space.n)?;
            let found = entries(connection, space, person)?;
            let own = person == space.member;
            Ok(Document {
                format: "yishi export 1",
                made_at: now,
                made_at_zh: zh_dated(now),
                space: space.id,
                space_name: genesis.map(|genesis| genesis.name).unwrap_or_default(),
                person: view::member_row(connection, space, person)?,
                card: None,
                card_missing: None,
                needs: needs(connection, space, person)?,
                records: found
                    .iter()
                    .filter_map(|row| record(connection, space, person, row).transpose())
                    .collect::<Result<_, _>>()?,
                drafts: drafts(self, connection, space, person, &found)?,
                forms: if own { kept(connection, space)? } else { Vec::new() },
                doubts: if own { view::doubted(connection, space, EVERY)? } else { Vec::new() },
            })
        })
    }
}

fn kept(connection: &Connection, space: &SpaceRow) -> Result<Vec<KeptForm>, ClientError> {
    Ok(forms::all(connection, space.n)?.into_iter().map(KeptForm::from).collect())
}

/// Entries by the person's devices, under the person's own label, and about the person as a member.
fn entries(
    connection: &Connection,
    space: &SpaceRow,
    person: MemberId,
) -> Result<Vec<EntryRow>, ClientError> {
    let sql = format!(
        "SELECT {ITS_WORDS} FROM entries WHERE space = ?1 AND n IN (
             SELECT n FROM entries WHERE space = ?1 AND (label1 = ?2 OR label2 = ?2)
             UNION SELECT entry FROM touched WHERE space = ?1 AND aggregate = ?3
             UNION SELECT entries.n FROM entries JOIN
                 (SELECT DISTINCT device FROM entries WHERE space = ?1 AND object = ?4 AND kind = ?5) AS own
                 ON entries.device = own.device WHERE entries.space = ?1)
         ORDER BY pos IS NULL, pos, n"
    );
    let label = Label::Member(person).to_slot();
    let key = aggregate_key(&AggregateId::Member(person));
    let mut statement = connection.prepare_cached(&sql)?;
    let values = (space.n, label, key, person.0, Kind::Joined.code());
    let mut found: Vec<EntryRow> = statement.query_map(values, entry_of)?.collect::<Result<_, _>>()?;
    if person == space.member {
        found.extend(own(connection, space, &found)?);
    }
    Ok(found)
}

/// Entries of this phone that the statement above does not find: a founder has no entry of joining.
fn own(connection: &Connection, space: &SpaceRow, found: &[EntryRow]) -> Result<Vec<EntryRow>, ClientError> {
    let sql = format!(
        "SELECT {ITS_WORDS} FROM entries WHERE space = ?1 AND n IN (SELECT entry FROM outbox)
         ORDER BY pos IS NULL, pos, n"
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let all: Vec<EntryRow> = statement.query_map([space.n], entry_of)?.collect::<Result<_, _>>()?;
    Ok(all.into_iter().filter(|row| found.iter().all(|one| one.n != row.n)).collect())
}

/// Needs the person spoke, and those the person entered for somebody.
fn needs(
    connection: &Connection,
    space: &SpaceRow,
    person: MemberId,
) -> Result<Vec<view::NeedView>, ClientError> {
    let sql = "SELECT id FROM needs WHERE space = ?1 AND owner = ?2
         UNION SELECT id FROM needs WHERE space = ?1 AND entered_by = ?2";
    let mut statement = connection.prepare_cached(sql)?;
    let ids: Vec<NeedId> =
        statement.query_map((space.n, person.0), |row| row.get(0).map(NeedId))?.collect::<Result<_, _>>()?;
    ids.into_iter().map(|need| view::need_view(connection, space, need)).collect()
}

fn record(
    connection: &Connection,
    space: &SpaceRow,
    person: MemberId,
    row: &EntryRow,
) -> Result<Option<Record>, ClientError> {
    let Ok(act) = row.entry.act() else { return Ok(None) };
    let kind = act.fact.core.kind();
    Ok(Some(Record {
        entry: act.id,
        relation: if act.by.member == person { Relation::Wrote } else { Relation::About },
        kind: kind.spec().name.to_owned(),
        zh: kind.spec().zh.to_owned(),
        en: english::kind(kind).to_owned(),
        object: row.entry.header.object,
        by: act.by.member,
        by_name: view::name_of(connection, space.n, act.by.member)?,
        at: act.claimed_time,
        at_zh: zh_dated(act.claimed_time),
        received_at: row.stamp.as_ref().map(|stamp| stamp.received_at),
        state: view::sent_of(connection, row.n)?,
        words: act.fact.words.map(words).unwrap_or_default(),
        signed: BASE64.encode(&row.entry.to_bytes()),
    }))
}

fn words(words: Words) -> Vec<Worded> {
    let part = |part, zh, text| Worded { part, zh, text };
    match words {
        Words::Text(text) => vec![part("text", "内容", text)],
        Words::Name(name) => vec![part("name", "称呼", name)],
        Words::Titled { title, text } => vec![part("title", "标题", title), part("text", "内容", text)],
        Words::Passage { quote, replacement, reason } => vec![
            part("quote", "原文", quote),
            part("replacement", "改为", replacement),
            part("reason", "理由", reason),
        ],
        Words::Final { title, names } => {
            let names: Vec<String> = names.into_iter().map(|name| name.name).collect();
            vec![part("title", "标题", title), part("names", "名册", names.join("、"))]
        }
        Words::Paper { title, text, names } => {
            let names: Vec<String> = names.into_iter().map(|name| name.name).collect();
            vec![
                part("title", "标题", title),
                part("text", "内容", text),
                part("names", "名册", names.join("、")),
            ]
        }
        // What it put in and took out stands under the drafts.
        Words::Change(_) => Vec::new(),
    }
}

/// What the person wrote in drafts that this phone may read.
fn drafts(
    desk: &Desk,
    connection: &Connection,
    space: &SpaceRow,
    person: MemberId,
    found: &[EntryRow],
) -> Result<Vec<DraftPart>, ClientError> {
    let mut texts: BTreeSet<Writing> = BTreeSet::new();
    for row in found.iter().filter(|row| row.entry.header.kind == Kind::DraftChanged.code()) {
        let fact = row.entry.fact().ok();
        if let Some(yishi_domain::fact::Core::DraftChanged(core)) = fact.map(|fact| fact.core) {
            texts.insert(core.writing());
        }
    }
    let mut parts = Vec::new();
    for of in texts {
        if view::expect_reader(connection, space, of).is_ok() {
            parts.extend(in_draft(desk, connection, space, person, of)?);
        }
    }
    Ok(parts)
}

fn in_draft(
    desk: &Desk,
    connection: &Connection,
    space: &SpaceRow,
    person: MemberId,
    of: Writing,
) -> Result<Vec<DraftPart>, ClientError> {
    let opened = open(desk.app(), connection, space, of)?;
    let title = view::topic_title(connection, space.n, of.topic)?.unwrap_or_default();
    let mut parts = Vec::new();
    let mut before = String::new();
    for step in Past::load(connection, space, of)?.steps() {
        let text = opened.document.text_at(&step.heads).map_err(failed)?;
        if step.member == person {
            let splices = text_diff(&before, &text);
            let removed =
                splices.iter().map(|one| passage(&before, &(one.at..one.at.saturating_add(one.delete))));
            parts.push(DraftPart {
                topic: of.topic,
                session: of.session,
                title: title.clone(),
                at: step.at,
                at_zh: zh_dated(step.at),
                removed: removed.collect::<Vec<_>>().join("\n"),
                added: splices.iter().map(|one| one.insert.as_str()).collect::<Vec<_>>().join("\n"),
                amendment: step.cause,
            });
        }
        before = text;
    }
    Ok(parts)
}
