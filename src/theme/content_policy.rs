//! The content policy, without which no page is published.

use memchr::memmem;
use std::sync::LazyLock;

/// The content policy that every page carries before anything that loads.
pub const POLICY: &str = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; \
    img-src 'self'; media-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'";

/// Whether the content policy stands before anything that loads.
pub(super) fn carries_policy(page: &[u8]) -> bool {
    static FINDER: LazyLock<memmem::Finder<'static>> = LazyLock::new(|| memmem::Finder::new(POLICY));
    let Some(at) = FINDER.find(page) else { return false };
    let mut tags = memchr::memchr_iter(b'<', &page[..at]).map(|at| &page[at + 1..]);
    let loads = |tag: &[u8]| {
        [b"link".as_slice(), b"script", b"img", b"style", b"body", b"base"].iter().any(|name| tag.starts_with(name))
    };
    !tags.any(loads)
}
