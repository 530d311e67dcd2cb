//! Cards: an item as lists show it.

use super::{language::LanguageNames, unbreakable::license, waits::waits};
use crate::{
    base::{ByLang, TextIx},
    edition::{Edition, PictureFile, PublicPicture},
    locale::Locales,
    theme::view::{Card, Cover, LanguageView},
};
use std::sync::Arc;

/// The card of a text; `lang` is its language where the page around it has another.
pub(super) fn card(
    edition: &Edition,
    languages: &ByLang<LanguageNames>,
    locales: &Locales,
    at: TextIx,
    lang: Option<Arc<str>>,
) -> Card {
    let text = &edition.texts[at];
    let own = &languages[text.lang];
    let others = edition.item(at).texts.iter_enumerated();
    let others = others.filter(|(lang, other)| other.is_some() && *lang != text.lang);
    let versions: Vec<LanguageView> = others.map(|(lang, _)| languages[lang].common.language.clone()).collect();
    Card {
        title: own.unbreakable.hold(&text.title),
        path: edition.config.base.path_of(&text.address),
        lang,
        summary: own.unbreakable.hold(&text.summary),
        date: text.published.map(|time| time.rfc3339(&edition.config.zone).into()),
        kind: text.kind.name,
        kind_name: own.kind(text.kind),
        agency: text.agency.and_then(|agency| own.agencies[agency].clone()),
        topics: text.topics.iter().filter_map(|topic| own.topics[*topic].clone()).collect(),
        cover: text.cover.as_ref().map(|figure| cover(edition, figure)),
        languages: versions.iter().map(|language| Arc::clone(&language.name)).collect(),
        versions,
        waits: waits(edition, languages, locales, text.lang, &text.waits),
    }
}

/// A picture as a template sees it.
pub(super) fn cover(edition: &Edition, figure: &PublicPicture) -> Cover {
    let path = |file: &PictureFile| edition.config.base.path_of(&file.address);
    let widths = figure.srcset().iter().filter_map(|own| Some(format!("{} {}w", path(own), own.size?.0)));
    let srcset = widths.collect::<Vec<_>>().join(", ");
    Cover {
        src: path(figure.shown()),
        srcset: (!srcset.is_empty()).then(|| srcset.into()),
        full: path(&figure.full),
        width: figure.size().map(|(width, _)| width),
        height: figure.size().map(|(_, height)| height),
        alt: figure.alt.clone().unwrap_or_else(|| "".into()),
        caption: figure.caption.clone(),
        credit: figure.credit.clone(),
        credit_lang: figure.credit_lang.as_ref().map(|lang| lang.as_str().into()),
        license: figure.license.as_deref().map(|own| license(own).into()),
    }
}
