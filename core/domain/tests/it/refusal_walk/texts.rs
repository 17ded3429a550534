//! Drafts, reading copies, what is said of them, and rounds.

use yishi_domain::comment::{Comment, Side};
use yishi_domain::copy::CopyPublished;
use yishi_domain::draft::{CHANGE_OPS_MAX, DraftChanged};
use yishi_domain::fact::Fact;
use yishi_domain::id::{ActorId, CommentId, RoundId};
use yishi_domain::intent::{OfficeIntent, TopicIntent, VoiceIntent};
use yishi_domain::refusal::Code;
use yishi_domain::role::{Post, Role};
use yishi_domain::round::{RoundOpened, SignedOff};
use yishi_domain::seal::How;
use yishi_domain::stance::StanceGrade;
use yishi_domain::state::AggregateId;

use super::{Place, Row, changed, with};
use crate::permissions::acts;
use crate::permissions::cast::{COMMITTEE, DRAFTER, RESIDENT, SECOND, SPARES, SUPERVISOR};
use crate::permissions::objects::{Family, Try};

fn topic() -> Place {
    with(Family::Topic, "Accepted")
}

fn change(one: &Try<'_>, how: impl Fn(&mut DraftChanged)) -> Fact {
    changed(acts::change_draft(one), how)
}

/// The device's own first author again.
fn same_author(change: &mut DraftChanged) {
    change.actor = ActorId(acts::id(0xf1, 9));
    change.seq = 2;
}

fn round(one: &Try<'_>, how: impl Fn(&mut RoundOpened)) -> Fact {
    changed(acts::open_another_round(one), how)
}

/// The comment with this number.
fn said(n: u64) -> AggregateId {
    AggregateId::Comment(CommentId(acts::id(0x51, n)))
}

pub(super) const ROWS: &[Row] = &[
    (Code::DrafterAlready, || topic().tried(COMMITTEE, acts::appoint_drafter)),
    (Code::DrafterNot, || {
        topic().tried(COMMITTEE, |one| {
            one.fact(TopicIntent::Remove(one.topic(), SPARES[1].member(), Vec::new()))
        })
    }),
    (Code::NotDrafter, || topic().tried(RESIDENT, acts::change_draft)),
    (Code::ActorTaken, || topic().tried(COMMITTEE, |one| change(one, same_author))),
    (Code::DraftSequence, || topic().tried(DRAFTER, |one| change(one, |change| change.seq = 2))),
    (Code::DraftInvalid, || topic().tried(DRAFTER, |one| change(one, |change| change.ops = 0))),
    (Code::DraftTooLarge, || {
        let large = |one: &Try<'_>| change(one, |change| change.ops = CHANGE_OPS_MAX);
        let full = (0..19).fold(topic(), |place, _| place.after(DRAFTER, large));
        full.tried(DRAFTER, |one| change(one, |change| change.ops = CHANGE_OPS_MAX))
    }),
    (Code::DraftActors, || {
        let full = (0..31).fold(topic(), |place, _| place.after(DRAFTER, acts::change_draft));
        full.tried(DRAFTER, acts::change_draft)
    }),
    (Code::CopyVersion, || {
        topic().tried(DRAFTER, |one| changed(acts::publish(one), |copy: &mut CopyPublished| copy.version = 1))
    }),
    (Code::CopyMismatch, || {
        topic().tried(DRAFTER, |one| {
            changed(acts::publish(one), |copy: &mut CopyPublished| copy.text_hash = [1; 32])
        })
    }),
    (Code::NoCopy, || {
        topic().tried(RESIDENT, |one| {
            let comment = CommentId(acts::id(0x51, one.k));
            one.fact(VoiceIntent::Comment(comment, one.topic(), 9, Side::For, acts::words()))
        })
    }),
    (Code::CommentNotYours, || with(Family::Comment, "standing").tried(SPARES[1], acts::withdraw_comment)),
    (Code::CommentGone, || with(Family::Comment, "hidden").tried(RESIDENT, acts::withdraw_comment)),
    (Code::HidingUndone, || with(Family::Comment, "restored").tried(COMMITTEE, acts::hide_comment)),
    (Code::AppealState, || with(Family::Comment, "standing").tried(RESIDENT, acts::appeal_hiding)),
    (Code::AppealOwn, || {
        with(Family::Comment, "hidden")
            .after(RESIDENT, acts::appeal_hiding)
            .where_it(said(9), |comment: &mut Comment| comment.hidden_by = Some(SUPERVISOR.member()))
            .tried(SUPERVISOR, acts::dismiss_appeal)
    }),
    (Code::StanceReason, || {
        topic()
            .tried(RESIDENT, |one| one.fact(VoiceIntent::Stance(one.topic(), 1, StanceGrade::Object, None)))
    }),
    (Code::PassageWrong, || {
        topic().tried(RESIDENT, |one| {
            changed(acts::amend_too(one), |amendment: &mut yishi_domain::amendment::AmendmentProposed| {
                amendment.end = 9;
            })
        })
    }),
    (Code::AmendmentSettled, || with(Family::Amendment, "taken").tried(DRAFTER, acts::take_amendment)),
    (Code::RoundStanding, || with(Family::Round, "running").tried(COMMITTEE, acts::open_another_round)),
    (Code::RoundNumber, || topic().tried(COMMITTEE, |one| round(one, |round| round.number = 2))),
    (Code::RoundRoster, || topic().tried(COMMITTEE, |one| round(one, |round| round.roster.clear()))),
    (Code::RoundDigest, || topic().tried(COMMITTEE, |one| round(one, |round| round.digest = [1; 32]))),
    (Code::RoundUnknown, || {
        with(Family::Round, "running").tried(COMMITTEE, |one| {
            changed(acts::sign_off(one), |signed: &mut SignedOff| signed.round = RoundId([1; 16]))
        })
    }),
    (Code::RoundOver, || with(Family::Round, "closed").tried(COMMITTEE, acts::sign_off)),
    (Code::RoundVoid, || {
        let one_more = |one: &Try<'_>| {
            one.fact(OfficeIntent::Grant(SPARES[1].member(), Post::of(Role::CommitteeMember)))
        };
        with(Family::Round, "running")
            .after(COMMITTEE, one_more)
            .after(SECOND, |one| one.fact(OfficeIntent::Confirm(one.object.entry)))
            .tried(COMMITTEE, acts::sign_off)
    }),
    (Code::SlotWrong, || {
        with(Family::Round, "running")
            .tried(COMMITTEE, |one| changed(acts::sign_off(one), |signed: &mut SignedOff| signed.slot = 1))
    }),
    (Code::SignedAlready, || {
        with(Family::Round, "running").after(COMMITTEE, acts::sign_off).tried(COMMITTEE, acts::sign_off)
    }),
    (Code::SignWay, || {
        with(Family::Round, "running").tried(COMMITTEE, |one| {
            changed(acts::sign_off(one), |signed: &mut SignedOff| signed.how = How::InPerson)
        })
    }),
];
