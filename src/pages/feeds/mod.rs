//! Feeds: what partner media and readers take in by themselves.
//!
//! `channel` says which there are, `partners` what a partner takes; `feed` and `entry` are the values, `entries` makes
//! them of texts, `ids` gives their identities; `formats` is the table of `atom`, `rss` and `json`, `media_rss` what the
//! XML formats say of pictures; `render` makes bytes, `links` announces.

mod atom;
mod channel;
mod entries;
pub(super) mod entry;
mod feed;
mod formats;
mod ids;
mod json;
pub(super) mod links;
mod media_rss;
mod partners;
mod render;
mod rss;

pub use channel::Channel;
pub use feed::Feed;
pub(super) use render::render;
