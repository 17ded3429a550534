//! Writes change chunks by hand, so that tests can write wrong ones.

use sha2::{Digest, Sha256};
use yishi_replica::draft::constant::{CONSTANT_ACTOR, CONSTANT_HASH};

pub(super) const OBJECT_ACTOR: u64 = 0x01;
pub(super) const OBJECT_COUNTER: u64 = 0x02;
pub(super) const KEY_ACTOR: u64 = 0x11;
pub(super) const KEY_COUNTER: u64 = 0x13;
pub(super) const KEY_STRING: u64 = 0x15;
pub(super) const INSERT: u64 = 0x34;
pub(super) const ACTION: u64 = 0x42;
pub(super) const VALUE_META: u64 = 0x56;
pub(super) const VALUE: u64 = 0x57;
pub(super) const REPLACED_COUNT: u64 = 0x70;
pub(super) const REPLACED_ACTOR: u64 = 0x71;
pub(super) const REPLACED_COUNTER: u64 = 0x73;

/// A change as its parts. As it comes it is good: the letter x put at the beginning of an empty draft.
#[derive(Clone)]
pub(super) struct Forged {
    pub(super) chunk_type: u8,
    pub(super) deps: Vec<[u8; 32]>,
    pub(super) actor: Vec<u8>,
    pub(super) seq: u64,
    pub(super) start_op: u64,
    pub(super) time: u64,
    pub(super) message: Vec<u8>,
    pub(super) others: Vec<Vec<u8>>,
    pub(super) columns: Vec<(u64, Vec<u8>)>,
    pub(super) extra: Vec<u8>,
}

impl Forged {
    pub(super) fn letter(actor: u8) -> Self {
        Self {
            chunk_type: 1,
            deps: vec![CONSTANT_HASH.0],
            actor: vec![actor; 16],
            seq: 1,
            start_op: 4,
            time: 0,
            message: Vec::new(),
            others: vec![CONSTANT_ACTOR.0.to_vec()],
            columns: vec![
                (OBJECT_ACTOR, vec![0x7f, 1]),
                (OBJECT_COUNTER, vec![0x7f, 1]),
                (KEY_COUNTER, vec![0x7f, 0]),
                (INSERT, vec![0, 1]),
                (ACTION, vec![0x7f, 1]),
                (VALUE_META, vec![0x7f, 0x16]),
                (VALUE, b"x".to_vec()),
                (REPLACED_COUNT, vec![0x7f, 0]),
            ],
            extra: Vec::new(),
        }
    }

    /// Sets a column, in its place; an empty one leaves it out.
    pub(super) fn column(mut self, id: u64, bytes: &[u8]) -> Self {
        self.columns.retain(|(found, _)| *found != id);
        if !bytes.is_empty() {
            self.columns.push((id, bytes.to_vec()));
            self.columns.sort_by_key(|(id, _)| *id);
        }
        self
    }

    pub(super) fn bytes(&self) -> Vec<u8> {
        let mut data = Vec::new();
        number(&mut data, self.deps.len() as u64);
        data.extend(self.deps.iter().flatten());
        prefixed(&mut data, &self.actor);
        number(&mut data, self.seq);
        number(&mut data, self.start_op);
        number(&mut data, self.time);
        prefixed(&mut data, &self.message);
        number(&mut data, self.others.len() as u64);
        self.others.iter().for_each(|other| prefixed(&mut data, other));
        number(&mut data, self.columns.len() as u64);
        for (id, bytes) in &self.columns {
            number(&mut data, *id);
            number(&mut data, bytes.len() as u64);
        }
        data.extend(self.columns.iter().flat_map(|(_, bytes)| bytes));
        data.extend(&self.extra);
        chunk(self.chunk_type, &data)
    }
}

/// A chunk with the right length and checksum around any data.
pub(super) fn chunk(chunk_type: u8, data: &[u8]) -> Vec<u8> {
    let mut hashed = vec![chunk_type];
    prefixed(&mut hashed, data);
    let digest = Sha256::digest(&hashed);
    let mut bytes = vec![0x85, 0x6f, 0x4a, 0x83];
    bytes.extend(&digest[..4]);
    bytes.extend(hashed);
    bytes
}

/// The data of a chunk, without its frame.
pub(super) fn data(chunk: &[u8]) -> &[u8] {
    let length = chunk[9..].iter().position(|byte| byte & 0x80 == 0).unwrap();
    &chunk[10 + length..]
}

pub(super) fn number(out: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        out.push((value & 0x7f) as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

/// A run of `count` equal values, in a column that counts its runs as signed numbers.
pub(super) fn run(count: u64, value: u64) -> Vec<u8> {
    let mut out = Vec::new();
    number(&mut out, count);
    if out.last().unwrap() & 0x40 != 0 {
        *out.last_mut().unwrap() |= 0x80;
        out.push(0);
    }
    number(&mut out, value);
    out
}

fn prefixed(out: &mut Vec<u8>, bytes: &[u8]) {
    number(out, bytes.len() as u64);
    out.extend(bytes);
}
