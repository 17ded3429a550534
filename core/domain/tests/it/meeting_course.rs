//! From a plan to sealed minutes (domain.md §3.4: T5–T12; §3.7), in a hall where one device keeps the record.

mod delivery;
mod demand;
mod ending;
mod hiding;
mod items;
mod one_at_a_time;
mod record;

use yishi_domain::act::Actor;
use yishi_domain::calendar::CivilDate;
use yishi_domain::decide::decide;
use yishi_domain::draft::DraftChanged;
use yishi_domain::fact::Fact;
use yishi_domain::form::{Produces, Wants};
use yishi_domain::id::{ActorId, BlobId, ChangeHash, EntryId, GridId, MemberId, PaperId, SessionId, TopicId};
use yishi_domain::intent::{
    Intent, NewPaper, NewTopic, OfficeIntent, PaperIntent, RulesIntent, SessionIntent, TopicIntent,
};
use yishi_domain::matter::ItemCode;
use yishi_domain::need::{Attachment, AttachmentKind, AttachmentPurpose};
use yishi_domain::paper::{Agreement, Paper};
use yishi_domain::party::{Party, PartyKind};
use yishi_domain::plan::Plan;
use yishi_domain::refusal::{Code, Refusal};
use yishi_domain::role::Role;
use yishi_domain::seal::How;
use yishi_domain::session::{Attendance, EscalationReason, Session, Uptake};
use yishi_domain::stance::StanceGrade;
use yishi_domain::state::AggregateId;
use yishi_domain::time::Moment;
use yishi_domain::topic::{MatterClass, Topic, TopicSource, TopicState};
use yishi_domain::words::{RosterName, Words};
use yishi_domain::work::{PublicChannel, Task};

use crate::support::{World, by};

/// What shows a signature.
const PICTURE: Attachment = Attachment {
    blob: BlobId([9; 16]),
    kind: AttachmentKind::Photo,
    purpose: AttachmentPurpose::Signature,
    bytes: 20_000,
};
pub(crate) const TOPIC: TopicId = TopicId([4; 16]);
pub(crate) const GRID: GridId = GridId([1; 16]);
pub(crate) const DAY: u64 = 24 * 3_600_000;
pub(crate) const CHAIR: Actor = by(1);
pub(crate) const SECRETARY: Actor = by(2);
pub(crate) const SUPERVISOR: Actor = by(3);
pub(crate) const MODERATOR: Actor = by(4);
pub(crate) const RECORDER: Actor = by(5);
/// The first of the parties.
pub(crate) const PARTY: u8 = 6;

pub(crate) struct Hall {
    pub(crate) world: World,
    pub(crate) papers: u8,
    pub(crate) sessions: u8,
    pub(crate) parties: Vec<Party>,
}

pub(crate) fn paper(number: u8) -> PaperId {
    PaperId([number; 16])
}

pub(crate) fn session(number: u8) -> SessionId {
    SessionId([number; 16])
}

pub(crate) fn member(number: u8) -> MemberId {
    by(number).member
}

pub(crate) fn words() -> String {
    "一句话".to_owned()
}

impl Hall {
    /// A topic that was taken up, and so many parties; those of these places are affected.
    pub(crate) fn of(parties: u8, affected: &[u8]) -> Self {
        let mut hall = Self::undecided(parties, affected);
        hall.classify("ENV-04").unwrap();
        hall.act(CHAIR, TopicIntent::Screen(TOPIC, words())).unwrap();
        hall.act(CHAIR, TopicIntent::Accept(TOPIC)).unwrap();
        hall.act(SECRETARY, TopicIntent::Accept(TOPIC)).unwrap();
        hall
    }

    /// The same before both committees have said anything.
    pub(crate) fn undecided(parties: u8, affected: &[u8]) -> Self {
        let own: &[Role] = &[Role::Chair, Role::CommitteeMember];
        let mut roles = vec![own, &[Role::PartySecretary], &[Role::Supervisor]];
        roles.resize(usize::from(PARTY + parties), &[Role::HukouResident]);
        let party = |number: u8| {
            Party::of(PartyKind::HukouResident, member(PARTY + number), affected.contains(&number))
        };
        let parties = (0..parties).map(party).collect();
        let mut hall = Self { world: World::founded_with(&roles), papers: 0, sessions: 0, parties };
        let (title, summary) = ("晒场".to_owned(), String::new());
        let (source, class) = (TopicSource::StatutoryItem, MatterClass::General);
        hall.act(CHAIR, OfficeIntent::DefineGrid(GRID, "第一网格".to_owned())).unwrap();
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
        hall.act(CHAIR, TopicIntent::Propose(new)).unwrap();
        hall
    }

    /// Says that it is this general matter.
    pub(crate) fn classify(&mut self, item: &str) -> Result<EntryId, Code> {
        let (item, today) = (item.parse().unwrap(), self.today());
        self.act(CHAIR, TopicIntent::Classify(TOPIC, MatterClass::General, Some(item), None, today))
    }

    pub(crate) fn act(&mut self, by: Actor, intent: impl Into<Intent>) -> Result<EntryId, Code> {
        let code = |refusal: Refusal| refusal.code;
        let planned = decide(&self.world.state, intent.into(), &by, self.world.now).map_err(code)?;
        let facts: Vec<Fact> = planned.into_iter().map(|planned| planned.fact).collect();
        let [fact] = <[Fact; 1]>::try_from(facts).unwrap();
        self.world.act(by, fact)
    }

    pub(crate) fn today(&self) -> CivilDate {
        CivilDate::of(self.world.now)
    }

    pub(crate) fn passes(&mut self, days: u64) {
        self.world.now = Moment(self.world.now.0 + days * DAY);
    }

    pub(crate) fn plan(&self, form: &str, days: u64) -> Plan {
        Plan {
            version: self.world.state.topic(TOPIC).unwrap().plans + 1,
            form: form.parse().unwrap(),
            start: Moment(self.world.now.0 + days * DAY),
            moderator: MODERATOR.member,
            recorder: RECORDER.member,
            supervisors: vec![SUPERVISOR.member],
            parties: self.parties.clone(),
            agenda: 1,
            names: Wants::ALL.to_vec(),
            touches_new_residents: false,
            touches_resident_unit: false,
            answered: Vec::new(),
            grid: (form == "GridTalk").then_some(GRID),
        }
    }

    pub(crate) fn new_paper(&mut self, signers: &[u8]) -> NewPaper {
        self.papers += 1;
        let names =
            signers.iter().map(|number| RosterName { member: member(*number), name: format!("王{number}") });
        let (title, text) = ("一份".to_owned(), "全文".to_owned());
        NewPaper { paper: paper(self.papers), topic: TOPIC, title, text, names: names.collect(), number: 1 }
    }

    pub(crate) fn lay(&mut self, plan: Plan) -> Result<EntryId, Code> {
        let by = if plan.form.as_str() == "AppraisalMeeting" { SUPERVISOR } else { CHAIR };
        self.lay_by(by, plan)
    }

    pub(crate) fn lay_by(&mut self, by: Actor, plan: Plan) -> Result<EntryId, Code> {
        let (new, on) = (self.new_paper(&[1, 2]), self.today());
        self.act(by, PaperIntent::LayPlan(new, plan, on))
    }

    pub(crate) fn newest(&self) -> &Paper {
        self.world.state.paper(paper(self.papers)).unwrap()
    }

    pub(crate) fn sign(&mut self, who: Actor, signer: u8, slot: u8, how: How) -> Result<EntryId, Code> {
        let evidence = (how != How::Device).then_some(PICTURE);
        let stated_on = (how == How::Paper).then(|| self.today());
        self.sign_with(who, (signer, slot), how, (evidence, stated_on))
    }

    pub(crate) fn sign_with(
        &mut self,
        who: Actor,
        (signer, slot): (u8, u8),
        how: How,
        (evidence, stated_on): (Option<Attachment>, Option<CivilDate>),
    ) -> Result<EntryId, Code> {
        let (digest, signature, member) = (self.newest().digest, [7; 64], member(signer));
        let paper = paper(self.papers);
        self.act(who, PaperIntent::Sign { paper, slot, member, how, digest, signature, evidence, stated_on })
    }

    /// A plan in this form that begins in so many days, sealed.
    pub(crate) fn planned(&mut self, form: &str, days: u64) {
        self.lay(self.plan(form, days)).unwrap();
        self.sign(CHAIR, 1, 0, How::Device).unwrap();
        self.sign(SECRETARY, 2, 1, How::Device).unwrap();
    }

    pub(crate) fn notice(&mut self) -> Result<EntryId, Code> {
        let (next, on) = (session(self.sessions + 1), self.today());
        let entry = self.act(CHAIR, SessionIntent::Notice(next, TOPIC, on, words()))?;
        self.sessions += 1;
        Ok(entry)
    }

    pub(crate) fn now(&self) -> SessionId {
        session(self.sessions)
    }

    pub(crate) fn enter(&mut self, number: u8) -> Result<EntryId, Code> {
        self.act(RECORDER, SessionIntent::SignIn(self.now(), member(number), Attendance::Paper))
    }

    pub(crate) fn open(&mut self) -> Result<EntryId, Code> {
        self.act(MODERATOR, SessionIntent::Open(self.now(), self.today()))
    }

    /// Closed by whoever wrote the record, and signed by whoever led.
    pub(crate) fn close(&mut self) -> Result<EntryId, Code> {
        let entry = self.close_alone()?;
        if self.sitting().unsigned().any(|one| one == MODERATOR.member) {
            self.act(MODERATOR, SessionIntent::SignRecord(self.now(), MODERATOR.member, None))?;
        }
        Ok(entry)
    }

    pub(crate) fn close_alone(&mut self) -> Result<EntryId, Code> {
        self.act(RECORDER, SessionIntent::Close(self.now(), self.today()))
    }

    pub(crate) fn sitting(&self) -> &Session {
        self.world.state.session(self.now()).unwrap()
    }

    /// What the minutes say is to be done.
    pub(crate) fn items(&self) -> Vec<Task> {
        vec![Task { owner: MODERATOR.member, due: CivilDate::new(2026, 12, 1).unwrap() }]
    }

    /// A session that is open, with these parties there, and the moderator.
    pub(crate) fn opened(&mut self, parties: impl IntoIterator<Item = u8>) {
        self.planned("GridTalk", 2);
        self.notice().unwrap();
        self.passes(2);
        self.enter(4).unwrap();
        for party in parties {
            self.enter(PARTY + party).unwrap();
        }
        self.open().unwrap();
    }

    /// A session that was closed with these positions of the first parties.
    pub(crate) fn closed(&mut self, grades: &[StanceGrade]) {
        self.opened(0..u8::try_from(grades.len()).unwrap());
        for (number, grade) in (PARTY..).zip(grades) {
            self.act(MODERATOR, SessionIntent::Position(self.now(), member(number), *grade, Some(words())))
                .unwrap();
        }
        self.act(RECORDER, SessionIntent::Outcome(self.now(), 0, words())).unwrap();
        self.close().unwrap();
    }

    pub(crate) fn agree(&mut self) -> Result<EntryId, Code> {
        self.act(MODERATOR, SessionIntent::Agree(self.now()))
    }

    pub(crate) fn state(&self) -> TopicState {
        self.world.state.topic(TOPIC).unwrap().state
    }
}

use StanceGrade::{Acceptable, Agree, Object, Reserve};

// R: A-01 X-03
#[test]
fn a_hall_meeting_goes_from_its_plan_to_sealed_minutes_on_one_device() {
    let mut hall = Hall::of(3, &[0, 1]);
    hall.planned("GridTalk", 2);
    assert!(hall.newest().sealed.is_some());
    hall.notice().unwrap();
    assert_eq!(hall.state(), TopicState::Noticed);
    hall.passes(2);
    for number in [4, 6, 7, 8] {
        hall.enter(number).unwrap();
    }
    hall.open().unwrap();
    assert_eq!(hall.state(), TopicState::InSession);
    hall.act(RECORDER, SessionIntent::State(hall.now(), member(6), 0, words())).unwrap();
    for (number, grade) in [(6, Agree), (7, Acceptable), (8, Reserve)] {
        hall.act(MODERATOR, SessionIntent::Position(hall.now(), member(number), grade, None)).unwrap();
    }
    hall.act(RECORDER, SessionIntent::Outcome(hall.now(), 0, words())).unwrap();
    hall.close().unwrap();
    hall.agree().unwrap();
    assert_eq!(hall.state(), TopicState::ConsensusReached);
    let new = hall.new_paper(&[3, 4, 5, 6, 7]);
    hall.act(RECORDER, PaperIntent::LayMinutes(new, hall.now(), hall.items())).unwrap();
    hall.sign(MODERATOR, 4, 0, How::Device).unwrap();
    hall.sign(RECORDER, 5, 1, How::Device).unwrap();
    hall.sign(MODERATOR, 6, 2, How::InPerson).unwrap();
    hall.sign(RECORDER, 7, 2, How::Paper).unwrap();
    assert_eq!(hall.newest().sealed, None, "the supervisor attests that it was so held");
    hall.sign(SUPERVISOR, 3, 3, How::Device).unwrap();
    assert!(hall.newest().sealed.is_some());
}

#[test]
fn notice_is_given_so_many_whole_days_before() {
    // Three days, of which neither end counts; seven for a hearing, one in a grid.
    for (form, short, enough) in [("CouncilMeeting", 3, 4), ("Hearing", 7, 8), ("GridTalk", 1, 2)] {
        let mut hall = Hall::of(3, &[]);
        hall.planned(form, short);
        assert_eq!(hall.notice(), Err(Code::NoticeShort), "{form}");
        let mut hall = Hall::of(3, &[]);
        hall.planned(form, enough);
        assert!(hall.notice().is_ok(), "{form}");
    }
}

// R: A-05 D-01 W-01
#[test]
fn notice_wants_a_plan_that_both_have_signed() {
    let mut hall = Hall::of(3, &[]);
    hall.lay(hall.plan("GridTalk", 2)).unwrap();
    hall.sign(CHAIR, 1, 0, How::Device).unwrap();
    assert_eq!(hall.notice(), Err(Code::PaperUnsealed));
    hall.sign(SECRETARY, 2, 1, How::Device).unwrap();
    assert!(hall.notice().is_ok());
}

// R: S-20 S-18 S-06 H-10 B-02
#[test]
fn a_plan_lacks_what_its_form_and_the_law_want() {
    let hall = || Hall::of(3, &[1]);
    let lacking = |change: &dyn Fn(&mut Plan), form: &str| {
        let mut hall = hall();
        let mut plan = hall.plan(form, 9);
        change(&mut plan);
        hall.lay(plan).err()
    };
    assert_eq!(lacking(&|_| {}, "CouncilMeeting"), None);
    assert_eq!(lacking(&|plan| plan.parties.truncate(1), "CouncilMeeting"), Some(Code::PlanParties));
    assert_eq!(lacking(&|plan| plan.moderator = member(7), "CouncilMeeting"), Some(Code::PlanModerator));
    assert_eq!(lacking(&|plan| plan.moderator = member(6), "CouncilMeeting"), None, "whom it does not touch");
    assert_eq!(lacking(&|plan| plan.recorder = member(4), "CouncilMeeting"), Some(Code::PlanRecorder));
    assert_eq!(lacking(&|plan| plan.agenda = 0, "CouncilMeeting"), Some(Code::PlanIncomplete));
    assert_eq!(lacking(&|plan| plan.supervisors.clear(), "CouncilMeeting"), Some(Code::PlanIncomplete));
    assert_eq!(lacking(&|plan| plan.supervisors.clear(), "GridTalk"), None);
    assert_eq!(lacking(&|plan| plan.supervisors = vec![member(6)], "GridTalk"), Some(Code::PlanSupervisor));
    assert_eq!(lacking(&|_| {}, "BuildingTalk"), Some(Code::PlanAsked));
    assert_eq!(lacking(&|plan| plan.touches_new_residents = true, "GridTalk"), Some(Code::PlanNewResidents));
    assert_eq!(lacking(&|plan| plan.touches_resident_unit = true, "GridTalk"), Some(Code::PlanResidentUnit));
    assert_eq!(lacking(&|plan| plan.form = "Nothing".parse().unwrap(), "GridTalk"), Some(Code::FormUnknown));
    assert_eq!(lacking(&|plan| plan.version = 2, "GridTalk"), Some(Code::PlanVersion));
    let twice = |plan: &mut Plan| plan.parties.push(plan.parties[0].clone());
    assert_eq!(lacking(&twice, "GridTalk"), Some(Code::PlanVersion), "nobody speaks for two");
}

/// A plan of three parties for a matter of this class.
fn lacking_of_class(class: MatterClass, form: &str, township: bool) -> Option<Code> {
    let mut hall = Hall::of(3, &[1]);
    let topic = hall.world.state.topic(TOPIC).unwrap().clone();
    hall.world.state.put(AggregateId::Topic(TOPIC), Topic { class, ..topic });
    let mut plan = hall.plan(form, 9);
    if township {
        plan.parties[2].kind = PartyKind::TownshipGov;
    }
    hall.lay(plan).err()
}

// R: S-20 B-02
#[test]
fn a_plan_has_the_form_and_the_parties_that_the_class_of_its_matter_wants() {
    use MatterClass::{CrossUnit, General, GovProject, Group};
    let (form, township) = (Some(Code::PlanClassForm), Some(Code::PlanTownship));
    for (class, with, asked, lacks) in [
        (GovProject, "CouncilMeeting", true, form),
        (GovProject, "Hearing", false, township),
        (GovProject, "Hearing", true, None),
        (CrossUnit, "CouncilMeeting", false, township),
        (CrossUnit, "CouncilMeeting", true, None),
        (Group, "GridTalk", true, form),
        (Group, "GroupTalk", false, None),
        (General, "GridTalk", false, None),
    ] {
        assert_eq!(lacking_of_class(class, with, asked), lacks, "{class:?} {with} {asked}");
    }
}

// R: S-20
#[test]
fn a_session_opens_with_two_thirds_of_the_parties_and_everybody_it_touches() {
    let mut hall = Hall::of(3, &[0]);
    hall.planned("GridTalk", 2);
    hall.notice().unwrap();
    hall.passes(1);
    hall.enter(PARTY + 1).unwrap();
    assert_eq!(hall.open(), Err(Code::SessionEarly));
    hall.passes(1);
    assert_eq!(hall.open(), Err(Code::ModeratorAbsent));
    hall.enter(4).unwrap();
    assert_eq!(hall.open(), Err(Code::AttendanceShort), "one of three");
    hall.enter(PARTY + 2).unwrap();
    assert_eq!(hall.open(), Err(Code::AffectedAbsent), "two of three, not the one it touches");
    hall.enter(PARTY).unwrap();
    assert_eq!(hall.enter(PARTY), Err(Code::SignedInAlready));
    assert_eq!(hall.act(RECORDER, SessionIntent::Open(hall.now(), hall.today())), Err(Code::NotLeader));
    assert!(hall.open().is_ok());
}

// R: F3-03 F3-04 X3
#[test]
fn a_session_closes_with_an_outcome_of_every_item_and_a_hearing_with_its_arguments() {
    let mut hall = Hall::of(2, &[]);
    hall.opened([0, 1]);
    assert_eq!(hall.close(), Err(Code::OutcomeMissing));
    assert_eq!(hall.act(by(PARTY), SessionIntent::Outcome(hall.now(), 0, words())), Err(Code::NotLeader));
    assert_eq!(hall.act(RECORDER, SessionIntent::Outcome(hall.now(), 1, words())), Err(Code::ItemOfAgenda));
    hall.act(RECORDER, SessionIntent::Outcome(hall.now(), 0, words())).unwrap();
    assert!(hall.close().is_ok());

    let mut hall = Hall::of(2, &[]);
    hall.planned("Hearing", 8);
    hall.notice().unwrap();
    hall.passes(8);
    for number in [4, PARTY, PARTY + 1] {
        hall.enter(number).unwrap();
    }
    hall.open().unwrap();
    hall.act(RECORDER, SessionIntent::Outcome(hall.now(), 0, words())).unwrap();
    let keep = |hall: &mut Hall, what, count, reasoned| {
        hall.act(RECORDER, SessionIntent::Keep(hall.now(), what, count, reasoned, words())).map(|_| ())
    };
    assert_eq!(hall.close(), Err(Code::ArgumentMissing));
    keep(&mut hall, Produces::Necessity, 1, false).unwrap();
    assert_eq!(hall.close(), Err(Code::ArgumentMissing), "feasibility, too");
    keep(&mut hall, Produces::Feasibility, 1, false).unwrap();
    assert_eq!(hall.close(), Err(Code::OptionsMissing));
    assert_eq!(
        keep(&mut hall, Produces::Options, 1, false),
        Err(Code::OptionsMissing),
        "one, without a reason"
    );
    keep(&mut hall, Produces::Options, 1, true).unwrap();
    assert!(hall.close().is_ok(), "nobody said anything that wants an answer");
}

// R: F3-06
#[test]
fn a_hearing_does_not_end_before_each_opinion_has_its_answer() {
    let mut hall = Hall::of(2, &[]);
    hall.planned("Hearing", 8);
    hall.notice().unwrap();
    hall.passes(8);
    for number in [4, PARTY, PARTY + 1] {
        hall.enter(number).unwrap();
    }
    hall.open().unwrap();
    hall.act(RECORDER, SessionIntent::Outcome(hall.now(), 0, words())).unwrap();
    for what in [Produces::Necessity, Produces::Feasibility, Produces::Options] {
        hall.act(RECORDER, SessionIntent::Keep(hall.now(), what, 2, false, words())).unwrap();
    }
    let said = [PARTY, PARTY + 1].map(|number| {
        hall.act(by(number), SessionIntent::State(hall.now(), member(number), 0, words())).unwrap()
    });
    let wholesale = SessionIntent::Keep(hall.now(), Produces::OpinionResponses, 2, false, words());
    assert_eq!(hall.act(RECORDER, wholesale), Err(Code::ResponsesMissing), "one by one");
    let answer = |hall: &mut Hall, who, statement| {
        hall.act(who, SessionIntent::Answer(hall.now(), statement, Uptake::Partly, words())).map(|_| ())
    };
    answer(&mut hall, RECORDER, said[0]).unwrap();
    assert_eq!(hall.close(), Err(Code::ResponsesMissing), "one is open");
    assert_eq!(answer(&mut hall, by(PARTY), said[1]), Err(Code::NotLeader));
    assert_eq!(answer(&mut hall, RECORDER, EntryId([9; 32])), Err(Code::OpinionUnknown));
    answer(&mut hall, MODERATOR, said[1]).unwrap();
    assert!(hall.close().is_ok());
}

// R: F2-05
#[test]
fn who_wants_to_speak_waits_in_line_until_they_have_spoken() {
    let mut hall = Hall::of(2, &[]);
    hall.opened([0, 1]);
    let turns = |hall: &Hall| hall.world.state.session(session(1)).unwrap().turns.clone();
    let turn = |number, wants| SessionIntent::Turn(session(1), member(number), wants);
    hall.act(by(PARTY), turn(PARTY, true)).unwrap();
    hall.act(RECORDER, turn(PARTY + 1, true)).unwrap();
    assert_eq!(turns(&hall), [member(PARTY), member(PARTY + 1)]);
    assert_eq!(hall.act(by(PARTY), turn(PARTY, true)), Err(Code::TurnStands));
    assert_eq!(hall.act(by(PARTY), turn(PARTY + 1, false)), Err(Code::NotLeader));
    hall.act(by(PARTY + 1), turn(PARTY + 1, false)).unwrap();
    hall.act(by(PARTY), SessionIntent::State(session(1), member(PARTY), 0, words())).unwrap();
    assert!(turns(&hall).is_empty(), "who spoke has had the turn");
}

// R: F2-06
#[test]
fn who_is_not_there_or_no_party_takes_no_position_and_an_objection_wants_a_reason() {
    let mut hall = Hall::of(3, &[]);
    hall.opened([0, 1]);
    let position = |number, grade, reason: Option<String>| {
        SessionIntent::Position(session(1), member(number), grade, reason)
    };
    assert_eq!(hall.act(MODERATOR, position(PARTY + 2, Agree, None)), Err(Code::NotPresent));
    assert_eq!(hall.act(MODERATOR, position(4, Agree, None)), Err(Code::NotParty));
    assert_eq!(hall.act(by(PARTY), position(PARTY, Object, None)), Err(Code::StanceReason));
    assert_eq!(hall.act(by(PARTY), position(PARTY + 1, Agree, None)), Err(Code::NotLeader));
    hall.act(by(PARTY), position(PARTY, Object, Some(words()))).unwrap();
    hall.act(by(PARTY), position(PARTY, Reserve, None)).unwrap();
    assert_eq!(hall.world.state.session(session(1)).unwrap().positions.len(), 1, "the last word counts");
}

// R: F2-06
#[test]
fn consensus_is_no_objection_or_four_fifths_without_one_of_those_it_touches() {
    for (affected, grades, reached) in [
        (&[][..], &[Agree, Reserve, Acceptable][..], true),
        (&[], &[Agree, Agree, Agree, Agree, Object], true),
        (&[], &[Agree, Agree, Agree, Object], false),
        (&[4], &[Agree, Agree, Agree, Agree, Object], false),
        (&[], &[Reserve, Reserve], false),
    ] {
        let mut hall = Hall::of(u8::try_from(grades.len()).unwrap(), affected);
        hall.closed(grades);
        assert_eq!(hall.agree().err(), (!reached).then_some(Code::NoConsensus), "{grades:?} {affected:?}");
    }
}

// R: F2-06
#[test]
fn everybody_there_has_said_where_they_stand_before_there_is_a_consensus() {
    let mut hall = Hall::of(2, &[]);
    hall.opened([0, 1]);
    hall.act(MODERATOR, SessionIntent::Position(hall.now(), member(PARTY), Agree, None)).unwrap();
    hall.act(RECORDER, SessionIntent::Outcome(hall.now(), 0, words())).unwrap();
    hall.close().unwrap();
    assert_eq!(hall.agree(), Err(Code::PositionMissing));
}

// R: C-05 X-04
#[test]
fn there_are_three_rounds_and_then_an_assembly_decides() {
    let mut hall = Hall::of(2, &[0]);
    let exhausted = EscalationReason::RoundsExhausted;
    for round in 1..=3 {
        hall.closed(&[Object, Agree]);
        let again = SessionIntent::Again(hall.now(), words());
        let escalate = SessionIntent::Escalate(hall.now(), exhausted, words());
        if round < 3 {
            assert_eq!(hall.act(CHAIR, escalate), Err(Code::RoundsLeft), "round {round}");
            hall.act(CHAIR, again).unwrap();
            hall.passes(3);
        } else {
            assert_eq!(hall.act(CHAIR, again), Err(Code::RoundsExhausted));
            hall.act(CHAIR, escalate).unwrap();
        }
    }
    assert_eq!(hall.state(), TopicState::Escalated);
}

// R: X-04
#[test]
fn three_days_lie_between_two_rounds() {
    for (days, enough) in [(2, false), (3, true)] {
        let mut hall = Hall::of(2, &[0]);
        hall.closed(&[Object, Agree]);
        hall.act(CHAIR, SessionIntent::Again(hall.now(), words())).unwrap();
        hall.planned("GridTalk", days);
        assert_eq!(hall.notice().err(), (!enough).then_some(Code::RoundsGap), "{days} days");
    }
}

#[test]
fn each_slot_is_signed_in_the_ways_it_allows_and_every_way_leaves_its_evidence() {
    let mut hall = Hall::of(2, &[]);
    hall.closed(&[Agree, Agree]);
    hall.agree().unwrap();
    let new = hall.new_paper(&[3, 4, 5, 6, 7]);
    hall.act(RECORDER, PaperIntent::LayMinutes(new, hall.now(), hall.items())).unwrap();
    assert_eq!(hall.sign(RECORDER, 4, 0, How::InPerson), Err(Code::SignWay));
    assert_eq!(hall.sign(MODERATOR, 6, 2, How::Device), Err(Code::SignEvidence), "another's device");
    assert_eq!(hall.sign(MODERATOR, 5, 2, How::InPerson), Err(Code::SlotWrong));
    let (photo, today) = (Some(PICTURE), Some(hall.today()));
    let tomorrow = Some(hall.today().plus_days(1));
    for (how, left, refused) in [
        (How::InPerson, (None, None), Code::SignEvidence),
        (How::Paper, (photo, None), Code::SignEvidence),
        (How::Paper, (None, today), Code::SignEvidence),
        (How::Paper, (photo, tomorrow), Code::StatedAhead),
    ] {
        assert_eq!(hall.sign_with(MODERATOR, (6, 2), how, left), Err(refused), "{how:?}");
    }
    let largest = AttachmentKind::Photo.sealed_max();
    for (left, refused) in [
        (Attachment { purpose: AttachmentPurpose::Need, ..PICTURE }, Code::AttachmentWrong),
        (Attachment { bytes: 0, ..PICTURE }, Code::AttachmentWrong),
        (Attachment { bytes: largest + 1, ..PICTURE }, Code::AttachmentTooLarge),
    ] {
        assert_eq!(hall.sign_with(MODERATOR, (6, 2), How::InPerson, (Some(left), None)), Err(refused));
    }
    for nobody in [by(7), CHAIR, SUPERVISOR] {
        assert_eq!(hall.sign(nobody, 6, 2, How::InPerson), Err(Code::WitnessWrong), "who does not keep it");
    }
    hall.sign(MODERATOR, 6, 2, How::Paper).unwrap();
    assert_eq!(hall.sign(by(6), 6, 2, How::Device), Err(Code::SignedAlready));
}

// R: C-02
#[test]
fn who_agreed_and_then_refuses_to_sign_objects_and_consensus_is_judged_again() {
    let mut hall = Hall::of(2, &[0]);
    hall.closed(&[Agree, Agree]);
    hall.agree().unwrap();
    let new = hall.new_paper(&[3, 4, 5, 6, 7]);
    hall.act(RECORDER, PaperIntent::LayMinutes(new, hall.now(), hall.items())).unwrap();
    let refuse = |number| PaperIntent::RefuseToSign(paper(2), member(number), words());
    assert_eq!(hall.act(CHAIR, refuse(6)), Err(Code::NotPermitted));
    hall.act(by(6), refuse(6)).unwrap();
    assert_eq!(hall.state(), TopicState::SessionClosed);
    assert_eq!(hall.sign(MODERATOR, 4, 0, How::Device), Err(Code::PaperDropped));
    assert_eq!(hall.agree(), Err(Code::NoConsensus), "whom it touches objects now");
    hall.act(CHAIR, SessionIntent::Again(hall.now(), words())).unwrap();
}

/// 商定即行 with these parties, on one phone.
fn agreement(hall: &Hall) -> Agreement {
    Agreement { parties: hall.parties.clone(), moderator: MODERATOR.member, raises_money: false }
}

fn lay(hall: &mut Hall, change: impl Fn(&mut Agreement)) -> Result<EntryId, Code> {
    let mut wanted = agreement(hall);
    change(&mut wanted);
    let signers: Vec<u8> = [3, 4].into_iter().chain((PARTY..).take(wanted.parties.len())).collect();
    let (new, on) = (hall.new_paper(&signers), hall.today());
    hall.act(MODERATOR, PaperIntent::LayAgreement(new, wanted, on))
}

fn start(hall: &mut Hall, by: Actor, channels: &[PublicChannel]) -> Result<EntryId, Code> {
    let (paper, on) = (paper(hall.papers), hall.today());
    let tasks = hall.items();
    let channels = channels.to_vec();
    hall.act(by, PaperIntent::Start { paper, tasks, words: words(), channels, on })
}

const POSTED: &[PublicChannel] = &[PublicChannel::Board, PublicChannel::App];

// R: C-04 X2 C-07
#[test]
fn three_people_agree_on_one_phone_and_work_starts_before_any_network() {
    let mut hall = Hall::of(3, &[0, 1, 2]);
    lay(&mut hall, |_| {}).unwrap();
    hall.sign(MODERATOR, 6, 0, How::InPerson).unwrap();
    hall.sign(MODERATOR, 7, 0, How::InPerson).unwrap();
    hall.sign(MODERATOR, 4, 1, How::Device).unwrap();
    assert_eq!(start(&mut hall, MODERATOR, POSTED), Err(Code::PaperUnsealed), "one of three has not signed");
    hall.sign(MODERATOR, 8, 0, How::InPerson).unwrap();
    start(&mut hall, MODERATOR, POSTED).unwrap();
    assert_eq!(hall.state(), TopicState::Implementing);
    assert!(!hall.newest().is_complete(), "a supervisor signs before it counts as completed");
    hall.sign(SUPERVISOR, 3, 2, How::Device).unwrap();
    assert!(hall.newest().is_complete());
}

// R: X2
#[test]
fn the_short_path_is_for_general_matters_without_money_whose_parties_are_all_named() {
    let refused = |change: &dyn Fn(&mut Agreement)| lay(&mut Hall::of(3, &[]), change).err();
    assert_eq!(refused(&|_| {}), None);
    assert_eq!(refused(&|agreement| agreement.raises_money = true), Some(Code::AgreementMoney));
    assert_eq!(refused(&|agreement| agreement.parties.truncate(1)), Some(Code::PlanParties));
    assert_eq!(
        refused(&|agreement| agreement.parties[0].member = MODERATOR.member),
        Some(Code::PlanModerator)
    );
    assert_eq!(refused(&|agreement| agreement.moderator = member(5)), Some(Code::NotLeader));
    let mut hall = Hall::of(3, &[]);
    let contested = TopicIntent::Classify(TOPIC, MatterClass::Contested, None, None, hall.today());
    hall.act(CHAIR, contested).unwrap();
    assert_eq!(lay(&mut hall, |_| {}), Err(Code::AgreementClass));
}

// R: C-04
#[test]
fn a_matter_that_was_opened_beforehand_needs_no_taking_up() {
    let mut hall = Hall::undecided(2, &[]);
    let item: ItemCode = "ENV-04".parse().unwrap();
    let classify = TopicIntent::Classify(TOPIC, MatterClass::General, Some(item.clone()), None, hall.today());
    hall.act(CHAIR, classify).unwrap();
    assert_eq!(lay(&mut hall, |_| {}), Err(Code::TopicState), "nobody has opened it");
    hall.act(CHAIR, RulesIntent::Open(item.clone(), true)).unwrap();
    assert_eq!(lay(&mut hall, |_| {}), Err(Code::TopicState), "one side has");
    hall.act(SECRETARY, RulesIntent::Open(item, true)).unwrap();
    lay(&mut hall, |_| {}).unwrap();
    for (signer, slot, how) in [(6, 0, How::InPerson), (7, 0, How::InPerson), (4, 1, How::Device)] {
        hall.sign(MODERATOR, signer, slot, how).unwrap();
    }
    start(&mut hall, MODERATOR, POSTED).unwrap();
    assert_eq!(hall.state(), TopicState::Implementing);
}

// R: E-06
#[test]
fn what_was_agreed_is_posted_on_the_board_and_somewhere_else() {
    for (channels, enough) in [
        (&[PublicChannel::Board][..], false),
        (&[PublicChannel::App, PublicChannel::Tv], false),
        (&[PublicChannel::Board, PublicChannel::Tv], true),
    ] {
        let mut hall = Hall::of(2, &[]);
        lay(&mut hall, |_| {}).unwrap();
        for (signer, slot, how) in [(6, 0, How::InPerson), (7, 0, How::InPerson), (4, 1, How::Device)] {
            hall.sign(MODERATOR, signer, slot, how).unwrap();
        }
        assert_eq!(start(&mut hall, CHAIR, channels).is_ok(), enough, "{channels:?}");
    }
}

/// A hall whose minutes are sealed.
fn sealed() -> Hall {
    let mut hall = Hall::of(2, &[]);
    hall.closed(&[Agree, Agree]);
    hall.agree().unwrap();
    let new = hall.new_paper(&[3, 4, 5, 6, 7]);
    hall.act(RECORDER, PaperIntent::LayMinutes(new, hall.now(), hall.items())).unwrap();
    for (who, signer, slot, how) in [
        (MODERATOR, 4, 0, How::Device),
        (RECORDER, 5, 1, How::Device),
        (MODERATOR, 6, 2, How::InPerson),
        (MODERATOR, 7, 2, How::InPerson),
        (SUPERVISOR, 3, 3, How::Device),
    ] {
        hall.sign(who, signer, slot, how).unwrap();
    }
    hall
}

// R: X-10
#[test]
fn sealed_minutes_are_started_once_by_a_committee_or_by_the_moderator_whom_both_named_in_the_plan() {
    let mut hall = sealed();
    assert_eq!(start(&mut hall, RECORDER, POSTED), Err(Code::NotPermitted), "the recorder leads nothing");
    start(&mut hall, CHAIR, POSTED).unwrap();
    assert_eq!(start(&mut hall, CHAIR, POSTED), Err(Code::TopicState));
    assert!(start(&mut sealed(), MODERATOR, POSTED).is_ok());
}

/// A change of the newest session's minutes, by somebody's own actor.
fn write_minutes(hall: &mut Hall, by: Actor) -> Result<EntryId, Code> {
    let session = Some(hall.now());
    let change = DraftChanged {
        topic: TOPIC,
        change: ChangeHash([by.device.0[0]; 32]),
        deps: vec![ChangeHash([0; 32])],
        actor: ActorId([by.device.0[0]; 16]),
        seq: 1,
        start_op: 4,
        ops: 1,
        cause: None,
        session,
    };
    hall.world.act(by, Fact::with(change, Words::Change(vec![0x85])))
}

#[test]
fn minutes_are_written_by_who_led_the_sitting_and_by_the_committee_while_they_are_not_started() {
    let mut hall = Hall::of(2, &[]);
    hall.planned("GridTalk", 2);
    hall.notice().unwrap();
    assert_eq!(write_minutes(&mut hall, RECORDER), Err(Code::SessionState), "nobody has sat down yet");
    let mut hall = Hall::of(2, &[]);
    hall.opened([0, 1]);
    assert_eq!(write_minutes(&mut hall, by(PARTY)), Err(Code::NotDrafter));
    for who in [RECORDER, MODERATOR, CHAIR] {
        write_minutes(&mut hall, who).unwrap();
    }
    let drafts = |hall: &Hall, id| hall.world.state.draft(id).map_or(0, |draft| draft.actors.len());
    assert_eq!(drafts(&hall, hall.now().draft()), 3);
    assert_eq!(drafts(&hall, TOPIC.draft()), 0, "the proposal is another document");
    let mut hall = sealed();
    start(&mut hall, CHAIR, POSTED).unwrap();
    assert_eq!(write_minutes(&mut hall, RECORDER), Err(Code::TopicState), "work has started");
}
