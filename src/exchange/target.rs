//! What a code names, so that the same is found in another language: a link to the text's other language is the same link.

use crate::markdown::InlineKind;

/// Equal for codes that are the same code in two languages.
#[derive(PartialEq, Eq)]
pub(super) enum TargetKey<'k> {
    /// The kind says it all; pieces that hold words are the same whatever the words.
    Kind(&'k InlineKind),
    /// A link, by where it leads.
    Link(Vec<&'k str>),
    /// A picture, by its file.
    Picture(Vec<&'k str>),
    /// A note, whatever its name.
    Note,
    /// An element of raw HTML by its name; its attributes may be translated.
    Element(&'k str),
}

impl<'k> TargetKey<'k> {
    pub(super) fn of(kind: &'k InlineKind, languages: [&str; 2]) -> Self {
        match kind {
            InlineKind::Link { target, .. } => Self::Link(parts(target, languages)),
            InlineKind::Picture { target } => Self::Picture(parts(target, languages)),
            InlineKind::Note(_) => Self::Note,
            InlineKind::Element { name, .. } => Self::Element(name),
            _ => Self::Kind(kind),
        }
    }
}

/// The parts of an address or path but for those that are one of the languages' codes.
fn parts<'t>(target: &'t str, languages: [&str; 2]) -> Vec<&'t str> {
    let parts = target.split(['/', '.', '?', '&', '=', '#']);
    parts.filter(|part| !languages.iter().any(|lang| part.eq_ignore_ascii_case(lang))).collect()
}
