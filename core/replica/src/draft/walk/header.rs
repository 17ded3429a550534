//! A change's header: everything before its columns.

use sha2::{Digest, Sha256};

use super::bytes::Bytes;
use crate::draft::constant::CONSTANT_ACTOR;
use crate::draft::{ActorId16, ChangeHash, DraftRefusal, MAX_DEPENDENCIES, MAX_OTHER_ACTORS};

const MAGIC: [u8; 4] = [0x85, 0x6f, 0x4a, 0x83];
const CHANGE_CHUNK: u8 = 1;
/// Keeps every operation number of the document far below 2³², where automerge stops.
const MAX_START_OP: u64 = 1 << 31;

pub(super) struct Header {
    pub(super) hash: ChangeHash,
    pub(super) deps: Vec<ChangeHash>,
    pub(super) actor: ActorId16,
    pub(super) other_actors: Vec<ActorId16>,
    pub(super) seq: u32,
    pub(super) start_op: u32,
}

/// Reads the header; what is left are the columns.
pub(super) fn read(chunk: &[u8]) -> Result<(Header, Bytes<'_>), DraftRefusal> {
    let (hash, mut body) = open_chunk(chunk)?;
    let deps = dependencies(&mut body)?;
    let actor = actor(&mut body)?;
    let seq = bounded(body.unsigned()?)?;
    let start_op = bounded(body.unsigned()?)?;
    let time = body.signed()?;
    let message = body.prefixed()?;
    if time != 0 || !message.is_empty() {
        return Err(DraftRefusal::BadHeader);
    }
    let other_actors = other_actors(&mut body)?;
    if actor == CONSTANT_ACTOR || other_actors.binary_search(&actor).is_ok() {
        return Err(DraftRefusal::BadActor);
    }
    Ok((Header { hash, deps, actor, other_actors, seq, start_op }, body))
}

fn open_chunk(chunk: &[u8]) -> Result<(ChangeHash, Bytes<'_>), DraftRefusal> {
    let mut bytes = Bytes::new(chunk);
    if bytes.array::<4>()? != MAGIC {
        return Err(DraftRefusal::NotAChunk);
    }
    let checksum = bytes.array::<4>()?;
    let hashed = bytes;
    if bytes.array::<1>()? != [CHANGE_CHUNK] {
        return Err(DraftRefusal::WrongChunkType);
    }
    let length = bytes.unsigned()?;
    if usize::try_from(length) != Ok(bytes.len()) {
        return Err(DraftRefusal::WrongLength);
    }
    let mut rest = hashed;
    let digest: [u8; 32] = Sha256::digest(rest.take(hashed.len())?).into();
    if !digest.starts_with(&checksum) {
        return Err(DraftRefusal::WrongChecksum);
    }
    Ok((ChangeHash(digest), bytes))
}

fn dependencies(body: &mut Bytes<'_>) -> Result<Vec<ChangeHash>, DraftRefusal> {
    let count = body.count(32, MAX_DEPENDENCIES, DraftRefusal::BadDependencies)?;
    let deps = (0..count).map(|_| body.array().map(ChangeHash)).collect::<Result<Vec<_>, _>>()?;
    // Only the constant change stands on nothing, and that one is compiled in.
    if deps.is_empty() || !strictly_ascending(&deps) {
        return Err(DraftRefusal::BadDependencies);
    }
    Ok(deps)
}

fn other_actors(body: &mut Bytes<'_>) -> Result<Vec<ActorId16>, DraftRefusal> {
    let count = body.count(17, MAX_OTHER_ACTORS, DraftRefusal::BadActor)?;
    let actors = (0..count).map(|_| actor(body)).collect::<Result<Vec<_>, _>>()?;
    if strictly_ascending(&actors) { Ok(actors) } else { Err(DraftRefusal::BadActor) }
}

fn actor(body: &mut Bytes<'_>) -> Result<ActorId16, DraftRefusal> {
    body.prefixed()?.try_into().map(ActorId16).map_err(|_| DraftRefusal::BadActor)
}

fn bounded(number: u64) -> Result<u32, DraftRefusal> {
    if (1..MAX_START_OP).contains(&number) {
        u32::try_from(number).map_err(|_| DraftRefusal::BadNumber)
    } else {
        Err(DraftRefusal::BadNumber)
    }
}

fn strictly_ascending<T: PartialOrd>(items: &[T]) -> bool {
    items.is_sorted_by(|a, b| a < b)
}
