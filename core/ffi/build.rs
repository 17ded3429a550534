//! Writes a remote mirror of every type that `src/mirror.rs` imports from the core. The types themselves know nothing of
//! uniffi; a new field reaches Kotlin and Swift with the next build.

#[path = "build/emit.rs"]
mod emit;
#[path = "build/known.rs"]
mod known;
#[path = "build/lists.rs"]
mod lists;
#[path = "build/source.rs"]
mod source;

use std::error::Error;
use std::path::{Path, PathBuf};

/// The crates that types may come from.
const CRATES: [(&str, &str); 3] = [
    ("yishi_client", "../client/src"),
    ("yishi_replica", "../replica/src"),
    ("yishi_domain", "../domain/src"),
];

fn main() -> Result<(), Box<dyn Error>> {
    let here = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR")?);
    let mut known = known::Known::default();
    for (name, folder) in CRATES {
        known.add(name, &source::parse_all(&here.join(folder))?)?;
    }
    let imported = source::imports(&source::parse(&here.join("src/mirror.rs"))?);
    let mut instances = source::instances(&source::parse_all(&here.join("src"))?);
    instances.extend(known.instances(&imported));
    let mirrors = emit::mirrors(&known, &imported, &instances);
    let out = std::env::var("OUT_DIR")?;
    std::fs::write(Path::new(&out).join("mirrors.rs"), mirrors)?;
    Ok(())
}
