//! Nothing that people can do stays behind the door.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use syn::{ImplItem, Item, Type, Visibility};

/// What the door has no use for, and why.
const BEHIND: [(&str, &str); 9] = [
    ("act", "takes any intent; the door names each"),
    ("edit_draft", "edit_draft_since does the same and loses nobody's words"),
    ("space", "the door's callers name it"),
    ("app", "is the door's own"),
    ("desk", "the door goes there with every call"),
    ("me", "stands in the status"),
    ("airplane", "the apps hold the setting"),
    ("open", "the door opens with a vault"),
    ("open_with", "the door has the real clock"),
];

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.ends_with("tests") {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found
}

/// The public functions of the client's `App` and `Desk`.
fn offered(sources: &[String]) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for item in sources.iter().flat_map(|text| syn::parse_file(text).unwrap().items) {
        let Item::Impl(block) = item else { continue };
        let Type::Path(of) = block.self_ty.as_ref() else { continue };
        let last = &of.path.segments.last().unwrap().ident;
        if block.trait_.is_some() || (last != "App" && last != "Desk") {
            continue;
        }
        for item in block.items {
            if let ImplItem::Fn(function) = item
                && matches!(function.vis, Visibility::Public(_))
            {
                names.insert(function.sig.ident.to_string());
            }
        }
    }
    names
}

fn read(folder: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    files(&folder).iter().map(|path| std::fs::read_to_string(path).unwrap()).collect()
}

#[test]
fn whatever_the_client_can_do_the_door_can() {
    let offered = offered(&read("../client/src"));
    assert!(offered.len() > 60 && offered.contains("log_need"), "{offered:?}");
    let door = read("src").concat();
    let used = |name: &str| door.contains(&format!(".{name}(")) || door.contains(&format!("App::{name}("));
    let missing: Vec<_> = offered
        .iter()
        .filter(|name| !used(name) && BEHIND.iter().all(|(behind, _)| behind != name))
        .collect();
    assert!(missing.is_empty(), "not at the door: {missing:?}");
    let stale: Vec<_> = BEHIND.iter().filter(|(name, _)| !offered.contains(*name)).collect();
    assert!(stale.is_empty(), "no longer there: {stale:?}");
}
