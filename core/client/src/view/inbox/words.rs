//! What happened, in a sentence of each language.

use rusqlite::{Connection, OptionalExtension};
use yishi_domain::act::Act;
use yishi_domain::fact::Core;
use yishi_domain::id::{ObjectId, TopicId};
use yishi_domain::membership::Change;
use yishi_domain::role::Post;
use yishi_replica::entry::Content;

use super::kind::{About, InboxKind, Quote};
use crate::error::ClientError;
use crate::project::ERASED;
use crate::store::{EntryRow, SpaceRow};
use crate::view::member::compare;
use crate::view::{member, outbox, row, short};

/// The most characters of what it is about.
const ABOUT: usize = 24;

/// What a row says.
pub(super) struct Words {
    pub(super) zh: String,
    pub(super) en: String,
    /// A reason or an answer.
    pub(super) quote: String,
    pub(super) topic: Option<TopicId>,
    /// Six digits to compare.
    pub(super) comparison_code: Option<String>,
}

/// What it is about, in each language.
struct Subject {
    zh: String,
    en: String,
    topic: Option<TopicId>,
}

impl Subject {
    fn same(text: String, topic: Option<TopicId>) -> Self {
        Self { en: text.clone(), zh: text, topic }
    }
}

/// An entry of the inbox.
pub(super) struct Telling<'a> {
    pub(super) connection: &'a Connection,
    pub(super) space: &'a SpaceRow,
    pub(super) kind: InboxKind,
    pub(super) object: ObjectId,
    pub(super) found: &'a EntryRow,
    pub(super) act: &'a Act,
}

impl Telling<'_> {
    /// What it says.
    pub(super) fn words(&self) -> Result<Words, ClientError> {
        let by = row::name_of(self.connection, self.space.n, self.act.by.member)?;
        let subject = self.subject()?;
        let number = number(&self.act.fact.core);
        let fill = |says: &str, about: &str| {
            says.replace("{by}", &by).replace("{n}", &number).replace("{about}", about)
        };
        let [zh, en] = self.kind.says();
        Ok(Words {
            zh: fill(zh, &subject.zh),
            en: fill(en, &subject.en),
            quote: self.quote()?,
            comparison_code: self.comparison_code()?,
            topic: subject.topic,
        })
    }

    fn subject(&self) -> Result<Subject, ClientError> {
        let topic =
            if let Core::NeedPlaced(placed) = &self.act.fact.core { Some(placed.topic) } else { None };
        match self.kind.about() {
            About::Need => Ok(Subject::same(self.text("text", "needs")?, topic)),
            About::Topic => Ok(Subject::same(self.text("title", "topics")?, Some(TopicId(self.object.0)))),
            About::Comment => Ok(Subject::same(self.text("text", "comments")?, self.topic("comments")?)),
            About::Amendment => {
                Ok(Subject::same(self.text("replacement", "amendments")?, self.topic("amendments")?))
            }
            About::Venue => Ok(Subject::same(self.text("name", "venues")?, None)),
            About::Post => self.post(),
            About::Change => self.change(),
            About::Entry => {
                let row = outbox::of_entry(self.connection, self.space, self.found)?;
                let about = |kind: &str| format!("{kind} {}", row.about);
                Ok(Subject { zh: about(row.kind_zh), en: about(row.kind_en), topic: None })
            }
            About::Nothing => Ok(Subject::same(String::new(), None)),
        }
    }

    /// The short text of the object's row.
    fn text(&self, column: &str, table: &str) -> Result<String, ClientError> {
        let sql = format!("SELECT {column} FROM {table} WHERE space = ?1 AND id = ?2");
        let mut statement = self.connection.prepare_cached(&sql)?;
        let found: Option<String> =
            statement.query_row((self.space.n, self.object.0), |row| row.get(0)).optional()?;
        Ok(short(&found.unwrap_or_default(), ABOUT))
    }

    /// The topic that the object belongs to.
    fn topic(&self, table: &str) -> Result<Option<TopicId>, ClientError> {
        let sql = format!("SELECT topic FROM {table} WHERE space = ?1 AND id = ?2");
        let mut statement = self.connection.prepare_cached(&sql)?;
        Ok(statement.query_row((self.space.n, self.object.0), |row| row.get(0).map(TopicId)).optional()?)
    }

    fn post(&self) -> Result<Subject, ClientError> {
        let Some(post) = post(&self.act.fact.core) else { return Ok(Subject::same(String::new(), None)) };
        let titled = member::titled(self.connection, self.space, post)?;
        Ok(Subject { zh: titled.zh, en: titled.en, topic: None })
    }

    fn change(&self) -> Result<Subject, ClientError> {
        let Core::Confirmed(confirmed) = &self.act.fact.core else {
            return Ok(Subject::same(String::new(), None));
        };
        let (zh, en) = member::change_words(self.connection, self.space, &confirmed.change)?;
        Ok(Subject { zh, en, topic: None })
    }

    fn comparison_code(&self) -> Result<Option<String>, ClientError> {
        if !matches!(self.kind, InboxKind::InviteUsed | InboxKind::DeviceAdded) {
            return Ok(None);
        }
        compare::of_join(self.connection, self.space, self.found.clone())
    }

    fn quote(&self) -> Result<String, ClientError> {
        if self.kind == InboxKind::CameBack {
            return Ok(outbox::of_entry(self.connection, self.space, self.found)?.sentence);
        }
        Ok(match (&self.act.fact.words, self.kind.quote()) {
            (Some(words), Quote::Quoted) => words.text().to_owned(),
            (None, Quote::Quoted) if matches!(self.found.entry.content, Content::Erased(_)) => {
                ERASED.to_owned()
            }
            (_, Quote::Quoted | Quote::Left) => String::new(),
        })
    }
}

/// The number of a version or a round; empty for acts that have none.
fn number(core: &Core) -> String {
    if let Core::CopyPublished(copy) = core {
        return copy.version.to_string();
    }
    if let Core::RoundOpened(round) = core { round.number.to_string() } else { String::new() }
}

/// The post that an act gave or ended.
fn post(core: &Core) -> Option<&Post> {
    if let Core::RoleGranted(granted) = core {
        return Some(&granted.post);
    }
    if let Core::RoleEnded(ended) = core {
        return Some(&ended.post);
    }
    let Core::Confirmed(confirmed) = core else { return None };
    match &confirmed.change {
        Change::Grant { post, .. } | Change::End { post, .. } => Some(post),
        Change::Revoke { .. } | Change::Invite(_) => None,
    }
}
