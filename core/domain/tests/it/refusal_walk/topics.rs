//! Topics, up to their being taken up.

use yishi_domain::calendar::CivilDate;
use yishi_domain::fact::Fact;
use yishi_domain::id::{EntryId, TopicId};
use yishi_domain::intent::{EndingIntent, NewTopic, TopicIntent};
use yishi_domain::need::Referral;
use yishi_domain::refusal::Code;
use yishi_domain::role::Role;
use yishi_domain::state::AggregateId;
use yishi_domain::topic::{MatterClass, PartyReviewed, Topic, TopicClassified, TopicSource};

use super::{Place, Row, changed, with};
use crate::permissions::acts;
use crate::permissions::cast::{COMMITTEE, RESIDENT, SECRETARY, Who};
use crate::permissions::objects::{Family, Try};

/// A topic of this class, drafted.
fn of_class(class: MatterClass) -> Place {
    let propose: fn(&Try<'_>, MatterClass) -> Fact = |one, class| {
        let (title, summary, source) = ("道路".to_owned(), String::new(), TopicSource::StatutoryItem);
        let topic = TopicId(acts::id(0x41, 9));
        one.fact(TopicIntent::Propose(NewTopic {
            topic,
            title,
            summary,
            source,
            class,
            needs: Vec::new(),
            follows: None,
            org: None,
        }))
    };
    let mut place = with(Family::Nothing, "-");
    place.object.n = 9;
    let fact = place.fact(RESIDENT, |one| propose(one, class));
    let (_, said) = crate::permissions::objects::Stage::act(&mut place.rules, RESIDENT, fact);
    said.unwrap();
    place
}

fn classify(one: &Try<'_>, class: MatterClass, item: &str) -> Fact {
    // It is both: the law's, and one that takes special knowledge.
    let (statutory, technical) = (item == "SEC-06", item == "SEC-06");
    let (topic, item) = (one.topic(), item.parse().ok());
    Fact::bare(TopicClassified { topic, class, item, joint: None, statutory, technical })
}

pub(super) const ROWS: &[Row] = &[
    (Code::TopicState, || with(Family::Topic, "Withdrawn").tried(COMMITTEE, acts::accept)),
    (Code::TopicWithoutSource, || {
        with(Family::Nothing, "-").tried(RESIDENT, |one| {
            changed(acts::propose_another(one), |proposed: &mut yishi_domain::topic::TopicProposed| {
                proposed.source = TopicSource::PublicAffairs;
            })
        })
    }),
    (Code::NotDeliberable, || of_class(MatterClass::NotDeliberable).tried(COMMITTEE, acts::accept)),
    (Code::ResearchMissing, || of_class(MatterClass::Major).tried(COMMITTEE, acts::accept)),
    (Code::PartyReviewMissing, || {
        of_class(MatterClass::Major).after(COMMITTEE, acts::screen).tried(COMMITTEE, acts::accept)
    }),
    (Code::JointGiven, || {
        with(Family::Topic, "Screening").after(COMMITTEE, acts::accept).tried(COMMITTEE, acts::accept)
    }),
    (Code::StatedAhead, || {
        with(Family::Topic, "Drafted").tried(SECRETARY, |one| {
            let tomorrow = CivilDate::of(one.stage.now()).plus_days(1);
            changed(acts::review(one), |review: &mut PartyReviewed| review.held_on = tomorrow)
        })
    }),
    (Code::RulesChanged, || {
        with(Family::Topic, "Drafted").tried(SECRETARY, |one| {
            changed(acts::review(one), |review: &mut PartyReviewed| review.attest_after = 9)
        })
    }),
    (Code::AttestUnknown, || {
        with(Family::Topic, "Drafted")
            .tried(COMMITTEE, |one| one.fact(TopicIntent::Attest(one.topic(), EntryId([1; 32]))))
    }),
    (Code::AttestSupervisor, || with(Family::Waiting, "-").tried(COMMITTEE, acts::attest)),
    (Code::ClassStatutory, || {
        with(Family::Topic, "Drafted").tried(COMMITTEE, |one| classify(one, MatterClass::General, "SEC-06"))
    }),
    (Code::ClassUnknown, || of_class(MatterClass::General).tried(COMMITTEE, acts::accept)),
    (Code::ClassLowered, || {
        of_class(MatterClass::Major).tried(COMMITTEE, |one| classify(one, MatterClass::General, ""))
    }),
    (Code::ReferralPath, || {
        with(Family::Topic, "Drafted").tried(COMMITTEE, |one| {
            one.fact(EndingIntent::Refer(one.topic(), Referral::Owners, acts::words()))
        })
    }),
    (Code::WithdrawLate, || with(Family::Topic, "AnotherRound").tried(COMMITTEE, acts::withdraw)),
    (Code::TerminateEarly, || with(Family::Topic, "Noticed").tried(COMMITTEE, acts::terminate)),
    (Code::FollowsOpen, || {
        with(Family::Topic, "Accepted").tried(RESIDENT, |one| {
            changed(acts::propose_another(one), |proposed: &mut yishi_domain::topic::TopicProposed| {
                proposed.follows = Some(TopicId(acts::id(0x41, 9)));
            })
        })
    }),
    (Code::EvaluationNotWanted, || with(Family::Topic, "Accepted").tried(COMMITTEE, acts::ask_experts)),
    (Code::EvaluationMissing, || with(Family::Topic, "Evaluating").tried(COMMITTEE, acts::lay_plan)),
    (Code::EvaluationInterest, || {
        let own = |topic: &mut Topic| topic.proposed_by = Who::of(Role::Expert).member();
        with(Family::Topic, "Evaluating")
            .where_it(AggregateId::Topic(TopicId(acts::id(0x41, 9))), own)
            .tried(Who::of(Role::Expert), acts::evaluate)
    }),
    (Code::WithdrawStatutory, || {
        let major = |one: &Try<'_>| classify(one, MatterClass::Major, "SEC-06");
        with(Family::Topic, "Drafted").after(COMMITTEE, major).tried(RESIDENT, acts::withdraw)
    }),
];
