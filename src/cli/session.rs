//! What every command stands on: the site's folder, the clock, the words.

use super::{console::Console, error::CommandError};
use crate::{
    base::Time,
    disk::{self, DiskError, FileType, Operation},
    locale::ProgramWords,
    source::CONFIG_FILE,
};
use std::path::{Path, PathBuf};

/// The output folder, in the site's, when no other is named.
pub const OUT: &str = "public";

/// What every command stands on.
pub struct Session<'a> {
    /// Where is printed.
    pub console: &'a Console,
    /// The program's words, before a site is read.
    pub words: &'a ProgramWords<'a>,
    /// `--site`.
    pub site: Option<PathBuf>,
    /// `--now`.
    pub now: Option<Time>,
}

impl Session<'_> {
    /// The site's folder: the one named, else the nearest from here upwards that has a configuration, else this one.
    ///
    /// # Errors
    /// The folder named is none, or nobody knows where we are.
    pub fn root(&self) -> Result<PathBuf, CommandError> {
        if let Some(site) = &self.site {
            let site = std::path::absolute(site).unwrap_or_else(|_| site.clone());
            return match disk::stat(&disk::real(&site)?)? {
                Some((FileType::Folder, _)) => Ok(site),
                Some(_) => Err(CommandError::wrong("not-a-folder").path(&site)),
                None => Err(CommandError::wrong("not-found").path(&site)),
            };
        }
        let here = here()?;
        let has_config = |folder: &&Path| matches!(disk::stat(&folder.join(CONFIG_FILE)), Ok(Some(_)));
        Ok(here.ancestors().find(has_config).unwrap_or(&here).to_owned())
    }

    /// The clock by which the gate opens.
    pub fn now(&self) -> Time {
        self.now.unwrap_or_else(|| clock().0)
    }
}

/// The machine's clock: as a time, and in nanoseconds since 1970.
pub fn clock() -> (Time, i64) {
    let now = jiff::Timestamp::now();
    (now.into(), i64::try_from(now.as_nanosecond()).unwrap_or(i64::MAX))
}

/// An output folder as the disk has it; its last part is taken as it is, since a link there is refused, not followed.
///
/// # Errors
/// A folder on the way may not be seen.
pub fn output(out: &Path) -> Result<PathBuf, CommandError> {
    let out = here()?.join(out);
    Ok(match (out.parent(), out.file_name()) {
        (Some(above), Some(name)) => disk::real(above)?.join(name),
        _ => disk::real(&out)?,
    })
}

/// The folder that we are in.
///
/// # Errors
/// It was removed, or may not be entered.
pub fn here() -> Result<PathBuf, CommandError> {
    std::env::current_dir().map_err(|error| DiskError::new(Path::new("."), Operation::Read, &error).into())
}

pub fn home() -> Option<PathBuf> {
    let name = if cfg!(windows) { "USERPROFILE" } else { "HOME" };
    std::env::var_os(name).filter(|home| !home.is_empty()).map(PathBuf::from)
}

/// A path as whoever stands here would write it.
pub fn shown(path: &Path) -> String {
    let here = std::env::current_dir().ok();
    let near = here.as_deref().and_then(|here| path.strip_prefix(here).ok()).filter(|near| *near != Path::new(""));
    near.unwrap_or(path).display().to_string()
}
