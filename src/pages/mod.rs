//! Floor 5: an edition becomes a plan (every address with its job and key, no bytes), and a job becomes a file.
//!
//! `page` says which pages there are and where; `parts` are what many share (`lingual` per language, `card` per item);
//! `article`, `lists`, `home` make views of them, `described` tells these apart; `view`, `links`, `head` turn a view into
//! what a template sees; `body` fills texts; `feeds/` and `machine/` are the other outputs; `plan` puts all together,
//! `render` makes bytes.

mod article;
mod body;
mod card;
mod described;
mod feeds;
mod head;
mod home;
mod lingual;
mod links;
mod lists;
mod machine;
mod page;
mod parts;
mod plan;
mod render;
mod view;

pub use body::Bodies;
pub use page::Page;
pub use plan::{Given, Job, Memory, Plan, Planned};
pub use render::{File, Renderer};
pub use view::View;
