//! Floor 8: what writes into the sources, atomically and never over a file: `new` starts an article or a translation,
//! `init` a site; and `schema`, by which editors' programs complete what they write.

mod draft;
mod init;
mod new;
mod place;
mod refusal;
mod schema;

pub use draft::Wanted;
pub use init::init;
pub use new::{Written, new};
pub use refusal::Refusal;
pub use schema::{config as config_schema, front_matter as front_matter_schema};
