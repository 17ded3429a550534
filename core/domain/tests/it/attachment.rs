//! Photos and recordings that go with a need.

use yishi_domain::act::{Act, Actor};
use yishi_domain::decide::{Planned, decide};
use yishi_domain::fact::{Core, DecodeError, Kind, encode};
use yishi_domain::id::{BlobId, DeviceId, EntryId, GridId, MemberId, NeedId};
use yishi_domain::intent::{NeedIntent, NewNeed, OfficeIntent};
use yishi_domain::membership::{Founder, Genesis, SpaceKind};
use yishi_domain::need::{Attachment, AttachmentKind, AttachmentPurpose, Category, Channel, NeedLogged};
use yishi_domain::refusal::{Code, Refusal};
use yishi_domain::role::{Post, Role};
use yishi_domain::rule::apply;
use yishi_domain::state::State;
use yishi_domain::time::{Moment, Pos};

const CHAIR: MemberId = MemberId([1; 16]);
const NEIGHBOUR: MemberId = MemberId([2; 16]);
const GRID: GridId = GridId([3; 16]);
const NEED: NeedId = NeedId([4; 16]);
const NOW: Moment = Moment(1_772_330_000_000);

fn by(dseq: u64) -> Actor {
    Actor { member: CHAIR, device: DeviceId([1; 32]), dseq }
}

/// A village with one grid, a chair, and a neighbour without a phone.
fn village() -> State {
    let founder = Founder {
        member: CHAIR,
        name: "沈柏年".to_owned(),
        posts: vec![Post::of(Role::Chair)],
        device: DeviceId([1; 32]),
        receive_key: [1; 32],
    };
    let (kind, name) = (SpaceKind::Village, "桑渚村".to_owned());
    let genesis = Genesis { kind, name, parent: None, founders: vec![founder], nonce: [5; 16] };
    let mut state = genesis.state();
    let grid = OfficeIntent::DefineGrid(GRID, "第一网格".to_owned());
    let neighbour = OfficeIntent::RegisterPerson(NEIGHBOUR, GRID, "施*".to_owned(), None);
    for (dseq, intent) in (1u64..).zip([grid, neighbour]) {
        for Planned { fact, audience } in decide(&state, intent.into(), &by(dseq), NOW).unwrap() {
            let act = Act { id: EntryId([0; 32]), by: by(dseq), audience, claimed_time: NOW, fact };
            apply(&mut state, &act, Pos(dseq), NOW);
        }
    }
    state
}

fn photo(number: u8, bytes: u32) -> Attachment {
    let (kind, purpose) = (AttachmentKind::Photo, AttachmentPurpose::Need);
    Attachment { blob: BlobId([number; 16]), kind, purpose, bytes }
}

fn voice(number: u8, bytes: u32) -> Attachment {
    Attachment { kind: AttachmentKind::Voice, ..photo(number, bytes) }
}

fn consent(number: u8) -> Attachment {
    Attachment { purpose: AttachmentPurpose::Consent, ..voice(number, 9_000) }
}

fn log(speaker: MemberId, attachments: &[Attachment]) -> Result<Core, Refusal> {
    let new = NewNeed {
        need: NEED,
        by: speaker,
        grid: GRID,
        channel: Channel::Visit,
        category: Category::Environment,
        text: "晒场停满车".to_owned(),
        attachments: attachments.to_vec(),
        guardian: None,
        org: None,
    };
    let mut planned = decide(&village(), NeedIntent::Log(new).into(), &by(3), NOW)?;
    Ok(planned.remove(0).fact.core)
}

fn code(attachments: &[Attachment]) -> Option<Code> {
    log(CHAIR, attachments).err().map(|refusal| refusal.code)
}

#[test]
fn a_need_takes_four_attachments_and_not_a_fifth() {
    let five: Vec<_> = (1..=5).map(|number| photo(number, 90_000)).collect();
    assert_eq!(code(&five[..4]), None);
    assert_eq!(code(&five), Some(Code::AttachmentTooMany));
}

#[test]
fn a_photo_and_a_recording_may_be_as_large_as_their_limits_and_no_larger() {
    let most = |kind: AttachmentKind| kind.sealed_max();
    assert_eq!(code(&[photo(1, most(AttachmentKind::Photo))]), None);
    assert_eq!(code(&[photo(1, most(AttachmentKind::Photo) + 1)]), Some(Code::AttachmentTooLarge));
    assert_eq!(code(&[voice(1, most(AttachmentKind::Photo) + 1)]), None);
    assert_eq!(code(&[voice(1, most(AttachmentKind::Voice))]), None);
    assert_eq!(
        code(&[photo(1, 9), voice(2, most(AttachmentKind::Voice) + 1)]),
        Some(Code::AttachmentTooLarge)
    );
}

#[test]
fn an_attachment_without_bytes_or_named_twice_is_refused() {
    assert_eq!(code(&[photo(1, 1)]), None);
    assert_eq!(code(&[photo(1, 0)]), Some(Code::AttachmentWrong));
    assert_eq!(code(&[photo(1, 5), voice(1, 5)]), Some(Code::AttachmentWrong));
}

// R: X7 L-06
#[test]
fn consent_is_recorded_only_where_a_need_is_entered_for_somebody_else() {
    assert!(log(NEIGHBOUR, &[consent(1), photo(2, 9)]).is_ok());
    assert_eq!(code(&[consent(1)]), Some(Code::AttachmentWrong));
}

#[test]
fn limits_hold_for_what_is_entered_for_somebody_else_too() {
    let refused = log(NEIGHBOUR, &[photo(1, u32::MAX)]).unwrap_err();
    assert_eq!(refused.code, Code::AttachmentTooLarge);
}

#[test]
fn a_need_without_attachments_has_the_bytes_it_had_before_there_were_any() {
    let bytes = log(CHAIR, &[]).unwrap().encode();
    assert_eq!(bytes.first(), Some(&0x85), "five fields");
    // An empty list, or a null in its place, would be a second spelling of the same need.
    for spelled in [&[0x80][..], &[0xf6]] {
        let longer = [&[0x86], &bytes[1..], spelled].concat();
        assert_eq!(Core::decode(Kind::NeedLogged, &longer), Err(DecodeError::NotCanonical));
    }
}

#[test]
fn a_fact_names_the_blobs_that_its_readers_may_fetch() {
    let core = log(CHAIR, &[photo(7, 9), voice(8, 9)]).unwrap();
    assert_eq!(core.blobs(), [BlobId([7; 16]), BlobId([8; 16])]);
    let Core::NeedLogged(NeedLogged { attachments, .. }) = core else { panic!("a need was logged") };
    // Five items of the array, then nothing that was said or seen: 1 + 17 + 1 + 1 + 2 bytes each.
    assert_eq!(attachments.iter().map(|one| encode(one).len()).collect::<Vec<_>>(), [21, 21]);
}
