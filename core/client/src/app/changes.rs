//! Change notices: which families of views are no longer what they were, told after an act and while a sync takes
//! things in. A notice says where to look again, never what is to be seen there.

use std::collections::BTreeMap;

use tokio::sync::watch;
use yishi_domain::id::SpaceId;
use yishi_domain::state::AggregateId;

use super::App;

/// Views that change together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    /// Needs, in lists and with their stories.
    Needs,
    /// Topics, reading copies, comments, amendments, stances, rounds.
    Topics,
    /// Drafts to write in.
    Drafts,
    /// Members, posts, grids, devices, keys, what waits for a second signature.
    People,
    /// Own entries on their way, and what waits for oneself. Changes with everything one does, and with a sync that
    /// moved own entries or brought news of this phone's own part.
    Outbox,
    /// When the last sync went through. Changes with every one.
    Synced,
    /// What happened to oneself and one's own.
    Inbox,
    /// What the holder of this phone chose.
    Settings,
    /// Which spaces this phone takes part in.
    Spaces,
}

impl Family {
    const fn of(id: &AggregateId) -> Self {
        match id {
            AggregateId::Need(_) => Self::Needs,
            AggregateId::Topic(_)
            | AggregateId::Comment(_)
            | AggregateId::Amendment(_)
            | AggregateId::Stance(_)
            | AggregateId::Paper(_)
            | AggregateId::Session(_)
            | AggregateId::Draw(_) => Self::Topics,
            AggregateId::Draft(_) => Self::Drafts,
            AggregateId::Space
            | AggregateId::Org(_)
            | AggregateId::Venue(_)
            | AggregateId::Member(_)
            | AggregateId::Device(_)
            | AggregateId::Invite(_)
            | AggregateId::RoleKey(_)
            | AggregateId::Rulebook
            | AggregateId::Minor(_) => Self::People,
        }
    }
}

/// Views of a space changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Change {
    /// In which space.
    pub space: SpaceId,
    /// Which views.
    pub family: Family,
}

/// How often each family changed. Whoever is slow compares with what they saw last, so nothing queues up.
type Versions = BTreeMap<Change, u64>;

/// Tells of changes.
#[derive(Debug)]
pub(crate) struct Changes(watch::Sender<Versions>);

impl Default for Changes {
    fn default() -> Self {
        Self(watch::Sender::new(Versions::new()))
    }
}

impl Changes {
    /// One did something that changes these aggregates of a space.
    pub(crate) fn tell<'a>(&self, space: SpaceId, changed: impl IntoIterator<Item = &'a AggregateId>) {
        let mut families: Vec<Family> = changed.into_iter().map(Family::of).collect();
        families.push(Family::Outbox);
        self.tell_of(space, &families);
    }

    /// A sync took something in: what changed by it, and whether own entries moved.
    pub(crate) fn tell_synced(&self, space: SpaceId, changed: &[AggregateId], moved: bool) {
        let mut families: Vec<Family> = changed.iter().map(Family::of).collect();
        families.push(Family::Synced);
        families.extend((!changed.is_empty()).then_some(Family::Inbox));
        families.extend(moved.then_some(Family::Outbox));
        self.tell_of(space, &families);
    }

    /// Families of a space changed.
    pub(crate) fn tell_of(&self, space: SpaceId, families: &[Family]) {
        self.0.send_modify(|versions| {
            for family in families {
                let version = versions.entry(Change { space, family: *family }).or_default();
                *version = version.wrapping_add(1);
            }
        });
    }
}

/// Waits for changes; ends when it is dropped.
#[derive(Debug)]
pub struct Listening {
    told: watch::Receiver<Versions>,
    seen: Versions,
    space: Option<SpaceId>,
    families: Vec<Family>,
}

impl Listening {
    /// What changed since the last answer, or since listening began. Waits until something has; empty once the app is
    /// closed. Safe to drop while it waits.
    pub async fn next(&mut self) -> Vec<Change> {
        while self.told.changed().await.is_ok() {
            let changes = self.news();
            if !changes.is_empty() {
                return changes;
            }
        }
        Vec::new()
    }

    fn news(&mut self) -> Vec<Change> {
        let versions = self.told.borrow_and_update().clone();
        let news = versions
            .iter()
            .filter(|(change, version)| self.seen.get(change) != Some(version) && self.is_wanted(change));
        let news = news.map(|(change, _)| *change).collect();
        self.seen = versions;
        news
    }

    fn is_wanted(&self, change: &Change) -> bool {
        self.space.is_none_or(|space| space == change.space)
            && (self.families.is_empty() || self.families.contains(&change.family))
    }
}

impl App {
    /// Listens for changes from now on: of one space or of all, of these families or, where none is named, of all.
    pub fn watch(&self, space: Option<SpaceId>, families: Vec<Family>) -> Listening {
        let mut told = self.changes.0.subscribe();
        let seen = told.borrow_and_update().clone();
        Listening { told, seen, space, families }
    }
}
