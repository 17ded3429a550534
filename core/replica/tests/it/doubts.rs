//! What a hub took in against the rules: whoever may judge it knows, whoever may not is silent, and nobody's state is
//! another than the hub's.

use yishi_domain::comment::{CommentAdded, Side};
use yishi_domain::copy::{CopyPublished, text_hash};
use yishi_domain::fact::Fact;
use yishi_domain::id::{ChangeHash, CommentId, EntryId, InviteId, NeedId, TopicId};
use yishi_domain::label::{Audience, Label};
use yishi_domain::membership::{InviteGrant, Invited, PersonRegistered};
use yishi_domain::need::{Category, Channel, NeedAccepted, NeedLogged, NeedMerged};
use yishi_domain::refusal::Code;
use yishi_domain::role::{Post, Role};
use yishi_domain::state::AggregateId;
use yishi_domain::topic::{TopicAccepted, TopicDeclined, TopicState};
use yishi_domain::words::Words;
use yishi_replica::draft::constant::CONSTANT_HASH;
use yishi_replica::entry::{Draft, Entry};
use yishi_replica::keys::SignKey;
use yishi_replica::receive::Doubt;

use super::replay;
use super::world::Village;

const TWO: [Role; 2] = [Role::CommitteeMember, Role::CommitteeMember];

/// A phone signs whatever it is told, and the hub takes it in unseen.
fn forced(village: &mut Village, who: usize, fact: &Fact, audience: Audience) -> EntryId {
    let id = village.phones[who].sign(fact, audience);
    let entry = village.phones[who].shelf.outbox().last().unwrap().clone();
    village.hub.now.0 += 1000;
    village.hub.force(&entry);
    id
}

/// Everybody syncs; who doubts what. The states must be the hub's.
#[track_caller]
fn doubts(village: &mut Village, forced: &[Doubt]) -> Vec<Vec<Doubt>> {
    village.hub.lax = Some(forced.to_vec());
    village.settle();
    replay::everything_holds(village);
    village.phones.iter().map(|phone| phone.doubts.clone()).collect()
}

fn need(by: &super::world::Phone, grid: yishi_domain::id::GridId, number: u8) -> (Fact, Audience) {
    let (by, category) = (by.member, Category::Environment);
    let (need, channel, attachments) = (NeedId([number; 16]), Channel::App, Vec::new());
    let fact = NeedLogged { need, by, grid, channel, category, attachments, guardian: None, org: None };
    let audience = Audience::two(Label::Grid(grid), Label::Member(by));
    (Fact::with(fact, Words::Text("路灯不亮".to_owned())), audience)
}

/// A new resident's phone that fetches so many bytes at a time.
fn invited(village: &mut Village, number: u8, max_bytes: u32) -> usize {
    let (invite, seed, grant) = (InviteId([number; 16]), [number; 32], InviteGrant::Resident);
    let (key, expires) = (SignKey::from_seed(&seed).public(), village.hub.now.plus_hours(1));
    let invited = Invited { invite, grant, key, uses: 1, expires, sole: true };
    village.phones[0].act(vec![Fact::bare(invited)]).unwrap();
    village.sync(0);
    let who = village.newcomer(invite, grant, &seed);
    village.phones[who].max_bytes = max_bytes;
    who
}

#[test]
fn an_act_of_somebody_who_may_not_do_it_is_doubted_by_everybody_who_reads_it() {
    let mut village = Village::new(60, &TWO);
    let topic = village.topic_with_copy();
    let (writer, reader) = (village.resident(), village.resident());
    village.settle();
    let fact = Fact::with(TopicDeclined { topic, joint: None }, Words::Text("重复".to_owned()));
    let entry = forced(&mut village, writer, &fact, Audience::one(Label::Public));
    let doubt = Doubt { entry, code: Code::NotPermitted };
    let all = doubts(&mut village, &[doubt]);
    for who in [0, 1, reader] {
        assert_eq!(all[who], [doubt], "phone {who}");
        assert_eq!(village.phones[who].topic(topic).state, TopicState::NotAccepted);
    }
}

#[test]
fn what_a_doubted_act_changed_is_what_the_next_acts_are_judged_by() {
    let mut village = Village::new(61, &TWO);
    let topic = village.topic_with_copy();
    let public = Audience::one(Label::Public);
    let first = Fact::bare(TopicAccepted { topic, joint: None });
    village.phones[0].act(vec![first.clone()]).unwrap();
    village.settle();
    let again = forced(&mut village, 0, &first, public);
    let doubt = Doubt { entry: again, code: Code::TopicState };
    let comment = CommentAdded { comment: CommentId([1; 16]), topic, version: 1, side: Side::For };
    village.phones[1].act(vec![Fact::with(comment, Words::Text("好".to_owned()))]).unwrap();
    assert_eq!(doubts(&mut village, &[doubt])[1], [doubt]);
}

#[test]
fn whoever_does_not_hold_what_the_judgement_reads_is_silent() {
    let mut village = Village::new(62, &TWO);
    let topic = village.topic_with_copy();
    let (writer, reader) = (village.resident(), village.resident());
    village.settle();
    let heads = vec![ChangeHash(CONSTANT_HASH.0)];
    let copy = CopyPublished { topic, version: 2, heads, text_hash: text_hash("改") };
    let words = Words::Titled { title: "修路".to_owned(), text: "改".to_owned() };
    let fact = Fact::with(copy, words);
    let entry = forced(&mut village, writer, &fact, Audience::one(Label::Public));
    // Only who reads of the drafting group knows who is in it.
    let doubt = Doubt { entry, code: Code::NotDrafter };
    let all = doubts(&mut village, &[doubt]);
    assert_eq!((&all[0], &all[1], &all[reader]), (&vec![doubt], &vec![doubt], &Vec::new()));
}

#[test]
fn a_new_phone_judges_what_comes_in_its_order_and_not_what_is_filled_in_below() {
    let mut village = Village::new(63, &TWO);
    let topic = village.topic_with_copy();
    let fact = Fact::with(TopicDeclined { topic, joint: None }, Words::Text("重复".to_owned()));
    village.phones[0].act(vec![fact.clone()]).unwrap();
    village.settle();
    let entry = forced(&mut village, 0, &fact, Audience::one(Label::Public));
    let (at_once, bit_by_bit) = (invited(&mut village, 1, 1 << 20), invited(&mut village, 2, 300));
    let doubt = Doubt { entry, code: Code::TopicState };
    let all = doubts(&mut village, &[doubt]);
    assert_eq!((&all[1], &all[at_once], &all[bit_by_bit]), (&vec![doubt], &vec![doubt], &Vec::new()));
}

#[test]
fn a_need_is_judged_in_its_grid_and_by_its_author_and_what_it_is_merged_into_only_where_that_is_read() {
    let mut village = Village::new(65, &TWO);
    let author = village.resident();
    let (here, there) = (village.grid_leader(0), village.grid_leader(1));
    village.settle();
    let (first, second) = (village.grids[0], village.grids[1]);
    let (fact, audience) = need(&village.phones[author], first, 1);
    village.phones[author].act(vec![fact]).unwrap();
    let (other, _) = need(&village.phones[author], second, 2);
    village.phones[author].act(vec![other]).unwrap();
    village.settle();
    // An honest merge across grids: the first grid's leader cannot see the other need, and says nothing.
    let (need, canonical) = (NeedId([1; 16]), NeedId([2; 16]));
    village.phones[0].act(vec![Fact::bare(NeedMerged { need, canonical })]).unwrap();
    village.settle();
    let entry = forced(&mut village, 0, &Fact::bare(NeedAccepted { need }), audience);
    let doubt = Doubt { entry, code: Code::NeedState };
    let all = doubts(&mut village, &[doubt]);
    for who in [1, here, author] {
        assert_eq!(all[who], [doubt], "phone {who}");
    }
    assert!(all[there].is_empty());
}

#[test]
fn a_need_entered_for_somebody_of_another_grid_is_not_doubted_where_nobody_knows_the_person() {
    let mut village = Village::new(66, &TWO);
    let there = village.grid_leader(1);
    village.settle();
    let person = yishi_domain::id::MemberId([9; 16]);
    let (home, grid) = (village.grids[0], village.grids[1]);
    let registered = PersonRegistered { person, grid: home, card: None, age: None, guardian: None };
    village.phones[0].act(vec![Fact::with(registered, Words::Name("李*".to_owned()))]).unwrap();
    let (channel, category) = (Channel::Visit, Category::Aid);
    let (need, attachments) = (NeedId([1; 16]), Vec::new());
    let logged =
        NeedLogged { need, by: person, grid, channel, category, attachments, guardian: None, org: None };
    village.phones[0].act(vec![Fact::with(logged, Words::Text("想装扶手".to_owned()))]).unwrap();
    let all = doubts(&mut village, &[]);
    assert!(village.phones[there].known().contains(&AggregateId::Need(need)));
    assert!(all.iter().all(Vec::is_empty), "{all:?}");
}

#[test]
fn somebody_let_in_without_an_invitation_is_doubted_by_those_who_read_invitations() {
    let mut village = Village::new(67, &TWO);
    let reader = village.resident();
    village.settle();
    let office = InviteGrant::Post(Post::of(Role::CommitteeMember));
    let mut expected = Vec::new();
    for (number, grant) in [(1, InviteGrant::Resident), (2, office)] {
        let who = village.newcomer(InviteId([number; 16]), grant, &[number; 32]);
        let entry = village.phones[who].shelf.outbox().last().unwrap().clone();
        village.hub.force(&entry);
        expected.push(Doubt { entry: entry.id(), code: Code::InviteUnknown });
    }
    let all = doubts(&mut village, &expected);
    assert_eq!((&all[0], &all[1]), (&expected, &expected));
    assert_eq!(all[reader], [expected[1]], "an office's invitation is public");
}

#[test]
fn an_entry_that_only_looks_signed_inside_is_doubted() {
    let mut village = Village::new(68, &TWO);
    let topic = village.topic_with_copy();
    village.phones[0].act(vec![Fact::bare(TopicAccepted { topic, joint: None })]).unwrap();
    let round = yishi_domain::id::RoundId([4; 16]);
    super::world::open_round(&mut village.phones[0], topic, round).unwrap();
    village.settle();
    let digest = village.phones[1].topic(topic).rounds[0].digest;
    let (slot, how, signature) = (0, yishi_domain::seal::How::Device, [7; 64]);
    let core = yishi_domain::round::SignedOff { round, topic, slot, how, digest, signature };
    let entry = forced(&mut village, 1, &Fact::bare(core), Audience::one(Label::Members));
    let doubt = Doubt { entry, code: Code::SignatureWrong };
    assert_eq!(doubts(&mut village, &[doubt])[0], [doubt]);
}

#[test]
fn erased_words_and_a_hub_that_is_ahead_are_no_reason_to_doubt() {
    let mut village = Village::new(69, &TWO);
    let topic = village.topic_with_copy();
    let who = village.resident();
    village.settle();
    let comment =
        |number| CommentAdded { comment: CommentId([number; 16]), topic, version: 1, side: Side::For };
    // The words went before anybody fetched them.
    village.phones[who].act(vec![Fact::with(comment(1), Words::Text("好".to_owned()))]).unwrap();
    let signed = village.phones[who].shelf.outbox().last().unwrap().clone();
    village.hub.force(&signed.erased());
    // A kind of a later version; what it changes, this one cannot tell.
    let new = beyond(&village, 1, topic);
    village.hub.keep(&new);
    forced(
        &mut village,
        who,
        &Fact::bare(TopicAccepted { topic, joint: None }),
        Audience::one(Label::Public),
    );
    village.settle();
    for phone in &village.phones {
        assert!(phone.doubts.is_empty() && phone.shelf.entries().any(|s| s.stamp.id == new.id()));
    }
}

/// An entry of a kind nobody knows yet, signed as any other.
fn beyond(village: &Village, who: usize, topic: TopicId) -> Entry {
    let phone = &village.phones[who];
    let (space, after, claimed_time) = (village.space(), phone.shelf.link(), phone.clock);
    let (fact, audience) = (Fact::bare(TopicAccepted { topic, joint: None }), Audience::one(Label::Public));
    let draft =
        Draft { space, audience, after, claimed_time, salt: [0; 16], member: phone.member, fact: &fact };
    let mut entry = Entry::sign(&phone.key, &draft);
    entry.header.kind = 999;
    entry.signature = phone.key.sign(&entry.id().0);
    entry
}
