//! Rounds to finalise, with who has signed.

use rusqlite::{Connection, named_params};
use yishi_domain::fact::Core;
use yishi_domain::id::{MemberId, TopicId};
use yishi_domain::round::Round;
use yishi_domain::time::Moment;
use yishi_domain::topic::Topic;

use super::super::{Told, run};
use crate::error::ClientError;
use crate::store::position;

pub(super) fn project(
    tx: &Connection,
    space: i64,
    id: TopicId,
    topic: &Topic,
    all: &[Told],
) -> Result<(), ClientError> {
    run(tx, "DELETE FROM rounds WHERE space = ?1 AND topic = ?2", (space, id.0))?;
    run(tx, "DELETE FROM signatures WHERE space = ?1 AND topic = ?2", (space, id.0))?;
    topic.rounds.iter().try_for_each(|round| {
        put(tx, space, id, round, all)?;
        signatures(tx, space, id, round, all)
    })
}

/// Member ids one after the other.
fn joined(members: impl Iterator<Item = MemberId>) -> Vec<u8> {
    members.flat_map(|member| member.0).collect()
}

/// When the act that `wanted` describes was done.
fn when(all: &[Told], wanted: impl Fn(&Told) -> bool) -> Moment {
    all.iter().find(|told| wanted(told)).map_or(Moment(0), Told::at)
}

fn put(tx: &Connection, space: i64, id: TopicId, round: &Round, all: &[Told]) -> Result<(), ClientError> {
    let wanted: usize = round.slots.iter().map(yishi_domain::seal::Slot::wanted).sum();
    let opened =
        when(all, |told| matches!(&told.act.fact.core, Core::RoundOpened(open) if open.round == round.id));
    run(
        tx,
        "INSERT INTO rounds (space, topic, number, id, version, opened, signers, wanted, sealed, closed, at)
         VALUES (:space, :topic, :number, :id, :version, :opened, :signers, :wanted, :sealed, :closed, :at)",
        named_params! {
            ":space": space,
            ":topic": id.0,
            ":number": round.number,
            ":id": round.id.0,
            ":version": round.version,
            ":opened": position(round.opened),
            ":signers": joined(round.slots.iter().flat_map(|slot| slot.members.iter().copied())),
            ":wanted": wanted,
            ":sealed": round.sealed.is_some(),
            ":closed": round.closed,
            ":at": opened.0,
        },
    )
}

fn signatures(
    tx: &Connection,
    space: i64,
    id: TopicId,
    round: &Round,
    all: &[Told],
) -> Result<(), ClientError> {
    for (place, signed) in round.signed.iter().enumerate() {
        let at = when(all, |told| {
            told.by() == signed.member
                && matches!(&told.act.fact.core, Core::SignedOff(sign) if sign.round == round.id)
        });
        run(
            tx,
            "INSERT OR IGNORE INTO signatures (space, topic, round, member, place, at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            (space, id.0, round.id.0, signed.member.0, place, at.0),
        )?;
    }
    Ok(())
}
