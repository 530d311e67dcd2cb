//! `theme.yaml`: the version of the contract, the theme it extends, and what it wants.

use crate::{
    base::Conflict,
    diag::{Code, Diagnostic},
    source::{
        fields::{Reader, Spanned},
        recovery,
    },
};
use jiff::tz::TimeZone;
use std::sync::Arc;

/// What a theme says of itself.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ThemeSettings {
    /// The theme below it.
    pub extends: Option<Spanned<String>>,
    /// How many related items a page shows.
    pub related: Option<usize>,
    /// How many items a home lists.
    pub latest: Option<usize>,
    /// The picture for social cards.
    pub card: Option<Spanned<String>>,
    /// How wide pictures in texts are shown: the value of `sizes`.
    pub sizes: Option<Spanned<String>>,
}

const KEYS: [&str; 6] = ["api", "extends", "related", "latest", "card", "sizes"];

/// Reads a `theme.yaml`; what is wrong is told, the rest is kept.
pub(super) fn read(file: &Arc<str>, text: &str, diagnostics: &mut Vec<Diagnostic>) -> ThemeSettings {
    let mut settings = ThemeSettings { extends: None, related: None, latest: None, card: None, sizes: None };
    let conflict = Conflict::find(text);
    diagnostics.extend(conflict.iter().map(|own| Diagnostic::new(Code::ConflictMarks).at(file, own.mark)));
    let text = conflict.as_ref().map_or(text, |own| &own.first_version);
    let yaml = text.strip_prefix('\u{feff}').unwrap_or(text);
    let reading = recovery::read(file, yaml, text.len() - yaml.len());
    let slipped = !reading.mistakes.is_empty();
    diagnostics.extend(reading.mistakes.into_iter().map(|mistake| mistake.diagnostic).chain(reading.misread));
    let Some(node) = reading.node else {
        if reading.readable {
            diagnostics.push(Diagnostic::new(Code::ThemeApi).in_file(file).arg("value", ""));
        }
        return settings;
    };
    let mut reader = Reader::new(file);
    let mut api = None;
    for (key, node) in reader.map(&node, "theme.yaml").unwrap_or_default() {
        match key.name.as_str() {
            "api" => api = reader.text(node, "api"),
            "extends" => settings.extends = reader.text(node, "extends"),
            "related" => settings.related = count(reader.number(node, "related", 0..=50)),
            "latest" => settings.latest = count(reader.number(node, "latest", 1..=200)),
            "card" => settings.card = reader.text(node, "card"),
            "sizes" => settings.sizes = reader.text(node, "sizes"),
            _ => reader.unknown(key, KEYS),
        }
    }
    match api {
        Some(api) if api.value == "1" => {}
        Some(api) => reader.tell(Code::ThemeApi, api.span, &[("value", &api.value)]),
        None if slipped => {}
        None => reader.push(Diagnostic::new(Code::ThemeApi).in_file(file).arg("value", "")),
    }
    diagnostics.extend(reader.diagnostics(&TimeZone::UTC));
    settings
}

fn count(number: Option<i64>) -> Option<usize> {
    number.and_then(|number| usize::try_from(number).ok())
}
