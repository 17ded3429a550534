//! What nobody may find: real names, phone numbers and addresses, byte by byte, in all the hub keeps and logs.

use yishi_client::{CancelFlag, PersonCardForm};
use yishi_domain::role::{Post, Role};
use yishi_harness::{TestVillage, Village};

use crate::support::{bytes_of, holds, need, no};

const PEOPLE: &[&str] = &[
    "shen-bonian",
    "yao-fangying",
    "lu-xiaoman",
    "ji-chunsheng",
    "luo-jianjun",
    "ni-guohua",
    "wang-xiuying",
];

fn card(name: &str, phone: &str, address: &str) -> PersonCardForm {
    PersonCardForm {
        name: Some(name.to_owned()),
        phone: Some(phone.to_owned()),
        address: Some(address.to_owned()),
        note: Some("腿脚不便，上门要敲后门".to_owned()),
    }
}

/// The hub's folder and its log.
fn everything(village: &Village) -> Vec<(String, Vec<u8>)> {
    let files = bytes_of(village.hub.folder());
    let size = |part: &str| -> usize {
        files.iter().filter(|(name, _)| name.contains(part)).map(|(_, bytes)| bytes.len()).sum()
    };
    assert!(size("hub.sqlite") > 100_000 && size("hub.log") > 5_000, "there is something to search");
    files
}

// R: L-06
#[tokio::test]
async fn the_hubs_files_and_logs_hold_no_residents_real_name_phone_or_address() {
    let mut village = TestVillage::served(PEOPLE).await;
    let (grid, leader) = (village.grid("grid-1"), village.desk("lu-xiaoman"));
    let filled = card("施桂珍", "000-0000-0007", "桑渚村东浜头17号");
    let person = leader.register_person(grid, None, filled.clone()).unwrap();
    leader.log_need(need(grid, Some(person), "晒场停满车，稻谷没处晒")).unwrap();
    village.sync_all().await;
    let running = everything(&village);
    village.hub.stop().await;
    let stopped = everything(&village);
    // The search itself works: what may be known is there.
    for known in ["晒场停满车", "老倪", "王*", "施*", "沈柏年", "陆小满"] {
        assert!(!holds(&stopped, known).is_empty(), "{known}");
    }
    let residents = ["luo-jianjun", "ni-guohua", "wang-xiuying"].map(|id| village.data.person(id).clone());
    let hidden = [filled.name, filled.phone, filled.address, filled.note].into_iter().flatten();
    let hidden = hidden.chain(residents.iter().map(|person| person.name.clone()));
    let hidden = hidden.chain(village.data.people.iter().filter_map(|person| person.phone.clone()));
    for text in hidden.chain(["0000-0007".to_owned(), "东浜头".to_owned(), "17号".to_owned()]) {
        assert_eq!(holds(&running, &text), Vec::<String>::new(), "{text}");
        assert_eq!(holds(&stopped, &text), Vec::<String>::new(), "{text}");
    }
    // Nor does the log say what people wrote or who they are.
    let log: Vec<_> = stopped.into_iter().filter(|(name, _)| name.ends_with("hub.log")).collect();
    for text in ["晒场停满车", "老倪", "王*", "沈柏年", &village.member("ni-guohua").to_string()] {
        assert_eq!(holds(&log, text), Vec::<String>::new(), "{text}");
    }
}

#[tokio::test]
async fn a_card_opens_for_the_grids_leader_the_committee_and_a_new_leader_once_authorised() {
    let village = TestVillage::settle().await;
    let (grid, leader) = (village.grid("grid-1"), village.desk("lu-xiaoman"));
    let person = leader.register_person(grid, None, card("施桂珍", "000-0000-0007", "东浜头17号")).unwrap();
    village.sync_all().await;
    for reader in ["lu-xiaoman", "yao-fangying"] {
        let opened = village.desk(reader).open_person(person).await.unwrap();
        assert_eq!(opened.phone.as_deref(), Some("000-0000-0007"), "{reader}");
        assert_eq!(opened.address.as_deref(), Some("东浜头17号"), "{reader}");
    }
    // A resident knows nothing of it, nor does the leader of another grid.
    for reader in ["ni-guohua", "ji-chunsheng"] {
        assert_eq!(no(village.desk(reader).open_person(person).await).0, "card_missing", "{reader}");
    }

    // A new leader reads the grid at once; the card waits until a colleague's phone has wrapped the key.
    let new = village.member("ji-chunsheng");
    let entry = village.desk("shen-bonian").grant_role(new, Post::in_grid(Role::GridLeader, grid)).unwrap();
    village.phone("shen-bonian").sync().await;
    let second = village.phone("yao-fangying");
    second.sync().await;
    second.desk().confirm(entry).unwrap();
    // The confirming phone would authorise in the same sync; this one is stopped before it gets there.
    let cancel = CancelFlag::default();
    let stopped = second.app.sync(&|_| cancel.cancel(), &cancel).await;
    assert!(stopped.is_ok() || no(stopped).0 == "cancelled");
    let (phone, desk) = (village.phone("ji-chunsheng"), village.desk("ji-chunsheng"));
    phone.sync().await;
    assert_eq!(desk.status().unwrap().waiting_keys.len(), 1);
    let (code, sentence) = no(desk.open_person(person).await);
    assert_eq!(code, "key_waiting");
    assert!(sentence.starts_with("等待授权"), "{sentence}");
    village.phone("lu-xiaoman").sync().await;
    phone.sync().await;
    assert!(desk.status().unwrap().waiting_keys.is_empty());
    assert_eq!(desk.open_person(person).await.unwrap().name.as_deref(), Some("施桂珍"));
    // Once fetched it opens without a network.
    phone.app.set_airplane(true);
    assert_eq!(desk.open_person(person).await.unwrap().name.as_deref(), Some("施桂珍"));
}
