//! What a draft waits for, in words.

use super::language::LanguageNames;
use crate::{
    base::{ByLang, LangIx, Time},
    edition::{Edition, Wait},
    locale::{Arg, DateStyle, Locales},
};
use std::sync::Arc;

/// A line for each thing that a text waits for; none for a public one.
pub(super) fn waits(
    edition: &Edition,
    languages: &ByLang<LanguageNames>,
    locales: &Locales,
    lang: LangIx,
    waits: &[Wait],
) -> Vec<Arc<str>> {
    let say = |id: &str, args: &[(&str, Arg)]| locales.say(edition.lang(lang), id, args).text.into();
    let date = |time: &Time| {
        let zoned = time.zoned(&edition.config.zone);
        let date = locales.date(edition.lang(lang), &zoned, DateStyle::Long);
        [("date", Arg::Text(format!("{} {}", zoned.strftime("%H:%M"), date)))]
    };
    let words = |wait: &Wait| match wait {
        Wait::Draft => say("wait-draft", &[]),
        Wait::Review => say("wait-review", &[]),
        Wait::Date(time) => say("wait-date", &date(time)),
        Wait::Published(time) => say("wait-published", &date(time)),
        Wait::Embargo(time) => say("wait-embargo", &date(time)),
        Wait::Section => say("wait-section", &[]),
        Wait::Stale => say("wait-stale", &[]),
        Wait::Release(others) => {
            let all = &languages[lang].common.languages;
            let names: Vec<&str> = others.iter().map(|other| &*all[*other].name).collect();
            say("wait-release", &[("languages", Arg::Text(names.join(", ")))])
        }
    };
    waits.iter().map(words).collect()
}
