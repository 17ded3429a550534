//! Which object somebody means: by the first digits of its id, people, grids and spaces also by name.

use std::fmt::Display;

use yishi_client::Desk;
use yishi_client::view::{
    BookingRow, ChapterRow, CopyView, DraftStepRow, NeedFilter, OpinionRow, Page, PendingChangeRow,
    QuarantineRow, VenueRow,
};
use yishi_domain::id::{
    AmendmentId, BlobId, BookingId, ChangeHash, CommentId, DeviceId, DrawId, EntryId, GridId, MemberId,
    NeedId, OrgId, PaperId, SessionId, TopicId, VenueId,
};
use yishi_domain::refusal::Code;

use crate::fault::{Exit, Fault};
use crate::table::short;

/// The whole of a list.
pub(crate) const ALL: Page = Page::first(u32::MAX);
/// Fewer digits of an id would name another object tomorrow.
const DIGITS_MIN: usize = 4;
/// The most candidates that are listed when a word fits several.
const LISTED: usize = 6;

/// Something that may be meant.
struct Candidate<T> {
    id: T,
    /// What people call it, for telling candidates apart.
    name: String,
}

/// The one candidate with this name or these first digits. `named` says whether names count.
fn pick<T: Display>(
    what: &str,
    wanted: &str,
    named: bool,
    candidates: Vec<Candidate<T>>,
) -> Result<T, Fault> {
    let (by_name, others): (Vec<_>, Vec<_>) =
        candidates.into_iter().partition(|one| named && one.name == wanted);
    let mut found = by_name;
    if found.is_empty() {
        let digits = wanted.to_ascii_lowercase();
        let is_id = digits.len() >= DIGITS_MIN && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        found = others.into_iter().filter(|one| is_id && one.id.to_string().starts_with(&digits)).collect();
    }
    match (found.pop(), found.is_empty()) {
        (Some(only), true) => Ok(only.id),
        (None, _) => Err(missing(what, wanted)),
        (Some(last), false) => {
            found.push(last);
            Err(ambiguous(what, wanted, &found))
        }
    }
}

fn missing(what: &str, wanted: &str) -> Fault {
    let hint = if wanted.chars().count() < DIGITS_MIN && wanted.is_ascii() {
        "编号至少写开头 4 位。"
    } else {
        ""
    };
    Fault::new(Exit::NotFound, "not_found", format!("这台手机上没有{what}“{wanted}”。{hint}也可能还没同步。"))
}

fn ambiguous<T: Display>(what: &str, wanted: &str, found: &[Candidate<T>]) -> Fault {
    let listed: Vec<String> =
        found.iter().take(LISTED).map(|one| format!("{} {}", short(&one.id), one.name)).collect();
    let more = if found.len() > LISTED { "……" } else { "" };
    let sentence = format!("“{wanted}”对应不止一个{what}：{}{more}。请多写几位编号。", listed.join(";"));
    Fault::new(Exit::NotFound, "ambiguous", sentence)
}

/// One of the spaces of this phone.
pub(crate) fn space(desks: Vec<Desk>, wanted: &str) -> Result<Desk, Fault> {
    let mut candidates = Vec::with_capacity(desks.len());
    for desk in &desks {
        candidates.push(Candidate { id: desk.space(), name: desk.status()?.name });
    }
    let id = pick("村（社区）", wanted, true, candidates)?;
    desks.into_iter().find(|desk| desk.space() == id).ok_or_else(|| missing("村（社区）", wanted))
}

/// A person.
pub(crate) fn member(desk: &Desk, wanted: &str) -> Result<MemberId, Fault> {
    let members = desk.members(ALL)?.rows.into_iter();
    pick("人", wanted, true, members.map(|one| Candidate { id: one.id, name: one.name }).collect())
}

/// A sitting.
pub(crate) fn session(desk: &Desk, wanted: &str) -> Result<SessionId, Fault> {
    let mut candidates = Vec::new();
    for topic in desk.topics(ALL)?.rows {
        let sessions = desk.sessions(Some(topic.id))?.into_iter();
        candidates.extend(sessions.map(|one| Candidate { id: one.id, name: one.topic_title }));
    }
    pick("会议", wanted, false, candidates)
}

/// A plan, minutes or an agreement.
pub(crate) fn paper(desk: &Desk, wanted: &str) -> Result<PaperId, Fault> {
    let mut candidates = Vec::new();
    for topic in desk.topics(ALL)?.rows {
        let papers = desk.papers(topic.id)?.into_iter();
        candidates.extend(papers.map(|one| Candidate { id: one.id, name: one.title }));
    }
    pick("方案、纪要或协议", wanted, false, candidates)
}

/// A device of anybody.
pub(crate) fn device(desk: &Desk, wanted: &str) -> Result<DeviceId, Fault> {
    let members = desk.members(ALL)?.rows.into_iter();
    let devices = members.flat_map(|member| {
        let name = member.name;
        member.devices.into_iter().map(move |id| Candidate { id, name: name.clone() })
    });
    pick("设备", wanted, false, devices.collect())
}

/// An organisation.
pub(crate) fn org(desk: &Desk, wanted: &str) -> Result<OrgId, Fault> {
    let orgs = desk.orgs()?.into_iter();
    pick("单位", wanted, true, orgs.map(|one| Candidate { id: one.id, name: one.name }).collect())
}

/// A venue.
pub(crate) fn venue(desk: &Desk, wanted: &str) -> Result<VenueId, Fault> {
    let venues = desk.venues()?.into_iter();
    pick("场所", wanted, true, venues.map(|one| Candidate { id: one.id, name: one.name }).collect())
}

/// A booking that stands, with its venue.
pub(crate) fn booking(desk: &Desk, wanted: &str) -> Result<(VenueId, BookingId), Fault> {
    let venues = desk.venues()?;
    let all = || venues.iter().flat_map(|venue| venue.bookings.iter().map(move |one| (venue, one)));
    let name = |venue: &VenueRow, one: &BookingRow| format!("{} {}", venue.name, one.when_zh);
    let candidates = all().map(|(venue, one)| Candidate { id: one.id, name: name(venue, one) });
    let booking = pick("预订", wanted, false, candidates.collect())?;
    let venue = all().find(|(_, one)| one.id == booking).map(|(venue, _)| venue.id);
    venue.map(|venue| (venue, booking)).ok_or_else(|| missing("预订", wanted))
}

/// A draw.
pub(crate) fn draw(desk: &Desk, wanted: &str) -> Result<DrawId, Fault> {
    let mut candidates = Vec::new();
    for topic in desk.topics(ALL)?.rows {
        let draws = desk.draws(topic.id)?.into_iter();
        candidates.extend(draws.map(|one| Candidate { id: one.id, name: topic.title.clone() }));
    }
    pick("抽签", wanted, false, candidates)
}

/// A grid.
pub(crate) fn grid(desk: &Desk, wanted: &str) -> Result<GridId, Fault> {
    let grids = desk.grids()?.into_iter();
    pick("网格", wanted, true, grids.map(|one| Candidate { id: one.id, name: one.name }).collect())
}

/// The grid named, or the only one there is.
pub(crate) fn grid_or_only(desk: &Desk, wanted: Option<&str>) -> Result<GridId, Fault> {
    match wanted {
        Some(wanted) => grid(desk, wanted),
        None => only_grid(desk),
    }
}

/// The only grid there is.
pub(crate) fn only_grid(desk: &Desk) -> Result<GridId, Fault> {
    let grids = desk.grids()?;
    match grids.as_slice() {
        [only] => Ok(only.id),
        [] => Err(Fault::new(Exit::NotFound, "grid_unknown", "还没有网格，请先同步，或请村（居）委会设立。")),
        _ => Err(Fault::usage("有不止一个网格，请用 --grid 写明是哪一个。")),
    }
}

/// A need.
pub(crate) fn need(desk: &Desk, wanted: &str) -> Result<NeedId, Fault> {
    let needs = desk.needs(NeedFilter::default(), ALL)?.rows.into_iter();
    pick("诉求", wanted, false, needs.map(|one| Candidate { id: one.id, name: brief(&one.text) }).collect())
}

/// A photo or a recording, and its need.
pub(crate) fn attachment(desk: &Desk, wanted: &str) -> Result<(NeedId, BlobId), Fault> {
    let rows = desk.attachments()?;
    let candidates = rows.iter().map(|one| Candidate { id: one.id, name: one.kind.zh.to_owned() });
    let id = pick("附件", wanted, false, candidates.collect())?;
    let found = rows.iter().find(|one| one.id == id);
    found.map(|one| (one.need, one.id)).ok_or_else(|| missing("附件", wanted))
}

/// A topic.
pub(crate) fn topic(desk: &Desk, wanted: &str) -> Result<TopicId, Fault> {
    let topics = desk.topics(ALL)?.rows.into_iter();
    pick("议题", wanted, true, topics.map(|one| Candidate { id: one.id, name: one.title }).collect())
}

/// The newest reading copy of a topic.
pub(crate) fn copy(desk: &Desk, topic: TopicId) -> Result<CopyView, Fault> {
    let copy = desk.topic(topic)?.copy;
    copy.ok_or_else(|| Fault::new(Exit::NotFound, Code::NoCopy.as_str(), Code::NoCopy.sentence()))
}

/// A comment of any topic.
pub(crate) fn comment(desk: &Desk, wanted: &str) -> Result<CommentId, Fault> {
    let mut candidates = Vec::new();
    for topic in desk.topics(ALL)?.rows.into_iter().filter(|topic| topic.version > 0) {
        let comments = desk.copy(topic.id, topic.version)?.comments.into_iter();
        candidates.extend(comments.map(|one| Candidate { id: one.id, name: brief(&one.text) }));
    }
    pick("评论", wanted, false, candidates)
}

/// An amendment of any topic, and the topic.
pub(crate) fn amendment(desk: &Desk, wanted: &str) -> Result<(AmendmentId, TopicId), Fault> {
    let (mut candidates, mut topics) = (Vec::new(), Vec::new());
    for topic in desk.topics(ALL)?.rows.into_iter().filter(|topic| topic.version > 0) {
        for one in desk.copy(topic.id, topic.version)?.amendments {
            topics.push((one.id, topic.id));
            candidates.push(Candidate { id: one.id, name: brief(&one.replacement) });
        }
    }
    let id = pick("修改建议", wanted, false, candidates)?;
    let topic = topics.into_iter().find(|(amendment, _)| *amendment == id);
    topic.ok_or_else(|| missing("修改建议", wanted))
}

/// Something that waits for a second signature.
pub(crate) fn pending(rows: Vec<PendingChangeRow>, wanted: &str) -> Result<EntryId, Fault> {
    let rows = rows.into_iter();
    pick("等确认的事", wanted, false, rows.map(|one| Candidate { id: one.entry, name: one.zh }).collect())
}

/// Rules that a space above has issued.
pub(crate) fn chapter(rows: &[ChapterRow], wanted: &str) -> Result<EntryId, Fault> {
    let rows = rows.iter().filter(|row| row.counts);
    pick("规则", wanted, true, rows.map(|one| Candidate { id: one.entry, name: one.title.clone() }).collect())
}

/// An opinion that wants an answer.
pub(crate) fn opinion(rows: Vec<OpinionRow>, wanted: &str) -> Result<EntryId, Fault> {
    let rows = rows.into_iter();
    pick(
        "意见",
        wanted,
        false,
        rows.map(|one| Candidate { id: one.statement, name: brief(&one.said.text) }).collect(),
    )
}

/// Something that happened and was not read.
pub(crate) fn news(desk: &Desk, wanted: &str) -> Result<EntryId, Fault> {
    let rows = desk.inbox(true, ALL)?.rows.into_iter();
    pick("新消息", wanted, false, rows.map(|one| Candidate { id: one.entry, name: brief(&one.zh) }).collect())
}

/// An entry of the outbox.
pub(crate) fn outgoing(desk: &Desk, wanted: &str) -> Result<EntryId, Fault> {
    let rows = desk.outbox(ALL)?.rows.into_iter();
    pick("发件", wanted, false, rows.map(|one| Candidate { id: one.entry, name: one.about }).collect())
}

/// A step of a draft's history.
pub(crate) fn step(steps: Vec<DraftStepRow>, wanted: &str) -> Result<ChangeHash, Fault> {
    let steps = steps.into_iter().map(|one| Candidate { id: one.id, name: brief(&one.added) });
    pick("改动", wanted, false, steps.collect())
}

/// Something the hub has put aside.
pub(crate) fn quarantined(rows: Vec<QuarantineRow>, wanted: &str) -> Result<EntryId, Fault> {
    let rows = rows.into_iter();
    let candidates =
        rows.map(|one| Candidate { id: one.entry, name: format!("{} {}", one.by_name, one.about) });
    pick("待查内容", wanted, false, candidates.collect())
}

/// A conflict mark of a draft, whose ids are texts.
pub(crate) fn mark(ids: Vec<(String, String)>, wanted: &str) -> Result<String, Fault> {
    let marks = ids.into_iter().map(|(id, name)| Candidate { id, name: brief(&name) });
    pick("两人同时改过的地方", wanted, false, marks.collect())
}

/// The beginning of a text, for telling candidates apart.
fn brief(text: &str) -> String {
    let mut short: String = text.chars().take(16).collect();
    if text.chars().nth(16).is_some() {
        short.push('…');
    }
    short
}
