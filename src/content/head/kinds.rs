//! The one table of kinds. Whoever asks what a kind does asks its row.

use crate::{
    content::schema::{Type, Value},
    diag::Code,
    source::{fields::Reader, yaml::YamlNode},
};
use serde::{Deserialize, Serialize};
use std::ops::Deref;

/// What is true of all items of a kind. Its name in words is the message `kind-<name>`.
#[derive(Debug)]
pub struct KindRow {
    /// As it is written.
    pub name: &'static str,
    /// Whether its items have a date, before which nothing is public.
    pub dated: bool,
    /// Whether its items are in lists and feeds; else they are linked from their section's page or from every page's foot.
    pub listed: bool,
    /// The template of its pages.
    pub template: &'static str,
    /// Its type in structured data (<https://schema.org/>).
    pub schema_org: &'static str,
    /// The fields that an item needs, besides those that every text needs.
    pub needs: &'static [&'static str],
    /// Whether each of its texts shows a clip.
    pub shows_clip: bool,
}

/// All kinds; the first is the one of items that name none.
pub const KINDS: &[KindRow] = &[
    KindRow {
        name: "news",
        dated: true,
        listed: true,
        template: "article",
        schema_org: "NewsArticle",
        needs: &["date"],
        shows_clip: false,
    },
    KindRow {
        name: "feature",
        dated: true,
        listed: true,
        template: "article",
        schema_org: "NewsArticle",
        needs: &["date"],
        shows_clip: false,
    },
    KindRow {
        name: "gallery",
        dated: true,
        listed: true,
        template: "article",
        schema_org: "NewsArticle",
        needs: &["date", "gallery"],
        shows_clip: false,
    },
    KindRow {
        name: "clip",
        dated: true,
        listed: true,
        template: "article",
        schema_org: "NewsArticle",
        needs: &["date"],
        shows_clip: true,
    },
    KindRow {
        name: "page",
        dated: false,
        listed: false,
        template: "page",
        schema_org: "WebPage",
        needs: &[],
        shows_clip: false,
    },
];

/// Kinds whose features come later: an error that says so.
pub const LATER: &[&str] = &["press-release", "event", "document", "rebuttal", "dataset"];

/// The names of all kinds, for the schema.
const NAMES: &[&str] = &names();

const fn names() -> [&'static str; KINDS.len()] {
    let mut names = [""; KINDS.len()];
    let mut at = 0;
    while at < names.len() {
        names[at] = KINDS[at].name;
        at += 1;
    }
    names
}

/// What an item is: a row of [`KINDS`], by position.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize)]
pub struct Kind(u8);

impl Kind {
    /// All kinds.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..KINDS.len()).map(|at| Self(at as u8))
    }

    /// The kind of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::all().find(|kind| kind.name == name)
    }

    /// Its position among all.
    pub fn position(self) -> usize {
        usize::from(self.0)
    }
}

impl Deref for Kind {
    type Target = KindRow;
    fn deref(&self) -> &KindRow {
        KINDS.get(self.position()).unwrap_or(&KINDS[0])
    }
}

impl Value for Kind {
    const TYPE: Type = Type::Choice(NAMES);

    fn read(reader: &mut Reader<'_>, node: &YamlNode, name: &str) -> Option<Self> {
        let text = reader.text(node, name)?;
        if LATER.contains(&text.value.as_str()) {
            reader.tell(Code::KindLater, text.span, &[("value", &text.value), ("known", &NAMES.join(", "))]);
            return None;
        }
        let kinds: Vec<(&str, Self)> = Self::all().map(|kind| (KINDS[kind.position()].name, kind)).collect();
        reader.word(node, name, &kinds)
    }
}
