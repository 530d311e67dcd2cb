//! A text and its translation as a document for translators' tools, out and back. Nothing here knows of sites.
//!
//! `document` is what is sent; `code` makes codes of what is no words, `decode` makes lines of what comes back, `target` says
//! which codes are the same in two languages. `returned` is what comes back; `read` reads it, by its content from `xliff` (over
//! `xml`) or `po`, each of which writes, too; `tmx` is written only.

mod code;
mod decode;
mod document;
mod encoding;
mod po;
mod read;
mod returned;
mod target;
mod tmx;
mod words;
mod xliff;
mod xml;

#[cfg(test)]
mod tests;

pub use code::{Code, CodeId, Coder, Form, Piece};
pub use decode::{CodeFault, inlines};
pub use document::{About, Document, Mark, Note, State, Target, Unit};
pub use po::write as write_po;
pub use read::read;
pub use returned::{Fault, Format, Place, Reason, Returned, ReturnedFile, ReturnedUnit};
pub use tmx::{MemoryPair, write as write_tmx};
pub use words::Words;
pub use xliff::{Version, write as write_xliff, write_old as write_xliff_old};
