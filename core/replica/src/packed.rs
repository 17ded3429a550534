//! The travelling form of entries: what the receiver can derive is left out (space, body hash, mostly `prev`; the
//! device is an index).

use minicbor::{Decode, Encode};
use yishi_domain::id::{DeviceId, EntryId, ObjectId, SpaceId};
use yishi_domain::label::{Audience, Label};
use yishi_domain::time::Moment;

use crate::entry::{Content, Entry, Header, Link, SUITE_ED25519, body_hash};
use crate::keys::SignatureBytes;

/// An entry as it travels.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct Packed {
    /// Index into the message's list of devices.
    #[n(0)]
    pub device: u32,
    /// Number in the device's chain.
    #[n(1)]
    pub dseq: u64,
    /// The entry before it, unless that one travels just before it in the same message.
    #[n(2)]
    pub prev: Option<EntryId>,
    /// Kind.
    #[n(3)]
    pub kind: u16,
    /// What it is about.
    #[n(4)]
    pub object: ObjectId,
    /// Its first label.
    #[n(5)]
    pub first: Label,
    /// Its second label.
    #[n(6)]
    pub second: Option<Label>,
    /// The author's clock.
    #[n(7)]
    pub claimed_time: Moment,
    /// The signature.
    #[cbor(n(8), with = "minicbor::bytes")]
    pub signature: SignatureBytes,
    /// The core.
    #[cbor(n(9), with = "minicbor::bytes")]
    pub core: Vec<u8>,
    /// The words.
    #[n(10)]
    pub content: Content,
}

/// Packs entries one after the other, remembering what the receiver can derive.
#[derive(Debug, Default)]
pub struct Packer {
    devices: Vec<DeviceId>,
    last: Vec<Link>,
}

impl Packer {
    /// The next entry in travelling form.
    pub fn pack(&mut self, entry: &Entry) -> Packed {
        let header = &entry.header;
        let index = self.devices.iter().position(|d| *d == header.device).unwrap_or_else(|| {
            self.devices.push(header.device);
            self.last.push(Link::START);
            self.devices.len() - 1
        });
        let derivable = self.last.get(index).is_some_and(|link| link.id == header.prev);
        if let Some(last) = self.last.get_mut(index) {
            *last = entry.link();
        }
        Packed {
            device: u32::try_from(index).unwrap_or(u32::MAX),
            dseq: header.dseq,
            prev: (!derivable).then_some(header.prev),
            kind: header.kind,
            object: header.object,
            first: header.audience.first,
            second: header.audience.second,
            claimed_time: header.claimed_time,
            signature: entry.signature,
            core: entry.core.clone(),
            content: entry.content.clone(),
        }
    }

    /// The devices named by index, in order.
    pub fn into_devices(self) -> Vec<DeviceId> {
        self.devices
    }
}

/// Unpacks what a [`Packer`] packed, in the same order.
#[derive(Debug)]
pub struct Unpacker<'a> {
    space: SpaceId,
    devices: &'a [DeviceId],
    last: Vec<EntryId>,
}

impl<'a> Unpacker<'a> {
    /// For entries of one space that name these devices.
    pub fn new(space: SpaceId, devices: &'a [DeviceId]) -> Self {
        Self { space, devices, last: vec![EntryId([0; 32]); devices.len()] }
    }

    /// The next entry, not verified; `None` if it names a device that is not listed or labels out of order.
    pub fn unpack(&mut self, packed: Packed) -> Option<Entry> {
        let index = usize::try_from(packed.device).ok()?;
        let (device, last) = (*self.devices.get(index)?, self.last.get_mut(index)?);
        let audience = match packed.second {
            Some(second) if packed.first < second => Audience::two(packed.first, second),
            Some(_) => return None,
            None => Audience::one(packed.first),
        };
        let header = Header {
            suite: SUITE_ED25519,
            space: self.space,
            audience,
            device,
            dseq: packed.dseq,
            prev: packed.prev.unwrap_or(*last),
            kind: packed.kind,
            object: packed.object,
            claimed_time: packed.claimed_time,
            body_hash: body_hash(&packed.core, &packed.content),
        };
        let entry = Entry { header, signature: packed.signature, core: packed.core, content: packed.content };
        *last = entry.id();
        Some(entry)
    }
}
