//! The plan: every address with its job, no bytes. What a job is given, and the key of that, are made when somebody
//! asks: a build asks for all, in parallel; the preview for what is looked at.

use super::{
    addresses::unique,
    job::{Given, Planned},
    outputs,
    shared::Shared,
};
use crate::{
    base::{Address, Hash, Memo},
    diag::Diagnostic,
    edition::Edition,
    theme::Theme,
};
use rustc_hash::FxHashSet;
use std::sync::Arc;

/// Every output of an edition, sorted by path.
pub struct Plan {
    /// What is to be made.
    pub jobs: Arc<Vec<Planned>>,
    /// Pages per language, by position in the configuration.
    pub pages: Vec<usize>,
    shared: Shared,
}

/// Every output without what it is given: it stays while nothing moves.
struct Listed {
    jobs: Arc<Vec<Planned>>,
    pages: Vec<usize>,
    diagnostics: Vec<Diagnostic>,
}

impl Plan {
    /// Plans all outputs. Two jobs that want the same address are told; the second goes.
    pub fn new(edition: &Arc<Edition>, theme: &Arc<Theme>, memo: &mut Memo) -> (Self, Vec<Diagnostic>) {
        let mut diagnostics = Vec::new();
        let shared = Shared::new(edition, theme, &mut diagnostics);
        let assets: Vec<&Address> = theme.assets.values().map(|asset| &asset.address).collect();
        let outline = Hash::stamp(&(edition.config.stamp, &edition.audience, edition.outline, assets));
        let listed = memo.value(outline, || Listed::new(edition, theme));
        diagnostics.extend(listed.diagnostics.iter().cloned());
        (Self { jobs: Arc::clone(&listed.jobs), pages: listed.pages.clone(), shared }, diagnostics)
    }

    /// All that a job is given, and its key.
    pub fn given<'p>(&'p self, planned: &'p Planned) -> Given<'p> {
        let (key, make) = planned.job.given(&self.shared);
        Given { planned, key, make }
    }

    /// The texts that feeds carry, by the fingerprints of their files.
    pub fn texts_in_feeds(&self) -> FxHashSet<Hash> {
        let edition = &self.shared.edition;
        let texts = self.jobs.iter().flat_map(|planned| planned.job.carries(edition));
        texts.map(|text| edition.texts[text].body.hash).collect()
    }

    /// The job of a path in the output folder.
    pub fn get(&self, path: &str) -> Option<&Planned> {
        self.jobs.binary_search_by(|job| job.path.as_str().cmp(path)).ok().map(|at| &self.jobs[at])
    }

    /// The source that a job is mainly about, for messages.
    pub fn source(&self, planned: &Planned) -> Option<Arc<str>> {
        planned.job.source(&self.shared.edition)
    }
}

impl Listed {
    fn new(edition: &Edition, theme: &Theme) -> Self {
        let mut jobs = outputs::all(edition, theme);
        let mut pages = vec![0; edition.config.languages.len()];
        for page in jobs.iter().filter_map(Planned::page).filter(|page| page.counts()) {
            pages[page.lang(edition)] += 1;
        }
        let mut diagnostics = Vec::new();
        unique(&mut jobs, edition, &mut diagnostics);
        Self { jobs: Arc::new(jobs), pages, diagnostics }
    }
}
