//! Sections and homes as an audience sees them.

use super::{
    body::Body,
    file::NamedFile,
    gate::Verdicts,
    links::Resolver,
    stale::PublicStale,
    verdict::{Verdict, Wait},
    visible::Visible,
};
use crate::{
    base::{Address, ByLang, BySection, LangIx, SectionIx, Span, Stamped},
    content::{Content, Entry, head::Figure},
    diag::{Code, Diagnostic},
    source::fields::Field,
};
use std::sync::Arc;

/// A section in the languages in which it is public.
#[derive(Debug)]
pub struct PublicSection {
    /// Its folder below `content/`; empty for the homes.
    pub folder: Arc<str>,
    /// The section around it.
    pub parent: Option<SectionIx>,
    /// The first language that has a public `_index`.
    pub original: Option<LangIx>,
    /// Per language; `None` where nothing public is in it.
    pub pages: ByLang<Option<SectionPage>>,
}

/// A section's page, or a home.
#[derive(Debug)]
pub struct SectionPage {
    /// The file of its public `_index`, if it has one.
    pub file: Option<Arc<str>>,
    /// Its address.
    pub address: Address,
    /// Old addresses.
    pub aliases: Vec<Address>,
    /// Its title; `None` for a home without a public `_index`.
    pub title: Option<Arc<str>>,
    /// The title's language, when it is borrowed from another.
    pub title_lang: Option<LangIx>,
    /// Its summary.
    pub summary: Option<Arc<str>>,
    /// Its figures to remember.
    pub figures: Vec<PublicFigure>,
    /// Its introduction, when it has one.
    pub body: Option<Stamped<Body>>,
    /// What it waits for; always empty for the public.
    pub waits: Vec<Wait>,
    /// What it says of its text, if that is a translation that is behind.
    pub stale: Option<PublicStale>,
}

/// A figure to remember.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct PublicFigure {
    /// As it is written.
    pub value: Arc<str>,
    /// What it is.
    pub label: Arc<str>,
    /// Where it comes from.
    pub source: Arc<str>,
    /// Where that can be read.
    pub url: Option<Arc<str>>,
}

/// All sections; `files` are those of bundles that their texts name.
pub(super) fn sections(
    visible: &Visible<'_>,
    files: &mut Vec<NamedFile>,
    diagnostics: &mut Vec<Diagnostic>,
) -> BySection<PublicSection> {
    let mut sections = BySection::with_capacity(visible.content.sections.len());
    for (at, section) in visible.content.sections.iter_enumerated() {
        let mut page = |lang: LangIx| match &section.texts[lang] {
            Some(entry) if visible.indexes[at][lang] => {
                let waits = visible.verdicts.sections[at][lang].iter().flat_map(Verdict::waits).cloned().collect();
                SectionPage { waits, ..own_page(visible, at, lang, entry, files, diagnostics) }
            }
            _ => page_without_index(visible, at, lang, diagnostics),
        };
        sections.push(PublicSection {
            folder: Arc::clone(&section.folder),
            parent: section.parent,
            original: visible.original(at),
            pages: visible.sections[at].iter_enumerated().map(|(lang, seen)| seen.then(|| page(lang))).collect(),
        });
    }
    sections
}

/// The page of a section that has an index in the language.
fn own_page(
    visible: &Visible<'_>,
    at: SectionIx,
    lang: LangIx,
    entry: &Entry,
    files: &mut Vec<NamedFile>,
    diagnostics: &mut Vec<Diagnostic>,
) -> SectionPage {
    let has_text = !entry.text.outline.empty;
    let targets = visible.content.section_targets(at).of(lang).filter(|_| has_text);
    let body = targets.map(|targets| {
        let body =
            Resolver { visible, entry, lang, seen: &visible.sections[at], diagnostics, asked: 0 }.body(targets, &[]);
        files.extend(visible.files(&body, targets, None));
        Stamped::new(body)
    });
    SectionPage {
        file: Some(Arc::clone(&entry.file)),
        address: visible.content.sections[at].addresses[lang].clone(),
        aliases: entry.aliases.clone(),
        title: Some(Arc::clone(&entry.title)),
        title_lang: None,
        summary: entry.text.head.summary.value().map(|summary| summary.as_str().into()),
        figures: entry.text.head.figures.entries().iter().filter_map(|own| figure(&own.value)).collect(),
        body,
        waits: Vec::new(),
        stale: stale(visible, at, lang),
    }
}

/// What a section's page says of its text as a translation.
fn stale(visible: &Visible<'_>, at: SectionIx, lang: LangIx) -> Option<PublicStale> {
    let section = &visible.content.sections[at];
    let original = section.original.filter(|original| visible.indexes[at][*original]);
    let original = original.map(|original| (original, &section.addresses[original]));
    PublicStale::new(section.stale, section.translations[lang].as_ref(), original)
}

/// A figure that is whole; what one lacks is told where the file is read.
fn figure(own: &Figure) -> Option<PublicFigure> {
    let text = |field: &Field<String>| field.value().map(|text| text.as_str().into());
    Some(PublicFigure {
        value: text(&own.value)?,
        label: text(&own.label)?,
        source: text(&own.source)?,
        url: own.url.value().map(|url| (**url).into()),
    })
}

/// The page of a section that has none: it borrows its title, a home does not.
fn page_without_index(
    visible: &Visible<'_>,
    at: SectionIx,
    lang: LangIx,
    diagnostics: &mut Vec<Diagnostic>,
) -> SectionPage {
    let section = &visible.content.sections[at];
    let original = visible.original(at).filter(|_| section.parent.is_some());
    let lent = original.and_then(|original| Some((original, section.texts[original].as_ref()?)));
    if let Some((original, entry)) = lent.filter(|_| !section.faulty[lang]) {
        let code = |lang: LangIx| &visible.content.config.languages[lang].lang;
        let place = entry.text.head.title.span().unwrap_or(Span::new(0, 3));
        let d = Diagnostic::new(Code::SectionTitleBorrowed).at(&entry.file, place).arg("language", code(lang));
        diagnostics.push(d.arg("section", &section.folder).arg("from", code(original)));
    }
    SectionPage {
        file: None,
        address: section.addresses[lang].clone(),
        aliases: Vec::new(),
        title: lent.map(|(_, entry)| Arc::clone(&entry.title)),
        title_lang: lent.map(|(original, _)| original),
        summary: None,
        figures: Vec::new(),
        body: None,
        waits: Vec::new(),
        stale: None,
    }
}

/// Says which sections hold their texts back.
pub(super) fn held(content: &Content, verdicts: &Verdicts) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for (section, verdicts) in content.sections.iter().zip(&verdicts.sections).skip(1) {
        for ((language, entry), verdict) in content.config.languages.iter().zip(&section.texts).zip(verdicts) {
            let held = verdict.as_ref().is_some_and(|verdict| *verdict != Verdict::Public);
            if let Some(entry) = entry.as_ref().filter(|_| held) {
                let place = entry.text.head.status.span().unwrap_or_else(|| entry.title_span());
                let why = if entry.status.approved() { "stale" } else { "status" };
                let d = Diagnostic::new(Code::SectionHeld).at(&entry.file, place).arg("section", &section.folder);
                diagnostics.push(d.arg("language", &language.lang).arg("why", why).arg("item", entry.article()));
            }
        }
    }
    diagnostics
}
