//! A file holds one thing: 400 lines at the most.

use super::source::{self, SourceFile};

const LIMIT: usize = 400;

/// Folders whose files may be longer: tests read as lists, and nobody edits generated code or fixtures by hand.
const EXEMPT: [&str; 7] =
    ["tests", "test", "generated", "kotlin-generated", "YishiCore", "fixtures", "LinuxStubs"];

/// One line for each file that is too long.
fn too_long(files: &[SourceFile]) -> Vec<String> {
    files
        .iter()
        .filter(|file| !is_exempt(&file.path))
        .map(|file| (file, file.text.lines().count()))
        .filter(|(_, lines)| *lines > LIMIT)
        .map(|(file, lines)| format!("{}: {lines} lines; split it by use case", file.path))
        .collect()
}

fn is_exempt(path: &str) -> bool {
    let mut folders: Vec<&str> = path.split('/').collect();
    folders.pop();
    folders.iter().any(|folder| EXEMPT.contains(folder))
}

#[test]
fn no_source_file_is_longer_than_400_lines() {
    let files = source::files(&["rs", "kt", "swift"]).unwrap();
    assert!(files.iter().any(|f| !is_exempt(&f.path)), "no source was looked at");
    let found = too_long(&files);
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_file_of_401_lines_is_noticed_and_one_of_400_is_not() {
    let file = |path: &str, lines: usize| SourceFile { path: path.into(), text: "x\n".repeat(lines) };
    let sample = [
        file("core/domain/src/long.rs", 401),
        file("core/domain/src/full.rs", 400),
        file("android/app/src/main/Screen.kt", 500),
        file("android/app/src/test/ScreenTest.kt", 500),
        file("core/domain/tests/it/long.rs", 900),
        file("core/domain/src/tests.rs", 401),
    ];
    let found = too_long(&sample);
    assert_eq!(found.len(), 3, "{found:?}");
    assert!(found[0].starts_with("core/domain/src/long.rs: 401 lines"));
    assert!(found[1].starts_with("android/app/src/main/Screen.kt"));
    assert!(found[2].starts_with("core/domain/src/tests.rs"), "only folders are exempt, not names");
}
