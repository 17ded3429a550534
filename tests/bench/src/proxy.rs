//! A TCP forwarder on one port that counts what passes: bytes each way, and how often the direction turns.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use crate::Outcome;

/// Which way bytes go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Up,
    Down,
}

/// What has passed since the last reset. Heads of HTTP are counted, those of TCP are not.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Passed {
    /// Bytes from phones to the hub.
    pub(crate) up: u64,
    /// Bytes from the hub to phones.
    pub(crate) down: u64,
    turns: u64,
    last: Option<Way>,
}

impl Passed {
    fn count(&mut self, way: Way, bytes: usize) {
        let bytes = bytes as u64;
        match way {
            Way::Up => self.up += bytes,
            Way::Down => self.down += bytes,
        }
        if self.last.replace(way) != Some(way) {
            self.turns += 1;
        }
    }

    /// Both ways together.
    pub(crate) const fn bytes(&self) -> u64 {
        self.up + self.down
    }

    /// A question and its answer are one.
    pub(crate) const fn round_trips(&self) -> u64 {
        self.turns.div_ceil(2)
    }
}

struct Inner {
    target: SocketAddr,
    passed: Passed,
}

/// The forwarder. It keeps its port while the hub behind it changes.
#[derive(Clone)]
pub(crate) struct Proxy {
    inner: Arc<Mutex<Inner>>,
    port: u16,
}

impl Proxy {
    /// Listens on a free port of the loopback.
    pub(crate) async fn start() -> Outcome<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let here = listener.local_addr()?;
        let inner = Arc::new(Mutex::new(Inner { target: here, passed: Passed::default() }));
        let proxy = Self { inner, port: here.port() };
        let accepting = proxy.clone();
        tokio::spawn(async move {
            while let Ok((phone, _)) = listener.accept().await {
                tokio::spawn(accepting.clone().carry(phone));
            }
        });
        Ok(proxy)
    }

    /// The address that phones are told.
    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// From now on new connections go there, and counting starts anew.
    pub(crate) fn aim(&self, target: SocketAddr) {
        *self.inner() = Inner { target, passed: Passed::default() };
    }

    /// What passed since the last call.
    pub(crate) fn take(&self) -> Passed {
        std::mem::take(&mut self.inner().passed)
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A connection that breaks ends both ways; whoever was cut off notices.
    async fn carry(self, phone: TcpStream) {
        let target = self.inner().target;
        let Ok(hub) = TcpStream::connect(target).await else { return };
        if phone.set_nodelay(true).and(hub.set_nodelay(true)).is_err() {
            return;
        }
        let (from_phone, to_phone) = phone.into_split();
        let (from_hub, to_hub) = hub.into_split();
        tokio::select! {
            _ = self.pass(Way::Up, from_phone, to_hub) => {}
            _ = self.pass(Way::Down, from_hub, to_phone) => {}
        }
    }

    async fn pass(
        &self,
        way: Way,
        mut from: impl AsyncRead + Unpin,
        mut to: impl AsyncWrite + Unpin,
    ) -> std::io::Result<()> {
        let mut buffer = vec![0; 64 * 1024];
        loop {
            let read = from.read(&mut buffer).await?;
            let Some(bytes) = buffer.get(..read).filter(|bytes| !bytes.is_empty()) else {
                return to.shutdown().await;
            };
            self.inner().passed.count(way, read);
            to.write_all(bytes).await?;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_in_two_parts_and_its_answer_are_one_round_trip() {
        let mut passed = Passed::default();
        for (way, bytes) in [(Way::Up, 100), (Way::Up, 20), (Way::Down, 300)] {
            passed.count(way, bytes);
        }
        assert_eq!((passed.up, passed.down, passed.bytes(), passed.round_trips()), (120, 300, 420, 1));
        passed.count(Way::Up, 1);
        assert_eq!(passed.round_trips(), 2);
    }

    #[tokio::test]
    async fn what_passes_is_counted_and_unchanged() {
        let hub = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
        let proxy = Proxy::start().await.unwrap();
        proxy.aim(hub.local_addr().unwrap());
        let mut phone = TcpStream::connect((Ipv4Addr::LOCALHOST, proxy.port)).await.unwrap();
        phone.write_all(b"question").await.unwrap();
        let (mut there, _) = hub.accept().await.unwrap();
        let mut heard = [0; 8];
        there.read_exact(&mut heard).await.unwrap();
        assert_eq!(&heard, b"question");
        there.write_all(b"answer").await.unwrap();
        let mut heard = [0; 6];
        phone.read_exact(&mut heard).await.unwrap();
        assert_eq!(&heard, b"answer");
        let passed = proxy.take();
        assert_eq!((passed.up, passed.down, passed.round_trips()), (8, 6, 1));
    }
}
