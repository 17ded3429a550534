//! By which rules a space goes, and what it may choose from: forms, matters.

use yishi_client::view::{FormRow, MatterRow, RuleView, RulesView};
use yishi_domain::id::{EntryId, SpaceId};
use yishi_domain::matter::ItemCode;

use crate::app::App;
use crate::failure::Failure;

#[uniffi::export]
impl App {
    /// The rules a space goes by beside what is compiled in, and what the spaces above have issued.
    pub async fn rules(&self, space: SpaceId) -> Result<RulesView, Failure> {
        self.at(space, |desk| desk.rules()).await
    }

    /// Every rule in force in a space today, in the order of the keys.
    pub async fn rules_in_force(&self, space: SpaceId) -> Result<Vec<RuleView>, Failure> {
        self.at(space, |desk| desk.rules_in_force()).await
    }

    /// A rule in force in a space today. Nothing where none has this name.
    pub async fn rule_here(&self, space: SpaceId, key: String) -> Result<Option<RuleView>, Failure> {
        self.at(space, move |desk| desk.rule(&key)).await
    }

    /// The forms of deliberation there are today.
    pub async fn deliberation_forms(&self, space: SpaceId) -> Result<Vec<FormRow>, Failure> {
        self.at(space, |desk| desk.deliberation_forms()).await
    }

    /// The matters of the catalogue as they stand today.
    pub async fn matters(&self, space: SpaceId) -> Result<Vec<MatterRow>, Failure> {
        self.at(space, |desk| desk.matters()).await
    }

    /// Adopts rules, forms, a catalogue or holidays from the text of their file, as decided here.
    pub async fn adopt_rules(&self, space: SpaceId, text: String) -> Result<EntryId, Failure> {
        self.at(space, move |desk| desk.adopt_rules(&text)).await
    }

    /// Takes over what a space above has adopted, by its entry there. A second member confirms where there is one.
    pub async fn take_rules(&self, space: SpaceId, above: EntryId) -> Result<EntryId, Failure> {
        self.at(space, move |desk| desk.take_rules(above)).await
    }

    /// Opens a matter for 商定即行, or closes it again, for the side or sides one speaks for.
    pub async fn open_item(&self, space: SpaceId, item: ItemCode, open: bool) -> Result<(), Failure> {
        self.at(space, move |desk| desk.open_item(item, open)).await
    }
}
