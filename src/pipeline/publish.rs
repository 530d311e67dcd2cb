//! From a plan to a release: every job rendered or its last file used again, then the switch.

use super::{
    ended::ended_texts,
    error::{PrepareError, PublishError},
    inputs::{Inputs, Silent},
    jobs::{self, add_once},
    memory::Memory,
    pictures::{self, PicturesMade},
    prepare::{prepare, prepare_from},
    removal::{self, Changes, Published, PublishedTree},
    report::Report,
    site::{Prepared, Site},
    unchanged::{self, LastBuild},
};
use crate::{
    diag::{Diagnostic, Severity},
    release::{self, CommitError, Manifest, ManifestItem, OutputFolder, Transaction},
    source::Sources,
};
use std::path::Path;

/// Builds a site into `target`.
///
/// # Errors
/// The output folder is refused, there is no configuration to speak of, or the machine failed; the output is as it was.
pub fn publish(inputs: &Inputs<'_>, memory: &mut Memory, target: &OutputFolder) -> Result<Report, PublishError> {
    inputs.progress.stage("walk", 0);
    let sources = Sources::scan(inputs.root)?;
    let out = target.out.to_string_lossy();
    let last = memory.builds.value.get(&*out);
    if let Some(report) = last.map_or(Ok(None), |last| unchanged::report(inputs, &sources, last, target))? {
        return Ok(report);
    }
    let mut prepared = prepare_from(inputs, sources, memory)?;
    let Some(site) = &prepared.site else {
        let diagnostics = std::mem::take(&mut prepared.diagnostics);
        return Ok(Report { diagnostics: prepared.located(diagnostics), ..Report::stopped(&prepared) });
    };
    let target = OutputFolder { keep: site.content.config.keep.clone(), ..target.clone() };
    inputs.progress.stage("compare", 0);
    let release = release::begin(&target, memory.outputs.value.releases.get(&*out))?;
    let of_output = release.diagnostics.clone();
    let sound = !failed(&prepared.diagnostics) && !failed(&of_output);
    let pictures = pictures(inputs, &mut prepared, memory, Some(&release).filter(|_| sound))?;
    let mut diagnostics = std::mem::take(&mut prepared.diagnostics);
    diagnostics.extend(pictures.diagnostics);
    let mut report = Report::stopped(&prepared);
    let Some(site) = &prepared.site else {
        return Ok(Report { diagnostics: prepared.located(diagnostics), ..report });
    };
    let changes = changes(inputs, memory, site, &target.out, release.last(), &diagnostics);
    let came = removal::came(site, release.last());
    inputs.progress.stage("render", site.plan.outputs.len());
    let sound = !failed(&diagnostics) && !failed(&of_output) && !failed(&changes.diagnostics);
    let made = jobs::make(inputs, site, Some(&release), sound)?;
    add_once(&mut diagnostics, made.diagnostics);
    (report.rendered, report.explained) = (made.rendered, made.explained);
    report.explained.extend(pictures.explained);
    report.explained.sort_unstable();
    let mut lasting = diagnostics.clone();
    lasting.extend(changes.moves.iter().cloned());
    diagnostics.extend(of_output.into_iter().chain(changes.diagnostics).chain(changes.moves));
    if failed(&diagnostics) {
        diagnostics.extend(ended_texts(site, inputs.now, &target.out));
        drop(release);
    } else {
        inputs.progress.stage("switch", 0);
        // What was read is written down meanwhile; whatever goes wrong with that is told when all is saved.
        let (committed, _) = rayon::join(|| release.commit(items(site)), || memory.save_texts());
        match committed {
            Ok(outcome) => {
                report.published = true;
                report.switched = outcome.switched;
                report.files = outcome.files;
                report.written = outcome.written;
                report.removed = outcome.removed;
                memory.forget_pictures(site);
                if outcome.switched {
                    (report.came, report.went) = (came, changes.went);
                }
                let build = LastBuild::new(inputs, site, &report, outcome.tree, lasting);
                memory.remember_build(
                    &out,
                    build,
                    outcome.record,
                    Published { now: inputs.now, unredirected: changes.unredirected },
                );
            }
            Err(CommitError::Refused(more)) => {
                diagnostics.extend(more);
                diagnostics.extend(ended_texts(site, inputs.now, &target.out));
            }
            Err(CommitError::Disk(error)) => return Err(error.into()),
        }
    }
    report.diagnostics = prepared.located(diagnostics);
    memory.published = Some(prepared);
    Ok(report)
}

/// What became of the texts of the release in `out`, or of the one that the caller names instead.
fn changes(
    inputs: &Inputs<'_>,
    memory: &Memory,
    site: &Site,
    out: &Path,
    own: &Manifest,
    diagnostics: &[Diagnostic],
) -> Changes {
    let last = inputs.removal.last.unwrap_or(PublishedTree { manifest: own, folder: out });
    let known = memory.published(&out.to_string_lossy()).filter(|_| inputs.removal.last.is_none());
    removal::changes(site, last, known, inputs.removal.allowed, diagnostics)
}

/// Renders everything and writes nothing: what `build` into `out` would say.
///
/// # Errors
/// There is no configuration to speak of, or the machine failed.
pub fn check(
    inputs: &Inputs<'_>,
    memory: &mut Memory,
    out: &Path,
) -> Result<(Prepared, Vec<Diagnostic>), PrepareError> {
    let mut prepared = prepare(inputs, memory)?;
    let pictures = pictures(inputs, &mut prepared, memory, None)?;
    let mut diagnostics = std::mem::take(&mut prepared.diagnostics);
    diagnostics.extend(pictures.diagnostics);
    if let Some(site) = &prepared.site {
        let own = release::last_manifest(out).ok().flatten();
        if let Some(last) = inputs.removal.last.map(|last| last.manifest).or(own.as_ref()) {
            let changes = changes(inputs, memory, site, out, last, &diagnostics);
            diagnostics.extend(changes.diagnostics.into_iter().chain(changes.moves));
        }
        inputs.progress.stage("render", site.plan.outputs.len());
        add_once(&mut diagnostics, jobs::make(inputs, site, None, false)?.diagnostics);
    }
    Ok((prepared, diagnostics))
}

/// Derives what `release` lacks and decodes what nobody decoded yet. What is told of a picture then is told of the site, which is
/// prepared again: nothing is published of one that is damaged.
fn pictures(
    inputs: &Inputs<'_>,
    prepared: &mut Prepared,
    memory: &mut Memory,
    release: Option<&Transaction>,
) -> Result<PicturesMade, PrepareError> {
    let Some(site) = &prepared.site else { return Ok(PicturesMade::default()) };
    let mut made = pictures::make(inputs, site, release)?;
    if memory.remember_decoded(std::mem::take(&mut made.told)) {
        *prepared = prepare_from(&Inputs { progress: &Silent, ..inputs.clone() }, prepared.sources.clone(), memory)?;
    }
    Ok(made)
}

/// Whether anything stops publishing.
fn failed(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|d| d.severity == Severity::Error)
}

fn items(site: &Site) -> Vec<ManifestItem> {
    site.edition
        .texts
        .iter()
        .map(|text| ManifestItem {
            id: text.id.to_string(),
            lang: site.edition.lang(text.lang).clone(),
            address: text.address.clone(),
        })
        .collect()
}
