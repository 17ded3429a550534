//! Which text this member signs in which round: one text a round, whatever the hub or a second round of the same
//! number says.

use rusqlite::{Connection, OptionalExtension};
use yishi_domain::id::{RoundId, TopicId};
use yishi_domain::kind::Kind;
use yishi_domain::round::Round;

use crate::error::ClientError;
use crate::trouble::Trouble;

/// Writes down that this member signs this round, or refuses where another text was signed under its number.
pub(crate) fn record(tx: &Connection, space: i64, topic: TopicId, round: &Round) -> Result<(), ClientError> {
    let known: Option<([u8; 16], [u8; 32])> = tx
        .prepare_cached(
            "SELECT round, text_hash FROM signing WHERE space = ?1 AND topic = ?2 AND number = ?3",
        )?
        .query_row((space, topic.0, round.number), |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    if let Some((other, text_hash)) = known
        && text_hash != round.text_hash
        && stands(tx, space, RoundId(other))?
    {
        return Err(Trouble::SignedOtherText.into());
    }
    tx.execute(
        "INSERT OR REPLACE INTO signing (space, topic, number, round, text_hash) VALUES (?1, ?2, ?3, ?4, ?5)",
        (space, topic.0, round.number, round.id.0, round.text_hash),
    )?;
    Ok(())
}

/// Whether a signature under a round may still count: of two rounds opened offline one is refused, and with it
/// everything signed under it.
fn stands(tx: &Connection, space: i64, round: RoundId) -> Result<bool, ClientError> {
    let sql = "SELECT EXISTS (SELECT 1 FROM entries e JOIN outbox o ON o.entry = e.n
                   WHERE e.space = ?1 AND e.object = ?2 AND e.kind = ?3 AND e.verdict <> 2)";
    Ok(tx.query_row(sql, (space, round.0, Kind::SignedOff.code()), |row| row.get(0))?)
}
