//! A job becomes what the browser gets: build's bytes, and one script in pages.

use super::live;
use crate::{
    diag::Diagnostic,
    disk::Stat,
    edition::Body,
    markdown::Html,
    pages::{Bodies, KeyedJob, Rendered, Renderer},
    pipeline::{Site, Underived},
};
use axum::body::Bytes;
use std::{
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

/// What a browser gets.
pub(super) enum Response {
    /// These bytes.
    Bytes(Bytes),
    /// A file as it is.
    File(PathBuf, Stat),
}

/// Why a job made nothing.
pub(super) enum RenderError {
    /// What is wrong; empty when it was told before.
    Diagnostics(Vec<Diagnostic>),
    /// A file changed since the snapshot was made: a new one is on its way.
    Outdated,
}

/// Makes what the browser gets of a job.
pub(super) fn response(site: &Site, job: &KeyedJob<'_>, base: &str) -> Result<Response, RenderError> {
    match file(site, job)? {
        Rendered::Bytes(bytes) if job.path().ends_with(".html") => {
            Ok(Response::Bytes(live::with_script(&bytes, base).into()))
        }
        Rendered::Bytes(bytes) => Ok(Response::Bytes(Bytes::from_owner(bytes))),
        Rendered::Cleaned(path) => {
            let bytes = site.cleaned(&path).map_err(|_| RenderError::Outdated)?;
            Ok(Response::Bytes(bytes.into()))
        }
        Rendered::Derived(picture) => match site.derived(&picture) {
            Ok(jpeg) => Ok(Response::Bytes(jpeg.into())),
            // The background tells it.
            Err(Underived::Picture(_)) => Err(RenderError::Diagnostics(Vec::new())),
            Err(Underived::Changed | Underived::Disk(_)) => Err(RenderError::Outdated),
        },
        Rendered::Copy(path) => {
            let file = site.sources.get(&path).ok_or(RenderError::Outdated)?;
            Ok(Response::File(site.sources.real(file), file.stat))
        }
    }
}

/// Makes what a build makes of a job.
pub(super) fn file(site: &Site, job: &KeyedJob<'_>) -> Result<Rendered, RenderError> {
    let plain = site.renderer();
    let watched = WatchedBodies { bodies: plain.bodies, missed: AtomicBool::new(false) };
    let file = Renderer::new(&site.edition, &site.theme, &watched).render(job);
    if watched.missed.load(Ordering::Relaxed) {
        return Err(RenderError::Outdated);
    }
    file.map_err(RenderError::Diagnostics)
}

/// Notices texts that are not any more what the plan says.
struct WatchedBodies<'a> {
    bodies: &'a dyn Bodies,
    missed: AtomicBool,
}

impl WatchedBodies<'_> {
    fn noting(&self, html: Option<Arc<Html>>) -> Option<Arc<Html>> {
        if html.is_none() {
            self.missed.store(true, Ordering::Relaxed);
        }
        html
    }
}

impl Bodies for WatchedBodies<'_> {
    fn for_page(&self, body: &Body) -> Option<Arc<Html>> {
        self.noting(self.bodies.for_page(body))
    }

    fn for_feed(&self, body: &Body) -> Option<Arc<Html>> {
        self.noting(self.bodies.for_feed(body))
    }
}
