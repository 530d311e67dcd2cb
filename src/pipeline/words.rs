//! All words of a site in their layers (site over theme over built-in), and the theme that uses them.

use crate::{
    base::{Hash, Lang, Memo},
    content::config::Config,
    diag::{Code, Diagnostic, Place},
    disk::{DiskError, Stat},
    edition::PublicConfig,
    locale::{self, FtlFile, Layer, Locales, MessageUse},
    source::{self, CONFIG_FILE, RACY, Sources},
    theme::{Theme, ThemeFiles},
};
use std::{collections::BTreeSet, sync::Arc};

/// The name of the program's own files of words.
const PROGRAM: &str = "songngu.ftl";

/// Words and theme of a site. Made again only when a file of either, or the configuration, is another.
pub(super) struct Words {
    pub locales: Arc<Locales>,
    /// `None` when it says too little to go on.
    pub theme: Option<Arc<Theme>>,
    pub diagnostics: Vec<Diagnostic>,
}

impl Words {
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
        let Some(files) = files else { return Ok(Self { locales, theme: None, diagnostics }) };
        let (theme, used, of_theme) = Theme::load(files, &PublicConfig::new(config), &locales);
        let readable = of_theme.iter().all(|d| d.code != Code::TemplateSyntax);
        diagnostics.extend(usage(&locales, &used, config, readable));
        diagnostics.extend(of_theme);
        Ok(Self { locales, theme: Some(Arc::new(theme)), diagnostics })
    }
}

/// The fingerprint of all that words and theme are made of: of files that may still change within a tick, their bytes.
fn stamp(sources: &Sources, config: &Config, real: i64) -> Result<Hash, DiskError> {
    let files = sources.below("locales/").chain(sources.below("themes/"));
    let stamps: Vec<(&Arc<str>, Stat, Option<Hash>)> = files
        .map(|file| {
            let settled = file.stat.mtime.saturating_add(RACY) < real;
            let bytes = if settled { None } else { Some(Hash::of(&sources.bytes(&file.path)?)) };
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
    let mut own: Vec<FtlFile<'_>> = Vec::new();
    for file in sources.below("locales/") {
        let Some((code, _)) = file.path["locales/".len()..].split_once('/') else { continue };
        if !file.path.ends_with(".ftl") {
            continue;
        }
        let Some(lang) = Lang::parse(code) else {
            diagnostics
                .push(Diagnostic::new(Code::BadLanguage).in_file(&file.path).arg("value", code).arg("nearest", ""));
            continue;
        };
        let bytes = sources.bytes(&file.path)?;
        // Words that are not as they must be are there all the same: none of them is missing.
        if let Err(wrong) = source::decode(&bytes) {
            diagnostics.push(wrong.tell(&file.path));
        }
        let text = source::readable(&bytes).into_owned().into();
        let program = file.path.ends_with(PROGRAM);
        own.push(FtlFile { layer: Layer::Site, lang, file: Arc::clone(&file.path), text, program });
    }
    // A language of the program's words that the site does not have is needed by whoever runs it.
    let needed: Vec<Lang> =
        languages.iter().cloned().chain(["vi", "en"].iter().filter_map(|code| Lang::parse(code))).collect();
    let mut files = locale::builtin_for(&needed);
    if let Some(theme) = theme {
        files.extend(theme.words.iter().filter(|words| needed_for(&words.lang, &needed)).cloned());
    }
    files.extend(own);
    let (locales, of_words) = locale::load(&files, &languages);
    diagnostics.extend(of_words);
    Ok(Arc::new(locales))
}

fn needed_for(lang: &Lang, languages: &[Lang]) -> bool {
    lang.as_str() == "en" || languages.iter().any(|other| other == lang || other.parents().contains(lang))
}

/// Compares the words with their use. Names of topics and agencies and the site's own are used by the program. Behind what
/// cannot be read in a template, messages may be used that nobody sees.
fn usage(locales: &Locales, used: &[MessageUse], config: &Config, readable: bool) -> Vec<Diagnostic> {
    let names: BTreeSet<String> = std::iter::once("site-name".to_owned())
        .chain(config.topics.iter().map(|topic| format!("topic-{}", topic.value)))
        .chain(config.agencies.iter().map(|agency| format!("agency-{}", agency.id.value)))
        .collect();
    let mut diagnostics = locales.usage(used, true);
    diagnostics.retain(|d| {
        let own = |(name, value): &(Arc<str>, String)| name.as_ref() == "name" && names.contains(value);
        d.code != Code::MessageUnused || (readable && !d.args.iter().any(own))
    });
    // A language without words is told where the configuration names it.
    for d in diagnostics.iter_mut().filter(|d| d.code == Code::WordsMissing) {
        let code = d.args.iter().find(|(name, _)| name.as_ref() == "language").map(|(_, value)| value.as_str());
        let language = config.languages.iter().find(|language| Some(language.lang.as_str()) == code);
        d.place = language.map(|language| Place::span(&CONFIG_FILE.into(), language.span));
    }
    diagnostics
}

/// The text of a built-in file of words, for showing a line of it.
pub(super) fn built_in(path: &str) -> Option<Arc<str>> {
    locale::builtin().into_iter().find(|file| file.file.as_ref() == path).map(|file| file.text.into())
}
