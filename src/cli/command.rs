//! What may be called.

use super::{
    options::{flag, text, value},
    translate_command::translate,
};
use crate::edition::KINDS;
use clap::{Arg, ArgAction, Command, builder::PossibleValuesParser, value_parser};
use std::{iter, path::PathBuf};

/// The program's name, as it is called.
pub const NAME: &str = "songngu";

/// All that may be called. `cli-help-<name>` are the words to each command, option and argument, `cli-help-value-<name>`
/// the word that stands for a value.
pub fn command() -> Command {
    let kinds = PossibleValuesParser::new(KINDS.iter().map(|kind| kind.name));
    Command::new(NAME)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .subcommand_required(true)
        .args([
            value("site", "DIR", value_parser!(PathBuf)).global(true),
            value("ui", "LANG", PossibleValuesParser::new(["vi", "en"]).into()).global(true),
            value("message-format", "FORMAT", PossibleValuesParser::new(["human", "json"]).into())
                .default_value("human")
                .global(true),
            value("now", "TIME", text()).global(true),
        ])
        .subcommands([
            Command::new("build").args([
                value("out", "DIR", value_parser!(PathBuf)),
                value("base-url", "URL", text()),
                flag("drafts").conflicts_with_all(["last", "allow-removal"]),
                last(),
                allow_removal(),
                flag("no-cache"),
                flag("explain"),
                flag("timings"),
                flag("notes"),
            ]),
            Command::new("check").args([
                value("deny", "WHAT", PossibleValuesParser::new(["warnings", "stale"]).into())
                    .action(ArgAction::Append),
                flag("waiting"),
                last(),
                allow_removal(),
                flag("notes"),
            ]),
            Command::new("serve").args([
                value("addr", "ADDRESS", text()).default_value("127.0.0.1:8000"),
                flag("drafts"),
                flag("poll"),
                flag("notes"),
            ]),
            Command::new("new")
                .args([
                    Arg::new("item").value_name("ITEM").value_parser(text()).required(true),
                    value("lang", "LANG", text()).required(true),
                    value("kind", "KIND", kinds.into()),
                ])
                .subcommand(Command::new("theme").args([
                    Arg::new("name").value_name("NAME").value_parser(text()).required(true),
                    value("extends", "THEME", text()),
                ]))
                .subcommand_negates_reqs(true)
                .disable_help_subcommand(true),
            translate(),
            Command::new("schema").arg(
                Arg::new("table")
                    .value_name("TABLE")
                    .value_parser(PossibleValuesParser::new(["front-matter", "config"]))
                    .required(true),
            ),
            Command::new("server-config").args([
                Arg::new("server")
                    .value_name("SERVER")
                    .value_parser(PossibleValuesParser::new(["nginx", "apache", "iis"]))
                    .required(true),
                value("root", "DIR", value_parser!(PathBuf)),
                value("base-url", "URL", text()),
                flag("brotli"),
            ]),
            Command::new("init")
                .arg(Arg::new("dir").value_name("DIR").value_parser(value_parser!(PathBuf)).required(true)),
        ])
}

/// The command that words call, as far as they name one, with the names on the way: `translate`, `accept`.
pub fn called<'c>(command: &'c Command, words: &[String]) -> (Vec<&'c str>, &'c Command) {
    let (mut path, mut at) = (Vec::new(), command);
    for word in words {
        let Some(below) = at.find_subcommand(word).filter(|_| at.is_subcommand_required_set()) else { break };
        path.push(below.get_name());
        at = below;
    }
    (path, at)
}

/// The commands that do something, each with the names on the way to it.
pub fn commands(command: &Command) -> Vec<(String, &Command)> {
    let below = command.get_subcommands().flat_map(|sub| match sub.is_subcommand_required_set() {
        false => vec![(sub.get_name().to_owned(), sub)],
        true => commands(sub).into_iter().map(|(name, own)| (format!("{} {name}", sub.get_name()), own)).collect(),
    });
    below.collect()
}

/// A command and those below it.
pub fn with_subcommands(command: &Command) -> impl Iterator<Item = &Command> {
    iter::once(command).chain(command.get_subcommands())
}

/// The release to compare with.
fn last() -> Arg {
    value("last", "FILE", value_parser!(PathBuf))
}

/// What may go.
fn allow_removal() -> Arg {
    value("allow-removal", "TEXT", text()).action(ArgAction::Append)
}
