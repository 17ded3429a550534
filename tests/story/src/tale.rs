//! The story of issue and village, chapter by chapter; each asserts what it says.

mod decision;
mod doorstep;
mod drafting;
mod voices;

use serde_json::json;
use yishi_harness::TestHub;

use crate::player::Player;
use crate::terminal::{Terminal, text};

/// 陆小梅 leads the grid and has the Android app, 姚敏 sits in the committee and has the iOS app, 沈柏年 founded the
/// village and works in the terminal.
pub(crate) struct Tale {
    hub: TestHub,
    android: Player,
    ios: Player,
    terminal: Terminal,
    /// The topic's id, once there is one.
    topic: String,
}

const TOPIC: &str = "晒场停车";

impl Tale {
    /// Founds the village and waits until both apps have started.
    pub(crate) async fn begin(mut android: Player, mut ios: Player) -> Self {
        let hub = TestHub::start_program().await;
        let terminal = Terminal::new();
        let token = hub.setup_token();
        terminal.yishi(&[
            "space",
            "create",
            "--hub",
            &hub.url(),
            "--token",
            &token,
            "--kind",
            "village",
            "--name",
            "桑渚村",
            "--as",
            "沈柏年",
        ]);
        terminal.yishi(&["grid", "add", "一网格"]);
        terminal.syncs();
        android.enters().await;
        ios.enters().await;
        Self { hub, android, ios, terminal, topic: String::new() }
    }

    /// Tells it; how many chapters held.
    pub(crate) async fn tell(mut self) -> usize {
        chapter("everybody joins");
        self.join().await;
        chapter("needs are logged offline, survive a kill, and are synced");
        doorstep::tell(&mut self).await;
        chapter("three write one draft offline; nothing is lost, all read the same");
        drafting::tell(&mut self).await;
        chapter("comments, a stance and an amendment come in offline; the amendment is taken over");
        voices::tell(&mut self).await;
        chapter("the committee signs; everybody verifies the same text");
        decision::tell(&mut self).await;
        self.android.leaves().await;
        self.ios.leaves().await;
        self.hub.stop().await;
        5
    }

    /// The leader first: as long as there is one committee member, nobody else has to sign.
    async fn join(&mut self) {
        let leader = self.terminal.yishi(&["invite", "--post", "grid-leader", "--grid", "一网格"]);
        let member = self.terminal.yishi(&["invite", "--post", "committee"]);
        self.terminal.syncs();
        self.android.does("join", json!({ "code": text(&leader, "code"), "name": "陆小梅" })).await;
        self.ios.does("join", json!({ "code": text(&member, "code"), "name": "姚敏" })).await;
        self.terminal.syncs();
    }

    /// The network is gone for all.
    async fn loses_the_hub(&mut self) {
        self.hub.stop().await;
    }

    /// It is back, and everybody syncs until everybody has everything.
    async fn syncs(&mut self) {
        self.hub.restart().await;
        for _ in 0..2 {
            self.android.does("sync", json!({})).await;
            self.ios.does("sync", json!({})).await;
            self.terminal.syncs();
        }
    }

    /// What all three read in the draft; they must not differ by a byte.
    async fn draft(&mut self) -> String {
        let topic = json!({ "topic": TOPIC });
        let android = self.android.does("draft", topic.clone()).await;
        let ios = self.ios.does("draft", topic).await;
        let here = self.terminal.yishi(&["draft", "show", &self.topic]);
        assert_eq!(text(&android, "text"), text(&here, "text"), "Android and terminal");
        assert_eq!(text(&ios, "text"), text(&here, "text"), "iOS and terminal");
        text(&here, "text").to_owned()
    }
}

fn chapter(title: &str) {
    println!("-- {title}");
}
