//! Foreign words: `[buôn]{lang=rad}`. The bracket is a reference without a definition to the parser, which
//! asks what to do with it.

use super::limits;
use crate::base::Lang;
use pulldown_cmark::{BrokenLink, CowStr, LinkType};
use std::cell::RefCell;

/// What stands in braces behind a bracket.
pub(super) struct Mark {
    /// The language; `None` when there is none of that code.
    pub(super) lang: Option<Lang>,
    /// The code as written.
    pub(super) code: String,
    /// The byte after the closing brace.
    pub(super) end: usize,
}

/// Reads `{lang=…}` at a byte of the text.
pub(super) fn at(text: &str, start: usize) -> Option<Mark> {
    let inner = text.get(start..)?.strip_prefix("{lang=")?;
    let window = &inner.as_bytes()[..inner.len().min(limits::LANG_BYTES)];
    let length = memchr::memchr2(b'}', b'\n', window).filter(|&at| window[at] == b'}')?;
    let code = inner[..length].trim_matches(['"', '\'']);
    Some(Mark {
        lang: Lang::parse(code).filter(Lang::is_known),
        code: code.to_owned(),
        end: start + "{lang=".len() + length + 1,
    })
}

/// Whether a heading ends in a mark that belongs to the bracket before it, not to the heading.
pub(super) fn is_behind_bracket(heading: &str) -> bool {
    heading
        .rfind("]{lang=")
        .is_some_and(|at| self::at(heading, at + 1).is_some_and(|mark| heading[mark.end..].trim().is_empty()))
}

/// What the parser asks: accepts brackets with a good mark behind them and collects the bad ones.
pub(super) fn answer<'t>(
    text: &'t str,
    bad: &RefCell<Vec<(std::ops::Range<usize>, String)>>,
) -> impl FnMut(BrokenLink<'t>) -> Option<(CowStr<'t>, CowStr<'t>)> {
    move |link| {
        if link.link_type != LinkType::Shortcut || !text[link.span.start..].starts_with('[') {
            return None;
        }
        let mark = at(text, link.span.end)?;
        if mark.lang.is_none() {
            bad.borrow_mut().push((link.span.end..mark.end, mark.code));
            return None;
        }
        Some((CowStr::Borrowed(""), CowStr::Borrowed("")))
    }
}
