//! Filling up: contents grow to a multiple of a step before they are encrypted, so that their length says little.

use zeroize::Zeroizing;

use super::SealedError;

const MARK: u8 = 0x80;

/// How long `length` bytes of contents are once filled up to a multiple of `step`: always at least one byte longer.
pub(super) const fn padded_len(length: usize, step: usize) -> usize {
    (length / step + 1) * step
}

/// The contents, one mark byte, and zeros. Allocated once, with `room` for what follows, so that no copy of the
/// plaintext is left behind by a growing buffer.
pub(super) fn pad(plain: &[u8], step: usize, room: usize) -> Zeroizing<Vec<u8>> {
    let padded = padded_len(plain.len(), step);
    let mut out = Zeroizing::new(Vec::with_capacity(padded + room));
    out.extend_from_slice(plain);
    out.push(MARK);
    out.resize(padded, 0);
    out
}

/// Takes off what [`pad`] added; `Malformed` for anything that it would not have added.
pub(super) fn unpad(padded: &mut Vec<u8>, step: usize) -> Result<(), SealedError> {
    let mark = padded.iter().rposition(|byte| *byte != 0).ok_or(SealedError::Malformed)?;
    let one_step_at_most = padded.len() - mark <= step;
    if padded.get(mark) != Some(&MARK) || !one_step_at_most {
        return Err(SealedError::Malformed);
    }
    padded.truncate(mark);
    Ok(())
}
