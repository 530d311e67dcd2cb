//! Floor 5: an edition becomes a plan (every address with its job and key, no bytes), and a job becomes a file.
//!
//! `parts` are what many pages share; `article`, `lists`, `home` make views of them, `described` tells these apart; `view`, `links`, `head` turn a
//! view into what a template sees; `body` fills texts; `feeds/` and `machine/` are the other outputs; `plan` puts all
//! together.

mod article;
mod body;
mod described;
mod feeds;
mod head;
mod home;
mod links;
mod lists;
mod machine;
mod parts;
mod plan;
mod render;
mod view;

pub use body::Bodies;
pub use plan::{Job, Plan, Planned};
pub use render::{File, Renderer};
pub use view::View;
