//! Join codes that are used up or too old: little work for the hub, alone and among what is good.

use std::sync::Arc;

use yishi_client::{App, CancelFlag};
use yishi_domain::fact::{Core, Fact};
use yishi_domain::id::{InviteId, MemberId};
use yishi_domain::label::{Audience, Label};
use yishi_domain::membership::{InviteGrant, Invited, Joined, join_message};
use yishi_domain::words::Words;
use yishi_harness::{Ambient, Clock, Phone, quiet};
use yishi_replica::entry::{Entry, Link};
use yishi_replica::keys::SignKey;

use super::{Attack, COST, word};
use crate::support::{Modified, no};

/// Two days.
const AGO: u64 = 2 * 24 * 3_600_000;

/// A code that somebody has used already, and one that ended yesterday: its author's clock is two days late.
async fn codes(attack: &Attack) -> [(String, &'static str); 2] {
    let founder = attack.village.phone("shen-bonian");
    let mut late = Clock::real().now();
    late.0 -= AGO;
    let app = App::open_with(founder.folder(), Arc::new(Ambient(Clock::at(late)))).unwrap();
    let expired = app.desk(attack.village.space).unwrap().invite_with(InviteGrant::Resident, 6, 24).unwrap();
    app.sync(&quiet, &CancelFlag::default()).await.unwrap();
    let once = founder.desk().invite_with(InviteGrant::Resident, 1, 24).unwrap();
    founder.sync().await;
    let first = Phone::new(&Clock::real());
    first.app.join(&once.code, "小赵").unwrap();
    first.sync().await;
    [(once.code, "invite_used_up"), (expired.code, "invite_expired")]
}

/// The two invitations as the hub has them, in the order they came.
async fn invitations(attack: &Attack) -> Vec<Invited> {
    let reader = Modified::of(&attack.village, "yao-fangying").await.read().await;
    let cores = reader.iter().filter_map(|entry| entry.fact().ok()).map(|fact| fact.core);
    let invited =
        cores.filter_map(|core| if let Core::Invited(invited) = core { Some(invited) } else { None });
    let residents: Vec<Invited> = invited.filter(|one| one.grant == InviteGrant::Resident).collect();
    residents[residents.len() - 2..].to_vec()
}

#[tokio::test]
async fn a_code_used_up_or_expired_costs_the_hub_little() {
    let mut attack = Attack::begin().await;
    for (code, wanted) in codes(&attack).await {
        let phone = Phone::new(&Clock::real());
        phone.app.join(&code, "小钱").unwrap();
        let before = attack.used();
        assert_eq!(no(phone.try_sync().await).0, wanted);
        let used = attack.used() - before;
        assert!(used <= COST, "{used:?} for {wanted}");
    }
    attack.end().await;
}

/// A code of this seed that works, from somebody of the committee.
async fn good_invitation(attack: &Attack, seed: &SignKey) -> Invited {
    let (invite, grant, key) = (InviteId([40; 16]), InviteGrant::Resident, seed.public());
    let expires = Clock::real().now().plus_hours(24);
    let invited = Invited { invite, grant, key, uses: 6, expires, sole: true };
    let mut author = Modified::of(&attack.village, "yao-fangying").await;
    let entry = author.sign(&Fact::bare(invited.clone()), Audience::one(Label::Committee));
    assert_eq!(author.push(&[entry]).await.iter().map(word).collect::<Vec<_>>(), ["accepted"]);
    invited
}

#[tokio::test]
async fn a_joining_that_is_refused_takes_nothing_beside_it_along() {
    let mut attack = Attack::begin().await;
    codes(&attack).await;
    let bad = invitations(&attack).await;
    let seed = SignKey::from_seed(&[41; 32]);
    let good = good_invitation(&attack, &seed).await;
    // A member among whose entries somebody put a joining.
    let mut batch = vec![attack.good()];
    batch.push(joining(&mut attack.client, &bad[0], &seed));
    batch.push(attack.good());
    assert_eq!(attack.push(&batch).await, ["accepted", "refused not_permitted", "accepted"]);
    // A newcomer who tries one code after the other at once, and says something.
    let (key, member) = (SignKey::from_seed(&[42; 32]), MemberId([43; 16]));
    attack.client = Modified::at(attack.village.hub.url(), attack.village.space, key, member);
    let mut batch = Vec::new();
    for invitation in bad.iter().chain([&good]) {
        attack.client.link = Link::START;
        batch.push(joining(&mut attack.client, invitation, &seed));
    }
    batch.push(attack.good());
    let words = attack.push(&batch).await;
    assert_eq!(words, ["broken invite_expired", "broken invite_used_up", "accepted", "accepted"]);
    attack.end().await;
}

/// What this client signs to join with an invitation of this seed.
fn joining(client: &mut Modified, invitation: &Invited, seed: &SignKey) -> Entry {
    let Invited { invite, key, grant, .. } = *invitation;
    let (member, receive_key) = (client.member, [9; 32]);
    let proof = seed.sign(&join_message(&client.space, &invite, &member, &client.device(), &receive_key));
    let joined = Joined { invite, key, grant, member, receive_key, proof };
    client.sign(&Fact::with(joined, Words::Name("王*".to_owned())), Audience::one(Label::Directory))
}
