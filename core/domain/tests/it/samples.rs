//! Samples of each kind: the last one has every optional part filled, those before it are as older versions wrote it.

use yishi_domain::amendment::{AmendmentDeclined, AmendmentProposed, AmendmentTaken};
use yishi_domain::calendar::CivilDate;
use yishi_domain::comment::{
    AppealDecided, CommentAdded, CommentHidden, CommentWithdrawn, HidingAppealed, Side,
};
use yishi_domain::copy::{CopyPublished, text_hash};
use yishi_domain::draft::DraftChanged;
use yishi_domain::drafter::{DrafterAppointed, DrafterRemoved};
use yishi_domain::draw::{DrawAnnounced, DrawDropped, Drawn};
use yishi_domain::fact::{Core, Kind};
use yishi_domain::id::{
    ActorId, AmendmentId, BlobId, ChangeHash, CommentId, DeviceId, DrawId, EntryId, GridId, InviteId,
    MemberId, NeedId, OrgId, RoundId, SessionId, TopicId,
};
use yishi_domain::joint::{Joint, Sides};
use yishi_domain::key::{KeyRole, KeyWrap, RoleKeyMade, RoleKeyWrapped};
use yishi_domain::membership::{
    Admitted, AgeBand, Change, ClaimAsked, ClaimConfirmed, ClaimDeclined, Confirmed, Cut, GridDefined,
    InviteGrant, Invited, Joined, MinorNoted, PersonRegistered, Revoked, RoleEnded, RoleGranted, TermSet,
};
use yishi_domain::need::{
    Attachment, AttachmentKind, AttachmentPurpose, Category, Channel, NeedAccepted, NeedAnswered,
    NeedClassified, NeedClosed, NeedCorrected, NeedFedBack, NeedHandled, NeedLogged, NeedMerged, NeedPlaced,
    NeedReferred, NeedRejected, NeedReopened, NeedReturned, NeedUnmerged, NeedWithdrawn, Referral,
};
use yishi_domain::org::{OrgEnded, OrgRegistered};
use yishi_domain::party::PartyKind;
use yishi_domain::recusal::{RecusalEnded, Recused};
use yishi_domain::role::{Post, Role};
use yishi_domain::round::{RoundClosed, RoundOpened, SignedOff};
use yishi_domain::seal::{How, Seat, final_text_slots};
use yishi_domain::stance::{StanceGiven, StanceGrade};
use yishi_domain::time::Moment;
use yishi_domain::topic::{
    Attested, MatterClass, PartyReviewed, ReviewResult, TopicAccepted, TopicClassified, TopicDeclined,
    TopicScreened,
};
use yishi_domain::words::{RosterName, Shape, Words};

mod endings;
mod meetings;
mod rules;
mod venues;

const MEMBER: MemberId = MemberId([0x11; 16]);
const OTHER: MemberId = MemberId([0x12; 16]);
const GRID: GridId = GridId([0x21; 16]);
const NEED: NeedId = NeedId([0x31; 16]);
const TOPIC: TopicId = TopicId([0x41; 16]);
const COMMENT: CommentId = CommentId([0x51; 16]);
const AMENDMENT: AmendmentId = AmendmentId([0x61; 16]);
const ROUND: RoundId = RoundId([0x71; 16]);
const INVITE: InviteId = InviteId([0x81; 16]);
const DEVICE: DeviceId = DeviceId([0x91; 32]);
const ENTRY: EntryId = EntryId([0xa1; 32]);
const HEAD: ChangeHash = ChangeHash([0xb1; 32]);
const KEY: [u8; 32] = [0xc1; 32];
const SIGNATURE: [u8; 64] = [0xd1; 64];
const LEADER: Post = Post::in_grid(Role::GridLeader, GRID);
const ORG: OrgId = OrgId([0x82; 16]);
const COMMITTEE: Post = Post::of(Role::CommitteeMember);
const CUT: Cut = Cut { device: DEVICE, last: 300 };

fn wrap() -> KeyWrap {
    KeyWrap { device: DEVICE, sealed: vec![0xe1; 80].into() }
}

fn digest() -> [u8; 32] {
    yishi_domain::digest::tagged("sample", &[])
}

/// The samples of a kind, oldest form first.
pub(crate) fn cores(kind: Kind) -> Vec<Core> {
    let all = [
        of_people(),
        of_bodies(),
        of_topics_and_keys(),
        of_needs(),
        of_texts(),
        endings::all(),
        meetings::all(),
        rules::all(),
        venues::all(),
    ];
    let cores: Vec<Core> = all.into_iter().flatten().filter(|core| core.kind() == kind).collect();
    assert!(!cores.is_empty(), "{kind:?} has no sample");
    cores
}

fn of_people() -> Vec<Core> {
    let (cuts, expires) = (vec![CUT], Moment(1_790_000_000_000));
    let (office, further) =
        (InviteGrant::Post(COMMITTEE), InviteGrant::Device { member: MEMBER, office: true });
    let person = InviteGrant::Person { member: MEMBER, grid: GRID };
    let change = Change::Grant { member: MEMBER, post: COMMITTEE, devices: vec![DEVICE] };
    let (receive_key, proof, card) = (KEY, SIGNATURE, Some(BlobId([0x22; 16])));
    vec![
        Invited { invite: INVITE, grant: person, key: KEY, uses: 1, expires, sole: true }.into(),
        Invited { invite: INVITE, grant: office, key: KEY, uses: 1, expires, sole: false }.into(),
        Joined { invite: INVITE, key: KEY, grant: further, member: MEMBER, receive_key, proof }.into(),
        RoleGranted { member: MEMBER, post: LEADER, sole: true, devices: vec![DEVICE] }.into(),
        RoleEnded { member: MEMBER, post: COMMITTEE, cuts, sole: false }.into(),
        Revoked { device: DEVICE, member: MEMBER, office: true, last: 24, sole: true }.into(),
        Confirmed { entry: ENTRY, change }.into(),
        Admitted { entry: ENTRY }.into(),
        GridDefined { grid: GRID }.into(),
        PersonRegistered { person: MEMBER, grid: GRID, card, age: None, guardian: None }.into(),
        PersonRegistered {
            person: MEMBER,
            grid: GRID,
            card,
            age: Some(AgeBand::Under14),
            guardian: Some(OTHER),
        }
        .into(),
        MinorNoted { member: MEMBER, grid: None, heard_only: false }.into(),
        MinorNoted { member: MEMBER, grid: Some(GRID), heard_only: true }.into(),
        ClaimAsked { member: MEMBER, grid: GRID }.into(),
        ClaimConfirmed { person: OTHER, member: MEMBER, grid: GRID, also: vec![MemberId([0x13; 16])] }.into(),
        ClaimDeclined { member: MEMBER, grid: GRID }.into(),
    ]
}

fn of_bodies() -> Vec<Core> {
    let (topic, member, cuts, kind) = (TOPIC, MEMBER, vec![CUT], PartyKind::CommunityOrg);
    let (party, both) = (Sides { committee: false, party: true }, Sides { committee: true, party: true });
    let (joint, session) = (Some(Joint { sides: party, wanted: both }), Some(SessionId([0x73; 16])));
    let (draw, known_on) = (DrawId([0x83; 16]), CivilDate::new(2026, 5, 12).unwrap());
    let spoken = Post::for_org(Role::OrgRepresentative, ORG);
    vec![
        RoleGranted { member, post: spoken, sole: true, devices: Vec::new() }.into(),
        OrgRegistered { org: ORG, kind, brand: "XiangxianCouncil".parse().ok(), advises: true, on: known_on }
            .into(),
        OrgEnded { org: ORG }.into(),
        TermSet { member, post: COMMITTEE, until: CivilDate::new(2029, 5, 31) }.into(),
        DrawAnnounced { draw, topic, pool: vec![MEMBER, OTHER], places: 1, known_on }.into(),
        Drawn { draw, topic, seed: "02 07 09 15 23 31 + 08".to_owned(), drawn: vec![OTHER] }.into(),
        DrawDropped { draw, topic }.into(),
        Recused { topic, member, joint, settles: true, office: true, cuts, session, leads: true }.into(),
        RecusalEnded { topic, member, joint, settles: true, office: true, session }.into(),
    ]
}

fn of_topics_and_keys() -> Vec<Core> {
    let (topic, member, cuts) = (TOPIC, MEMBER, vec![CUT]);
    let (class, joint, item) = (MatterClass::Major, endings::joint(), endings::item());
    let held_on = CivilDate::new(2026, 5, 12).unwrap();
    let (role, previous) = (KeyRole::Grid(GRID), Some(vec![0xe2; 80].into()));
    vec![
        TopicAccepted { topic, joint: None }.into(),
        TopicAccepted { topic, joint }.into(),
        TopicScreened { topic }.into(),
        PartyReviewed { topic, result: ReviewResult::Agree, held_on, attest_after: 3 }.into(),
        TopicClassified { topic, class, item: None, joint: None, statutory: false, technical: false }.into(),
        TopicClassified { topic, class, item, joint, statutory: true, technical: true }.into(),
        Attested { topic, entry: ENTRY }.into(),
        TopicDeclined { topic, joint: None }.into(),
        TopicDeclined { topic, joint }.into(),
        DrafterAppointed { topic, member }.into(),
        DrafterRemoved { topic, member, cuts }.into(),
        RoleKeyMade { role, generation: 2, public: KEY, wraps: vec![wrap()], previous }.into(),
        RoleKeyWrapped { role: KeyRole::Committee, generation: 1, wrap: wrap() }.into(),
    ]
}

fn of_needs() -> Vec<Core> {
    let (need, channel, category) = (NEED, Channel::Visit, Category::Environment);
    vec![
        NeedLogged {
            need,
            by: MEMBER,
            grid: GRID,
            channel,
            category,
            attachments: Vec::new(),
            guardian: None,
            org: None,
        }
        .into(),
        NeedLogged {
            need,
            by: MEMBER,
            grid: GRID,
            channel,
            category,
            attachments: attachments(),
            guardian: Some(OTHER),
            org: Some(ORG),
        }
        .into(),
        NeedCorrected { need }.into(),
        NeedWithdrawn { need }.into(),
        NeedAccepted { need }.into(),
        NeedReturned { need }.into(),
        NeedRejected { need }.into(),
        NeedAnswered { need }.into(),
        NeedMerged { need, canonical: NeedId([0x32; 16]) }.into(),
        NeedPlaced { need, topic: TOPIC }.into(),
        NeedClassified { need, class: MatterClass::General, item: None }.into(),
        NeedClassified { need, class: MatterClass::General, item: "ENV-04".parse().ok() }.into(),
        NeedReferred { need, to: Referral::Mediation }.into(),
        NeedHandled { need }.into(),
        NeedFedBack { need }.into(),
        NeedClosed { need }.into(),
        NeedReopened { need }.into(),
        NeedUnmerged { need }.into(),
    ]
}

fn attachments() -> Vec<Attachment> {
    let (photo, consent) = (BlobId([0x33; 16]), BlobId([0x34; 16]));
    vec![
        Attachment {
            blob: photo,
            kind: AttachmentKind::Photo,
            purpose: AttachmentPurpose::Need,
            bytes: 287_000,
        },
        Attachment {
            blob: consent,
            kind: AttachmentKind::Voice,
            purpose: AttachmentPurpose::Consent,
            bytes: 41_000,
        },
    ]
}

fn of_texts() -> Vec<Core> {
    let (topic, version, round, comment, amendment) = (TOPIC, 1, ROUND, COMMENT, AMENDMENT);
    let (heads, deps, text_hash) = (vec![HEAD], vec![HEAD], text_hash("正文"));
    let (actor, cause, session) = (ActorId([0xf1; 16]), Some(AMENDMENT), Some(SessionId([0x55; 16])));
    let roster = vec![Seat { member: MEMBER, office: Role::CommitteeMember }];
    let (slots, digest, signature) = (final_text_slots(&[MEMBER, OTHER]), digest(), SIGNATURE);
    vec![
        DraftChanged {
            topic,
            change: HEAD,
            deps: deps.clone(),
            actor,
            seq: 1,
            start_op: 4,
            ops: 12,
            cause,
            session: None,
        }
        .into(),
        DraftChanged { topic, change: HEAD, deps, actor, seq: 1, start_op: 4, ops: 12, cause: None, session }
            .into(),
        CopyPublished { topic, version, heads: heads.clone(), text_hash }.into(),
        CommentAdded { comment, topic, version, side: Side::For }.into(),
        CommentWithdrawn { comment }.into(),
        CommentHidden { comment, topic, session: None }.into(),
        CommentHidden { comment, topic, session: Some(SessionId([0x73; 16])) }.into(),
        HidingAppealed { comment }.into(),
        AppealDecided { comment, topic, upheld: true }.into(),
        StanceGiven { topic, version, grade: StanceGrade::Reserve }.into(),
        AmendmentProposed { amendment, topic, version, start: 3, end: 5 }.into(),
        AmendmentTaken { amendment, topic }.into(),
        AmendmentDeclined { amendment, topic }.into(),
        RoundOpened { round, topic, number: 1, version, heads, text_hash, roster, slots, digest }.into(),
        SignedOff { round, topic, slot: 0, how: How::Device, digest, signature }.into(),
        RoundClosed { round, topic }.into(),
    ]
}

/// Words of the form a kind takes.
pub(crate) fn words(shape: Shape) -> Option<Words> {
    let (title, text) = ("晒谷场".to_owned(), "# 一\n正文".to_owned());
    match shape {
        Shape::None => None,
        Shape::Text(_) | Shape::OptionalText(_) => Some(Words::Text("路灯不亮".to_owned())),
        Shape::Name => Some(Words::Name("王*".to_owned())),
        Shape::Titled(_) => Some(Words::Titled { title, text }),
        Shape::Passage => Some(Words::Passage {
            quote: "正文".to_owned(),
            replacement: "全文".to_owned(),
            reason: String::new(),
        }),
        Shape::Final => {
            let names = vec![RosterName { member: MEMBER, name: "王小明".to_owned() }];
            Some(Words::Final { title, names })
        }
        Shape::Paper(_) => {
            let names = vec![RosterName { member: MEMBER, name: "王小明".to_owned() }];
            Some(Words::Paper { title, text, names })
        }
        Shape::Change => Some(Words::Change(vec![0x85, 0x6f, 0x4a, 0x83])),
    }
}
