//! Printing: results on standard output, everything else on standard error. The only place that does.

use super::error::CommandError;
use crate::{
    diag::{self, Code, Located, Say, Severity},
    disk::{DiskError, Operation},
    locale::{Arg, ProgramWords},
};
use annotate_snippets::{Group, Level, Renderer};
use serde_json::{Value, json};
use std::{
    collections::BTreeMap,
    io::{self, BufWriter, ErrorKind, IsTerminal, Write},
    path::Path,
    sync::Arc,
};

/// So many warnings or notes of one code people see: a thousand say no more, and errors drown in them.
const SHOWN: usize = 100;

/// Where and how is printed.
pub struct Console {
    /// `--message-format json`.
    pub json: bool,
    /// `--notes`.
    notes: bool,
    /// Whether standard error is coloured.
    colour: bool,
    /// Whether somebody sees a bar grow on standard error.
    pub bar: bool,
}

impl Console {
    /// The process's streams.
    pub fn new(json: bool, notes: bool) -> Self {
        let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
        let terminal = io::stderr().is_terminal() && !json;
        Self { json, notes, colour: terminal && !dumb && !set("NO_COLOR"), bar: terminal && !dumb }
    }

    /// Prints a line or more of the result. Whoever stopped reading (`| head`) is no error.
    ///
    /// # Errors
    /// Standard output cannot be written to.
    pub fn out(&self, text: &str) -> Result<(), CommandError> {
        let mut out = io::stdout().lock();
        match writeln!(out, "{text}").and_then(|()| out.flush()) {
            Err(error) if error.kind() != ErrorKind::BrokenPipe => {
                Err(DiskError::new(Path::new("stdout"), Operation::Write, &error).into())
            }
            _ => Ok(()),
        }
    }

    /// Prints on standard error. Nobody could be told if that failed.
    pub fn err(&self, text: &str) {
        let _ = writeln!(io::stderr().lock(), "{text}");
    }

    /// Prints diagnostics: as lines of JSON all of them, in their order. For people a line is left blank between two, what
    /// is grave stands last, nearest to where they look, of warnings the first of each code and how many more there are,
    /// and how many notes there are unless they want to see them.
    pub fn diagnostics(&self, located: &[Located], words: &ProgramWords<'_>) {
        let mut err = BufWriter::new(io::stderr().lock());
        if self.json {
            for one in located {
                let _ = writeln!(err, "{}", diag::json(one, words));
            }
            return;
        }
        for severity in [Severity::Note, Severity::Warning, Severity::Error] {
            let these = || located.iter().filter(|one| one.diagnostic.severity == severity);
            let count = these().count();
            if severity == Severity::Note && count > 0 && !self.notes {
                let _ = writeln!(err, "{}\n", words.tell("cli-notes", &[("count", number(count))]));
                continue;
            }
            let mut counted: BTreeMap<Code, usize> = BTreeMap::new();
            for one in these() {
                let count = counted.entry(one.diagnostic.code).or_default();
                *count += 1;
                if severity == Severity::Error || *count <= SHOWN {
                    let _ = writeln!(err, "{}\n", diag::human(one, words, self.colour));
                }
            }
            for (code, count) in counted.into_iter().filter(|(_, count)| severity != Severity::Error && *count > SHOWN)
            {
                let message = words.tell("cli-more", &[("count", number(count - SHOWN))]);
                let _ = writeln!(err, "{}\n", self.titled(severity, code.name(), &message, None, words));
            }
        }
    }

    /// Says why a command ends early.
    pub fn error(&self, error: &CommandError, words: &ProgramWords<'_>) {
        if error.code.is_empty() {
            return self.diagnostics(&error.located, words);
        }
        self.message(Severity::Error, error.code, &error.args, words);
    }

    /// Says something that ends nothing.
    pub fn note(&self, code: &str, say: &dyn Say) {
        self.message(Severity::Note, code, &[], say);
    }

    /// Says something that somebody should look at.
    pub fn warning(&self, code: &str, args: &[(Arc<str>, String)], say: &dyn Say) {
        self.message(Severity::Warning, code, args, say);
    }

    /// A message of the command line's own, in the form of diagnostics.
    fn message(&self, severity: Severity, code: &str, args: &[(Arc<str>, String)], say: &dyn Say) {
        let id = format!("cli-{code}");
        let message = say.say(&id, args).unwrap_or_else(|| id.clone());
        let help = say.say(&format!("{id}.help"), args).filter(|help| !help.is_empty());
        if self.json {
            let none = Value::Null;
            return self.err(
                &json!({
                    "severity": severity, "code": code, "message": message, "file": none, "line": none,
                    "column": none, "help": help, "related": [],
                })
                .to_string(),
            );
        }
        self.err(&self.titled(severity, code, &message, help.as_deref(), say));
    }

    /// A message without a place.
    fn titled(&self, severity: Severity, code: &str, message: &str, help: Option<&str>, say: &dyn Say) -> String {
        let (level, word) = match severity {
            Severity::Error => (Level::ERROR, say.word("severity-error")),
            Severity::Warning => (Level::WARNING, say.word("severity-warning")),
            Severity::Note => (Level::NOTE, say.word("severity-note")),
        };
        let what_to_do = say.word("severity-help");
        let mut group = Group::with_title(level.with_name(&word).primary_title(message).id(code));
        if let Some(help) = help {
            group = group.element(Level::HELP.with_name(&what_to_do).message(help));
        }
        let renderer = if self.colour { Renderer::styled() } else { Renderer::plain() };
        renderer.render(&[group])
    }
}

/// A count, as messages take it.
pub fn number(n: usize) -> Arg {
    Arg::Number(i64::try_from(n).unwrap_or(i64::MAX))
}
