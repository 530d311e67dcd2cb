//! Keys: the fingerprint of all that an output is given. The same key, the same bytes.

use super::body::WORDS;
use crate::{
    base::{ByLang, Hash, LangIx},
    edition::Edition,
    markdown::Word,
    theme::Theme,
};

/// What outputs depend on besides their own values.
pub(super) struct Keys {
    /// What addresses and dates are made with, and the program itself.
    base: (String, String, &'static str),
    /// Per language: each kind of words that a text may need.
    words: ByLang<[Hash; Word::KINDS]>,
}

impl Keys {
    pub fn new(edition: &Edition, theme: &Theme) -> Self {
        let config = &edition.config;
        let word = |lang: LangIx, id| theme.locales().stamp(edition.lang(lang), [id].into_iter());
        Self {
            base: (
                config.base.absolute(""),
                config.zone.iana_name().unwrap_or_default().to_owned(),
                concat!(env!("CARGO_PKG_VERSION"), " ", env!("SONGNGU_SOURCE_HASH")),
            ),
            words: config.languages.keys().map(|lang| WORDS.map(|id| word(lang, id))).collect(),
        }
    }

    /// The key of an output that is made of a value alone.
    pub fn of(&self, value: &impl std::hash::Hash) -> Hash {
        Hash::stamp(&(&self.base, value))
    }

    /// The fingerprints of the words of some kinds (a bit for each) in a language, which texts show.
    pub fn words(&self, lang: LangIx, kinds: u16) -> Vec<Hash> {
        let needed = |(kind, word): (usize, &Hash)| (kinds >> kind & 1 == 1).then_some(*word);
        self.words[lang].iter().enumerate().filter_map(needed).collect()
    }
}
