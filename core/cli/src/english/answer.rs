//! Answers in English, drawn from their JSON: what is said in two languages is said in English, the rest as it is.

use serde_json::{Map, Value};
use yishi_domain::calendar::en_moment;
use yishi_domain::time::Moment;

/// From so many digits on a text is an id, of which a few are enough.
const ID_DIGITS: usize = 32;
const ID_SHOWN: usize = 8;

/// An answer in lines.
pub(crate) fn drawn(answer: &Value) -> String {
    let mut lines = Vec::new();
    match answer {
        Value::Object(fields) => object(fields, 0, &mut lines),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => {
            lines.push(scalar("", answer).unwrap_or_else(|| "nothing".to_owned()))
        }
    }
    if lines.is_empty() { "nothing".to_owned() } else { lines.join("\n") }
}

fn object(fields: &Map<String, Value>, depth: usize, lines: &mut Vec<String>) {
    for (key, value) in fields.iter().filter(|(key, _)| !is_said_in_english(key, fields)) {
        let name = key.strip_suffix("_en").unwrap_or(key).replace('_', " ");
        let name = if name == "en" { "what".to_owned() } else { name };
        field(&name, key, value, depth, lines);
    }
}

/// Whether a field is the Chinese of another one.
fn is_said_in_english(key: &str, fields: &Map<String, Value>) -> bool {
    let stem = key.strip_suffix("_zh").unwrap_or(key);
    let twin = if key == "zh" { "en".to_owned() } else { format!("{stem}_en") };
    // A day in Chinese stands beside its moment.
    fields.contains_key(&twin) || key.ends_with("_zh") || fields.contains_key(&format!("{key}_at"))
}

fn field(name: &str, key: &str, value: &Value, depth: usize, lines: &mut Vec<String>) {
    let indent = "  ".repeat(depth);
    match value {
        Value::Array(items) if items.is_empty() => {}
        Value::Array(items) if items.iter().all(|item| scalar(key, item).is_some()) => {
            let items: Vec<String> = items.iter().filter_map(|item| scalar(key, item)).collect();
            lines.push(format!("{indent}{name}: {}", items.join(", ")));
        }
        Value::Array(items) => {
            lines.push(format!("{indent}{name}:"));
            for item in items {
                let mut inside = Vec::new();
                field("", key, item, 0, &mut inside);
                let mut inside = inside.into_iter();
                lines.extend(inside.next().map(|first| format!("{indent}  - {}", first.trim_start())));
                lines.extend(inside.map(|line| format!("{indent}    {line}")));
            }
        }
        Value::Object(fields) => match word(fields) {
            Some(word) => lines.push(format!("{indent}{name}: {word}")),
            None if name.is_empty() => object(fields, depth, lines),
            None => {
                lines.push(format!("{indent}{name}:"));
                object(fields, depth.saturating_add(1), lines);
            }
        },
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
            lines.extend(scalar(key, value).map(|text| format!("{indent}{name}: {text}")));
        }
    }
}

/// The English word of a choice.
fn word(fields: &Map<String, Value>) -> Option<String> {
    let choice = fields.contains_key("code") && fields.contains_key("zh") && fields.len() == 3;
    fields.get("en").filter(|_| choice)?.as_str().map(str::to_owned)
}

/// A value on one line; nothing for what is empty or has parts.
fn scalar(key: &str, value: &Value) -> Option<String> {
    match value {
        Value::Null | Value::Array(_) => None,
        Value::Bool(yes) => Some(if *yes { "yes" } else { "no" }.to_owned()),
        Value::Number(number) => {
            Some(match number.as_u64().filter(|_| key == "at" || key.ends_with("_at")) {
                Some(at) => en_moment(Moment(at)),
                None => number.to_string(),
            })
        }
        Value::String(text) if text.is_empty() => None,
        Value::String(text) if text.len() >= ID_DIGITS && text.bytes().all(|c| c.is_ascii_hexdigit()) => {
            Some(text.chars().take(ID_SHOWN).collect())
        }
        Value::String(text) => Some(text.replace('\n', " / ")),
        Value::Object(fields) => word(fields),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_said_twice_is_said_in_english_and_ids_and_moments_are_short() {
        let answer = json!({
            "rows": [{
                "id": "00112233445566778899aabbccddeeff",
                "status": {"code": "Accepted", "zh": "已受理", "en": "accepted"},
                "zh": "受理诉求", "en": "Decide",
                "kind_zh": "诉求", "kind_en": "need",
                "sentence": "好。", "sentence_en": "Fine.",
                "due": "1月19日", "due_at": 1_799_974_800_000_u64,
                "text": "路灯不亮",
                "at": 1_799_974_800_000_u64, "at_zh": "1月15日 09:00",
                "empty": "", "none": null, "list": []
            }],
            "total": 1
        });
        let drawn = drawn(&answer);
        let expected = "rows:\n  - at: 2027-01-15 09:00\n    due at: 2027-01-15 09:00\n    what: Decide\n    id: 00112233\n    kind: need\n    \
                        sentence: Fine.\n    status: accepted\n    text: 路灯不亮\ntotal: 1";
        assert_eq!(drawn, expected);
    }

    #[test]
    fn an_answer_with_nothing_in_it_says_so() {
        assert_eq!(drawn(&json!({})), "nothing");
        assert_eq!(drawn(&json!({"rows": [], "total": 0})), "total: 0");
    }
}
