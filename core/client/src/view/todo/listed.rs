//! What can be much and is found page by page: topics and amendments to decide, what wants a second signature, needs to
//! complete.

use rusqlite::{Connection, Row};
use yishi_domain::calendar::{CivilDate, zh_moment};
use yishi_domain::id::{EntryId, ObjectId, TopicId};
use yishi_domain::need::NeedStatus;
use yishi_domain::time::Moment;
use yishi_domain::topic::TopicState;

use super::TodoRow;
use crate::error::ClientError;
use crate::store::SpaceRow;
use crate::view::{JOINT_STEPS, Page, row, short};

/// The most characters of a text that is quoted.
pub(super) const QUOTED: usize = 20;

/// Which list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    /// Plans, minutes and agreements that want one's own signature.
    Papers,
    /// Sittings that oneself is called to and has not said to know of.
    Notices,
    /// Closed sittings whose record oneself has to sign.
    Records,
    /// Topics that the Party organisation has to discuss first.
    Reviews,
    /// Topics that wait for one's own side of the two committees.
    Topics,
    /// Steps that the other side of the two committees wants and that take both.
    Joint,
    /// Sittings whose parties ask in sufficient number that an assembly decides.
    Demanded,
    /// Topics on which experts are asked and oneself has said nothing yet.
    Evaluations,
    /// What others recorded of the world and what wants a second signature.
    Attestations,
    /// Appeals against hiding somebody else's comment, which somebody else hid.
    Appeals,
    /// Amendments to decide: for the committee those of every open topic, for a drafter those of the drafter's topics.
    Amendments,
    /// Members who say that something was entered for them in a grid where one works.
    Claims,
    /// Needs of one's own, or entered by oneself, that came back for more.
    Returned,
}

impl What {
    /// Where they stand: `?1` is the space, `?2` oneself, `?3` for whom one speaks in both committees. Of a topic from which
    /// one stays away nothing waits.
    fn stand(self) -> String {
        let stands = self.stand_for_all();
        match self {
            Self::Papers | Self::Notices | Self::Records | Self::Claims | Self::Returned => stands,
            Self::Reviews
            | Self::Topics
            | Self::Joint
            | Self::Demanded
            | Self::Evaluations
            | Self::Attestations
            | Self::Appeals
            | Self::Amendments => format!(
                "{stands} AND topics.id NOT IN (SELECT topic FROM away WHERE space = ?1 AND member = ?2)"
            ),
        }
    }

    fn stand_for_all(self) -> String {
        match self {
            Self::Papers => "to_sign
                 JOIN papers ON papers.space = to_sign.space AND papers.id = to_sign.paper
                 WHERE to_sign.space = ?1 AND to_sign.member = ?2
                     AND NOT EXISTS (SELECT 1 FROM topics WHERE topics.space = papers.space
                         AND topics.id = papers.topic AND topics.over = 1)"
                .to_owned(),
            Self::Notices => awaited("notice"),
            Self::Records => awaited("record"),
            Self::Reviews => {
                "topics WHERE topics.space = ?1 AND topics.undecided = 1 AND topics.review = 1".to_owned()
            }
            // Whoever declined has said so, and is asked again only where the other side wants the topic; whoever has not
            // is asked about declining it.
            Self::Topics => {
                "topics WHERE topics.space = ?1 AND topics.undecided = 1 AND (topics.agreed & ?3) <> ?3
                     AND (topics.joint = 0 OR (topics.joint & ?3) = ?3 AND topics.agreed <> 0)"
                    .to_owned()
            }
            Self::Joint => {
                "topics WHERE topics.space = ?1 AND topics.joint <> 0 AND (topics.joint & ?3) <> ?3"
                    .to_owned()
            }
            Self::Demanded => format!(
                "sessions JOIN topics ON topics.space = sessions.space AND topics.id = sessions.topic
                 WHERE sessions.space = ?1 AND sessions.demanded = 1 AND topics.state = '{}'",
                TopicState::SessionClosed.code()
            ),
            Self::Evaluations => "topics WHERE topics.space = ?1 AND topics.state = 'Evaluating'
                     AND NOT EXISTS (SELECT 1 FROM evaluations WHERE evaluations.space = topics.space
                         AND evaluations.topic = topics.id AND evaluations.member = ?2)"
                .to_owned(),
            Self::Attestations => "attestations
                 JOIN topics ON topics.space = attestations.space AND topics.id = attestations.topic
                 WHERE attestations.space = ?1 AND attestations.author <> ?2"
                .to_owned(),
            Self::Appeals => "comments
                 JOIN topics ON topics.space = comments.space AND topics.id = comments.topic
                 WHERE comments.space = ?1 AND comments.appeal = 'asked' AND comments.author <> ?2
                     AND comments.hidden_by <> ?2"
                .to_owned(),
            Self::Amendments => "amendments
                 JOIN topics ON topics.space = amendments.space AND topics.id = amendments.topic
                 WHERE amendments.space = ?1 AND amendments.status = 'open' AND topics.over = 0
                     AND ((?3 & 1) OR EXISTS (SELECT 1 FROM drafters WHERE drafters.space = amendments.space
                         AND drafters.topic = amendments.topic AND drafters.member = ?2))"
                .to_owned(),
            Self::Claims => "claim_asks
                 LEFT JOIN members ON members.space = claim_asks.space AND members.id = claim_asks.member
                 WHERE claim_asks.space = ?1 AND claim_asks.member <> ?2
                     AND (?3 OR EXISTS (SELECT 1 FROM posts WHERE posts.space = claim_asks.space
                         AND posts.member = ?2 AND posts.grid = claim_asks.grid))"
                .to_owned(),
            Self::Returned => format!(
                "needs WHERE needs.space = ?1 AND needs.status = '{}' AND (needs.owner = ?2 OR needs.entered_by = ?2)",
                NeedStatus::Returned.code()
            ),
        }
    }

    fn counting(self) -> String {
        format!("SELECT count(*) FROM {}", self.stand())
    }

    fn listing(self) -> String {
        let (columns, order) = match self {
            Self::Papers => ("papers.id, papers.title, papers.topic, papers.due", "papers.at"),
            Self::Notices | Self::Records => {
                ("sessions.id, topics.title, sessions.topic, sessions.start", "sessions.start")
            }
            Self::Reviews | Self::Topics | Self::Evaluations => ("topics.id, topics.title", "topics.at"),
            Self::Joint => ("topics.id, topics.title, topics.joint_step", "topics.at"),
            Self::Demanded => ("sessions.id, topics.title, sessions.topic", "sessions.start"),
            Self::Attestations => ("topics.id, topics.title, attestations.entry", "topics.at"),
            Self::Appeals => ("comments.id, comments.appeal_text, comments.topic", "comments.appeal_at"),
            Self::Amendments => (
                "amendments.id, topics.title, amendments.replacement, amendments.topic,
                     (SELECT name FROM members WHERE members.space = amendments.space
                         AND members.id = amendments.author)",
                "amendments.at",
            ),
            Self::Claims => ("claim_asks.member, claim_asks.text, members.name", "claim_asks.at"),
            Self::Returned => ("needs.id, needs.text", "needs.at"),
        };
        format!("SELECT {columns} FROM {} ORDER BY {order} LIMIT ?4 OFFSET ?5", self.stand())
    }

    fn shown(self, row: &Row<'_>, now: Moment) -> rusqlite::Result<TodoRow> {
        let (id, text) = (ObjectId(row.get(0)?), short(&row.get::<_, String>(1)?, QUOTED));
        let (kind, zh, en) = self.words(row, &text)?;
        let due = if self == Self::Papers { day(row, 3)? } else { None };
        let entry = if self == Self::Attestations { Some(EntryId(row.get(2)?)) } else { None };
        let topic = self.topic(row, id)?;
        Ok(TodoRow { topic, entry, ..TodoRow::new(kind, zh, en, id) }.until(due, now))
    }

    /// The topic it belongs to.
    fn topic(self, row: &Row<'_>, id: ObjectId) -> rusqlite::Result<Option<TopicId>> {
        Ok(match self {
            Self::Returned | Self::Claims => None,
            Self::Reviews | Self::Joint | Self::Evaluations | Self::Attestations | Self::Topics => {
                Some(TopicId(id.0))
            }
            Self::Papers | Self::Notices | Self::Records | Self::Demanded | Self::Appeals => {
                Some(TopicId(row.get(2)?))
            }
            Self::Amendments => Some(TopicId(row.get(3)?)),
        })
    }

    /// Its kind, and what to do in both languages.
    fn words(self, row: &Row<'_>, text: &str) -> rusqlite::Result<(&'static str, String, String)> {
        let (more, more_en) = self.more(row)?;
        let quoted =
            if self == Self::Amendments { short(&row.get::<_, String>(2)?, QUOTED) } else { String::new() };
        let fill = |says: &str, more: &str| {
            says.replace("{more}", more).replace("{words}", &quoted).replace("{text}", text)
        };
        let (_, kind, zh, en) = SAYS.iter().find(|says| says.0 == self).copied().unwrap_or(SAYS[0]);
        Ok((kind, fill(zh, &more), fill(en, &more_en)))
    }

    /// A name, a moment or a step that its words tell, in both languages.
    fn more(self, row: &Row<'_>) -> rusqlite::Result<(String, String)> {
        let both = |one: String| (one.clone(), one);
        Ok(match self {
            Self::Claims => both(row::name(row, 2)?),
            Self::Amendments => both(row::name(row, 4)?),
            Self::Notices => both(zh_moment(Moment(row.get(3)?))),
            Self::Joint => {
                let (zh, en) = step(&row.get::<_, String>(2)?);
                (zh.to_owned(), en.to_owned())
            }
            Self::Papers
            | Self::Records
            | Self::Reviews
            | Self::Topics
            | Self::Demanded
            | Self::Evaluations
            | Self::Attestations
            | Self::Appeals
            | Self::Returned => (String::new(), String::new()),
        })
    }
}

/// What each list's rows are called and say, in both languages: `{text}` is what it is about, `{more}` a name, a moment
/// or a step, `{words}` an amendment's.
const SAYS: [(What, &str, &str, &str); 13] = [
    (
        What::Returned,
        "need_returned",
        "补充诉求后重新提交：{text}",
        "Complete the need and hand it in again: {text}",
    ),
    (
        What::Claims,
        "claim",
        "{more}申请认领以前代录的诉求：{text}",
        "{more} says that something was entered for them: {text}",
    ),
    (What::Papers, "paper_sign", "请您签：{text}", "Please sign: {text}"),
    (
        What::Notices,
        "session_notice",
        "{more}请您参加协商会议，收到请确认：{text}",
        "You are called to a meeting, {more}; say that you know: {text}",
    ),
    (What::Records, "record_sign", "请您签会议记录：{text}", "Please sign the record of the meeting: {text}"),
    (
        What::Reviews,
        "party_review",
        "党组织先研究这件重要的事：{text}",
        "The Party organisation discusses this first: {text}",
    ),
    (
        What::Joint,
        "topic_joint",
        "另一方已同意{more}，请您一方决定：{text}",
        "The other side wants this, your side decides, too ({more}): {text}",
    ),
    (
        What::Demanded,
        "demanded",
        "够三分之一的参与方请求提交会议决定，请提交：{text}",
        "A third of the parties ask that an assembly decides, hand it over: {text}",
    ),
    (
        What::Evaluations,
        "evaluation",
        "请您论证评估：{text}",
        "Please give your opinion as an expert: {text}",
    ),
    (
        What::Attestations,
        "attest",
        "补签日期隔得久的登记：{text}",
        "Sign as second for what lies far back: {text}",
    ),
    (What::Topics, "topic_accept", "研究要不要立题：{text}", "Decide whether to take up the topic: {text}"),
    (
        What::Appeals,
        "appeal",
        "决定评论被隐藏的申诉：{text}",
        "Decide the appeal against hiding a comment: {text}",
    ),
    (
        What::Amendments,
        "amendment",
        "处理{more}对《{text}》的修改建议：{words}",
        "Decide {more}'s amendment to “{text}”: {words}",
    ),
];

/// Sittings that wait for oneself.
fn awaited(what: &str) -> String {
    format!(
        "awaited
         JOIN sessions ON sessions.space = awaited.space AND sessions.id = awaited.session
         JOIN topics ON topics.space = sessions.space AND topics.id = sessions.topic
         WHERE awaited.space = ?1 AND awaited.member = ?2 AND awaited.what = '{what}' AND topics.over = 0"
    )
}

fn day(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<CivilDate>> {
    Ok(row.get::<_, Option<String>>(column)?.and_then(|day| day.parse().ok()))
}

/// A step that takes both committees, in both languages.
fn step(code: &str) -> (&'static str, &'static str) {
    let known = JOINT_STEPS.iter().find(|step| step.code == code);
    known.map_or(("", ""), |step| (step.zh, step.en))
}

/// The statements behind these lists.
pub(super) fn listings() -> Vec<String> {
    [
        What::Papers,
        What::Notices,
        What::Records,
        What::Reviews,
        What::Topics,
        What::Joint,
        What::Demanded,
        What::Evaluations,
        What::Attestations,
        What::Appeals,
        What::Amendments,
        What::Claims,
        What::Returned,
    ]
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
    pub(super) now: Moment,
}

impl Listed<'_> {
    /// How many there are.
    pub(super) fn count(&self) -> Result<u64, ClientError> {
        let (space, me, sql) = (self.space.n, self.space.member.0, self.what.counting());
        match self.what {
            What::Topics | What::Joint | What::Amendments | What::Claims => {
                row::count(self.connection, &sql, (space, me, self.sides))
            }
            What::Papers
            | What::Notices
            | What::Records
            | What::Reviews
            | What::Demanded
            | What::Evaluations
            | What::Attestations
            | What::Appeals
            | What::Returned => row::count(self.connection, &sql, (space, me)),
        }
    }

    /// A part of them.
    pub(super) fn rows(&self, page: Page) -> Result<Vec<TodoRow>, ClientError> {
        let values = (self.space.n, self.space.member.0, self.sides, page.limit, page.offset);
        row::all(self.connection, &self.what.listing(), values, |row| self.what.shown(row, self.now))
    }
}
