//! A language that readers can read but in which the site or its publisher has no name: it was added to the list, and its
//! pages carry a name in another language.

use crate::{
    content::config::Config,
    diag::{Code, Diagnostic, Place},
    edition::Edition,
    locale::Locales,
    source::CONFIG_FILE,
};

pub(in crate::check) fn rule(config: &Config, edition: &Edition, locales: &Locales) -> Vec<Diagnostic> {
    let place = Place::file(&CONFIG_FILE.into());
    let mut diagnostics = Vec::new();
    for at in &edition.languages {
        let lang = edition.lang(*at);
        let missing = |name: &str, message: &str, from: &str| {
            let d = Diagnostic::new(Code::NameMissing).place(place.clone()).arg("name", name);
            d.arg("language", lang).arg("message", message).arg("from", from)
        };
        let home = edition.sections.first().and_then(|root| root.pages[*at].as_ref()?.title.as_ref());
        if home.is_none() && !locales.has_own(lang, "site-name") {
            let other = locales.names(lang, "site-name").and_then(|name| name.lang);
            let from = other.as_ref().map_or("", |lang| lang.as_str());
            diagnostics.push(missing("site-name", "site-name", from));
        }
        if let Some(publisher) = &config.publisher
            && let Some((_, Some(other))) = publisher.name.get(lang)
        {
            // Chinese as it is written in China may be named once for all.
            if !lang.parents().contains(other) {
                diagnostics.push(missing("publisher", "", other.as_str()));
            }
        }
    }
    diagnostics
}
