//! Search: of each language an index of its texts, made when somebody asks for it.

use super::{
    job::{Output, ReadyBytes},
    searched::{BodyWords, FOLDER, LanguageIndex, Search, SearchFile},
    shared::Shared,
};
use crate::{
    base::{Address, ByLang, LangIx, SectionIx, TextIx},
    edition::PublicText,
    locale::DateStyle,
    search::{Index, IndexFiles, IndexedText, TextWords},
};
use jiff::civil::Date;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::sync::{Arc, OnceLock};

/// Where the script lies with which browsers search.
pub(super) fn script(shared: &Shared) -> Option<Address> {
    shared.search.as_ref().map(|search| search.script.0.clone())
}

/// Where the first file of a language's index lies.
pub(super) fn first_file(shared: &Shared, lang: LangIx) -> Option<Address> {
    shared.search.as_ref().map(|search| index(shared, search, lang).first.clone())
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
        Self { script: shared.search.as_ref().map(|search| output(&search.script)), languages }
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
            index.iter().flat_map(|index| &index.files).map(output).collect()
        })
    }
}

fn output((address, bytes): &SearchFile) -> Output {
    Output::new(address, ReadyBytes(Arc::clone(bytes)))
}

fn index<'s>(shared: &Shared, search: &'s Search, lang: LangIx) -> &'s LanguageIndex {
    search.indexes[lang].get_or_init(|| {
        let IndexFiles { index, files } = index_files(shared, lang, &*search.words);
        let folder = format!("{FOLDER}{}/", shared.edition.lang(lang).lower());
        let address = |name: &str| Address::new(format!("{folder}{name}"));
        let mut files: Vec<SearchFile> = files.into_iter().map(|(name, bytes)| (address(&name), bytes)).collect();
        files.sort_by(|(one, _), (other, _)| one.cmp(other));
        LanguageIndex { first: address(&index), files }
    })
}

/// The files of a language's index.
fn index_files(shared: &Shared, lang: LangIx, words: &dyn BodyWords) -> IndexFiles {
    let texts = &shared.edition.texts;
    let mut own: Vec<TextIx> = texts.keys().filter(|at| texts[*at].lang == lang).collect();
    own.sort_by(|one, other| {
        let (one, other) = (&texts[*one], &texts[*other]);
        one.published.cmp(&other.published).then_with(|| other.address.cmp(&one.address))
    });
    let mut index = Index::new(words.vocabulary());
    let mut dates = FxHashMap::default();
    for text in own.into_iter().map(|at| &texts[at]) {
        // Whoever makes its page tells that a file is another than before.
        let body = words.words(&text.body).unwrap_or_default();
        add(shared, &mut index, text, &body, &mut dates);
    }
    index.files(&shared.edition.config.same)
}

fn add(
    shared: &Shared,
    index: &mut Index<'_>,
    text: &PublicText,
    body: &TextWords,
    dates: &mut FxHashMap<Date, String>,
) {
    let (edition, names) = (&shared.edition, &shared.languages[text.lang]);
    let section = &edition.sections[text.section];
    let in_section = (text.section != SectionIx::ROOT).then(|| shared.section_title(text.section, text.lang));
    let terms = text.topics.iter().map(|topic| &names.topics[*topic]);
    let terms = terms.chain(text.agency.map(|agency| &names.agencies[agency])).flatten();
    let mut more: Vec<&str> = terms.map(|term| &*term.name).chain(in_section.as_deref()).collect();
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
    index.add(IndexedText {
        title: &text.title,
        summary: &text.summary,
        headings: headings.chain(text.tags()).collect(),
        more,
        body,
        section: &section.folder,
        topics: topics.collect(),
        shown: shown(shared, text, &section.folder, dates),
    });
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
