//! Texts that lie where none are read: at the top of the site, beside `content/`, in `themes/` or `locales/`.

use super::{CONFIG_FILE, ContentPath, FOLDERS, Sources, join_path, passed_over};
use crate::{
    base::compose,
    disk::{self, FileType},
};
use std::{collections::BTreeSet, path::Path, sync::Arc};

/// So many folders deep an article can lie when its section was put into the wrong place: `tin-tuc/bai/index.vi.md`.
const DEPTH: usize = 3;

/// Folders with more entries are no sections, but what programs keep (`node_modules/`).
const ENTRIES: usize = 500;

impl Sources {
    /// Finds the texts, by their names and the `---` that they begin with. Folders of other sites, of outputs and hidden
    /// ones are passed over, and what cannot be listed or read.
    pub(super) fn look_outside(&mut self) {
        let elsewhere = ["themes/", "locales/"].iter().flat_map(|folder| self.below(folder));
        let elsewhere = elsewhere.filter(|file| named_like_one(&file.path) && has_front_matter(&self.real(file)));
        let mut found: BTreeSet<Arc<str>> = elsewhere.map(|file| Arc::clone(&file.path)).collect();
        look(&self.root, "", 1, &mut found);
        // One message for each folder of the site.
        let mut last = String::new();
        found.retain(|path| {
            let top = path.split_inclusive('/').next().unwrap_or_default();
            let again = top.ends_with('/') && top == last;
            top.clone_into(&mut last);
            !again
        });
        self.outside = found;
    }
}

fn look(root: &Path, folder: &str, depth: usize, found: &mut BTreeSet<Arc<str>>) {
    let entries = disk::list(&root.join(folder)).unwrap_or_default();
    let other = ["release.json", CONFIG_FILE];
    if !folder.is_empty() && (entries.len() > ENTRIES || entries.iter().any(|(name, _)| other.contains(&name.as_str())))
    {
        return;
    }
    for (name, kind) in entries.iter().filter(|(name, _)| !passed_over(name, false)) {
        let path = join_path(folder, name);
        match kind {
            FileType::Folder if depth < DEPTH && !(folder.is_empty() && FOLDERS.contains(&name.as_str())) => {
                look(root, &path, depth + 1, found);
            }
            FileType::File if named_like_one(&path) && has_front_matter(&root.join(&path)) => {
                found.insert(compose(&path).as_ref().into());
            }
            _ => {}
        }
    }
}

/// Whether a file has the name of a text in some language, or nearly.
fn named_like_one(path: &str) -> bool {
    let name = ContentPath::below(path);
    let meant = name.slip().map_or_else(|| path.to_owned(), |(_, meant)| meant);
    let meant = ContentPath::below(&meant);
    meant.is_text() && meant.lang().is_some()
}

fn has_front_matter(path: &Path) -> bool {
    const BOM: &[u8] = "\u{feff}".as_bytes();
    let first = disk::read_part(path, 0, (BOM.len() + 4) as u64).unwrap_or_default();
    let first = first.strip_prefix(BOM).unwrap_or(&first);
    first.starts_with(b"---\n") || first.starts_with(b"---\r")
}
