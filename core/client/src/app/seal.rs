//! Sealed rounds: as a row to look at, as a file to keep, and a file from elsewhere verified.

use rusqlite::Connection;
use yishi_domain::id::{ObjectId, TopicId};
use yishi_domain::kind::Kind;
use yishi_domain::membership::Genesis;
use yishi_domain::state::{AggregateId, State};
use yishi_replica::log::{LogError, Stamped};
use yishi_replica::seal::{SealError, SealFault, SealSource, export, verify};

use super::Desk;
use super::round::wanted;
use crate::error::{ClientError, log_error};
use crate::state;
use crate::store::{EntryRow, ITS_WORDS, entry_of, spaces};
use crate::trouble::Trouble;
use crate::view::VerifiedView;

/// Verifies a seal file, without a network and without having joined anything.
pub fn verify_seal(bytes: &[u8]) -> Result<VerifiedView, ClientError> {
    verify(bytes).map(VerifiedView::from).map_err(ClientError::Unverified)
}

impl Desk {
    /// A sealed round, without a number the newest, as a file that anybody can verify offline.
    pub fn export_seal(&self, topic: TopicId, number: Option<u32>) -> Result<Vec<u8>, ClientError> {
        self.read(|connection, space| {
            let mut state = State::default();
            state::load(connection, space, &mut state, &[AggregateId::Topic(topic)])?;
            let round = wanted(&state, topic, number)?.id;
            export(&mut Source { connection, space: space.n }, topic, round).map_err(not_sealed)
        })
    }
}

/// One space of the phone's store.
struct Source<'a> {
    connection: &'a Connection,
    space: i64,
}

impl Source<'_> {
    fn read(&self, kind: Kind, object: Option<ObjectId>) -> rusqlite::Result<Vec<Stamped>> {
        let sql = format!(
            "SELECT {ITS_WORDS} FROM entries WHERE space = ?1 AND kind = ?2 AND verdict IN (1, 4)
                 AND (?3 IS NULL OR object = ?3) ORDER BY pos"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows = statement.query_map((self.space, kind.code(), object.map(|id| id.0)), entry_of)?;
        rows.filter_map(|row| row.map(EntryRow::stamped).transpose()).collect()
    }
}

impl SealSource for Source<'_> {
    fn genesis(&mut self) -> Result<Vec<u8>, LogError> {
        let genesis = spaces::genesis(self.connection, self.space).map_err(log_error)?;
        genesis.as_ref().map(Genesis::to_bytes).ok_or_else(|| LogError::Broken("no genesis".to_owned()))
    }

    fn accepted(&mut self, kind: Kind, object: Option<ObjectId>) -> Result<Vec<Stamped>, LogError> {
        self.read(kind, object).map_err(log_error)
    }
}

fn not_sealed(error: SealError) -> ClientError {
    match error {
        SealError::Storage(error) => error.into(),
        SealError::RoundUnknown => Trouble::RoundWaiting.into(),
        SealError::TextMissing => Trouble::TextMissing.into(),
        SealError::NotSealed { missing } => {
            ClientError::about(Trouble::NotSealed, format!("还差 {missing} 人"))
        }
        SealError::Unproved(fault) => unproved(fault),
    }
}

fn unproved(fault: SealFault) -> ClientError {
    ClientError::about(Trouble::SealUnproved, fault.sentence())
}
