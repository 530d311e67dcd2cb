//! HTML taken apart as the tokenizer of the standard does (<https://html.spec.whatwg.org/multipage/parsing.html>): of pages,
//! and of templates whose code is blanked out.

/// What stands in a template's text for `{{ … }}`: nobody knows what it will be.
pub(super) const UNKNOWN: u8 = 1;

/// A tag.
pub(super) struct Tag<'p> {
    /// Whether it is `</…>`.
    pub closes: bool,
    /// As it is written.
    pub name: &'p [u8],
    /// In their order.
    pub attributes: Vec<Attribute<'p>>,
}

/// An attribute of a tag, as it is written; the value without its quotation marks.
pub(super) struct Attribute<'p> {
    pub name: &'p [u8],
    pub value: &'p [u8],
}

/// The value of an attribute: of two of one name the first counts.
pub(super) fn value<'p>(attributes: &[Attribute<'p>], name: &[u8]) -> Option<&'p [u8]> {
    attributes.iter().find(|own| own.name.eq_ignore_ascii_case(name)).map(|own| own.value)
}

/// The tag behind a `<`, and what stands behind the tag.
pub(super) fn tag(markup: &[u8]) -> (Tag<'_>, &[u8]) {
    let (closes, name) = match markup.strip_prefix(b"/") {
        Some(name) => (true, name),
        None => (false, markup),
    };
    let length = name.iter().take_while(|byte| !byte.is_ascii_whitespace() && !b"/>".contains(byte)).count();
    let (name, inside) = name.split_at(length);
    let (attributes, behind) = attributes(inside);
    (Tag { closes, name, attributes }, behind)
}

fn attributes(mut rest: &[u8]) -> (Vec<Attribute<'_>>, &[u8]) {
    let mut attributes = Vec::new();
    let until = |bytes: &[u8], ends: &[u8]| {
        bytes.iter().position(|byte| byte.is_ascii_whitespace() || ends.contains(byte)).unwrap_or(bytes.len())
    };
    let skip = |bytes: &[u8], signs: &[u8]| {
        bytes.iter().take_while(|byte| byte.is_ascii_whitespace() || signs.contains(byte)).count()
    };
    loop {
        rest = &rest[skip(rest, b"/")..];
        match rest.first() {
            None => return (attributes, rest),
            Some(b'>') => return (attributes, &rest[1..]),
            Some(_) => {}
        }
        // A name may begin with `=`.
        let (name, behind) = rest.split_at(1 + until(&rest[1..], b"/>="));
        rest = &behind[skip(behind, b"")..];
        let mut value: &[u8] = b"";
        if let Some(behind) = rest.strip_prefix(b"=") {
            rest = &behind[skip(behind, b"")..];
            let quote = rest.first().copied().filter(|byte| matches!(byte, b'"' | b'\''));
            (value, rest) = match quote {
                Some(quote) => {
                    let inside = &rest[1..];
                    let end = memchr::memchr(quote, inside).unwrap_or(inside.len());
                    (&inside[..end], inside.get(end + 1..).unwrap_or_default())
                }
                None => rest.split_at(until(rest, b">")),
            };
        }
        attributes.push(Attribute { name, value });
    }
}

/// What stands behind a comment whose `<!--` was read.
pub(super) fn after_comment(comment: &[u8]) -> &[u8] {
    if let Some(rest) = [b">".as_slice(), b"->"].iter().find_map(|end| comment.strip_prefix(*end)) {
        return rest;
    }
    let ends = memchr::memmem::find_iter(comment, b"--").map(|at| &comment[at + 2..]);
    let mut behind = ends.filter_map(|rest| rest.strip_prefix(b">").or_else(|| rest.strip_prefix(b"!>")));
    behind.next().unwrap_or_default()
}

/// What stands behind `</name …>`, of an element in which there are no tags.
pub(super) fn after_element<'p>(inside: &'p [u8], name: &[u8]) -> &'p [u8] {
    let ends = memchr::memmem::find_iter(inside, b"</").map(|at| &inside[at + 2..]);
    let mut behind = ends.filter_map(|end| {
        let (own, rest) = end.split_at_checked(name.len())?;
        let whole = rest.first().is_none_or(|byte| byte.is_ascii_whitespace() || b"/>".contains(byte));
        (whole && own.eq_ignore_ascii_case(name)).then(|| attributes(rest).1)
    });
    behind.next().unwrap_or_default()
}

/// What stands behind the first `end`.
pub(super) fn after<'p>(text: &'p [u8], end: &[u8]) -> &'p [u8] {
    memchr::memmem::find(text, end).map_or(b"", |at| &text[at + end.len()..])
}
