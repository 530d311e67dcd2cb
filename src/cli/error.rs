//! How a call ends, and what ends one early: a wrong call, a refused output folder, a failure of the machine. A value
//! without words; they are found when it is shown.

use crate::{
    base::Lang,
    desk,
    diag::{Located, meant_language, nearest},
    disk::DiskError,
    pipeline::{PrepareError, PublishError},
    release::OutputRefusal,
};
use std::{io::ErrorKind, path::Path, sync::Arc};

/// How a call ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Exit {
    Done = 0,
    /// Errors in content, configuration, words or theme; foreign files in the output.
    Errors = 1,
    /// The command line is wrong, the output folder is dangerous or not ours, or there is no configuration.
    Wrong = 2,
    Machine = 3,
}

/// Why a command ends early.
#[derive(Debug)]
pub struct CommandError {
    /// The message is `cli-<code>`, its way out `cli-<code>.help`.
    pub code: &'static str,
    pub args: Vec<(Arc<str>, String)>,
    /// What was found in files instead of a message of its own.
    pub located: Vec<Located>,
    pub exit: Exit,
}

impl CommandError {
    fn new(code: &'static str, exit: Exit) -> Self {
        Self { code, args: Vec::new(), located: Vec::new(), exit }
    }

    /// The call is wrong.
    pub fn wrong(code: &'static str) -> Self {
        Self::new(code, Exit::Wrong)
    }

    /// The machine failed.
    pub fn machine(code: &'static str) -> Self {
        Self::new(code, Exit::Machine)
    }

    /// With a variable of its message.
    #[must_use]
    pub fn arg(mut self, name: &str, value: impl ToString) -> Self {
        self.args.push((name.into(), value.to_string()));
        self
    }

    #[must_use]
    pub fn path(self, path: &Path) -> Self {
        self.arg("path", path.display())
    }

    /// What diagnostics say already.
    pub fn diagnosed(located: Vec<Located>, exit: Exit) -> Self {
        Self { located, ..Self::new("", exit) }
    }
}

impl From<DiskError> for CommandError {
    fn from(error: DiskError) -> Self {
        let code = match error.kind {
            // A mistake in the site, not of the machine.
            ErrorKind::IsADirectory => return Self::wrong("is-a-folder").path(&error.path),
            ErrorKind::PermissionDenied => "no-permission",
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "disk-full",
            ErrorKind::ReadOnlyFilesystem => "read-only",
            ErrorKind::NotFound => "not-found",
            ErrorKind::NotADirectory => "not-a-folder",
            _ => "machine-failed",
        };
        Self::new(code, Exit::Machine).path(&error.path)
    }
}

impl From<PrepareError> for CommandError {
    fn from(error: PrepareError) -> Self {
        match error {
            PrepareError::Config(located) => Self::diagnosed(located, Exit::Wrong),
            PrepareError::Disk(error) => error.into(),
        }
    }
}

impl From<PublishError> for CommandError {
    fn from(error: PublishError) -> Self {
        match error {
            PublishError::Refused(refusal) => refusal.into(),
            PublishError::Prepare(error) => error.into(),
        }
    }
}

impl From<OutputRefusal> for CommandError {
    fn from(refusal: OutputRefusal) -> Self {
        match refusal {
            OutputRefusal::DangerousRoot(path) => Self::wrong("output-dangerous-root").path(&path),
            OutputRefusal::DangerousHome(path) => Self::wrong("output-dangerous-home").path(&path),
            OutputRefusal::HoldsSources(path) => Self::wrong("output-dangerous-sources").path(&path),
            OutputRefusal::InsideSources(path, folder) => {
                Self::wrong("output-inside-sources").path(&path).arg("folder", folder.display())
            }
            OutputRefusal::IsLink(path) => Self::wrong("output-is-link").path(&path),
            OutputRefusal::IsFile(path) => Self::wrong("output-is-file").path(&path),
            OutputRefusal::IsMountPoint(path) => Self::wrong("output-mount-point").path(&path),
            OutputRefusal::NotOurs(path) => Self::wrong("output-not-empty").path(&path),
            OutputRefusal::OtherAudience(path, _) => Self::wrong("output-foreign-audience").path(&path),
            OutputRefusal::StageNotOurs(path) => Self::wrong("output-stage-not-ours").path(&path),
            OutputRefusal::Busy(path) => Self::wrong("output-busy").path(&path),
            OutputRefusal::BadKeep(pattern) => Self::wrong("output-bad-keep").arg("value", pattern),
        }
    }
}

impl From<desk::Refusal> for CommandError {
    fn from(refusal: desk::Refusal) -> Self {
        use desk::Refusal as R;
        match refusal {
            R::Language { value, known } => {
                let known: Vec<&Lang> = known.iter().collect();
                let near = meant_language(&value, &known).map_or("", Lang::as_str);
                let meant = Lang::meant(&value).filter(|lang| near.is_empty() && lang.as_str() != value);
                let codes: Vec<&str> = known.iter().map(|lang| lang.as_str()).collect();
                let error = Self::wrong("bad-language").arg("nearest", near);
                let error = error.arg("meant", meant.as_ref().map_or("", Lang::as_str));
                error.arg("value", value).arg("known", codes.join(" · "))
            }
            R::Item { value, nearest } => Self::wrong("bad-item").arg("value", value).arg("nearest", nearest),
            R::Section { section, known, file } => {
                let near = nearest(&section, known.iter().map(String::as_str)).unwrap_or_default();
                let error = Self::wrong("no-section").arg("nearest", near);
                error.arg("section", section).arg("file", file).arg("known", known.join(" · "))
            }
            R::Exists(file) => Self::wrong("item-exists").arg("file", file),
            R::KindOfTranslation(file) => Self::wrong("kind-of-translation").arg("file", file),
            R::Unreadable(file) => Self::new("original-unreadable", Exit::Errors).arg("file", file),
            R::ThemeName { value, nearest } => {
                Self::wrong("bad-theme-name").arg("value", value).arg("nearest", nearest)
            }
            R::ThemeExists(name) => Self::wrong("theme-exists").arg("name", name),
            R::NoTheme { value, known } => {
                let near = nearest(&value, known.iter().map(String::as_str)).unwrap_or_default();
                let error = Self::wrong("no-theme").arg("nearest", near);
                error.arg("value", value).arg("known", known.join(" · "))
            }
            R::Person { value, known } => {
                let near = nearest(&value, known.iter().map(String::as_str)).unwrap_or_default();
                let error = Self::wrong("no-person").arg("nearest", near);
                error.arg("value", value).arg("known", known.join(" · "))
            }
            R::Article { value, nearest } => Self::wrong("no-article").arg("value", value).arg("nearest", nearest),
            R::NoText { item, lang } => {
                let page = if item.rsplit('/').next() == Some("_index") { "yes" } else { "no" };
                Self::wrong("no-text").arg("page", page).arg("item", item).arg("lang", lang)
            }
            R::IsOriginal { item, lang } => Self::wrong("is-original").arg("item", item).arg("lang", lang),
            R::Circle { item, lang, from } => {
                Self::wrong("from-circle").arg("item", item).arg("lang", lang).arg("from", from)
            }
            R::NotEmpty(path) => Self::wrong("folder-not-empty").path(&path),
            R::NotAFolder(path) => Self::wrong("not-a-folder").path(&path),
            R::Disk(error) => error.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        base::{Audience, Lang},
        cli::language,
        desk::Refusal as Desk,
        diag::Say,
        disk::Operation,
        locale::ProgramWords,
    };
    use std::path::PathBuf;

    #[test]
    fn every_refusal_and_failure_has_words_and_a_way_out_with_its_facts() {
        let path = || PathBuf::from("/some/where");
        let text = || "/some/where".to_owned();
        let releases = [
            OutputRefusal::DangerousRoot(path()),
            OutputRefusal::DangerousHome(path()),
            OutputRefusal::HoldsSources(path()),
            OutputRefusal::InsideSources(path(), path()),
            OutputRefusal::IsLink(path()),
            OutputRefusal::IsFile(path()),
            OutputRefusal::IsMountPoint(path()),
            OutputRefusal::NotOurs(path()),
            OutputRefusal::OtherAudience(path(), Audience::Public),
            OutputRefusal::StageNotOurs(path()),
            OutputRefusal::Busy(path()),
            OutputRefusal::BadKeep(text()),
        ];
        let desks = [
            Desk::Language { value: text(), known: vec![] },
            Desk::Item { value: text(), nearest: String::new() },
            Desk::Section { section: text(), known: vec![], file: text() },
            Desk::Exists(text()),
            Desk::KindOfTranslation(text()),
            Desk::Unreadable(text()),
            Desk::ThemeName { value: text(), nearest: String::new() },
            Desk::ThemeExists(text()),
            Desk::NoTheme { value: text(), known: vec![] },
            Desk::Person { value: text(), known: vec![] },
            Desk::Article { value: text(), nearest: String::new() },
            Desk::NoText { item: text(), lang: Lang::english() },
            Desk::IsOriginal { item: text(), lang: Lang::english() },
            Desk::Circle { item: text(), lang: Lang::english(), from: Lang::english() },
            Desk::NotEmpty(path()),
            Desk::NotAFolder(path()),
        ];
        let kinds = [
            ErrorKind::PermissionDenied,
            ErrorKind::StorageFull,
            ErrorKind::ReadOnlyFilesystem,
            ErrorKind::NotFound,
            ErrorKind::NotADirectory,
            ErrorKind::IsADirectory,
            ErrorKind::TimedOut,
        ];
        let disk = kinds.map(|kind| DiskError::of(&path(), Operation::Write, kind));
        let errors: Vec<CommandError> = releases
            .into_iter()
            .map(CommandError::from)
            .chain(desks.into_iter().map(CommandError::from))
            .chain(disk.into_iter().map(CommandError::from))
            .collect();
        for lang in ["vi", "en"] {
            let lang = Lang::parse(lang).unwrap();
            let locales = language::words(&lang);
            let words = ProgramWords::new(&locales, lang);
            for error in &errors {
                let id = format!("cli-{}", error.code);
                let said = words.say(&id, &error.args).unwrap_or_default();
                assert!(said.contains("/some/where"), "{id}: {said}");
                assert!(words.say(&format!("{id}.help"), &error.args).is_some_and(|help| !help.is_empty()), "{id}");
            }
        }
    }
}
