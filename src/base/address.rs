//! Where an output stands below the site's base: `vi/tin-tuc/` or `assets/style-1f0c.css`.

use serde::{Deserialize, Serialize};
use std::{borrow::Cow, fmt, sync::Arc};

/// A path below `<base>/`, always relative, `/` between its parts, UTF-8, never `..`.
/// A page's address ends in `/` (the root's is empty); any other is a file's.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Address(Arc<str>);

impl Address {
    /// Takes a path that the program put together from checked parts.
    pub fn new(path: impl Into<Arc<str>>) -> Self {
        let path = path.into();
        debug_assert!(!path.starts_with('/') && !path.split('/').any(|part| part == ".."), "{path}");
        Self(path)
    }

    /// The address as it is written below the base.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Where a page's or a file's bytes lie in the output folder: pages are folders with an `index.html`.
    pub fn file(&self) -> String {
        if self.is_page() { format!("{}index.html", self.0) } else { self.0.to_string() }
    }

    /// Whether this is a folder's address.
    pub fn is_page(&self) -> bool {
        self.0.is_empty() || self.0.ends_with('/')
    }

    /// The address of `name` below this page.
    pub fn join(&self, name: &str) -> Self {
        debug_assert!(self.is_page());
        Self::new(format!("{}{name}", self.0))
    }
}

/// The addresses that the site takes itself, whatever is written.
#[derive(Clone, PartialEq, Eq, Hash, Default, Debug)]
pub struct Reserved {
    /// One by one.
    pub addresses: Vec<Address>,
    /// With all that lies below them.
    pub folders: Vec<Address>,
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "</{}>", self.0)
    }
}

/// A path as it is compared with others: addresses are given once without regard to case.
pub fn caseless(path: &str) -> Cow<'_, str> {
    if path.bytes().any(|b| b.is_ascii_uppercase() || !b.is_ascii()) { path.to_lowercase().into() } else { path.into() }
}
