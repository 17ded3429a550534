//! Stories of the whole product, and the fences around its source.

mod architecture;
mod village;
