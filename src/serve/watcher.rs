//! The watcher: tells when files of the site change. Only the folders that make a site are watched, not `public/`.

use notify::{Config, Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _, event::Flag};
use std::path::{Path, PathBuf};

/// Watches a site until it is dropped.
pub(super) struct Watcher {
    root: PathBuf,
    inner: RecommendedWatcher,
}

impl Watcher {
    /// Begins to watch. With twenty thousand files this takes a fraction of a second: done beside the first build.
    pub fn new(root: &Path, changed: impl Fn(Event) + Send + 'static) -> notify::Result<Self> {
        let hear = move |event: notify::Result<Event>| {
            // An error means that something was missed.
            let event = event.unwrap_or_else(|_| Event::new(EventKind::Other).set_flag(Flag::Rescan));
            if super::changes::is_change(&event) {
                changed(event);
            }
        };
        let inner = RecommendedWatcher::new(hear, Config::default().with_follow_symlinks(false))?;
        let mut watcher = Self { root: root.to_owned(), inner };
        watcher.inner.watch(root, RecursiveMode::NonRecursive)?;
        for folder in crate::source::FOLDERS {
            watcher.watch(folder)?;
        }
        Ok(watcher)
    }

    /// Watches one of the site's folders, if it is there: also one that was just made.
    pub fn watch(&mut self, folder: &str) -> notify::Result<()> {
        let path = self.root.join(folder);
        match crate::disk::stat(&path) {
            Ok(Some((crate::disk::FileType::Folder, _))) => self.inner.watch(&path, RecursiveMode::Recursive),
            _ => Ok(()),
        }
    }
}
