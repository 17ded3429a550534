//! Where the players ask for their next step: `POST /NAME` with what came of the last one, answered with the next.

use std::collections::BTreeMap;
use std::net::Ipv4Addr;
use std::process::Stdio;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::{Json, Path, State};
use axum::routing::post;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::process::Command;
use tokio::sync::{Mutex as Turn, mpsc};

use crate::player::Player;

/// Both ends that a player's requests are joined to.
struct Prompter {
    said: mpsc::Sender<Value>,
    next: Turn<mpsc::Receiver<Value>>,
}

type Prompters = Arc<Mutex<BTreeMap<String, Arc<Prompter>>>>;

pub(crate) struct Stage {
    url: String,
    prompters: Prompters,
}

impl Stage {
    /// Listens on a free port of the loopback.
    pub(crate) async fn open() -> Self {
        let prompters = Prompters::default();
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.expect("a free port");
        let url = format!("http://{}", listener.local_addr().expect("its address"));
        let routes = Router::new().route("/{player}", post(turn)).with_state(Arc::clone(&prompters));
        tokio::spawn(async move { axum::serve(listener, routes).await });
        Self { url, prompters }
    }

    /// Starts a player's program.
    pub(crate) fn player(&mut self, name: &'static str, command: &str) -> Player {
        let (said, answers) = mpsc::channel(1);
        let (steps, next) = mpsc::channel(1);
        let prompter = Arc::new(Prompter { said, next: Turn::new(next) });
        self.prompters.lock().expect("nobody panicked").insert(name.to_owned(), prompter);
        let program = Command::new("bash")
            .args(["-c", command])
            .env("YISHI_STAGE", format!("{}/{name}", self.url))
            .stdin(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .expect("the player's program starts");
        Player { name, program, steps, answers }
    }
}

/// Takes what came of the last step and waits for the next one; after the last there is nothing.
async fn turn(
    State(prompters): State<Prompters>,
    Path(player): Path<String>,
    Json(said): Json<Value>,
) -> Json<Value> {
    let prompter = prompters.lock().expect("nobody panicked").get(&player).cloned();
    let prompter = prompter.expect("a player of this story");
    // Whoever listened is gone only where the story has ended.
    let _ = prompter.said.send(said).await;
    let next = prompter.next.lock().await.recv().await;
    Json(next.unwrap_or_else(|| json!({ "step": "end" })))
}
