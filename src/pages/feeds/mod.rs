//! Feeds: what partner media and readers take in by themselves. Which there are stands in `outputs`.
//!
//! `feed` and `entry` are the values, `entries` makes them of texts, `ids` gives their identities; `formats` is the table
//! of `atom`, `rss` and `json`, `media_rss` what the XML formats say of pictures; `render` makes bytes, `links`
//! announces, `partners` is what a partner takes.

mod atom;
mod entries;
pub(super) mod entry;
mod feed;
mod formats;
mod ids;
mod json;
pub(super) mod links;
mod media_rss;
pub(super) mod partners;
mod render;
mod rss;

pub(super) use feed::{Channel, Format};
pub(super) use formats::FORMATS;
pub(super) use render::prepare;
