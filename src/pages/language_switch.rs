//! Links between the languages of a page, for readers: where a page does not exist in a language, the link leads to its
//! section there, or to the home.

use super::{
    shared::Shared,
    view::{LanguageFallback, View},
};
use crate::{
    base::{Address, Direction, LangIx, SectionIx},
    locale::Arg,
    theme::view::SharedValue,
};
use serde::Serialize;

/// A language link.
#[derive(Serialize)]
pub(super) struct LanguageLink<'v> {
    code: &'v str,
    name: &'v str,
    dir: Direction,
    path: String,
    current: bool,
    missing: bool,
    missing_text: Option<&'v str>,
}

/// One link for each language that has anything.
pub(super) fn switch(view: &View) -> Vec<LanguageLink<'_>> {
    view.fallbacks
        .iter()
        .map(|fallback| {
            let version = view.versions.iter().find(|(lang, _)| *lang == fallback.lang).map(|(_, address)| address);
            let language = &view.common.languages[fallback.lang];
            LanguageLink {
                code: &language.code,
                name: &language.name,
                dir: language.dir,
                path: format!("{}{}", view.common.base_path, version.unwrap_or(&fallback.address)),
                current: fallback.lang == view.lang && view.template != "chooser",
                missing: version.is_none(),
                missing_text: fallback.text.as_deref().filter(|_| version.is_none()),
            }
        })
        .collect()
}

/// Where the language links of a page in a section lead when the page does not exist in a language.
pub(super) fn fallbacks(shared: &Shared, section: SectionIx) -> SharedValue<Vec<LanguageFallback>> {
    let edition = &*shared.edition;
    let say = |lang: LangIx, id: &str, args: &[(&str, Arg)]| {
        let message = shared.locales().say(edition.lang(lang), id, args);
        message.lang.is_none().then(|| message.text.into())
    };
    let fallback = |&lang: &LangIx| {
        let mut around = edition.chain(section).filter(|at| *at != SectionIx::ROOT);
        let near = around.find_map(|at| Some((at, edition.sections[at].pages[lang].as_ref()?)));
        match near {
            Some((at, page)) => {
                let name = Arg::Text(shared.section_title(at, lang).to_string());
                let text = say(lang, "switch-missing-section", &[("section", name)]);
                LanguageFallback { lang, address: page.address.clone(), text }
            }
            None => {
                let address = Address::new(format!("{}/", edition.lang(lang).lower()));
                LanguageFallback { lang, address, text: say(lang, "switch-missing-home", &[]) }
            }
        }
    };
    shared.fallbacks.get(section, || edition.languages.iter().map(fallback).collect())
}
