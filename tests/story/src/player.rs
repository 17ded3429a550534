//! Somebody who plays a part in an app.

use serde_json::Value;
use tokio::process::Child;
use tokio::sync::mpsc;

pub(crate) struct Player {
    pub(crate) name: &'static str,
    pub(crate) program: Child,
    pub(crate) steps: mpsc::Sender<Value>,
    pub(crate) answers: mpsc::Receiver<Value>,
}

impl Player {
    /// Waits until the app has started.
    pub(crate) async fn enters(&mut self) {
        let said = self.hears().await;
        println!("  {} is here {said}", self.name);
    }

    /// Has the person do a step; what came of it.
    pub(crate) async fn does(&mut self, step: &str, mut with: Value) -> Value {
        println!("  {}: {step} {with}", self.name);
        with["step"] = step.into();
        self.steps.send(with).await.expect("the stage is open");
        let said = self.hears().await;
        assert!(said.get("failed").is_none(), "{} could not {step}: {said}", self.name);
        said
    }

    /// Lets the app's test end, and waits for it.
    pub(crate) async fn leaves(mut self) {
        drop(self.steps);
        let ended = self.program.wait().await.expect("it ends");
        assert!(ended.success(), "{} did not end well: {ended}", self.name);
    }

    async fn hears(&mut self) -> Value {
        tokio::select! {
            said = self.answers.recv() => said.expect("the stage is open"),
            ended = self.program.wait() => panic!("{} ended in the middle: {ended:?}", self.name),
        }
    }
}
