//! How far the translations of a site are, for whoever runs the program: states as `content` has them, and by how much each is
//! behind. Of all this the last answer is kept: while nothing changes, nothing is read again.

use super::{
    configuration::configuration,
    error::PrepareError,
    inputs::Inputs,
    known_translations::{BehindBy, KnownTranslations, LastAnswer, TranslationRow},
    memory::{Memory, Part, Texts},
};
use crate::{
    base::{Address, ByLang, Hash, Lang},
    content::{Content, config::Config, library::Library, text},
    diag::locate,
    disk::DiskError,
    edition::{self, ComparedFiles, PublicConfig, TranslationState, TranslationStatus, Verdicts},
    pages, release,
    source::{Sources, below_content, decode},
    translation::{self, Comparison, Wording},
};
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::Arc;

/// All translations of a site.
pub struct SiteTranslations {
    /// By item, then in the order of the languages.
    pub rows: Vec<TranslationRow>,
    /// The site's languages.
    pub languages: ByLang<Lang>,
    /// The folders of its sections.
    pub sections: Vec<Arc<str>>,
    /// The ids of its agencies.
    pub agencies: Vec<String>,
    /// The day that it is where the site is: `2026-03-01`.
    pub today: String,
}

/// How far the translations of a site are.
///
/// # Errors
/// No configuration to speak of, or the machine failed.
pub fn translations(inputs: &Inputs<'_>, memory: &mut Memory) -> Result<SiteTranslations, PrepareError> {
    inputs.progress.stage("walk", 0);
    let sources = Sources::scan(inputs.root)?;
    let mut diagnostics = Vec::new();
    let Some(config) = configuration(inputs.root, None, &sources, &mut diagnostics)? else {
        return Err(PrepareError::Config(locate(diagnostics, |path| sources.text(path))));
    };
    memory.load_translations();
    let given = sources.stamp(inputs.real).map(|stamp| Hash::stamp(&(Hash::program(), config.stamp, stamp)));
    let in_time = |last: &LastAnswer| last.from <= inputs.now && last.until.is_none_or(|until| inputs.now < until);
    let last = memory.translations.value.last.as_ref();
    if let Some(last) = last.filter(|last| Some(last.given) == given && in_time(last)) {
        return Ok(answer(inputs, &config, last.rows.clone(), last.sections.clone()));
    }

    inputs.progress.stage("read", 0);
    memory.load_rest(inputs.progress);
    let Texts { library, highlights } = &mut memory.texts.value;
    let highlight = |lang: &str, code: &str| highlights.highlight(lang, code);
    let counts = library.read(&sources, inputs.real, &highlight, &|_, _, _| {})?;
    memory.texts.changed |= counts.changed;
    let mut reserved = pages::reserved(&PublicConfig::new(&config));
    reserved.addresses.push(Address::new(release::NAME));
    let decoded = Arc::clone(&memory.decoded.value);
    let proof = |sha256: &[u8; 32]| decoded.error(sha256);
    let config = Arc::new(config);
    let content = Content::new(Arc::clone(&config), &reserved, library, &proof, &mut memory.memo).0;
    let verdicts = Verdicts::new(&content, inputs.now);
    let rows = edition::translations(&content, &verdicts);
    let known: FxHashMap<Hash, BehindBy> = memory.translations.value.amounts.iter().copied().collect();
    let texts = SiteTexts { sources: &sources, library, config: &config };
    let amounts = Amounts::new(&texts, &rows, known)?;
    let rows: Vec<TranslationRow> =
        rows.into_iter().map(|status| TranslationRow { amount: amounts.of(&status), status }).collect();
    let sections: Vec<Arc<str>> = content.sections.iter().map(|section| Arc::clone(&section.folder)).collect();
    let last = given.map(|given| LastAnswer {
        given,
        from: inputs.now,
        until: verdicts.until(),
        rows: rows.clone(),
        sections: sections.clone(),
    });
    memory.translations = Part { value: KnownTranslations { last, amounts: amounts.sorted() }, changed: true };
    Ok(answer(inputs, &config, rows, sections))
}

fn answer(
    inputs: &Inputs<'_>,
    config: &Config,
    rows: Vec<TranslationRow>,
    sections: Vec<Arc<str>>,
) -> SiteTranslations {
    SiteTranslations {
        rows,
        languages: config.languages.iter().map(|language| language.lang.clone()).collect(),
        sections,
        agencies: config.agencies.iter().map(|agency| agency.id.value.clone()).collect(),
        today: inputs.now.zoned(&config.zone).date().to_string(),
    }
}

/// By how much each translation is behind.
struct Amounts(FxHashMap<Hash, BehindBy>);

impl Amounts {
    /// Compares those that are not known, each text read once.
    fn new(
        site: &SiteTexts<'_>,
        rows: &[TranslationStatus],
        known: FxHashMap<Hash, BehindBy>,
    ) -> Result<Self, DiskError> {
        let compared = || rows.iter().filter_map(|row| Some((row, row.compared.as_ref()?)));
        let unknown: Vec<_> = compared().filter(|(_, files)| !known.contains_key(&files.stamp)).collect();
        let behind = |(row, _): &&(&TranslationStatus, &ComparedFiles)| row.state == TranslationState::Behind;
        let needed: FxHashSet<&Arc<str>> = unknown.iter().filter(behind).map(|(_, files)| &files.source).collect();
        let read = |file: &Arc<str>| Ok((Arc::clone(file), site.wordings(file)?));
        let texts: FxHashMap<Arc<str>, Vec<Wording>> =
            needed.into_par_iter().map(read).collect::<Result<_, DiskError>>()?;
        let amount = |(row, files): &(&TranslationStatus, &ComparedFiles)| {
            let Ok(record) = translation::read(&site.sources.bytes(&files.record)?) else {
                return Ok((files.stamp, BehindBy::default()));
            };
            let own = row.file.as_ref().map(|file| site.wordings(file)).transpose()?.unwrap_or_default();
            let counts = texts.get(&files.source).map(|source| Comparison::new(&record.entries, source).counts());
            let counts = counts.unwrap_or_default();
            let (changed, added, removed) = (counts.changed, counts.added, counts.removed);
            let (edited, reviewed) = (record.edited(&own), record.is_reviewed(&own));
            Ok((files.stamp, BehindBy { changed, added, removed, edited, reviewed }))
        };
        let new: Vec<(Hash, BehindBy)> = unknown.par_iter().map(amount).collect::<Result<_, DiskError>>()?;
        let mut all: FxHashMap<Hash, BehindBy> = new.into_iter().collect();
        let kept = compared().filter_map(|(_, files)| Some((files.stamp, *known.get(&files.stamp)?)));
        all.extend(kept);
        Ok(Self(all))
    }

    fn of(&self, row: &TranslationStatus) -> BehindBy {
        let known = row.compared.as_ref().and_then(|files| self.0.get(&files.stamp));
        known.copied().unwrap_or_default()
    }

    /// The same make the same cache.
    fn sorted(self) -> Vec<(Hash, BehindBy)> {
        let mut all: Vec<(Hash, BehindBy)> = self.0.into_iter().collect();
        all.sort_unstable_by_key(|(stamp, _)| *stamp);
        all
    }
}

/// The texts of the site, as they were just read.
struct SiteTexts<'s> {
    sources: &'s Sources,
    library: &'s Library,
    config: &'s Config,
}

impl SiteTexts<'_> {
    /// What the segments of a text say.
    fn wordings(&self, file: &Arc<str>) -> Result<Vec<Wording>, DiskError> {
        let known = self.library.text(below_content(file));
        let lang = known.and_then(|known| self.config.position(&known.name().lang()?));
        let (Some(known), Some(lang)) = (known, lang) else { return Ok(Vec::new()) };
        let bytes = self.sources.bytes(file)?;
        let source = decode(&bytes).unwrap_or_default();
        Ok(Wording::list(&text::segments(&known.value, source, &self.config.languages[lang].lang)))
    }
}
