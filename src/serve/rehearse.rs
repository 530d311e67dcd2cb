//! Renders in the background what nobody has asked for yet, only for what it has to tell; any change comes first.

use super::{
    make::{self, Flaw},
    shown::Shown,
    work::Note,
};
use crate::{base::Hash, build::Site, diag::Diagnostic};
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
    /// By position in the plan.
    pub jobs: Vec<usize>,
}

/// What rendering them gave.
pub(super) struct Rehearsal {
    pub site: Arc<Site>,
    /// Keys of jobs without complaint.
    pub sound: Vec<Hash>,
    pub told: Vec<Diagnostic>,
    /// Whether a change came in between.
    pub interrupted: bool,
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
        let Some(task) = newest else { continue };
        let mut rehearsal = Rehearsal { site: task.site, sound: Vec::new(), told: Vec::new(), interrupted: false };
        let mut now: FxHashSet<Hash> = FxHashSet::default();
        for at in task.jobs {
            if stirred.load(Ordering::Relaxed) {
                rehearsal.interrupted = true;
                now.extend(&known); // what was known may be asked again at once
                break;
            }
            let Some(job) = rehearsal.site.plan.jobs.get(at) else { continue };
            if known.contains(&job.key) {
                continue;
            }
            match make::rehearse(&rehearsal.site, job) {
                Ok(()) => {
                    now.insert(job.key);
                    rehearsal.sound.push(job.key);
                }
                Err(Flaw::Told(told)) => rehearsal.told.extend(told),
                Err(Flaw::Outdated) => rehearsal.interrupted = true,
            }
        }
        known = now;
        if notes.send(Note::Rehearsed(rehearsal)).is_err() {
            return; // the preview ends
        }
    }
}
