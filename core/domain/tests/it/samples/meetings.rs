//! Samples of papers and sessions.

use yishi_domain::calendar::CivilDate;
use yishi_domain::fact::Core;
use yishi_domain::form::{Produces, Wants, Worth};
use yishi_domain::id::{BlobId, EntryId, PaperId, SessionId};
use yishi_domain::meeting::MeetingRules;
use yishi_domain::need::{Attachment, AttachmentKind, AttachmentPurpose};
use yishi_domain::pack::{Counting, Days, Holds, PackRef, Ratio};
use yishi_domain::paper::{
    Agreement, Content, Minutes, PaperDropped, PaperLaid, PaperSigned, PaperSlot, SigningRefused,
};
use yishi_domain::party::{Invitee, Party, PartyKind};
use yishi_domain::plan::{Plan, PlanHint};
use yishi_domain::seal::{How, Slot, SlotNeed, SlotRole};
use yishi_domain::session::{
    Attendance, Consensus, ConsensusReached, Delivery, EscalationAsked, EscalationReason, NoticeDelivered,
    OpinionAnswered, OutcomeRecorded, PositionTaken, RecordKept, RecordSigned, RoundAgain, SessionClosed,
    SessionEscalated, SessionNoticed, SessionOpened, SignedIn, StatementMade, TurnAsked, Uptake,
};
use yishi_domain::stance::StanceGrade;
use yishi_domain::time::Moment;
use yishi_domain::work::{PublicChannel, Task, WorkStarted};

use super::{MEMBER, ORG, OTHER, SIGNATURE, TOPIC, digest};

const PAPER: PaperId = PaperId([0x72; 16]);
const SESSION: SessionId = SessionId([0x73; 16]);

fn party() -> Party {
    Party {
        kind: PartyKind::CommunityOrg,
        member: OTHER,
        affected: true,
        org: Some(ORG),
        invited_as: vec![Invitee::Worthy, Invitee::Delegate],
    }
}

fn plan() -> Content {
    Content::Plan(Plan {
        version: 1,
        form: "GridTalk".parse().unwrap(),
        start: Moment(1_790_000_000_000),
        moderator: MEMBER,
        recorder: OTHER,
        supervisors: vec![MEMBER],
        parties: vec![party()],
        agenda: 2,
        names: vec![Wants::Venue],
        touches_new_residents: true,
        touches_resident_unit: false,
        answered: vec![PlanHint::Women],
        grid: Some(super::GRID),
    })
}

fn agreement() -> Content {
    Content::Agreement(Agreement { parties: vec![party()], moderator: MEMBER, raises_money: false })
}

fn slots() -> Vec<PaperSlot> {
    let slot = Slot { role: SlotRole::Party, need: SlotNeed::All, members: vec![OTHER] };
    vec![PaperSlot { slot, allowed: vec![How::Device, How::InPerson], holds: Holds::Seal }]
}

fn rules(on: CivilDate) -> MeetingRules {
    MeetingRules {
        on,
        packs: vec![PackRef { id: "local".to_owned(), hash: [0xc2; 32], approved: false }],
        notice: Days { n: 1, counting: Counting::Clear },
        attendance: Ratio { num: 2, den: 3, over: false },
        agree: Ratio { num: 4, den: 5, over: false },
        escalate: Ratio { num: 1, den: 3, over: false },
        rounds_max: 3,
        rounds_gap: Days::from(3),
        seal_within: 3,
        form: "民主议事会".to_owned(),
        produces: vec![Produces::OutcomeOfEachItem],
        counts_as: Worth::Consensus,
    }
}

pub(super) fn all() -> Vec<Core> {
    [of_papers(), of_sessions()].concat()
}

fn day() -> CivilDate {
    CivilDate::new(2026, 3, 13).unwrap()
}

fn shown(purpose: AttachmentPurpose) -> Attachment {
    Attachment { blob: BlobId([0x35; 16]), kind: AttachmentKind::Photo, purpose, bytes: 51_234 }
}

fn of_papers() -> Vec<Core> {
    let (paper, topic, session, member, digest) = (PAPER, TOPIC, SESSION, OTHER, digest());
    let (on, signature) = (day(), SIGNATURE);

    let (evidence, stated_on) = (Some(shown(AttachmentPurpose::Signature)), Some(on));
    let tasks = vec![Task { owner: OTHER, due: on }];
    let minutes = Minutes { session, agreed: vec![OTHER], dissent: vec![MEMBER], items: tasks.clone() };
    vec![
        PaperLaid { paper, topic, content: plan(), slots: slots(), digest, on, number: 300 }.into(),
        PaperLaid {
            paper,
            topic,
            content: Content::Minutes(minutes),
            slots: slots(),
            digest,
            on,
            number: 300,
        }
        .into(),
        PaperSigned {
            paper,
            topic,
            slot: 0,
            member,
            how: How::Device,
            digest,
            signature,
            evidence: None,
            stated_on: None,
        }
        .into(),
        PaperSigned {
            paper,
            topic,
            slot: 0,
            member,
            how: How::Paper,
            digest,
            signature,
            evidence,
            stated_on,
        }
        .into(),
        SigningRefused { paper, topic, session: Some(session), member }.into(),
        SigningRefused { paper, topic, session: None, member }.into(),
        PaperDropped { paper, topic }.into(),
        PaperLaid { paper, topic, content: agreement(), slots: slots(), digest, on, number: 300 }.into(),
        WorkStarted {
            topic,
            paper,
            tasks,
            channels: vec![PublicChannel::Board],
            publish_by: on,
            on,
            session: Some(SESSION),
        }
        .into(),
    ]
}

fn of_sessions() -> Vec<Core> {
    let (paper, topic, session, member, on) = (PAPER, TOPIC, SESSION, OTHER, day());
    let consensus = Consensus { agreed: vec![OTHER], dissent: vec![MEMBER] };
    let (start, form) = (Moment(1_790_000_000_000), "GridTalk".parse().unwrap());
    vec![
        SessionNoticed {
            session,
            topic,
            plan: paper,
            round: 1,
            form,
            rules: rules(on),
            start,
            moderator: MEMBER,
            recorder: OTHER,
            parties: vec![party()],
            agenda: 2,
            advisers: vec![OTHER],
        }
        .into(),
        SignedIn { session, member, how: Attendance::Paper }.into(),
        SessionOpened { session, topic, held_on: on }.into(),
        StatementMade { session, member, item: 1 }.into(),
        PositionTaken { session, member, grade: StanceGrade::Reserve }.into(),
        OutcomeRecorded { session, item: 1 }.into(),
        RecordKept { session, what: Produces::Options, count: 2, reasoned: false }.into(),
        TurnAsked { session, member, wants: true }.into(),
        OpinionAnswered { session, statement: EntryId([0x77; 32]), uptake: Uptake::Partly }.into(),
        NoticeDelivered {
            session,
            member,
            how: Delivery::Paper,
            proof: Some(shown(AttachmentPurpose::Delivery)),
        }
        .into(),
        SessionClosed { session, topic, held_on: on }.into(),
        RecordSigned { session, member, evidence: Some(shown(AttachmentPurpose::Signature)) }.into(),
        ConsensusReached { session, topic, consensus }.into(),
        RoundAgain { session, topic }.into(),
        SessionEscalated {
            session,
            topic,
            reason: EscalationReason::SeriousDispute,
            demanded_by: vec![OTHER],
        }
        .into(),
        EscalationAsked { session, topic, member }.into(),
    ]
}
