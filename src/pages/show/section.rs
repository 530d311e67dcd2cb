//! Pages of sections.

use super::{
    figures::figures,
    list::{list_page, list_view},
};
use crate::{
    base::{LangIx, SectionIx},
    pages::{breadcrumbs::breadcrumbs, feeds::links, navigation, page::Page, shared::Shared, view::View},
    theme::view::PageLink,
};

/// A page of a section's list; the first has the section's own text, its sections and evergreen pages, too.
pub(super) fn section(shared: &Shared, page: &Page, at: SectionIx, lang: LangIx, number: usize) -> View {
    let edition = &*shared.edition;
    let of = &edition.sections[at];
    let own = of.pages[lang].as_ref();
    let list = shared.lists(lang).sections.get(&at).map(Vec::as_slice).unwrap_or_default();
    let address = page.first().address(edition);
    let mut main = list_page(shared, &address, list, number);
    let name = links::title(shared, lang, "feed-section", &shared.section_title(at, lang));
    main.feeds = links::public(shared, &address, &name, !list.is_empty());
    if number == 1 {
        main.intro = own.and_then(|page| page.body.clone());
        main.summary = own.and_then(|page| page.summary.as_ref()).map(|summary| shared.held(lang, summary));
        main.figures = own.map(|page| figures(&page.figures)).unwrap_or_default();
        main.sections = navigation::sections_below(shared, lang, at);
        main.pages = evergreen(shared, at, lang);
    }
    View {
        site: navigation::site(shared, lang, Some(at), Some(&address)),
        title_lang: own.and_then(|page| page.title_lang).map(|lang| edition.lang(lang).as_str().into()),
        banner: own.map(|page| shared.waits(lang, &page.waits)).unwrap_or_default(),
        stale: own.and_then(|page| page.stale.clone()).filter(|_| number == 1),
        // The way to a section's page leads to the section around it.
        crumbs: breadcrumbs(shared, lang, of.parent.unwrap_or(SectionIx::ROOT)),
        ..list_view(shared, page, "section", Some(at), main)
    }
}

/// The evergreen pages of a section.
fn evergreen(shared: &Shared, section: SectionIx, lang: LangIx) -> Vec<PageLink> {
    let pages = shared.lists(lang).pages.get(&section).into_iter().flatten();
    pages
        .map(|page| &shared.edition.texts[*page])
        .map(|text| PageLink {
            title: shared.held(lang, &text.title),
            path: shared.path(&text.address),
            summary: shared.held(lang, &text.summary),
        })
        .collect()
}
