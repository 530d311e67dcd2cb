//! The moment at which the new tree takes the old one's place, and what follows it.

use super::{
    error::CommitError,
    reconcile::{Expected, folders},
    transaction::Transaction,
};
use crate::disk::{self, DiskError, Exchange, FileType, Stat, TreeEntry};
use rustc_hash::FxHashMap;

/// Others stay out.
const CLOSED: u32 = 0o700;

impl Transaction {
    /// Switches; then takes out of the retired tree what the new release lacks.
    pub(super) fn switch(&self, expected: &[Expected], kept: &[TreeEntry], gone: &[String]) -> Result<(), CommitError> {
        let paths = &self.paths;
        self.operations.sync(&paths.stage)?;
        let usual = if self.last.exists { disk::mode(&paths.out)? } else { None };
        let usual = usual.map_or_else(|| disk::usual_folder_mode(&paths.stage), Ok)?;
        self.operations.set_mode(&paths.stage, usual)?;
        if let Err(error) = self.change_places() {
            let _ = self.operations.set_mode(&paths.stage, CLOSED);
            return Err(error.into());
        }
        if self.last.exists {
            self.operations.set_mode(&paths.stage, CLOSED)?;
            self.rescue_kept(kept)?;
            let needed = folders(expected.iter().map(|file| file.path.as_str()));
            self.clear(gone, &[], &needed)?;
        }
        self.operations.mark(&self.guard, false)?;
        Ok(())
    }

    fn change_places(&self) -> Result<(), DiskError> {
        let paths = &self.paths;
        if !self.last.exists {
            return self.operations.rename(&paths.stage, &paths.out);
        }
        if self.operations.exchange(&paths.stage, &paths.out)? == Exchange::Done {
            return Ok(());
        }
        // Two renames: for a moment there is no output. Killed in it, the next build puts the old one back.
        self.operations.rename(&paths.out, &paths.old)?;
        if let Err(error) = self.operations.rename(&paths.stage, &paths.out) {
            self.operations.rename(&paths.old, &paths.out)?;
            return Err(error);
        }
        self.operations.rename(&paths.old, &paths.stage)
    }

    /// What others put into the old output, or put anew, between our look and the switch goes over to the new one.
    fn rescue_kept(&self, kept: &[TreeEntry]) -> Result<(), DiskError> {
        let carried: FxHashMap<&str, Stat> = kept.iter().map(|entry| (entry.path.as_str(), entry.stat)).collect();
        for entry in self.keep.walk(&self.paths.stage)? {
            let path = entry.path.as_str();
            let known = carried.get(path) == Some(&entry.stat) || self.last.manifest.has(path);
            if known || entry.kind == FileType::Folder || !self.keep.takes(&entry) {
                continue;
            }
            let (from, to) = (self.paths.stage.join(path), self.paths.out.join(path));
            match disk::stat(&to)? {
                // Written into where it stands: both trees have it.
                Some((_, stat)) if stat.inode != 0 && stat.inode == entry.stat.inode => {}
                Some(_) => {
                    let beside = self.paths.out.join(format!("{path}.songngu-new"));
                    self.operations.link(&from, &beside)?;
                    self.operations.rename(&beside, &to)?;
                }
                None => {
                    if let Some(above) = to.parent() {
                        self.operations.folder(above)?;
                    }
                    self.operations.link(&from, &to)?;
                }
            }
        }
        Ok(())
    }
}
