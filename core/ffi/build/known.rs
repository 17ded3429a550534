//! The types that a mirror can be made of.

use std::collections::{BTreeMap, BTreeSet};

use syn::{Fields, Item, ItemEnum, ItemMacro, ItemStruct, Visibility};

use crate::lists::{Choices, Ids, Roles};
use crate::source::{Imported, Instance, instances};

/// A type of the core.
pub(crate) enum Shape {
    /// An id: a hexadecimal text outside.
    Id,
    /// A struct whose fields are all public.
    Record(ItemStruct),
    /// An enum.
    Choice(ItemEnum),
}

/// Types by crate and name.
#[derive(Default)]
pub(crate) struct Known(BTreeMap<Imported, Shape>);

impl Known {
    /// The type that is imported, if a mirror can be made of it.
    pub(crate) fn get(&self, imported: &Imported) -> Option<&Shape> {
        self.0.get(imported)
    }

    /// The instances of generic types that the fields of imported records name.
    pub(crate) fn instances(&self, imported: &BTreeSet<Imported>) -> BTreeSet<Instance> {
        let records = imported.iter().filter_map(|one| match self.get(one) {
            Some(Shape::Record(item)) => Some(Item::Struct(item.clone())),
            _ => None,
        });
        instances(&[syn::File { shebang: None, attrs: Vec::new(), items: records.collect() }])
    }

    /// Adds the types of one crate.
    pub(crate) fn add(&mut self, from: &str, files: &[syn::File]) -> syn::Result<()> {
        for item in files.iter().flat_map(|file| &file.items) {
            for (name, shape) in shapes(item)? {
                self.0.insert(Imported { from: from.to_owned(), name }, shape);
            }
        }
        Ok(())
    }
}

fn shapes(item: &Item) -> syn::Result<Vec<(String, Shape)>> {
    let choice = |item: ItemEnum| vec![(item.ident.to_string(), Shape::Choice(item))];
    if let Item::Struct(item) = item
        && is_record(item)
    {
        return Ok(vec![(item.ident.to_string(), Shape::Record(item.clone()))]);
    }
    if let Item::Enum(item) = item
        && is_public(&item.vis)
    {
        return Ok(choice(item.clone()));
    }
    // A list that defines types; the definition of its macro has a name.
    let Item::Macro(ItemMacro { ident: None, mac, .. }) = item else { return Ok(Vec::new()) };
    if mac.path.is_ident("choices") {
        return Ok(choice(mac.parse_body::<Choices>()?.0));
    }
    if mac.path.is_ident("roles") {
        return Ok(choice(mac.parse_body::<Roles>()?.0));
    }
    if mac.path.is_ident("ids") {
        let Ids(ids) = mac.parse_body()?;
        return Ok(ids.into_iter().map(|id| (id.to_string(), Shape::Id)).collect());
    }
    Ok(Vec::new())
}

fn is_record(item: &ItemStruct) -> bool {
    let named = matches!(item.fields, Fields::Named(_));
    is_public(&item.vis) && named && item.fields.iter().all(|field| is_public(&field.vis))
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}
