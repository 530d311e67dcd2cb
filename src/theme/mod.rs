//! Floor 4: templates, assets and the view. A theme turns values into pages; there is no way from a template to a
//! file, the clock, the environment or what is not public.
//!
//! `files` reads a theme (`settings` its theme.yaml), `references` finds what templates name and `dependencies` what a page
//! depends on, `compile` gives them to tera (`blocks`: what they fill), `assets` publishes, `functions` are those that
//! templates call, `view` the shapes they may see; `markup` tells what a template writes as `html`, or a `style_sheet` loads,
//! that is `forbidden` by the policy; `render` makes a page, which carries the `content_policy`; `recovery` goes on past a wrong
//! value, `explain` tells tera's errors in our words, `syntax` what it cannot read, `empty` which value is.

mod assets;
mod blocks;
mod compile;
mod content_policy;
mod dependencies;
mod empty;
mod explain;
mod files;
mod forbidden;
mod functions;
mod html;
mod markup;
mod recovery;
mod references;
mod render;
mod settings;
mod style_sheet;
mod syntax;
pub(crate) mod view;

pub use assets::Asset;
pub use content_policy::POLICY;
pub use files::ThemeFiles;

use crate::{
    base::{ByLang, Hash, Lang, LangIx},
    diag::{Code, Diagnostic, nearest},
    edition::PublicConfig,
    locale::{Locales, MessageUse},
    media::{CardColours, CardFont, CardMaker},
    source::BUILTIN,
};
use dependencies::Dependencies;
use files::Templates;
use functions::Functions;
use markup::Markup;
use recovery::Recovery;
use references::References;
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, Mutex},
};
use tera::Tera;

/// Templates that every theme has.
const TEMPLATES: [&str; 11] =
    ["home", "section", "article", "page", "topic", "topics", "agency", "agencies", "chooser", "alias", "404"];

/// Templates that a theme has for what not every site shows: one without is told where the site needs it.
const OPTIONAL: [&str; 2] = ["picture", "search"];

/// Templates of pages that have no other languages to announce.
const WITHOUT_ALTERNATES: [&str; 4] = ["search", "chooser", "alias", "404"];

/// The colours of cards, where the theme does not say.
const CARD_COLOURS: CardColours = CardColours { ground: [0xff; 3], ink: [0x1a; 3], line: [0x76; 3] };

/// How many related items a page shows, where the theme does not say.
const RELATED: usize = 5;

/// How many items a home lists, where the theme does not say.
const LATEST: usize = 12;

/// How wide pictures in texts are shown, where the theme does not say.
const SIZES: &str = "100vw";

/// A theme ready to render.
pub struct Theme {
    /// How many related items a page shows.
    pub related: usize,
    /// How many items a home lists.
    pub latest: usize,
    /// How wide pictures in texts are shown: the value of `sizes`.
    pub sizes: Arc<str>,
    /// What is published, by name.
    pub assets: BTreeMap<String, Asset>,
    /// Makes social cards of titles, where the site wants that.
    pub cards: Option<CardMaker>,
    /// The picture for social cards: name among the assets, width, height.
    pub card: Option<(String, u32, u32)>,
    /// `theme.yaml`.
    file: Arc<str>,
    templates: Templates,
    /// What each page template depends on.
    dependencies: BTreeMap<&'static str, Dependencies>,
    /// The templates with the functions of each language of the site.
    engines: ByLang<Tera>,
    recovery: Recovery,
    locales: Arc<Locales>,
}

impl Theme {
    /// Loads a theme's templates for the languages of the site and checks all that they name. Nothing is rendered. `fonts` are
    /// the site's for cards, where it wants them.
    pub fn load(
        files: ThemeFiles,
        config: &PublicConfig,
        locales: &Arc<Locales>,
        fonts: Option<Vec<CardFont>>,
    ) -> (Self, Vec<MessageUse>, Vec<Diagnostic>) {
        let mut diagnostics = Vec::new();
        let languages: ByLang<Lang> = config.languages.iter().map(|language| language.lang.clone()).collect();
        let assets = assets::publish(&files.assets);
        let references: BTreeMap<&str, References> = files
            .templates
            .iter()
            .map(|(name, (file, text))| (name.as_str(), references::scan(file, text, &mut diagnostics)))
            .collect();
        missing_assets(&files, &references, &assets, &mut diagnostics);
        let has = |template: &str| files.templates.contains_key(&format!("{template}.html"));
        for template in TEMPLATES.into_iter().filter(|template| !has(template)) {
            diagnostics.push(Diagnostic::new(Code::TemplateMissing).in_file(&files.file).arg("name", template));
        }
        let card = files.card(&mut diagnostics);
        let mut tera = Tera::new();
        functions::declare(&mut tera);
        compile::compile(&mut tera, &files.templates, &references, &mut diagnostics);
        let dependencies = TEMPLATES.into_iter().chain(OPTIONAL).filter(|template| has(template)).map(|template| {
            let of = dependencies::dependencies(template, &files.templates, &references, &assets, locales, &languages);
            (template, of)
        });
        let dependencies: BTreeMap<&str, Dependencies> = dependencies.collect();
        let markup = read_markup(&files, &dependencies, &config.base.origin, &mut diagnostics);
        if diagnostics.iter().all(|d| d.code != Code::TemplateSyntax) {
            unused_templates(&files, &dependencies, &mut diagnostics);
            lacking(&files, &dependencies, &references, &markup, &mut diagnostics);
        }
        let used: Vec<MessageUse> = references.values().flat_map(|of| of.messages.iter().cloned()).collect();
        let theme = Self {
            related: files.settings.related.unwrap_or(RELATED),
            latest: files.settings.latest.unwrap_or(LATEST),
            sizes: files.settings.sizes.as_ref().map_or(SIZES, |own| &own.value).into(),
            engines: engines(&tera, &used, config, &assets, locales),
            assets,
            card,
            cards: fonts.map(|fonts| CardMaker::new(fonts, files.settings.card_colours.unwrap_or(CARD_COLOURS))),
            file: files.file,
            templates: files.templates,
            dependencies,
            recovery: Recovery::default(),
            locales: Arc::clone(locales),
        };
        (theme, used, diagnostics)
    }

    /// The words.
    pub fn locales(&self) -> &Locales {
        &self.locales
    }

    /// Whether it has a template for pages.
    pub fn has(&self, template: &str) -> bool {
        self.dependencies.contains_key(template)
    }

    /// That it lacks a template that the site needs; `None` when it has it.
    pub fn lacks(&self, template: &str) -> Option<Diagnostic> {
        let missing = || Diagnostic::new(Code::TemplateMissing).in_file(&self.file).arg("name", template);
        (!self.has(template)).then(missing)
    }

    /// The fingerprint of all that a template adds to a page of a language: its files, assets and messages.
    pub fn stamp(&self, template: &str, lang: LangIx) -> Hash {
        self.dependencies.get(template).map_or_else(Hash::default, |of| Hash::stamp(&(of.stamp, of.messages.get(lang))))
    }

    /// Whether a template, its parents or parts use a word: a value that none of them names need not be made.
    pub fn wants(&self, template: &str, word: &str) -> bool {
        self.dependencies.get(template).is_some_and(|of| of.words.contains(word))
    }
}

fn missing_assets(
    files: &ThemeFiles,
    references: &BTreeMap<&str, References>,
    assets: &BTreeMap<String, Asset>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for (name, of) in references {
        let file = &files.templates[*name].0;
        for (path, span) in of.assets.iter().filter(|(path, _)| !assets.contains_key(path)) {
            let missing = Diagnostic::new(Code::AssetMissing).at(file, *span).arg("name", path);
            diagnostics.push(missing.suggest(path, assets.keys().map(String::as_str)));
        }
    }
}

/// The site's templates that no page is made with. What the program brings along may stay unused, and so may notes beside
/// the templates.
fn unused_templates(
    files: &ThemeFiles,
    dependencies: &BTreeMap<&str, Dependencies>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let used: BTreeSet<&str> = dependencies.values().flat_map(|of| of.files.iter().map(String::as_str)).collect();
    let own = |file: &str| !file.starts_with(BUILTIN);
    for (name, (file, _)) in
        files.templates.iter().filter(|(name, (file, _))| own(file) && !used.contains(name.as_str()))
    {
        let part = name.rsplit('/').next().unwrap_or(name);
        if part.starts_with('.') || part.ends_with(".md") {
            continue;
        }
        // One that the site has already was not meant.
        let open = files.templates.iter().filter(|(_, (file, _))| !own(file)).map(|(name, _)| name.clone());
        let lacking = TEMPLATES
            .iter()
            .chain(&OPTIONAL)
            .map(|name| format!("{name}.html"))
            .filter(|name| !files.templates.contains_key(name));
        let known: Vec<String> = open.chain(lacking).collect();
        let near = nearest(name, known.iter().map(String::as_str)).unwrap_or_default();
        let unused = Diagnostic::new(Code::TemplateUnused).in_file(file).arg("name", name);
        diagnostics.push(unused.arg("nearest", near));
    }
}

/// Reads what the templates of pages write as HTML, and what style sheets load. `origin`: the site's own.
fn read_markup<'d>(
    files: &ThemeFiles,
    dependencies: &'d BTreeMap<&str, Dependencies>,
    origin: &str,
    diagnostics: &mut Vec<Diagnostic>,
) -> BTreeMap<&'d str, Markup> {
    let host = origin.split_once("://").map_or("", |(_, host)| host);
    for (file, bytes) in files.assets.iter().filter(|(name, _)| name.ends_with(".css")).map(|(_, asset)| asset) {
        if let Ok(css) = std::str::from_utf8(bytes) {
            markup::sheet(file, css, host, diagnostics);
        }
    }
    let used: BTreeSet<&str> = dependencies.values().flat_map(|of| of.files.iter().map(String::as_str)).collect();
    let read = used.into_iter().map(|name| {
        let (file, text) = &files.templates[name];
        (name, markup::read(file, text, host, diagnostics))
    });
    read.collect()
}

/// What page templates lack that each owes, unless a part of them is missing, which may have it.
fn lacking(
    files: &ThemeFiles,
    dependencies: &BTreeMap<&str, Dependencies>,
    references: &BTreeMap<&str, References>,
    markup: &BTreeMap<&str, Markup>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let named = |file: &String| references[file.as_str()].templates.iter().map(|(name, _)| name);
    let whole = |of: &Dependencies| of.files.iter().flat_map(named).all(|name| files.templates.contains_key(name));
    for (page, of) in dependencies.iter().filter(|(_, of)| whole(of)) {
        let has = |owed: fn(&Markup) -> bool| of.files.iter().any(|file| owed(&markup[file.as_str()]));
        let owed = [
            (Code::PolicyMissing, has(|own| own.policy)),
            (Code::HreflangMissing, has(|own| own.hreflang) || WITHOUT_ALTERNATES.contains(page)),
        ];
        let page = format!("{page}.html");
        let missing = owed.into_iter().filter(|(_, has)| !has);
        diagnostics.extend(missing.map(|(code, _)| {
            let files_of_page = of.files.iter().map(String::as_str);
            markup::lacking(code, &page, files_of_page, &files.templates)
        }));
    }
}

/// The compiled templates with the functions of each language of the site.
fn engines(
    tera: &Tera,
    used: &[MessageUse],
    config: &PublicConfig,
    assets: &BTreeMap<String, Asset>,
    locales: &Arc<Locales>,
) -> ByLang<Tera> {
    let paths = assets.iter().map(|(name, asset)| (name.clone(), format!("{}{}", config.base.path, asset.address)));
    let paths: Arc<BTreeMap<String, String>> = Arc::new(paths.collect());
    let engine = |lang: &Lang| {
        let messages = used
            .iter()
            .filter(|one| one.args.is_empty())
            .map(|one| (one, locales.say(lang, &one.id, &[])))
            .filter(|(_, message)| !message.missing)
            .map(|(one, message)| {
                let text = functions::text_value(&message.text);
                (one.id.clone(), (text, functions::lang_value(message.lang.as_ref())))
            })
            .collect();
        let mut tera = tera.clone();
        let functions = Functions {
            lang: lang.clone(),
            locales: Arc::clone(locales),
            zone: config.zone.clone(),
            assets: Arc::clone(&paths),
            messages,
            days: Mutex::default(),
        };
        functions::register(&mut tera, functions);
        tera
    };
    config.languages.iter().map(|language| engine(&language.lang)).collect()
}
