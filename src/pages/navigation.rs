//! What every page shows of the site around it: menus, indexes, feeds, publisher.

use super::{feeds::links, page::Page, shared::Shared, site_name::own_name, taxonomy::Taxonomy, words::words};
use crate::{
    base::{Address, LangIx, SectionIx, TextIx},
    edition::Edition,
    theme::view::{ContactLink, FeedLink, FooterLink, NavLink, PublisherView, SectionLink, SharedValue, SiteView},
};
use rustc_hash::FxHashSet;
use std::sync::Arc;

/// The site as a page sees it: `section` is where the page is, `current` its own address.
pub(super) fn site(
    shared: &Shared,
    lang: LangIx,
    section: Option<SectionIx>,
    current: Option<&Address>,
) -> SharedValue<SiteView> {
    let top = section.and_then(|section| shared.edition.chain(section).filter(|at| *at != SectionIx::ROOT).last());
    let menu = shared.menus[lang].get_or_init(|| menu(&shared.edition, lang));
    let current = current.filter(|address| menu.contains(*address));
    shared.sites.get((lang, top, current.cloned()), || make(shared, lang, top, current))
}

/// The feeds that every page of a language announces.
pub(super) fn announced(shared: &Shared, lang: LangIx) -> Vec<FeedLink> {
    site(shared, lang, None, None).feeds.clone()
}

/// The sections directly below a section.
pub(super) fn sections_below(shared: &Shared, lang: LangIx, section: SectionIx) -> Vec<SectionLink> {
    children(&shared.edition, section)
        .filter_map(|at| {
            let page = shared.edition.sections[at].pages[lang].as_ref()?;
            Some(SectionLink {
                title: shared.held(lang, &shared.section_title(at, lang)),
                lang: page.title_lang.map(|lang| shared.edition.lang(lang).as_str().into()),
                path: shared.path(&page.address),
                summary: page.summary.as_ref().map(|summary| shared.held(lang, summary)),
                count: texts_in(shared, lang, at),
            })
        })
        .collect()
}

/// How many texts the page of a section lists, dated and evergreen.
fn texts_in(shared: &Shared, lang: LangIx, section: SectionIx) -> usize {
    let lists = shared.lists(lang);
    [&lists.sections, &lists.pages].iter().filter_map(|of| of.get(&section)).map(Vec::len).sum()
}

fn children(edition: &Edition, section: SectionIx) -> impl Iterator<Item = SectionIx> + '_ {
    edition.sections.keys().filter(move |at| edition.sections[*at].parent == Some(section))
}

/// The evergreen pages directly in `content/`.
fn top_pages(edition: &Edition, lang: LangIx) -> &[TextIx] {
    edition.order.lists[lang].pages.get(&SectionIx::ROOT).map(Vec::as_slice).unwrap_or_default()
}

/// The pages that the menus of a language show: top sections, and evergreen pages beside them.
fn menu(edition: &Edition, lang: LangIx) -> FxHashSet<Address> {
    let sections = children(edition, SectionIx::ROOT).filter_map(|at| edition.sections[at].pages[lang].as_ref());
    let pages = top_pages(edition, lang).iter().map(|page| edition.texts[*page].address.clone());
    sections.map(|page| page.address.clone()).chain(pages).collect()
}

fn make(shared: &Shared, lang: LangIx, top: Option<SectionIx>, current: Option<&Address>) -> SiteView {
    let edition = &*shared.edition;
    let own = &shared.languages[lang];
    let nav = children(edition, SectionIx::ROOT)
        .filter_map(|at| {
            let page = edition.sections[at].pages[lang].as_ref()?;
            let current = current == Some(&page.address);
            Some(NavLink {
                title: shared.held(lang, &shared.section_title(at, lang)),
                lang: page.title_lang.map(|lang| edition.lang(lang).as_str().into()),
                path: shared.path(&page.address),
                current,
                inside: top == Some(at) && !current,
            })
        })
        .collect();
    let foot = top_pages(edition, lang)
        .iter()
        .map(|page| &edition.texts[*page])
        .map(|text| FooterLink {
            title: shared.held(lang, &text.title),
            path: shared.path(&text.address),
            current: current == Some(&text.address),
        })
        .collect();
    let index = |of: Taxonomy| {
        let exists = of.is_listed(&edition.config) && !of.lists(shared.lists(lang)).is_empty();
        exists.then(|| shared.path(&of.address(edition.lang(lang), None)))
    };
    let home = Page::Home(lang).address(edition);
    SiteView {
        name: Arc::clone(&own.site_name),
        name_lang: own.site_name_lang.clone(),
        place: own_name(shared.locales(), edition.lang(lang), "place-name"),
        country: own_name(shared.locales(), edition.lang(lang), "country-name"),
        base: edition.config.base.path.as_str().into(),
        home: shared.path(&home),
        nav,
        foot,
        topics: index(Taxonomy::Topics),
        agencies: index(Taxonomy::Agencies),
        search: shared.search.as_ref().map(|_| shared.path(&Page::Search(lang).address(edition))),
        feeds: links::public(shared, &home, &links::language_title(shared, lang), !shared.lists(lang).all.is_empty()),
        partners: links::partners(shared, lang),
        publisher: publisher(shared, lang),
        notice: edition.config.notice.as_ref().and_then(|notice| words(notice, edition.lang(lang))),
    }
}

fn publisher(shared: &Shared, lang: LangIx) -> Option<PublisherView> {
    let publisher = shared.edition.config.publisher.as_ref()?;
    let (own, lang) = (lang, shared.edition.lang(lang));
    let name = words(&publisher.name, lang)?;
    Some(PublisherView {
        name: name.text,
        lang: name.lang,
        url: publisher.url.as_deref().map(Into::into),
        email: publisher.email.as_deref().map(Into::into),
        phone: publisher.phone.as_deref().map(Into::into),
        address: publisher.address.as_ref().and_then(|address| words(address, lang)),
        logo: shared.edition.logo.as_ref().map(|logo| shared.path(logo)),
        contact: publisher.contact.as_ref().and_then(|id| contact(shared, own, &id.value)),
    })
}

/// The page that says how to reach the publisher: in the language, else the original.
fn contact(shared: &Shared, lang: LangIx, id: &str) -> Option<ContactLink> {
    let edition = &*shared.edition;
    let item = edition.items.iter().find(|item| *item.id == *id)?;
    let text = &edition.texts[item.texts[lang].or(item.texts[item.original])?];
    Some(ContactLink {
        title: shared.held(lang, &text.title),
        path: shared.path(&text.address),
        lang: (text.lang != lang).then(|| edition.lang(text.lang).as_str().into()),
    })
}
