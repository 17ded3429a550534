//! 协商方案: in which form, who takes part, when (T5, T6). Place, agenda and materials in words are in its paper.

mod hint;

use minicbor::{Decode, Encode};

use crate::calendar::CivilDate;
use crate::form::{Form, Scope, Wants};
use crate::id::{GridId, MemberId};
use crate::matter::FormCode;
use crate::membership::Standing;
use crate::party::{Party, PartyKind, advisers, are_distinct};
use crate::refusal::{Code, Refusal};
use crate::role::{Post, Role};
use crate::rule::Case;
use crate::seal::SlotRole;
use crate::state::State;
use crate::time::Moment;
use crate::topic::Topic;

pub use hint::{Around, PlanHint};

/// The most parties to one deliberation.
pub const PARTIES_MAX: usize = 60;

/// What the rules read of a plan.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct Plan {
    /// 1 for the topic's first.
    #[n(0)]
    pub version: u32,
    /// The form.
    #[n(1)]
    pub form: FormCode,
    /// When it begins.
    #[n(2)]
    pub start: Moment,
    /// Who leads it.
    #[n(3)]
    pub moderator: MemberId,
    /// Who writes the record.
    #[n(4)]
    pub recorder: MemberId,
    /// Who watches.
    #[n(5)]
    pub supervisors: Vec<MemberId>,
    /// Who deliberates.
    #[n(6)]
    pub parties: Vec<Party>,
    /// How many items its agenda has.
    #[n(7)]
    pub agenda: u8,
    /// What else it names.
    #[n(8)]
    pub names: Vec<Wants>,
    /// Whether it touches residents without local hukou: then one of them takes part.
    #[n(9)]
    pub touches_new_residents: bool,
    /// Whether it touches a unit located here: then the unit is heard (村民委员会组织法 47 条、居民委员会组织法 46 条).
    #[n(10)]
    pub touches_resident_unit: bool,
    /// Who is not among the parties although something points to them, with the reason in the text.
    #[n(11)]
    pub answered: Vec<PlanHint>,
    /// Of which grid its people are, where the form is held in one.
    #[n(12)]
    pub grid: Option<GridId>,
}

impl Plan {
    /// What a plan still lacks by the rules of a day, the first thing first.
    ///
    /// # Errors
    /// A form nobody knows.
    pub fn wants(&self, state: &State, topic: &Topic, on: CivilDate) -> Result<Vec<Code>, Refusal> {
        let (space, form) = (state.space()?, state.rulebook()?.form(&self.form, on)?);
        let deciding = self.parties.len().saturating_sub(advisers(state, &self.parties)?.len());
        let has = |kind: PartyKind| self.parties.iter().any(|party| party.kind == kind);
        let interested = self.parties.iter().any(|party| party.affected && party.member == self.moderator);
        let supervised = |member: &MemberId| space.holds_now(*member, |post| post.role == Role::Supervisor);
        let named = |wanted: &Wants| match wanted {
            Wants::Agenda => self.agenda > 0,
            Wants::Supervisor => !self.supervisors.is_empty(),
            Wants::Venue | Wants::Materials | Wants::Briefing | Wants::Representatives => {
                self.names.contains(wanted)
            }
        };
        let grid_named = self.grid.is_some_and(|grid| space.grids.contains(&grid));
        let recorded = form.roles.contains(&SlotRole::Recorder);
        let away = [self.moderator, self.recorder].into_iter().chain(self.supervisors.iter().copied());
        let wants = [
            (away.clone().any(|member| topic.recuses(member)), Code::RecusedOther),
            (deciding < 2, Code::PlanParties),
            (interested, Code::PlanModerator),
            (recorded && self.recorder == self.moderator, Code::PlanRecorder),
            (!form.requires.iter().all(named), Code::PlanIncomplete),
            (
                self.grid.is_some() != (form.scope == Scope::Grid) || self.grid.is_some() && !grid_named,
                Code::PlanGrid,
            ),
            (!self.supervisors.iter().all(supervised), Code::PlanSupervisor),
            (!form.asks.iter().all(|kind| has(*kind)), Code::PlanAsked),
            (
                self.touches_new_residents && self.new_residents() < self.new_resident_seats(state, on)?,
                Code::PlanNewResidents,
            ),
            (self.touches_resident_unit && !has(PartyKind::ResidentUnit), Code::PlanResidentUnit),
        ];
        let class = topic.class;
        let lacks =
            [(!form.suits(class), Code::PlanClassForm), (!has(PartyKind::TownshipGov), Code::PlanTownship)];
        let asked = lacks.into_iter().filter(|(_, code)| class.asks_of_plan().contains(code));
        let wants = wants.into_iter().chain(asked);
        Ok(wants.filter(|(missing, _)| *missing).map(|(_, code)| code).collect())
    }

    fn new_residents(&self) -> usize {
        self.parties.iter().filter(|party| party.kind == PartyKind::NonHukouRep).count()
    }

    /// How many of the parties speak for residents without local hukou at least, where it touches them.
    fn new_resident_seats(&self, state: &State, on: CivilDate) -> Result<usize, Refusal> {
        let rules = state.rulebook()?.rules(on)?;
        let all = u32::try_from(self.parties.len()).unwrap_or(u32::MAX);
        let share = rules.ratio("parties.new_residents.share")?.least(all);
        Ok(usize::try_from(share.max(rules.count("parties.new_residents")?)).unwrap_or(usize::MAX))
    }

    /// Refuses whoever may not convene a meeting in this form; who works in a grid convenes it in that grid.
    pub(crate) fn expect_convener(&self, case: &Case<'_>, form: &Form) -> Result<(), Refusal> {
        let convenes = |post: &Post| {
            form.convened_by.contains(&post.role)
                && (self.grid.is_none() || post.grid.is_none() || post.grid == self.grid)
        };
        match case.holds(convenes) {
            Standing::Yes => Ok(()),
            Standing::Ended => Err(Code::RoleEnded.into()),
            Standing::No => {
                let who: Vec<&str> = form.convened_by.iter().map(|role| role.zh()).collect();
                Err(Refusal::with(Code::PlanConvener, format!("“{}”由{}召集", form.zh, who.join("、"))))
            }
        }
    }

    /// Whether it is well formed: not too many parties, nobody speaks for two.
    pub(crate) fn is_sound(&self) -> bool {
        self.parties.len() <= PARTIES_MAX && are_distinct(&self.parties)
    }
}
