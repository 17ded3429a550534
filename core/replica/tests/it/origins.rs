//! What is taken over from above: only as it was issued there. A chapter from above may do what a unit's own may not.

use yishi_domain::fact::Fact;
use yishi_domain::id::{EntryId, SpaceId};
use yishi_domain::membership::SpaceKind;
use yishi_domain::refusal::Code;
use yishi_domain::role::Role;
use yishi_domain::rulebook::{Adopted, Chapter, Origin, Rulebook, RulesAdopted};

use super::world::Village;

const COUNTY: SpaceId = SpaceId([9; 32]);
const ISSUED: EntryId = EntryId([8; 32]);

/// A catalogue with one matter of this class.
fn catalog(class: &str) -> Chapter {
    let text = format!(
        r#"
id = "WX-items"
title = "吴兴区协商事项目录"
effective_from = "2026-01-01"

[[items]]
code = "WX-01"
zh = "共享菜园"
category = "ENV"
forms = ["GridTalk"]
level = "grid"
class = "{class}"
decided_by = ["consensus"]
hardness = "L"
source = "吴政办〔2026〕9号"
"#
    );
    Chapter::parse(&text).unwrap()
}

/// What the hub says to a chapter that claims to be the county's.
fn taken(county: &[Adopted], chapter: Chapter, entry: EntryId) -> String {
    let mut village = Village::new(1, &[Role::CommitteeMember]);
    let adopted = county.to_vec();
    village.hub.log.put_above(COUNTY, Rulebook { adopted, ..Rulebook::new(SpaceKind::County) });
    let origin = Some(Origin { space: COUNTY, entry });
    let fact = Fact::bare(RulesAdopted { chapter, origin, sole: true });
    let ids = village.phones[0].act(vec![fact]).unwrap();
    village.sync(0);
    village.hub.code(&ids[0])
}

// R: N-05 X15 K-01
#[test]
fn a_chapter_is_taken_over_only_as_the_space_above_issued_it() {
    let since = "2026-01-01".parse().unwrap();
    let issued = Adopted { chapter: catalog("General"), origin: None, since, entry: ISSUED };
    let county = [issued];
    let refused = format!("refused {}", Code::RulesOrigin.as_str());
    assert_eq!(taken(&county, catalog("General"), ISSUED), "accepted");
    assert_eq!(taken(&county, catalog("General"), EntryId([7; 32])), refused, "no such entry");
    assert_eq!(taken(&county, catalog("Major"), ISSUED), refused, "it reads otherwise there");
    assert_eq!(taken(&[], catalog("General"), ISSUED), refused, "nothing was issued");
}

// R: N-05 O-04
#[test]
fn a_chapter_of_a_space_that_is_not_above_is_refused() {
    let mut village = Village::new(1, &[Role::CommitteeMember]);
    let origin = Some(Origin { space: COUNTY, entry: ISSUED });
    let fact = Fact::bare(RulesAdopted { chapter: catalog("Major"), origin, sole: true });
    let ids = village.phones[0].act(vec![fact]).unwrap();
    village.sync(0);
    assert_eq!(village.hub.code(&ids[0]), format!("refused {}", Code::RulesOrigin.as_str()));
}
