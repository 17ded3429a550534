//! Reading Rust source.

use std::collections::BTreeSet;
use std::error::Error;
use std::path::Path;

use syn::visit::Visit;
use syn::{GenericArgument, Item, PathArguments, Type, TypePath, UseTree};

/// One file.
pub(crate) fn parse(path: &Path) -> Result<syn::File, Box<dyn Error>> {
    let text = std::fs::read_to_string(path)?;
    Ok(syn::parse_file(&text).map_err(|error| format!("{}: {error}", path.display()))?)
}

/// Every file of a folder but its tests, in the order of their paths. Cargo is told to look at the folder.
pub(crate) fn parse_all(folder: &Path) -> Result<Vec<syn::File>, Box<dyn Error>> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut entries = std::fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    entries.sort_by_key(std::fs::DirEntry::path);
    let mut files = Vec::new();
    for entry in entries {
        let path = entry.path();
        if path.file_stem().is_some_and(|stem| stem == "tests") {
            continue;
        }
        if path.is_dir() {
            files.extend(parse_all(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(parse(&path)?);
        }
    }
    Ok(files)
}

/// A type that a file imports.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Imported {
    /// The crate it comes from.
    pub(crate) from: String,
    /// Its name.
    pub(crate) name: String,
}

/// What a file imports, by the first and the last part of each path.
pub(crate) fn imports(file: &syn::File) -> BTreeSet<Imported> {
    fn walk(tree: &UseTree, from: &str, found: &mut BTreeSet<Imported>) {
        match tree {
            UseTree::Path(path) => walk(&path.tree, from, found),
            UseTree::Group(group) => group.items.iter().for_each(|tree| walk(tree, from, found)),
            UseTree::Name(name) => {
                found.insert(Imported { from: from.to_owned(), name: name.ident.to_string() });
            }
            UseTree::Rename(_) | UseTree::Glob(_) => {}
        }
    }
    let mut found = BTreeSet::new();
    for item in &file.items {
        if let Item::Use(item) = item
            && let UseTree::Path(path) = &item.tree
        {
            walk(&path.tree, &path.ident.to_string(), &mut found);
        }
    }
    found
}

/// A generic type of one parameter as source names it: `Paged<NeedRow>`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Instance {
    /// The generic type.
    pub(crate) generic: String,
    /// What it is of.
    pub(crate) of: String,
}

/// Every such type that the files name.
pub(crate) fn instances(files: &[syn::File]) -> BTreeSet<Instance> {
    let mut found = Instances::default();
    files.iter().for_each(|file| found.visit_file(file));
    found.0
}

#[derive(Default)]
struct Instances(BTreeSet<Instance>);

impl<'ast> Visit<'ast> for Instances {
    fn visit_type_path(&mut self, path: &'ast TypePath) {
        if let Some(last) = path.path.segments.last()
            && let Some(of) = argument(&last.arguments)
        {
            self.0.insert(Instance { generic: last.ident.to_string(), of });
        }
        syn::visit::visit_type_path(self, path);
    }
}

fn argument(arguments: &PathArguments) -> Option<String> {
    let PathArguments::AngleBracketed(arguments) = arguments else { return None };
    match (arguments.args.first(), arguments.args.len()) {
        (Some(GenericArgument::Type(Type::Path(of))), 1) => {
            of.path.segments.last().map(|segment| segment.ident.to_string())
        }
        _ => None,
    }
}
