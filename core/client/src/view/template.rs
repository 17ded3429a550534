//! Beginnings of needs to tap instead of typing; data, compiled in.

use serde::{Deserialize, Serialize};
use yishi_domain::membership::SpaceKind;
use yishi_domain::need::Category;

use super::Coded;
use crate::english::Word;
use crate::error::ClientError;

const SHIPPED: &str = include_str!("../../data/need_templates.json");

/// As the data file has it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Template {
    category: Category,
    catalog: String,
    kinds: Vec<SpaceKind>,
    zh: String,
    en: String,
}

/// Something people often say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TemplateRow {
    /// What it is about.
    pub category: Coded,
    /// The item of the county's catalogue (domain.md §5) that it belongs to.
    pub catalog: String,
    /// The words.
    pub zh: String,
    /// The words in English.
    pub en: String,
}

/// What people often say, by category in the order of the catalogue: of a kind of unit, or of any.
pub fn need_templates(kind: Option<SpaceKind>) -> Result<Vec<TemplateRow>, ClientError> {
    let all: Vec<Template> = serde_json::from_str(SHIPPED)
        .map_err(|error| ClientError::Bug(format!("need_templates.json: {error}")))?;
    let fits = |template: &Template| kind.is_none_or(|kind| template.kinds.contains(&kind));
    let row = |template: Template| {
        let Template { category, catalog, zh, en, .. } = template;
        TemplateRow { category: category.coded(), catalog, zh, en }
    };
    Ok(all.into_iter().filter(fits).map(row).collect())
}
