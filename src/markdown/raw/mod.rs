//! Raw HTML. It is cut into tags (`tokenizer`); each allowed tag becomes an element of the tree where HTML allows it
//! (`nest`, `stack`), with allowed attributes; tables, for which one must know them whole, are mended (`tables`).

mod nest;
pub(super) mod references;
mod stack;
mod tables;
mod tokenizer;

pub(super) use nest::nest;
pub use references::resolve as resolve_references;
pub(super) use tokenizer::{Token, Tokenizer};
