//! The language of the tables: what front matter and `songngu.yaml` may say. A mapping is declared once, as a struct of
//! fields; reading, the JSON Schema, the tables of `docs/reference.md` and what `new` writes come from its rows.
//!
//! `property` is a row, `value` are the types of values (`names`: texts in several languages; `lists`: several values; `web`: addresses), `detail` what
//! pages show of one by itself;
//! `mapping` declares and reads mappings, `json` writes the JSON Schema.

mod detail;
pub mod json;
mod lists;
pub(super) mod mapping;
mod names;
mod property;
pub(super) mod value;
mod web;

pub use detail::{Detail, Lookup};
pub use lists::{Files, List, Pictures, ReleaseTogether};
pub use mapping::Mapping;
pub use names::Names;
pub use property::{New, Of, Property, Sections, Type};
pub use value::{
    AgencyId, Alias, Authority, Email, FileName, Id, ItemId, LanguageCode, PersonId, SiteUrl, Slug, TopicId, Url,
    Value, Whole,
};
pub use web::YEAR;
