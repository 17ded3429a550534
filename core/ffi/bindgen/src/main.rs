//! `yishi-bindgen LIBRARY CONFIG OUT`: reads what a built library says about itself and writes `OUT/kotlin`, `OUT/swift`
//! and `OUT/headers`. CONFIG is the folder of `uniffi.toml`.

mod ids;

use std::fs;

use anyhow::{Result, bail};
use camino::{Utf8Path, Utf8PathBuf};
use uniffi_bindgen::bindings::{GenerateOptions, TargetLanguage, generate_with_bindgen_paths};
use uniffi_bindgen::{BindgenPaths, BindgenPathsLayer};

/// The folder of `uniffi.toml`, for every crate there is: ours is the only one.
struct Config(Utf8PathBuf);

impl BindgenPathsLayer for Config {
    fn get_crate_root(&self, _: &str) -> Option<Utf8PathBuf> {
        Some(self.0.clone())
    }
}

fn main() -> Result<()> {
    let arguments: Vec<Utf8PathBuf> = std::env::args().skip(1).map(Utf8PathBuf::from).collect();
    let [library, config, out] = arguments.as_slice() else {
        bail!("usage: yishi-bindgen LIBRARY CONFIG OUT")
    };
    for (language, folder) in [(TargetLanguage::Kotlin, "kotlin"), (TargetLanguage::Swift, "swift")] {
        let mut paths = BindgenPaths::default();
        paths.add_layer(Config(config.clone()));
        let options = GenerateOptions {
            languages: vec![language],
            source: library.clone(),
            out_dir: out.join(folder),
            ..GenerateOptions::default()
        };
        generate_with_bindgen_paths(options, paths)?;
    }
    move_headers(&out.join("swift"), &out.join("headers"))?;
    ids::write(config, out)
}

/// The C half of the Swift bindings is a module of its own.
fn move_headers(from: &Utf8Path, to: &Utf8Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for file in from.read_dir_utf8()? {
        let file = file?;
        match file.path().extension() {
            Some("h") => fs::rename(file.path(), to.join(file.file_name()))?,
            Some("modulemap") => fs::rename(file.path(), to.join("module.modulemap"))?,
            _ => {}
        }
    }
    Ok(())
}
