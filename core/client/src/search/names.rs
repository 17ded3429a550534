use pinyin::ToPinyin;

use super::{index_text, surnames};

/// How a name is pronounced, one item per Chinese character or Latin word, lower case, without tones
/// (ü as v), and how many of the items are the surname.
struct Reading {
    syllables: Vec<String>,
    surname: usize,
}

impl Reading {
    fn of(name: &str) -> Self {
        let name = name.trim();
        let mut syllables = Vec::new();
        if let Some((first, second)) = surnames::double(name) {
            syllables.extend([first.to_owned(), second.to_owned()]);
        } else if let Some(one) = name.chars().next().and_then(surnames::single) {
            syllables.push(one.to_owned());
        }
        let surname = syllables.len().max(1);
        let mut latin = false;
        for c in name.chars().skip(syllables.len()) {
            let spoken = c.to_pinyin().map(|sound| sound.plain().replace('ü', "v"));
            match (spoken, syllables.last_mut()) {
                (Some(sound), _) => syllables.push(sound),
                (None, Some(word)) if latin && c.is_alphanumeric() => word.extend(c.to_lowercase()),
                (None, _) if c.is_alphanumeric() => syllables.push(c.to_lowercase().collect()),
                (None, _) => {}
            }
            latin = c.is_alphanumeric() && c.to_pinyin().is_none();
        }
        Self { syllables, surname }
    }

    fn initials_from(&self, start: usize) -> String {
        self.syllables.iter().skip(start).filter_map(|syllable| syllable.chars().next()).collect()
    }
}

/// The first letters of a name's syllables: `lxm` for 陆小满. Surnames are read as surnames (单 shan,
/// 尉迟 yuchi); Latin words give their first letter; the star of a masked name gives nothing.
pub fn initials(name: &str) -> String {
    Reading::of(name).initials_from(0)
}

/// What to put into a full-text column for a name: the name itself and the ways people type it.
/// 陆小满 is found as `lxm`, `luxm`, `luxiaoman`, `lu`, `xiaoman`, and, in a search box that looks for
/// the last word as a prefix, by any beginning of these.
pub fn index_name(name: &str) -> String {
    let reading = Reading::of(name);
    let (surname, given) = reading.syllables.split_at(reading.surname.min(reading.syllables.len()));
    let mut keys = vec![
        reading.initials_from(0),
        surname.concat() + &reading.initials_from(reading.surname),
        reading.syllables.concat(),
        surname.concat(),
        given.concat(),
    ];
    keys.retain(|key| !key.is_empty());
    keys.dedup();
    format!("{} {}", index_text(name), keys.join(" ")).trim().to_owned()
}

/// A name for people who may not see it whole: the surname and a star (王*, 欧阳*). Foreign and
/// one-character names show their first character; of an empty name nothing is left.
pub fn mask(name: &str) -> String {
    let name = name.trim();
    let shown = if surnames::double(name).is_some() { 2 } else { 1 };
    let surname: String = name.chars().take(shown).collect();
    if surname.is_empty() { surname } else { surname + "*" }
}
