//! What a change writes, read from the change alone: words of one that was refused are found again without the document
//! they were written in.

use super::DraftRefusal;
use super::walk::{DraftOp, OpRef, walk};

/// The characters a change puts into the text, one string for each passage, in the order of the text.
///
/// # Errors
/// A refusal when the bytes are no change that this app writes.
pub fn inserted(bytes: &[u8]) -> Result<Vec<String>, DraftRefusal> {
    let walked = walk(bytes)?;
    let mut passages: Vec<String> = Vec::new();
    let mut last = None;
    for (counter, op) in (walked.facts.start_op..).zip(&walked.ops) {
        let DraftOp::Insert { after, unit } = op else { continue };
        match passages.last_mut() {
            Some(passage) if last.is_some() && *after == last => passage.push(*unit),
            _ => passages.push(unit.to_string()),
        }
        // The change itself is the first of its actors.
        last = Some(OpRef { counter, actor: 0 });
    }
    // An edit is written from its last passage to its first, so that the places before stay as they are.
    passages.reverse();
    Ok(passages)
}
