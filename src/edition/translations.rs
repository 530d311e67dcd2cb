//! How far the translations are, public or not: for whoever runs the program. As [`waiting`](super::waiting) it is made from
//! the content, apart from any edition, and reaches no output.

use super::{
    gate::Verdicts,
    verdict::{Verdict, Wait},
};
use crate::{
    base::{ByLang, Hash, LangIx},
    content::{Content, Entry, Item, Section, head::Status, translations},
    source::{CONTENT, Role, join_path, text_path},
};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A translation of an item, a section or the home; or that there is none in a language.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct TranslationStatus {
    /// The path of its item, as commands take it.
    pub item: String,
    /// Its language.
    pub lang: LangIx,
    /// The folder of its section; of a section its own.
    pub section: Arc<str>,
    /// The agency of its item.
    pub agency: Option<String>,
    /// How far it is.
    pub state: TranslationState,
    /// The language that it was made from; of what nobody has written down, the one that it will count as made from.
    pub from: LangIx,
    /// Whether that text is itself behind.
    pub pivot_behind: bool,
    /// How far the text has come: `draft`, `review`, `approved`.
    pub status: Option<String>,
    /// Whether readers see it.
    pub public: bool,
    /// Whether texts in other languages wait for it.
    pub holds: bool,
    /// The day when it was last worked on, by its record; of a missing one the item's: `2026-03-01`.
    pub since: Option<String>,
    /// The item's day.
    pub date: Option<String>,
    /// Its file.
    pub file: Option<Arc<str>>,
    /// Why its item may be released although others are missing.
    pub anyway: Option<Arc<str>>,
    /// Its record and the file that it was made from, where the two can be compared.
    pub compared: Option<ComparedFiles>,
}

/// What says how far a translation is behind.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ComparedFiles {
    /// The record.
    pub record: Arc<str>,
    /// The text that the translation was made from.
    pub source: Arc<str>,
    /// The fingerprint of the two and of the translation.
    pub stamp: Hash,
}

/// How far a translation is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum TranslationState {
    /// There is none.
    Missing,
    /// Nobody has written down what it was made from.
    Untracked,
    /// It says what its source says.
    Current,
    /// Its source says something else.
    Behind,
}

impl TranslationState {
    /// All, in the order in which they are counted.
    pub const ALL: [Self; 4] = [Self::Missing, Self::Untracked, Self::Current, Self::Behind];

    /// Their names for machines.
    pub const NAMES: [&str; 4] = ["missing", "untracked", "current", "behind"];

    /// Its name for machines.
    pub fn name(self) -> &'static str {
        Self::NAMES[self as usize]
    }
}

/// The translations of the site, by item, then in the order of the languages.
pub fn translations(content: &Content, verdicts: &Verdicts) -> Vec<TranslationStatus> {
    let items = content.items.iter().zip(&verdicts.items);
    let mut rows: Vec<TranslationStatus> = Vec::new();
    for (item, verdict) in items {
        let all = TranslationRows { content, verdicts: &verdict.texts };
        rows.extend(all.of_item(item));
    }
    for (section, verdicts) in content.sections.iter().zip(&verdicts.sections) {
        rows.extend(TranslationRows { content, verdicts }.of_section(section));
    }
    rows.sort_by(|a, b| (&a.item, a.lang).cmp(&(&b.item, b.lang)));
    rows
}

/// The translations of one item or section.
struct TranslationRows<'c> {
    content: &'c Content,
    verdicts: &'c ByLang<Option<Verdict>>,
}

impl TranslationRows<'_> {
    fn of_item(&self, item: &Item) -> Vec<TranslationStatus> {
        let config = &self.content.config;
        let date = item.date.map(|date| date.zoned(&config.zone).date().to_string());
        let langs = config.languages.keys().filter(|lang| *lang != item.original);
        let row = |lang: LangIx| {
            let left_out = || {
                let code = &config.languages[lang].lang;
                let mut texts = self.content.left_out.iter();
                let own = texts.find(|text| *text.path == *item.path && text.lang.as_ref() == Some(code));
                own.map(|text| Arc::clone(&text.file))
            };
            let file = |lang: LangIx| item.texts[lang].as_ref().map(|entry| Arc::clone(&entry.file));
            let row = self.row(lang, item.original, item.texts[lang].as_ref(), item.translations[lang].as_ref(), &file);
            let missing = row.state == TranslationState::Missing;
            TranslationStatus {
                item: item.path.to_string(),
                section: Arc::clone(&self.content.sections[item.section].folder),
                agency: item.agency.map(|agency| config.agencies[agency].id.value.clone()),
                since: if missing { date.clone() } else { row.since },
                date: date.clone(),
                file: row.file.or_else(|| left_out().filter(|_| !missing)),
                anyway: item.release_anyway.clone(),
                ..row
            }
        };
        langs.map(row).collect()
    }

    fn of_section(&self, section: &Section) -> Vec<TranslationStatus> {
        let config = &self.content.config;
        let Some(original) = section.original else { return Vec::new() };
        let langs = config.languages.keys().filter(|lang| *lang != original);
        let row = |lang: LangIx| {
            let path = |lang: LangIx| {
                let code = config.languages[lang].lang.as_str();
                format!("{CONTENT}{}", text_path(Role::Section, &section.folder, code)).into()
            };
            let file = |lang: LangIx| {
                let there = lang == original || section.translations[lang].is_some();
                let own = section.texts[lang].as_ref().map(|entry| Arc::clone(&entry.file));
                own.or_else(|| there.then(|| path(lang)))
            };
            let row =
                self.row(lang, original, section.texts[lang].as_ref(), section.translations[lang].as_ref(), &file);
            TranslationStatus {
                item: join_path(&section.folder, "_index"),
                section: Arc::clone(&section.folder),
                ..row
            }
        };
        langs.map(row).collect()
    }

    /// What items and sections have in common.
    fn row(
        &self,
        lang: LangIx,
        original: LangIx,
        entry: Option<&Entry>,
        known: Option<&translations::Translation>,
        file: &dyn Fn(LangIx) -> Option<Arc<str>>,
    ) -> TranslationStatus {
        let waits = self.verdicts.iter().flatten().flat_map(Verdict::waits);
        let mut released = waits.filter_map(|wait| if let Wait::Release(langs) = wait { Some(langs) } else { None });
        let tracked = known.filter(|own| own.fault.is_none() && own.state != translations::State::Untracked);
        let compared = tracked.and_then(|own| {
            let record = Arc::clone(own.record.as_ref()?);
            Some(ComparedFiles { record, source: file(own.from)?, stamp: own.stamp })
        });
        TranslationStatus {
            item: String::new(),
            lang,
            section: "".into(),
            agency: None,
            state: known.map_or(TranslationState::Missing, |own| state(own.state)),
            from: known.map_or(original, |own| own.from),
            pivot_behind: known.is_some_and(|own| own.pivot_behind),
            status: entry.map(|entry| status(entry.status).to_owned()),
            public: self.verdicts[lang] == Some(Verdict::Public),
            holds: released.any(|langs| langs.contains(&lang)),
            since: known.and_then(|own| own.since).map(|day| day.to_string()),
            date: None,
            file: known.and_then(|_| file(lang)),
            anyway: None,
            compared,
        }
    }
}

fn state(state: translations::State) -> TranslationState {
    match state {
        translations::State::Missing => TranslationState::Missing,
        translations::State::Untracked => TranslationState::Untracked,
        translations::State::Behind => TranslationState::Behind,
        translations::State::Current => TranslationState::Current,
    }
}

fn status(status: Status) -> &'static str {
    match status {
        Status::Draft => "draft",
        Status::Review => "review",
        Status::Approved => "approved",
    }
}
