//! A job becomes bytes. The one place where outputs are rendered, so the one place that counts them.

use super::{
    body::Bodies,
    job::{KeyedJob, Rendered, Renderer},
};
use crate::{
    diag::{Code, Diagnostic, PAGE, Place},
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
        let source = || job.output.job.source(self.edition);
        let outcome = catch_unwind(AssertUnwindSafe(|| (job.make)(self))).unwrap_or_else(|_| {
            let d = Diagnostic::new(Code::JobPanicked).arg("address", job.path());
            Err(vec![match source() {
                Some(file) => d.in_file(&file),
                None => d,
            }])
        });
        // Which values are empty depends on the page.
        outcome.map_err(|diagnostics| {
            let with_page = |d: Diagnostic| match source().filter(|_| d.code == Code::TemplateEmpty) {
                Some(file) => d.related(PAGE, Place::file(&file)),
                None => d,
            };
            diagnostics.into_iter().map(with_page).collect()
        })
    }
}
