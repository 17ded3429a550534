//! The program itself, as an operator runs it.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, ChildStderr, Command, Output, Stdio};

use tempfile::TempDir;
use yishi_server::store::{SqliteStore, Store};

use crate::support::{Wire, genesis, read_head, space};

fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_yishi-server"));
    command.env_clear();
    command
}

fn init(folder: &TempDir) -> Output {
    program().arg("init").arg("--data").arg(folder.path().join("d")).output().unwrap()
}

/// A serving program and the first line it said.
fn serve(folder: &TempDir, more: &[&str]) -> (Child, serde_json::Value) {
    let mut child = program()
        .args(["serve", "--listen", "127.0.0.1:0", "--log-json", "--data"])
        .arg(folder.path().join("d"))
        .args(more)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
    (child, serde_json::from_str(&line).unwrap())
}

fn terminate(child: &Child) {
    assert!(Command::new("kill").args(["-TERM", &child.id().to_string()]).status().unwrap().success());
}

/// Asks the program to stop, and gives what it logged.
fn stop(mut child: Child) -> String {
    terminate(&child);
    assert!(child.wait().unwrap().success());
    let mut log = String::new();
    child.stderr.unwrap().read_to_string(&mut log).unwrap();
    log
}

#[test]
fn init_shows_the_token_and_keeps_secrets_to_the_owner() {
    let folder = tempfile::tempdir().unwrap();
    let said: serde_json::Value = serde_json::from_slice(&init(&folder).stdout).unwrap();
    assert_eq!(said["setup_token"].as_str().unwrap().len(), 64);
    let again: serde_json::Value = serde_json::from_slice(&init(&folder).stdout).unwrap();
    assert_eq!(said, again);
    #[cfg(unix)]
    for name in ["log.key", "nonce.key", "setup.token"] {
        use std::os::unix::fs::PermissionsExt;
        let mode = folder.path().join("d").join(name).metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
}

#[test]
fn help_is_chinese_whatever_is_asked_about() {
    for path in [&[][..], &["init"], &["check"], &["serve"]] {
        let out = program().args(path).arg("--help").output().unwrap();
        let help = String::from_utf8(out.stdout).unwrap();
        assert!(out.status.success() && help.contains("用法：yishi-server"), "{help}");
        for english in ["Usage", "Options", "Commands", "Print ", "OPTIONS", "COMMAND", "default:", "[env"] {
            assert!(!help.contains(english), "{path:?} says {english}: {help}");
        }
        let described = help.lines().filter(|line| line.trim_start().starts_with('-'));
        described.for_each(|line| assert!(!line.is_ascii(), "{path:?} does not explain {line}"));
    }
}

#[test]
fn a_command_line_that_is_wrong_is_told_so_in_chinese() {
    for (wrong, named) in [(&["serve", "--lisen", "x"][..], "--lisen"), (&["sreve"], "sreve"), (&[], "命令")]
    {
        let out = program().args(wrong).output().unwrap();
        let said = String::from_utf8(out.stderr).unwrap();
        assert_eq!(out.status.code(), Some(2));
        assert!(said.contains(named) && !said.contains("error") && !said.contains("Usage"), "{said}");
    }
}

#[test]
fn serving_without_init_is_refused_in_plain_words() {
    let folder = tempfile::tempdir().unwrap();
    let out = program().args(["serve", "--data"]).arg(folder.path().join("d")).output().unwrap();
    assert_eq!(out.status.code(), Some(1));
    let said = String::from_utf8(out.stderr).unwrap();
    assert!(said.contains("还没有初始化") && said.ends_with("[not_initialised]\n"), "{said}");
}

#[test]
fn a_database_of_a_newer_version_has_a_code_and_an_exit_code_of_its_own_and_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    stop(serve(&folder, &["--init"]).0);
    let path = folder.path().join("d/hub.sqlite");
    rusqlite::Connection::open(&path).unwrap().pragma_update(None, "user_version", 99).unwrap();
    let before = std::fs::read(&path).unwrap();
    for command in ["serve", "check"] {
        let out = program().arg(command).arg("--data").arg(folder.path().join("d")).output().unwrap();
        let said = String::from_utf8(out.stderr).unwrap();
        assert_eq!((out.status.code(), out.stdout.as_slice()), (Some(3), &b""[..]), "{command}: {said}");
        assert!(said.contains("请升级程序后再启动") && said.ends_with("[database_newer]\n"), "{said}");
        assert!(std::fs::read(&path).unwrap() == before, "{command} changed the file");
    }
}

#[test]
fn serve_says_where_it_listens_answers_and_stops_when_asked() {
    let folder = tempfile::tempdir().unwrap();
    let ready = folder.path().join("ready.json");
    let (child, said) = serve(&folder, &["--init", "--ready-file", ready.to_str().unwrap()]);
    let written: serde_json::Value = serde_json::from_slice(&std::fs::read(&ready).unwrap()).unwrap();
    assert_eq!(said, written);
    let wire = Wire(said["listening"].as_str().unwrap().parse().unwrap());
    assert_eq!(wire.send("GET", "/v1/hub", &[], b"").json()["log_key"], said["log_key"]);
    let second = program()
        .args(["serve", "--listen", "127.0.0.1:0", "--data"])
        .arg(folder.path().join("d"))
        .output()
        .unwrap();
    assert!(String::from_utf8(second.stderr).unwrap().contains("正被另一个"));
    let log = stop(child);
    let lines: Vec<serde_json::Value> = log.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert!(lines.iter().any(|line| line["fields"]["message"] == "answered"));
    // Everything is in the main file, which can be copied.
    assert!(!folder.path().join("d/hub.sqlite-wal").exists());
}

/// A request to create a space, of which the hub has the head and waits for the rest: the connection and the rest.
fn begun(folder: &TempDir, wire: Wire) -> (BufReader<TcpStream>, Vec<u8>) {
    let token = std::fs::read_to_string(folder.path().join("d/setup.token")).unwrap();
    let body = genesis(2).to_bytes();
    let mut socket = wire.open();
    let (token, length) = (token.trim(), body.len());
    let head = format!("authorization: Setup {token}\r\ncontent-length: {length}\r\nexpect: 100-continue");
    write!(socket, "POST /v1/spaces HTTP/1.1\r\nhost: hub\r\n{head}\r\n\r\n").unwrap();
    let mut answer = BufReader::new(socket);
    assert_eq!(read_head(&mut answer).0, 100);
    (answer, body)
}

/// Asks the program to stop, and waits until it is about to.
fn ask_to_stop(child: &mut Child) -> BufReader<&mut ChildStderr> {
    terminate(child);
    let mut log = BufReader::new(child.stderr.as_mut().unwrap());
    let mut line = String::new();
    while !line.contains("stopping") {
        line.clear();
        assert!(log.read_line(&mut line).unwrap() > 0, "it ended without a word");
    }
    log
}

#[test]
fn a_request_that_is_under_way_when_the_hub_is_to_stop_is_still_answered() {
    let folder = tempfile::tempdir().unwrap();
    let (mut child, said) = serve(&folder, &["--init"]);
    let wire = Wire(said["listening"].as_str().unwrap().parse().unwrap());
    let (mut answer, rest) = begun(&folder, wire);
    ask_to_stop(&mut child);
    answer.get_mut().write_all(&rest).unwrap();
    assert_eq!(read_head(&mut answer).0, 201);
    assert!(child.wait().unwrap().success());
    let store = SqliteStore::open(&folder.path().join("d/hub.sqlite"), None).unwrap();
    assert_eq!(store.spaces().unwrap(), [space(2)]);
}

#[test]
#[ignore = "long: waits for as long as the hub does"]
fn a_request_that_never_ends_does_not_keep_the_hub_from_stopping() {
    let folder = tempfile::tempdir().unwrap();
    let (mut child, said) = serve(&folder, &["--init"]);
    let wire = Wire(said["listening"].as_str().unwrap().parse().unwrap());
    let (mut answer, _) = begun(&folder, wire);
    let mut log = String::new();
    ask_to_stop(&mut child).read_to_string(&mut log).unwrap();
    assert!(child.wait().unwrap().success());
    assert!(log.contains("some requests did not end in time"), "{log}");
    assert_eq!(answer.read(&mut [0; 1]).unwrap_or(0), 0, "no answer");
}

#[test]
fn the_log_says_nothing_of_what_was_sent() {
    let folder = tempfile::tempdir().unwrap();
    let (child, said) = serve(&folder, &["--init", "--log", "debug"]);
    let wire = Wire(said["listening"].as_str().unwrap().parse().unwrap());
    let blob = "ab".repeat(16);
    let space = "cd".repeat(32);
    wire.send("PUT", &format!("/v1/spaces/{space}/blobs/{blob}?name=secret"), &[], "王小明的电话".as_bytes());
    let log = stop(child);
    assert!(log.contains("/v1/spaces/cdcdcdcd/blobs/abababab"), "{log}");
    for word in ["secret", "王小明", &blob, &space] {
        assert!(!log.contains(word), "{word} in {log}");
    }
}

#[test]
fn check_tells_a_sound_database_from_a_damaged_one() {
    let folder = tempfile::tempdir().unwrap();
    stop(serve(&folder, &["--init"]).0);
    let check = || program().args(["check", "--data"]).arg(folder.path().join("d")).output().unwrap();
    let sound = check();
    let said: serde_json::Value = serde_json::from_slice(&sound.stdout).unwrap();
    assert!(sound.status.success() && said["faults"].as_array().unwrap().is_empty(), "{said}");
    let path = folder.path().join("d/hub.sqlite");
    let mut bytes = std::fs::read(&path).unwrap();
    let end = bytes.len();
    bytes[end - 4096..].fill(0x5a);
    std::fs::write(&path, bytes).unwrap();
    assert!(!check().status.success());
}
