//! The steps from files to a plan, on one screen.

use super::{
    configuration::Configuration,
    error::PrepareError,
    html::TextHtml,
    inputs::Inputs,
    memory::{Memory, Texts},
    picture_store::PictureStore,
    search_store::SiteSearch,
    site::{Prepared, Site},
    words::{self, WordsAndTheme},
};
use crate::{
    base::{Address, Hash},
    check,
    content::{Content, Glossary, config, text::Read},
    diag::{Severity, locate},
    edition::{Edition, PublicConfig, Verdicts},
    pages::{self, Plan, SearchMemory},
    release,
    source::{CONFIG_FILE, Sources},
};
use std::sync::Arc;

/// Makes a site ready: read, put together, gate, plan.
///
/// # Errors
/// No configuration to speak of, or the machine failed.
pub fn prepare(inputs: &Inputs<'_>, memory: &mut Memory) -> Result<Prepared, PrepareError> {
    inputs.progress.stage("walk", 0);
    prepare_from(inputs, Sources::scan(inputs.root)?, memory)
}

/// The same for files that the caller found: the preview follows changes and need not walk over all.
///
/// # Errors
/// As [`prepare`].
pub fn prepare_from(inputs: &Inputs<'_>, sources: Sources, memory: &mut Memory) -> Result<Prepared, PrepareError> {
    memory.load_rest(inputs.progress);
    let mut diagnostics = sources.problems();
    let Configuration { config, slips } =
        Configuration::read(inputs.root, inputs.base_url, &sources, &mut diagnostics)?;

    inputs.progress.stage("read", 0);
    let searched = memory.search_for(config.as_ref());
    let Texts { library, highlights } = &mut memory.texts.value;
    let mut html = TextHtml::new(&sources, &memory.html, highlights);
    let keep = |file: &str, hash: Hash, read: Read| {
        if let Some(search) = &searched {
            search.offer(file, hash, &read.reading);
        }
        html.offer(file, hash, read.html);
    };
    let highlight = |lang: &str, code: &str| highlights.highlight(lang, code);
    let counts = library.read(&sources, inputs.real, &highlight, &keep)?;
    memory.texts.changed |= counts.changed;
    if let Some(search) = searched.as_ref().filter(|_| counts.changed) {
        search.keep(library, config.as_ref());
    }

    let zone = config.as_ref().map_or_else(config::default_zone, |config| config.zone.clone());
    if !slips.is_empty() {
        // No site, but one run tells whatever does not depend on what could not be read.
        diagnostics.extend(slips);
        diagnostics.extend(library.problems(&zone));
        if let Some(config) = &config {
            let words = WordsAndTheme::new(&sources, config, inputs.real, &mut memory.memo)?;
            diagnostics.extend(words.diagnostics.iter().filter(|d| d.severity == Severity::Error).cloned());
        }
        return Err(PrepareError::Config(locate(diagnostics, |path| {
            sources.text(path).or_else(|| words::built_in(path))
        })));
    }
    let Some(config) = config else {
        let locales = words::program();
        diagnostics.extend(library.problems(&zone));
        return Ok(Prepared { site: None, locales, diagnostics, sources, counts });
    };
    inputs.progress.stage("words", 0);
    let words = WordsAndTheme::new(&sources, &config, inputs.real, &mut memory.memo)?;
    diagnostics.extend(words.diagnostics.iter().cloned());
    let locales = Arc::clone(&words.locales);
    inputs.progress.stage("content", 0);
    let mut reserved = pages::reserved(&PublicConfig::new(&config));
    reserved.addresses.push(Address::new(release::NAME));
    let decoded = Arc::clone(&memory.decoded.value);
    let proof = |sha256: &[u8; 32]| decoded.error(sha256);
    let (content, more) = Content::new(Arc::new(config), &reserved, library, &proof, &mut memory.memo);
    diagnostics.extend(more);
    let Some(theme) = words.theme.clone() else {
        return Ok(Prepared { site: None, locales, diagnostics, sources, counts });
    };

    inputs.progress.stage("edition", 0);
    let verdicts = Verdicts::new(&content, inputs.now);
    let config = sources.text(CONFIG_FILE).unwrap_or_default();
    let year = inputs.now.zoned(&content.config.zone).year();
    check::guard(&content, &verdicts, &config, year, &mut diagnostics);
    let glossary = Glossary::read(&sources, &content.config, &mut diagnostics);
    check::forbidden(&glossary, (&content, &verdicts), &sources, &mut memory.memo, &mut diagnostics);
    let (edition, more) = Edition::new(&content, &verdicts, &inputs.audience, theme.related, &mut memory.memo);
    diagnostics.extend(more);

    inputs.progress.stage("plan", 0);
    let edition = Arc::new(edition);
    let searched =
        searched.map(|store| Arc::new(SiteSearch { store, sources: sources.clone() }) as Arc<dyn SearchMemory>);
    let (plan, more) = Plan::new(&edition, &theme, searched, &mut memory.memo);
    diagnostics.extend(more);

    html.pin(plan.texts_in_feeds());
    let pictures = PictureStore::new(memory.folder().as_deref());
    let site =
        Site { sources: sources.clone(), content, verdicts, edition, theme, plan, glossary, html, pictures, decoded };
    Ok(Prepared { site: Some(site), locales, diagnostics, sources, counts })
}
