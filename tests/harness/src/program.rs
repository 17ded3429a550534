//! The hub as a program of its own, as an operator runs it: it can be killed, and its processor time is its own.

use std::fs::OpenOptions;
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// The program of this name, built for the profile of the running test or program.
pub fn built(name: &str) -> PathBuf {
    let own = std::env::current_exe().expect("this test's own path");
    let folder = own.parent().expect("its folder");
    let folder =
        if folder.ends_with("deps") { folder.parent().expect("the profile's folder") } else { folder };
    let path = folder.join(name);
    assert!(
        path.exists(),
        "{} is not built: run `tests/run e2e`, or `cargo build -p yishi-server -p yishi-cli` first",
        path.display()
    );
    path
}

/// A serving `yishi-server`.
pub struct Program {
    child: Child,
    /// Where it listens.
    pub addr: SocketAddr,
}

impl Program {
    /// Starts it on a data folder and waits until it listens. What it logs, at every level, goes to `log`.
    pub fn start(data: &Path, listen: SocketAddr, log: &Path) -> Self {
        let log = OpenOptions::new().create(true).append(true).open(log).expect("the log opens");
        let mut child = Command::new(built("yishi-server"))
            .env_clear()
            .args(["serve", "--init", "--log", "trace", "--listen", &listen.to_string(), "--data"])
            .arg(data)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(log)
            .spawn()
            .expect("the hub's program starts");
        let mut line = String::new();
        let out = child.stdout.take().expect("its output");
        BufReader::new(out).read_line(&mut line).expect("its first line");
        let said: serde_json::Value =
            serde_json::from_str(&line).unwrap_or_else(|_| panic!("it said {line:?}"));
        let addr = said.get("listening").and_then(|addr| addr.as_str()?.parse().ok()).expect("its address");
        Self { child, addr }
    }

    /// Kills it, as a power cut would: nothing is tidied up.
    pub fn kill(&mut self) {
        self.child.kill().expect("it is killed");
        self.child.wait().expect("it is gone");
    }

    /// Asks it to stop, and waits until it has.
    pub fn stop(&mut self) {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &id]).status().expect("kill runs").success());
        assert!(self.child.wait().expect("it ends").success(), "it ends well");
    }

    /// Processor time it has used so far, to about 10 ms.
    pub fn used(&self) -> Duration {
        let path = format!("/proc/{}/stat", self.child.id());
        let stat = std::fs::read_to_string(path).expect("the system tells its times");
        // Fields 14 and 15 in hundredths of a second; the name in field 2 may hold blanks.
        let after_name = stat.rsplit_once(')').expect("a name").1;
        let ticks =
            after_name.split_whitespace().skip(11).take(2).map(|n| n.parse::<u64>().expect("a number"));
        Duration::from_millis(ticks.sum::<u64>() * 10)
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
