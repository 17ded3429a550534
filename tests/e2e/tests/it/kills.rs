//! Power cuts: the hub's program and the phone's are killed at moments nobody chooses. What was acknowledged is there,
//! once; chains are whole; the files are sound.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::time::Duration;

use serde_json::Value;
use tempfile::TempDir;
use yishi_client::view::{NeedFilter, Page};
use yishi_domain::membership::InviteGrant;
use yishi_harness::{TestVillage, Village, built};

use crate::support::{Row, hub_rows, one_chain_each, phone_rows, sound};

/// How many in an ordinary run; `YISHI_KILLS` says otherwise.
const KILLS: usize = 50;
/// The latest moment of a kill, in milliseconds.
const LATEST_MS: u64 = 50;

/// A phone whose app is the command-line client, one process for each act.
struct Cli {
    home: TempDir,
    /// What it was told is stored: the needs' ids in hexadecimal.
    acknowledged: Vec<String>,
}

/// A village with a killed phone.
struct Ordeal {
    village: Village,
    cli: Cli,
    dice: u64,
}

fn command(home: &Path, words: &[&str]) -> Command {
    let mut command = Command::new(built("yishi"));
    command.env_clear().args(["--json", "--home"]).arg(home).args(words);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn add(home: &Path, text: &str) -> Command {
    command(home, &["need", "add", text, "--category", "ENV", "--grid", "桑渚一网格"])
}

/// Runs to its end; the exit code and the answer.
fn run(mut command: Command) -> (i32, Value) {
    answer(command.output().unwrap())
}

fn answer(output: Output) -> (i32, Value) {
    let code = output.status.code().unwrap_or(-1);
    let (said, told) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    // A fault is the last line; progress may come before it.
    let json = if code == 0 { &*said } else { told.lines().last().unwrap_or_default() };
    (code, serde_json::from_str(json).unwrap_or_default())
}

/// Lets a program run for a moment, then kills it; its answer, if it was quicker.
fn cut(mut child: Child, ms: u64) -> (i32, Value) {
    std::thread::sleep(Duration::from_millis(ms));
    child.kill().unwrap();
    answer(child.wait_with_output().unwrap())
}

impl Cli {
    /// Keeps what an `add` that went through was told.
    fn keep(&mut self, (code, said): (i32, Value)) {
        if code == 0 {
            self.acknowledged.push(said["need"].as_str().unwrap().to_owned());
        }
    }
}

impl Ordeal {
    async fn begin() -> Self {
        let village = TestVillage::served(&["shen-bonian", "yao-fangying", "lu-xiaoman"]).await;
        let cli = Cli { home: tempfile::tempdir().unwrap(), acknowledged: Vec::new() };
        let ordeal = Self { village, cli, dice: 0x5eed_5eed_5eed_5eed };
        let code = ordeal.invitation().await;
        let (exit, said) = run(command(ordeal.cli.home.path(), &["join", &code, "--name", "小周"]));
        assert_eq!((exit, said["state"].as_str()), (0, Some("joined")), "{said}");
        ordeal
    }

    async fn invitation(&self) -> String {
        let invite = self.village.desk("shen-bonian").invite(InviteGrant::Resident).unwrap();
        self.village.phone("shen-bonian").sync().await;
        invite.code
    }

    fn roll(&mut self, below: u64) -> u64 {
        self.dice ^= self.dice << 13;
        self.dice ^= self.dice >> 7;
        self.dice ^= self.dice << 17;
        self.dice % below
    }

    async fn round(&mut self, number: usize) {
        let home = self.cli.home.path().to_owned();
        for more in 0..self.roll(3) {
            let (code, said) = run(add(&home, &format!("第{number}轮第{more}条")));
            assert_eq!(code, 0, "{said}");
            self.cli.keep((code, said));
        }
        let moment = self.roll(LATEST_MS + 1);
        match self.roll(5) {
            0 => {
                let said = cut(add(&home, &format!("第{number}轮，断电")).spawn().unwrap(), moment);
                self.cli.keep(said);
            }
            1 | 2 => drop(cut(command(&home, &["sync"]).spawn().unwrap(), moment)),
            3 => {
                let child = command(&home, &["sync"]).spawn().unwrap();
                std::thread::sleep(Duration::from_millis(moment));
                self.village.hub.kill();
                self.village.hub.restart().await;
                let (code, said) = answer(child.wait_with_output().unwrap());
                assert_eq!(code, 0, "it tries again by itself: {said}");
            }
            _ => self.first_start(moment).await,
        }
        self.check();
    }

    /// A new phone loses power while it joins for the first time; nothing but joining again is needed.
    async fn first_start(&mut self, moment: u64) {
        let (code, home) = (self.invitation().await, tempfile::tempdir().unwrap());
        let join = || command(home.path(), &["join", &code, "--name", "小郑"]);
        cut(join().spawn().unwrap(), moment);
        let (exit, said) = run(join());
        assert!(exit == 0 || said["code"] == "already_joined", "{exit} {said}");
        let (exit, said) = run(command(home.path(), &["sync"]));
        assert_eq!(exit, 0, "{said}");
        sound(&home.path().join("yishi.db"));
        stamped_alike(&phone_rows(home.path()), &hub_rows(&self.village.hub.database()));
    }

    /// What must hold at every moment.
    fn check(&self) {
        let (home, hub) = (self.cli.home.path(), self.village.hub.database());
        sound(&home.join("yishi.db"));
        sound(&hub);
        let (here, there) = (phone_rows(home), hub_rows(&hub));
        one_chain_each(&there);
        stamped_alike(&here, &there);
        let newest = here.iter().max_by_key(|row| (row.verdict == "waiting", row.dseq)).unwrap();
        let own: Vec<Row> = here.iter().filter(|row| row.device == newest.device).cloned().collect();
        if newest.verdict == "waiting" {
            one_chain_each(&own);
        }
        let (on_phone, at_hub) = (objects(&here), objects(&there));
        for need in &self.cli.acknowledged {
            assert_eq!(on_phone.get(need), Some(&1), "need {need} on the phone");
            assert!(at_hub.get(need).is_none_or(|count| *count == 1), "need {need} at the hub");
        }
    }

    /// In the end everything acknowledged is at the hub and readable by others.
    async fn end(self) {
        let (code, said) = run(command(self.cli.home.path(), &["sync"]));
        assert_eq!((code, said["waiting"].as_u64()), (0, Some(0)), "{said}");
        self.check();
        let here = phone_rows(self.cli.home.path());
        assert!(here.iter().all(|row| row.verdict == "accepted"));
        let at_hub = objects(&hub_rows(&self.village.hub.database()));
        for need in &self.cli.acknowledged {
            assert_eq!(at_hub.get(need), Some(&1), "need {need} at the hub");
        }
        self.village.phone("yao-fangying").sync().await;
        let seen = self.village.desk("yao-fangying").needs(NeedFilter::default(), Page::first(1)).unwrap();
        assert!(seen.total >= self.cli.acknowledged.len() as u64);
        assert!(!self.cli.acknowledged.is_empty());
    }
}

/// How many entries are about each object.
fn objects(rows: &[Row]) -> BTreeMap<String, usize> {
    let mut objects = BTreeMap::new();
    for row in rows {
        *objects.entry(data_encoding::HEXLOWER.encode(&row.object)).or_default() += 1;
    }
    objects
}

/// Everything that bears a stamp on the phone bears the same at the hub, where no id is twice.
#[track_caller]
fn stamped_alike(phone: &[Row], hub: &[Row]) {
    let there: BTreeMap<_, _> = hub.iter().map(|row| (row.id, row)).collect();
    assert_eq!(there.len(), hub.len());
    for row in phone.iter().filter(|row| row.verdict != "waiting") {
        assert_eq!(there.get(&row.id), Some(&row));
    }
}

async fn kill(times: usize) {
    let mut ordeal = Ordeal::begin().await;
    for number in 1..=times {
        ordeal.round(number).await;
    }
    ordeal.end().await;
}

#[tokio::test]
async fn hub_and_phone_killed_at_random_moments_lose_nothing_that_was_acknowledged() {
    let times = std::env::var("YISHI_KILLS").ok().and_then(|times| times.parse().ok());
    kill(times.unwrap_or(KILLS)).await;
}

#[tokio::test]
#[ignore = "long: about twenty minutes"]
async fn two_thousand_kills_lose_nothing_that_was_acknowledged() {
    kill(2_000).await;
}
