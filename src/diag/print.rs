//! Diagnostics for eyes and for machines; the same facts in both.

use super::{
    codes::Severity,
    diagnostic::{Diagnostic, Related},
    locate::{Located, Position},
};
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use serde_json::{Value, json};
use std::sync::Arc;

/// Values longer than this are shortened in messages, in characters.
const VALUE: usize = 160;

/// Whoever knows the words of the program in the user's language.
pub trait Say {
    /// A message or an attribute of one (`diag-bad-slug.help`), with its variables; `None` when there is no such message.
    fn say(&self, id: &str, args: &[(Arc<str>, String)]) -> Option<String>;

    /// A message that the program brings along.
    fn word(&self, id: &str) -> String {
        self.say(id, &[]).unwrap_or_else(|| id.to_owned())
    }
}

/// The message, and the way out where there is one.
fn words(diagnostic: &Diagnostic, say: &dyn Say) -> (String, Option<String>) {
    let id = format!("diag-{}", diagnostic.code);
    let mut args = diagnostic.args.clone();
    for (name, value) in &mut args {
        // Sentences are cut where they end, and a line that is to be pasted is whole.
        if !matches!(name.as_ref(), "known" | "suggestion" | "source" | "translation" | "waiver") {
            shorten(value);
        }
    }
    // Every message may name its file.
    if let Some(place) = &diagnostic.place {
        let name = place.file.rsplit('/').next().unwrap_or_default();
        for (variable, value) in [("file", &*place.file), ("name", name)] {
            if !args.iter().any(|(own, _)| own.as_ref() == variable) {
                args.push((variable.into(), value.to_owned()));
            }
        }
    }
    let message = say.say(&id, &args).unwrap_or(id.clone());
    let help = say.say(&format!("{id}.help"), &args).filter(|help| !help.is_empty());
    (message, help)
}

/// A value may be a whole paragraph, or megabytes: its beginning and its end say which one is meant.
fn shorten(value: &mut String) {
    let count = value.chars().count();
    if count > VALUE {
        let end: String = value.chars().skip(count - VALUE / 5).collect();
        *value = value.chars().take(VALUE / 2).collect::<String>() + " … " + &end;
    }
}

/// One diagnostic as people read it, with the line shown and marked.
pub fn human(located: &Located, say: &dyn Say, colour: bool) -> String {
    let diagnostic = &located.diagnostic;
    let (message, help) = words(diagnostic, say);
    let (level, word) = match diagnostic.severity {
        Severity::Error => (Level::ERROR, say.word("severity-error")),
        Severity::Warning => (Level::WARNING, say.word("severity-warning")),
        Severity::Note => (Level::NOTE, say.word("severity-note")),
    };
    let mut group = Group::with_title(level.with_name(word).primary_title(message.as_str()).id(diagnostic.code.name()));
    if let Some(place) = &diagnostic.place {
        match &located.position {
            Some(at) if at.excerpt.is_empty() && at.marked.is_empty() => {
                group = group.element(Origin::path(place.file.as_ref()).line(at.line).char_column(at.column));
            }
            // Of a very long line only a piece is shown, so the place is given apart.
            Some(at) if at.cut > 0 => {
                let origin = Origin::path(place.file.as_ref()).line(at.line).char_column(at.column);
                group = group.element(origin).element(piece(at, AnnotationKind::Primary, ""));
            }
            Some(at) => group = group.element(piece(at, AnnotationKind::Primary, "").path(place.file.as_ref())),
            None => group = group.element(Origin::path(place.file.as_ref())),
        }
    }
    let roles: Vec<String> = diagnostic.related.iter().map(|related| say.word(&related.role)).collect();
    for ((Related { place, .. }, at), role) in diagnostic.related.iter().zip(&located.related).zip(&roles) {
        group = match at {
            Some(at) => group.element(piece(at, AnnotationKind::Context, role).path(place.file.as_ref())),
            None => group.element(Level::NOTE.with_name(role.as_str()).message(place.file.as_ref())),
        };
    }
    let help_word = say.word("severity-help");
    if let Some(help) = &help {
        group = group.element(Level::HELP.with_name(help_word.as_str()).message(help.as_str()));
    }
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let drawn = renderer.render(&[group]);
    // Between the place and a piece that is given apart from it an empty mark is drawn.
    let cut = located.position.as_ref().is_some_and(|at| at.cut > 0);
    if cut { drawn.split_inclusive('\n').filter(|line| plain(line).trim() != ":::").collect() } else { drawn }
}

/// A line without the signs that colour it.
fn plain(line: &str) -> String {
    let mut pieces = line.split('\u{1b}');
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |plain, piece| plain + piece.split_once('m').map_or("", |(_, rest)| rest))
}

fn piece<'a>(at: &'a Position, kind: AnnotationKind, label: &'a str) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let annotation = kind.span(at.marked.clone());
    let annotation = if label.is_empty() { annotation } else { annotation.label(label) };
    Snippet::source(at.excerpt.as_str()).line_start(at.line).annotation(annotation)
}

/// One diagnostic as one JSON object (a line of standard error with `--message-format json`).
pub fn json(located: &Located, say: &dyn Say) -> Value {
    let diagnostic = &located.diagnostic;
    let (message, help) = words(diagnostic, say);
    json!({
        "severity": diagnostic.severity,
        "code": diagnostic.code.name(),
        "message": message,
        "file": diagnostic.place.as_ref().map(|place| place.file.as_ref()),
        "line": located.position.as_ref().map(|at| at.line),
        "column": located.position.as_ref().map(|at| at.column),
        "help": help,
        "related": diagnostic.related.iter().zip(&located.related).map(|(related, at)| json!({
            "file": related.place.file.as_ref(),
            "line": at.as_ref().map(|at| at.line),
            "column": at.as_ref().map(|at| at.column),
            "message": say.word(&related.role),
        })).collect::<Vec<_>>(),
    })
}
