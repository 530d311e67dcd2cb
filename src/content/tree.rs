//! What each file of `content/` is, by its path alone.

use super::{
    config::Config,
    library::{Library, Shelf, is_text},
};
use crate::{
    base::{Hash, Lang, Span},
    diag::{Code, Diagnostic, Place, Severity, nearest},
    media::Facts,
};
use rustc_hash::{FxHashMap, FxHashSet};
use std::{
    collections::{BTreeMap, btree_map::Entry},
    sync::Arc,
};

/// The texts of one item or section, by the language's position and in that order.
#[derive(Default)]
pub(super) struct Texts<'l>(Vec<(usize, &'l Shelf)>);

impl<'l> Texts<'l> {
    /// The text of a language.
    pub fn get(&self, lang: usize) -> Option<&'l Shelf> {
        self.0.iter().find(|(own, _)| *own == lang).map(|(_, shelf)| *shelf)
    }

    /// The first text, if there is any.
    pub fn first(&self) -> Option<(usize, &'l Shelf)> {
        self.0.first().copied()
    }

    /// All texts.
    pub fn iter(&self) -> impl Iterator<Item = (usize, &'l Shelf)> + '_ {
        self.0.iter().copied()
    }

    /// Adds a text; gives back the one that was there.
    fn insert(&mut self, lang: usize, shelf: &'l Shelf) -> Option<&'l Shelf> {
        let at = self.0.partition_point(|(own, _)| *own < lang);
        match self.0.get_mut(at).filter(|(own, _)| *own == lang) {
            Some((_, old)) => Some(std::mem::replace(old, shelf)),
            None => {
                self.0.insert(at, (lang, shelf));
                None
            }
        }
    }
}

/// What stands where, with paths below `content/`.
#[derive(Default)]
pub(super) struct Tree<'l> {
    /// Sections by folder; the root is the empty path. Every folder above a text is one.
    pub sections: BTreeMap<&'l str, Texts<'l>>,
    /// Items by path, those without a text among them.
    pub items: Vec<Leaf<'l>>,
    /// Their positions by path, while the tree is made.
    known: FxHashMap<&'l str, usize>,
}

/// What makes an item.
#[derive(Default)]
pub(super) struct Leaf<'l> {
    /// The bundle's folder, or the single file without `.<lang>.md`.
    pub path: &'l str,
    /// Its texts.
    pub texts: Texts<'l>,
    /// Whether it is a folder with files of its own.
    pub bundle: bool,
    /// The bundle's files: name below the folder, path, facts.
    pub files: Vec<(Arc<str>, Arc<str>, &'l Arc<Facts>)>,
}

impl Leaf<'_> {
    /// The fingerprint of its path and files. What else a file's path says is the same for the same path.
    pub fn stamp(&self) -> Hash {
        let texts = self.texts.iter().map(|(lang, shelf)| (lang, shelf.hash));
        let files = self.files.iter().map(|(name, _, facts)| (name, facts));
        Hash::stamp(&(self.path, self.bundle, texts.collect::<Vec<_>>(), files.collect::<Vec<_>>()))
    }
}

/// A text's file name taken apart: `bai-viet.vi.md`.
struct Name<'p> {
    /// Up to the language.
    path: &'p str,
    folder: &'p str,
    stem: &'p str,
    lang: usize,
}

impl<'l> Tree<'l> {
    /// Sorts the files; those that are nothing are told.
    pub fn new(config: &Config, library: &'l Library, found: &mut Vec<Diagnostic>) -> Self {
        let mut tree = Self::default();
        tree.sections.insert("", Texts::default());
        tree.known.reserve(library.texts.len());
        let bundles = bundles(library);
        for shelf in &library.texts {
            let below = &shelf.path["content/".len()..];
            let folder = below.rsplit_once('/').map_or("", |(folder, _)| folder);
            if let Some(bundle) = owner(&bundles, folder)
                && !(bundle == folder && file_name(below).starts_with("index."))
            {
                let d = Diagnostic::new(Code::StrayFile).severity(Severity::Error).in_file(&shelf.path);
                found.push(d.arg("kind", "text").arg("folder", format!("content/{bundle}")));
                continue;
            }
            let Some(name) = name(config, &shelf.path, below, found) else { continue };
            tree.place(&name, shelf, found);
        }
        tree.files(library, &bundles, found);
        tree.folders(found);
        tree.items.sort_unstable_by_key(|leaf| leaf.path);
        tree
    }

    /// The item of a path.
    fn leaf(&mut self, path: &'l str) -> &mut Leaf<'l> {
        let at = *self.known.entry(path).or_insert_with(|| {
            self.items.push(Leaf { path, ..Leaf::default() });
            self.items.len() - 1
        });
        &mut self.items[at]
    }

    fn place(&mut self, name: &Name<'l>, shelf: &'l Shelf, found: &mut Vec<Diagnostic>) {
        let (texts, bundle) = match name.stem {
            "_index" => (self.sections.entry(name.folder).or_default(), None),
            "index" if name.folder.is_empty() => {
                let suggestion = format!("_{}", file_name(&shelf.path));
                found.push(Diagnostic::new(Code::ReservedName).in_file(&shelf.path).arg("suggestion", suggestion));
                return;
            }
            "index" => {
                let leaf = self.leaf(name.folder);
                (&mut leaf.texts, Some(std::mem::replace(&mut leaf.bundle, true)))
            }
            stem => {
                let leaf = self.leaf(name.path);
                if leaf.bundle {
                    if let Some((_, first)) = leaf.texts.first() {
                        let d = Diagnostic::new(Code::BundleAndFile).in_file(&shelf.path).arg("item", stem);
                        found.push(d.related("related-first", Place::file(&first.path)));
                    }
                    return;
                }
                (&mut leaf.texts, None)
            }
        };
        // A bundle's first text after single files of the same name.
        if bundle == Some(false)
            && let Some((_, first)) = texts.first()
        {
            let d = Diagnostic::new(Code::BundleAndFile).in_file(&shelf.path).arg("item", file_name(name.folder));
            found.push(d.related("related-first", Place::file(&first.path)));
            return;
        }
        if let Some(first) = texts.insert(name.lang, shelf) {
            // The same language in two spellings: `a.zh-hans.md` and `a.zh-Hans.md`.
            let d = Diagnostic::new(Code::SameName).in_file(&shelf.path);
            found.push(d.related("related-first", Place::file(&first.path)));
        }
    }

    fn files(&mut self, library: &'l Library, bundles: &FxHashSet<&'l str>, found: &mut Vec<Diagnostic>) {
        for (path, facts) in &library.files {
            let Some(below) = path.strip_prefix("content/") else { continue };
            let folder = below.rsplit_once('/').map_or("", |(folder, _)| folder);
            if below.ends_with(".source.yaml") {
                found.push(Diagnostic::new(Code::ReservedName).in_file(path));
                continue;
            }
            match owner(bundles, folder) {
                Some(bundle) => {
                    let name: Arc<str> = below[bundle.len() + 1..].into();
                    if let Some(at) = self.known.get(bundle) {
                        self.items[*at].files.push((name, Arc::clone(path), facts));
                    }
                }
                None => {
                    let folder = format!("content/{folder}");
                    let d = Diagnostic::new(Code::StrayFile).in_file(path);
                    found.push(d.arg("folder", folder.trim_end_matches('/')));
                }
            }
        }
    }

    /// Every folder above a text is a section and must say its title in some language.
    fn folders(&mut self, found: &mut Vec<Diagnostic>) {
        let mut needed: BTreeMap<&str, &Arc<str>> = BTreeMap::new();
        let texts = self.items.iter().filter_map(|leaf| Some((leaf.path, leaf.texts.first()?.1)));
        let sections = self.sections.iter().filter_map(|(path, texts)| Some((*path, texts.first()?.1)));
        for (path, shelf) in texts.chain(sections) {
            let mut folder = path;
            while let Some((outer, _)) = folder.rsplit_once('/') {
                match needed.entry(outer) {
                    Entry::Occupied(_) => break, // and so are those around it
                    Entry::Vacant(place) => _ = place.insert(&shelf.path),
                }
                folder = outer;
            }
        }
        for (folder, because) in needed {
            if self.known.contains_key(folder) {
                continue; // told already: a text inside a bundle
            }
            let texts = self.sections.entry(folder).or_default();
            if texts.first().is_none() {
                let lang = because.rsplit('.').nth(1).unwrap_or("vi");
                let nearest = format!("content/{folder}/_index.{lang}.md");
                let d = Diagnostic::new(Code::NoIndex).in_file(because).arg("folder", format!("content/{folder}"));
                found.push(d.arg("file", nearest));
            }
        }
    }
}

fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// The folders that hold an `index.<lang>.md`; a bundle inside a bundle belongs to the outer one.
fn bundles(library: &Library) -> FxHashSet<&str> {
    let all: FxHashSet<&str> = library
        .texts
        .iter()
        .filter_map(|shelf| {
            let (folder, name) = shelf.path["content/".len()..].rsplit_once('/')?;
            (name.starts_with("index.") && is_text(name)).then_some(folder)
        })
        .collect();
    let outermost = |folder: &&str| folder.rsplit_once('/').is_none_or(|(outer, _)| owner(&all, outer).is_none());
    all.iter().copied().filter(outermost).collect()
}

/// The bundle that a folder is or lies in.
fn owner<'b>(bundles: &FxHashSet<&'b str>, folder: &str) -> Option<&'b str> {
    let mut folder = folder;
    loop {
        if let Some(bundle) = bundles.get(folder) {
            return Some(bundle);
        }
        folder = folder.rsplit_once('/')?.0;
    }
}

/// Takes a text's name apart; what is wrong with it is told with the right name.
fn name<'p>(config: &Config, path: &Arc<str>, below: &'p str, found: &mut Vec<Diagnostic>) -> Option<Name<'p>> {
    let (folder, file) = below.rsplit_once('/').unwrap_or(("", below));
    let stem = &file[..file.len() - 3];
    if !file.ends_with(".md") {
        let suggestion = format!("{stem}.md");
        found.push(Diagnostic::new(Code::ExtensionCase).in_file(path).arg("suggestion", suggestion));
        return None;
    }
    let main = &config.languages[0].lang;
    let Some((item, code)) = stem.rsplit_once('.').filter(|(item, code)| !item.is_empty() && looks_like_code(code))
    else {
        let suggestion = format!("{stem}.{main}.md");
        found.push(Diagnostic::new(Code::LanguageMissingInName).in_file(path).arg("suggestion", suggestion));
        return None;
    };
    let written = config.languages.iter().position(|language| language.lang.as_str() == code);
    match written.or_else(|| Lang::parse(code).and_then(|lang| config.position(&lang))) {
        Some(lang) => {
            let path = &below[..below.len() - ".md".len() - code.len() - 1];
            Some(Name { path, folder, stem: item, lang })
        }
        None => {
            let codes: Vec<&str> = config.languages.iter().map(|language| language.lang.as_str()).collect();
            let d = Diagnostic::new(Code::UnknownLanguageInName).in_file(path).arg("language", code);
            let near = nearest(code, codes.iter().copied()).or_else(|| of_country(config, code)).unwrap_or_default();
            found.push(d.arg("nearest", near).arg("known", codes.join(", ")));
            None
        }
    }
}

/// The language of a country whose code was taken for the language's: `vn` for `vi`.
fn of_country<'c>(config: &'c Config, code: &str) -> Option<&'c str> {
    const COUNTRIES: [(&str, &str); 9] = [
        ("vn", "vi"),
        ("cn", "zh"),
        ("tw", "zh"),
        ("jp", "ja"),
        ("kr", "ko"),
        ("kh", "km"),
        ("uk", "en"),
        ("us", "en"),
        ("gb", "en"),
    ];
    let (_, wanted) = COUNTRIES.iter().find(|(country, _)| country.eq_ignore_ascii_case(code))?;
    config.languages.iter().map(|own| own.lang.as_str()).find(|own| own.split('-').next() == Some(wanted))
}

/// Whether the last part of a name is meant as a language: letters first (`v2` and `2024` are not).
fn looks_like_code(code: &str) -> bool {
    let first = code.split('-').next().unwrap_or_default();
    (2..=3).contains(&first.len()) && first.bytes().all(|b| b.is_ascii_alphabetic())
}

/// The first bytes of a file: where to point when a field is missing.
pub(super) fn top() -> Span {
    Span::new(0, 3)
}
