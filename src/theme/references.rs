//! What a template names: other templates, messages, assets. Read from its text, so that the program knows what a page
//! depends on without tracing. For that, `t`, `t_lang` and `asset` take their names as literals.

use crate::{
    base::Span,
    diag::{Code, Diagnostic},
    locale::MessageUse,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
    sync::Arc,
};

/// What one template names.
#[derive(Clone, Default, Debug)]
pub(super) struct References {
    /// Templates it extends or includes, with the place.
    pub templates: Vec<(String, Span)>,
    /// The template it extends.
    pub parent: Option<String>,
    /// Its blocks, with the place of the name.
    pub blocks: Vec<(String, Span)>,
    /// Components it uses.
    pub components: BTreeSet<String>,
    /// Components it defines, with the place of the name.
    pub defines: BTreeMap<String, Span>,
    /// Messages it asks for.
    pub messages: Vec<MessageUse>,
    /// Whether it shows dates.
    pub dates: bool,
    /// Assets it names, with the place.
    pub assets: Vec<(String, Span)>,
    /// All words of its code: what is not among them it cannot show.
    pub words: BTreeSet<String>,
}

/// Reads one template.
pub(super) fn scan(file: &Arc<str>, text: &str, diagnostics: &mut Vec<Diagnostic>) -> References {
    let mut references = References::default();
    for code in codes(text) {
        let inside = &text[code.clone()];
        for word in inside.split(|c: char| !c.is_ascii_alphanumeric() && c != '_') {
            if !word.is_empty() && !references.words.contains(word) {
                references.words.insert(word.to_owned());
            }
        }
        statement(inside, code.start, &mut references);
        for call in calls(inside) {
            let span = Span::from(code.start + call.name.start..code.start + call.end);
            let literal = |name: &str| call.args.iter().find(|(own, _)| own == name).map(|(_, value)| unquote(value));
            match &inside[call.name.clone()] {
                "date" => references.dates = true,
                function @ ("t" | "t_lang") => match literal("key") {
                    Some(Some(id)) => references.messages.push(MessageUse {
                        id: id.to_owned(),
                        args: call.args.iter().filter(|(n, _)| n != "key").map(|(n, _)| n.clone()).collect(),
                        file: Arc::clone(file),
                        span,
                    }),
                    _ => diagnostics.push(literal_wanted(file, span, function, "key")),
                },
                "asset" => match literal("path") {
                    Some(Some(path)) => references.assets.push((path.to_owned(), span)),
                    _ => diagnostics.push(literal_wanted(file, span, "asset", "path")),
                },
                _ => {}
            }
        }
        if let Some(at) = safe_filter(inside) {
            let span = Span::from(code.start + at..code.start + at + 4);
            diagnostics.push(Diagnostic::new(Code::TemplateSafe).at(file, span));
        }
    }
    references
}

fn literal_wanted(file: &Arc<str>, span: Span, function: &str, argument: &str) -> Diagnostic {
    Diagnostic::new(Code::TemplateLiteral).at(file, span).arg("function", function).arg("argument", argument)
}

/// The insides of `{{ … }}` and `{% … %}`; comments are passed over.
pub(super) fn codes(text: &str) -> Vec<Range<usize>> {
    pieces(text).0
}

/// All `{{ … }}`, `{% … %}` and `{# … #}` as they stand, and whether what one says is shown.
pub(super) fn tags(text: &str) -> Vec<(Range<usize>, bool)> {
    let mut tags = Vec::new();
    let open = walk(text, |range, sign| tags.push((range.start - 2..range.end + 2, sign == b'{')));
    tags.extend(open.map(|open| (open..text.len(), false)));
    tags
}

/// The same, and where a piece begins that never ends.
fn pieces(text: &str) -> (Vec<Range<usize>>, Option<usize>) {
    let mut found = Vec::new();
    let open = walk(text, |range, sign| found.extend(Some(range).filter(|_| sign != b'#')));
    (found, open)
}

/// Gives the inside of each piece and the sign behind its brace, then where one begins that never ends.
fn walk(text: &str, mut give: impl FnMut(Range<usize>, u8)) -> Option<usize> {
    let mut at = 0;
    while let Some(open) = text[at..].find('{') {
        let open = at + open;
        let (close, sign) = match text.as_bytes().get(open + 1) {
            Some(b'{') => ("}}", b'{'),
            Some(b'%') => ("%}", b'%'),
            Some(b'#') => ("#}", b'#'),
            _ => {
                at = open + 1;
                continue;
            }
        };
        let Some(length) = end(&text[open + 2..], close) else { return Some(open) };
        give(open + 2..open + 2 + length, sign);
        at = open + 2 + length + 2;
    }
    None
}

/// Where the `{{`, `{%` or `{#` around a byte begins that lacks its end: there is none, or another begins before it.
pub(super) fn open_tag(text: &str, at: usize) -> Option<usize> {
    let (codes, open) = pieces(text);
    let around = codes.into_iter().find(|code| code.start <= at && at < code.end + 2);
    let runs_on = |code: &Range<usize>| ["{{", "{%"].iter().any(|open| text[code.clone()].contains(open));
    around.filter(runs_on).map(|code| code.start - 2).or(open.filter(|open| *open <= at))
}

/// The first word of the code around a byte.
pub(super) fn tag_at(text: &str, at: usize) -> &str {
    let around = codes(text).into_iter().find(|code| code.contains(&at));
    around.map_or("", |code| first_word(&text[code]))
}

/// What a name that tera does not know can be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum NameKind {
    Block,
    Component,
    Filter,
    Function,
    Test,
}

impl NameKind {
    /// The variant of the message.
    pub fn name(self) -> &'static str {
        match self {
            Self::Block => "block",
            Self::Component => "component",
            Self::Filter => "filter",
            Self::Function => "function",
            Self::Test => "test",
        }
    }
}

/// What the name at a byte of a template's code is, by what stands before it, and where it stands.
pub(super) fn reference_at(text: &str, at: usize) -> (NameKind, Range<usize>) {
    let code = codes(text).into_iter().find(|code| code.contains(&at)).unwrap_or(at..at);
    let start = at + text[at..].len() - text[at..].trim_start_matches(['<', '/', ' ']).len();
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.');
    let end = text[start..].find(|c| !is_name(c)).map_or(text.len(), |length| start + length);
    let before = text[code.start.min(start)..start].trim_end();
    let word = before.rsplit(|c: char| !is_name(c)).next().unwrap_or_default();
    let kind = match word {
        _ if before.ends_with('|') => NameKind::Filter,
        _ if before.ends_with(['<', '/']) => NameKind::Component,
        "is" | "not" => NameKind::Test,
        "block" => NameKind::Block,
        _ => NameKind::Function,
    };
    (kind, start..end)
}

fn first_word(code: &str) -> &str {
    code.trim_start_matches(['-', ' ', '\n', '\t'])
        .split(|c: char| !c.is_ascii_alphanumeric())
        .next()
        .unwrap_or_default()
}

/// Where code ends; inside quotation marks nothing does.
fn end(text: &str, close: &str) -> Option<usize> {
    let mut quote = None;
    for (at, c) in text.char_indices() {
        match (quote, c) {
            (None, _) if text[at..].starts_with(close) => return Some(at),
            (None, '"' | '\'' | '`') if close != "#}" => quote = Some(c),
            (Some(open), c) if open == c => quote = None,
            _ => {}
        }
    }
    None
}

/// The innermost `{% if … %}`, `{% for … %}` … that has no end, and its first word.
pub(super) fn unclosed(text: &str) -> Option<(&str, Range<usize>)> {
    const OPENERS: [&str; 7] = ["if", "for", "block", "filter", "component", "raw", "set"];
    let mut open: Vec<(&str, Range<usize>)> = Vec::new();
    for code in codes(text).into_iter().filter(|code| text[..code.start].ends_with("{%")) {
        let inside = &text[code.clone()];
        let word = first_word(inside);
        if word.starts_with("end") {
            open.pop();
        } else if OPENERS.contains(&word) && !(word == "set" && inside.contains('=')) {
            open.push((word, code.start - 2..(code.end + 2).min(text.len())));
        }
    }
    open.pop()
}

fn statement(inside: &str, start: usize, references: &mut References) {
    let trimmed = inside.trim_start_matches(['-', ' ', '\n', '\t']);
    let skipped = inside.len() - trimmed.len();
    let mut words = trimmed.split_whitespace();
    match words.next() {
        Some(word @ ("extends" | "include")) => {
            if let Some(range) = quoted(trimmed) {
                let span = Span::from(start + skipped + range.start..start + skipped + range.end);
                let name = trimmed[range].to_owned();
                if word == "extends" {
                    references.parent = Some(name.clone());
                }
                references.templates.push((name, span));
            }
        }
        Some(word @ ("block" | "component")) => {
            let name = words.next().unwrap_or_default().split('(').next().unwrap_or_default();
            let at = start
                + skipped
                + trimmed.find(name).map_or(0, |_| word.len() + trimmed[word.len()..].find(name).unwrap_or(0));
            let span = Span::from(at..at + name.len());
            if word == "block" {
                references.blocks.push((name.to_owned(), span));
            } else {
                references.defines.insert(name.to_owned(), span);
            }
        }
        Some(word) => {
            if let Some(rest) = word.strip_prefix('<') {
                let name: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_' || *c == '.').collect();
                if !name.is_empty() {
                    references.components.insert(name);
                }
            }
        }
        None => {}
    }
}

fn quoted(text: &str) -> Option<Range<usize>> {
    let open = text.find(['"', '\'', '`'])?;
    let mark = text[open..].chars().next()?;
    let length = text[open + 1..].find(mark)?;
    Some(open + 1..open + 1 + length)
}

fn unquote(value: &str) -> Option<&str> {
    let value = value.trim();
    let range = quoted(value)?;
    (range.start == 1 && range.end + 1 == value.len()).then(|| &value[range])
}

struct FunctionCall {
    name: Range<usize>,
    args: Vec<(String, String)>,
    end: usize,
}

/// Function calls with their named arguments; calls inside arguments too.
fn calls(inside: &str) -> Vec<FunctionCall> {
    let mut found = Vec::new();
    let bytes = inside.as_bytes();
    let mut quote = None;
    for (at, c) in inside.char_indices() {
        match (quote, c) {
            (Some(open), c) if open == c => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'' | '`') => quote = Some(c),
            (None, '(') => {
                let start = (0..at).rev().take_while(|i| bytes[*i].is_ascii_alphanumeric() || bytes[*i] == b'_').last();
                // A filter's parentheses are no call of a function.
                let is_filter = |start: usize| inside[..start].trim_end().ends_with('|');
                if let Some(start) = start.filter(|start| !is_filter(*start)) {
                    let (args, length) = arguments(&inside[at + 1..]);
                    found.push(FunctionCall { name: start..at, args, end: at + 1 + length });
                }
            }
            _ => {}
        }
    }
    found
}

fn arguments(text: &str) -> (Vec<(String, String)>, usize) {
    let (mut depth, mut quote, mut from, mut args) = (0usize, None, 0, Vec::new());
    let mut take = |piece: &str| {
        if let Some((name, value)) = piece.split_once('=') {
            args.push((name.trim().to_owned(), value.trim().to_owned()));
        }
    };
    for (at, c) in text.char_indices() {
        match (quote, c) {
            (Some(open), c) if open == c => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'' | '`') => quote = Some(c),
            (None, '(' | '[' | '{') => depth += 1,
            (None, ')') if depth == 0 => {
                take(&text[from..at]);
                return (args, at + 1);
            }
            (None, ')' | ']' | '}') => depth = depth.saturating_sub(1),
            (None, ',') if depth == 0 => {
                take(&text[from..at]);
                from = at + 1;
            }
            _ => {}
        }
    }
    (args, text.len())
}

/// The byte where `| safe` stands.
fn safe_filter(inside: &str) -> Option<usize> {
    inside.match_indices("safe").find_map(|(at, _)| {
        let after = inside[at + 4..].chars().next();
        let word = after.is_some_and(|c| c.is_alphanumeric() || c == '_');
        (!word && inside[..at].trim_end().ends_with('|')).then_some(at)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_and_comments_are_not() {
        let text = r#"{# t(key="no") #}{% extends "base.html" %}{{ t(key="a", n=x | length) }}{{<card card={c} />}}
{%- component door(s) -%}{{ asset(path='style.css') }}{% endcomponent %}{% if t(key="b") == "}}" %}{% include "p.html" %}"#;
        let mut diagnostics = Vec::new();
        let references = scan(&"t.html".into(), text, &mut diagnostics);
        assert_eq!(references.templates.iter().map(|(n, _)| n.as_str()).collect::<Vec<_>>(), ["base.html", "p.html"]);
        assert_eq!(references.messages.iter().map(|m| m.id.as_str()).collect::<Vec<_>>(), ["a", "b"]);
        assert_eq!(references.messages[0].args, ["n"]);
        assert!(references.components.contains("card") && references.defines.contains_key("door"));
        assert_eq!(references.assets[0].0, "style.css");
        assert!(diagnostics.is_empty());
    }

    #[test]
    fn safe_and_computed_names_are_told() {
        let mut diagnostics = Vec::new();
        scan(&"t.html".into(), "{{ x | safe }}{{ t(key=y) }}{{ safe_name }}", &mut diagnostics);
        assert_eq!(diagnostics.iter().map(|d| d.code).collect::<Vec<_>>(), [Code::TemplateSafe, Code::TemplateLiteral]);
    }
}
