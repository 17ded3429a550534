//! Deciding by which rules a space goes.

use yishi_domain::id::EntryId;
use yishi_domain::intent::RulesIntent;
use yishi_domain::matter::ItemCode;
use yishi_domain::refusal::{Code, Refusal};
use yishi_domain::rulebook::Chapter;

use super::Desk;
use crate::error::ClientError;

impl Desk {
    /// Adopts rules, forms, a catalogue or holidays from the text of their file (TOML), as decided here. In a committee
    /// of two or more a second member confirms.
    pub fn adopt_rules(&self, text: &str) -> Result<EntryId, ClientError> {
        let chapter =
            Chapter::parse(text).map_err(|error| Refusal::with(Code::RulesBad, error.to_string()))?;
        self.one(RulesIntent::Adopt(Box::new(chapter), None))
    }

    /// Takes over what a space above has adopted, by its entry there.
    pub fn take_rules(&self, above: EntryId) -> Result<EntryId, ClientError> {
        let (chapter, origin) = self.chapter_above(above)?;
        self.one(RulesIntent::Adopt(Box::new(chapter), Some(origin)))
    }

    /// Opens a matter of the catalogue for 商定即行, or closes it again, for the side or sides one speaks for.
    pub fn open_item(&self, item: ItemCode, open: bool) -> Result<(), ClientError> {
        self.act(RulesIntent::Open(item, open)).map(|_| ())
    }
}
