//! Floor 4: templates, assets and the view. A theme turns values into pages; there is no way from a template to a
//! file, the clock, the environment or what is not public.
//!
//! `manifest` reads theme.yaml, `scan` finds what templates name, `assets` publishes, `tools` are the functions,
//! `view` the shapes a template may see, `explain` tells tera's errors in our words.

mod assets;
mod explain;
mod manifest;
mod scan;
mod tools;
pub mod view;

pub use assets::Asset;

use crate::{
    base::{Hash, Lang, Span},
    content::config::Config,
    diag::{Code, Diagnostic, nearest},
    disk::DiskError,
    locale::{Locales, Use},
    media,
    source::{self, Sources, fields::Spanned},
};
use explain::Templates;
use manifest::Manifest;
use scan::Names;
use std::{
    collections::{BTreeMap, BTreeSet},
    io,
    sync::Arc,
};
use tera::{Context, Tera};

/// Templates that every theme has.
const TEMPLATES: [&str; 11] =
    ["home", "section", "article", "page", "topic", "topics", "agency", "agencies", "chooser", "alias", "404"];

/// The theme that others extend, and that is taken when none is named.
const BASE: &str = "cao-nguyen";

/// Bytes of one page: loops in a template's loops would fill the memory. A browser takes minutes for such a page.
const LARGEST: usize = 64 << 20;

/// The content policy that every page carries before anything that loads.
pub const POLICY: &str = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; \
    img-src 'self'; media-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'";

/// A theme's files, read.
pub struct Files {
    /// What it says of itself; its own settings over those of the theme it extends.
    manifest: Manifest,
    /// `templates/`: name → file, text.
    templates: Templates,
    /// `assets/`: name → bytes.
    assets: BTreeMap<String, Arc<[u8]>>,
    /// `locales/`: language, file, text; the extended theme's first.
    pub words: Vec<Words>,
    /// `theme.yaml`.
    file: Arc<str>,
}

/// A file of words of a theme.
pub struct Words {
    /// Whether it is the extended theme's.
    pub parent: bool,
    /// The folder's name.
    pub lang: Lang,
    /// Its path.
    pub file: Arc<str>,
    /// Its text.
    pub text: String,
}

/// A theme ready to render.
pub struct Theme {
    /// How many related items a page shows.
    pub related: usize,
    /// How many items a home lists.
    pub latest: usize,
    /// What is published, by name.
    pub assets: BTreeMap<String, Asset>,
    /// The picture for social cards: name among the assets, width, height.
    pub card: Option<(String, u32, u32)>,
    templates: Templates,
    /// What each page template depends on.
    needs: BTreeMap<&'static str, Needs>,
    /// Per language of the site.
    tongues: Vec<Tera>,
    locales: Arc<Locales>,
    languages: Vec<Lang>,
}

/// What a page template depends on, its parents, parts and components included.
struct Needs {
    /// The texts of all files, and the addresses of the assets they name.
    stamp: Hash,
    /// Messages, per language of the site.
    messages: Vec<Hash>,
    /// All words of its code.
    words: BTreeSet<String>,
}

impl Files {
    /// Reads a theme and the one it extends. `None` when there is no such theme.
    ///
    /// # Errors
    /// A file that cannot be read.
    pub fn read(
        sources: &Sources,
        name: &Spanned<String>,
        found: &mut Vec<Diagnostic>,
    ) -> Result<Option<Self>, DiskError> {
        let own = sources.theme(&name.value);
        if !own.contains_key("theme.yaml") {
            let themes = sources.themes();
            let config = crate::content::config::FILE.into();
            let d = Diagnostic::new(Code::ThemeMissing).at(&config, name.span).arg("name", &name.value);
            found.push(d.suggest(&name.value, themes.iter().map(String::as_str)));
            return Ok(None);
        }
        let file = Arc::clone(&own["theme.yaml"]);
        let bytes = sources.bytes(&file)?;
        let mut manifest = match source::decode(&bytes) {
            Ok(text) => manifest::read(&file, text, found),
            Err(wrong) => {
                found.push(wrong.tell(&file));
                return Ok(None);
            }
        };
        let mut files: Vec<(bool, BTreeMap<String, Arc<str>>)> = vec![(false, own)];
        if let Some(base) = &manifest.extends {
            let right = base.value == BASE && name.value != BASE;
            if !right {
                let near = if name.value == BASE { "" } else { BASE };
                found.push(
                    Diagnostic::new(Code::ThemeExtends)
                        .at(&file, base.span)
                        .arg("name", &base.value)
                        .arg("nearest", near),
                );
            }
            // A wrong name is one mistake: all that the theme leaves out is not told on top of it.
            if name.value != BASE {
                let below = sources.theme(BASE);
                let path = Arc::clone(&below["theme.yaml"]);
                let text = String::from_utf8_lossy(&sources.bytes(&path)?).into_owned();
                let parent = manifest::read(&path, &text, found);
                manifest.related = manifest.related.or(parent.related);
                manifest.latest = manifest.latest.or(parent.latest);
                manifest.card = manifest.card.or(parent.card);
                files.insert(0, (true, below));
            }
        }
        let mut theme =
            Self { manifest, templates: Templates::new(), assets: BTreeMap::new(), words: Vec::new(), file };
        for (parent, files) in files {
            for (inside, path) in files {
                theme.take(sources, parent, &inside, &path, found)?;
            }
        }
        Ok(Some(theme))
    }

    fn take(
        &mut self,
        sources: &Sources,
        parent: bool,
        inside: &str,
        path: &Arc<str>,
        found: &mut Vec<Diagnostic>,
    ) -> Result<(), DiskError> {
        let mut text = |bytes: Vec<u8>| match source::decode(&bytes) {
            Ok(text) => Some(text.to_owned()),
            Err(wrong) => {
                found.push(wrong.tell(path));
                None
            }
        };
        if let Some(name) = inside.strip_prefix("templates/") {
            if let Some(text) = text(sources.bytes(path)?) {
                self.templates.insert(name.to_owned(), (Arc::clone(path), text.into()));
            }
        } else if let Some(name) = inside.strip_prefix("assets/") {
            self.assets.insert(name.to_owned(), sources.bytes(path)?.into());
        } else if let Some((code, _)) = inside.strip_prefix("locales/").and_then(|rest| rest.split_once('/'))
            && inside.ends_with(".ftl")
            && let Some(lang) = Lang::parse(code)
            && let Some(text) = text(sources.bytes(path)?)
        {
            self.words.push(Words { parent, lang, file: Arc::clone(path), text });
        }
        Ok(())
    }
}

impl Theme {
    /// Loads a theme's templates for the languages of the site and checks all that they name. Nothing is rendered.
    pub fn load(files: Files, config: &Config, locales: &Arc<Locales>) -> (Self, Vec<Use>, Vec<Diagnostic>) {
        let mut found = Vec::new();
        let languages: Vec<Lang> = config.languages.iter().map(|language| language.lang.clone()).collect();
        let assets = assets::publish(&files.assets);
        let names: BTreeMap<&str, Names> = files
            .templates
            .iter()
            .map(|(name, (file, text))| (name.as_str(), scan::scan(file, text, &mut found)))
            .collect();
        for (name, of) in &names {
            for (path, span) in &of.assets {
                if !assets.contains_key(path) {
                    let file = &files.templates[*name].0;
                    let d = Diagnostic::new(Code::AssetMissing).at(file, *span).arg("name", path);
                    found.push(d.suggest(path, assets.keys().map(String::as_str)));
                }
            }
        }
        for template in TEMPLATES {
            if !files.templates.contains_key(&format!("{template}.html")) {
                found.push(Diagnostic::new(Code::TemplateMissing).in_file(&files.file).arg("name", template));
            }
        }
        let card = card(&files, &mut found);
        let mut base = Tera::new();
        tools::declare(&mut base);
        let sources = files.templates.iter().map(|(name, (_, text))| (name.as_str(), text.as_ref()));
        let sound = match base.add_raw_templates(sources) {
            Ok(()) => true,
            Err(error) => {
                found.extend(explain::all(&error, &files.templates));
                false
            }
        };
        let paths: Arc<BTreeMap<String, String>> = Arc::new(
            assets
                .iter()
                .map(|(name, asset)| (name.clone(), format!("{}{}", config.base.path, asset.address)))
                .collect(),
        );
        let needs = TEMPLATES
            .iter()
            .filter(|template| files.templates.contains_key(&format!("{template}.html")))
            .map(|template| (*template, needs(template, &files.templates, &names, &assets, locales, &languages)))
            .collect();
        let used: Vec<Use> = names.values().flat_map(|of| of.messages.iter().cloned()).collect();
        let tongues = languages
            .iter()
            .filter(|_| sound)
            .map(|lang| {
                let said = used
                    .iter()
                    .filter(|one| one.args.is_empty())
                    .map(|one| (one, locales.say(lang, &one.id, &[])))
                    .filter(|(_, said)| !said.missing)
                    .map(|(one, said)| {
                        (one.id.clone(), (said.text.as_str().into(), tools::lang_value(said.lang.as_ref())))
                    })
                    .collect();
                let mut tera = base.clone();
                let tools = tools::Tools {
                    lang: lang.clone(),
                    locales: Arc::clone(locales),
                    zone: config.zone.clone(),
                    assets: Arc::clone(&paths),
                    said,
                };
                tools::register(&mut tera, tools);
                tera
            })
            .collect();
        let theme = Self {
            related: files.manifest.related.unwrap_or(5),
            latest: files.manifest.latest.unwrap_or(12),
            assets,
            card,
            templates: files.templates,
            needs,
            tongues,
            locales: Arc::clone(locales),
            languages,
        };
        (theme, used, found)
    }

    /// The words.
    pub fn locales(&self) -> &Locales {
        &self.locales
    }

    /// The languages of the site.
    pub fn languages(&self) -> &[Lang] {
        &self.languages
    }

    /// The fingerprint of all that a template adds to a page of a language: its files, assets and messages.
    pub fn stamp(&self, template: &str, lang: usize) -> Hash {
        self.needs
            .get(template)
            .map_or_else(Hash::default, |needs| Hash::stamp(&(needs.stamp, needs.messages.get(lang))))
    }

    /// Whether a template, its parents or parts use a word: a value that none of them names need not be made.
    pub fn wants(&self, template: &str, word: &str) -> bool {
        self.needs.get(template).is_some_and(|needs| needs.words.contains(word))
    }

    /// Renders a template in a language of the site.
    ///
    /// # Errors
    /// What is wrong with the template, located.
    pub fn render(&self, template: &str, lang: usize, context: &Context) -> Result<Vec<u8>, Vec<Diagnostic>> {
        let Some(tera) = self.tongues.get(lang) else { return Err(Vec::new()) }; // told when it was loaded
        let name = format!("{template}.html");
        if !self.templates.contains_key(&name) {
            return Err(Vec::new());
        }
        let mut out = Bounded { bytes: Vec::with_capacity(16 << 10), full: false };
        match tera.render_to(&name, context, &mut out) {
            Ok(()) if carries_policy(&out.bytes) => Ok(out.bytes),
            Err(_) if out.full => {
                let told = Diagnostic::new(Code::PageTooLarge).in_file(&self.templates[&name].0);
                Err(vec![told.arg("name", &name).arg("limit", format!("{} MiB", LARGEST >> 20))])
            }
            Ok(()) => Err(vec![Diagnostic::new(Code::PolicyMissing).in_file(&self.templates[&name].0)]),
            Err(error) => Err(explain::explain(&error, &self.templates, &name)),
        }
    }
}

/// A page that is being written.
struct Bounded {
    bytes: Vec<u8>,
    full: bool,
}

impl io::Write for Bounded {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.bytes.len() + bytes.len() > LARGEST {
            self.full = true;
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Whether the content policy stands before anything that loads.
fn carries_policy(page: &[u8]) -> bool {
    let Some(at) = memchr::memmem::find(page, POLICY.as_bytes()) else { return false };
    let before = &page[..at];
    [b"<link".as_slice(), b"<script", b"<img", b"<style", b"<body", b"<base"]
        .iter()
        .all(|loads| memchr::memmem::find(before, loads).is_none())
}

/// A template with its parents, parts and components.
fn needs(
    template: &'static str,
    templates: &Templates,
    names: &BTreeMap<&str, Names>,
    assets: &BTreeMap<String, Asset>,
    locales: &Locales,
    languages: &[Lang],
) -> Needs {
    let mut files: BTreeSet<&str> = BTreeSet::new();
    let start = format!("{template}.html");
    let mut open: Vec<&str> = names.get_key_value(start.as_str()).map(|(name, _)| *name).into_iter().collect();
    while let Some(name) = open.pop() {
        if !files.insert(name) {
            continue;
        }
        let of = &names[name];
        open.extend(of.templates.iter().filter_map(|(other, _)| names.get_key_value(other.as_str()).map(|(n, _)| *n)));
        let defines = |component: &String| names.iter().find(|(_, other)| other.defines.contains(component));
        open.extend(of.components.iter().filter_map(defines).map(|(name, _)| *name));
    }
    let texts: Vec<(&str, &str)> = files.iter().map(|name| (*name, templates[*name].1.as_ref())).collect();
    let named: BTreeSet<&str> =
        files.iter().flat_map(|name| &names[name].assets).map(|(asset, _)| asset.as_str()).collect();
    let addresses: Vec<Option<&str>> =
        named.iter().map(|asset| assets.get(*asset).map(|asset| asset.address.as_str())).collect();
    let mut messages: BTreeSet<&str> =
        files.iter().flat_map(|name| &names[name].messages).map(|one| one.id.as_str()).collect();
    if files.iter().any(|name| names[name].dates) {
        messages.extend(Locales::DATE_WORDS);
    }
    Needs {
        stamp: Hash::stamp(&(texts, addresses)),
        messages: languages.iter().map(|lang| locales.stamp(lang, messages.iter().copied())).collect(),
        words: files.iter().flat_map(|name| names[name].words.iter().cloned()).collect(),
    }
}

/// The picture for social cards: a PNG of 1200 × 630.
fn card(files: &Files, found: &mut Vec<Diagnostic>) -> Option<(String, u32, u32)> {
    let card = files.manifest.card.as_ref()?;
    let Some(bytes) = files.assets.get(&card.value) else {
        let known: Vec<&str> = files.assets.keys().map(String::as_str).collect();
        let near = nearest(&card.value, known.iter().copied()).unwrap_or_default();
        let d = Diagnostic::new(Code::AssetMissing).at(&files.file, span_or_top(card)).arg("name", &card.value);
        found.push(d.arg("nearest", near));
        return None;
    };
    match media::measure(&card.value, bytes) {
        Some((width, height)) if (width, height) == (1200, 630) && card.value.ends_with(".png") => {
            Some((card.value.clone(), width, height))
        }
        size => {
            let (width, height) = size.unwrap_or((0, 0));
            let d = Diagnostic::new(Code::CardSize).at(&files.file, span_or_top(card)).arg("name", &card.value);
            found.push(d.arg("width", width).arg("height", height));
            None
        }
    }
}

fn span_or_top(of: &Spanned<String>) -> Span {
    of.span
}
