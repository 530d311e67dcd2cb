//! Wrong calls: each of clap's kinds becomes a message of ours.

use super::{
    command::{NAME, with_subcommands},
    error::CommandError,
    help,
    scan::Scan,
};
use crate::{diag::nearest, locale::ProgramWords};
use clap::{
    Command, Error,
    error::{ContextKind, ContextValue, ErrorKind},
};

/// Options that are read before clap sees the call.
const ALWAYS: [&str; 2] = ["help", "version"];

/// What is wrong with a call of the command `name`.
pub fn call(error: &Error, command: &Command, name: Option<&str>, words: &ProgramWords<'_>) -> CommandError {
    let arg = text(error, ContextKind::InvalidArg).map(|arg| plain(&arg)).unwrap_or_default();
    let value = text(error, ContextKind::InvalidValue).unwrap_or_default();
    match error.kind() {
        ErrorKind::UnknownArgument if arg.starts_with('-') && arg.len() > 1 => unknown_option(command, name, &arg),
        ErrorKind::UnknownArgument if name.is_none() => CommandError::wrong("missing-command"),
        ErrorKind::UnknownArgument => unexpected(name, arg),
        ErrorKind::InvalidSubcommand => {
            let wrong = text(error, ContextKind::InvalidSubcommand).unwrap_or_default();
            // Below a command that has some of its own, what it cannot read is an argument.
            let below = name.is_some_and(|name| command.find_subcommand(name).is_some());
            if below { unexpected(name, wrong) } else { unknown_command(command, &wrong) }
        }
        ErrorKind::MissingSubcommand => CommandError::wrong("missing-command"),
        ErrorKind::InvalidValue if value.is_empty() => CommandError::wrong("missing-value").arg("option", arg),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let known = texts(error, ContextKind::ValidValue);
            let near = nearest(&value, known.iter().map(String::as_str)).unwrap_or_default().to_owned();
            let trouble = CommandError::wrong("bad-value").arg("value", value).arg("option", arg);
            trouble.arg("nearest", near).arg("known", known.join(" · "))
        }
        ErrorKind::NoEquals | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            CommandError::wrong("missing-value").arg("option", arg)
        }
        ErrorKind::TooManyValues => CommandError::wrong("takes-no-value").arg("option", arg),
        ErrorKind::ArgumentConflict => match text(error, ContextKind::PriorArg).map(|other| plain(&other)) {
            Some(other) if other != arg => CommandError::wrong("not-together").arg("option", arg).arg("other", other),
            _ => CommandError::wrong("option-twice").arg("option", arg),
        },
        ErrorKind::MissingRequiredArgument => {
            let missing: Vec<String> = texts(error, ContextKind::InvalidArg).iter().map(|arg| plain(arg)).collect();
            let own = name.and_then(|name| command.find_subcommand(name)).into_iter().flat_map(arguments);
            let own = own.filter(|arg| missing.contains(&help::name(arg)));
            let missing: Vec<String> = own.map(|arg| help::written(arg, words)).collect();
            CommandError::wrong("missing-argument")
                .arg("name", missing.join(", "))
                .arg("command", name.unwrap_or_default())
        }
        ErrorKind::InvalidUtf8 => CommandError::wrong("not-utf8"),
        _ => unexpected(name, arg),
    }
}

/// What is wrong with `songngu help …`, which clap does not know.
pub fn help(command: &Command, first: &Scan) -> Option<CommandError> {
    let (help, rest) = first.words.split_first()?;
    let known = |name: &String| command.get_subcommands().any(|sub| sub.get_name() == name);
    match rest {
        _ if help != "help" => None,
        [name, ..] if !known(name) => Some(unknown_command(command, name)),
        [_, more, ..] => Some(unexpected(Some("help"), more.clone())),
        _ => None,
    }
}

fn unexpected(name: Option<&str>, value: String) -> CommandError {
    CommandError::wrong("unexpected-argument").arg("value", value).arg("command", name.unwrap_or_default())
}

fn unknown_command(command: &Command, wrong: &str) -> CommandError {
    let known: Vec<&str> = command.get_subcommands().map(Command::get_name).collect();
    let near = nearest(wrong, known.iter().copied()).unwrap_or_default();
    CommandError::wrong("unknown-command").arg("command", wrong).arg("nearest", near).arg("known", known.join(" · "))
}

fn unknown_option(command: &Command, name: Option<&str>, wrong: &str) -> CommandError {
    let own = name.and_then(|name| command.get_subcommands().find(|sub| sub.get_name() == name));
    let known = command.get_arguments().chain(own.into_iter().flat_map(arguments));
    let known: Vec<&str> = known.filter_map(clap::Arg::get_long).chain(ALWAYS).collect();
    let near = nearest(wrong.trim_start_matches('-'), known.iter().copied());
    // An option of another command: say which one has it.
    let elsewhere = || {
        let has = |sub: &&Command| arguments(sub).any(|arg| arg.get_long() == wrong.get(2..));
        command.get_subcommands().find(has).map(|sub| format!("{NAME} {} {wrong}", sub.get_name()))
    };
    let near = elsewhere().or_else(|| near.map(|near| format!("--{near}"))).unwrap_or_default();
    let own = own.map(|own| format!(" {}", own.get_name())).unwrap_or_default();
    CommandError::wrong("unknown-option").arg("option", wrong).arg("nearest", near).arg("command", own)
}

/// The options and arguments of a command and of those below it.
fn arguments(command: &Command) -> impl Iterator<Item = &clap::Arg> {
    with_subcommands(command).flat_map(Command::get_arguments)
}

/// `--out <DIR>` → `--out`, `<ITEM>` → `ITEM`.
fn plain(arg: &str) -> String {
    arg.split([' ', '=']).next().unwrap_or_default().trim_matches(['<', '>', '[', ']']).to_owned()
}

fn text(error: &Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) => texts.first().cloned(),
        _ => None,
    }
}

fn texts(error: &Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::Strings(texts)) => texts.clone(),
        Some(ContextValue::String(text)) => vec![text.clone()],
        _ => Vec::new(),
    }
}
