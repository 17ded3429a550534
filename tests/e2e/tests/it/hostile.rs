//! What no phone of ours sends, over real HTTP to the hub's own program: a stable code and a plain sentence each time,
//! little work, and nothing of what is good in the same request is lost.

mod joining;

use std::time::Duration;

use reqwest::Method;
use yishi_domain::fact::{Core, Fact};
use yishi_domain::id::{ChangeHash, NeedId, SpaceId};
use yishi_domain::kind::Kind;
use yishi_domain::label::{Audience, Label};
use yishi_domain::need::{Category, Channel, NeedLogged};
use yishi_domain::words::Words;
use yishi_harness::{TestVillage, Village};
use yishi_replica::entry::{ENTRY_MAX, Entry};
use yishi_replica::keys::SignKey;
use yishi_replica::message::{REQUEST_MAX, Reply};
use yishi_replica::stamp::Verdict;

use crate::support::{Modified, hub_rows, need, one_chain_each, sound, topic, unsent};

const PEOPLE: &[&str] = &["shen-bonian", "yao-fangying", "lu-xiaoman", "ni-guohua", "wang-xiuying"];
/// What one bad request may cost the hub; its own processor time, also in a debug build.
const COST: Duration = Duration::from_millis(100);

/// A village, and a resident's phone in bad hands.
struct Attack {
    village: Village,
    client: Modified,
    number: u8,
}

impl Attack {
    async fn begin() -> Self {
        let village = TestVillage::served(PEOPLE).await;
        let client = Modified::of(&village, "wang-xiuying").await;
        Self { village, client, number: 0 }
    }

    /// A need of one's own, as an honest phone would write it.
    fn logged(&mut self) -> (Fact, Audience) {
        self.number += 1;
        let (by, grid) = (self.client.member, self.village.grid("grid-1"));
        let (channel, category) = (Channel::App, Category::Environment);
        let (need, attachments) = (NeedId([self.number; 16]), Vec::new());
        let core = NeedLogged { need, by, grid, channel, category, attachments, guardian: None, org: None };
        let fact = Fact::with(core, Words::Text(format!("第{}条", self.number)));
        (fact, Audience::two(Label::Grid(grid), Label::Member(by)))
    }

    fn good(&mut self) -> Entry {
        let (fact, audience) = self.logged();
        self.client.sign(&fact, audience)
    }

    fn used(&mut self) -> Duration {
        self.village.hub.program().expect("it runs").used()
    }

    /// Pushes entries; the hub's words, which must not cost much.
    async fn push(&mut self, entries: &[Entry]) -> Vec<String> {
        let before = self.used();
        let replies = self.client.push(entries).await;
        let used = self.used() - before;
        assert!(used <= COST, "{used:?} for {replies:?}");
        replies.iter().map(word).collect()
    }

    /// Posts bytes that are no request.
    async fn post(&mut self, body: Vec<u8>) -> (u16, String) {
        let before = self.used();
        let answer = self.client.post(body).await;
        let used = self.used() - before;
        assert!(used <= COST, "{used:?} for {answer:?}");
        (answer.status, answer.code())
    }

    /// The hub is well, and an honest phone's words go through.
    async fn end(mut self) {
        let grid = self.village.grid("grid-1");
        self.village.desk("lu-xiaoman").log_need(need(grid, None, "照常登记")).unwrap();
        assert_eq!(self.village.phone("lu-xiaoman").sync().await.refused, 0);
        self.village.hub.stop().await;
        sound(&self.village.hub.database());
        one_chain_each(&hub_rows(&self.village.hub.database()));
    }
}

fn word(reply: &Reply) -> String {
    match reply {
        Reply::Stamped { verdict: Verdict::Accepted | Verdict::Admitted, .. } => "accepted".to_owned(),
        Reply::Stamped { verdict: Verdict::Refused(code), .. } => format!("refused {code}"),
        Reply::Stamped { verdict: Verdict::Quarantined(code), .. } => format!("quarantined {code}"),
        Reply::Retry(code) => format!("retry {code}"),
        Reply::Broken(code) => format!("broken {code}"),
    }
}

#[tokio::test]
async fn malformed_truncated_and_oversized_requests_get_a_code_and_a_sentence() {
    let mut attack = Attack::begin().await;
    let entry = attack.good();
    let sound = attack.client.request(std::slice::from_ref(&entry)).to_bytes();
    let malformed = (400, "malformed".to_owned());
    for body in
        [Vec::new(), b"GET / HTTP".to_vec(), vec![0xff; 5_000], vec![0x81; 900_000], vec![0; REQUEST_MAX]]
    {
        assert_eq!(attack.post(body).await, malformed);
    }
    for cut in [1, sound.len() / 2, sound.len() - 1] {
        assert_eq!(attack.post(sound[..cut].to_vec()).await, malformed);
    }
    assert_eq!(attack.post(vec![0; REQUEST_MAX + 1]).await, (413, "too_large".to_owned()));
    // A list that claims to hold more than there is memory.
    let endless = [0x9b, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff].to_vec();
    assert_eq!(attack.post(endless).await, malformed);
    let unasked = attack.client.send(Method::DELETE, "/v1/sync", Vec::new()).await;
    assert_eq!(unasked.code(), "method_wrong");
    assert_eq!(attack.push(&[entry]).await, ["accepted"]);
    attack.end().await;
}

#[tokio::test]
async fn replayed_and_misordered_entries_count_once_and_in_order() {
    let mut attack = Attack::begin().await;
    let (first, second, third) = (attack.good(), attack.good(), attack.good());
    // Out of order: what is too early waits, what is in order counts.
    let words = attack.push(&[second.clone(), first.clone(), third.clone()]).await;
    assert_eq!(words, ["retry chain_gap", "accepted", "retry chain_gap"]);
    assert_eq!(attack.push(&[second.clone(), third.clone()]).await, ["accepted", "accepted"]);
    let before = hub_rows(&attack.village.hub.database());
    let body = attack.client.request(&[first.clone(), second, third]).to_bytes();
    let one = attack.client.post(body.clone()).await;
    let two = attack.client.post(body).await;
    assert_eq!((one.status, two.status), (200, 200));
    assert_eq!(hub_rows(&attack.village.hub.database()), before, "a replay stamps nothing");
    // Somebody else replays it under their own signature: it is not theirs.
    let mut other = Modified::of(&attack.village, "ni-guohua").await;
    let mut request = other.request(&[first]);
    let answer = other.exchange(&request).await;
    assert!(answer.replies.iter().all(|reply| word(reply).starts_with("broken")), "{:?}", answer.replies);
    request.device = attack.client.device();
    assert_eq!(other.post(request.to_bytes()).await.code(), "device_mismatch");
    attack.end().await;
}

#[tokio::test]
async fn foreign_and_broken_entries_leave_no_trace_and_the_good_ones_beside_them_count() {
    let mut attack = Attack::begin().await;
    let before = hub_rows(&attack.village.hub.database()).len();
    let first = attack.good();
    // All of these claim the place after `first`.
    let link = attack.client.link;
    let (fact, audience) = attack.logged();
    let sound = attack.client.sign_as(attack.client.member, &fact, audience);
    let mut forged = sound.clone();
    forged.signature[17] ^= 4;
    let mut garbled = sound.clone();
    garbled.core[20] ^= 0x40;
    let (home, device) = (attack.client.space, attack.client.key.clone());
    attack.client.space = SpaceId([9; 32]);
    let elsewhere = attack.client.sign_as(attack.client.member, &fact, audience);
    attack.client.space = home;
    attack.client.key = SignKey::from_seed(&[77; 32]);
    let mut stolen = attack.client.sign_as(attack.client.member, &fact, audience);
    attack.client.key = device;
    stolen.header.device = attack.client.device();
    let large = Fact::with(fact.core.clone(), Words::Text("字".repeat(ENTRY_MAX)));
    let large = attack.client.sign_as(attack.client.member, &large, audience);
    let mut headless = sound.clone();
    headless.core.truncate(7);
    let batch = [first, forged, garbled, elsewhere, stolen, large, headless, sound.clone()];
    let words = attack.push(&batch).await;
    assert_eq!((words[0].as_str(), words[7].as_str()), ("accepted", "accepted"), "{words:?}");
    assert!(words[1..7].iter().all(|word| word.starts_with("broken ")), "{words:?}");
    let rows = hub_rows(&attack.village.hub.database());
    assert_eq!(rows.len(), before + 2);
    // A second entry in a place that is taken.
    attack.client.link = link;
    let fork = attack.good();
    assert_eq!(attack.push(&[fork]).await, ["broken chain_fork"]);
    attack.client.link = sound.link();
    let next = attack.good();
    assert_eq!(attack.push(&[next]).await, ["accepted"]);
    attack.end().await;
}

#[tokio::test]
async fn an_unknown_kind_waits_with_what_comes_after_it_and_what_came_before_counts() {
    let mut attack = Attack::begin().await;
    let first = attack.good();
    let link = attack.client.link;
    let mut unknown = attack.good();
    unknown.header.kind = 60_000;
    unknown.signature = attack.client.key.sign(&unknown.header.id().0);
    attack.client.link = unknown.link();
    let after = attack.good();
    let words = attack.push(&[first, unknown, after]).await;
    assert_eq!(words, ["accepted", "retry kind_unknown", "retry chain_gap"]);
    attack.client.link = link;
    let instead = attack.good();
    assert_eq!(attack.push(&[instead]).await, ["accepted"]);
    // A space that is not here.
    let entry = attack.good();
    let mut request = attack.client.request(&[entry]);
    request.spaces[0].space = SpaceId([1; 32]);
    let answer = attack.client.exchange(&request).await;
    assert!(answer.spaces.is_empty());
    assert_eq!(word(&answer.replies[0]), "retry space_unknown");
    attack.end().await;
}

#[tokio::test]
async fn a_drafters_broken_changes_are_refused_cheaply_and_the_document_goes_on() {
    let mut attack = Attack::begin().await;
    let topic = topic(&attack.village).await;
    let desk = attack.village.desk("ni-guohua");
    let text = desk.draft(topic).unwrap().text;
    desk.edit_draft(topic, &format!("{text}还有一句。\n")).unwrap();
    let change = unsent(attack.village.phone("ni-guohua").folder(), Kind::DraftChanged);
    let (fact, audience) = (change.fact().unwrap(), change.header.audience);
    let (Core::DraftChanged(core), Some(Words::Change(bytes))) = (&fact.core, &fact.words) else { panic!() };
    attack.client = Modified::of(&attack.village, "ni-guohua").await;
    let mut bad = Vec::new();
    for at in (0..bytes.len()).step_by(3) {
        let mut bent = bytes.clone();
        bent[at] ^= 0x15;
        bad.push((core.clone(), bent));
    }
    bad.push((core.clone(), bytes[..bytes.len() / 2].to_vec()));
    bad.push((core.clone(), Vec::new()));
    let mut lying = core.clone();
    lying.start_op = u64::from(u32::MAX) - 1;
    bad.push((lying, bytes.clone()));
    let mut hanging = core.clone();
    hanging.change = ChangeHash([5; 32]);
    bad.push((hanging, bytes.clone()));
    for (core, bytes) in bad {
        let fact = Fact::with(core, Words::Change(bytes));
        let entry = attack.client.sign(&fact, audience);
        let words = attack.push(&[entry]).await;
        assert!(["refused draft_invalid", "refused words_missing"].contains(&words[0].as_str()), "{words:?}");
    }
    // One bad change among good ones of the same document, in one batch.
    let good = attack.client.sign(&fact, audience);
    let mut twice = bytes.clone();
    twice.push(0);
    let bad = attack.client.sign(&Fact::with(core.clone(), Words::Change(twice)), audience);
    let need = attack.good();
    let words = attack.push(&[good, bad, need]).await;
    assert_eq!((words[0].as_str(), words[2].as_str()), ("accepted", "accepted"), "{words:?}");
    assert!(words[1].starts_with("refused draft_"), "{words:?}");
    attack.village.phone("lu-xiaoman").sync().await;
    let lu = attack.village.desk("lu-xiaoman");
    let now = lu.draft(topic).unwrap().text;
    assert!(now.contains("还有一句。"));
    lu.edit_draft(topic, &now.replace("还有一句。", "这句改好了。")).unwrap();
    assert_eq!(attack.village.phone("lu-xiaoman").sync().await.refused, 0);
    attack.village.phone("yao-fangying").sync().await;
    assert!(attack.village.desk("yao-fangying").draft(topic).unwrap().text.contains("这句改好了。"));
    attack.end().await;
}
