//! What we tell people. A [`Diagnostic`] is a value without words: a code, a place, arguments. Every
//! step returns its diagnostics; the words come from fluent when they are shown.
//!
//! `codes` lists every code; `locate` finds line and column; `mask` hides what must not go out; `print` draws; `merge` joins
//! what several places say; `suggest` knows what was meant, `languages` which language.

mod codes;
mod diagnostic;
mod languages;
mod locate;
mod mask;
mod merge;
mod print;
mod suggest;

pub use codes::{Code, Severity};
pub use diagnostic::{Diagnostic, Place, Related};
pub use languages::meant_language;
pub use locate::{Located, PAGE, Position, SECRET, locate};
pub use mask::{masked, masked_path};
pub use merge::merge;
pub use print::{Say, human, json};
pub use suggest::{SUGGESTED, meant, nearest, nearest_file};
