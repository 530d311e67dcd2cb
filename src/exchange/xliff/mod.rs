//! XLIFF: 2.1, 2.0 and 1.2 written; read whatever tools make of these.

mod kinds;
mod line;
mod read;
mod write;
mod write_old;

pub(super) use read::read;
pub use write::{Version, write};
pub use write_old::write_old;
