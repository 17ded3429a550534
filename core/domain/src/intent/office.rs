//! What one does about who is here, what they hold and whom they speak for.

use crate::calendar::CivilDate;
use crate::id::{BlobId, DeviceId, EntryId, GridId, InviteId, MemberId, OrgId};
use crate::key::{RoleKeyMade, RoleKeyWrapped};
use crate::matter::FormCode;
use crate::membership::{AgeBand, Cut, InviteGrant};
use crate::party::PartyKind;
use crate::role::Post;
use crate::time::Moment;

/// Membership, posts, grids, keys.
#[derive(Debug, Clone)]
pub enum OfficeIntent {
    /// Invite somebody, or a further device of one's own.
    Invite {
        /// A fresh id.
        invite: InviteId,
        /// What it gives.
        grant: InviteGrant,
        /// The public half of a fresh key.
        key: [u8; 32],
        /// How many may join.
        uses: u32,
        /// When it ends.
        expires: Moment,
    },
    /// Give a post.
    Grant(MemberId, Post),
    /// End a post, with what still counts under it.
    End(MemberId, Post, Vec<Cut>),
    /// Cut a device off after the entry with this chain number.
    Revoke(DeviceId, u64),
    /// Sign second for what an entry proposed.
    Confirm(EntryId),
    /// Take a quarantined entry in.
    Admit(EntryId),
    /// Set up a grid with this name.
    DefineGrid(GridId, String),
    /// Register a person without a device under a display name.
    RegisterPerson(MemberId, GridId, String, Option<BlobId>),
    /// Say which day is the last of a post's term, or that none is.
    SetTerm(MemberId, Post, Option<CivilDate>),
    /// Register an organisation.
    RegisterOrg {
        /// A fresh id.
        org: OrgId,
        /// What it is.
        kind: PartyKind,
        /// The brand it bears.
        brand: Option<FormCode>,
        /// Its name.
        name: String,
        /// By the forms of which day.
        on: CivilDate,
    },
    /// Strike an organisation off, saying why.
    EndOrg(OrgId, String),
    /// Register a minor without a device: age and, under fourteen, the guardian.
    RegisterMinor {
        /// A fresh id.
        person: MemberId,
        /// The grid.
        grid: GridId,
        /// The display name.
        name: String,
        /// The sealed card.
        card: Option<BlobId>,
        /// How old.
        age: AgeBand,
        /// Who speaks for them.
        guardian: Option<MemberId>,
    },
    /// Say that a member is heard and on no roll, or is on rolls again.
    NoteMinor(MemberId, bool),
    /// Say that something was entered for oneself in a grid: what, when, by whom.
    AskClaim(GridId, String),
    /// Confirm that a person without a phone is somebody.
    ConfirmClaim {
        /// The person.
        person: MemberId,
        /// Who it is.
        member: MemberId,
    },
    /// Tell somebody that the person was somebody else, and why one thinks so.
    DeclineClaim(MemberId, GridId, String),
    /// Make a role's key.
    MakeKey(RoleKeyMade),
    /// Wrap a role's key for a device.
    WrapKey(RoleKeyWrapped),
}
