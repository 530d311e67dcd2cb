//! A job becomes bytes. The one place where outputs are rendered, so the one place that counts them.

use super::{
    body::Bodies,
    job::{File, Given, Renderer},
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

    /// Renders what a job is given. A panic is caught here and told with the job's file.
    ///
    /// # Errors
    /// What is wrong with the template, located; or that the job panicked.
    pub fn render(&self, given: &Given<'_>) -> Result<File, Vec<Diagnostic>> {
        self.rendered.fetch_add(1, Ordering::Relaxed);
        catch_unwind(AssertUnwindSafe(|| (given.make)(self))).unwrap_or_else(|_| {
            let d = Diagnostic::new(Code::JobPanicked).arg("address", given.path());
            Err(vec![match given.planned.job.source(self.edition) {
                Some(file) => d.in_file(&file),
                None => d,
            }])
        })
    }
}
