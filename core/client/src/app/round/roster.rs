//! The committee's names on a round: from this phone's directory when it opens one, compared with it before it signs one
//! that somebody else opened.

use rusqlite::OptionalExtension;
use yishi_domain::fact::Core;
use yishi_domain::id::{MemberId, RoundId, TopicId};
use yishi_domain::role::Role;
use yishi_domain::round::Round;
use yishi_domain::seal::Seat;
use yishi_domain::state::AggregateId;
use yishi_domain::words::{RosterName, Words};

use crate::app::act::Acting;
use crate::error::ClientError;
use crate::project::told;
use crate::trouble::Trouble;

/// The names of the committee as far as it decides on the topic, as this phone's directory has them.
pub(super) fn names(acting: &Acting<'_>, topic: TopicId) -> Result<Vec<RosterName>, ClientError> {
    let mut statement = acting.tx.prepare_cached("SELECT name FROM members WHERE space = ?1 AND id = ?2")?;
    let mut name = |member: MemberId| {
        let name = statement.query_row((acting.space.n, member.0), |row| row.get(0)).optional()?;
        Ok(RosterName { member, name: name.ok_or(Trouble::RosterBehind)? })
    };
    acting.state.topic(topic)?.committee(acting.state.space()?).into_iter().map(&mut name).collect()
}

/// Refuses to sign a roster that names somebody else, in another office or under another name than the directory does:
/// who opens a round chooses what stands on it, and the seal certifies it.
pub(super) fn expect_same_roster(
    acting: &Acting<'_>,
    topic: TopicId,
    round: &Round,
) -> Result<(), ClientError> {
    let (seats, shown) = shown(acting, topic, round.id)?;
    let mut known = names(acting, topic)?;
    for seat in &seats {
        let name = shown.iter().find(|name| name.member == seat.member).map(|name| name.name.as_str());
        let place = known.iter().position(|known| known.member == seat.member);
        let known = place.map(|place| known.swap_remove(place).name);
        if let Some(differs) = difference(seat, name.unwrap_or_default(), known.as_deref()) {
            return Err(ClientError::about(Trouble::RosterDiffers, differs));
        }
    }
    match known.first() {
        Some(left_out) => Err(ClientError::about(
            Trouble::RosterDiffers,
            format!("名册上没有委员会成员“{}”", left_out.name),
        )),
        None => Ok(()),
    }
}

/// How a line of the roster differs from what is known of that member, if it does.
fn difference(seat: &Seat, shown: &str, known: Option<&str>) -> Option<String> {
    match known {
        None => Some(format!("名册上的“{shown}”不是现任委员会成员")),
        Some(known) if seat.office != Role::CommitteeMember => {
            Some(format!("“{known}”在名册上的职务是{}", seat.office.zh()))
        }
        Some(known) if shown != known => Some(format!("名册上写“{shown}”，通讯录里是“{known}”")),
        Some(_) => None,
    }
}

/// What stands on a round's roster.
fn shown(
    acting: &Acting<'_>,
    topic: TopicId,
    round: RoundId,
) -> Result<(Vec<Seat>, Vec<RosterName>), ClientError> {
    let acts = told(acting.tx, acting.space.n, &AggregateId::Topic(topic))?;
    let opened = acts.into_iter().find_map(|told| match (told.act.fact.core, told.act.fact.words) {
        (Core::RoundOpened(opened), Some(Words::Final { names, .. })) if opened.round == round => {
            Some((opened.roster, names))
        }
        _ => None,
    });
    opened.ok_or_else(|| Trouble::RosterBehind.into())
}
