//! tera's errors as our own: located where it says, in words of ours.

use super::syntax;
use crate::{
    base::{LineIndex, Span},
    diag::{Code, Diagnostic},
};
use std::{collections::BTreeMap, sync::Arc};
use tera::{ErrorKind, Tera};

/// The filters that templates may use.
const FILTERS: &str = "default, upper, lower, wordcount, escape, escape_html, escape_xml, newlines_to_br, pluralize, trim, \
    trim_start, trim_end, replace, capitalize, title, truncate, indent, str, int, float, length, reverse, split, abs, round, \
    first, last, nth, join, sort, unique, get, values, keys, pairs, group_by";

/// The functions that templates may call.
const FUNCTIONS: &str = "t, t_lang, date, number, asset, range, super";

/// A theme's templates: name → file, text.
pub(super) type Templates = BTreeMap<String, (Arc<str>, Arc<str>)>;

/// All that is wrong with templates that cannot be loaded: tera stops at the first that it cannot read.
pub(super) fn all(error: &tera::Error, templates: &Templates) -> Vec<Diagnostic> {
    if !matches!(error.kind(), ErrorKind::SyntaxError(_)) {
        return explain(error, templates, "");
    }
    let alone = templates.iter().filter_map(|(name, (_, text))| Tera::new().add_raw_template(name, text).err());
    alone
        .filter(|error| matches!(error.kind(), ErrorKind::SyntaxError(_)))
        .flat_map(|error| explain(&error, templates, ""))
        .collect()
}

/// All that an error says.
pub(super) fn explain(error: &tera::Error, templates: &Templates, template: &str) -> Vec<Diagnostic> {
    match error.kind() {
        ErrorKind::SyntaxError(report) => vec![syntax(report, templates)],
        ErrorKind::RenderingError(report) => {
            let range = report.span().range.clone();
            vec![located(code(report.message()), templates, report.filename(), range, report.message())]
        }
        ErrorKind::MissingParent { current, parent } => vec![whole(Code::TemplateUnknown, templates, current, parent)],
        ErrorKind::TemplateNotFound(name) | ErrorKind::ComponentNotFound(name) => {
            vec![whole(Code::TemplateUnknown, templates, template, name)]
        }
        ErrorKind::Msg(text) => reports(text, templates, template),
        _ => {
            let told = Diagnostic::new(Code::TemplateFailed).arg("name", template).arg("variable", "");
            vec![templates.get(template).map_or_else(|| told.clone(), |(file, _)| told.clone().in_file(file))]
        }
    }
}

/// What cannot be read as a template.
fn syntax(report: &tera::ReportError, templates: &Templates) -> Diagnostic {
    let d = Diagnostic::new(Code::TemplateSyntax);
    let Some((file, text)) = templates.get(report.filename()) else { return d };
    let slip = syntax::slip(text, report.message(), report.span().range.clone());
    let close = match slip.name.as_str() {
        "{{" => "}}",
        "{#" => "#}",
        _ => "%}",
    };
    let d = d.at(file, slip.range.into()).arg("reason", slip.reason).arg("name", slip.name);
    d.arg("close", close).arg("nearest", slip.nearest)
}

/// Several reports in one text, as tera gives them when it loads: `error: …` and below it ` --> file:line:column`.
fn reports(text: &str, templates: &Templates, template: &str) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut message = "";
    for line in text.lines() {
        if let Some(said) = line.strip_prefix("error: ") {
            message = said;
        } else if let Some((_, place)) = line.split_once("--> ") {
            let mut parts = place.rsplitn(3, ':');
            let (column, line, name) = (parts.next(), parts.next(), parts.next().unwrap_or_default());
            let number = |part: Option<&str>| part.and_then(|part| part.trim().parse::<usize>().ok()).unwrap_or(1);
            let (line, column) = (number(line), number(column));
            let range = templates.get(name).map_or(0..0, |(_, text)| {
                let at = LineIndex::new(text).byte(line - 1, column - 1, text);
                let word = text[at..]
                    .find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '.')))
                    .unwrap_or(text.len() - at);
                at..at + word.max(text[at..].chars().next().map_or(0, char::len_utf8))
            });
            found.push(located(code(message), templates, name, range, message));
        }
    }
    if found.is_empty() {
        found.push(whole(code(text), templates, template, quoted(text).unwrap_or_default()));
    }
    found
}

/// Which of our codes a message of tera's is: by the thing it says is not there.
fn code(message: &str) -> Code {
    let unknown = ["is not registered", "is not defined", "not found", "Unknown", "unknown", "not a known"];
    if unknown.iter().any(|word| message.contains(word)) && kind(message).is_some() {
        Code::TemplateUnknown
    } else {
        Code::TemplateFailed
    }
}

/// What a message of tera's is about.
fn kind(message: &str) -> Option<&'static str> {
    const KINDS: [(&str, &str); 8] = [
        ("variable", "variable"),
        ("field", "variable"),
        ("filter", "filter"),
        ("function", "function"),
        ("test", "test"),
        ("component", "component"),
        ("template", "template"),
        ("block", "template"),
    ];
    let first = message.split_whitespace().find(|word| !matches!(*word, "Unknown" | "unknown"))?.to_lowercase();
    KINDS.iter().find(|(word, _)| *word == first).map(|(_, kind)| *kind)
}

fn located(code: Code, templates: &Templates, name: &str, range: std::ops::Range<usize>, message: &str) -> Diagnostic {
    let Some((file, text)) = templates.get(name) else { return Diagnostic::new(code) };
    let (start, end) = (range.start.min(text.len()), range.end.min(text.len()));
    if code == Code::TemplateFailed {
        // What stands there is what the theme's author knows; the value would be the page's.
        let shown = text.get(start..end).unwrap_or_default().lines().next().unwrap_or_default();
        let shown: String = shown.chars().take(60).collect();
        return Diagnostic::new(code).at(file, Span::new(start, end)).arg("name", name).arg("variable", shown.trim());
    }
    let thing = quoted(message).unwrap_or_default();
    let kind = kind(message).unwrap_or("variable");
    let known = match kind {
        "filter" => FILTERS,
        "function" => FUNCTIONS,
        _ => message.split_once("Available ").and_then(|(_, list)| list.split_once(": ")).map_or("", |(_, list)| list),
    };
    let d = Diagnostic::new(code).at(file, Span::new(start, end)).arg("name", thing).arg("variable", thing);
    d.arg("kind", kind).suggest(thing, known.split(", ").filter(|name| !name.is_empty()))
}

fn whole(code: Code, templates: &Templates, template: &str, name: &str) -> Diagnostic {
    let d = Diagnostic::new(code).arg("name", name).arg("variable", name).arg("kind", "template").arg("nearest", "");
    match templates.get(template) {
        Some((file, _)) => d.in_file(file),
        None => d,
    }
}

/// What stands between backticks or quotation marks.
fn quoted(message: &str) -> Option<&str> {
    let open = message.find(['`', '\''])?;
    let rest = &message[open + 1..];
    Some(&rest[..rest.find(['`', '\''])?])
}
