//! Floor 5: an edition becomes a plan (every address with its job and key, no bytes), and a job becomes a file.
//!
//! From the bottom up: `page` (and `taxonomy`) says which pages there are and where, `hreflang` in which languages;
//! `view` is the shape of a page as a value. `language` (with `site_name` and `terms`), `card` and `authors` are what many
//! pages share, `shared` keeps it, and `navigation`, `breadcrumbs`, `language_switch` make more of it. `show/` makes the
//! view of a page, `context` (with `head/`) what a template sees of it. `body` fills texts; `feeds/` and `machine/` are
//! the other outputs, `xml` writes theirs. `plan` puts all together, `render` makes bytes.

mod authors;
mod body;
mod breadcrumbs;
mod card;
mod context;
mod feeds;
mod head;
mod hreflang;
mod language;
mod language_switch;
mod machine;
mod navigation;
mod page;
mod plan;
mod render;
mod shared;
mod show;
mod site_name;
mod taxonomy;
mod terms;
mod view;
mod xml;

pub use body::Bodies;
pub use page::Page;
pub use plan::{Given, Job, Plan, Planned};
pub use render::{File, Renderer};
