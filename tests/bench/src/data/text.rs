//! Chinese text: common words of community life first, then made-up words of common characters, the n-th one drawn in
//! proportion to 1 / (n + 12)^0.95, so that it compresses about as well as real chat.

use std::collections::BTreeSet;

use super::random::Random;

const WORDS: usize = 6_000;

/// Knows the words.
pub(super) struct Writer {
    characters: Vec<char>,
    words: Vec<String>,
    /// The weight of every word and those before it.
    weights: Vec<f64>,
}

impl Writer {
    pub(super) fn new(random: &mut Random) -> Self {
        let characters: Vec<char> =
            include_str!("characters.txt").split_whitespace().flat_map(str::chars).collect();
        let mut words: Vec<String> =
            include_str!("words.txt").split_whitespace().map(str::to_owned).collect();
        let mut known: BTreeSet<String> = words.iter().cloned().collect();
        while words.len() < WORDS {
            let word = new_word(random, &characters);
            if known.insert(word.clone()) {
                words.push(word);
            }
        }
        let mut sum = 0.0;
        let weights = (0..words.len())
            .map(|place| {
                sum += 1.0 / ((place + 12) as f64).powf(0.95);
                sum
            })
            .collect();
        Self { characters, words, weights }
    }

    /// Common characters.
    pub(super) fn characters(&self) -> &[char] {
        &self.characters
    }

    /// A text of `least` to `most` characters.
    pub(super) fn text_between(&self, random: &mut Random, least: u32, most: u32) -> String {
        let length = random.between(least, most);
        self.text(random, length as usize)
    }

    /// A text of so many characters, the last one a full stop.
    pub(super) fn text(&self, random: &mut Random, length: usize) -> String {
        let mut text: Vec<char> = Vec::with_capacity(length + 8);
        let mut since_pause = 0;
        while text.len() < length - 1 {
            text.extend(self.word(random).chars());
            since_pause += 1;
            if since_pause > 4 && random.fraction() < 0.3 {
                text.push(pause(random));
                since_pause = 0;
            }
        }
        text.truncate(length - 1);
        text.push('。');
        text.into_iter().collect()
    }

    fn word(&self, random: &mut Random) -> &str {
        let wanted = random.fraction() * self.weights.last().copied().unwrap_or_default();
        let place = self.weights.partition_point(|weight| *weight < wanted);
        self.words.get(place.min(self.words.len() - 1)).map_or("", String::as_str)
    }
}

fn new_word(random: &mut Random, characters: &[char]) -> String {
    let length = match random.fraction() {
        common if common < 0.8 => 2,
        _ if random.fraction() < 0.5 => 1,
        _ => 3,
    };
    (0..length).filter_map(|_| characters.get(random.index(characters.len(), 1.3))).collect()
}

fn pause(random: &mut Random) -> char {
    if random.fraction() < 0.75 {
        return '，';
    }
    random.pick(&['。', '；', '！', '？']).copied().unwrap_or('。')
}
