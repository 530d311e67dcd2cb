//! The end of a build: the manifest; and when it says something new, the stage becomes the release.

use super::{
    error::CommitError,
    manifest::{self, Manifest, ManifestFile, ManifestItem, Sha},
    put::open_lock,
    reconcile::{Expected, FileOrigin},
    record::{Record, RecordedFile},
    transaction::{NewFile, Transaction},
    untouched::fingerprint,
};
use crate::{
    base::Hash,
    diag::{Diagnostic, Severity},
    disk::{Stat, TreeEntry},
};
use rustc_hash::FxHashSet;

/// Files of the release before that stay until the next switch are below this: a page that a reader still has open
/// may ask for them. Never `media/`: a withdrawn picture is gone at once.
const RETAINED: &str = "assets/";

/// What a build did to the output.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CommitOutcome {
    /// Whether there is a new release; a build that changes nothing is none.
    pub switched: bool,
    /// Files that are new or other than before, without the manifest.
    pub written: usize,
    /// Files of the last release that are gone.
    pub removed: usize,
    /// Files of this release, without the manifest.
    pub files: usize,
    /// To be kept, and handed to the next [`super::begin`].
    pub record: Record,
    /// The fingerprint of the output as it stands now, for [`super::untouched`].
    pub tree: Hash,
}

impl Transaction {
    /// Publishes what was put and kept, as one release with these texts.
    ///
    /// # Errors
    /// When the output holds foreign files, the stage cannot be verified, or the machine fails.
    pub fn commit(self, items: Vec<ManifestItem>) -> Result<CommitOutcome, CommitError> {
        let errors: Vec<Diagnostic> =
            self.diagnostics.iter().filter(|d| d.severity == Severity::Error).cloned().collect();
        if !errors.is_empty() {
            return Err(CommitError::Refused(errors));
        }
        let mut files: Vec<(String, NewFile)> =
            std::mem::take(&mut *open_lock(&self.staged.files)).into_iter().collect();
        files.sort_unstable_by(|a, b| a.0.cmp(&b.0));
        let written = files.iter().filter(|(_, new)| new.written.is_some()).count();
        let same = written == 0 && files.len() == self.last.manifest.files.len();
        let paths: FxHashSet<&str> = files.iter().map(|(path, _)| path.as_str()).collect();
        let listed =
            files.iter().map(|(path, new)| ManifestFile { path: path.clone(), bytes: new.bytes, sha256: new.sha });
        let mut release = Manifest::new(self.audience.clone(), items, listed.collect(), Vec::new());
        if same {
            release.retained.clone_from(&self.last.manifest.retained);
            if release.bytes() == self.last.raw {
                let (record, tree) = (self.unchanged_record(&files), self.last.tree);
                return Ok(CommitOutcome { switched: false, written: 0, removed: 0, files: files.len(), record, tree });
            }
        }
        release.retained = self.retained(&paths);
        let bytes = release.bytes();
        let retained = release.retained;
        let gone = self.gone(&paths, &retained);
        let mut expected = self.expected(&files, &retained);
        self.make_stage()?;
        let stat = self.place_in_stage(manifest::NAME, |to| self.operations.create(to, &bytes))?;
        expected.push(Expected {
            path: manifest::NAME.into(),
            origin: FileOrigin::Written(Sha::of(&bytes)),
            stat,
            also: None,
        });
        let kept = self.kept(&expected)?;
        expected.extend(kept.iter().map(Expected::kept));
        self.reconcile(&mut expected, &gone)?;
        self.switch(&expected, &kept, &gone)?;
        let (record, tree) = rayon::join(
            || self.record(Sha::of(&bytes), &files, &expected),
            || fingerprint(expected.iter().map(|file| (file.path.as_str(), file.kind(), file.stat))),
        );
        Ok(CommitOutcome { switched: true, written, removed: gone.len(), files: files.len(), record, tree })
    }

    /// The assets of the release before that this one lacks, as far as they are as they were published.
    fn retained(&self, paths: &FxHashSet<&str>) -> Vec<String> {
        let before = self.last.manifest.files.iter().map(|file| &file.path);
        let left = before.filter(|path| path.starts_with(RETAINED) && !paths.contains(path.as_str()));
        left.filter(|path| self.last.files.contains_key(*path)).cloned().collect()
    }

    /// What the output has of ours and the new release lacks.
    fn gone(&self, paths: &FxHashSet<&str>, retained: &[String]) -> Vec<String> {
        let last = &self.last.manifest;
        let had = last.files.iter().map(|file| &file.path).chain(&last.retained);
        // `retained` is sorted as the manifest's files are.
        had.filter(|path| !paths.contains(path.as_str()) && retained.binary_search(path).is_err()).cloned().collect()
    }

    fn expected(&self, files: &[(String, NewFile)], retained: &[String]) -> Vec<Expected> {
        let mut expected = Vec::with_capacity(files.len() + retained.len() + 1);
        let of_last = |path: &str| {
            let last = self.last.files.get(path)?;
            Some(Expected {
                path: path.to_owned(),
                origin: FileOrigin::Last(last.sha),
                stat: last.stat,
                also: last.stage,
            })
        };
        for (path, new) in files {
            let written =
                |stat| Expected { path: path.clone(), origin: FileOrigin::Written(new.sha), stat, also: None };
            expected.extend(match new.written {
                Some(stat) => Some(written(stat)),
                None => of_last(path),
            });
        }
        expected.extend(retained.iter().filter_map(|path| of_last(path)));
        expected
    }

    /// Others' files and folders as they are now: they may have come or gone since the output was looked at.
    fn kept(&self, expected: &[Expected]) -> Result<Vec<TreeEntry>, CommitError> {
        if !self.last.exists {
            return Ok(Vec::new());
        }
        let mut kept = self.keep.walk(&self.paths.out)?;
        if kept.is_empty() {
            return Ok(kept);
        }
        kept.retain(|entry| !self.last.manifest.has(&entry.path) && self.keep.takes(entry));
        let ours: FxHashSet<&str> = expected.iter().map(|file| file.path.as_str()).collect();
        match kept.iter().find(|entry| ours.contains(entry.path.as_str())) {
            Some(entry) => Err(CommitError::verify("kept", &entry.path, self.keep.pattern(&entry.path))),
            None => Ok(kept),
        }
    }

    /// What is known when nothing changed but, perhaps, what the files were made of.
    fn unchanged_record(&self, files: &[(String, NewFile)]) -> Record {
        let known = files.iter().filter_map(|(path, new)| {
            let last = self.last.files.get(path)?;
            let (key, sha256, out, stage) = (new.key, last.sha, last.stat, last.stage);
            Some(RecordedFile { path: path.clone(), key, sha256, out, stage })
        });
        Record { release: Sha::of(&self.last.raw), files: known.collect() }
    }

    /// What is known right after the switch: the stage as it was verified is the output now, the output as it was
    /// compared is the stage.
    fn record(&self, release: Sha, files: &[(String, NewFile)], expected: &[Expected]) -> Record {
        let stat = |path: &str| -> Stat {
            let at = expected.binary_search_by(|file| file.path.as_str().cmp(path));
            at.map(|at| expected[at].stat).unwrap_or_default()
        };
        let retired =
            |path: &str, sha: Sha| self.last.files.get(path).filter(|last| last.sha == sha).map(|last| last.stat);
        let known = files.iter().map(|(path, new)| RecordedFile {
            path: path.clone(),
            key: new.key,
            sha256: new.sha,
            out: stat(path),
            stage: retired(path, new.sha),
        });
        Record { release, files: known.collect() }
    }
}
