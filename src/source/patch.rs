//! Following changes: only what is named is looked at again, so that an edit among twenty thousand files costs one look.

use super::{FOLDERS, GLOSSARY_FILE, SourceFile, Sources, composed, hidden_too, passed_over};
use crate::disk::{self, DiskError, FileType};
use std::{cell::Cell, collections::BTreeSet, path::Path, sync::Arc, thread, time::Duration};

/// From so many changed paths on, walking everything is as quick as looking at each.
const STORM: usize = 64;

/// A watcher hears of each folder that is listed, and its queue is short (on Linux 16,384 events by default): so many
/// entries are looked at without a pause, about a fiftieth of it.
const BREATH: usize = 512;

/// So long is a pause.
const PAUSE: Duration = Duration::from_millis(1);

/// Whether a path, relative to the site and as the disk has it, can be a file or folder that a site is made of.
pub fn concerns(path: &str) -> bool {
    let (folder, rest) = path.split_once('/').unwrap_or((path, ""));
    path == GLOSSARY_FILE
        || FOLDERS.contains(&folder) && !rest.split('/').any(|name| passed_over(name, hidden_too(folder)))
}

impl Sources {
    /// [`Sources::scan`] with pauses, for files that are being watched.
    ///
    /// # Errors
    /// As [`Sources::scan`].
    pub fn scan_gently(root: &Path) -> Result<Self, DiskError> {
        let steps = Cell::new(0_usize);
        Self::scan_with(root, &|| {
            steps.set(steps.get() + 1);
            if steps.get().is_multiple_of(BREATH) {
                thread::sleep(PAUSE);
            }
        })
    }

    /// Looks again at these files and folders, relative to the site and as the disk has them: what is new, altered or
    /// gone there. Equal to [`Sources::scan`] when nothing else changed.
    ///
    /// # Errors
    /// What cannot be looked at; nothing is known of the changes then.
    pub fn patch(&mut self, changed: &BTreeSet<String>) -> Result<(), DiskError> {
        if changed.len() > STORM || !self.twins.is_empty() || !self.unnamed.is_empty() {
            *self = Self::scan_gently(&self.root)?;
            return Ok(());
        }
        let mut found = Vec::new();
        let mut next = self.clone();
        for path in changed.iter().filter(|path| concerns(path)) {
            if !next.forget(path) {
                *self = Self::scan_gently(&self.root)?; // two names that are one once composed
                return Ok(());
            }
            if next.links.iter().any(|link| is_below(path, link)) {
                continue;
            }
            match disk::stat(&self.root.join(path))? {
                Some((FileType::File, stat)) => found.push(SourceFile::new(path.clone(), stat)),
                Some((FileType::Folder, _)) => next.walk(path, &mut found, &|| {})?,
                Some((FileType::Link, _)) => {
                    _ = next.links.insert(composed(path).unwrap_or_else(|| path.clone()).into())
                }
                Some((FileType::Other, _)) | None => {}
            }
        }
        if found.len() > STORM {
            *self = Self::scan_gently(&self.root)?; // a large folder was moved here
            return Ok(());
        }
        let files = Arc::make_mut(&mut next.files);
        for file in found {
            match files.binary_search_by(|known| known.path.cmp(&file.path)) {
                Ok(at) if files[at] == file => {} // a folder and a file in it were both named
                Ok(at) if files[at].real == file.real => files[at] = file,
                Ok(_) => {
                    *self = Self::scan_gently(&self.root)?; // two names that are one once composed
                    return Ok(());
                }
                Err(at) => files.insert(at, file),
            }
        }
        *self = next;
        Ok(())
    }

    /// Takes a file, or all files of a folder, off the list. Says no when that would take one of another spelling, too.
    fn forget(&mut self, path: &str) -> bool {
        let name = composed(path).unwrap_or_else(|| path.to_owned());
        let folder = format!("{name}/");
        self.links.retain(|link| link.as_ref() != name && !link.starts_with(&folder));
        let start = self.files.partition_point(|file| file.path.as_ref() < folder.as_str());
        let count = self.files[start..].iter().take_while(|file| file.path.starts_with(&folder)).count();
        let own = self.files.binary_search_by(|file| file.path.as_ref().cmp(&name)).ok();
        let mut named = own.iter().copied().chain(start..start + count);
        if !named.all(|at| self.files[at].on_disk().starts_with(path)) {
            return false;
        }
        let files = Arc::make_mut(&mut self.files);
        files.drain(start..start + count);
        if let Some(at) = own {
            files.remove(at);
        }
        true
    }
}

fn is_below(path: &str, folder: &str) -> bool {
    path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "a test makes the changes that are followed")]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn patching_is_scanning() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        let write = |path: &str, text: &str| {
            fs::create_dir_all(root.join(path).parent().unwrap()).unwrap();
            fs::write(root.join(path), text).unwrap();
        };
        write("content/a.vi.md", "a");
        write("content/b/c/d.vi.md", "d");
        write("static/x.txt", "x");
        let mut sources = Sources::scan(root).unwrap();
        let mut same = |changed: &[&str]| {
            sources.patch(&changed.iter().map(|path| (*path).to_owned()).collect()).unwrap();
            assert_eq!(sources, Sources::scan(root).unwrap(), "{changed:?}");
            sources.files().iter().map(|file| file.path.to_string()).collect::<Vec<_>>()
        };
        write("content/a.vi.md", "longer");
        write("content/new.vi.md", "new");
        assert_eq!(same(&["content/a.vi.md", "content/new.vi.md"]).len(), 4);
        fs::remove_file(root.join("content/new.vi.md")).unwrap();
        assert_eq!(same(&["content/new.vi.md"]).len(), 3);
        // A folder with its files; named together with one of them; then moved; then gone.
        write("content/e/f.vi.md", "f");
        write("content/e/g/.hidden.md", "");
        same(&["content/e", "content/e/f.vi.md"]);
        fs::rename(root.join("content/e"), root.join("content/h")).unwrap();
        same(&["content/h", "content/e"]);
        fs::remove_dir_all(root.join("content/h")).unwrap();
        same(&["content/h/f.vi.md", "content/h"]);
        // A file becomes a folder.
        fs::remove_file(root.join("content/a.vi.md")).unwrap();
        write("content/a.vi.md/x.vi.md", "x");
        same(&["content/a.vi.md"]);
        // A name that is not composed on the disk, and one that is the same once composed.
        let (apart, composed) = ("content/e\u{301}.vi.md", "content/\u{e9}.vi.md");
        write(apart, "1");
        same(&[apart]);
        write(composed, "2");
        same(&[composed]);
        fs::remove_file(root.join(apart)).unwrap();
        same(&[apart]);
        // Outside, hidden, temporary.
        assert_eq!(same(&["public/x", "content/.x", "content/x.tmp", "songngu.yaml"]).len(), 4);
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(root.join("content/b"), root.join("content/link")).unwrap();
            same(&["content/link", "content/link/c"]);
            fs::remove_file(root.join("content/link")).unwrap();
            same(&["content/link"]);
        }
        for at in 0..100 {
            write(&format!("content/m{at}.vi.md"), "m");
        }
        let all: Vec<String> = (0..100).map(|at| format!("content/m{at}.vi.md")).collect();
        same(&all.iter().map(String::as_str).collect::<Vec<_>>());
    }
}
