//! What was to be Markdown and is none, so that readers see its signs: a reference to a note that is not there, a
//! picture whose name has spaces.

use super::super::{diagnostics::Diagnostics, limits};
use crate::{
    base::{Span, fold},
    diag::Code,
};

/// Checks a piece of text that begins at a byte of the source.
pub(super) fn check(source: &str, text: &str, start: usize, diagnostics: &mut Diagnostics<'_>) {
    if text.starts_with('^') {
        undefined_note(source, start, diagnostics);
    }
    if text.starts_with('(') {
        spaced_name(source, start, diagnostics);
    }
}

/// `[^x]` without a note of that name. `start` is the byte of `^`.
fn undefined_note(source: &str, start: usize, diagnostics: &mut Diagnostics<'_>) {
    let before = &source.as_bytes()[..start];
    if !before.ends_with(b"[") || before.ends_with(b"\\[") {
        return;
    }
    let window = &source.as_bytes()[start + 1..source.len().min(start + 1 + limits::NOTE_NAME_BYTES)];
    let Some(end) = memchr::memchr(b']', window).filter(|&end| end > 0) else { return };
    let name = &source[start + 1..start + 1 + end];
    if !name.contains(|c: char| c.is_whitespace() || c == '[') {
        diagnostics.add(Code::UndefinedNote, Span::new(start - 1, start + 2 + end), &[("note", name)]);
    }
}

/// `![words](a file.jpg)`: with a space in the name it is no picture and no link. `start` is the byte of `(`.
fn spaced_name(source: &str, start: usize, diagnostics: &mut Diagnostics<'_>) {
    let begin =
        start - source.as_bytes()[..start].iter().rev().take(limits::NAME_BYTES).take_while(|b| **b != b'\n').count();
    let Some(open) = source.get(begin..start).filter(|before| before.ends_with(']')).and_then(opening) else {
        return;
    };
    let end = source.len().min(start + limits::NAME_BYTES);
    let Some(length) = memchr::memchr3(b')', b'\n', b'<', &source.as_bytes()[start..end]) else { return };
    if source.as_bytes()[start + length] != b')' {
        return;
    }
    let inside = &source[start + 1..start + length];
    let name = inside.split(" \"").next().unwrap_or_default().trim();
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    let file = (2..=5).contains(&extension.len()) && extension.bytes().all(|b| b.is_ascii_alphanumeric());
    if !file || !name.contains(char::is_whitespace) || name.contains("://") {
        return;
    }
    let (folder, own) =
        name.rsplit_once('/').map_or((String::new(), name), |(folder, own)| (format!("{folder}/"), own));
    let stem = own.strip_suffix(extension).unwrap_or(own);
    // `.vi.md` stays as it is: the language is a part of its own.
    let parts: Vec<String> = stem.split('.').filter(|part| !part.is_empty()).map(fold).collect();
    let suggestion = format!("{folder}{}.{}", parts.join("."), extension.to_ascii_lowercase());
    let mark = usize::from(source[..begin + open].ends_with('!'));
    let span = Span::new(begin + open - mark, start + length + 1);
    diagnostics.add(Code::PictureName, span, &[("file", name), ("suggestion", &suggestion)]);
}

/// The byte of the `[` that the last `]` of a line closes.
fn opening(line: &str) -> Option<usize> {
    let mut depth = 0usize;
    line.bytes().enumerate().rev().find_map(|(at, byte)| {
        match byte {
            b']' => depth += 1,
            b'[' => depth = depth.saturating_sub(1),
            _ => {}
        }
        (depth == 0).then_some(at)
    })
}
