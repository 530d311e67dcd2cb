//! Every page is described in words that no other page of its language has: whoever searches sees them below the title.
//! Where two have the same, the later one's title stands before them, and a number behind if that is not enough.

use super::{
    page::{By, Page},
    parts::Parts,
};
use crate::{base::Address, locale::Arg, theme::view::Text};
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// The descriptions of the pages that may not have their own. A list's further pages have that of its first.
pub(super) fn told_apart(parts: &Parts) -> FxHashMap<Address, Text> {
    let edition = &*parts.edition;
    let pages = Page::all(edition);
    let mut wanted: FxHashMap<(usize, Text), usize> = FxHashMap::default();
    wanted.reserve(edition.texts.len());
    let mut described = FxHashMap::default();
    for page in pages.iter().filter(|page| page.is_mapped() && page.number() == 1) {
        let lang = page.lang(edition);
        let mut want = |text: &Text| {
            let count = wanted.entry((lang, Arc::clone(text))).or_default();
            *count += 1;
            *count
        };
        let own = own(parts, page);
        if want(&own) == 1 {
            continue;
        }
        let joined: Text = format!("{} – {own}", title(parts, page)).into();
        let description = loop {
            match want(&joined) {
                1 => break joined,
                number => {
                    let numbered: Text = format!("{joined} ({number})").into();
                    if want(&numbered) == 1 {
                        break numbered;
                    }
                }
            }
        };
        described.insert(page.address(edition), description);
    }
    described
}

/// A page's own description: its summary, else a sentence about its kind.
pub(super) fn own(parts: &Parts, page: &Page) -> Text {
    let edition = &*parts.edition;
    let lang = page.lang(edition);
    let say = |id: &str, args: &[(&str, Arg)]| parts.say(lang, id, args);
    let site = || ("site", Arg::Text(parts.tongues[lang].site_name.to_string()));
    let name = || ("name", Arg::Text(title(parts, page).to_string()));
    let summary = |section: usize| edition.sections[section].pages[lang].as_ref()?.summary.clone();
    match page {
        // A text without a first paragraph is described by its title.
        Page::Text(at) if edition.texts[*at].summary.is_empty() => {
            format!("{} – {}", edition.texts[*at].title, parts.tongues[lang].site_name).into()
        }
        Page::Text(at) => Arc::clone(&edition.texts[*at].summary),
        Page::Home(_) => summary(0).unwrap_or_else(|| say("home-description", &[site()])),
        Page::Section { section, .. } => {
            summary(*section).unwrap_or_else(|| say("section-description", &[name(), site()]))
        }
        Page::Index(by, _) => say(&format!("{}-description", by.folder()), &[site()]),
        Page::List { by, .. } => say(&format!("{}-description", by.template()), &[name()]),
        Page::Chooser => say("chooser-description", &[]),
        Page::NotFound(_) => say("page-not-found-text", &[]),
        Page::Alias(_) => say("moved-text", &[]),
    }
}

/// A page's heading.
pub(super) fn title(parts: &Parts, page: &Page) -> Text {
    let edition = &*parts.edition;
    let lang = page.lang(edition);
    match page {
        Page::Text(at) => Arc::clone(&edition.texts[*at].title),
        Page::Home(_) => parts.section_title(0, lang),
        Page::Section { section, .. } => parts.section_title(*section, lang),
        Page::Index(by, _) => parts.say(lang, &format!("{}-title", by.folder()), &[]),
        Page::List { by, of, .. } => {
            let names = match by {
                By::Topic => &parts.tongues[lang].topics,
                By::Agency => &parts.tongues[lang].agencies,
            };
            names[*of].as_ref().map_or_else(|| "".into(), |name| Arc::clone(&name.name)) // whatever has a list has a name
        }
        Page::Chooser => parts.say(lang, "chooser-title", &[]),
        Page::NotFound(_) => parts.say(lang, "page-not-found-title", &[]),
        Page::Alias(_) => parts.say(lang, "moved-title", &[]),
    }
}
