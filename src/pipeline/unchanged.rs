//! A build that is given what the last one was given says the same, and finds the output as it stands: then nothing is
//! read again but words. What counts as given is everything: the files by their looks, the configuration, the program, the clock
//! between two changes of the gate. The output must look as it was left.

use super::{Halt, Inputs, Memory, Report, Stop, configuration, publish::languages, words};
use crate::{
    base::{Hash, Time},
    content::config::Config,
    diag::{Diagnostic, locate},
    edition::{Edition, Waiting},
    release::{self, Target},
    source::Sources,
};
use serde::{Deserialize, Serialize};

/// A build that published, or found that there was nothing to publish.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Settled {
    /// The fingerprint of all that it was given but the clock.
    given: Hash,
    /// The clock; it says the same up to `until`.
    from: Time,
    until: Option<Time>,
    /// The fingerprint of the output as it was left.
    tree: Hash,
    pages: Vec<usize>,
    files: usize,
    waiting: Vec<Waiting>,
    next_change: Option<Time>,
    /// What it told, apart from what was about the output folder.
    told: Vec<Diagnostic>,
}

impl Settled {
    /// What a build did that was given this; `None` when a file may still change within a tick of the clock.
    pub fn new(
        inputs: &Inputs<'_>,
        sources: &Sources,
        edition: &Edition,
        report: &Report,
        tree: Hash,
        told: Vec<Diagnostic>,
    ) -> Option<Self> {
        Some(Self {
            given: given(inputs, sources, &edition.config)?,
            from: inputs.now,
            until: edition.until,
            tree,
            pages: report.pages.clone(),
            files: report.files,
            waiting: report.waiting.clone(),
            next_change: report.next_change,
            told,
        })
    }
}

/// The fingerprint of all that a build is given but the clock.
fn given(inputs: &Inputs<'_>, sources: &Sources, config: &Config) -> Option<Hash> {
    let audience = &inputs.audience;
    Some(Hash::stamp(&(super::cache::program(), config.stamp, audience, sources.stamp(inputs.real)?)))
}

/// What the build before said, when nothing has changed since.
///
/// # Errors
/// As for a build.
pub(super) fn report(
    inputs: &Inputs<'_>,
    sources: &Sources,
    memory: &mut Memory,
    target: &Target,
) -> Result<Option<Report>, Halt> {
    let Some(settled) = memory.settled.get(&*target.out.to_string_lossy()) else { return Ok(None) };
    let in_time = settled.from <= inputs.now && settled.until.is_none_or(|until| inputs.now < until);
    if !in_time {
        return Ok(None);
    }
    let config = match configuration(inputs.root, inputs.base_url, sources, &mut Vec::new()) {
        Ok(Some(config)) => config,
        Ok(None) | Err(Stop::Config(_)) => return Ok(None),
        Err(stop) => return Err(stop.into()),
    };
    if given(inputs, sources, &config) != Some(settled.given) {
        return Ok(None);
    }
    let target = Target { keep: config.keep.clone(), ..target.clone() };
    match release::untouched(&target, settled.tree) {
        Ok(true) => {}
        Ok(false) => return Ok(None),
        Err(release::Stop::Refused(refusal)) => return Err(Halt::Refused(refusal)),
        Err(release::Stop::Disk(error)) => return Err(error.into()),
    }
    Ok(Some(Report {
        published: true,
        switched: false,
        pages: settled.pages.clone(),
        files: settled.files,
        written: 0,
        removed: 0,
        rendered: 0,
        explained: Vec::new(),
        languages: languages(&config),
        waiting: settled.waiting.clone(),
        next_change: settled.next_change,
        zone: config.zone.clone(),
        locales: words::locales(sources, &config).map_err(Stop::from)?,
        diagnostics: locate(settled.told.clone(), |path| sources.text(path).or_else(|| words::built_in(path))),
    }))
}
