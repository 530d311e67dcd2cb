//! Floor 8: a web server's configuration, written from a site: the same site at the same time, the same bytes.
//!
//! `facts` are what any server must know of the site, `quote` is how its words are written down; each server has its file.

mod apache;
mod facts;
mod nginx;
mod quote;

use crate::pipeline::Site;
use facts::Facts;

/// A web server that can be configured.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Server {
    /// 1.18 and later.
    Nginx {
        /// Whether it has the module `brotli_static`, which is not nginx' own.
        brotli: bool,
    },
    /// 2.4.58 and later.
    Apache,
}

/// The configuration for a site whose output lies in `root`, an absolute path without a last `/`, of which
/// [`is_root`] holds.
pub fn configuration(server: Server, site: &Site, root: &str) -> String {
    let facts = Facts::new(site, root);
    match server {
        Server::Nginx { brotli } => nginx::write(&facts, brotli),
        Server::Apache => apache::write(&facts),
    }
}

/// Whether a path can be written in every server's configuration: variables, patterns and quotes have no way out there.
pub fn is_root(path: &str) -> bool {
    path.starts_with('/') && !path.contains(|c: char| c.is_control() || "\"'\\$*?[]{}".contains(c))
}
