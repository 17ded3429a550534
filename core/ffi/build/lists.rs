//! The macros of the domain that define ids and enums from a list.

use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{Attribute, Ident, ItemEnum, LitInt, LitStr, Token, braced, bracketed};

/// `ids! { /// doc  Name [16]; … }`
pub(crate) struct Ids(pub(crate) Vec<Ident>);

impl Parse for Ids {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut ids = Vec::new();
        while !input.is_empty() {
            Attribute::parse_outer(input)?;
            ids.push(input.parse()?);
            let length;
            bracketed!(length in input);
            length.parse::<LitInt>()?;
            input.parse::<Token![;]>()?;
        }
        Ok(Self(ids))
    }
}

/// `choices! { /// doc  Name { 0 Variant "code" "zh"; … } }`
pub(crate) struct Choices(pub(crate) ItemEnum);

impl Parse for Choices {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let attrs = Attribute::parse_outer(input)?;
        let name = input.parse()?;
        let inside;
        braced!(inside in input);
        let mut variants = Vec::new();
        while !inside.is_empty() {
            inside.parse::<LitInt>()?;
            let variant: Ident = inside.parse()?;
            inside.parse::<LitStr>()?;
            let zh: LitStr = inside.parse()?;
            inside.parse::<Token![;]>()?;
            variants.push((vec![syn::parse_quote!(#[doc = #zh])], variant));
        }
        Ok(Self(enum_of(attrs, name, variants)))
    }
}

/// `roles! { /// doc  0 Variant "zh"; … }`
pub(crate) struct Roles(pub(crate) ItemEnum);

impl Parse for Roles {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut variants = Vec::new();
        while !input.is_empty() {
            let attrs = Attribute::parse_outer(input)?;
            input.parse::<LitInt>()?;
            let variant: Ident = input.parse()?;
            input.parse::<LitStr>()?;
            input.parse::<Token![;]>()?;
            variants.push((attrs, variant));
        }
        let doc = syn::parse_quote!(#[doc = "A role. A person may hold several."]);
        Ok(Self(enum_of(vec![doc], syn::parse_quote!(Role), variants)))
    }
}

fn enum_of(attrs: Vec<Attribute>, ident: Ident, variants: Vec<(Vec<Attribute>, Ident)>) -> ItemEnum {
    let variant =
        |(attrs, name): (Vec<Attribute>, Ident)| -> syn::Variant { syn::parse_quote!(#(#attrs)* #name) };
    let variants: Punctuated<syn::Variant, Token![,]> = variants.into_iter().map(variant).collect();
    syn::parse_quote!(#(#attrs)* pub enum #ident { #variants })
}
