//! The wire between phones and a hub, for tests of what gets lost on it. One request at a time on each connection; what
//! happens to an answer is told beforehand.

use std::collections::VecDeque;
use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// What the wire does with an answer of the hub. The hub has done its work and knows nothing of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It never arrives; the connection breaks.
    Lost,
    /// Only its first half arrives, then the connection breaks.
    Half,
    /// It arrives in pieces of a few bytes.
    Slow,
    /// A bit in its middle is flipped.
    Bent,
    /// The one before it, from the same connection or another, arrives in its place.
    Old,
}

#[derive(Default)]
struct Shared {
    faults: VecDeque<Fault>,
    /// How many answers arrive before the wire is cut.
    left: Option<usize>,
    /// What the requests are like that count for this.
    like: &'static str,
    /// The first line of every request that reached the hub.
    asked: Vec<String>,
    last: Vec<u8>,
}

/// A wire that listens where phones think the hub is.
pub struct Wire {
    shared: Arc<Mutex<Shared>>,
    listening: JoinHandle<()>,
}

impl Wire {
    pub(crate) async fn between(public: SocketAddr, hub: SocketAddr) -> Self {
        let listener = TcpListener::bind(public).await.expect("the wire listens");
        let shared = Arc::new(Mutex::new(Shared::default()));
        let all = Arc::clone(&shared);
        let listening = tokio::spawn(async move {
            while let Ok((phone, _)) = listener.accept().await {
                let shared = Arc::clone(&all);
                // A broken connection is what this is for.
                tokio::spawn(async move { carry(phone, hub, &shared).await.ok() });
            }
        });
        Self { shared, listening }
    }

    /// What happens to the next answers, one each; those after them arrive whole.
    pub fn next(&self, faults: &[Fault]) {
        lock(&self.shared).faults = faults.iter().copied().collect();
    }

    /// After this many more answers to requests like this one, every answer is lost until the wire is mended.
    pub fn cut_after(&self, answers: usize, like: &'static str) {
        let mut shared = lock(&self.shared);
        (shared.left, shared.like) = (Some(answers), like);
    }

    /// Answers arrive again.
    pub fn mend(&self) {
        lock(&self.shared).left = None;
    }

    /// How many requests reached the hub.
    pub fn requests(&self) -> usize {
        lock(&self.shared).asked.len()
    }

    /// The first lines of the requests that reached the hub since this was asked last, such as `GET /healthz HTTP/1.1`.
    pub fn asked(&self) -> Vec<String> {
        std::mem::take(&mut lock(&self.shared).asked)
    }
}

impl Drop for Wire {
    fn drop(&mut self) {
        self.listening.abort();
    }
}

fn lock(shared: &Mutex<Shared>) -> std::sync::MutexGuard<'_, Shared> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn carry(mut phone: TcpStream, hub: SocketAddr, shared: &Mutex<Shared>) -> io::Result<()> {
    phone.set_nodelay(true)?;
    let mut hub = TcpStream::connect(hub).await?;
    loop {
        let request = message(&mut phone).await?;
        hub.write_all(&request).await?;
        let answer = message(&mut hub).await?;
        let (fault, before) = {
            let mut shared = lock(shared);
            let line = String::from_utf8_lossy(&request).lines().next().unwrap_or_default().to_owned();
            let counts = line.contains(shared.like);
            shared.asked.push(line);
            let cut = match &mut shared.left {
                Some(0) => Some(Fault::Lost),
                Some(left) => {
                    *left -= usize::from(counts);
                    None
                }
                None => None,
            };
            (cut.or_else(|| shared.faults.pop_front()), std::mem::replace(&mut shared.last, answer.clone()))
        };
        match fault {
            None => phone.write_all(&answer).await?,
            Some(Fault::Lost) => return Ok(()),
            Some(Fault::Half) => {
                return phone.write_all(answer.get(..answer.len() / 2).unwrap_or_default()).await;
            }
            Some(Fault::Slow) => trickle(&mut phone, &answer).await?,
            Some(Fault::Bent) => phone.write_all(&bent(answer)).await?,
            Some(Fault::Old) => phone.write_all(&before).await?,
        }
    }
}

async fn trickle(phone: &mut TcpStream, answer: &[u8]) -> io::Result<()> {
    for piece in answer.chunks(5) {
        phone.write_all(piece).await?;
        tokio::task::yield_now().await;
    }
    Ok(())
}

fn bent(mut answer: Vec<u8>) -> Vec<u8> {
    let head = answer.windows(4).position(|bytes| bytes == b"\r\n\r\n").unwrap_or(0);
    let middle = (head + answer.len()) / 2;
    if let Some(byte) = answer.get_mut(middle) {
        *byte ^= 0x10;
    }
    answer
}

/// One HTTP message whose length its head names.
async fn message(from: &mut TcpStream) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    while !bytes.ends_with(b"\r\n\r\n") {
        bytes.push(from.read_u8().await?);
    }
    let head = String::from_utf8_lossy(&bytes).to_lowercase();
    let length =
        head.lines().find_map(|line| line.strip_prefix("content-length:")?.trim().parse::<usize>().ok());
    let mut body = vec![0; length.unwrap_or(0)];
    from.read_exact(&mut body).await?;
    bytes.append(&mut body);
    Ok(bytes)
}
