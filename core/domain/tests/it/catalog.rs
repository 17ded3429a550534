//! The catalogue and the forms compiled in, against domain.md §2.1, §3.2 and §5.

use yishi_domain::form::{Form, Produces, Scope, Worth};
use yishi_domain::matter::{Catalog, Decider, FormCode, Item};
use yishi_domain::need::Category;
use yishi_domain::pack::{Hardness, PackError};
use yishi_domain::party::PartyKind;
use yishi_domain::role::Role;
use yishi_domain::topic::MatterClass;

fn item(code: &str) -> &'static Item {
    Catalog::shipped().unwrap().item(&code.parse().unwrap()).unwrap()
}

fn form(code: &str) -> &'static Form {
    Form::shipped().unwrap().iter().find(|form| form.code.as_str() == code).unwrap()
}

// R: K-02
#[test]
fn a_fresh_install_has_the_five_classes_and_all_matters_of_the_catalogue() {
    let catalog = Catalog::shipped().unwrap();
    let of = |class| catalog.items.iter().filter(|item| item.category == Some(class)).count();
    assert_eq!(Category::ALL.iter().map(|class| of(*class)).collect::<Vec<_>>(), [9, 8, 8, 6, 5]);
    assert_eq!(catalog.items.len(), 37, "and the one that is routed to the collective");
}

// R: K-03
#[test]
fn every_matter_names_forms_that_there_are() {
    for item in &Catalog::shipped().unwrap().items {
        for code in &item.forms {
            assert!(Form::shipped().unwrap().iter().any(|form| form.code == *code), "{}: {code}", item.code);
        }
    }
}

// R: T-04
#[test]
fn what_law_gives_to_an_assembly_is_major_and_stays_so() {
    let widening = item("SEC-06");
    assert_eq!(
        (widening.class, widening.is_statutory(), widening.technical),
        (MatterClass::Major, true, true)
    );
    assert!(!widening.allows(MatterClass::General));
    assert!(widening.allows(MatterClass::Contested));
    let threshing = item("ENV-04");
    assert_eq!((threshing.class, threshing.is_statutory()), (MatterClass::General, false));
    assert!(threshing.allows(MatterClass::Major), "unknown takes the stricter path");
}

// R: T-04
#[test]
fn a_matter_of_owners_is_never_settled_by_anybody_else() {
    let parking = item("PROP-03");
    assert_eq!(parking.decided_by, [Decider::Owners]);
    for class in [MatterClass::General, MatterClass::Major, MatterClass::Contested] {
        assert!(!parking.allows(class), "{class:?}");
    }
    let charging = item("PROP-02");
    assert!(charging.allows(MatterClass::General) && charging.allows(MatterClass::Owners));
}

#[test]
fn what_people_decide_among_themselves_names_a_form_that_can_come_to_a_consensus() {
    let catalog = Catalog::shipped().unwrap();
    let settled = |item: &&Item| item.class != MatterClass::GovProject && !item.forms.is_empty();
    for item in catalog.items.iter().filter(settled) {
        let decides = |code: &FormCode| form(code.as_str()).counts_as == Worth::Consensus;
        assert!(item.forms.iter().any(decides), "{}", item.code.as_str());
    }
}

#[test]
fn a_catalogue_that_contradicts_itself_is_refused() {
    let head = "id = \"x\"\ntitle = \"x\"\neffective_from = \"2026-01-01\"\nstatutory = []\n[[items]]\ncode = \"X-1\"\n\
                zh = \"x\"\nforms = [\"Hearing\"]\nlevel = \"unit\"\nhardness = \"L\"\nsource = \"x\"\n";
    let whole = "class = \"General\"\ndecided_by = [\"consensus\"]\n";
    assert!(Catalog::parse(&[head, whole].concat()).is_ok());
    let bad = Err(PackError::BadValue { key: "X-1".to_owned() });
    for rest in [
        "class = \"General\"\ndecided_by = []\n",
        "class = \"Major\"\ndecided_by = [\"assembly\"]\nstatutory = [\"V99.1\"]\n",
    ] {
        assert_eq!(Catalog::parse(&[head, rest].concat()), bad, "{rest}");
    }
    let twice = [head, whole, &head[head.find("[[items]]").unwrap()..], whole].concat();
    assert_eq!(Catalog::parse(&twice), bad);
}

// R: B-02 H-01 H-07 H-10 X3
#[test]
fn each_form_of_the_document_is_there_with_what_it_leaves_behind() {
    let codes: Vec<&str> = Form::shipped().unwrap().iter().map(|form| form.code.as_str()).collect();
    assert_eq!(
        codes,
        [
            "TalkMeeting",
            "CouncilMeeting",
            "Hearing",
            "AppraisalMeeting",
            "XiangxianCouncil",
            "SouthTaihuForum",
            "ConsultationMeeting",
            "TalkDay",
            "DevelopmentForum",
            "GridTalk",
            "GroupTalk",
            "NeighbourTalk",
            "BuildingTalk",
        ]
    );
    assert!(form("Hearing").produces.contains(&Produces::Feasibility));
    assert_eq!(form("XiangxianCouncil").counts_as, Worth::Opinion, "it advises and never decides");
    assert_eq!(form("BuildingTalk").asks, [PartyKind::OwnersCommittee, PartyKind::PropertyManager]);
    assert_eq!(form("GridTalk").scope, Scope::Grid);
    assert!(form("GridTalk").convened_by.contains(&Role::GridLeader));
    assert_eq!(form("CouncilMeeting").per_year, Some(4), "in principle every quarter");
}

#[test]
fn a_form_that_nobody_convenes_or_that_calls_itself_law_is_refused() {
    let file = "[[forms]]\ncode = \"X\"\nzh = \"x\"\nscope = \"unit\"\nroles = []\nrequires = []\n\
                produces = [\"ratings\"]\ncounts_as = \"opinion\"\nsource = \"x\"\n";
    let rest = |by: &str, notice: &str, hardness: &str| {
        format!("{file}convened_by = [{by}]\nnotice = \"{notice}\"\nhardness = \"{hardness}\"\n")
    };
    assert!(Form::parse_all(&rest("\"Chair\"", "notice.deliberation", "L")).is_ok());
    let bad = Err(PackError::BadValue { key: "X".to_owned() });
    assert_eq!(Form::parse_all(&rest("", "notice.deliberation", "L")), bad);
    assert_eq!(Form::parse_all(&rest("\"Chair\"", "notice.owners", "L")), bad);
    assert_eq!(Form::parse_all(&rest("\"Chair\"", "notice.deliberation", "H")), bad);
    assert!(form("Hearing").hardness == Hardness::Policy);
}

#[test]
fn all_fourteen_parties_of_the_document_can_take_part() {
    assert_eq!(PartyKind::ALL.len(), 14);
}
