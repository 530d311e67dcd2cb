//! The texts that rules are asked about.

use crate::{
    base::{ItemIx, LangIx},
    content::{Content, Entry, Item, Links, head::Status},
    edition::Verdicts,
};

/// A text that readers see or will see: approved, and not ended.
pub(super) struct ApprovedText<'c> {
    /// The text.
    pub entry: &'c Entry,
    /// What its links and pictures point to.
    pub links: &'c Links,
    /// Its item.
    pub item: &'c Item,
    /// Its language.
    pub lang: LangIx,
}

impl<'c> ApprovedText<'c> {
    /// All of a site, by item and language.
    pub fn all(content: &'c Content, verdicts: &Verdicts) -> Vec<Self> {
        let items = content.items.iter_enumerated().filter(|(at, _)| verdicts.ended(*at).is_none());
        let texts = items.flat_map(|(at, item)| item.texts.keys().map(move |lang| (at, item, lang)));
        let text = |(at, item, lang): (ItemIx, &'c std::sync::Arc<Item>, LangIx)| {
            let entry = item.texts[lang].as_ref().filter(|entry| entry.status == Status::Approved)?;
            Some(Self { entry, links: content.targets(at).of(lang)?, item, lang })
        };
        texts.filter_map(text).collect()
    }
}
