//! HTTP by hand over a plain socket, so that every byte is counted.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// Where the hub listens.
#[derive(Clone, Copy)]
pub(crate) struct Wire(pub(crate) SocketAddr);

/// What came back.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
    /// Bytes of the request and of the answer, heads included.
    pub(crate) sent: usize,
    pub(crate) received: usize,
}

impl Reply {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|_| panic!("not JSON: {self:?}"))
    }

    /// The code of an error, which always has a sentence as well.
    pub(crate) fn code(&self) -> String {
        assert!(self.status >= 400, "{self:?}");
        let json = self.json();
        assert!(json["sentence"].as_str().is_some_and(|text| text.ends_with('。')), "{json}");
        json["code"].as_str().unwrap_or_else(|| panic!("no code: {json}")).to_owned()
    }
}

impl Wire {
    /// A whole request and its answer.
    pub(crate) fn send(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Reply {
        let mut head = format!("{method} {path} HTTP/1.1\r\nhost: {}\r\n", self.0);
        if !body.is_empty() || method != "GET" {
            head += &format!("content-length: {}\r\n", body.len());
        }
        for (name, value) in headers {
            head += &format!("{name}: {value}\r\n");
        }
        self.raw(&[format!("{head}\r\n").as_bytes(), body].concat())
    }

    /// Exactly these bytes.
    pub(crate) fn raw(&self, request: &[u8]) -> Reply {
        let mut socket = self.open();
        // A hub that refuses early may close before everything is written.
        let _ = socket.write_all(request);
        let mut reader = BufReader::new(socket);
        let (status, headers, mut received) = read_head(&mut reader);
        let length = headers.iter().find(|(name, _)| name == "content-length");
        let length: usize = length.map_or(0, |(_, value)| value.parse().unwrap());
        // An answer to HEAD says how long its body would be.
        let mut body = vec![0; if request.starts_with(b"HEAD ") { 0 } else { length }];
        reader.read_exact(&mut body).unwrap();
        received += body.len();
        Reply { status, headers, body, sent: request.len(), received }
    }

    /// A connection that fails rather than waits for ever.
    pub(crate) fn open(&self) -> TcpStream {
        let socket = TcpStream::connect(self.0).unwrap();
        socket.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
        socket
    }
}

/// Status, headers in small letters, and how many bytes they were.
pub(crate) fn read_head(reader: &mut impl BufRead) -> (u16, Vec<(String, String)>, usize) {
    let (mut lines, mut received) = (Vec::new(), 0);
    loop {
        let mut line = String::new();
        received += reader.read_line(&mut line).unwrap();
        let line = line.trim_end().to_owned();
        if line.is_empty() {
            break;
        }
        lines.push(line);
    }
    let status = lines[0].split(' ').nth(1).unwrap().parse().unwrap();
    let headers = lines[1..].iter().filter_map(|line| line.split_once(": "));
    (status, headers.map(|(name, value)| (name.to_lowercase(), value.to_owned())).collect(), received)
}
