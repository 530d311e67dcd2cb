//! Who wrote a text, in its language.

use crate::{
    base::Lang,
    edition::{Edition, Names, PublicPerson, PublicText},
    theme::view::Author,
};
use std::sync::Arc;

/// The people who wrote a text.
pub(super) fn authors(edition: &Edition, text: &PublicText) -> Vec<Author> {
    let lang = edition.lang(text.lang);
    text.authors.iter().map(|person| author(lang, person)).collect()
}

/// A person in a language.
pub(super) fn author(lang: &Lang, person: &PublicPerson) -> Author {
    let words = |names: &Names| names.get(lang).map(|(name, _)| Arc::from(name));
    Author {
        name: words(&person.name).unwrap_or_else(|| person.id.as_str().into()),
        role: person.role.as_ref().and_then(words),
    }
}
