//! Invitations, posts, grids, devices, second signatures.

use rusqlite::OptionalExtension;
use yishi_domain::id::{DeviceId, EntryId, GridId, InviteId, MemberId};
use yishi_domain::intent::{OfficeIntent, RulesIntent};
use yishi_domain::membership::{Cut, InviteGrant};
use yishi_domain::refusal::{Code, Refusal};
use yishi_domain::role::Post;
use yishi_domain::state::{Aggregate, AggregateId};
use yishi_replica::code::InviteCode;
use yishi_replica::keys::SignKey;

use super::Desk;
use crate::error::ClientError;
use crate::state;
use crate::view::rulebook;

/// An invitation with its code, which is shown or printed once and kept nowhere.
#[derive(Debug, Clone)]
pub struct IssuedInvite {
    /// The invitation.
    pub invite: InviteId,
    /// The entry, which a second committee member confirms for an office.
    pub entry: EntryId,
    /// The code as text.
    pub code: String,
}

impl Desk {
    /// Invites: a household's sheet (up to 6 devices, 30 days), an office (once, 72 hours), or a device of one's own.
    pub fn invite(&self, grant: InviteGrant) -> Result<IssuedInvite, ClientError> {
        let (uses, hours) = grant.limits();
        self.invite_with(grant, uses, hours)
    }

    /// Invites with other terms than the longest allowed; the shortest is an hour.
    pub fn invite_with(
        &self,
        grant: InviteGrant,
        uses: u32,
        hours: u64,
    ) -> Result<IssuedInvite, ClientError> {
        if hours == 0 {
            return Err(Refusal::from(Code::InviteTerms).into());
        }
        let seed: [u8; 32] = self.app.fresh()?;
        let invite = InviteId(self.app.fresh()?);
        let key = SignKey::from_seed(&seed).public();
        let expires = self.app.now().plus_hours(hours);
        let entries = self.act(OfficeIntent::Invite { invite, grant, key, uses, expires })?;
        let (space, log_key, hub) = self.read(|_, space| Ok((space.id, space.log_key, space.hub.clone())))?;
        let code = InviteCode { space, log_key, invite, seed, grant, hub }.to_text();
        let entry = *entries.first().ok_or_else(|| ClientError::Bug("no entry".to_owned()))?;
        Ok(IssuedInvite { invite, entry, code })
    }

    /// Invites a further device of one's own.
    pub fn add_device(&self) -> Result<IssuedInvite, ClientError> {
        let (member, office) = self.read(|connection, space| {
            let state = state::current(connection, space, AggregateId::Space)?;
            let office = matches!(&state, Some(Aggregate::Space(s))
                if s.holds_now(space.member, |post| post.role.is_office()));
            Ok((space.member, office))
        })?;
        self.invite(InviteGrant::Device { member, office })
    }

    /// Sets up a grid and its role key.
    pub fn define_grid(&self, name: &str) -> Result<GridId, ClientError> {
        let grid = GridId(self.app.fresh()?);
        self.act(OfficeIntent::DefineGrid(grid, name.to_owned()))?;
        self.make_key(yishi_domain::key::KeyRole::Grid(grid))?;
        Ok(grid)
    }

    /// Gives a post; the entry waits for a second signature where one is needed.
    pub fn grant_role(&self, member: MemberId, post: Post) -> Result<EntryId, ClientError> {
        self.one(OfficeIntent::Grant(member, post))
    }

    /// Ends a post, with what this phone has seen of the member's devices as cuts.
    pub fn end_role(&self, member: MemberId, post: Post) -> Result<EntryId, ClientError> {
        let cuts = self.cuts(member)?;
        self.one(OfficeIntent::End(member, post, cuts))
    }

    /// Cuts a device off after the last of its entries seen here.
    pub fn revoke_device(&self, device: DeviceId) -> Result<EntryId, ClientError> {
        let last = self.read(|connection, space| last_seen(connection, space.n, &device))?;
        self.one(OfficeIntent::Revoke(device, last))
    }

    /// Signs second for what an entry proposed: an office, a device, rules.
    pub fn confirm(&self, entry: EntryId) -> Result<EntryId, ClientError> {
        if self.read(rulebook)?.proposed.contains_key(&entry) {
            return self.one(RulesIntent::Confirm(entry));
        }
        self.one(OfficeIntent::Confirm(entry))
    }

    /// The last entry seen of each device of a member.
    pub(crate) fn cuts(&self, member: MemberId) -> Result<Vec<Cut>, ClientError> {
        self.read(|connection, space| {
            let Some(Aggregate::Member(member)) =
                state::current(connection, space, AggregateId::Member(member))?
            else {
                return Ok(Vec::new());
            };
            member
                .devices
                .iter()
                .map(|device| Ok(Cut { device: *device, last: last_seen(connection, space.n, device)? }))
                .collect()
        })
    }

    /// Acts and gives the one entry it came to.
    pub(crate) fn one(
        &self,
        intent: impl Into<yishi_domain::intent::Intent>,
    ) -> Result<EntryId, ClientError> {
        let entries = self.act(intent)?;
        entries.first().copied().ok_or_else(|| ClientError::Bug("no entry".to_owned()))
    }
}

/// The highest chain number of a device's accepted entries here.
fn last_seen(connection: &rusqlite::Connection, space: i64, device: &DeviceId) -> Result<u64, ClientError> {
    let last: Option<Option<u64>> = connection
        .prepare_cached(
            "SELECT max(dseq) FROM entries WHERE space = ?1 AND device = ?2 AND verdict IN (1, 4)",
        )?
        .query_row((space, device.0), |row| row.get(0))
        .optional()?;
    Ok(last.flatten().unwrap_or(0))
}
