//! The only door to files. Every function tells what it did or returns a [`DiskError`] without words:
//! path, operation, kind. Calls that only one platform has stand behind `cfg` here and nowhere else.
//!
//! `file` reads and writes, `folder` makes, moves and removes, `walk` lists, `lock` keeps two programs
//! apart, `real` says where a path leads, `remote` whether changes are told.

#![expect(clippy::disallowed_methods, clippy::disallowed_types, reason = "the only door to files")]

mod error;
mod file;
mod folder;
mod lock;
mod real;
mod remote;
mod walk;

pub use error::{DiskError, Operation};
pub use file::{
    copy_new, create_new, put, read, read_limited, read_part, read_pieces, read_within, remove, replace, sweep,
    write_new,
};
pub use folder::{
    Exchange, LinkOutcome, create_dir_all, exchange, hard_link_or_copy, mode, private_folder, remove_empty,
    remove_tree, rename, set_mode, sync_tree, usual_folder_mode,
};
pub use lock::{Guard, Locked, lock_within};
pub use real::{is_mount_point, real};
pub use remote::may_change_silently;
pub use walk::{FileType, Stat, TreeEntry, list, stat, walk};
