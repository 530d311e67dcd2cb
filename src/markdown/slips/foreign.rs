//! Markup of other programs, which readers see as it is written: `[b]`, `[[Trang]]`, `{{< youtube >}}`, `[TOC]`, `==nổi bật==`,
//! `<o:p>`.

use super::{
    super::diagnostics::{Diagnostics, shown},
    line,
};
use crate::{base::Span, diag::Code};

/// Tags of forums, with what they are for.
const TAGS: &[(&str, &str)] =
    &[("b", "bold"), ("i", "italic"), ("u", "italic"), ("url", "link"), ("img", "picture"), ("quote", "quote")];

/// What opens something, what closes it, and what it is for.
const PAIRS: &[(&str, &str, &str)] = &[
    ("{{<", ">}}", "shortcode"),
    ("{{%", "%}}", "shortcode"),
    ("{%", "%}", "shortcode"),
    ("[[", "]]", "link"),
    ("==", "==", "bold"),
];

/// What office programs begin the names of their own elements with.
const OFFICE: &[&str] = &["o:", "v:", "w:", "m:", "x:", "st1:"];

/// Where a list of contents was to stand.
const CONTENTS: &[&str] = &["[TOC]", "[[TOC]]", "[[_TOC_]]", "[toc]"];

/// Checks a piece of text that stands at `span` of the source; `told` is whether markup of another program has been.
pub(super) fn check(source: &str, span: Span, told: &mut bool, diagnostics: &mut Diagnostics<'_>) {
    let Some(text) = source.get(span.range()).filter(|_| !*told) else { return };
    let bytes = text.as_bytes();
    for at in memchr::memchr3_iter(b'[', b'{', b'=', bytes).chain(memchr::memchr_iter(b'<', bytes)) {
        let at = span.start as usize + at;
        if let Some((length, what)) = markup(source, at) {
            *told = true;
            let markup = shown(&source[at..at + length]);
            let place = Span::new(at, at + length);
            return diagnostics.add(Code::ForeignMarkup, place, &[("markup", &markup), ("what", what)]);
        }
    }
}

/// The length of the markup at a byte, and what it was for.
fn markup(source: &str, at: usize) -> Option<(usize, &'static str)> {
    // No further than the paragraph.
    let (before, rest) = (&source[..at], line::window(source, at).split("\n\n").next()?);
    if before.ends_with('\\') {
        return None;
    }
    if let Some(contents) = CONTENTS.iter().find(|contents| rest.starts_with(**contents)) {
        return Some((contents.len(), "contents"));
    }
    if let Some((open, close, what)) = PAIRS.iter().find(|(open, ..)| rest.starts_with(open)) {
        let inside = &rest[open.len()..];
        let words = &inside[..inside.find(close)?];
        let name = words.starts_with(char::is_alphabetic) && !words.ends_with(char::is_whitespace);
        let fits = match *open {
            "[[" => name && !words.contains(['[', ']']) && !inside[words.len() + 2..].starts_with('('),
            "==" => name && !words.contains('=') && !before.ends_with(|c: char| c == '=' || c.is_alphanumeric()),
            _ => !words.is_empty(),
        };
        return fits.then_some((open.len() + words.len() + close.len(), what));
    }
    if rest.starts_with('<') {
        return office(rest).map(|length| (length, "office"));
    }
    let name = rest.strip_prefix('[')?.split([']', '=']).next()?;
    let (_, what) = TAGS.iter().find(|(tag, _)| tag.eq_ignore_ascii_case(name))?;
    rest.contains(&format!("[/{name}]")).then(|| (rest.find(']').map_or(rest.len(), |end| end + 1), *what))
}

/// The length of a tag of an office program: `<o:p>`, `</v:shape>`, `<![if !supportLists]>`.
fn office(rest: &str) -> Option<usize> {
    let tag = &rest[..=rest.find('>')?];
    let name = tag[1..].strip_prefix('/').unwrap_or(&tag[1..]);
    let own = |prefix: &&str| {
        name.strip_prefix(*prefix).is_some_and(|name| name.starts_with(|c: char| c.is_ascii_alphabetic()))
    };
    let conditional = ["<![if", "<![endif"].iter().any(|begin| tag.starts_with(begin));
    (conditional || OFFICE.iter().any(own)).then_some(tag.len())
}
