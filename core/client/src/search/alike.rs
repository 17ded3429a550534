//! Whether two needs read alike, by the characters and pairs of characters they share.

use std::collections::BTreeSet;

use super::pieces::{Piece, pieces};

/// Characters that say little by themselves.
const COMMON: &str = "的了是在我有和就不人都一上也很到说要去你会着没看好这那吗呢吧啊请能把被给让希望位您们个尽快处理解决问题反映";

/// How much a pair weighs against a single character.
const PAIR: u32 = 3;

/// What a text is compared by.
#[derive(Debug, Clone, Default)]
pub struct Gist {
    units: BTreeSet<String>,
    pairs: BTreeSet<(String, String)>,
}

impl Gist {
    /// From this likeness on, in thousandths, two needs are shown together.
    pub const ALIKE: u32 = 300;

    /// Of a text.
    pub fn of(text: &str) -> Self {
        let mut gist = Self::default();
        let mut before: Option<String> = None;
        for piece in pieces(text.chars()) {
            match piece {
                Piece::Word(word) if !COMMON.contains(word.as_str()) => {
                    gist.units.insert(word.clone());
                    if let Some(before) = before.replace(word.clone()) {
                        gist.pairs.insert((before, word));
                    }
                }
                Piece::Word(_) | Piece::Break => before = None,
                Piece::Space => {}
            }
        }
        gist
    }

    fn weight(units: usize, pairs: usize) -> u32 {
        let [units, pairs] = [units, pairs].map(|count| u32::try_from(count).unwrap_or(u32::MAX));
        units.saturating_add(pairs.saturating_mul(PAIR))
    }

    /// How much of what the shorter one says stands in the other, too; in thousandths.
    pub fn likeness(&self, other: &Self) -> u32 {
        let all = |gist: &Self| Self::weight(gist.units.len(), gist.pairs.len());
        let shared = Self::weight(
            self.units.intersection(&other.units).count(),
            self.pairs.intersection(&other.pairs).count(),
        );
        shared.saturating_mul(1_000).checked_div(all(self).min(all(other))).unwrap_or(0)
    }
}
