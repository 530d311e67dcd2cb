//! Where paths lead: every text and file of the site by its path.

use super::{Site, Target, dead::Why};
use crate::{
    base::compose,
    content::{Entry, head::Status},
};
use percent_encoding::percent_decode_str;
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::Arc;

/// Where paths lead; `None` for what is there and dropped.
pub(super) struct Map<'c> {
    /// Texts by their path below `content/`.
    pub texts: FxHashMap<&'c str, Option<Place>>,
    /// Paths below `content/` of texts that make no page because of their names, as they are and as they should be.
    pub misnamed: FxHashSet<&'c str>,
    /// Bundles' files by their path below `content/`: item and file, by position.
    pub files: FxHashMap<&'c str, Option<(usize, usize)>>,
    /// Files by their path below `static/`.
    pub statics: FxHashMap<&'c str, usize>,
}

/// What a text belongs to, by position.
#[derive(Clone, Copy)]
pub(super) enum Place {
    Item(usize),
    Section(usize),
}

/// The text that a link stands in.
pub(super) struct From<'e> {
    pub file: &'e Arc<str>,
    pub draft: bool,
}

impl<'e> From<'e> {
    pub fn entry(entry: &'e Entry) -> Self {
        From { file: &entry.file, draft: entry.status != Status::Approved }
    }

    /// Its folder below `content/`.
    pub fn folder(&self) -> &'e str {
        self.split().0
    }

    /// The bundle's folder below `content/`, if the text is in one.
    pub fn bundle(&self) -> Option<&'e str> {
        let (folder, name) = self.split();
        (!folder.is_empty() && name.starts_with("index.")).then_some(folder)
    }

    fn split(&self) -> (&'e str, &'e str) {
        let below = self.file.strip_prefix("content/").unwrap_or(self.file);
        below.rsplit_once('/').unwrap_or(("", below))
    }
}

impl<'c> Map<'c> {
    pub fn new(site: Site<'c>) -> Self {
        let mut map = Self {
            texts: FxHashMap::default(),
            misnamed: FxHashSet::default(),
            files: FxHashMap::default(),
            statics: FxHashMap::default(),
        };
        let below = |path: &'c Arc<str>| path.strip_prefix("content/").unwrap_or(path);
        map.texts.reserve(site.library.texts.len());
        for (at, section) in site.sections.iter().enumerate() {
            for entry in section.texts.iter().flatten() {
                map.texts.insert(below(&entry.file), Some(Place::Section(at)));
            }
        }
        for (at, item) in site.items.iter().enumerate() {
            for entry in item.texts.iter().flatten() {
                map.texts.insert(below(&entry.file), Some(Place::Item(at)));
            }
            for (file, own) in item.files.iter().enumerate() {
                map.files.insert(below(&own.path), Some((at, file)));
            }
        }
        for dropped in site.dropped {
            if dropped.placed {
                map.texts.entry(below(&dropped.file.path)).or_insert(None);
            } else {
                map.misnamed.extend([Some(below(&dropped.file.path)), dropped.meant].into_iter().flatten());
            }
            for (_, file) in dropped.files {
                map.files.entry(below(&site.library.files[*file].path)).or_insert(None);
            }
        }
        map.statics = site.statics.iter().enumerate().map(|(at, file)| (file.address.as_str(), at)).collect();
        map
    }

    pub fn find(&self, target: &str, from: &From<'_>) -> Result<Target, Why> {
        let target = target.trim();
        if target.starts_with("//") || scheme(target) {
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
        let text = path.len() > 3 && path.as_bytes()[path.len() - 3..].eq_ignore_ascii_case(b".md");
        if let Some(absolute) = path.strip_prefix('/') {
            let absolute = absolute.strip_prefix("content/").filter(|_| text).unwrap_or(absolute);
            if text {
                return self.text(absolute, fragment);
            }
            let file = self.statics.get(absolute).map(|at| Target::Static(*at));
            return file.or_else(|| self.file(absolute)).ok_or(Why::Other);
        }
        let joined = join(from.folder(), &path).ok_or(if text { Why::Text } else { Why::Other })?;
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
            Some(Some(Place::Item(item))) => Ok(Target::Item { item: *item, fragment }),
            Some(Some(Place::Section(section))) => Ok(Target::Section { section: *section, fragment }),
            Some(None) => Ok(Target::Dead),
            // Told of the text itself.
            None if self.misnamed.contains(path) => Ok(Target::Dead),
            None => Err(Why::Text),
        }
    }
}

/// Whether a link names a scheme: letters before the first `:` that is not behind a `/`.
fn scheme(target: &str) -> bool {
    target.split_once(':').is_some_and(|(scheme, _)| {
        scheme.len() > 1 && scheme.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'))
    })
}

/// Whether a path reads like that of a file that an editor puts into a bundle: an ending, and not that of a page of
/// another website (`lien-he.html`, from where the text was taken) or of a number (`v1.2`).
fn file_like(path: &str) -> bool {
    const PAGES: [&str; 8] = ["html", "htm", "xhtml", "shtml", "php", "asp", "aspx", "jsp"];
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').is_some_and(|(_, ending)| {
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
        assert!(scheme("mailto:a@b") && scheme("https://x") && !scheme("a/b:c") && !scheme("x.md"));
    }
}
