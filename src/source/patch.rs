//! Following changes: only what is named is looked at again, so that an edit among twenty thousand files costs one look.

use super::{FOLDERS, File, Sources, composed, hidden_too, passed_over};
use crate::disk::{self, DiskError, Kind};
use std::{collections::BTreeSet, sync::Arc};

/// From so many changed paths on, walking everything is as quick as looking at each.
const STORM: usize = 64;

/// Whether a path, relative to the site and as the disk has it, can be a file or folder that a site is made of.
pub fn concerns(path: &str) -> bool {
    let (folder, rest) = path.split_once('/').unwrap_or((path, ""));
    FOLDERS.contains(&folder) && !rest.split('/').any(|name| passed_over(name, hidden_too(folder)))
}

impl Sources {
    /// Looks again at these files and folders, relative to the site and as the disk has them: what is new, altered or
    /// gone there. Equal to [`Sources::scan`] when nothing else changed.
    ///
    /// # Errors
    /// What cannot be looked at; nothing is known of the changes then.
    pub fn patch(&mut self, changed: &BTreeSet<String>) -> Result<(), DiskError> {
        if changed.len() > STORM || !self.twins.is_empty() {
            *self = Self::scan(&self.root)?;
            return Ok(());
        }
        let mut found = Vec::new();
        let mut next = self.clone();
        for path in changed.iter().filter(|path| concerns(path)) {
            next.forget(&composed(path).unwrap_or_else(|| path.clone()));
            if next.links.iter().any(|link| is_below(path, link)) {
                continue;
            }
            match disk::stat(&self.root.join(path))? {
                Some((Kind::File, stat)) => found.push(File::new(path.clone(), stat)),
                Some((Kind::Folder, _)) => next.walk(path, &mut found)?,
                Some((Kind::Link, _)) => _ = next.links.insert(composed(path).unwrap_or_else(|| path.clone()).into()),
                Some((Kind::Other, _)) | None => {}
            }
        }
        if found.len() > STORM {
            *self = Self::scan(&self.root)?; // a large folder was moved here
            return Ok(());
        }
        let files = Arc::make_mut(&mut next.files);
        for file in found {
            match files.binary_search_by(|known| known.path.cmp(&file.path)) {
                Ok(at) if files[at] == file => {} // a folder and a file in it were both named
                Ok(at) if files[at].real == file.real => files[at] = file,
                Ok(_) => {
                    *self = Self::scan(&self.root)?; // two names that are one once composed
                    return Ok(());
                }
                Err(at) => files.insert(at, file),
            }
        }
        *self = next;
        Ok(())
    }

    /// Takes a file, or all files of a folder, off the list.
    fn forget(&mut self, path: &str) {
        let folder = format!("{path}/");
        let files = Arc::make_mut(&mut self.files);
        let start = files.partition_point(|file| file.path.as_ref() < folder.as_str());
        let count = files[start..].iter().take_while(|file| file.path.starts_with(&folder)).count();
        files.drain(start..start + count);
        if let Ok(at) = files.binary_search_by(|file| file.path.as_ref().cmp(path)) {
            files.remove(at);
        }
        self.links.retain(|link| link.as_ref() != path && !link.starts_with(&folder));
    }
}

fn is_below(path: &str, folder: &str) -> bool {
    path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
}
