//! Own entries that came back.

use rusqlite::Connection;

use super::TodoRow;
use crate::error::ClientError;
use crate::store::SpaceRow;
use crate::view::{Page, Subject, outbox, status};

/// All of them.
pub(super) struct Refused<'a> {
    pub(super) connection: &'a Connection,
    pub(super) space: &'a SpaceRow,
}

impl Refused<'_> {
    /// How many there are.
    pub(super) fn count(&self) -> Result<u64, ClientError> {
        status::refused(self.connection, self.space)
    }

    /// A part of them.
    pub(super) fn rows(&self, page: Page) -> Result<Vec<TodoRow>, ClientError> {
        let rows = outbox::refused(self.connection, self.space, page)?.into_iter().map(|(object, row)| {
            let zh = format!("“{}”被退回：{}", row.kind_zh, row.sentence);
            let en = format!("Came back: {}", row.about);
            let topic = row.subject.and_then(Subject::topic);
            TodoRow { entry: Some(row.entry), topic, ..TodoRow::new("refused", zh, en, object) }
        });
        Ok(rows.collect())
    }
}
