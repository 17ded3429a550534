//! Sealed files: photos and recordings. Like a blob, but in pieces of at most 64 KiB, so that sending and fetching can
//! stop anywhere and go on there, and openable on single devices as well, so that whoever sent one can see it.
//!
//! Every piece has its number and whether it is the last in its nonce (as in STREAM, Hoang, Reyhanitabar, Rogaway,
//! Vizár 2015): pieces left out, swapped, or taken from another file do not open. The head stands in every piece's
//! associated data, and a commitment to the key in the head: nobody can make one file that shows two people two photos.

mod head;

use chacha20poly1305::{AeadInOut, KeyInit, XChaCha20Poly1305};
use zeroize::Zeroizing;

use super::padding::{pad, padded_len, unpad};
use super::{Entropy, SealedError};

pub use head::{DeviceRecipient, DeviceWrap, FileHead, FileKey, FileReader, HEAD_MAX};

const PIECE_TAG: &[u8] = b"yishi/sealed/file-piece/1";
const AEAD_TAG: usize = 16;
/// Contents are filled up to a multiple of this.
const PAD_STEP: usize = 4 * 1024;
/// Bytes of padded contents in a piece; the last one may have fewer.
const PLAIN_PIECE: usize = 15 * PAD_STEP;

/// Bytes of a piece as it is stored and sent; the last one may have fewer.
pub const PIECE: usize = PLAIN_PIECE + AEAD_TAG;

/// Encrypts `contents` and gives the file in the parts it is stored and sent in: the head, then its pieces.
pub fn seal_file(
    contents: &[u8],
    head: &FileHead,
    key: &FileKey,
    space: &[u8; 32],
) -> Result<Vec<Vec<u8>>, SealedError> {
    let head_bytes = head.to_bytes()?;
    let cipher = Cipher::new(head, &head_bytes, key, space);
    let padded = pad(contents, PAD_STEP, 0);
    let mut parts = vec![head_bytes];
    let mut pieces = padded.chunks(PLAIN_PIECE).enumerate().peekable();
    while let Some((number, plain)) = pieces.next() {
        let mut piece = Vec::with_capacity(plain.len() + AEAD_TAG);
        piece.extend_from_slice(plain);
        cipher.seal(number, pieces.peek().is_none(), &mut piece)?;
        parts.push(piece);
    }
    Ok(parts)
}

/// How many bytes a file with this head and this many bytes of contents has.
pub fn sealed_len(head: &FileHead, contents: usize) -> Result<usize, SealedError> {
    let padded = padded_len(contents, PAD_STEP);
    Ok(head.to_bytes()?.len() + padded + padded.div_ceil(PLAIN_PIECE) * AEAD_TAG)
}

/// Decrypts a whole file that a record calls `id`. `OtherBlob` when this is not that file, `NoWrap` when it is not for
/// this reader, `Refused` when any byte, any piece or the space is another.
pub fn open_file(
    file: &[u8],
    id: &[u8; 16],
    space: &[u8; 32],
    reader: &FileReader<'_>,
) -> Result<Zeroizing<Vec<u8>>, SealedError> {
    let (head, rest) = FileHead::read(file)?;
    let head_bytes = file.get(..file.len() - rest.len()).unwrap_or_default();
    let key = head.open(id, space, reader)?;
    let cipher = Cipher::new(&head, head_bytes, &key, space);
    let mut plain = Zeroizing::new(Vec::with_capacity(rest.len()));
    let mut pieces = rest.chunks(PIECE).enumerate().peekable();
    let mut open = Zeroizing::new(Vec::with_capacity(PIECE));
    while let Some((number, piece)) = pieces.next() {
        open.clear();
        open.extend_from_slice(piece);
        cipher.open(number, pieces.peek().is_none(), &mut open)?;
        plain.extend_from_slice(&open);
    }
    if plain.len() % PAD_STEP != 0 {
        return Err(SealedError::Malformed);
    }
    unpad(&mut plain, PAD_STEP)?;
    Ok(plain)
}

/// The cipher of one file.
struct Cipher {
    aead: XChaCha20Poly1305,
    prefix: [u8; 19],
    /// Tag, space 32, the head as it stands in the file.
    aad: Vec<u8>,
}

impl Cipher {
    fn new(head: &FileHead, head_bytes: &[u8], key: &FileKey, space: &[u8; 32]) -> Self {
        let aad = [PIECE_TAG, space, head_bytes].concat();
        Self { aead: XChaCha20Poly1305::new(key.bytes().into()), prefix: head.prefix, aad }
    }

    fn seal(&self, number: usize, last: bool, piece: &mut Vec<u8>) -> Result<(), SealedError> {
        let nonce = self.nonce(number, last)?;
        self.aead.encrypt_in_place(&nonce.into(), &self.aad, piece).map_err(|_| SealedError::TooLong)
    }

    fn open(&self, number: usize, last: bool, piece: &mut Vec<u8>) -> Result<(), SealedError> {
        let nonce = self.nonce(number, last)?;
        self.aead.decrypt_in_place(&nonce.into(), &self.aad, piece).map_err(|_| SealedError::Refused)
    }

    /// Prefix 19, number u32 big-endian, 1 for the last piece and 0 for all others.
    fn nonce(&self, number: usize, last: bool) -> Result<[u8; 24], SealedError> {
        let number = u32::try_from(number).map_err(|_| SealedError::TooLong)?.to_be_bytes();
        let parts = self.prefix.iter().chain(&number).copied().chain([u8::from(last)]);
        let mut nonce = [0; 24];
        nonce.iter_mut().zip(parts).for_each(|(to, from)| *to = from);
        Ok(nonce)
    }
}

/// Fresh random bytes.
fn draw<const N: usize>(entropy: &mut Entropy<'_>) -> [u8; N] {
    let mut bytes = [0; N];
    entropy(&mut bytes);
    bytes
}
