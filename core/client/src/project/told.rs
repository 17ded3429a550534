//! The acts behind an aggregate, with their words.

use rusqlite::Connection;
use yishi_domain::act::Act;
use yishi_domain::id::MemberId;
use yishi_domain::kind::Kind;
use yishi_domain::state::AggregateId;
use yishi_domain::time::{Moment, Pos};
use yishi_domain::words::Words;
use yishi_replica::entry::{BadEntry, Content};

use super::ERASED;
use crate::error::ClientError;
use crate::store::entries::aggregate_key;
use crate::store::{EntryRow, ITS_WORDS, entry_of};

/// An act that counts here.
pub(crate) struct Told {
    /// Row number of its entry.
    pub(crate) n: i64,
    /// The act.
    pub(crate) act: Act,
    /// When the hub received it; what the author's clock said while it waits.
    pub(crate) since: Moment,
    /// Where it stands in the space's order; none while it waits.
    pub(crate) pos: Option<Pos>,
    /// Whether it had words that are gone.
    pub(crate) erased: bool,
}

impl Told {
    /// Its kind.
    pub(crate) fn kind(&self) -> Kind {
        self.act.fact.core.kind()
    }

    /// Who did it.
    pub(crate) fn by(&self) -> MemberId {
        self.act.by.member
    }

    /// When, by the author's clock.
    pub(crate) fn at(&self) -> Moment {
        self.act.claimed_time
    }

    /// A part of its words as people read it: empty where there were none, a standing phrase where they are erased.
    pub(crate) fn shown(&self, part: fn(&Words) -> &str) -> String {
        match &self.act.fact.words {
            Some(words) => part(words).to_owned(),
            None if self.erased => ERASED.to_owned(),
            None => String::new(),
        }
    }

    /// Its main text as people read it.
    pub(crate) fn text(&self) -> String {
        self.shown(Words::text)
    }

    /// Its title as people read it.
    pub(crate) fn title(&self) -> String {
        self.shown(|words| match words {
            Words::Titled { title, .. } | Words::Final { title, .. } | Words::Paper { title, .. } => title,
            Words::Text(_) | Words::Name(_) | Words::Passage { .. } | Words::Change(_) => "",
        })
    }

    /// Parts of its words for the search index; nothing where they are erased.
    pub(crate) fn searchable(&self) -> String {
        match &self.act.fact.words {
            Some(Words::Titled { title, text } | Words::Paper { title, text, .. }) => {
                format!("{title}\n{text}")
            }
            Some(words) => words.text().to_owned(),
            None => String::new(),
        }
    }

    fn of(row: EntryRow) -> Result<Option<Self>, ClientError> {
        let act = match row.entry.act() {
            Ok(act) => act,
            Err(BadEntry::UnknownKind) => return Ok(None),
            Err(bad) => return Err(ClientError::Storage(format!("a stored entry cannot be read: {bad}"))),
        };
        let since = row.stamp.as_ref().map_or(act.claimed_time, |stamp| stamp.received_at);
        let pos = row.stamp.as_ref().map(|stamp| stamp.pos);
        let erased = matches!(row.entry.content, Content::Erased(_));
        Ok(Some(Self { n: row.n, act, since, pos, erased }))
    }
}

/// The acts that touch an aggregate and count here, in order, waiting ones last. Kinds of a newer version are left out.
pub(crate) fn told(tx: &Connection, space: i64, id: &AggregateId) -> Result<Vec<Told>, ClientError> {
    let mut statement = tx.prepare_cached(&format!(
        "SELECT {ITS_WORDS} FROM entries WHERE verdict IN (0, 1, 4) AND n IN
             (SELECT entry FROM touched WHERE space = ?1 AND aggregate = ?2)
         ORDER BY pos IS NULL, pos, n"
    ))?;
    let rows = statement.query_map((space, aggregate_key(id)), entry_of)?;
    rows.filter_map(|row| row.map_err(ClientError::from).and_then(Told::of).transpose()).collect()
}
