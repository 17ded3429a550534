//! Forms of deliberation and matters of the catalogue, as a space has them.

use serde::Serialize;
use yishi_domain::calendar::CivilDate;
use yishi_domain::form::Form;
use yishi_domain::matter::Item;
use yishi_domain::role::Post;
use yishi_domain::rulebook::Rulebook;

use super::rules::{broken, rulebook};
use super::{Coded, person};
use crate::app::Desk;
use crate::english::{self, Word};
use crate::error::ClientError;

/// A form of deliberation.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FormRow {
    /// Its code.
    pub code: String,
    /// Its name.
    pub zh: String,
    /// The same in English, where it is compiled in.
    pub en: String,
    /// Where its people come from.
    pub scope: Coded,
    /// Who may convene it.
    pub convened_by: Vec<Coded>,
    /// Whether oneself may convene it.
    pub i_convene: bool,
    /// Who must be named in the plan.
    pub roles: Vec<Coded>,
    /// What else the plan must name.
    pub requires: Vec<Coded>,
    /// Who must have been asked to come.
    pub asks: Vec<Coded>,
    /// What must be on record at the end.
    pub produces: Vec<Coded>,
    /// How long before people are told, in words.
    pub notice_zh: String,
    /// How often a year it should be held.
    pub per_year: Option<u32>,
    /// Whether it is a brand.
    pub brand: bool,
    /// What its output is worth.
    pub counts_as: Coded,
    /// Where it comes from.
    pub source: String,
}

/// A matter of the catalogue.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MatterRow {
    /// Its code.
    pub code: String,
    /// What it is.
    pub zh: String,
    /// The same in English, where it is compiled in.
    pub en: String,
    /// What it is about; nothing for what is routed elsewhere.
    pub category: Option<Coded>,
    /// The codes of the forms that suit it, the first one best.
    pub forms: Vec<String>,
    /// How far up.
    pub level: Coded,
    /// The class it starts from.
    pub class: Coded,
    /// What it may turn out to be.
    pub may_become: Vec<Coded>,
    /// Who decides in the end, one of them.
    pub decided_by: Vec<Coded>,
    /// Whether law itself names who decides.
    pub statutory: bool,
    /// Whether experts evaluate it first.
    pub technical: bool,
    /// Whether both committees have opened it for 商定即行.
    pub open: bool,
    /// What to mind.
    pub note: Option<String>,
    /// Where it comes from.
    pub source: String,
}

fn coded<T: Word>(all: &[T]) -> Vec<Coded> {
    all.iter().map(|one| one.coded()).collect()
}

fn named(code: &str, zh: &str, known: fn(&str) -> Option<&'static str>) -> (String, String, String) {
    (code.to_owned(), zh.to_owned(), known(code).unwrap_or(zh).to_owned())
}

fn form_row(form: &Form, (book, on): (&Rulebook, CivilDate), own: &[Post]) -> Result<FormRow, ClientError> {
    let (code, zh, en) = named(form.code.as_str(), &form.zh, english::of_form);
    let notice = book.rules(on).and_then(|rules| Ok(rules.get(&form.notice)?.value.to_string()));
    Ok(FormRow {
        code,
        zh,
        en,
        scope: form.scope.coded(),
        convened_by: coded(&form.convened_by),
        i_convene: own.iter().any(|post| form.convened_by.contains(&post.role)),
        roles: coded(&form.roles),
        requires: coded(&form.requires),
        asks: coded(&form.asks),
        produces: coded(&form.produces),
        notice_zh: notice.map_err(broken)?,
        per_year: form.per_year,
        brand: form.brand,
        counts_as: form.counts_as.coded(),
        source: form.source.clone(),
    })
}

fn matter_row(item: &Item, book: &Rulebook, on: CivilDate) -> MatterRow {
    let (code, zh, en) = named(item.code.as_str(), &item.zh, english::of_matter);
    MatterRow {
        code,
        zh,
        en,
        category: item.category.map(Word::coded),
        forms: item.forms.iter().map(ToString::to_string).collect(),
        level: item.level.coded(),
        class: item.class.coded(),
        may_become: coded(&item.may_become),
        decided_by: coded(&item.decided_by),
        statutory: item.is_statutory(),
        technical: item.technical,
        open: book.is_open(&item.code, on),
        note: item.note.clone(),
        source: item.source.clone(),
    }
}

/// The forms of a rulebook on a day, in the order to show them, for whoever holds these posts.
pub fn form_rows(book: &Rulebook, on: CivilDate, own: &[Post]) -> Result<Vec<FormRow>, ClientError> {
    book.forms(on).map_err(broken)?.into_iter().map(|form| form_row(form, (book, on), own)).collect()
}

/// The matters of a rulebook on a day, in the order to show them.
pub fn matter_rows(book: &Rulebook, on: CivilDate) -> Result<Vec<MatterRow>, ClientError> {
    Ok(book.items(on).map_err(broken)?.into_iter().map(|item| matter_row(item, book, on)).collect())
}

impl Desk {
    /// The forms of deliberation there are here today.
    pub fn deliberation_forms(&self) -> Result<Vec<FormRow>, ClientError> {
        let today = CivilDate::of(self.app().now());
        let own = self.read(|connection, space| person::posts(connection, space.n, space.member))?;
        form_rows(&self.read(rulebook)?, today, &own)
    }

    /// The matters of the catalogue as they stand here today.
    pub fn matters(&self) -> Result<Vec<MatterRow>, ClientError> {
        let today = CivilDate::of(self.app().now());
        matter_rows(&self.read(rulebook)?, today)
    }
}
