//! Where a quoted passage stands in a text, in UTF-16 units.

use crate::fault::{Exit, Fault};

/// Start and end of `quote` in `text`, in UTF-16 units. It must be there exactly once, unless `nth` (from 1) says which.
pub(super) fn find(text: &str, quote: &str, nth: Option<usize>) -> Result<(u32, u32), Fault> {
    if quote.is_empty() {
        return Err(Fault::usage("要改的原文不能空着。"));
    }
    let places: Vec<usize> = starts(text, quote);
    let start = match (nth, places.as_slice()) {
        (_, []) => {
            let sentence = "征求意见稿或草稿里没有这段文字，请照原文一字不差地写。";
            return Err(Fault::new(Exit::NotFound, "quote_missing", sentence));
        }
        (None, [only]) => *only,
        (None, several) => {
            let sentence = format!("这段文字有 {} 处，请多引几个字，或用 --nth 写明第几处。", several.len());
            return Err(Fault::new(Exit::NotFound, "quote_ambiguous", sentence));
        }
        (Some(nth), several) => {
            let wanted = nth.checked_sub(1).and_then(|index| several.get(index));
            *wanted.ok_or_else(|| {
                let sentence = format!("这段文字只有 {} 处，--nth 从 1 数起。", several.len());
                Fault::new(Exit::NotFound, "quote_missing", sentence)
            })?
        }
    };
    let units = |part: &str| u32::try_from(part.encode_utf16().count()).unwrap_or(u32::MAX);
    let before = units(text.get(..start).unwrap_or_default());
    Ok((before, before.saturating_add(units(quote))))
}

/// Every byte offset where `quote` starts, overlapping ones too: 哈哈 is twice in 哈哈哈.
fn starts(text: &str, quote: &str) -> Vec<usize> {
    text.char_indices()
        .map(|(at, _)| at)
        .filter(|at| text.get(*at..).is_some_and(|rest| rest.starts_with(quote)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn a_passage_is_counted_in_utf16_units() {
        assert_eq!(find("𠮷村晒谷", "晒谷", None).unwrap(), (3, 5));
    }

    #[test]
    fn a_passage_that_is_there_twice_is_refused_unless_told_which() {
        assert!(find("停车。停车。", "停车", None).is_err());
        assert_eq!(find("停车。停车。", "停车", Some(2)).unwrap(), (3, 5));
        assert!(find("停车。停车。", "停车", Some(3)).is_err());
        assert!(find("停车。停车。", "停车", Some(0)).is_err());
    }

    #[test]
    fn overlapping_places_count_each() {
        assert!(find("哈哈哈", "哈哈", None).is_err());
    }

    #[test]
    fn a_passage_that_is_not_there_is_refused() {
        assert!(find("停车", "晒", None).is_err());
        assert!(find("停车", "", None).is_err());
    }
}
