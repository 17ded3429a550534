//! A client that somebody changed: it holds a real phone's keys and sends what no phone of ours would.

use reqwest::{Client, Method};
use yishi_domain::fact::Fact;
use yishi_domain::id::{DeviceId, MemberId, SpaceId};
use yishi_domain::label::Audience;
use yishi_domain::time::Moment;
use yishi_harness::Village;
use yishi_replica::entry::{Draft, Entry, Link};
use yishi_replica::keys::SignKey;
use yishi_replica::message::{ASK_BYTES, Ask, Cursor, Pushed, Reply, SpaceAnswer, SyncAnswer, SyncRequest};
use yishi_replica::packed::{Packer, Unpacker};
use yishi_replica::request::{Credential, NONCE_LEN};
use yishi_replica::stamp::Verdict;

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    /// The code of a no; its sentence must be plain Chinese.
    #[track_caller]
    pub(crate) fn code(&self) -> String {
        let said: serde_json::Value = serde_json::from_slice(&self.body).unwrap_or_default();
        let sentence = said["sentence"].as_str().unwrap_or_default();
        assert!(super::is_plain(sentence), "{} {said}", self.status);
        said["code"].as_str().unwrap().to_owned()
    }
}

/// Somebody's keys in other hands.
pub(crate) struct Modified {
    pub(crate) key: SignKey,
    pub(crate) member: MemberId,
    pub(crate) space: SpaceId,
    /// Where the chain stands at the hub.
    pub(crate) link: Link,
    hub: String,
    nonce: [u8; NONCE_LEN],
    http: Client,
}

impl Modified {
    /// With the keys of somebody's phone, which is not used any more.
    pub(crate) async fn of(village: &Village, id: &str) -> Self {
        let seeds = std::fs::read(village.phone(id).folder().join("device.key")).unwrap();
        let key = SignKey::from_seed(seeds.first_chunk().unwrap());
        Self::with(village, key, village.member(id)).await
    }

    /// With any key, as any member.
    pub(crate) async fn with(village: &Village, key: SignKey, member: MemberId) -> Self {
        let mut client = Self::at(village.hub.url(), village.space, key, member);
        let own = client.key.device();
        let all = client.read().await;
        client.link = all.iter().rfind(|entry| entry.header.device == own).map_or(Link::START, Entry::link);
        client
    }

    /// At the beginning of its chain.
    pub(crate) fn at(hub: String, space: SpaceId, key: SignKey, member: MemberId) -> Self {
        Self { key, member, space, link: Link::START, hub, nonce: [0; NONCE_LEN], http: Client::new() }
    }

    /// Signs a fact as the next entry of the chain.
    pub(crate) fn sign(&mut self, fact: &Fact, audience: Audience) -> Entry {
        let entry = self.sign_as(self.member, fact, audience);
        self.link = entry.link();
        entry
    }

    /// Signs in somebody's name; the chain stays where it is.
    pub(crate) fn sign_as(&self, member: MemberId, fact: &Fact, audience: Audience) -> Entry {
        let (space, after, claimed_time) = (self.space, self.link, Moment(1_772_413_200_000));
        Entry::sign(&self.key, &Draft { space, audience, after, claimed_time, salt: [7; 16], member, fact })
    }

    /// The request that pushes these entries and asks for everything.
    pub(crate) fn request(&self, entries: &[Entry]) -> SyncRequest {
        let mut packer = Packer::default();
        let push = entries.iter().map(|entry| Pushed { space: 0, entry: packer.pack(entry) }).collect();
        let spaces = vec![Ask { space: self.space, cursor: Cursor::default() }];
        SyncRequest { device: self.device(), spaces, push, max_bytes: ASK_BYTES }
    }

    pub(crate) fn device(&self) -> DeviceId {
        self.key.device()
    }

    /// Sends a signed request, again with the fresh nonce if the one in hand was stale.
    pub(crate) async fn send(&mut self, method: Method, path: &str, body: Vec<u8>) -> Answer {
        for _ in 0..2 {
            let credential = Credential::sign(&self.key, method.as_str(), path, &body, self.nonce);
            let request = self.http.request(method.clone(), format!("{}{path}", self.hub));
            let request = request.header("authorization", credential.to_header()).body(body.clone());
            let response = request.send().await.unwrap();
            let status = response.status().as_u16();
            let fresh = response.headers().get("yishi-nonce").map(|nonce| nonce.as_bytes().to_vec());
            let body = response.bytes().await.unwrap().to_vec();
            match fresh {
                Some(nonce) if status == 401 => self.nonce = nonce_of(&nonce),
                _ => return Answer { status, body },
            }
        }
        panic!("a fresh nonce is stale");
    }

    /// Posts any bytes as a sync request.
    pub(crate) async fn post(&mut self, body: Vec<u8>) -> Answer {
        self.send(Method::POST, "/v1/sync", body).await
    }

    /// A request that the hub answers.
    pub(crate) async fn exchange(&mut self, request: &SyncRequest) -> SyncAnswer {
        let answer = self.post(request.to_bytes()).await;
        assert_eq!(answer.status, 200, "{}", String::from_utf8_lossy(&answer.body));
        SyncAnswer::from_bytes(&answer.body).unwrap()
    }

    /// Pushes entries; the hub's words on them.
    pub(crate) async fn push(&mut self, entries: &[Entry]) -> Vec<Reply> {
        let request = self.request(entries);
        self.exchange(&request).await.replies
    }

    /// The code with which the hub refuses a fact that this client signs.
    pub(crate) async fn refused(&mut self, fact: &Fact, audience: Audience) -> String {
        let entry = self.sign(fact, audience);
        let reply = self.push(&[entry]).await.remove(0);
        let Reply::Stamped { verdict: Verdict::Refused(code), .. } = reply else {
            panic!("not refused: {reply:?}")
        };
        code
    }

    /// Everything this client may read.
    pub(crate) async fn read(&mut self) -> Vec<Entry> {
        let mut request = self.request(&[]);
        let mut all = Vec::new();
        loop {
            let SpaceAnswer { devices, entries, epoch, upto, fills, more, .. } =
                self.exchange(&request).await.spaces.remove(0);
            let mut unpacker = Unpacker::new(self.space, &devices);
            all.extend(entries.into_iter().map(|packed| unpacker.unpack(packed).unwrap()));
            if !more {
                return all;
            }
            request.spaces[0].cursor = Cursor { epoch, after: upto, fills };
        }
    }
}

fn nonce_of(header: &[u8]) -> [u8; NONCE_LEN] {
    data_encoding::BASE64URL_NOPAD.decode(header).unwrap().try_into().unwrap()
}
