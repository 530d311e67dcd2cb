//! gettext's PO (<https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html>): words in Markdown.

mod read;
mod write;

pub(super) use read::{looks_like, read};
pub use write::write;
