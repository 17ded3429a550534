//! The permission matrix on a real server: everybody signs every kind of record in every state, the hub says what
//! `docs/permissions.csv` says, and so does a second device that knows the village from the hub's pages only. (What the
//! rules alone say: `core/domain/tests/it/permissions.rs`, whose scenes are played here.)

#[path = "../../../../core/domain/tests/it/permissions/acts.rs"]
mod acts;
#[path = "../../../../core/domain/tests/it/permissions/cast.rs"]
mod cast;
mod ground;
#[path = "../../../../core/domain/tests/it/permissions/objects.rs"]
mod objects;
#[path = "../../../../core/domain/tests/it/permissions/paths.rs"]
#[allow(dead_code, reason = "part of it is for the tests of the rules alone")]
mod paths;
#[path = "../../../../core/domain/tests/it/permissions/scenes.rs"]
mod scenes;
mod second;
#[path = "../../../../core/domain/tests/it/permissions/sheet.rs"]
#[allow(dead_code, reason = "part of it is for the tests of the rules alone")]
mod sheet;
#[path = "../../../../core/domain/tests/it/permissions/tries.rs"]
#[allow(dead_code, reason = "part of it is for the tests of the rules alone")]
mod tries;

use std::collections::BTreeSet;
use std::path::Path;

use cast::columns;
use ground::Ground;
use second::Second;
use sheet::Sheet;
use tries::{All, Fresh};

fn sheet() -> Sheet {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/permissions.csv");
    let codes: Vec<&str> = columns().iter().map(|column| column.code).collect();
    Sheet::read(&std::fs::read_to_string(page).unwrap(), &codes)
}

/// The places of the tries in the order in which they are sent: what is refused changes nothing and comes first, each
/// author's together; whoever cuts off the own device does so last of all.
fn order(all: &All) -> [Vec<usize>; 2] {
    let places = |counts: bool| {
        let mut places: Vec<usize> =
            (0..all.tries.len()).filter(|place| (all.tries[*place].expected == "yes") == counts).collect();
        places.sort_by_key(|place| {
            let one = &all.tries[*place];
            (all.is_last(one), one.who)
        });
        places
    };
    [places(false), places(true)]
}

// R: X1 E-08
#[tokio::test]
async fn the_hub_and_a_second_device_say_what_the_reviewed_table_says() {
    let mut ground = Ground::founded().await;
    acts::found(&mut ground);
    let mut differing = BTreeSet::new();
    differing.extend(ground.send().await);
    let mut second = Second::of(&ground);
    second.follow().await;
    let all = tries::all(&mut ground, &sheet(), Fresh::ForWhatCounts);
    differing.extend(ground.send().await);
    second.follow().await;
    let [refused, counting] = order(&all);
    for place in refused {
        let one = &all.tries[place];
        let fact = all.fact(&ground, one);
        let said = second.judges(&ground.act_of(one.who, fact.clone()), &ground);
        if said != one.expected {
            differing
                .insert(format!("{}: the table says {}, a second device {said}", one.label, one.expected));
        }
        ground.attempt(one.who, fact, &one.expected, &one.label);
    }
    differing.extend(ground.send().await);
    for place in counting {
        let one = &all.tries[place];
        let fact = all.fact(&ground, one);
        ground.attempt(one.who, fact, &one.expected, &one.label);
    }
    differing.extend(ground.send().await);
    second.follow().await;
    assert!(differing.is_empty(), "{} of {}:\n{differing:#?}", differing.len(), all.tries.len());
    second.agrees_with(&ground);
}
