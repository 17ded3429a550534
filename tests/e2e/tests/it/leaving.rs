//! Who loses a role loses what it opened, down to the bytes of the phone's files.

use yishi_client::view::{NeedFilter, Page};
use yishi_client::{Desk, PersonCardForm};
use yishi_domain::comment::Side;
use yishi_domain::role::{Post, Role};
use yishi_harness::{TestVillage, Village};

use crate::support::{bytes_of, checkpoint, copy, holds, need, no, topic};

const NEED: &str = "卫生室门口的路灯坏了半个月";
const PERSON: &str = "范阿根";
const SENTENCE: &str = "靠仓库一边留出来堆粮袋";

/// The files of somebody's phone that hold a text, before and after SQLite has tidied up.
fn found(village: &Village, id: &str, text: &str) -> Vec<String> {
    let folder = village.phone(id).folder();
    let mut files = holds(&bytes_of(folder), text);
    checkpoint(&folder.join("yishi.db"));
    files.extend(holds(&bytes_of(folder), text));
    files
}

/// The committee ends a post with both signatures it needs.
async fn end(village: &Village, id: &str, post: Post) {
    let entry = village.desk("shen-bonian").end_role(village.member(id), post).unwrap();
    village.phone("shen-bonian").sync().await;
    village.phone("yao-fangying").sync().await;
    village.desk("yao-fangying").confirm(entry).unwrap();
    village.phone("yao-fangying").sync().await;
}

fn finds(desk: &Desk, typed: &str) -> u64 {
    desk.search(typed, Page::first(10)).unwrap().total
}

// R: F1-05
#[tokio::test]
async fn a_grid_leader_who_leaves_the_grid_finds_its_needs_gone_from_the_phones_files() {
    let village = TestVillage::settle().await;
    let (grid, leader) = (village.grid("grid-2"), village.desk("ji-chunsheng"));
    let card = PersonCardForm { name: Some(PERSON.to_owned()), ..PersonCardForm::default() };
    let person = leader.register_person(grid, Some("范大爷"), card).unwrap();
    let own = leader.log_need(need(grid, Some(person), NEED)).unwrap();
    let other = village.desk("ding-chunmei").log_need(need(grid, None, "巷子里的水管漏水")).unwrap();
    village.sync_all().await;
    assert_eq!(leader.open_person(person).await.unwrap().name.as_deref(), Some(PERSON));
    assert_eq!((finds(&leader, "路灯"), finds(&leader, "水管")), (1, 1));
    assert!(!found(&village, "ji-chunsheng", NEED).is_empty());
    assert!(!found(&village, "ji-chunsheng", "水管漏水").is_empty());

    end(&village, "ji-chunsheng", Post::in_grid(Role::GridLeader, grid)).await;
    village.phone("ji-chunsheng").sync().await;
    for text in [NEED, "路灯坏了", "水管漏水", "范大爷"] {
        assert_eq!(found(&village, "ji-chunsheng", text), Vec::<String>::new(), "{text}");
    }
    assert_eq!(leader.needs(NeedFilter::default(), Page::first(10)).unwrap().total, 0);
    assert_eq!((finds(&leader, "路灯"), finds(&leader, "水管")), (0, 0));
    assert_eq!(
        (no(leader.need(own)).0.as_str(), no(leader.need(other)).0.as_str()),
        ("not_found", "not_found")
    );
    let blobs = |id: &str| -> i64 {
        let database = rusqlite::Connection::open(village.phone(id).folder().join("yishi.db")).unwrap();
        database.query_row("SELECT count(*) FROM blobs", [], |row| row.get(0)).unwrap()
    };
    assert_eq!(blobs("ji-chunsheng"), 0, "the sealed card is gone, too");
    assert_eq!(no(leader.open_person(person).await).0, "not_permitted");
    // Others have everything, and the phone goes on as that of a resident.
    assert_eq!(village.desk("ding-chunmei").need(other).unwrap().row.text, "巷子里的水管漏水");
    assert_eq!(village.desk("yao-fangying").need(own).unwrap().row.text, NEED);
    let mine = leader.log_need(need(grid, None, "我自己家门口积水")).unwrap();
    assert_eq!(village.phone("ji-chunsheng").sync().await.refused, 0);
    assert_eq!(leader.need(mine).unwrap().row.text, "我自己家门口积水");
}

#[tokio::test]
async fn what_a_leader_wrote_after_the_end_is_shown_to_both_committees_and_can_be_admitted() {
    let village = TestVillage::settle().await;
    let (grid, leader) = (village.grid("grid-2"), village.desk("ji-chunsheng"));
    let person = leader.register_person(grid, Some("范大爷"), PersonCardForm::default()).unwrap();
    village.phone("ji-chunsheng").sync().await;
    end(&village, "ji-chunsheng", Post::in_grid(Role::GridLeader, grid)).await;
    // The leader has not heard of it.
    let late = leader.log_need(need(grid, Some(person), NEED)).unwrap();
    assert_eq!(village.phone("ji-chunsheng").sync().await.refused, 1);

    for id in ["ji-chunsheng", "lu-xiaoman", "ni-guohua", "qian-shouyi"] {
        assert_eq!(no(village.desk(id).fetch_quarantined().await).0, "not_permitted", "{id}");
    }
    let committee = village.desk("yao-fangying");
    let shown = committee.fetch_quarantined().await.unwrap();
    assert_eq!(shown.len(), 1);
    let (row, words) = (&shown[0], shown[0].words.as_str());
    assert_eq!((row.by_name.as_str(), row.kind_zh, words), ("计春生", "提出诉求", NEED));
    assert_eq!((row.code.as_str(), row.can_admit), ("role_ended", true));
    assert!(row.reason_zh.contains("身份已经结束"), "{}", row.reason_zh);
    assert_eq!(no(committee.need(late)).0, "not_found", "it counts for nothing yet");

    committee.admit(row.entry).unwrap();
    village.phone("yao-fangying").sync().await;
    assert_eq!(committee.need(late).unwrap().row.text, NEED);
    assert_eq!(committee.fetch_quarantined().await.unwrap(), []);
    village.phone("yao-fangying").app.set_airplane(true);
    assert_eq!(no(committee.fetch_quarantined().await).0, "offline");
}

#[tokio::test]
async fn a_drafter_who_is_removed_finds_the_draft_gone_from_the_phones_files() {
    let village = TestVillage::settle().await;
    let topic = topic(&village).await;
    copy(&village, topic).await;
    let text = village.desk("yao-fangying").draft(topic).unwrap().text;
    village.desk("lu-xiaoman").edit_draft(topic, &format!("{text}{SENTENCE}\n")).unwrap();
    village.sync_all().await;
    let ni = village.desk("ni-guohua");
    assert!(ni.draft(topic).unwrap().text.contains(SENTENCE));
    assert!(!found(&village, "ni-guohua", SENTENCE).is_empty());
    village.desk("yao-fangying").remove_drafter(topic, village.member("ni-guohua")).unwrap();
    village.phone("yao-fangying").sync().await;
    village.phone("ni-guohua").sync().await;
    assert_eq!(found(&village, "ni-guohua", SENTENCE), Vec::<String>::new());
    assert_eq!(no(ni.edit_draft(topic, "还想改")).0, "not_drafter");
    no(ni.draft(topic));
    // What everybody may read is still there, and so is one's voice.
    assert_eq!(ni.copy(topic, 1).unwrap().text, text);
    ni.add_comment(topic, 1, Side::Neither, "我还是可以说话。").unwrap();
    assert_eq!(village.phone("ni-guohua").sync().await.refused, 0);
}
