//! Floor 9: arguments in, words out. The clock, the environment, the terminal and the exit code are known here only.
//!
//! `scan` looks over the arguments for the language and the form of messages, so that a wrong call is answered in
//! them too; `args` says what may be called and reads a call; `wrong` finds words for what is none; `help` writes the
//! help pages. `console` prints; `speak` knows the language; `session` is what every command stands on; `trouble` is
//! what ends one early. Each command has its file.

#![expect(clippy::disallowed_methods, reason = "arguments, environment, clock and words for people are this room's")]

mod args;
mod build;
mod check;
mod console;
mod help;
mod init;
mod new;
mod progress;
mod scan;
mod serve;
mod session;
mod speak;
mod summary;
mod trouble;
mod waiting;
mod wrong;

use crate::locale::{Locales, ProgramWords};
use args::Deed;
use console::Console;
use session::Session;
use std::{ffi::OsString, process::ExitCode};
use trouble::Trouble;

/// How a call ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Exit {
    /// Done.
    Done = 0,
    /// Errors in content, configuration, words or theme; foreign files in the output.
    Errors = 1,
    /// The command line is wrong, the output folder is dangerous or not ours, or there is no configuration.
    Wrong = 2,
    /// The machine failed.
    Machine = 3,
}

/// Runs the program with the process's arguments.
pub fn main() -> ExitCode {
    let argv: Vec<OsString> = std::env::args_os().skip(1).collect();
    let command = args::command();
    let first = scan::scan(&command, &argv);
    let lang = first.lang.clone().unwrap_or_else(speak::environment);
    let locales = speak::words(&lang);
    let words = ProgramWords::new(&locales, lang);
    let console = Console::new(first.json);
    let exit = run(&command, &argv, &first, &console, &locales, &words).unwrap_or_else(|trouble| {
        console.trouble(&trouble, &words);
        trouble.exit
    });
    ExitCode::from(exit as u8)
}

fn run(
    command: &clap::Command,
    argv: &[OsString],
    first: &scan::Scan,
    console: &Console,
    locales: &Locales,
    words: &ProgramWords<'_>,
) -> Result<Exit, Trouble> {
    if let Some(page) = &first.page {
        return help::show(command, page, console, words);
    }
    let call = args::read(command, argv, first, words)?;
    let session = Session { console, locales, words, site: call.site, now: call.now };
    match call.deed {
        Deed::Build(build) => build::run(&session, &build),
        Deed::Check(check) => check::run(&session, &check),
        Deed::Serve(serve) => serve::run(&session, &serve),
        Deed::New(new) => new::run(&session, &new),
        Deed::Init(dir) => init::run(&session, &dir),
    }
}
