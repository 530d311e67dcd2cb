//! Where paths lead: every text and file of the site by its path.

use super::target::{Target, Why};
use crate::{
    base::compose,
    content::{Entry, Item, Section, StaticFile, dropped::DroppedText, head::Status, library::Library},
    markdown,
    source::{CONTENT, ContentPath, Role, below_content, split_path},
};
use percent_encoding::percent_decode_str;
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::Arc;

/// All that links may lead to.
#[derive(Clone, Copy)]
pub struct Destinations<'c> {
    pub sections: &'c [Section],
    pub items: &'c [Arc<Item>],
    pub statics: &'c [StaticFile],
    pub library: &'c Library,
    pub dropped: &'c [DroppedText<'c>],
}

/// Where paths lead; `None` for what is there and makes no page.
pub(super) struct LinkMap<'c> {
    /// Texts by their path below `content/`.
    pub texts: FxHashMap<&'c str, Option<Owner>>,
    /// Paths below `content/` of texts that make no page because of their names, as they are and as they should be.
    pub misnamed: FxHashSet<&'c str>,
    /// Bundles' files by their path below `content/`: item and file, by position.
    pub files: FxHashMap<&'c str, Option<(usize, usize)>>,
    /// Files by their path below `static/`.
    pub statics: FxHashMap<&'c str, usize>,
}

/// What a text belongs to, by position.
#[derive(Clone, Copy)]
pub(super) enum Owner {
    Item(usize),
    Section(usize),
}

/// The text that a link stands in.
pub(super) struct LinkSource<'e> {
    pub file: &'e Arc<str>,
    pub name: ContentPath<'e>,
    pub draft: bool,
}

impl<'e> LinkSource<'e> {
    pub fn new(file: &'e Arc<str>, draft: bool) -> Self {
        Self { file, name: ContentPath::below(below_content(file)), draft }
    }

    pub fn entry(entry: &'e Entry) -> Self {
        Self::new(&entry.file, entry.status != Status::Approved)
    }

    /// The bundle's folder below `content/`, if the text is in one.
    pub fn bundle(&self) -> Option<&'e str> {
        (self.name.role == Role::Bundle && !self.name.folder.is_empty()).then_some(self.name.folder)
    }
}

impl<'c> LinkMap<'c> {
    pub fn new(site: Destinations<'c>) -> Self {
        let mut map = Self {
            texts: FxHashMap::default(),
            misnamed: FxHashSet::default(),
            files: FxHashMap::default(),
            statics: FxHashMap::default(),
        };
        map.texts.reserve(site.library.texts.len());
        for (at, section) in site.sections.iter().enumerate() {
            for entry in section.texts.iter().flatten() {
                map.texts.insert(below_content(&entry.file), Some(Owner::Section(at)));
            }
        }
        for (at, item) in site.items.iter().enumerate() {
            for entry in item.texts.iter().flatten() {
                map.texts.insert(below_content(&entry.file), Some(Owner::Item(at)));
            }
            for (file, own) in item.files.iter().enumerate() {
                map.files.insert(below_content(&own.path), Some((at, file)));
            }
        }
        for dropped in site.dropped {
            if dropped.placed {
                map.texts.entry(below_content(&dropped.file.path)).or_insert(None);
            } else {
                map.misnamed.extend([Some(below_content(&dropped.file.path)), dropped.meant].into_iter().flatten());
            }
            for (_, file) in dropped.files {
                map.files.entry(below_content(&site.library.files[*file].path)).or_insert(None);
            }
        }
        map.statics = site.statics.iter().enumerate().map(|(at, file)| (file.address.as_str(), at)).collect();
        map
    }

    pub fn find(&self, target: &str, from: &LinkSource<'_>) -> Result<Target, Why> {
        let target = target.trim();
        // One letter is a drive: `C:\anh.jpg`.
        if target.starts_with("//") || markdown::scheme(target).is_some_and(|scheme| scheme.len() > 1) {
            return Ok(Target::Outside(target.into()));
        }
        let (path, fragment) = target.split_once('#').map_or((target, None), |(path, fragment)| (path, Some(fragment)));
        let path = path.split('?').next().unwrap_or_default();
        let fragment = fragment
            .filter(|fragment| !fragment.is_empty())
            .map(|fragment| Arc::from(percent_decode_str(fragment).decode_utf8_lossy().as_ref()));
        if path.is_empty() {
            return fragment.map(Target::Here).ok_or(Why::Other);
        }
        let path = percent_decode_str(path).decode_utf8_lossy();
        let path = compose(&path);
        let text = ContentPath::below(&path).is_text();
        if let Some(absolute) = path.strip_prefix('/') {
            let absolute = absolute.strip_prefix(CONTENT).filter(|_| text).unwrap_or(absolute);
            if text {
                return self.text(absolute, fragment);
            }
            let file = self.statics.get(absolute).map(|at| Target::Static(*at));
            return file.or_else(|| self.file(absolute)).ok_or(Why::Other);
        }
        let joined = join(from.name.folder, &path).ok_or(if text { Why::Text } else { Why::Other })?;
        if text {
            return self.text(&joined, fragment);
        }
        if path.ends_with('/') || path.ends_with("..") || path == "." {
            return Err(Why::Folder);
        }
        let inside = from.bundle().is_some_and(|bundle| joined.starts_with(bundle));
        let dead = if inside && file_like(&joined) { Why::File } else { Why::Other };
        self.file(&joined).ok_or(dead)
    }

    fn file(&self, path: &str) -> Option<Target> {
        self.files.get(path).map(|file| file.map_or(Target::Dead, |(item, file)| Target::File { item, file }))
    }

    fn text(&self, path: &str, fragment: Option<Arc<str>>) -> Result<Target, Why> {
        match self.texts.get(path) {
            Some(Some(Owner::Item(item))) => Ok(Target::Item { item: *item, fragment }),
            Some(Some(Owner::Section(section))) => Ok(Target::Section { section: *section, fragment }),
            Some(None) => Ok(Target::Dead),
            // Told of the text itself.
            None if self.misnamed.contains(path) => Ok(Target::Dead),
            None => Err(Why::Text),
        }
    }
}

/// Whether a path reads like that of a file that an editor puts into a bundle: an ending, and not that of a page of
/// another website (`lien-he.html`, from where the text was taken) or of a number (`v1.2`).
fn file_like(path: &str) -> bool {
    const PAGES: [&str; 8] = ["html", "htm", "xhtml", "shtml", "php", "asp", "aspx", "jsp"];
    split_path(path).1.rsplit_once('.').is_some_and(|(_, ending)| {
        ending.bytes().any(|b| b.is_ascii_alphabetic())
            && ending.bytes().all(|b| b.is_ascii_alphanumeric())
            && !PAGES.iter().any(|page| ending.eq_ignore_ascii_case(page))
    })
}

/// Joins a relative path to a folder; `None` when it leads out of `content/`.
pub(super) fn join(folder: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_join_inside_content_only() {
        assert_eq!(join("tin/bai", "../khac/index.vi.md").as_deref(), Some("tin/khac/index.vi.md"));
        assert_eq!(join("tin", "../../x"), None);
    }
}
