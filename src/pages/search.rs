//! Search: of each language an index of its texts, made when somebody asks for it.

use super::{
    job::{Job, Make, Output, ReadyBytes, Rendered},
    searched::{FOLDER, LanguageIndex, Search, SearchMemory},
    shared::Shared,
};
use crate::{
    base::{Address, ByLang, Hash, LangIx, SectionIx},
    edition::PublicText,
    locale::DateStyle,
    search::{Index, IndexedText},
};
use jiff::civil::Date;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::{
    cell::Cell,
    sync::{Arc, OnceLock},
};

/// Where the script lies with which browsers search.
pub(super) fn script(shared: &Shared) -> Option<Address> {
    shared.search.as_ref().map(|search| search.script.0.clone())
}

/// Where the first file of a language's index lies.
pub(super) fn first_file(shared: &Shared, lang: LangIx) -> Option<Address> {
    shared.search.as_ref().map(|search| address(shared, lang, index(shared, search, lang).index.first()))
}

/// All that browsers load to search, as outputs.
pub(super) struct SearchOutputs {
    script: Option<Output>,
    /// Made when they are first asked for; sorted by path.
    languages: ByLang<OnceLock<Vec<Output>>>,
}

impl SearchOutputs {
    pub fn new(shared: &Shared) -> Self {
        let languages = shared.edition.config.languages.iter().map(|_| OnceLock::new()).collect();
        let script = shared.search.as_ref().map(|search| &search.script);
        let script = script.map(|(address, script)| Output::new(address, ReadyBytes(script.as_bytes().into())));
        Self { script, languages }
    }

    /// All.
    pub fn all(&self, shared: &Shared) -> Vec<&Output> {
        let languages: Vec<LangIx> = self.languages.keys().collect();
        let files: Vec<&Vec<Output>> =
            languages.par_iter().with_max_len(1).map(|lang| self.of(shared, *lang)).collect();
        files.into_iter().flatten().chain(&self.script).collect()
    }

    /// The one at a path in the output folder.
    pub fn get(&self, shared: &Shared, path: &str) -> Option<&Output> {
        if let Some(script) = self.script.as_ref().filter(|script| script.path == path) {
            return Some(script);
        }
        let (code, _) = path.strip_prefix(FOLDER)?.split_once('/')?;
        let lang = shared.edition.config.languages.position(|language| language.lang.lower() == code)?;
        let files = self.of(shared, lang);
        files.binary_search_by(|output| output.path.as_str().cmp(path)).ok().map(|at| &files[at])
    }

    fn of(&self, shared: &Shared, lang: LangIx) -> &Vec<Output> {
        self.languages[lang].get_or_init(|| {
            let index = shared.search.as_ref().map(|search| index(shared, search, lang));
            let files = index.iter().flat_map(|index| index.index.files()).enumerate();
            files.map(|(at, file)| Output::new(&address(shared, lang, &file.name), IndexOutput { lang, at })).collect()
        })
    }
}

/// A file of an index, by its position.
struct IndexOutput {
    lang: LangIx,
    at: usize,
}

impl Job for IndexOutput {
    fn prepare<'j>(&'j self, shared: &'j Shared) -> (Hash, Make<'j>) {
        let index = shared.search.as_ref().map(|search| index(shared, search, self.lang));
        let key = index.and_then(|index| index.index.files().get(self.at)).map(|file| file.key).unwrap_or_default();
        let make = move || {
            let index = index?;
            let bytes = index.bytes.get_or_init(|| {
                let titles = section_titles(shared, self.lang);
                index.index.bytes(&indexed(shared, self.lang, &titles).1, &shared.edition.config.same)
            });
            bytes.get(self.at).cloned()
        };
        (key, Box::new(move |_| Ok(Rendered::Bytes(make().unwrap_or_default()))))
    }
}

/// Where a file of a language lies.
fn address(shared: &Shared, lang: LangIx, name: &str) -> Address {
    Address::new(format!("{FOLDER}{}/{name}", shared.edition.lang(lang).lower()))
}

fn index<'s>(shared: &Shared, search: &'s Search, lang: LangIx) -> &'s LanguageIndex {
    search.indexes[lang].get_or_init(|| language_index(shared, &*search.memory, lang))
}

/// The index of a language: that of before while it is of the same texts.
fn language_index(shared: &Shared, memory: &dyn SearchMemory, lang: LangIx) -> LanguageIndex {
    let titles = section_titles(shared, lang);
    let (own, texts) = indexed(shared, lang, &titles);
    let keys: Vec<Hash> = texts.par_iter().map(IndexedText::key).collect();
    let code = shared.edition.lang(lang);
    let before = memory.index(code);
    if before.is_of(&keys) {
        return LanguageIndex { index: before, bytes: OnceLock::new() };
    }
    let is_whole = Cell::new(true);
    let body = |at: usize| {
        // Whoever makes its page tells that a file is another than before.
        memory.words(&own[at].body).unwrap_or_else(|| {
            is_whole.set(false);
            Arc::default()
        })
    };
    let (index, bytes) = Index::new(&before, (&texts, keys), &shared.edition.config.same, memory.vocabulary(), body);
    let index = Arc::new(index);
    if is_whole.get() {
        memory.keep(code, Arc::clone(&index));
    }
    LanguageIndex { index, bytes: bytes.into() }
}

/// The titles of sections by which texts are found, by position.
fn section_titles(shared: &Shared, lang: LangIx) -> Vec<Option<Arc<str>>> {
    let title = |at| (at != SectionIx::ROOT).then(|| shared.section_title(at, lang));
    shared.edition.sections.keys().map(title).collect()
}

/// The texts of a language, the oldest first, and what is searched of each.
fn indexed<'s>(
    shared: &'s Shared,
    lang: LangIx,
    titles: &'s [Option<Arc<str>>],
) -> (Vec<&'s PublicText>, Vec<IndexedText<'s>>) {
    let texts = shared.edition.texts.iter().map(|text| &**text);
    let mut own: Vec<&PublicText> = texts.filter(|text| text.lang == lang).collect();
    own.sort_by(|one, other| one.published.cmp(&other.published).then_with(|| other.address.cmp(&one.address)));
    let mut dates = FxHashMap::default();
    let indexed = own.iter().map(|text| indexed_text(shared, text, titles, &mut dates)).collect();
    (own, indexed)
}

fn indexed_text<'s>(
    shared: &'s Shared,
    text: &'s PublicText,
    titles: &'s [Option<Arc<str>>],
    dates: &mut FxHashMap<Date, String>,
) -> IndexedText<'s> {
    let (edition, names) = (&shared.edition, &shared.languages[text.lang]);
    let section = &edition.sections[text.section];
    let terms = text.topics.iter().map(|topic| &names.topics[*topic]);
    let terms = terms.chain(text.agency.map(|agency| &names.agencies[agency])).flatten();
    let mut more: Vec<&str> =
        terms.map(|term| &*term.name).chain(titles[usize::from(text.section)].as_deref()).collect();
    let pictures = text.pictures().filter(|(_, picture)| picture.alone);
    more.extend(pictures.map(|(public, written)| public.caption.as_deref().unwrap_or(&written.title)));
    let others = text.cover.iter().chain(text.gallery.iter().map(|of| &of.picture));
    more.extend(others.filter_map(|picture| picture.caption.as_deref()));
    for clip in text.clips() {
        more.push(&clip.caption);
        let spoken = clip.transcript.iter();
        more.extend(spoken.flat_map(|own| own.speaker.as_deref().into_iter().chain([own.words.as_str()])));
    }
    let headings = text.headings().iter().map(|heading| heading.text.as_str());
    let topics = text.topics.iter().map(|topic| edition.config.topics[*topic].value.as_str());
    let body = &text.body;
    IndexedText {
        title: &text.title,
        summary: &text.summary,
        headings: headings.chain(text.tags()).collect(),
        more,
        body: Hash::stamp(&(&body.file, body.hash, body.at, &body.lang)),
        published: text.published,
        section: &section.folder,
        topics: topics.collect(),
        shown: shown(shared, text, &section.folder, dates),
    }
}

/// What is shown of a text: its path below the base, title, summary, date for machines and in words, section's folder.
fn shown(shared: &Shared, text: &PublicText, folder: &str, dates: &mut FxHashMap<Date, String>) -> String {
    let config = &shared.edition.config;
    let (date, written) = match text.published {
        Some(time) => {
            let zoned = time.zoned(&config.zone);
            let lang = shared.edition.lang(text.lang);
            let write = || shared.locales().date(lang, &zoned, DateStyle::Long);
            (time.rfc3339(&config.zone), dates.entry(zoned.date()).or_insert_with(write).as_str())
        }
        None => (String::new(), ""),
    };
    let shown = (text.address.as_str(), &*text.title, &*text.summary, date, written, folder);
    serde_json::to_string(&shown).unwrap_or_default() // strings always have a form
}
