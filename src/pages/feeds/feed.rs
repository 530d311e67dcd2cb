//! A feed as a value: all that it says, before it is written; and what a format is that writes it.

use super::entry::FeedEntry;
use crate::{
    base::{Address, LangIx, Stamped, TextIx, Time},
    edition::{Edition, FeedFormat},
    pages::view::Common,
    theme::view::SharedValue,
};
use std::sync::Arc;

/// What a feed is of.
pub(in crate::pages) struct Channel {
    /// Its language.
    pub lang: LangIx,
    pub title: Arc<str>,
    /// What is in it, in a sentence.
    pub description: Arc<str>,
    /// Its own address.
    pub address: Address,
    /// The page it belongs to.
    pub page: Address,
    /// What it carries, newest first.
    pub texts: Vec<TextIx>,
}

/// One feed.
#[derive(Hash)]
pub(super) struct Feed {
    /// Its language.
    pub lang: LangIx,
    /// What the language shares.
    pub common: SharedValue<Common>,
    pub title: Arc<str>,
    /// What is in it, in a sentence.
    pub description: Arc<str>,
    /// Whose the texts are: `© name of the publisher`.
    pub rights: Option<String>,
    /// Where to write to the publisher.
    pub email: Option<String>,
    /// `domain,year` for tag URIs.
    pub authority: String,
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

    /// The address of the publisher's logo.
    pub fn logo(&self) -> Option<String> {
        self.common.logo.as_ref().map(|path| format!("{}{path}", self.common.origin))
    }
}

/// A format of feeds.
pub(in crate::pages) struct Format {
    /// As the configuration names it.
    pub id: FeedFormat,
    /// The extension of its files.
    pub extension: &'static str,
    /// As links announce it.
    pub media_type: &'static str,
    /// Writes a feed, given the HTML of its entries.
    pub(super) write: fn(&Feed, &Edition, &[String]) -> Vec<u8>,
}

impl Format {
    /// Where the public feed of a page stands.
    pub fn address(&self, page: &Address) -> Address {
        page.join(&format!("feed.{}", self.extension))
    }
}
