//! What is told of translations that are behind: to readers on their pages, to whoever runs the program of those that are
//! held.

use super::{
    gate::Verdicts,
    verdict::{Verdict, Wait},
};
use crate::{
    base::{Address, ByLang, LangIx},
    content::{
        Content, Entry, Stale,
        translations::{State, Translation},
    },
    diag::{Code, Diagnostic},
};
use jiff::civil::Date;

/// A public translation that does not say what its source says now.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct PublicStale {
    /// The day of the last act in its record; `None` where that cannot be read.
    pub since: Option<Date>,
    /// The original's language and address, if it is public.
    pub original: Option<(LangIx, Address)>,
}

impl PublicStale {
    /// What a page says of its text as a translation; `original` is the original if it is public.
    pub(super) fn new(
        stale: Stale,
        translation: Option<&Translation>,
        original: Option<(LangIx, &Address)>,
    ) -> Option<Self> {
        let translation = translation.filter(|own| own.state == State::Behind && stale != Stale::Publish)?;
        Some(Self { since: translation.since, original: original.map(|(lang, address)| (lang, address.clone())) })
    }
}

/// Says which approved texts are held until they say what their sources say.
pub(super) fn waiting(content: &Content, verdicts: &Verdicts) -> Vec<Diagnostic> {
    let items = content.items.iter().zip(&verdicts.items);
    let items = items.map(|(item, verdict)| (&item.texts, &item.translations, &verdict.texts));
    let sections = content.sections.iter().zip(&verdicts.sections);
    let sections = sections.map(|(section, verdicts)| (&section.texts, &section.translations, verdicts));
    sections.chain(items).flat_map(|texts| of_texts(content, texts)).collect()
}

/// The texts of an item or a section, the translations among them, and what the gate says of them.
type Texts<'c> = (&'c ByLang<Option<Entry>>, &'c ByLang<Option<Translation>>, &'c ByLang<Option<Verdict>>);

fn of_texts(content: &Content, (texts, translations, verdicts): Texts<'_>) -> Vec<Diagnostic> {
    let code = |lang: LangIx| &content.config.languages[lang].lang;
    let held = verdicts.iter_enumerated().filter_map(|(lang, verdict)| {
        verdict.as_ref().filter(|verdict| verdict.waits().contains(&Wait::Stale))?;
        let entry = texts[lang].as_ref().filter(|entry| entry.status.approved())?;
        let translation = translations[lang].as_ref()?;
        let d = Diagnostic::new(Code::WaitingStale).at(&entry.file, entry.title_span()).arg("language", code(lang));
        Some(d.arg("from", code(translation.from)).arg("item", entry.article()))
    });
    held.collect()
}
