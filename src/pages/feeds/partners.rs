//! Feeds of partners: what each takes, and where its feeds stand.

use super::feed::Format;
use crate::{
    base::Address,
    content::config::{FeedFormat, Partner, within},
    edition::Edition,
};

/// The formats of partners' feeds.
pub(super) const FORMATS: [FeedFormat; 2] = [FeedFormat::Rss, FeedFormat::Atom];

/// Whether a partner gets texts of a language, by its position.
pub(super) fn takes_language(partner: &Partner, lang: usize) -> bool {
    partner.languages.is_empty() || partner.languages.contains(&lang)
}

/// Whether a partner takes a text of a language that it gets.
pub(super) fn takes(partner: &Partner, edition: &Edition, text: usize) -> bool {
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
pub(super) fn address(partner: &Partner, edition: &Edition, lang: usize, format: &Format) -> Address {
    let code = edition.lang(lang).lower();
    Address::new(format!("partners/{}/{code}.{}", partner.id.value, format.extension))
}
