//! Stars that were to be bold type, and are shown.

use super::{
    super::{
        diagnostics::{Diagnostics, shown},
        tree::{NodeKind, TextTree},
    },
    line,
};
use crate::{base::Span, diag::Code};

/// Bold words are no longer, in bytes, where only a space tells that they were meant.
const LONGEST: usize = 120;

/// `**` that stands in a paragraph twice and is no emphasis: where a sign stands inside of it and a letter behind
/// (`**注意：**正文`), a space inside of it (`**Lưu ý: **đọc kỹ`), or
/// where nothing closes it.
pub(super) fn check(source: &str, tree: &TextTree<'_>, at: usize, diagnostics: &mut Diagnostics<'_>) {
    let mut open: Option<usize> = None;
    // Stars that have a space behind them.
    let mut loose: Option<usize> = None;
    for node in &tree.nodes[tree.inside(at)] {
        let start = node.span.start as usize;
        let run = matches!(&node.kind, NodeKind::Text(text) if text.starts_with('*'))
            && source[start..].starts_with("**")
            && !source[..start].ends_with(['*', '\\']);
        if !run {
            continue;
        }
        let length = source[start..].bytes().take_while(|b| *b == b'*').count();
        let (before, behind) = (source[..start].chars().next_back(), source[start + length..].chars().next());
        let beside = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace() && c != '/');
        if length > 3 {
            continue;
        }
        match open.filter(|_| beside(before)) {
            Some(begin) => {
                // Stars between the two may have become emphasis of what stands outside: their author counted along.
                let inside = source[begin..start].trim_start_matches('*');
                let words = inside.split("**").next().unwrap_or_default();
                let first = start - inside.len();
                let end = if words.len() < inside.len() { first + words.len() + 2 } else { start + length };
                let meant = format!("<strong>{}</strong>", shown(words));
                let args = [("what", "beside"), ("meant", &*meant)];
                diagnostics.add(Code::EmphasisSign, Span::new(begin, end), &args);
                (open, loose) = (None, None);
            }
            None if beside(before) && !beside(behind) && loose.is_some() => {
                spaced(source, loose.take(), diagnostics);
            }
            None if spaced(source, open, diagnostics) => (open, loose) = (None, None),
            None if beside(behind) && before != Some('/') => open = Some(start),
            None if !beside(before) => loose = Some(start),
            None => {}
        }
    }
    // Nothing closes it, and there is a word to begin with.
    if let Some(begin) = open.filter(|_| !spaced(source, open, diagnostics))
        && source[begin..].trim_start_matches('*').starts_with(char::is_alphabetic)
        && source[..begin].chars().next_back().is_none_or(|c| c.is_whitespace() || "([“\"".contains(c))
    {
        diagnostics.add(Code::EmphasisSign, Span::new(begin, begin + 2), &[("what", "open")]);
    }
}

/// Tells stars at the byte `begin` whose next ones stand in the same line, with a space between them and the words.
fn spaced(source: &str, begin: Option<usize>, diagnostics: &mut Diagnostics<'_>) -> bool {
    let Some(begin) = begin.filter(|begin| source[*begin..].starts_with("**") && !source[begin + 2..].starts_with('*'))
    else {
        return false;
    };
    let Some((words, behind)) = line::rest(source, begin + 2).split_once("**") else { return false };
    // An odd number of stars behind the second ones: they begin what others end.
    if words.len() > LONGEST || behind.matches("**").count() % 2 == 1 {
        return false;
    }
    let bare = words.trim_matches([' ', '\u{a0}']);
    if bare.len() == words.len() || bare.is_empty() || !bare.contains(char::is_alphabetic) {
        return false;
    }
    let args = [("what", "space"), ("meant", &*format!("**{}**", shown(bare)))];
    diagnostics.add(Code::EmphasisSign, Span::new(begin, begin + 2 + words.len() + 2), &args);
    true
}
