//! A text that the configuration or an item gives by language, as a page shows it.

use crate::{base::Lang, edition::Names, theme::view::Words};

/// The text in a language of the site; `None` where nobody wrote one.
pub(super) fn words(names: &Names, lang: &Lang) -> Option<Words> {
    let (text, other) = names.get(lang)?;
    Some(Words { text: text.into(), lang: other.map(|lang| lang.as_str().into()) })
}
