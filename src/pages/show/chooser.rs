//! The language chooser at the root: one link to each home.

use super::frame::frame;
use crate::{
    base::SectionIx,
    pages::{
        hreflang, navigation,
        page::Page,
        shared::Shared,
        view::{Main, View},
    },
    theme::view::{ChooserLanguage, SharedValue},
};
use std::sync::Arc;

pub(super) fn chooser(shared: &Shared, page: &Page) -> View {
    let edition = &*shared.edition;
    let homes = hreflang::versions(page, edition);
    let languages = homes
        .iter()
        .map(|(lang, address)| {
            let own = &shared.languages[*lang];
            let language = &own.common.language;
            let home = edition.sections[SectionIx::ROOT].pages[*lang].as_ref();
            // Where the language has no words of its own, its name is the only one that its readers know.
            let words = shared.locales().own(edition.lang(*lang), "chooser-invitation");
            ChooserLanguage {
                code: Arc::clone(&language.code),
                name: Arc::clone(&language.name),
                dir: language.dir,
                path: shared.path(address),
                site_name: Arc::clone(&own.site_name),
                title: home.and_then(|page| page.title.as_ref()).map(|title| shared.held(*lang, title)),
                summary: home.and_then(|page| page.summary.clone()),
                words: words.map_or_else(|| Arc::clone(&language.name), Into::into),
            }
        })
        .collect();
    View {
        feeds: homes.iter().flat_map(|(lang, _)| navigation::announced(shared, *lang)).collect(),
        crumbs: SharedValue::new(Vec::new()),
        ..frame(shared, page, "chooser", None, Main::Chooser(languages))
    }
}
