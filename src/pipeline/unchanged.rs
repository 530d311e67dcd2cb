//! A build that is given what the last one was given says the same, and finds the output as it stands: then nothing is
//! read again but words. What counts as given is everything: the files by their looks, the configuration, the program, the clock
//! between two changes of the gate. The output must look as it was left.

use super::{
    configuration::configuration,
    error::{PrepareError, PublishError},
    inputs::Inputs,
    report::{Report, languages},
    site::Site,
    words,
};
use crate::{
    base::{ByLang, Hash, Time},
    content::config::Config,
    diag::{Diagnostic, locate},
    edition::HeldText,
    release::{self, OutputFolder},
    source::Sources,
};
use serde::{Deserialize, Serialize};

/// A build that published, or found that there was nothing to publish.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct LastBuild {
    /// The fingerprint of all that it was given but the clock.
    given: Hash,
    /// The clock; it says the same up to `until`.
    from: Time,
    until: Option<Time>,
    /// The fingerprint of the output as it was left.
    tree: Hash,
    pages: ByLang<usize>,
    files: usize,
    waiting: Vec<HeldText>,
    next_change: Option<Time>,
    /// All but those about the output folder, and what is true of addresses that were lost.
    diagnostics: Vec<Diagnostic>,
}

impl LastBuild {
    /// What a build did that was given this; `None` when a file may still change within a tick of the clock.
    pub fn new(
        inputs: &Inputs<'_>,
        site: &Site,
        report: &Report,
        tree: Hash,
        diagnostics: Vec<Diagnostic>,
    ) -> Option<Self> {
        Some(Self {
            given: given(inputs, &site.sources, &site.content.config)?,
            from: inputs.now,
            until: site.verdicts.until(),
            tree,
            pages: report.pages.clone(),
            files: report.files,
            waiting: report.waiting.clone(),
            next_change: report.next_change,
            diagnostics,
        })
    }
}

/// The fingerprint of all that a build is given but the clock.
fn given(inputs: &Inputs<'_>, sources: &Sources, config: &Config) -> Option<Hash> {
    let audience = &inputs.audience;
    Some(Hash::stamp(&(Hash::program(), config.stamp, audience, sources.stamp(inputs.real)?)))
}

/// What the build before said, when nothing has changed since.
///
/// # Errors
/// As for a build.
pub(super) fn report(
    inputs: &Inputs<'_>,
    sources: &Sources,
    last: &LastBuild,
    target: &OutputFolder,
) -> Result<Option<Report>, PublishError> {
    let in_time = last.from <= inputs.now && last.until.is_none_or(|until| inputs.now < until);
    // Whoever says what may go, or what was there, wants it looked at.
    let asked = inputs.removal.last.is_some() || !inputs.removal.allowed.is_empty();
    if asked || !in_time {
        return Ok(None);
    }
    let config = match configuration(inputs.root, inputs.base_url, sources, &mut Vec::new()) {
        Ok(Some(config)) => config,
        Ok(None) | Err(PrepareError::Config(_)) => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    if given(inputs, sources, &config) != Some(last.given) {
        return Ok(None);
    }
    let target = OutputFolder { keep: config.keep.clone(), ..target.clone() };
    if !release::untouched(&target, last.tree)? {
        return Ok(None);
    }
    Ok(Some(Report {
        published: true,
        switched: false,
        pages: last.pages.clone(),
        files: last.files,
        written: 0,
        removed: 0,
        rendered: 0,
        explained: Vec::new(),
        came: Vec::new(),
        went: Vec::new(),
        languages: languages(&config.languages),
        waiting: last.waiting.clone(),
        next_change: last.next_change,
        zone: config.zone.clone(),
        locales: words::locales(sources, &config)?,
        diagnostics: locate(last.diagnostics.clone(), |path| sources.text(path).or_else(|| words::built_in(path))),
    }))
}
