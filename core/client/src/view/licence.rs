//! The libraries inside the core, and under which licences they are there; data, compiled in.

use serde::{Deserialize, Serialize};

use crate::error::ClientError;

/// Written by the test `the_list_of_libraries_is_what_a_phone_gets`, never by hand.
const SHIPPED: &str = include_str!("../../data/licences.json");
/// Where the text of a licence stands, by its SPDX name.
const TEXTS: &str = "https://spdx.org/licenses/";
/// Words of an SPDX expression that name no licence.
const OPERATORS: [&str; 3] = ["AND", "OR", "WITH"];

/// As the data file has it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Library {
    name: String,
    version: String,
    licence: String,
    home: String,
}

/// A library of the core.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LicenceRow {
    /// What it is called.
    pub name: String,
    /// Which version.
    pub version: String,
    /// Its licence: an SPDX expression.
    pub licence: String,
    /// Where it comes from.
    pub home: String,
    /// Every licence that the expression names, with the address of its text.
    pub texts: Vec<LicenceText>,
}

/// A licence and where to read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LicenceText {
    /// Its SPDX name.
    pub spdx: String,
    /// The address of its text.
    pub address: String,
}

/// The libraries that a phone gets with the core, by name.
pub fn licences() -> Result<Vec<LicenceRow>, ClientError> {
    let all: Vec<Library> =
        serde_json::from_str(SHIPPED).map_err(|error| ClientError::Bug(format!("licences.json: {error}")))?;
    let row = |library: Library| {
        let Library { name, version, licence, home } = library;
        let texts = texts(&licence);
        LicenceRow { name, version, licence, home, texts }
    };
    Ok(all.into_iter().map(row).collect())
}

fn texts(expression: &str) -> Vec<LicenceText> {
    let mut texts: Vec<LicenceText> = Vec::new();
    let names =
        expression.split([' ', '(', ')']).filter(|word| !word.is_empty() && !OPERATORS.contains(word));
    for spdx in names {
        if !texts.iter().any(|known| known.spdx == spdx) {
            texts.push(LicenceText { spdx: spdx.to_owned(), address: format!("{TEXTS}{spdx}.html") });
        }
    }
    texts
}
