//! A text in several languages.

use crate::base::Lang;
use serde::{Deserialize, Serialize};

/// Text in several languages: `{vi: …, en: …}` or one text for all.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Names(Vec<(Option<Lang>, String)>);

impl Names {
    /// One text for all languages.
    pub fn one(text: &str) -> Self {
        Self(vec![(None, text.to_owned())])
    }

    /// One text for each language.
    pub fn several(texts: Vec<(Lang, String)>) -> Self {
        Self(texts.into_iter().map(|(lang, text)| (Some(lang), text)).collect())
    }

    /// Whether the same text holds in all languages: it is in the language of whoever wrote it.
    pub fn one_for_all(&self) -> bool {
        matches!(self.0.as_slice(), [(None, _)])
    }

    /// All of them.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(_, text)| text.as_str())
    }

    /// The text in a language, along its parents, then English, then the first given; with the language it is in when
    /// that is another.
    pub fn get(&self, lang: &Lang) -> Option<(&str, Option<&Lang>)> {
        let english = Lang::parse("en");
        let parents = lang.parents();
        std::iter::once(lang)
            .chain(&parents)
            .chain(&english)
            .find_map(|wanted| self.0.iter().find(|(lang, _)| lang.as_ref() == Some(wanted)))
            .or_else(|| self.0.first())
            .map(|(own, text)| (text.as_str(), own.as_ref().filter(|own| *own != lang)))
    }
}
