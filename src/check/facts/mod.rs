//! Whether a translation says the facts that its source says: numbers, dates, contacts, links, pictures, notes, headings. `pairing`
//! finds which segment translates which, `version_pair` is a text with its source, `plain` what of a segment is looked at, `finding`
//! is what a rule finds, `waivers` let it pass, `tell` says it; `check::compare` does all. The rules stand beside the others in `rules`.

mod finding;
mod pairing;
mod plain;
mod tell;
mod version_pair;
mod waivers;

pub(super) use finding::Finding;
pub(super) use plain::notes;
pub(super) use tell::{excerpt, waivable};
pub(super) use version_pair::VersionPair;
pub(super) use waivers::{told, unused};
