//! What links and pictures point to: paths to files become ids. What is public is not asked here.

use super::{Entry, Item, Section, StaticFile, head::Status, sections::soften};
use crate::{
    base::{Hash, Span, compose},
    diag::{Code, Diagnostic, Severity, nearest},
};
use percent_encoding::percent_decode_str;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::sync::{Arc, LazyLock, OnceLock};

/// For that many dead links of one build the nearest name is looked for: looking through a large site costs
/// milliseconds each.
const SUGGESTED: usize = 50;

/// What a link or a picture points to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// An item, in whatever language is right.
    Item {
        /// By position.
        item: usize,
        /// The part after `#`.
        fragment: Option<Arc<str>>,
    },
    /// A section's page; the root's is the home.
    Section {
        /// By position.
        section: usize,
        /// The part after `#`.
        fragment: Option<Arc<str>>,
    },
    /// A file of a bundle.
    File {
        /// By position.
        item: usize,
        /// By position in the item's files.
        file: usize,
    },
    /// A file of `static/`, by position.
    Static(usize),
    /// An address elsewhere, as written.
    Outside(Arc<str>),
    /// A place in the same text.
    Here(Arc<str>),
    /// Nothing that exists; told already.
    Dead,
}

/// Where paths lead.
struct Map<'c> {
    /// Texts by their path below `content/`.
    texts: FxHashMap<&'c str, Place>,
    /// Bundles' files by their path below `content/`: item and file, by position.
    files: FxHashMap<&'c str, (usize, usize)>,
    /// Files by their path below `static/`.
    statics: FxHashMap<&'c str, usize>,
}

/// What a text belongs to, by position.
#[derive(Clone, Copy)]
enum Place {
    Item(usize),
    Section(usize),
}

/// What a link is looked up from.
struct From<'e> {
    file: &'e Arc<str>,
    /// The bundle's folder below `content/`, if the text is in one.
    bundle: Option<&'e str>,
    draft: bool,
}

/// What the links and pictures of one text point to, in the order of its outline.
#[derive(Debug, Default)]
pub struct Links {
    /// Its links.
    pub links: Vec<Target>,
    /// Its pictures.
    pub pictures: Vec<Target>,
}

/// What the texts of an item or a section point to.
#[derive(Debug)]
pub struct Targets {
    /// Per language.
    texts: Vec<Option<Links>>,
    dead: Vec<DeadEnd>,
}

impl Targets {
    /// Of the text in a language; there is one.
    pub fn of(&self, lang: usize) -> Option<&Links> {
        self.texts[lang].as_ref()
    }

    /// All that is pointed to.
    pub fn all(&self) -> impl Iterator<Item = &Target> {
        self.texts.iter().flatten().flat_map(|links| links.links.iter().chain(&links.pictures))
    }
}

/// What was found last.
#[derive(Default)]
pub(super) struct Memory {
    /// Which items, texts and files there are.
    shape: Hash,
    /// Of each section: under the same shape they say the same.
    sections: Vec<Arc<Targets>>,
    /// Of each item, by position.
    items: Vec<(Arc<Item>, Arc<Targets>)>,
}

/// Finds what links and pictures point to: of each section, then of each item. `shape` is the fingerprint of which
/// items, texts and files there are.
pub(super) fn resolve(
    sections: &[Section],
    items: &[Arc<Item>],
    statics: &[StaticFile],
    shape: Hash,
    memory: &mut Memory,
    found: &mut Vec<Diagnostic>,
) -> Vec<Arc<Targets>> {
    if memory.shape != shape {
        *memory = Memory { shape, ..Memory::default() };
    }
    let map = LazyLock::new(|| Map::new(sections, items, statics));
    let known = &memory.items;
    let known_sections = &memory.sections;
    let of_section = sections.par_iter().enumerate().map(|(at, section)| match known_sections.get(at) {
        Some(targets) => Arc::clone(targets),
        None => Arc::new(map.targets(&section.texts, None)),
    });
    let of_item = items.par_iter().enumerate().with_min_len(64).map(|(at, item)| match known.get(at) {
        Some((same, targets)) if Arc::ptr_eq(same, item) => Arc::clone(targets),
        _ => Arc::new(map.targets(&item.texts, Some(&item.path))),
    });
    let targets: Vec<Arc<Targets>> = of_section.chain(of_item).collect();
    memory.sections = targets[..sections.len()].to_vec();
    memory.items = items.iter().cloned().zip(targets[sections.len()..].iter().cloned()).collect();
    let texts = sections.iter().map(|section| (&section.texts, None));
    let texts = texts.chain(items.iter().map(|item| (&item.texts, Some(item.path.as_ref()))));
    let mut asked = 0;
    for ((texts, path), targets) in texts.zip(&targets) {
        for dead in &targets.dead {
            let Some(entry) = &texts[dead.lang] else { continue };
            tell(&map, &From::new(entry, path), dead, &mut asked, found);
        }
    }
    targets
}

/// A link or picture that leads nowhere.
#[derive(Debug)]
struct DeadEnd {
    /// Of the text in this language.
    lang: usize,
    target: String,
    span: Span,
    why: Dead,
    picture: bool,
    /// What was suggested instead, once somebody asked.
    suggested: OnceLock<Option<String>>,
}

impl<'e> From<'e> {
    fn new(entry: &'e Entry, item: Option<&'e str>) -> Self {
        let bundle = item.filter(|path| bundle(entry, path));
        From { file: &entry.file, bundle, draft: entry.status != Status::Approved }
    }
}

fn bundle(entry: &Entry, path: &str) -> bool {
    entry
        .file
        .strip_prefix("content/")
        .and_then(|file| file.strip_prefix(path))
        .is_some_and(|rest| rest.starts_with('/'))
}

/// Why a link leads nowhere.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Dead {
    /// A text that is not there.
    Text,
    /// A file of the bundle that is not there.
    File,
    /// A folder.
    Folder,
    /// A picture elsewhere.
    Outside,
    /// Anything else.
    Other,
}

impl<'c> Map<'c> {
    fn new(sections: &'c [Section], items: &'c [Arc<Item>], statics: &'c [StaticFile]) -> Self {
        let mut map = Self { texts: FxHashMap::default(), files: FxHashMap::default(), statics: FxHashMap::default() };
        let below = |path: &'c Arc<str>| path.strip_prefix("content/").unwrap_or(path);
        map.texts.reserve(items.iter().map(|item| item.texts.len()).sum());
        for (at, section) in sections.iter().enumerate() {
            for entry in section.texts.iter().flatten() {
                map.texts.insert(below(&entry.file), Place::Section(at));
            }
        }
        for (at, item) in items.iter().enumerate() {
            for entry in item.texts.iter().flatten() {
                map.texts.insert(below(&entry.file), Place::Item(at));
            }
            for (file, own) in item.files.iter().enumerate() {
                map.files.insert(below(&own.path), (at, file));
            }
        }
        map.statics = statics.iter().enumerate().map(|(at, file)| (file.address.as_str(), at)).collect();
        map
    }

    /// Looks up all links and pictures of the texts of a section or an item.
    fn targets(&self, texts: &[Option<Entry>], item: Option<&str>) -> Targets {
        let mut dead = Vec::new();
        let texts = texts.iter().enumerate();
        let links = texts.map(|(lang, entry)| Some(self.links(lang, entry.as_ref()?, item, &mut dead)));
        Targets { texts: links.collect(), dead }
    }

    fn links(&self, lang: usize, entry: &Entry, item: Option<&str>, dead: &mut Vec<DeadEnd>) -> Links {
        let from = From::new(entry, item);
        let outline = &entry.text.outline;
        let mut end = |target: &str, span: Span, why: Dead, picture: bool| {
            let (target, suggested) = (target.to_owned(), OnceLock::new());
            dead.push(DeadEnd { lang, target, span, why, picture, suggested });
            Target::Dead
        };
        let links = outline.links.iter().map(|link| match self.find(&link.target, &from) {
            Ok(target) => target,
            Err(why) => end(&link.target, link.span, why, false),
        });
        let links = links.collect();
        let pictures = outline.pictures.iter().map(|picture| match self.find(&picture.target, &from) {
            Ok(target @ (Target::File { .. } | Target::Static(_))) => target,
            // Nothing is fetched from elsewhere: the content policy forbids it.
            Ok(_) => end(&picture.target, picture.span, Dead::Outside, true),
            Err(why) => end(&picture.target, picture.span, why, true),
        });
        let pictures = pictures.collect();
        Links { links, pictures }
    }

    fn find(&self, target: &str, from: &From<'_>) -> Result<Target, Dead> {
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
            return fragment.map(Target::Here).ok_or(Dead::Other);
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
            return file.or_else(|| self.file(absolute)).ok_or(Dead::Other);
        }
        let folder = from.file.strip_prefix("content/").unwrap_or(from.file);
        let folder = folder.rsplit_once('/').map_or("", |(folder, _)| folder);
        let joined = join(folder, &path).ok_or(if text { Dead::Text } else { Dead::Other })?;
        if text {
            return self.text(&joined, fragment);
        }
        if path.ends_with('/') || path.ends_with("..") || path == "." {
            return Err(Dead::Folder);
        }
        let inside = from.bundle.is_some_and(|bundle| joined.starts_with(bundle));
        let dead = if inside && file_like(&joined) { Dead::File } else { Dead::Other };
        self.file(&joined).ok_or(dead)
    }

    fn file(&self, path: &str) -> Option<Target> {
        self.files.get(path).map(|(item, file)| Target::File { item: *item, file: *file })
    }

    fn text(&self, path: &str, fragment: Option<Arc<str>>) -> Result<Target, Dead> {
        match self.texts.get(path) {
            Some(Place::Item(item)) => Ok(Target::Item { item: *item, fragment }),
            Some(Place::Section(section)) => Ok(Target::Section { section: *section, fragment }),
            None => Err(Dead::Text),
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
fn join(folder: &str, path: &str) -> Option<String> {
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

fn tell(map: &Map<'_>, from: &From<'_>, end: &DeadEnd, asked: &mut usize, found: &mut Vec<Diagnostic>) {
    let DeadEnd { target, span, why: dead, picture, .. } = end;
    let (dead, picture) = (*dead, *picture);
    let inside = folder_text(map, from, target);
    let dead = if dead == Dead::Other && inside.is_some() { Dead::Folder } else { dead };
    let code = match dead {
        _ if picture => Code::DeadPicture,
        Dead::Text => Code::DeadTextLink,
        Dead::File => Code::DeadFileLink,
        Dead::Folder => Code::FolderLink,
        Dead::Outside | Dead::Other => Code::DeadLink,
    };
    let mut d = Diagnostic::new(code).at(from.file, *span).arg("target", target);
    if code == Code::FolderLink {
        d = d.arg("suggestion", inside.unwrap_or_default());
    }
    if code == Code::DeadPicture {
        d = d.arg("kind", if dead == Dead::Outside { "outside" } else { "missing" });
    }
    if picture && !matches!(dead, Dead::File | Dead::Text) {
        d = d.severity(Severity::Warning);
    }
    let name = match dead {
        Dead::Text | Dead::File | Dead::Other if *asked < SUGGESTED => {
            *asked += 1;
            end.suggested.get_or_init(|| suggestion(map, from, target, dead)).clone()
        }
        _ => None,
    };
    found.push(soften(d.arg("nearest", name.unwrap_or_default()), from.draft));
}

/// The text of a folder that a link leads to, in the language of the text that links: its `_index` or `index`.
fn folder_text(map: &Map<'_>, from: &From<'_>, target: &str) -> Option<String> {
    let path = target.split(['#', '?']).next()?;
    let folder = from.file.strip_prefix("content/")?.rsplit_once('/').map_or("", |(folder, _)| folder);
    let joined = match path.strip_prefix('/') {
        Some(absolute) => join("", absolute)?,
        None => join(folder, &percent_decode_str(path).decode_utf8_lossy())?,
    };
    let lang = from.file.rsplit('.').nth(1)?;
    let slash = if joined.is_empty() { "" } else { "/" };
    let found = ["_index", "index"].map(|name| format!("{joined}{slash}{name}.{lang}.md"));
    found.into_iter().find(|path| map.texts.contains_key(path.as_str())).map(|path| format!("/{path}"))
}

/// The nearest path: a file of the same bundle, else any text or file, written from `content/`.
fn suggestion(map: &Map<'_>, from: &From<'_>, target: &str, dead: Dead) -> Option<String> {
    let path = target.split(['#', '?']).next()?;
    let folder = from.file.strip_prefix("content/").unwrap_or(from.file);
    let folder = folder.rsplit_once('/').map_or("", |(folder, _)| folder);
    let wanted = match path.strip_prefix('/') {
        Some(absolute) => absolute.to_owned(),
        None => join(folder, &percent_decode_str(path).decode_utf8_lossy())?,
    };
    if dead == Dead::Text {
        // The folder and the ending are alike in most paths: only names that are alike count.
        let (name, lang) = named(&wanted);
        let alike =
            |path: &&str| (lang.is_empty() || named(path).1 == lang) && nearest(name, [named(path).0]).is_some();
        let mut texts: Vec<&str> = map.texts.keys().copied().filter(alike).collect();
        texts.sort_unstable();
        let near = nearest(&wanted, texts.iter().copied()).or(texts.first().copied());
        return near.map(|path| format!("/{path}"));
    }
    let inside = format!("{}/", from.bundle.unwrap_or(folder));
    let mut own: Vec<&str> = map.files.keys().filter_map(|path| path.strip_prefix(inside.as_str())).collect();
    own.sort_unstable();
    let short = wanted.strip_prefix(inside.as_str()).unwrap_or(&wanted);
    nearest(short, own).map(str::to_owned).or_else(|| {
        let mut statics: Vec<&str> = map.statics.keys().copied().collect();
        statics.sort_unstable();
        nearest(&wanted, statics).map(|path| format!("/{path}"))
    })
}

/// A text's own name (of a bundle its folder's) and its language: `tin/bai/index.vi.md` → `bai`, `vi`.
fn named(path: &str) -> (&str, &str) {
    let stem = path.get(..path.len().saturating_sub(3)).unwrap_or(path);
    let (stem, lang) = stem.rsplit_once('.').unwrap_or((stem, ""));
    let stem = stem.strip_suffix("/index").or_else(|| stem.strip_suffix("/_index")).unwrap_or(stem);
    (stem.rsplit('/').next().unwrap_or(stem), lang)
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
