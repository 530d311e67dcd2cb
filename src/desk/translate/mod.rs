//! `translate`: what is known of how far translations are, and the acts that change it. The one place beside `new` and
//! `init` that writes into the sources: records, and of `import` texts.
//!
//! `workspace` is what every verb stands on. `place` finds an `article` by its path, a file or its id, `version` is one of its texts. `show` says what is behind;
//! `accept`, `review` and `minor` are the acts, each to an `outcome`. `sending` is what translators would be sent now, with the `context`
//! of each segment and filled from the `memory` of the site; `export` writes it, `import` takes what comes back. `store` writes into
//! the sources.

mod accept;
mod article;
mod context;
mod export;
mod import;
mod memory;
mod minor;
mod outcome;
mod place;
mod review;
mod sending;
mod show;
mod store;
mod version;
mod workspace;

pub use accept::{Accept, accept, accept_untracked};
pub use article::{Article, article, articles};
pub use export::{Export, ExportFormat, Exported, ExportedFile, export};
pub use import::{Import, Imported, ImportedText, Incoming, import};
pub use memory::{Memory, memory};
pub use minor::{Minor, minor};
pub use outcome::{Outcome, WrittenRecord};
pub use review::{Review, review};
pub use sending::Sending;
pub use show::{SegmentState, ShownSegment, show};
pub use version::Version;
pub use workspace::Workspace;

pub use crate::translation::{Act, By, Piece};
