//! The decision: both committee members sign, and all three verify the seal.

use serde_json::json;

use super::{TOPIC, Tale};
use crate::terminal::text;

pub(super) async fn tell(tale: &mut Tale) {
    let draft = tale.draft().await;
    tale.terminal.yishi(&["round", "open", &tale.topic]);
    tale.terminal.yishi(&["seal", "sign", &tale.topic]);
    tale.terminal.syncs();
    tale.ios.does("sync", json!({})).await;
    let signed = tale.ios.does("sign", json!({ "topic": TOPIC })).await;
    assert!(signed["taps"].as_u64().is_some_and(|taps| taps <= 3), "signing takes three taps: {signed}");
    tale.syncs().await;

    let file = tale.terminal.file("晒场停车.yishi-seal");
    tale.terminal.yishi(&["seal", "export", &tale.topic, "--out", &file]);
    let here = tale.terminal.yishi(&["verify", &file]);
    assert_eq!(here["valid"], true);
    assert_eq!(text(&here, "text"), draft, "what was signed is what was drafted");
    for player in [&mut tale.android, &mut tale.ios] {
        let seen = player.does("verify", json!({ "topic": TOPIC })).await;
        assert_eq!(text(&seen, "text"), draft);
        let names = seen["signed"].as_array().expect("names");
        assert!(names.contains(&"沈柏年".into()) && names.contains(&"姚敏".into()), "{seen}");
    }
}
