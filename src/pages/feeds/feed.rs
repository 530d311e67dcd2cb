//! A feed as a value: all that it says, before it is written; and what a format is that writes it.

use super::entry::FeedEntry;
use crate::{
    base::{Address, Stamped, Time},
    content::config::FeedFormat,
    edition::Edition,
    pages::view::Common,
    theme::view::SharedValue,
};
use std::sync::Arc;

/// One feed.
#[derive(Hash)]
pub struct Feed {
    /// Its format.
    pub format: FeedFormat,
    /// By position.
    pub lang: usize,
    /// What the language shares.
    pub common: SharedValue<Common>,
    /// What it is of.
    pub title: Arc<str>,
    /// Its identity.
    pub id: String,
    /// Its own address.
    pub address: Address,
    /// The page it belongs to.
    pub page: Address,
    /// Newest first.
    pub entries: Vec<Stamped<FeedEntry>>,
}

impl Feed {
    /// When the newest entry changed; the beginning of time for an empty feed.
    pub fn updated(&self) -> Time {
        self.entries.iter().map(|entry| entry.updated).max().unwrap_or(Time::EPOCH)
    }
}

/// A format of feeds.
pub(super) struct Format {
    /// As the configuration names it.
    pub id: FeedFormat,
    /// The extension of its files, all of which are named `feed` but for partners'.
    pub extension: &'static str,
    /// As links announce it.
    pub media_type: &'static str,
    /// Writes a feed, given the HTML of its entries.
    pub write: fn(&Feed, &Edition, &[String]) -> Vec<u8>,
}
