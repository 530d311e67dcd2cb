//! Numbers as people write them: groups of digits, parted by one sign or none.

use std::ops::Range;

/// So many bytes around a number are looked at for an address.
const AROUND: usize = 400;
/// Bytes that are looked at together.
const PIECE: usize = 64;

/// The groups of digits of a text. Most pieces of a text have none, which is seen without a branch for each byte.
pub(super) fn groups(text: &str) -> Vec<Range<usize>> {
    let mut groups: Vec<Range<usize>> = Vec::new();
    let has_digit = |piece: &[u8]| piece.iter().fold(false, |found, byte| found | byte.is_ascii_digit());
    for (piece, bytes) in text.as_bytes().chunks(PIECE).enumerate().filter(|(_, bytes)| has_digit(bytes)) {
        for (step, _) in bytes.iter().enumerate().filter(|(_, byte)| byte.is_ascii_digit()) {
            let at = piece * PIECE + step;
            match groups.last_mut() {
                Some(last) if last.end == at => last.end += 1,
                _ => groups.push(at..at + 1),
            }
        }
    }
    groups
}

/// Whether what stands between two groups is one blank, dot or hyphen.
pub(super) fn joins(between: &str) -> bool {
    let mut chars = between.chars();
    let sign = |c| matches!(c, ' ' | '.' | '-' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '\u{2010}' | '\u{2011}');
    chars.next().is_some_and(sign) && chars.next().is_none()
}

/// Whether a number stands by itself, not in a word of letters and digits, nor behind a comma of a decimal fraction.
pub(super) fn apart(text: &str, number: &Range<usize>) -> bool {
    let before = &text[..number.start];
    let after = text[number.end..].chars().next();
    let fraction = before.strip_suffix(',').is_some_and(|rest| rest.ends_with(|c: char| c.is_ascii_digit()));
    !before.ends_with(|c: char| c.is_ascii_lowercase())
        && !fraction
        && !after.is_some_and(|c| c.is_ascii_alphanumeric() || c == '%')
}

/// Whether a unit of money follows.
pub(super) fn is_amount(text: &str, end: usize) -> bool {
    let rest = text[end..].trim_start_matches([' ', '\u{a0}']);
    ["đồng", "đ", "VND", "VNĐ", "vnd", "vnđ", "USD", "EUR"]
        .iter()
        .any(|unit| rest.strip_prefix(unit).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)))
}

/// The address of the web or of mail that a byte stands in.
pub(super) fn address(text: &str, at: usize) -> Option<&str> {
    let floor = text.ceil_char_boundary(at.saturating_sub(AROUND));
    let start = text[floor..at].rfind(char::is_whitespace).map_or(floor, |step| floor + step);
    let word = text[start..].trim_start();
    let word = word.split(char::is_whitespace).next().unwrap_or_default();
    let plain = word.trim_start_matches(|c: char| !c.is_alphanumeric());
    let host = plain.split_once('/').is_some_and(|(host, _)| {
        host.contains('.') && host.bytes().all(|b| b.is_ascii_alphanumeric() || b".-".contains(&b)) && is_name(host)
    });
    (word.contains("://") || plain.starts_with("www.") || word.contains('@') || host).then_some(word)
}

/// Whether a host ends in a name, not in a number.
fn is_name(host: &str) -> bool {
    host.rsplit('.').next().is_some_and(|last| last.len() > 1 && last.bytes().all(|b| b.is_ascii_alphabetic()))
}
