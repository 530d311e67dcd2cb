//! The home of a language.

use super::{figures::figures, frame::frame};
use crate::{
    base::{Lang, LangIx, SectionIx},
    pages::{
        navigation,
        page::Page,
        shared::Shared,
        view::{HomePage, Main, View},
    },
    theme::view::{OtherLanguage, SharedValue},
};
use std::sync::Arc;

/// So many of the newest of each other language stand on a home.
const OTHERS: usize = 3;

/// So many of another language are looked at for them.
const LOOKED_AT: usize = 200;

pub(super) fn home(shared: &Shared, page: &Page, lang: LangIx) -> View {
    let edition = &*shared.edition;
    let lists = shared.lists(lang);
    let of = edition.sections[SectionIx::ROOT].pages[lang].as_ref();
    let others = edition.languages.iter().filter(|other| **other != lang);
    let main = HomePage {
        summary: of.and_then(|page| page.summary.as_ref()).map(|summary| shared.held(lang, summary)),
        figures: of.map(|page| figures(&page.figures)).unwrap_or_default(),
        intro: of.and_then(|page| page.body.clone()),
        entries: shared.cards(&lists.all[..lists.all.len().min(shared.theme.latest)]),
        sections: navigation::sections_below(shared, lang, SectionIx::ROOT),
        others: others.filter_map(|other| other_language(shared, lang, *other)).collect(),
    };
    View {
        site: navigation::site(shared, lang, Some(SectionIx::ROOT), Some(&page.address(edition))),
        banner: of.map(|page| shared.waits(lang, &page.waits)).unwrap_or_default(),
        stale: of.and_then(|page| page.stale.clone()),
        crumbs: SharedValue::new(Vec::new()),
        ..frame(shared, page, "home", Some(SectionIx::ROOT), Main::Home(Box::new(main)))
    }
}

/// The newest that this language does not have, under the one other language that its readers know soonest: a parent of
/// their own, English, else that of the original, as with missing words.
fn other_language(shared: &Shared, lang: LangIx, other: LangIx) -> Option<OtherLanguage> {
    let edition = &*shared.edition;
    let nearer = [edition.lang(lang).parents(), vec![Lang::english()]].concat();
    let nearer: Vec<LangIx> = nearer.iter().filter_map(|lang| edition.config.position(lang)).collect();
    let entries: Vec<_> = edition.order.lists[other]
        .all
        .iter()
        .take(LOOKED_AT)
        .filter(|text| {
            let item = edition.item(**text);
            let mut wanted = nearer.iter().copied().chain([item.original]).chain(item.texts.keys());
            item.texts[lang].is_none() && wanted.find(|wanted| item.texts[*wanted].is_some()) == Some(other)
        })
        .take(OTHERS)
        .map(|text| shared.foreign_card(*text))
        .collect();
    let language = &shared.languages[other].common.language;
    (!entries.is_empty()).then(|| OtherLanguage {
        lang: Arc::clone(&language.code),
        name: Arc::clone(&language.name),
        dir: language.dir,
        entries,
    })
}
