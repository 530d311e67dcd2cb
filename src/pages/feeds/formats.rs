//! The table of the formats of feeds.

use super::{atom, feed::Format, json, rss};
use crate::content::config::FeedFormat;

/// All formats, in the order in which pages announce them.
pub(super) const FORMATS: [Format; 3] = [atom::FORMAT, rss::FORMAT, json::FORMAT];

/// A format's row.
pub(super) fn format(id: FeedFormat) -> &'static Format {
    FORMATS.iter().find(|format| format.id == id).unwrap_or(&FORMATS[0])
}
