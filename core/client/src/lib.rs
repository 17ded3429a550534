//! The app without a screen: SQLite store, outbox, sync over HTTP, read models and search.
//!
//! [`App`] is the one door: screens, the command line and tests talk to it and to nothing below.

mod ambient;
mod app;
mod draft;
pub mod english;
mod error;
mod export;
mod holders;
mod http;
mod keys;
mod project;
pub mod search;
mod state;
mod store;
mod sync;
mod trouble;
pub mod view;

pub use ambient::{Ambient, RandomFailed, RealAmbient};
pub use app::{
    AmendForm, App, Appearance, AttachForm, BookingForm, Change, ConsentView, Desk, DocumentForm, DrawForm,
    Enrolment, Family, IssuedInvite, KeptForm, Listening, NeedForm, NewSpace, PaperForm, PersonCardForm,
    RightRow, Settings, SignProof, TopicForm, consent_text, verify_seal,
};
pub use english::Language;
pub use error::ClientError;
pub use export::Export;
pub use keys::{KeyVault, VaultClosed};
pub use sync::{CancelFlag, FetchProgress, OnFetch, OnProgress, SyncProgress, SyncReport};
pub use trouble::{Remedy, Trouble};
