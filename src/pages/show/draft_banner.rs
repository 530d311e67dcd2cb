//! What a draft waits for, in words.

use crate::{
    base::Time,
    edition::Wait,
    locale::{Arg, DateStyle},
    pages::shared::Shared,
};
use std::sync::Arc;

/// A line for each thing that a text waits for; none for a public one.
pub(super) fn banner(shared: &Shared, lang: usize, waits: &[Wait]) -> Vec<Arc<str>> {
    let edition = &*shared.edition;
    let date = |time: &Time| {
        let zoned = time.zoned(&edition.config.zone);
        let date = shared.locales().date(edition.lang(lang), &zoned, DateStyle::Long);
        [("date", Arg::Text(format!("{} {}", zoned.strftime("%H:%M"), date)))]
    };
    waits
        .iter()
        .map(|wait| match wait {
            Wait::Draft => shared.say(lang, "wait-draft", &[]),
            Wait::Review => shared.say(lang, "wait-review", &[]),
            Wait::Date(time) => shared.say(lang, "wait-date", &date(time)),
            Wait::Published(time) => shared.say(lang, "wait-published", &date(time)),
            Wait::Embargo(time) => shared.say(lang, "wait-embargo", &date(time)),
            Wait::Section => shared.say(lang, "wait-section", &[]),
            Wait::Release(languages) => {
                let all = &shared.languages[lang].common.languages;
                let names: Vec<&str> = languages.iter().map(|lang| &*all[*lang].name).collect();
                shared.say(lang, "wait-release", &[("languages", Arg::Text(names.join(", ")))])
            }
        })
        .collect()
}
