//! `songngu translate show`.

use super::{
    console::number,
    error::{CommandError, Exit},
    translate_args::ShowArgs,
    translate_verb::Verb,
};
use crate::{
    base::LangIx,
    desk::translate::{self, Article, Piece, SegmentState, ShownSegment},
    diag::Say,
    locale::{Arg, ProgramWords},
};
use serde_json::{Value, json};
use std::fmt::Write;

/// Shows what is behind in a translation.
///
/// # Errors
/// The call does not fit the site, or standard output cannot be written to.
pub fn run(verb: &Verb<'_>, call: &ShowArgs) -> Result<Exit, CommandError> {
    let lang = verb.site.lang(&call.lang)?;
    let article = verb.article(&call.article)?;
    let (segments, outcome) = translate::show(&verb.site.config, &article, lang, call.all)?;
    let exit = verb.tell(outcome.diagnostics);
    if exit == Exit::Done {
        print(verb, &article, lang, &segments)?;
    }
    Ok(exit)
}

/// Prints segments, with what to type when they are translated.
///
/// # Errors
/// Standard output cannot be written to.
pub fn print(verb: &Verb<'_>, article: &Article, lang: LangIx, segments: &[ShownSegment]) -> Result<(), CommandError> {
    let console = verb.session.console;
    let code = verb.site.code(lang);
    let file = article.version(lang).map(|version| version.file.to_string()).unwrap_or_default();
    if console.json {
        for segment in segments {
            console.out(&line(&article.item, code.as_str(), &file, segment).to_string())?;
        }
        return Ok(());
    }
    let words = verb.session.words;
    let args = |name: &'static str, value: String| (name, Arg::Text(value));
    let call = [args("item", article.item.clone()), args("lang", code.to_string()), args("file", file.clone())];
    if segments.is_empty() {
        return console.out(&words.tell("cli-translate-show-nothing", &call));
    }
    for segment in segments {
        console.out(&paragraph(words, &file, segment))?;
    }
    let behind = segments.iter().filter(|own| own.state != SegmentState::Current).count();
    if behind > 0 {
        console.out(&words.tell("cli-translate-show-next", &[&call[..], &[("count", number(behind))]].concat()))?;
    }
    Ok(())
}

/// A segment for machines.
fn line(item: &str, lang: &str, file: &str, own: &ShownSegment) -> Value {
    let difference = own.difference.as_ref().map(|pieces| {
        let sign = |piece: &Piece| match piece {
            Piece::Same => "=",
            Piece::Gone => "-",
            Piece::New => "+",
        };
        pieces.iter().map(|(piece, text)| json!([sign(piece), text])).collect::<Vec<Value>>()
    });
    let done =
        own.done.as_ref().map(|done| json!({"act": done.act.as_str(), "by": done.by, "on": done.on.to_string()}));
    json!({
        "item": item,
        "lang": lang,
        "id": own.id,
        "kind": own.kind.as_str(),
        "name": own.name,
        "state": name(own.state),
        "edited": own.edited,
        "old": own.old,
        "new": own.new,
        "diff": difference,
        "translation": own.translation,
        "file": file,
        "line": own.position.map(|(line, _)| line),
        "column": own.position.map(|(_, column)| column),
        "source_line": own.source_line,
        "done": done,
    })
}

/// A segment for people: what it is and where, then old, new and translation below each other.
fn paragraph(words: &ProgramWords<'_>, file: &str, own: &ShownSegment) -> String {
    let kind = words.tell("cli-translate-kind", &[("kind", Arg::Text(own.kind.as_str().to_owned()))]);
    let state = words.tell("cli-translate-state", &[("state", Arg::Text(name(own.state).to_owned()))]);
    let mut text = format!("{} · {kind}", own.id);
    if let Some(name) = &own.name {
        let _ = write!(text, " {name}");
    }
    let _ = write!(text, " · {state}");
    if let Some((line, _)) = own.position {
        let _ = write!(text, " · {file}:{line}");
    }
    let marked = |gone: bool| {
        let pieces = own.difference.as_ref()?;
        let piece = |(piece, text): &(Piece, String)| match piece {
            Piece::Same => text.clone(),
            Piece::Gone if gone => format!("[-{text}-]"),
            Piece::New if !gone => format!("{{+{text}+}}"),
            Piece::Gone | Piece::New => String::new(),
        };
        Some(pieces.iter().map(piece).collect::<String>())
    };
    let old = marked(true).or(own.old.clone()).filter(|_| own.state != SegmentState::Current);
    let new = marked(false).or(own.new.clone());
    let rows = [("old", old), ("new", new), ("translation", own.translation.clone())];
    let label = |row: &str| words.word(&format!("cli-translate-row-{row}"));
    let width = rows.iter().map(|(row, _)| label(row).chars().count()).max().unwrap_or_default();
    for (row, value) in rows {
        if let Some(value) = value {
            let label = label(row);
            let pad = width - label.chars().count();
            let _ = write!(text, "\n  {label}{:pad$}  {}", "", value.replace('\n', "\n    "));
        }
    }
    text.push('\n');
    text
}

/// A state as machines know it.
fn name(state: SegmentState) -> &'static str {
    match state {
        SegmentState::Current => "current",
        SegmentState::Changed => "changed",
        SegmentState::Added => "added",
        SegmentState::Removed => "removed",
        SegmentState::Untracked => "untracked",
    }
}
