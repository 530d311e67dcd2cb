//! Floor 5: an edition becomes a plan (every address with its job and key, no bytes), and a job becomes a file.
//!
//! From the bottom up: `page` (and `taxonomy`) says which pages there are and where, `hreflang` in which languages;
//! `view` is the shape of a page as a value. `language` (with `site_name` and `terms`), `card`, `social_card` and `authors` are what many
//! pages share, `shared` keeps it, and `navigation`, `breadcrumbs`, `language_switch` make more of it. `show/` makes the
//! view of a page, `context` (with `head/` and `citation`) what a template sees of it. `outputs/` has a file
//! for each kind of output; their jobs (`job`) make keys (`keys`) and bytes, of texts (`body`), of `feeds/`, as `xml`; `search` makes what browsers search in (`searched`).
//! `plan` puts all together, `addresses` looks that each is there once, `render` makes bytes.

mod addresses;
mod authors;
mod body;
mod breadcrumbs;
mod card;
mod citation;
mod context;
mod feeds;
mod head;
mod hreflang;
mod job;
mod keys;
mod language;
mod language_switch;
mod navigation;
mod outputs;
mod page;
mod plan;
mod render;
mod search;
mod searched;
mod shared;
mod show;
mod site_name;
mod social_card;
mod taxonomy;
mod terms;
mod unbreakable;
mod view;
mod waits;
mod words;
mod xml;

pub use body::Bodies;
pub use job::{KeyedJob, Output, Rendered, Renderer};
pub use outputs::reserved;
pub use page::Page;
pub use plan::Plan;
pub use searched::SearchMemory;
