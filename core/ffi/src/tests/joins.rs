//! A join that the hub does not take, through the door.

use yishi_client::view::{Page, SendState};
use yishi_domain::membership::InviteGrant;

use super::support::{Phone, Village, sync, wait};
use crate::failure::Failure;

fn code<T>(asked: Result<T, Failure>) -> String {
    match asked {
        Err(Failure::Refused { code, sentence }) if !sentence.is_empty() => code,
        Err(other) => panic!("{other:?}"),
        Ok(_) => panic!("nothing is in the way"),
    }
}

#[test]
fn every_screen_of_a_place_says_that_the_code_was_used_up_and_not_that_one_should_join_first() {
    let village = Village::new();
    let once = wait(village.founder.app.invite_with(village.space, InviteGrant::Resident, 1, 24)).unwrap();
    sync(&village.founder);
    let (first, second) = (Phone::new(), Phone::new());
    wait(first.app.join(once.code.clone(), "周敏".to_owned())).unwrap();
    sync(&first);
    let space = wait(second.app.join(once.code, "老沈".to_owned())).unwrap().space;
    assert_eq!(code(wait(second.app.sync(None, None))), "invite_used_up");
    assert_eq!(code(wait(second.app.home(space))), "invite_used_up");
    assert_eq!(code(wait(second.app.status(space))), "invite_used_up");
    assert_eq!(code(wait(second.app.todo(space, Page::first(1)))), "invite_used_up");
    let row = wait(second.app.joins()).unwrap().remove(0);
    assert_eq!((row.space, row.name.as_str(), row.state), (space, "老沈", SendState::Refused));
    wait(second.app.forget_join(space)).unwrap();
    assert_eq!(code(wait(second.app.home(space))), "space_unknown");
}
