//! The homes, the language chooser above them, and what is shown where nothing is.

use super::{
    article::banner,
    page::Page,
    parts::Parts,
    view::{HomePage, Main, View},
};
use crate::{
    base::Lang,
    theme::view::{Home, Others, Shown},
};
use std::sync::Arc;

/// So many of the newest of each other language stand on a home.
const OTHERS: usize = 3;

/// So many of another language are looked at for them.
const LOOKED_AT: usize = 200;

/// The home of a language.
pub(super) fn home(parts: &Parts, page: &Page, lang: usize) -> View {
    let edition = &*parts.edition;
    let lists = parts.lists(lang);
    let of = edition.sections[0].pages[lang].as_ref();
    let summary = of.and_then(|page| page.summary.clone());
    let main = HomePage {
        summary,
        intro: of.and_then(|page| page.body.clone()),
        entries: parts.cards(&lists.all[..lists.all.len().min(parts.theme.latest)]),
        sections: parts.doors(lang, 0),
        others: edition
            .languages
            .iter()
            .filter(|other| **other != lang)
            .filter_map(|other| others(parts, lang, *other))
            .collect(),
    };
    View {
        site: parts.site(lang, Some(0), Some(&page.address(edition))),
        banner: of.map(|page| banner(parts, lang, &page.waits)).unwrap_or_default(),
        crumbs: Shown::new(Vec::new()),
        ..View::new(parts, page, "home", Some(0), Main::Home(Box::new(main)))
    }
}

/// The newest that this language does not have, under the one other language that its readers know soonest: a parent of
/// their own, English, else that of the original, as with missing words.
fn others(parts: &Parts, lang: usize, other: usize) -> Option<Others> {
    let edition = &*parts.edition;
    let nearer = [edition.lang(lang).parents(), vec![Lang::english()]].concat();
    let nearer: Vec<usize> = nearer.iter().filter_map(|lang| edition.config.position(lang)).collect();
    let entries: Vec<_> = edition.order.lists[other]
        .all
        .iter()
        .take(LOOKED_AT)
        .filter(|text| {
            let item = edition.item(**text);
            let mut wanted = nearer.iter().copied().chain([item.original]).chain(0..item.texts.len());
            item.texts[lang].is_none() && wanted.find(|wanted| item.texts[*wanted].is_some()) == Some(other)
        })
        .take(OTHERS)
        .map(|text| parts.foreign_card(*text))
        .collect();
    let tongue = &parts.tongues[other].common.tongue;
    (!entries.is_empty()).then(|| Others {
        lang: Arc::clone(&tongue.code),
        name: Arc::clone(&tongue.name),
        dir: tongue.dir,
        entries,
    })
}

/// The language chooser at the root.
pub(super) fn chooser(parts: &Parts, page: &Page) -> View {
    let edition = &*parts.edition;
    let versions = page.versions(edition);
    let homes = versions
        .iter()
        .map(|(lang, address)| {
            let tongue = &parts.tongues[*lang].common.tongue;
            let home = edition.sections[0].pages[*lang].as_ref();
            // Where the language has no words of its own, its name is the only one that its readers know.
            let words = parts.locales().own(edition.lang(*lang), "chooser-invitation");
            Home {
                code: Arc::clone(&tongue.code),
                name: Arc::clone(&tongue.name),
                dir: tongue.dir,
                path: parts.path(address),
                site_name: Arc::clone(&parts.tongues[*lang].site_name),
                title: home.and_then(|page| page.title.clone()),
                summary: home.and_then(|page| page.summary.clone()),
                words: words.map_or_else(|| Arc::clone(&tongue.name), Into::into),
            }
        })
        .collect();
    View {
        feeds: versions.iter().flat_map(|(lang, _)| parts.announced(*lang)).collect(),
        crumbs: Shown::new(Vec::new()),
        ..View::new(parts, page, "chooser", None, Main::Chooser(homes))
    }
}

/// What is shown where nothing is.
pub(super) fn not_found(parts: &Parts, page: &Page) -> View {
    View { noindex: true, feeds: Vec::new(), ..View::new(parts, page, "404", None, Main::NotFound) }
}
