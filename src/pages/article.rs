//! Pages of items: articles and evergreen pages, and the pages their old addresses lead from.

use super::{
    card::{cover, fit_for_card},
    page::{Alias, Page},
    parts::Parts,
    view::{Article, Main, View},
};
use crate::{
    content::{config::Names, head::Kind},
    edition::{PublicText, Wait},
    locale::{Arg, DateStyle},
    markdown::Heading,
    theme::view::{Author, Original, Text, TocEntry},
};
use std::sync::Arc;

/// Words that a reader reads in a minute (Brysbaert 2019, <https://doi.org/10.1016/j.jml.2019.104047>: 238 in English).
const WORDS_A_MINUTE: u32 = 230;

/// A text with fewer headings has no table of contents.
const CONTENTS: usize = 3;

/// The page of a text.
pub(super) fn page(parts: &Parts, page: &Page, at: usize) -> View {
    let edition = &*parts.edition;
    let text = &edition.texts[at];
    let item = edition.item(at);
    let own = &parts.tongues[text.lang];
    let (newer, older) = edition.order.neighbours[at];
    let original = item.texts[item.original].filter(|_| item.original != text.lang).map(|original| {
        let original = &edition.texts[original];
        let tongue = &own.common.tongues[original.lang];
        Original { lang: Arc::clone(&tongue.code), name: Arc::clone(&tongue.name), path: parts.path(&original.address) }
    });
    let article = Article {
        body: text.body.clone(),
        summary: text.own_summary.then(|| Arc::clone(&text.summary)),
        toc: contents(&text.text.outline.headings),
        kind: text.kind.id(),
        kind_name: Some(own.kind(text.kind)),
        date: text.date,
        published: text.published,
        updated: text.updated,
        agency: text.agency.and_then(|agency| own.agencies[agency].clone()),
        authors: authors(parts, text),
        topics: text.topics.iter().filter_map(|topic| own.topics[*topic].clone()).collect(),
        tags: text.text.head.tags.clone(),
        cover: text.cover.as_ref().map(|figure| cover(edition, figure)),
        cover_is_card: text.cover.as_ref().is_some_and(fit_for_card),
        original,
        minutes: text.text.outline.words.div_ceil(WORDS_A_MINUTE).max(1),
        related: parts.cards(&edition.order.related[at]),
        newer: newer.map(|at| parts.card(at)),
        older: older.map(|at| parts.card(at)),
    };
    let template = if text.kind == Kind::Page { "page" } else { "article" };
    let main = Main::Article(Box::new(article));
    View {
        site: parts.site(text.lang, Some(text.section), Some(&text.address)),
        banner: banner(parts, text.lang, &text.waits),
        ..View::new(parts, page, template, Some(text.section), main)
    }
}

/// The page at an old address of another page.
pub(super) fn alias(parts: &Parts, page: &Page, alias: &Alias) -> View {
    View {
        noindex: true,
        feeds: Vec::new(),
        ..View::new(parts, page, "alias", None, Main::Alias(parts.path(&alias.to)))
    }
}

/// The people who wrote a text, in its language.
pub(super) fn authors(parts: &Parts, text: &PublicText) -> Vec<Author> {
    let lang = parts.edition.lang(text.lang);
    let words = |names: &Names| names.get(lang).map(|(name, _)| Text::from(name));
    text.authors
        .iter()
        .map(|person| &parts.edition.config.people[*person])
        .map(|person| Author {
            name: words(&person.name).unwrap_or_else(|| person.id.value.as_str().into()),
            role: person.role.as_ref().and_then(words),
        })
        .collect()
}

/// What a draft waits for, in words.
pub(super) fn banner(parts: &Parts, lang: usize, waits: &[Wait]) -> Vec<Text> {
    let edition = &*parts.edition;
    let date = |time: &crate::base::Time| {
        let zoned = time.zoned(&edition.config.zone);
        let date = parts.locales().date(edition.lang(lang), &zoned, DateStyle::Long);
        [("date", Arg::Text(format!("{} {}", zoned.strftime("%H:%M"), date)))]
    };
    waits
        .iter()
        .map(|wait| match wait {
            Wait::Draft => parts.say(lang, "wait-draft", &[]),
            Wait::Review => parts.say(lang, "wait-review", &[]),
            Wait::Date(time) => parts.say(lang, "wait-date", &date(time)),
            Wait::Published(time) => parts.say(lang, "wait-published", &date(time)),
            Wait::Embargo(time) => parts.say(lang, "wait-embargo", &date(time)),
            Wait::Section => parts.say(lang, "wait-section", &[]),
            Wait::Release(languages) => {
                let tongues = &parts.tongues[lang].common.tongues;
                let names: Vec<&str> = languages.iter().map(|lang| &*tongues[*lang].name).collect();
                parts.say(lang, "wait-release", &[("languages", Arg::Text(names.join(", ")))])
            }
        })
        .collect()
}

/// Headings of the second level with those of the third below them.
fn contents(headings: &[Heading]) -> Vec<TocEntry> {
    let mut toc: Vec<TocEntry> = Vec::new();
    let shown: Vec<&Heading> = headings.iter().filter(|heading| heading.level <= 3).collect();
    if shown.len() < CONTENTS {
        return toc;
    }
    for heading in shown {
        let entry =
            TocEntry { id: heading.id.as_str().into(), text: heading.text.as_str().into(), children: Vec::new() };
        match toc.last_mut().filter(|_| heading.level == 3) {
            Some(above) => above.children.push(entry),
            None => toc.push(entry),
        }
    }
    toc
}
