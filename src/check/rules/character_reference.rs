//! A character reference of HTML in a title, a summary, a tag, a picture's words: all are plain text, so readers see `&agrave;` as it
//! is written. It came along from another system's export.

use crate::{
    check::words::Words,
    diag::{Code, Diagnostic},
    markdown::resolve_references,
    source::{
        fields::{Field, Spanned},
        quoted,
    },
};

pub(in crate::check) fn rule(text: &Words<'_>) -> Vec<Diagnostic> {
    let head = &text.entry.text.head;
    let field =
        |name, field: &Field<String>| field.given().and_then(|own| diagnostic(text, name, own, &format!("{name}: ")));
    let mut diagnostics: Vec<Diagnostic> = [("title", &head.title), ("summary", &head.summary)]
        .into_iter()
        .filter_map(|(name, own)| field(name, own))
        .collect();
    for (_, words) in head.captions.entries() {
        let words = [("alt", &words.alt), ("caption", &words.caption), ("place", &words.place)];
        diagnostics.extend(words.into_iter().filter_map(|(name, own)| field(name, own)));
    }
    diagnostics.extend(head.tags.entries().iter().filter_map(|tag| diagnostic(text, "tags", tag, "")));
    diagnostics
}

/// `before`: what stands in a line before the value.
fn diagnostic(text: &Words<'_>, name: &str, own: &Spanned<String>, before: &str) -> Option<Diagnostic> {
    let written = first(&own.value)?;
    let d = Diagnostic::new(Code::CharacterReference).at(&text.entry.file, own.span).arg("field", name);
    let meant = quoted(&resolve_references(&own.value));
    Some(d.arg("written", written).arg("meant", format!("{before}{meant}")))
}

/// The first reference in a text.
fn first(text: &str) -> Option<&str> {
    let mut references = text.match_indices('&').filter_map(|(at, _)| {
        let end = text[at..].find(';')?;
        Some(&text[at..=at + end])
    });
    references.find(|reference| resolve_references(reference) != *reference)
}

#[cfg(test)]
mod tests {
    use super::first;

    #[test]
    fn only_references_are_told() {
        assert_eq!(first("Cà ph&ecirc; &amp; trà"), Some("&ecirc;"));
        assert_eq!(first("A & B; R&D; &unknown;"), None);
        assert_eq!(first("Chè &#8211; cà phê"), Some("&#8211;"));
    }
}
