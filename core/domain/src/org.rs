//! 协商主体中的单位: organisations of a space that take part in deliberations, as public records. Who speaks for one
//! holds a post that names it.

use minicbor::{Decode, Encode};

use crate::act::{Act, Actor};
use crate::calendar::CivilDate;
use crate::form::Worth;
use crate::id::{ObjectId, OrgId};
use crate::matter::FormCode;
use crate::meeting::was_lately;
use crate::membership::Standing;
use crate::party::PartyKind;
use crate::refusal::{Code, Refusal};
use crate::rule::{About, Case, Rule};
use crate::state::{AggregateId, State};
use crate::time::{Moment, Pos};

/// An organisation as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct Org {
    /// What it is.
    #[n(0)]
    pub kind: PartyKind,
    /// The brand it bears, such as 乡贤参事会.
    #[n(1)]
    pub brand: Option<FormCode>,
    /// Whether it advises and never decides.
    #[n(2)]
    pub advises: bool,
    /// Whether it was struck off.
    #[n(3)]
    pub ended: bool,
}

impl Org {
    /// Refuses one that was struck off.
    pub(crate) fn expect_running(&self) -> Result<(), Refusal> {
        if self.ended { Err(Code::OrgEnded.into()) } else { Ok(()) }
    }
}

/// Refuses an organisation for which the author does not speak.
pub(crate) fn expect_speaks(case: &Case<'_>, org: Option<OrgId>) -> Result<(), Refusal> {
    let Some(id) = org else { return Ok(()) };
    case.state.org(id)?.expect_running()?;
    match case.holds(|post| post.org == Some(id)) {
        Standing::Yes => Ok(()),
        Standing::Ended => Err(Code::RoleEnded.into()),
        Standing::No => Err(Code::OrgSpeaker.into()),
    }
}

/// 登记单位: its name is in the words.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct OrgRegistered {
    /// The organisation.
    #[n(0)]
    pub org: OrgId,
    /// What it is.
    #[n(1)]
    pub kind: PartyKind,
    /// The brand it bears.
    #[n(2)]
    pub brand: Option<FormCode>,
    /// Whether its brand advises and never decides.
    #[n(3)]
    pub advises: bool,
    /// The day whose forms it goes by.
    #[n(4)]
    pub on: CivilDate,
}

/// Whether a brand advises and never decides, by the forms of a day.
pub fn brand_advises(state: &State, brand: Option<&FormCode>, on: CivilDate) -> Result<bool, Refusal> {
    let Some(code) = brand else { return Ok(false) };
    let form = state.rulebook()?.form(code, on)?;
    if form.brand { Ok(form.counts_as == Worth::Opinion) } else { Err(Code::FormUnknown.into()) }
}

impl Rule for OrgRegistered {
    fn object(&self) -> ObjectId {
        self.org.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Org(self.org)]
    }

    fn reads(&self) -> Vec<AggregateId> {
        vec![AggregateId::Rulebook]
    }

    fn about(&self, _: &Case<'_>) -> Result<About, Refusal> {
        Ok(About::default())
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        if case.state.org(self.org).is_ok() {
            return Err(Code::AlreadyExists.into());
        }
        if !self.kind.is_organisation() {
            return Err(Code::OrgKind.into());
        }
        let right = brand_advises(case.state, self.brand.as_ref(), self.on)? == self.advises;
        if right && was_lately(self.on, CivilDate::of(case.at)) {
            return Ok(());
        }
        Err(Code::RulesChanged.into())
    }

    fn apply(&self, state: &mut State, _: &Act, _: Pos, _: Moment) {
        let org = Org { kind: self.kind, brand: self.brand.clone(), advises: self.advises, ended: false };
        state.create(AggregateId::Org(self.org), org);
    }
}

/// 注销单位: it can be named no more; why is in the words.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct OrgEnded {
    /// The organisation.
    #[n(0)]
    pub org: OrgId,
}

impl Rule for OrgEnded {
    fn object(&self) -> ObjectId {
        self.org.into()
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Org(self.org)]
    }

    fn about(&self, _: &Case<'_>) -> Result<About, Refusal> {
        Ok(About::default())
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        case.state.org(self.org)?.expect_running()
    }

    fn apply(&self, state: &mut State, _: &Act, _: Pos, _: Moment) {
        state.change(AggregateId::Org(self.org), |org: &mut Org| org.ended = true);
    }
}
