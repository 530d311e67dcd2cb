//! Renders in the background what nobody has asked for yet, only for what it has to tell; any change comes first.

use super::{
    make::{self, Flaw},
    shown::Shown,
    work::Note,
};
use crate::{base::Hash, diag::Diagnostic, pages::Job, pipeline::Site};
use rustc_hash::FxHashSet;
use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
    mpsc::{Receiver, Sender},
};

/// What there is to do in the background.
pub(super) enum Task {
    /// Jobs to render.
    Render(Jobs),
    /// A state that is not shown any more: giving back the room of twenty thousand pages takes a while.
    Forget(Arc<Shown>),
}

/// Jobs to render.
pub(super) struct Jobs {
    pub site: Arc<Site>,
    /// Keys of jobs that are known to render without complaint.
    pub sound: Arc<FxHashSet<Hash>>,
}

/// What rendering them gave.
pub(super) struct Rehearsal {
    pub site: Arc<Site>,
    /// Keys of jobs without complaint: of all, or when it was interrupted of those that came first.
    pub sound: FxHashSet<Hash>,
    pub told: Vec<Diagnostic>,
    /// Whether a change came in between.
    pub interrupted: bool,
    /// Whether a file was another than the state says: a state that knows of it is on its way, or comes with the next
    /// change.
    pub outdated: bool,
}

/// Renders until nobody gives tasks any more. `stirred` says that a change is coming.
pub(super) fn run(tasks: &Receiver<Task>, notes: &Sender<Note>, stirred: &AtomicBool) {
    #[cfg(target_os = "linux")]
    let _ = rustix::process::nice(10); // there it holds for this thread alone
    let mut known: FxHashSet<Hash> = FxHashSet::default();
    while let Ok(first) = tasks.recv() {
        let mut newest = None;
        for task in std::iter::once(first).chain(tasks.try_iter()) {
            match task {
                Task::Render(jobs) => newest = Some(jobs),
                Task::Forget(shown) => drop(shown),
            }
        }
        let Some(Jobs { site, sound }) = newest else { continue };
        let mut rehearsal =
            Rehearsal { site, sound: FxHashSet::default(), told: Vec::new(), interrupted: false, outdated: false };
        for job in rehearsal.site.plan.jobs.iter() {
            if stirred.load(Ordering::Relaxed) {
                rehearsal.interrupted = true;
                rehearsal.sound.extend(&known); // what was known may be asked again at once
                break;
            }
            if !matches!(job.job, Job::Page(_) | Job::Feed(_)) {
                continue;
            }
            let given = rehearsal.site.plan.given(job);
            if sound.contains(&given.key) || known.contains(&given.key) {
                rehearsal.sound.insert(given.key);
                continue;
            }
            match make::rehearse(&rehearsal.site, &given) {
                Ok(()) => _ = rehearsal.sound.insert(given.key),
                Err(Flaw::Told(told)) => rehearsal.told.extend(told),
                Err(Flaw::Outdated) => rehearsal.outdated = true,
            }
        }
        known.clone_from(&rehearsal.sound);
        if notes.send(Note::Rehearsed(rehearsal)).is_err() {
            return; // the preview ends
        }
    }
}
