//! `docs/coverage.md`: which rows of the requirements are proven by which tests, and what the others wait for. The rows
//! stand in `docs/requirements.tsv`; tests cite them on the line above, as `// R: ` and their ids.
#![expect(
    clippy::disallowed_methods,
    reason = "the tests of all crates and apps are read; the rules read nothing"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::generated::{expect_block, read, table};

/// Where tests are, and what their files end with.
const TREES: [(&str, &str); 5] = [
    ("core", "rs"),
    ("server", "rs"),
    ("tests", "rs"),
    ("android/app/src/test", "kt"),
    ("ios/Tests", "swift"),
];
const CITES: &str = "// R: ";
/// Where what is missing comes: the page says what each of them is.
const LATER: [&str; 10] = [
    "C1",
    "C2",
    "D",
    "E",
    "papers",
    "pages",
    "operation",
    "a gateway",
    "a real phone",
    "not in the first versions",
];

/// A row: what it asks for, and what it still waits for.
type Asked = BTreeMap<String, (String, String)>;

fn asked() -> Vec<(String, (String, String))> {
    let line = |line: &str| {
        let cells: Vec<&str> = line.split('\t').collect();
        let [id, what, waits] = cells.try_into().unwrap_or_else(|cells| panic!("three cells: {cells:?}"));
        (id.to_owned(), (what.to_owned(), waits.to_owned()))
    };
    read("docs/requirements.tsv").lines().map(line).collect()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The files of a tree, in order.
fn files(at: &Path, ending: &str) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(at) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let hidden = |path: &PathBuf| {
        path.file_name().is_some_and(|name| name == "target" || name.to_string_lossy().starts_with('.'))
    };
    let below = |path: PathBuf| if path.is_dir() { files(&path, ending) } else { vec![path] };
    let all = paths.into_iter().filter(|path| !hidden(path)).flat_map(below);
    all.filter(|path| path.extension().is_some_and(|is| is == ending)).collect()
}

/// The name of the test on a line: a function's, or the sentence in quotes.
fn name_of(line: &str) -> Option<String> {
    let quoted = |mark: char| line.split(mark).nth(1).map(|name| name.replace(mark, ""));
    if line.contains("fun `") {
        return quoted('`');
    }
    if line.contains("@Test(\"") || line.trim_start().starts_with('"') {
        return quoted('"');
    }
    let function = line.split("fn ").nth(1)?.split('(').next()?;
    Some(function.replace('_', " "))
}

/// Every citation: id and the test's place.
fn cited() -> Vec<(String, String)> {
    let mut all = Vec::new();
    for (tree, ending) in TREES {
        for path in files(&root().join(tree), ending) {
            let text = fs::read_to_string(&path).unwrap();
            let shown = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
            let lines: Vec<&str> = text.lines().collect();
            for (at, ids) in
                lines.iter().enumerate().filter_map(|(at, line)| Some((at, line.trim().strip_prefix(CITES)?)))
            {
                let name = lines[at + 1..].iter().take(4).find_map(|line| name_of(line));
                let name =
                    name.unwrap_or_else(|| panic!("{shown}:{}: what is cited stands above a test", at + 1));
                let place = format!("[{name}](../{shown})");
                all.extend(ids.split(' ').map(|id| (id.to_owned(), place.clone())));
            }
        }
    }
    all
}

#[test]
fn what_a_row_waits_for_says_where_it_comes() {
    let homeless = |part: &&str| !part.rsplit(": ").next().is_some_and(|last| LATER.contains(&last));
    for (id, (_, waits)) in asked() {
        let found: Vec<&str> = waits.split_terminator("; ").filter(homeless).collect();
        assert!(found.is_empty(), "{id} waits for {found:?}, which is none of {LATER:?}");
    }
}

#[test]
fn the_page_of_coverage_says_which_test_shows_which_row_and_what_the_others_wait_for() {
    let rows = asked();
    let known: Asked = rows.iter().cloned().collect();
    assert_eq!(known.len(), rows.len(), "an id stands twice in docs/requirements.tsv");
    let mut shown: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (id, place) in cited() {
        assert!(known.contains_key(&id), "{place} cites {id}, which is no row of docs/requirements.tsv");
        shown.entry(id).or_default().push(place);
    }
    let (mut counts, mut lines) = ([0usize; 3], Vec::new());
    for (id, (what, waits)) in rows {
        let tests = shown.remove(&id).unwrap_or_default();
        let stands = match (tests.is_empty(), waits.is_empty()) {
            (false, true) => 0,
            (false, false) => 1,
            (true, false) => 2,
            (true, true) => panic!("no test cites {id}: say in docs/requirements.tsv what it waits for"),
        };
        counts[stands] += 1;
        let word = ["proven", "in part", "not yet"][stands];
        lines.push(vec![id, what, word.to_owned(), tests.join(" · "), waits]);
    }
    let head = ["row", "what it asks for", "", "tests", "waits for"];
    let [proven, part, none] = counts;
    let said = format!("{proven} rows proven, {part} in part, {none} not yet.\n\n");
    expect_block("docs/coverage.md", "coverage", &[said, table(&head, lines)].concat());
}
