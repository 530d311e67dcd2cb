//! What is wrong where tera cannot read a template: it says what it met, here is what was meant. Which sentence it says
//! is all there is to tell one slip from another by; the test has each.

use super::references;
use crate::diag::nearest;
use std::ops::Range;

/// The tags that templates may use.
#[rustfmt::skip]
const TAGS: [&str; 20] = [
    "if", "elif", "else", "endif", "for", "endfor", "break", "continue", "block", "endblock", "extends", "include", "set",
    "endset", "filter", "endfilter", "component", "endcomponent", "raw", "endraw",
];

/// At most so many characters of a template are repeated in a message.
const SHOWN: usize = 40;

/// Something that cannot be read.
pub(super) struct TemplateSyntaxError {
    /// A variant of the message.
    pub reason: &'static str,
    /// The bytes meant.
    pub range: Range<usize>,
    /// The tag, sign or name meant.
    pub name: String,
    /// The tag that was probably meant; empty when none is near.
    pub nearest: &'static str,
}

/// What is wrong where tera says `message` of the bytes `at`.
pub(super) fn explain(text: &str, message: &str, at: Range<usize>) -> TemplateSyntaxError {
    let slip = |reason, range: Range<usize>, name: &str| TemplateSyntaxError {
        reason,
        range,
        name: name.to_owned(),
        nearest: "",
    };
    let here = text.get(at.clone()).unwrap_or_default();
    if let Some(open) = references::open_tag(text, at.start) {
        let line = text[open..].lines().next().unwrap_or_default().trim_end();
        let name = &text[open..open + 2];
        let reason = match name {
            "{#" => "comment",
            _ if message.starts_with("String opened") => "quote",
            _ => "open-tag",
        };
        return slip(reason, open..open + line.len(), name);
    }
    let unknown = message.starts_with("Unknown tag");
    let before = if unknown { at.start } else { text.len() };
    if unknown && !TAGS.contains(&here) {
        return TemplateSyntaxError { nearest: nearest(here, TAGS).unwrap_or_default(), ..slip("tag", at, here) };
    }
    if unknown || message.to_lowercase().starts_with("unexpected end of") {
        return match references::unclosed(text.get(..before).unwrap_or(text)) {
            Some((tag, open)) if !matches!(here, "else" | "elif") => slip("unclosed", open, tag),
            _ if unknown => slip("stray", at, here),
            _ => slip("other", at, here),
        };
    }
    let quoted = message.split('`').nth(1).unwrap_or_default();
    let reasons = [
        ("This content would be ignored", "ignored", ""),
        ("`extends` needs to be the first", "first", "extends"),
        ("Template already contains a block", "twice", quoted),
        ("Template is already extending", "first", "extends"),
        ("break can only", "loop", here),
        ("continue can only", "loop", here),
    ];
    if let Some((_, reason, name)) = reasons.iter().find(|(begin, ..)| message.starts_with(begin)) {
        return slip(reason, at, name);
    }
    let tag = references::tag_at(text, at.start);
    if message.ends_with("but expected string.") && matches!(tag, "extends" | "include") {
        return slip("text", at, tag);
    }
    if message.contains("as name in the end tag") {
        return slip("named", at, quoted);
    }
    // Of a sign that tera does not know at all it says only where it stands.
    let sign = text.get(at.start..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    let range = at.start..at.end.max(at.start + sign);
    let name: String = text.get(range.clone()).unwrap_or_default().chars().take(SHOWN).collect();
    let reason = if matches!(name.as_str(), "}}" | "%}" | "-}}" | "-%}") { "nothing" } else { "sign" };
    slip(reason, range, &name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_slip_has_its_place_and_reason() {
        let slips = [
            ("{% else %}", "stray", "else", "else"),
            ("{% if page %}x{% endif %}{% endif %}", "stray", "endif", "endif"),
            ("{% if page %}\n{% endblok %}", "tag", "endblok", "endblok"),
            ("{% import \"a\" %}", "tag", "import", "import"),
            ("{% include page.title %}", "text", "include", "page"),
            ("{{ page.title ++ 1 }}", "sign", "+", "+"),
            ("{{ x && y }}", "sign", "&", "&"),
            ("{% set x = %}", "nothing", "%}", "%}"),
            ("{{ }}", "nothing", "}}", "}}"),
            ("{% block main %}\n{{ page.title\n<p>{{ x }}</p>{% endblock %}", "open-tag", "{{", "{{ page.title"),
            ("{% block main %}\n{% if page %}\nx{% endblock %}", "unclosed", "if", "{% if page %}"),
            ("{% if page }x{% endif %}", "open-tag", "{%", "{% if page }x{% endif %}"),
            ("{{ page.title }", "open-tag", "{{", "{{ page.title }"),
            ("{{ \"abc }}", "quote", "{{", "{{ \"abc }}"),
            ("a {# abc", "comment", "{#", "{# abc"),
            ("{% for x in y %}x", "unclosed", "for", "{% for x in y %}"),
            ("{% extends \"a\" %}x{% block b %}{% endblock %}", "ignored", "", "x"),
            ("x{% extends \"a\" %}", "first", "extends", "\"a\""),
            ("{% block b %}{% endblock %}{% block b %}{% endblock %}", "twice", "b", "b"),
            ("{% block b %}{% endblock c %}", "named", "b", "c"),
            ("{% break %}", "loop", "break", "break"),
        ];
        for (text, reason, name, marked) in slips {
            let error = tera::Tera::new().add_raw_template("t.html", text).unwrap_err();
            let tera::ErrorKind::SyntaxError(report) = error.kind() else { panic!("{text}: {error}") };
            let slip = explain(text, report.message(), report.span().range.clone());
            assert_eq!((slip.reason, slip.name.as_str(), &text[slip.range]), (reason, name, marked), "{text}");
        }
    }
}
