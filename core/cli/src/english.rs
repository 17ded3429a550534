//! English for those who ask for it: help, faults, and answers drawn from what scripts get.

mod answer;
mod help;

pub(crate) use answer::drawn;
pub(crate) use help::localised;

/// Sentences of this command line's own faults, by code.
const FAULTS: [(&str, &str); 15] = [
    ("usage", "The command is not written correctly; add --help to see how."),
    ("no_space", "Nothing was joined yet; use yishi join, or yishi space create."),
    (
        "ambiguous",
        "This fits more than one; write more digits of the id, or name the village (community) with --space.",
    ),
    ("not_found", "This phone has nothing that is called so; it may not have synced yet."),
    ("grid_unknown", "There is no such grid yet; sync first, or ask the committee to set it up."),
    ("no_copy", "This topic has no reading copy yet; wait until a drafter publishes it."),
    ("file_missing", "There is no such file; check the path."),
    ("file", "The file cannot be read or written; check path, permissions and room."),
    ("item_unknown", "The catalogue has no such matter."),
    ("form_unknown", "There is no such form of deliberation."),
    ("rule_unknown", "There is no code or rule of this name."),
    ("quote_missing", "The passage does not stand in the text letter for letter; copy it from there."),
    ("quote_ambiguous", "The passage stands in the text more than once; say which one with --nth."),
    ("editor_stopped", "The editor ended with a fault, so nothing was recorded; the text is kept."),
    ("nothing_unsaved", "No words of yours wait to be saved again."),
];

/// What a fault of this command line says.
pub(crate) fn fault(code: &str) -> &'static str {
    let known = FAULTS.iter().find(|(known, _)| *known == code);
    known.map_or_else(|| yishi_client::english::of_hub(code), |(_, sentence)| sentence)
}
