//! A hub, and everybody's keys in one hand: acts are signed at once, judged by the rules beside the hub, and sent author
//! by author.

use std::collections::{BTreeMap, BTreeSet};
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use tempfile::TempDir;
use yishi_domain::act::{Act, Actor};
use yishi_domain::draft::Writing;
use yishi_domain::fact::{Core, Fact};
use yishi_domain::id::{EntryId, SpaceId};
use yishi_domain::label::{Audience, Label};
use yishi_domain::membership::{Founder, Genesis, SpaceKind};
use yishi_domain::refusal::{Class, Code};
use yishi_domain::role::{Post, Role};
use yishi_domain::rule::{Case, apply, audience_of, check};
use yishi_domain::state::State;
use yishi_domain::time::{Moment, Pos};
use yishi_harness::MORNING;
use yishi_replica::draft::{ActorId16, DraftDoc};
use yishi_replica::entry::Entry;
use yishi_replica::keys::SignKey;
use yishi_replica::message::{PUSH_MAX, Reply};
use yishi_replica::stamp::Verdict;
use yishi_server::{Hub, Quota, RunningHub, Settings};

use super::acts;
use super::cast::{NEWCOMER, Who, founders};
use super::objects::Stage;
use crate::support::Modified;

/// What waits to be sent.
enum Item {
    Entry { who: Who, entry: Box<Entry>, expected: String, label: String },
    Days(u64),
}

/// The hub and everybody.
pub(super) struct Ground {
    /// Everybody's keys and chains.
    people: BTreeMap<Who, Modified>,
    state: State,
    now: Moment,
    entries: u64,
    waiting: Vec<Item>,
    /// What the hub took in.
    pub(super) accepted: BTreeSet<EntryId>,
    /// What it has refused.
    pub(super) refused: BTreeSet<EntryId>,
    pub(super) genesis: Genesis,
    pub(super) hub: RunningHub,
    clock: Arc<AtomicU64>,
    _folder: TempDir,
}

fn key(who: Who) -> SignKey {
    SignKey::from_seed(&[who.0; 32])
}

fn invitation_key(n: u64) -> SignKey {
    let mut seed = [0x1e; 32];
    seed[..8].copy_from_slice(&n.to_be_bytes());
    SignKey::from_seed(&seed)
}

fn genesis() -> Genesis {
    let founder = |(who, roles): (Who, Vec<Role>)| Founder {
        member: who.member(),
        name: format!("村民{}", who.0),
        posts: roles.into_iter().map(Post::of).collect(),
        device: key(who).device(),
        receive_key: [who.0; 32],
    };
    Genesis {
        kind: SpaceKind::Village,
        name: "桑渚村".to_owned(),
        parent: None,
        founders: founders().into_iter().map(founder).collect(),
        nonce: [5; 16],
    }
}

async fn started(folder: &TempDir, clock: &Arc<AtomicU64>) -> RunningHub {
    let time = Arc::clone(clock);
    let settings = Settings {
        listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
        clock: Arc::new(move || Moment(time.load(Ordering::SeqCst))),
        quota: Quota { entries_per_hour: u32::MAX, ..Quota::default() },
        ..Settings::new(folder.path().join("hub"))
    };
    Hub::start(settings).await.unwrap()
}

impl Ground {
    /// A space with everybody of the cast in it.
    pub(super) async fn founded() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(AtomicU64::new(MORNING.0));
        let hub = started(&folder, &clock).await;
        let (genesis, url) = (genesis(), format!("http://{}", hub.addr));
        let request = reqwest::Client::new().post(format!("{url}/v1/spaces"));
        let request = request.header("authorization", format!("Setup {}", hub.setup_token));
        assert_eq!(request.body(genesis.to_bytes()).send().await.unwrap().status(), 201);
        let space = genesis.id();
        let everybody = founders().into_iter().map(|(who, _)| who).chain([NEWCOMER]);
        let people =
            everybody.map(|who| (who, Modified::at(url.clone(), space, key(who), who.member()))).collect();
        let (state, now) = (genesis.state(), MORNING);
        let (waiting, accepted, refused) = (Vec::new(), BTreeSet::new(), BTreeSet::new());
        Self {
            people,
            state,
            now,
            entries: 0,
            waiting,
            accepted,
            refused,
            genesis,
            hub,
            clock,
            _folder: folder,
        }
    }

    pub(super) fn space(&self) -> SpaceId {
        self.genesis.id()
    }

    /// A client of somebody's.
    pub(super) fn client(&self, who: Who) -> Modified {
        Modified::at(format!("http://{}", self.hub.addr), self.space(), key(who), who.member())
    }

    /// A fact with its author and the labels that an honest phone puts on it.
    pub(super) fn act_of(&self, who: Who, fact: Fact) -> Act {
        let (id, by, audience) = (EntryId([0; 32]), self.actor(who), Audience::one(Label::Public));
        let mut act = Act { id, by, audience, claimed_time: self.now, fact };
        if let Ok(audience) = audience_of(&Case { state: &self.state, act: &act, at: self.now }) {
            act.audience = audience;
        }
        act
    }

    /// Signs a fact and puts it in line; the rules fold it in if they agree. Their word on it.
    pub(super) fn attempt(&mut self, who: Who, fact: Fact, expected: &str, label: &str) -> EntryId {
        self.put_in_line(who, fact, Some(expected), label).0
    }

    fn put_in_line(
        &mut self,
        who: Who,
        fact: Fact,
        expected: Option<&str>,
        label: &str,
    ) -> (EntryId, Result<(), Code>) {
        let mut act = self.act_of(who, fact);
        let stranger = self.state.device(act.by.device).is_err() && !matches!(act.fact.core, Core::Joined(_));
        let person = self.people.get_mut(&who).unwrap();
        let entry = person.sign_as(person.member, &act.fact, act.audience);
        act.id = entry.id();
        let judged = check(&self.state, &act, self.now).map_err(|no| no.code);
        // What leaves no trace at the hub has no place in its chain.
        let traced = !stranger && judged.as_ref().err().is_none_or(|code| code.class() != Class::Retry);
        if traced {
            person.link = entry.link();
            self.entries += 1;
        }
        if judged.is_ok() {
            apply(&mut self.state, &act, Pos(self.entries), self.now);
        }
        let word = judged.map_or_else(|code| code.as_str(), |()| "yes");
        let expected = expected.unwrap_or(word).to_owned();
        self.waiting.push(Item::Entry { who, entry: Box::new(entry), expected, label: label.to_owned() });
        (act.id, judged)
    }

    /// Sends what is in line. Says where the hub's word is not the expected one.
    pub(super) async fn send(&mut self) -> Vec<String> {
        let mut differing = Vec::new();
        let mut batch: Vec<Item> = Vec::new();
        for item in std::mem::take(&mut self.waiting) {
            let same = |one: &Item| matches!((one, &item), (Item::Entry { who: a, .. }, Item::Entry { who: b, .. }) if a == b);
            if batch.len() == PUSH_MAX || batch.last().is_some_and(|last| !same(last)) {
                differing.extend(self.push(std::mem::take(&mut batch)).await);
            }
            match item {
                Item::Days(days) => {
                    self.clock.fetch_add(days * 24 * 3_600_000, Ordering::SeqCst);
                }
                entry @ Item::Entry { .. } => batch.push(entry),
            }
        }
        differing.extend(self.push(batch).await);
        differing
    }

    /// Sends one author's entries, again from where the hub had no more time to try changes of drafts.
    async fn push(&mut self, mut batch: Vec<Item>) -> Vec<String> {
        let mut differing = Vec::new();
        while let Some(Item::Entry { who, .. }) = batch.first() {
            let person = self.people.get_mut(who).unwrap();
            let entries: Vec<Entry> = batch.iter().filter_map(Item::entry).cloned().collect();
            let mut request = person.request(&entries);
            request.max_bytes = 1;
            let said: Vec<String> = person.exchange(&request).await.replies.iter().map(word).collect();
            let done = said.iter().position(|word| word == Code::HubBusy.as_str()).unwrap_or(said.len());
            let later = batch.split_off(done);
            for (item, said) in batch.iter().zip(said) {
                differing.extend(self.compare(item, &said));
            }
            batch = later;
        }
        differing
    }

    fn compare(&mut self, item: &Item, said: &str) -> Option<String> {
        let Item::Entry { entry, expected, label, .. } = item else { return None };
        // What was put aside may come back.
        match said {
            "yes" => self.accepted.insert(entry.id()),
            "role_ended" => true,
            _ => self.refused.insert(entry.id()),
        };
        (said != expected).then(|| format!("{label}: the table says {expected}, the hub {said}"))
    }
}

impl Item {
    const fn entry(&self) -> Option<&Entry> {
        match self {
            Self::Entry { entry, .. } => Some(entry),
            Self::Days(_) => None,
        }
    }
}

fn word(reply: &Reply) -> String {
    match reply {
        Reply::Stamped { verdict: Verdict::Accepted | Verdict::Admitted, .. } => "yes".to_owned(),
        Reply::Stamped { verdict: Verdict::Refused(code) | Verdict::Quarantined(code), .. }
        | Reply::Broken(code)
        | Reply::Retry(code) => code.clone(),
    }
}

impl Stage for Ground {
    fn state(&self) -> &State {
        &self.state
    }

    fn now(&self) -> Moment {
        self.now
    }

    fn actor(&self, who: Who) -> Actor {
        let person = &self.people[&who];
        Actor { member: person.member, device: person.device(), dseq: person.link.dseq + 1 }
    }

    fn act(&mut self, who: Who, fact: Fact) -> (EntryId, Result<(), Code>) {
        let label = format!("{:?} of {}, on the way", fact.core.kind(), who.0);
        self.put_in_line(who, fact, None, &label)
    }

    fn pass(&mut self, days: u64) {
        self.now = Moment(self.now.0 + days * 24 * 3_600_000);
        self.waiting.push(Item::Days(days));
    }

    fn sign(&self, who: Who, message: &[u8]) -> [u8; 64] {
        self.people[&who].key.sign(message)
    }

    fn invitation(&self, n: u64, message: &[u8]) -> ([u8; 32], [u8; 64]) {
        let key = invitation_key(n);
        (key.public(), key.sign(message))
    }

    fn change(&self, of: Writing, n: u64) -> Fact {
        let mut draft = DraftDoc::new(ActorId16(acts::id(0xf1, n))).unwrap();
        draft.replace_text("正文").unwrap().unwrap().into_fact(of, None)
    }
}
