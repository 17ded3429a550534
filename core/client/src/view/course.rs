//! The course of a topic: where it stands, what the rules still want, and who can supply it (还缺什么).

mod stops;
mod wants;

use rusqlite::Connection;
use serde::Serialize;
use yishi_domain::calendar::CivilDate;
use yishi_domain::id::{EntryId, TopicId};
use yishi_domain::joint::Sides;
use yishi_domain::kind::Kind;
use yishi_domain::state::{Aggregate, AggregateId};
use yishi_domain::time::Moment;
use yishi_domain::topic::{Topic, TopicState, Waiting, WorldAct};

use super::row::said;
use super::rules::rulebook;
use super::{Coded, RecusalRow, Said, recusal, row, session};
use crate::app::Desk;
use crate::english::{self, Word};
use crate::error::ClientError;
use crate::project::{Told, told};
use crate::state::current;
use crate::store::SpaceRow;
use crate::trouble::Trouble;

use stops::Acts;
pub use stops::{DocumentRow, EvaluationRow, PauseRow};
pub use wants::Want;

/// Which of the two committees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct BothSides {
    /// The villagers' or residents' committee.
    pub committee: bool,
    /// The Party branch.
    pub party: bool,
}

impl From<Sides> for BothSides {
    fn from(Sides { committee, party }: Sides) -> Self {
        Self { committee, party }
    }
}

/// The Party organisation's discussion.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ReviewRow {
    /// What came of it.
    pub result: Coded,
    /// The day, as people read it.
    pub held_on_zh: String,
}

/// A less strict path that one side wants.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LoweringRow {
    /// Which class.
    pub class: Coded,
    /// As which matter of the catalogue.
    pub item: Option<String>,
    /// Who has agreed.
    pub agreed: BothSides,
}

/// Something that waits for a second signature because its day lies far back.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AttestRow {
    /// By this it is signed for.
    pub entry: EntryId,
    /// What happened.
    pub kind_zh: &'static str,
    /// The same in English.
    pub kind_en: &'static str,
    /// Who recorded it.
    pub by_name: String,
    /// The day, as people read it.
    pub held_on_zh: String,
}

/// A step that takes both committees, and who wants it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct JointRow {
    /// Which step: `decline`, `ask_evaluation`, `terminate`, `suspend` or `resume`.
    pub step: Coded,
    /// Who has agreed.
    pub agreed: BothSides,
    /// Why it should be declined, from the side that wants it; of the other steps nothing.
    pub reason: Option<Said>,
}

const DECLINE: Coded = Coded { code: "decline", zh: "不予立题", en: "not taking the topic up" };
const ASK: Coded = Coded { code: "ask_evaluation", zh: "请专家评估", en: "asking experts" };
const TERMINATE: Coded = Coded { code: "terminate", zh: "终止议题", en: "giving the topic up" };
const SUSPEND: Coded = Coded { code: "suspend", zh: "暂停实施", en: "stopping the work" };
const RESUME: Coded = Coded { code: "resume", zh: "恢复实施", en: "going on with the work" };

/// Every step that takes both committees and that one side may want for a while.
pub(crate) const JOINT_STEPS: [Coded; 5] = [DECLINE, ASK, TERMINATE, SUSPEND, RESUME];

/// The step that one side wants, as a topic stands.
pub(crate) fn joint(topic: &Topic) -> Option<(Coded, Sides)> {
    let pause = if topic.state == TopicState::Suspended { RESUME } else { SUSPEND };
    let works = matches!(topic.state, TopicState::Implementing | TopicState::Suspended);
    let steps = [
        (topic.is_undecided(), DECLINE, topic.declining),
        (topic.state == TopicState::Accepted, ASK, topic.asking),
        (topic.open().is_ok(), TERMINATE, topic.ending),
        (works, pause, topic.pausing),
    ];
    let wanted = steps.into_iter().find(|(may, _, sides)| *may && *sides != Sides::NONE);
    wanted.map(|(_, step, sides)| (step, sides))
}

/// The course of a topic.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CourseView {
    /// Where it stands.
    pub state: Coded,
    /// Its class.
    pub class: Coded,
    /// The code of its matter in the catalogue.
    pub item: Option<String>,
    /// What that matter is.
    pub item_zh: Option<String>,
    /// What its rounds left open last, until the next one, which is about it, has closed.
    pub open_points: Option<String>,
    /// What is still wanted, the first thing first.
    pub wants: Vec<Want>,
    /// Who wants it taken up.
    pub agreed: BothSides,
    /// Who has to.
    pub wanted: BothSides,
    /// A less strict path that one side wants.
    pub lowering: Option<LoweringRow>,
    /// What looking into it has shown; only both committees and the supervisors read it.
    pub research: Vec<Said>,
    /// The Party organisation's discussion.
    pub review: Option<ReviewRow>,
    /// What waits for a second signature.
    pub to_attest: Vec<AttestRow>,
    /// How many plans it has had.
    pub plans: u32,
    /// Who stays away from it.
    pub recusals: Vec<RecusalRow>,
    /// Where it was handed over to.
    pub referred_to: Option<Coded>,
    /// The receiving body's paper.
    pub receipt: Option<DocumentRow>,
    /// Why it ended, as it was said last; nothing of one that goes on, or that a document annulled.
    pub ended: Option<Said>,
    /// What experts were asked.
    pub asked: Vec<Said>,
    /// What experts said.
    pub evaluations: Vec<EvaluationRow>,
    /// What one side wants that takes both: to decline the topic, to ask experts, to give it up, to stop work or to go on.
    pub joint: Option<JointRow>,
    /// When work stopped and went on.
    pub pauses: Vec<PauseRow>,
    /// What annulled it.
    pub annulled: Option<DocumentRow>,
    /// The ended topic that it follows.
    pub follows: Option<TopicId>,
    /// The topics that follow it.
    pub followed_by: Vec<TopicId>,
}

fn view(
    connection: &Connection,
    space: &SpaceRow,
    id: TopicId,
    now: Moment,
) -> Result<CourseView, ClientError> {
    let Some(Aggregate::Topic(topic)) = current(connection, space, AggregateId::Topic(id))? else {
        return Err(Trouble::NotFound.into());
    };
    let Some(Aggregate::Space(offices)) = current(connection, space, AggregateId::Space)? else {
        return Err(Trouble::NotFound.into());
    };
    let (book, today) = (rulebook(connection, space)?, CivilDate::of(now));
    let told = told(connection, space.n, &AggregateId::Topic(id))?;
    let acts = Acts { connection, space, all: &told };
    let item = topic.item.as_ref();
    let review = topic
        .review
        .map(|review| ReviewRow { result: review.result.coded(), held_on_zh: review.held_on.zh() });
    let lowering = topic.lowering.as_ref().map(|lowering| LoweringRow {
        class: lowering.class.coded(),
        item: lowering.item.as_ref().map(ToString::to_string),
        agreed: lowering.agreed.into(),
    });
    Ok(CourseView {
        state: topic.state.coded(),
        class: topic.class.coded(),
        item: item.map(ToString::to_string),
        item_zh: item.and_then(|code| Some(book.item(code, today).ok()?.zh.clone())),
        open_points: open_points(connection, space, id, &topic)?,
        wants: wants::of(connection, space, &topic)?,
        agreed: topic.accepting.into(),
        wanted: Sides::wanted(&offices, &topic).into(),
        lowering,
        research: research(connection, space, &told)?,
        review,
        to_attest: topic
            .waiting
            .iter()
            .map(|one| to_attest(connection, space, one))
            .collect::<Result<_, _>>()?,
        plans: topic.plans,
        recusals: recusal::rows(connection, space, id, &topic)?,
        referred_to: topic.referral.map(Word::coded),
        receipt: acts.receipt()?,
        ended: acts.end(&topic)?,
        asked: acts.asked()?,
        evaluations: acts.evaluations()?,
        joint: acts.joint(&topic)?,
        pauses: acts.pauses()?,
        annulled: acts.annulment(&topic)?,
        follows: topic.follows,
        followed_by: stops::followers(connection, space.n, id)?,
    })
}

/// What is to be talked about once more.
fn open_points(
    connection: &Connection,
    space: &SpaceRow,
    id: TopicId,
    topic: &Topic,
) -> Result<Option<String>, ClientError> {
    let again = [TopicState::AnotherRound, TopicState::Planning, TopicState::Noticed, TopicState::InSession];
    if !again.contains(&topic.state) {
        return Ok(None);
    }
    session::open_after(connection, space, id, topic.rounds_held)
}

fn research(connection: &Connection, space: &SpaceRow, acts: &[Told]) -> Result<Vec<Said>, ClientError> {
    let notes = acts.iter().filter(|act| act.kind() == Kind::TopicScreened);
    notes.map(|act| Ok(said(row::name_of(connection, space.n, act.by())?, act.text(), act.at()))).collect()
}

fn to_attest(connection: &Connection, space: &SpaceRow, one: &Waiting) -> Result<AttestRow, ClientError> {
    let kind = match one.act {
        WorldAct::Review(_) => Kind::PartyReviewed,
        WorldAct::Annul(_) => Kind::TopicAnnulled,
    };
    Ok(AttestRow {
        entry: one.entry,
        kind_zh: kind.spec().zh,
        kind_en: english::kind(kind),
        by_name: row::name_of(connection, space.n, one.by)?,
        held_on_zh: one.act.on().zh(),
    })
}

impl Desk {
    /// The course of a topic: where it stands and what the rules still want. Refused as `not_found` where this phone does
    /// not hold it.
    pub fn topic_course(&self, topic: TopicId) -> Result<CourseView, ClientError> {
        let now = self.app().now();
        self.read(|connection, space| view(connection, space, topic, now))
    }
}
