//! `docs/actions.md`: whatever people can do, where they do it in each app and in the terminal. No hole without a
//! reason, and nothing stands there that is not in the source.

use super::source::{self, SourceFile};
use std::collections::BTreeSet;
use std::io;
use std::process::Command;
use yishi_harness::built;

/// What one cell says.
#[derive(Debug)]
enum Place {
    /// Names in backticks: screens, or commands.
    Here(Vec<String>),
    /// Why it is not there.
    Not(String),
}

struct Row {
    line: usize,
    verbs: Vec<String>,
    android: Place,
    ios: Place,
    terminal: Place,
}

/// The names in backticks of a cell.
fn names(cell: &str) -> Vec<String> {
    cell.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

fn place(cell: &str) -> Place {
    match cell.trim().strip_prefix('—') {
        Some(reason) => Place::Not(reason.trim().to_owned()),
        None => Place::Here(names(cell)),
    }
}

/// The rows of the tables: what, verbs of the core, Android, iOS, terminal.
fn rows(text: &str) -> Vec<Row> {
    let cells = |line: &str| line.trim_matches('|').split('|').map(str::to_owned).collect::<Vec<_>>();
    let lines = text.lines().enumerate().filter(|(_, line)| line.starts_with("| ") && line.contains('`'));
    lines
        .filter_map(|(line, text)| match cells(text).as_slice() {
            [_, verbs, android, ios, terminal] => Some(Row {
                line: line + 1,
                verbs: names(verbs),
                android: place(android),
                ios: place(ios),
                terminal: place(terminal),
            }),
            _ => None,
        })
        .collect()
}

/// `log_need` in Kotlin and Swift.
fn in_camel_case(verb: &str) -> String {
    let mut words = verb.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |said, word| {
        let (head, rest) = word.split_at(1);
        said + &head.to_uppercase() + rest
    })
}

/// What is wrong with an app's cell: a screen that is not there, or a verb that none of its files calls.
fn wrong(place: &Place, verbs: &[String], app: &[SourceFile]) -> Option<String> {
    match place {
        Place::Not(reason) if reason.is_empty() => Some("a hole without a reason".to_owned()),
        Place::Not(_) => {
            let called = verbs.iter().find(|verb| is_called(app, verb))?;
            Some(format!("{called} is called after all"))
        }
        Place::Here(screens) if screens.is_empty() => Some("names nothing".to_owned()),
        Place::Here(screens) => {
            let gone = screens.iter().find(|screen| !app.iter().any(|file| is_of(file, screen)));
            let idle = verbs.iter().find(|verb| !is_called(app, verb));
            gone.map(|screen| format!("there is no {screen}"))
                .or_else(|| idle.map(|verb| format!("nobody calls {verb}")))
        }
    }
}

/// Whether a file is of a screen: its own, or in its folder.
fn is_of(file: &SourceFile, screen: &str) -> bool {
    file.path.split('/').any(|part| part == screen || part.split('.').next() == Some(screen))
}

fn is_called(app: &[SourceFile], verb: &str) -> bool {
    let call = format!("{}(", in_camel_case(verb));
    let calls =
        |text: &str| text.match_indices(&call).any(|(at, _)| !text[..at].ends_with(char::is_alphanumeric));
    app.iter().any(|file| calls(&file.text))
}

fn app(extension: &str, folders: &[&str]) -> io::Result<Vec<SourceFile>> {
    let all = source::files(&[extension])?;
    Ok(all.into_iter().filter(|file| folders.iter().any(|folder| file.path.starts_with(folder))).collect())
}

/// What the core's door offers.
fn offered() -> io::Result<BTreeSet<String>> {
    let door = app("rs", &["core/ffi/src/"])?;
    let own = door.iter().filter(|file| !file.path.contains("/tests"));
    let lines = own.flat_map(|file| file.text.lines());
    let names = lines.filter_map(|line| {
        let line = line.trim_start();
        let rest = line.strip_prefix("pub async fn ").or_else(|| line.strip_prefix("pub fn "))?;
        rest.split(['(', '<']).next().map(str::to_owned)
    });
    // Constructors do nothing by themselves.
    Ok(names.filter(|name| name != "new").collect())
}

fn table() -> io::Result<Vec<Row>> {
    Ok(rows(&std::fs::read_to_string(source::root().join("docs/actions.md"))?))
}

#[test]
fn every_verb_of_the_core_stands_in_the_table_of_actions_once() {
    let mut missing = offered().unwrap();
    assert!(missing.len() > 90, "the door was read");
    for row in table().unwrap() {
        for verb in &row.verbs {
            assert!(missing.remove(verb), "line {}: `{verb}` is not at the door, or stands twice", row.line);
        }
    }
    assert_eq!(missing, BTreeSet::new(), "not in docs/actions.md");
}

#[test]
fn what_the_table_of_actions_says_of_the_apps_is_so() {
    let android = app("kt", &["android/app/src/main/kotlin/", "android/bridge/src/main/kotlin/"]).unwrap();
    let ios = app("swift", &["ios/Sources/YishiKit/", "ios/App/Sources/"]).unwrap();
    let mut found = Vec::new();
    for row in table().unwrap() {
        let cells = [("Android", &row.android, &android), ("iOS", &row.ios, &ios)];
        for (name, place, files) in cells {
            if let Some(what) = wrong(place, &row.verbs, files) {
                found.push(format!("line {}, {name}: {what}", row.line));
            }
        }
    }
    assert!(found.is_empty(), "docs/actions.md\n{}", found.join("\n"));
}

#[test]
fn every_command_in_the_table_of_actions_is_one() {
    for row in table().unwrap() {
        let Place::Here(commands) = &row.terminal else { continue };
        assert!(!commands.is_empty(), "line {}: names nothing", row.line);
        for command in commands {
            let help = Command::new(built("yishi")).args(command.split(' ')).arg("--help").output().unwrap();
            assert!(help.status.success(), "line {}: there is no `yishi {command}`", row.line);
        }
    }
}

#[test]
fn a_hole_without_a_reason_and_a_screen_that_is_not_there_are_noticed() {
    let app = [SourceFile { path: "a/screen/log/LogHolder.kt".into(), text: "core.logNeed(space)".into() }];
    let log = ["log_need".to_owned()];
    assert!(wrong(&place("`log`"), &log, &app).is_none());
    assert!(wrong(&place("`LogHolder`"), &log, &app).is_none());
    assert_eq!(wrong(&place("—"), &log, &app).unwrap(), "a hole without a reason");
    assert_eq!(wrong(&place("`mine`"), &log, &app).unwrap(), "there is no mine");
    assert_eq!(wrong(&place("`log`"), &["need".to_owned()], &app).unwrap(), "nobody calls need");
    assert_eq!(wrong(&place("— later"), &log, &app).unwrap(), "log_need is called after all");
}
