//! A theme's files over those of the theme it extends, read; nothing is understood yet but `theme.yaml`.

use super::settings::{self, ThemeSettings};
use crate::{
    base::{Conflict, Lang},
    diag::{Code, Diagnostic, nearest},
    disk::DiskError,
    locale::{FtlFile, Layer},
    media,
    source::{self, Sources, built_in_themes, fields::Spanned},
};
use std::{collections::BTreeMap, sync::Arc};

/// The theme that is taken when none is named.
const BASE: &str = "cao-nguyen";

/// A theme's templates: name → file, text.
pub(super) type Templates = BTreeMap<String, (Arc<str>, Arc<str>)>;

/// A theme's files, read.
pub struct ThemeFiles {
    /// What it says of itself; its own settings over those of the theme it extends.
    pub(super) settings: ThemeSettings,
    /// `templates/`: name → file, text.
    pub(super) templates: Templates,
    /// `assets/`: name → file, bytes.
    pub(super) assets: BTreeMap<String, (Arc<str>, Arc<[u8]>)>,
    /// `locales/`; the extended theme's first.
    pub words: Vec<FtlFile<'static>>,
    /// `theme.yaml`.
    pub(super) file: Arc<str>,
}

impl ThemeFiles {
    /// Reads a theme and the one it extends. `None` when there is no such theme.
    ///
    /// # Errors
    /// A file that cannot be read.
    pub fn read(
        sources: &Sources,
        name: &Spanned<String>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Result<Option<Self>, DiskError> {
        let own = sources.theme(&name.value);
        if !own.contains_key("theme.yaml") {
            let themes = sources.themes();
            let config = crate::source::CONFIG_FILE.into();
            let d = Diagnostic::new(Code::ThemeMissing).at(&config, name.span).arg("name", &name.value);
            diagnostics.push(d.suggest(&name.value, themes.iter().map(String::as_str)));
            return Ok(None);
        }
        let file = Arc::clone(&own["theme.yaml"]);
        let bytes = sources.bytes(&file)?;
        let mut settings = match source::decode(&bytes) {
            Ok(text) => settings::read(&file, text, diagnostics),
            Err(wrong) => {
                diagnostics.push(wrong.diagnostic(&file));
                return Ok(None);
            }
        };
        let mut files: Vec<(bool, BTreeMap<String, Arc<str>>)> = vec![(false, own)];
        if let Some(base) = &settings.extends {
            let others: Vec<&str> = built_in_themes().into_iter().filter(|other| *other != name.value).collect();
            let right = others.contains(&base.value.as_str());
            if !right {
                let d = Diagnostic::new(Code::ThemeExtends).at(&file, base.span).arg("name", &base.value);
                diagnostics.push(d.suggest(&base.value, others.iter().copied()));
            }
            // A wrong name is one mistake: all that the theme leaves out is not told on top of it.
            if right || name.value != BASE {
                let below = sources.theme(if right { &base.value } else { BASE });
                let path = Arc::clone(&below["theme.yaml"]);
                let text = String::from_utf8_lossy(&sources.bytes(&path)?).into_owned();
                let parent = settings::read(&path, &text, diagnostics);
                settings.related = settings.related.or(parent.related);
                settings.latest = settings.latest.or(parent.latest);
                settings.card = settings.card.or(parent.card);
                settings.sizes = settings.sizes.or(parent.sizes);
                settings.card_colours = settings.card_colours.or(parent.card_colours);
                files.insert(0, (true, below));
            }
        }
        let mut theme =
            Self { settings, templates: Templates::new(), assets: BTreeMap::new(), words: Vec::new(), file };
        for (parent, files) in files {
            for (inside, path) in files {
                theme.take(sources, parent, &inside, &path, diagnostics)?;
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
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Result<(), DiskError> {
        // A file that is not as it must be is there all the same: nothing that it holds is missing.
        let mut text = |bytes: Vec<u8>| match source::decode(&bytes) {
            Ok(text) => text.to_owned(),
            Err(wrong) => {
                // To a template all ends of lines are the same.
                if wrong.code != Code::OldLineEnds || inside.ends_with(".ftl") {
                    diagnostics.push(wrong.diagnostic(path));
                }
                source::readable(&bytes).into_owned()
            }
        };
        if let Some(name) = inside.strip_prefix("templates/") {
            let mut text = text(sources.bytes(path)?);
            if let Some(conflict) = Conflict::find(&text) {
                diagnostics.push(Diagnostic::new(Code::ConflictMarks).at(path, conflict.mark));
                text = conflict.first_version;
            }
            // An editor's mark that nobody sees; what follows stays at its place.
            if text.starts_with('\u{feff}') {
                text.replace_range(..'\u{feff}'.len_utf8(), "   ");
            }
            self.templates.insert(name.to_owned(), (Arc::clone(path), text.into()));
        } else if let Some(name) = inside.strip_prefix("assets/") {
            let bytes = sources.bytes(path)?;
            let mark = media::conflict(path, &bytes);
            diagnostics.extend(mark.map(|mark| Diagnostic::new(Code::ConflictMarks).at(path, mark)));
            self.assets.insert(name.to_owned(), (Arc::clone(path), bytes.into()));
        } else if let Some((code, _)) = inside.strip_prefix("locales/").and_then(|rest| rest.split_once('/'))
            && inside.ends_with(".ftl")
            && let Some(lang) = Lang::parse(code)
        {
            let text = text(sources.bytes(path)?);
            let layer = if parent { Layer::ParentTheme } else { Layer::Theme };
            self.words.push(FtlFile { layer, lang, file: Arc::clone(path), text: text.into(), program: false });
        }
        Ok(())
    }

    /// The picture for social cards: a PNG of 1200 × 630.
    pub(super) fn card(&self, diagnostics: &mut Vec<Diagnostic>) -> Option<(String, u32, u32)> {
        let card = self.settings.card.as_ref()?;
        let Some((_, bytes)) = self.assets.get(&card.value) else {
            let known: Vec<&str> = self.assets.keys().map(String::as_str).collect();
            let near = nearest(&card.value, known.iter().copied()).unwrap_or_default();
            let d = Diagnostic::new(Code::AssetMissing).at(&self.file, card.span).arg("name", &card.value);
            diagnostics.push(d.arg("nearest", near));
            return None;
        };
        match media::measure(&card.value, bytes) {
            Some((width, height)) if (width, height) == (1200, 630) && card.value.ends_with(".png") => {
                Some((card.value.clone(), width, height))
            }
            size => {
                let (width, height) = size.unwrap_or((0, 0));
                let d = Diagnostic::new(Code::CardSize).at(&self.file, card.span).arg("name", &card.value);
                diagnostics.push(d.arg("width", width).arg("height", height));
                None
            }
        }
    }
}
