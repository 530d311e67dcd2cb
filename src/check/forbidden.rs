//! What the glossary forbids: an error wherever an approved text says it, in every build.

use super::glossary::{Form, Matcher, Use, looked_at};
use crate::{
    base::{ByLang, Hash, Lang, LangIx, Memo, Span},
    content::{Content, Entry, Glossary, head::Status, text},
    diag::{Code, Diagnostic, Severity},
    edition::Verdicts,
    source::Sources,
};

/// What of a text is forbidden: the entry, where, as it is written.
#[derive(Default)]
struct ForbiddenForms(Vec<(usize, Span, String)>);

/// Looks at all texts that have not ended; at each only when it, or the glossary, is another than before.
pub fn forbidden(
    glossary: &Glossary,
    (content, verdicts): (&Content, &Verdicts),
    sources: &Sources,
    memo: &mut Memo,
    diagnostics: &mut Vec<Diagnostic>,
) {
    if !glossary.forbids() {
        return;
    }
    let languages = &content.config.languages;
    let matchers: ByLang<Matcher> =
        languages.keys().map(|lang| Matcher::new(glossary, lang, &[Use::Forbidden])).collect();
    let items = content.items.iter_enumerated().filter(|(at, _)| verdicts.ended(*at).is_none());
    let texts = content.sections.iter().map(|own| &own.texts).chain(items.map(|(_, item)| &item.texts));
    let texts: Vec<(LangIx, &Entry)> =
        texts.flat_map(|texts| texts.iter_enumerated().filter_map(|(lang, own)| Some((lang, own.as_ref()?)))).collect();
    let key = |at: usize| Hash::stamp(&(glossary.stamp, texts[at].1.hash, &texts[at].1.file));
    let found = memo.row(texts.len(), key, |at| find(texts[at], &matchers, &languages[texts[at].0].lang, sources));
    for ((lang, entry), found) in texts.iter().zip(&found) {
        for (at, span, written) in &found.0 {
            let own = &glossary.entries[*at];
            let reason = own.reason.as_ref().and_then(|reason| reason.get(&languages[*lang].lang));
            let d = Diagnostic::new(Code::GlossaryForbidden).at(&entry.file, *span).arg("value", written);
            let d = d.arg("id", &own.id).arg("reason", reason.map_or("", |(reason, _)| reason));
            let approved = entry.status == Status::Approved;
            diagnostics.push(if approved { d } else { d.severity(Severity::Warning) });
        }
    }
}

fn find((lang, entry): (LangIx, &Entry), matchers: &ByLang<Matcher>, code: &Lang, sources: &Sources) -> ForbiddenForms {
    let matcher = &matchers[lang];
    if matcher.is_empty() {
        return ForbiddenForms::default();
    }
    let Some(source) = sources.text(&entry.file) else { return ForbiddenForms::default() };
    let mut found = Vec::new();
    for segment in text::segments(&entry.text, &source, code) {
        let words = looked_at(&segment);
        let mut from = segment.span.start as usize;
        for Form { entry, range, .. } in matcher.find(&words) {
            let written = &words[range];
            // Where signs stand within it, the segment as a whole is meant.
            let place = source.get(from..segment.span.end as usize).and_then(|rest| rest.find(written));
            let span = place.map_or(segment.span, |step| Span::new(from + step, from + step + written.len()));
            from = if place.is_some() { span.end as usize } else { from };
            found.push((entry, span, written.to_owned()));
        }
    }
    ForbiddenForms(found)
}
