//! What can be much and is found page by page: topics and amendments to decide, needs to complete.

use rusqlite::{Connection, Row};
use yishi_domain::id::{ObjectId, TopicId};
use yishi_domain::need::NeedStatus;
use yishi_domain::topic::TopicState;

use super::TodoRow;
use crate::error::ClientError;
use crate::store::SpaceRow;
use crate::view::{Page, row, short};

/// The most characters of a text that is quoted.
pub(super) const QUOTED: usize = 20;

/// Which list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    /// Topics that nobody has accepted or declined.
    Topics,
    /// Amendments to decide: for both committees those of every open topic, for a drafter those of the drafter's topics.
    Amendments,
    /// Needs of one's own, or entered by oneself, that came back for more.
    Returned,
}

impl What {
    /// Where they stand: `?1` is the space, `?2` oneself, `?3` whether one is in one of both committees.
    fn stand(self) -> String {
        match self {
            Self::Topics => {
                format!("topics WHERE topics.space = ?1 AND topics.state = '{}'", TopicState::Drafted.code())
            }
            Self::Amendments => "amendments
                 JOIN topics ON topics.space = amendments.space AND topics.id = amendments.topic
                 WHERE amendments.space = ?1 AND amendments.status = 'open' AND topics.state <> 'NotAccepted'
                     AND (?3 OR EXISTS (SELECT 1 FROM drafters WHERE drafters.space = amendments.space
                         AND drafters.topic = amendments.topic AND drafters.member = ?2))"
                .to_owned(),
            Self::Returned => format!(
                "needs WHERE needs.space = ?1 AND needs.status = '{}' AND (needs.author = ?2 OR needs.entered_by = ?2)",
                NeedStatus::Returned.code()
            ),
        }
    }

    fn counting(self) -> String {
        format!("SELECT count(*) FROM {}", self.stand())
    }

    fn listing(self) -> String {
        let (columns, order) = match self {
            Self::Topics => ("topics.id, topics.title", "topics.at"),
            Self::Amendments => (
                "amendments.id, topics.title, amendments.replacement, amendments.topic,
                     (SELECT name FROM members WHERE members.space = amendments.space
                         AND members.id = amendments.author)",
                "amendments.at",
            ),
            Self::Returned => ("needs.id, needs.text", "needs.at"),
        };
        format!("SELECT {columns} FROM {} ORDER BY {order} LIMIT ?4 OFFSET ?5", self.stand())
    }

    fn shown(self, row: &Row<'_>) -> rusqlite::Result<TodoRow> {
        let (id, text) = (ObjectId(row.get(0)?), short(&row.get::<_, String>(1)?, QUOTED));
        match self {
            Self::Returned => {
                let zh = format!("补充诉求后重新提交：{text}");
                let en = format!("Complete the need and hand it in again: {text}");
                Ok(TodoRow::new("need_returned", zh, en, id))
            }
            Self::Topics => {
                let zh = format!("研究要不要立题：{text}");
                let en = format!("Decide whether to take up the topic: {text}");
                Ok(TodoRow { topic: Some(TopicId(id.0)), ..TodoRow::new("topic_accept", zh, en, id) })
            }
            Self::Amendments => {
                let (words, name) = (short(&row.get::<_, String>(2)?, QUOTED), row::name(row, 4)?);
                let zh = format!("处理{name}对《{text}》的修改建议：{words}");
                let en = format!("Decide {name}'s amendment to “{text}”: {words}");
                let topic = Some(TopicId(row.get(3)?));
                Ok(TodoRow { topic, ..TodoRow::new("amendment", zh, en, id) })
            }
        }
    }
}

/// The statements behind these lists.
pub(super) fn listings() -> Vec<String> {
    [What::Topics, What::Amendments, What::Returned].map(What::listing).into()
}

/// One of these lists.
pub(super) struct Listed<'a> {
    pub(super) connection: &'a Connection,
    pub(super) space: &'a SpaceRow,
    /// Whether one is in one of both committees.
    pub(super) governs: bool,
    pub(super) what: What,
}

impl Listed<'_> {
    /// How many there are.
    pub(super) fn count(&self) -> Result<u64, ClientError> {
        let (space, me, sql) = (self.space.n, self.space.member.0, self.what.counting());
        match self.what {
            What::Topics => row::count(self.connection, &sql, [space]),
            What::Amendments => row::count(self.connection, &sql, (space, me, self.governs)),
            What::Returned => row::count(self.connection, &sql, (space, me)),
        }
    }

    /// A part of them.
    pub(super) fn rows(&self, page: Page) -> Result<Vec<TodoRow>, ClientError> {
        let values = (self.space.n, self.space.member.0, self.governs, page.limit, page.offset);
        row::all(self.connection, &self.what.listing(), values, |row| self.what.shown(row))
    }
}
