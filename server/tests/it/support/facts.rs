//! Facts with the labels they must carry.

use yishi_domain::fact::{Core, Fact};
use yishi_domain::id::{BlobId, GridId, InviteId, MemberId, NeedId, SpaceId};
use yishi_domain::label::{Audience, Label};
use yishi_domain::membership::{GridDefined, InviteGrant, Invited, Joined, join_message};
use yishi_domain::need::{Attachment, AttachmentKind, AttachmentPurpose, Category, Channel, NeedLogged};
use yishi_domain::time::Moment;
use yishi_domain::words::Words;
use yishi_replica::entry::{Draft, Entry, Link};
use yishi_replica::keys::SignKey;

/// The grid of these tests.
pub(crate) const GRID: GridId = GridId([0x60; 16]);

/// Signs a fact.
pub(crate) fn signed(
    key: &SignKey,
    space: SpaceId,
    member: MemberId,
    after: Link,
    (fact, audience): &(Fact, Audience),
) -> Entry {
    let claimed_time = Moment(1_772_000_000_000 + after.dseq);
    Entry::sign(key, &Draft { space, audience: *audience, after, claimed_time, salt: [9; 16], member, fact })
}

/// Sets up the grid.
pub(crate) fn grid_defined() -> (Fact, Audience) {
    let core = Core::from(GridDefined { grid: GRID });
    (Fact::with(core, Words::Name("东片".to_owned())), Audience::one(Label::Public))
}

/// A need of `by` in the grid.
pub(crate) fn need_logged(number: u8, by: MemberId) -> (Fact, Audience) {
    need(number, by, Vec::new())
}

/// A need of `by` in the grid, with a photo.
pub(crate) fn need_with_photo(number: u8, by: MemberId, blob: BlobId) -> (Fact, Audience) {
    let (kind, purpose) = (AttachmentKind::Photo, AttachmentPurpose::Need);
    need(number, by, vec![Attachment { blob, kind, purpose, bytes: 9_000 }])
}

fn need(number: u8, by: MemberId, attachments: Vec<Attachment>) -> (Fact, Audience) {
    let core = NeedLogged {
        need: NeedId([number; 16]),
        by,
        grid: GRID,
        channel: Channel::ALL[0],
        category: Category::ALL[0],
        attachments,
        guardian: None,
        org: None,
    };
    let audience = Audience::two(Label::Grid(GRID), Label::Member(by));
    (Fact::with(core, Words::Text(format!("路灯坏了 {number}"))), audience)
}

/// An invitation for residents; its key's seed is its number.
pub(crate) fn invited(number: u8, uses: u32, expires: Moment) -> (Fact, Audience) {
    let core = Invited {
        invite: InviteId([number; 16]),
        grant: InviteGrant::Resident,
        key: SignKey::from_seed(&[number; 32]).public(),
        uses,
        expires,
        sole: true,
    };
    (Fact::bare(core), Audience::one(Label::Committee))
}

/// Joining with such an invitation.
pub(crate) fn joined(number: u8, space: SpaceId, member: MemberId, device: &SignKey) -> (Fact, Audience) {
    let (invite, key) = (InviteId([number; 16]), SignKey::from_seed(&[number; 32]));
    let receive_key = [0x77; 32];
    let core = Joined {
        invite,
        key: key.public(),
        grant: InviteGrant::Resident,
        member,
        receive_key,
        proof: key.sign(&join_message(&space, &invite, &member, &device.device(), &receive_key)),
    };
    (Fact::with(core, Words::Name("王*".to_owned())), Audience::one(Label::Directory))
}
