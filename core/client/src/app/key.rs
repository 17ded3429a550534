//! Role keys on this phone: making them, opening wraps, and wrapping for devices that have the role and lack a wrap.

use rusqlite::Connection;
use yishi_domain::fact::Core;
use yishi_domain::id::DeviceId;
use yishi_domain::intent::OfficeIntent;
use yishi_domain::key::{KeyRole, KeyWrap, RoleKeyMade, RoleKeyWrapped};
use yishi_domain::state::{Aggregate, AggregateId};
use yishi_replica::sealed::{self, RoleSecret, Wrap};

use super::Desk;
use crate::ambient::Ambient;
use crate::error::ClientError;
use crate::holders::{Lack, lacking};
use crate::state;
use crate::store::{SpaceRow, entries};
use crate::trouble::Trouble;

/// The replica's name of a key role.
pub(crate) fn sealed_role(role: KeyRole) -> sealed::KeyRole {
    match role {
        KeyRole::Committee => sealed::KeyRole::Committee,
        KeyRole::Grid(grid) => sealed::KeyRole::Grid(grid.0),
    }
}

/// Randomness for the sealing functions. What it drew cannot be trusted once `failed` is set.
pub(crate) struct Draws<'a> {
    ambient: &'a dyn Ambient,
    failed: bool,
}

impl<'a> Draws<'a> {
    pub(crate) fn new(ambient: &'a dyn Ambient) -> Self {
        Self { ambient, failed: false }
    }

    /// Runs a sealing function, and refuses its result if randomness failed.
    pub(crate) fn run<T>(
        &mut self,
        work: impl FnOnce(&mut sealed::Entropy<'_>) -> T,
    ) -> Result<T, ClientError> {
        let (ambient, mut failed) = (self.ambient, false);
        let done = work(&mut |bytes: &mut [u8]| failed |= ambient.fill(bytes).is_err());
        self.failed |= failed;
        if self.failed { Err(ClientError::Bug("no randomness".to_owned())) } else { Ok(done) }
    }
}

/// A sealing function said no; the detail says which.
pub(crate) fn sealed_error(error: sealed::SealedError) -> ClientError {
    ClientError::about(Trouble::CardLocked, error.code())
}

impl Desk {
    /// Makes the first generation of a role's key, held by this phone. Others get it when they take the role.
    pub(crate) fn make_key(&self, role: KeyRole) -> Result<(), ClientError> {
        let space = self.space();
        let device = self.app.device();
        let to = self.app.keys.receive.public();
        let mut draws = Draws::new(self.app.ambient.as_ref());
        let secret = draws.run(|entropy| RoleSecret::generate(space.0, sealed_role(role), 1, entropy))?;
        let wrap = draws.run(|entropy| secret.wrap_for(&device.0, &to, entropy))?.map_err(sealed_error)?;
        let made = RoleKeyMade {
            role,
            generation: 1,
            public: secret.public(),
            wraps: vec![KeyWrap { device, sealed: yishi_domain::fact::encode(&wrap).into() }],
            previous: None,
        };
        self.act(OfficeIntent::MakeKey(made)).map(|_| ())
    }

    /// Wraps the keys this phone holds for devices that have the role and lack a wrap. Gives how many.
    pub(crate) fn grant_keys(&self) -> Result<usize, ClientError> {
        let due = self.read(|connection, space| lacking(connection, space, self.app.device()))?;
        let mut granted = 0usize;
        for Lack { role, device, to, .. } in due {
            let Some(secret) = self.read(|connection, space| self.role_secret(connection, space, role))?
            else {
                continue;
            };
            let mut draws = Draws::new(self.app.ambient.as_ref());
            let wrap =
                draws.run(|entropy| secret.wrap_for(&device.0, &to, entropy))?.map_err(sealed_error)?;
            let wrap = KeyWrap { device, sealed: yishi_domain::fact::encode(&wrap).into() };
            let core = RoleKeyWrapped { role, generation: secret.generation(), wrap };
            self.act(OfficeIntent::WrapKey(core))?;
            granted = granted.saturating_add(1);
        }
        Ok(granted)
    }

    /// The newest secret of a role, if this phone holds a wrap of it.
    pub(crate) fn role_secret(
        &self,
        connection: &Connection,
        space: &SpaceRow,
        role: KeyRole,
    ) -> Result<Option<RoleSecret>, ClientError> {
        let Some(Aggregate::RoleKey(key)) = state::current(connection, space, AggregateId::RoleKey(role))?
        else {
            return Ok(None);
        };
        let Some(wrap) = wrap_for(connection, space, role, key.generation, self.app.device())? else {
            return Ok(None);
        };
        let context = (space.id.0, sealed_role(role), key.generation);
        RoleSecret::unwrap(&wrap, &self.app.device().0, &self.app.keys.receive, context, &key.public)
            .map(Some)
            .map_err(sealed_error)
    }
}

/// The wrap for a device among a role's key facts here.
fn wrap_for(
    connection: &Connection,
    space: &SpaceRow,
    role: KeyRole,
    generation: u32,
    device: DeviceId,
) -> Result<Option<Wrap>, ClientError> {
    for row in entries::about(connection, space.n, &role.object())? {
        let Ok(fact) = row.entry.fact() else { continue };
        let wraps = wraps_in(fact.core, generation);
        if let Some(wrap) = wraps.into_iter().find(|wrap| wrap.device == device) {
            return Ok(yishi_domain::fact::decode_exact(&wrap.sealed).ok());
        }
    }
    Ok(None)
}

/// The wraps a key fact carries for a generation.
fn wraps_in(core: Core, generation: u32) -> Vec<KeyWrap> {
    if let Core::RoleKeyMade(made) = core {
        return if made.generation == generation { made.wraps } else { Vec::new() };
    }
    if let Core::RoleKeyWrapped(more) = core
        && more.generation == generation
    {
        return vec![more.wrap];
    }
    Vec::new()
}
