//! Running `yishi` and reading what it says.

use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;
use yishi_client::App;
use yishi_domain::id::{InviteId, SpaceId};
use yishi_domain::membership::InviteGrant;
use yishi_replica::code::InviteCode;

/// One install.
pub(crate) struct Home(TempDir);

/// What a run left behind.
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Ran {
    fn of(output: Output) -> Self {
        Self {
            code: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// The answer as JSON.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {}", self.out))
    }

    /// The fault's code; nothing may be on stdout then.
    pub(crate) fn fault(&self) -> String {
        assert_eq!(self.out, "", "a fault leaves stdout empty");
        let fault: Value =
            serde_json::from_str(&self.err).unwrap_or_else(|error| panic!("{error}: {}", self.err));
        assert!(is_chinese(fault["sentence"].as_str().unwrap()), "{fault}");
        fault["code"].as_str().unwrap().to_owned()
    }
}

/// Runs without a home in the arguments or the environment.
pub(crate) fn yishi(arguments: &[&str]) -> Ran {
    Ran::of(command(arguments).env_remove("HOME").output().unwrap())
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_yishi"));
    command.args(arguments).env_remove("YISHI_HOME").stdin(Stdio::null());
    command
}

impl Home {
    pub(crate) fn new() -> Self {
        Self(TempDir::new().unwrap())
    }

    /// An install that has joined, offline, a space that it knows nothing of yet.
    pub(crate) fn joined() -> Self {
        let home = Self::new();
        home.join(1);
        home
    }

    /// Joins a space through the library: the command would try its network first, and again after pauses.
    pub(crate) fn join(&self, space: u8) {
        App::open(self.path()).unwrap().join(&code(space), "王大爷").unwrap();
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    /// Runs in this home.
    pub(crate) fn run(&self, arguments: &[&str]) -> Ran {
        Ran::of(command(arguments).env("YISHI_HOME", self.path()).output().unwrap())
    }

    /// Runs in this home, on a machine that knows no root certificate.
    pub(crate) fn run_untrusting(&self, arguments: &[&str]) -> Ran {
        let (none, nowhere) = (self.path().join("none.pem"), self.path().join("nowhere"));
        let mut command = command(arguments);
        command.env("YISHI_HOME", self.path()).env("SSL_CERT_FILE", none).env("SSL_CERT_DIR", nowhere);
        Ran::of(command.output().unwrap())
    }

    /// Runs in this home, answering in JSON.
    pub(crate) fn json(&self, arguments: &[&str]) -> Ran {
        let mut all = vec!["--json"];
        all.extend(arguments);
        self.run(&all)
    }
}

/// The code of an invitation to a space on a hub that nobody runs.
pub(crate) fn code(space: u8) -> String {
    let code = InviteCode {
        space: SpaceId([space; 32]),
        log_key: [2; 32],
        invite: InviteId([3; 16]),
        seed: [4; 32],
        grant: InviteGrant::Resident,
        hub: "http://127.0.0.1:9".to_owned(),
    };
    code.to_text()
}

/// Whether a text says something in Chinese.
pub(crate) fn is_chinese(text: &str) -> bool {
    text.chars().any(|letter| ('\u{4e00}'..='\u{9fff}').contains(&letter))
}
