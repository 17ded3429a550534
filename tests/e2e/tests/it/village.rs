//! The demo's village hangs together: every name, grid and quoted passage that its story uses is there.

use serde_json::Value;

fn village() -> Value {
    serde_json::from_str(include_str!("../../../demo/village.json")).unwrap_or_default()
}

/// The records of a list, by their path in the file.
fn list<'a>(village: &'a Value, path: &str) -> &'a [Value] {
    village.pointer(path).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn text<'a>(record: &'a Value, field: &str) -> &'a str {
    record.get(field).and_then(Value::as_str).unwrap_or_default()
}

/// Every member id that a field of that name mentions, anywhere in the file.
fn mentioned(value: &Value, field: &str, found: &mut Vec<String>) {
    const MEMBERS: [&str; 10] = [
        "by",
        "entered_by",
        "leader",
        "member",
        "members",
        "drafters",
        "signers",
        "proposed_by",
        "opened_by",
        "taken_by",
    ];
    match value {
        Value::String(id) if MEMBERS.contains(&field) => found.push(id.clone()),
        Value::Array(items) => items.iter().for_each(|item| mentioned(item, field, found)),
        Value::Object(fields) => fields.iter().for_each(|(name, item)| mentioned(item, name, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn everybody_the_village_mentions_lives_there_and_is_grown_up() {
    let village = village();
    let people = list(&village, "/people");
    let mut found = Vec::new();
    mentioned(&village, "", &mut found);
    assert!(found.len() > 50, "the village was read");
    for id in found {
        assert!(people.iter().any(|p| text(p, "id") == id), "{id} is nobody");
    }
    let minor =
        people.iter().find(|p| p.get("minor").is_some() || p["age"].as_u64().is_some_and(|age| age < 18));
    assert_eq!(minor, None);
}

#[test]
fn two_grid_leaders_with_phones_enter_needs_in_their_own_grids() {
    let village = village();
    let devices = list(&village, "/devices");
    let leads =
        |need: &Value, grid: &Value| grid["id"] == need["grid"] && grid["leader"] == need["entered_by"];
    for need in list(&village, "/needs") {
        assert!(list(&village, "/grids").iter().any(|grid| leads(need, grid)), "{}", need["id"]);
        assert!(devices.iter().any(|device| device["member"] == need["entered_by"]));
    }
    let without_phone = |need: &&Value| devices.iter().all(|device| device["member"] != need["by"]);
    assert!(list(&village, "/needs").iter().filter(without_phone).count() >= 2);
}

#[test]
fn every_passage_the_story_quotes_is_in_the_first_text_exactly_once() {
    let village = village();
    let draft = village.pointer("/story/draft/text").and_then(Value::as_str).unwrap();
    let mut quotes = 0;
    for record in list(&village, "/story/edits").iter().chain(list(&village, "/story/amendments")) {
        assert_eq!(draft.matches(text(record, "quote")).count(), 1, "{}", record["quote"]);
        quotes += 1;
    }
    assert_eq!(quotes, 7);
    let collide = list(&village, "/story/edits").iter().filter(|e| e["same_passage"] == true);
    assert_eq!(collide.map(|e| text(e, "quote")).collect::<Vec<_>>(), ["12个临时车位"; 2]);
}
