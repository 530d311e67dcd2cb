//! Floor 9: arguments in, words out. The clock, the environment, the terminal and the exit code are known here only.
//!
//! `command` says what may be called, `options` is what it is put together from; `scan` looks over the arguments for the language and the form of messages, so that a
//! wrong call is answered in them too; `args` reads a call; `usage_error` finds words for what is none; `help` writes the
//! help pages. `console` prints; `language` is the user's; `session` is what every command stands on; `error` is what ends
//! one early; `summary` and `waiting` are closing words. Each command has its file, `translate` one for each verb.

#![expect(clippy::disallowed_methods, reason = "arguments, environment, clock and words for people are this room's")]

mod args;
mod build;
mod check;
mod command;
mod console;
mod error;
mod help;
mod init;
mod language;
mod new;
mod new_theme;
mod options;
mod progress;
mod removal;
mod scan;
mod schema;
mod serve;
mod server_config;
mod session;
mod summary;
mod translate;
mod translate_accept;
mod translate_args;
mod translate_command;
mod translate_export;
mod translate_import;
mod translate_memory;
mod translate_minor;
mod translate_review;
mod translate_show;
mod translate_status;
mod translate_verb;
mod usage_error;
mod waiting;

use crate::locale::ProgramWords;
use args::Subcommand;
use console::Console;
use error::{CommandError, Exit};
use session::Session;
use std::{ffi::OsString, process::ExitCode};

/// Runs the program with the process's arguments.
pub fn main() -> ExitCode {
    let argv: Vec<OsString> = std::env::args_os().skip(1).collect();
    let command = command::command();
    let first = scan::scan(&command, &argv);
    let lang = first.lang.clone().unwrap_or_else(language::environment);
    let locales = language::words(&lang);
    let words = ProgramWords::new(&locales, lang);
    // An act on translations has few notes, and each is about what was just done.
    let notes = first.notes || first.words.first().is_some_and(|word| word == "translate");
    let console = Console::new(first.json, notes);
    let exit = run(&command, &argv, &first, &console, &words).unwrap_or_else(|error| {
        console.error(&error, &words);
        error.exit
    });
    ExitCode::from(exit as u8)
}

fn run(
    command: &clap::Command,
    argv: &[OsString],
    first: &scan::Scan,
    console: &Console,
    words: &ProgramWords<'_>,
) -> Result<Exit, CommandError> {
    if let Some(page) = &first.page {
        return help::show(command, page, console, words);
    }
    let call = args::read(command, argv, first, words)?;
    let session = Session { console, words, site: call.site, now: call.now };
    match call.subcommand {
        Subcommand::Build(build) => build::run(&session, &build),
        Subcommand::Check(check) => check::run(&session, &check),
        Subcommand::Serve(serve) => serve::run(&session, &serve),
        Subcommand::New(new) => new::run(&session, &new),
        Subcommand::NewTheme(new) => new_theme::run(&session, &new),
        Subcommand::Schema(table) => schema::run(&session, &table),
        Subcommand::ServerConfig(of) => server_config::run(&session, &of),
        Subcommand::Translate(call) => translate::run(&session, &call),
        Subcommand::Init(dir) => init::run(&session, &dir),
    }
}
