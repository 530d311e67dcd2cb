//! What others may put into the output: the globs of `keep`.

use crate::{
    base::glob,
    disk::{self, DiskError, FileType, TreeEntry},
};
use globset::{GlobSet, GlobSetBuilder};
use std::{cell::Cell, path::Path};

/// The globs, ready.
#[derive(Debug)]
pub(super) struct KeepGlobs {
    globs: GlobSet,
    patterns: Vec<String>,
    /// The folders (without a star) in which each pattern looks; sorted, none inside another.
    areas: Vec<String>,
}

impl KeepGlobs {
    /// # Errors
    /// The first pattern that is none.
    pub fn new(patterns: &[String]) -> Result<Self, String> {
        let mut builder = GlobSetBuilder::new();
        for pattern in patterns {
            builder.add(glob(pattern).ok_or_else(|| pattern.clone())?);
        }
        let globs = builder.build().map_err(|_| patterns.join(" "))?;
        let mut areas: Vec<String> = patterns.iter().map(|pattern| area(pattern)).collect();
        areas.sort_unstable();
        areas.dedup();
        let all = areas.clone();
        areas.retain(|area| !all.iter().any(|outer| outer != area && is_below(area, outer)));
        Ok(Self { globs, patterns: patterns.to_vec(), areas })
    }

    /// Whether a file is others'.
    pub fn file(&self, path: &str) -> bool {
        !self.patterns.is_empty() && self.globs.is_match(path)
    }

    /// Whether a folder is others': something in it would be.
    pub fn folder(&self, path: &str) -> bool {
        self.file(path) || self.file(&format!("{path}/x"))
    }

    /// Whether something in the output is others'.
    pub fn takes(&self, entry: &TreeEntry) -> bool {
        if entry.kind == FileType::Folder { self.folder(&entry.path) } else { self.file(&entry.path) }
    }

    /// Whether a folder without any manifest holds nothing but others' files.
    pub fn is_all(&self, folder: &Path) -> Result<bool, DiskError> {
        let other = Cell::new(false);
        disk::walk(folder, |path| {
            let theirs = self.folder(path) || self.areas.iter().any(|area| is_below(area, path));
            other.set(other.get() || !theirs);
            !theirs
        })?;
        Ok(!other.get())
    }

    /// The pattern that takes a path.
    pub fn pattern(&self, path: &str) -> &str {
        self.globs.matches(path).first().map_or("", |&at| self.patterns[at].as_str())
    }

    /// Everything in the folders where kept files can be; without a glob nothing is walked.
    pub fn walk(&self, root: &Path) -> Result<Vec<TreeEntry>, DiskError> {
        let mut found = Vec::new();
        for area in &self.areas {
            let inside = disk::walk(&root.join(area), |_| false)?;
            let prefix = if area.is_empty() { String::new() } else { format!("{area}/") };
            // The area itself, when it is a folder: it may be empty and yet be waited for.
            if let (false, Some((kind, stat))) = (area.is_empty(), disk::stat(&root.join(area))?) {
                found.push(TreeEntry { path: area.clone(), kind, stat });
            }
            found
                .extend(inside.into_iter().map(|entry| TreeEntry { path: format!("{prefix}{}", entry.path), ..entry }));
        }
        Ok(found)
    }
}

fn is_below(path: &str, folder: &str) -> bool {
    folder.is_empty() || path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
}

/// The parts of a pattern before the first with a star, or the whole pattern when it has none.
fn area(pattern: &str) -> String {
    let plain = |part: &&str| !part.contains(['*', '?', '[', '{', '\\', '!']);
    pattern.split('/').take_while(plain).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn globs_take_files_and_the_folders_they_are_in() {
        let keep = KeepGlobs::new(&[".well-known/**".into(), "*.txt".into()]).unwrap();
        assert!(keep.file(".well-known/acme/x") && keep.folder(".well-known") && keep.folder(".well-known/acme"));
        assert!(keep.file("ads.txt") && !keep.file("vi/ads.txt") && !keep.folder("vi"));
        assert_eq!(keep.areas, [""]);
        assert_eq!(
            KeepGlobs::new(&["a/b/**".into(), "a/**".into(), "a-b/*".into(), "a/b.txt".into()]).unwrap().areas,
            ["a", "a-b"]
        );
    }
}
