//! What the product must never have (国办函〔2026〕12号): check-in streaks, points, rankings, time spent, tracks
//! of people. Looked for as words on a screen and as identifiers, in code, markup and schema alike.

use super::source::{self, SourceFile};

/// Never in a source file, not even in a comment.
const CHINESE: [&str; 13] = [
    "积分",
    "排行",
    "排名",
    "打卡",
    "签到次数",
    "签到天数",
    "连续签到",
    "在线时长",
    "使用时长",
    "活跃度",
    "点赞量",
    "轨迹",
    "行踪",
];

/// Never in an identifier, also as part of a longer one: `daily_ranking`, `OnlineTime`. Comments are prose.
const ENGLISH: [&[&str]; 21] = [
    &["ranking"],
    &["rankings"],
    &["ranklist"],
    &["leaderboard"],
    &["checkin"],
    &["checkins"],
    &["check", "ins"],
    &["punch", "in"],
    &["streak"],
    &["online", "time"],
    &["online", "duration"],
    &["online", "minutes"],
    &["screen", "time"],
    &["login", "count"],
    &["login", "days"],
    &["like", "count"],
    &["reward", "points"],
    &["bonus", "points"],
    &["track"],
    &["tracks"],
    &["gps"],
];

/// Lines that may say a forbidden word: the file, and a part of the line. Keep it short.
const ALLOWED: [(&str, &str); 2] = [
    // A name of Rust's own, which has nothing to do with people.
    ("", "#[track_caller]"),
    // A matter of the catalogue (domain.md §5, ENV-01), about which people deliberate; the app keeps no points.
    ("", "垃圾分类积分办法"),
];

/// This file has to name what it forbids.
const THIS_FILE: &str = "tests/e2e/tests/it/architecture/words.rs";

/// One line for each place that has a forbidden word.
fn forbidden(files: &[SourceFile]) -> Vec<String> {
    let mut found = Vec::new();
    for file in files.iter().filter(|f| f.path != THIS_FILE) {
        for (number, line) in file.text.lines().enumerate().filter(|(_, line)| !is_allowed(&file.path, line))
        {
            if let Some(word) = word_in(line) {
                found.push(format!("{}:{}: {word}", file.path, number + 1));
            }
        }
    }
    found
}

fn is_allowed(path: &str, line: &str) -> bool {
    ALLOWED.iter().any(|(file, part)| (file.is_empty() || path == *file) && line.contains(part))
}

fn word_in(line: &str) -> Option<String> {
    let chinese = CHINESE.iter().find(|word| line.contains(**word)).map(|word| (*word).to_owned());
    chinese.or_else(|| identifiers(code_of(line)).find(|name| is_forbidden_name(name)).map(str::to_owned))
}

/// The line without its comment. A `//` inside a string follows a colon, never a space.
fn code_of(line: &str) -> &str {
    let trimmed = line.trim_start();
    if ["//", "/*", "* ", "<!--", "--"].iter().any(|mark| trimmed.starts_with(mark)) {
        return "";
    }
    line.split_once(" //").map_or(line, |(code, _)| code)
}

fn identifiers(code: &str) -> impl Iterator<Item = &str> {
    code.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').filter(|name| !name.is_empty())
}

fn is_forbidden_name(name: &str) -> bool {
    let words = words_of(name);
    ENGLISH.iter().any(|run| words.windows(run.len()).any(|part| part.iter().zip(*run).all(|(a, b)| a == b)))
}

/// `daily_ranking`, `dailyRanking` and `DailyRanking` are `["daily", "ranking"]`; `GPSFix` is `["gps", "fix"]`.
fn words_of(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let letters: Vec<char> = name.chars().collect();
    for (i, letter) in letters.iter().enumerate() {
        let before = i.checked_sub(1).and_then(|b| letters.get(b));
        let after_lower = before.is_some_and(|c| !c.is_ascii_uppercase());
        let before_lower = before.is_some() && letters.get(i + 1).is_some_and(char::is_ascii_lowercase);
        if *letter == '_' || letter.is_ascii_uppercase() && (after_lower || before_lower) {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut().filter(|_| *letter != '_') {
            word.push(letter.to_ascii_lowercase());
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

// R: L-01 X17 V-01 O-01
#[test]
fn nothing_ranks_counts_or_follows_people() {
    let files = source::files(&["rs", "kt", "swift", "xml", "html", "sql", "strings", "xcstrings"]).unwrap();
    assert!(files.len() > 5, "no source was looked at");
    let found = forbidden(&files);
    assert!(found.is_empty(), "{}", found.join("\n"));
}

fn lines(text: &str) -> Vec<String> {
    forbidden(&[SourceFile { path: "a.rs".into(), text: text.into() }])
}

#[test]
fn a_forbidden_word_on_a_screen_or_in_a_comment_is_noticed() {
    assert_eq!(lines("let title = \"本月积分\";"), ["a.rs:1: 积分"]);
    assert_eq!(lines("fn ok() {}\n// 今日打卡"), ["a.rs:2: 打卡"]);
    assert_eq!(lines("Text(\"网格员排行\") // list"), ["a.rs:1: 排行"]);
}

#[test]
fn a_forbidden_identifier_is_noticed_in_every_spelling() {
    for name in
        ["daily_ranking", "dailyRanking", "DailyRanking", "ONLINE_TIME", "onlineTime", "GPSFix", "track"]
    {
        assert_eq!(lines(&format!("let {name} = 1;")), [format!("a.rs:1: {name}")]);
    }
    assert_eq!(lines("CREATE TABLE check_ins (member BLOB)"), ["a.rs:1: check_ins"]);
    assert_eq!(lines("struct Leaderboard { // who"), ["a.rs:1: Leaderboard"]);
}

#[test]
fn harmless_words_pass() {
    let sample = "fn check(inputs: u8) {}\nlet check_inputs = tracing::span();\nlet open_points = 2;\n\
                  // we keep track of nothing here\nlet backtrace = 0; // on the right track\n#[track_caller]\n\
                  let url = \"https://example.org/online\";\nORDER BY rank\nlet 签到 = \"签到表\";";
    assert_eq!(lines(sample), Vec::<String>::new());
}
