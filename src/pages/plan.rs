//! The plan: every address with its job, no bytes. What a job is given, and its key, are made when somebody asks: a build
//! asks for all, in parallel; the preview for what is looked at.

use super::{
    addresses::unique,
    job::{KeyedJob, Output},
    outputs,
    page::Page,
    search::SearchOutputs,
    searched::SearchMemory,
    shared::Shared,
};
use crate::{
    base::{Address, ByLang, Hash, Memo},
    diag::Diagnostic,
    edition::Edition,
    theme::Theme,
};
use rustc_hash::FxHashSet;
use std::sync::Arc;

/// Every output of an edition.
pub struct Plan {
    /// Sorted by path; without what browsers load to search.
    pub outputs: Arc<Vec<Output>>,
    /// How many pages each language has.
    pub pages: ByLang<usize>,
    shared: Shared,
    search: SearchOutputs,
}

/// Whether a page is of a kind.
type OfKind = fn(&Page) -> bool;

/// The templates that a theme may lack, each with the pages that a site does without then: it is told where it has any.
const OPTIONAL: [(&str, OfKind); 2] =
    [("picture", |page| matches!(page, Page::Picture(..))), ("search", |page| matches!(page, Page::Search(_)))];

/// Which outputs there are: it stays while nothing moves.
struct Listed {
    outputs: Arc<Vec<Output>>,
    pages: ByLang<usize>,
    diagnostics: Vec<Diagnostic>,
}

impl Plan {
    /// Plans all outputs; what browsers search in is made of `words`. Two that want the same address are told; the second goes.
    pub fn new(
        edition: &Arc<Edition>,
        theme: &Arc<Theme>,
        words: Option<Arc<dyn SearchMemory>>,
        memo: &mut Memo,
    ) -> (Self, Vec<Diagnostic>) {
        let mut diagnostics = Vec::new();
        let shared = Shared::new(edition, theme, words, &mut diagnostics);
        let assets: Vec<&Address> = theme.assets.values().map(|asset| &asset.address).collect();
        let has: Vec<bool> = OPTIONAL.iter().map(|(template, _)| theme.has(template)).collect();
        let cards: Vec<&Address> = shared.made_cards.iter().flatten().map(|card| &card.address).collect();
        let outline = (edition.config.stamp, &edition.audience, edition.outline, assets, cards, has);
        let outline = Hash::stamp(&outline);
        let listed = memo.value(outline, || Listed::new(edition, theme));
        diagnostics.extend(listed.diagnostics.iter().cloned());
        let search = SearchOutputs::new(&shared);
        (Self { outputs: Arc::clone(&listed.outputs), pages: listed.pages.clone(), shared, search }, diagnostics)
    }

    /// The job of an output, with its key.
    pub fn job<'p>(&'p self, output: &'p Output) -> KeyedJob<'p> {
        let (key, make) = output.job.prepare(&self.shared);
        KeyedJob { output, key, make }
    }

    /// The texts that other outputs than their own pages carry, by the fingerprints of their files.
    pub fn texts_in_feeds(&self) -> FxHashSet<Hash> {
        let edition = &self.shared.edition;
        let texts = self.outputs.iter().flat_map(|output| output.job.carries(edition));
        texts.map(|text| edition.texts[text].body.hash).collect()
    }

    /// The output at a path in the output folder.
    pub fn get(&self, path: &str) -> Option<&Output> {
        let planned = self.outputs.binary_search_by(|output| output.path.as_str().cmp(path));
        planned.ok().map(|at| &self.outputs[at]).or_else(|| self.search.get(&self.shared, path))
    }

    /// What browsers load to search. It is made when somebody asks for it.
    pub fn search_files(&self) -> Vec<&Output> {
        self.search.all(&self.shared)
    }

    /// Old addresses, and where the pages are now.
    pub fn moved(&self) -> impl Iterator<Item = (&Address, &Address)> {
        self.outputs.iter().filter_map(|output| match output.page() {
            Some(Page::Alias(alias)) => Some((&alias.from, &alias.to)),
            _ => None,
        })
    }

    /// The source that an output is mainly about, for messages.
    pub fn source(&self, output: &Output) -> Option<Arc<str>> {
        output.job.source(&self.shared.edition)
    }
}

impl Listed {
    fn new(edition: &Edition, theme: &Theme) -> Self {
        let mut outputs = outputs::all(edition, theme);
        let mut diagnostics = Vec::new();
        for (template, is_made_with_it) in OPTIONAL {
            let Some(lacking) = theme.lacks(template) else { continue };
            let count = outputs.len();
            outputs.retain(|output| !output.page().is_some_and(is_made_with_it));
            diagnostics.extend((outputs.len() < count).then_some(lacking));
        }
        let mut pages: ByLang<usize> = vec![0; edition.config.languages.len()].into();
        for page in outputs.iter().filter_map(Output::page).filter(|page| page.counts()) {
            pages[page.lang(edition)] += 1;
        }
        unique(&mut outputs, edition, &mut diagnostics);
        Self { outputs: Arc::new(outputs), pages, diagnostics }
    }
}
