//! A first look over the arguments, before they are known to be right: in which language and form to answer, and
//! whether help is all that is wanted.

use super::command::with_subcommands;
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
    /// Help to the command named, or to all; long or short.
    Help {
        command: Option<String>,
        long: bool,
    },
    Version,
}

impl Scan {
    /// The first word: the command, if the call is right.
    pub fn command(&self) -> Option<&str> {
        self.words.first().map(String::as_str)
    }
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
    let known = |name: &String| command.get_subcommands().any(|sub| sub.get_name() == name);
    let words = match words.split_first() {
        Some((first, rest)) if first == "help" && rest.len() < 2 => {
            return rest
                .first()
                .is_none_or(known)
                .then(|| InfoPage::Help { command: rest.first().cloned(), long: true });
        }
        _ => words,
    };
    match (help, words.first()) {
        (Some(long), None) => Some(InfoPage::Help { command: None, long }),
        (Some(long), Some(first)) => known(first).then(|| InfoPage::Help { command: Some(first.clone()), long }),
        (None, _) if version => Some(InfoPage::Version),
        _ => None,
    }
}

fn takes_value(command: &Command, name: &str) -> bool {
    let own = |command: &Command| {
        command.get_arguments().any(|arg| arg.get_long() == Some(name) && arg.get_action().takes_values())
    };
    own(command) || command.get_subcommands().flat_map(with_subcommands).any(own)
}
