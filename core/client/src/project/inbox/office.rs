//! Offices, devices, invitations: what was done to oneself, and what became of one's own proposals and invitations.

use yishi_domain::fact::Core;
use yishi_domain::id::{EntryId, MemberId};
use yishi_domain::membership::Change;

use super::super::Told;
use super::{News, Reader};
use crate::error::ClientError;
use crate::store::entries;
use crate::view::InboxKind;

/// Offices one was given or lost, devices that came or went.
pub(super) fn member(reader: &Reader<'_>, id: MemberId, acts: &[Told]) -> Result<Vec<News>, ClientError> {
    if id != reader.me {
        return Ok(acts.iter().map(|_| None).collect());
    }
    acts.iter().map(|act| to_me(reader, act)).collect()
}

fn to_me(reader: &Reader<'_>, act: &Told) -> Result<News, ClientError> {
    if matches!(act.act.fact.core, Core::Joined(_)) {
        let news = (InboxKind::DeviceAdded, reader.me.into());
        return Ok((!is_this_phone(reader, act)?).then_some(news));
    }
    // The other one of whom it tells is a person without a phone.
    if matches!(&act.act.fact.core, Core::ClaimConfirmed(claim) if claim.member != reader.me) {
        return Ok(None);
    }
    let kind = if act.by() == reader.me { None } else { done_to_me(&act.act.fact.core) };
    Ok(kind.map(|kind| (kind, reader.me.into())))
}

/// What an act about oneself did, if one signature is enough or this is the second.
fn done_to_me(core: &Core) -> Option<InboxKind> {
    if let Core::RoleGranted(granted) = core {
        return granted.sole.then_some(InboxKind::PostGranted);
    }
    if let Core::RoleEnded(ended) = core {
        return ended.sole.then_some(InboxKind::PostEnded);
    }
    if let Core::Revoked(revoked) = core {
        return revoked.sole.then_some(InboxKind::DeviceRevoked);
    }
    if matches!(core, Core::ClaimConfirmed(_)) {
        return Some(InboxKind::ClaimConfirmed);
    }
    if matches!(core, Core::ClaimDeclined(_)) {
        return Some(InboxKind::ClaimDeclined);
    }
    let Core::Confirmed(confirmed) = core else { return None };
    match &confirmed.change {
        Change::Grant { .. } => Some(InboxKind::PostGranted),
        Change::End { .. } => Some(InboxKind::PostEnded),
        Change::Revoke { .. } => Some(InboxKind::DeviceRevoked),
        Change::Invite(_) => None,
    }
}

/// Whether it is an entry of this phone.
fn is_this_phone(reader: &Reader<'_>, act: &Told) -> Result<bool, ClientError> {
    let sql = "SELECT EXISTS (SELECT 1 FROM outbox WHERE entry = ?1)";
    Ok(reader.tx.prepare_cached(sql)?.query_row([act.n], |row| row.get(0))?)
}

/// One's own proposals that somebody signed second. What concerns oneself is told above.
pub(super) fn confirmed(reader: &Reader<'_>, acts: &[Told]) -> Result<Vec<News>, ClientError> {
    acts.iter().map(|act| of_mine(reader, act)).collect()
}

fn of_mine(reader: &Reader<'_>, act: &Told) -> Result<News, ClientError> {
    let Core::Confirmed(confirmed) = &act.act.fact.core else { return Ok(None) };
    let about = match &confirmed.change {
        Change::Grant { member, .. } | Change::End { member, .. } | Change::Revoke { member, .. } => {
            Some(*member)
        }
        Change::Invite(_) => None,
    };
    let mine = about != Some(reader.me) && act.by() != reader.me && proposed(reader, confirmed.entry)?;
    Ok(mine.then(|| (InboxKind::Confirmed, reader.space.id.object())))
}

/// Whether oneself wrote an entry.
fn proposed(reader: &Reader<'_>, entry: EntryId) -> Result<bool, ClientError> {
    let row = entries::by_id(reader.tx, &entry)?;
    Ok(row.and_then(|row| row.entry.member().ok()).is_some_and(|member| member == reader.me))
}

/// People who came with one's own invitation.
pub(super) fn invite(reader: &Reader<'_>, acts: &[Told]) -> Vec<News> {
    let own = acts.iter().any(|act| matches!(act.act.fact.core, Core::Invited(_)) && act.by() == reader.me);
    let news = |act: &Told| {
        let Core::Joined(joined) = &act.act.fact.core else { return None };
        (own && joined.member != reader.me).then(|| (InboxKind::InviteUsed, joined.member.into()))
    };
    acts.iter().map(news).collect()
}
