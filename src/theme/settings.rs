//! `theme.yaml`: the version of the contract, the theme it extends, and what it wants.

use crate::{
    base::Conflict,
    diag::{Code, Diagnostic},
    media::CardColours,
    source::{
        fields::{Reader, Spanned},
        recovery,
        yaml::{YamlNode, YamlValue},
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
    /// The colours of cards that are made of titles.
    pub card_colours: Option<CardColours>,
}

const KEYS: [&str; 7] = ["api", "extends", "related", "latest", "card", "sizes", "card_colours"];

const COLOURS: [&str; 3] = ["ground", "ink", "line"];

/// Reads a `theme.yaml`; what is wrong is told, the rest is kept.
pub(super) fn read(file: &Arc<str>, text: &str, diagnostics: &mut Vec<Diagnostic>) -> ThemeSettings {
    let mut settings =
        ThemeSettings { extends: None, related: None, latest: None, card: None, sizes: None, card_colours: None };
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
            "card_colours" => settings.card_colours = card_colours(&mut reader, node),
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

/// The colours of cards; `None` unless all are right.
fn card_colours(reader: &mut Reader<'_>, node: &YamlNode) -> Option<CardColours> {
    let mut found: [Option<[u8; 3]>; COLOURS.len()] = [None; COLOURS.len()];
    let map = reader.map(node, "card_colours")?;
    for (key, node) in map {
        match COLOURS.iter().position(|name| *name == key.name) {
            Some(at) => found[at] = colour(reader, node, &key.name),
            None => reader.unknown(key, COLOURS),
        }
    }
    for name in COLOURS.iter().filter(|name| map.iter().all(|(key, _)| key.name != **name)) {
        reader.tell(Code::MissingField, node.span, &[("field", name)]);
    }
    let [ground, ink, line] = found;
    Some(CardColours { ground: ground?, ink: ink?, line: line? })
}

/// A colour: `#rrggbb`. Without quotes YAML takes it for a comment.
fn colour(reader: &mut Reader<'_>, node: &YamlNode, name: &str) -> Option<[u8; 3]> {
    let empty = matches!(node.value, YamlValue::Empty).then(|| Spanned { value: String::new(), span: node.span });
    let text = empty.or_else(|| reader.text(node, name))?;
    let digits = text.value.strip_prefix('#').filter(|digits| digits.len() == 6);
    let digits = digits.filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()));
    let Some(number) = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok()) else {
        reader.tell(Code::CardColour, text.span, &[("field", name), ("value", &text.value)]);
        return None;
    };
    let [_, red, green, blue] = number.to_be_bytes();
    Some([red, green, blue])
}

fn count(number: Option<i64>) -> Option<usize> {
    number.and_then(|number| usize::try_from(number).ok())
}
