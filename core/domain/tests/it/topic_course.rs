//! From a proposal to a topic, by both committees together (domain.md §3.2, §3.4: T1–T3, T21, T27).

use yishi_domain::act::Actor;
use yishi_domain::calendar::CivilDate;
use yishi_domain::decide::decide;
use yishi_domain::fact::Fact;
use yishi_domain::id::{EntryId, TopicId};
use yishi_domain::intent::{EndingIntent, Intent, NewTopic, TopicIntent};
use yishi_domain::joint::Sides;
use yishi_domain::need::Referral;
use yishi_domain::refusal::{Code, Refusal};
use yishi_domain::role::{Post, Role};
use yishi_domain::topic::{MatterClass, ReviewResult, Topic, TopicSource, TopicState};

use crate::support::{World, by};

const TOPIC: TopicId = TopicId([4; 16]);
/// Of the village below.
const COMMITTEE: Actor = by(1);
const SECRETARY: Actor = by(2);
const SUPERVISOR: Actor = by(3);
const RESIDENT: Actor = by(4);

struct Village(World);

impl Village {
    /// A village whose committee and Party branch have different members, and a topic of this class.
    fn with(class: MatterClass) -> Self {
        let roles = [Role::CommitteeMember, Role::PartySecretary, Role::Supervisor, Role::HukouResident];
        Self::of(&roles, class)
    }

    /// A general matter of the catalogue that was looked into.
    fn ready() -> Self {
        let mut village = Self::with(MatterClass::General);
        village.classify(COMMITTEE, MatterClass::General, Some("ENV-04"), false).unwrap();
        village.screen();
        village
    }

    fn of(roles: &[Role], class: MatterClass) -> Self {
        let mut village = Self(World::founded(roles));
        village.propose(by(u8::try_from(roles.len()).unwrap()), class);
        village
    }

    fn propose(&mut self, by: Actor, class: MatterClass) {
        let (title, summary) = ("村口道路拓宽".to_owned(), String::new());
        let source = TopicSource::StatutoryItem;
        let new = NewTopic {
            topic: TOPIC,
            title,
            summary,
            source,
            class,
            needs: Vec::new(),
            follows: None,
            org: None,
        };
        self.act(by, TopicIntent::Propose(new)).unwrap();
    }

    fn act(&mut self, by: Actor, intent: impl Into<Intent>) -> Result<EntryId, Code> {
        let code = |refusal: Refusal| refusal.code;
        let planned = decide(&self.0.state, intent.into(), &by, self.0.now).map_err(code)?;
        let facts: Vec<Fact> = planned.into_iter().map(|planned| planned.fact).collect();
        let [fact] = <[Fact; 1]>::try_from(facts).unwrap();
        self.0.act(by, fact)
    }

    fn classify(
        &mut self,
        by: Actor,
        class: MatterClass,
        item: Option<&str>,
        reason: bool,
    ) -> Result<EntryId, Code> {
        let item = item.map(|code| code.parse().unwrap());
        let (reason, on) = (reason.then(|| "理由".to_owned()), CivilDate::of(self.0.now));
        self.act(by, TopicIntent::Classify(TOPIC, class, item, reason, on))
    }

    fn accept(&mut self, by: Actor) -> Result<EntryId, Code> {
        self.act(by, TopicIntent::Accept(TOPIC))
    }

    fn decline(&mut self, by: Actor) -> Result<EntryId, Code> {
        self.act(by, TopicIntent::Decline(TOPIC, reason()))
    }

    /// Both committees write down what looking into it has shown.
    fn screen(&mut self) {
        self.act(COMMITTEE, TopicIntent::Screen(TOPIC, "已走访".to_owned())).unwrap();
    }

    fn review(&mut self, days_ago: i32) -> Result<EntryId, Code> {
        let held_on = CivilDate::of(self.0.now).plus_days(-days_ago);
        self.act(SECRETARY, TopicIntent::Review(TOPIC, ReviewResult::Agree, held_on))
    }

    fn topic(&self) -> &Topic {
        self.0.state.topic(TOPIC).unwrap()
    }

    fn state(&self) -> TopicState {
        self.topic().state
    }
}

fn reason() -> String {
    "理由".to_owned()
}

// R: W-01
#[test]
fn a_topic_is_taken_up_once_both_committees_want_it() {
    let mut village = Village::ready();
    village.accept(COMMITTEE).unwrap();
    assert_eq!(village.state(), TopicState::Screening, "the Party branch is missing");
    assert_eq!(village.accept(COMMITTEE), Err(Code::JointGiven));
    village.accept(SECRETARY).unwrap();
    assert_eq!(village.state(), TopicState::Accepted);
}

#[test]
fn who_is_both_director_and_secretary_takes_it_up_alone() {
    let mut village = Village(World::founded_with(&[&[Role::CommitteeMember, Role::PartySecretary]]));
    village.propose(COMMITTEE, MatterClass::General);
    village.classify(COMMITTEE, MatterClass::General, Some("ENV-04"), false).unwrap();
    village.screen();
    village.accept(COMMITTEE).unwrap();
    assert_eq!(village.state(), TopicState::Accepted);
}

// R: B-03
#[test]
fn what_nobody_has_classified_is_unknown_and_takes_the_stricter_path_until_both_say_else() {
    let mut village = Village::with(MatterClass::General);
    assert_eq!(village.accept(COMMITTEE), Err(Code::ClassUnknown), "a resident's word settles no class");
    let general =
        |village: &mut Village, who, reason| village.classify(who, MatterClass::General, None, reason);
    assert_eq!(general(&mut village, COMMITTEE, false), Err(Code::ClassLowered));
    general(&mut village, COMMITTEE, true).unwrap();
    assert_eq!(village.accept(COMMITTEE), Err(Code::ClassUnknown), "the other side is missing");
    general(&mut village, SECRETARY, true).unwrap();
    village.screen();
    village.accept(COMMITTEE).unwrap();

    let mut village = Village::with(MatterClass::General);
    village.classify(COMMITTEE, MatterClass::Major, None, false).unwrap();
    village.screen();
    assert_eq!(village.accept(COMMITTEE), Err(Code::PartyReviewMissing), "when in doubt it is major");
}

// R: T-10
#[test]
fn a_topic_is_declined_once_both_committees_want_it() {
    let mut village = Village::with(MatterClass::General);
    village.decline(SECRETARY).unwrap();
    assert_eq!(village.state(), TopicState::Drafted, "the committee is missing");
    assert_eq!(village.decline(SECRETARY), Err(Code::JointGiven));
    village.decline(COMMITTEE).unwrap();
    assert_eq!(village.state(), TopicState::NotAccepted);
    assert_eq!(village.accept(SECRETARY), Err(Code::TopicState));

    let mut village = Village(World::founded_with(&[&[Role::CommitteeMember, Role::PartySecretary]]));
    village.propose(COMMITTEE, MatterClass::General);
    village.decline(COMMITTEE).unwrap();
    assert_eq!(village.state(), TopicState::NotAccepted, "who is both decides alone");
}

#[test]
fn each_sides_last_word_counts_and_one_topic_never_settles_both_ways() {
    let mut village = Village::ready();
    village.accept(COMMITTEE).unwrap();
    village.decline(SECRETARY).unwrap();
    let sides = |village: &Village| (village.topic().accepting, village.topic().declining);
    let of = |role| Sides::of_post(&Post::of(role));
    let (committee, party) = (of(Role::CommitteeMember), of(Role::PartySecretary));
    assert_eq!((village.state(), sides(&village)), (TopicState::Screening, (committee, party)));
    village.decline(COMMITTEE).unwrap();
    let declined = (Sides::NONE, committee.and(party));
    assert_eq!((village.state(), sides(&village)), (TopicState::NotAccepted, declined));

    let mut village = Village::ready();
    village.decline(COMMITTEE).unwrap();
    village.accept(SECRETARY).unwrap();
    village.decline(SECRETARY).unwrap();
    assert_eq!(village.state(), TopicState::NotAccepted);

    let mut village = Village::ready();
    village.decline(COMMITTEE).unwrap();
    village.accept(SECRETARY).unwrap();
    village.accept(COMMITTEE).unwrap();
    let accepted = (committee.and(party), Sides::NONE);
    assert_eq!((village.state(), sides(&village)), (TopicState::Accepted, accepted));
}

// R: T-03
#[test]
fn a_matter_of_any_class_is_taken_up_only_once_it_was_looked_into() {
    for (class, item) in [
        (MatterClass::General, Some("ENV-04")),
        (MatterClass::Group, None),
        (MatterClass::Owners, Some("PROP-03")),
        (MatterClass::GovProject, None),
    ] {
        let mut village = Village::with(class);
        village.classify(COMMITTEE, class, item, true).unwrap();
        if village.topic().lowering.is_some() {
            village.classify(SECRETARY, class, item, true).unwrap();
        }
        assert_eq!(village.accept(COMMITTEE), Err(Code::ResearchMissing), "{class:?}");
        village.screen();
        village.accept(COMMITTEE).unwrap();
        village.accept(SECRETARY).unwrap();
        assert_eq!(village.state(), TopicState::Accepted, "{class:?}");
    }
}

// R: A-05 D-01 C-01 L-02
#[test]
fn a_major_matter_is_looked_into_and_discussed_by_the_party_branch_first() {
    let mut village = Village::with(MatterClass::Major);
    assert_eq!(village.accept(COMMITTEE), Err(Code::ResearchMissing));
    village.screen();
    assert_eq!(village.state(), TopicState::Screening);
    assert_eq!(village.accept(COMMITTEE), Err(Code::PartyReviewMissing));
    let today = CivilDate::of(village.0.now);
    let returned = TopicIntent::Review(TOPIC, ReviewResult::Return, today);
    assert_eq!(village.act(COMMITTEE, returned.clone()), Err(Code::NotPermitted), "the branch's own act");
    village.act(SECRETARY, returned).unwrap();
    assert_eq!(village.accept(COMMITTEE), Err(Code::PartyReviewMissing), "it was sent back");
    village.review(0).unwrap();
    assert_eq!(village.state(), TopicState::PartyReview);
    village.accept(COMMITTEE).unwrap();
    village.accept(SECRETARY).unwrap();
    assert_eq!(village.state(), TopicState::Accepted);
}

#[test]
fn a_discussion_three_days_back_counts_and_one_four_days_back_waits_for_a_supervisor() {
    let mut village = Village::with(MatterClass::Major);
    assert_eq!(village.review(-1), Err(Code::StatedAhead));
    village.review(3).unwrap();
    assert_eq!(village.state(), TopicState::PartyReview);

    let mut village = Village::with(MatterClass::Major);
    let entry = village.review(4).unwrap();
    assert_eq!(village.topic().review, None);
    assert_eq!(village.act(SECRETARY, TopicIntent::Attest(TOPIC, entry)), Err(Code::SecondSignerSame));
    assert_eq!(village.act(COMMITTEE, TopicIntent::Attest(TOPIC, entry)), Err(Code::AttestSupervisor));
    village.act(SUPERVISOR, TopicIntent::Attest(TOPIC, entry)).unwrap();
    assert_eq!(village.state(), TopicState::PartyReview);
    assert_eq!(village.act(SUPERVISOR, TopicIntent::Attest(TOPIC, entry)), Err(Code::AttestUnknown));
}

#[test]
fn without_supervisors_another_member_of_the_committees_signs_as_second() {
    let roles = [Role::CommitteeMember, Role::PartySecretary, Role::HukouResident];
    let mut village = Village::of(&roles, MatterClass::Major);
    let entry = village.review(4).unwrap();
    assert_eq!(village.act(by(3), TopicIntent::Attest(TOPIC, entry)), Err(Code::NotPermitted));
    village.act(COMMITTEE, TopicIntent::Attest(TOPIC, entry)).unwrap();
    assert_eq!(village.state(), TopicState::PartyReview);
}

// R: C-06
#[test]
fn a_less_strict_path_takes_both_committees_and_a_reason() {
    let mut village = Village::with(MatterClass::Major);
    assert_eq!(village.classify(COMMITTEE, MatterClass::General, None, false), Err(Code::ClassLowered));
    village.classify(COMMITTEE, MatterClass::General, None, true).unwrap();
    assert_eq!(village.topic().class, MatterClass::Major, "the other side is missing");
    village.classify(SECRETARY, MatterClass::General, Some("AID-03"), true).unwrap();
    assert_eq!(village.topic().class, MatterClass::Major, "the other side wants something else");
    village.classify(COMMITTEE, MatterClass::General, Some("AID-03"), true).unwrap();
    assert_eq!(village.topic().class, MatterClass::General);
}

// R: C-06 B-03 T-02
#[test]
fn the_catalogue_and_a_stricter_path_need_nobody_else_and_no_matter_of_it_opens_a_less_strict_one() {
    let mut village = Village::with(MatterClass::Major);
    let general = |village: &mut Village, who, reasoned| {
        village.classify(who, MatterClass::General, Some("ENV-04"), reasoned)
    };
    assert_eq!(general(&mut village, COMMITTEE, false), Err(Code::ClassLowered));
    general(&mut village, COMMITTEE, true).unwrap();
    assert_eq!(village.topic().class, MatterClass::Major, "the other side is missing");
    general(&mut village, SECRETARY, true).unwrap();
    assert_eq!(village.topic().class, MatterClass::General);
    village.classify(COMMITTEE, MatterClass::Contested, Some("ENV-04"), false).unwrap();
    assert_eq!(village.topic().class, MatterClass::Contested);
}

// R: T-04
#[test]
fn what_law_gives_to_an_assembly_or_to_the_owners_stays_there_whoever_agrees() {
    let mut village = Village::with(MatterClass::Major);
    village.classify(COMMITTEE, MatterClass::Major, Some("SEC-06"), false).unwrap();
    for (class, item) in [
        (MatterClass::General, Some("SEC-06")),
        (MatterClass::General, None),
        (MatterClass::General, Some("ENV-04")),
        (MatterClass::Major, Some("PROP-03")),
        (MatterClass::Owners, Some("SEC-06")),
        (MatterClass::Collective, Some("SEC-06")),
        (MatterClass::NotDeliberable, Some("SEC-06")),
        (MatterClass::Owners, None),
        (MatterClass::Collective, Some("PROP-03")),
    ] {
        assert_eq!(
            village.classify(COMMITTEE, class, item, true),
            Err(Code::ClassStatutory),
            "{class:?} {item:?}"
        );
    }
    village.classify(COMMITTEE, MatterClass::Contested, Some("SEC-06"), false).unwrap();
}

// R: B-03
#[test]
fn what_is_not_for_deliberation_is_handed_over_and_not_taken_up() {
    let mut village = Village::with(MatterClass::NotDeliberable);
    assert_eq!(village.accept(COMMITTEE), Err(Code::NotDeliberable));
    village.act(COMMITTEE, EndingIntent::Refer(TOPIC, Referral::Mediation, reason())).unwrap();
    assert_eq!(
        (village.state(), village.topic().referral),
        (TopicState::Referred, Some(Referral::Mediation))
    );
    assert_eq!(village.accept(COMMITTEE), Err(Code::TopicState));
}

// R: T-11
#[test]
fn a_topic_is_handed_to_whoever_decides_on_its_class_and_to_owners_only_once_it_is_said_to_be_theirs() {
    use Referral::{Collective, Emergency, Gov, Mediation, Owners, Petition};
    let open: &[Referral] = &[Mediation, Petition, Gov, Emergency];
    let refer = |class: MatterClass, classified: bool, to: Referral| {
        let mut village = Village::with(class);
        if classified {
            for who in [COMMITTEE, SECRETARY] {
                let _ = village.classify(who, class, None, true);
                let _ = village.classify(who, class, None, false);
            }
            assert!(village.topic().classified, "{class:?}");
        }
        village.act(COMMITTEE, EndingIntent::Refer(TOPIC, to, reason())).map(|_| village.state())
    };
    for (class, fits) in [
        (MatterClass::Owners, &[Owners, Emergency][..]),
        (MatterClass::Collective, &[Collective, Emergency]),
        (MatterClass::GovProject, &[Gov, Emergency]),
        (MatterClass::CrossUnit, &[Gov, Emergency]),
        (MatterClass::NotDeliberable, open),
        (MatterClass::General, open),
        (MatterClass::Major, open),
        (MatterClass::Contested, open),
        (MatterClass::Group, open),
    ] {
        for to in Referral::ALL {
            let expected = if fits.contains(to) { Ok(TopicState::Referred) } else { Err(Code::ReferralPath) };
            assert_eq!(refer(class, true, *to), expected, "{class:?} {to:?}");
        }
    }
    assert_eq!(
        refer(MatterClass::Owners, false, Owners),
        Err(Code::ReferralPath),
        "whoever proposed it says so"
    );
    assert_eq!(refer(MatterClass::Owners, false, Mediation), Ok(TopicState::Referred));
}

#[test]
fn who_proposed_a_topic_takes_it_back_unless_law_gives_it_to_an_assembly() {
    let withdraw = || EndingIntent::Withdraw(TOPIC, reason());
    let mut village = Village::with(MatterClass::Major);
    assert_eq!(village.act(SUPERVISOR, withdraw()), Err(Code::NotPermitted));
    village.classify(COMMITTEE, MatterClass::Major, Some("SEC-06"), false).unwrap();
    assert_eq!(village.act(RESIDENT, withdraw()), Err(Code::WithdrawStatutory));
    village.act(COMMITTEE, withdraw()).unwrap();
    assert_eq!(village.state(), TopicState::Withdrawn);

    let mut village = Village::with(MatterClass::General);
    village.act(RESIDENT, withdraw()).unwrap();
    assert_eq!(village.state(), TopicState::Withdrawn);
}
