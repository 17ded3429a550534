//! What is tried: every kind of record, in every case that is judged otherwise, on objects in every state. A new kind
//! gets its scene here, its act in `acts/`, and its lines in `docs/permissions.csv`.

use yishi_domain::fact::Kind;

use super::acts;
use super::cast::{NEWCOMER, Who};
use super::objects::{Family, Make, Rel};

/// One kind of record, in one case.
pub(crate) struct Scene {
    pub(crate) kind: Kind,
    /// Empty where a kind has one case only.
    pub(crate) case: &'static str,
    pub(crate) family: Family,
    pub(crate) rels: &'static [Rel],
    /// The states in which it makes sense; empty for all of the family's.
    within: &'static [&'static str],
    /// Whether an act that counts leaves the object in such a way that the next one would be judged otherwise.
    pub(crate) once: bool,
    pub(crate) make: Make,
}

impl Scene {
    /// The states in which it is tried.
    pub(crate) fn states(&self) -> impl Iterator<Item = &'static str> + '_ {
        let all = super::paths::states(self.family).iter().copied();
        all.filter(|state| self.within.is_empty() || self.within.contains(state))
    }

    /// Whether a topic of its own needs a reading copy.
    pub(crate) fn wants_copy(&self) -> bool {
        [Family::Round, Family::Remark].contains(&self.family)
            || [Kind::DrafterRemoved, Kind::RoundOpened].contains(&self.kind)
    }

    /// Whether nothing comes after it from the same device.
    pub(crate) fn cuts_off_oneself(&self) -> bool {
        (self.kind, self.case) == (Kind::Revoked, "own")
    }

    /// In which relations somebody tries it.
    pub(crate) fn rels_of(&self, column: &str, who: Who) -> Vec<Rel> {
        let applies = |rel: &Rel| match rel {
            Rel::Other => true,
            Rel::Far => column == "grid",
            Rel::Own => who != NEWCOMER,
            // Nobody else enters anything for others.
            Rel::Entered => ["grid", "committee", "chair"].contains(&column),
        };
        self.rels.iter().copied().filter(applies).collect()
    }
}

const OTHER: &[Rel] = &[Rel::Other];
const OWN: &[Rel] = &[Rel::Other, Rel::Own];
const GRID: &[Rel] = &[Rel::Other, Rel::Far];
const OWN_OR_GRID: &[Rel] = &[Rel::Other, Rel::Far, Rel::Own];
const AUTHOR: &[Rel] = &[Rel::Other, Rel::Own, Rel::Entered];
const ALL: &[&str] = &[];

/// An act that leaves what the next one is about as it was.
const AGAIN: bool = false;
/// An act after which the next one is about something else.
const ONCE: bool = true;

type Line = (Kind, &'static str, &'static [Rel], &'static [&'static str], bool, Make);

fn of(family: Family, lines: &[Line]) -> Vec<Scene> {
    let scene = |&(kind, case, rels, within, once, make): &Line| Scene {
        kind,
        case,
        family,
        rels,
        within,
        once,
        make,
    };
    lines.iter().map(scene).collect()
}

/// Every scene.
pub(crate) fn scenes() -> Vec<Scene> {
    joined([people(), needs(), topics(), texts(), papers(), sessions()])
}

fn joined<const N: usize>(families: [Vec<Scene>; N]) -> Vec<Scene> {
    families.into_iter().flatten().collect()
}

fn people() -> Vec<Scene> {
    let nothing = of(
        Family::Nothing,
        &[
            (Kind::Invited, "resident", OTHER, ALL, AGAIN, acts::invite_resident),
            (Kind::Invited, "office", OTHER, ALL, AGAIN, acts::invite_office),
            (Kind::Invited, "own_device", OTHER, ALL, AGAIN, acts::invite_own_device),
            (Kind::Invited, "foreign_device", OTHER, ALL, AGAIN, acts::invite_foreign_device),
            (Kind::Invited, "person", GRID, ALL, AGAIN, acts::invite_person),
            (Kind::MinorNoted, "registered", GRID, ALL, AGAIN, acts::note_registered),
            (Kind::MinorNoted, "member", OTHER, ALL, AGAIN, acts::note_member),
            (Kind::ClaimAsked, "", OTHER, ALL, AGAIN, acts::ask_claim),
            (Kind::Joined, "", OTHER, ALL, AGAIN, acts::join),
            (Kind::RoleGranted, "", OTHER, ALL, AGAIN, acts::grant),
            (Kind::RoleEnded, "", OTHER, ALL, AGAIN, acts::end),
            (Kind::Revoked, "own", OTHER, ALL, AGAIN, acts::revoke_own),
            (Kind::Revoked, "foreign", OTHER, ALL, AGAIN, acts::revoke_foreign),
            (Kind::GridDefined, "", OTHER, ALL, AGAIN, acts::define_grid),
            (Kind::PersonRegistered, "", GRID, ALL, AGAIN, acts::register),
            (Kind::NeedLogged, "own", OTHER, ALL, AGAIN, acts::log_own),
            (Kind::NeedLogged, "for_another", GRID, ALL, AGAIN, acts::log_for_another),
            (Kind::NeedLogged, "organisation", OTHER, ALL, AGAIN, acts::log_for_org),
            (Kind::NeedLogged, "fellow", OTHER, ALL, AGAIN, acts::log_for_fellow),
            (Kind::TopicProposed, "", OTHER, ALL, AGAIN, acts::propose_another),
            (Kind::TopicProposed, "organisation", OTHER, ALL, AGAIN, acts::propose_for_org),
            (Kind::OrgRegistered, "", OTHER, ALL, AGAIN, acts::register_org),
            (Kind::OrgEnded, "", OTHER, ALL, AGAIN, acts::end_org),
            (Kind::TermSet, "", OTHER, ALL, AGAIN, acts::set_term),
            (Kind::RulesAdopted, "", OTHER, ALL, AGAIN, acts::adopt),
            (Kind::ItemOpened, "", OTHER, ALL, AGAIN, acts::open_item),
            (Kind::VenueRegistered, "", OTHER, ALL, AGAIN, acts::register_venue),
            (Kind::VenueEnded, "", OTHER, ALL, AGAIN, acts::end_venue),
            (Kind::VenueBooked, "office", OTHER, ALL, AGAIN, acts::book),
        ],
    );
    let pending = of(Family::Pending, &[(Kind::Confirmed, "", OTHER, ALL, ONCE, acts::confirm)]);
    let proposed = of(Family::Proposed, &[(Kind::RulesConfirmed, "", OTHER, ALL, ONCE, acts::confirm_rules)]);
    let claims = of(
        Family::Claim,
        &[
            (Kind::ClaimConfirmed, "", GRID, ALL, ONCE, acts::confirm_claim),
            (Kind::ClaimDeclined, "", GRID, ALL, ONCE, acts::decline_claim),
        ],
    );
    let aside = of(Family::Aside, &[(Kind::Admitted, "", OTHER, ALL, ONCE, acts::admit)]);
    // Wrapping comes first: a new key has other holders.
    let keys = of(
        Family::RoleKey,
        &[
            (Kind::RoleKeyWrapped, "", OTHER, ALL, AGAIN, acts::wrap_key),
            (Kind::RoleKeyMade, "committee", OTHER, ALL, AGAIN, acts::make_committee_key),
            (Kind::RoleKeyMade, "grid", GRID, ALL, AGAIN, acts::make_grid_key),
        ],
    );
    let bookings =
        of(Family::Booking, &[(Kind::BookingCancelled, "", OTHER, ALL, ONCE, acts::cancel_booking)]);
    joined([nothing, pending, proposed, claims, aside, keys, bookings])
}

fn needs() -> Vec<Scene> {
    of(
        Family::Need,
        &[
            (Kind::NeedCorrected, "", AUTHOR, ALL, ONCE, acts::correct),
            (Kind::NeedWithdrawn, "", AUTHOR, ALL, ONCE, acts::withdraw_need),
            (Kind::NeedAccepted, "", OTHER, ALL, ONCE, acts::accept_need),
            (Kind::NeedReturned, "", OTHER, ALL, ONCE, acts::return_need),
            (Kind::NeedRejected, "", OTHER, ALL, ONCE, acts::reject_need),
            (Kind::NeedAnswered, "", GRID, ALL, AGAIN, acts::answer),
            (Kind::NeedMerged, "", OTHER, ALL, ONCE, acts::merge),
            (Kind::NeedUnmerged, "", OTHER, ALL, ONCE, acts::unmerge),
            (Kind::NeedPlaced, "", OTHER, ALL, ONCE, acts::place),
            (Kind::NeedClassified, "", OTHER, ALL, ONCE, acts::classify_need),
            (Kind::NeedReferred, "emergency", OWN_OR_GRID, ALL, ONCE, acts::refer_at_once),
            (Kind::NeedReferred, "elsewhere", OWN_OR_GRID, ALL, ONCE, acts::refer_need),
            (Kind::NeedHandled, "", GRID, ALL, ONCE, acts::handle),
            (Kind::NeedFedBack, "", GRID, ALL, ONCE, acts::feed_back),
            (Kind::NeedClosed, "", AUTHOR, ALL, ONCE, acts::close_need),
            (Kind::NeedReopened, "", AUTHOR, ALL, ONCE, acts::reopen),
        ],
    )
}

fn topics() -> Vec<Scene> {
    let own: &[&str] =
        &["Drafted", "Screening", "PartyReview", "Accepted", "NotAccepted", "Referred", "Withdrawn"];
    let topics = of(
        Family::Topic,
        &[
            (Kind::TopicScreened, "", OTHER, ALL, ONCE, acts::screen),
            (Kind::PartyReviewed, "", OTHER, ALL, ONCE, acts::review),
            (Kind::TopicClassified, "", OTHER, ALL, AGAIN, acts::classify),
            (Kind::TopicAccepted, "", OTHER, ALL, ONCE, acts::accept),
            (Kind::TopicDeclined, "", OTHER, ALL, ONCE, acts::decline),
            (Kind::TopicReferred, "", OTHER, ALL, ONCE, acts::refer),
            (Kind::EvaluationAsked, "", OTHER, ALL, ONCE, acts::ask_experts),
            (Kind::EvaluationGiven, "", OTHER, ALL, ONCE, acts::evaluate),
            (Kind::TopicTerminated, "", OTHER, ALL, ONCE, acts::terminate),
            (Kind::ReferralAcknowledged, "", OTHER, ALL, AGAIN, acts::acknowledge),
            (Kind::TopicAnnulled, "", OTHER, ALL, ONCE, acts::annul),
            (Kind::WorkSuspended, "", OTHER, ALL, ONCE, acts::suspend),
            (Kind::WorkResumed, "", OTHER, ALL, ONCE, acts::resume),
            (Kind::TopicWithdrawn, "foreign", OTHER, ALL, ONCE, acts::withdraw),
            (Kind::TopicWithdrawn, "own", &[Rel::Own], own, ONCE, acts::withdraw),
            (Kind::DrafterAppointed, "", OTHER, ALL, AGAIN, acts::appoint_another),
            (Kind::DrafterRemoved, "", OTHER, ALL, ONCE, acts::remove_drafter),
            (Kind::Recused, "", OTHER, ALL, ONCE, acts::recuse),
            (Kind::RecusalEnded, "", OTHER, ALL, ONCE, acts::end_recusal),
            (Kind::DrawAnnounced, "", OTHER, ALL, ONCE, acts::announce),
            (Kind::Drawn, "", OTHER, ALL, AGAIN, acts::hold_draw),
            (Kind::DrawDropped, "", OTHER, ALL, AGAIN, acts::drop_draw),
        ],
    );
    let waiting = of(Family::Waiting, &[(Kind::Attested, "", OTHER, ALL, ONCE, acts::attest)]);
    joined([topics, waiting])
}

fn texts() -> Vec<Scene> {
    let topics = of(
        Family::Topic,
        &[
            (Kind::DraftChanged, "proposal", OTHER, ALL, AGAIN, acts::change_draft),
            (Kind::CopyPublished, "", OTHER, ALL, AGAIN, acts::publish),
            (Kind::CommentAdded, "", OTHER, ALL, AGAIN, acts::comment_too),
            (Kind::StanceGiven, "", OTHER, ALL, AGAIN, acts::give_stance),
            (Kind::AmendmentProposed, "", OTHER, ALL, AGAIN, acts::amend_too),
            (Kind::RoundOpened, "", OTHER, ALL, ONCE, acts::open_another_round),
        ],
    );
    let comments = of(
        Family::Comment,
        &[
            (Kind::CommentWithdrawn, "", OWN, ALL, ONCE, acts::withdraw_comment),
            (Kind::CommentHidden, "", OTHER, ALL, ONCE, acts::hide_comment),
            (Kind::HidingAppealed, "", OWN, ALL, ONCE, acts::appeal_hiding),
            (Kind::AppealDecided, "", OTHER, ALL, ONCE, acts::uphold_appeal),
        ],
    );
    let remarks =
        of(Family::Remark, &[(Kind::CommentHidden, "session", OTHER, ALL, ONCE, acts::hide_in_session)]);
    let amendments = of(
        Family::Amendment,
        &[
            (Kind::AmendmentTaken, "", OTHER, ALL, ONCE, acts::take_amendment),
            (Kind::AmendmentDeclined, "", OTHER, ALL, ONCE, acts::decline_amendment),
        ],
    );
    let rounds = of(
        Family::Round,
        &[
            (Kind::SignedOff, "", OTHER, ALL, ONCE, acts::sign_off),
            (Kind::RoundClosed, "", OTHER, ALL, ONCE, acts::close_round),
        ],
    );
    joined([topics, comments, remarks, amendments, rounds])
}

fn papers() -> Vec<Scene> {
    let topics = of(
        Family::Topic,
        &[
            (Kind::PaperLaid, "plan_grid", GRID, ALL, ONCE, acts::lay_another_plan),
            (Kind::PaperLaid, "plan_unit", OTHER, ALL, ONCE, acts::lay_council_plan),
            (Kind::PaperLaid, "plan_appraisal", OTHER, ALL, ONCE, acts::lay_appraisal_plan),
            (Kind::PaperLaid, "own_agreement", OTHER, ALL, ONCE, acts::lay_own_agreement),
            (Kind::PaperLaid, "foreign_agreement", OTHER, ALL, ONCE, acts::lay_foreign_agreement),
        ],
    );
    let sittings =
        of(Family::Sitting, &[(Kind::PaperLaid, "minutes", OTHER, ALL, ONCE, acts::lay_more_minutes)]);
    let plans = of(
        Family::Plan,
        &[
            (Kind::PaperSigned, "plan", OTHER, ALL, ONCE, acts::sign_next_plan),
            (Kind::PaperSigned, "entered", OTHER, ALL, ONCE, acts::enter_signature),
            (Kind::PaperDropped, "plan", OTHER, ALL, ONCE, acts::drop_paper),
        ],
    );
    let minutes = of(
        Family::Minutes,
        &[
            (Kind::PaperSigned, "minutes", OTHER, ALL, ONCE, acts::sign_minutes),
            (Kind::SigningRefused, "own", OTHER, ALL, ONCE, acts::refuse_own),
            (Kind::SigningRefused, "foreign", OTHER, ALL, ONCE, acts::put_down_refusal),
            (Kind::PaperDropped, "minutes", OTHER, ALL, ONCE, acts::drop_paper),
            (Kind::WorkStarted, "minutes", OTHER, &["sealed"], ONCE, acts::start_minutes),
        ],
    );
    let agreements = of(
        Family::Agreement,
        &[
            (Kind::PaperSigned, "agreement", OTHER, ALL, ONCE, acts::sign_agreement),
            (Kind::SigningRefused, "agreement_own", OTHER, ALL, ONCE, acts::refuse_own),
            (Kind::SigningRefused, "agreement_foreign", OTHER, ALL, ONCE, acts::put_down_refusal),
            (Kind::PaperDropped, "agreement", OTHER, ALL, ONCE, acts::drop_paper),
            (Kind::WorkStarted, "agreement", OTHER, &["open", "sealed"], ONCE, acts::start_agreement),
        ],
    );
    joined([topics, sittings, plans, minutes, agreements])
}

fn sessions() -> Vec<Scene> {
    let topics = of(Family::Topic, &[(Kind::SessionNoticed, "", OTHER, ALL, ONCE, acts::notice_another)]);
    let sittings = of(
        Family::Sitting,
        &[
            (Kind::SignedIn, "own", OTHER, ALL, AGAIN, acts::sign_in),
            (Kind::SignedIn, "foreign", OTHER, ALL, AGAIN, acts::sign_in_another),
            (Kind::SessionOpened, "", OTHER, ALL, ONCE, acts::open_session),
            (Kind::StatementMade, "own", OTHER, ALL, AGAIN, acts::speak),
            (Kind::StatementMade, "foreign", OTHER, ALL, AGAIN, acts::speak_for_another),
            (Kind::PositionTaken, "own", OTHER, ALL, AGAIN, acts::take_position),
            (Kind::PositionTaken, "foreign", OTHER, ALL, AGAIN, acts::put_down_position),
            (Kind::OutcomeRecorded, "", OTHER, ALL, AGAIN, acts::record_outcome),
            (Kind::RecordKept, "", OTHER, ALL, AGAIN, acts::keep_record),
            (Kind::TurnAsked, "own", OTHER, ALL, AGAIN, acts::ask_turn),
            (Kind::TurnAsked, "foreign", OTHER, ALL, AGAIN, acts::ask_turn_for_another),
            (Kind::OpinionAnswered, "", OTHER, ALL, AGAIN, acts::answer_opinion),
            (Kind::DraftChanged, "minutes", OTHER, ALL, AGAIN, acts::change_minutes),
            (Kind::NoticeDelivered, "own", OTHER, ALL, ONCE, acts::told_oneself),
            (Kind::NoticeDelivered, "foreign", OTHER, ALL, ONCE, acts::tell_another),
            (Kind::SessionClosed, "", OTHER, ALL, ONCE, acts::close_session),
            (Kind::RecordSigned, "", OTHER, ALL, ONCE, acts::sign_record),
            (Kind::ConsensusReached, "", OTHER, ALL, ONCE, acts::agree),
            (Kind::RoundAgain, "", OTHER, ALL, ONCE, acts::again),
            (Kind::SessionEscalated, "", OTHER, ALL, ONCE, acts::escalate),
            (Kind::EscalationAsked, "own", OTHER, ALL, ONCE, acts::ask_escalation),
            (Kind::EscalationAsked, "foreign", OTHER, ALL, ONCE, acts::ask_escalation_for_another),
            (Kind::VenueBooked, "session", OTHER, ALL, AGAIN, acts::book_for_session),
        ],
    );
    joined([topics, sittings])
}
