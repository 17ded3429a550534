//! The one change every draft starts from.
//!
//! Two devices that each made the text object would lose one author's text, so nobody makes it: all
//! dependencies of all drafts end at this change. It is a frozen vector; a test rebuilds it.

use super::{ActorId16, ChangeHash};

/// The author of the constant change, and of nothing else.
pub const CONSTANT_ACTOR: ActorId16 = ActorId16(*b"yishi draft root");

/// The number of the operation that makes `text`.
pub(crate) const TEXT_OP: u64 = 1;
/// The number of the operation that makes `map`.
pub(crate) const MAP_OP: u64 = 2;
/// The number of the operation that makes `settled`.
pub(crate) const SETTLED_OP: u64 = 3;
/// The highest operation number of the constant change.
pub(crate) const CONSTANT_OPS: u32 = 3;

/// The name of the constant change.
pub const CONSTANT_HASH: ChangeHash = ChangeHash([
    0xe1, 0x6d, 0xf7, 0xba, 0xee, 0x98, 0x5d, 0xab, 0x6d, 0x6c, 0xea, 0xc9, 0xfb, 0x9d, 0x3d, 0x5e, 0xff,
    0x82, 0x20, 0xd0, 0x3a, 0x87, 0xed, 0x85, 0xfe, 0xf6, 0xa7, 0xa1, 0x14, 0xb4, 0xb5, 0x8b,
]);

/// The constant change: seq 1, time 0, the root objects `text` (text), `map` and `settled` (maps).
pub const CONSTANT_CHANGE: &[u8] = b"\x85oJ\x83\xe1m\xf7\xba\x01=\x00\x10yishi draft root\x01\x01\x00\x00\x00\x05\x15\x124\x01B\x04V\x02p\x02\
    }\x04text\x03map\x07settled\x03\x7f\x04\x02\x00\x03\x00\x03\x00";
