//! Reading all files of `content/` and `static/`, each by itself and in parallel; what did not change since the last
//! time is remembered.

use super::{
    file_facts::FileFacts,
    records::{RecordFile, Sourced},
    text::{self, Text},
};
use crate::{
    base::{Hash, Lang},
    diag::Diagnostic,
    disk::{DiskError, Stat},
    markdown::Highlight,
    source::{CONTENT, ContentPath, RACY, Role, SourceFile, Sources, below_content},
};
use jiff::tz::TimeZone;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

/// What a file said when it was read.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct FileRecord<T> {
    /// Its path in the site.
    pub path: Arc<str>,
    stat: Stat,
    /// When it was read, in nanoseconds since 1970 of the machine's clock.
    seen: i64,
    /// The fingerprint of its bytes; of files that are no texts their facts have one.
    pub hash: Hash,
    /// What it says.
    pub value: Arc<T>,
}

impl<T> FileRecord<T> {
    fn same(&self, other: &Self) -> bool {
        self.stat == other.stat && self.seen == other.seen && self.hash == other.hash
    }

    fn fresh(&self, stat: &Stat) -> bool {
        self.stat == *stat && stat.mtime.saturating_add(RACY) < self.seen
    }
}

/// A text that was read.
pub type TextFile = FileRecord<Text>;

impl TextFile {
    /// What its path says.
    pub fn name(&self) -> ContentPath<'_> {
        ContentPath::below(below_content(&self.path))
    }
}

/// All files that make the content, sorted by path; remembered from build to build.
#[derive(Default, Serialize, Deserialize)]
pub struct Library {
    /// The Markdown files of `content/`.
    pub texts: Vec<TextFile>,
    /// The records of translations.
    pub records: Vec<FileRecord<RecordFile>>,
    /// All other files of `content/` and all of `static/`.
    pub files: Vec<FileRecord<FileFacts>>,
}

/// How many files were read anew.
#[derive(Clone, Copy, Default, Debug, PartialEq, Eq)]
pub struct ReadCounts {
    /// Texts parsed.
    pub parsed: usize,
    /// Whether anything is known otherwise than before: a file read again, come or gone.
    pub changed: bool,
}

impl Library {
    /// Reads what changed. `real` is the machine's clock in nanoseconds since 1970; `keep` is offered what comes along with each text.
    ///
    /// # Errors
    /// A file that cannot be read; the library is as it was.
    pub fn read(
        &mut self,
        sources: &Sources,
        real: i64,
        highlight: Highlight<'_>,
        keep: &(dyn Fn(&str, Hash, text::Read) + Sync),
    ) -> Result<ReadCounts, DiskError> {
        let [mut texts, mut records, mut files] = [const { Vec::new() }; 3];
        for file in sources.below(CONTENT).chain(sources.below("static/")) {
            match ContentPath::of(&file.path) {
                Some(name) if name.is_text() => texts.push(file),
                Some(name) if name.role == Role::Record => records.push(file),
                _ => files.push(file),
            }
        }
        let record = |file: &SourceFile, _: Option<&FileRecord<RecordFile>>| {
            let bytes = sources.read(file)?;
            let (hash, value) = (Hash::of(&bytes), Arc::new(RecordFile::read(&file.path, &bytes)));
            Ok(FileRecord { path: Arc::clone(&file.path), stat: file.stat, seen: real, hash, value })
        };
        let records = Update::new(&self.records, &records, &|_| true, &record)?;
        let sourced = Sourced::new(records.entries(&self.records).map(|record| (&*record.path, &*record.value)));
        let suffices = |known: &TextFile| known.value.says.is_some() || !sourced.has(&known.name());
        let parsed = AtomicUsize::new(0);
        let text = |file: &SourceFile, known: Option<&TextFile>| {
            let bytes = sources.read(file)?;
            let hash = Hash::of(&bytes);
            let value = match known.filter(|known| known.hash == hash && suffices(known)) {
                Some(known) => Arc::clone(&known.value),
                None => {
                    parsed.fetch_add(1, Ordering::Relaxed);
                    let name = ContentPath::of(&file.path);
                    // Only for typographic quotes: a name without a language is told.
                    let lang = name.and_then(|name| name.lang()).unwrap_or_else(Lang::english);
                    let index = name.is_some_and(|name| name.role == Role::Section);
                    let source = name.is_some_and(|name| sourced.has(&name));
                    let how = text::Reading { lang: &lang, index, source, highlight };
                    let (text, read) = text::read(&file.path, &bytes, how);
                    if let Some(read) = read {
                        keep(&file.path, hash, read);
                    }
                    Arc::new(text)
                }
            };
            Ok(FileRecord { path: Arc::clone(&file.path), stat: file.stat, seen: real, hash, value })
        };
        let other = |file: &SourceFile, _: Option<&FileRecord<FileFacts>>| {
            let value = Arc::new(FileFacts::read(sources, file)?);
            Ok(FileRecord { path: Arc::clone(&file.path), stat: file.stat, seen: real, hash: Hash::default(), value })
        };
        let texts = Update::new(&self.texts, &texts, &suffices, &text)?;
        let files = Update::new(&self.files, &files, &|_| true, &other)?;
        let (texts, files) = (texts.apply(&mut self.texts), files.apply(&mut self.files));
        let changed = texts | files | records.apply(&mut self.records);
        Ok(ReadCounts { parsed: parsed.into_inner(), changed })
    }

    /// The text of a path below `content/`.
    pub fn text(&self, path: &str) -> Option<&TextFile> {
        self.position(path).map(|at| &self.texts[at])
    }

    /// The position of the text of a path below `content/`.
    pub fn position(&self, path: &str) -> Option<usize> {
        self.texts.binary_search_by(|text| below_content(&text.path).cmp(path)).ok()
    }

    /// The texts below a folder of `content/`, in order.
    pub fn texts_below(&self, folder: &str) -> impl Iterator<Item = &TextFile> {
        let inside = format!("{CONTENT}{folder}{}", if folder.is_empty() { "" } else { "/" });
        let start = self.texts.partition_point(|text| *text.path < *inside);
        self.texts[start..].iter().take_while(move |text| text.path.starts_with(&inside))
    }

    /// What is wrong with the texts by themselves, as it is told where the clock shows the time of `zone`.
    pub fn problems(&self, zone: &TimeZone) -> impl Iterator<Item = Diagnostic> {
        self.texts.iter().flat_map(|file| file.value.diagnostics(zone))
    }
}

/// Reads a file, of which something may be known.
type Read<'a, T> = &'a (dyn Fn(&SourceFile, Option<&FileRecord<T>>) -> Result<FileRecord<T>, DiskError> + Sync);

/// What is to become of a list of known files.
struct Update<T> {
    /// Per file that is there: its position in the list, or what reading it gave.
    files: Vec<Result<usize, FileRecord<T>>>,
    changed: bool,
}

impl<T: Send + Sync> Update<T> {
    /// Compares the list with the files that are there, both sorted by path, and reads what is not as it was, or of which
    /// what is known does not suffice.
    fn new(
        known: &[FileRecord<T>],
        files: &[&SourceFile],
        suffices: &(dyn Fn(&FileRecord<T>) -> bool + Sync),
        read: Read<'_, T>,
    ) -> Result<Self, DiskError> {
        let mut rest = known.iter().enumerate().peekable();
        let before: Vec<Option<usize>> = files
            .iter()
            .map(|file| {
                while rest.next_if(|(_, known)| known.path < file.path).is_some() {}
                rest.next_if(|(_, known)| known.path == file.path).map(|(at, _)| at)
            })
            .collect();
        let one = |(file, before): (&&SourceFile, &Option<usize>)| match before.map(|at| (at, &known[at])) {
            Some((at, known)) if known.fresh(&file.stat) && suffices(known) => Ok(Ok(at)),
            before => read(file, before.map(|(_, known)| known)).map(Err),
        };
        let read: Vec<Result<usize, FileRecord<T>>> =
            files.par_iter().zip(&before).with_min_len(16).map(one).collect::<Result<_, DiskError>>()?;
        let other = read.iter().zip(&before).any(|(read, before)| match (read, before) {
            (Ok(_), _) => false,
            (Err(read), Some(at)) => !known[*at].same(read),
            (Err(_), None) => true,
        });
        Ok(Self { files: read, changed: other || files.len() != known.len() })
    }

    /// What the list will be.
    fn entries<'u>(&'u self, known: &'u [FileRecord<T>]) -> impl Iterator<Item = &'u FileRecord<T>> {
        self.files.iter().map(|file| file.as_ref().map_or_else(|read| read, |at| &known[*at]))
    }

    /// Brings the list up to date; says whether it was not.
    fn apply(self, known: &mut Vec<FileRecord<T>>) -> bool {
        let same_files = self.files.len() == known.len()
            && self.files.iter().enumerate().all(|(at, file)| match file {
                Ok(own) => *own == at,
                Err(read) => read.path == known[at].path,
            });
        if same_files {
            for (at, file) in self.files.into_iter().enumerate() {
                if let Err(read) = file {
                    known[at] = read;
                }
            }
        } else {
            let mut before: Vec<Option<FileRecord<T>>> = std::mem::take(known).into_iter().map(Some).collect();
            known.extend(self.files.into_iter().filter_map(|file| match file {
                Ok(at) => before[at].take(),
                Err(read) => Some(read),
            }));
        }
        self.changed
    }
}
