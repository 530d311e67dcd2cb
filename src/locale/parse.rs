//! Reads one file: its good definitions, and diagnostics for what cannot be read.

use super::{
    definition::{Definition, MessagePart, pattern_facts, span},
    ftl::FtlFile,
    syntax,
};
use crate::{
    base::{Conflict, Span, normal},
    diag::{Code, Diagnostic, Severity},
};
use fluent_bundle::FluentResource;
use fluent_syntax::ast;
use std::{borrow::Cow, sync::Arc};

/// Begins the paths of files that the program brings along.
const BUILTIN: &str = "builtin:";

/// At most this many bytes for one message: a message is a sentence, and the parser's time grows with the square of the
/// number of arguments in a call.
const LONGEST: usize = 16 * 1024;

/// At most this many `{` and `(` in one message: each can be one level that the parser descends.
const BRACES: usize = 200;

pub(super) struct ParsedFtl {
    pub resource: Arc<FluentResource>,
    pub definitions: Vec<Definition>,
    pub diagnostics: Vec<Diagnostic>,
}

pub(super) fn parse(ftl: &FtlFile<'_>) -> ParsedFtl {
    let text = ftl.text.strip_prefix('\u{feff}').unwrap_or(&ftl.text);
    let shift = ftl.text.len() - text.len();
    let mut diagnostics = Vec::new();
    let mut report = |reason: &str, at: Span| {
        diagnostics.push(Diagnostic::new(Code::FluentSyntax).at(&ftl.file, at).arg("reason", reason));
    };
    let conflict = Conflict::find(text);
    let text = conflict.as_ref().map_or(text, |conflict| &conflict.first_version);
    let bounded = bound(text, |reason, at| report(reason, at.shift(shift)));
    let (resource, errors) = match FluentResource::try_new(bounded.into_owned()) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors),
    };
    for error in &errors {
        let (reason, at) = syntax::explain(resource.source(), error);
        report(reason, at.shift(shift));
        for at in syntax::bad_names(resource.source(), error) {
            report("bad-name", at.shift(shift));
        }
    }
    if let Some(conflict) = &conflict {
        diagnostics.push(Diagnostic::new(Code::ConflictMarks).at(&ftl.file, conflict.mark.shift(shift)));
    }
    let source = resource.source();
    let definitions: Vec<Definition> = resource.entries().filter_map(|entry| read(entry, ftl, source, shift)).collect();
    for part in definitions.iter().flat_map(|definition| &definition.parts) {
        for &at in &part.facts.swallowed {
            let swallowed = Diagnostic::new(Code::FluentSyntax).at(&ftl.file, at).arg("reason", "swallowed");
            diagnostics.push(swallowed.severity(Severity::Warning)); // it can be meant
        }
    }
    let resource = match errors.is_empty().then(|| normal(resource.source())) {
        // Places are those of the words as they are written, what is said is composed.
        Some(Cow::Owned(composed)) => FluentResource::try_new(composed).unwrap_or(resource),
        _ => resource,
    };
    ParsedFtl { resource: Arc::new(resource), definitions, diagnostics }
}

fn read(entry: &ast::Entry<&str>, ftl: &FtlFile<'_>, text: &str, shift: usize) -> Option<Definition> {
    let (id, term, value, attributes) = match entry {
        ast::Entry::Message(message) => (&message.id, false, message.value.as_ref(), &message.attributes),
        ast::Entry::Term(term) => (&term.id, true, Some(&term.value), &term.attributes),
        _ => return None,
    };
    let value = value.map(|value| MessagePart { attribute: None, facts: pattern_facts(value, text, shift) });
    let attributes = attributes.iter().map(|attribute| MessagePart {
        attribute: Some(attribute.id.name.into()),
        facts: pattern_facts(&attribute.value, text, shift),
    });
    Some(Definition {
        layer: ftl.layer,
        lang: ftl.lang.clone(),
        file: Arc::clone(&ftl.file),
        at: span(text, id.name, shift),
        program: ftl.program,
        builtin: ftl.file.starts_with(BUILTIN),
        term,
        id: id.name.into(),
        parts: value.into_iter().chain(attributes).collect(),
    })
}

/// Blanks out entries that the parser must not see, since it descends without a limit of its own. Every place stays
/// where it was. A line `id = …` or `# …` at the left edge ends whatever the parser was in the middle of, so entries
/// can be looked at one by one.
fn bound(text: &str, mut report: impl FnMut(&'static str, Span)) -> Cow<'_, str> {
    let mut cuts: Vec<(usize, usize)> = Vec::new();
    let mut judge = |start: usize, end: usize| {
        let entry = &text[start..end];
        let braces = || memchr::memchr2_iter(b'{', b'(', entry.as_bytes()).count();
        let reason = match entry.len() > LONGEST {
            true => "too-long",
            false if braces() > BRACES => "too-deep",
            false => return,
        };
        let line = entry.lines().next().unwrap_or_default();
        report(reason, Span::new(start, start + line.len()));
        cuts.push((start, end));
    };
    let (mut start, mut at) = (0, 0);
    for line in text.split_inclusive('\n') {
        let comment = line.starts_with('#');
        if comment || begins_entry(line) {
            judge(start, at);
            start = at;
        }
        at += line.len();
        if comment {
            start = at; // not read, however many braces it has
        }
    }
    judge(start, at);
    if cuts.is_empty() {
        return text.into();
    }
    let mut kept = String::with_capacity(text.len());
    let mut from = 0;
    for (start, end) in cuts {
        kept.push_str(&text[from..start]);
        kept.extend(text[start..end].bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }));
        from = end;
    }
    kept.push_str(&text[from..]);
    kept.into()
}

/// Whether a line is `id =` or `-id =` at the left edge.
fn begins_entry(line: &str) -> bool {
    let line = line.strip_prefix('-').unwrap_or(line);
    let id = line.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_')).unwrap_or(line.len());
    line.starts_with(|c: char| c.is_ascii_alphabetic()) && line[id..].trim_start_matches(' ').starts_with('=')
}
