//! A page's heading.

use crate::{
    base::SectionIx,
    locale::Arg,
    pages::{page::Page, shared::Shared},
};
use std::sync::Arc;

pub(super) fn title(shared: &Shared, page: &Page) -> Arc<str> {
    let edition = &*shared.edition;
    let lang = page.lang(edition);
    match page {
        Page::Text(at) => Arc::clone(&edition.texts[*at].title),
        Page::Picture(text, place) => match &edition.texts[*text].gallery[*place].title {
            Some(title) => Arc::clone(title),
            None => shared.say(lang, "picture-title", &[("n", Arg::Number(*place as i64 + 1))]),
        },
        Page::Home(_) => shared.section_title(SectionIx::ROOT, lang),
        Page::Section { section, .. } => shared.section_title(*section, lang),
        Page::Terms(of, _) => shared.say(lang, &format!("{}-title", of.folder()), &[]),
        // Whatever has a list has a name.
        Page::Term { of, term, .. } => {
            let name = shared.languages[lang].terms(*of)[*term].as_ref();
            name.map_or_else(|| "".into(), |name| Arc::clone(&name.name))
        }
        Page::Search(_) => shared.say(lang, "search-title", &[]),
        Page::Chooser => shared.say(lang, "chooser-title", &[]),
        Page::NotFound(_) => shared.say(lang, "page-not-found-title", &[]),
        Page::Alias(_) => shared.say(lang, "moved-title", &[]),
    }
}
