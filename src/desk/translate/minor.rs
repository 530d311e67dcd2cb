//! `minor`: a change of the source does not matter to its translations.

use super::{
    article::Article,
    outcome::{Outcome, Pair, not_tracked},
    version::Version,
};
use crate::{
    base::LangIx,
    content::config::Config,
    desk::Refusal,
    diag::{Code, Diagnostic, Place},
    source::Sources,
    translation::{self, By, Change, Comparison, Record, Which},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

/// What does not matter.
pub struct Minor<'a> {
    /// The segments' ids; empty: every changed one.
    pub segments: &'a [String],
    /// The translations' languages; empty: all, as far as they were made from the same words.
    pub langs: &'a [LangIx],
    /// By whom and when.
    pub by: By<'a>,
}

/// Languages and records of translations, by the language of their source and the segment's position in it.
type RecordsBySegment = BTreeMap<(LangIx, usize), Vec<(LangIx, Arc<str>)>>;

/// A translation with its record, compared.
struct Compared<'a> {
    pair: Pair<'a>,
    record: &'a Record,
    comparison: Comparison,
    /// The id of each pair.
    ids: Vec<String>,
}

/// Says of the changed segments of an article that the change does not matter to its translations.
///
/// # Errors
/// There is no such translation, or the machine failed.
pub fn minor(sources: &Sources, config: &Config, article: &Article, call: &Minor<'_>) -> Result<Outcome, Refusal> {
    let mut outcome = Outcome::default();
    let all = compared(config, article, call, &mut outcome)?;
    let differing = if call.langs.is_empty() { differing(&all) } else { BTreeMap::new() };
    let asked = |id: &str| call.segments.is_empty() || call.segments.iter().any(|own| own == id);
    for ((lang, at), records) in &differing {
        let Some(source) = article.version(*lang) else { continue };
        let segment = &source.segments[*at];
        let id = &translation::ids(&source.wordings)[*at];
        if !asked(id) {
            continue;
        }
        let told = Diagnostic::new(Code::MinorDiffers).at(&source.file, segment.span);
        let told = told.arg("id", id).arg("item", &article.item);
        let langs: Vec<&str> = records.iter().map(|(lang, _)| config.languages[*lang].lang.as_str()).collect();
        let told = told.arg("lang", langs.first().copied().unwrap_or_default()).arg("langs", langs.join(", "));
        let related =
            |told: Diagnostic, (_, file): &(LangIx, Arc<str>)| told.related("related-record", Place::file(file));
        outcome.diagnostics.push(records.iter().fold(told, related));
    }
    let mut known: BTreeSet<&str> = BTreeSet::new();
    for Compared { pair, record, comparison, ids } in &all {
        let changed = |at: usize| {
            let own = comparison.pairs[at];
            let differs = own.source.is_some_and(|at| differing.contains_key(&(pair.source.lang, at)));
            own.change == Change::Changed && !differs && asked(&ids[at])
        };
        let segments: Vec<String> = (0..ids.len()).filter(|at| changed(*at)).map(|at| ids[at].clone()).collect();
        let possible = |at: &usize| matches!(comparison.pairs[*at].change, Change::Changed | Change::Current);
        known.extend((0..ids.len()).filter(possible).map(|at| ids[at].as_str()));
        if !segments.is_empty() {
            let done = translation::minor(record, &pair.source.wordings, Which::Segments(&segments), &call.by);
            outcome.take((sources, config), pair, done)?;
        }
    }
    let wrong: Vec<String> = call.segments.iter().filter(|id| !known.contains(id.as_str())).cloned().collect();
    if let Some(first) = all.first() {
        let there = |id: &&String| all.iter().any(|one| one.ids.contains(id));
        let (there, unknown): (Vec<&String>, Vec<&String>) = wrong.iter().partition(there);
        let owned = |ids: Vec<&String>| ids.into_iter().cloned().collect::<Vec<_>>();
        outcome.segments(config, &first.pair, "unchanged", &owned(there));
        outcome.segments(config, &first.pair, "unknown", &owned(unknown));
    }
    Ok(outcome)
}

/// The translations that are meant, compared; those that are not tracked are told where they were named, or where there is no other.
fn compared<'a>(
    config: &Config,
    article: &'a Article,
    call: &Minor<'_>,
    outcome: &mut Outcome,
) -> Result<Vec<Compared<'a>>, Refusal> {
    let versions: Vec<&Version> = match call.langs {
        [] => article.versions.iter().filter(|version| version.lang != article.original).collect(),
        langs => langs.iter().map(|lang| article.translation(config, *lang)).collect::<Result<_, _>>()?,
    };
    let (mut all, mut untracked) = (Vec::new(), Vec::new());
    for version in versions {
        let Some(source) = article.source_of(config, version) else { continue };
        let pair = Pair { article, version, source };
        if !outcome.readable(config, &pair) {
            continue;
        }
        match version.record().filter(|_| article.is_tracked(config, version)) {
            Some(record) => {
                let comparison = Comparison::new(&record.entries, &source.wordings);
                let ids = comparison.ids(&record.entries, &source.wordings);
                all.push(Compared { pair, record, comparison, ids });
            }
            None => untracked.push(not_tracked(config, &pair)),
        }
    }
    if !call.langs.is_empty() || all.is_empty() {
        outcome.diagnostics.extend(untracked);
    }
    Ok(all)
}

/// The changed segments, by the source's language and their place in it, to which translations correspond in different
/// words: a change may matter to one and not to another. With their languages and records.
fn differing(all: &[Compared<'_>]) -> RecordsBySegment {
    let mut words: BTreeMap<(LangIx, usize), BTreeSet<&str>> = BTreeMap::new();
    let mut records = RecordsBySegment::new();
    for Compared { pair, record, comparison, .. } in all {
        for own in comparison.pairs.iter().filter(|own| own.change == Change::Changed) {
            let (Some(entry), Some(at)) = (own.entry, own.source) else { continue };
            let key = (pair.source.lang, at);
            words.entry(key).or_default().insert(&record.entries[entry].wording.text);
            records.entry(key).or_default().push((pair.version.lang, Arc::clone(&pair.version.record_file)));
        }
    }
    records.retain(|key, _| words.get(key).is_some_and(|words| words.len() > 1));
    records
}
