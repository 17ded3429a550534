//! Everything a person wrote here and everything about them, to take along: one JSON for programs, one text to read.

mod gather;
mod text;
mod zip;

use serde::Serialize;
use yishi_domain::id::{AmendmentId, EntryId, MemberId, ObjectId, SessionId, SpaceId, TopicId};
use yishi_domain::time::Moment;

use crate::app::{Desk, KeptForm, PersonCardForm};
use crate::error::ClientError;
use crate::trouble::Trouble;
use crate::view::{DoubtRow, MemberRow, NeedView, SendState};

/// An export. `zip` holds both files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// For programs: every record with its signed bytes.
    pub json: String,
    /// For people, in Chinese.
    pub text: String,
    /// Both files in one.
    pub zip: Vec<u8>,
}

/// What the files are called.
const JSON_NAME: &str = "我的数据.json";
const TEXT_NAME: &str = "我的数据.txt";

/// All of it.
#[derive(Debug, Serialize)]
struct Document {
    /// What this file is.
    format: &'static str,
    made_at: Moment,
    made_at_zh: String,
    space: SpaceId,
    space_name: String,
    person: MemberRow,
    /// What was taken down about the person, opened.
    card: Option<PersonCardForm>,
    /// Why a card could not be opened here.
    card_missing: Option<String>,
    /// Needs of the person, and those they entered for others.
    needs: Vec<NeedView>,
    records: Vec<Record>,
    drafts: Vec<DraftPart>,
    /// What is being filled in on this phone; only where the person is its holder.
    forms: Vec<KeptForm>,
    /// What the hub took in although the rules say no, so that it can be asked; as the forms.
    doubts: Vec<DoubtRow>,
}

/// Whether the person wrote a record or it is about them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
enum Relation {
    Wrote,
    About,
}

/// One record.
#[derive(Debug, Serialize)]
struct Record {
    entry: EntryId,
    relation: Relation,
    kind: String,
    zh: String,
    en: String,
    object: ObjectId,
    by: MemberId,
    by_name: String,
    at: Moment,
    at_zh: String,
    received_at: Option<Moment>,
    /// Of the phone's own records how far they are.
    state: Option<SendState>,
    /// Every text in it, by what it is.
    words: Vec<Worded>,
    /// The record as it was signed, in base64.
    signed: String,
}

/// A text of a record.
#[derive(Debug, Serialize)]
struct Worded {
    part: &'static str,
    zh: &'static str,
    text: String,
}

/// What the person wrote in a draft, in one go.
#[derive(Debug, Serialize)]
struct DraftPart {
    topic: TopicId,
    /// The session whose minutes it is; nothing of the proposal.
    session: Option<SessionId>,
    title: String,
    at: Moment,
    at_zh: String,
    added: String,
    removed: String,
    amendment: Option<AmendmentId>,
}

impl Desk {
    /// One's own data.
    pub async fn export_mine(&self) -> Result<Export, ClientError> {
        self.export(self.me()?).await
    }

    /// A person's data as far as this phone may read it: for people without a phone, who may have it as well. A sealed
    /// card that is not here is fetched; without a network the export says that it is missing.
    pub async fn export(&self, person: MemberId) -> Result<Export, ClientError> {
        let (card, card_missing) = match self.open_person(person).await {
            Ok(card) => (Some(card), None),
            Err(error) if error.trouble() == Some(Trouble::CardMissing) => (None, None),
            Err(error) => (None, Some(error.sentence())),
        };
        let document = Document { card, card_missing, ..self.gathered(person)? };
        let json =
            serde_json::to_string_pretty(&document).map_err(|error| ClientError::Bug(error.to_string()))?;
        let text = text::of(&document);
        let zip = zip::stored(&[(JSON_NAME, json.as_bytes()), (TEXT_NAME, text.as_bytes())]);
        Ok(Export { json, text, zip })
    }
}
