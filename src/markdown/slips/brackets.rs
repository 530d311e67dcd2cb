//! Brackets that were to be a link, a picture or a reference to a note.

use super::super::{
    diagnostics::{Diagnostics, shown},
    limits, target,
};
use crate::{
    base::{Span, fold},
    diag::Code,
};

/// Quotes that Markdown does not take for quotes.
const CURLY: &[char] = &['“', '”', '„', '‟', '‘', '’', '«', '»', '″', '＂'];

/// Checks a piece of text that begins at a byte of the source.
pub(super) fn check(source: &str, text: &str, start: usize, diagnostics: &mut Diagnostics<'_>) {
    if text.starts_with('^') {
        undefined_note(source, start, diagnostics);
    }
    if text.starts_with('(') {
        spaced_name(source, start, diagnostics);
    }
    if text.starts_with(" (") {
        apart(source, start, diagnostics);
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

/// Words in square brackets with something in round ones behind them, which are no link.
struct Brackets<'s> {
    /// From `[`, or the `!` before it, to `)`.
    span: Span,
    words: &'s str,
    inside: &'s str,
}

/// Reads brackets whose square ones end at `middle` and whose round ones begin at `start`.
fn brackets(source: &str, middle: usize, start: usize) -> Option<Brackets<'_>> {
    let before = &source.as_bytes()[..middle];
    let begin = middle - before.iter().rev().take(limits::NAME_BYTES).take_while(|b| **b != b'\n').count();
    let open = begin + source.get(begin..middle).filter(|before| before.ends_with(']')).and_then(opening)?;
    let end = source.len().min(start + limits::NAME_BYTES);
    let length = memchr::memchr3(b')', b'\n', b'<', &source.as_bytes()[start..end])?;
    if source.as_bytes()[start + length] != b')' || source[..open].ends_with('\\') {
        return None;
    }
    let mark = usize::from(source[..open].ends_with('!'));
    let span = Span::new(open - mark, start + length + 1);
    Some(Brackets { span, words: &source[open + 1..middle - 1], inside: &source[start + 1..start + length] })
}

/// `[words] (address)`: with a space between them it is no link. `start` is the byte of the space.
fn apart(source: &str, start: usize, diagnostics: &mut Diagnostics<'_>) {
    let Some(own) = brackets(source, start, start + 1) else { return };
    let address = own.inside.split(" \"").next().unwrap_or_default().trim();
    let number = own.words.bytes().all(|b| b.is_ascii_digit());
    let leads = target::scheme(address)
        .is_some_and(|scheme| matches!(scheme.as_str(), "http" | "https" | "mailto" | "tel"))
        || ["www.", "/", "./", "../"].iter().any(|begin| address.starts_with(begin))
        || has_extension(address);
    if !number && leads && !address.contains(char::is_whitespace) {
        let whole = &source[own.span.range()];
        let meant = whole.replacen("] (", "](", 1);
        diagnostics.add(Code::LinkSign, own.span, &[("what", "apart"), ("meant", &shown(&meant))]);
    }
}

fn has_extension(name: &str) -> bool {
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    (2..=5).contains(&extension.len()) && extension.bytes().all(|b| b.is_ascii_alphanumeric())
}

/// `![words](a file.jpg)`: with a space in the name, or with quotes that are no straight ones around the title, it is no
/// picture and no link. `start` is the byte of `(`.
fn spaced_name(source: &str, start: usize, diagnostics: &mut Diagnostics<'_>) {
    let Some(Brackets { span, inside, .. }) = brackets(source, start, start) else { return };
    if let Some((address, title)) = inside.split_once(char::is_whitespace)
        && let title = title.trim()
        && title.starts_with(CURLY)
        && !title.contains('"')
    {
        let meant = format!("({address} \"{}\")", title.trim_matches(CURLY));
        return diagnostics.add(Code::LinkSign, span, &[("what", "quotes"), ("meant", &shown(&meant))]);
    }
    let name = inside.split(" \"").next().unwrap_or_default().trim();
    let scheme = target::scheme(name).filter(|scheme| matches!(scheme.as_str(), "http" | "https" | "mailto"));
    if scheme.is_some() && name.contains(char::is_whitespace) {
        let spaced = name.split_whitespace().collect::<Vec<_>>().join("%20");
        return diagnostics.add(Code::LinkSign, span, &[("what", "space"), ("meant", &shown(&format!("({spaced})")))]);
    }
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    if !has_extension(name) || !name.contains(char::is_whitespace) || name.contains("://") {
        return;
    }
    let (folder, own) =
        name.rsplit_once('/').map_or((String::new(), name), |(folder, own)| (format!("{folder}/"), own));
    let stem = own.strip_suffix(extension).unwrap_or(own);
    // `.vi.md` stays as it is: the language is a part of its own.
    let parts: Vec<String> = stem.split('.').filter(|part| !part.is_empty()).map(fold).collect();
    let suggestion = format!("{folder}{}.{}", parts.join("."), extension.to_ascii_lowercase());
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
