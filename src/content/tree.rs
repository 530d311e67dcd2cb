//! What each file of `content/` is, by its path alone.

use super::{
    config::Config,
    library::{FileRecord, Library, TextFile, is_text},
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
pub(super) struct TextsByLanguage(Vec<(usize, usize)>);

impl TextsByLanguage {
    /// The text of a language.
    pub fn get<'l>(&self, lang: usize, library: &'l Library) -> Option<&'l TextFile> {
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
    pub fn iter<'l>(&self, library: &'l Library) -> impl Iterator<Item = (usize, &'l TextFile)> + use<'_, 'l> {
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
    pub sections: BTreeMap<Arc<str>, TextsByLanguage>,
    /// Items by path, those without a text among them.
    pub items: Vec<ItemSource>,
    /// TextsByLanguage by position whose names are wrong, in their order, and the paths that they are told to have.
    pub meant: Vec<(usize, String)>,
    /// What is wrong with the paths.
    pub told: Vec<Diagnostic>,
}

/// What makes an item.
#[derive(Debug, Default)]
pub(super) struct ItemSource {
    /// The bundle's folder, or the single file without `.<lang>.md`.
    pub path: Arc<str>,
    /// Its texts.
    pub texts: TextsByLanguage,
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
struct TreeBuilder<'l> {
    library: &'l Library,
    tree: Tree,
    /// Positions of items by path.
    known: FxHashMap<&'l str, usize>,
}

impl Tree {
    /// Sorts the files; those that are nothing are told.
    pub fn new(config: &Config, library: &Library) -> Self {
        let mut builder = TreeBuilder { library, tree: Self::default(), known: FxHashMap::default() };
        builder.known.reserve(library.texts.len());
        builder.all(config);
        let mut tree = builder.tree;
        tree.items.sort_unstable_by(|a, b| a.path.cmp(&b.path));
        tree
    }
}

impl<'l> TreeBuilder<'l> {
    fn all(&mut self, config: &Config) {
        let library = self.library;
        let mut told = Vec::new();
        let found = &mut told;
        self.tree.sections.insert("".into(), TextsByLanguage::default());
        let (bundles, sections) = bundles(library);
        for (at, file) in library.texts.iter().enumerate() {
            let below = &file.path["content/".len()..];
            let folder = below.rsplit_once('/').map_or("", |(folder, _)| folder);
            let name_in_folder = file_name(below);
            if let Some(bundle) = owner(&bundles, folder)
                && !(bundle == folder && name_in_folder.starts_with("index."))
            {
                if bundle == folder && name_in_folder.starts_with("_index.") {
                    self.reserved(at, "bundle", &name_in_folder[1..], found);
                    continue;
                }
                let d = Diagnostic::new(Code::StrayFile).severity(Severity::Error).in_file(&file.path);
                found.push(d.arg("kind", "text").arg("folder", format!("content/{bundle}")));
                continue;
            }
            match name(config, library, below) {
                Ok(name) if name.stem == "index" && (folder.is_empty() || sections.contains(&folder)) => {
                    let kind = if folder.is_empty() { "home" } else { "section" };
                    self.reserved(at, kind, &format!("_{name_in_folder}"), found);
                }
                Ok(name) => self.place(&name, at, found),
                Err(Misnamed { told, meant }) => {
                    found.push(self.advised(told.in_file(&file.path), folder, meant.as_deref()));
                    self.tree.meant.extend(meant.map(|meant| (at, joined(folder, &meant))));
                }
            }
        }
        self.files(&bundles, found);
        self.folders(found);
        self.tree.told = told;
    }

    /// Tells an `index` or `_index` that stands where only the other can.
    fn reserved(&mut self, text: usize, kind: &str, meant: &str, found: &mut Vec<Diagnostic>) {
        let path = &self.library.texts[text].path;
        let below = &path["content/".len()..];
        let folder = below.rsplit_once('/').map_or("", |(folder, _)| folder);
        let d = Diagnostic::new(Code::ReservedName).in_file(path).arg("kind", kind).arg("folder", folder);
        found.push(self.advised(d, folder, Some(meant)));
        self.tree.meant.push((text, joined(folder, meant)));
    }

    /// With the name that a file should have, and whether another has it already.
    fn advised(&self, d: Diagnostic, folder: &str, meant: Option<&str>) -> Diagnostic {
        let Some(meant) = meant else { return d };
        let there = has(self.library, &joined(folder, meant));
        d.arg("suggestion", meant).arg("taken", if there { meant } else { "" })
    }

    /// The item of a path.
    fn source(&mut self, path: &'l str) -> &mut ItemSource {
        let items = &mut self.tree.items;
        let at = *self.known.entry(path).or_insert_with(|| {
            items.push(ItemSource { path: path.into(), ..ItemSource::default() });
            items.len() - 1
        });
        &mut items[at]
    }

    fn place(&mut self, name: &Name<'l>, text: usize, found: &mut Vec<Diagnostic>) {
        let library = self.library;
        let file = &library.texts[text];
        let (texts, bundle) = match name.stem {
            "_index" => (self.tree.sections.entry(name.folder.into()).or_default(), None),
            "index" => {
                let source = self.source(name.folder);
                (&mut source.texts, Some(std::mem::replace(&mut source.bundle, true)))
            }
            stem => {
                let source = self.source(name.path);
                if source.bundle {
                    if let Some((_, first)) = source.texts.iter(library).next() {
                        let d = Diagnostic::new(Code::BundleAndFile).in_file(&file.path).arg("item", stem);
                        found.push(d.related("related-first", Place::file(&first.path)));
                    }
                    return;
                }
                (&mut source.texts, None)
            }
        };
        // A bundle's first text after single files of the same name.
        if bundle == Some(false)
            && let Some((_, first)) = texts.iter(library).next()
        {
            let d = Diagnostic::new(Code::BundleAndFile).in_file(&file.path).arg("item", file_name(name.folder));
            found.push(d.related("related-first", Place::file(&first.path)));
            return;
        }
        if let Some(first) = texts.insert(name.lang, text) {
            let first = &library.texts[first];
            // The same language in two spellings: `a.zh-hans.md` and `a.zh-Hans.md`.
            let d = Diagnostic::new(Code::SameName).in_file(&file.path).arg("why", "letters");
            found.push(d.related("related-first", Place::file(&first.path)));
        }
    }

    fn files(&mut self, bundles: &FxHashSet<&'l str>, found: &mut Vec<Diagnostic>) {
        for (file, FileRecord { path, .. }) in self.library.files.iter().enumerate() {
            let Some(below) = path.strip_prefix("content/") else { continue };
            let folder = below.rsplit_once('/').map_or("", |(folder, _)| folder);
            if below.ends_with(".source.yaml") {
                found.push(Diagnostic::new(Code::ReservedName).in_file(path).arg("kind", "source"));
                continue;
            }
            match owner(bundles, folder) {
                Some(bundle) => {
                    let name: Arc<str> = below[bundle.len() + 1..].into();
                    self.source(bundle).files.push((name, file));
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
        let texts = tree.items.iter().map(|source| (&*source.path, &source.texts));
        let sections = tree.sections.iter().map(|(path, texts)| (&**path, texts));
        let texts = texts.chain(sections).filter_map(|(path, texts)| Some((path, texts.iter(library).next()?.1)));
        for (path, file) in texts {
            let mut folder = path;
            while let Some((outer, _)) = folder.rsplit_once('/') {
                match needed.entry(outer) {
                    Entry::Occupied(_) => break, // and so are those around it
                    Entry::Vacant(place) => _ = place.insert(&file.path),
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

/// The folders that hold an `index.<lang>.md`, and those of them that are sections; a bundle inside a bundle belongs to the
/// outer one.
fn bundles(library: &Library) -> (FxHashSet<&str>, Vec<&str>) {
    let mut all: FxHashSet<&str> = library
        .texts
        .iter()
        .filter_map(|file| {
            let (folder, name) = file.path["content/".len()..].rsplit_once('/')?;
            (name.starts_with("index.") && is_text(name)).then_some(folder)
        })
        .collect();
    let indexed = library.texts.iter().filter_map(|file| {
        let (folder, name) = file.path["content/".len()..].rsplit_once('/')?;
        name.starts_with("_index.").then_some(folder)
    });
    let indexed: FxHashSet<&str> = indexed.filter(|folder| all.contains(folder)).collect();
    let sections = indexed.into_iter().filter(|folder| is_section(library, folder)).collect::<Vec<_>>();
    sections.iter().for_each(|folder| _ = all.remove(folder));
    let outermost = |folder: &&str| folder.rsplit_once('/').is_none_or(|(outer, _)| owner(&all, outer).is_none());
    (all.iter().copied().filter(outermost).collect(), sections)
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

/// Whether a folder with an `index` is a section all the same: it has an `_index` too, in the same language, or with texts
/// of other articles beside or below it.
fn is_section(library: &Library, folder: &str) -> bool {
    let folder = format!("content/{folder}/");
    let start = library.texts.partition_point(|file| *file.path < *folder);
    let names = library.texts[start..].iter().map_while(|file| file.path.strip_prefix(folder.as_str()));
    let (own, others): (Vec<&str>, Vec<&str>) =
        names.partition(|name| name.starts_with("index.") || name.starts_with("_index."));
    let mut indexes = own.iter().filter_map(|name| name.strip_prefix('_')).peekable();
    indexes.peek().is_some() && (!others.is_empty() || indexes.any(|index| own.contains(&index)))
}

fn joined(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}

/// Whether there is a text of this path below `content/`.
fn has(library: &Library, below: &str) -> bool {
    let path = format!("content/{below}");
    library.texts.binary_search_by(|file| (*file.path).cmp(&path)).is_ok()
}

/// A name that does not say which text of what it is.
struct Misnamed {
    told: Diagnostic,
    /// The name it should have, if that is plain.
    meant: Option<String>,
}

/// Takes a text's name apart; what is wrong with it is told with the right name.
fn name<'p>(config: &Config, library: &Library, below: &'p str) -> Result<Name<'p>, Misnamed> {
    let (folder, file) = below.rsplit_once('/').unwrap_or(("", below));
    let stem = &file[..file.len() - 3];
    let main = &config.languages[0].lang;
    let parts = stem.rsplit_once('.').filter(|(item, code)| !item.is_empty() && looks_like_code(code));
    let known = parts.and_then(|(item, code)| Some((item, code, language(config, code)?)));
    if !file.ends_with(".md") {
        let meant = if known.is_some() { format!("{stem}.md") } else { format!("{stem}.{main}.md") };
        return Err(Misnamed { told: Diagnostic::new(Code::ExtensionCase), meant: Some(meant) });
    }
    if let Some((item, code, lang)) = known {
        let path = &below[..below.len() - ".md".len() - code.len() - 1];
        return Ok(Name { path, folder, stem: item, lang });
    }
    let Some((item, code)) = parts else {
        let meant = match language(config, stem) {
            Some(_) => format!("{}.{stem}.md", index_of(library, folder)),
            None => format!("{stem}.{main}.md"),
        };
        return Err(Misnamed { told: Diagnostic::new(Code::LanguageMissingInName), meant: Some(meant) });
    };
    let codes: Vec<&str> = config.languages.iter().map(|language| language.lang.as_str()).collect();
    let near = broader(config, code).or_else(|| nearest(code, codes.iter().copied()));
    let near = near.or_else(|| of_country(config, code));
    let told = Diagnostic::new(Code::UnknownLanguageInName).arg("language", code);
    let told = told.arg("nearest", near.unwrap_or_default()).arg("known", codes.join(", "));
    Err(Misnamed { told, meant: near.map(|near| format!("{item}.{near}.md")) })
}

/// The position of a language as it is written in a name.
fn language(config: &Config, code: &str) -> Option<usize> {
    let written = config.languages.iter().position(|language| language.lang.as_str() == code);
    written.or_else(|| Lang::parse(code).and_then(|lang| config.position(&lang)))
}

/// The language of the site that a code narrows down: `vi` for `vi_VN`.
fn broader<'c>(config: &'c Config, code: &str) -> Option<&'c str> {
    let parents = Lang::parse(&code.replace('_', "-"))?.parents();
    let at = parents.iter().find_map(|lang| config.position(lang))?;
    Some(config.languages[at].lang.as_str())
}

/// What a file in this folder is that is named by its language alone: the home's or section's page, or an article's text.
fn index_of(library: &Library, folder: &str) -> &'static str {
    let inside = format!("content/{folder}/_index.");
    let at = library.texts.partition_point(|file| *file.path < *inside);
    let section = library.texts.get(at).is_some_and(|file| file.path.starts_with(&inside));
    if folder.is_empty() || section { "_index" } else { "index" }
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
    let first = code.split(['-', '_']).next().unwrap_or_default();
    (2..=3).contains(&first.len()) && first.bytes().all(|b| b.is_ascii_alphabetic())
}

/// The first bytes of a file: where to point when a field is missing.
pub(super) fn top() -> Span {
    Span::new(0, 3)
}
