//! From a plan to a release: every job rendered or its last file kept, then the switch.

use super::{
    Inputs, Memory, Prepared, Site, Stop,
    memory::Released,
    unchanged::{self, Settled},
};
use crate::{
    base::{Hash, Lang, Time},
    content::{
        Item,
        config::{Config, Language},
    },
    diag::{Code, Diagnostic, Located, Place, Severity},
    disk::DiskError,
    edition::{self, Waiting},
    locale::{Locales, language_name},
    pages::{File, Planned},
    release::{self, Failure, ManifestItem, Opening, Put, Target},
    source::Sources,
};
use jiff::tz::TimeZone;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::{
    path::Path,
    sync::{Arc, Mutex, PoisonError, atomic::Ordering},
};

/// What a build did.
pub struct Report {
    /// Whether the output is what it should be; otherwise it stayed as it was.
    pub published: bool,
    /// Whether there is a new release.
    pub switched: bool,
    /// Pages per language, by position in the configuration.
    pub pages: Vec<usize>,
    /// Files of the release.
    pub files: usize,
    /// Files written.
    pub written: usize,
    /// Files removed.
    pub removed: usize,
    /// Jobs rendered: the others' files were kept.
    pub rendered: usize,
    /// Outputs made anew, with the reason: `new`, `content`, `lost`; filled when asked for.
    pub explained: Vec<(String, &'static str)>,
    /// The site's languages with their own names, in the configuration's order.
    pub languages: Vec<(Lang, String)>,
    /// Texts that wait, the soonest first: for the closing words alone.
    pub waiting: Vec<Waiting>,
    /// When something will next become public, change or go.
    pub next_change: Option<Time>,
    /// The site's zone.
    pub zone: TimeZone,
    /// The words, for telling.
    pub locales: Arc<Locales>,
    /// All that was told, in order.
    pub diagnostics: Vec<Located>,
}

/// Why a build could not publish although its content is sound.
#[derive(Debug)]
pub enum Halt {
    /// The output folder is refused.
    Refused(release::Refusal),
    /// As for preparing.
    Stop(Stop),
}

impl From<Stop> for Halt {
    fn from(stop: Stop) -> Self {
        Self::Stop(stop)
    }
}

impl From<DiskError> for Halt {
    fn from(error: DiskError) -> Self {
        Self::Stop(Stop::Disk(error))
    }
}

/// Builds a site into `target`.
///
/// # Errors
/// The output folder is refused, there is no configuration to speak of, or the machine failed; the output is as it was.
pub fn publish(inputs: &Inputs<'_>, memory: &mut Memory, target: &Target) -> Result<Report, Halt> {
    inputs.progress.stage("walk", 0);
    let sources = Sources::scan(inputs.root)?;
    if let Some(report) = unchanged::report(inputs, &sources, memory, target)? {
        return Ok(report);
    }
    let mut prepared = super::prepare_from(inputs, sources, memory)?;
    let mut told = std::mem::take(&mut prepared.diagnostics);
    let failed = prepared.site.is_none() || told.iter().any(|told| told.severity == Severity::Error);
    let key = target.out.to_string_lossy().into_owned();
    let released = memory.outputs.releases.remove(&key).unwrap_or_default();
    let Some(site) = &prepared.site else {
        memory.outputs.releases.insert(key, released);
        let diagnostics = prepared.located(told);
        return Ok(Report { diagnostics, ..Report::stopped(&prepared) });
    };
    let mut target = target.clone();
    target.keep.clone_from(&site.edition.config.keep);
    inputs.progress.stage("stock", 0);
    let opening = match release::open(&target, Some(&released.record)) {
        Ok(opening) => opening,
        Err(stop) => {
            memory.outputs.releases.insert(key, released);
            return Err(match stop {
                release::Stop::Refused(refusal) => Halt::Refused(refusal),
                release::Stop::Disk(error) => error.into(),
            });
        }
    };
    let of_output = opening.diagnostics.clone();
    let failed = failed || opening.diagnostics.iter().any(|told| told.severity == Severity::Error);
    inputs.progress.stage("render", site.plan.jobs.len());
    let made = make(inputs, site, &released, (!failed).then_some(&opening));
    let made = match made {
        Ok(made) => made,
        Err(error) => {
            memory.outputs.releases.insert(key, released);
            return Err(error.into());
        }
    };
    let made_anything = made.rendered > 0;
    once(&mut told, made.told);
    let failed = failed || told.iter().any(|told| told.severity == Severity::Error);
    let of_site = told.clone();
    told.extend(of_output);
    let mut report = Report::stopped(&prepared);
    report.rendered = made.rendered;
    report.explained = made.explained;
    if failed {
        drop(opening);
        memory.outputs.releases.insert(key, released);
        told.extend(standing(site, &target.out));
    } else {
        inputs.progress.stage("switch", 0);
        told.extend(super::addresses::lost(site, opening.standing()));
        // What was read is written down meanwhile; whatever goes wrong with that is told when all is saved.
        let (finished, _) = rayon::join(|| opening.finish(items(site)), || memory.save_texts());
        match finished {
            Ok(outcome) => {
                report.published = true;
                report.switched = outcome.switched;
                report.files = outcome.files;
                report.written = outcome.written;
                report.removed = outcome.removed;
                let settled = Settled::new(inputs, &site.sources, &site.edition, &report, outcome.tree, of_site);
                memory.settle(&key, settled);
                let paths = site.plan.jobs.iter().map(|job| job.path.clone());
                let keys = paths.zip(made.keys).collect();
                memory.learned.outputs |= made_anything || outcome.switched || outcome.record != released.record;
                memory.outputs.releases.insert(key, Released { keys, record: outcome.record });
            }
            Err(Failure::Told(more)) => {
                memory.outputs.releases.insert(key, released);
                told.extend(more);
                told.extend(standing(site, &target.out));
            }
            Err(Failure::Disk(error)) => {
                memory.outputs.releases.insert(key, released);
                return Err(error.into());
            }
        }
    }
    report.diagnostics = prepared.located(told);
    memory.published = Some(prepared);
    Ok(report)
}

/// Renders everything and writes nothing: what `build` would say.
///
/// # Errors
/// There is no configuration to speak of, or the machine failed.
pub fn check(inputs: &Inputs<'_>, memory: &mut Memory) -> Result<(Prepared, Vec<Diagnostic>), Stop> {
    let mut prepared = super::prepare(inputs, memory)?;
    let mut told = std::mem::take(&mut prepared.diagnostics);
    if let Some(site) = &prepared.site {
        inputs.progress.stage("render", site.plan.jobs.len());
        let made = make(inputs, site, &Released::default(), None)?;
        once(&mut told, made.told);
    }
    Ok((prepared, told))
}

/// Adds what rendering told: a place in a template once for all its pages, and only when loading it told nothing there.
fn once(told: &mut Vec<Diagnostic>, mut more: Vec<Diagnostic>) {
    more.sort_by(|a, b| (&a.place, a.code, &a.args).cmp(&(&b.place, b.code, &b.args)));
    more.dedup_by(|a, b| a.place.is_some() && a.place == b.place);
    for one in more {
        let here = |other: &Diagnostic| match (&one.place, &other.place) {
            (Some(Place { file, span: Some(own) }), Some(Place { file: same, span: Some(span) })) => {
                file == same && own.start < span.end && span.start < own.end && other.severity == Severity::Error
            }
            (own, other) => own.is_some() && own == other,
        };
        if !told.iter().any(here) {
            told.push(one);
        }
    }
}

/// What making all jobs gave.
struct Made {
    /// Per job of the plan.
    keys: Vec<Hash>,
    told: Vec<Diagnostic>,
    rendered: usize,
    explained: Vec<(String, &'static str)>,
}

/// Makes all jobs, in parallel. Without an opening the files are thrown away: only what is told counts.
fn make(inputs: &Inputs<'_>, site: &Site, released: &Released, opening: Option<&Opening>) -> Result<Made, DiskError> {
    let renderer = site.renderer();
    let told = Mutex::new(Vec::new());
    let one = |job: &Planned| -> Result<(Hash, Option<&'static str>), DiskError> {
        inputs.progress.step();
        let given = site.plan.given(job);
        let known = released.keys.get(&job.path);
        let same = known == Some(&given.key);
        if same && opening.is_none_or(|opening| opening.keep(&job.path)) {
            return Ok((given.key, None));
        }
        match renderer.render(&given) {
            Ok(file) => {
                if let Some(opening) = opening {
                    put(site, opening, &job.path, &file)?;
                }
            }
            Err(errors) => told.lock().unwrap_or_else(PoisonError::into_inner).extend(errors),
        }
        Ok((given.key, Some(if same { "lost" } else { known.map_or("new", |_| "content") })))
    };
    let made: Vec<(Hash, Option<&'static str>)> =
        site.plan.jobs.par_iter().with_min_len(8).map(one).collect::<Result<_, _>>()?;
    let why = site.plan.jobs.iter().zip(&made).filter_map(|(job, (_, why))| Some((job.path.clone(), (*why)?)));
    Ok(Made {
        explained: why.collect(),
        keys: made.iter().map(|(key, _)| *key).collect(),
        told: told.into_inner().unwrap_or_else(PoisonError::into_inner),
        rendered: renderer.rendered.load(Ordering::Relaxed),
    })
}

fn put(site: &Site, opening: &Opening, path: &str, file: &File) -> Result<(), DiskError> {
    let _: Put = match file {
        File::Bytes(bytes) => opening.put(path, bytes)?,
        File::Copy(from) => match site.sources.get(from) {
            Some(file) => opening.put_file(path, &site.sources.real(file))?.0,
            None => opening.put(path, &site.sources.bytes(from)?)?,
        },
    };
    Ok(())
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

/// Texts past their end that still stand in the output of a build that stopped: somebody must know.
fn standing(site: &Site, out: &Path) -> Vec<Diagnostic> {
    let Ok(Some(manifest)) = release::standing(out) else { return Vec::new() };
    let items = site.content.items.iter().enumerate();
    let ended: FxHashMap<&str, (&Arc<Item>, Time)> =
        items.filter_map(|(at, item)| Some((item.id.as_ref(), (item, site.verdicts.ended(at)?)))).collect();
    manifest
        .items
        .iter()
        .filter_map(|standing| {
            let (item, since) = ended.get(standing.id.as_str())?;
            let entry = item.texts.iter().flatten().find(|e| e.address == standing.address);
            let entry = entry.or_else(|| item.texts.iter().flatten().next());
            let d = Diagnostic::new(Code::StillPublished).arg("address", &standing.address);
            let d = d.arg("date", since.rfc3339(&site.content.config.zone));
            Some(match entry {
                Some(entry) => d.in_file(&entry.file),
                None => d,
            })
        })
        .collect()
}

/// The languages of a site with their own names.
pub fn languages(config: &Config) -> Vec<(Lang, String)> {
    let name = |language: &Language| language.name.clone().unwrap_or_else(|| language_name(&language.lang));
    config.languages.iter().map(|language| (language.lang.clone(), name(language))).collect()
}

impl Report {
    /// Of a build that published nothing (yet).
    fn stopped(prepared: &Prepared) -> Self {
        let site = prepared.site.as_ref();
        let config = site.map(|site| &site.content.config);
        Self {
            published: false,
            switched: false,
            pages: site.map(|site| site.plan.pages.clone()).unwrap_or_default(),
            files: 0,
            written: 0,
            removed: 0,
            rendered: 0,
            explained: Vec::new(),
            languages: config.map(|config| languages(config)).unwrap_or_default(),
            waiting: site.map(|site| edition::waiting(&site.content, &site.verdicts)).unwrap_or_default(),
            next_change: site.and_then(|site| site.edition.next_change),
            zone: config.map_or(TimeZone::UTC, |config| config.zone.clone()),
            locales: Arc::clone(&prepared.locales),
            diagnostics: Vec::new(),
        }
    }

    /// How many of a severity were told.
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|located| located.diagnostic.severity == severity).count()
    }
}
