//! Where a release goes, and the places where none may go.

use super::{
    error::{BeginError, OutputRefusal},
    keep::KeepGlobs,
};
use crate::{
    base::Audience,
    disk::{self, DiskError, FileType},
};
use std::path::{Path, PathBuf};

/// The folders of a site that are sources or the program's own. Compared without regard to case.
const SOURCES: [&str; 5] = ["content", "locales", "static", "themes", ".songngu"];

/// The output folder of a site: where it is, whom it is for, and what it may not be.
#[derive(Clone, Debug)]
pub struct OutputFolder {
    /// Its path; it need not exist.
    pub out: PathBuf,
    /// The site's folder.
    pub site: PathBuf,
    /// The user's home, if there is one (the environment is read in `cli` only).
    pub home: Option<PathBuf>,
    /// Globs of files that others put into the output.
    pub keep: Vec<String>,
    /// Whom the tree is for.
    pub audience: Audience,
}

/// The folder of a site's sources that a path lies in; the path as [`disk::real`] has it.
///
/// # Errors
/// A folder on the way may not be seen.
pub fn source_folder(site: &Path, path: &Path) -> Result<Option<PathBuf>, DiskError> {
    let real = disk::real(site)?;
    for name in SOURCES {
        let folder = site.join(name);
        let first = path.strip_prefix(&real).ok().and_then(|inside| inside.components().next());
        let named = first.is_some_and(|part| part.as_os_str().to_string_lossy().eq_ignore_ascii_case(name));
        if named || path.starts_with(disk::real(&folder)?) {
            return Ok(Some(folder));
        }
    }
    Ok(None)
}

/// The output and what stands beside it.
#[derive(Clone, Debug)]
pub(super) struct OutputPaths {
    pub out: PathBuf,
    pub stage: PathBuf,
    pub old: PathBuf,
    pub lock: PathBuf,
}

impl OutputFolder {
    /// The paths, if the place is not dangerous by where it is.
    pub(super) fn paths(&self) -> Result<OutputPaths, BeginError> {
        let shown = std::path::absolute(&self.out).unwrap_or_else(|_| self.out.clone());
        let root = || OutputRefusal::DangerousRoot(shown.clone());
        // The last part is taken as it is: where a link stands is told, not followed.
        let (above, name) = match (shown.parent(), shown.file_name()) {
            (Some(above), Some(name)) => (disk::real(above)?, name.to_string_lossy().into_owned()),
            _ if shown.parent().is_none() => return Err(root().into()),
            _ => {
                let real = disk::real(&shown)?; // ends in `..`
                let name = real.file_name().ok_or_else(root)?.to_string_lossy().into_owned();
                (real.parent().ok_or_else(root)?.to_owned(), name)
            }
        };
        let out = above.join(&name);
        match disk::stat(&out)?.map(|(kind, _)| kind) {
            Some(FileType::Link) => return Err(OutputRefusal::IsLink(shown).into()),
            Some(FileType::File | FileType::Other) => return Err(OutputRefusal::IsFile(shown).into()),
            Some(FileType::Folder) | None => {}
        }
        self.safe(&out, &shown)?;
        if disk::stat(&out)?.is_some() && disk::is_mount_point(&out)? {
            return Err(OutputRefusal::IsMountPoint(shown).into());
        }
        let beside = |what: &str| above.join(format!(".{name}.{what}"));
        Ok(OutputPaths { stage: beside("stage"), old: beside("old"), lock: beside("lock"), out })
    }

    fn safe(&self, out: &Path, shown: &Path) -> Result<(), BeginError> {
        if let Some(home) = &self.home
            && disk::real(home).unwrap_or_else(|_| home.clone()).starts_with(out)
        {
            return Err(OutputRefusal::DangerousHome(shown.to_owned()).into());
        }
        let site = disk::real(&self.site)?;
        if site.starts_with(out) {
            return Err(OutputRefusal::HoldsSources(shown.to_owned()).into());
        }
        if let Some(folder) = source_folder(&self.site, out)? {
            return Err(OutputRefusal::InsideSources(shown.to_owned(), folder).into());
        }
        for name in SOURCES {
            if disk::real(&self.site.join(name))?.starts_with(out) {
                return Err(OutputRefusal::HoldsSources(shown.to_owned()).into());
            }
        }
        Ok(())
    }

    pub(super) fn globs(&self) -> Result<KeepGlobs, BeginError> {
        KeepGlobs::new(&self.keep).map_err(|pattern| OutputRefusal::BadKeep(pattern).into())
    }
}
