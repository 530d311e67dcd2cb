//! What every page has around what it shows in its middle.

use super::{description::description, title::title};
use crate::{
    base::{Audience, SectionIx},
    pages::{
        breadcrumbs::breadcrumbs,
        hreflang,
        language_switch::fallbacks,
        navigation,
        page::Page,
        shared::Shared,
        view::{Main, View},
    },
};

/// A page in `section`, or at the top, that shows `main` under its title.
pub(super) fn frame(
    shared: &Shared,
    page: &Page,
    template: &'static str,
    section: Option<SectionIx>,
    main: Main,
) -> View {
    let edition = &*shared.edition;
    let lang = page.lang(edition);
    let versions = hreflang::versions(page, edition);
    let title = title(shared, page);
    View {
        template,
        lang,
        site: navigation::site(shared, lang, section, None),
        common: shared.languages[lang].common.clone(),
        address: page.address(edition),
        heading: shared.held(lang, &title),
        title,
        index: None,
        number: None,
        title_lang: None,
        description: description(shared, page),
        noindex: edition.audience != Audience::Public,
        banner: Vec::new(),
        stale: None,
        x_default: hreflang::x_default(page, edition, &versions),
        versions,
        fallbacks: fallbacks(shared, section.unwrap_or(SectionIx::ROOT)),
        crumbs: breadcrumbs(shared, lang, section.unwrap_or(SectionIx::ROOT)),
        feeds: navigation::announced(shared, lang),
        social_card: None,
        main,
    }
}
