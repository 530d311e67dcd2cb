//! Words of our own for what fluent's parser cannot read. The message `diag-fluent-syntax` has a variant for each
//! reason.

use crate::base::Span;
use fluent_syntax::parser::{ErrorKind, ParserError};

/// Why an entry cannot be read, and the bytes to mark.
pub(super) fn explain(text: &str, error: &ParserError) -> (&'static str, Span) {
    let slice = error.slice.clone().unwrap_or_else(|| error.pos.clone());
    let (start, end) = (floor(text, slice.start), floor(text, slice.end));
    let junk = &text[start..end.max(start)];
    let first = junk.lines().next().unwrap_or_default();
    let whole = Span::new(start, start + first.trim_end().len().max(1).min(junk.len()));
    let at = floor(text, error.pos.start).clamp(start, end.max(start));
    let here = Span::new(at, next(text, at));

    // An attribute that cannot be read arrives as a line of its own: its own fault is what counts.
    let indented = first.trim_start_matches(' ');
    if let Some(attribute) = indented.strip_prefix('.') {
        let from = start + (first.len() - attribute.len());
        return explain_alone(&text[from..end.max(from)], from).unwrap_or(("attribute", whole));
    }
    if first.starts_with([' ', '\t']) {
        return ("indent", whole);
    }
    let inside = || opened(&text[start..at], start).last().copied();
    match &error.kind {
        ErrorKind::ExpectedToken('=') if !first.contains('=') => ("no-equals", whole),
        ErrorKind::ExpectedToken('=') | ErrorKind::ExpectedCharRange { .. }
            if at <= start + first.len() && !before(text, start, at).contains('=') =>
        {
            let name = first[..first.find('=').unwrap_or(first.len())].trim_end();
            ("bad-name", Span::new(start, start + name.len().max(1).min(junk.len())))
        }
        ErrorKind::UnbalancedClosingBrace => ("close-brace", here),
        ErrorKind::ExpectedMessageField { .. } | ErrorKind::ExpectedTermField { .. } => ("no-value", whole),
        ErrorKind::MissingDefaultVariant => ("no-default", inside().unwrap_or(whole)),
        ErrorKind::MultipleDefaultVariants => ("two-defaults", here),
        ErrorKind::UnterminatedStringLiteral => ("quote", here),
        ErrorKind::UnknownEscapeSequence(_) | ErrorKind::InvalidUnicodeEscapeSequence(_) => ("escape", here),
        ErrorKind::MessageReferenceAsSelector
        | ErrorKind::TermReferenceAsSelector
        | ErrorKind::MessageAttributeAsSelector
        | ErrorKind::ExpectedSimpleExpressionAsSelector => ("selector", inside().unwrap_or(here)),
        ErrorKind::TermAttributeAsPlaceable => ("term-attribute", here),
        ErrorKind::ForbiddenCallee => ("function-name", inside().unwrap_or(here)),
        ErrorKind::PositionalArgumentFollowsNamed
        | ErrorKind::DuplicatedNamedArgument(_)
        | ErrorKind::ExpectedLiteral => ("arguments", here),
        ErrorKind::MissingValue => ("no-variant-value", here),
        // What stands between braces is no variable, no name, no text in quotes; or the brace is never closed.
        _ => match opened(junk, start).first().copied().or_else(inside) {
            Some(open) => ("open-brace", open),
            None => ("other", here),
        },
    }
}

/// Reads an attribute as if it were a message.
fn explain_alone(attribute: &str, from: usize) -> Option<(&'static str, Span)> {
    let (_, errors) = fluent_syntax::parser::parse_runtime(attribute).err()?;
    let error = errors.first()?;
    let (reason, at) =
        if attribute.starts_with('.') { ("attribute", Span::new(0, 1)) } else { explain(attribute, error) };
    Some((reason, at.shift(from)))
}

/// Lines inside an unreadable piece that begin a message of their own under an impossible name (`địa-chỉ = …`): the
/// parser looks for the next message only where a letter a-z begins a line.
pub(super) fn bad_names(text: &str, error: &ParserError) -> Vec<Span> {
    let Some(slice) = &error.slice else { return Vec::new() };
    let (start, end) = (floor(text, slice.start), floor(text, slice.end));
    let mut at = start;
    let mut found = Vec::new();
    for line in text[start..end.max(start)].split_inclusive('\n') {
        let odd = line.starts_with(|c: char| !c.is_ascii() || c.is_ascii_digit());
        if let Some(length) = line.find('=').filter(|_| odd && at > start) {
            found.push(Span::new(at, at + line[..length].trim_end().len()));
        }
        at += line.len();
    }
    found
}

/// The braces that are opened and not closed.
fn opened(junk: &str, start: usize) -> Vec<Span> {
    let mut open = Vec::new();
    let mut quoted = false;
    for (index, byte) in junk.bytes().enumerate() {
        match byte {
            b'\n' => quoted = false,
            b'"' if !open.is_empty() => quoted = !quoted,
            b'{' if !quoted => open.push(index),
            b'}' if !quoted => drop(open.pop()),
            _ => {}
        }
    }
    open.into_iter().map(|index| Span::new(start + index, start + index + 1)).collect()
}

fn before(text: &str, start: usize, at: usize) -> &str {
    text.get(start..at).unwrap_or_default()
}

fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

fn next(text: &str, at: usize) -> usize {
    at + text[at..].chars().next().map_or(0, char::len_utf8)
}
