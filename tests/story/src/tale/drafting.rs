//! Drafting: three people, one text, no network.

use serde_json::json;

use super::{TOPIC, Tale};

const FIRST: &str = "# 晒场\n白天晒谷，不停车。\n晚上可以停车。\n三户轮流看管。";

pub(super) async fn tell(tale: &mut Tale) {
    tale.terminal.yishi(&["draft", "edit", &tale.topic, "--text", FIRST]);
    tale.terminal.syncs();
    tale.android.does("sync", json!({})).await;
    tale.ios.does("sync", json!({})).await;
    assert_eq!(tale.draft().await, FIRST);

    tale.loses_the_hub().await;
    let edit = |find: &str, replace: &str| json!({ "topic": TOPIC, "find": find, "replace": replace });
    tale.android.does("edit", edit("三户轮流看管", "东头三户轮流看管")).await;
    tale.android.does("edit", edit("晚上可以停车", "晚上六点后可以停车")).await;
    tale.ios.does("edit", edit("晚上可以停车", "晚上八点后可以停车")).await;
    let here = FIRST.replace("白天晒谷", "白天晒谷晒菜");
    tale.terminal.yishi(&["draft", "edit", &tale.topic, "--text", &here]);
    tale.syncs().await;

    let text = tale.draft().await;
    for piece in ["东头三户轮流看管", "六点", "八点", "白天晒谷晒菜"] {
        assert!(in_order(&text, piece), "{piece} is not lost in\n{text}");
    }
    // Two changed one passage: it is marked, and the leader settles it.
    let settled = tale.android.does("settle", json!({ "topic": TOPIC })).await;
    assert!(settled["marks"].as_u64().is_some_and(|marks| marks > 0), "a mark was there: {settled}");
    tale.android.does("sync", json!({})).await;
    tale.ios.does("sync", json!({})).await;
    tale.terminal.syncs();
    tale.draft().await;
}

/// Whether the letters stand in the text in this order; two people's letters may stand between each other's.
fn in_order(text: &str, piece: &str) -> bool {
    let mut letters = text.chars();
    piece.chars().all(|wanted| letters.any(|letter| letter == wanted))
}
