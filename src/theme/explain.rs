//! tera's errors as our own: located where it says, in words of ours. What it says is English, so as little as can be is
//! read from it: where templates are loaded, the places; where they are rendered, which name has no value (`undefined`).

use super::{
    blocks,
    empty::{Empty, owner},
    files::Templates,
    references::{self, NameKind, References},
    syntax,
};
use crate::{
    base::{LineIndex, Span},
    diag::{Code, Diagnostic},
};
use std::{collections::BTreeMap, ops::Range};
use tera::{Context, ErrorKind, ReportError, Tera};

/// The filters that templates may use.
const FILTERS: [&str; 36] = [
    "default",
    "upper",
    "lower",
    "wordcount",
    "escape",
    "escape_html",
    "escape_xml",
    "newlines_to_br",
    "pluralize",
    "trim",
    "trim_start",
    "trim_end",
    "replace",
    "capitalize",
    "title",
    "truncate",
    "indent",
    "str",
    "int",
    "float",
    "length",
    "reverse",
    "split",
    "abs",
    "round",
    "first",
    "last",
    "nth",
    "join",
    "sort",
    "unique",
    "get",
    "values",
    "keys",
    "pairs",
    "group_by",
];

/// The functions that templates may call.
const FUNCTIONS: [&str; 7] = ["t", "t_lang", "date", "number", "asset", "range", "super"];

/// The tests that templates may use.
#[rustfmt::skip]
const TESTS: [&str; 17] = [
    "string", "number", "map", "bool", "array", "integer", "float", "none", "iterable", "defined", "undefined", "odd", "even",
    "divisible_by", "starting_with", "ending_with", "containing",
];

/// At most so many characters of a template are repeated in a message.
const SHOWN: usize = 60;

/// All that is wrong with templates that cannot be loaded: tera stops at the first that it cannot read.
pub(super) fn loading(
    error: &tera::Error,
    templates: &Templates,
    names: &BTreeMap<&str, References>,
) -> Vec<Diagnostic> {
    if let ErrorKind::Msg(text) = error.kind() {
        return unknown_references(text, templates, names);
    }
    let alone = templates.iter().filter_map(|(name, (_, text))| Tera::new().add_raw_template(name, text).err());
    let reports = alone.filter_map(|error| match error.kind() {
        ErrorKind::SyntaxError(report) => Some(unreadable(report, templates)),
        _ => None,
    });
    reports.collect()
}

/// What is wrong where a page could not be rendered.
pub(super) fn rendering(error: &tera::Error, templates: &Templates, template: &str, context: &Context) -> Diagnostic {
    let ErrorKind::RenderingError(report) = error.kind() else {
        let failed = Diagnostic::new(Code::TemplateFailed).arg("name", template).arg("variable", "");
        return match templates.get(template) {
            Some((file, _)) => failed.in_file(file),
            None => failed,
        };
    };
    let name = report.filename();
    let Some((file, text)) = templates.get(name) else { return Diagnostic::new(Code::TemplateFailed) };
    let Range { start, end } = report.span().range;
    let span = Span::new(start.min(text.len()), end.min(text.len()));
    // Of `a.b | upper` tera marks `a` alone.
    let path = text.get(start..).unwrap_or_default();
    let path = path.split(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '.'))).next().unwrap_or_default();
    // What stands there is what the theme's author knows; the value would be the page's.
    let shown = text.get(start..end.max(start + path.len())).unwrap_or_default();
    let shown = shown.lines().next().unwrap_or_default().trim();
    if let Some((thing, known)) = undefined(report.message()) {
        let mut known = known.peekable();
        let owner = if known.peek().is_none() { owner(text, end, thing) } else { None };
        if let Some(empty) = owner.and_then(|owner| Empty::of_field(owner, thing, context)) {
            return empty.diagnostic().at(file, span);
        }
        let unknown = Diagnostic::new(Code::TemplateUnknown).at(file, span).arg("name", thing).arg("kind", "variable");
        return unknown.suggest(thing, known);
    }
    if let Some(empty) = Empty::in_path(path, context) {
        return empty.diagnostic().at(file, span);
    }
    let shown: String = shown.chars().take(SHOWN).collect();
    Diagnostic::new(Code::TemplateFailed).at(file, span).arg("name", name).arg("variable", shown)
}

/// The name that has no value, and the names that have one there: ``Field `x` is not defined. Available fields: a, b``.
/// tera has them in no other form.
fn undefined(message: &str) -> Option<(&str, impl Iterator<Item = &str>)> {
    let named = ["Variable `", "Field `"].iter().find_map(|begin| message.strip_prefix(begin))?;
    let (name, rest) = named.split_once("` is not defined")?;
    let known = rest.split_once(": ").map_or("", |(_, known)| known);
    Some((name, known.split(", ").filter(|name| !name.is_empty())))
}

/// What cannot be read as a template.
fn unreadable(report: &ReportError, templates: &Templates) -> Diagnostic {
    let d = Diagnostic::new(Code::TemplateSyntax);
    let Some((file, text)) = templates.get(report.filename()) else { return d };
    let error = syntax::explain(text, report.message(), report.span().range.clone());
    let close = match error.name.as_str() {
        "{{" => "}}",
        "{#" => "#}",
        _ => "%}",
    };
    let d = d.at(file, error.range.into()).arg("reason", error.reason).arg("name", error.name);
    d.arg("close", close).arg("nearest", error.nearest)
}

/// Names of filters, functions and the like that there are not. tera gives them as one text of many reports; of each its
/// place is read, ` --> file:line:column`, and what stands there says what it is.
fn unknown_references(text: &str, templates: &Templates, names: &BTreeMap<&str, References>) -> Vec<Diagnostic> {
    let places = text.lines().filter_map(|line| line.trim_start().strip_prefix("--> "));
    places.filter_map(|place| unknown_reference(place, templates, names)).collect()
}

fn unknown_reference(place: &str, templates: &Templates, names: &BTreeMap<&str, References>) -> Option<Diagnostic> {
    let mut parts = place.rsplitn(3, ':');
    let (column, line, name) =
        (parts.next()?.parse::<usize>().ok()?, parts.next()?.parse::<usize>().ok()?, parts.next()?);
    let (file, text) = templates.get(name)?;
    let at = LineIndex::new(text).byte(line.checked_sub(1)?, column.checked_sub(1)?, text);
    let (kind, range) = references::reference_at(text, at);
    let thing = &text[range.clone()];
    let known = match kind {
        NameKind::Filter => FILTERS.to_vec(),
        NameKind::Function => FUNCTIONS.to_vec(),
        NameKind::Test => TESTS.to_vec(),
        NameKind::Block => blocks::known(name, names),
        NameKind::Component => names.values().flat_map(|of| of.defines.keys().map(String::as_str)).collect(),
    };
    let unknown = Diagnostic::new(Code::TemplateUnknown).at(file, range.into()).arg("name", thing);
    Some(unknown.arg("kind", kind.name()).suggest(thing, known))
}
