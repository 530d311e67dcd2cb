//! Floor 9: what writes into the sources, atomically: `new` starts an article or a translation, `theme` a theme, `init` a
//! site (both write a `folder`), all three never over a file; `translate` keeps records of what translations were made from.
//! And `schema`, by which editors' programs complete what they write.

mod draft;
mod folder;
mod init;
mod new;
mod place;
mod refusal;
mod schema;
mod theme;
pub mod translate;

pub use draft::Wanted;
pub use init::init;
pub use new::{Written, new};
pub use refusal::Refusal;
pub use schema::{config as config_schema, front_matter as front_matter_schema};
pub use theme::{WrittenTheme, new_theme};
