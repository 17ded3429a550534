//! Members whose client was changed: they sign what the app would never offer, and the hub says no.

use yishi_domain::amendment::{AmendmentProposed, AmendmentTaken};
use yishi_domain::comment::{CommentAdded, Side};
use yishi_domain::copy::{CopyPublished, text_hash};
use yishi_domain::drafter::{DrafterAppointed, DrafterRemoved};
use yishi_domain::fact::Fact;
use yishi_domain::id::{AmendmentId, ChangeHash, CommentId, EntryId, InviteId, RoundId, TopicId};
use yishi_domain::key::{KeyRole, KeyWrap, RoleKeyMade, RoleKeyWrapped};
use yishi_domain::label::{Audience, Label, Scope};
use yishi_domain::membership::{
    Admitted, Confirmed, Cut, InviteGrant, Invited, Revoked, RoleEnded, RoleGranted,
};
use yishi_domain::role::{Post, Role};
use yishi_domain::round::RoundClosed;
use yishi_domain::stance::{StanceGiven, StanceGrade};
use yishi_domain::state::{Aggregate, AggregateId};
use yishi_domain::time::Pos;
use yishi_domain::topic::TopicAccepted;
use yishi_domain::words::Words;
use yishi_replica::keys::SignKey;
use yishi_replica::message::{Ask, Cursor, Fill};
use yishi_replica::serve::answer;

use super::world::{Phone, Village, copy_fact, joined, open_round, sign_off, topic_fact};

const TWO: [Role; 2] = [Role::CommitteeMember, Role::CommitteeMember];
const THREE: [Role; 3] = [Role::CommitteeMember, Role::CommitteeMember, Role::CommitteeMember];

/// What the hub says to a fact that was signed without asking the rules.
fn said(village: &mut Village, who: usize, fact: &Fact, label: Label) -> String {
    let entry = village.phones[who].sign(fact, Audience::one(label));
    village.sync(who);
    village.hub.code(&entry)
}

/// What the hub keeps of a pushed entry whose sender waits.
fn is_stamped(village: &mut Village, entry: &EntryId) -> bool {
    use yishi_replica::log::Log;
    village.hub.log.stamp(entry).unwrap().is_some()
}

fn appointed(village: &mut Village, topic: TopicId) -> usize {
    let who = village.resident();
    village.settle();
    let member = village.phones[who].member;
    village.phones[0].act(vec![Fact::bare(DrafterAppointed { topic, member })]).unwrap();
    village.settle();
    who
}

/// Ends a committee member's post; the one who loses it has not heard of it.
fn remove_third(village: &mut Village) {
    let (member, post) = (village.phones[2].member, Post::of(Role::CommitteeMember));
    let ended = Fact::bare(RoleEnded { member, post, cuts: Vec::new(), sole: false });
    let entry = village.phones[0].act(vec![ended]).unwrap()[0];
    village.sync(0);
    village.sync(1);
    village.confirm(1, entry);
    village.sync(1);
    village.sync(0);
}

#[test]
fn nobody_joins_in_another_members_name() {
    let mut village = Village::new(1, &TWO);
    let invite = InviteId([5; 16]);
    let seed = [6; 32];
    let key = SignKey::from_seed(&seed).public();
    let (grant, expires) = (InviteGrant::Resident, village.phones[0].clock.plus_hours(48));
    let invited = Invited { invite, grant, key, uses: 2, expires, sole: true };
    village.phones[0].act(vec![Fact::bare(invited)]).unwrap();
    village.sync(0);
    let who = village.newcomer(invite, grant, &seed);
    let honest = village.phones[who].member;
    let device = village.phones[who].key.device();
    let again = village.newcomer(invite, grant, &seed);
    village.sync(again);
    assert!(village.phones[again].shelf.link().dseq == 1, "the code itself is good");

    let core = joined(village.space(), invite, grant, &SignKey::from_seed(&seed), device, honest);
    let mut forger = Phone::new(
        village.space(),
        village.phones[who].key.clone(),
        village.phones[0].member,
        village.hub.key.public(),
    );
    let fact = Fact::with(core, Words::Name("王*".to_owned()));
    let entry = forger.sign(&fact, Audience::one(Label::Directory));
    village.phones.push(forger);
    let place = village.phones.len() - 1;
    village.sync(place);
    assert!(!is_stamped(&mut village, &entry));
}

#[test]
fn a_cut_far_ahead_is_refused_and_a_thiefs_own_cut_can_be_moved_down() {
    let mut village = Village::new(2, &TWO);
    let topic = village.topic_with_copy();
    let who = appointed(&mut village, topic);
    let (member, device) = (village.phones[who].member, village.phones[who].key.device());
    let cuts = vec![Cut { device, last: u64::MAX }];
    let stays = Fact::bare(DrafterRemoved { topic, member, cuts });
    assert_eq!(said(&mut village, who, &stays, Label::Topic(topic)), "refused cut_ahead");
    let revoked = |last| Fact::bare(Revoked { device, member, office: false, last, sole: true });
    assert_eq!(said(&mut village, who, &revoked(u64::MAX), Label::Directory), "refused cut_ahead");

    assert_eq!(said(&mut village, who, &revoked(400), Label::Directory), "accepted");
    village.settle();
    village.phones[0].act(vec![revoked(4)]).unwrap();
    village.sync(0);
    let later = topic_fact(TopicId([3; 16]));
    assert_eq!(said(&mut village, who, &later, Label::Public), "quarantined device_revoked");
    village.settle();
    assert!(village.phones[0].act(vec![revoked(5)]).is_err(), "a cut never moves up");
}

#[test]
fn one_member_of_the_committee_and_one_who_left_are_not_two() {
    let mut village = Village::new(3, &THREE);
    village.settle();
    let (gone, friend) = (village.phones[2].member, village.resident());
    village.settle();
    let member = village.phones[friend].member;
    let proposal = |village: &Village| {
        let devices = vec![village.phones[friend].key.device()];
        Fact::bare(RoleGranted { member, post: Post::of(Role::Chair), sole: false, devices })
    };
    let fact = proposal(&village);
    let open = village.phones[0].act(vec![fact]).unwrap()[0];
    village.sync(0);
    remove_third(&mut village);
    let fact = proposal(&village);
    let entry = village.phones[2].sign(&fact, Audience::one(Label::Public));
    let change = village.phones[0].space_state().pending[&open].change.clone();
    let second = Fact::bare(Confirmed { entry: open, change });
    let second = village.phones[2].sign(&second, Audience::one(Label::Public));
    village.sync(2);
    for put_aside in [entry, second] {
        assert_eq!(village.hub.code(&put_aside), "quarantined role_ended");
        let admitted = Fact::bare(Admitted { entry: put_aside });
        assert_eq!(said(&mut village, 0, &admitted, Label::Committee), "refused admit_signature");
    }
    assert!(!village.phones[0].space_state().pending.values().any(|waits| waits.by == gone));
}

#[test]
fn a_signature_of_a_device_that_is_cut_off_does_not_count_by_being_admitted() {
    let mut village = Village::new(4, &THREE);
    let topic = village.topic_with_copy();
    village.phones[0].act(vec![Fact::bare(TopicAccepted { topic, joint: None })]).unwrap();
    village.settle();
    let round = RoundId([4; 16]);
    open_round(&mut village.phones[0], topic, round).unwrap();
    village.settle();
    let (member, device) = (village.phones[2].member, village.phones[2].key.device());
    let last = village.phones[2].shelf.link().dseq;
    let signed = sign_off(&mut village.phones[2], topic, round).unwrap();
    let revoked = Fact::bare(Revoked { device, member, office: true, last, sole: false });
    let entry = village.phones[0].act(vec![revoked]).unwrap()[0];
    village.sync(0);
    village.sync(1);
    village.confirm(1, entry);
    village.sync(1);
    village.sync(2);
    assert_eq!(village.hub.code(&signed), "quarantined device_revoked");
    let admitted = Fact::bare(Admitted { entry: signed });
    village.sync(0);
    assert_eq!(said(&mut village, 0, &admitted, Label::Committee), "refused admit_signature");
    assert!(village.phones[0].topic(topic).rounds[0].signed.is_empty());
}

#[test]
fn a_round_cannot_take_the_id_of_an_earlier_one() {
    let mut village = Village::new(5, &TWO);
    let topic = village.topic_with_copy();
    village.phones[0].act(vec![Fact::bare(TopicAccepted { topic, joint: None })]).unwrap();
    let round = RoundId([4; 16]);
    open_round(&mut village.phones[0], topic, round).unwrap();
    let over = Fact::with(RoundClosed { round, topic }, Words::Text("再议".to_owned()));
    village.phones[0].act(vec![over]).unwrap();
    let refusal = open_round(&mut village.phones[0], topic, round).unwrap_err();
    assert_eq!(refusal.code.as_str(), "already_exists");
    village.settle();
    open_round(&mut village.phones[0], topic, RoundId([5; 16])).unwrap();
    village.settle();
    sign_off(&mut village.phones[1], topic, RoundId([5; 16])).unwrap();
}

#[test]
fn a_reading_copy_of_changes_that_are_not_logged_waits() {
    let mut village = Village::new(6, &TWO);
    let topic = village.topic_with_copy();
    let copy = |heads: Vec<ChangeHash>| {
        let core = CopyPublished { topic, version: 2, heads, text_hash: text_hash("一、") };
        Fact::with(core, Words::Titled { title: "修路".to_owned(), text: "一、".to_owned() })
    };
    village.phones[1].write(topic, "一、").unwrap().unwrap();
    village.settle();
    let real: Vec<ChangeHash> =
        village.phones[0].doc(topic).unwrap().heads().iter().map(|head| ChangeHash(head.0)).collect();
    village.hub.docs.clear();
    let entry = village.phones[1].sign(&copy(vec![ChangeHash([1; 32])]), Audience::one(Label::Public));
    village.sync(1);
    assert!(!is_stamped(&mut village, &entry));
    village.phones[0].act(vec![copy(real)]).unwrap();
    village.settle();
    assert_eq!(village.phones[0].topic(topic).last_version(), 2);
}

#[test]
fn a_reading_copy_and_the_change_it_was_taken_at_go_in_one_batch() {
    let mut village = Village::new(7, &TWO);
    let topic = village.topic_with_copy();
    village.phones[0].write(topic, "一、").unwrap().unwrap();
    let heads = village.phones[0].doc(topic).unwrap().heads();
    let heads: Vec<ChangeHash> = heads.iter().map(|head| ChangeHash(head.0)).collect();
    let core = CopyPublished { topic, version: 2, heads, text_hash: text_hash("一、") };
    let words = Words::Titled { title: "修路".to_owned(), text: "一、".to_owned() };
    let entry = village.phones[0].act(vec![Fact::with(core, words)]).unwrap()[0];
    village.sync(0);
    assert_eq!(village.hub.code(&entry), "accepted");
}

#[test]
fn a_change_names_as_cause_only_a_taken_amendment_of_its_topic() {
    let mut village = Village::new(8, &TWO);
    let (topic, other) = (village.topic_with_copy(), TopicId([8; 16]));
    village.phones[0].act(vec![topic_fact(other), copy_fact(other, 1, "正文")]).unwrap();
    let amendment = AmendmentId([1; 16]);
    let proposed = AmendmentProposed { amendment, topic: other, version: 1, start: 0, end: 0 };
    let passage =
        Words::Passage { quote: String::new(), replacement: "好".to_owned(), reason: String::new() };
    village.phones[0].act(vec![Fact::with(proposed, passage)]).unwrap();
    village.settle();
    let change = |village: &mut Village, topic| {
        let doc = village.phones[0].doc(topic).unwrap();
        doc.replace_text("好").unwrap().unwrap().into_fact(topic, Some(amendment))
    };
    let foreign = change(&mut village, topic);
    assert_eq!(said(&mut village, 0, &foreign, Label::Topic(topic)), "refused draft_invalid");
    let open = change(&mut village, other);
    assert_eq!(said(&mut village, 0, &open, Label::Topic(other)), "refused draft_invalid");
    let taken = Fact::bare(AmendmentTaken { amendment, topic: other });
    let fact = change(&mut village, other);
    let ids = village.phones[0].act(vec![taken, fact]).unwrap();
    village.sync(0);
    assert_eq!(village.hub.code(&ids[1]), "accepted");
}

#[test]
fn what_names_only_things_that_are_here_is_decided_at_once() {
    let mut village = Village::new(9, &TWO);
    let (topic, other) = (village.topic_with_copy(), TopicId([8; 16]));
    let amendment = AmendmentId([1; 16]);
    let proposed = AmendmentProposed { amendment, topic, version: 1, start: 0, end: 0 };
    let passage =
        Words::Passage { quote: String::new(), replacement: "好".to_owned(), reason: String::new() };
    village.phones[0].act(vec![topic_fact(other), Fact::with(proposed, passage)]).unwrap();
    let wrong = Fact::bare(AmendmentTaken { amendment, topic: other });
    assert_eq!(said(&mut village, 0, &wrong, Label::Members), "refused unknown_object");
}

#[test]
fn a_role_key_goes_only_to_devices_with_the_role_and_only_from_members_with_it() {
    let mut village = Village::new(10, &THREE);
    let resident = village.resident();
    village.settle();
    let wrap = |village: &Village, who: usize| KeyWrap {
        device: village.phones[who].key.device(),
        sealed: vec![1].into(),
    };
    let role = KeyRole::Committee;
    let made =
        |wraps| Fact::bare(RoleKeyMade { role, generation: 1, public: [3; 32], wraps, previous: None });
    let leak = made(vec![wrap(&village, 0), wrap(&village, resident)]);
    assert_eq!(said(&mut village, 0, &leak, Label::Directory), "refused post_not_held");
    let fair = made(vec![wrap(&village, 0), wrap(&village, 2)]);
    assert_eq!(said(&mut village, 0, &fair, Label::Directory), "accepted");
    remove_third(&mut village);
    let late = RoleKeyWrapped { role, generation: 1, wrap: wrap(&village, 1) };
    assert_eq!(said(&mut village, 2, &Fact::bare(late), Label::Directory), "quarantined role_ended");
}

#[test]
fn an_invitation_of_a_phone_whose_clock_is_ahead_ends_by_the_hubs_clock() {
    let mut village = Village::new(11, &TWO);
    let invite = InviteId([5; 16]);
    village.phones[0].clock = village.hub.now.plus_hours(3);
    let expires = village.phones[0].clock.plus_hours(yishi_domain::membership::RESIDENT_HOURS);
    let invited =
        Invited { invite, grant: InviteGrant::Resident, key: [5; 32], uses: 1, expires, sole: true };
    let entry = village.phones[0].act(vec![Fact::bare(invited)]).unwrap()[0];
    village.sync(0);
    assert_eq!(village.hub.code(&entry), "accepted");
    let received = village.hub.entry(&entry).stamp.received_at;
    let Some(Aggregate::Invite(kept)) = village.hub.log.aggregates().get(&AggregateId::Invite(invite)) else {
        panic!("no invitation")
    };
    assert_eq!(kept.expires, received.plus_hours(30 * 24));
}

#[test]
fn a_device_that_is_cut_off_is_not_told_what_the_members_others_had_refused() {
    let mut village = Village::new(12, &TWO);
    let who = village.resident();
    village.settle();
    let (member, lost) = (village.phones[who].member, village.phones[who].key.device());
    let invite = InviteId([5; 16]);
    let seed = [6; 32];
    let grant = InviteGrant::Device { member, office: false };
    let key = SignKey::from_seed(&seed).public();
    let expires = village.phones[who].clock.plus_hours(1);
    let invited = Invited { invite, grant, key, uses: 1, expires, sole: true };
    village.phones[who].act(vec![Fact::bare(invited)]).unwrap();
    village.sync(who);
    let new = village.newcomer(invite, grant, &seed);
    village.sync(new);
    let revoked = Revoked { device: lost, member, office: false, last: 9, sole: true };
    village.phones[new].act(vec![Fact::bare(revoked)]).unwrap();
    let private =
        CommentAdded { comment: CommentId([1; 16]), topic: TopicId([1; 16]), version: 1, side: Side::For };
    let private = Fact::with(private, Words::Text("只说给自己人".to_owned()));
    assert_eq!(said(&mut village, new, &private, Label::Public), "refused audience_wrong");
    village.sync(who);
    let told = village.phones[who].shelf.entries().filter(|s| s.entry.fact().unwrap() == private).count();
    assert_eq!(told, 0);
}

#[test]
fn an_ask_with_thousands_of_fills_is_worked_off_a_few_at_a_time() {
    let mut village = Village::new(13, &TWO);
    let device = village.phones[0].key.device();
    let fill = Fill { scope: Scope::One(Label::Public), after: Pos(0), upto: Pos(1) };
    let cursor = Cursor { epoch: 1, after: Pos(2), fills: vec![fill; 20_000] };
    let ask = Ask { space: village.space(), cursor };
    let hub = &mut village.hub;
    let answer = answer(&mut hub.log, &hub.key, Some(&device), &ask, &[], 1 << 20).unwrap();
    assert_eq!(answer.fills.len(), 20_000 - 64);
}

/// What the hub says to a fact whose words were cut out of the signed entry.
fn said_erased(village: &mut Village, who: usize, fact: &Fact, audience: Audience) -> String {
    let entry = village.phones[who].sign(fact, audience);
    let shelf = &mut village.phones[who].shelf;
    let signed = shelf.outbox().last().unwrap().clone();
    shelf.unqueue(&entry);
    shelf.queue(signed.erased());
    village.sync(who);
    village.hub.code(&entry)
}

#[test]
fn a_new_entry_whose_words_are_gone_is_refused_whether_its_kind_wants_words_or_not() {
    let mut village = Village::new(41, &TWO);
    let topic = village.topic_with_copy();
    let who = village.resident();
    village.settle();
    let members = Audience::one(Label::Members);
    let reason = || Words::Text("水太深".to_owned());
    let stance = Fact::with(StanceGiven { topic, version: 1, grade: StanceGrade::Agree }, reason());
    assert_eq!(said_erased(&mut village, who, &stance, members), "refused words_erased");
    let comment = CommentAdded { comment: CommentId([1; 16]), topic, version: 1, side: Side::For };
    let comment = Fact::with(comment, reason());
    assert_eq!(said_erased(&mut village, who, &comment, members), "refused words_erased");
    let hidden = Fact::with(TopicAccepted { topic, joint: None }, reason());
    let public = Audience::one(Label::Public);
    assert_eq!(said_erased(&mut village, 0, &hidden, public), "refused words_erased");
    // The chain goes on, and without a reason the stance is good.
    let stance = Fact { words: None, ..stance };
    assert_eq!(said(&mut village, who, &stance, Label::Members), "accepted");
}

#[test]
fn a_round_stays_void_when_the_committee_is_the_same_again() {
    let mut village = Village::new(40, &THREE);
    let topic = village.topic_with_copy();
    village.phones[0].act(vec![Fact::bare(TopicAccepted { topic, joint: None })]).unwrap();
    let round = RoundId([4; 16]);
    open_round(&mut village.phones[0], topic, round).unwrap();
    village.settle();
    remove_third(&mut village);
    let (member, post) = (village.phones[2].member, Post::of(Role::CommitteeMember));
    let devices = village.phones[0].member_state(member).unwrap().devices_for(&post);
    let back = Fact::bare(RoleGranted { member, post, sole: false, devices });
    let entry = village.phones[0].act(vec![back]).unwrap()[0];
    village.sync(0);
    village.sync(1);
    village.confirm(1, entry);
    village.settle();
    assert_eq!(village.phones[0].space_state().committee().len(), 3);
    let refusal = sign_off(&mut village.phones[1], topic, round).unwrap_err();
    assert_eq!(refusal.code.as_str(), "round_void");
    open_round(&mut village.phones[0], topic, RoundId([5; 16])).unwrap();
    village.settle();
    sign_off(&mut village.phones[1], topic, RoundId([5; 16])).unwrap();
}
