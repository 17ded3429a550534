//! Voices: a comment, a stance and an amendment, made offline; the amendment is taken over with its author's name.

use serde_json::json;

use super::{TOPIC, Tale};
use crate::terminal::text;

const PASSAGE: &str = "三户轮流看管";
const BETTER: &str = "三户轮流看管，每月换一次";

pub(super) async fn tell(tale: &mut Tale) {
    tale.terminal.yishi(&["copy", "publish", &tale.topic]);
    tale.terminal.syncs();
    tale.android.does("sync", json!({})).await;
    tale.ios.does("sync", json!({})).await;

    tale.loses_the_hub().await;
    let comment = tale.android.does("comment", json!({ "topic": TOPIC, "text": "晚上反正空着" })).await;
    assert!(comment["taps"].as_u64().is_some_and(|taps| taps <= 3), "a comment takes three taps: {comment}");
    tale.android.does("stance", json!({ "topic": TOPIC })).await;
    tale.ios
        .does("amend", json!({ "topic": TOPIC, "find": PASSAGE, "text": BETTER, "reason": "轮得公平" }))
        .await;
    tale.syncs().await;

    let copy = tale.terminal.yishi(&["copy", "show", &tale.topic]);
    let said = copy.to_string();
    assert!(said.contains("晚上反正空着") && said.contains("陆小梅"), "the comment arrived: {said}");
    let listed = tale.terminal.yishi(&["amend", "list", &tale.topic]);
    let amendment = &listed["rows"][0];
    assert_eq!(amendment["by_name"], "姚敏");
    tale.terminal.yishi(&["amend", "take", text(amendment, "id")]);
    tale.terminal.syncs();
    tale.android.does("sync", json!({})).await;
    tale.ios.does("sync", json!({})).await;
    assert!(tale.draft().await.contains(BETTER), "the passage reads as proposed");
}
