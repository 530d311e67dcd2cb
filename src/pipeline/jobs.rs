//! All jobs of a plan, in parallel: each rendered, or the last release's file used again.

use super::{compressed, inputs::Inputs, site::Site};
use crate::{
    diag::{Diagnostic, Place, Severity},
    disk::DiskError,
    media,
    pages::{KeyedJob, Output, Rendered},
    release::{Put, Transaction, Unusable},
};
use rayon::prelude::*;
use std::{
    borrow::Cow,
    sync::{Mutex, PoisonError, atomic::Ordering},
};

/// What making all jobs gave.
pub(super) struct JobResults {
    pub diagnostics: Vec<Diagnostic>,
    /// Jobs rendered: the others' files were used again.
    pub rendered: usize,
    /// The paths of outputs made anew, with the reason: `new`, `content`, `lost`.
    pub explained: Vec<(String, &'static str)>,
}

/// Makes all jobs; without a `release` none of its files can be used again. Unless it `writes`, what is made is thrown away:
/// only the diagnostics count.
pub(super) fn make(
    inputs: &Inputs<'_>,
    site: &Site,
    release: Option<&Transaction>,
    writes: bool,
) -> Result<JobResults, DiskError> {
    let renderer = site.renderer();
    let diagnostics = Mutex::new(Vec::new());
    let one = |output: &Output| -> Result<Option<&'static str>, DiskError> {
        inputs.progress.step();
        if !writes && !output.tells() {
            return Ok(None);
        }
        let job = site.plan.job(output);
        let unusable = release.map_or(Err(Unusable::New), |release| {
            release.reuse(&output.path, job.key)?;
            compressed::reuse(release, &output.path, &site.edition.config.precompress)
        });
        let Err(why) = unusable else { return Ok(None) };
        match renderer.render(&job) {
            Ok(file) => release.filter(|_| writes).map_or(Ok(()), |release| put(site, release, &job, &file))?,
            Err(errors) => diagnostics.lock().unwrap_or_else(PoisonError::into_inner).extend(errors),
        }
        Ok(Some(reason(why)))
    };
    // Pictures are made by themselves.
    let mut outputs: Vec<&Output> = site.plan.outputs.iter().filter(|output| output.picture().is_none()).collect();
    if writes {
        outputs.extend(site.plan.search_files());
    }
    let made: Vec<Option<&'static str>> =
        outputs.par_iter().with_min_len(8).map(|output| one(output)).collect::<Result<_, _>>()?;
    let explained = outputs.iter().zip(made).filter_map(|(output, why)| Some((output.path.clone(), why?)));
    Ok(JobResults {
        explained: explained.collect(),
        diagnostics: diagnostics.into_inner().unwrap_or_else(PoisonError::into_inner),
        rendered: renderer.rendered.load(Ordering::Relaxed),
    })
}

/// Why an output was made anew.
pub(super) fn reason(why: Unusable) -> &'static str {
    match why {
        Unusable::New => "new",
        Unusable::Changed => "content",
        Unusable::Damaged => "lost",
    }
}

fn put(site: &Site, release: &Transaction, job: &KeyedJob<'_>, file: &Rendered) -> Result<(), DiskError> {
    let (path, key) = (job.path(), job.key);
    let wanted = &site.edition.config.precompress;
    let bytes = match file {
        Rendered::Bytes(bytes) => Cow::Borrowed(&**bytes),
        Rendered::Copy(from) => match site.sources.get(from) {
            Some(file) if wanted.is_empty() || !media::is_compressible(path) => {
                let _: (Put, _) = release.put_file(path, key, &site.sources.real(file))?;
                return Ok(());
            }
            _ => Cow::Owned(site.sources.bytes(from)?),
        },
        Rendered::Cleaned(from) => Cow::Owned(site.cleaned(from)?),
        Rendered::Derived(_) => return Ok(()), // `pictures` made it
    };
    let _: Put = release.put(path, key, &bytes)?;
    compressed::put(release, path, &bytes, wanted)
}

/// Adds the diagnostics of rendering: a place in a template once for all its pages, and only when loading it gave none
/// there.
pub(super) fn add_once(diagnostics: &mut Vec<Diagnostic>, mut more: Vec<Diagnostic>) {
    more.sort_by(|a, b| (&a.place, a.code, &a.args).cmp(&(&b.place, b.code, &b.args)));
    more.dedup_by(|a, b| a.place.is_some() && a.place == b.place);
    for one in more {
        let here = |other: &Diagnostic| match (&one.place, &other.place) {
            (Some(Place { file, span: Some(own) }), Some(Place { file: same, span: Some(span) })) => {
                file == same && own.start < span.end && span.start < own.end
            }
            (own, place) => own.is_some() && own == place && one.code == other.code,
        };
        // A warning there says nothing of a page that could not be made.
        if !diagnostics.iter().any(|other| other.severity == Severity::Error && here(other)) {
            diagnostics.push(one);
        }
    }
}
