//! Rules as records: adopted by two, from the next day on, never looser than law (domain.md §4.11).

use yishi_domain::act::Actor;
use yishi_domain::calendar::CivilDate;
use yishi_domain::decide::decide;
use yishi_domain::fact::Fact;
use yishi_domain::id::{EntryId, SpaceId};
use yishi_domain::intent::{Intent, RulesIntent};
use yishi_domain::membership::SpaceKind;
use yishi_domain::pack::Level;
use yishi_domain::refusal::{Code, Refusal};
use yishi_domain::role::Role;
use yishi_domain::rulebook::{Chapter, Origin, Rulebook};
use yishi_domain::state::AggregateId;
use yishi_domain::time::Moment;
use yishi_domain::topic::MatterClass;

use crate::support::{World, by};

/// A county's pack: longer publicity than law wants, and a longer notice.
pub(crate) const PACK: &str = r#"
id = "WX-2026.12"
title = "吴兴区协商规则"
level = "county"
approved = true
effective_from = "2026-01-01"

[rules]
"publicity.min_days" = { value = { days = 20 }, hardness = "H", source = "吴政办〔2026〕9号" }
"notice.deliberation" = { value = { days = 5 }, hardness = "L", source = "吴政办〔2026〕9号" }
"#;

/// A county's brand.
pub(crate) const BRAND: &str = r#"
id = "WX-forms"
title = "吴兴区协商品牌"
effective_from = "2026-01-01"

[[forms]]
code = "TeaTalk"
zh = "茶话议事"
scope = "grid"
convened_by = ["GridLeader", "CommitteeMember"]
roles = ["Moderator", "Recorder"]
requires = ["venue", "agenda"]
produces = ["outcome_of_each_item"]
notice = "notice.deliberation.grid"
brand = true
counts_as = "consensus"
hardness = "L"
source = "吴政办〔2026〕9号"
"#;

/// A county's catalogue: one matter more, and one that says more.
pub(crate) const CATALOG: &str = r#"
id = "WX-items"
title = "吴兴区协商事项目录"
effective_from = "2026-01-01"

[[items]]
code = "WX-01"
zh = "共享菜园"
category = "ENV"
forms = ["TeaTalk", "GridTalk"]
level = "grid"
class = "General"
decided_by = ["consensus"]
hardness = "L"
source = "吴政办〔2026〕9号"

[[items]]
code = "ENV-04"
zh = "晒场、公共场地使用（含停车）"
category = "ENV"
forms = ["GridTalk"]
level = "grid"
class = "General"
decided_by = ["consensus"]
hardness = "L"
source = "吴政办〔2026〕9号"
"#;

/// The holidays of a year that was not known.
pub(crate) const CALENDAR: &str = r#"
known_from = "2027-01-01"
known_until = "2027-12-31"
verified = "official"
source = "国务院办公厅关于2027年部分节假日安排的通知"
rest = [{ name = "元旦", start = "2027-01-01", end = "2027-01-03" }]
work = ["2027-01-09"]
"#;

const FIRST: Actor = by(1);
const SECOND: Actor = by(2);
const SECRETARY: Actor = by(3);
const ORIGIN: Option<Origin> = Some(Origin { space: SpaceId([7; 32]), entry: EntryId([8; 32]) });
const DAY: u64 = 24 * 3_600_000;

struct Place(World);

impl Place {
    fn of(kind: SpaceKind) -> Self {
        let mut world = World::founded(&[Role::CommitteeMember, Role::CommitteeMember, Role::PartySecretary]);
        world.state.put(AggregateId::Rulebook, Rulebook::new(kind));
        Self(world)
    }

    fn act(&mut self, by: Actor, intent: RulesIntent) -> Result<EntryId, Code> {
        let code = |refusal: Refusal| refusal.code;
        let planned = decide(&self.0.state, Intent::Rules(intent), &by, self.0.now).map_err(code)?;
        let facts: Vec<Fact> = planned.into_iter().map(|planned| planned.fact).collect();
        let [fact] = <[Fact; 1]>::try_from(facts).unwrap();
        self.0.act(by, fact)
    }

    fn propose(&mut self, text: &str, origin: Option<Origin>) -> Result<EntryId, Code> {
        let chapter = Box::new(Chapter::parse(text).unwrap());
        self.act(FIRST, RulesIntent::Adopt(chapter, origin))
    }

    fn confirm(&mut self, by: Actor, entry: EntryId) -> Result<EntryId, Code> {
        self.act(by, RulesIntent::Confirm(entry))
    }

    fn adopt(&mut self, text: &str, origin: Option<Origin>) -> Result<(), Code> {
        let entry = self.propose(text, origin)?;
        self.confirm(SECOND, entry).map(|_| ())
    }

    fn book(&self) -> &Rulebook {
        self.0.state.rulebook().unwrap()
    }

    fn today(&self) -> CivilDate {
        CivilDate::of(self.0.now)
    }

    fn tomorrow(&self) -> CivilDate {
        self.today().plus_days(1)
    }
}

fn changed(text: &str, from: &str, to: &str) -> String {
    assert!(text.contains(from), "{from}");
    text.replace(from, to)
}

// R: A-02 N-06
#[test]
fn what_a_county_issues_counts_from_the_day_after_the_second_signature() {
    let mut county = Place::of(SpaceKind::County);
    let entry = county.propose(PACK, None).unwrap();
    assert_eq!(county.confirm(FIRST, entry), Err(Code::SecondSignerSame));
    let days = |county: &Place, on| county.book().rules(on).unwrap().days("notice.deliberation").unwrap().n;
    assert_eq!(days(&county, county.tomorrow()), 3, "one has signed");
    county.0.now = Moment(county.0.now.0 + 2 * DAY);
    county.confirm(SECOND, entry).unwrap();
    assert_eq!((days(&county, county.today()), days(&county, county.tomorrow())), (3, 5));
    let rules = county.book().rules(county.tomorrow()).unwrap();
    assert_eq!(rules.get("notice.deliberation").unwrap().level, Level::County);
    assert!(rules.packs().iter().any(|pack| pack.id == "WX-2026.12" && pack.approved));
}

// R: N-05 X15
#[test]
fn a_village_takes_over_what_its_county_issued_and_says_where_it_comes_from() {
    let mut village = Place::of(SpaceKind::Village);
    assert_eq!(village.adopt(PACK, None), Err(Code::RulesLevel), "a village issues no county rules");
    village.adopt(PACK, ORIGIN).unwrap();
    let rules = village.book().rules(village.tomorrow()).unwrap();
    assert_eq!(rules.days("publicity.min_days").unwrap().n, 20);
    assert_eq!(village.book().adopted[0].origin, ORIGIN);
    assert_eq!(village.adopt(PACK, ORIGIN), Err(Code::RulesKnown));
}

// R: L-02
#[test]
fn law_is_never_relaxed_and_a_policy_changes_with_a_document_number_only() {
    let mut county = Place::of(SpaceKind::County);
    let relaxed = changed(PACK, "days = 20", "days = 14");
    assert_eq!(county.adopt(&relaxed, None), Err(Code::RulesBad));
    county.adopt(&changed(PACK, "days = 20", "days = 15"), None).unwrap();
    let switch = |document: &str| {
        format!(
            "id = \"WX-channels\"\ntitle = \"公开渠道\"\nlevel = \"county\"\napproved = false\n\
             effective_from = \"2026-01-01\"\n[rules]\n\"publicity.channels.also_least\" = \
             {{ value = {{ count = 2 }}, hardness = \"P\", source = \"吴委办\"{document} }}\n"
        )
    };
    assert_eq!(county.adopt(&switch(""), None), Err(Code::RulesBad));
    county.adopt(&switch(", document = \"吴委办〔2026〕3号\""), None).unwrap();
    let rules = county.book().rules(county.tomorrow()).unwrap();
    assert_eq!(rules.count("publicity.channels.also_least").unwrap(), 2);
}

// R: A-02
#[test]
fn a_later_chapter_takes_an_earlier_ones_place_from_its_own_day_on() {
    let mut county = Place::of(SpaceKind::County);
    county.adopt(PACK, None).unwrap();
    let first = county.tomorrow();
    county.0.now = Moment(county.0.now.0 + 10 * DAY);
    county.adopt(&changed(PACK, "days = 5", "days = 4"), None).unwrap();
    let days = |on| county.book().rules(on).unwrap().days("notice.deliberation").unwrap().n;
    assert_eq!((days(first), days(county.today()), days(county.tomorrow())), (5, 5, 4));
    assert_eq!(county.book().counting(county.tomorrow()).count(), 1);
}

#[test]
fn a_village_does_not_take_the_place_of_its_countys_rules_under_their_name() {
    let mut village = Place::of(SpaceKind::Village);
    village.adopt(PACK, ORIGIN).unwrap();
    let own = changed(&changed(PACK, "level = \"county\"", "level = \"unit\""), "days = 20", "days = 15");
    assert_eq!(village.adopt(&own, None), Err(Code::RulesBad), "looser than the county made it");
    let own = changed(&changed(PACK, "level = \"county\"", "level = \"unit\""), "days = 20", "days = 25");
    village.adopt(&own, None).unwrap();
    assert_eq!(village.book().counting(village.tomorrow()).count(), 2);
}

// R: H-03
#[test]
fn a_countys_brand_reaches_the_village_without_new_code() {
    let mut village = Place::of(SpaceKind::Village);
    let (code, today) = ("TeaTalk".parse().unwrap(), village.today());
    assert_eq!(village.book().form(&code, today).map_err(|no| no.code), Err(Code::FormUnknown));
    village.adopt(BRAND, ORIGIN).unwrap();
    let tomorrow = village.tomorrow();
    assert_eq!(village.book().form(&code, tomorrow).unwrap().zh, "茶话议事");
    let again = changed(BRAND, "WX-forms", "WX-forms-2");
    assert_eq!(village.adopt(&again, None), Err(Code::RulesTaken), "two chapters, one code");
    let shipped = changed(BRAND, "TeaTalk", "Hearing");
    assert_eq!(village.adopt(&shipped, None), Err(Code::RulesTaken));
}

// R: K-01
#[test]
fn a_catalogue_adds_matters_and_never_takes_from_an_assembly_what_law_gives_it() {
    let mut village = Place::of(SpaceKind::Village);
    village.adopt(CATALOG, ORIGIN).unwrap();
    let (book, on) = (village.book(), village.tomorrow());
    assert_eq!(book.item(&"WX-01".parse().unwrap(), on).unwrap().zh, "共享菜园");
    assert_eq!(book.item(&"ENV-04".parse().unwrap(), on).unwrap().zh, "晒场、公共场地使用（含停车）");
    assert_eq!(book.items(on).unwrap().len(), 38);
    let statutory = changed(CATALOG, "code = \"ENV-04\"", "code = \"AID-01\"");
    let statutory = changed(&statutory, "WX-items", "WX-items-2");
    assert_eq!(Place::of(SpaceKind::County).adopt(&statutory, None), Err(Code::RulesBad));
    // A matter of an assembly by policy: the county may settle it otherwise, a village only more strictly.
    let lowered = changed(CATALOG, "code = \"ENV-04\"", "code = \"ENV-05\"");
    Place::of(SpaceKind::County).adopt(&lowered, None).unwrap();
    assert_eq!(Place::of(SpaceKind::Village).adopt(&lowered, None), Err(Code::RulesBad));
}

#[test]
fn a_new_years_holidays_are_known_once_they_were_taken_over() {
    let mut village = Place::of(SpaceKind::Village);
    let day = CivilDate::new(2027, 1, 9).unwrap();
    let known = |village: &Place, on| village.book().calendar(on).unwrap().knows(day);
    assert!(!known(&village, village.tomorrow()));
    village.adopt(CALENDAR, ORIGIN).unwrap();
    let calendar = village.book().calendar(village.tomorrow()).unwrap();
    assert!(calendar.knows(day) && calendar.is_working_day(day), "a Saturday worked in exchange");
    assert!(!known(&village, village.today()), "not before the day after");
    let gap = changed(CALENDAR, "2027", "2029");
    assert_eq!(village.adopt(&gap, ORIGIN), Err(Code::RulesBad), "2028 would be taken for known");
}

// R: C-04
#[test]
fn both_committees_open_a_general_matter_for_acting_at_once_and_close_it_again() {
    let mut village = Place::of(SpaceKind::Village);
    let item = |code: &str| code.parse().unwrap();
    let open = |village: &mut Place, by, code: &str, open| {
        village.act(by, RulesIntent::Open(item(code), open)).map(|_| ())
    };
    assert_eq!(open(&mut village, FIRST, "SEC-06", true), Err(Code::AgreementClass));
    assert_eq!(open(&mut village, FIRST, "ENV-04", false), Err(Code::OpeningStands));
    open(&mut village, FIRST, "ENV-04", true).unwrap();
    let is_open = |village: &Place| village.book().is_open(&item("ENV-04"), village.today());
    assert!(!is_open(&village), "the Party branch has not agreed");
    assert_eq!(open(&mut village, SECOND, "ENV-04", true), Err(Code::JointGiven));
    open(&mut village, SECRETARY, "ENV-04", true).unwrap();
    assert!(is_open(&village));
    assert!(!village.book().is_open(&item("ENV-04"), village.today().plus_days(-1)), "beforehand");
    assert_eq!(open(&mut village, FIRST, "ENV-04", true), Err(Code::OpeningStands));
    open(&mut village, FIRST, "ENV-04", false).unwrap();
    open(&mut village, SECRETARY, "ENV-04", false).unwrap();
    assert!(!is_open(&village));
}

// R: K-01
#[test]
fn a_catalogue_class_is_what_the_village_goes_by() {
    let mut village = Place::of(SpaceKind::Village);
    let stricter = changed(
        CATALOG,
        "class = \"General\"\ndecided_by = [\"consensus\"]",
        "class = \"Major\"\ndecided_by = [\"rep_assembly\"]",
    );
    village.adopt(&stricter, None).unwrap();
    let item = village.book().item(&"ENV-04".parse().unwrap(), village.tomorrow()).unwrap();
    assert_eq!(item.class, MatterClass::Major);
}
