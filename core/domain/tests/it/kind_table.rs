//! The table of kinds in `docs/protocol.md`, and one frozen example of each kind's bytes.

use yishi_domain::comment::Side;
use yishi_domain::fact::{Core, Kind, encode};
use yishi_domain::form::{Produces, Wants};
use yishi_domain::id::ObjectId;
use yishi_domain::kind::{Erasable, Input, Reach, Writer};
use yishi_domain::membership::{AgeBand, SpaceKind};
use yishi_domain::need::{AttachmentKind, AttachmentPurpose, Category, Channel, Referral};
use yishi_domain::party::{Invitee, PartyKind};
use yishi_domain::plan::PlanHint;
use yishi_domain::role::Role;
use yishi_domain::seal::{How, Purpose, SlotRole};
use yishi_domain::session::{Attendance, Delivery, EscalationReason, Uptake};
use yishi_domain::stance::StanceGrade;
use yishi_domain::topic::{Annuller, Conclusion, MatterClass, ReviewResult, TopicSource};
use yishi_domain::words::{Shape, Words};
use yishi_domain::work::PublicChannel;

use crate::generated::{expect_block, expect_file, read, table};
use crate::samples;

const PAGE: &str = "docs/protocol.md";
const EXAMPLES: &str = "core/domain/tests/it/vectors/kinds.txt";

/// Of each kind what the header's `object` is, and the fields of the core after the member id.
const FIELDS: &[(&[Kind], &str, &str)] = &[
    (&[Kind::Invited], "invite", "invite 16, grant, key 32, uses, expires, sole"),
    (&[Kind::Joined], "member", "invite 16, key 32, grant, member 16, receive_key 32, proof 64"),
    (&[Kind::RoleGranted], "member", "member 16, post, sole, devices [32]"),
    (&[Kind::RoleEnded], "member", "member 16, post, cuts [cut], sole"),
    (&[Kind::Revoked], "member", "device 32, member 16, office, last, sole"),
    (&[Kind::Confirmed], "see below", "entry 32, change"),
    (&[Kind::Admitted], "entry, first 16", "entry 32"),
    (&[Kind::GridDefined], "grid", "grid 16"),
    (&[Kind::OrgRegistered], "organisation", "org 16, party, brand?, advises, on"),
    (&[Kind::OrgEnded], "organisation", "org 16"),
    (
        &[Kind::Recused],
        "topic",
        "topic 16, member 16, joint?, settles, office, cuts [cut], session 16?, leads",
    ),
    (&[Kind::RecusalEnded], "topic", "topic 16, member 16, joint?, settles, office, session 16?"),
    (&[Kind::TermSet], "member", "member 16, post, until?"),
    (&[Kind::DrawAnnounced], "draw", "draw 16, topic 16, pool [16], places, known_on"),
    (&[Kind::Drawn], "draw", "draw 16, topic 16, seed, drawn [16]"),
    (&[Kind::DrawDropped], "draw", "draw 16, topic 16"),
    (&[Kind::PersonRegistered], "person", "person 16, grid 16, card 16?, age?, guardian 16?"),
    (&[Kind::MinorNoted], "member", "member 16, grid 16?, heard only"),
    (&[Kind::ClaimAsked, Kind::ClaimDeclined], "member", "member 16, grid 16"),
    (&[Kind::ClaimConfirmed], "person", "person 16, member 16, grid 16, also [16]"),
    (
        &[Kind::NeedLogged],
        "need",
        "need 16, by 16, grid 16, channel, category, [attachment]?, guardian 16?, org 16?",
    ),
    (&[Kind::NeedMerged], "need", "need 16, canonical 16"),
    (&[Kind::NeedPlaced], "need", "need 16, topic 16"),
    (
        &[
            Kind::NeedCorrected,
            Kind::NeedWithdrawn,
            Kind::NeedAccepted,
            Kind::NeedReturned,
            Kind::NeedRejected,
            Kind::NeedAnswered,
            Kind::NeedHandled,
            Kind::NeedFedBack,
            Kind::NeedClosed,
            Kind::NeedReopened,
            Kind::NeedUnmerged,
        ],
        "need",
        "need 16",
    ),
    (&[Kind::NeedClassified], "need", "need 16, class, item?"),
    (&[Kind::NeedReferred], "need", "need 16, to"),
    (&[Kind::TopicProposed], "topic", "topic 16, source, class, needs [16], follows 16?, org 16?"),
    (&[Kind::TopicAccepted, Kind::TopicDeclined, Kind::EvaluationAsked], "topic", "topic 16, joint?"),
    (&[Kind::TopicScreened], "topic", "topic 16"),
    (&[Kind::TopicWithdrawn], "topic", "topic 16, session 16?"),
    (&[Kind::TopicTerminated], "topic", "topic 16, joint?, session 16?"),
    (&[Kind::EvaluationGiven], "topic", "topic 16, conclusion, interested"),
    (&[Kind::ReferralAcknowledged], "topic", "topic 16, on"),
    (&[Kind::TopicAnnulled], "topic", "topic 16, paper 16, by, on, attest_after"),
    (&[Kind::PartyReviewed], "topic", "topic 16, result, held_on, attest_after"),
    (&[Kind::TopicClassified], "topic", "topic 16, class, item?, joint?, statutory, technical"),
    (&[Kind::TopicReferred], "topic", "topic 16, to, session 16?"),
    (&[Kind::Attested], "topic", "topic 16, entry 32"),
    (&[Kind::DrafterAppointed], "topic", "topic 16, member 16"),
    (&[Kind::DrafterRemoved], "topic", "topic 16, member 16, cuts [cut]"),
    (
        &[Kind::DraftChanged],
        "draft of topic, or of session",
        "topic 16, change 32, deps [32], actor 16, seq, start_op, ops, cause 16?, session 16?",
    ),
    (&[Kind::CopyPublished], "topic", "topic 16, version, heads [32], text_hash 32"),
    (&[Kind::CommentAdded], "comment", "comment 16, topic 16, version, side"),
    (&[Kind::CommentWithdrawn, Kind::HidingAppealed], "comment", "comment 16"),
    (&[Kind::CommentHidden], "comment", "comment 16, topic 16, session 16?"),
    (&[Kind::AppealDecided], "comment", "comment 16, topic 16, upheld"),
    (&[Kind::StanceGiven], "topic", "topic 16, version, grade"),
    (&[Kind::AmendmentProposed], "amendment", "amendment 16, topic 16, version, start, end"),
    (&[Kind::AmendmentTaken, Kind::AmendmentDeclined], "amendment", "amendment 16, topic 16"),
    (
        &[Kind::RoundOpened],
        "round",
        "round 16, topic 16, number, version, heads [32], text_hash 32, roster [seat], slots [slot], digest 32",
    ),
    (&[Kind::SignedOff], "round", "round 16, topic 16, slot, how, digest 32, signature 64"),
    (&[Kind::RoundClosed], "round", "round 16, topic 16"),
    (&[Kind::RoleKeyMade], "grid or zeros", "role, generation, public 32, wraps [wrap], previous bytes?"),
    (&[Kind::RoleKeyWrapped], "grid or zeros", "role, generation, wrap"),
    (&[Kind::PaperLaid], "paper", "paper 16, topic 16, content, slots [paper slot], digest 32, on, number"),
    (
        &[Kind::PaperSigned],
        "paper",
        "paper 16, topic 16, slot, member 16, how, digest 32, signature 64, evidence attachment?, stated_on?",
    ),
    (&[Kind::SigningRefused], "paper", "paper 16, topic 16, session 16?, member 16"),
    (&[Kind::PaperDropped], "paper", "paper 16, topic 16"),
    (
        &[Kind::SessionNoticed],
        "session",
        "session 16, topic 16, plan 16, round, form, rules, start, moderator 16, recorder 16, parties [party], agenda, advisers [16]",
    ),
    (&[Kind::SignedIn], "session", "session 16, member 16, how"),
    (&[Kind::SessionOpened, Kind::SessionClosed], "session", "session 16, topic 16, held_on"),
    (&[Kind::StatementMade], "session", "session 16, member 16, item"),
    (&[Kind::PositionTaken], "session", "session 16, member 16, grade"),
    (&[Kind::OutcomeRecorded], "session", "session 16, item"),
    (&[Kind::RecordKept], "session", "session 16, what, count, reasoned"),
    (&[Kind::TurnAsked], "session", "session 16, member 16, wants"),
    (&[Kind::OpinionAnswered], "session", "session 16, statement 32, uptake"),
    (&[Kind::NoticeDelivered], "session", "session 16, member 16, how, proof attachment?"),
    (&[Kind::RecordSigned], "session", "session 16, member 16, evidence attachment?"),
    (&[Kind::ConsensusReached], "session", "session 16, topic 16, consensus"),
    (&[Kind::RoundAgain], "session", "session 16, topic 16"),
    (&[Kind::SessionEscalated], "session", "session 16, topic 16, reason, demanded_by [16]"),
    (&[Kind::EscalationAsked], "session", "session 16, topic 16, member 16"),
    (&[Kind::WorkSuspended, Kind::WorkResumed], "topic", "topic 16, on, joint?"),
    (
        &[Kind::WorkStarted],
        "topic",
        "topic 16, paper 16, tasks [task], channels, publish_by, on, session 16?",
    ),
    (&[Kind::RulesAdopted], "hash of chapter, first 16", "chapter, origin?, sole"),
    (&[Kind::RulesConfirmed], "entry, first 16", "entry 32"),
    (&[Kind::ItemOpened], "item, first 16", "item, open, joint?"),
    (&[Kind::VenueRegistered, Kind::VenueEnded], "venue", "venue 16"),
    (&[Kind::VenueBooked], "venue", "venue 16, booking 16, from, until, topic 16?, session 16?"),
    (&[Kind::BookingCancelled], "venue", "venue 16, booking 16"),
];

fn fields(kind: Kind) -> (&'static str, &'static str) {
    let found = FIELDS.iter().find(|(kinds, ..)| kinds.contains(&kind));
    let (_, object, fields) = found.unwrap_or_else(|| panic!("{kind:?} is not described"));
    (object, fields)
}

fn words(shape: Shape) -> String {
    match shape {
        Shape::None => "—".to_owned(),
        Shape::Text(max) => format!("Text ≤ {max}"),
        Shape::OptionalText(max) => format!("Text? ≤ {max}"),
        Shape::Name => "Name".to_owned(),
        Shape::Titled(max) => format!("Titled ≤ {max}"),
        Shape::Passage => "Passage".to_owned(),
        Shape::Final => "Final".to_owned(),
        Shape::Paper(max) => format!("Paper ≤ {max}"),
        Shape::Change => "Change".to_owned(),
    }
}

const fn labels(reach: Reach) -> &'static str {
    match reach {
        Reach::Public => "public",
        Reach::OfficeElseDirectory => "public if office, else directory",
        Reach::Invitation => "public if office, grid + member if person, else committee",
        Reach::Directory => "directory",
        Reach::Members => "members",
        Reach::Topic => "topic",
        Reach::GridAndMember => "grid + member",
        Reach::Committee => "committee",
    }
}

const fn writer(writer: Writer) -> &'static str {
    match writer {
        Writer::Newcomer => "newcomer",
        Writer::Enrolled => "enrolled",
        Writer::BothCommittees => "both committees",
        Writer::Committee => "committee",
        Writer::CommitteeMember => "committee member",
        Writer::PartyBranch => "Party branch",
        Writer::Supervisor => "supervisor",
        Writer::Expert => "expert",
        Writer::GridWorker => "grid worker",
        Writer::Author => "author",
        Writer::Drafter => "drafter",
        Writer::Township => "township desk of what it said",
        Writer::SessionLeader => "moderator or recorder",
        Writer::Oneself => "oneself",
        Writer::KeyHolder => "key holder",
    }
}

const fn erasable(erasable: Erasable) -> &'static str {
    match erasable {
        Erasable::Yes => "yes",
        Erasable::ReRoot => "re-root",
        Erasable::Never => "no",
    }
}

const fn input(input: Input) -> &'static str {
    match input {
        Input::Public => "public",
        Input::Directory => "directory",
        Input::Members => "members",
        Input::Topic => "topic",
        Input::Grid => "grid",
        Input::Own => "own",
        Input::Committee => "committee",
        Input::HubOnly => "hub only",
    }
}

fn row(kind: Kind) -> Vec<String> {
    let (spec, (object, fields)) = (kind.spec(), fields(kind));
    let list = |names: Vec<&str>| names.join(", ");
    vec![
        spec.code.to_string(),
        format!("`{}` {}", spec.name, spec.zh),
        fields.to_owned(),
        object.to_owned(),
        words(spec.shape),
        labels(spec.reach).to_owned(),
        list(spec.writers.iter().map(|one| writer(*one)).collect()),
        erasable(spec.erasable).to_owned(),
        list(spec.inputs.iter().map(|one| input(*one)).collect()),
    ]
}

#[test]
fn the_protocol_page_has_the_table_of_kinds() {
    let head = [
        "code",
        "kind",
        "core after the member id",
        "object",
        "words",
        "labels",
        "writers",
        "erasable",
        "check reads",
    ];
    expect_block(PAGE, "kinds", &table(&head, Kind::ALL.iter().map(|kind| row(*kind))));
}

/// A choice's number on the wire: one byte, because every list is short.
fn choices<T: Copy + minicbor::Encode<()>>(all: &[T], name: impl Fn(T) -> String) -> String {
    let one = |value: &T| match encode(value).as_slice() {
        [n @ 0..24] => format!("{n} {}", name(*value)),
        bytes => panic!("not a small number: {bytes:?}"),
    };
    all.iter().map(one).collect::<Vec<_>>().join(" · ")
}

#[test]
fn the_protocol_page_has_the_choices_and_their_numbers() {
    macro_rules! rows {
        ($($name:literal $choice:ident;)*) => {
            vec![$(vec![
                format!("{} `{}`", $name, stringify!($choice)),
                choices($choice::ALL, |one| format!("{} {}", one.code(), one.zh())),
            ]),*]
        };
    }
    let kinds = [SpaceKind::Village, SpaceKind::Community, SpaceKind::Township, SpaceKind::County];
    let mut rows = rows! {
        "role" Role;
        "channel" Channel;
        "category" Category;
        "attachment" AttachmentKind;
        "what it is for" AttachmentPurpose;
        "to" Referral;
        "source" TopicSource;
        "class" MatterClass;
        "result" ReviewResult;
        "side" Side;
        "grade" StanceGrade;
        "how" How;
        "purpose" Purpose;
        "slot role" SlotRole;
        "party" PartyKind;
        "asked as" Invitee;
        "may be missing" PlanHint;
        "plan names" Wants;
        "on record" Produces;
        "becomes of an opinion" Uptake;
        "at the meeting" Attendance;
        "told of a meeting" Delivery;
        "why an assembly" EscalationReason;
        "posted" PublicChannel;
        "age" AgeBand;
        "conclusion" Conclusion;
        "annulled by" Annuller;
    };
    rows.push(vec![
        "space `SpaceKind`".to_owned(),
        choices(&kinds, |kind| format!("{kind:?} {}", kind.zh())),
    ]);
    expect_block(PAGE, "choices", &table(&["field", "numbers"], rows));
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// One line: number, name, object, core without the member id, words or `-`.
fn example(core: &Core) -> String {
    let kind = core.kind();
    let ObjectId(object) = core.rule().object();
    let words = samples::words(kind.spec().shape).map_or("-".to_owned(), |words| hex(&encode(&words)));
    format!("{} {} {} {} {words}\n", kind.code(), kind.spec().name, hex(&object), hex(&core.encode()))
}

fn all_samples() -> Vec<Core> {
    Kind::ALL.iter().flat_map(|kind| samples::cores(*kind)).collect()
}

#[test]
fn the_bytes_of_every_kind_are_the_frozen_ones() {
    expect_file(EXAMPLES, &all_samples().iter().map(example).collect::<String>());
}

fn bytes(hex: &str) -> Vec<u8> {
    let digits = hex.as_bytes().chunks_exact(2).map(|pair| std::str::from_utf8(pair).unwrap());
    digits.map(|pair| u8::from_str_radix(pair, 16).unwrap()).collect()
}

#[test]
fn every_frozen_example_is_read_back_as_the_sample() {
    let examples = read(EXAMPLES);
    let samples = all_samples();
    assert_eq!(examples.lines().count(), samples.len());
    for (line, sample) in examples.lines().zip(samples) {
        let kind = sample.kind();
        let [_, name, _, core, words] = line.split(' ').collect::<Vec<_>>().try_into().unwrap();
        assert_eq!(Core::decode(kind, &bytes(core)), Ok(sample), "{name}");
        let found = (words != "-").then(|| yishi_domain::fact::decode_exact::<Words>(&bytes(words)).unwrap());
        assert_eq!(found, samples::words(kind.spec().shape), "{name}");
        assert_eq!(kind.spec().shape.admits(found.as_ref()), Ok(()), "{name}");
    }
}

#[test]
fn the_page_names_as_many_fields_as_the_bytes_have() {
    for kind in Kind::ALL {
        let named = fields(*kind).1.split(", ").count();
        let array = samples::cores(*kind).last().and_then(|core| core.encode().first().copied());
        assert_eq!(array, u8::try_from(0x80 + named).ok(), "{kind:?}");
    }
}
