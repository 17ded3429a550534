//! The workloads, one file each.

mod act;
mod branches;
mod cold;
mod exchange;
mod heap;
mod nothing;
mod open;

use clap::ValueEnum;
use serde_json::json;

use crate::Outcome;
use crate::data::SHA256;
use crate::ground::Ground;
use crate::report::Report;

/// What can be measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Workload {
    /// A phone fetches the whole community.
    W1,
    /// Three comments each way.
    W2,
    /// Nothing new.
    W3,
    /// 100 drafters' branches come home.
    W7,
    /// Acts until they are durable.
    W8,
    /// A proposal is opened.
    Open,
    /// Memory of a phone that holds the community.
    Heap,
}

impl Workload {
    /// Every workload, in the order they run.
    pub(crate) const ALL: [Self; 7] =
        [Self::W2, Self::W3, Self::W8, Self::Open, Self::Heap, Self::W7, Self::W1];

    /// Measures it.
    pub(crate) fn run(self, ground: &mut Ground, report: &mut Report) -> Outcome<()> {
        match self {
            Self::W1 => cold::run(ground, report),
            Self::W2 => exchange::run(ground, report),
            Self::W3 => nothing::run(ground, report),
            Self::W7 => branches::run(ground, report),
            Self::W8 => act::run(ground, report),
            Self::Open => open::run(ground, report),
            Self::Heap => heap::run(ground, report),
        }
    }
}

/// Checks that the data set is the harness' own.
pub(crate) fn same_data(ground: &Ground, report: &mut Report) -> Outcome<()> {
    let sha256 = ground.community.data.sha256()?;
    let same = sha256 == SHA256;
    report.exactly("data: other than the harness' data set", usize::from(!same), 0);
    report.line(&json!({
        "w": "data", "peer": "yishi", "sha256": sha256, "same_as_harness": same, "scale": ground.scale.share(),
    }))
}
