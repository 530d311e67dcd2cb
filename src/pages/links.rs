//! Links between the languages of a page: alternates for machines, the switch for readers.

use super::view::View;
use serde::Serialize;

/// `<link rel="alternate" hreflang>`.
#[derive(Serialize)]
pub(super) struct Alternate<'v> {
    hreflang: &'v str,
    url: String,
}

/// A language link.
#[derive(Serialize)]
pub(super) struct Switch<'v> {
    code: &'v str,
    name: &'v str,
    dir: crate::base::Direction,
    path: String,
    current: bool,
    missing: bool,
    missing_text: Option<&'v str>,
}

/// The page in all its languages, itself included, and `x-default`.
pub(super) fn alternates(view: &View) -> Vec<Alternate<'_>> {
    let Some(default) = &view.alternates else { return Vec::new() };
    let own = view.versions.iter().map(|(lang, address)| Alternate {
        hreflang: &view.common.tongues[*lang].code,
        url: view.absolute(address.as_str()),
    });
    own.chain([Alternate { hreflang: "x-default", url: view.absolute(default.as_str()) }]).collect()
}

/// One link for each language that has anything.
pub(super) fn switch(view: &View) -> Vec<Switch<'_>> {
    view.fallbacks
        .iter()
        .map(|fallback| {
            let version = view.versions.iter().find(|(lang, _)| *lang == fallback.lang).map(|(_, address)| address);
            let tongue = &view.common.tongues[fallback.lang];
            Switch {
                code: &tongue.code,
                name: &tongue.name,
                dir: tongue.dir,
                path: format!("{}{}", view.common.base_path, version.unwrap_or(&fallback.address)),
                current: fallback.lang == view.lang && view.template != "chooser",
                missing: version.is_none(),
                missing_text: version.is_none().then_some(&*fallback.text),
            }
        })
        .collect()
}
