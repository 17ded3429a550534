//! Samples of the records about rules.

use yishi_domain::fact::Core;
use yishi_domain::id::SpaceId;
use yishi_domain::joint::{Joint, Sides};
use yishi_domain::rulebook::{Chapter, ItemOpened, Origin, RulesAdopted, RulesConfirmed};

use super::ENTRY;
use crate::rulebook::{BRAND, CALENDAR, CATALOG, PACK};

pub(super) fn all() -> Vec<Core> {
    let chapter = |text| Chapter::parse(text).unwrap();
    let origin = Some(Origin { space: SpaceId([0xd2; 32]), entry: ENTRY });
    let (party, both) = (Sides { committee: false, party: true }, Sides { committee: true, party: true });
    let (item, joint) = ("ENV-04".parse().unwrap(), Some(Joint { sides: party, wanted: both }));
    vec![
        RulesAdopted { chapter: chapter(PACK), origin: None, sole: true }.into(),
        RulesAdopted { chapter: chapter(CATALOG), origin, sole: false }.into(),
        RulesAdopted { chapter: chapter(CALENDAR), origin, sole: false }.into(),
        RulesAdopted { chapter: chapter(BRAND), origin, sole: false }.into(),
        RulesConfirmed { entry: ENTRY }.into(),
        ItemOpened { item, open: true, joint }.into(),
    ]
}
