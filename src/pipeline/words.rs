//! All words of a site in their layers (site over theme over built-in), and the theme that uses them.

use super::{
    card_fonts,
    unread::{self, Taken},
};
use crate::{
    base::{Hash, Lang, Memo},
    content::config::Config,
    diag::{Code, Diagnostic},
    disk::{DiskError, Stat},
    edition::PublicConfig,
    locale::{self, FtlFile, Layer, Locales},
    source::{self, BUILTIN, CONFIG_FILE, RACY, Sources},
    theme::{Theme, ThemeFiles},
};
use std::{collections::BTreeSet, sync::Arc};

/// The name of the program's own files of words.
const PROGRAM: &str = "songngu.ftl";

/// Words and theme of a site. Made again only when a file of either, or the configuration, is another.
pub(super) struct WordsAndTheme {
    pub locales: Arc<Locales>,
    /// `None` when it says too little to go on.
    pub theme: Option<Arc<Theme>>,
    pub diagnostics: Vec<Diagnostic>,
}

impl WordsAndTheme {
    /// Those of before, or new ones.
    ///
    /// # Errors
    /// A file that cannot be read.
    pub fn new(sources: &Sources, config: &Config, real: i64, memo: &mut Memo) -> Result<Arc<Self>, DiskError> {
        memo.try_value(stamp(sources, config, real)?, || Self::load(sources, config))
    }

    fn load(sources: &Sources, config: &Config) -> Result<Self, DiskError> {
        let mut diagnostics = Vec::new();
        let files = ThemeFiles::read(sources, &config.theme, &mut diagnostics)?;
        let locales = load(sources, files.as_ref(), config, &mut diagnostics)?;
        let names = names(config);
        let Some(files) = files else {
            diagnostics.extend(locales.variables(&[], &names));
            return Ok(Self { locales, theme: None, diagnostics });
        };
        let fonts = card_fonts::read(sources, config, &mut diagnostics)?;
        let (theme, used, of_theme) = Theme::load(files, &PublicConfig::new(config), &locales, fonts);
        // Behind what cannot be read in a template, messages may be used that nobody sees.
        let complete = of_theme.iter().all(|d| d.code != Code::TemplateSyntax);
        diagnostics.extend(locales.usage(&used, &names, complete));
        diagnostics.extend(without_words(&locales, config));
        diagnostics.extend(of_theme);
        Ok(Self { locales, theme: Some(Arc::new(theme)), diagnostics })
    }
}

/// The fingerprint of all that words and theme are made of: of files that may still change within a tick, their bytes.
fn stamp(sources: &Sources, config: &Config, real: i64) -> Result<Hash, DiskError> {
    let files = sources.below("locales/").chain(sources.below("themes/")).chain(card_fonts::files(sources, config));
    let stamps: Vec<(&Arc<str>, Stat, Option<Hash>)> = files
        .map(|file| {
            let stable = file.stat.mtime.saturating_add(RACY) < real;
            let bytes = if stable { None } else { Some(Hash::of(&sources.bytes(&file.path)?)) };
            Ok((&file.path, file.stat, bytes))
        })
        .collect::<Result<_, DiskError>>()?;
    Ok(Hash::stamp(&(config.stamp, stamps)))
}

/// The words of a site, for telling: what is wrong with them was told before.
///
/// # Errors
/// A file that cannot be read.
pub(super) fn locales(sources: &Sources, config: &Config) -> Result<Arc<Locales>, DiskError> {
    let mut diagnostics = Vec::new();
    let files = ThemeFiles::read(sources, &config.theme, &mut diagnostics)?;
    load(sources, files.as_ref(), config, &mut diagnostics)
}

/// The program's own words, for a site whose configuration cannot be read.
pub(super) fn program() -> Arc<Locales> {
    Arc::new(locale::load(&locale::builtin(), &[Lang::english()]).0)
}

/// All words of a site.
///
/// # Errors
/// A file that cannot be read.
fn load(
    sources: &Sources,
    theme: Option<&ThemeFiles>,
    config: &Config,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Arc<Locales>, DiskError> {
    let languages: Vec<Lang> = config.languages.iter().map(|language| language.lang.clone()).collect();
    // A language of the program's words that the site does not have is needed by whoever runs it.
    let needed: Vec<Lang> =
        languages.iter().cloned().chain(["vi", "en"].iter().filter_map(|code| Lang::parse(code))).collect();
    let own = own(sources, &languages, &needed, diagnostics)?;
    let mut files = locale::builtin_for(&needed);
    if let Some(theme) = theme {
        files.extend(theme.words.iter().filter(|words| needed_for(&words.lang, &needed)).cloned());
    }
    files.extend(own);
    let (locales, of_words) = locale::load(&files, &languages);
    diagnostics.extend(of_words);
    Ok(Arc::new(locales))
}

/// The site's own files of words.
///
/// # Errors
/// A file that cannot be read.
fn own(
    sources: &Sources,
    languages: &[Lang],
    needed: &[Lang],
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Vec<FtlFile<'static>>, DiskError> {
    let mut own = Vec::new();
    for file in sources.below(unread::FOLDER) {
        let code = match unread::taken(&file.path[unread::FOLDER.len()..]) {
            Taken::Words(code) => code,
            Taken::Ignored => continue,
            Taken::Unread(why) => {
                diagnostics.push(unread::unread(&file.path, why, languages, sources));
                continue;
            }
        };
        let Some(lang) = Lang::parse(code).filter(|lang| needed_for(lang, needed)) else {
            // In the program's own repository lie the words that it brings along, in more languages than the site's.
            if built_in(&format!("{BUILTIN}{}", file.path)).is_none() {
                diagnostics.push(unread::unread(&file.path, "language", languages, sources));
            }
            continue;
        };
        let bytes = sources.bytes(&file.path)?;
        // Words that are not as they must be are there all the same: none of them is missing.
        if let Err(wrong) = source::decode(&bytes) {
            diagnostics.push(wrong.diagnostic(&file.path));
        }
        let text = source::readable(&bytes).into_owned().into();
        let program = file.path.ends_with(PROGRAM);
        own.push(FtlFile { layer: Layer::Site, lang, file: Arc::clone(&file.path), text, program });
    }
    Ok(own)
}

fn needed_for(lang: &Lang, languages: &[Lang]) -> bool {
    lang.as_str() == "en" || languages.iter().any(|other| other == lang || other.parents().contains(lang))
}

/// The messages that the program asks for by ids of the site.
fn names(config: &Config) -> BTreeSet<String> {
    ["site-name", "place-name", "country-name", "unbreakable"]
        .map(str::to_owned)
        .into_iter()
        .chain(config.topics.iter().map(|topic| format!("topic-{}", topic.value)))
        .chain(config.agencies.iter().map(|agency| format!("agency-{}", agency.id.value)))
        .collect()
}

/// Languages of the site that have no words.
fn without_words<'c>(locales: &'c Locales, config: &'c Config) -> impl Iterator<Item = Diagnostic> + 'c {
    config.languages.iter().filter_map(|language| {
        let from = locales.words_lang(&language.lang)?;
        let missing = Diagnostic::new(Code::WordsMissing).at(&CONFIG_FILE.into(), language.span);
        Some(missing.arg("language", &language.lang).arg("from", from))
    })
}

/// The text of a built-in file of words, for showing a line of it.
pub(super) fn built_in(path: &str) -> Option<Arc<str>> {
    locale::builtin().into_iter().find(|file| file.file.as_ref() == path).map(|file| file.text.into())
}
