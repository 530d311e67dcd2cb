//! A word of the glossary that was not right yet, or is not any more, when the article is of.

use crate::{
    base::{LangIx, Time},
    check::{
        facts::{excerpt, waivable},
        glossary::{GlossaryText, Use, with_term},
    },
    content::Glossary,
    diag::{Code, Diagnostic},
};
use jiff::tz::TimeZone;

/// One diagnostic a segment. `date`: the article's; `ids`: what waivers name the segments by.
pub(in crate::check) fn rule(
    glossary: &Glossary,
    text: &GlossaryText<'_>,
    ids: &[String],
    (date, zone): (Time, &TimeZone),
    lang: LangIx,
) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for ((segment, own), id) in text.words.segments.iter().zip(&text.segments).zip(ids) {
        let (mut written, mut meant): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
        for forms in own.places(Use::Term) {
            // A name that several things have is right when it is for one of them.
            if forms.iter().any(|form| glossary.entries[form.entry].holds(date, zone)) {
                continue;
            }
            let value = own.written(forms[0]).to_owned();
            if !text.words.waives(Code::GlossaryDated, id, &value) && !written.contains(&value) {
                meant.push(with_term(glossary, &value, glossary.entries[forms[0].entry].replaced_by, lang));
                written.push(value);
            }
        }
        if !written.is_empty() {
            let d = Diagnostic::new(Code::GlossaryDated).place(text.words.place(segment));
            let d = d.arg("values", meant.join(" · ")).arg("date", date.zoned(zone).date());
            let d = d.arg("translation", excerpt(&own.text, &written));
            diagnostics.push(waivable(d, Code::GlossaryDated, id, written.iter(), text.words));
        }
    }
    diagnostics
}
