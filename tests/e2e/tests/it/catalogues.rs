//! Two counties on one hub, each with a catalogue of its own: a village goes by that of the county above it and by no
//! other, once it took it over, from the next day on.

use yishi_client::{Desk, NewSpace};
use yishi_domain::id::SpaceId;
use yishi_domain::membership::SpaceKind;
use yishi_domain::role::Role;
use yishi_harness::{Clock, MORNING, Phone, TestHub};

use crate::support::no;

/// A matter of a county's own.
fn catalogue(id: &str, code: &str, zh: &str) -> String {
    format!(
        r#"
id = "{id}"
title = "协商事项目录"
effective_from = "2026-01-01"
[[items]]
code = "{code}"
zh = "{zh}"
category = "ENV"
forms = ["GridTalk"]
level = "grid"
class = "General"
decided_by = ["consensus"]
hardness = "L"
source = "县政办〔2026〕9号"
"#
    )
}

async fn found(
    hub: &TestHub,
    phone: &Phone,
    name: &str,
    kind: SpaceKind,
    parent: Option<SpaceId>,
) -> SpaceId {
    let posts = vec![Role::CommitteeMember, Role::PartySecretary];
    let new = NewSpace { kind, name: name.to_owned(), parent, founder: "经办".to_owned(), posts };
    let desk = phone.app.create_space(&hub.url(), &hub.setup_token(), new).await.unwrap();
    phone.sync().await;
    desk.space()
}

/// A county that issued a catalogue, and a village below it.
async fn county(hub: &TestHub, clock: &Clock, name: &str, text: &str) -> Phone {
    let (above, below) = (Phone::new(clock), Phone::new(clock));
    let county = found(hub, &above, name, SpaceKind::County, None).await;
    above.desk_of(county).adopt_rules(text).unwrap();
    above.sync().await;
    found(hub, &below, "村", SpaceKind::Village, Some(county)).await;
    below.sync().await;
    below.sync().await;
    below
}

fn matters(desk: &Desk) -> Vec<String> {
    desk.matters().unwrap().into_iter().map(|matter| matter.code).collect()
}

// R: K-01 O-04
#[tokio::test]
async fn two_counties_on_one_hub_have_two_catalogues_and_each_village_goes_by_its_own() {
    let clock = Clock::at(MORNING);
    let hub = TestHub::start(&clock).await;
    let counties = [("吴兴区", "WX-items", "WX-01", "共享菜园"), ("德清县", "DQ-items", "DQ-01", "民宿经营")];
    let mut villages = Vec::new();
    for (name, id, code, zh) in counties {
        villages.push(county(&hub, &clock, name, &catalogue(id, code, zh)).await);
    }
    for (phone, (name, id, code, _)) in villages.iter().zip(counties) {
        let desk = phone.desk();
        let above = desk.rules().unwrap().above;
        let [row] = &above[..] else { panic!("{name}: one catalogue is issued above, not {}", above.len()) };
        assert_eq!((row.name.as_str(), row.space_name.as_str()), (id, name));
        assert!(!matters(&desk).contains(&code.to_owned()), "{name}: the village has not decided");
        desk.take_rules(row.entry).unwrap();
        phone.sync().await;
    }
    let foreign = villages[1].desk().rules().unwrap().adopted[0].entry;
    no(villages[0].desk().take_rules(foreign));
    clock.forward_days(1);
    for (phone, (name, _, code, _)) in villages.iter().zip(counties) {
        let known = matters(&phone.desk());
        for (_, _, other, _) in counties {
            assert_eq!(known.contains(&other.to_owned()), other == code, "{name}: {other}");
        }
    }
}
