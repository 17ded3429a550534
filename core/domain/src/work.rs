//! 实施: starting what was agreed (T13). Work may begin the same hour, offline; that it must be posted is put down with it.

mod pause;

use minicbor::{Decode, Encode};

use crate::act::{Act, Actor};
use crate::calendar::CivilDate;
use crate::choice::choices;
use crate::id::{MemberId, ObjectId, PaperId, SessionId, TopicId};
use crate::meeting::was_lately;
use crate::membership::Standing;
use crate::pack::Rules;
use crate::paper::Content;
use crate::refusal::{Code, Refusal};
use crate::rule::{About, Case, Rule};
use crate::rulebook::Rulebook;
use crate::session::Session;
use crate::state::{AggregateId, State};
use crate::time::{Moment, Pos};
use crate::topic::{Topic, TopicState};
use serde::{Deserialize, Serialize};

pub use pause::{WorkResumed, WorkSuspended};

choices! {
    /// Where results are made public (湖委办〔2017〕45号 二（二）3).
    PublicChannel {
        0 Board "board" "公开栏";
        1 Screen "screen" "电子屏";
        2 Tv "tv" "点播电视";
        3 Web "web" "社区网络";
        4 App "app" "应用";
        5 WechatGroup "wechat_group" "微信群";
    }
}

/// The most tasks of one topic.
pub const TASKS_MAX: usize = 50;

/// Something to be done. What it is stands in the words of the fact, one line for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct Task {
    /// Who answers for it.
    #[n(0)]
    pub owner: MemberId,
    /// Until when.
    #[n(1)]
    pub due: CivilDate,
}

/// 开始实施: the tasks are in the words, one line for each.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct WorkStarted {
    /// The topic.
    #[n(0)]
    pub topic: TopicId,
    /// The sealed minutes or agreement.
    #[n(1)]
    pub paper: PaperId,
    /// Who does what until when.
    #[n(2)]
    pub tasks: Vec<Task>,
    /// Where it will be posted.
    #[n(3)]
    pub channels: Vec<PublicChannel>,
    /// The last day to post it.
    #[n(4)]
    pub publish_by: CivilDate,
    /// The day whose rules it goes by.
    #[n(5)]
    pub on: CivilDate,
    /// The sitting that was called and is not needed any more.
    #[n(6)]
    pub session: Option<SessionId>,
}

/// The sitting that an agreement makes needless: it was called and has not begun.
pub fn needless(topic: &Topic) -> Option<SessionId> {
    topic.session.filter(|_| topic.state == TopicState::Noticed)
}

/// The last day to post what was sealed on a day.
pub fn publish_by(book: &Rulebook, on: CivilDate) -> Result<CivilDate, Refusal> {
    let days = book.rules(on)?.working_days("publicity.deadline")?;
    Ok(book.calendar(on)?.add_working_days(on, days).last)
}

/// Refuses channels without those that law names, or without one of the others that policy names.
fn expect_channels(channels: &[PublicChannel], rules: &Rules) -> Result<(), Refusal> {
    let (must, also, least) = (
        rules.words("publicity.channels")?,
        rules.words("publicity.channels.also")?,
        rules.count("publicity.channels.also_least")?,
    );
    let used = |code: &str| channels.iter().any(|channel| channel.code() == code);
    let others = also.iter().filter(|code| used(code)).count();
    if must.iter().all(|code| used(code)) && others >= usize::try_from(least).unwrap_or(usize::MAX) {
        return Ok(());
    }
    Err(Code::ChannelsMissing.into())
}

impl WorkStarted {
    fn expect_sealed(&self, case: &Case<'_>, topic: &Topic) -> Result<(), Refusal> {
        let paper = crate::paper::of_topic(case, self.paper, self.topic)?;
        let from: &[TopicState] = match &paper.content {
            Content::Minutes(_) => &[TopicState::ConsensusReached],
            // Undecided ones only where the matter was opened beforehand: laying it asked for that.
            Content::Agreement(_) => &[
                TopicState::Drafted,
                TopicState::Screening,
                TopicState::PartyReview,
                TopicState::Accepted,
                TopicState::Evaluating,
                TopicState::Planning,
                TopicState::Noticed,
            ],
            Content::Plan(_) => return Err(Code::PaperUnsealed.into()),
        };
        topic.stands_in(from)?;
        topic.expect_no_recusal(&case.act.by)?;
        paper.expect_sealed()?;
        // Both committees signed who leads: in the plan, or by opening the matter or taking the topic up beforehand.
        let entrusted = paper.is_led_by(case.act.by.member);
        let governs = case.holds(|post| post.role.in_both_committees()) == Standing::Yes;
        if entrusted || governs { Ok(()) } else { Err(Code::NotPermitted.into()) }
    }
}

impl WorkStarted {
    /// What minutes say is done as they say it.
    fn expect_as_signed(&self, case: &Case<'_>) -> Result<(), Refusal> {
        match &case.state.paper(self.paper)?.content {
            Content::Minutes(minutes) if minutes.items != self.tasks => Err(Code::TasksDiffer.into()),
            Content::Minutes(_) | Content::Agreement(_) | Content::Plan(_) => Ok(()),
        }
    }
}

impl Rule for WorkStarted {
    fn object(&self) -> ObjectId {
        self.topic.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        let session = self.session.map(AggregateId::Session);
        [AggregateId::Topic(self.topic)].into_iter().chain(session).collect()
    }

    fn reads(&self) -> Vec<AggregateId> {
        vec![AggregateId::Rulebook, AggregateId::Paper(self.paper)]
    }

    fn about(&self, _: &Case<'_>) -> Result<About, Refusal> {
        Ok(crate::topic::about(self.topic))
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        let (topic, book) = (case.state.topic(self.topic)?, case.state.rulebook()?);
        self.expect_sealed(case, topic)?;
        if !topic.settles_itself() {
            return Err(Code::WorkNeedsAssembly.into());
        }
        // Another sitting was called meanwhile: its roll would stay open.
        if self.session != needless(topic) {
            return Err(Code::SessionState.into());
        }
        if self.tasks.is_empty() || self.tasks.len() > TASKS_MAX {
            return Err(Code::TasksMissing.into());
        }
        self.expect_as_signed(case)?;
        if !was_lately(self.on, CivilDate::of(case.at)) || self.publish_by > publish_by(book, self.on)? {
            return Err(Code::RulesChanged.into());
        }
        expect_channels(&self.channels, &*book.rules(self.on)?)
    }

    fn apply(&self, state: &mut State, _: &Act, _: Pos, _: Moment) {
        state.change(AggregateId::Topic(self.topic), |topic: &mut Topic| {
            topic.state = TopicState::Implementing;
            topic.tasks.clone_from(&self.tasks);
            topic.publish_by = Some(self.publish_by);
            topic.minutes = Some(self.paper);
        });
        if let Some(session) = self.session {
            state.change(AggregateId::Session(session), Session::call_off);
        }
    }
}
