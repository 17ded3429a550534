//! What the phone tells its holder by itself: little, once, and not at night.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use yishi_domain::calendar::CivilDate;
use yishi_domain::id::{ObjectId, SpaceId};
use yishi_domain::time::Moment;

use super::{HomeView, InboxRow, Page, TodoRow};
use crate::app::{App, Desk, Settings};
use crate::error::ClientError;

/// More than these of one space are told as one.
const SINGLE: usize = 3;
/// How many things are looked through in each space.
const LOOKED_AT: u32 = 50;
/// A day in milliseconds, and a minute.
const DAY_MS: u64 = 86_400_000;
const MINUTE_MS: u64 = 60_000;
/// How long is remembered what was told: 90 days.
const REMEMBERED_MS: u64 = 90 * DAY_MS;

/// What is to do and is no news of the inbox. Needs to accept come in numbers; those are told of by day.
const TOLD: &str = "confirm";

/// Something to tell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NoticeRow {
    /// In which space.
    pub space: SpaceId,
    /// The space's name, for whoever has several.
    pub space_name: String,
    /// By what it is remembered that it was told; of several told as one each.
    pub keys: Vec<String>,
    /// What to say.
    pub zh: String,
    /// The same in English.
    pub en: String,
    /// What to open; nothing for several told as one, which open the inbox.
    pub object: Option<ObjectId>,
}

/// What to tell now, and when to look again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NoticePlan {
    /// What to tell now.
    pub now: Vec<NoticeRow>,
    /// When the phone may speak again, where something waits for that.
    pub next_at: Option<Moment>,
}

/// When a moment lies in quiet hours: when they end. The hours are those of UTC+08:00, and may pass midnight.
fn quiet_until(settings: &Settings, now: Moment) -> Option<Moment> {
    let begins = CivilDate::of(now).end().0.saturating_sub(DAY_MS);
    let minute = now.0.saturating_sub(begins) / MINUTE_MS;
    let (from, until) = (u64::from(settings.quiet_from), u64::from(settings.quiet_until));
    let over_midnight = from > until;
    let is_quiet =
        if over_midnight { minute >= from || minute < until } else { minute >= from && minute < until };
    if !settings.quiet || !is_quiet {
        return None;
    }
    let tomorrow = if over_midnight && minute >= from { DAY_MS } else { 0 };
    let ends = begins.saturating_add(tomorrow).saturating_add(until.saturating_mul(MINUTE_MS));
    Some(Moment(ends))
}

/// What to tell of all there is: not what was told before, nothing in quiet hours, few at once.
pub fn plan_notices(
    all: Vec<NoticeRow>,
    told: &BTreeSet<String>,
    settings: &Settings,
    now: Moment,
) -> NoticePlan {
    let new = all.into_iter().filter(|notice| !notice.keys.iter().all(|key| told.contains(key)));
    let mut by_space: BTreeMap<SpaceId, Vec<NoticeRow>> = BTreeMap::new();
    for notice in new {
        by_space.entry(notice.space).or_default().push(notice);
    }
    if !settings.notices || by_space.is_empty() {
        return NoticePlan { now: Vec::new(), next_at: None };
    }
    if let Some(ends) = quiet_until(settings, now) {
        return NoticePlan { now: Vec::new(), next_at: Some(ends) };
    }
    NoticePlan { now: by_space.into_values().flat_map(few).collect(), next_at: None }
}

/// A space's notices, as one where they are many.
fn few(notices: Vec<NoticeRow>) -> Vec<NoticeRow> {
    let count = notices.len();
    let Some(first) = notices.first().filter(|_| count > SINGLE) else { return notices };
    let (space, space_name) = (first.space, first.space_name.clone());
    vec![NoticeRow {
        space,
        space_name,
        keys: notices.into_iter().flat_map(|notice| notice.keys).collect(),
        zh: format!("{count} 条新的"),
        en: format!("{count} new"),
        object: None,
    }]
}

fn of_news(home: &HomeView, row: InboxRow) -> NoticeRow {
    let InboxRow { entry, zh, en, object, .. } = row;
    notice(home, format!("inbox:{entry}"), zh, en, Some(object))
}

fn of_todo(home: &HomeView, row: TodoRow) -> NoticeRow {
    let about = row.entry.map_or_else(|| row.object.to_string(), |entry| entry.to_string());
    let key = format!("todo:{}:{about}", row.kind);
    notice(home, key, row.zh, row.en, Some(row.object))
}

/// What is due, once a day.
fn of_due(home: &HomeView, now: Moment) -> Option<NoticeRow> {
    let (overdue, today) = (home.overdue, home.due_today);
    if overdue == 0 && today == 0 {
        return None;
    }
    let zh = format!("今天要办 {today} 件，已超期 {overdue} 件");
    let en = format!("{today} due today, {overdue} overdue");
    Some(notice(home, format!("due:{}", CivilDate::of(now)), zh, en, None))
}

fn notice(home: &HomeView, key: String, zh: String, en: String, object: Option<ObjectId>) -> NoticeRow {
    let (space, space_name) = (home.space.space, home.space.name.clone());
    NoticeRow { space, space_name, keys: vec![key], zh, en, object }
}

impl App {
    /// What to tell the phone's holder now. Screens tell it, then say so with [`App::notified`].
    pub fn notices(self: &std::sync::Arc<Self>) -> Result<NoticePlan, ClientError> {
        let (mut all, mut told) = (Vec::new(), BTreeSet::new());
        let now = self.now();
        for space in self.spaces()? {
            let desk = self.desk(space)?;
            all.extend(desk.all_notices(now)?);
            told.extend(desk.told()?);
        }
        Ok(plan_notices(all, &told, &self.settings()?, now))
    }

    /// Remembers that notices of a space were told, by their keys.
    pub fn notified(self: &std::sync::Arc<Self>, space: SpaceId, keys: &[String]) -> Result<(), ClientError> {
        let space = self.desk(space)?.read(|_, space| Ok(space.n))?;
        let now = self.now();
        self.db().note(|tx| {
            let forgotten = now.0.saturating_sub(REMEMBERED_MS);
            tx.prepare_cached("DELETE FROM notified WHERE space = ?1 AND at < ?2")?
                .execute((space, forgotten))?;
            for key in keys {
                tx.prepare_cached("INSERT OR REPLACE INTO notified (space, item, at) VALUES (?1, ?2, ?3)")?
                    .execute((space, key, now.0))?;
            }
            Ok(())
        })
    }
}

impl Desk {
    fn all_notices(&self, now: Moment) -> Result<Vec<NoticeRow>, ClientError> {
        let home = self.home()?;
        let mut all: Vec<NoticeRow> = self
            .inbox(true, Page::first(LOOKED_AT))?
            .rows
            .into_iter()
            .map(|row| of_news(&home, row))
            .collect();
        let todo = self.todo(Page::first(LOOKED_AT))?.rows.into_iter().filter(|row| row.kind == TOLD);
        all.extend(todo.map(|row| of_todo(&home, row)));
        all.extend(of_due(&home, now));
        Ok(all)
    }

    fn told(&self) -> Result<BTreeSet<String>, ClientError> {
        self.read(|connection, space| {
            let mut statement = connection.prepare_cached("SELECT item FROM notified WHERE space = ?1")?;
            Ok(statement.query_map([space.n], |row| row.get(0))?.collect::<Result<_, _>>()?)
        })
    }
}
