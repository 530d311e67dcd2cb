//! What each file of `content/` is, by its path alone.

use super::{
    config::Config,
    library::{Known, Library, Shelf, is_text},
};
use crate::{
    base::{Lang, Span},
    diag::{Code, Diagnostic, Place, Severity, nearest},
};
use rustc_hash::{FxHashMap, FxHashSet};
use std::{
    collections::{BTreeMap, btree_map::Entry},
    sync::Arc,
};

/// The texts of one item or section: the language's position and the text's in the library, in the languages' order.
#[derive(Debug, Default)]
pub(super) struct Texts(Vec<(usize, usize)>);

impl Texts {
    /// The text of a language.
    pub fn get<'l>(&self, lang: usize, library: &'l Library) -> Option<&'l Shelf> {
        self.0.iter().find(|(own, _)| *own == lang).map(|(_, text)| &library.texts[*text])
    }

    /// Whether there is a text of a language.
    pub fn has(&self, lang: usize) -> bool {
        self.0.iter().any(|(own, _)| *own == lang)
    }

    /// The first text's language, if there is any.
    pub fn first(&self) -> Option<usize> {
        self.0.first().map(|(lang, _)| *lang)
    }

    /// All texts with their languages.
    pub fn iter<'l>(&self, library: &'l Library) -> impl Iterator<Item = (usize, &'l Shelf)> + use<'_, 'l> {
        self.0.iter().map(|(lang, text)| (*lang, &library.texts[*text]))
    }

    /// Adds a text; gives back the one that was there.
    fn insert(&mut self, lang: usize, text: usize) -> Option<usize> {
        let at = self.0.partition_point(|(own, _)| *own < lang);
        match self.0.get_mut(at).filter(|(own, _)| *own == lang) {
            Some((_, old)) => Some(std::mem::replace(old, text)),
            None => {
                self.0.insert(at, (lang, text));
                None
            }
        }
    }
}

/// What stands where, with paths below `content/`: all that paths alone say.
#[derive(Debug, Default)]
pub(super) struct Tree {
    /// Sections by folder; the root is the empty path. Every folder above a text is one.
    pub sections: BTreeMap<Arc<str>, Texts>,
    /// Items by path, those without a text among them.
    pub items: Vec<Leaf>,
    /// What is wrong with the paths.
    pub told: Vec<Diagnostic>,
}

/// What makes an item.
#[derive(Debug, Default)]
pub(super) struct Leaf {
    /// The bundle's folder, or the single file without `.<lang>.md`.
    pub path: Arc<str>,
    /// Its texts.
    pub texts: Texts,
    /// Whether it is a folder with files of its own.
    pub bundle: bool,
    /// The bundle's files: name below the folder, position in the library.
    pub files: Vec<(Arc<str>, usize)>,
}

/// A text's file name taken apart: `bai-viet.vi.md`.
struct Name<'p> {
    /// Up to the language.
    path: &'p str,
    folder: &'p str,
    stem: &'p str,
    lang: usize,
}

/// A tree while it is made.
struct Planting<'l> {
    library: &'l Library,
    tree: Tree,
    /// Positions of items by path.
    known: FxHashMap<&'l str, usize>,
}

impl Tree {
    /// Sorts the files; those that are nothing are told.
    pub fn new(config: &Config, library: &Library) -> Self {
        let mut planting = Planting { library, tree: Self::default(), known: FxHashMap::default() };
        planting.known.reserve(library.texts.len());
        planting.all(config);
        let mut tree = planting.tree;
        tree.items.sort_unstable_by(|a, b| a.path.cmp(&b.path));
        tree
    }
}

impl<'l> Planting<'l> {
    fn all(&mut self, config: &Config) {
        let library = self.library;
        let mut told = Vec::new();
        let found = &mut told;
        self.tree.sections.insert("".into(), Texts::default());
        let bundles = bundles(library);
        for (at, shelf) in library.texts.iter().enumerate() {
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
            self.place(&name, at, found);
        }
        self.files(&bundles, found);
        self.folders(found);
        self.tree.told = told;
    }

    /// The item of a path.
    fn leaf(&mut self, path: &'l str) -> &mut Leaf {
        let items = &mut self.tree.items;
        let at = *self.known.entry(path).or_insert_with(|| {
            items.push(Leaf { path: path.into(), ..Leaf::default() });
            items.len() - 1
        });
        &mut items[at]
    }

    fn place(&mut self, name: &Name<'l>, text: usize, found: &mut Vec<Diagnostic>) {
        let library = self.library;
        let shelf = &library.texts[text];
        let (texts, bundle) = match name.stem {
            "_index" => (self.tree.sections.entry(name.folder.into()).or_default(), None),
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
                    if let Some((_, first)) = leaf.texts.iter(library).next() {
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
            && let Some((_, first)) = texts.iter(library).next()
        {
            let d = Diagnostic::new(Code::BundleAndFile).in_file(&shelf.path).arg("item", file_name(name.folder));
            found.push(d.related("related-first", Place::file(&first.path)));
            return;
        }
        if let Some(first) = texts.insert(name.lang, text) {
            let first = &library.texts[first];
            // The same language in two spellings: `a.zh-hans.md` and `a.zh-Hans.md`.
            let d = Diagnostic::new(Code::SameName).in_file(&shelf.path);
            found.push(d.related("related-first", Place::file(&first.path)));
        }
    }

    fn files(&mut self, bundles: &FxHashSet<&'l str>, found: &mut Vec<Diagnostic>) {
        for (file, Known { path, .. }) in self.library.files.iter().enumerate() {
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
                        self.tree.items[*at].files.push((name, file));
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
        let mut needed: BTreeMap<&str, &'l Arc<str>> = BTreeMap::new();
        let (library, tree) = (self.library, &self.tree);
        let texts = tree.items.iter().map(|leaf| (&*leaf.path, &leaf.texts));
        let sections = tree.sections.iter().map(|(path, texts)| (&**path, texts));
        let texts = texts.chain(sections).filter_map(|(path, texts)| Some((path, texts.iter(library).next()?.1)));
        for (path, shelf) in texts {
            let mut folder = path;
            while let Some((outer, _)) = folder.rsplit_once('/') {
                match needed.entry(outer) {
                    Entry::Occupied(_) => break, // and so are those around it
                    Entry::Vacant(place) => _ = place.insert(&shelf.path),
                }
                folder = outer;
            }
        }
        // A text inside a bundle is told already.
        let needed = needed.into_iter().filter(|(folder, _)| !self.known.contains_key(folder));
        let needed: Vec<(Arc<str>, &Arc<str>)> = needed.map(|(folder, because)| (folder.into(), because)).collect();
        for (folder, because) in needed {
            let texts = self.tree.sections.entry(Arc::clone(&folder)).or_default();
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
