//! The site's address.

use crate::base::Address;
use std::sync::Arc;

/// The site's address, taken apart.
#[derive(Clone, PartialEq, Eq, Debug, Hash)]
pub struct Base {
    /// `https://example.gov.vn`.
    pub origin: String,
    /// `example.gov.vn`.
    pub host: String,
    /// `/thong-tin-doi-ngoai/`.
    pub path: String,
}

impl Base {
    /// Takes `https://host[:port]/path/` apart; `None` when it is no such address.
    pub fn parse(url: &str) -> Option<Self> {
        let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"))?;
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        let name = host.split(':').next()?;
        let host_ok = !name.is_empty()
            && host.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b':' | b'[' | b']'));
        let path = path.trim_matches('/');
        let path_ok =
            path.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.' | b'~' | b'/' | b'%'))
                && !path.split('/').any(|part| part == ".." || part == ".");
        (host_ok && path_ok && !path.contains("//")).then(|| Self {
            origin: url[..url.len() - rest.len() + host.len()].to_owned(),
            host: name.to_ascii_lowercase(),
            path: if path.is_empty() { "/".to_owned() } else { format!("/{path}/") },
        })
    }

    /// The path of an address on its host: `/thong-tin-doi-ngoai/vi/`.
    pub fn path_of(&self, address: &Address) -> Arc<str> {
        format!("{}{address}", self.path).into()
    }

    /// The absolute address of a path below the base.
    pub fn absolute(&self, below: &str) -> String {
        format!("{}{}{below}", self.origin, self.path)
    }
}
