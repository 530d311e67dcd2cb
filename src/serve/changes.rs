//! What the watcher tells, gathered until it is quiet: events name paths that may have changed, nothing more is believed.

use notify::{
    Event, EventKind,
    event::{AccessKind, AccessMode, CreateKind, Flag, ModifyKind, RenameMode},
};
use std::{
    collections::BTreeSet,
    path::{MAIN_SEPARATOR, Path},
    time::{Duration, Instant},
};

/// The watcher's own delay after a file was closed, renamed or made: so long must nothing more happen. Editors write a
/// file and its neighbours (a backup, a lock) within a fraction of a millisecond.
const QUIET: Duration = Duration::from_millis(2);

/// The same while a file is open for writing, or gone: an editor may still be at it (it empties the file, then writes; it
/// moves the old one away, then makes the new one), and half a text would be shown for a moment.
const UNFINISHED: Duration = Duration::from_millis(40);

/// The same when many files change at once (`git checkout`): one good look is better than ten at half a change.
const STORM: Duration = Duration::from_millis(50);

/// So many paths are a storm.
const MANY: usize = 16;

/// A storm that does not end is looked at all the same.
const LONGEST: Duration = Duration::from_secs(1);

/// What may have changed.
#[derive(Default, Debug)]
pub(super) struct Changes {
    /// Files and folders, relative to the site and as the disk has them.
    pub paths: BTreeSet<String>,
    /// Everything may have changed.
    pub all: bool,
    /// Nothing is known to have changed: this is a second look.
    pub second: bool,
    /// Paths that something is still being done to.
    unfinished: BTreeSet<String>,
    first: Option<Instant>,
    last: Option<Instant>,
}

/// What an event says.
#[derive(PartialEq, Eq, Debug)]
pub(super) enum Effect {
    /// It concerns nothing of the site.
    Nothing,
    /// Files of it may have changed.
    Change,
    /// Events were lost: there were too many.
    Lost,
}

impl Changes {
    /// Whether anything may have changed.
    pub fn any(&self) -> bool {
        self.all || !self.paths.is_empty()
    }

    /// Whether it may turn out that nothing changed.
    pub fn unsure(&self) -> bool {
        self.all || self.second
    }

    /// A second look at the same: files that came into a new folder just before it was watched were not heard of.
    pub fn again(&self) -> Self {
        Self { paths: self.paths.clone(), second: true, ..Self::default() }
    }

    /// Everything may have changed.
    pub fn everything() -> Self {
        Self { all: true, ..Self::default() }
    }

    /// Takes an event in.
    pub fn take(&mut self, event: &Event, root: &Path, now: Instant) -> Effect {
        if event.flag() == Some(Flag::Rescan) {
            return Effect::Lost;
        }
        if !is_change(event) {
            return Effect::Nothing;
        }
        let mut concerns_site = false;
        for (at, path) in event.paths.iter().enumerate() {
            let Some(path) = relative(path, root) else { continue };
            concerns_site = true;
            if is_finished(event.kind, at) {
                self.unfinished.remove(&path);
            } else {
                self.unfinished.insert(path.clone());
            }
            self.paths.insert(path);
        }
        if !concerns_site {
            return Effect::Nothing;
        }
        self.first.get_or_insert(now);
        self.last = Some(now);
        Effect::Change
    }

    /// When to look, if nothing more happens.
    pub fn due(&self) -> Option<Instant> {
        let quiet = if self.paths.len() >= MANY {
            STORM
        } else if self.unfinished.is_empty() {
            QUIET
        } else {
            UNFINISHED
        };
        Some((self.last? + quiet).min(self.first? + LONGEST))
    }
}

/// Whether an event is more than reading: a preview that reads would wake itself for ever.
pub(super) fn is_change(event: &Event) -> bool {
    !matches!(event.kind, EventKind::Access(kind) if kind != AccessKind::Close(AccessMode::Write))
}

/// Whether an event leaves its path as it will stay.
fn is_finished(kind: EventKind, at: usize) -> bool {
    match kind {
        EventKind::Create(CreateKind::File) => !cfg!(target_os = "linux"), // `Close` follows
        EventKind::Modify(ModifyKind::Data(_)) => !cfg!(target_os = "linux"),
        EventKind::Modify(ModifyKind::Name(RenameMode::From)) | EventKind::Remove(_) => false,
        EventKind::Modify(ModifyKind::Name(RenameMode::Both)) => at == 1,
        _ => true,
    }
}

/// The path in the site, if it can be a file or folder of it.
fn relative(path: &Path, root: &Path) -> Option<String> {
    let mut path = path.strip_prefix(root).ok()?.to_str()?.to_owned();
    if MAIN_SEPARATOR != '/' {
        path = path.replace(MAIN_SEPARATOR, "/");
    }
    (path == crate::source::CONFIG_FILE || crate::source::concerns(&path)).then_some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(kind: EventKind, path: &str) -> Event {
        Event::new(kind).add_path(Path::new("/site").join(path))
    }

    #[test]
    fn reading_and_what_is_no_source_are_no_change() {
        let mut changes = Changes::default();
        let now = Instant::now();
        let root = Path::new("/site");
        let open = EventKind::Access(AccessKind::Open(AccessMode::Any));
        assert_eq!(changes.take(&event(open, "content/a.vi.md"), root, now), Effect::Nothing);
        for path in ["public/index.html", ".songngu/texts", "content/.a.vi.md.swp", "content/a.vi.md~", "notes.txt"] {
            assert_eq!(changes.take(&event(EventKind::Any, path), root, now), Effect::Nothing, "{path}");
        }
        assert!(!changes.any());
        for path in ["songngu.yaml", "static/.well-known/a"] {
            assert_eq!(changes.take(&event(EventKind::Any, path), root, now), Effect::Change, "{path}");
        }
    }

    #[test]
    fn a_file_that_is_gone_is_waited_for() {
        let mut changes = Changes::default();
        let now = Instant::now();
        let root = Path::new("/site");
        let gone = EventKind::Modify(ModifyKind::Name(RenameMode::From));
        changes.take(&event(gone, "content/a.vi.md"), root, now);
        assert_eq!(changes.due(), Some(now + UNFINISHED));
        let close = EventKind::Access(AccessKind::Close(AccessMode::Write));
        changes.take(&event(close, "content/a.vi.md"), root, now);
        assert_eq!(changes.due(), Some(now + QUIET));
    }

    #[test]
    fn a_storm_ends() {
        let mut changes = Changes::default();
        let start = Instant::now();
        for at in 0..300_u64 {
            let now = start + Duration::from_millis(at * 10);
            changes.take(&event(EventKind::Any, &format!("content/{at}.vi.md")), Path::new("/site"), now);
        }
        assert_eq!(changes.due(), Some(start + LONGEST));
    }
}
