//! Brackets that were to be a link, a picture or a reference to a note.

use super::{
    super::{
        diagnostics::{Diagnostics, shown},
        limits, target,
    },
    line,
};
use crate::{
    base::{Span, fold},
    diag::Code,
};
use rustc_hash::FxHashMap;
use std::cell::OnceCell;

/// Quotes that Markdown does not take for quotes.
const CURLY: &[char] = &['“', '”', '„', '‟', '‘', '’', '«', '»', '″', '＂'];

/// The byte at which each note without a colon begins, by its name.
pub(super) type Notes<'s> = FxHashMap<&'s str, usize>;

/// Checks a piece of text that begins at a byte of the source. `notes` are found when they are asked for.
pub(super) fn check<'s>(
    source: &'s str,
    text: &str,
    start: usize,
    notes: &OnceCell<Notes<'s>>,
    diagnostics: &mut Diagnostics<'_>,
) {
    if text.starts_with('^') {
        undefined_note(source, start, notes, diagnostics);
    }
    if text.starts_with('(') {
        spaced_name(source, start, diagnostics);
        unclosed(source, start, diagnostics);
    }
    if text.starts_with(" (") {
        apart(source, start, diagnostics);
    }
    if text.starts_with('[') {
        turned(source, start, diagnostics);
    }
}

/// `[^x]` without a note of that name. `start` is the byte of `^`.
fn undefined_note<'s>(source: &'s str, start: usize, notes: &OnceCell<Notes<'s>>, diagnostics: &mut Diagnostics<'_>) {
    let before = &source.as_bytes()[..start];
    if !before.ends_with(b"[") || before.ends_with(b"\\[") {
        return;
    }
    let window = &source.as_bytes()[start + 1..source.len().min(start + 1 + limits::NOTE_NAME_BYTES)];
    let Some(end) = memchr::memchr(b']', window).filter(|&end| end > 0) else { return };
    let name = &source[start + 1..start + 1 + end];
    if name.contains(|c: char| c.is_whitespace() || c == '[') {
        return;
    }
    let place = Span::new(start - 1, start + 2 + end);
    let notes = notes.get_or_init(|| without_colon(source));
    match notes.get(name) {
        // The references to it are right.
        Some(line) if *line != start - 1 => {}
        Some(_) => {
            let words = source[place.range().end..].lines().next().unwrap_or_default().trim();
            let meant = format!("[^{name}]: {}", shown(words));
            diagnostics.add(Code::UndefinedNote, place, &[("note", name), ("meant", &meant)]);
        }
        None => diagnostics.add(Code::UndefinedNote, place, &[("note", name)]),
    }
}

/// Notes whose line lacks the colon, `[^1] words`: name, and the byte at which the first of them begins.
fn without_colon(source: &str) -> Notes<'_> {
    let mut notes = Notes::default();
    for at in memchr::memmem::find_iter(source.as_bytes(), "[^") {
        let line = memchr::memrchr(b'\n', &source.as_bytes()[..at]).map_or(0, |end| end + 1);
        if !source[line..at].is_empty() {
            continue;
        }
        let end = source.len().min(at + 2 + limits::NOTE_NAME_BYTES);
        if let Some(length) = memchr::memchr(b']', &source.as_bytes()[at + 2..end])
            && let (name, behind) = (&source[at + 2..at + 2 + length], &source[at + 3 + length..])
            && behind.starts_with(' ')
            && !behind.trim_start_matches(' ').starts_with(['\n', '\r'])
        {
            notes.entry(name).or_insert(at);
        }
    }
    notes
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

/// `(address)[words]`: each stands in the brackets of the other. `start` is the first byte of an address that has become a link.
pub(super) fn swapped(source: &str, start: usize, diagnostics: &mut Diagnostics<'_>) {
    if !source[..start].ends_with('(') || source[..start].ends_with("](") {
        return;
    }
    let Some((address, rest)) = line::rest(source, start).split_once(")[") else { return };
    let Some((words, behind)) = rest.split_once(']') else { return };
    if !words.is_empty() && !address.contains([' ', ')']) && !behind.starts_with('(') {
        let length = address.len() + words.len() + ")[]".len();
        let meant = format!("[{words}]({address})");
        let span = Span::new(start - 1, start + length);
        diagnostics.add(Code::LinkSign, span, &[("what", "turned"), ("meant", &shown(&meant))]);
    }
}

/// `[words](address` up to the end of the line, without the bracket that closes it. `start` is the byte of `(`.
fn unclosed(source: &str, start: usize, diagnostics: &mut Diagnostics<'_>) {
    let inside = line::rest(source, start + 1);
    let address = inside.split_whitespace().next().unwrap_or_default().trim_end_matches(['.', ',', ';']);
    let leads = ["https://", "http://", "www.", "mailto:"].iter().any(|begin| address.starts_with(begin));
    let floor = source.ceil_char_boundary(start.saturating_sub(limits::NAME_BYTES));
    let begin = source[floor..start].rfind('\n').map_or(floor, |end| floor + end + 1);
    let before = &source[begin..start];
    if !leads || inside.contains(')') || !before.ends_with(']') {
        return;
    }
    let Some(open) = opening(before).filter(|open| !before[..*open].ends_with('\\')) else { return };
    let span = Span::new(begin + open, start + 1 + address.len());
    let meant = format!("{}({address})", &before[open..]);
    diagnostics.add(Code::LinkSign, span, &[("what", "open"), ("meant", &shown(&meant))]);
}

/// `! [words](a.jpg)`: with a space behind its sign a picture is a link. `start` is the byte of `[`.
pub(super) fn marked(source: &str, span: Span, diagnostics: &mut Diagnostics<'_>) {
    const PICTURES: [&str; 6] = ["jpg", "jpeg", "png", "gif", "webp", "svg"];
    let start = span.start as usize;
    let line = memchr::memrchr(b'\n', &source.as_bytes()[..start]).map_or(0, |end| end + 1);
    let link = source.get(span.range()).unwrap_or_default();
    let name = link.strip_suffix(')').and_then(extension).unwrap_or_default();
    if source[line..start].trim_start() == "! " && PICTURES.iter().any(|own| name.eq_ignore_ascii_case(own)) {
        let meant = format!("!{link}");
        let span = Span::new(start - "! ".len(), span.end as usize);
        diagnostics.add(Code::LinkSign, span, &[("what", "mark"), ("meant", &shown(&meant))]);
    }
}

/// A title with curly quotes for the straight ones within it, in turn; `None` where there are none.
fn requoted(title: &str) -> Option<String> {
    let inside =
        title.strip_prefix('"')?.strip_suffix('"').filter(|inside| inside.contains('"') && !inside.contains('\\'))?;
    let mut open = false;
    let turn = |c: char| match c {
        '"' => {
            open = !open;
            if open { '“' } else { '”' }
        }
        c => c,
    };
    Some(inside.chars().map(turn).collect())
}

/// `[words] (address)`: with a space between them it is no link. `start` is the byte of the space.
fn apart(source: &str, start: usize, diagnostics: &mut Diagnostics<'_>) {
    let Some(own) = brackets(source, start, start + 1) else { return };
    let address = own.inside.split(" \"").next().unwrap_or_default().trim();
    let number = own.words.bytes().all(|b| b.is_ascii_digit());
    let leads = target::scheme(address)
        .is_some_and(|scheme| matches!(scheme.as_str(), "http" | "https" | "mailto" | "tel"))
        || ["www.", "/", "./", "../"].iter().any(|begin| address.starts_with(begin))
        || extension(address).is_some();
    if !number && leads && !address.contains(char::is_whitespace) {
        let whole = &source[own.span.range()];
        let meant = whole.replacen("] (", "](", 1);
        diagnostics.add(Code::LinkSign, own.span, &[("what", "apart"), ("meant", &shown(&meant))]);
    }
}

/// `(words)[address]`: the brackets are the wrong way round. `start` is the byte of `[`.
fn turned(source: &str, start: usize, diagnostics: &mut Diagnostics<'_>) {
    if !source[..start].ends_with(')') {
        return;
    }
    let floor = source.ceil_char_boundary(start.saturating_sub(limits::NAME_BYTES));
    let begin = source[floor..start].rfind('\n').map_or(floor, |end| floor + end + 1);
    let before = &source[begin..start - 1];
    let inside = line::rest(source, start + 1).split(']').next().unwrap_or_default();
    let leads = inside.starts_with("https://") || inside.starts_with("http://") || inside.starts_with("mailto:");
    let closes = source[start + 1 + inside.len()..].starts_with(']');
    if let Some(open) = before.rfind('(').filter(|_| leads && closes && !inside.contains(char::is_whitespace)) {
        let place = Span::new(begin + open, start + inside.len() + 2);
        let meant = format!("[{}]({inside})", &before[open + 1..]);
        diagnostics.add(Code::LinkSign, place, &[("what", "turned"), ("meant", &shown(&meant))]);
    }
}

/// What a file's name ends in.
fn extension(name: &str) -> Option<&str> {
    let (_, extension) = name.rsplit_once('.')?;
    let right = (2..=5).contains(&extension.len()) && extension.bytes().all(|b| b.is_ascii_alphanumeric());
    right.then_some(extension)
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
    if let Some((address, title)) = inside.split_once(char::is_whitespace)
        && let Some(title) = requoted(title.trim())
    {
        let meant = format!("({address} \"{title}\")");
        return diagnostics.add(Code::LinkSign, span, &[("what", "inner"), ("meant", &shown(&meant))]);
    }
    let name = inside.split(" \"").next().unwrap_or_default().trim();
    if let Some(number) = name.strip_prefix("tel:").filter(|number| number.contains(char::is_whitespace)) {
        let meant = format!("(tel:{})", number.split_whitespace().collect::<String>());
        return diagnostics.add(Code::LinkSign, span, &[("what", "space"), ("meant", &shown(&meant))]);
    }
    let scheme = target::scheme(name).filter(|scheme| matches!(scheme.as_str(), "http" | "https" | "mailto"));
    if scheme.is_some() && name.contains(char::is_whitespace) {
        let path = name.find("://").map_or(0, |at| name[at + 3..].find('/').map_or(name.len(), |path| at + 3 + path));
        // A space belongs to a path at most, and to none of its ends.
        let host = name[..path].split_whitespace().collect::<String>();
        let spaced = format!("{host}{}", name[path..].split_whitespace().collect::<Vec<_>>().join("%20"));
        return diagnostics.add(Code::LinkSign, span, &[("what", "space"), ("meant", &shown(&format!("({spaced})")))]);
    }
    let spaced = name.contains(char::is_whitespace) && !name.contains("://");
    let Some(extension) = extension(name).filter(|_| spaced) else { return };
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
