//! What a preview tells whoever started it.

use crate::{base::Time, diag::Located, disk::DiskError};
use jiff::tz::TimeZone;
use std::net::SocketAddr;

/// What happens while a preview runs.
#[derive(Debug)]
pub enum Event {
    /// Pages can be seen.
    Listening {
        /// Where the site begins.
        url: String,
    },
    /// Files changed; what is made of them follows.
    Changed {
        /// How many files and folders; `None` when nobody knows.
        count: Option<usize>,
    },
    /// The gate moved by itself.
    GateMoved {
        /// When.
        at: Time,
        /// The site's zone.
        zone: TimeZone,
    },
    /// What was not told before, in order.
    Diagnostics(Vec<Located>),
    /// There is a new snapshot of the site.
    Built {
        /// Errors: the pages they are about show them.
        errors: usize,
        /// Warnings.
        warnings: usize,
        /// How long it took.
        millis: u64,
    },
    /// All pages were rendered in the background.
    AllRendered {
        /// Errors of templates that only rendering shows.
        errors: usize,
    },
    /// Files cannot be watched: they are looked at from time to time.
    NotWatching,
    /// The drive does not tell of all changes: the files are looked at from time to time, too.
    SilentDrive,
}

/// Why there is no preview.
#[derive(Debug)]
pub enum Failure {
    /// Another program has the address.
    AddressInUse(SocketAddr),
    /// The system does not give the address.
    AddressRefused(SocketAddr),
    /// `songngu.yaml` cannot be read as a mapping.
    Config(Vec<Located>),
    /// The machine failed.
    Disk(DiskError),
    /// The system gives no threads or timers.
    Machine,
}

impl From<DiskError> for Failure {
    fn from(error: DiskError) -> Self {
        Self::Disk(error)
    }
}
