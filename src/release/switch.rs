//! The moment at which the new tree takes the old one's place, and what follows it.

use super::{
    error::CommitError,
    reconcile::{Wanted, folders},
    transaction::Transaction,
};
use crate::disk::{self, DiskError, Exchange, FileType, Stat, TreeEntry};
use rustc_hash::FxHashMap;

/// Others stay out.
const CLOSED: u32 = 0o700;

impl Transaction {
    /// Switches; then takes out of the retired tree what the new release lacks.
    pub(super) fn switch(&self, wanted: &[Wanted], kept: &[TreeEntry], gone: &[String]) -> Result<(), CommitError> {
        let place = &self.place;
        self.operations.sync(&place.stage)?;
        let usual = if self.last.exists { disk::mode(&place.out)? } else { None };
        let usual = usual.map_or_else(|| disk::usual_folder_mode(&place.stage), Ok)?;
        self.operations.set_mode(&place.stage, usual)?;
        if let Err(error) = self.change_places() {
            let _ = self.operations.set_mode(&place.stage, CLOSED);
            return Err(error.into());
        }
        if self.last.exists {
            self.operations.set_mode(&place.stage, CLOSED)?;
            self.rescue_kept(kept)?;
            let needed = folders(wanted.iter().map(|file| file.path.as_str()));
            self.clear(gone, &[], &needed)?;
        }
        self.operations.mark(&self.guard, false)?;
        Ok(())
    }

    fn change_places(&self) -> Result<(), DiskError> {
        let place = &self.place;
        if !self.last.exists {
            return self.operations.rename(&place.stage, &place.out);
        }
        if self.operations.exchange(&place.stage, &place.out)? == Exchange::Done {
            return Ok(());
        }
        // Two renames: for a moment there is no output. Killed in it, the next build puts the old one back.
        self.operations.rename(&place.out, &place.old)?;
        if let Err(error) = self.operations.rename(&place.stage, &place.out) {
            self.operations.rename(&place.old, &place.out)?;
            return Err(error);
        }
        self.operations.rename(&place.old, &place.stage)
    }

    /// What others put into the old output, or put anew, between our look and the switch goes over to the new one.
    fn rescue_kept(&self, kept: &[TreeEntry]) -> Result<(), DiskError> {
        let carried: FxHashMap<&str, Stat> = kept.iter().map(|entry| (entry.path.as_str(), entry.stat)).collect();
        for entry in self.keep.walk(&self.place.stage)? {
            let path = entry.path.as_str();
            let known = carried.get(path) == Some(&entry.stat) || self.last.manifest.has(path);
            if known || entry.kind == FileType::Folder || !self.keep.takes(&entry) {
                continue;
            }
            let (from, to) = (self.place.stage.join(path), self.place.out.join(path));
            match disk::stat(&to)? {
                // Written into where it stands: both trees have it.
                Some((_, stat)) if stat.inode != 0 && stat.inode == entry.stat.inode => {}
                Some(_) => {
                    let beside = self.place.out.join(format!("{path}.songngu-new"));
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
