//! A theme's files over those of the theme it extends, read; nothing is understood yet but `theme.yaml`.

use super::{
    explain::Templates,
    manifest::{self, Manifest},
};
use crate::{
    base::Lang,
    diag::{Code, Diagnostic, nearest},
    disk::DiskError,
    locale::{FtlFile, Layer},
    media,
    source::{self, Sources, fields::Spanned},
};
use std::{collections::BTreeMap, sync::Arc};

/// The theme that others extend, and that is taken when none is named.
const BASE: &str = "cao-nguyen";

/// A theme's files, read.
pub struct Files {
    /// What it says of itself; its own settings over those of the theme it extends.
    pub(super) manifest: Manifest,
    /// `templates/`: name → file, text.
    pub(super) templates: Templates,
    /// `assets/`: name → bytes.
    pub(super) assets: BTreeMap<String, Arc<[u8]>>,
    /// `locales/`; the extended theme's first.
    pub words: Vec<FtlFile<'static>>,
    /// `theme.yaml`.
    pub(super) file: Arc<str>,
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
        // A file that is not as it must be is there all the same: nothing that it holds is missing.
        let mut text = |bytes: Vec<u8>| match source::decode(&bytes) {
            Ok(text) => text.to_owned(),
            Err(wrong) => {
                // To a template all ends of lines are the same.
                if wrong.code != Code::OldLineEnds || inside.ends_with(".ftl") {
                    found.push(wrong.tell(path));
                }
                source::readable(&bytes).into_owned()
            }
        };
        if let Some(name) = inside.strip_prefix("templates/") {
            let mut text = text(sources.bytes(path)?);
            // An editor's mark that nobody sees; what follows stays at its place.
            if text.starts_with('\u{feff}') {
                text.replace_range(..'\u{feff}'.len_utf8(), "   ");
            }
            self.templates.insert(name.to_owned(), (Arc::clone(path), text.into()));
        } else if let Some(name) = inside.strip_prefix("assets/") {
            self.assets.insert(name.to_owned(), sources.bytes(path)?.into());
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
    pub(super) fn card(&self, found: &mut Vec<Diagnostic>) -> Option<(String, u32, u32)> {
        let card = self.manifest.card.as_ref()?;
        let Some(bytes) = self.assets.get(&card.value) else {
            let known: Vec<&str> = self.assets.keys().map(String::as_str).collect();
            let near = nearest(&card.value, known.iter().copied()).unwrap_or_default();
            let d = Diagnostic::new(Code::AssetMissing).at(&self.file, card.span).arg("name", &card.value);
            found.push(d.arg("nearest", near));
            return None;
        };
        match media::measure(&card.value, bytes) {
            Some((width, height)) if (width, height) == (1200, 630) && card.value.ends_with(".png") => {
                Some((card.value.clone(), width, height))
            }
            size => {
                let (width, height) = size.unwrap_or((0, 0));
                let d = Diagnostic::new(Code::CardSize).at(&self.file, card.span).arg("name", &card.value);
                found.push(d.arg("width", width).arg("height", height));
                None
            }
        }
    }
}
