//! What can be much and is found page by page: topics and amendments to decide, what wants a second signature, needs to
//! complete.

use rusqlite::{Connection, Row};
use yishi_domain::id::{EntryId, ObjectId, TopicId};
use yishi_domain::need::NeedStatus;

use super::TodoRow;
use crate::error::ClientError;
use crate::store::SpaceRow;
use crate::view::{Page, row, short};

/// The most characters of a text that is quoted.
pub(super) const QUOTED: usize = 20;

/// Which list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    /// Plans, minutes and agreements that want one's own signature.
    Papers,
    /// Topics that the Party organisation has to discuss first.
    Reviews,
    /// Topics that wait for one's own side of the two committees.
    Topics,
    /// What others recorded of the world and what wants a second signature.
    Attestations,
    /// Amendments to decide: for the committee those of every open topic, for a drafter those of the drafter's topics.
    Amendments,
    /// Needs of one's own, or entered by oneself, that came back for more.
    Returned,
}

impl What {
    /// Where they stand: `?1` is the space, `?2` oneself, `?3` for whom one speaks in both committees.
    fn stand(self) -> String {
        match self {
            Self::Papers => "to_sign
                 JOIN papers ON papers.space = to_sign.space AND papers.id = to_sign.paper
                 WHERE to_sign.space = ?1 AND to_sign.member = ?2"
                .to_owned(),
            Self::Reviews => "topics WHERE topics.space = ?1 AND topics.undecided = 1 AND topics.review = 1".to_owned(),
            Self::Topics => {
                "topics WHERE topics.space = ?1 AND topics.undecided = 1 AND (topics.agreed & ?3) <> ?3".to_owned()
            }
            Self::Attestations => "attestations
                 JOIN topics ON topics.space = attestations.space AND topics.id = attestations.topic
                 WHERE attestations.space = ?1 AND attestations.author <> ?2"
                .to_owned(),
            Self::Amendments => "amendments
                 JOIN topics ON topics.space = amendments.space AND topics.id = amendments.topic
                 WHERE amendments.space = ?1 AND amendments.status = 'open' AND topics.state NOT IN ('NotAccepted', 'Referred', 'Withdrawn')
                     AND ((?3 & 1) OR EXISTS (SELECT 1 FROM drafters WHERE drafters.space = amendments.space
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
            Self::Papers => ("papers.id, papers.title, papers.topic", "papers.at"),
            Self::Reviews | Self::Topics => ("topics.id, topics.title", "topics.at"),
            Self::Attestations => ("topics.id, topics.title, attestations.entry", "topics.at"),
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
            Self::Papers => {
                let zh = format!("请您签：{text}");
                let en = format!("Please sign: {text}");
                let topic = Some(TopicId(row.get(2)?));
                Ok(TodoRow { topic, ..TodoRow::new("paper_sign", zh, en, id) })
            }
            Self::Reviews => {
                let zh = format!("党组织先研究这件重要的事：{text}");
                let en = format!("The Party organisation discusses this first: {text}");
                Ok(TodoRow { topic: Some(TopicId(id.0)), ..TodoRow::new("party_review", zh, en, id) })
            }
            Self::Attestations => {
                let zh = format!("补签日期隔得久的登记：{text}");
                let en = format!("Sign as second for what lies far back: {text}");
                let entry = Some(EntryId(row.get(2)?));
                Ok(TodoRow { topic: Some(TopicId(id.0)), entry, ..TodoRow::new("attest", zh, en, id) })
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
    [What::Papers, What::Reviews, What::Topics, What::Attestations, What::Amendments, What::Returned]
        .map(What::listing)
        .into()
}

/// One of these lists.
pub(super) struct Listed<'a> {
    pub(super) connection: &'a Connection,
    pub(super) space: &'a SpaceRow,
    /// For whom one speaks: 1 the committee, 2 the Party branch, 3 both, 0 neither.
    pub(super) sides: i64,
    pub(super) what: What,
}

impl Listed<'_> {
    /// How many there are.
    pub(super) fn count(&self) -> Result<u64, ClientError> {
        let (space, me, sql) = (self.space.n, self.space.member.0, self.what.counting());
        match self.what {
            What::Reviews => row::count(self.connection, &sql, [space]),
            What::Topics | What::Amendments => row::count(self.connection, &sql, (space, me, self.sides)),
            What::Papers | What::Attestations | What::Returned => {
                row::count(self.connection, &sql, (space, me))
            }
        }
    }

    /// A part of them.
    pub(super) fn rows(&self, page: Page) -> Result<Vec<TodoRow>, ClientError> {
        let values = (self.space.n, self.space.member.0, self.sides, page.limit, page.offset);
        row::all(self.connection, &self.what.listing(), values, |row| self.what.shown(row))
    }
}
