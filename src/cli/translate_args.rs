//! Reading a call of `translate`.

use super::error::CommandError;
use clap::ArgMatches;

/// What a call of `translate` says, by its verb.
pub enum TranslateArgs {
    Status(StatusArgs),
    Show(ShowArgs),
    Accept(AcceptArgs),
    Review(ReviewArgs),
    Minor(MinorArgs),
    Export(ExportArgs),
    Import(ImportArgs),
    Memory(MemoryArgs),
}

/// Which rows are wanted; an empty list: all.
pub struct StatusArgs {
    pub articles: Vec<String>,
    pub langs: Vec<String>,
    pub sections: Vec<String>,
    pub agencies: Vec<String>,
    pub states: Vec<String>,
    /// Not worked on for more than so many days.
    pub older: Option<u32>,
    pub summary: bool,
}

pub struct ShowArgs {
    pub article: String,
    pub lang: String,
    /// Not only what is behind.
    pub all: bool,
}

pub struct AcceptArgs {
    pub articles: Vec<String>,
    /// Absent with `untracked` alone: every language.
    pub lang: Option<String>,
    pub from: Option<String>,
    /// Empty: the whole.
    pub segments: Vec<String>,
    pub checked: bool,
    pub by: Option<String>,
    pub untracked: bool,
}

pub struct ReviewArgs {
    pub article: String,
    pub lang: String,
    /// Absent only with `undo`.
    pub by: Option<String>,
    pub undo: bool,
}

pub struct MinorArgs {
    pub article: String,
    /// Empty: every changed one.
    pub segments: Vec<String>,
    /// Empty: every translation.
    pub langs: Vec<String>,
    pub by: String,
}

pub struct ImportArgs {
    pub files: Vec<String>,
    /// What came back as it was sent counts as looked at.
    pub complete: bool,
    /// `translated`, `reviewed` or `final`.
    pub state: Option<String>,
    pub partial: bool,
    pub keep_status: bool,
    pub force: bool,
    pub by: Option<String>,
}

pub struct ExportArgs {
    /// Empty: those of the site.
    pub articles: Vec<String>,
    pub to: String,
    pub from: Option<String>,
    /// Only what is missing or behind.
    pub changed: bool,
    /// Those without a text, too.
    pub missing: bool,
    pub format: String,
    /// Of XLIFF 1.2.
    pub copy_source: bool,
    pub out: String,
    pub force: bool,
}

pub struct MemoryArgs {
    pub from: Option<String>,
    pub to: Option<String>,
    /// Absent: standard output.
    pub out: Option<String>,
}

impl TranslateArgs {
    /// Reads a call.
    ///
    /// # Errors
    /// The call is wrong.
    pub fn read(matches: &ArgMatches) -> Result<Self, CommandError> {
        let (verb, own) = matches.subcommand().unwrap_or(("", matches));
        Ok(match verb {
            "status" => Self::Status(StatusArgs {
                articles: all(own, "article"),
                langs: all(own, LANG),
                sections: all(own, "section"),
                agencies: all(own, "agency"),
                states: all(own, "state"),
                older: own.get_one::<u32>("older").copied(),
                summary: own.get_flag("summary"),
            }),
            "show" => Self::Show(ShowArgs {
                article: needed(own, "article"),
                lang: needed(own, LANG),
                all: own.get_flag("all"),
            }),
            "review" => Self::Review(ReviewArgs {
                article: needed(own, "article"),
                lang: needed(own, LANG),
                by: get(own, "by"),
                undo: own.get_flag("undo"),
            }),
            "minor" => Self::Minor(MinorArgs {
                article: needed(own, "article"),
                segments: all(own, "segment"),
                langs: all(own, LANG),
                by: needed(own, "by"),
            }),
            "export" => Self::Export(export(own)?),
            "import" => Self::Import(ImportArgs {
                files: all(own, "import-file"),
                complete: own.get_flag("complete"),
                state: get(own, "import-state"),
                partial: own.get_flag("partial"),
                keep_status: own.get_flag("keep-status"),
                force: own.get_flag("import-force"),
                by: get(own, "by"),
            }),
            "memory" => Self::Memory(MemoryArgs {
                from: get(own, "translate-from"),
                to: get(own, "translate-to"),
                out: get(own, "memory-out"),
            }),
            _ => Self::Accept(accept(own)?),
        })
    }
}

/// `--lang`: elsewhere it has other words.
const LANG: &str = "translate-lang";

fn accept(own: &ArgMatches) -> Result<AcceptArgs, CommandError> {
    let accept = AcceptArgs {
        articles: all(own, "article"),
        lang: get(own, LANG),
        from: get(own, "translate-from"),
        segments: all(own, "segment"),
        checked: own.get_flag("checked"),
        by: get(own, "by"),
        untracked: own.get_flag("untracked"),
    };
    if accept.checked && accept.by.is_none() {
        return Err(CommandError::wrong("needs").arg("option", "--checked").arg("other", "--by"));
    }
    Ok(accept)
}

fn export(own: &ArgMatches) -> Result<ExportArgs, CommandError> {
    let export = ExportArgs {
        articles: all(own, "article"),
        to: needed(own, "translate-to"),
        from: get(own, "translate-from"),
        changed: own.get_flag("changed"),
        missing: own.get_flag("missing"),
        format: get(own, "translate-format").unwrap_or_default(),
        copy_source: own.get_flag("copy-source"),
        out: needed(own, "translate-out"),
        force: own.get_flag("force"),
    };
    if export.copy_source && export.format != "xliff-1.2" {
        return Err(CommandError::wrong("needs").arg("option", "--copy-source").arg("other", "--format xliff-1.2"));
    }
    Ok(export)
}

fn get(matches: &ArgMatches, name: &str) -> Option<String> {
    matches.get_one::<String>(name).cloned()
}

/// Of an argument that clap lets nobody leave out.
fn needed(matches: &ArgMatches, name: &str) -> String {
    get(matches, name).unwrap_or_default()
}

fn all(matches: &ArgMatches, name: &str) -> Vec<String> {
    matches.get_many::<String>(name).into_iter().flatten().cloned().collect()
}
