//! Which folders of `content/` are bundles: by their `index`, as it is or nearly is written, unless an `_index` with others
//! around it says that one is a section; and by the one article in a folder of its name or with pictures.

use super::library::Library;
use crate::{
    base::fold,
    source::{ContentPath, Role, split_path},
};
use rustc_hash::{FxHashMap, FxHashSet};

/// Folders with an `index.<lang>.md`, by path below `content/`.
pub(super) struct Folders<'l> {
    /// A bundle inside a bundle belongs to the outer one.
    pub bundles: FxHashSet<&'l str>,
    /// Those that are sections all the same.
    pub sections: FxHashSet<&'l str>,
    /// Bundles whose text is named as if it had no folder: `bai/bai.vi.md`.
    pub unindexed: FxHashSet<&'l str>,
}

impl<'l> Folders<'l> {
    pub fn new(library: &'l Library) -> Self {
        let texts = library.texts.iter().map(|text| text.name());
        let files = library.files.iter().filter_map(|file| ContentPath::of(&file.path));
        let roles: Vec<(&str, Role)> = texts.chain(files).map(|name| (name.folder, name.meant_role())).collect();
        let with = |role| {
            let names = roles.iter().filter(move |(folder, own)| *own == role && !folder.is_empty());
            names.map(|(folder, _)| *folder)
        };
        let mut all: FxHashSet<&str> = with(Role::Bundle).collect();
        let both: FxHashSet<&str> = with(Role::Section).filter(|folder| all.contains(folder)).collect();
        let sections: FxHashSet<&str> = both.into_iter().filter(|folder| is_section(library, folder)).collect();
        all.retain(|folder| !sections.contains(folder));
        let unindexed = unindexed(library, &all, &with(Role::Section).collect());
        all.extend(&unindexed);
        let outermost = |folder: &&str| folder.rsplit_once('/').is_none_or(|(outer, _)| around(&all, outer).is_none());
        Self { bundles: all.iter().copied().filter(outermost).collect(), sections, unindexed }
    }

    /// The bundle that a folder is or lies in.
    pub fn bundle(&self, folder: &str) -> Option<&'l str> {
        around(&self.bundles, folder)
    }
}

/// Folders without any index, whose only texts are those of one article that has the folder's name or files beside it.
fn unindexed<'l>(
    library: &'l Library,
    bundles: &FxHashSet<&'l str>,
    sections: &FxHashSet<&'l str>,
) -> FxHashSet<&'l str> {
    // The article of each folder; none where there are several, or texts below.
    let mut only: FxHashMap<&str, Option<&str>> = FxHashMap::default();
    for name in library.texts.iter().map(|text| text.name()) {
        let own = |folder: &str| !folder.is_empty() && !sections.contains(folder) && !bundles.contains(folder);
        if own(name.folder) {
            let article = only.entry(name.folder).or_insert(Some(name.stem));
            *article = article.filter(|article| *article == name.stem);
        }
        let mut inner = name.folder;
        while let Some((outer, _)) = inner.rsplit_once('/') {
            if own(outer) {
                only.insert(outer, None);
            }
            inner = outer;
        }
    }
    let mut articles: FxHashMap<&str, &str> = only.into_iter().filter_map(|(at, stem)| Some((at, stem?))).collect();
    if !articles.is_empty() {
        let files = library.files.iter().filter_map(|file| Some(ContentPath::of(&file.path)?.folder));
        let with_files: FxHashSet<&str> = files.collect();
        articles.retain(|folder, stem| fold(stem) == fold(split_path(folder).1) || with_files.contains(folder));
    }
    articles.into_keys().collect()
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
