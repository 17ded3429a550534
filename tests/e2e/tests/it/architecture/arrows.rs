//! Which crate may use which: `domain ← replica ← client ← {ffi, cli}` and `{domain, replica} ← server`.
//! Crates under `tests/` see all of them, and nobody outside `tests/` sees those.

use super::source;
use cargo_metadata::{DependencyKind, MetadataCommand};

/// What the check needs to know of one crate of the workspace.
#[derive(Clone, Default)]
struct Member {
    name: String,
    /// Its manifest lies under `tests/`.
    is_test: bool,
    /// Own crates it uses, in the program, its build or its tests.
    own: Vec<String>,
    /// Other people's crates it uses in the program or its build.
    foreign: Vec<String>,
}

/// Every product crate and the own crates it may use.
const ALLOWED: [(&str, &[&str]); 6] = [
    ("yishi-domain", &[]),
    ("yishi-replica", &["yishi-domain"]),
    ("yishi-client", &["yishi-domain", "yishi-replica"]),
    ("yishi-cli", &["yishi-client", "yishi-domain", "yishi-replica"]),
    ("yishi-ffi", &["yishi-client", "yishi-domain", "yishi-replica"]),
    ("yishi-server", &["yishi-domain", "yishi-replica"]),
];

/// All that the rules may stand on: codecs and a hash, nothing that reads a clock, a file or a socket.
const DOMAIN_STANDS_ON: [&str; 5] = ["data-encoding", "minicbor", "serde", "sha2", "toml"];

/// What would make the replica do I/O, or draw its own randomness.
const NOT_IN_REPLICA: [&str; 7] = ["tokio", "reqwest", "axum", "rusqlite", "getrandom", "rand", "tempfile"];

/// One line for each forbidden arrow.
fn forbidden(members: &[Member]) -> Vec<String> {
    let is_test = |name: &String| members.iter().any(|m| m.name == *name && m.is_test);
    let mut found = Vec::new();
    for member in members.iter().filter(|m| !m.is_test) {
        let name = &member.name;
        let Some((_, allowed)) = ALLOWED.iter().find(|(known, _)| known == name) else {
            found.push(format!("{name} has no place in the drawing: add it to ALLOWED"));
            continue;
        };
        for used in &member.own {
            if is_test(used) {
                found.push(format!("{name} → {used}: nobody depends on tests"));
            } else if !allowed.contains(&used.as_str()) {
                found.push(format!("{name} → {used}: against the arrows"));
            }
        }
        for used in member.foreign.iter().filter(|used| !may_stand_on(name, used)) {
            found.push(format!("{name} → {used}: keep it pure"));
        }
    }
    found
}

fn may_stand_on(member: &str, foreign: &str) -> bool {
    match member {
        "yishi-domain" => DOMAIN_STANDS_ON.contains(&foreign),
        "yishi-replica" => !NOT_IN_REPLICA.contains(&foreign),
        _ => true,
    }
}

/// Asks cargo for the crates of this workspace.
fn workspace() -> Result<Vec<Member>, cargo_metadata::Error> {
    let manifest = source::root().join("Cargo.toml");
    let metadata = MetadataCommand::new().manifest_path(manifest).no_deps().exec()?;
    let names: Vec<String> = metadata.packages.iter().map(|p| p.name.to_string()).collect();
    let tests = metadata.workspace_root.join("tests");
    let member = |package: &cargo_metadata::Package| {
        let (own, others): (Vec<_>, Vec<_>) =
            package.dependencies.iter().partition(|d| names.contains(&d.name));
        let foreign = others.into_iter().filter(|d| d.kind != DependencyKind::Development);
        Member {
            name: package.name.to_string(),
            is_test: package.manifest_path.starts_with(&tests),
            own: own.into_iter().map(|d| d.name.clone()).collect(),
            foreign: foreign.map(|d| d.name.clone()).collect(),
        }
    };
    Ok(metadata.packages.iter().map(member).collect())
}

#[test]
fn no_crate_points_against_the_arrows() {
    let members = workspace().unwrap();
    let found = forbidden(&members);
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn the_arrows_are_read_from_the_real_workspace() {
    let members = workspace().unwrap();
    let named = |name: &str| members.iter().find(|m| m.name == name).unwrap();
    assert!(named("yishi-replica").own.contains(&"yishi-domain".to_owned()));
    assert!(named("yishi-domain").foreign.contains(&"minicbor".to_owned()));
    assert!(named("yishi-harness").is_test && !named("yishi-server").is_test);
}

fn sample(name: &str, own: &[&str], foreign: &[&str]) -> Member {
    let list = |names: &[&str]| names.iter().map(|n| (*n).to_owned()).collect();
    Member { name: name.into(), is_test: false, own: list(own), foreign: list(foreign) }
}

#[test]
fn a_lawful_workspace_passes() {
    let harness =
        Member { is_test: true, ..sample("yishi-harness", &["yishi-client", "yishi-server"], &["tokio"]) };
    let members = [
        sample("yishi-domain", &[], &["serde"]),
        sample("yishi-replica", &["yishi-domain"], &["automerge"]),
        sample("yishi-server", &["yishi-domain", "yishi-replica"], &["axum"]),
        harness,
    ];
    assert_eq!(forbidden(&members), Vec::<String>::new());
}

#[test]
fn an_arrow_that_points_up_is_noticed() {
    let upward = [
        ("yishi-domain", "yishi-replica"),
        ("yishi-replica", "yishi-client"),
        ("yishi-server", "yishi-client"),
        ("yishi-client", "yishi-server"),
        ("yishi-cli", "yishi-server"),
        ("yishi-ffi", "yishi-cli"),
    ];
    for (from, to) in upward {
        let found = forbidden(&[sample(from, &[to], &[])]);
        assert_eq!(found, [format!("{from} → {to}: against the arrows")]);
    }
}

#[test]
fn a_product_crate_that_uses_a_test_crate_is_noticed() {
    let harness = Member { is_test: true, ..sample("yishi-harness", &[], &[]) };
    let found = forbidden(&[sample("yishi-client", &["yishi-harness"], &[]), harness]);
    assert_eq!(found, ["yishi-client → yishi-harness: nobody depends on tests"]);
}

#[test]
fn io_in_a_pure_crate_is_noticed() {
    let found = forbidden(&[
        sample("yishi-domain", &[], &["serde", "rand"]),
        sample("yishi-replica", &["yishi-domain"], &["automerge", "rusqlite"]),
    ]);
    assert_eq!(found, ["yishi-domain → rand: keep it pure", "yishi-replica → rusqlite: keep it pure"]);
}

#[test]
fn a_crate_without_a_place_is_noticed() {
    let found = forbidden(&[sample("yishi-extra", &[], &[])]);
    assert_eq!(found, ["yishi-extra has no place in the drawing: add it to ALLOWED"]);
}
