//! Front matter: the fields of a text, typed and located. What a field means beside others (an agency that
//! exists, a contradiction) is decided where all texts are known.
//!
//! `fields` is the table of fields, `kinds` that of kinds; `cut` takes the front matter off a file, `read` makes the fields
//! of its YAML; `problem` is what is wrong with a text by itself, `waived` which rules let something pass, `toml` the front
//! matter of other programs.

mod cut;
mod fields;
mod kinds;
mod problem;
mod read;
mod toml;
mod waived;

pub use cut::{Cut, cut, declared};
pub use fields::{Caption, Figure, FileNote, Head, Rights, Speech, Status, Waiver};
pub use kinds::{KINDS, Kind, KindRow};
pub use problem::{About, Problem};
pub use read::read;
pub use toml::converted as from_toml;
pub use waived::{TranslationRule, WaiverRule};
