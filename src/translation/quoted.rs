//! Values in double quotation marks on one line, as YAML reads them; what cannot be seen is written so that it can. Which
//! characters these are must not change with the tables of Unicode: a value has one form as long as records say `record: 1`.

use std::fmt::Write;

/// Writes a value between quotation marks.
pub(super) fn quote(out: &mut String, value: &str) {
    out.push('"');
    value.chars().for_each(|c| sign(out, c));
    out.push('"');
}

/// Writes a value as it is where YAML takes it for words, else between quotation marks.
pub(super) fn write_name(out: &mut String, name: &str) {
    if is_plain(name) { out.push_str(name) } else { quote(out, name) }
}

/// What stands between quotation marks; the byte where it is not as [`quote`] writes it.
pub(super) fn unquote(inside: &str) -> Result<Box<str>, usize> {
    if !inside.contains('\\') && inside.chars().all(is_itself) {
        return Ok(inside.into());
    }
    let mut value = String::with_capacity(inside.len());
    let mut at = 0;
    while let Some(c) = inside[at..].chars().next() {
        let (c, length) = match c {
            '\\' => escaped(&inside[at..]).ok_or(at)?,
            c => (Some(c).filter(|c| is_itself(*c)).ok_or(at)?, c.len_utf8()),
        };
        value.push(c);
        at += length;
    }
    Ok(value.into())
}

/// Whether a value needs no quotation marks.
pub(super) fn is_plain(name: &str) -> bool {
    let signs = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-');
    name.bytes().all(signs) && name.bytes().any(|byte| byte.is_ascii_alphanumeric()) && !is_other(name)
}

/// Whether YAML would take plain letters and digits for a number, a date, a truth value or nothing.
fn is_other(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    let number = lower.trim_start_matches(['-', '.']);
    let based =
        |base: &str| number.strip_prefix(base).is_some_and(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()));
    matches!(lower.as_str(), "true" | "false" | "null")
        || lower.replace('_', "").parse::<f64>().is_ok()
        || matches!(number, "inf" | "nan")
        || based("0x")
        || based("0o")
        || lower.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-')
}

/// Writes one character of a value.
fn sign(out: &mut String, c: char) {
    match c {
        '"' | '\\' => out.extend(['\\', c]),
        '\n' => out.push_str("\\n"),
        '\u{a0}' => out.push_str("\\_"),
        c if is_itself(c) => out.push(c),
        c => {
            let code = u32::from(c);
            // Writing into a string does not fail.
            let _ = if code <= 0xffff { write!(out, "\\u{code:04X}") } else { write!(out, "\\U{code:08X}") };
        }
    }
}

/// The character that a text begins with, escaped as [`sign`] does, and how many bytes that takes.
fn escaped(text: &str) -> Option<(char, usize)> {
    let code = |end: usize| u32::from_str_radix(text.get(2..end)?, 16).ok().and_then(char::from_u32);
    let (c, length) = match text.as_bytes().get(1)? {
        b'n' => ('\n', 2),
        b'_' => ('\u{a0}', 2),
        b'u' => (code(6)?, 6),
        b'U' => (code(10)?, 10),
        sign => (char::from(*sign), 2),
    };
    let mut form = String::new();
    sign(&mut form, c);
    text.starts_with(&form).then_some((c, length)).filter(|(_, length)| form.len() == *length)
}

/// Whether a character stands for itself between quotation marks.
fn is_itself(c: char) -> bool {
    !matches!(c, '"' | '\\' | '\u{a0}') && !is_unseen(c)
}

/// Controls, spaces of other kinds than the ordinary one, and what is only there for what stands beside it.
fn is_unseen(c: char) -> bool {
    // Nearly all letters stand in these, and need not be looked for below.
    if matches!(c, ' '..='~' | '\u{ae}'..='\u{34e}' | '\u{1e00}'..='\u{1fff}' | '\u{3165}'..='\u{fdff}') {
        return false;
    }
    matches!(c,
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{1680}'
        | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}' | '\u{2000}'..='\u{200f}' | '\u{2028}'..='\u{202f}'
        | '\u{205f}'..='\u{206f}' | '\u{3000}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
        | '\u{fff0}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}')
}
