//! Floor 7: the steps one after the other. What is remembered of the last build is a value that the caller hands in; the
//! first build, the hundredth and the preview call the same functions.
//!
//! `prepare` makes a `site` ready: it reads the `configuration`, texts (`html`, `search_store` and `highlights` are what is kept of
//! reading them), `words`, and plans; `publish` has its `pictures` derived and its `jobs` done (and text `compressed` beside itself) and makes a release, of which `report` tells; `removal` says what
//! is missing of the one before, `ended` what should be gone and stands there still. `unchanged` spares all of it. `translations` says how far translations are, without a plan (`known_translations` is what is kept of that), `side_by_side` shows one beside its source. `memory` is what is remembered, `cache` where on disk.

mod cache;
mod card_fonts;
mod compressed;
mod configuration;
mod decoded;
mod ended;
mod error;
mod highlights;
mod html;
mod inputs;
mod jobs;
mod known_translations;
mod memory;
mod no_configuration;
mod picture_store;
mod pictures;
mod prepare;
mod publish;
mod removal;
mod report;
mod search_store;
mod side_by_side;
mod site;
mod translations;
mod unchanged;
mod unread;
mod words;

pub use crate::translation::{Change, Piece};
pub use configuration::configuration;
pub use decoded::DecodingResults;
pub use error::{PrepareError, PublishError};
pub use inputs::{Inputs, Progress, Silent};
pub use known_translations::{BehindBy, TranslationRow};
pub use memory::Memory;
pub use pictures::Underived;
pub use prepare::{prepare, prepare_from};
pub use publish::{check, publish};
pub use removal::{AllowedRemoval, ChangedText, PublishedTree, Removal};
pub use report::{Report, languages};
pub use side_by_side::{SideBySide, SideRow};
pub use site::{Prepared, Site};
pub use translations::{SiteTranslations, translations};
