//! Cuts text into the units of search, the same way for the index and for a query.

use std::mem::take;

/// Stands for a masked name's star. Private use characters count as letters in `unicode61`, and
/// real text holds none (those that it does hold are treated as punctuation here).
const STAR: char = '\u{E02A}';
/// Stands between sentences, so that no phrase runs across a full stop.
pub(super) const BREAK: char = '\u{E000}';

#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// One unit of the index: a CJK character, a star, or a whole Latin word or number.
    Word(String),
    /// White space inside a line: typed to separate words, or by chance between CJK characters.
    Space,
    /// Punctuation, a new line, a symbol.
    Break,
}

pub(super) fn pieces(text: impl Iterator<Item = char>) -> Vec<Piece> {
    let mut out = Vec::new();
    let mut word = String::new();
    for c in text.filter(|c| !invisible(*c)).map(narrow) {
        if is_word(c) {
            word.push(c);
            continue;
        }
        flush(&mut word, &mut out);
        out.push(match c {
            '*' => Piece::Word(STAR.to_string()),
            c if is_cjk(c) => Piece::Word(c.to_string()),
            '\n' | '\r' => Piece::Break,
            c if c.is_whitespace() => Piece::Space,
            _ => Piece::Break,
        });
    }
    flush(&mut word, &mut out);
    out
}

fn flush(word: &mut String, out: &mut Vec<Piece>) {
    if !word.is_empty() {
        out.push(Piece::Word(take(word)));
    }
}

/// Full-width letters, digits and signs as their ordinary selves; 。 and 、 stay.
fn narrow(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        '\u{3000}' => ' ',
        c => c,
    }
}

/// Zero-width characters and variation selectors, which nobody sees or types.
fn invisible(c: char) -> bool {
    let zero_width = matches!(c, '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}');
    zero_width || matches!(c, '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}')
}

/// Characters written without spaces between them: Han with 々 and 〇, kana.
fn is_cjk(c: char) -> bool {
    let han = matches!(c, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}');
    let rare_han = matches!(c, '々' | '〇' | '\u{20000}'..='\u{3FFFD}');
    han || rare_han || matches!(c, '\u{3041}'..='\u{3096}' | '\u{30A1}'..='\u{30FA}')
}

/// What makes up words that are written apart: letters, digits, and the accents that `unicode61`
/// drops from them.
fn is_word(c: char) -> bool {
    !is_cjk(c) && (c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36F}'))
}
