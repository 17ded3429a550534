//! What changed between two texts, as few passages as people would name.
//!
//! Sentences are compared first, letters only at the ends of a changed passage. Finer cuts would scatter a
//! rewritten sentence over chance letters, and two rewritings of one sentence would mix without touching.

use super::document::Splice;

/// Above this many comparisons everything between the common ends counts as one passage.
const MOST_COMPARISONS: usize = 1_000_000;

/// What turns `old` into `new`: the passages to replace, ascending, in UTF-16 units of `old`.
pub fn text_diff(old: &str, new: &str) -> Vec<Splice> {
    let (old_parts, new_parts) = (sentences(old), sentences(new));
    let mut splices = Vec::new();
    let mut at = 0;
    for passage in passages(&old_parts, &new_parts) {
        let (before, after) = match passage {
            Passage::Same(text) => {
                at += units(text);
                continue;
            }
            Passage::Changed(before, after) => (before.concat(), after.concat()),
        };
        let (head, tail) = whole_words(&before, &after, common_ends(&before, &after));
        let taken_out = before.get(head..before.len() - tail).unwrap_or_default();
        let put_in = after.get(head..after.len() - tail).unwrap_or_default();
        let start = at + units(before.get(..head).unwrap_or_default());
        at += units(&before);
        if !(taken_out.is_empty() && put_in.is_empty()) {
            splices.push(Splice { at: start, delete: units(taken_out), insert: put_in.to_owned() });
        }
    }
    splices
}

/// The length of a text in UTF-16 units.
pub(super) fn units(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

fn sentences(text: &str) -> Vec<&str> {
    text.split_inclusive(['\n', '。', '！', '？', '；', '.', '!', '?', ';']).collect()
}

enum Passage<'a, 'p> {
    Same(&'a str),
    Changed(&'p [&'a str], &'p [&'a str]),
}

fn passages<'a, 'p>(old: &'p [&'a str], new: &'p [&'a str]) -> Vec<Passage<'a, 'p>> {
    let head = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let (_, old_rest) = old.split_at(head);
    let (_, new_rest) = new.split_at(head);
    let tail = old_rest.iter().rev().zip(new_rest.iter().rev()).take_while(|(a, b)| a == b).count();
    let (mut before, same_tail) = old_rest.split_at(old_rest.len() - tail);
    let (mut after, _) = new_rest.split_at(new_rest.len() - tail);

    let mut found: Vec<_> = old.iter().take(head).map(|text| Passage::Same(text)).collect();
    for (skip_old, skip_new) in matches(before, after) {
        let (old_gap, old_next) = before.split_at(skip_old);
        let (new_gap, new_next) = after.split_at(skip_new);
        if !(old_gap.is_empty() && new_gap.is_empty()) {
            found.push(Passage::Changed(old_gap, new_gap));
        }
        if let (Some((same, old_rest)), Some((_, new_rest))) =
            (old_next.split_first(), new_next.split_first())
        {
            found.push(Passage::Same(same));
            (before, after) = (old_rest, new_rest);
        }
    }
    if !(before.is_empty() && after.is_empty()) {
        found.push(Passage::Changed(before, after));
    }
    found.extend(same_tail.iter().map(|text| Passage::Same(text)));
    found
}

/// The longest common run of sentences in order: for each, how many to skip on either side since the one before.
fn matches(old: &[&str], new: &[&str]) -> Vec<(usize, usize)> {
    let width = new.len() + 1;
    if (old.len() + 1).saturating_mul(width) > MOST_COMPARISONS {
        return Vec::new();
    }
    // best[i * width + j]: the longest run of old[i..] and new[j..].
    let mut best = vec![0_u32; (old.len() + 1) * width];
    let at = |best: &[u32], i: usize, j: usize| best.get(i * width + j).copied().unwrap_or(0);
    for (i, a) in old.iter().enumerate().rev() {
        for (j, b) in new.iter().enumerate().rev() {
            let longest = if a == b {
                at(&best, i + 1, j + 1) + 1
            } else {
                at(&best, i + 1, j).max(at(&best, i, j + 1))
            };
            if let Some(cell) = best.get_mut(i * width + j) {
                *cell = longest;
            }
        }
    }
    let (mut i, mut j, mut skipped, mut found) = (0, 0, (0, 0), Vec::new());
    while let (Some(a), Some(b)) = (old.get(i), new.get(j)) {
        if a == b {
            found.push(skipped);
            (i, j, skipped) = (i + 1, j + 1, (0, 0));
        } else if at(&best, i + 1, j) >= at(&best, i, j + 1) {
            (i, skipped.0) = (i + 1, skipped.0 + 1);
        } else {
            (j, skipped.1) = (j + 1, skipped.1 + 1);
        }
    }
    found
}

/// Draws the ends in until neither cuts a number or Latin word: 12 turned into 14 is one whole replacement.
fn whole_words(a: &str, b: &str, (mut head, mut tail): (usize, usize)) -> (usize, usize) {
    let word = |text: &str, at: usize| text.as_bytes().get(at).is_some_and(u8::is_ascii_alphanumeric);
    while head > 0 && word(a, head - 1) && (word(a, head) || word(b, head)) {
        head -= 1;
    }
    let (a_end, b_end) = (a.len(), b.len());
    while tail > 0
        && word(a, a_end - tail)
        && (word(a, (a_end - tail).wrapping_sub(1)) || word(b, (b_end - tail).wrapping_sub(1)))
    {
        tail -= 1;
    }
    (head, tail)
}

/// How many bytes two texts share at the beginning and, beyond that, at the end.
fn common_ends(a: &str, b: &str) -> (usize, usize) {
    let shared = |pairs: &mut dyn Iterator<Item = (char, char)>| -> usize {
        pairs.take_while(|(x, y)| x == y).map(|(x, _)| x.len_utf8()).sum()
    };
    let head = shared(&mut a.chars().zip(b.chars()));
    let (a_rest, b_rest) = (a.get(head..).unwrap_or_default(), b.get(head..).unwrap_or_default());
    let tail = shared(&mut a_rest.chars().rev().zip(b_rest.chars().rev()));
    (head, tail)
}
