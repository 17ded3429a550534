//! Readers of automerge's columns. They never expand a run: a row costs one step, and every form
//! but the one automerge itself writes is refused, so equal rows have equal bytes.

use super::bytes::Bytes;
use crate::draft::DraftRefusal;

/// A value that a run-length column can hold.
pub(super) trait Cell<'a>: Copy + PartialEq {
    fn read(bytes: &mut Bytes<'a>) -> Result<Self, DraftRefusal>;
}

impl<'a> Cell<'a> for u64 {
    fn read(bytes: &mut Bytes<'a>) -> Result<Self, DraftRefusal> {
        bytes.unsigned()
    }
}

impl<'a> Cell<'a> for i64 {
    fn read(bytes: &mut Bytes<'a>) -> Result<Self, DraftRefusal> {
        bytes.signed()
    }
}

impl<'a> Cell<'a> for &'a str {
    fn read(bytes: &mut Bytes<'a>) -> Result<Self, DraftRefusal> {
        std::str::from_utf8(bytes.prefixed()?).map_err(|_| DraftRefusal::BadValue)
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Run {
    Start,
    Repeat,
    Literal,
    Null,
}

/// A run-length column: repeats, literals and nulls.
#[derive(Clone, Copy)]
pub(super) struct Runs<'a, V> {
    bytes: Bytes<'a>,
    run: Run,
    left: u64,
    last: Option<V>,
    has_value: bool,
}

impl<'a, V: Cell<'a>> Runs<'a, V> {
    pub(super) fn new(column: &'a [u8]) -> Self {
        Self { bytes: Bytes::new(column), run: Run::Start, left: 0, last: None, has_value: false }
    }

    /// The value of the next row; `None` for a null, and for every row of a column left out.
    pub(super) fn next(&mut self) -> Result<Option<V>, DraftRefusal> {
        if self.left == 0 {
            if self.bytes.is_empty() {
                let left_out = self.run == Run::Start;
                return if left_out { Ok(None) } else { Err(DraftRefusal::BadColumnData) };
            }
            self.open_run()?;
        }
        self.left -= 1;
        if self.run == Run::Literal {
            let value = V::read(&mut self.bytes)?;
            if self.last == Some(value) {
                return Err(DraftRefusal::BadColumnData);
            }
            self.last = Some(value);
        }
        Ok(self.last)
    }

    /// The value of the next row, where none may be null.
    pub(super) fn need(&mut self) -> Result<V, DraftRefusal> {
        self.next()?.ok_or(DraftRefusal::BadColumnData)
    }

    /// Refuses a column that goes on, or that says nothing and should have been left out.
    pub(super) fn finish(&self) -> Result<(), DraftRefusal> {
        let done = self.left == 0 && self.bytes.is_empty();
        if done && (self.has_value || self.run == Run::Start) {
            Ok(())
        } else {
            Err(DraftRefusal::BadColumnData)
        }
    }

    fn open_run(&mut self) -> Result<(), DraftRefusal> {
        let length = self.bytes.signed()?;
        let before = self.run;
        (self.run, self.left) = match length {
            0 => (Run::Null, self.bytes.unsigned()?),
            1.. => (Run::Repeat, length.unsigned_abs()),
            _ => (Run::Literal, length.unsigned_abs()),
        };
        let shortest = if self.run == Run::Repeat { 2 } else { 1 };
        if self.left < shortest || (before == self.run && self.run != Run::Repeat) {
            return Err(DraftRefusal::BadColumnData);
        }
        match self.run {
            Run::Null => self.last = None,
            Run::Repeat => {
                let value = V::read(&mut self.bytes)?;
                if self.last == Some(value) {
                    return Err(DraftRefusal::BadColumnData);
                }
                self.last = Some(value);
                self.has_value = true;
            }
            Run::Literal | Run::Start => self.has_value = true,
        }
        Ok(())
    }
}

impl<'a> Runs<'a, u64> {
    /// How many rows the column has, without visiting them, as long as they are at most `most`.
    pub(super) fn rows(mut self, most: usize) -> Result<usize, DraftRefusal> {
        let mut rows = 0_usize;
        while !self.bytes.is_empty() {
            self.open_run()?;
            let left = usize::try_from(self.left).map_err(|_| DraftRefusal::TooManyOperations)?;
            rows = rows.checked_add(left).filter(|r| *r <= most).ok_or(DraftRefusal::TooManyOperations)?;
            if self.run == Run::Literal {
                for _ in 0..left {
                    self.last = Some(u64::read(&mut self.bytes)?);
                }
            }
            self.left = 0;
        }
        Ok(rows)
    }
}

/// A column of differences to the row before.
#[derive(Clone, Copy)]
pub(super) struct Deltas<'a> {
    runs: Runs<'a, i64>,
    value: i64,
}

impl<'a> Deltas<'a> {
    pub(super) fn new(column: &'a [u8]) -> Self {
        Self { runs: Runs::new(column), value: 0 }
    }

    pub(super) fn next(&mut self) -> Result<Option<u64>, DraftRefusal> {
        let Some(delta) = self.runs.next()? else { return Ok(None) };
        self.value = self.value.checked_add(delta).ok_or(DraftRefusal::BadNumber)?;
        u64::try_from(self.value).map(Some).map_err(|_| DraftRefusal::BadNumber)
    }

    pub(super) fn finish(&self) -> Result<(), DraftRefusal> {
        self.runs.finish()
    }
}

/// A column of alternating run lengths, the first one of `false`.
#[derive(Clone, Copy)]
pub(super) struct Flags<'a> {
    bytes: Bytes<'a>,
    first: bool,
    value: bool,
    left: u64,
}

impl<'a> Flags<'a> {
    pub(super) fn new(column: &'a [u8]) -> Self {
        Self { bytes: Bytes::new(column), first: true, value: true, left: 0 }
    }

    pub(super) fn next(&mut self) -> Result<bool, DraftRefusal> {
        while self.left == 0 {
            if self.bytes.is_empty() {
                return Err(DraftRefusal::BadColumnData);
            }
            self.left = self.bytes.unsigned()?;
            self.value = !self.value;
            if self.left == 0 && !self.first {
                return Err(DraftRefusal::BadColumnData);
            }
            self.first = false;
        }
        self.left -= 1;
        Ok(self.value)
    }

    pub(super) fn finish(&self) -> Result<(), DraftRefusal> {
        if self.left == 0 && self.bytes.is_empty() { Ok(()) } else { Err(DraftRefusal::BadColumnData) }
    }
}
