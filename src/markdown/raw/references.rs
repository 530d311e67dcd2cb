//! Character references in raw HTML. Numbers are resolved here, so that nothing that `escape` leaves out
//! can come in by number; names stay names in text, and in attributes those are resolved that matter in addresses.

use std::borrow::Cow;

/// Bytes of the longest reference that is looked at; HTML's longest name has 33.
const LONGEST: usize = 34;

/// Resolves references in an attribute's value.
pub(in crate::markdown) fn resolve(value: &str) -> Cow<'_, str> {
    if !value.contains('&') {
        return Cow::Borrowed(value);
    }
    let mut out = String::with_capacity(value.len());
    each(value, |piece| match piece {
        Piece::Text(text) => out.push_str(text),
        Piece::Number(c) => out.push(c),
        Piece::Name(name) => match named(&name[1..name.len() - 1]) {
            Some(text) => out.push_str(text),
            None => out.push_str(name),
        },
    });
    Cow::Owned(out)
}

/// Writes text between tags: names of references stay, all else is escaped. Answers whether all of it could be written.
pub(in crate::markdown) fn write_text(out: &mut String, text: &str) -> bool {
    let mut whole = true;
    each(text, |piece| match piece {
        Piece::Text(text) => whole &= super::super::escape::text(out, text),
        Piece::Number(c) => whole &= super::super::escape::text(out, c.encode_utf8(&mut [0; 4])),
        Piece::Name(name) => out.push_str(name),
    });
    whole
}

enum Piece<'a> {
    Text(&'a str),
    Number(char),
    Name(&'a str),
}

fn each<'a>(text: &'a str, mut piece: impl FnMut(Piece<'a>)) {
    let bytes = text.as_bytes();
    let (mut from, mut at) = (0, 0);
    while let Some(step) = memchr::memchr(b'&', &bytes[at..]) {
        at += step;
        let window = &bytes[at..bytes.len().min(at + LONGEST)];
        let found = memchr::memchr(b';', window).and_then(|end| {
            let inner = &text[at + 1..at + end];
            let kind = match inner.strip_prefix('#') {
                Some(number) => Piece::Number(number_of(number)?),
                None if !inner.is_empty() && inner.bytes().all(|b| b.is_ascii_alphanumeric()) => {
                    Piece::Name(&text[at..=at + end])
                }
                None => return None,
            };
            Some((kind, at + end + 1))
        });
        match found {
            Some((kind, next)) => {
                piece(Piece::Text(&text[from..at]));
                piece(kind);
                (from, at) = (next, next);
            }
            None => at += 1,
        }
    }
    piece(Piece::Text(&text[from..]));
}

fn number_of(digits: &str) -> Option<char> {
    let code = match digits.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16),
        None => digits.parse(),
    };
    Some(code.ok().and_then(char::from_u32).filter(|&c| c != '\0').unwrap_or('\u{fffd}')).filter(|_| !digits.is_empty())
}

fn named(name: &str) -> Option<&'static str> {
    Some(match name {
        "amp" | "AMP" => "&",
        "lt" | "LT" => "<",
        "gt" | "GT" => ">",
        "quot" | "QUOT" => "\"",
        "apos" => "'",
        "nbsp" => "\u{a0}",
        "Tab" => "\t",
        "NewLine" => "\n",
        "colon" => ":",
        "sol" => "/",
        "period" => ".",
        "num" => "#",
        "quest" => "?",
        "equals" => "=",
        "percnt" => "%",
        "lpar" => "(",
        "rpar" => ")",
        "hyphen" | "dash" => "‐",
        "ndash" => "–",
        "mdash" => "—",
        "hellip" => "…",
        "laquo" => "«",
        "raquo" => "»",
        "ldquo" => "“",
        "rdquo" => "”",
        "lsquo" => "‘",
        "rsquo" => "’",
        "copy" => "©",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_resolved_and_names_kept() {
        assert_eq!(resolve("java&#115;cript&colon;x&amp;y&unknown;&"), "javascript:x&y&unknown;&");
        let mut out = String::new();
        assert!(!write_text(&mut out, "&#xfdd0;a&#60;b&eacute;&x y & z"));
        assert_eq!(out, "a&lt;b&eacute;&amp;x y &amp; z");
    }
}
