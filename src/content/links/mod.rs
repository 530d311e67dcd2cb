//! What links and pictures point to: paths to files become ids. What is public is not asked here.
//!
//! `target` is what they point to; `map` looks paths up; `dead` tells those that lead nowhere, `clips` and `unshown` what is wrong with files that are there; `resolve` does it for all.

mod clips;
mod dead;
mod map;
mod resolve;
mod target;
mod unshown;

pub use dead::missing_fragment;
pub(super) use map::Destinations;
pub use resolve::Targets;
pub(super) use resolve::resolve;
pub use target::{Links, Target};
