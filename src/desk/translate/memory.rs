//! What has been translated before: of each wording of a source its translation, as long as that is current.

use super::{article::Article, place, version::Version};
use crate::{
    base::LangIx,
    content::config::Config,
    desk::Refusal,
    exchange::{self, MemoryPair, Unit},
    markdown::{self, Segment, SegmentKind},
    source::Sources,
    translation::{self, Change, Comparison},
};
use rayon::prelude::*;
use rustc_hash::FxHashMap;

/// The current translations of a site into one language.
#[derive(Default)]
pub struct Memory {
    /// By the source's language, whether it is plain text, and its wording; the first by the path of its article.
    found: FxHashMap<(LangIx, bool, Box<str>), Remembered>,
}

/// A translation of a segment.
pub(super) struct Remembered {
    /// What it is.
    pub segment: Segment,
    /// The article that it is taken from.
    pub item: String,
}

/// A segment of a source and its current translation.
pub(super) struct CurrentPair<'a> {
    /// The source's.
    pub source: &'a Segment,
    /// The translation's.
    pub target: &'a Segment,
    /// The entry of the record.
    pub entry: usize,
}

impl Memory {
    /// Of these articles, which are in order.
    pub fn of(config: &Config, articles: &[Article], to: LangIx) -> Self {
        let mut memory = Self::default();
        for article in articles {
            let Some((version, source)) = tracked(config, article, to) else { continue };
            for pair in current_pairs(version, source) {
                let key = (source.lang, pair.source.kind.is_plain(), pair.source.wording.as_str().into());
                let remembered = || Remembered { segment: pair.target.clone(), item: article.item.clone() };
                memory.found.entry(key).or_insert_with(remembered);
            }
        }
        memory
    }

    pub(super) fn find(&self, from: LangIx, segment: &Segment) -> Option<&Remembered> {
        let found = self.found.get(&(from, segment.kind.is_plain(), segment.wording.as_str().into()))?;
        (found.segment.kind.is_plain() == segment.kind.is_plain()).then_some(found)
    }
}

/// The translation of an article with the text that it was made from, if that is known.
pub(super) fn tracked<'a>(config: &Config, article: &'a Article, to: LangIx) -> Option<(&'a Version, &'a Version)> {
    let version = article.version(to).filter(|version| article.is_tracked(config, version))?;
    let source = article.source_of(config, version).filter(|source| source.lang != to)?;
    let readable = [version, source].iter().all(|own| own.faults(&config.zone).is_empty());
    readable.then_some((version, source))
}

/// What of a translation says what its source says now; no code.
pub(super) fn current_pairs<'a>(version: &'a Version, source: &'a Version) -> Vec<CurrentPair<'a>> {
    let Some(record) = version.record() else { return Vec::new() };
    let comparison = Comparison::new(&record.entries, &source.wordings);
    let partners = translation::partners(&record.entries, &comparison, &source.wordings, &version.wordings);
    let pairs = comparison.pairs.iter().zip(partners).filter(|(pair, _)| pair.change == Change::Current);
    let pairs = pairs.filter_map(|(pair, own)| {
        let (source, target) = (&source.segments[pair.source?], &version.segments[own?]);
        (source.kind != SegmentKind::Code).then_some(CurrentPair { source, target, entry: pair.entry? })
    });
    pairs.collect()
}

/// All current translations of a site as TMX, from a language and into one, if these are named; and how many there are.
///
/// # Errors
/// The machine failed.
pub fn memory(
    sources: &Sources,
    config: &Config,
    from: Option<LangIx>,
    to: Option<LangIx>,
) -> Result<(String, usize), Refusal> {
    let of_place = |place: &place::Place| -> Result<Vec<MemoryPair>, Refusal> {
        let article = Article::read(sources, config, place)?;
        let wanted = |lang: &LangIx| to.is_none_or(|to| to == *lang) && *lang != article.original;
        let langs = article.versions.iter().map(|version| version.lang).filter(wanted);
        let tracked = langs.filter_map(|lang| tracked(config, &article, lang));
        let pairs = tracked.filter(|(_, source)| from.is_none_or(|from| from == source.lang));
        Ok(pairs.flat_map(|(version, source)| memory_pairs(config, &article, version, source)).collect())
    };
    let pairs: Vec<Vec<MemoryPair>> = place::all(sources, config).par_iter().map(of_place).collect::<Result<_, _>>()?;
    let pairs: Vec<MemoryPair> = pairs.into_iter().flatten().collect();
    Ok(exchange::write_tmx(&pairs, from.map(|lang| &config.languages[lang].lang)))
}

fn memory_pairs(config: &Config, article: &Article, version: &Version, source: &Version) -> Vec<MemoryPair> {
    let languages = [source, version].map(|own| &config.languages[own.lang].lang);
    let pairs = current_pairs(version, source).into_iter().filter_map(|pair| {
        let id = markdown::id(&pair.source.wording);
        let unit = Unit::new(id, 0, pair.source, Some(pair.target), languages);
        let on = version.record()?.entries[pair.entry].done.on;
        Some(MemoryPair { unit, item: article.item.clone(), on })
    });
    pairs.collect()
}
