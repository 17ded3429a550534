//! Who may see and fetch a blob.

use yishi_domain::id::{BlobId, DeviceId, SpaceId};
use yishi_domain::label::{Label, Scope};
use yishi_domain::state::{Aggregate, AggregateId};
use yishi_replica::log::{Log, LogError};

use crate::problem::{Kind, Problem};
use crate::shared::Shared;
use crate::store::BlobState;

/// A whole blob that this device's member may fetch: one that an entry names which they may read now. A blob that no
/// entry names (yet) is for those whose roles blobs are sealed to (architecture.md §2), and for the device that sent it.
pub(super) fn may_fetch(
    shared: &Shared,
    space: SpaceId,
    blob: BlobId,
    device: DeviceId,
) -> Result<BlobState, Problem> {
    let scopes = scopes(shared, space, device)?;
    let state = shared.store.blob(&space, &blob)?;
    let may = if state.labels.is_empty() {
        scopes.iter().any(may_hold_keys) || state.device == Some(device)
    } else {
        // Who sent it on behalf of a role that has ended since does not get it back.
        state.labels.iter().any(|label| scopes.iter().any(|scope| scope.opens(*label)))
    };
    if !may {
        return Err(Kind::NotPermitted.into());
    }
    if state.is_whole() { Ok(state) } else { Err(Kind::BlobUnknown.into()) }
}

/// As [`may_fetch`]; the device that sends it also sees a blob that is not whole.
pub(super) fn may_see(
    shared: &Shared,
    space: SpaceId,
    blob: BlobId,
    device: DeviceId,
) -> Result<BlobState, Problem> {
    scopes(shared, space, device)?;
    let state = shared.store.blob(&space, &blob)?;
    if state.device == Some(device) && !state.is_whole() {
        Ok(state)
    } else {
        may_fetch(shared, space, blob, device)
    }
}

/// Blob keys are wrapped to the roles of both committees and of grids.
const fn may_hold_keys(scope: &Scope) -> bool {
    matches!(scope, Scope::EveryGrid | Scope::One(Label::Grid(_) | Label::Committee))
}

/// What the device's member may read now; refused for a device that is not enrolled or was revoked.
pub(super) fn scopes(shared: &Shared, space: SpaceId, device: DeviceId) -> Result<Vec<Scope>, Problem> {
    let mut held = None;
    shared.store.read_space(&space, &mut |log| {
        held = held_by(log, device)?;
        Ok(())
    })?;
    held.ok_or_else(|| Kind::NotPermitted.into())
}

fn held_by(log: &mut dyn Log, device: DeviceId) -> Result<Option<Vec<Scope>>, LogError> {
    let head = log.head()?;
    let Some(Aggregate::Device(device)) = log.aggregate(&AggregateId::Device(device))? else {
        return Ok(None);
    };
    let Some(Aggregate::Member(member)) = log.aggregate(&AggregateId::Member(device.member))? else {
        return Ok(None);
    };
    Ok(device.revoked.is_none().then(|| member.scopes_at(head)))
}
