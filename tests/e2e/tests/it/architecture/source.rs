//! Finds and reads the repository's own source files.

use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};

/// A file of the repository: its path from the root, with `/` between the parts, and its text.
pub(super) struct SourceFile {
    pub(super) path: String,
    pub(super) text: String,
}

/// Folders that hold what tools made or fetched, not what people wrote. Hidden folders are left out as well.
const NOT_OURS: [&str; 5] = ["target", "build", "node_modules", "Pods", "DerivedData"];

/// The repository's root folder.
pub(super) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Every file below the root whose name ends in one of `extensions`, in the order of their paths.
pub(super) fn files(extensions: &[&str]) -> io::Result<Vec<SourceFile>> {
    let root = root();
    let mut found = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for item in std::fs::read_dir(&folder)? {
            let item = item?;
            let path = item.path();
            let kind = item.file_type()?;
            if kind.is_dir() && is_ours(&item.file_name()) {
                folders.push(path);
            } else if kind.is_file() && path.extension().is_some_and(|e| extensions.iter().any(|x| e == *x)) {
                let name = path.strip_prefix(&root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
                found.push(SourceFile { path: name, text: std::fs::read_to_string(&path)? });
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(found)
}

fn is_ours(folder: &OsStr) -> bool {
    let name = folder.to_string_lossy();
    !name.starts_with('.') && !NOT_OURS.contains(&name.as_ref())
}

#[test]
fn the_walk_finds_the_source_and_leaves_build_output_out() {
    let found = files(&["rs"]).unwrap();
    assert!(found.iter().any(|f| f.path == "core/domain/src/lib.rs"));
    assert!(found.iter().any(|f| f.path == "tests/e2e/tests/it/architecture/source.rs"));
    assert!(found.iter().all(|f| !f.path.starts_with("target/")));
}
