//! The cache on disk, in `<site>/.songngu/`: the memory of the last build, in `texts` what was read, in `search` the indexes of what is searched, in `outputs` what
//! was made; `builds` says which builds need not be made again, `decoded` which pictures are whole, `translations` how far translations were when somebody asked; what is derived of photographs lies in `pictures/`. Each carries the program's fingerprint and a checksum; a
//! damaged or foreign one is ignored, never trusted.

use super::{
    inputs::Progress,
    memory::{Memory, Part},
};
use crate::{
    base::Hash,
    diag::{Code, Diagnostic},
    disk::{self, DiskError},
};
use serde::{Serialize, de::DeserializeOwned};
use std::{
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
};

/// What every cache begins with.
const MAGIC: &[u8] = b"songngu cache\n";

/// The folder of the cache in the site's.
pub const FOLDER: &str = ".songngu";

/// A cache larger than this is not read, in bytes: 100,000 articles in 8 languages take some 800 MB.
const LARGEST: u64 = 2 << 30;

/// Bytes of a checksum.
const SUM: usize = size_of::<Hash>();

/// The files of the cache.
const TEXTS: &str = "texts";
const OUTPUTS: &str = "outputs";
const BUILDS: &str = "builds";
const DECODED: &str = "decoded";
const SEARCH: &str = "search";
const TRANSLATIONS: &str = "translations";

fn file(root: &Path, name: &str) -> PathBuf {
    root.join(FOLDER).join(name)
}

impl Memory {
    /// The memory of a site: empty when there is no cache that can be used. Most of it is read when it is needed.
    pub fn load(root: &Path) -> Self {
        let builds = Part::unchanged(read(&file(root, BUILDS)).unwrap_or_default());
        Self { builds, home: Some(root.to_owned()), unread: true, ..Self::default() }
    }

    /// Reads what [`Memory::load`] left.
    pub fn load_rest(&mut self, progress: &dyn Progress) {
        let Some(root) = self.home.as_ref().filter(|_| std::mem::take(&mut self.unread)) else { return };
        progress.stage("load", 0);
        let others = || (read(&file(root, OUTPUTS)), read(&file(root, SEARCH)));
        let (texts, (outputs, search)) = rayon::join(|| read(&file(root, TEXTS)), others);
        self.texts = Part::unchanged(texts.unwrap_or_default());
        self.outputs = Part::unchanged(outputs.unwrap_or_default());
        self.search = Part::unchanged(search.unwrap_or_default());
        self.decoded = Part::unchanged(read(&file(root, DECODED)).unwrap_or_default());
    }

    /// Reads how far the translations were.
    pub(super) fn load_translations(&mut self) {
        let Some(root) = &self.home else { return };
        self.translations = Part::unchanged(read(&file(root, TRANSLATIONS)).unwrap_or_default());
    }

    /// Reads a whole memory.
    pub fn parse(bytes: &[u8]) -> Option<Self> {
        parse(bytes)
    }

    /// A whole memory in the form of a cache.
    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let _ = write(self, &mut bytes); // plain values always have a form
        bytes
    }

    /// The folder of the cache; `None` when nothing is kept.
    pub(super) fn folder(&self) -> Option<PathBuf> {
        self.home.as_ref().map(|home| home.join(FOLDER))
    }

    /// Writes down what was read, as far as it says something new.
    pub(super) fn save_texts(&mut self) -> Result<(), DiskError> {
        save(self.home.as_deref(), TEXTS, &mut self.texts)
    }

    /// Writes the cache of a site, as far as it says something new. A note says so when it cannot be written; nothing
    /// else changes then.
    pub fn save(&mut self) -> Option<Diagnostic> {
        let mut save_all = || {
            self.save_texts()?;
            let home = self.home.as_deref();
            save(home, OUTPUTS, &mut self.outputs)?;
            save(home, BUILDS, &mut self.builds)?;
            save(home, DECODED, &mut self.decoded)?;
            save(home, TRANSLATIONS, &mut self.translations)?;
            self.search.changed |= self.search.value.take_changed();
            save(home, SEARCH, &mut self.search)?;
            home.map_or(Ok(()), |home| disk::sweep(&home.join(FOLDER)))
        };
        save_all().err().map(|_: DiskError| Diagnostic::new(Code::CacheUnwritable))
    }
}

/// Writes one file of a cache, if there is a cache and something new to say.
fn save<T: Serialize>(home: Option<&Path>, name: &str, part: &mut Part<T>) -> Result<(), DiskError> {
    let Some(home) = home.filter(|_| part.changed) else { return Ok(()) };
    disk::create_dir_all(&home.join(FOLDER))?;
    disk::replace(&file(home, name), |to| write(&part.value, to))?;
    part.changed = false;
    Ok(())
}

fn read<T: DeserializeOwned + Default>(path: &Path) -> Option<T> {
    parse(&disk::read_limited(path, LARGEST).ok()?)
}

/// Reads what [`write`] wrote.
fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    let rest = bytes.strip_prefix(MAGIC)?;
    let (program, rest): (Hash, _) = postcard::take_from_bytes(rest).ok()?;
    let (body, sum) = rest.split_at_checked(rest.len().checked_sub(SUM)?)?;
    if program != Hash::program() || postcard::from_bytes::<Hash>(sum) != Ok(Hash::of(body)) {
        return None;
    }
    postcard::from_bytes(body).ok()
}

/// Writes what it is, who made it, a value, and its checksum, piece by piece: a large cache is never whole in memory.
fn write(value: &impl Serialize, to: &mut dyn Write) -> io::Result<()> {
    to.write_all(MAGIC)?;
    to.write_all(&postcard::to_stdvec(&Hash::program()).map_err(io::Error::other)?)?;
    let mut summing = Summing { to, sum: Hash::pieces() };
    let mut buffered = BufWriter::with_capacity(1 << 16, &mut summing);
    postcard::to_io(value, &mut buffered).map_err(io::Error::other)?;
    buffered.flush()?;
    drop(buffered);
    let Summing { to, sum } = summing;
    to.write_all(&postcard::to_stdvec(&sum.finish()).map_err(io::Error::other)?)
}

/// Takes the checksum of what passes.
struct Summing<'w> {
    to: &'w mut dyn Write,
    sum: crate::base::Pieces,
}

impl Write for Summing<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let count = self.to.write(bytes)?;
        self.sum.add(&bytes[..count]);
        Ok(count)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}
