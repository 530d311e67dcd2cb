//! What a style sheet loads: `url(…)` and `@import "…"` (<https://www.w3.org/TR/css-values-4/#urls>). A name space loads nothing.

use std::ops::Range;

/// Where the addresses stand, without quotation marks.
pub(super) fn addresses(css: &str) -> Vec<Range<usize>> {
    let mut addresses = Vec::new();
    let mut at = 0;
    while let Some(found) = css[at..].find(['/', 'u', 'U', '@']) {
        at += found;
        let rest = &css[at..];
        if let Some(comment) = rest.strip_prefix("/*") {
            at += 2 + comment.find("*/").map_or(comment.len(), |end| end + 2);
            continue;
        }
        let word = |word: &str| rest.get(..word.len()).is_some_and(|own| own.eq_ignore_ascii_case(word));
        if word("@namespace") {
            at += rest.find(';').unwrap_or(rest.len());
            continue;
        }
        let Some(length) = ["url(", "@import"].into_iter().find(|own| word(own)).map(str::len) else {
            at += 1;
            continue;
        };
        let behind = &rest[length..];
        let value = behind.trim_start();
        let start = at + length + (behind.len() - value.len());
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
        let value = match quote {
            Some(quote) => value[1..].split(quote).next().unwrap_or_default(),
            None if length > 4 => "", // `@import url(…)`
            None => value.split(')').next().unwrap_or_default().trim_end(),
        };
        let start = start + usize::from(quote.is_some());
        at = start + value.len();
        addresses.extend(Some(start..at).filter(|own| !own.is_empty()));
    }
    addresses
}
