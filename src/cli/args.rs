//! What may be called, and reading a call. clap reads; its words never reach anybody: what it refuses goes through
//! `wrong`, the help pages are written by `help`.

use super::{scan::Scan, trouble::Trouble, wrong};
use crate::{base::Time, content::config::Base, content::head::Kind, locale::ProgramWords};
use clap::{
    Arg, ArgAction, ArgMatches, Command,
    builder::{NonEmptyStringValueParser, PossibleValuesParser, ValueParser},
    value_parser,
};
use std::{ffi::OsString, net::SocketAddr, path::PathBuf};

/// The program's name, as it is called.
pub const NAME: &str = "songngu";

/// A call.
pub struct Call {
    /// `--site`.
    pub site: Option<PathBuf>,
    /// `--now`.
    pub now: Option<Time>,
    /// The command.
    pub deed: Deed,
}

/// A command.
pub enum Deed {
    Build(Build),
    Check(Check),
    Serve(Serve),
    New(New),
    Init(PathBuf),
}

/// `build`.
pub struct Build {
    pub out: Option<PathBuf>,
    pub base_url: Option<String>,
    pub drafts: bool,
    pub no_cache: bool,
    pub explain: bool,
    pub timings: bool,
}

/// `check`.
pub struct Check {
    /// `--deny warnings`.
    pub deny: bool,
}

/// `serve`.
pub struct Serve {
    pub addr: SocketAddr,
    pub drafts: bool,
}

/// `new`.
pub struct New {
    pub item: String,
    pub lang: String,
    pub kind: Option<String>,
}

/// All that may be called. `cli-help-<name>` are the words to each command, option and argument, `cli-help-value-<name>`
/// the word that stands for a value.
pub fn command() -> Command {
    let kinds = PossibleValuesParser::new(Kind::ALL.map(|(kind, _)| kind));
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
                flag("drafts"),
                flag("no-cache"),
                flag("explain"),
                flag("timings"),
            ]),
            Command::new("check").arg(value("deny", "WHAT", PossibleValuesParser::new(["warnings"]).into())),
            Command::new("serve")
                .args([value("addr", "ADDRESS", text()).default_value("127.0.0.1:8000"), flag("drafts")]),
            Command::new("new").args([
                Arg::new("item").value_name("ITEM").value_parser(text()).required(true),
                value("lang", "LANG", text()).required(true),
                value("kind", "KIND", kinds.into()),
            ]),
            Command::new("init")
                .arg(Arg::new("dir").value_name("DIR").value_parser(value_parser!(PathBuf)).required(true)),
        ])
}

fn value(name: &'static str, what: &'static str, parser: ValueParser) -> Arg {
    Arg::new(name).long(name).value_name(what).value_parser(parser)
}

fn flag(name: &'static str) -> Arg {
    Arg::new(name).long(name).action(ArgAction::SetTrue)
}

fn text() -> ValueParser {
    NonEmptyStringValueParser::new().into()
}

/// Reads a call.
///
/// # Errors
/// The call is wrong.
pub fn read(command: &Command, argv: &[OsString], first: &Scan, words: &ProgramWords<'_>) -> Result<Call, Trouble> {
    if let Some(trouble) = wrong::help(command, first) {
        return Err(trouble);
    }
    // Where help was asked for and there is no such page, the command is what is wrong.
    let all = argv.iter().filter(|arg| !first.help || (*arg != "--help" && *arg != "-h")).cloned();
    let all = std::iter::once(OsString::from(NAME)).chain(all);
    let matches = command
        .clone()
        .try_get_matches_from(all)
        .map_err(|error| wrong::call(&error, command, first.command(), words))?;
    if let Some(option) = &first.twice {
        return Err(Trouble::wrong("option-twice").arg("option", option));
    }
    let Some((name, own)) = matches.subcommand() else { return Err(Trouble::wrong("missing-command")) };
    let deed = match name {
        "build" => Deed::Build(build(own)?),
        "check" => Deed::Check(Check { deny: own.contains_id("deny") }),
        "serve" => Deed::Serve(Serve { addr: addr(own)?, drafts: own.get_flag("drafts") }),
        "new" => Deed::New(New {
            item: get(own, "item").unwrap_or_default(),
            lang: get(own, "lang").unwrap_or_default(),
            kind: get(own, "kind"),
        }),
        _ => Deed::Init(own.get_one::<PathBuf>("dir").cloned().unwrap_or_default()),
    };
    let now = match get(own, "now") {
        None => None,
        Some(text) => Some(Time::parse(&text).ok_or_else(|| Trouble::wrong("bad-now").arg("value", text))?),
    };
    Ok(Call { site: own.get_one::<PathBuf>("site").cloned(), now, deed })
}

fn get(matches: &ArgMatches, name: &str) -> Option<String> {
    matches.get_one::<String>(name).cloned()
}

fn build(matches: &ArgMatches) -> Result<Build, Trouble> {
    let build = Build {
        out: matches.get_one::<PathBuf>("out").cloned(),
        base_url: get(matches, "base-url"),
        drafts: matches.get_flag("drafts"),
        no_cache: matches.get_flag("no-cache"),
        explain: matches.get_flag("explain"),
        timings: matches.get_flag("timings"),
    };
    if build.drafts && build.out.is_none() {
        return Err(Trouble::wrong("needs").arg("option", "--drafts").arg("other", "--out"));
    }
    match &build.base_url {
        Some(url) if Base::parse(url).is_none() => Err(Trouble::wrong("bad-url").arg("value", url)),
        _ => Ok(build),
    }
}

fn addr(matches: &ArgMatches) -> Result<SocketAddr, Trouble> {
    let text = get(matches, "addr").unwrap_or_default();
    text.parse().map_err(|_| Trouble::wrong("bad-address").arg("value", text))
}
