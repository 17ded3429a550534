//! Who may found a space.

use yishi_domain::id::{DeviceId, MemberId};
use yishi_domain::membership::{BadGenesis, Founder, Genesis, SpaceKind};
use yishi_domain::refusal::Code;
use yishi_domain::role::{Post, Role};

fn founded(posts: &[&[Role]]) -> Result<(), BadGenesis> {
    let founder = |(number, roles): (u8, &&[Role])| Founder {
        member: MemberId([number; 16]),
        name: format!("委员{number}"),
        posts: roles.iter().map(|role| Post::of(*role)).collect(),
        device: DeviceId([number; 32]),
        receive_key: [number; 32],
    };
    let genesis = Genesis {
        kind: SpaceKind::Village,
        name: "桑渚村".to_owned(),
        parent: None,
        founders: (1u8..).zip(posts).map(founder).collect(),
        nonce: [5; 16],
    };
    Genesis::from_bytes(&genesis.to_bytes()).map(|_| ())
}

// R: E-08
#[test]
fn a_founder_does_not_supervise_the_committee_he_sits_in() {
    use Role::{Chair, CommitteeMember, PartySecretary, Supervisor};
    let conflict = Err(BadGenesis::Refused(Code::PostConflict.into()));
    assert_eq!(founded(&[&[CommitteeMember, Supervisor]]), conflict);
    assert_eq!(founded(&[&[Supervisor, PartySecretary, Chair]]), conflict);
    assert_eq!(founded(&[&[CommitteeMember], &[Supervisor]]), Ok(()));
    assert_eq!(founded(&[&[PartySecretary, Chair, CommitteeMember]]), Ok(()));
}

#[test]
fn a_space_without_anybody_of_both_committees_is_none() {
    assert_eq!(founded(&[&[Role::Supervisor]]), Err(BadGenesis::Unsound));
    assert_eq!(founded(&[]), Err(BadGenesis::Unsound));
}
