//! Translations of which nobody has said what they were made from: one note a language, since a site may live without the
//! translators' desk.

use crate::{
    base::LangIx,
    check::words::Group,
    content::{Entry, config::Config, translations::State},
    diag::{Code, Diagnostic},
};
use std::collections::BTreeMap;

pub(in crate::check) fn rule(config: &Config, groups: &[Group<'_>]) -> Vec<Diagnostic> {
    let mut untracked: BTreeMap<LangIx, (&Entry, usize)> = BTreeMap::new();
    for group in groups {
        for text in group.approved() {
            let state = group.translations[text.at].as_ref().map(|own| own.state);
            if state == Some(State::Untracked) {
                untracked.entry(text.at).or_insert((text.entry, 0)).1 += 1;
            }
        }
    }
    let tell = |(lang, (first, count)): (LangIx, (&Entry, usize))| {
        let d = Diagnostic::new(Code::TranslationUntracked).at(&first.file, first.title_span());
        let more = if count > 1 { (count - 1).to_string() } else { String::new() };
        d.arg("language", &config.languages[lang].lang).arg("more", more)
    };
    untracked.into_iter().map(tell).collect()
}
