//! What somebody may read and do comes and goes, and nothing that is refused stops what comes after it.

use yishi_domain::comment::{CommentAdded, Side};
use yishi_domain::drafter::{DrafterAppointed, DrafterRemoved};
use yishi_domain::fact::{Core, Fact};
use yishi_domain::id::{CommentId, EntryId, MemberId, NeedId, RoundId, TopicId};
use yishi_domain::label::{Audience, Label, Scope, may_read};
use yishi_domain::membership::{
    Admitted, Confirmed, Cut, GridDefined, PersonRegistered, Revoked, RoleEnded, RoleGranted,
};
use yishi_domain::need::{Category, Channel, NeedAnswered, NeedCorrected, NeedLogged, NeedMerged};
use yishi_domain::refusal::Code;
use yishi_domain::role::{Post, Role};
use yishi_domain::state::AggregateId;
use yishi_domain::topic::TopicAccepted;
use yishi_domain::words::Words;
use yishi_replica::draft::{ActorId16, DraftDoc};
use yishi_replica::entry::Content;
use yishi_replica::shelf::Shelf;
use yishi_replica::stamp::Verdict;

use super::replay::everything_holds;
use super::world::{Village, copy_fact, open_round, sign_off, topic_fact};

const COMMITTEE: [Role; 2] = [Role::CommitteeMember, Role::CommitteeMember];

fn text(words: &str) -> Words {
    Words::Text(words.to_owned())
}

fn need(village: &mut Village, by: MemberId, grid: usize) -> (NeedId, Fact) {
    let need = NeedId(village.dice.bytes());
    let grid = village.grids[grid];
    let (channel, category) = (Channel::App, Category::Environment);
    let core =
        NeedLogged { need, by, grid, channel, category, attachments: Vec::new(), guardian: None, org: None };
    (need, Fact::with(core, text("路灯不亮")))
}

fn comment(village: &mut Village, topic: TopicId) -> Fact {
    let comment = CommentId(village.dice.bytes());
    Fact::with(CommentAdded { comment, topic, version: 1, side: Side::For }, text("好"))
}

/// Ends a grid leader's post: proposed by one founder, confirmed by the other; nobody else is in step yet.
fn end_post(village: &mut Village, who: usize, grid: usize, last: u64) {
    let member = village.phones[who].member;
    let post = Post::in_grid(Role::GridLeader, village.grids[grid]);
    let cuts = vec![Cut { device: village.phones[who].key.device(), last }];
    village.sync(0);
    let ended = Fact::bare(RoleEnded { member, post, cuts, sole: false });
    let entry = village.phones[0].act(vec![ended]).unwrap()[0];
    village.sync(0);
    village.sync(1);
    village.confirm(1, entry);
    village.sync(1);
}

/// Revokes a device of a resident after the entry with this number.
fn revoke(village: &mut Village, who: usize, last: u64) {
    let (member, device) = (village.phones[who].member, village.phones[who].key.device());
    village.phones[0]
        .act(vec![Fact::bare(Revoked { device, member, office: false, last, sole: true })])
        .unwrap();
    village.sync(0);
}

#[test]
fn who_loses_a_grid_finds_its_entries_gone_and_who_gets_it_back_finds_them_again() {
    let mut village = Village::new(1, &COMMITTEE);
    let (leader, resident) = (village.grid_leader(0), village.resident());
    village.settle();
    let by = village.phones[resident].member;
    let (theirs, fact) = need(&mut village, by, 0);
    village.phones[resident].act(vec![fact]).unwrap();
    village.settle();
    village.phones[leader].act(vec![Fact::with(NeedAnswered { need: theirs }, text("记下了"))]).unwrap();
    let own_member = village.phones[leader].member;
    let (own, fact) = need(&mut village, own_member, 0);
    village.phones[leader].act(vec![fact]).unwrap();
    village.settle();
    let grid = Label::Grid(village.grids[0]);
    let in_grid = |village: &Village| {
        let shelf = &village.phones[leader].shelf;
        shelf.entries().filter(|s| s.entry.header.audience.labels().any(|l| l == grid)).count()
    };
    assert_eq!(in_grid(&village), 3);
    let chain = village.phones[leader].shelf.link();

    end_post(&mut village, leader, 0, 99);
    village.settle();
    // The own need stays: its author reads it under `member/…`. The answer to the resident's is a bare link.
    assert_eq!(in_grid(&village), 1);
    assert!(village.phones[leader].known().contains(&AggregateId::Need(own)));
    assert!(!village.phones[leader].known().contains(&AggregateId::Need(theirs)));
    let links: Vec<_> = village.phones[leader].shelf.links().cloned().collect();
    assert_eq!(links.len(), 1);
    assert!(matches!(links[0].entry.content, Content::Erased(_)));
    assert_eq!(village.phones[leader].shelf.link(), chain);
    everything_holds(&mut village);

    let (member, post) = (village.phones[leader].member, Post::in_grid(Role::GridLeader, village.grids[0]));
    let devices = vec![village.phones[leader].key.device()];
    let granted = RoleGranted { member, post, sole: false, devices };
    let entry = village.phones[0].act(vec![Fact::bare(granted)]).unwrap()[0];
    village.settle();
    village.confirm(1, entry);
    village.settle();
    assert_eq!(in_grid(&village), 3);
    assert_eq!(village.phones[leader].shelf.links().count(), 0);
    everything_holds(&mut village);
}

#[test]
fn what_opens_is_caught_up_in_the_same_sync() {
    let mut village = Village::new(12, &COMMITTEE);
    let (resident, other) = (village.resident(), village.resident());
    let by = village.phones[resident].member;
    let (theirs, fact) = need(&mut village, by, 0);
    village.phones[resident].act(vec![fact]).unwrap();
    village.settle();
    let (member, post) = (village.phones[other].member, Post::in_grid(Role::GridLeader, village.grids[0]));
    let devices = vec![village.phones[other].key.device()];
    let granted = Fact::bare(RoleGranted { member, post, sole: false, devices });
    let entry = village.phones[0].act(vec![granted]).unwrap()[0];
    village.sync(0);
    village.sync(1);
    village.confirm(1, entry);
    village.sync(1);

    assert!(!village.phones[other].known().contains(&AggregateId::Need(theirs)));
    village.sync(other);
    assert!(village.phones[other].known().contains(&AggregateId::Need(theirs)));
}

#[test]
fn an_own_entry_that_was_refused_keeps_its_words_when_its_scope_is_lost() {
    let mut village = Village::new(2, &COMMITTEE);
    let leader = village.grid_leader(0);
    village.settle();
    let by = village.phones[leader].member;
    let (_, fact) = need(&mut village, by, 0);
    let audience = Audience::two(Label::Grid(village.grids[0]), Label::Member(MemberId([1; 16])));
    let refused = village.phones[leader].sign(&fact, audience);
    village.settle();
    assert_eq!(village.hub.code(&refused), "refused audience_wrong");
    end_post(&mut village, leader, 0, 99);
    village.settle();
    let kept = village.phones[leader].shelf.stamped(&refused).unwrap().unwrap();
    assert!(matches!(kept.entry.content, Content::Here { .. }));
}

#[test]
fn a_new_drafter_is_caught_up_with_what_was_written_before() {
    let mut village = Village::new(3, &COMMITTEE);
    let drafter = village.resident();
    let topic = village.topic_with_copy();
    for words in ["一、", "二、", "三、"] {
        village.phones[0].write(topic, words).unwrap().unwrap();
        village.settle();
    }
    let changes = |village: &Village| {
        let shelf = &village.phones[drafter].shelf;
        shelf.entries().filter(|s| may_read(&[Scope::EveryTopic], &s.entry.header.audience)).count()
    };
    assert_eq!(changes(&village), 0);
    let member = village.phones[drafter].member;
    village.phones[0].act(vec![Fact::bare(DrafterAppointed { topic, member })]).unwrap();
    village.phones[drafter].max_bytes = 200;
    village.settle();
    assert_eq!(changes(&village), 4);
    assert_eq!(village.phones[drafter].text(topic), "一、二、三、");
    village.phones[drafter].write(topic, "四。").unwrap().unwrap();
    village.settle();
    assert_eq!(village.phones[1].text(topic), "一、二、三、四。");
    everything_holds(&mut village);
}

#[test]
fn what_is_above_the_cut_of_an_ended_role_is_put_aside_and_can_be_admitted() {
    let mut village = Village::new(4, &COMMITTEE);
    let (leader, resident) = (village.grid_leader(0), village.resident());
    let by = village.phones[resident].member;
    let (theirs, fact) = need(&mut village, by, 0);
    village.phones[resident].act(vec![fact]).unwrap();
    village.settle();
    let answer = || vec![Fact::with(NeedAnswered { need: theirs }, text("记下了"))];
    let within = village.phones[leader].act(answer()).unwrap()[0];
    let last = village.phones[leader].shelf.link().dseq;
    let above = village.phones[leader].act(answer()).unwrap()[0];
    let (own, fact) = need(&mut village, by, 0);
    let entered = village.phones[leader].act(vec![fact]).unwrap()[0];
    let topic = TopicId(village.dice.bytes());
    let topic = village.phones[leader].act(vec![topic_fact(topic)]).unwrap()[0];
    end_post(&mut village, leader, 0, last);
    village.settle();
    assert_eq!(village.hub.code(&within), "accepted");
    assert_eq!(village.hub.code(&above), "quarantined role_ended");
    assert_eq!(village.hub.code(&entered), "quarantined role_ended");
    assert_eq!(village.hub.code(&topic), "accepted", "a member may still propose");
    let answers = |village: &Village| {
        let state = village.phones[resident].load(&[AggregateId::Need(theirs)]);
        state.need(theirs).unwrap().answers
    };
    assert_eq!(answers(&village), 1);
    assert!(!village.phones[resident].known().contains(&AggregateId::Need(own)));

    for entry in [above, entered] {
        village.phones[0].act(vec![Fact::bare(Admitted { entry })]).unwrap();
    }
    village.settle();
    assert_eq!(village.hub.code(&above), "admitted");
    assert_eq!(village.hub.code(&entered), "admitted");
    assert_eq!(answers(&village), 2);
    assert!(village.phones[resident].known().contains(&AggregateId::Need(own)));
    let again = village.phones[1].act(vec![Fact::bare(Admitted { entry: above })]).unwrap()[0];
    village.settle();
    assert_eq!(village.hub.code(&again), "refused admit_unknown");
    everything_holds(&mut village);
}

#[test]
fn what_a_revoked_device_signs_later_is_put_aside_and_still_judged_when_it_is_admitted() {
    let mut village = Village::new(5, &COMMITTEE);
    let resident = village.resident();
    let topic = village.topic_with_copy();
    let good = comment(&mut village, topic);
    let good = village.phones[resident].act(vec![good]).unwrap()[0];
    let fact = comment(&mut village, topic);
    let wrong = village.phones[resident].sign(&fact, Audience::one(Label::Public));
    let last = 1;
    revoke(&mut village, resident, last);
    village.sync(resident);
    let mut admit = |entry: EntryId| {
        assert_eq!(village.hub.code(&entry), "quarantined device_revoked");
        village.phones[0].act(vec![Fact::bare(Admitted { entry })]).unwrap()[0]
    };
    let acts = [admit(good), admit(wrong)];
    village.sync(0);
    assert_eq!(village.hub.code(&acts[0]), "accepted");
    assert_eq!(village.hub.code(&good), "admitted");
    assert_eq!(village.hub.code(&acts[1]), "refused audience_wrong");
    assert_eq!(village.hub.code(&wrong), "quarantined device_revoked");
    village.sync(1);
    everything_holds(&mut village);
}

#[test]
fn what_stands_on_something_put_aside_is_put_aside_with_it_and_follows_it_in() {
    let mut village = Village::new(6, &COMMITTEE);
    let leader = village.grid_leader(0);
    village.settle();
    let (person, grid) = (MemberId(village.dice.bytes()), village.grids[0]);
    let name = Words::Name("李*".to_owned());
    let registered =
        Fact::with(PersonRegistered { person, grid, card: None, age: None, guardian: None }, name);
    let (_, for_person) = need(&mut village, person, 0);
    let last = village.phones[leader].shelf.link().dseq;
    let ids = village.phones[leader].act(vec![registered, for_person]).unwrap();
    let own = village.phones[leader].member;
    let (_, own) = need(&mut village, own, 0);
    let own = village.phones[leader].act(vec![own]).unwrap()[0];
    end_post(&mut village, leader, 0, last);
    village.settle();
    assert_eq!(village.hub.code(&ids[0]), "quarantined role_ended");
    assert_eq!(village.hub.code(&ids[1]), "quarantined depends_on_quarantined");
    assert_eq!(village.hub.code(&own), "accepted", "nothing waits for ever");
    let admit = |village: &mut Village, entry: EntryId| {
        village.phones[0].act(vec![Fact::bare(Admitted { entry })]).unwrap();
        village.sync(0);
    };
    admit(&mut village, ids[1]);
    assert_eq!(village.hub.code(&ids[1]), "quarantined depends_on_quarantined", "too early");
    admit(&mut village, ids[0]);
    admit(&mut village, ids[1]);
    assert_eq!(village.hub.code(&ids[0]), "admitted");
    assert_eq!(village.hub.code(&ids[1]), "admitted");
    village.settle();
    everything_holds(&mut village);
}

// R: T-01
#[test]
fn of_two_merges_made_offline_the_lower_position_wins() {
    let mut village = Village::new(7, &COMMITTEE);
    let resident = village.resident();
    let by = village.phones[resident].member;
    let (a, first) = need(&mut village, by, 0);
    let (b, second) = need(&mut village, by, 0);
    village.phones[resident].act(vec![first, second]).unwrap();
    village.settle();
    let ours = village.phones[0].act(vec![Fact::bare(NeedMerged { need: a, canonical: b })]).unwrap()[0];
    let theirs = village.phones[1].act(vec![Fact::bare(NeedMerged { need: b, canonical: a })]).unwrap()[0];
    village.sync(1);
    village.sync(0);
    assert_eq!(village.hub.code(&theirs), "accepted");
    assert_eq!(village.hub.code(&ours), "refused merge_into_merged");
    village.settle();
    everything_holds(&mut village);
}

#[test]
fn of_two_copies_and_two_rounds_made_offline_the_lower_position_wins() {
    let mut village = Village::new(8, &COMMITTEE);
    let topic = village.topic_with_copy();
    village.phones[0].act(vec![Fact::bare(TopicAccepted { topic, joint: None })]).unwrap();
    village.settle();
    let ours = village.phones[0].act(vec![copy_fact(topic, 2, "甲")]).unwrap()[0];
    let theirs = village.phones[1].act(vec![copy_fact(topic, 2, "乙")]).unwrap()[0];
    village.sync(1);
    village.sync(0);
    assert_eq!(village.hub.code(&theirs), "accepted");
    assert_eq!(village.hub.code(&ours), "refused copy_version");
    village.settle();
    let (first, second) = (RoundId([1; 16]), RoundId([2; 16]));
    let ours = open_round(&mut village.phones[0], topic, first).unwrap();
    let signed = sign_off(&mut village.phones[0], topic, first).unwrap();
    let after = comment(&mut village, topic);
    let after = village.phones[0].act(vec![after]).unwrap()[0];
    let theirs = open_round(&mut village.phones[1], topic, second).unwrap();
    village.sync(1);
    village.sync(0);
    assert_eq!(village.hub.code(&theirs[1]), "accepted");
    assert_eq!(village.hub.code(&ours[0]), "refused copy_version");
    assert_eq!(village.hub.code(&ours[1]), "refused round_standing");
    assert_eq!(village.hub.code(&signed), "refused depends_on_refused", "it waits for no round");
    assert_eq!(village.hub.code(&after), "accepted");
    village.settle();
    let signed = sign_off(&mut village.phones[0], topic, second).unwrap();
    village.settle();
    assert_eq!(village.hub.code(&signed), "accepted");
    assert!(village.phones[1].topic(topic).rounds[0].sealed.is_none(), "two of two must sign");
    everything_holds(&mut village);
}

#[test]
fn a_refused_entry_among_twenty_stops_neither_the_others_nor_the_next_sync() {
    let mut village = Village::new(9, &COMMITTEE);
    let resident = village.resident();
    let topic = village.topic_with_copy();
    village.phones[resident].max_push = 7;
    let mut ids = Vec::new();
    for number in 0..20 {
        let fact = comment(&mut village, topic);
        let label = if number == 10 { Label::Public } else { Label::Members };
        ids.push(village.phones[resident].sign(&fact, Audience::one(label)));
    }
    village.sync(resident);
    for (number, id) in ids.iter().enumerate() {
        let wanted = if number == 10 { "refused audience_wrong" } else { "accepted" };
        assert_eq!(village.hub.code(id), wanted, "{number}");
    }
    assert_eq!(village.phones[resident].shelf.outbox().len(), 0);
    let next = comment(&mut village, topic);
    let next = village.phones[resident].act(vec![next]).unwrap()[0];
    village.settle();
    assert_eq!(village.hub.code(&next), "accepted");
    let kept = village.phones[resident].shelf.stamped(&ids[10]).unwrap().unwrap();
    assert!(matches!(kept.stamp.verdict, Verdict::Refused(_)));
    assert!(village.phones[0].shelf.stamped(&ids[10]).unwrap().is_none(), "others never see it");
    everything_holds(&mut village);
}

#[test]
fn a_refused_draft_change_does_not_stop_its_authors_later_ones() {
    let mut village = Village::new(10, &COMMITTEE);
    let drafter = village.resident();
    let topic = village.topic_with_copy();
    let member = village.phones[drafter].member;
    village.phones[0].act(vec![Fact::bare(DrafterAppointed { topic, member })]).unwrap();
    village.settle();
    village.phones[drafter].write(topic, "好。").unwrap().unwrap();
    village.settle();
    // The drafter writes twice while the committee takes the appointment back and gives it again.
    let lost: Vec<EntryId> = ["错一。", "错二。"]
        .iter()
        .map(|w| village.phones[drafter].write(topic, w).unwrap().unwrap())
        .collect();
    let cuts = vec![Cut { device: village.phones[drafter].key.device(), last: 2 }];
    village.phones[0].act(vec![Fact::bare(DrafterRemoved { topic, member, cuts })]).unwrap();
    village.sync(0);
    village.phones[drafter].max_push = 1;
    village.sync(drafter);
    for id in &lost {
        assert_eq!(village.hub.code(id), "quarantined role_ended");
    }
    village.phones[0].act(vec![Fact::bare(DrafterAppointed { topic, member })]).unwrap();
    village.settle();
    assert_eq!(village.phones[drafter].text(topic), "好。");
    let again = village.phones[drafter].write(topic, "又好。").unwrap().unwrap();
    village.settle();
    assert_eq!(village.hub.code(&again), "accepted");
    assert_eq!(village.phones[0].text(topic), "好。又好。");
    everything_holds(&mut village);
}

#[test]
fn a_change_that_stands_on_a_refused_one_is_refused_and_not_kept_waiting() {
    let mut village = Village::new(11, &COMMITTEE);
    let topic = village.topic_with_copy();
    let audience = Audience::one(Label::Topic(topic));
    let change = village.phones[1].doc(topic).unwrap().replace_text("甲").unwrap().unwrap();
    // A second hand of the same phone goes on from the first one's change.
    let mut other = DraftDoc::new(ActorId16([42; 16])).unwrap();
    other.apply_accepted(&[&change.bytes]).unwrap();
    let later = other.replace_text("甲乙").unwrap().unwrap().into_fact(topic, None);
    let mut fact = change.into_fact(topic, None);
    if let Core::DraftChanged(core) = &mut fact.core {
        core.ops += 1;
    }
    let first = village.phones[1].sign(&fact, audience);
    let second = village.phones[1].sign(&later, audience);
    village.phones[1].max_push = 1;
    village.sync(1);
    assert_eq!(village.hub.code(&first), "refused draft_invalid");
    assert_eq!(village.hub.code(&second), "refused depends_on_refused");
    let after = village.phones[1].write(topic, "丙").unwrap().unwrap();
    village.settle();
    assert_eq!(village.hub.code(&after), "accepted");
    assert_eq!(village.phones[0].text(topic), "丙");
    everything_holds(&mut village);
}

#[test]
fn a_revocation_that_misses_a_new_office_is_refused_and_not_kept_waiting() {
    let mut village = Village::new(12, &[Role::CommitteeMember; 3]);
    let resident = village.resident();
    village.settle();
    let (member, device) = (village.phones[resident].member, village.phones[resident].key.device());
    let revoked = Revoked { device, member, office: false, last: 9, sole: true };
    let revoked = village.phones[2].act(vec![Fact::bare(revoked)]).unwrap()[0];
    let post = Post::of(Role::Supervisor);
    let granted = RoleGranted { member, post, sole: false, devices: vec![device] };
    let granted = village.phones[0].act(vec![Fact::bare(granted)]).unwrap()[0];
    village.sync(0);
    village.sync(1);
    village.confirm(1, granted);
    village.sync(1);
    village.sync(2);
    assert_eq!(village.hub.code(&revoked), "refused signers_changed");
}

#[test]
fn two_offices_that_exclude_each_other_are_not_both_confirmed() {
    let mut village = Village::new(14, &[Role::CommitteeMember; 2]);
    let resident = village.resident();
    village.settle();
    let (member, device) = (village.phones[resident].member, village.phones[resident].key.device());
    let grant = |role| {
        let (post, devices) = (Post::of(role), vec![device]);
        Fact::bare(RoleGranted { member, post, sole: false, devices })
    };
    let both = [grant(Role::Supervisor), grant(Role::CommitteeMember)];
    let both = village.phones[0].act(both.to_vec()).unwrap();
    village.settle();
    village.confirm(1, both[0]);
    let space = village.phones[1].space_state();
    let change = space.pending[&both[1]].change.clone();
    let refused = village.phones[1].act(vec![Fact::bare(Confirmed { entry: both[1], change })]);
    assert_eq!(refused.unwrap_err().code, Code::PostConflict);
}

#[test]
fn who_entered_a_need_answers_for_it_only_while_holding_the_grid() {
    let mut village = Village::new(15, &COMMITTEE);
    let (leader, resident) = (village.grid_leader(0), village.resident());
    village.settle();
    let by = village.phones[resident].member;
    let (entered, fact) = need(&mut village, by, 0);
    village.phones[leader].act(vec![fact]).unwrap();
    village.sync(leader);
    let last = village.phones[leader].shelf.link().dseq;
    let correct = || vec![Fact::with(NeedCorrected { need: entered }, text("两盏路灯不亮"))];
    let late = village.phones[leader].act(correct()).unwrap()[0];
    end_post(&mut village, leader, 0, last);
    village.sync(leader);
    assert_eq!(village.hub.code(&late), "quarantined role_ended");
    let blind = village.phones[leader].act(correct());
    assert_eq!(blind.unwrap_err().code, Code::UnknownObject, "the need is gone from the enterer's phone");
    let own = village.phones[resident].shelf.outbox().len();
    village.sync(resident);
    village.phones[resident].act(correct()).unwrap();
    assert_eq!(village.phones[resident].shelf.outbox().len(), own + 1, "who spoke still may");
}

#[test]
fn a_grid_worker_enters_needs_only_for_paper_persons_of_that_grid() {
    let mut village = Village::new(16, &COMMITTEE);
    let (here, elsewhere) = (village.grid_leader(0), village.grid_leader(1));
    village.settle();
    let (person, grid) = (MemberId(village.dice.bytes()), village.grids[0]);
    let name = Words::Name("李*".to_owned());
    village.phones[here]
        .act(vec![Fact::with(PersonRegistered { person, grid, card: None, age: None, guardian: None }, name)])
        .unwrap();
    village.settle();
    let (_, fact) = need(&mut village, person, 1);
    assert_eq!(village.phones[elsewhere].act(vec![fact.clone()]).unwrap_err().code, Code::MemberUnknown);
    let labels = Audience::two(Label::Grid(village.grids[1]), Label::Member(person));
    let forced = village.phones[elsewhere].sign(&fact, labels);
    village.sync(elsewhere);
    assert_eq!(village.hub.code(&forced), "refused need_entered_for");
    let (_, fact) = need(&mut village, person, 0);
    let entered = village.phones[here].act(vec![fact]).unwrap()[0];
    village.settle();
    assert_eq!(village.hub.code(&entered), "accepted");
}

#[test]
fn a_grid_that_was_put_aside_keeps_nothing_waiting() {
    let mut village = Village::new(13, &[Role::CommitteeMember; 3]);
    village.settle();
    let (member, post) = (village.phones[2].member, Post::of(Role::CommitteeMember));
    let grid = yishi_domain::id::GridId([3; 16]);
    let cuts = vec![Cut { device: village.phones[2].key.device(), last: 0 }];
    let ended = Fact::bare(RoleEnded { member, post, cuts, sole: false });
    let defined = Fact::with(GridDefined { grid }, Words::Name("三网格".to_owned()));
    let core = NeedLogged {
        need: NeedId([4; 16]),
        by: member,
        grid,
        channel: Channel::App,
        category: Category::Aid,
        attachments: Vec::new(),
        guardian: None,
        org: None,
    };
    let ids = village.phones[2].act(vec![defined, Fact::with(core, text("要一把椅子"))]).unwrap();
    let ended = village.phones[0].act(vec![ended]).unwrap()[0];
    village.sync(0);
    village.sync(1);
    village.confirm(1, ended);
    village.sync(1);
    village.sync(2);
    assert_eq!(village.hub.code(&ids[0]), "quarantined role_ended");
    assert_eq!(village.hub.code(&ids[1]), "quarantined depends_on_quarantined");
    village.settle();
    everything_holds(&mut village);
}
