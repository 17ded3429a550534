//! A hub for tests: the replica's admission and answers over HTTP, one space, all in memory.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

use yishi_client::{App, CancelFlag, Desk, NewSpace};
use yishi_domain::draft::{DRAFT_OPS_MAX, Draft};
use yishi_domain::id::{DraftId, NeedId};
use yishi_domain::membership::{Genesis, SpaceKind};
use yishi_domain::need::NeedStatus;
use yishi_domain::role::Role;
use yishi_domain::state::{Aggregate, AggregateId};
use yishi_domain::time::Moment;
use yishi_replica::admission::{DraftCache, TrialBudget, admit};
use yishi_replica::entry::Entry;
use yishi_replica::keys::SignKey;
use yishi_replica::log::Log;
use yishi_replica::memory::MemoryLog;
use yishi_replica::message::{SyncAnswer, SyncRequest};
use yishi_replica::packed::Unpacker;
use yishi_replica::serve::answer;

/// Where the hub's clock stands until a test moves it.
const NOW: Moment = Moment(1_800_000_000_000);

struct State {
    log_key: SignKey,
    log: Option<MemoryLog>,
    docs: DraftCache,
    now: Moment,
}

/// A running hub; its thread ends with the process.
pub(crate) struct Hub {
    address: String,
    state: Arc<Mutex<State>>,
}

impl Hub {
    pub(crate) fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let log_key = SignKey::from_seed(&[7; 32]);
        let state = Arc::new(Mutex::new(State { log_key, log: None, docs: DraftCache::default(), now: NOW }));
        let shared = Arc::clone(&state);
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                serve(stream.unwrap(), &shared);
            }
        });
        Self { address, state }
    }

    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    /// Founds a village on this hub, with one committee member.
    pub(crate) fn found(&self, app: &Arc<App>, founder: &str) -> Desk {
        let new = NewSpace {
            kind: SpaceKind::Village,
            name: "桑渚村".to_owned(),
            parent: None,
            founder: founder.to_owned(),
            posts: vec![Role::CommitteeMember],
        };
        wait(app.create_space(&self.address, "token", new)).unwrap()
    }

    /// While `full`, every change of the draft is refused as too large.
    pub(crate) fn draft_is_full(&self, draft: DraftId, full: bool) {
        let mut state = self.state.lock().unwrap();
        let log = state.log.as_mut().unwrap();
        let id = AggregateId::Draft(draft);
        let mut known = match log.aggregate(&id).unwrap() {
            Some(Aggregate::Draft(draft)) => draft,
            _ => Draft::default(),
        };
        known.ops = if full { DRAFT_OPS_MAX } else { 0 };
        log.put_aggregate(&id, &Aggregate::Draft(known)).unwrap();
    }
}

impl Hub {
    /// Moves the hub's clock on by whole days.
    pub(crate) fn pass_days(&self, days: u64) {
        let mut state = self.state.lock().unwrap();
        state.now = Moment(state.now.0 + days * 24 * 3_600_000);
    }

    /// Takes a need as if nothing had been decided on it.
    pub(crate) fn reopen(&self, need: NeedId) {
        let mut state = self.state.lock().unwrap();
        let log = state.log.as_mut().unwrap();
        let id = AggregateId::Need(need);
        let Some(Aggregate::Need(mut known)) = log.aggregate(&id).unwrap() else { panic!("no such need") };
        known.status = NeedStatus::Submitted;
        log.put_aggregate(&id, &Aggregate::Need(known)).unwrap();
    }
}

/// Runs a future to its end.
pub(crate) fn wait<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(future)
}

/// Syncs an install.
pub(crate) fn sync(app: &Arc<App>) {
    wait(app.sync(&|_| {}, &CancelFlag::default())).unwrap();
}

fn serve(stream: TcpStream, shared: &Mutex<State>) {
    let mut reader = BufReader::new(stream.try_clone().unwrap());
    let (mut line, mut length) = (String::new(), 0);
    reader.read_line(&mut line).unwrap();
    let path = line.split(' ').nth(1).unwrap_or_default().to_owned();
    loop {
        let mut header = String::new();
        reader.read_line(&mut header).unwrap();
        let header = header.trim().to_ascii_lowercase();
        if header.is_empty() {
            break;
        }
        if let Some(value) = header.strip_prefix("content-length:") {
            length = value.trim().parse().unwrap();
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).unwrap();
    let answer = respond(&path, &body, &mut shared.lock().unwrap());
    let head = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\nconnection: close\r\n\r\n", answer.len());
    let mut stream = stream;
    stream.write_all(&[head.as_bytes(), &answer].concat()).unwrap();
}

fn respond(path: &str, body: &[u8], state: &mut State) -> Vec<u8> {
    match path {
        "/v1/hub" => format!("{{\"log_key\":\"{}\"}}", state.log_key.device()).into_bytes(),
        "/v1/spaces" => {
            state.log = Some(MemoryLog::new(Genesis::from_bytes(body).unwrap()));
            Vec::new()
        }
        "/v1/sync" => exchange(SyncRequest::from_bytes(body).unwrap(), state).to_bytes(),
        other => panic!("{other} is not served here"),
    }
}

fn exchange(request: SyncRequest, state: &mut State) -> SyncAnswer {
    let now = state.now;
    let log = state.log.as_mut().unwrap();
    let (devices, ask) = ([request.device], &request.spaces[0]);
    let mut unpacker = Unpacker::new(ask.space, &devices);
    let entries: Vec<Entry> =
        request.push.into_iter().map(|pushed| unpacker.unpack(pushed.entry).unwrap()).collect();
    let clock = || now;
    let mut budget = TrialBudget::new(&clock);
    let replies = admit(log, &mut state.docs, &entries, now, &mut |_, _| true, &mut budget).unwrap();
    let pushed: Vec<_> = entries.iter().zip(&replies).collect();
    let space = answer(log, &state.log_key, Some(&request.device), ask, &pushed, 1 << 20).unwrap();
    SyncAnswer { replies, spaces: vec![space], nonce: vec![9; 24].into() }
}
