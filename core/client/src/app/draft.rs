//! Writing a draft together.

use rusqlite::Connection;
use yishi_domain::fact::Fact;
use yishi_domain::id::{AmendmentId, ChangeHash, TopicId};
use yishi_domain::label::Label;
use yishi_domain::refusal::{Code, Refusal};
use yishi_domain::state::{AggregateId, State};
use yishi_domain::time::Pos;
use yishi_domain::words::{COPY_MAX, utf16_len};
use yishi_replica::draft::{LocalChange, MarkId, settle};

use super::act::Acting;
use super::{Desk, Family};
use crate::draft::{self, Opened, merged, replace, unsaved};
use crate::error::ClientError;
use crate::store::{Durable, drafts};
use crate::trouble::Trouble;

/// Whether a member may read a topic's draft and write in it, as this phone knows.
#[derive(Debug, Clone, Copy)]
pub(crate) struct DraftRights {
    /// Reads it: drafting group, both committees, supervisors.
    pub(crate) read: bool,
    /// Writes in it: drafting group, committee, while the topic is open.
    pub(crate) write: bool,
}

impl DraftRights {
    /// Of a member on a state that holds space, member and topic.
    pub(crate) fn of(
        state: &State,
        member: yishi_domain::id::MemberId,
        topic: TopicId,
    ) -> Result<Self, Refusal> {
        let (space, stands) = (state.space()?, state.topic(topic)?);
        let scopes = state.member(member)?.scopes_at(Pos::PENDING);
        let leads = space.holds_now(member, |post| post.role.in_committee());
        let drafts = stands.drafters_now().any(|drafter| drafter == member);
        let read = scopes.iter().any(|scope| scope.opens(Label::Topic(topic)));
        Ok(Self { read, write: (leads || drafts) && stands.open().is_ok() })
    }
}

/// What a change of a draft reads beside what every act reads.
pub(super) fn needs(topic: TopicId) -> [AggregateId; 2] {
    [AggregateId::Topic(topic), AggregateId::Draft(topic.draft())]
}

impl Desk {
    /// Makes the draft read `text`, and gives the number of changes that took: one, several for a very large edit,
    /// none where it reads so already. `text` replaces the text as it stands now.
    pub fn edit_draft(&self, topic: TopicId, text: &str) -> Result<usize, ClientError> {
        self.write_draft(topic, |_, _| Ok(text.to_owned()))
    }

    /// The same for an editor that was opened at `heads` ([`crate::view::DraftView::heads`]): what others wrote since
    /// then stays.
    pub fn edit_draft_since(
        &self,
        topic: TopicId,
        heads: &[ChangeHash],
        text: &str,
    ) -> Result<usize, ClientError> {
        self.write_draft(topic, |acting, opened| {
            if opened.heads() == heads {
                return Ok(text.to_owned());
            }
            merged(&self.app, acting.tx, acting.space, topic, heads, text)
        })
    }

    pub(super) fn write_draft(
        &self,
        topic: TopicId,
        wanted: impl FnOnce(&Acting<'_>, &Opened) -> Result<String, ClientError>,
    ) -> Result<usize, ClientError> {
        let entries = self.act_with(&needs(topic), |acting| {
            let mut opened = self.open_to_write(acting, topic)?;
            let text = wanted(acting, &opened)?;
            expect_room(&opened.text()?, &text)?;
            let refused = unsaved(&self.app, acting.tx, acting.space, topic)?;
            let changes = replace(&mut opened.document, &text)?;
            let facts = record(acting, topic, None, &opened, changes)?;
            if refused.is_some_and(|refused| refused.is_in(&text)) {
                drafts::forget_unsaved(acting.tx, acting.space.n, topic.draft())?;
            }
            Ok(facts)
        })?;
        Ok(entries.len())
    }

    /// Settles a passage that several people changed: it then reads `replacement`, or stays as it is now.
    pub fn settle_mark(
        &self,
        topic: TopicId,
        mark: &str,
        replacement: Option<&str>,
    ) -> Result<(), ClientError> {
        self.act_with(&needs(topic), |acting| {
            let mut opened = self.open_to_write(acting, topic)?;
            let marks = opened.marks()?;
            let found = marks.iter().find(|one| is_named(one.id, mark)).ok_or(Trouble::MarkGone)?;
            let change = settle(&mut opened.document, found, replacement).map_err(draft::failed)?;
            record(acting, topic, None, &opened, vec![change])
        })
        .map(|_| ())
    }

    /// Gives up the own words of refused changes ([`crate::view::DraftView::unsaved`]).
    pub fn discard_unsaved(&self, topic: TopicId) -> Result<(), ClientError> {
        self.app.db().write(Durable::Full, |tx| {
            let space = self.row(tx)?;
            let opened = draft::open(&self.app, tx, &space, topic)?;
            drafts::set_actor(tx, space.n, topic.draft(), opened.document.actor())?;
            drafts::forget_unsaved(tx, space.n, topic.draft())
        })?;
        self.app.changes.tell_of(self.space, &[Family::Drafts]);
        Ok(())
    }

    /// Opens a draft for somebody who may write in it.
    pub(super) fn open_to_write(&self, acting: &Acting<'_>, topic: TopicId) -> Result<Opened, ClientError> {
        if !DraftRights::of(acting.state, acting.by.member, topic)?.write {
            acting.state.topic(topic)?.open()?;
            return Err(Refusal::from(Code::NotDrafter).into());
        }
        draft::open(&self.app, acting.tx, acting.space, topic)
    }
}

fn is_named(id: MarkId, name: &str) -> bool {
    id.to_string() == name
}

/// Refuses what no reading copy could hold; a text that is too long already may get shorter.
fn expect_room(now: &str, new: &str) -> Result<(), ClientError> {
    let (now, new) = (utf16_len(now), utf16_len(new));
    if new > COPY_MAX && new >= now {
        let detail = format!("草稿最多 {COPY_MAX} 字，现在 {new} 字");
        return Err(Refusal::with(Code::WordsTooLong, detail).into());
    }
    Ok(())
}

/// The facts of changes written in an opened draft. Its actor becomes this phone's; one that a refusal retired is
/// never used again, and its words are offered until they are saved.
pub(super) fn record(
    acting: &Acting<'_>,
    topic: TopicId,
    cause: Option<AmendmentId>,
    opened: &Opened,
    changes: Vec<LocalChange>,
) -> Result<Vec<Fact>, ClientError> {
    if !changes.is_empty() {
        keep_actor(acting.tx, acting.space.n, topic, opened)?;
    }
    Ok(changes.into_iter().map(|change| change.into_fact(topic, cause)).collect())
}

fn keep_actor(tx: &Connection, space: i64, topic: TopicId, opened: &Opened) -> Result<(), ClientError> {
    let (id, actor) = (topic.draft(), opened.document.actor());
    match drafts::actor(tx, space, id)? {
        Some(known) if known == actor => Ok(()),
        known => {
            if let Some(retired) = known {
                drafts::keep_unsaved(tx, space, id, retired)?;
            }
            drafts::set_actor(tx, space, id, actor)
        }
    }
}
