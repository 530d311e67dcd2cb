//! What a build did, for whoever tells of it.

use super::{
    removal::ChangedText,
    site::{Prepared, Site},
};
use crate::{
    base::{ByLang, Lang, Time},
    diag::Located,
    edition::{HeldText, Language},
    locale::Locales,
};
use jiff::tz::TimeZone;
use std::sync::Arc;

/// What a build did.
pub struct Report {
    /// Whether the output is what it should be; otherwise it stayed as it was.
    pub published: bool,
    /// Whether there is a new release.
    pub switched: bool,
    /// How many pages each language has.
    pub pages: ByLang<usize>,
    /// Files of the release.
    pub files: usize,
    /// Files written.
    pub written: usize,
    /// Files removed.
    pub removed: usize,
    /// Jobs rendered: the others' files were kept.
    pub rendered: usize,
    /// Outputs made anew, with the reason: `new`, `content`, `lost`; filled when asked for.
    pub explained: Vec<(String, &'static str)>,
    /// The site's languages with their own names, in the configuration's order.
    pub languages: ByLang<(Lang, String)>,
    /// Texts that the release before did not have; none where there was none before.
    pub came: Vec<ChangedText>,
    /// Texts that only the release before had.
    pub went: Vec<ChangedText>,
    /// Texts that wait, the soonest first: for the closing words alone.
    pub waiting: Vec<HeldText>,
    /// When something will next become public, change or go.
    pub next_change: Option<Time>,
    /// The site's zone.
    pub zone: TimeZone,
    /// The words, for telling.
    pub locales: Arc<Locales>,
    /// All that was told, in order.
    pub diagnostics: Vec<Located>,
}

impl Report {
    /// Of a build that published nothing (yet).
    pub(super) fn stopped(prepared: &Prepared) -> Self {
        let site = prepared.site.as_ref();
        let config = site.map(|site| &site.edition.config);
        Self {
            published: false,
            switched: false,
            pages: site.map(|site| site.plan.pages.clone()).unwrap_or_default(),
            files: 0,
            written: 0,
            removed: 0,
            rendered: 0,
            explained: Vec::new(),
            came: Vec::new(),
            went: Vec::new(),
            languages: config.map(|config| languages(&config.languages)).unwrap_or_default(),
            waiting: site.map(Site::waiting).unwrap_or_default(),
            next_change: site.and_then(Site::next_change),
            zone: config.map_or(TimeZone::UTC, |config| config.zone.clone()),
            locales: Arc::clone(&prepared.locales),
            diagnostics: Vec::new(),
        }
    }
}

/// The languages of a site with their own names.
pub fn languages(languages: &ByLang<Language>) -> ByLang<(Lang, String)> {
    let name = |language: &Language| language.name.clone().unwrap_or_else(|| language.lang.own_name());
    languages.iter().map(|language| (language.lang.clone(), name(language))).collect()
}
