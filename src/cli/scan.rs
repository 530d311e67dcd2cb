//! A first look over the arguments, before they are known to be right: in which language and form to answer, and
//! whether help is all that is wanted.

use super::command::called;
use crate::base::Lang;
use clap::Command;
use std::ffi::OsString;

/// What the first look found.
#[derive(Default)]
pub struct Scan {
    /// `--ui`, if it is one of ours.
    pub lang: Option<Lang>,
    /// `--message-format json`.
    pub json: bool,
    /// `--notes`.
    pub notes: bool,
    /// A page of help or the version, if that is wanted.
    pub page: Option<InfoPage>,
    /// An option for all commands that is given twice: clap lets the later one win when the command stands between.
    pub twice: Option<String>,
    /// Whether help was asked for by an option.
    pub help: bool,
    /// The words that are no options.
    pub words: Vec<String>,
}

/// What is only to be shown.
pub enum InfoPage {
    /// Help to a command, by the names on the way to it, or to all; long or short.
    Help {
        command: Vec<String>,
        long: bool,
    },
    Version,
}

/// Looks over the arguments.
pub fn scan(command: &Command, argv: &[OsString]) -> Scan {
    let mut scan = Scan::default();
    let (mut help, mut version) = (None, false);
    let mut seen: Vec<String> = Vec::new();
    let mut rest = argv.iter().map(|arg| arg.to_string_lossy()).peekable();
    while let Some(arg) = rest.next() {
        match arg.as_ref() {
            "--" => break,
            "--help" => help = Some(true),
            "--version" => version = true,
            "--notes" => scan.notes = true,
            short
                if short.len() > 1 && short[1..].chars().all(|c| matches!(c, 'h' | 'V')) && short.starts_with('-') =>
            {
                version |= short.contains('V');
                help = help.or(short.contains('h').then_some(false));
            }
            option if option.starts_with("--") => {
                let (name, inline) = match option.split_once('=') {
                    Some((name, value)) => (name, Some(value.to_owned())),
                    None => (option, None),
                };
                if !takes_value(command, &name[2..]) {
                    continue;
                }
                let value =
                    inline.or_else(|| rest.next_if(|next| !next.starts_with('-')).map(|next| next.into_owned()));
                if seen.iter().any(|other| other == name)
                    && command.get_arguments().any(|arg| arg.get_long() == name.get(2..))
                {
                    scan.twice = Some(name.to_owned());
                }
                seen.push(name.to_owned());
                match (name, value.as_deref()) {
                    ("--ui", Some(code @ ("vi" | "en"))) => scan.lang = Lang::parse(code),
                    ("--message-format", Some(format)) => scan.json = format == "json",
                    _ => {}
                }
            }
            word if !word.starts_with('-') => scan.words.push(word.to_owned()),
            _ => {}
        }
    }
    scan.help = help.is_some();
    scan.page = page(command, &scan.words, help, version);
    scan
}

/// `songngu help build` is `songngu build --help`. A command that does not exist is a wrong call, not a page.
fn page(command: &Command, words: &[String], help: Option<bool>, version: bool) -> Option<InfoPage> {
    let page =
        |path: Vec<&str>, long| Some(InfoPage::Help { command: path.into_iter().map(str::to_owned).collect(), long });
    if let Some((first, rest)) = words.split_first()
        && first == "help"
    {
        let (path, _) = called(command, rest);
        return if path.len() == rest.len() { page(path, true) } else { None };
    }
    match help {
        Some(long) => {
            let (path, own) = called(command, words);
            let whole = path.len() == words.len() || !own.is_subcommand_required_set();
            if whole { page(path, long) } else { None }
        }
        None => version.then_some(InfoPage::Version),
    }
}

fn takes_value(command: &Command, name: &str) -> bool {
    let own = command.get_arguments().any(|arg| arg.get_long() == Some(name) && arg.get_action().takes_values());
    own || command.get_subcommands().any(|below| takes_value(below, name))
}
