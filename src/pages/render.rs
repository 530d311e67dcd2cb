//! A job becomes bytes. The one place where outputs are rendered, so the one place that counts them.

use super::{
    body::Bodies,
    job::{KeyedJob, Rendered, Renderer},
};
use crate::{
    diag::{Code, Diagnostic},
    edition::Edition,
    theme::Theme,
};
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::atomic::{AtomicUsize, Ordering},
};

impl<'e> Renderer<'e> {
    /// A renderer that has rendered nothing yet.
    pub fn new(edition: &'e Edition, theme: &'e Theme, bodies: &'e dyn Bodies) -> Self {
        Self { edition, theme, bodies, rendered: AtomicUsize::new(0) }
    }

    /// Does a job. A panic is caught here and told with the job's source.
    ///
    /// # Errors
    /// What is wrong with the template, located; or that the job panicked.
    pub fn render(&self, job: &KeyedJob<'_>) -> Result<Rendered, Vec<Diagnostic>> {
        self.rendered.fetch_add(1, Ordering::Relaxed);
        catch_unwind(AssertUnwindSafe(|| (job.make)(self))).unwrap_or_else(|_| {
            let d = Diagnostic::new(Code::JobPanicked).arg("address", job.path());
            Err(vec![match job.output.job.source(self.edition) {
                Some(file) => d.in_file(&file),
                None => d,
            }])
        })
    }
}
