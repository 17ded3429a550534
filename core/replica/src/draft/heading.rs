//! Headings inside a draft's plain text: a line that starts with `# ` or `## `.

use super::diff::units;

/// One heading of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// 1 for `# `, 2 for `## `.
    pub level: u8,
    /// The words, without the signs.
    pub title: String,
    /// Where its line starts, in UTF-16 units.
    pub at: usize,
}

/// The headings of a text, in its order.
#[must_use]
pub fn headings(text: &str) -> Vec<Heading> {
    let mut at = 0;
    let mut found = Vec::new();
    for line in text.split_inclusive('\n') {
        let heading = [(1, "# "), (2, "## ")].into_iter().find_map(|(level, sign)| {
            line.strip_prefix(sign).map(|title| Heading { level, title: title.trim().to_owned(), at })
        });
        found.extend(heading);
        at += units(line);
    }
    found
}
