//! Writing text where it lands: between tags, in an attribute, in an address. What neither HTML nor
//! XML 1.0 can carry is left out: control characters and noncharacters, of which the holes are made.

use pulldown_cmark_escape::escape_html_body_text;
use std::borrow::Cow;

/// Whether a character may stand in HTML and in XML 1.0.
pub(super) fn allowed(c: char) -> bool {
    !matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fdd0}'..='\u{fdef}')
        && (c as u32) & 0xfffe != 0xfffe
}

/// Text without what may not stand anywhere; a space for what ends lines, so that words stay apart.
pub(super) fn plain(text: &str) -> Cow<'_, str> {
    // What the others begin with, told by one byte and without a branch: so the compiler looks at many bytes at once.
    let may_be =
        |b: u8| (b < b' ') & (b != b'\t') & (b != b'\n') & (b != b'\r') | (b == 0x7f) | (b == 0xc2) | (b >= 0xef);
    match text.bytes().fold(false, |found, byte| found | may_be(byte)) && !text.chars().all(allowed) {
        true => {
            let ends_line = |c: char| matches!(c, '\u{b}' | '\u{c}' | '\u{85}');
            let kept = text.chars().map(|c| if ends_line(c) { ' ' } else { c });
            Cow::Owned(kept.filter(|c| allowed(*c)).collect())
        }
        false => Cow::Borrowed(text),
    }
}

/// Writes text that stands between tags. Answers whether all of it could be written.
pub(super) fn text(out: &mut String, text: &str) -> bool {
    let plain = plain(text);
    let _ = escape_html_body_text(out, &plain); // writing to a String cannot fail
    matches!(plain, Cow::Borrowed(_)) || plain.chars().count() == text.chars().count()
}

/// Writes text that stands in an attribute between double quotes.
pub(super) fn attribute(out: &mut String, value: &str) {
    for (nth, piece) in value.split('"').enumerate() {
        out.push_str(if nth == 0 { "" } else { "&quot;" });
        text(out, piece);
    }
}

/// Writes an address into an attribute between double quotes: what may not stand in one is written as
/// `%XX`, existing escapes and letters of all scripts stay as they are.
pub(super) fn address(out: &mut String, address: &str) {
    let bytes = address.as_bytes();
    if bytes.iter().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'-' | b'.' | b'_' | b':')) {
        out.push_str(address); // as nearly all are
        return;
    }
    // In front of a path brackets hold an IPv6 address.
    let literal = address.find("://[").and_then(|at| Some(at..at + address[at..].find(']')? + 1)).unwrap_or_default();
    let fragment = address.find('#').unwrap_or(bytes.len());
    let hex = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_hexdigit);
    for (at, c) in address.char_indices() {
        match c {
            '&' => out.push_str("&amp;"),
            '%' if hex(at + 1) && hex(at + 2) => out.push('%'),
            '[' | ']' if literal.contains(&at) => out.push(c),
            '#' if at == fragment => out.push('#'),
            ' ' | '"' | '#' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}' | '[' | ']' | '%' => {
                let byte = c as u8;
                out.push('%');
                for digit in [byte >> 4, byte & 15] {
                    out.push(char::from_digit(u32::from(digit), 16).unwrap_or('0').to_ascii_uppercase());
                }
            }
            c if c.is_control() || !allowed(c) => {}
            c if c.is_whitespace() => out.push_str("%20"),
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_html_and_xml_cannot_carry_is_left_out() {
        let mut out = String::new();
        assert!(!text(&mut out, "a\u{1}b\u{fdd0}c\u{ffff}d\u{85}e\u{1fffe}f"));
        assert_eq!(out, "abcd ef");
        out.clear();
        attribute(&mut out, "“Đắk” © <b> & \"x\" \u{200b}ខ");
        assert_eq!(out, "“Đắk” © &lt;b&gt; &amp; &quot;x&quot; \u{200b}ខ");
    }

    #[test]
    fn addresses_keep_their_escapes() {
        let mut out = String::new();
        address(&mut out, "/tệp 1.pdf?a=1&b=%20%zz\"");
        assert_eq!(out, "/tệp%201.pdf?a=1&amp;b=%20%25zz%22");
        out.clear();
        address(&mut out, "http://[::1]/[1]#a#b");
        assert_eq!(out, "http://[::1]/%5B1%5D#a%23b");
    }
}
