//! Which folders of `content/` are bundles: by their `index`, unless an `_index` with others around it says that one is a
//! section.

use super::library::Library;
use crate::source::Role;
use rustc_hash::FxHashSet;

/// Folders with an `index.<lang>.md`, by path below `content/`.
pub(super) struct Folders<'l> {
    /// A bundle inside a bundle belongs to the outer one.
    pub bundles: FxHashSet<&'l str>,
    /// Those that are sections all the same.
    pub sections: FxHashSet<&'l str>,
}

impl<'l> Folders<'l> {
    pub fn new(library: &'l Library) -> Self {
        let with = |role| {
            let names = library.texts.iter().map(|text| text.name());
            names.filter(move |name| name.role == role && !name.folder.is_empty()).map(|name| name.folder)
        };
        let mut all: FxHashSet<&str> = with(Role::Bundle).collect();
        let both: FxHashSet<&str> = with(Role::Section).filter(|folder| all.contains(folder)).collect();
        let sections: FxHashSet<&str> = both.into_iter().filter(|folder| is_section(library, folder)).collect();
        all.retain(|folder| !sections.contains(folder));
        let outermost = |folder: &&str| folder.rsplit_once('/').is_none_or(|(outer, _)| around(&all, outer).is_none());
        Self { bundles: all.iter().copied().filter(outermost).collect(), sections }
    }

    /// The bundle that a folder is or lies in.
    pub fn bundle(&self, folder: &str) -> Option<&'l str> {
        around(&self.bundles, folder)
    }
}

/// The nearest of some folders that a folder is or lies in.
fn around<'l>(folders: &FxHashSet<&'l str>, folder: &str) -> Option<&'l str> {
    let mut folder = folder;
    loop {
        if let Some(found) = folders.get(folder) {
            return Some(found);
        }
        folder = folder.rsplit_once('/')?.0;
    }
}

/// Whether a folder with an `index` and an `_index` is a section: it has both in the same language, or texts of other
/// articles beside or below them.
fn is_section(library: &Library, folder: &str) -> bool {
    let (own, others): (Vec<_>, Vec<_>) = library
        .texts_below(folder)
        .map(|text| text.name())
        .partition(|name| name.folder == folder && name.role != Role::Single);
    let of = |role| own.iter().filter(move |name| name.role == role);
    !others.is_empty() || of(Role::Section).any(|section| of(Role::Bundle).any(|index| index.code == section.code))
}
