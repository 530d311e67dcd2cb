//! The snapshot that is shown now: one hands it in, all answers read it.

use super::snapshot::Snapshot;
use crate::pipeline::Site;
use std::{net::SocketAddr, sync::Arc};
use tokio::sync::watch;

/// The snapshot that is shown now; `None` before the first.
pub(super) type Current = watch::Receiver<Option<Arc<Snapshot>>>;

/// Replaces the snapshot that is shown.
pub(super) struct Publisher {
    current: watch::Sender<Option<Arc<Snapshot>>>,
    bound: SocketAddr,
    /// How many there were besides the first, and how often files without a fingerprint in their address changed.
    count: u64,
    files: u64,
    url: String,
}

impl Publisher {
    pub fn new(current: watch::Sender<Option<Arc<Snapshot>>>, bound: SocketAddr) -> Self {
        Self { current, bound, count: 0, files: 0, url: String::new() }
    }

    /// The snapshot that is shown.
    pub fn current(&self) -> Option<Arc<Snapshot>> {
        self.current.borrow().clone()
    }

    /// Shows another; browsers ask whether their page is another now. `start` names this run of the program. The one
    /// before comes back.
    pub fn show(&mut self, mut snapshot: Snapshot, start: i64) -> Option<Arc<Snapshot>> {
        if let Some(before) = self.current() {
            self.count += 1;
            self.files += u64::from(files_differ(before.site.as_deref(), snapshot.site.as_deref()));
        }
        snapshot.id = format!("{start:x}.{}.{}", self.count, self.files);
        self.current.send_replace(Some(Arc::new(snapshot)))
    }

    /// Where the site begins, when that is not what it was when last asked.
    pub fn new_url(&mut self) -> Option<String> {
        let url = format!("http://{}{}", self.bound, self.current()?.base);
        (url != self.url).then(|| {
            self.url.clone_from(&url);
            url
        })
    }
}

/// Whether a file that keeps its address whatever is in it has other bytes.
fn files_differ(before: Option<&Site>, now: Option<&Site>) -> bool {
    let (Some(before), Some(now)) = (before, now) else { return false };
    let known = &before.edition.statics;
    now.edition.statics.iter().any(|(address, (_, sha))| known.get(address).is_some_and(|(_, other)| other != sha))
}
