//! Where Markdown takes characters for signs: at the beginning of a block, around emphasis.

use super::super::inline::{Inline, InlineKind};

/// The character with which a piece begins or ends; of what is no text any sign.
pub(super) fn edge(inline: &Inline, first: bool) -> Option<char> {
    match &inline.kind {
        InlineKind::Text(text) if first => text.chars().next(),
        InlineKind::Text(text) => text.chars().next_back(),
        _ => Some('*'),
    }
}

/// Whether a run of signs between two characters is read as one that begins emphasis inside (CommonMark 0.31, 6.2); for its
/// end, outside and inside change places.
pub(super) fn flanks(outside: Option<char>, inside: Option<char>) -> bool {
    let space = |c: Option<char>| c.is_none_or(char::is_whitespace);
    let sign = |c: Option<char>| c.is_some_and(|c| !c.is_alphanumeric() && !c.is_whitespace());
    !space(inside) && (!sign(inside) || space(outside) || sign(outside) && outside != Some('*'))
}

/// Where the sign of a number that would begin a list stands: `1.`
pub(super) fn number_end(text: &str) -> Option<usize> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let sign = (1..=9).contains(&digits) && text[digits..].starts_with(['.', ')']);
    let ends = text[digits..].chars().nth(1).is_none_or(char::is_whitespace);
    (sign && ends).then_some(digits)
}

/// Whether the first character of a block's text would begin another block.
pub(super) fn begins_block(c: char, next: Option<char>, text: &str) -> bool {
    let space = |c: Option<char>| c.is_none_or(char::is_whitespace);
    match c {
        '#' => space(text.trim_start_matches('#').chars().next()),
        '-' | '+' => space(next) || next == Some(c),
        '=' => text.bytes().all(|byte| byte == b'='),
        ':' => space(next),
        '[' => next.is_none_or(|next| matches!(next, ' ' | 'x' | 'X' | '!' | '^')),
        '>' | '|' => true,
        _ => false,
    }
}
