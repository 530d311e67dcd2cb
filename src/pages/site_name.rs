//! The names of the site, and of the place that it speaks for, in a language.

use crate::{
    base::{Lang, LangIx, SectionIx},
    edition::Edition,
    locale::Locales,
    theme::view::Words,
};
use std::sync::Arc;

/// `site-name` in that very language, else the home's title, else `site-name` along the chain, else the host; with the
/// language that it is really in, when that is another.
pub(super) fn site_name(edition: &Edition, locales: &Locales, lang: LangIx) -> (Arc<str>, Option<Arc<str>>) {
    let own = edition.lang(lang);
    if let Some(name) = locales.own(own, "site-name") {
        return (name.into(), None);
    }
    let home = edition.sections[SectionIx::ROOT].pages[lang].as_ref().and_then(|page| page.title.clone());
    if let Some(title) = home {
        return (title, None);
    }
    match locales.names(own, "site-name") {
        Some(name) => (name.text.into(), name.lang.map(|lang| lang.as_str().into())),
        None => (edition.config.base.name.as_str().into(), None),
    }
}

/// A name that only the site's own words have, such as `place-name`; `None` where no language along the chain has it.
pub(super) fn own_name(locales: &Locales, lang: &Lang, id: &str) -> Option<Words> {
    let name = locales.names(lang, id)?;
    Some(Words { text: name.text.into(), lang: name.lang.map(|lang| lang.as_str().into()) })
}
