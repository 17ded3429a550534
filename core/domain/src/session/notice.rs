//! Giving notice of a session (T6): under a sealed plan, long enough before.

use minicbor::{Decode, Encode};

use super::{Session, SessionState};
use crate::act::{Act, Actor};
use crate::calendar::CivilDate;
use crate::id::{MemberId, ObjectId, PaperId, SessionId, TopicId};
use crate::matter::FormCode;
use crate::meeting::{MeetingRules, was_lately};
use crate::membership::Standing;
use crate::paper::{Content, Paper};
use crate::party::{Party, advisers, orgs};
use crate::refusal::{Code, Refusal};
use crate::rule::{About, Case, Rule};
use crate::state::{AggregateId, State};
use crate::time::{Moment, Pos};
use crate::topic::{Topic, TopicState};

/// 会议通知. What the session is held under it carries itself: whoever reads it needs nothing else.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct SessionNoticed {
    /// The session.
    #[n(0)]
    pub session: SessionId,
    /// Its topic.
    #[n(1)]
    pub topic: TopicId,
    /// The sealed plan.
    #[n(2)]
    pub plan: PaperId,
    /// The topic's last round + 1.
    #[n(3)]
    pub round: u32,
    /// In which form.
    #[n(4)]
    pub form: FormCode,
    /// The values it is held under.
    #[n(5)]
    pub rules: MeetingRules,
    /// When it begins.
    #[n(6)]
    pub start: Moment,
    /// Who leads it.
    #[n(7)]
    pub moderator: MemberId,
    /// Who writes the record.
    #[n(8)]
    pub recorder: MemberId,
    /// Who deliberates.
    #[n(9)]
    pub parties: Vec<Party>,
    /// How many items its agenda has.
    #[n(10)]
    pub agenda: u8,
    /// Which of them advise only, sorted: their organisation never decides.
    #[n(11)]
    pub advisers: Vec<MemberId>,
}

impl SessionNoticed {
    /// The notice of a session under a plan, with the rules of a day.
    pub fn of(
        (session, topic, paper): (SessionId, TopicId, PaperId),
        state: &State,
        on: CivilDate,
    ) -> Result<Self, Refusal> {
        let Content::Plan(plan) = &state.paper(paper)?.content else {
            return Err(Code::PaperUnsealed.into());
        };
        let book = state.rulebook()?;
        let rules = MeetingRules::of(&*book.rules(on)?, on, book.form(&plan.form, on)?)?;
        Ok(Self {
            session,
            topic,
            plan: paper,
            round: state.topic(topic)?.rounds_held.saturating_add(1),
            form: plan.form.clone(),
            rules,
            start: plan.start,
            moderator: plan.moderator,
            recorder: plan.recorder,
            parties: plan.parties.clone(),
            agenda: plan.agenda,
            advisers: advisers(state, &plan.parties)?,
        })
    }
}

impl SessionNoticed {
    /// Whoever leads the meeting or convened it gives notice; the committee does of every one.
    fn expect_announcer(&self, case: &Case<'_>, paper: &Paper) -> Result<(), Refusal> {
        let Content::Plan(plan) = &paper.content else { return Err(Code::PaperUnsealed.into()) };
        let leads = case.act.by.member == plan.moderator;
        if leads || case.holds(|post| post.role.in_committee()) == Standing::Yes {
            return Ok(());
        }
        if case.act.by.member != paper.by {
            return Err(Code::NotPermitted.into());
        }
        plan.expect_convener(case, case.state.rulebook()?.form(&self.form, self.rules.on)?)
    }
}

impl Rule for SessionNoticed {
    fn object(&self) -> ObjectId {
        self.session.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Session(self.session), AggregateId::Topic(self.topic)]
    }

    fn reads(&self) -> Vec<AggregateId> {
        let orgs = orgs(&self.parties).map(AggregateId::Org);
        orgs.chain([AggregateId::Rulebook, AggregateId::Paper(self.plan)]).collect()
    }

    fn about(&self, _: &Case<'_>) -> Result<About, Refusal> {
        Ok(crate::topic::about(self.topic))
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        if case.state.session(self.session).is_ok() {
            return Err(Code::AlreadyExists.into());
        }
        let topic = case.state.topic(self.topic)?;
        topic.stands_in(&[TopicState::Planning])?;
        if topic.plan != Some(self.plan) {
            return Err(Code::PlanVersion.into());
        }
        topic.expect_no_recusal(&case.act.by)?;
        let paper = crate::paper::of_topic(case, self.plan, self.topic)?;
        self.expect_announcer(case, paper)?;
        paper.expect_sealed()?;
        if topic.recuses(self.moderator) || topic.recuses(self.recorder) {
            return Err(Code::RecusedOther.into());
        }
        // Notice is an act in the app: it is given when the hub has it.
        let today = CivilDate::of(case.at);
        if *self != Self::of((self.session, self.topic, self.plan), case.state, self.rules.on)? {
            return Err(Code::RulesChanged.into());
        }
        if !was_lately(self.rules.on, today) {
            return Err(Code::RulesChanged.into());
        }
        let begins = CivilDate::of(self.start);
        if !self.rules.notice.is_reached(today, begins) {
            return Err(Refusal::with(
                Code::NoticeShort,
                crate::pack::Value::Days(self.rules.notice).to_string(),
            ));
        }
        if let Some(last) = topic.last_held
            && !self.rules.rounds_gap.is_reached(last, begins)
        {
            return Err(Refusal::with(Code::RoundsGap, format!("{}日", self.rules.rounds_gap.n)));
        }
        Ok(())
    }

    fn apply(&self, state: &mut State, _: &Act, _: Pos, _: Moment) {
        let session = Session {
            topic: self.topic,
            plan: self.plan,
            round: self.round,
            form: self.form.clone(),
            rules: self.rules.clone(),
            start: self.start,
            moderator: self.moderator,
            recorder: self.recorder,
            parties: self.parties.clone(),
            state: SessionState::Noticed,
            present: Vec::new(),
            statements: 0,
            turns: Vec::new(),
            opinions: Vec::new(),
            positions: Vec::new(),
            outcomes: vec![false; usize::from(self.agenda)],
            kept: Vec::new(),
            consensus: None,
            closed: None,
            advisers: self.advisers.clone(),
            recused: Vec::new(),
            told: Vec::new(),
            signed: Vec::new(),
            asked: Vec::new(),
        };
        state.create(AggregateId::Session(self.session), session);
        state.change(AggregateId::Topic(self.topic), |topic: &mut Topic| {
            topic.state = TopicState::Noticed;
            topic.session = Some(self.session);
        });
    }
}
