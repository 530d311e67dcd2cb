//! What `songngu translate` may be called with: each verb in a function of its own.

use super::options::{flag, text, value};
use crate::edition::TranslationState;
use clap::{Arg, ArgAction, Command, builder::PossibleValuesParser, value_parser};

/// `translate` and its verbs.
pub fn translate() -> Command {
    Command::new("translate").subcommand_required(true).disable_help_subcommand(true).subcommands([
        status(),
        show(),
        accept(),
        review(),
        minor(),
        export(),
        import(),
        memory(),
    ])
}

fn status() -> Command {
    let states = PossibleValuesParser::new(TranslationState::NAMES);
    Command::new("status").args([
        articles(),
        several(lang()),
        several(option("section", "section", "SECTION")),
        several(option("agency", "agency", "AGENCY")),
        several(value("state", "STATE", states.into())),
        value("older", "DAYS", value_parser!(u32).into()),
        flag("summary"),
    ])
}

fn show() -> Command {
    Command::new("show").args([article().required(true), lang().required(true), flag("all")])
}

fn accept() -> Command {
    Command::new("accept").args([
        articles().required_unless_present("untracked").conflicts_with("untracked"),
        lang().required_unless_present("untracked"),
        option("translate-from", "from", "LANG").conflicts_with("untracked"),
        several(option("segment", "segment", "ID")).conflicts_with("untracked"),
        flag("checked").conflicts_with("untracked"),
        by(),
        flag("untracked"),
    ])
}

fn review() -> Command {
    Command::new("review").args([
        article().required(true),
        lang().required(true),
        by().required_unless_present("undo"),
        flag("undo"),
    ])
}

fn minor() -> Command {
    Command::new("minor").args([
        article().required(true),
        several(option("segment", "segment", "ID")),
        several(lang()),
        by().required(true),
    ])
}

/// What files may be written as; the first unless another is asked for.
const FORMATS: [&str; 4] = ["xliff", "xliff-2.0", "xliff-1.2", "po"];

fn export() -> Command {
    Command::new("export").args([
        articles(),
        option("translate-to", "to", "LANG").required(true),
        option("translate-from", "from", "LANG"),
        flag("changed"),
        flag("missing"),
        value("translate-format", "FORMAT", PossibleValuesParser::new(FORMATS).into()).long("format"),
        flag("copy-source"),
        option("translate-out", "out", "DIR").required(true),
        flag("force"),
    ])
}

/// How far a segment may have come for a translator; the first is any.
const STATES: [&str; 3] = ["translated", "reviewed", "final"];

fn import() -> Command {
    Command::new("import").args([
        Arg::new("import-file").value_name("FILE").value_parser(text()).num_args(1..).required(true),
        flag("complete"),
        value("import-state", "STATE", PossibleValuesParser::new(STATES).into()).long("state"),
        flag("partial"),
        flag("keep-status"),
        flag("import-force").long("force"),
        by(),
    ])
}

fn memory() -> Command {
    Command::new("memory").args([
        option("translate-from", "from", "LANG"),
        option("translate-to", "to", "LANG"),
        option("memory-out", "out", "FILE"),
    ])
}

/// A text: an item's path, a file of it, or its id.
fn article() -> Arg {
    Arg::new("article").value_name("ARTICLE").value_parser(text())
}

/// One or more of them.
fn articles() -> Arg {
    article().num_args(1..).action(ArgAction::Append)
}

fn lang() -> Arg {
    option("translate-lang", "lang", "LANG")
}

fn by() -> Arg {
    option("by", "by", "PERSON")
}

/// An option whose words are those of `cli-help-<id>`.
fn option(id: &'static str, long: &'static str, what: &'static str) -> Arg {
    value(id, what, text()).long(long)
}

/// An option that takes several values, with commas between.
fn several(arg: Arg) -> Arg {
    arg.value_delimiter(',')
}
