//! Needs: logged offline on both phones, killed and reopened, merged into a topic.

use serde_json::{Value, json};

use super::{TOPIC, Tale};
use crate::terminal::text;

const ANDROID: [&str; 2] = ["晒场停满了车，谷子没处晒", "晒场边路灯不亮"];
const IOS: &str = "晒场夜里倒车太吵";

pub(super) async fn tell(tale: &mut Tale) {
    log(tale).await;
    tale.syncs().await;
    let needs = merge(tale);
    tale.syncs().await;
    told(tale, needs).await;
}

async fn log(tale: &mut Tale) {
    tale.loses_the_hub().await;
    for words in ANDROID {
        let said = tale.android.does("log", json!({ "text": words })).await;
        assert_eq!(text(&said, "state"), "saved", "kept on the phone");
    }
    let said = tale.ios.does("log", json!({ "text": IOS })).await;
    assert_eq!(text(&said, "state"), "saved");
    // Somebody is in the middle of a word when the phone dies.
    let half = json!({ "text": "王大爷说" });
    for player in [&mut tale.android, &mut tale.ios] {
        let said = player.does("killed_while_logging", half.clone()).await;
        assert_eq!(text(&said, "text"), "王大爷说", "nothing typed is lost");
    }
    let kept = tale.android.does("needs", json!({})).await;
    assert_eq!(words(&kept).len(), 2, "both are there after the kill: {kept}");
}

/// The committee takes the three up as one topic, with the leader and itself to draft it.
fn merge(tale: &mut Tale) -> Vec<String> {
    let listed = tale.terminal.yishi(&["need", "list"]);
    let rows = listed["rows"].as_array().expect("rows");
    let id = |words: &str| {
        let row =
            rows.iter().find(|row| row["text"] == words).unwrap_or_else(|| panic!("no {words} in {listed}"));
        text(row, "id").to_owned()
    };
    let needs: Vec<String> = [ANDROID[0], ANDROID[1], IOS].into_iter().map(id).collect();
    for need in &needs {
        tale.terminal.yishi(&["need", "accept", need]);
    }
    tale.terminal.yishi(&["need", "merge", &needs[0], &needs[1], &needs[2]]);
    let mut propose = vec!["topic", "propose", TOPIC, "--source", "statutory_item", "--class", "General"];
    // All three, so that whoever said one of them is told.
    for need in &needs {
        propose.extend(["--need", need]);
    }
    let proposed = tale.terminal.yishi(&propose);
    tale.topic = text(&proposed, "topic").to_owned();
    tale.terminal.yishi(&["topic", "classify", &tale.topic, "--class", "General", "--item", "ENV-04"]);
    tale.terminal.yishi(&["topic", "screen", &tale.topic, "走访了晒粮的和停车的住户"]);
    tale.terminal.yishi(&["topic", "accept", &tale.topic]);
    tale.terminal.yishi(&["topic", "appoint", &tale.topic, "陆小梅"]);
    needs
}

/// Every author reads on the own phone what became of the own words.
async fn told(tale: &mut Tale, needs: Vec<String>) {
    assert_eq!(needs.len(), 3);
    let mine = tale.android.does("needs", json!({})).await;
    let all = words(&mine);
    assert!(ANDROID.iter().all(|said| all.contains(&(*said).to_owned())), "originals are kept: {mine}");
    let fate = tale.android.does("fate", json!({ "text": ANDROID[1] })).await;
    assert!(text(&fate, "fate").contains(TOPIC), "merged, and told where it went: {fate}");
    let fate = tale.ios.does("fate", json!({ "text": IOS })).await;
    assert!(text(&fate, "fate").contains(TOPIC), "merged, and told where it went: {fate}");
}

fn words(answer: &Value) -> Vec<String> {
    let rows = answer["texts"].as_array().expect("texts");
    rows.iter().filter_map(Value::as_str).map(str::to_owned).collect()
}
