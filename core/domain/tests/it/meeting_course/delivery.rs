//! Who knows of a sitting that was announced (domain.md §3.5), and who is still to be told.

use yishi_domain::act::Actor;
use yishi_domain::id::{BlobId, EntryId, MemberId};
use yishi_domain::intent::{OfficeIntent, SessionIntent};
use yishi_domain::need::{Attachment, AttachmentKind, AttachmentPurpose};
use yishi_domain::refusal::Code;
use yishi_domain::role::{Post, Role};
use yishi_domain::session::Delivery;

use super::{CHAIR, GRID, Hall, MODERATOR, PARTY, RECORDER, SECRETARY, SUPERVISOR, member};
use crate::support::by;

const SLIP: Attachment = Attachment {
    blob: BlobId([9; 16]),
    kind: AttachmentKind::Photo,
    purpose: AttachmentPurpose::Delivery,
    bytes: 20_000,
};

/// A sitting with three parties that was announced.
fn noticed() -> Hall {
    let mut hall = Hall::of(3, &[0]);
    hall.planned("GridTalk", 2);
    hall.notice().unwrap();
    hall
}

fn tell(
    hall: &mut Hall,
    who: Actor,
    whom: u8,
    how: Delivery,
    proof: Option<Attachment>,
) -> Result<EntryId, Code> {
    hall.act(who, SessionIntent::Deliver(hall.now(), member(whom), how, proof))
}

fn unreached(hall: &Hall) -> Vec<MemberId> {
    hall.sitting().unreached().collect()
}

// R: S-20
#[test]
fn whoever_was_told_in_any_way_or_has_come_is_off_the_list_of_the_unreached() {
    let mut hall = noticed();
    assert_eq!(unreached(&hall), [PARTY, PARTY + 1, PARTY + 2].map(member));
    tell(&mut hall, by(PARTY), PARTY, Delivery::Device, None).unwrap();
    tell(&mut hall, RECORDER, PARTY + 1, Delivery::Visit, None).unwrap();
    assert_eq!(unreached(&hall), [member(PARTY + 2)]);
    hall.enter(PARTY + 2).unwrap();
    assert!(unreached(&hall).is_empty());
}

// R: S-20
#[test]
fn what_is_handed_over_on_paper_leaves_the_slip_that_was_signed() {
    let mut hall = noticed();
    assert_eq!(tell(&mut hall, RECORDER, PARTY, Delivery::Paper, None), Err(Code::DeliveryProof));
    let other = Attachment { purpose: AttachmentPurpose::Signature, ..SLIP };
    assert_eq!(tell(&mut hall, RECORDER, PARTY, Delivery::Paper, Some(other)), Err(Code::AttachmentWrong));
    let empty = Attachment { bytes: 0, ..SLIP };
    assert_eq!(tell(&mut hall, RECORDER, PARTY, Delivery::Paper, Some(empty)), Err(Code::AttachmentWrong));
    tell(&mut hall, RECORDER, PARTY, Delivery::Paper, Some(SLIP)).unwrap();
    tell(&mut hall, RECORDER, PARTY + 1, Delivery::Visit, Some(SLIP)).unwrap();
}

#[test]
fn only_the_party_itself_says_that_its_phone_has_the_notice() {
    let mut hall = noticed();
    assert_eq!(tell(&mut hall, RECORDER, PARTY, Delivery::Device, None), Err(Code::DeliveryWay));
    assert_eq!(tell(&mut hall, by(PARTY), PARTY, Delivery::Phone, None), Err(Code::DeliveryWay));
    assert_eq!(tell(&mut hall, by(PARTY), PARTY, Delivery::Device, Some(SLIP)), Err(Code::DeliveryWay));
    tell(&mut hall, by(PARTY), PARTY, Delivery::Device, None).unwrap();
    assert_eq!(tell(&mut hall, RECORDER, PARTY, Delivery::Visit, None), Err(Code::DeliveredAlready));
}

#[test]
fn grid_workers_the_committee_and_whoever_leads_bring_the_notice_to_parties_and_nobody_else_does() {
    let mut hall = noticed();
    for who in [SECRETARY, SUPERVISOR, by(PARTY + 1)] {
        assert_eq!(tell(&mut hall, who, PARTY, Delivery::Visit, None), Err(Code::NotPermitted), "{who:?}");
    }
    let worker = Post::in_grid(Role::GridMember, GRID);
    let entry = hall.act(CHAIR, OfficeIntent::Grant(SUPERVISOR.member, worker)).unwrap();
    assert!(!hall.world.state.space().unwrap().pending.contains_key(&entry));
    tell(&mut hall, SUPERVISOR, PARTY, Delivery::Visit, None).unwrap();
    tell(&mut hall, CHAIR, PARTY + 1, Delivery::Phone, None).unwrap();
    tell(&mut hall, MODERATOR, PARTY + 2, Delivery::Phone, None).unwrap();
    assert_eq!(tell(&mut hall, MODERATOR, 5, Delivery::Phone, None), Err(Code::NotParty));
}

#[test]
fn nobody_is_told_any_more_once_the_sitting_has_begun() {
    let mut hall = noticed();
    hall.passes(2);
    for number in [4, PARTY, PARTY + 1] {
        hall.enter(number).unwrap();
    }
    hall.open().unwrap();
    assert_eq!(tell(&mut hall, RECORDER, PARTY + 2, Delivery::Phone, None), Err(Code::SessionState));
}
