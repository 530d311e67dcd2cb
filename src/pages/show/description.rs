//! Every page is described in words that no other page of its language has: whoever searches sees them below the title.
//! Where two have the same, the later one's title stands before them, and a number behind if that is not enough.

use super::title::title;
use crate::{
    base::{Address, LangIx, SectionIx},
    locale::Arg,
    pages::{page::Page, shared::Shared},
};
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// How a page is described, as no other page of its language is; of a list, how its first page is.
pub(super) fn description(shared: &Shared, page: &Page) -> Arc<str> {
    let page = page.first();
    let described = shared.descriptions.get_or_init(|| distinguished(shared));
    described.get(&page.address(&shared.edition)).cloned().unwrap_or_else(|| own(shared, &page))
}

/// The descriptions of the pages that may not have their own, by address. A list's further pages have that of its first.
fn distinguished(shared: &Shared) -> FxHashMap<Address, Arc<str>> {
    let edition = &*shared.edition;
    let pages = Page::all(edition);
    let mut wanted: FxHashMap<(LangIx, Arc<str>), usize> = FxHashMap::default();
    wanted.reserve(edition.texts.len());
    let mut described = FxHashMap::default();
    for page in pages.iter().filter(|page| page.is_mapped() && page.number() == 1) {
        let lang = page.lang(edition);
        let mut want = |text: &Arc<str>| {
            let count = wanted.entry((lang, Arc::clone(text))).or_default();
            *count += 1;
            *count
        };
        let own = own(shared, page);
        if want(&own) == 1 {
            continue;
        }
        let joined: Arc<str> = format!("{} – {own}", title(shared, page)).into();
        let description = loop {
            match want(&joined) {
                1 => break joined,
                number => {
                    let numbered: Arc<str> = format!("{joined} ({number})").into();
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
fn own(shared: &Shared, page: &Page) -> Arc<str> {
    let edition = &*shared.edition;
    let lang = page.lang(edition);
    let say = |id: &str, args: &[(&str, Arg)]| shared.say(lang, id, args);
    let site_name = &shared.languages[lang].site_name;
    let site = || ("site", Arg::Text(site_name.to_string()));
    let name = || ("name", Arg::Text(title(shared, page).to_string()));
    let summary = |section: SectionIx| edition.sections[section].pages[lang].as_ref()?.summary.clone();
    match page {
        // A text without a first paragraph is described by its title.
        Page::Text(at) if edition.texts[*at].summary.is_empty() => {
            format!("{} – {site_name}", edition.texts[*at].title).into()
        }
        Page::Text(at) => Arc::clone(&edition.texts[*at].summary),
        // All that is said of the picture; its place in the gallery where nothing is.
        Page::Picture(at, place) => {
            let text = &edition.texts[*at];
            let picture = &text.gallery[*place];
            let said = picture.picture.caption.iter().chain(&picture.picture.alt).chain(&picture.place);
            let said: Vec<&str> = said.map(|words| &**words).collect();
            match said.is_empty() {
                true => format!("{} – {}", title(shared, page), text.title).into(),
                false => said.join(" – ").into(),
            }
        }
        Page::Home(_) => summary(SectionIx::ROOT).unwrap_or_else(|| say("home-description", &[site()])),
        Page::Section { section, .. } => {
            summary(*section).unwrap_or_else(|| say("section-description", &[name(), site()]))
        }
        Page::Terms(of, _) => say(&format!("{}-description", of.folder()), &[site()]),
        Page::Term { of, .. } => say(&format!("{}-description", of.term()), &[name()]),
        Page::Search(_) => say("search-description", &[site()]),
        Page::Chooser => say("chooser-description", &[]),
        Page::NotFound(_) => say("page-not-found-text", &[]),
        Page::Alias(_) => say("moved-text", &[]),
    }
}
