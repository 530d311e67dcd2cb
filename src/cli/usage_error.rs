//! Wrong calls: each of clap's kinds becomes a message of ours.

use super::{
    command::{NAME, called, commands, with_subcommands},
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

/// What is wrong with a call; `first` holds its words.
pub fn call(error: &Error, command: &Command, first: &Scan, words: &ProgramWords<'_>) -> CommandError {
    let (path, own) = called(command, &first.words);
    let name = path.join(" ");
    let arg = text(error, ContextKind::InvalidArg).map(|arg| plain(&arg)).unwrap_or_default();
    let value = text(error, ContextKind::InvalidValue).unwrap_or_default();
    match error.kind() {
        ErrorKind::UnknownArgument if arg.starts_with('-') && arg.len() > 1 => {
            unknown_option(command, (&name, own), &arg)
        }
        ErrorKind::UnknownArgument if own.is_subcommand_required_set() => missing_command(&name),
        ErrorKind::UnknownArgument => unexpected(&name, arg),
        ErrorKind::InvalidSubcommand => {
            let wrong = text(error, ContextKind::InvalidSubcommand).unwrap_or_default();
            // Below a command that does something by itself, what it cannot read is an argument.
            if own.is_subcommand_required_set() {
                unknown_command(own, &name, &wrong)
            } else {
                unexpected(&name, wrong)
            }
        }
        ErrorKind::MissingSubcommand => missing_command(&name),
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
            let own = arguments(own).filter(|arg| missing.contains(&help::name(arg)));
            let missing: Vec<String> = own.map(|arg| help::written(arg, words)).collect();
            CommandError::wrong("missing-argument").arg("name", missing.join(", ")).arg("command", name)
        }
        ErrorKind::InvalidUtf8 => CommandError::wrong("not-utf8"),
        _ => unexpected(&name, arg),
    }
}

/// What is wrong with `songngu help …`, which clap does not know.
pub fn help(command: &Command, first: &Scan) -> Option<CommandError> {
    let (help, rest) = first.words.split_first()?;
    let (path, own) = called(command, rest);
    let more = rest.get(path.len()).filter(|_| help == "help")?;
    Some(match own.is_subcommand_required_set() {
        true => unknown_command(own, &path.join(" "), more),
        false => unexpected("help", more.clone()),
    })
}

/// Below a command that has others, or below the program, one of them is missing.
pub fn missing_command(name: &str) -> CommandError {
    CommandError::wrong("missing-command").arg("command", name)
}

fn unexpected(name: &str, value: String) -> CommandError {
    CommandError::wrong("unexpected-argument").arg("value", value).arg("command", name)
}

/// What is wrong is no command below `command`, which is called by `name`.
fn unknown_command(command: &Command, name: &str, wrong: &str) -> CommandError {
    let known: Vec<&str> = command.get_subcommands().map(Command::get_name).collect();
    let near = nearest(wrong, known.iter().copied());
    let full = |own: &str| if name.is_empty() { own.to_owned() } else { format!("{name} {own}") };
    let error = CommandError::wrong("unknown-command").arg("command", full(wrong));
    error.arg("nearest", near.map(full).unwrap_or_default()).arg("known", known.join(" · "))
}

fn unknown_option(command: &Command, (name, own): (&str, &Command), wrong: &str) -> CommandError {
    let own = (!name.is_empty()).then_some(own);
    let known = command.get_arguments().chain(own.into_iter().flat_map(arguments));
    let known: Vec<&str> = known.filter_map(clap::Arg::get_long).chain(ALWAYS).collect();
    let near = nearest(wrong.trim_start_matches('-'), known.iter().copied());
    // An option of another command: say which one has it.
    let elsewhere = || {
        let has = |sub: &Command| arguments(sub).any(|arg| arg.get_long() == wrong.get(2..));
        commands(command).into_iter().find(|(_, sub)| has(sub)).map(|(name, _)| format!("{NAME} {name} {wrong}"))
    };
    let near = elsewhere().or_else(|| near.map(|near| format!("--{near}"))).unwrap_or_default();
    let name = if name.is_empty() { String::new() } else { format!(" {name}") };
    CommandError::wrong("unknown-option").arg("option", wrong).arg("nearest", near).arg("command", name)
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
