//! Texts as screens hand them over: counted in UTF-16 units, and sometimes too much for one change.

use std::ops::Range;

use yishi_replica::draft::{DraftDoc, DraftError, DraftRefusal, LocalChange, Splice};

use super::failed;
use crate::error::ClientError;

/// The most characters put in and taken out by one step of a large edit; far below a change's limits.
const STEP: usize = 4_000;

/// Makes a document read `new`: one change, several where one would be too large, none where it does so already.
pub(crate) fn replace(document: &mut DraftDoc, new: &str) -> Result<Vec<LocalChange>, ClientError> {
    match document.replace_text(new) {
        Ok(change) => Ok(change.into_iter().collect()),
        Err(DraftError::Refused(DraftRefusal::TooLarge | DraftRefusal::TooManyOperations)) => {
            let steps = steps(&document.text().map_err(failed)?, new);
            let mut changes = Vec::with_capacity(steps.len());
            for text in steps {
                changes.extend(document.replace_text(&text).map_err(failed)?);
            }
            Ok(changes)
        }
        Err(error) => Err(failed(error)),
    }
}

/// The texts on the way from `old` to `new`, the last one included.
fn steps(old: &str, new: &str) -> Vec<String> {
    let (old, new): (Vec<char>, Vec<char>) = (old.chars().collect(), new.chars().collect());
    let shared = |pairs: &mut dyn Iterator<Item = (&char, &char)>| pairs.take_while(|(a, b)| a == b).count();
    let head = shared(&mut old.iter().zip(&new));
    let most = old.len().min(new.len()) - head;
    let tail = shared(&mut old.iter().rev().zip(new.iter().rev()).take(most));
    let middle = |all: &[char]| all.get(head..all.len() - tail).unwrap_or_default().to_vec();
    let (out, put) = (middle(&old), middle(&new));
    let (before, after) = (old.iter().take(head), old.iter().skip(old.len() - tail));
    let count = out.len().max(put.len()).div_ceil(STEP);
    (1..=count)
        .map(|step| {
            let done = step.saturating_mul(STEP);
            let (put, out) = (put.iter().take(done), out.iter().skip(done));
            before.clone().chain(put).chain(out).chain(after.clone()).collect()
        })
        .collect()
}

/// A text after splices, which are ascending and count in the text before.
pub(crate) fn apply(text: &str, splices: &[Splice]) -> Result<String, ClientError> {
    let mut units: Vec<u16> = text.encode_utf16().collect();
    for splice in splices.iter().rev() {
        let range = splice.at..splice.at.saturating_add(splice.delete);
        if range.end > units.len() {
            return Err(failed(DraftError::BadSplice));
        }
        units.splice(range, splice.insert.encode_utf16());
    }
    String::from_utf16(&units).map_err(|_| failed(DraftError::BadSplice))
}

/// A passage of a text, in UTF-16 units; empty where it lies outside.
pub(crate) fn passage(text: &str, range: &Range<usize>) -> String {
    let units: Vec<u16> = text.encode_utf16().skip(range.start).take(range.len()).collect();
    String::from_utf16_lossy(&units)
}
