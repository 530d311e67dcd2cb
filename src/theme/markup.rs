//! What a template writes as HTML, read from its text, its code blanked out: what the content policy forbids, so that it is
//! told here and not left to the browser, and what every page owes, the policy itself and the links to its other languages.

use super::{
    files::Templates,
    forbidden::{Forbidden, address},
    html::{self, Tag, UNKNOWN},
    references, style_sheet,
};
use crate::{
    base::Span,
    diag::{Code, Diagnostic},
};
use std::sync::Arc;

/// Elements in which there are no tags.
const TEXT_ONLY: [&[u8]; 7] = [b"script", b"style", b"title", b"textarea", b"xmp", b"noembed", b"noframes"];

/// Of a template, what its pages owe.
#[derive(Clone, Copy, Default, Debug)]
pub(super) struct Markup {
    /// It writes a content policy. Whether it holds shows on the page.
    pub policy: bool,
    /// It writes links to other languages into the head.
    pub hreflang: bool,
}

/// Reads a template. `host`: the site's own, with its port if it has one.
pub(super) fn read(file: &Arc<str>, text: &str, host: &str, diagnostics: &mut Vec<Diagnostic>) -> Markup {
    let text = blanked(text);
    let place = |part: &[u8]| {
        let start = part.as_ptr() as usize - text.as_ptr() as usize;
        Span::new(start, start + part.len())
    };
    let mut markup = Markup::default();
    let mut body = false;
    let mut rest = text.as_slice();
    while let Some(open) = memchr::memchr(b'<', rest) {
        let inside = &rest[open + 1..];
        rest = match inside {
            [b'!', b'-', b'-', comment @ ..] => html::after_comment(comment),
            [b'a'..=b'z' | b'A'..=b'Z', ..] => {
                let (tag, behind) = html::tag(inside);
                let name: Vec<u8> = own_name(&tag).to_ascii_lowercase();
                body |= name == b"body";
                markup.policy |= is(&tag, &name, b"meta", b"http-equiv", "content-security-policy");
                let other = is(&tag, &name, b"link", b"rel", "alternate") && value(&tag, b"hreflang").is_some();
                markup.hreflang |= other && !body;
                for (forbidden, part) in Forbidden::of(&name, &tag, host) {
                    diagnostics.push(forbidden.diagnostic().at(file, place(part)));
                }
                let text_only = TEXT_ONLY.iter().find(|own| **own == name);
                text_only.map_or(behind, |name| html::after_element(behind, name))
            }
            _ => inside,
        };
    }
    markup
}

/// Tells what a style sheet loads from elsewhere.
pub(super) fn sheet(file: &Arc<str>, css: &str, host: &str, diagnostics: &mut Vec<Diagnostic>) {
    for own in style_sheet::addresses(css) {
        if let Some(forbidden) = address(css[own.clone()].as_bytes(), host) {
            diagnostics.push(forbidden.in_sheet().diagnostic().at(file, own.into()));
        }
    }
}

/// A template's text without its code: what is shown is `UNKNOWN`, everything else a blank.
fn blanked(text: &str) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    for (code, shown) in references::tags(text) {
        bytes[code].fill(if shown { UNKNOWN } else { b' ' });
    }
    bytes
}

/// A tag's name up to what is not known of it.
fn own_name<'p>(tag: &Tag<'p>) -> &'p [u8] {
    tag.name.split(|byte| *byte == UNKNOWN).next().unwrap_or_default()
}

/// Whether a tag is of that name, and one of the words of an attribute's value is that one.
fn is(tag: &Tag<'_>, name: &[u8], wanted: &[u8], attribute: &[u8], word: &str) -> bool {
    let words = || value(tag, attribute).unwrap_or_default().split(u8::is_ascii_whitespace);
    name == wanted && words().any(|own| own.eq_ignore_ascii_case(word.as_bytes()))
}

fn value<'p>(tag: &Tag<'p>, name: &[u8]) -> Option<&'p [u8]> {
    html::value(&tag.attributes, name)
}

/// A page template that lacks what every page owes, at the head that should have it: it may stand in another template than
/// the page's own, one of `files`.
pub(super) fn lacking<'t>(
    code: Code,
    name: &str,
    files: impl Iterator<Item = &'t str>,
    templates: &Templates,
) -> Diagnostic {
    let mut heads = files.filter_map(|name| {
        let (file, text) = &templates[name];
        Some((name, file, text.find("<head>")?))
    });
    match heads.next() {
        Some((head, file, at)) => Diagnostic::new(code).at(file, Span::new(at, at + "<head>".len())).arg("name", head),
        None => Diagnostic::new(code).in_file(&templates[name].0).arg("name", name),
    }
}
