//! What a partner takes, and where its feeds stand.

use super::{
    feed::Format,
    formats::{ATOM, RSS},
};
use crate::{
    base::{Address, Lang, LangIx, TextIx},
    edition::{Edition, Partner, PublicConfig, within},
};

/// The formats of partners' feeds.
pub(in crate::pages) const FORMATS: [&Format; 2] = [&RSS, &ATOM];

/// Whether a partner gets texts of a language, by its position.
pub(super) fn takes_language(partner: &Partner, lang: LangIx) -> bool {
    partner.languages.is_empty() || partner.languages.contains(&lang)
}

/// The languages that a partner gets.
pub(in crate::pages) fn languages(partner: &Partner, config: &PublicConfig) -> impl Iterator<Item = LangIx> {
    config.languages.keys().filter(move |lang| takes_language(partner, *lang))
}

/// Whether a partner takes a text of a language that it gets.
pub(in crate::pages) fn takes(partner: &Partner, edition: &Edition, text: TextIx) -> bool {
    let text = &edition.texts[text];
    let folder = &edition.sections[text.section].folder;
    let section = partner.sections.is_empty() || partner.sections.iter().any(|section| within(folder, &section.value));
    let topic = partner.topics.is_empty()
        || text.topics.iter().any(|topic| {
            let id = &edition.config.topics[*topic].value;
            partner.topics.iter().any(|wanted| wanted.value == *id)
        });
    section && topic
}

/// `partners/<id>/<language>.<extension>`
pub(in crate::pages) fn address(partner: &Partner, lang: &Lang, format: &Format) -> Address {
    Address::new(format!("partners/{}/{}.{}", partner.id.value, lang.lower(), format.extension))
}
