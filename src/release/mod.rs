//! Publishing: whole old or whole new. A build puts its files; what changed is written into a private sibling
//! of the output, the sibling is brought up to date, verified, and takes the output's place in one step.
//!
//! The sibling `.<name>.stage` is the tree that the last switch retired, so that one edit touches a few
//! folders. Both trees share their unchanged files as hard links; no file is ever written in place.
//! `.<name>.lock` keeps two builds apart; while a stage is being made it holds a mark that a killed build leaves.
//!
//! `target` refuses dangerous places; `open` takes stock of the output; `put` takes the files in; `finish`
//! makes the manifest and leads through `bring` (the stage becomes the release) and `switch`.
//! `untouched` tells whether a release stands as it was left. What others put into the output is `keep`'s; `hands` does every deed, so that tests can make each fail.
//!
//! One gap is known: a file that somebody else puts into the output in the very moments between `open` and the
//! switch, outside of `keep`, goes with the retired tree.

mod bring;
mod finish;
mod hands;
mod keep;
mod manifest;
mod open;
mod put;
mod record;
mod switch;
mod target;
mod untouched;

pub use finish::{Failure, Outcome};
pub use hands::{Trial, Turn};
pub use manifest::{Manifest, ManifestFile, ManifestItem, Sha, is_path, standing};
pub use open::{Opening, open, open_with};
pub use put::Put;
pub use record::Record;
pub use target::{Refusal, Stop, Target};
pub use untouched::untouched;
