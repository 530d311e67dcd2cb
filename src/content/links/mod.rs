//! What links and pictures point to: paths to files become ids. What is public is not asked here.
//!
//! `target` is what they point to; `map` looks paths up; `dead` tells those that lead nowhere; `resolve` does it for all. `naming` says
//! which files texts name, `clips` and `unshown` what is wrong with those that are there.

mod clips;
mod dead;
mod map;
mod naming;
mod resolve;
mod target;
mod unshown;

pub use dead::missing_fragment;
pub(super) use map::Destinations;
pub(super) use naming::namings;
pub use naming::{NamedFile, Naming};
pub use resolve::Targets;
pub(super) use resolve::resolve;
pub use target::{Links, Target};
pub(super) use unshown::report as unshown;
