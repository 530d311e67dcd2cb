//! Words: fluent messages in layers, languages that fall back along a chain, dates, numbers, order. Knows nothing of sites.
//!
//! [`load`] reads files of words (`ftl`, those of the program in `builtin`) into [`Locales`] and tells what is wrong with
//! them: `parse` reads one file, `syntax` finds words for what it cannot read, `definition` walks over one message,
//! `catalog` lays the layers of a language over each other, `graph` follows references, `plurals` compares
//! variants with what a language gives. [`Locales::say`] gives a [`Message`] along the chain of `locales`;
//! [`Locales::usage`] compares the messages with what templates and code ask for (`unused`), and what they want with what they
//! are given (`variables`); `fingerprint` is for the keys of pages; `program` speaks to the program's user. `dates`, `numbers` and `collation` are ICU's part.

mod builtin;
mod catalog;
mod collation;
mod dates;
mod definition;
mod fingerprint;
mod formats;
mod ftl;
mod functions;
mod graph;
mod load;
mod locales;
mod message;
mod numbers;
mod parse;
mod plurals;
mod program;
mod say;
mod syntax;
#[cfg(test)]
mod tests;
mod unused;
mod usage;
mod variables;

pub use builtin::{builtin, builtin_for};
pub use dates::{DATE_MESSAGES, DateStyle};
pub use ftl::{FtlFile, Layer};
pub use load::load;
pub use locales::Locales;
pub use message::{Arg, Message};
pub use program::ProgramWords;
pub use usage::{MessageUse, is_program_word};
