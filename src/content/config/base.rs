//! The site's address.

use crate::base::{Address, meant_web_address, web_address};
use std::sync::Arc;

/// The site's address, taken apart.
#[derive(Clone, PartialEq, Eq, Debug, Hash)]
pub struct Base {
    /// `https://example.gov.vn`.
    pub origin: String,
    /// `example.gov.vn`, in ASCII.
    pub host: String,
    /// The host as it was written, for people.
    pub name: String,
    /// `/thong-tin-doi-ngoai/`.
    pub path: String,
}

impl Base {
    /// Takes `https://host[:port]/path/` apart; `None` when it is no such address.
    pub fn parse(url: &str) -> Option<Self> {
        let host_of = |url: &'_ str| Some(url.split_once("://")?.1.split(['/', ':']).next()?.to_lowercase());
        let name = host_of(url)?;
        let url = web_address(url)?;
        let rest = url.split_once("://")?.1;
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        let path = path.trim_matches('/');
        let path_ok =
            path.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.' | b'~' | b'/' | b'%'))
                && !path.split('/').any(|part| part == ".." || part == ".")
                && !is_page(path);
        (!host.contains(['?', '#']) && path_ok && !path.contains("//")).then(|| Self {
            origin: url[..url.len() - rest.len() + host.len()].to_owned(),
            host: host_of(&url).unwrap_or_default(),
            name,
            path: if path.is_empty() { "/".to_owned() } else { format!("/{path}/") },
        })
    }

    /// The address of a site that was meant by one that is none.
    pub fn meant(url: &str) -> Option<String> {
        let url = meant_web_address(url)?.replace("%20", "-");
        let bare = url.split(['?', '#']).next().unwrap_or_default();
        let (scheme, rest) = bare.split_once("://")?;
        let parts: Vec<&str> =
            rest.split('/').filter(|part| !matches!(*part, "" | "." | "..") && !is_page(part)).collect();
        Self::parse(&format!("{scheme}://{}", parts.join("/"))).map(|base| base.absolute(""))
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

/// Whether a path leads to a page rather than to a folder: `index.html` comes along when an address is copied.
fn is_page(path: &str) -> bool {
    ["html", "htm", "php", "aspx", "jsp"].iter().any(|page| path.rsplit_once('.').is_some_and(|(_, end)| end == *page))
}
