//! Waits until files change or the gate moves, then has the next state made (`renew`). One thread, one step after the
//! other; no error of a file ends it.

use super::{
    Event, Failure, Options,
    changes::{Changes, Heard},
    rehearse::{Rehearsal, Task},
    shown::Shown,
    watch::Watcher,
};
use crate::{
    base::{Hash, Time},
    diag::{Code, Diagnostic},
    disk::{self, FileType},
    pipeline::{Memory, PrepareError},
    source::{FOLDERS, Sources},
};
use jiff::tz::TimeZone;
use rustc_hash::FxHashSet;
use std::{
    net::SocketAddr,
    panic::{AssertUnwindSafe, catch_unwind},
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc::{Receiver, RecvTimeoutError, Sender},
    },
    time::{Duration, Instant},
};
use tokio::sync::watch as state;

/// So often the clock is compared with the gate's next change: a machine that slept, or whose clock was set, is noticed.
const GLANCE: Duration = Duration::from_millis(250);

/// After a file could not be read, everything is tried again.
const AGAIN: Duration = Duration::from_secs(1);

/// After a folder was made, it is looked at once more: by then it is watched.
const SECOND_LOOK: Duration = Duration::from_millis(300);

/// So long after watching begins everything is looked at. With many folders, watching itself makes more events than the
/// system keeps (it opens each folder); by then they have passed.
const SURVEY: Duration = Duration::from_secs(1);

/// What the worker hears.
pub(super) enum Note {
    /// Something happened to files.
    Heard(notify::Event),
    /// From now on it hears of all changes.
    Watching(Watcher),
    /// It will hear of none.
    NotWatching,
    /// The background is done, or was interrupted.
    Rehearsed(Rehearsal),
    /// The preview ends.
    End,
}

/// Whoever makes the states.
pub(super) struct Work<'o> {
    pub(super) options: &'o Options<'o>,
    pub(super) root: PathBuf,
    pub(super) bound: SocketAddr,
    pub(super) show: state::Sender<Option<Arc<Shown>>>,
    pub(super) tasks: Sender<Task>,
    /// A change is coming: the background stops.
    pub(super) stirred: Arc<AtomicBool>,
    pub(super) memory: Memory,
    /// The background did not come to its end.
    pub(super) interrupted: bool,
    /// The files as they were last seen, the fingerprint of the configuration, and when that was.
    pub(super) seen: Option<(Sources, Hash, i64)>,
    pub(super) changes: Changes,
    pub(super) watcher: Option<Watcher>,
    /// When the gate moves by itself, and the site's zone.
    pub(super) gate: Option<(Time, TimeZone)>,
    /// When the cache is to be written.
    pub(super) save: Option<Instant>,
    /// When to look at everything.
    pub(super) survey: Option<Instant>,
    /// When to look once more, and at what.
    pub(super) second: Option<(Instant, Changes)>,
    /// When to try again.
    pub(super) retry: Option<Instant>,
    /// What was told already.
    pub(super) told: FxHashSet<Diagnostic>,
    /// When the program started, for the names of states.
    pub(super) start: i64,
    pub(super) states: u64,
    pub(super) files: u64,
    pub(super) url: String,
}

impl<'o> Work<'o> {
    pub fn new(
        options: &'o Options<'o>,
        root: PathBuf,
        bound: SocketAddr,
        show: state::Sender<Option<Arc<Shown>>>,
        tasks: Sender<Task>,
    ) -> Self {
        Self {
            options,
            root,
            bound,
            show,
            tasks,
            stirred: Arc::default(),
            memory: Memory::default(),
            interrupted: false,
            seen: None,
            changes: Changes::default(),
            watcher: None,
            gate: None,
            save: None,
            survey: None,
            second: None,
            retry: None,
            told: FxHashSet::default(),
            start: (options.clock)().1,
            states: 0,
            files: 0,
            url: String::new(),
        }
    }

    /// Says that a change is coming.
    pub fn stirred(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.stirred)
    }

    /// Works until it hears the end.
    ///
    /// # Errors
    /// When there is no first state.
    pub fn run(mut self, notes: &Receiver<Note>) -> Result<(), Failure> {
        self.memory = Memory::load(&self.root);
        self.memory.load_rest(&crate::pipeline::Silent);
        self.memory.learn_from_releases();
        match self.renew(&Changes::default()) {
            Err(PrepareError::Config(located)) => return Err(Failure::Config(located)),
            Err(PrepareError::Disk(error)) => return Err(Failure::Disk(error)),
            Ok(()) => {}
        }
        loop {
            let glance = self.gate.as_ref().map(|_| Instant::now() + GLANCE);
            let second = self.second.as_ref().map(|(due, _)| *due);
            let due =
                [self.changes.due(), self.retry, self.survey, self.save, second, glance].into_iter().flatten().min();
            let note = match due {
                Some(due) => notes.recv_timeout(due.saturating_duration_since(Instant::now())),
                None => notes.recv().map_err(|_| RecvTimeoutError::Disconnected),
            };
            match note {
                Ok(Note::End) | Err(RecvTimeoutError::Disconnected) => break,
                Ok(note) => self.hear(note),
                Err(RecvTimeoutError::Timeout) => {}
            }
            self.act();
        }
        if self.save.is_some() {
            self.save();
        }
        Ok(())
    }

    fn hear(&mut self, note: Note) {
        match note {
            Note::Heard(event) => {
                match self.changes.take(&event, &self.root, Instant::now()) {
                    Heard::Nothing => {}
                    Heard::Change => self.stirred.store(true, Ordering::Relaxed),
                    // Watching anew makes as many events again: those that are lost until the survey are expected.
                    Heard::Lost if self.survey.is_some() => {}
                    Heard::Lost => {
                        self.watch(|_| true);
                        self.survey = Some(Instant::now() + SURVEY);
                    }
                }
            }
            Note::Watching(watcher) => {
                self.watcher = Some(watcher);
                self.survey = Some(Instant::now() + SURVEY); // what happened before it watched
            }
            Note::NotWatching => (self.options.say)(Event::NotWatching),
            Note::Rehearsed(rehearsal) => self.rehearsed(rehearsal),
            Note::End => {}
        }
    }

    /// Does what is due.
    fn act(&mut self) {
        let now = Instant::now();
        let passed = |due: Option<Instant>| due.is_some_and(|due| due <= now);
        if passed(self.changes.due()) || passed(self.retry) {
            let changes = std::mem::take(&mut self.changes);
            self.follow(&changes);
        } else if passed(self.survey) {
            self.survey = None;
            self.follow(&Changes::everything());
        } else if let Some((at, zone)) = self.gate.take_if(|(at, _)| (self.options.clock)().0 >= *at) {
            (self.options.say)(Event::GateMoved { at, zone });
            self.follow(&Changes::default());
        } else if let Some((_, changes)) = self.second.take_if(|(due, _)| *due <= now) {
            self.follow(&changes);
        } else if passed(self.save) {
            self.save();
        }
    }

    /// Makes a state, or shows why there is none.
    fn follow(&mut self, changes: &Changes) {
        self.retry = None;
        self.watch(|folder| changes.paths.contains(folder)); // a folder of the site that was made anew
        if !changes.second && changes.paths.iter().any(|path| self.is_folder(path)) {
            self.second = Some((Instant::now() + SECOND_LOOK, changes.again()));
        }
        match catch_unwind(AssertUnwindSafe(|| self.renew(changes))) {
            Ok(Ok(())) => {}
            Ok(Err(PrepareError::Config(located))) => self.without_configuration(located),
            Ok(Err(PrepareError::Disk(error))) => {
                let path = error.path.strip_prefix(&self.root).unwrap_or(&error.path);
                self.as_before(Diagnostic::new(Code::FileChanged).in_file(&path.to_string_lossy().into()));
                self.retry = Some(Instant::now() + AGAIN);
            }
            Err(_) => self.as_before(Diagnostic::new(Code::JobPanicked).arg("address", "/")),
        }
    }

    /// Watches folders of the site.
    fn watch(&mut self, which: impl Fn(&str) -> bool) {
        let Some(watcher) = &mut self.watcher else { return };
        if FOLDERS.iter().filter(|folder| which(folder)).any(|folder| watcher.watch(folder).is_err()) {
            (self.options.say)(Event::NotWatching);
        }
    }

    fn is_folder(&self, path: &str) -> bool {
        matches!(disk::stat(&self.root.join(path)), Ok(Some((FileType::Folder, _))))
    }
}
