//! Reading a call. clap reads; its words never reach anybody: what it refuses goes through `usage_error`.

use super::{command::NAME, error::CommandError, scan::Scan, translate_args::TranslateArgs, usage_error};
use crate::{base::Time, edition::Base, locale::ProgramWords, pipeline::AllowedRemoval, webserver::Server};
use clap::{ArgMatches, Command};
use std::{ffi::OsString, net::SocketAddr, path::PathBuf};

/// What a call says.
pub struct Arguments {
    /// `--site`.
    pub site: Option<PathBuf>,
    /// `--now`.
    pub now: Option<Time>,
    pub subcommand: Subcommand,
}

pub enum Subcommand {
    Build(BuildArgs),
    Check(CheckArgs),
    Serve(ServeArgs),
    New(NewArgs),
    NewTheme(NewThemeArgs),
    Schema(SchemaArgs),
    ServerConfig(ServerConfigArgs),
    Translate(TranslateArgs),
    /// The folder.
    Init(PathBuf),
}

pub struct BuildArgs {
    pub out: Option<PathBuf>,
    pub base_url: Option<String>,
    pub drafts: bool,
    pub no_cache: bool,
    pub explain: bool,
    pub timings: bool,
    pub removal: RemovalArgs,
}

pub struct CheckArgs {
    /// `--deny`: what makes the exit code 1 besides errors.
    pub deny: Vec<String>,
    pub waiting: bool,
    pub removal: RemovalArgs,
}

pub struct RemovalArgs {
    /// `--last`.
    pub last: Option<PathBuf>,
    /// `--allow-removal`.
    pub allowed: Vec<AllowedRemoval>,
}

pub struct ServeArgs {
    pub addr: SocketAddr,
    pub drafts: bool,
    pub poll: bool,
}

pub struct NewArgs {
    pub item: String,
    pub lang: String,
    pub kind: Option<String>,
}

pub struct NewThemeArgs {
    pub name: String,
    /// The theme to build on.
    pub extends: Option<String>,
}

pub struct SchemaArgs {
    /// Of front matter, else of the configuration.
    pub front_matter: bool,
}

pub struct ServerConfigArgs {
    pub server: Server,
    /// The output folder where the server runs.
    pub root: Option<PathBuf>,
    pub base_url: Option<String>,
}

/// Reads a call.
///
/// # Errors
/// The call is wrong.
pub fn read(
    command: &Command,
    argv: &[OsString],
    first: &Scan,
    words: &ProgramWords<'_>,
) -> Result<Arguments, CommandError> {
    if let Some(error) = usage_error::help(command, first) {
        return Err(error);
    }
    // Where help was asked for and there is no such page, the command is what is wrong.
    let all = argv.iter().filter(|arg| !first.help || (*arg != "--help" && *arg != "-h")).cloned();
    let all = std::iter::once(OsString::from(NAME)).chain(all);
    let matches =
        command.clone().try_get_matches_from(all).map_err(|error| usage_error::call(&error, command, first, words))?;
    if let Some(option) = &first.twice {
        return Err(CommandError::wrong("option-twice").arg("option", option));
    }
    let Some((name, own)) = matches.subcommand() else { return Err(usage_error::missing_command("")) };
    let subcommand = match name {
        "build" => Subcommand::Build(build(own)?),
        "check" => Subcommand::Check(CheckArgs {
            deny: own.get_many::<String>("deny").unwrap_or_default().cloned().collect(),
            waiting: own.get_flag("waiting"),
            removal: removal(own)?,
        }),
        "serve" => Subcommand::Serve(ServeArgs {
            addr: addr(own)?,
            drafts: own.get_flag("drafts"),
            poll: own.get_flag("poll"),
        }),
        "new" => new(own),
        "schema" => {
            let table = get(own, "table").unwrap_or_default();
            Subcommand::Schema(SchemaArgs { front_matter: table == "front-matter" })
        }
        "server-config" => Subcommand::ServerConfig(server_config(own)?),
        "translate" => Subcommand::Translate(TranslateArgs::read(own)?),
        _ => Subcommand::Init(own.get_one::<PathBuf>("dir").cloned().unwrap_or_default()),
    };
    let now = match get(own, "now") {
        None => None,
        Some(text) => Some(Time::parse(&text).ok_or_else(|| CommandError::wrong("bad-now").arg("value", text))?),
    };
    Ok(Arguments { site: own.get_one::<PathBuf>("site").cloned(), now, subcommand })
}

fn get(matches: &ArgMatches, name: &str) -> Option<String> {
    matches.get_one::<String>(name).cloned()
}

fn new(matches: &ArgMatches) -> Subcommand {
    match matches.subcommand() {
        Some((_, theme)) => Subcommand::NewTheme(NewThemeArgs {
            name: get(theme, "name").unwrap_or_default(),
            extends: get(theme, "extends"),
        }),
        None => Subcommand::New(NewArgs {
            item: get(matches, "item").unwrap_or_default(),
            lang: get(matches, "lang").unwrap_or_default(),
            kind: get(matches, "kind"),
        }),
    }
}

fn build(matches: &ArgMatches) -> Result<BuildArgs, CommandError> {
    let build = BuildArgs {
        out: matches.get_one::<PathBuf>("out").cloned(),
        base_url: base_url(matches)?,
        drafts: matches.get_flag("drafts"),
        no_cache: matches.get_flag("no-cache"),
        explain: matches.get_flag("explain"),
        timings: matches.get_flag("timings"),
        removal: removal(matches)?,
    };
    if build.drafts && build.out.is_none() {
        return Err(CommandError::wrong("needs").arg("option", "--drafts").arg("other", "--out"));
    }
    Ok(build)
}

fn server_config(matches: &ArgMatches) -> Result<ServerConfigArgs, CommandError> {
    let server = match get(matches, "server").unwrap_or_default().as_str() {
        "nginx" => Server::Nginx { brotli: matches.get_flag("brotli") },
        "apache" => Server::Apache,
        other => return Err(CommandError::wrong("server-later").arg("value", other)),
    };
    if server == Server::Apache && matches.get_flag("brotli") {
        return Err(CommandError::wrong("needs").arg("option", "--brotli").arg("other", "nginx"));
    }
    let root = matches.get_one::<PathBuf>("root").cloned();
    Ok(ServerConfigArgs { server, root, base_url: base_url(matches)? })
}

fn base_url(matches: &ArgMatches) -> Result<Option<String>, CommandError> {
    match get(matches, "base-url") {
        Some(url) if Base::parse(&url).is_none() => {
            let meant = Base::meant(&url).unwrap_or_default();
            Err(CommandError::wrong("bad-url").arg("suggestion", meant).arg("value", url))
        }
        url => Ok(url),
    }
}

fn removal(matches: &ArgMatches) -> Result<RemovalArgs, CommandError> {
    let allowed = matches.get_many::<String>("allow-removal").into_iter().flatten();
    let allowed = allowed
        .map(|text| AllowedRemoval::parse(text).ok_or_else(|| CommandError::wrong("bad-removal").arg("value", text)));
    Ok(RemovalArgs { last: matches.get_one::<PathBuf>("last").cloned(), allowed: allowed.collect::<Result<_, _>>()? })
}

fn addr(matches: &ArgMatches) -> Result<SocketAddr, CommandError> {
    let text = get(matches, "addr").unwrap_or_default();
    text.parse().map_err(|_| CommandError::wrong("bad-address").arg("value", text))
}
