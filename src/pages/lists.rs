//! Lists: sections, topics, agencies and their indexes.

use super::{
    article::banner,
    parts::Parts,
    view::{ListPage, Main, View},
};
use crate::{
    base::Address,
    edition::{Audience, Edition, SectionPage},
    locale::Arg,
    theme::view::{AgencyFacts, Feed, Named, PageLink, Pager, PagerPage, Shown, Term, Text},
};
use std::{collections::BTreeMap, sync::Arc};

/// The pages of a section in a language.
pub(super) fn section(parts: &Parts<'_>, at: usize, lang: usize, page: &SectionPage) -> Vec<View> {
    let edition = parts.edition;
    let of = &edition.sections[at];
    let none = Vec::new();
    let list = parts.lists(lang).sections.get(&at).unwrap_or(&none);
    let title = parts.section_title(at, lang);
    let feed_title = parts.say(lang, "feed-section", &[("name", Arg::Text(title.to_string()))]);
    let feeds = parts.feeds(lang, &page.address, &feed_title, !list.is_empty());
    let versions: Vec<(usize, Address)> =
        of.pages.iter().enumerate().filter_map(|(lang, page)| Some((lang, page.as_ref()?.address.clone()))).collect();
    let default = Edition::default_language(of.original, |lang| of.pages[lang].is_some(), of.pages.len());
    let alternates = default.and_then(|lang| of.pages[lang].as_ref()).map(|page| page.address.clone());
    let site = Arg::Text(parts.tongues[lang].site_name.to_string());
    let description = page.summary.clone().unwrap_or_else(|| {
        parts.say(lang, "section-description", &[("name", Arg::Text(title.to_string())), ("site", site)])
    });
    let evergreen = parts.lists(lang).pages.get(&at).map(Vec::as_slice).unwrap_or_default();
    let pages: Vec<PageLink> = evergreen
        .iter()
        .map(|page| &edition.texts[*page])
        .map(|text| PageLink {
            title: Arc::clone(&text.title),
            path: parts.path(&text.address),
            summary: Arc::clone(&text.summary),
        })
        .collect();
    let listing = Listing {
        parts,
        template: "section",
        lang,
        section: Some(at),
        address: &page.address,
        title,
        title_lang: page.title_lang.map(|lang| edition.lang(lang).as_str().into()),
        description,
        versions,
        alternates,
        feeds,
        agency: None,
        // The way to a section's page leads to the section around it.
        crumbs: of.parent.unwrap_or(0),
        extra: None,
    };
    listing.pages(
        list,
        |number, view| {
            view.intro = page.body.clone().filter(|_| number == 1);
            if number == 1 {
                view.summary.clone_from(&page.summary);
                view.sections = parts.doors(lang, at);
                view.pages.clone_from(&pages);
            }
        },
        &page.waits,
    )
}

/// The lists by topic in a language, and their index.
pub(super) fn topics(parts: &Parts<'_>, lang: usize) -> Vec<View> {
    let lists = &parts.lists(lang).topics;
    let names = &parts.tongues[lang].topics;
    let mut views = index(parts, lang, "topics", lists, names);
    for (topic, list) in lists {
        let Some(name) = &names[*topic] else { continue };
        let id = &parts.edition.config.topics[*topic].value;
        let feed = parts.say(lang, "feed-topic", &[("name", Arg::Text(name.name.to_string()))]);
        let address = address(parts, lang, "topics", id);
        let feeds = parts.feeds(lang, &address, &feed, true);
        let versions = |lang: usize| parts.edition.lists[lang].topics.contains_key(topic);
        views.extend(named(parts, lang, "topic", "topics", id, name, list, &versions, feeds, None));
    }
    views
}

/// The lists by agency in a language, and their index.
pub(super) fn agencies(parts: &Parts<'_>, lang: usize) -> Vec<View> {
    let lists = &parts.lists(lang).agencies;
    let names = &parts.tongues[lang].agencies;
    let config = &parts.edition.config;
    let mut views = index(parts, lang, "agencies", lists, names);
    for (agency, list) in lists {
        let Some(name) = &names[*agency] else { continue };
        let own = &config.agencies[*agency];
        let time = |when: Option<crate::base::When>| when.map(|when| parts.rfc3339(when.time(&config.zone)));
        let successor = own.succeeded_by.as_ref().and_then(|next| {
            let at = config.agencies.iter().position(|other| other.id.value == next.value)?;
            match &names[at] {
                Some(named) => Some((**named).clone()),
                None => {
                    let said = parts.locales().names(parts.edition.lang(lang), &format!("agency-{}", next.value))?;
                    Some(Named { name: said.text.into(), lang: said.lang.map(|l| l.as_str().into()), path: None })
                }
            }
        });
        let facts = AgencyFacts { from: time(own.from), until: time(own.until), successor };
        let versions = |lang: usize| parts.edition.lists[lang].agencies.contains_key(agency);
        let id = &own.id.value;
        views.extend(named(parts, lang, "agency", "agencies", id, name, list, &versions, Vec::new(), Some(facts)));
    }
    views
}

fn address(parts: &Parts<'_>, lang: usize, folder: &str, id: &str) -> Address {
    Address::new(format!("{}/{folder}/{id}/", parts.edition.lang(lang).lower()))
}

fn index_address(parts: &Parts<'_>, lang: usize, folder: &str) -> Address {
    Address::new(format!("{}/{folder}/", parts.edition.lang(lang).lower()))
}

/// The index of all topics or agencies, in the language's own order.
fn index(
    parts: &Parts<'_>,
    lang: usize,
    folder: &'static str,
    lists: &BTreeMap<usize, Vec<usize>>,
    names: &[Option<Shown<Named>>],
) -> Vec<View> {
    if lists.is_empty() {
        return Vec::new();
    }
    let mut terms: Vec<Term> = lists
        .iter()
        .filter_map(|(at, list)| {
            let name = names[*at].as_ref()?;
            Some(Term {
                name: Arc::clone(&name.name),
                lang: name.lang.clone(),
                path: name.path.clone()?,
                count: list.len(),
            })
        })
        .collect();
    let own = parts.edition.lang(lang);
    terms.sort_by_cached_key(|term| (parts.locales().sort_key(own, &term.name), Arc::clone(&term.path)));
    let exists = |lang: usize| match folder {
        "topics" => !parts.edition.lists[lang].topics.is_empty(),
        _ => !parts.edition.lists[lang].agencies.is_empty(),
    };
    let versions: Vec<(usize, Address)> = (0..parts.tongues.len())
        .filter(|lang| exists(*lang))
        .map(|lang| (lang, index_address(parts, lang, folder)))
        .collect();
    let site = Arg::Text(parts.tongues[lang].site_name.to_string());
    let address = index_address(parts, lang, folder);
    vec![View {
        template: folder,
        lang,
        site: parts.site(lang, None, None),
        common: parts.tongues[lang].common.clone(),
        address,
        title: parts.say(lang, &format!("{folder}-title"), &[]),
        index: None,
        number: None,
        title_lang: None,
        description: parts.say(lang, &format!("{folder}-description"), &[("site", site)]),
        noindex: parts.edition.audience == Audience::Drafts,
        banner: Vec::new(),
        alternates: versions.first().map(|(_, address)| address.clone()),
        versions,
        fallbacks: parts.fallbacks(0),
        crumbs: parts.crumbs(lang, 0),
        feeds: parts.announced(lang),
        main: Main::Terms(terms),
    }]
}

#[expect(clippy::too_many_arguments, reason = "what topics and agencies have in common, said once")]
fn named(
    parts: &Parts<'_>,
    lang: usize,
    template: &'static str,
    folder: &'static str,
    id: &str,
    name: &Shown<Named>,
    list: &[usize],
    exists: &dyn Fn(usize) -> bool,
    feeds: Vec<Feed>,
    agency: Option<AgencyFacts>,
) -> Vec<View> {
    let address = address(parts, lang, folder, id);
    let versions: Vec<(usize, Address)> = (0..parts.tongues.len())
        .filter(|lang| exists(*lang))
        .map(|lang| (lang, self::address(parts, lang, folder, id)))
        .collect();
    let title = Arg::Text(name.name.to_string());
    let listing = Listing {
        parts,
        template,
        lang,
        section: None,
        address: &address,
        title: Arc::clone(&name.name),
        title_lang: name.lang.clone(),
        description: parts.say(lang, &format!("{template}-description"), &[("name", title)]),
        alternates: versions.first().map(|(_, address)| address.clone()),
        versions,
        feeds,
        agency,
        crumbs: 0,
        extra: Some(folder),
    };
    listing.pages(list, |_, _| {}, &[])
}

/// A list before it is cut into pages.
struct Listing<'p, 'e> {
    parts: &'p Parts<'e>,
    template: &'static str,
    lang: usize,
    section: Option<usize>,
    address: &'p Address,
    title: Text,
    title_lang: Option<Text>,
    description: Text,
    versions: Vec<(usize, Address)>,
    alternates: Option<Address>,
    feeds: Vec<Feed>,
    agency: Option<AgencyFacts>,
    crumbs: usize,
    /// The index above, for lists that stand below one.
    extra: Option<&'static str>,
}

impl Listing<'_, '_> {
    fn pages(&self, list: &[usize], more: impl Fn(usize, &mut ListPage), waits: &[crate::edition::Wait]) -> Vec<View> {
        let parts = self.parts;
        let size = parts.edition.config.page_size;
        let total = list.len().div_ceil(size).max(1);
        (1..=total)
            .map(|number| {
                let entries = list.chunks(size).nth(number - 1).unwrap_or_default();
                let mut page = ListPage {
                    entries: parts.cards(entries),
                    pager: self.pager(number, total),
                    feeds: self.feeds.clone(),
                    summary: None,
                    intro: None,
                    sections: Vec::new(),
                    pages: Vec::new(),
                    agency: self.agency.clone(),
                };
                more(number, &mut page);
                self.view(number, page, waits)
            })
            .collect()
    }

    fn view(&self, number: usize, page: ListPage, waits: &[crate::edition::Wait]) -> View {
        let parts = self.parts;
        let lang = self.lang;
        let mut feeds = self.feeds.clone();
        feeds.extend(parts.announced(lang));
        let crumbs = match self.extra {
            None => parts.crumbs(lang, self.crumbs),
            Some(folder) => {
                let mut crumbs = (*parts.crumbs(lang, 0)).clone();
                crumbs.push(crate::theme::view::Crumb {
                    title: parts.say(lang, &format!("{folder}-title"), &[]),
                    lang: None,
                    path: parts.path(&index_address(parts, lang, folder)),
                });
                Shown::new(crumbs)
            }
        };
        View {
            template: self.template,
            lang,
            site: parts.site(lang, self.section, Some(self.address)),
            common: parts.tongues[lang].common.clone(),
            address: self.page_address(number),
            title: Arc::clone(&self.title),
            index: self.extra.map(|folder| parts.say(lang, &format!("{folder}-title"), &[])),
            number: (number > 1).then(|| parts.say(lang, "page-number", &[("number", Arg::Number(number as i64))])),
            title_lang: self.title_lang.clone(),
            description: match number {
                1 => Arc::clone(&self.description),
                _ => {
                    let number = parts.say(lang, "page-number", &[("number", Arg::Number(number as i64))]);
                    format!("{} ({number})", self.description).into()
                }
            },
            noindex: parts.edition.audience == Audience::Drafts,
            banner: banner(parts, lang, waits),
            versions: self.versions.clone(),
            alternates: self.alternates.clone().filter(|_| number == 1),
            fallbacks: parts.fallbacks(self.section.unwrap_or(0)),
            crumbs,
            feeds,
            main: Main::List(Box::new(page)),
        }
    }

    fn page_address(&self, number: usize) -> Address {
        if number == 1 { self.address.clone() } else { self.address.join(&format!("page/{number}/")) }
    }

    /// The first and last pages, this one and its neighbours; gaps between them.
    fn pager(&self, number: usize, total: usize) -> Pager {
        let path = |number: usize| self.parts.path(&self.page_address(number));
        let mut pages: Vec<PagerPage> = Vec::new();
        let mut last = 0;
        for at in (1..=total).filter(|at| *at == 1 || *at == total || at.abs_diff(number) <= 1) {
            if at > last + 1 {
                pages.push(PagerPage { number: 0, path: None, current: false });
            }
            pages.push(PagerPage { number: at, path: Some(path(at)), current: at == number });
            last = at;
        }
        Pager {
            number,
            total,
            newer: (number > 1).then(|| path(number - 1)),
            older: (number < total).then(|| path(number + 1)),
            pages,
        }
    }
}
