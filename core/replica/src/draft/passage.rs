//! Where a passage of an older version stands today.

use std::ops::Range;

use super::elements::Elements;
use super::{ChangeHash, DraftDoc, DraftError, Splice};

/// A passage found again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// Its place in today's text, in UTF-16 units; empty where nothing of it is left.
    pub range: Range<usize>,
    /// Whether it still reads as quoted. If not, both are shown and a drafter places the amendment.
    pub matches: bool,
}

/// Finds the passage `range` (UTF-16 units) of the text at `heads` in today's text.
///
/// # Errors
/// [`DraftError::UnknownHeads`] when the version is not in the document, [`DraftError::BadSplice`] when the
/// range lies outside that version's text.
pub fn place(
    draft: &DraftDoc,
    heads: &[ChangeHash],
    range: Range<usize>,
    quote: &str,
) -> Result<Placed, DraftError> {
    let [found] =
        place_all(draft, heads, std::array::from_ref(&range))?.try_into().map_err(|_| DraftError::Engine)?;
    let now: Vec<u16> = draft.text()?.encode_utf16().collect();
    let matches = now.get(found.clone()).is_some_and(|units| quote.encode_utf16().eq(units.iter().copied()));
    Ok(Placed { range: found, matches })
}

/// Moves splices made on the text at `heads` to where they belong today.
pub(super) fn move_splices(
    draft: &DraftDoc,
    heads: &[ChangeHash],
    splices: Vec<Splice>,
) -> Result<Vec<Splice>, DraftError> {
    let ranges: Vec<_> = splices.iter().map(|s| s.at..s.at + s.delete).collect();
    let moved = place_all(draft, heads, &ranges)?.into_iter().zip(splices);
    Ok(moved.map(|(now, s)| Splice { at: now.start, delete: now.len(), insert: s.insert }).collect())
}

/// Today's place of each range of the text at `heads`, in one pass over the document.
fn place_all(
    draft: &DraftDoc,
    heads: &[ChangeHash],
    ranges: &[Range<usize>],
) -> Result<Vec<Range<usize>>, DraftError> {
    let then = draft.past_of(heads)?;
    let now = draft.history().present();
    let elements = Elements::of(draft.history())?;
    // For every character read then: its place then, and its first and last place now.
    let mut read_then = Vec::new();
    let (mut at_then, mut at_now) = (0, 0);
    for element in elements.iter() {
        let width = element.unit.len_utf16();
        let start = at_now;
        if elements.visible(element, &now) {
            at_now += width;
        }
        if elements.visible(element, &then) {
            read_then.push((at_then..at_then + width, start..at_now));
            at_then += width;
        }
    }
    ranges.iter().map(|range| locate(&read_then, range, at_then).ok_or(DraftError::BadSplice)).collect()
}

fn locate(
    read_then: &[(Range<usize>, Range<usize>)],
    range: &Range<usize>,
    length: usize,
) -> Option<Range<usize>> {
    if range.start > range.end || range.end > length {
        return None;
    }
    let first = read_then.partition_point(|(then, _)| then.start < range.start);
    if range.is_empty() {
        // Between two characters: behind the one before, as an insertion there would stand.
        let at = first.checked_sub(1).and_then(|before| read_then.get(before)).map_or(0, |(_, now)| now.end);
        let on_border = read_then.get(first).is_none_or(|(then, _)| then.start == range.start);
        return on_border.then_some(at..at);
    }
    let (then_first, now_first) = read_then.get(first)?;
    let (then_last, now_last) = read_then.get(read_then.partition_point(|(then, _)| then.end < range.end))?;
    let on_borders = then_first.start == range.start && then_last.end == range.end;
    on_borders.then_some(now_first.start..now_last.end)
}
