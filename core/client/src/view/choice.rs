//! What there is to pick from, with the words people use.

use yishi_domain::amendment::AmendmentStatus;
use yishi_domain::comment::Side;
use yishi_domain::form::{Produces, Wants};
use yishi_domain::membership::{AgeBand, SpaceKind};
use yishi_domain::need::{AttachmentKind, AttachmentPurpose, Category, Channel, NeedStatus, Referral};
use yishi_domain::party::{Invitee, PartyKind};
use yishi_domain::plan::PlanHint;
use yishi_domain::role::Role;
use yishi_domain::session::{Attendance, EscalationReason, Uptake};
use yishi_domain::stance::StanceGrade;
use yishi_domain::topic::{Annuller, Conclusion, MatterClass, ReviewResult, TopicSource, TopicState};
use yishi_domain::work::PublicChannel;

use super::{AttachmentState, Coded, SendState};
use crate::english::Word;

/// One of a few.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice<T> {
    /// Which.
    pub value: T,
    /// Its code, stable.
    pub code: &'static str,
    /// The word.
    pub zh: &'static str,
    /// The word in English.
    pub en: &'static str,
}

/// Every set of choices, each in the order to show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choices {
    /// How a need came in.
    pub channels: Vec<Choice<Channel>>,
    /// What a need is about.
    pub categories: Vec<Choice<Category>>,
    /// What goes with a need.
    pub attachment_kinds: Vec<Choice<AttachmentKind>>,
    /// What it is for.
    pub attachment_purposes: Vec<Choice<AttachmentPurpose>>,
    /// Where it is.
    pub attachment_states: Vec<Choice<AttachmentState>>,
    /// Where a need stands.
    pub need_statuses: Vec<Choice<NeedStatus>>,
    /// Where a topic comes from.
    pub topic_sources: Vec<Choice<TopicSource>>,
    /// A topic's class.
    pub matter_classes: Vec<Choice<MatterClass>>,
    /// Where a topic stands.
    pub topic_states: Vec<Choice<TopicState>>,
    /// Which side a comment speaks for.
    pub sides: Vec<Choice<Side>>,
    /// Where somebody stands, in the plain words of the answer buttons.
    pub stances: Vec<Choice<StanceGrade>>,
    /// What became of an amendment.
    pub amendment_statuses: Vec<Choice<AmendmentStatus>>,
    /// How far something of one's own is.
    pub send_states: Vec<Choice<SendState>>,
    /// Roles.
    pub roles: Vec<Choice<Role>>,
    /// Kinds of spaces.
    pub space_kinds: Vec<Choice<SpaceKind>>,
    /// What somebody deliberates as.
    pub party_kinds: Vec<Choice<PartyKind>>,
    /// As what an organisation can be registered.
    pub organisations: Vec<Choice<PartyKind>>,
    /// Where something is handed over to.
    pub referrals: Vec<Choice<Referral>>,
    /// What the Party organisation's discussion came to.
    pub review_results: Vec<Choice<ReviewResult>>,
    /// How somebody signed in.
    pub attendances: Vec<Choice<Attendance>>,
    /// What a plan names beside form, time and people.
    pub plan_wants: Vec<Choice<Wants>>,
    /// What a form leaves on record.
    pub records: Vec<Choice<Produces>>,
    /// What becomes of an opinion.
    pub uptakes: Vec<Choice<Uptake>>,
    /// Where results are made public.
    pub public_channels: Vec<Choice<PublicChannel>>,
    /// What an expert concludes.
    pub conclusions: Vec<Choice<Conclusion>>,
    /// Who annuls.
    pub annullers: Vec<Choice<Annuller>>,
    /// How old somebody is, as far as rules ask.
    pub age_bands: Vec<Choice<AgeBand>>,
    /// Who may be missing in a plan.
    pub plan_hints: Vec<Choice<PlanHint>>,
    /// As what else somebody is asked.
    pub invitees: Vec<Choice<Invitee>>,
    /// Why something goes to an assembly.
    pub escalation_reasons: Vec<Choice<EscalationReason>>,
}

fn all<T: Word>() -> Vec<Choice<T>> {
    let choice = |value: &T| {
        let Coded { code, zh, en } = value.coded();
        Choice { value: *value, code, zh, en }
    };
    T::EVERY.iter().map(choice).collect()
}

/// Grades in the plain words of the answer buttons.
fn stances() -> Vec<Choice<StanceGrade>> {
    let plain = |value: &StanceGrade| {
        let en = match value {
            StanceGrade::Agree => "Agree",
            StanceGrade::Acceptable => "Fine with me",
            StanceGrade::Reserve => "I have doubts",
            StanceGrade::Object => "Disagree",
        };
        Choice { value: *value, code: value.code(), zh: value.plain(), en }
    };
    StanceGrade::ALL.iter().map(plain).collect()
}

/// Every set of choices.
pub fn choices() -> Choices {
    Choices {
        channels: all(),
        categories: all(),
        attachment_kinds: all(),
        attachment_purposes: all(),
        attachment_states: all(),
        need_statuses: all(),
        topic_sources: all(),
        matter_classes: all(),
        topic_states: all(),
        sides: all(),
        stances: stances(),
        amendment_statuses: all(),
        send_states: all(),
        roles: all(),
        space_kinds: all(),
        party_kinds: all(),
        organisations: all()
            .into_iter()
            .filter(|one: &Choice<PartyKind>| one.value.is_organisation())
            .collect(),
        referrals: all(),
        review_results: all(),
        attendances: all(),
        plan_wants: all(),
        records: all(),
        uptakes: all(),
        public_channels: all(),
        conclusions: all(),
        annullers: all(),
        age_bands: all(),
        plan_hints: all(),
        invitees: all(),
        escalation_reasons: all(),
    }
}
