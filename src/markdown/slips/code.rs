//! Code blocks that were to be none, or to end earlier.

use super::super::{
    diagnostics::{Diagnostics, shown},
    tree::CodeBlock,
};
use crate::{base::Span, diag::Code};

/// Words from which on indented lines are taken for prose.
const WORDS: usize = 8;

/// The same where half of them have letters with marks, or of another script.
const FOREIGN_WORDS: usize = 4;

pub(super) fn check(source: &str, block: &CodeBlock, span: Span, diagnostics: &mut Diagnostics<'_>) {
    let written = source.get(span.range()).unwrap_or_default();
    let first = written.lines().next().unwrap_or_default();
    let start = span.start as usize;
    let line = Span::new(start, start + first.trim_end().len());
    match fence(first) {
        // Four spaces before it make a block of their own, in which the fence is text.
        Some(sign) if block.lang.is_empty() && block.code.trim_start().starts_with(first.trim()) => {
            diagnostics.add(Code::FenceOpen, line, &[("fence", sign), ("what", "indented")]);
        }
        Some(sign) if !is_closed(written, sign, &block.code) => {
            diagnostics.add(Code::FenceOpen, line, &[("fence", sign), ("what", "open")]);
        }
        None if block.lang.is_empty() && is_prose(&block.code) => {
            let words: String = first.split_whitespace().take(6).collect::<Vec<_>>().join(" ");
            let line = Span::new(start, start + first.len());
            diagnostics.add(Code::PastedProse, line, &[("what", "code"), ("words", &shown(&words))]);
        }
        _ => {}
    }
}

/// The fence that a line is.
fn fence(line: &str) -> Option<&str> {
    let line = line.trim_start_matches([' ', '\t', '>']);
    let sign = line.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let length = line.len() - line.trim_start_matches(sign).len();
    (length >= 3).then(|| &line[..length])
}

/// Whether the last line of a block is a fence as long as the first, and none of its code: four spaces make it that.
fn is_closed(written: &str, first: &str, code: &str) -> bool {
    let bare = |line: &'_ str| line.trim_start_matches([' ', '\t', '>']).trim_end().to_owned();
    let last = bare(written.trim_end().lines().skip(1).last().unwrap_or_default());
    let fence = last.starts_with(first) && last.trim_start_matches(&first[..1]).is_empty();
    fence && code.trim_end().lines().last().is_none_or(|own| bare(own) != last)
}

/// Whether indented lines are prose: words of a language whose letters no program has, or sentences; and no sign of a
/// program among them.
fn is_prose(code: &str) -> bool {
    let words = code.split_whitespace().count();
    let lines = code.lines().filter(|line| !line.trim().is_empty()).count();
    let own = |word: &&str| word.contains(|c: char| !c.is_ascii() && c.is_alphabetic());
    let foreign = words >= FOREIGN_WORDS && code.split_whitespace().filter(own).count() * 2 >= words;
    if !foreign && (words < WORDS || words < lines * 5) {
        return false;
    }
    let mut letters = 0usize;
    let mut others = 0usize;
    for c in code.chars() {
        match c {
            c if c.is_alphabetic() => letters += 1,
            c if c.is_whitespace() || c.is_ascii_digit() => {}
            '.' | ',' | '“' | '”' | '‘' | '’' | '–' | '?' | '!' | '…' | '•' => {}
            // Numbers of papers and days, as in “123/KH-UBND, 20/11/2026”.
            '/' | '-' | '(' | ')' | ':' | ';' | '"' | '%' if foreign => {}
            // What programs, tables and drawings are made of.
            '{' | '}' | '<' | '>' | '=' | '$' | '|' | '\\' | '#' | '`' | '*' | '_' | '@' | '^' | '~' => others += 5,
            _ => others += 1,
        }
    }
    let first = code.trim_start().chars().next();
    let begins = first.is_some_and(|c| c.is_uppercase() || c.is_ascii_digit() && foreign || "“\"•–-".contains(c));
    let ends = foreign || code.trim_end().ends_with(['.', '!', '?', '”', '…', ':', ';']);
    begins && ends && others * if foreign { 20 } else { 40 } < letters
}
