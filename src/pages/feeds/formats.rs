//! The table of the formats of feeds.

pub(super) use super::{atom::FORMAT as ATOM, json::FORMAT as JSON, rss::FORMAT as RSS};
use crate::edition::FeedFormat;

use super::feed::Format;

/// All formats, in the order in which pages announce them.
pub(in crate::pages) const FORMATS: [&Format; 3] = [&ATOM, &RSS, &JSON];

/// The format that the configuration names.
pub(super) fn format(id: FeedFormat) -> &'static Format {
    FORMATS.into_iter().find(|format| format.id == id).unwrap_or(&ATOM)
}
