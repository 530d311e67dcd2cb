//! Character references in raw HTML (`&nbsp;`, `&#65;`), resolved by Markdown's parser, which knows all names.

use pulldown_cmark::{Event, Parser};
use std::borrow::Cow;

/// Bytes of the longest reference that is looked at; HTML's longest name has 33.
const LONGEST: usize = 34;

/// Text with its references resolved; what looks like one and is none stays.
pub fn resolve(text: &str) -> Cow<'_, str> {
    let mut out = String::new();
    let mut from = 0;
    for at in memchr::memchr_iter(b'&', text.as_bytes()) {
        let window = &text.as_bytes()[at..text.len().min(at + LONGEST)];
        let reference = memchr::memchr(b';', window).map(|end| &text[at..=at + end]);
        if let Some((reference, meant)) = reference.and_then(|reference| Some((reference, meaning(reference)?))) {
            out.push_str(&text[from..at]);
            out.push_str(&meant);
            from = at + reference.len();
        }
    }
    if from == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(&text[from..]);
    Cow::Owned(out)
}

/// What a reference stands for.
fn meaning(reference: &str) -> Option<String> {
    let name = reference.strip_prefix('&')?.strip_suffix(';')?;
    if !name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'#') {
        return None;
    }
    let text = |event| if let Event::Text(text) = event { Some(text) } else { None };
    let meant: String = Parser::new(reference).filter_map(text).map(String::from).collect();
    (meant != reference).then_some(meant)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_names_are_resolved() {
        let text = "java&#115;cript&colon;x&amp;y&unknown;&NotEqualTilde;&nbsp;&#x41;&#0;&Tab;&NewLine;& ;&eacute z";
        assert_eq!(resolve(text), "javascript:x&y&unknown;≂\u{338}\u{a0}A\u{fffd}\t\n& ;&eacute z");
    }
}
