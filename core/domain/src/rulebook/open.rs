//! Opening a matter for 商定即行 beforehand: a dated decision of both committees on a matter of the catalogue, which counts
//! as having taken up what comes of it (T3, domain.md §3.4).

use minicbor::{Decode, Encode};

use super::{Opening, Rulebook};
use crate::act::{Act, Actor};
use crate::calendar::CivilDate;
use crate::id::ObjectId;
use crate::joint::{Joint, Sides};
use crate::matter::ItemCode;
use crate::refusal::{Code, Refusal};
use crate::rule::{About, Case, Rule};
use crate::state::{AggregateId, State};
use crate::time::{Moment, Pos};
use crate::topic::MatterClass;

/// 开放商定即行: one side's share of it, or all of it.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
pub struct ItemOpened {
    /// The matter.
    #[n(0)]
    pub item: ItemCode,
    /// Whether it is opened, or closed again.
    #[n(1)]
    pub open: bool,
    /// The author's share; nothing where the author decides for both committees.
    #[n(2)]
    pub joint: Option<Joint>,
}

impl ItemOpened {
    fn standing(&self, book: &Rulebook) -> Opening {
        book.openings.get(&self.item).copied().unwrap_or(Opening { since: None, agreed: Sides::NONE })
    }
}

impl Rule for ItemOpened {
    fn object(&self) -> ObjectId {
        let mut out = [0; 16];
        out.iter_mut().zip(self.item.as_str().bytes()).for_each(|(to, from)| *to = from);
        ObjectId(out)
    }

    fn touches(&self, _: &Actor) -> Vec<AggregateId> {
        vec![AggregateId::Rulebook]
    }

    fn about(&self, _: &Case<'_>) -> Result<About, Refusal> {
        Ok(About::default())
    }

    fn check(&self, case: &Case<'_>) -> Result<(), Refusal> {
        let book = case.state.rulebook()?;
        let item = book.item(&self.item, CivilDate::of(case.at))?;
        if self.open && (item.class != MatterClass::General || item.is_statutory()) {
            return Err(Refusal::with(Code::AgreementClass, format!("{}：{}", item.zh, item.class.zh())));
        }
        let standing = self.standing(book);
        if standing.since.is_some() == self.open {
            return Err(Code::OpeningStands.into());
        }
        Joint::expect(case, self.joint, standing.agreed)
    }

    fn apply(&self, state: &mut State, _: &Act, _: Pos, at: Moment) {
        state.change(AggregateId::Rulebook, |book: &mut Rulebook| {
            let mut opening = self.standing(book);
            if Joint::settle(self.joint, &mut opening.agreed) {
                let since = self.open.then(|| CivilDate::of(at));
                opening = Opening { since, agreed: Sides::NONE };
            }
            book.openings.insert(self.item.clone(), opening);
        });
    }
}
