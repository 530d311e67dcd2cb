//! How a difference is told: what differs, both sentences, and the line that waives it.

use super::{finding::Finding, plain::plain, version_pair::VersionPair};
use crate::{
    check::words::Words,
    diag::{Code, Diagnostic},
};

/// A sentence is shown up to so many characters.
const LONGEST: usize = 240;

/// One difference, as it is told.
pub(super) fn diagnostic(pair: &VersionPair<'_>, finding: &Finding) -> Diagnostic {
    let Finding { rule, source, text, missing, added } = finding;
    let (from, to) = (&pair.source.segments[*source], &pair.text.segments[*text]);
    let kind = match (missing.is_empty(), added.is_empty()) {
        (false, true) => "missing",
        (true, false) => "added",
        _ => "both",
    };
    let d = Diagnostic::new(*rule).place(pair.text.place(to)).related("related-source", pair.source.place(from));
    let d = d.arg("kind", kind).arg("missing", missing.join(" · ")).arg("added", added.join(" · "));
    let d = d.arg("language", pair.text.lang).arg("from", pair.source.lang);
    let (from, to) = (plain(from), plain(to));
    let d = d.arg("source", excerpt(&from, missing)).arg("translation", excerpt(&to, added));
    let values = missing.iter().chain(added);
    waivable(d, *rule, &pair.ids[*source], values, pair.text)
}

/// With the line that waives values in a segment of the source.
pub(in crate::check) fn waivable<'v>(
    d: Diagnostic,
    rule: Code,
    segment: &str,
    values: impl Iterator<Item = &'v String>,
    text: &Words<'_>,
) -> Diagnostic {
    let line = |value: &String| {
        let value = value.replace('\\', "\\\\").replace('"', "\\\"");
        format!("{{rule: {}, segment: {segment}, value: \"{value}\", reason: \"…\"}}", rule.name())
    };
    let list = if text.entry.text.head.waivers.is_absent() { "new" } else { "more" };
    d.arg("waiver", values.map(line).collect::<Vec<_>>().join(", ")).arg("list", list)
}

/// The sentence of a text that a value stands in; of a short text all, of a long one without the value its beginning.
pub(in crate::check) fn excerpt(text: &str, values: &[String]) -> String {
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    let at = values.iter().find_map(|value| text.find(value.as_str())).unwrap_or(0);
    let ends = |c: char| matches!(c, '.' | '!' | '?' | '。' | '！' | '？' | '។');
    let begin = text[..at].rfind(ends).map_or(0, |end| text[end..].chars().next().map_or(end, |c| end + c.len_utf8()));
    // A sign within a number ends no sentence.
    let begin = if text[begin..].starts_with(' ') || begin == 0 { begin } else { at };
    let mut end = text.len();
    for (step, c) in text[at..].char_indices().filter(|(_, c)| ends(*c)) {
        let next = at + step + c.len_utf8();
        if !c.is_ascii() || text[next..].starts_with(' ') {
            end = next;
            break;
        }
    }
    let sentence = text[begin..end].trim();
    let mut cut: String = sentence.chars().take(LONGEST).collect();
    if cut.len() < sentence.len() {
        cut.push('…');
    }
    if begin > 0 { format!("… {cut}") } else { cut }
}
