//! What must not go out, of one file: in its fields, in what readers read of its Markdown, and in what they do not.

use crate::{
    base::{Lang, Span},
    guard::{self, Finding, Rule, Unless},
    markdown::Document,
    source::yaml::{YamlNode, YamlValue},
};
use rustc_hash::FxHashSet;

/// Fields that say nothing of their own: what they hold is an address, or the reason for letting something pass.
const APART: [&str; 2] = ["aliases", "waivers"];

/// Of all values of a front matter.
pub(super) fn of_fields(node: &YamlNode, lang: &Lang, findings: &mut Vec<Finding>) {
    match &node.value {
        YamlValue::Empty => {}
        YamlValue::Scalar(text) => {
            let all = guard::find(text).into_iter().chain(guard::hidden(text, lang));
            findings.extend(all.map(|finding| Finding { span: node.span, ..finding }));
        }
        YamlValue::List(list) => list.iter().for_each(|node| of_fields(node, lang, findings)),
        YamlValue::Map(map) => {
            let fields = map.iter().filter(|(key, _)| !APART.contains(&key.name.as_str()));
            fields.for_each(|(_, node)| of_fields(node, lang, findings));
        }
    }
}

/// Of what a text shows and hides. Its Markdown begins at the byte `start` of `source`.
pub(super) fn of_body(document: &Document, source: &str, start: usize, lang: &Lang, findings: &mut Vec<Finding>) {
    let plain = &document.plain;
    let shown = guard::find(&plain.text).into_iter();
    findings.extend(shown.map(|finding| Finding { span: plain.place(finding.span.range()), ..finding }));
    let at = |rule, span: Span| {
        let letters = source.get(span.range()).unwrap_or_default().chars().filter(|c| c.is_alphanumeric()).count();
        Finding { rule, span, letters: letters as u32, unless: Unless::Never }
    };
    // One that does not end is told as such.
    let ends = |span: &&Span| source.get(span.range()).is_some_and(|comment| comment.trim_end().ends_with("-->"));
    findings.extend(plain.comments.iter().filter(ends).map(|span| at(Rule::HtmlComment, *span)));
    findings.extend(plain.hidden.iter().map(|span| at(Rule::HiddenText, *span)));
    let body = guard::hidden(source.get(start..).unwrap_or_default(), lang).into_iter();
    let body = body.map(|finding| finding.shift(start));
    let invisible: FxHashSet<u32> = plain.invisible.iter().map(|span| span.start).collect();
    findings.extend(body.filter(|finding| !invisible.contains(&finding.span.start)));
}
