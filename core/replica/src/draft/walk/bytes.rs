//! A cursor over untrusted bytes.

use crate::draft::DraftRefusal;

/// What is left to read. Copying it is cheap; reading never goes past the end.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    pub(super) fn is_empty(self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn len(self) -> usize {
        self.0.len()
    }

    pub(super) fn take(&mut self, count: usize) -> Result<&'a [u8], DraftRefusal> {
        let (head, rest) = self.0.split_at_checked(count).ok_or(DraftRefusal::WrongLength)?;
        self.0 = rest;
        Ok(head)
    }

    pub(super) fn array<const N: usize>(&mut self) -> Result<[u8; N], DraftRefusal> {
        self.take(N)?.try_into().map_err(|_| DraftRefusal::WrongLength)
    }

    fn byte(&mut self) -> Result<u8, DraftRefusal> {
        self.array::<1>().map(|[byte]| byte)
    }

    /// An unsigned LEB128 number in its shortest form.
    pub(super) fn unsigned(&mut self) -> Result<u64, DraftRefusal> {
        let mut value = 0_u64;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            let bits = u64::from(byte & 0x7f);
            if shift == 63 && bits > 1 {
                return Err(DraftRefusal::BadNumber);
            }
            value |= bits << shift;
            if byte & 0x80 == 0 {
                let overlong = shift > 0 && byte == 0;
                return if overlong { Err(DraftRefusal::BadNumber) } else { Ok(value) };
            }
        }
        Err(DraftRefusal::BadNumber)
    }

    /// A signed LEB128 number in its shortest form. Nine bytes (63 bits) are more than any honest one needs.
    pub(super) fn signed(&mut self) -> Result<i64, DraftRefusal> {
        let mut value = 0_i64;
        let mut before = None;
        for shift in (0..63).step_by(7) {
            let byte = self.byte()?;
            value |= i64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                let negative = byte & 0x40 != 0;
                let padding = if negative { 0x7f } else { 0 };
                if byte == padding && before.is_some_and(|b: u8| (b & 0x40 != 0) == negative) {
                    return Err(DraftRefusal::BadNumber);
                }
                return Ok(if negative { value | (-1 << (shift + 7)) } else { value });
            }
            before = Some(byte);
        }
        Err(DraftRefusal::BadNumber)
    }

    /// A number of items that each need at least `each` bytes: what cannot be there is refused before anything is allocated.
    pub(super) fn count(
        &mut self,
        each: usize,
        most: usize,
        refusal: DraftRefusal,
    ) -> Result<usize, DraftRefusal> {
        let count = usize::try_from(self.unsigned()?).map_err(|_| refusal)?;
        if count > most || count.saturating_mul(each) > self.len() {
            return Err(refusal);
        }
        Ok(count)
    }

    /// An unsigned number as a length, then so many bytes.
    pub(super) fn prefixed(&mut self) -> Result<&'a [u8], DraftRefusal> {
        let length = usize::try_from(self.unsigned()?).map_err(|_| DraftRefusal::WrongLength)?;
        self.take(length)
    }
}
