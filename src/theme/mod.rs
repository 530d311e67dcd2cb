//! Floor 4: templates, assets and the view. A theme turns values into pages; there is no way from a template to a
//! file, the clock, the environment or what is not public.
//!
//! `files` reads a theme (`manifest` its theme.yaml), `scan` finds what templates name and `needs` what a page depends
//! on, `sound` loads them, `assets` publishes, `tools` are the functions, `view` the shapes a template may see; `page`
//! renders, `again` goes on past a wrong value, `explain` tells tera's errors in our words, `syntax` what it cannot read.

mod again;
mod assets;
mod explain;
mod files;
mod manifest;
mod needs;
mod page;
mod scan;
mod sound;
mod syntax;
mod tools;
pub mod view;

pub use assets::Asset;
pub use files::Files;
pub use page::POLICY;

use crate::{
    base::{Hash, Lang},
    content::config::Config,
    diag::{Code, Diagnostic},
    locale::{Locales, MessageUse},
};
use again::Again;
use explain::Templates;
use needs::Needs;
use scan::Names;
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
};
use tera::Tera;

/// Templates that every theme has.
const TEMPLATES: [&str; 11] =
    ["home", "section", "article", "page", "topic", "topics", "agency", "agencies", "chooser", "alias", "404"];

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
    again: Again,
    locales: Arc<Locales>,
    languages: Vec<Lang>,
}

impl Theme {
    /// Loads a theme's templates for the languages of the site and checks all that they name. Nothing is rendered.
    pub fn load(files: Files, config: &Config, locales: &Arc<Locales>) -> (Self, Vec<MessageUse>, Vec<Diagnostic>) {
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
        let card = files.card(&mut found);
        let mut base = Tera::new();
        tools::declare(&mut base);
        sound::load(&mut base, &files.templates, &names, &mut found);
        let paths: Arc<BTreeMap<String, String>> = Arc::new(
            assets
                .iter()
                .map(|(name, asset)| (name.clone(), format!("{}{}", config.base.path, asset.address)))
                .collect(),
        );
        let needs = TEMPLATES
            .iter()
            .filter(|template| files.templates.contains_key(&format!("{template}.html")))
            .map(|template| (*template, needs::needs(template, &files.templates, &names, &assets, locales, &languages)))
            .collect();
        let used: Vec<MessageUse> = names.values().flat_map(|of| of.messages.iter().cloned()).collect();
        let tongues = languages
            .iter()
            .map(|lang| {
                let said = used
                    .iter()
                    .filter(|one| one.args.is_empty())
                    .map(|one| (one, locales.say(lang, &one.id, &[])))
                    .filter(|(_, said)| !said.missing)
                    .map(|(one, said)| {
                        (one.id.clone(), (tools::text_value(&said.text), tools::lang_value(said.lang.as_ref())))
                    })
                    .collect();
                let mut tera = base.clone();
                let tools = tools::Tools {
                    lang: lang.clone(),
                    locales: Arc::clone(locales),
                    zone: config.zone.clone(),
                    assets: Arc::clone(&paths),
                    said,
                    days: Mutex::default(),
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
            again: Again::default(),
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
}
