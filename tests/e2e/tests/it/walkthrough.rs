//! `docs/walkthrough.zh.md` as a reader does it: every command of the page, in its order, in a shell, with the two
//! programs; the server is killed where the page kills it.

mod page;

use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;
use yishi_harness::{Program, built};

use crate::support::{hub_rows, one_chain_each, sound};
use page::{Ids, steps};

/// What the page says where a reader puts something of their own.
const TOKEN: &str = "建村口令";
const CODE: &str = "YISHI1……";
const ADDRESS: &str = "127.0.0.1:7480";

/// A reader's folder, and what stands on their screen.
struct Reader {
    folder: TempDir,
    server: Option<Program>,
    listen: SocketAddr,
    token: String,
    code: String,
    ids: Ids,
    kills: usize,
}

impl Reader {
    fn new() -> Self {
        let (folder, listen) = (tempfile::tempdir().unwrap(), (Ipv4Addr::LOCALHOST, 0).into());
        let (token, code, ids) = (String::new(), String::new(), Ids::default());
        Self { folder, server: None, listen, token, code, ids, kills: 0 }
    }

    /// The command as it is typed.
    fn typed(&self, command: &str) -> String {
        let own = command.replace(ADDRESS, &self.listen.to_string());
        self.ids.filled(&own.replace(TOKEN, &self.token).replace(CODE, &self.code))
    }

    fn starts_server(&mut self) {
        let (data, log) = (self.folder.path().join("hub"), self.folder.path().join("hub.log"));
        let server = Program::start(&data, self.listen, &log);
        self.listen = server.addr;
        self.server = Some(server);
    }

    fn kills_server(&mut self) {
        self.server.take().expect("a server runs").kill();
        self.kills += 1;
    }

    fn runs(&self, command: &str) -> Output {
        let programs = built("yishi");
        let path = format!("{}:/usr/bin:/bin", programs.parent().unwrap().display());
        let mut shell = Command::new("bash");
        shell.args(["-c", command]).current_dir(self.folder.path()).env_clear().env("PATH", path);
        shell.output().unwrap()
    }

    /// Does a step; says what was on the screen.
    fn does(&mut self, step: &page::Step) {
        let command = self.typed(&step.command);
        if step.command.starts_with("yishi-server serve ") {
            return self.starts_server();
        }
        if step.command.starts_with("kill -9 ") {
            return self.kills_server();
        }
        let output = self.runs(&command);
        let [out, err] = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
        let told: Vec<&str> = err.lines().filter(|line| !line.starts_with("已收到")).collect();
        let said = format!("{out}{}", told.join("\n"));
        assert_eq!(output.status.success(), !step.is_refused(), "$ {command}\n{said}");
        if let Ok(keys) = serde_json::from_str::<serde_json::Value>(&out) {
            self.token = keys["setup_token"].as_str().unwrap_or(&self.token).to_owned();
        }
        if let Some(code) = out.lines().find(|line| line.starts_with("YISHI1")) {
            self.code = code.to_owned();
        }
        let agrees = step.shown.is_empty() || self.ids.agree(&step.shown, &said);
        assert!(agrees, "$ {command}\n{said}\n-- the page shows\n{}", step.shown.join("\n"));
    }
}

#[test]
fn whoever_does_what_the_page_says_sees_what_it_shows_and_loses_nothing_when_the_server_is_killed() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/walkthrough.zh.md");
    let steps = steps(&std::fs::read_to_string(path).unwrap());
    let mut reader = Reader::new();
    for step in &steps {
        reader.does(step);
    }
    assert!(steps.len() > 100 && reader.kills >= 2, "{} steps, {} kills", steps.len(), reader.kills);
    reader.server.take().expect("a server runs at the end").stop();
    let database = reader.folder.path().join("hub/hub.sqlite");
    sound(&database);
    one_chain_each(&hub_rows(&database));
}
