//! Waits until files change or the gate moves, then has the next snapshot made. One thread, one step after the other; no
//! error of a file ends it.

use super::{
    background::Outcome,
    changes::{Changes, Effect},
    event::{Event, Failure},
    rebuild::Rebuilder,
    watcher::Watcher,
};
use crate::{
    diag::{Code, Diagnostic},
    disk::{self, FileType},
    pipeline::PrepareError,
    source::FOLDERS,
};
use jiff::tz::TimeZone;
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::mpsc::{Receiver, RecvTimeoutError},
    time::{Duration, Instant},
};

/// So often the clock is compared with the gate's next change: a machine that slept, or whose clock was set, is noticed.
const CLOCK: Duration = Duration::from_millis(250);

/// After a file could not be read, everything is tried again.
const RETRY: Duration = Duration::from_secs(1);

/// After a folder was made, it is looked at once more: by then it is watched.
const SECOND_LOOK: Duration = Duration::from_millis(300);

/// So long after watching begins everything is looked at. With many folders, watching itself makes more events than the
/// system keeps (it opens each folder); by then they have passed.
const SURVEY: Duration = Duration::from_secs(1);

/// Where nobody tells of all changes, everything is looked at so often.
const POLL: Duration = Duration::from_secs(2);

/// Looking takes at most a fifth of the time: on a slow drive it is done less often.
const REST: u32 = 4;

/// The cache is written when nothing happened for so long, and at the end.
const CALM: Duration = Duration::from_secs(10);

/// What the worker is told.
pub(super) enum Signal {
    /// Something happened to files.
    Files(notify::Event),
    /// From now on it is told of all changes.
    Watching(Watcher),
    /// It is not told of all: it looks by itself from time to time, and says why.
    Poll(Option<Event>),
    /// The background is done, or was interrupted.
    Rendered(Outcome),
    /// The preview ends.
    End,
}

/// Whoever has the snapshots made.
pub(super) struct Worker<'o> {
    rebuilder: Rebuilder<'o>,
    changes: Changes,
    watcher: Option<Watcher>,
    /// When the cache is to be written.
    save: Option<Instant>,
    /// When to look at everything.
    survey: Option<Instant>,
    /// Whether to look at everything again and again.
    poll: bool,
    /// When to look once more, and at what.
    second: Option<(Instant, Changes)>,
    /// When to try again.
    retry: Option<Instant>,
}

impl<'o> Worker<'o> {
    pub fn new(rebuilder: Rebuilder<'o>) -> Self {
        let changes = Changes::default();
        Self { rebuilder, changes, watcher: None, save: None, survey: None, poll: false, second: None, retry: None }
    }

    /// Works until it is told the end.
    ///
    /// # Errors
    /// When there is no first snapshot.
    pub fn run(mut self, signals: &Receiver<Signal>) -> Result<(), Failure> {
        match self.rebuilder.rebuild(&Changes::default()) {
            Err(PrepareError::Config(located)) => return Err(Failure::Config(located)),
            Err(PrepareError::Disk(error)) => return Err(Failure::Disk(error)),
            Ok(_) => self.save = Some(Instant::now() + CALM),
        }
        loop {
            let clock = self.rebuilder.gate.map(|_| Instant::now() + CLOCK);
            let second = self.second.as_ref().map(|(due, _)| *due);
            let due =
                [self.changes.due(), self.retry, self.survey, self.save, second, clock].into_iter().flatten().min();
            let signal = match due {
                Some(due) => signals.recv_timeout(due.saturating_duration_since(Instant::now())),
                None => signals.recv().map_err(|_| RecvTimeoutError::Disconnected),
            };
            match signal {
                Ok(Signal::End) | Err(RecvTimeoutError::Disconnected) => break,
                Ok(signal) => self.take(signal),
                Err(RecvTimeoutError::Timeout) => {}
            }
            self.act();
        }
        if self.save.is_some() {
            self.rebuilder.save();
        }
        Ok(())
    }

    fn take(&mut self, signal: Signal) {
        match signal {
            Signal::Files(event) => {
                match self.changes.take(&event, &self.rebuilder.root, Instant::now()) {
                    Effect::Nothing => {}
                    Effect::Change => self.rebuilder.background.interrupt(),
                    // Watching anew makes as many events again: those that are lost until the survey are expected.
                    Effect::Lost if self.survey.is_some() => {}
                    Effect::Lost => {
                        self.watch(|_| true);
                        self.survey = Some(Instant::now() + SURVEY);
                    }
                }
            }
            Signal::Watching(watcher) => {
                self.watcher = Some(watcher);
                self.survey = Some(Instant::now() + SURVEY); // what happened before it watched
            }
            Signal::Poll(why) => {
                self.poll = true;
                self.survey.get_or_insert_with(|| Instant::now() + SURVEY);
                why.into_iter().for_each(|why| self.say(why));
            }
            Signal::Rendered(outcome) => {
                let damaged = self.rebuilder.rendered(outcome);
                if damaged {
                    self.follow(&Changes::default());
                } else if !self.changes.any() {
                    self.rebuilder.resume();
                }
            }
            Signal::End => {}
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
            self.survey = self.poll.then(|| Instant::now() + POLL.max(now.elapsed() * REST));
        } else if let Some(at) = self.rebuilder.gate.filter(|at| (self.rebuilder.options.clock)().0 >= *at) {
            self.rebuilder.gate = None;
            let zone = self.rebuilder.site().map_or(TimeZone::UTC, |site| site.edition.config.zone.clone());
            self.say(Event::GateMoved { at, zone });
            self.follow(&Changes::default());
        } else if let Some((_, changes)) = self.second.take_if(|(due, _)| *due <= now) {
            self.follow(&changes);
        } else if passed(self.save) {
            self.save = None;
            self.rebuilder.save();
        }
    }

    /// Has a snapshot made, or shows why there is none.
    fn follow(&mut self, changes: &Changes) {
        self.retry = None;
        self.watch(|folder| changes.paths.contains(folder)); // a folder of the site that was made anew
        if !changes.second && changes.paths.iter().any(|path| self.is_folder(path)) {
            self.second = Some((Instant::now() + SECOND_LOOK, changes.again()));
        }
        let rebuilder = &mut self.rebuilder;
        match catch_unwind(AssertUnwindSafe(|| rebuilder.rebuild(changes))) {
            Ok(Ok(true)) => self.save = Some(Instant::now() + CALM),
            Ok(Ok(false)) => {}
            Ok(Err(PrepareError::Config(located))) => rebuilder.without_configuration(located),
            Ok(Err(PrepareError::Disk(error))) => {
                let path = error.path.strip_prefix(&rebuilder.root).unwrap_or(&error.path);
                let d = Diagnostic::new(Code::FileChanged).in_file(&path.to_string_lossy().into());
                rebuilder.as_before(d);
                self.retry = Some(Instant::now() + RETRY);
            }
            Err(_) => rebuilder.as_before(Diagnostic::new(Code::JobPanicked).arg("address", "/")),
        }
        if self.changes.any() {
            self.rebuilder.background.interrupt(); // it began for what is old already
        }
    }

    /// Watches folders of the site.
    fn watch(&mut self, which: impl Fn(&str) -> bool) {
        let Some(watcher) = &mut self.watcher else { return };
        if FOLDERS.iter().filter(|folder| which(folder)).any(|folder| watcher.watch(folder).is_err()) {
            self.take(Signal::Poll(Some(Event::NotWatching)));
        }
    }

    fn is_folder(&self, path: &str) -> bool {
        matches!(disk::stat(&self.rebuilder.root.join(path)), Ok(Some((FileType::Folder, _))))
    }

    fn say(&self, event: Event) {
        (self.rebuilder.options.say)(event);
    }
}
