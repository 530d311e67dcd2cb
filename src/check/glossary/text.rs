//! The glossary's forms in the segments of a text.

use super::matcher::{Form, Matcher, Use};
use crate::{
    base::LangIx,
    check::words::{Words, is_prose, prose},
    content::Glossary,
    markdown::{Inline, InlineKind, Segment},
};

/// A text, and where in it the glossary's forms stand.
pub(in crate::check) struct GlossaryText<'g> {
    pub(in crate::check) words: &'g Words<'g>,
    pub(in crate::check) segments: Vec<GlossarySegment>,
}

/// What is looked at of a segment, with the forms in it.
pub(in crate::check) struct GlossarySegment {
    pub(in crate::check) text: String,
    pub(in crate::check) forms: Vec<Form>,
}

impl<'g> GlossaryText<'g> {
    /// Looks for the forms of a text's language in its segments.
    pub(in crate::check) fn new(words: &'g Words<'g>, matcher: &Matcher) -> Self {
        let segment = |own: &Segment| {
            let text = looked_at(own);
            GlossarySegment { forms: matcher.find(&text), text }
        };
        Self { words, segments: words.segments.iter().map(segment).collect() }
    }
}

impl GlossarySegment {
    /// The forms of a use, those of one place together.
    pub(in crate::check) fn places(&self, is: Use) -> Vec<Vec<&Form>> {
        let mut places: Vec<Vec<&Form>> = Vec::new();
        for form in self.forms.iter().filter(|form| form.is == is) {
            match places.last_mut() {
                Some(last) if last[0].range == form.range => last.push(form),
                _ => places.push(vec![form]),
            }
        }
        places
    }

    /// A form as it is written.
    pub(in crate::check) fn written(&self, form: &Form) -> &str {
        &self.text[form.range.clone()]
    }
}

/// A form with the term that is meant in a language, as messages show it.
pub(in crate::check) fn with_term(glossary: &Glossary, written: &str, entry: Option<usize>, lang: LangIx) -> String {
    let terms = entry.and_then(|at| glossary.entries.get(at)).map(|entry| &entry.terms[lang]);
    match terms.and_then(|terms| terms.first()) {
        Some(term) => format!("{written} → {term}"),
        None => written.to_owned(),
    }
}

/// The words of a segment, without code, addresses and what is marked as another language.
pub(in crate::check) fn looked_at(segment: &Segment) -> String {
    if !is_prose(segment) {
        return String::new();
    }
    if segment.inlines.is_empty() {
        return segment.wording.clone();
    }
    prose(&segment.inlines, &|inline| match &inline.kind {
        InlineKind::Link { target, .. } => is_address(target, &inline.inside),
        kind => matches!(kind, InlineKind::Foreign(_)),
    })
}

/// Whether a link shows its own address.
fn is_address(target: &str, inside: &[Inline]) -> bool {
    matches!(inside, [Inline { kind: InlineKind::Text(text), .. }] if target.ends_with(text.as_str()))
}
