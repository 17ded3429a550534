//! What an entry is about and says, for lists of entries that stand in no other view.

use rusqlite::{Connection, OptionalExtension};
use yishi_domain::id::ObjectId;
use yishi_domain::words::Words;
use yishi_replica::draft::inserted;

use crate::error::ClientError;

/// Words as people read them. Of a draft change that is what it wrote: the draft itself may be out of reach by now.
pub(super) fn readable(words: &Words) -> String {
    match words {
        Words::Change(bytes) => inserted(bytes).unwrap_or_default().join("\n"),
        Words::Text(_)
        | Words::Titled { .. }
        | Words::Name(_)
        | Words::Passage { .. }
        | Words::Final { .. }
        | Words::Paper { .. } => words.text().to_owned(),
    }
}

/// The text of what an entry is about, where this phone shows it.
pub(super) fn about(
    connection: &Connection,
    space: i64,
    object: &ObjectId,
) -> Result<Option<String>, ClientError> {
    let sql = "SELECT text FROM needs WHERE space = ?1 AND id = ?2
         UNION ALL SELECT title FROM topics WHERE space = ?1 AND id = ?2
         UNION ALL SELECT topics.title FROM rounds JOIN topics ON topics.space = rounds.space
             AND topics.id = rounds.topic WHERE rounds.space = ?1 AND rounds.id = ?2
         UNION ALL SELECT title FROM papers WHERE space = ?1 AND id = ?2
         UNION ALL SELECT topics.title FROM sessions JOIN topics ON topics.space = sessions.space
             AND topics.id = sessions.topic WHERE sessions.space = ?1 AND sessions.id = ?2
         UNION ALL SELECT text FROM comments WHERE space = ?1 AND id = ?2
         UNION ALL SELECT replacement FROM amendments WHERE space = ?1 AND id = ?2
         UNION ALL SELECT name FROM members WHERE space = ?1 AND id = ?2
         UNION ALL SELECT name FROM grids WHERE space = ?1 AND id = ?2
         UNION ALL SELECT name FROM venues WHERE space = ?1 AND id = ?2
         LIMIT 1";
    Ok(connection.prepare_cached(sql)?.query_row((space, object.0), |row| row.get(0)).optional()?)
}
