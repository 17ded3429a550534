//! What comes back: it stays with its author, with its words, and holds nothing up.

use yishi_client::view::Page;
use yishi_domain::fact::Core;
use yishi_domain::id::TopicId;
use yishi_domain::kind::Kind;
use yishi_harness::{Phone, TestVillage, Village};
use yishi_replica::entry::{Draft, Entry, Link};
use yishi_replica::keys::SignKey;

use crate::support::{DRAFT, copy, hub_rows, need, no, one_chain_each, phone_rows, refused, topic, unsent};

#[tokio::test]
async fn one_refused_entry_among_twenty_stops_neither_the_nineteen_nor_the_next_sync() {
    let village = TestVillage::settle().await;
    let topic = topic(&village).await;
    let wang = village.member("wang-xiuying");
    let (phone, desk) = (village.phone("bian-zhiyuan"), village.desk("bian-zhiyuan"));
    phone.app.set_airplane(true);
    for number in 1..=20 {
        if number == 10 {
            desk.appoint_drafter(topic, wang).unwrap();
        } else {
            desk.log_need(need(village.grid("grid-1"), None, &format!("第{number}条"))).unwrap();
        }
    }
    // Meanwhile somebody else was quicker.
    village.desk("yao-fangying").appoint_drafter(topic, wang).unwrap();
    village.phone("yao-fangying").sync().await;
    phone.app.set_airplane(false);
    let report = phone.sync().await;
    assert_eq!((report.decided, report.refused, report.waiting), (20, 1, 0));
    let back = refused(&desk);
    assert_eq!(back.len(), 1);
    assert_eq!((back[0].code.as_str(), back[0].state.coded().zh), ("drafter_already", "被退回"));
    assert_eq!(back[0].sentence, "这个人已经是本议题起草人，请另选一位。");
    assert!(desk.todo(Page::first(50)).unwrap().rows.iter().any(|row| row.entry == Some(back[0].entry)));
    let needs = village.desk("bian-zhiyuan").needs(Default::default(), Page::first(50)).unwrap();
    assert_eq!(needs.total, 19);

    desk.log_need(need(village.grid("grid-1"), None, "又一条")).unwrap();
    let report = phone.sync().await;
    assert_eq!((report.decided, report.refused), (1, 0));

    // What was in the way is gone: trying again is a new entry, and it counts.
    village.desk("yao-fangying").remove_drafter(topic, wang).unwrap();
    village.sync_all().await;
    desk.retry(back[0].entry).unwrap();
    let report = phone.sync().await;
    assert_eq!((report.decided, report.refused), (1, 0));
    village.sync_all().await;
    assert!(village.desk("wang-xiuying").draft(topic).unwrap().can_edit);
    one_chain_each(&hub_rows(&village.hub.database()));
}

#[tokio::test]
async fn refused_words_wait_on_the_authors_phone_and_go_out_again_unchanged() {
    let village = TestVillage::settle().await;
    let words = "村里已经请人来看过，下周在东侧划线。";
    let luo = village.desk("luo-jianjun");
    let id = luo.log_need(need(village.grid("grid-1"), None, "晚上没有停车位")).unwrap();
    village.sync_all().await;
    let yao = village.desk("yao-fangying");
    village.phone("yao-fangying").app.set_airplane(true);
    yao.return_need(id, words).unwrap();
    // It shows at once, and goes again when the hub says no.
    assert_eq!(yao.need(id).unwrap().row.status.code, "Returned");
    village.desk("bian-zhiyuan").accept_need(id).unwrap();
    village.phone("bian-zhiyuan").sync().await;
    village.phone("yao-fangying").app.set_airplane(false);
    assert_eq!(village.phone("yao-fangying").sync().await.refused, 1);
    assert_eq!(yao.need(id).unwrap().row.status.code, "Accepted");
    let back = refused(&yao).remove(0);
    assert_eq!((back.code.as_str(), back.words.as_str()), ("need_state", words));

    // Trying it as it is stays a no, judged on the phone; nothing new goes into the outbox.
    let (code, sentence) = no(yao.retry(back.entry));
    assert_eq!(code, "need_state");
    assert!(sentence.contains("已受理"), "{sentence}");
    assert_eq!(yao.status().unwrap().waiting, 0);
    // The words serve for an answer.
    yao.answer_need(id, &back.words).unwrap();
    village.sync_all().await;
    assert_eq!(luo.need(id).unwrap().answers[0].text, words);
    // What was not refused cannot be tried again.
    let accepted = phone_rows(village.phone("yao-fangying").folder());
    let accepted = accepted.iter().rfind(|row| row.verdict == "accepted").unwrap();
    assert_eq!(no(yao.retry(accepted.id)).0, "not_refused");
    // A restart of the app forgets nothing of it.
    let (_, phone) = village.phones.into_iter().find(|(id, _)| id == "yao-fangying").unwrap();
    assert_eq!(refused(&phone.restarted().desk())[0].words, words);
}

/// Makes the waiting draft change on a phone one that the hub must refuse, as a broken app would have written it.
fn break_draft_change(phone: &Phone, village: &Village) {
    let old = unsent(phone.folder(), Kind::DraftChanged);
    let mut fact = old.fact().unwrap();
    let Core::DraftChanged(core) = &mut fact.core else { panic!("a draft change") };
    core.ops += 1;
    let seeds = std::fs::read(phone.folder().join("device.key")).unwrap();
    let key = SignKey::from_seed(seeds.first_chunk().unwrap());
    let new = Entry::sign(
        &key,
        &Draft {
            space: village.space,
            audience: old.header.audience,
            after: Link { dseq: old.header.dseq - 1, id: old.header.prev },
            claimed_time: old.header.claimed_time,
            salt: [3; 16],
            member: old.member().unwrap(),
            fact: &fact,
        },
    );
    // Whatever reads files what was signed; then its row is there to be changed.
    phone.desk().status().unwrap();
    let database = rusqlite::Connection::open(phone.folder().join("yishi.db")).unwrap();
    let sql = "UPDATE entries SET id = ?2, bytes = ?3 WHERE id = ?1";
    assert_eq!(database.execute(sql, (old.id().0, new.id().0, new.to_bytes())).unwrap(), 1);
}

/// Everybody who holds the draft reads the same.
#[track_caller]
fn same_everywhere(village: &Village, topic: TopicId) -> String {
    let read = |id: &str| village.desk(id).draft(topic).unwrap().text;
    let texts = ["yao-fangying", "lu-xiaoman", "ni-guohua", "qian-shouyi"].map(read);
    assert!(texts.iter().all(|text| *text == texts[0]), "{texts:#?}");
    texts[0].clone()
}

#[tokio::test]
async fn a_refused_draft_change_comes_back_as_unsaved_words_and_later_edits_go_through() {
    let mut village = TestVillage::settle().await;
    let topic = topic(&village).await;
    let phone = village.phones.remove("ni-guohua").unwrap();
    phone.desk().edit_draft(topic, &DRAFT.replace("先到先停", "先到先停，不收费")).unwrap();
    break_draft_change(&phone, &village);
    let phone = phone.restarted();
    assert_eq!(phone.sync().await.refused, 1);
    village.phones.insert("ni-guohua".to_owned(), phone);
    let desk = village.desk("ni-guohua");
    assert_eq!(refused(&desk)[0].code, "draft_invalid");
    let view = desk.draft(topic).unwrap();
    assert_eq!(view.text, DRAFT, "the document is what everybody has");
    let unsaved = view.unsaved.expect("the own words are offered again");
    assert!(unsaved.contains("先到先停，不收费"), "{unsaved}");

    // Others write on; then the author saves the words again, and edits once more.
    village.desk("lu-xiaoman").edit_draft(topic, &DRAFT.replace("12个", "14个")).unwrap();
    desk.edit_draft(topic, &unsaved).unwrap();
    village.sync_all().await;
    let text = same_everywhere(&village, topic);
    assert!(text.contains("14个") && text.contains("先到先停，不收费"), "{text}");
    assert_eq!(desk.draft(topic).unwrap().unsaved, None);
    desk.edit_draft(topic, &text.replace("# 晒粮", "# 晒粮的时候")).unwrap();
    village.sync_all().await;
    assert!(same_everywhere(&village, topic).contains("# 晒粮的时候"));
    assert_eq!(village.phone("ni-guohua").sync().await.refused, 0);
}

#[tokio::test]
async fn a_drafter_removed_while_writing_offline_keeps_the_words_until_appointed_again() {
    let village = TestVillage::settle().await;
    let topic = topic(&village).await;
    copy(&village, topic).await;
    let ni = village.member("ni-guohua");
    let (phone, desk) = (village.phone("ni-guohua"), village.desk("ni-guohua"));
    phone.app.set_airplane(true);
    desk.edit_draft(topic, &DRAFT.replace("先到先停", "老人优先")).unwrap();
    let yao = village.desk("yao-fangying");
    yao.remove_drafter(topic, ni).unwrap();
    village.phone("yao-fangying").sync().await;
    phone.app.set_airplane(false);
    phone.sync().await;
    // Put aside, not lost: the author is told, and comments still go out.
    let row = desk.outbox(Page::first(1)).unwrap().rows.remove(0);
    assert_eq!(row.code, "role_ended");
    assert!(row.sentence.contains("另存待查"), "{}", row.sentence);
    assert_eq!(no(desk.edit_draft(topic, "不行了")).0, "not_drafter");
    desk.add_comment(topic, 1, yishi_domain::comment::Side::Neither, "那我写在评论里。").unwrap();
    assert_eq!(phone.sync().await.refused, 0);

    yao.appoint_drafter(topic, ni).unwrap();
    village.sync_all().await;
    let view = desk.draft(topic).unwrap();
    assert_eq!(view.text, DRAFT);
    let unsaved = view.unsaved.expect("the own words are offered again");
    assert!(unsaved.contains("老人优先"), "{unsaved}");
    desk.edit_draft(topic, &unsaved).unwrap();
    village.sync_all().await;
    assert!(same_everywhere(&village, topic).contains("老人优先"));
    one_chain_each(&hub_rows(&village.hub.database()));
}
