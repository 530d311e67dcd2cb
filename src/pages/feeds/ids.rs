//! Identities of feeds and of their entries: tag URIs (RFC 4151). They stay when an address changes, and when the host
//! does as long as `authority` is kept.

use crate::base::{Address, Lang};

/// Of an entry: `tag:<authority>:<item>:<language>`.
pub(super) fn entry(authority: &str, item: &str, lang: &Lang) -> String {
    format!("tag:{authority}:{item}:{lang}")
}

/// Of a feed: `tag:<authority>:/<its path>`.
pub(super) fn feed(authority: &str, address: &Address) -> String {
    format!("tag:{authority}:/{address}")
}
