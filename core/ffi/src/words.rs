//! Words that belong to no install: what there is to pick from, what codes mean, what the core is made of.

use yishi_client::view::{Choices, Explanation, LicenceRow, RuleView};
use yishi_client::{Ambient, ConsentView, RealAmbient};

use crate::failure::Failure;
use crate::guard::guarded;

/// Every set of choices, with the words people use.
#[uniffi::export]
pub fn choices() -> Result<Choices, Failure> {
    guarded(|| Ok(yishi_client::view::choices()))
}

/// What a code means and where it comes from: of a refusal, a trouble or a fault of a seal file.
#[uniffi::export]
pub fn explain(code: String) -> Result<Option<Explanation>, Failure> {
    guarded(|| Ok(yishi_client::view::explain(&code)))
}

/// A rule in force today, of the packs that are compiled in.
#[uniffi::export]
pub fn rule(name: String) -> Result<Option<RuleView>, Failure> {
    guarded(|| Ok(yishi_client::view::rule(&name, RealAmbient.now())?))
}

/// What one is asked to agree to, in both languages, before anything is opened or stored on this phone.
#[uniffi::export]
pub fn consent_text() -> Result<ConsentView, Failure> {
    guarded(|| Ok(yishi_client::consent_text()?))
}

/// The libraries inside the core, with their licences.
#[uniffi::export]
pub fn licences() -> Result<Vec<LicenceRow>, Failure> {
    guarded(|| Ok(yishi_client::view::licences()?))
}
