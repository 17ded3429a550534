//! The small types of ids, one for each id in `uniffi.toml`: two ids of different things never fit each other.

use std::fmt::Write;
use std::fs;

use anyhow::{Context, Result};
use camino::Utf8Path;

const KOTLIN: &str = "// Written by core/ffi/bindgen.\npackage cn.yishi.core\n";
const SWIFT: &str = "// Written by core/ffi/bindgen.\n";

/// Writes `Ids.kt` and `Ids.swift`.
pub(crate) fn write(config: &Utf8Path, out: &Utf8Path) -> Result<()> {
    let config: toml::Table = fs::read_to_string(config.join("uniffi.toml"))?.parse()?;
    let types =
        config.get("bindings").and_then(|bindings| bindings.get("kotlin")?.get("custom_types")?.as_table());
    let types = types.context("no custom types in uniffi.toml")?;
    let (mut kotlin, mut swift) = (KOTLIN.to_owned(), SWIFT.to_owned());
    // What has a name of the platform is defined there.
    for name in types.iter().filter(|(_, how)| how.get("type_name").is_none()).map(|(name, _)| name) {
        writeln!(kotlin, "\n/** Which one, in lower-case hexadecimal digits. */")?;
        writeln!(kotlin, "@JvmInline\nvalue class {name}(val hex: String)")?;
        writeln!(swift, "\n/// Which one, in lower-case hexadecimal digits.")?;
        writeln!(swift, "public struct {name}: Hashable, Sendable, Codable {{")?;
        writeln!(swift, "    public let hex: String\n\n    public init(hex: String) {{")?;
        writeln!(swift, "        self.hex = hex\n    }}\n}}")?;
    }
    fs::write(out.join("kotlin/cn/yishi/core/Ids.kt"), kotlin)?;
    fs::write(out.join("swift/Ids.swift"), swift)?;
    Ok(())
}
