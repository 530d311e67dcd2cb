//! The homes, the language chooser above them, and what is shown where nothing is.

use super::{
    article::banner,
    parts::Parts,
    view::{HomePage, Main, View},
};
use crate::{
    base::Address,
    edition::{Audience, SectionPage},
    locale::Arg,
    theme::view::{Feed, Home, Others, Shown},
};
use std::sync::Arc;

/// So many of the newest of each other language stand on a home.
const OTHERS: usize = 3;

/// So many of another language are looked at for them.
const LOOKED_AT: usize = 200;

/// The home of a language.
pub(super) fn home(parts: &Parts<'_>, lang: usize, page: &SectionPage) -> View {
    let edition = parts.edition;
    let lists = parts.lists(lang);
    let site = Arg::Text(parts.tongues[lang].site_name.to_string());
    let summary = page.summary.clone();
    let main = HomePage {
        summary: summary.clone(),
        intro: page.body.clone(),
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
        template: "home",
        lang,
        site: parts.site(lang, Some(0), Some(&page.address)),
        common: parts.tongues[lang].common.clone(),
        address: page.address.clone(),
        title: page.title.clone().unwrap_or_else(|| Arc::clone(&parts.tongues[lang].site_name)),
        index: None,
        number: None,
        title_lang: None,
        description: summary.unwrap_or_else(|| parts.say(lang, "home-description", &[("site", site)])),
        noindex: edition.audience == Audience::Drafts,
        banner: banner(parts, lang, &page.waits),
        versions: homes(parts),
        // The chooser stands for all.
        alternates: Some(Address::new("")),
        fallbacks: parts.fallbacks(0),
        crumbs: Shown::new(Vec::new()),
        feeds: parts.announced(lang),
        main: Main::Home(Box::new(main)),
    }
}

fn homes(parts: &Parts<'_>) -> Vec<(usize, Address)> {
    let pages = &parts.edition.sections[0].pages;
    pages.iter().enumerate().filter_map(|(lang, page)| Some((lang, page.as_ref()?.address.clone()))).collect()
}

/// The newest whose original is in another language and which this one does not have.
fn others(parts: &Parts<'_>, lang: usize, other: usize) -> Option<Others> {
    let edition = parts.edition;
    let entries: Vec<_> = edition.lists[other]
        .all
        .iter()
        .take(LOOKED_AT)
        .filter(|text| {
            let item = &edition.items[edition.texts[**text].item];
            let first = item.texts.iter().position(Option::is_some);
            let speaks = if item.texts[item.original].is_some() { Some(item.original) } else { first };
            item.texts[lang].is_none() && speaks == Some(other)
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
pub(super) fn chooser(parts: &Parts<'_>) -> Option<View> {
    let edition = parts.edition;
    let lang = *edition.languages.first()?;
    let homes_of = homes(parts);
    let homes = homes_of
        .iter()
        .map(|(lang, address)| {
            let tongue = &parts.tongues[*lang].common.tongue;
            Home {
                code: Arc::clone(&tongue.code),
                name: Arc::clone(&tongue.name),
                dir: tongue.dir,
                path: parts.path(address),
                site_name: Arc::clone(&parts.tongues[*lang].site_name),
                summary: edition.sections[0].pages[*lang].as_ref().and_then(|page| page.summary.clone()),
                words: parts.say(*lang, "chooser-invitation", &[]),
            }
        })
        .collect();
    let feeds: Vec<Feed> = homes_of.iter().flat_map(|(lang, _)| parts.announced(*lang)).collect();
    Some(View {
        template: "chooser",
        lang,
        site: parts.site(lang, None, None),
        common: parts.tongues[lang].common.clone(),
        address: Address::new(""),
        title: parts.say(lang, "chooser-title", &[]),
        index: None,
        number: None,
        title_lang: None,
        description: parts.say(lang, "chooser-description", &[]),
        noindex: edition.audience == Audience::Drafts,
        banner: Vec::new(),
        versions: homes_of,
        alternates: None,
        fallbacks: parts.fallbacks(0),
        crumbs: Shown::new(Vec::new()),
        feeds,
        main: Main::Chooser(homes),
    })
}

/// What is shown where nothing is.
pub(super) fn not_found(parts: &Parts<'_>, lang: usize, address: Address) -> View {
    View {
        template: "404",
        lang,
        site: parts.site(lang, None, None),
        common: parts.tongues[lang].common.clone(),
        address,
        title: parts.say(lang, "page-not-found-title", &[]),
        index: None,
        number: None,
        title_lang: None,
        description: parts.say(lang, "page-not-found-text", &[]),
        noindex: true,
        banner: Vec::new(),
        versions: homes(parts),
        alternates: None,
        fallbacks: parts.fallbacks(0),
        crumbs: Shown::new(Vec::new()),
        feeds: Vec::new(),
        main: Main::NotFound,
    }
}
