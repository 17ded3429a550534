//! Drafts: the engine, its marks, and what it does with hostile bytes.

mod constant;
mod converge;
mod document;
mod forge;
mod hostile;
mod marking;
mod recovery;
mod support;
mod walking;
