//! Writing text where it lands: between tags, in an attribute, in an address. What neither HTML nor
//! XML 1.0 can carry is left out: control characters and noncharacters, of which the holes are made.

use std::borrow::Cow;

/// What to do at a byte: nothing, write a reference, or look closer.
const PLAIN: u8 = 0;
const ALWAYS: u8 = 1;
const QUOTE: u8 = 2;
const LOOK: u8 = 3;

const KIND: [u8; 256] = {
    let mut kind = [PLAIN; 256];
    let mut byte = 0;
    while byte < 0x20 {
        kind[byte] = LOOK;
        byte += 1;
    }
    kind[b'\t' as usize] = PLAIN;
    kind[b'\n' as usize] = PLAIN;
    kind[b'\r' as usize] = PLAIN;
    kind[0x7f] = LOOK;
    kind[0xc2] = LOOK; // U+0080 to U+009F
    kind[0xef] = LOOK; // U+FDD0 to U+FDEF, U+FFFE, U+FFFF
    let mut byte = 0xf0;
    while byte <= 0xf4 {
        kind[byte] = LOOK; // U+1FFFE, U+1FFFF and their like
        byte += 1;
    }
    kind[b'&' as usize] = ALWAYS;
    kind[b'<' as usize] = ALWAYS;
    kind[b'>' as usize] = ALWAYS;
    kind[b'"' as usize] = QUOTE;
    kind
};

/// Whether a character may stand in HTML and in XML 1.0.
pub(super) fn allowed(c: char) -> bool {
    !matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fdd0}'..='\u{fdef}')
        && (c as u32) & 0xfffe != 0xfffe
}

/// Text without what may not stand anywhere.
pub(super) fn plain(text: &str) -> Cow<'_, str> {
    match text.bytes().all(|byte| KIND[byte as usize] != LOOK) || text.chars().all(allowed) {
        true => Cow::Borrowed(text),
        false => Cow::Owned(text.chars().filter(|c| allowed(*c)).collect()),
    }
}

/// Writes text that stands between tags. Answers whether all of it could be written.
pub(super) fn text(out: &mut String, text: &str) -> bool {
    write::<false>(out, text)
}

/// Writes text that stands in an attribute between double quotes.
pub(super) fn attribute(out: &mut String, text: &str) -> bool {
    write::<true>(out, text)
}

/// Where the first byte stands that is not plain. Pieces without one are passed over without a branch: so the compiler
/// looks at many bytes at once.
fn special(bytes: &[u8]) -> Option<usize> {
    const PIECE: usize = 64;
    let may_be = |b: u8| {
        (b < b' ') & (b != b'\t') & (b != b'\n') & (b != b'\r')
            | (b == b'&')
            | (b == b'<')
            | (b == b'>')
            | (b == b'"')
            | (b == 0x7f)
            | (b == 0xc2)
            | (b >= 0xef)
    };
    let plain = |piece: &&[u8]| !piece.iter().fold(false, |found, &byte| found | may_be(byte));
    let passed = bytes.chunks(PIECE).take_while(plain).count() * PIECE;
    let rest = bytes.get(passed..)?;
    rest.iter().position(|&byte| KIND[byte as usize] != PLAIN).map(|step| passed + step)
}

fn write<const QUOTES: bool>(out: &mut String, text: &str) -> bool {
    let bytes = text.as_bytes();
    let (mut from, mut at, mut whole) = (0, 0, true);
    while let Some(step) = special(&bytes[at..]) {
        at += step;
        match KIND[bytes[at] as usize] {
            QUOTE if !QUOTES => at += 1,
            LOOK => {
                let Some(c) = text[at..].chars().next() else { break };
                let next = at + c.len_utf8();
                if !allowed(c) {
                    out.push_str(&text[from..at]);
                    from = next;
                    whole = false;
                }
                at = next;
            }
            _ => {
                out.push_str(&text[from..at]);
                out.push_str(match bytes[at] {
                    b'&' => "&amp;",
                    b'<' => "&lt;",
                    b'>' => "&gt;",
                    _ => "&quot;",
                });
                at += 1;
                from = at;
            }
        }
    }
    out.push_str(&text[from..]);
    whole
}

/// Writes an address into an attribute between double quotes: what may not stand in one is written as
/// `%XX`, existing escapes and letters of all scripts stay as they are.
pub(super) fn address(out: &mut String, address: &str) {
    let bytes = address.as_bytes();
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
        assert_eq!(out, "abcdef");
        out.clear();
        assert!(attribute(&mut out, "“Đắk” © <b> & \"x\" \u{200b}ខ"));
        assert_eq!(out, "“Đắk” © &lt;b&gt; &amp; &quot;x&quot; \u{200b}ខ");
    }

    #[test]
    fn special_characters_are_found_wherever_they_stand() {
        let plain = "Đắk Lắk\tvà Phú Yên\r\n".repeat(9);
        assert_eq!(special(plain.as_bytes()), None);
        for (at, c) in
            plain.char_indices().flat_map(|(at, _)| ['&', '"', '\u{1}', '\u{85}', '\u{ffff}'].map(|c| (at, c)))
        {
            let text = format!("{}{c}{}", &plain[..at], &plain[at..]);
            assert_eq!(special(text.as_bytes()), Some(at), "{text:?}");
        }
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
