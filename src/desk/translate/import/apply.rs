//! What came back for one article is written: its text, then its record; or nothing.

use super::{
    compose::{Composed, Composer},
    decide::{Decision, Verdict},
    job::{Import, ImportedText, Job},
};
use crate::{
    desk::{
        Refusal,
        translate::{sending::Sending, store, version::Version, workspace::Workspace},
    },
    diag::{Code, Diagnostic},
    disk,
    markdown::{RewriteFault, SegmentKind},
    source::{CONTENT, ContentPath, Role, split_path, text_path},
    translation::{self, Act, Change, Comparison, Record, Which},
};
use rustc_hash::FxHashSet;
use std::{collections::BTreeSet, sync::Arc};

/// What some editors put before a text.
const MARK: &str = "\u{feff}";

/// What became of an article.
pub(super) struct Applied {
    pub(super) text: ImportedText,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// Removes what imports left that were killed.
pub(super) fn sweep(site: &Workspace, jobs: &[Job<'_>]) -> Result<(), Refusal> {
    let files = jobs.iter().flat_map(|job| job.article.versions.iter().map(|version| &*version.file));
    let folders: BTreeSet<&str> = files.map(|file| split_path(file).0).collect();
    for folder in folders {
        disk::sweep(&site.sources.root().join(folder))?;
    }
    Ok(())
}

/// Applies what came back for an article.
pub(super) fn apply(site: &Workspace, job: &Job<'_>, call: &Import<'_>) -> Result<Applied, Refusal> {
    let mut applied = Applied { text: job.empty(site), diagnostics: Vec::new() };
    let version = job.article.version(job.lang);
    let Some(source) = job.article.version(job.from) else { return Ok(applied) };
    for own in [Some(source), version].into_iter().flatten() {
        applied.diagnostics.extend(own.faults(&site.config.zone));
    }
    if let Some(version) = version
        && let Some(Err(unreadable)) = &version.record
    {
        applied.diagnostics.push(unreadable.diagnostic(&version.record_file));
    }
    if !applied.diagnostics.is_empty() {
        return Ok(applied);
    }
    let sending = Sending::new(&site.config, &job.article, (source, version), job.lang, None);
    let decision = Decision::new(job.incoming, job.file, &sending, version, call);
    let Decision { verdicts, refused, diagnostics } = decision;
    applied.diagnostics = diagnostics;
    applied.text.refused = refused;
    let mut article = ArticleImport { site, job, call, source, version, sending, verdicts, applied };
    article.run()?;
    article.count();
    Ok(article.applied)
}

/// An article into which something is imported.
struct ArticleImport<'a> {
    site: &'a Workspace,
    job: &'a Job<'a>,
    call: &'a Import<'a>,
    source: &'a Version,
    version: Option<&'a Version>,
    sending: Sending,
    verdicts: Vec<Verdict>,
    applied: Applied,
}

impl Job<'_> {
    /// Nothing done yet.
    fn empty(&self, site: &Workspace) -> ImportedText {
        ImportedText {
            source: Arc::clone(&self.incoming.name),
            item: self.article.item.clone(),
            lang: site.code(self.lang).to_string(),
            file: self.path(site),
            ..ImportedText::default()
        }
    }

    /// The translation's file, be it there or not.
    fn path(&self, site: &Workspace) -> String {
        if let Some(version) = self.article.version(self.lang) {
            return version.file.to_string();
        }
        let source = self.article.version(self.from).and_then(|source| ContentPath::of(&source.file));
        let (role, item) = source.map_or((Role::Bundle, &*self.article.item), |path| (path.role, path.item()));
        format!("{CONTENT}{}", text_path(role, item, site.code(self.lang).as_str()))
    }
}

impl ArticleImport<'_> {
    fn run(&mut self) -> Result<(), Refusal> {
        // Each turn leaves out what could not be written; there is an end since there are ever fewer.
        loop {
            let is_done = |verdict: &Verdict| matches!(verdict, Verdict::Taken(_) | Verdict::Checked);
            if !self.verdicts.iter().any(is_done) {
                return Ok(());
            }
            let outcome = match self.version {
                Some(version) => self.change(version)?,
                None => self.begin()?,
            };
            let Err(RewriteFault { segments }) = outcome else { return Ok(()) };
            let refused: Vec<usize> =
                segments.into_iter().filter(|at| matches!(self.verdicts[*at], Verdict::Taken(_))).collect();
            if refused.is_empty() {
                return Ok(());
            }
            for at in refused {
                self.refuse(at);
            }
        }
    }

    fn composer(&self) -> Composer<'_> {
        let (sources, config) = (&self.site.sources, &self.site.config);
        let Self { job, source, sending, .. } = self;
        Composer { sources, config, article: &job.article, source, lang: job.lang, sending }
    }

    /// What came back for a segment cannot be written where it would stand.
    fn refuse(&mut self, at: usize) {
        let unit = &self.sending.document.units[at];
        let returned = self.job.file.units.iter().find(|own| own.id == unit.id);
        let place = self.job.incoming.place(returned.map_or(self.job.file.place, |own| own.place));
        let alone = self.sending.own[at].is_some();
        let told = if alone {
            Diagnostic::new(Code::ImportCodes).arg("kind", "unwritable").arg("code", &unit.markdown)
        } else {
            Diagnostic::new(Code::ImportIncomplete)
                .arg("kind", "block")
                .arg("count", 1)
                .arg("item", &self.job.article.item)
        };
        self.applied.diagnostics.push(told.place(place).arg("id", &unit.id));
        self.applied.text.refused += 1;
        self.verdicts[at] = Verdict::Refused;
    }

    /// A translation that is there.
    fn change(&mut self, version: &Version) -> Result<Result<(), RewriteFault>, Refusal> {
        let record = version.record().filter(|record| record.from == *self.site.code(self.job.from));
        let entries = record.map_or(&[][..], |record| &record.entries);
        let comparison = Comparison::new(entries, &self.source.wordings);
        let partners = translation::partners(entries, &comparison, &self.source.wordings, &version.wordings);
        let closes = self.composer().closes(&self.verdicts) && self.codes_are_current(&comparison);
        let removed = comparison.pairs.iter().zip(&partners).filter(|(pair, _)| pair.change == Change::Removed);
        let removed: Vec<usize> = removed.filter_map(|(_, own)| *own).filter(|_| closes).collect();
        let head = &version.text.head;
        let approved = head.status.value().is_some_and(|status| status.approved());
        let vouched = !(head.approved_by.is_absent() && head.approved_on.is_absent());
        let withdraws = self.site.config.approval && approved && vouched && !self.call.keep_status;
        let compose = |withdrawn| self.composer().changed(version, &self.verdicts, &removed, withdrawn);
        let mut composed = match compose(false) {
            Ok(composed) => composed,
            Err(fault) => return Ok(Err(fault)),
        };
        let withdrawn = withdraws && composed.text != version.source;
        if withdrawn {
            composed = match compose(true) {
                Ok(composed) => composed,
                Err(fault) => return Ok(Err(fault)),
            };
        }
        let Composed { text, kept } = composed;
        let new = Version::of(&self.site.config, version.lang, &version.file, text.as_bytes());
        if let Some(fault) = self.unsound(version, &new) {
            return Ok(Err(fault));
        }
        let gone = comparison.pairs.iter().zip(comparison.ids(entries, &self.source.wordings)).zip(&partners);
        let gone = gone.filter(|((pair, _), own)| {
            pair.change == Change::Removed && closes && !own.is_some_and(|own| kept.contains(&own))
        });
        let gone: Vec<String> = gone.map(|((_, id), _)| id).collect();
        let record = self.record(record, &new, gone);
        self.write(&new, record.as_ref())?;
        if withdrawn {
            let told = Diagnostic::new(Code::ApprovalWithdrawn).in_file(&version.file);
            self.applied
                .diagnostics
                .push(told.arg("item", &self.job.article.item).arg("lang", self.site.code(self.job.lang)));
        }
        Ok(Ok(()))
    }

    /// A translation that is not there yet.
    fn begin(&mut self) -> Result<Result<(), RewriteFault>, Refusal> {
        let missing =
            self.verdicts.iter().filter(|verdict| !matches!(verdict, Verdict::Taken(_) | Verdict::Code)).count();
        if missing > 0 && !self.call.partial {
            let told = Diagnostic::new(Code::ImportIncomplete).place(self.job.incoming.place(self.job.file.place));
            let told = told.arg("kind", "text").arg("count", missing).arg("id", "");
            self.applied.diagnostics.push(told.arg("item", &self.job.article.item));
            for verdict in &mut self.verdicts {
                if let Verdict::Taken(_) = verdict {
                    *verdict = Verdict::Left;
                }
            }
            return Ok(Ok(()));
        }
        let text = match self.composer().new_text(&self.verdicts) {
            Ok(text) => text,
            Err(fault) => return Ok(Err(fault)),
        };
        let file = self.job.path(self.site);
        let new = Version::of(&self.site.config, self.job.lang, &file.into(), text.as_bytes());
        let record = self.record(None, &new, Vec::new());
        self.write(&new, record.as_ref())?;
        Ok(Ok(()))
    }

    /// The segments that a new front matter does not say as they came back.
    fn unsound(&self, old: &Version, new: &Version) -> Option<RewriteFault> {
        let readable =
            new.text.readable && new.faults(&self.site.config.zone).len() <= old.faults(&self.site.config.zone).len();
        let of_source = self.source.segments.iter().zip(&self.verdicts).enumerate();
        let said =
            of_source.filter(|(_, (segment, _))| segment.kind.is_plain()).filter_map(|(at, (segment, verdict))| {
                let Verdict::Taken(says) = verdict else { return None };
                let words = super::decide::wording(segment.kind, says);
                let there = new.wordings.iter().any(|own| own.kind == segment.kind && *own.text == *words.trim());
                (!there || !readable).then_some(at)
            });
        let segments: Vec<usize> = said.collect();
        (!segments.is_empty()).then_some(RewriteFault { segments })
    }

    /// Whether code of the source is as it was, or new and comes along.
    fn codes_are_current(&self, comparison: &Comparison) -> bool {
        let code = |at: usize| self.source.segments[at].kind == SegmentKind::Code;
        !comparison.pairs.iter().any(|pair| pair.change == Change::Changed && pair.source.is_some_and(code))
    }

    /// The record after this; nothing where the translation stays untracked.
    fn record(&self, record: Option<&Record>, new: &Version, gone: Vec<String>) -> Option<Record> {
        let units = &self.sending.document.units;
        let ids = |is: &dyn Fn(usize) -> bool| {
            (0..units.len()).filter(|at| is(*at)).map(|at| units[at].id.clone()).collect::<Vec<String>>()
        };
        let from = self.site.code(self.job.from);
        let closes = self.composer().closes(&self.verdicts);
        let is_taken = |at: usize| matches!(self.verdicts[at], Verdict::Taken(_));
        // What a part of a new text lacks stands in the source's words.
        let there: FxHashSet<&str> = new.wordings.iter().map(|own| &*own.text).collect();
        let in_source = |at: usize| self.call.partial && there.contains(&*self.source.wordings[at].text);
        let begins = (0..units.len()).all(|at| match self.verdicts[at] {
            Verdict::Left | Verdict::Refused => in_source(at),
            _ => true,
        });
        if record.is_none() && !begins {
            return None;
        }
        let is_new_code = |at: usize| {
            let added = record.is_none() || self.sending.own[at].is_none() && closes;
            self.verdicts[at] == Verdict::Code && added
        };
        let mut translated = ids(&|at| is_taken(at) || is_new_code(at));
        translated.extend(gone);
        let checked = ids(&|at| self.verdicts[at] == Verdict::Checked);
        let mut own =
            record.cloned().unwrap_or_else(|| Record { from: from.clone(), reviewed: None, entries: Vec::new() });
        for (ids, act) in [(translated, Act::Translated), (checked, Act::Checked)] {
            if ids.is_empty() {
                continue;
            }
            let which = Which::Segments(&ids);
            let (source, new) = (&self.source.wordings, &new.wordings);
            own = translation::accept(Some(&own), from, source, new, which, act, &self.call.by).ok()?.record;
        }
        Some(own)
    }

    /// Writes the text, then the record.
    fn write(&mut self, new: &Version, record: Option<&Record>) -> Result<(), Refusal> {
        let sources = &self.site.sources;
        let changed = self.version.is_none_or(|version| version.source != new.source);
        // An invisible mark at the beginning of a file is none of its words, and stays.
        let marked = changed && self.version.is_some() && sources.bytes(&new.file)?.starts_with(MARK.as_bytes());
        let text = if marked { format!("{MARK}{}", new.source) } else { new.source.clone() };
        let mut written = changed && store::put(sources, &new.file, text.as_bytes())?;
        if let Some(record) = record
            && self.version.and_then(Version::record) != Some(record)
        {
            written |= store::put(sources, &new.record_file, translation::write(record).as_bytes())?;
        }
        self.applied.text.written |= written;
        Ok(())
    }

    fn count(&mut self) {
        let count = |is: fn(&Verdict) -> bool| self.verdicts.iter().filter(|verdict| is(verdict)).count();
        let text = &mut self.applied.text;
        text.taken = count(|verdict| matches!(verdict, Verdict::Taken(_)));
        text.checked = count(|verdict| *verdict == Verdict::Checked);
        text.unchanged = count(|verdict| *verdict == Verdict::Unchanged);
        text.left = count(|verdict| *verdict == Verdict::Left);
    }
}
