//! The way from the home to a page.

use super::shared::Shared;
use crate::base::{LangIx, SectionIx};
use crate::theme::view::{Crumb, SharedValue};

/// The way from the home to a section's page, that page included.
pub(super) fn breadcrumbs(shared: &Shared, lang: LangIx, section: SectionIx) -> SharedValue<Vec<Crumb>> {
    shared.crumbs.get((lang, section), || {
        let chain = shared.edition.chain(section).filter_map(|at| {
            let page = shared.edition.sections[at].pages[lang].as_ref()?;
            let plain = shared.section_title(at, lang);
            Some(Crumb {
                title: shared.held(lang, &plain),
                plain,
                lang: page.title_lang.map(|lang| shared.edition.lang(lang).as_str().into()),
                path: shared.path(&page.address),
            })
        });
        let mut crumbs: Vec<Crumb> = chain.collect();
        crumbs.reverse();
        crumbs
    })
}
