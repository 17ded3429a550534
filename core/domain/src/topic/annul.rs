//! 撤销: what was agreed is void because somebody above the village says so (T26). The paper keeps its number and is shown
//! as annulled; a new topic names the old one.

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use super::attest::{WorldAct, expect_stated, is_late, world_act};
use super::{Topic, TopicState};
use crate::act::{Act, Actor};
use crate::calendar::CivilDate;
use crate::choice::choices;
use crate::id::{ObjectId, PaperId, TopicId};
use crate::refusal::Refusal;
use crate::rule::{About, Case, Rule};
use crate::state::{AggregateId, State};
use crate::time::{Moment, Pos};

choices! {
    /// Who may annul (村民委员会组织法 27、31、41 条，居民委员会组织法 30、31、40 条；民法典 280 条).
    Annuller {
        0 TownshipOrder "township_order" "乡镇（街道）责令改正";
        1 Court "court" "人民法院判决";
        2 HigherAssembly "higher_assembly" "村（居）民会议决定";
    }
}

/// From where something agreed is annulled.
pub(super) const ANNULLABLE: &[TopicState] =
    &[TopicState::ConsensusReached, TopicState::Implementing, TopicState::Suspended];

/// What annulled a topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct Annulment {
    /// Who.
    #[n(0)]
    pub by: Annuller,
    /// The day of the document.
    #[n(1)]
    pub on: CivilDate,
}

/// 撤销决定: the words' title is the document's number, their text what it says.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct TopicAnnulled {
    /// The topic.
    #[n(0)]
    pub topic: TopicId,
    /// The sealed minutes or agreement.
    #[n(1)]
    pub paper: PaperId,
    /// Who annulled it.
    #[n(2)]
    pub by: Annuller,
    /// The day of the document: an act in the world.
    #[n(3)]
    pub on: CivilDate,
    /// How many days later the hub may have it before a second signature is wanted.
    #[n(4)]
    pub attest_after: u32,
}

impl Rule for TopicAnnulled {
    fn object(&self) -> ObjectId {
        self.topic.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Topic(self.topic)]
    }

    fn reads(&self) -> Vec<AggregateId> {
        vec![AggregateId::Rulebook, AggregateId::Paper(self.paper)]
    }

    fn about(&self, _: &Case<'_>) -> Result<About, Refusal> {
        Ok(super::about(self.topic))
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        let topic: &Topic = case.state.topic(self.topic)?;
        topic.stands_in(ANNULLABLE)?;
        crate::paper::of_topic(case, self.paper, self.topic)?.expect_sealed()?;
        super::expect_document(case, self.on)?;
        expect_stated(case, self.on, self.attest_after)
    }

    fn apply(&self, state: &mut State, act: &Act, _: Pos, at: Moment) {
        let late = is_late(self.on, self.attest_after, at);
        let annulment = Annulment { by: self.by, on: self.on };
        world_act(state, act, self.topic, late, WorldAct::Annul(annulment));
    }
}
