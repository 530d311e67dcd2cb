//! Identities of feeds, of their entries, and of what these are filed under: tag URIs (RFC 4151). They stay when an address changes, and when the host
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

/// Of what entries are filed under (`topics`, `agencies`, `kinds`, `sections`): `tag:<authority>:<what>`.
pub(super) fn scheme(authority: &str, what: &str) -> String {
    format!("tag:{authority}:{what}")
}
