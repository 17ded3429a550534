//! What a run says: JSON lines on stdout as they come, the gates as a table on stderr at the end.

use std::io::Write;
use std::time::Duration;

use serde_json::Value;

use crate::Outcome;
use crate::meter::{ratio, whole_ratio};

/// How much more a whole run may take than its quietest part: whoever else is at the machine is in it, too.
const BUSY: f64 = 1.5;

/// A figure that must not be larger than its limit.
struct Gate {
    name: String,
    value: f64,
    most: f64,
}

impl Gate {
    fn holds(&self) -> bool {
        self.value <= self.most
    }
}

/// Gathers the gates of a run.
#[derive(Default)]
pub(crate) struct Report(Vec<Gate>);

impl Report {
    /// Prints one line of JSON.
    pub(crate) fn line(&self, line: &Value) -> Outcome<()> {
        let mut out = std::io::stdout().lock();
        writeln!(out, "{line}")?;
        Ok(out.flush()?)
    }

    /// Notes a figure beside the most it may be.
    pub(crate) fn gate(&mut self, name: impl Into<String>, value: f64, most: f64) {
        self.0.push(Gate { name: name.into(), value: crate::meter::rounded(value), most });
    }

    /// Notes what ours takes of a bare line in the quietest part of the run, and over the whole of it.
    pub(crate) fn ratios(&mut self, name: &str, ours: &[Duration], bare: &[Duration], most: f64) {
        self.gate(format!("{name}, quietest part"), ratio(ours, bare), most);
        self.gate(format!("{name}, whole run"), whole_ratio(ours, bare), most * BUSY);
    }

    /// Notes a count beside what it must be.
    pub(crate) fn exactly(&mut self, name: impl Into<String>, value: usize, wanted: usize) {
        self.gate(format!("{}, off by", name.into()), value.abs_diff(wanted) as f64, 0.0);
    }

    /// Prints the gates. Whether all of them hold.
    pub(crate) fn close(&self) -> Outcome<bool> {
        let mut out = std::io::stderr().lock();
        writeln!(out, "\n{:<58} {:>10} {:>10}", "gate", "measured", "at most")?;
        for gate in &self.0 {
            let word = if gate.holds() { "pass" } else { "FAIL" };
            writeln!(out, "{:<58} {:>10} {:>10}  {word}", gate.name, gate.value, gate.most)?;
        }
        let failed = self.0.iter().filter(|gate| !gate.holds()).count();
        writeln!(out, "\n{} gates, {failed} failed", self.0.len())?;
        Ok(failed == 0)
    }
}
