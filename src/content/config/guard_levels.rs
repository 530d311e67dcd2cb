//! How grave it is what a rule of the guard finds.

use crate::{
    content::schema::{Of, Property, Type, Value, value::choice},
    diag::Code,
    guard::Rule,
    source::{fields::Reader, yaml::YamlNode},
};

/// How grave it is what a rule finds.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Level {
    /// It stops publishing.
    Error,
    /// It is told.
    Warning,
    /// It may go out.
    Off,
}

choice!(Level: "error" => Error, "warning" => Warning, "off" => Off);

/// A level for each rule, in the order of [`Rule::ALL`].
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Levels([Level; Rule::ALL.len()]);

impl Default for Levels {
    fn default() -> Self {
        Self(Rule::ALL.map(|rule| match rule {
            Rule::SecrecyMark | Rule::IdentityNumber => Level::Error,
            _ => Level::Warning,
        }))
    }
}

/// The rows: a rule, and the level that it has where none is given.
const ROWS: [Property; Rule::ALL.len()] = [
    row("secrecy-mark", "error"),
    row("identity-number", "error"),
    row("personal-phone", "warning"),
    row("html-comment", "warning"),
    row("hidden-text", "warning"),
    row("author-data", "warning"),
    row("picture-private", "warning"),
];

const fn row(name: &'static str, default: &'static str) -> Property {
    Property { name, ty: Level::TYPE, default, ..Property::of(Of::Site) }
}

/// Rules that come later.
const LATER: [&str; 1] = ["place-in-file"];

impl Levels {
    /// That of a rule.
    pub fn of(&self, rule: Rule) -> Level {
        self.0[rule as usize]
    }
}

impl Value for Levels {
    const TYPE: Type = Type::Map(&ROWS, None);

    fn read(reader: &mut Reader<'_>, node: &YamlNode, name: &str) -> Option<Self> {
        let mut levels = Self::default();
        for (key, node) in reader.map(node, name)? {
            match Rule::named(&key.name) {
                Some(rule) => levels.0[rule as usize] = Level::read(reader, node, &key.name).unwrap_or(levels.of(rule)),
                None if LATER.contains(&key.name.as_str()) => {
                    reader.tell(Code::FieldLater, key.span, &[("field", &key.name)]);
                }
                None => reader.unknown(key, ROWS.iter().map(|row| row.name)),
            }
        }
        Some(levels)
    }
}
