//! The types that a mirror can be made of.

use std::collections::{BTreeMap, BTreeSet};

use syn::{Fields, Item, ItemEnum, ItemStruct, Visibility};

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
    Ok(match item {
        Item::Struct(item) if is_record(item) => vec![(item.ident.to_string(), Shape::Record(item.clone()))],
        Item::Enum(item) if matches!(item.vis, Visibility::Public(_)) => {
            vec![(item.ident.to_string(), Shape::Choice(item.clone()))]
        }
        // A list that defines types; its macro's own definition has a name.
        Item::Macro(list) if list.ident.is_none() && list.mac.path.is_ident("ids") => {
            let Ids(ids) = list.mac.parse_body()?;
            ids.into_iter().map(|id| (id.to_string(), Shape::Id)).collect()
        }
        Item::Macro(list) if list.ident.is_none() && list.mac.path.is_ident("choices") => {
            let Choices(item) = list.mac.parse_body()?;
            vec![(item.ident.to_string(), Shape::Choice(item))]
        }
        Item::Macro(list) if list.ident.is_none() && list.mac.path.is_ident("roles") => {
            let Roles(item) = list.mac.parse_body()?;
            vec![(item.ident.to_string(), Shape::Choice(item))]
        }
        _ => Vec::new(),
    })
}

fn is_record(item: &ItemStruct) -> bool {
    let public = |vis: &Visibility| matches!(vis, Visibility::Public(_));
    let named = matches!(item.fields, Fields::Named(_));
    public(&item.vis) && named && item.fields.iter().all(|field| public(&field.vis))
}
