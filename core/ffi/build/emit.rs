//! Writing the mirrors.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::visit_mut::VisitMut;
use syn::{Attribute, Fields, Ident, ItemEnum, ItemStruct, Type, TypePath};

use crate::known::{Known, Shape};
use crate::source::{Imported, Instance};

/// Names that would be taken for something else on a platform: Swift's Foundation brings a `Category` along, Kotlin's
/// coroutines a `Channel`, Swift's Combine a `Subject`; both apps have settings, looks and languages of their own.
const RENAMED: [(&str, &str); 6] = [
    ("Category", "NeedCategory"),
    ("Channel", "NeedChannel"),
    ("Settings", "PhoneSettings"),
    ("Appearance", "PhoneAppearance"),
    ("Language", "PhoneLanguage"),
    ("Subject", "OpenTarget"),
];

/// The mirrors of imported types; of a generic one of its instances.
pub(crate) fn mirrors(
    known: &Known,
    imported: &BTreeSet<Imported>,
    instances: &BTreeSet<Instance>,
) -> String {
    let mut out = String::new();
    let mut write = |mirror: TokenStream| out.push_str(&format!("{mirror}\n"));
    for one in imported {
        match known.get(one) {
            None => {}
            Some(Shape::Id) => write(id(&one.name)),
            Some(Shape::Choice(item)) => write(choice(item.clone())),
            Some(Shape::Record(item)) => match item.generics.type_params().next() {
                None => write(record(item.clone(), None)),
                Some(parameter) => {
                    for instance in instances.iter().filter(|instance| instance.generic == one.name) {
                        write(record(item.clone(), Some((&parameter.ident, &instance.of))));
                    }
                }
            },
        }
    }
    out
}

fn id(name: &str) -> TokenStream {
    let name = format_ident!("{name}");
    quote! {
        uniffi::custom_type!(#name, String, {
            remote,
            lower: |id| id.to_string(),
            try_lift: |hex| hex.parse::<#name>().map_err(|_| crate::failure::no_such_id()),
        });
    }
}

fn choice(mut item: ItemEnum) -> TokenStream {
    keep_docs(&mut item.attrs);
    for variant in &mut item.variants {
        keep_docs(&mut variant.attrs);
        variant.discriminant = None;
        outside(&mut variant.fields, None);
    }
    let renamed = renamed(&item.ident);
    quote!(#[uniffi::remote(Enum)] #renamed #item)
}

/// What gives a type its name outside, where it is another one.
fn renamed(name: &Ident) -> Option<TokenStream> {
    let (_, outside) = RENAMED.iter().find(|(inside, _)| name == inside)?;
    Some(quote!(#[uniffi(name = #outside)]))
}

/// A record; of a generic one the instance whose `parameter` is the type `of`, under a name of its own.
fn record(mut item: ItemStruct, instance: Option<(&Ident, &String)>) -> TokenStream {
    keep_docs(&mut item.attrs);
    outside(&mut item.fields, instance);
    // What may be left out need not be written: a filter names what it filters by.
    for field in &mut item.fields {
        if is_option(&field.ty) {
            field.attrs.push(syn::parse_quote!(#[uniffi(default = None)]));
        }
    }
    let alias = instance.map(|(_, of)| {
        let (generic, of_type) = (item.ident.clone(), format_ident!("{of}"));
        item.ident = instance_name(&generic, of);
        item.generics = syn::Generics::default();
        let name = &item.ident;
        quote!(pub(crate) type #name = #generic<#of_type>;)
    });
    let renamed = renamed(&item.ident);
    quote!(#alias #[uniffi::remote(Record)] #renamed #item)
}

/// `Paged<NeedRow>` is `NeedRows`.
fn instance_name(generic: &Ident, of: &str) -> Ident {
    let of = RENAMED.iter().find(|(inside, _)| *inside == of).map_or(of, |(_, outside)| *outside);
    if generic == "Paged" { format_ident!("{of}s") } else { format_ident!("{of}{generic}") }
}

fn is_option(ty: &Type) -> bool {
    matches!(ty, Type::Path(path) if path.path.segments.last().is_some_and(|last| last.ident == "Option"))
}

fn keep_docs(attrs: &mut Vec<Attribute>) {
    attrs.retain(|attr| attr.path().is_ident("doc"));
}

/// Fields as they are outside: documented, of types that uniffi knows.
fn outside(fields: &mut Fields, instance: Option<(&Ident, &String)>) {
    struct Outside<'a>(Option<(&'a Ident, &'a String)>);
    impl VisitMut for Outside<'_> {
        fn visit_type_mut(&mut self, ty: &mut Type) {
            if matches!(ty, Type::Reference(reference) if is_str(&reference.elem)) {
                // The core's own words: constants inside, texts outside.
                *ty = syn::parse_quote!(Word);
            } else {
                syn::visit_mut::visit_type_mut(self, ty);
            }
        }

        fn visit_type_path_mut(&mut self, path: &mut TypePath) {
            syn::visit_mut::visit_type_path_mut(self, path);
            let Some(last) = path.path.segments.last_mut().map(|last| last.clone()) else { return };
            path.path = last.into();
            match self.0 {
                Some((parameter, of)) if path.path.is_ident(parameter) => {
                    let of = format_ident!("{of}");
                    *path = syn::parse_quote!(#of);
                }
                _ if path.path.is_ident("usize") => *path = syn::parse_quote!(Count),
                _ => {}
            }
        }
    }
    for field in fields {
        keep_docs(&mut field.attrs);
        Outside(instance).visit_type_mut(&mut field.ty);
    }
}

fn is_str(ty: &Type) -> bool {
    matches!(ty, Type::Path(path) if path.path.is_ident("str"))
}
