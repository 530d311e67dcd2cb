//! What a style sheet loads: `url(…)` and `@import "…"` (<https://www.w3.org/TR/css-values-4/#urls>). A name space loads nothing.
//! And what in it no browser needs.

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

/// The sheet without the comments that have lines of their own: they are for who writes the theme. Within a line a comment
/// stays, since it may be what keeps two words apart; so does a licence (`/*!`).
pub(super) fn without_comments(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let (mut from, mut at) = (0, 0);
    while let Some(found) = css[at..].find(['/', '"', '\'', '(']) {
        at += found;
        let rest = &css[at..];
        if let Some(comment) = rest.strip_prefix("/*") {
            let end = at + 2 + comment.find("*/").map_or(comment.len(), |end| end + 2);
            let line = css[..at].rfind('\n').map_or(0, |before| before + 1);
            let next = css[end..].find('\n').map_or(css.len(), |after| end + after + 1);
            if !comment.starts_with('!')
                && css[line..at].trim().is_empty()
                && css[end..next].trim().is_empty()
                && line >= from
            {
                out.push_str(&css[from..line]);
                (from, at) = (next, next);
            } else {
                at = end;
            }
            continue;
        }
        at += 1;
        let behind = &rest[1..];
        at += match &rest[..1] {
            "/" => 0,
            // An address without quotation marks holds neither strings nor comments.
            "(" if !ends_with_url(&css[..at]) || behind.trim_start().starts_with(['"', '\'']) => 0,
            "(" => behind.find(')').unwrap_or(behind.len()),
            quote => string_length(behind, quote.as_bytes()[0]),
        };
    }
    out.push_str(&css[from..]);
    out
}

fn ends_with_url(before: &str) -> bool {
    before.len() >= 4 && before.as_bytes()[before.len() - 4..].eq_ignore_ascii_case(b"url(")
}

/// How long a string is with its closing quotation mark; a line's end closes it, too, unless it is escaped
/// (<https://www.w3.org/TR/css-syntax-3/#consume-string-token>).
fn string_length(behind: &str, quote: u8) -> usize {
    let mut escaped = false;
    for (at, byte) in behind.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'\n' => return at + 1,
            _ if byte == quote => return at + 1,
            _ => {}
        }
    }
    behind.len()
}

#[cfg(test)]
mod tests {
    use super::without_comments;

    #[test]
    fn comments_with_lines_of_their_own_go() {
        let sheet = "/* The theme.\n   Two lines. */\na { b: c }\n\n  /* d */  \n/*! licence */\ne/* f */g {}\n/* h */ i {}\n/* open";
        assert_eq!(without_comments(sheet), "a { b: c }\n\n/*! licence */\ne/* f */g {}\n/* h */ i {}\n");
        let kept = "a { b: \"/*\\\n/* c */\"; d: url(x/*y) }\n.e { f: '\\'/*' }\n/* g\n/* h */ i {}\n";
        assert_eq!(without_comments(kept), kept);
        assert_eq!(without_comments(&format!("{kept}/* j */\n")), kept);
        for plain in ["", "/", "(", "\"", "url(", "a{b:url(c", "/*", "đ(/*ẫ*/"] {
            assert_eq!(without_comments(plain), if plain == "/*" { "" } else { plain });
        }
    }
}
