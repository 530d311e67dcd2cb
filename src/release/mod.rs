//! Publishing: whole old or whole new. A build puts its files; what changed is written into a private sibling
//! of the output, the sibling is brought up to date, verified, and takes the output's place in one step.
//!
//! The sibling `.<name>.stage` is the tree that the last switch retired, so that one edit touches a few
//! folders. Both trees share their unchanged files as hard links; no file is ever written in place.
//! `.<name>.lock` keeps two builds apart; while a stage is being made it holds a mark that a killed build leaves.
//!
//! `output_folder` refuses dangerous places; `begin` compares the output with the last release; `put` takes the new files in;
//! `commit` makes the manifest and leads through `reconcile` (the stage becomes the release) and `switch`; `transaction` is
//! what they share. `record` is what a caller remembers for the next build. `untouched` tells whether a release stands as it
//! was left. What others put into the output is `keep`'s; `operations` does all that changes the disk, so that tests can make each fail.
//!
//! One gap is known: a file that somebody else puts into the output in the very moments between `begin` and the
//! switch, outside of `keep`, goes with the retired tree.

mod begin;
mod commit;
mod error;
mod keep;
mod manifest;
mod operations;
mod output_folder;
mod put;
mod reconcile;
mod record;
mod switch;
mod transaction;
mod untouched;

pub use begin::{begin, begin_with};
pub use commit::CommitOutcome;
pub use error::{BeginError, CommitError, OutputRefusal};
pub use manifest::{Manifest, ManifestFile, ManifestItem, NAME, Sha, is_path, last_manifest, read_manifest};
pub use operations::{FaultKind, Faults};
pub use output_folder::{OutputFolder, source_folder};
pub use put::{Put, Unusable};
pub use record::Record;
pub use transaction::Transaction;
pub use untouched::untouched;
