//! Drafts, reading copies, amendments, rounds and seals, on real installs with a hub in memory.

use std::collections::BTreeSet;
use std::sync::Arc;

use yishi_client::view::{OutboxRow, Page, SendState};
use yishi_client::{AmendForm, App, TopicForm, verify_seal};
use yishi_domain::draft::DraftChanged;
use yishi_domain::fact::Core;
use yishi_domain::id::{AmendmentId, RoundId, TopicId};
use yishi_domain::intent::{NewCopy, RoundIntent};
use yishi_domain::membership::InviteGrant;
use yishi_domain::role::{Post, Role};
use yishi_domain::topic::{MatterClass, TopicSource};
use yishi_domain::words::RosterName;
use yishi_replica::entry::Entry;

use crate::hub::Hub;
use crate::phone::{Clock, Phone};

const TEXT: &str = "# 停车\n东头空地划二十个车位。晚上不准占路。";

/// A village with one committee member, and a topic to write about.
struct Village {
    hub: Hub,
    clock: Clock,
    lu: Phone,
    topic: TopicId,
}

fn village() -> Village {
    let (hub, clock) = (Hub::start(), Clock::new());
    let lu = Phone::new(&clock);
    let desk = hub.found(&lu.app, "陆小明");
    let topic = desk
        .propose_topic(TopicForm {
            title: "村口停车".to_owned(),
            summary: "东头空地怎么停车。".to_owned(),
            source: TopicSource::StrongComplaint,
            class: MatterClass::General,
            needs: Vec::new(),
            follows: None,
            org: None,
        })
        .unwrap();
    desk.classify_topic(topic, MatterClass::General, "ENV-04".parse().ok(), None).unwrap();
    desk.screen_topic(topic, "走访过两边的住户").unwrap();
    desk.accept_topic(topic).unwrap();
    Village { hub, clock, lu, topic }
}

impl Village {
    fn join(&self, grant: InviteGrant, name: &str) -> Phone {
        let code = self.lu.desk().invite(grant).unwrap().code;
        self.lu.sync();
        let phone = Phone::new(&self.clock);
        phone.app.join(&code, name).unwrap();
        phone.sync();
        self.lu.sync();
        phone
    }

    /// A resident who drafts the topic.
    fn drafter(&self, name: &str) -> Phone {
        let phone = self.join(InviteGrant::Resident, name);
        self.lu.desk().appoint_drafter(self.topic, phone.me()).unwrap();
        self.lu.sync();
        phone.sync();
        phone
    }

    /// A second committee member.
    fn member(&self, name: &str) -> Phone {
        let phone = self.join(InviteGrant::Post(Post::of(Role::CommitteeMember)), name);
        phone.sync();
        phone
    }

    /// Lu and another drafter rewrite one sentence without seeing each other's words.
    fn conflict(&self, other: &Phone) {
        self.lu.desk().edit_draft(self.topic, TEXT).unwrap();
        self.lu.sync();
        other.sync();
        self.lu.desk().edit_draft(self.topic, &TEXT.replace("二十个", "三十个")).unwrap();
        other.desk().edit_draft(self.topic, &TEXT.replace("二十个", "十五个")).unwrap();
        self.lu.sync();
        other.sync();
        self.lu.sync();
    }

    fn amendment(&self, quote: &str, replacement: &str) -> AmendmentId {
        let start = TEXT.encode_utf16().count() - TEXT.split_once(quote).unwrap().1.encode_utf16().count();
        let length = quote.encode_utf16().count();
        let form = AmendForm {
            topic: self.topic,
            version: 1,
            start: u32::try_from(start - length).unwrap(),
            end: u32::try_from(start).unwrap(),
            quote: quote.to_owned(),
            replacement: replacement.to_owned(),
            reason: "方便".to_owned(),
        };
        self.lu.desk().propose_amendment(form).unwrap()
    }
}

fn code<T: std::fmt::Debug>(result: Result<T, yishi_client::ClientError>) -> String {
    let error = result.unwrap_err();
    assert!(error.sentence().chars().any(|c| c > '\u{3fff}'), "no Chinese sentence: {error}");
    error.code().to_owned()
}

#[test]
fn a_draft_is_empty_then_reads_what_was_written() {
    let v = village();
    let before = v.lu.desk().draft(v.topic).unwrap();
    assert_eq!((before.text.as_str(), before.can_edit, before.version), ("", true, 0));
    assert_eq!(v.lu.desk().edit_draft(v.topic, TEXT).unwrap(), 1);
    assert_eq!(v.lu.desk().edit_draft(v.topic, TEXT).unwrap(), 0);
    let after = v.lu.desk().draft(v.topic).unwrap();
    assert_eq!((after.text.as_str(), after.title.as_str()), (TEXT, "村口停车"));
    assert_ne!(before.heads, after.heads);
}

#[test]
fn a_big_paste_becomes_several_changes_that_the_hub_takes() {
    let v = village();
    let long = "村民说停车难😀".repeat(1_700);
    assert!(v.lu.desk().edit_draft(v.topic, &long).unwrap() > 1);
    assert_eq!(v.lu.desk().edit_draft(v.topic, "重写。").map(|changes| changes > 1), Ok(true));
    v.lu.sync();
    assert_eq!(v.lu.desk().draft(v.topic).unwrap().text, "重写。");
    assert_eq!(v.lu.desk().status().unwrap().refused, 0);
    assert_eq!(code(v.lu.desk().edit_draft(v.topic, &"字".repeat(16_001))), "words_too_long");
}

#[test]
fn an_app_that_starts_again_has_the_same_draft_and_goes_on_under_the_same_actor() {
    let v = village();
    v.lu.desk().edit_draft(v.topic, TEXT).unwrap();
    let before = v.lu.desk().draft(v.topic).unwrap();
    let Phone { app, folder } = v.lu;
    drop(app);
    let lu = Phone { app: App::open_with(folder.path(), Arc::new(v.clock)).unwrap(), folder };
    assert_eq!(lu.desk().draft(v.topic).unwrap(), before);
    lu.desk().edit_draft(v.topic, &format!("{TEXT}另议。")).unwrap();
    lu.sync();
    assert_eq!(actors(&lu), (1, 0));
    assert_eq!(lu.desk().status().unwrap().refused, 0);
}

#[test]
fn a_resident_neither_reads_nor_writes_the_draft() {
    let v = village();
    v.lu.desk().edit_draft(v.topic, TEXT).unwrap();
    let fang = v.join(InviteGrant::Resident, "方师傅");
    assert_eq!(code(fang.desk().draft(v.topic)), "not_drafter");
    assert_eq!(code(fang.desk().edit_draft(v.topic, "改")), "not_drafter");
}

#[test]
fn what_came_while_an_editor_was_open_stays() {
    let v = village();
    let shen = v.drafter("沈阿婆");
    v.lu.desk().edit_draft(v.topic, TEXT).unwrap();
    v.lu.sync();
    shen.sync();
    let opened = shen.desk().draft(v.topic).unwrap();
    v.lu.desk().edit_draft(v.topic, &TEXT.replace("晚上", "夜里")).unwrap();
    v.lu.sync();
    shen.sync();
    let typed = opened.text.replace("二十个", "三十个");
    shen.desk().edit_draft_since(v.topic, &opened.heads, &typed).unwrap();
    let wanted = TEXT.replace("晚上", "夜里").replace("二十个", "三十个");
    assert_eq!(shen.desk().draft(v.topic).unwrap().text, wanted);
}

// R: X-02
#[test]
fn open_marks_stop_copies_and_rounds_until_they_are_settled() {
    let v = village();
    let shen = v.drafter("沈阿婆");
    v.conflict(&shen);
    let draft = v.lu.desk().draft(v.topic).unwrap();
    let [mark] = draft.marks.as_slice() else { panic!("one mark, not {:?}", draft.marks) };
    assert_eq!((mark.mine_by.as_str(), mark.theirs_by.as_str()), ("沈阿婆", "陆小明"));
    assert!(mark.mine.contains("十五") && mark.theirs.contains("三十") && mark.base.contains("二十"));
    assert_eq!(code(v.lu.desk().publish_copy(v.topic, None)), "marks_open");
    assert_eq!(code(v.lu.desk().open_round(v.topic, None)), "marks_open");
    assert_eq!(code(v.lu.desk().settle_mark(v.topic, "00", None)), "mark_gone");

    v.lu.desk().settle_mark(v.topic, &mark.id, Some(&mark.theirs)).unwrap();
    assert_eq!(v.lu.desk().draft(v.topic).unwrap().marks, []);
    assert_eq!(v.lu.desk().publish_copy(v.topic, None), Ok(1));
    v.lu.sync();
    shen.sync();
    let there = shen.desk().draft(v.topic).unwrap();
    assert_eq!((there.marks, there.text), (Vec::new(), TEXT.replace("二十个", "三十个")));
    assert_eq!(v.lu.desk().status().unwrap().refused, 0);
}

#[test]
fn an_amendment_is_taken_once_with_its_author_named_as_cause() {
    let v = village();
    v.lu.desk().edit_draft(v.topic, TEXT).unwrap();
    assert_eq!(code(v.lu.desk().publish_copy(v.topic, Some(" "))), "words_missing");
    v.lu.desk().publish_copy(v.topic, None).unwrap();
    let amendment = v.amendment("二十个", "二十五个");
    v.lu.desk().edit_draft(v.topic, &TEXT.replace("# 停车", "# 村口停车")).unwrap();
    v.lu.desk().take_amendment(amendment, v.topic).unwrap();
    let wanted = TEXT.replace("# 停车", "# 村口停车").replace("二十个", "二十五个");
    assert_eq!(v.lu.desk().draft(v.topic).unwrap().text, wanted);
    assert_eq!(code(v.lu.desk().take_amendment(amendment, v.topic)), "amendment_settled");
    assert_eq!(v.lu.desk().draft(v.topic).unwrap().text, wanted);
    v.lu.sync();
    assert_eq!(v.lu.desk().status().unwrap().refused, 0);
    assert_eq!(causes(&v.lu), vec![None, None, Some(amendment)]);
}

#[test]
fn a_passage_that_moved_on_is_shown_and_placed_by_hand() {
    let v = village();
    v.lu.desk().edit_draft(v.topic, TEXT).unwrap();
    v.lu.desk().publish_copy(v.topic, None).unwrap();
    let amendment = v.amendment("晚上不准占路", "夜里不准占道");
    v.lu.desk().edit_draft(v.topic, &TEXT.replace("晚上不准占路", "晚上十点后不准占路")).unwrap();
    let waiting = v.lu.desk().status().unwrap().waiting;
    let moved = v.lu.desk().take_amendment(amendment, v.topic).unwrap_err();
    assert_eq!(moved.code(), "passage_moved");
    assert!(moved.sentence().contains("晚上不准占路") && moved.sentence().contains("晚上十点后不准占路"));
    assert_eq!(v.lu.desk().status().unwrap().waiting, waiting);

    let text = v.lu.desk().draft(v.topic).unwrap().text;
    let start = text.split_once("晚上").unwrap().0.encode_utf16().count();
    let at = |units: usize| u32::try_from(units).unwrap();
    let beyond = at(text.encode_utf16().count()) + 1;
    assert_eq!(code(v.lu.desk().take_amendment_at(amendment, v.topic, 0, beyond)), "passage_outside");
    v.lu.desk()
        .take_amendment_at(amendment, v.topic, at(start), at(start + "晚上十点后不准占路".chars().count()))
        .unwrap();
    assert_eq!(v.lu.desk().draft(v.topic).unwrap().text, TEXT.replace("晚上不准占路", "夜里不准占道"));
}

#[test]
fn a_committee_of_one_opens_signs_and_exports_a_round() {
    let v = village();
    assert_eq!(code(v.lu.desk().open_round(v.topic, None)), "draft_empty");
    assert_eq!(code(v.lu.desk().sign_round(v.topic, None)), "round_missing");
    v.lu.desk().edit_draft(v.topic, TEXT).unwrap();
    v.lu.desk().open_round(v.topic, Some("停车公约")).unwrap();
    assert_eq!(v.lu.desk().seal_view(v.topic, None).unwrap().status.code, "running");
    // The round is sealed, so the draft may change: the text signed stays what it was.
    v.lu.desk().sign_round(v.topic, Some(1)).unwrap();
    assert_eq!(v.lu.desk().seal_view(v.topic, None).unwrap().status.code, "signed", "the hub may say no");
    v.lu.desk().edit_draft(v.topic, "以后再改。").unwrap();
    assert_eq!(code(v.lu.desk().export_seal(v.topic, None)), "round_waiting");
    assert_eq!(code(v.lu.desk().sign_round(v.topic, None)), "signed_already");
    v.lu.sync();
    assert_eq!(v.lu.desk().seal_view(v.topic, Some(1)).unwrap().status.code, "sealed");
    let file = v.lu.desk().export_seal(v.topic, Some(1)).unwrap();
    let seal = verify_seal(&file).unwrap();
    assert_eq!((seal.title.as_str(), seal.text.as_str()), ("停车公约", TEXT));
    assert_eq!(seal.signed[0].name, "陆小明");
    let forged = String::from_utf8(file).unwrap().replace("二十", "三十");
    assert_eq!(code(verify_seal(forged.as_bytes())), "seal_text");
}

#[test]
fn a_round_that_is_closed_makes_way_for_the_next() {
    let v = village();
    v.lu.desk().edit_draft(v.topic, TEXT).unwrap();
    v.lu.desk().open_round(v.topic, None).unwrap();
    assert_eq!(code(v.lu.desk().open_round(v.topic, None)), "round_standing");
    v.lu.desk().close_round(v.topic, None, "还要再改").unwrap();
    assert_eq!(code(v.lu.desk().sign_round(v.topic, None)), "round_over");
    v.lu.desk().open_round(v.topic, None).unwrap();
    v.lu.sync();
    assert_eq!(v.lu.desk().seal_view(v.topic, Some(1)).unwrap().status.code, "closed");
    assert_eq!(v.lu.desk().seal_view(v.topic, None).unwrap().number, 2);
    assert_eq!(code(v.lu.desk().export_seal(v.topic, None)), "not_sealed");
}

/// Opens a round as a phone that compares nothing would.
fn open_blindly(phone: &Phone, topic: TopicId, text: &str) {
    open_under(phone, topic, text, |name| name.to_owned());
}

/// The same, with other names on the roster than the directory has.
fn open_under(phone: &Phone, topic: TopicId, text: &str, named: impl Fn(&str) -> String) {
    let names = phone.desk().members(Page::first(9)).unwrap().rows;
    let names = names.into_iter().map(|row| RosterName { member: row.id, name: named(&row.name) }).collect();
    let heads = phone.desk().draft(topic).unwrap().heads;
    let copy = NewCopy { topic, title: "公约".to_owned(), text: text.to_owned(), heads };
    phone.desk().act(RoundIntent::Open(RoundId([5; 16]), copy, names)).unwrap();
}

#[test]
fn a_text_that_is_not_the_drafts_is_not_signed() {
    let v = village();
    v.lu.desk().edit_draft(v.topic, TEXT).unwrap();
    open_blindly(&v.lu, v.topic, &TEXT.replace("二十", "二百"));
    assert_eq!(code(v.lu.desk().sign_round(v.topic, None)), "text_differs");
    assert_eq!(v.lu.desk().seal_view(v.topic, None).unwrap().signed, []);
}

#[test]
fn a_roster_that_names_somebody_otherwise_than_the_directory_is_not_signed() {
    let v = village();
    let yao = v.member("姚委员");
    v.lu.desk().edit_draft(v.topic, TEXT).unwrap();
    open_under(&v.lu, v.topic, TEXT, |name| name.replace("姚委员", "姚大委员"));
    v.lu.sync();
    yao.sync();
    for phone in [&yao, &v.lu] {
        let refused = phone.desk().sign_round(v.topic, None).unwrap_err();
        assert_eq!(refused.code(), "roster_differs");
        let sentence = refused.sentence();
        assert!(sentence.contains("名册上写“姚大委员”，通讯录里是“姚委员”"), "{sentence}");
    }
    v.lu.desk().close_round(v.topic, None, "名册写错").unwrap();
    v.lu.desk().open_round(v.topic, None).unwrap();
    v.lu.sync();
    yao.sync();
    yao.desk().sign_round(v.topic, None).unwrap();
}

#[test]
fn a_text_with_two_peoples_words_mixed_is_not_signed() {
    let v = village();
    let yao = v.member("姚委员");
    v.conflict(&yao);
    open_blindly(&v.lu, v.topic, &v.lu.desk().draft(v.topic).unwrap().text);
    v.lu.sync();
    yao.sync();
    assert_eq!(code(yao.desk().sign_round(v.topic, None)), "marks_open");
}

#[test]
fn a_draft_that_is_not_all_here_cannot_be_compared_so_nothing_is_signed() {
    let v = village();
    v.lu.desk().edit_draft(v.topic, TEXT).unwrap();
    v.lu.desk().open_round(v.topic, None).unwrap();
    v.lu.sql().execute("UPDATE entries SET object = x'00' WHERE kind = 401", []).unwrap();
    assert_eq!(code(v.lu.desk().sign_round(v.topic, None)), "draft_behind");
}

#[test]
fn of_two_rounds_opened_at_once_the_loser_may_still_sign_the_winners_text() {
    let v = village();
    let yao = v.member("姚委员");
    v.lu.desk().edit_draft(v.topic, TEXT).unwrap();
    v.lu.sync();
    yao.sync();
    yao.desk().open_round(v.topic, None).unwrap();
    v.lu.desk().edit_draft(v.topic, "另一份。").unwrap();
    v.lu.desk().open_round(v.topic, None).unwrap();
    v.lu.desk().sign_round(v.topic, None).unwrap();
    yao.sync();
    v.lu.sync();
    v.lu.desk().sign_round(v.topic, None).unwrap();
    v.lu.sync();
    yao.sync();
    yao.desk().sign_round(v.topic, None).unwrap();
    yao.sync();
    let seal = verify_seal(&yao.desk().export_seal(v.topic, None).unwrap()).unwrap();
    assert_eq!((seal.text.as_str(), seal.signed.len()), (TEXT, 2));
}

#[test]
fn a_member_signs_one_text_a_round() {
    let v = village();
    v.lu.desk().edit_draft(v.topic, TEXT).unwrap();
    v.lu.desk().open_round(v.topic, None).unwrap();
    v.lu.desk().sign_round(v.topic, None).unwrap();
    // As if the hub had come back with another round of that number after this phone signed.
    v.lu.sql().execute("UPDATE signing SET text_hash = zeroblob(32)", []).unwrap();
    assert_eq!(code(v.lu.desk().sign_round(v.topic, None)), "signed_other_text");
}

#[test]
fn only_the_committee_signs() {
    let v = village();
    let shen = v.drafter("沈阿婆");
    v.lu.desk().edit_draft(v.topic, TEXT).unwrap();
    v.lu.desk().open_round(v.topic, None).unwrap();
    v.lu.sync();
    shen.sync();
    assert_eq!(code(shen.desk().sign_round(v.topic, None)), "slot_wrong");
    assert_eq!(code(shen.desk().close_round(v.topic, None, "不签")), "not_permitted");
}

#[test]
fn a_refused_change_gives_its_words_back_and_a_new_actor() {
    let v = village();
    v.lu.desk().edit_draft(v.topic, TEXT).unwrap();
    v.lu.sync();
    v.hub.draft_is_full(v.topic.draft(), true);
    v.lu.desk().edit_draft(v.topic, &format!("{TEXT}外来车收费。")).unwrap();
    v.lu.desk().edit_draft(v.topic, &format!("{TEXT}外来车收费。村民免费。")).unwrap();
    v.lu.sync();
    v.hub.draft_is_full(v.topic.draft(), false);

    let draft = v.lu.desk().draft(v.topic).unwrap();
    assert_eq!(draft.text, TEXT);
    let offered = format!("{TEXT}外来车收费。村民免费。");
    assert_eq!(draft.unsaved.as_deref(), Some(offered.as_str()));
    // Writing something else loses nothing: the words are offered in today's text.
    v.lu.desk().edit_draft(v.topic, &TEXT.replace("二十个", "三十个")).unwrap();
    let offered = offered.replace("二十个", "三十个");
    assert_eq!(v.lu.desk().draft(v.topic).unwrap().unsaved.as_deref(), Some(offered.as_str()));
    assert_eq!(actors(&v.lu), (2, 1));
    v.lu.desk().edit_draft(v.topic, &offered).unwrap();
    v.lu.sync();
    let saved = v.lu.desk().draft(v.topic).unwrap();
    assert_eq!((saved.text, saved.unsaved), (offered, None));
    assert_eq!(v.lu.desk().status().unwrap().refused, 2);
}

#[test]
fn words_that_are_given_up_are_not_offered_again() {
    let v = village();
    v.lu.desk().edit_draft(v.topic, TEXT).unwrap();
    v.lu.sync();
    v.hub.draft_is_full(v.topic.draft(), true);
    v.lu.desk().edit_draft(v.topic, "都不要了").unwrap();
    v.lu.sync();
    v.hub.draft_is_full(v.topic.draft(), false);
    assert!(v.lu.desk().draft(v.topic).unwrap().unsaved.is_some());
    v.lu.desk().discard_unsaved(v.topic).unwrap();
    let draft = v.lu.desk().draft(v.topic).unwrap();
    assert_eq!((draft.text.as_str(), draft.unsaved), (TEXT, None));
    v.lu.desk().edit_draft(v.topic, "重写").unwrap();
    v.lu.sync();
    assert_eq!(v.lu.desk().status().unwrap().refused, 1);
}

/// The draft entries on a phone, oldest first.
fn changes(phone: &Phone) -> Vec<DraftChanged> {
    let db = phone.sql();
    let mut statement = db.prepare("SELECT bytes FROM entries WHERE kind = 401 ORDER BY n").unwrap();
    let entries = statement.query_map([], |row| row.get::<_, Vec<u8>>(0)).unwrap();
    entries
        .map(|bytes| {
            let core = Entry::from_bytes(&bytes.unwrap()).unwrap().fact().unwrap().core;
            let Core::DraftChanged(core) = core else { panic!("{core:?}") };
            core
        })
        .collect()
}

/// How many actors wrote the draft, and how many of them are retired with words to be saved.
fn actors(phone: &Phone) -> (usize, usize) {
    let actors: BTreeSet<_> = changes(phone).iter().map(|change| change.actor).collect();
    let unsaved = phone.sql().query_row("SELECT count(*) FROM unsaved", [], |row| row.get(0));
    (actors.len(), unsaved.unwrap())
}

fn causes(phone: &Phone) -> Vec<Option<AmendmentId>> {
    changes(phone).iter().map(|change| change.cause).collect()
}
#[test]
fn a_drafter_who_is_removed_loses_the_draft_and_has_it_again_when_appointed_again() {
    let v = village();
    let shen = v.drafter("沈阿婆");
    shen.desk().edit_draft(v.topic, TEXT).unwrap();
    shen.sync();
    v.lu.sync();
    v.lu.desk().remove_drafter(v.topic, shen.me()).unwrap();
    v.lu.sync();
    shen.sync();
    assert_eq!(code(shen.desk().draft(v.topic)), "not_drafter");
    v.lu.desk().edit_draft(v.topic, &TEXT.replace("二十个", "三十个")).unwrap();
    v.lu.desk().appoint_drafter(v.topic, shen.me()).unwrap();
    v.lu.sync();
    shen.sync();
    assert_eq!(shen.desk().draft(v.topic).unwrap().text, TEXT.replace("二十个", "三十个"));
    shen.desk().edit_draft(v.topic, TEXT).unwrap();
    shen.sync();
    assert_eq!(shen.desk().status().unwrap().refused, 0);
}

#[test]
fn words_refused_to_a_drafter_who_was_removed_are_read_in_the_outbox() {
    let v = village();
    let shen = v.drafter("沈阿婆");
    shen.desk().edit_draft(v.topic, TEXT).unwrap();
    shen.sync();
    v.lu.sync();
    v.hub.draft_is_full(v.topic.draft(), true);
    let edited = format!("开头加一句。{}外来车收费。", TEXT.replace("二十个", "三十个"));
    shen.desk().edit_draft(v.topic, &edited).unwrap();
    shen.sync();
    v.hub.draft_is_full(v.topic.draft(), false);
    v.lu.desk().remove_drafter(v.topic, shen.me()).unwrap();
    v.lu.sync();
    shen.sync();
    assert_eq!(code(shen.desk().draft(v.topic)), "not_drafter");
    let rows = shen.desk().outbox(Page::first(50)).unwrap().rows;
    let refused: Vec<&OutboxRow> = rows.iter().filter(|row| row.state == SendState::Refused).collect();
    assert_eq!(refused.len(), 1);
    assert_eq!((refused[0].code.as_str(), refused[0].about.is_empty()), ("draft_too_large", false));
    let words: Vec<&str> = refused[0].words.lines().collect();
    assert_eq!((words[0], words.last().copied()), ("开头加一句。", Some("外来车收费。")));
}
