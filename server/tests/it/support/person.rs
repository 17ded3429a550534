//! Somebody with a key, a chain and a cursor.

use yishi_domain::fact::Fact;
use yishi_domain::id::{MemberId, SpaceId};
use yishi_domain::label::Audience;
use yishi_replica::entry::{Entry, Link};
use yishi_replica::keys::SignKey;
use yishi_replica::message::{Ask, Cursor, Pushed, Reply as Word, SyncAnswer, SyncRequest};
use yishi_replica::packed::{Packer, Unpacker};
use yishi_replica::request::{Credential, NONCE_LEN};

use super::{Reply, Wire};

/// A person of one space.
pub(crate) struct Person {
    pub(crate) key: SignKey,
    pub(crate) member: MemberId,
    pub(crate) link: Link,
    pub(crate) nonce: [u8; NONCE_LEN],
}

impl Person {
    /// Somebody whose key's seed and member id are this number.
    pub(crate) fn of(number: u8) -> Self {
        let key = SignKey::from_seed(&[number; 32]);
        Self { key, member: MemberId([number; 16]), link: Link::START, nonce: [0; NONCE_LEN] }
    }

    /// The founder with this number.
    pub(crate) fn founder(number: u8) -> Self {
        Self::of(number)
    }

    /// The next entry of this person's chain.
    pub(crate) fn write(&mut self, space: SpaceId, fact: &(Fact, Audience)) -> Entry {
        let entry = super::signed(&self.key, space, self.member, self.link, fact);
        self.link = entry.link();
        entry
    }

    /// The request that pushes these entries and asks for everything of the space.
    pub(crate) fn request(&self, space: SpaceId, entries: &[Entry]) -> SyncRequest {
        let mut packer = Packer::default();
        let push = entries.iter().map(|entry| Pushed { space: 0, entry: packer.pack(entry) }).collect();
        let spaces = vec![Ask { space, cursor: Cursor::default() }];
        SyncRequest { device: self.key.device(), spaces, push, max_bytes: 1 << 20 }
    }

    /// One signed request, with the nonce in hand.
    pub(crate) fn send_once(&self, wire: Wire, method: &str, path: &str, body: &[u8]) -> Reply {
        wire.send(method, path, &[("authorization", &self.credential(method, path, body))], body)
    }

    /// What a signed request carries, with the nonce in hand.
    pub(crate) fn credential(&self, method: &str, path: &str, body: &[u8]) -> String {
        Credential::sign(&self.key, method, path, body, self.nonce).to_header()
    }

    /// A signed request, repeated once if the nonce was stale.
    pub(crate) fn send(&mut self, wire: Wire, method: &str, path: &str, body: &[u8]) -> Reply {
        self.send_with(wire, method, path, &[], body)
    }

    /// As [`Self::send`], with these headers besides.
    pub(crate) fn send_with(
        &mut self,
        wire: Wire,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &[u8],
    ) -> Reply {
        let once = |credential: &str| {
            wire.send(method, path, &[headers, &[("authorization", credential)]].concat(), body)
        };
        let reply = once(&self.credential(method, path, body));
        let Some(nonce) = reply.header("yishi-nonce") else { return reply };
        self.nonce = data_encoding::BASE64URL_NOPAD.decode(nonce.as_bytes()).unwrap().try_into().unwrap();
        if reply.status == 401 { once(&self.credential(method, path, body)) } else { reply }
    }

    /// A signed sync that must work.
    pub(crate) fn sync(&mut self, wire: Wire, request: &SyncRequest) -> SyncAnswer {
        let reply = self.send(wire, "POST", "/v1/sync", &request.to_bytes());
        assert_eq!(reply.status, 200, "{} {}", reply.status, String::from_utf8_lossy(&reply.body));
        let answer = SyncAnswer::from_bytes(&reply.body).unwrap();
        self.nonce = answer.nonce.as_slice().try_into().unwrap();
        answer
    }

    /// Pushes entries and gives the hub's words on them.
    pub(crate) fn push(&mut self, wire: Wire, space: SpaceId, entries: &[Entry]) -> Vec<Word> {
        let request = self.request(space, entries);
        self.sync(wire, &request).replies
    }

    /// Writes a fact and pushes it; it must be accepted.
    pub(crate) fn act(&mut self, wire: Wire, space: SpaceId, fact: &(Fact, Audience)) -> Entry {
        let entry = self.write(space, fact);
        let words = self.push(wire, space, std::slice::from_ref(&entry));
        assert!(matches!(words[0], Word::Stamped { .. }), "{words:?}");
        entry
    }

    /// Everything of the space that this person may read, in order.
    pub(crate) fn read(&mut self, wire: Wire, space: SpaceId) -> Vec<Entry> {
        let request = self.request(space, &[]);
        let mut answer = self.sync(wire, &request);
        let one = answer.spaces.remove(0);
        let mut unpacker = Unpacker::new(space, &one.devices);
        let entries: Vec<_> =
            one.entries.into_iter().map(|packed| unpacker.unpack(packed).unwrap()).collect();
        entries.iter().for_each(|entry| entry.verify().unwrap());
        entries
    }
}
