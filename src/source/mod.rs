//! Floor 1: the files of a site, in layers: the site's own over its theme's over the built-in ones.
//!
//! `builtin` is what the program brings along, `patch` follows changes without walking everything again, `content_path` says
//! what a file of `content/` is by its path, `path_slip` what was meant by one that is nearly right, `outside` finds texts where none are read, `top` other files that nothing reads. `decode` makes text of bytes;
//! `yaml` reads it with places, `noticed` finds the mistake where it cannot, `recovery` reads on past that, `meant` is a line as it
//! was meant, `misread` what is read otherwise; `fields` makes values of it, `dates` says what was meant by one that is none.

mod builtin;
mod content_path;
mod dates;
mod decode;
pub mod fields;
mod meant;
mod misread;
mod noticed;
mod outside;
mod patch;
mod path_slip;
pub mod recovery;
mod top;
pub mod yaml;
mod yaml_error;

pub use builtin::{BUILTIN, built_in_themes};
pub use content_path::{CONTENT, ContentPath, Role, below_content, join_path, record_path, split_path, text_path};
pub use dates::HOME_ZONE;
pub use decode::{DecodeError, decode, readable};
pub use meant::{invisible, quoted};
pub use patch::concerns;
pub use path_slip::{PathSlip, likely_original, original};
pub use yaml_error::{YamlError, YamlErrorKind};

use crate::{
    base::{Hash, compose},
    diag::{Code, Diagnostic},
    disk::{self, DiskError, FileType, Stat},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
    sync::Arc,
};

/// A file that was written less than this before it was looked at may be written again within the same tick of the
/// file system's clock, which its looks would not tell, in nanoseconds.
pub const RACY: i64 = 2_000_000_000;

/// The configuration's file, in the site's folder.
pub const CONFIG_FILE: &str = "songngu.yaml";

/// The words of the site, beside the configuration; a site need not have them.
pub const GLOSSARY_FILE: &str = "glossary.yaml";

/// The folders that make a site; beside them only the configuration and the glossary are read.
pub const FOLDERS: [&str; 5] = ["content", "fonts", "locales", "static", "themes"];

/// A file of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// Relative to the site, `/`, precomposed (NFC): the same on every machine.
    pub path: Arc<str>,
    /// The path as the disk has it, when that is another.
    real: Option<Box<str>>,
    /// Size, time, identity.
    pub stat: Stat,
}

/// The files of a site, sorted by path; texts are read when they are asked for. Cheap to copy: a copy shares them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sources {
    root: PathBuf,
    files: Arc<Vec<SourceFile>>,
    /// Symbolic links, which are told and not followed.
    links: BTreeSet<Arc<str>>,
    /// Paths that two files have once they are composed.
    twins: BTreeSet<Arc<str>>,
    /// Files and folders whose names are not UTF-8: nobody can name them, so they are not read.
    unnamed: BTreeSet<Arc<str>>,
    /// Texts where none are read.
    outside: BTreeSet<Arc<str>>,
    /// Files at the top that nothing reads, and folders whose names are nearly right, which end in `/`.
    unread: BTreeSet<Arc<str>>,
}

impl Sources {
    /// Walks the site's folders. Links are not followed; hidden and editors' temporary files are passed over.
    ///
    /// # Errors
    /// A folder that cannot be listed.
    pub fn scan(root: &Path) -> Result<Self, DiskError> {
        Self::scan_with(root, &|| {})
    }

    /// The same, calling `step` for each file and folder.
    fn scan_with(root: &Path, step: &dyn Fn()) -> Result<Self, DiskError> {
        let mut sources = Self { root: root.to_owned(), ..Self::default() };
        let mut files = Vec::new();
        for folder in FOLDERS {
            sources.walk(folder, &mut files, step)?;
        }
        if let Some((FileType::File, stat)) = disk::stat(&root.join(GLOSSARY_FILE))? {
            files.push(SourceFile::new(GLOSSARY_FILE.to_owned(), stat));
        }
        files.sort_by(|a, b| a.path.cmp(&b.path));
        for pair in files.windows(2) {
            if pair[0].path == pair[1].path {
                sources.twins.insert(Arc::clone(&pair[0].path));
            }
        }
        files.dedup_by(|a, b| a.path == b.path);
        sources.files = Arc::new(files);
        sources.look_outside();
        sources.look_at_top();
        Ok(sources)
    }

    /// Adds all files below a folder.
    fn walk(&mut self, folder: &str, files: &mut Vec<SourceFile>, step: &dyn Fn()) -> Result<(), DiskError> {
        let hidden_too = hidden_too(folder);
        let skip = |name: &str| {
            step();
            passed_over(name, hidden_too)
        };
        for entry in disk::walk(&self.root.join(folder), skip)? {
            let path = format!("{folder}/{}", entry.path);
            match entry.kind {
                FileType::File => files.push(SourceFile::new(path, entry.stat)),
                FileType::Link => _ = self.links.insert(composed(&path).unwrap_or(path).into()),
                // What is in such a folder is told with it.
                FileType::Other if unnamed(&path) => _ = self.unnamed.insert(path.into()),
                FileType::Folder | FileType::Other => {}
            }
        }
        Ok(())
    }

    /// What is wrong with the files by their names alone.
    pub fn problems(&self) -> Vec<Diagnostic> {
        let links = self.links.iter().map(|path| Diagnostic::new(Code::SymbolicLink).in_file(path));
        let twin = |path| Diagnostic::new(Code::SameName).in_file(path).arg("why", "accents");
        let twins = self.twins.iter().map(twin);
        let unnamed = self.unnamed.iter().map(|path| Diagnostic::new(Code::NameNotUtf8).in_file(path));
        let outside = self.outside.iter().map(|path| Diagnostic::new(Code::TextOutsideContent).in_file(path));
        links.chain(twins).chain(unnamed).chain(outside).chain(self.unread_at_top()).collect()
    }

    /// The fingerprint of which files there are and how they look; `None` while one was written so shortly before
    /// `now`, in nanoseconds since 1970, that it may still change within a tick of the file system's clock.
    pub fn stamp(&self, now: i64) -> Option<Hash> {
        let stable = self.files.iter().all(|file| file.stat.mtime.saturating_add(RACY) < now);
        let files = || self.files.iter().map(|file| (&file.path, &file.real, file.stat)).collect::<Vec<_>>();
        stable.then(|| Hash::stamp(&(files(), &self.links, &self.twins, &self.unnamed, &self.outside, &self.unread)))
    }

    /// The site's folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// All files.
    pub fn files(&self) -> &[SourceFile] {
        &self.files
    }

    /// The files below a folder (`content/`).
    pub fn below<'s>(&'s self, folder: &'s str) -> impl Iterator<Item = &'s SourceFile> + use<'s> {
        let start = self.files.partition_point(|file| file.path.as_ref() < folder);
        self.files[start..].iter().take_while(move |file| file.path.starts_with(folder))
    }

    /// A file by its path.
    pub fn get(&self, path: &str) -> Option<&SourceFile> {
        self.files.binary_search_by(|file| file.path.as_ref().cmp(path)).ok().map(|at| &self.files[at])
    }

    /// Where a file lies on the disk.
    pub fn real(&self, file: &SourceFile) -> PathBuf {
        self.root.join(file.on_disk())
    }

    /// The bytes of a file of the site, or of a built-in one (`builtin:…`).
    ///
    /// # Errors
    /// The file cannot be read (any more).
    pub fn bytes(&self, path: &str) -> Result<Vec<u8>, DiskError> {
        if let Some(bytes) = path.strip_prefix(BUILTIN).and_then(builtin::get) {
            return Ok(bytes.to_vec());
        }
        let file = self.get(path);
        disk::read(&file.map_or_else(|| self.root.join(path), |file| self.real(file)))
    }

    /// The bytes of one of the files.
    ///
    /// # Errors
    /// The file cannot be read (any more).
    pub fn read(&self, file: &SourceFile) -> Result<Vec<u8>, DiskError> {
        disk::read(&self.real(file))
    }

    /// The text of a file, for showing a line of it, whatever is wrong with its encoding.
    pub fn text(&self, path: &str) -> Option<Arc<str>> {
        let bytes = self.bytes(path).ok()?;
        Some(readable(&bytes).into())
    }

    /// The files of a theme: the site's over the built-in ones, each with its path in the theme's folder and its own path.
    pub fn theme(&self, name: &str) -> BTreeMap<String, Arc<str>> {
        let folder = format!("themes/{name}/");
        let mut files: BTreeMap<String, Arc<str>> = builtin::files()
            .iter()
            .filter_map(|path| {
                path.strip_prefix(&folder).map(|inside| (inside.to_owned(), format!("{BUILTIN}{path}").into()))
            })
            .collect();
        files.extend(self.below(&folder).map(|file| (file.path[folder.len()..].to_owned(), Arc::clone(&file.path))));
        files
    }

    /// Names of all themes, the site's and the built-in ones.
    pub fn themes(&self) -> BTreeSet<String> {
        let built_in = builtin::files();
        let own = self.below("themes/").map(|file| file.path.as_ref());
        own.chain(built_in.iter().map(String::as_str))
            .filter_map(|path| path.strip_prefix("themes/")?.split_once('/').map(|(name, _)| name.to_owned()))
            .collect()
    }
}

impl SourceFile {
    fn new(path: String, stat: Stat) -> Self {
        match composed(&path) {
            Some(composed) => Self { path: composed.into(), real: Some(path.into()), stat },
            None => Self { path: path.into(), real: None, stat },
        }
    }

    fn on_disk(&self) -> &str {
        self.real.as_deref().unwrap_or(&self.path)
    }
}

/// Whether a path is only like the one on the disk, and by its last part.
fn unnamed(path: &str) -> bool {
    path.rsplit_once('/').is_some_and(|(folder, name)| {
        name.contains(char::REPLACEMENT_CHARACTER) && !folder.contains(char::REPLACEMENT_CHARACTER)
    })
}

/// The precomposed form (NFC) of a path that is not in it.
fn composed(path: &str) -> Option<String> {
    let composed = compose(path);
    (composed != path).then(|| composed.into_owned())
}

/// Files of `static/` are published as they are, `.well-known/` too.
fn hidden_too(path: &str) -> bool {
    path == "static" || path.starts_with("static/")
}

/// Hidden files and what editors and systems leave lying around.
fn passed_over(name: &str, hidden_too: bool) -> bool {
    let name = name.rsplit('/').next().unwrap_or(name);
    let clutter = name.ends_with('~')
        || name.starts_with("~$")
        || name.ends_with(".swp")
        || name.ends_with(".tmp")
        || name.ends_with(".part")
        || matches!(name, ".DS_Store" | "Thumbs.db" | "desktop.ini" | ".gitkeep" | ".git");
    clutter || (!hidden_too && name.starts_with('.'))
}
