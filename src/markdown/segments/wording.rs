//! Writing a segment's wording: Markdown on one line, one spelling for all that publishes the same. Signs that begin blocks
//! (`#`, `1.`, `-`) are no signs in it; paths of internal links and pictures are `…`, as are names of notes.

use super::{
    super::{diagnostics::Diagnostics, escape, parse, passes, raw, target},
    inline::{Inline, InlineKind, inlines},
    spacing,
};
use crate::base::Lang;
use std::{collections::BTreeSet, sync::Arc};

/// What stands for paths and names that are no part of a wording.
const SOMETHING: &str = "…";

/// The wording of pieces of a line, which are in one form.
pub(super) fn wording(list: &[Inline]) -> String {
    written(list, Names::Left)
}

/// Whether paths of internal links and pictures and names of notes stand in it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Names {
    /// `…` stands for them: a wording.
    Left,
    /// As they are.
    Kept,
}

/// Pieces of a line, which are in one form, as Markdown.
pub(super) fn written(list: &[Inline], names: Names) -> String {
    let mut writer = WordingWriter { out: String::new(), signs: true, brackets: false, names };
    writer.list(list, None);
    if !reads_as(&writer.out, list) {
        // Where signs cannot say it (`**…。**字`), tags do.
        writer = WordingWriter { out: String::new(), signs: false, brackets: false, names };
        writer.list(list, None);
    }
    writer.out
}

/// Whether a wording means what it was written for.
fn reads_as(wording: &str, list: &[Inline]) -> bool {
    list.iter().all(|inline| matches!(inline.kind, InlineKind::Text(_))) || html(&read(wording)) == html(list)
}

/// What a wording means.
pub(super) fn read(wording: &str) -> Vec<Inline> {
    // Behind a word no sign begins a block; and a note must be there.
    const WORD: &str = "x ";
    let notes: String = notes(wording).map(|name| format!("\n\n[^{name}]: x\n")).collect();
    let text = format!("{WORD}{wording}{notes}");
    let file: Arc<str> = "".into();
    let diagnostics = &mut Diagnostics::new(&file, 0);
    let source = parse::Source::new(&text);
    let mut tree = parse::parse(&source, false, diagnostics).cut(0);
    if tree.raw {
        tree = raw::nest(tree, diagnostics);
    }
    passes::join_lines(&mut tree);
    let mut list = inlines(&tree, tree.inside(0));
    if let Some(Inline { kind: InlineKind::Text(first), .. }) = list.first_mut()
        && first.starts_with(WORD)
    {
        first.drain(..WORD.len());
    }
    spacing::normalize(list)
}

/// The names of notes that a line could refer to, each once.
fn notes(line: &str) -> impl Iterator<Item = &str> {
    let names = line.split("[^").skip(1).filter_map(|behind| Some(behind.split_once(']')?.0));
    let names = names.filter(|name| !name.is_empty() && !name.contains(char::is_whitespace));
    names.collect::<BTreeSet<_>>().into_iter()
}

/// Pieces of a line as HTML: what is published, but for the paths of internal links.
pub(super) fn html(list: &[Inline]) -> String {
    html_with(list, Names::Left)
}

/// Pieces of a line as HTML.
pub(super) fn html_with(list: &[Inline], names: Names) -> String {
    let mut out = String::new();
    write_html(&mut out, list, names);
    out
}

fn write_html(out: &mut String, list: &[Inline], names: Names) {
    for Inline { kind, inside, .. } in list {
        let none = Vec::new;
        let attribute = |name: &str, value: String| (name.to_owned(), value);
        let (name, attributes) = match kind {
            InlineKind::Text(text) => {
                escape::text(out, text);
                continue;
            }
            InlineKind::Note(name) => {
                out.push_str("[^");
                out.push_str(if names == Names::Kept { name } else { SOMETHING });
                out.push(']');
                continue;
            }
            InlineKind::Code(code) => {
                out.push_str("<code>");
                escape::text(out, code);
                out.push_str("</code>");
                continue;
            }
            InlineKind::Emphasis => ("em", none()),
            InlineKind::Strong => ("strong", none()),
            InlineKind::Strikethrough => ("del", none()),
            InlineKind::Break => ("br", none()),
            InlineKind::Foreign(lang) => ("span", vec![attribute("lang", lang.to_string())]),
            InlineKind::Picture { target } => ("img", vec![attribute("src", target.clone())]),
            InlineKind::Link { target, title } => {
                let title = (!title.is_empty()).then(|| attribute("title", title.clone()));
                ("a", std::iter::once(attribute("href", target.clone())).chain(title).collect())
            }
            InlineKind::Element { name, attributes } => (*name, attributes.clone()),
        };
        open_tag(out, name, &attributes, names);
        write_html(out, inside, names);
        if !matches!(kind, InlineKind::Break | InlineKind::Picture { .. }) && !kind.is_void() {
            out.push_str("</");
            out.push_str(name);
            out.push('>');
        }
    }
}

fn open_tag(out: &mut String, name: &str, attributes: &[(String, String)], names: Names) {
    out.push('<');
    out.push_str(name);
    for (name, value) in attributes {
        let address = matches!(name.as_str(), "href" | "src" | "cite");
        out.push(' ');
        out.push_str(name);
        out.push_str("=\"");
        escape::attribute(out, &if address { address_of(value, names) } else { spacing::line(value) });
        out.push('"');
    }
    out.push('>');
}

/// An address as it is published; one inside the site as it is written, or nothing.
fn address_of(target: &str, names: Names) -> String {
    if target::scheme(target).is_none() {
        return if names == Names::Kept { target } else { SOMETHING }.to_owned();
    }
    let mut out = String::new();
    escape::address(&mut out, target);
    out.replace("&amp;", "&")
}

struct WordingWriter {
    out: String,
    /// Whether emphasis, code, languages and bare addresses are written with signs; else with tags or brackets.
    signs: bool,
    /// Whether brackets are open, in which others are signs.
    brackets: bool,
    names: Names,
}

impl WordingWriter {
    fn list(&mut self, list: &[Inline], around: Option<&InlineKind>) {
        for (at, inline) in list.iter().enumerate() {
            match &inline.kind {
                InlineKind::Text(text) => self.text(text),
                InlineKind::Code(text) if self.signs => self.out.push_str(&code(text)),
                InlineKind::Emphasis if self.signs => {
                    // At the edge of another's signs its own must be others.
                    let edge = at == 0 || at + 1 == list.len();
                    let sign = if edge && around == Some(&InlineKind::Strong) { "_" } else { "*" };
                    self.marked(sign, inline);
                }
                InlineKind::Strong if self.signs => self.marked("**", inline),
                InlineKind::Strikethrough if self.signs => self.marked("~~", inline),
                InlineKind::Foreign(lang) if self.signs => self.foreign(lang, inline),
                InlineKind::Link { target, title } => self.link(target, title, inline),
                InlineKind::Picture { target } => {
                    self.out.push_str("![](");
                    self.destination(target);
                    self.out.push(')');
                }
                InlineKind::Note(name) => {
                    self.open_bracket();
                    self.out.push('^');
                    self.out.push_str(if self.names == Names::Kept { name } else { SOMETHING });
                    self.out.push(']');
                }
                InlineKind::Code(code) => {
                    self.out.push_str("<code>");
                    self.text(code);
                    self.out.push_str("</code>");
                }
                _ => self.tagged(inline),
            }
        }
    }

    fn text(&mut self, text: &str) {
        let mut before = None;
        let mut chars = text.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let next = chars.peek().map(|(_, next)| *next);
            let behind_bracket = before.is_none() && self.out.ends_with(']') && matches!(c, '(' | '[' | '{');
            if behind_bracket || is_sign(before, c, &text[at..], next, self.brackets) {
                self.out.push('\\');
            }
            self.out.push(c);
            before = Some(c);
        }
    }

    fn marked(&mut self, sign: &str, inline: &Inline) {
        self.out.push_str(sign);
        self.list(&inline.inside, Some(&inline.kind));
        self.out.push_str(sign);
    }

    /// An element with its tags.
    fn tagged(&mut self, inline: &Inline) {
        let empty = Inline { inside: Vec::new(), ..inline.clone() };
        let tags = html_with(std::slice::from_ref(&empty), self.names);
        let end = tags.rfind("</").unwrap_or(tags.len());
        self.out.push_str(&tags[..end]);
        self.list(&inline.inside, Some(&inline.kind));
        self.out.push_str(&tags[end..]);
    }

    /// A bracket opens. Behind `!` it would be a picture.
    fn open_bracket(&mut self) {
        if self.out.ends_with('!') {
            self.out.pop();
            self.out.push_str("\\!");
        }
        self.out.push('[');
    }

    fn bracketed(&mut self, inline: &Inline) {
        self.open_bracket();
        let outer = std::mem::replace(&mut self.brackets, true);
        self.list(&inline.inside, Some(&inline.kind));
        self.brackets = outer;
        self.out.push(']');
    }

    fn foreign(&mut self, lang: &Lang, inline: &Inline) {
        self.bracketed(inline);
        self.out.push_str(&format!("{{lang={lang}}}"));
    }

    fn link(&mut self, target: &str, title: &str, inline: &Inline) {
        if let [Inline { kind: InlineKind::Text(text), .. }] = &inline.inside[..]
            && (text == target || target.strip_prefix("mailto:") == Some(text))
            && self.signs
            && title.is_empty()
        {
            self.out.push('<');
            self.out.push_str(text);
            return self.out.push('>');
        }
        self.bracketed(inline);
        self.out.push('(');
        self.destination(target);
        if !title.is_empty() {
            self.out.push_str(" \"");
            self.quoted(&spacing::line(title));
            self.out.push('"');
        }
        self.out.push(')');
    }

    fn destination(&mut self, target: &str) {
        let address = address_of(target, self.names);
        let angled = address.is_empty() || address.starts_with('<') || address.contains(char::is_whitespace);
        if angled {
            self.out.push('<');
        }
        for (at, c) in address.char_indices() {
            let bracket = if angled { matches!(c, '<' | '>') } else { matches!(c, '(' | ')') };
            let escape = c == '\\' && self.names == Names::Kept && target::scheme(target).is_none();
            if bracket || escape || c == '&' && is_reference(&address[at..]) {
                self.out.push('\\');
            }
            self.out.push(c);
        }
        if angled {
            self.out.push('>');
        }
    }

    fn quoted(&mut self, text: &str) {
        for (at, c) in text.char_indices() {
            if matches!(c, '"' | '\\') || c == '&' && is_reference(&text[at..]) {
                self.out.push('\\');
            }
            self.out.push(c);
        }
    }
}

/// Code between backticks.
pub(super) fn code(code: &str) -> String {
    let longest = code.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let spaced = code.starts_with(' ') && code.ends_with(' ') && !code.trim_matches(' ').is_empty();
    let pad = if code.starts_with('`') || code.ends_with('`') || spaced { " " } else { "" };
    format!("{fence}{pad}{code}{pad}{fence}")
}

/// Whether Markdown would take a character of plain text for a sign. `rest` begins with it.
pub(super) fn is_sign(before: Option<char>, c: char, rest: &str, next: Option<char>, brackets: bool) -> bool {
    let both = |is: fn(char) -> bool| before.is_some_and(is) && next.is_some_and(is);
    match c {
        '`' => true,
        '\\' => next.is_none_or(|next| next.is_ascii_punctuation()),
        '*' | '~' => !both(char::is_whitespace),
        '_' => !both(char::is_whitespace) && !both(char::is_alphanumeric),
        '[' => brackets || next == Some('^'),
        ']' => brackets || next.is_some_and(|next| matches!(next, '(' | '[' | '{')),
        '<' => next.is_none_or(|next| next.is_ascii_alphabetic() || matches!(next, '/' | '!' | '?')),
        '&' => is_reference(rest),
        _ => false,
    }
}

/// Whether text that begins with `&` would be read as a character reference.
pub(super) fn is_reference(text: &str) -> bool {
    let name = text[1..].split(|c: char| !c.is_ascii_alphanumeric() && c != '#').next().unwrap_or_default();
    !name.is_empty() && text[1 + name.len()..].starts_with(';')
}
