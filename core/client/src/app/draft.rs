//! Writing a draft together.

use rusqlite::Connection;
use yishi_domain::draft::Writing;
use yishi_domain::fact::Fact;
use yishi_domain::id::{AmendmentId, ChangeHash};
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
    /// Writes in it: drafting group, committee, and in minutes who led the session, while the topic is open.
    pub(crate) write: bool,
}

impl DraftRights {
    /// Of a member on a state that holds space, member and topic.
    pub(crate) fn of(
        state: &State,
        member: yishi_domain::id::MemberId,
        of: Writing,
    ) -> Result<Self, Refusal> {
        let (space, stands) = (state.space()?, state.topic(of.topic)?);
        let scopes = state.member(member)?.scopes_at(Pos::PENDING);
        let leads = space.holds_now(member, |post| post.role.in_committee());
        let drafts = stands.drafters_now().any(|drafter| drafter == member);
        let read = scopes.iter().any(|scope| scope.opens(Label::Topic(of.topic)));
        let session = of.session.and_then(|id| state.session(id).ok());
        let led = read && session.is_some_and(|session| session.leads(member));
        Ok(Self { read, write: (leads || drafts || led) && stands.open().is_ok() })
    }
}

/// What a change of a draft reads beside what every act reads.
pub(super) fn needs(of: Writing) -> Vec<AggregateId> {
    let session = of.session.map(AggregateId::Session);
    [AggregateId::Topic(of.topic), AggregateId::Draft(of.draft())].into_iter().chain(session).collect()
}

impl Desk {
    /// Makes the draft read `text`, and gives the number of changes that took: one, several for a very large edit,
    /// none where it reads so already. `text` replaces the text as it stands now.
    pub fn edit_draft(&self, of: impl Into<Writing>, text: &str) -> Result<usize, ClientError> {
        self.write_draft(of.into(), |_, _| Ok(text.to_owned()))
    }

    /// The same for an editor that was opened at `heads` ([`crate::view::DraftView::heads`]): what others wrote since
    /// then stays.
    pub fn edit_draft_since(
        &self,
        of: impl Into<Writing>,
        heads: &[ChangeHash],
        text: &str,
    ) -> Result<usize, ClientError> {
        let of = of.into();
        self.write_draft(of, |acting, opened| {
            if opened.heads() == heads {
                return Ok(text.to_owned());
            }
            merged(&self.app, acting.tx, acting.space, of, heads, text)
        })
    }

    pub(super) fn write_draft(
        &self,
        of: Writing,
        wanted: impl FnOnce(&Acting<'_>, &Opened) -> Result<String, ClientError>,
    ) -> Result<usize, ClientError> {
        let entries = self.act_with(&needs(of), |acting| {
            let mut opened = self.open_to_write(acting, of)?;
            let text = wanted(acting, &opened)?;
            expect_room(&opened.text()?, &text)?;
            let refused = unsaved(&self.app, acting.tx, acting.space, of)?;
            let changes = replace(&mut opened.document, &text)?;
            let facts = record(acting, of, None, &opened, changes)?;
            if refused.is_some_and(|refused| refused.is_in(&text)) {
                drafts::forget_unsaved(acting.tx, acting.space.n, of.draft())?;
            }
            Ok(facts)
        })?;
        Ok(entries.len())
    }

    /// Settles a passage that several people changed: it then reads `replacement`, or stays as it is now.
    pub fn settle_mark(
        &self,
        of: impl Into<Writing>,
        mark: &str,
        replacement: Option<&str>,
    ) -> Result<(), ClientError> {
        let of = of.into();
        self.act_with(&needs(of), |acting| {
            let mut opened = self.open_to_write(acting, of)?;
            let marks = opened.marks()?;
            let found = marks.iter().find(|one| is_named(one.id, mark)).ok_or(Trouble::MarkGone)?;
            let change = settle(&mut opened.document, found, replacement).map_err(draft::failed)?;
            record(acting, of, None, &opened, vec![change])
        })
        .map(|_| ())
    }

    /// Gives up the own words of refused changes ([`crate::view::DraftView::unsaved`]).
    pub fn discard_unsaved(&self, of: impl Into<Writing>) -> Result<(), ClientError> {
        let of = of.into();
        self.app.db().write(Durable::Full, |tx| {
            let space = self.row(tx)?;
            let opened = draft::open(&self.app, tx, &space, of)?;
            drafts::set_actor(tx, space.n, of.draft(), opened.document.actor())?;
            drafts::forget_unsaved(tx, space.n, of.draft())
        })?;
        self.app.changes.tell_of(self.space, &[Family::Drafts]);
        Ok(())
    }

    /// Opens a draft for somebody who may write in it.
    pub(super) fn open_to_write(&self, acting: &Acting<'_>, of: Writing) -> Result<Opened, ClientError> {
        if !DraftRights::of(acting.state, acting.by.member, of)?.write {
            acting.state.topic(of.topic)?.open()?;
            return Err(Refusal::from(Code::NotDrafter).into());
        }
        draft::open(&self.app, acting.tx, acting.space, of)
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
    of: Writing,
    cause: Option<AmendmentId>,
    opened: &Opened,
    changes: Vec<LocalChange>,
) -> Result<Vec<Fact>, ClientError> {
    if !changes.is_empty() {
        keep_actor(acting.tx, acting.space.n, of, opened)?;
    }
    Ok(changes.into_iter().map(|change| change.into_fact(of, cause)).collect())
}

fn keep_actor(tx: &Connection, space: i64, of: Writing, opened: &Opened) -> Result<(), ClientError> {
    let (id, actor) = (of.draft(), opened.document.actor());
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
