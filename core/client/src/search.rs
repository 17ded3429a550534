//! Full-text search: what to put into an FTS5 table (`tokenize = 'unicode61'`) and what to ask it.
//!
//! `unicode61` takes a run of Chinese characters for one word. So the index holds each character as
//! a word of its own and a query asks for them as a phrase, which finds words of any length, single
//! characters included. This module makes strings only; the table is the store's.

mod alike;
mod names;
mod pieces;
mod surnames;

pub use alike::Gist;
pub use names::{index_name, initials, mask};

use pieces::{BREAK, Piece, pieces};

/// A query is read up to this many characters; longer ones are pasted by accident.
const MAX_QUERY: usize = 128;
/// Letters from here on stand for themselves; those before make up words.
const CJK: char = '\u{2E80}';

/// `text` in the form that goes into the full-text table. Not for showing: characters stand apart,
/// and signs have stand-ins.
pub fn index_text(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 2);
    let mut broken = true;
    for piece in pieces(text.chars()) {
        match piece {
            Piece::Word(word) => {
                out.push_str(&word);
                out.push(' ');
                broken = false;
            }
            Piece::Break if !broken => {
                out.extend([BREAK, ' ']);
                broken = true;
            }
            Piece::Break | Piece::Space => {}
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// What people typed as an FTS5 `MATCH` expression, or nothing where it holds no word. Always valid
/// for FTS5, whatever was typed. Words between spaces or punctuation must all occur, each as a
/// phrase; when the last one ends in Latin letters, longer words that begin with it match too.
pub fn query(typed: &str) -> Option<String> {
    let pieces = pieces(typed.chars().take(MAX_QUERY));
    let mut terms = Vec::new();
    let mut begins = false;
    for term in pieces.split(|piece| !matches!(piece, Piece::Word(_))) {
        let words: Vec<_> = term.iter().filter_map(word).collect();
        if let Some(last) = words.last() {
            begins = last.starts_with(|c: char| c.is_alphabetic() && c < CJK);
            terms.push(format!("\"{}\"", words.join(" ")));
        }
    }
    let star = if begins { " *" } else { "" };
    if terms.is_empty() { None } else { Some(terms.join(" AND ") + star) }
}

fn word(piece: &Piece) -> Option<&str> {
    match piece {
        Piece::Word(word) => Some(word),
        Piece::Space | Piece::Break => None,
    }
}
