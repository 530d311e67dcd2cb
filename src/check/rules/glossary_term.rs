//! Where the source has a word of the glossary, and its translation none that stands for it; and a form that the glossary does
//! not allow in a language.

use crate::{
    base::LangIx,
    check::{
        facts::{VersionPair, excerpt, waivable},
        glossary::{Form, GlossaryText, Use, with_term},
    },
    content::Glossary,
    diag::{Code, Diagnostic},
};

/// What a translation lacks: one diagnostic a segment.
pub(in crate::check) fn missing(
    glossary: &Glossary,
    pair: &VersionPair<'_>,
    (source, text): (&GlossaryText<'_>, &GlossaryText<'_>),
    lang: LangIx,
) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for own in &pair.pairs {
        let (from, to) = (&source.segments[own.at.0], &text.segments[own.at.1]);
        let has = |form: &&Form| {
            let terms = glossary.entries[form.entry].terms.get(lang);
            terms.is_none_or(Vec::is_empty) || to.forms.iter().any(|own| own.is == Use::Term && own.entry == form.entry)
        };
        let lacks = from.places(Use::Term).into_iter().filter(|forms| !forms.iter().any(has)).map(|forms| forms[0]);
        let mut values: Vec<(String, String)> = Vec::new();
        for form in lacks {
            let value =
                (from.written(form).to_owned(), with_term(glossary, from.written(form), Some(form.entry), lang));
            let waived = pair.waived(Code::GlossaryTerm, own.at.0, &value.0);
            if !waived && !values.contains(&value) {
                values.push(value);
            }
        }
        if values.is_empty() {
            continue;
        }
        let (written, meant): (Vec<String>, Vec<String>) = values.into_iter().unzip();
        let (a, b) = (&pair.source.segments[own.at.0], &pair.text.segments[own.at.1]);
        let d = Diagnostic::new(Code::GlossaryTerm).place(pair.text.place(b)).arg("kind", "term");
        let d = d.arg("values", meant.join(" · ")).arg("language", pair.text.lang);
        let d = d.arg("source", excerpt(&from.text, &written)).arg("translation", excerpt(&to.text, &[]));
        let d = d.related("related-source", pair.source.place(a));
        diagnostics.push(waivable(d, Code::GlossaryTerm, &pair.ids[own.at.0], written.iter(), pair.text));
    }
    diagnostics
}

/// What is not to be called so: one diagnostic a segment. `ids`: what waivers name the segments by.
pub(in crate::check) fn not_allowed(
    glossary: &Glossary,
    text: &GlossaryText<'_>,
    ids: &[String],
    lang: LangIx,
) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for ((segment, own), id) in text.words.segments.iter().zip(&text.segments).zip(ids) {
        let (mut written, mut meant): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
        for forms in own.places(Use::Not) {
            let value = own.written(forms[0]).to_owned();
            if !text.words.waives(Code::GlossaryTerm, id, &value) && !written.contains(&value) {
                meant.push(with_term(glossary, &value, Some(forms[0].entry), lang));
                written.push(value);
            }
        }
        if !written.is_empty() {
            let d = Diagnostic::new(Code::GlossaryTerm).place(text.words.place(segment)).arg("kind", "not");
            let d = d.arg("values", meant.join(" · ")).arg("language", text.words.lang);
            let d = d.arg("source", "").arg("translation", excerpt(&own.text, &written));
            diagnostics.push(waivable(d, Code::GlossaryTerm, id, written.iter(), text.words));
        }
    }
    diagnostics
}
