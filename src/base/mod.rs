//! Floor 0: words that every room uses. No input or output, no site.

mod address;
mod audience;
mod conflict;
mod glob;
mod hash;
mod index;
mod lang;
mod language_names;
mod language_slips;
mod memo;
mod normal;
mod partial_date;
mod slug;
mod span;
mod time;
mod web;

pub use address::{Address, Reserved, caseless};
pub use audience::Audience;
pub use conflict::Conflict;
pub use glob::glob;
pub use hash::{Hash, Pieces, Stamped};
pub use index::{
    ByItem, ByLang, ByPerson, BySection, ByTerm, ByText, ItemIx, LangIx, PersonIx, SectionIx, TermIx, TextIx,
};
pub use lang::{Direction, Lang};
pub use memo::Memo;
pub use normal::{is_normal, normal};
pub use partial_date::PartialDate;
pub use slug::{compose, fold, fold_path, is_id, is_slug, plain};
pub use span::{LineIndex, Span};
pub use time::{Time, When};
pub use web::{meant_web_address, web_address, web_host};
