//! The file's form: keys in Chinese and English, in this order, two spaces of indentation, one line feed at the end.

use data_encoding::{BASE64, HEXLOWER};
use serde::{Deserialize, Serialize};
use yishi_domain::calendar::CivilDate;
use yishi_domain::seal::{How, Slot};

use super::fault::SealFault;
use super::verified::{RosterLine, SignatureLine, Verified};
use crate::entry::Entry;

/// The most bytes of a seal file.
pub const SEAL_MAX: usize = 4 * 1024 * 1024;
const FORMAT: &str = "yishi-seal/1";
const ABOUT: &str = "本文件是村（居）民议事的定稿，由委员会成员在各自设备上签字。用 yishi verify 或按 docs/seal.md 写的\
                     任何程序，不联网即可核验；改动一个字，核验就通不过。";

/// What the file proves its content with: signed entries, in the form of [`Entry::to_bytes`].
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Proof {
    /// The canonical bytes of the genesis.
    pub(super) genesis: Vec<u8>,
    /// The text that was signed.
    pub(super) text: String,
    /// Every public act about offices before the opening, in order, words erased.
    pub(super) history: Vec<Entry>,
    /// The reading copy, words erased: they are the text.
    pub(super) copy: Entry,
    /// The opening of the round, with title and roster names.
    pub(super) opened: Entry,
    /// For each signature, by slot and member: the invitations and joins of a device that came after the opening, if
    /// the signature is by one; then the signature.
    pub(super) signed: Vec<Vec<Entry>>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Coded {
    #[serde(rename = "代码 code")]
    code: String,
    #[serde(rename = "名称 name")]
    name: String,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SpacePart {
    #[serde(rename = "名称 name")]
    name: String,
    #[serde(rename = "编号 id")]
    id: String,
    #[serde(rename = "创世记录 genesis")]
    genesis: String,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct RoundPart {
    #[serde(rename = "第几轮 number")]
    number: u32,
    #[serde(rename = "编号 id")]
    id: String,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct RosterPart {
    #[serde(rename = "姓名 name")]
    name: String,
    #[serde(rename = "职务 office")]
    office: Coded,
    #[serde(rename = "成员 member")]
    member: String,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SlotPart {
    #[serde(rename = "身份 role")]
    role: Coded,
    #[serde(rename = "至少几人 at_least")]
    at_least: usize,
    #[serde(rename = "可签的人 members")]
    members: Vec<String>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SignaturePart {
    #[serde(rename = "姓名 name")]
    name: String,
    #[serde(rename = "签署栏 slot")]
    slot: u8,
    #[serde(rename = "方式 how")]
    how: Coded,
    #[serde(rename = "签字日期 day")]
    day: String,
    #[serde(rename = "签字时刻毫秒 claimed_time")]
    claimed_time: u64,
    #[serde(rename = "成员 member")]
    member: String,
    #[serde(rename = "设备公钥 device")]
    device: String,
    #[serde(rename = "签名 signature")]
    signature: String,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ProofPart {
    #[serde(rename = "任免记录 history")]
    history: Vec<String>,
    #[serde(rename = "征求意见稿 copy")]
    copy: String,
    #[serde(rename = "开启定稿 opened")]
    opened: String,
    #[serde(rename = "签字记录 signed")]
    signed: Vec<Vec<String>>,
}

/// The file, field by field. `()` is null: the hub's signed tree head goes there once there is one.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SealFile {
    #[serde(rename = "说明 about")]
    about: String,
    #[serde(rename = "格式 format")]
    format: String,
    #[serde(rename = "单位 space")]
    space: SpacePart,
    #[serde(rename = "用途 purpose")]
    purpose: Coded,
    #[serde(rename = "议题 topic")]
    topic: String,
    #[serde(rename = "轮次 round")]
    round: RoundPart,
    #[serde(rename = "标题 title")]
    title: String,
    #[serde(rename = "正文 text")]
    text: Vec<String>,
    #[serde(rename = "正文校验值 text_hash")]
    text_hash: String,
    #[serde(rename = "草稿位置 heads")]
    heads: Vec<String>,
    #[serde(rename = "名册 roster")]
    roster: Vec<RosterPart>,
    #[serde(rename = "签署栏 slots")]
    slots: Vec<SlotPart>,
    #[serde(rename = "签字内容校验值 digest")]
    digest: String,
    #[serde(rename = "签字 signatures")]
    signatures: Vec<SignaturePart>,
    #[serde(rename = "证明 proof")]
    proof: ProofPart,
    #[serde(rename = "总账 tree_head")]
    tree_head: (),
    #[serde(rename = "总账证明 inclusion")]
    inclusion: (),
}

fn coded(code: &str, name: &str) -> Coded {
    Coded { code: code.to_owned(), name: name.to_owned() }
}

fn roster_part(line: &RosterLine) -> RosterPart {
    let office = coded(line.office.code(), line.office.zh());
    RosterPart { name: line.name.clone(), office, member: line.member.to_string() }
}

fn slot_part(slot: &Slot) -> SlotPart {
    let members = slot.members.iter().map(ToString::to_string).collect();
    SlotPart { role: coded(slot.role.code(), slot.role.zh()), at_least: slot.wanted(), members }
}

fn signature_part(line: &SignatureLine) -> SignaturePart {
    SignaturePart {
        name: line.name.clone(),
        slot: line.slot,
        how: coded(How::Device.code(), How::Device.zh()),
        day: CivilDate::of(line.claimed_time).zh(),
        claimed_time: line.claimed_time.0,
        member: line.member.to_string(),
        device: line.device.to_string(),
        signature: HEXLOWER.encode(&line.signature),
    }
}

fn encoded(entry: &Entry) -> String {
    BASE64.encode(&entry.to_bytes())
}

fn decoded(text: &str) -> Result<Entry, SealFault> {
    BASE64.decode(text.as_bytes()).ok().and_then(|bytes| Entry::from_bytes(&bytes)).ok_or(SealFault::Entry)
}

fn decoded_all(texts: &[String]) -> Result<Vec<Entry>, SealFault> {
    texts.iter().map(|text| decoded(text)).collect()
}

/// The file of a judged proof.
pub(super) fn compose(proof: &Proof, seal: &Verified) -> Result<Vec<u8>, SealFault> {
    let file = SealFile {
        about: ABOUT.to_owned(),
        format: FORMAT.to_owned(),
        space: SpacePart {
            name: seal.space_name.clone(),
            id: seal.space.to_string(),
            genesis: BASE64.encode(&proof.genesis),
        },
        purpose: coded(seal.purpose.code(), seal.purpose.zh()),
        topic: seal.topic.to_string(),
        round: RoundPart { number: seal.round, id: seal.round_id.to_string() },
        title: seal.title.clone(),
        text: seal.text.split('\n').map(ToOwned::to_owned).collect(),
        text_hash: HEXLOWER.encode(&seal.text_hash),
        heads: seal.heads.iter().map(ToString::to_string).collect(),
        roster: seal.roster.iter().map(roster_part).collect(),
        slots: seal.slots.iter().map(slot_part).collect(),
        digest: HEXLOWER.encode(&seal.digest),
        signatures: seal.signed.iter().map(signature_part).collect(),
        proof: ProofPart {
            history: proof.history.iter().map(encoded).collect(),
            copy: encoded(&proof.copy),
            opened: encoded(&proof.opened),
            signed: proof.signed.iter().map(|chain| chain.iter().map(encoded).collect()).collect(),
        },
        tree_head: (),
        inclusion: (),
    };
    to_bytes(&file)
}

fn to_bytes(file: &SealFile) -> Result<Vec<u8>, SealFault> {
    let mut bytes = serde_json::to_vec_pretty(file).map_err(|_| SealFault::Unreadable)?;
    bytes.push(b'\n');
    if bytes.len() > SEAL_MAX { Err(SealFault::TooLarge) } else { Ok(bytes) }
}

/// Reads a file's proof; everything else in it is derived from the proof again and compared.
pub(super) fn parse(bytes: &[u8]) -> Result<Proof, SealFault> {
    if bytes.len() > SEAL_MAX {
        return Err(SealFault::TooLarge);
    }
    let file: SealFile = serde_json::from_slice(bytes).map_err(|_| SealFault::Unreadable)?;
    if to_bytes(&file)? != bytes {
        return Err(SealFault::NotCanonical);
    }
    if file.format != FORMAT {
        return Err(SealFault::Version);
    }
    Ok(Proof {
        genesis: BASE64.decode(file.space.genesis.as_bytes()).map_err(|_| SealFault::Genesis)?,
        text: file.text.join("\n"),
        history: decoded_all(&file.proof.history)?,
        copy: decoded(&file.proof.copy)?,
        opened: decoded(&file.proof.opened)?,
        signed: file.proof.signed.iter().map(|chain| decoded_all(chain)).collect::<Result<_, _>>()?,
    })
}
