//! The end of a build: the manifest; and when it says something new, the stage becomes the release.

use super::{
    bring::{From, Want},
    manifest::{self, Manifest, ManifestFile, ManifestItem, Sha},
    open::Opening,
    put::{New, open_lock},
    record::{Known, Record},
    untouched::fingerprint,
};
use crate::{
    base::Hash,
    diag::{Code, Diagnostic, Severity},
    disk::{DiskError, Entry, Stat},
};
use rustc_hash::FxHashSet;

/// Files of the release before that stay until the next switch are below this: a page that a reader still has open
/// may ask for them. Never `media/`: a withdrawn picture is gone at once.
const RETAINED: &str = "assets/";

/// What a build did to the output.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Outcome {
    /// Whether there is a new release; a build that changes nothing is none.
    pub switched: bool,
    /// Files that are new or other than before, without the manifest.
    pub written: usize,
    /// Files of the last release that are gone.
    pub removed: usize,
    /// Files of this release, without the manifest.
    pub files: usize,
    /// To be kept, together with the caller's keys, and handed to the next [`super::open`].
    pub record: Record,
    /// The fingerprint of the output as it stands now, for [`super::untouched`].
    pub tree: Hash,
}

/// Why there is no new release. The output is as it was; only what follows a switch (cleaning the retired tree) can
/// fail behind one, and then the next build does it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Failure {
    /// Foreign files, or a tree that is not what it should be. Exit code 1.
    Told(Vec<Diagnostic>),
    /// The machine failed. Exit code 3.
    Disk(DiskError),
}

impl std::convert::From<DiskError> for Failure {
    fn from(error: DiskError) -> Self {
        Self::Disk(error)
    }
}

impl Failure {
    /// A tree that cannot be a release: `why` is `both` (a file where another needs a folder), `kept` (a file that others
    /// keep there, `other` the pattern) or `changed` (what was written is not what is there).
    pub(super) fn verify(why: &str, path: &str, other: &str) -> Self {
        Self::Told(vec![Diagnostic::new(Code::VerifyFailed).arg("why", why).arg("path", path).arg("other", other)])
    }
}

impl Opening {
    /// Publishes what was put and kept, as one release with these texts.
    ///
    /// # Errors
    /// When the output holds foreign files, the stage cannot be verified, or the machine fails.
    pub fn finish(self, items: Vec<ManifestItem>) -> Result<Outcome, Failure> {
        let errors: Vec<Diagnostic> =
            self.diagnostics.iter().filter(|told| told.severity == Severity::Error).cloned().collect();
        if !errors.is_empty() {
            return Err(Failure::Told(errors));
        }
        let mut files: Vec<(String, New)> = std::mem::take(&mut *open_lock(&self.staged.files)).into_iter().collect();
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
                let (files, record) = (files.len(), self.unchanged_record());
                let tree = self.last.tree;
                return Ok(Outcome { switched: false, written: 0, removed: 0, files, record, tree });
            }
        }
        release.retained = self.retained(&paths);
        let bytes = release.bytes();
        let retained = release.retained;
        let gone = self.gone(&paths, &retained);
        let mut wants = self.wants(&files, &retained);
        self.begin()?;
        let stat = self.place_in_stage(manifest::NAME, |to| self.hands.create(to, &bytes))?;
        wants.push(Want { path: manifest::NAME.into(), from: From::Written(Sha::of(&bytes)), stat, also: None });
        let kept = self.kept(&wants)?;
        wants.extend(kept.iter().map(Want::kept));
        self.bring(&mut wants, &gone)?;
        self.switch(&wants, &kept, &gone)?;
        let (record, tree) = rayon::join(
            || self.record(Sha::of(&bytes), &files, &wants),
            || fingerprint(wants.iter().map(|want| (want.path.as_str(), want.kind(), want.stat))),
        );
        Ok(Outcome { switched: true, written, removed: gone.len(), files: files.len(), record, tree })
    }

    /// The assets of the release before that this one lacks, as far as they are as they were published.
    fn retained(&self, paths: &FxHashSet<&str>) -> Vec<String> {
        let before = self.last.manifest.files.iter().map(|file| &file.path);
        let left = before.filter(|path| path.starts_with(RETAINED) && !paths.contains(path.as_str()));
        left.filter(|path| self.last.sound.contains_key(*path)).cloned().collect()
    }

    /// What the output has of ours and the new release lacks.
    fn gone(&self, paths: &FxHashSet<&str>, retained: &[String]) -> Vec<String> {
        let last = &self.last.manifest;
        let had = last.files.iter().map(|file| &file.path).chain(&last.retained);
        // `retained` is sorted as the manifest's files are.
        had.filter(|path| !paths.contains(path.as_str()) && retained.binary_search(path).is_err()).cloned().collect()
    }

    fn wants(&self, files: &[(String, New)], retained: &[String]) -> Vec<Want> {
        let mut wants = Vec::with_capacity(files.len() + retained.len() + 1);
        let last = |path: &str| self.last.sound.get(path);
        for (path, new) in files {
            let (from, stat, also) = match (new.written, last(path)) {
                (None, Some(sound)) => (From::Last(sound.sha), sound.stat, sound.stage),
                (written, _) => (From::Written(new.sha), written.unwrap_or_default(), None),
            };
            wants.push(Want { path: path.clone(), from, stat, also });
        }
        for path in retained {
            let Some(sound) = last(path) else { continue };
            wants.push(Want { path: path.clone(), from: From::Last(sound.sha), stat: sound.stat, also: sound.stage });
        }
        wants
    }

    /// Others' files and folders as they are now: they may have come or gone since the output was looked at.
    fn kept(&self, wants: &[Want]) -> Result<Vec<Entry>, Failure> {
        if !self.last.exists {
            return Ok(Vec::new());
        }
        let mut kept = self.keep.walk(&self.place.out)?;
        if kept.is_empty() {
            return Ok(kept);
        }
        kept.retain(|entry| !self.last.manifest.has(&entry.path) && self.keep.takes(entry));
        let ours: FxHashSet<&str> = wants.iter().map(|want| want.path.as_str()).collect();
        match kept.iter().find(|entry| ours.contains(entry.path.as_str())) {
            Some(entry) => Err(Failure::verify("kept", &entry.path, self.keep.pattern(&entry.path))),
            None => Ok(kept),
        }
    }

    fn unchanged_record(&self) -> Record {
        let mut files: Vec<Known> = (self.last.sound.iter())
            .map(|(path, sound)| Known { path: path.clone(), sha256: sound.sha, out: sound.stat, stage: sound.stage })
            .collect();
        files.sort_unstable_by(|a, b| a.path.cmp(&b.path));
        Record { release: Sha::of(&self.last.raw), files }
    }

    /// What is known right after the switch: the stage as it was verified is the output now, the output as it was
    /// compared is the stage.
    fn record(&self, release: Sha, files: &[(String, New)], wants: &[Want]) -> Record {
        let stat = |path: &str| -> Stat {
            let at = wants.binary_search_by(|want| want.path.as_str().cmp(path));
            at.map(|at| wants[at].stat).unwrap_or_default()
        };
        let retired =
            |path: &str, sha: Sha| self.last.sound.get(path).filter(|sound| sound.sha == sha).map(|sound| sound.stat);
        let known = files.iter().map(|(path, new)| Known {
            path: path.clone(),
            sha256: new.sha,
            out: stat(path),
            stage: retired(path, new.sha),
        });
        Record { release, files: known.collect() }
    }
}
