//! The types of values: how each is read, and what it is for manual and schema.

use super::{
    Detail, Lookup, Names, Type,
    web::{alias, authority, checked, email, meant_authority, meant_email},
};
use crate::{
    base::{
        Lang, PartialDate, Span, Time, When, compose, fold, fold_path, is_id, is_slug, meant_web_address, web_address,
    },
    diag::{Code, Diagnostic},
    source::{
        fields::{Reader, Spanned},
        yaml::{self, YamlNode},
    },
};
use serde::{Deserialize, Serialize};
use std::ops::Deref;

/// A type of values.
pub trait Value: Sized + PartialEq {
    /// What it is.
    const TYPE: Type;
    /// Whether it is running text, in which curly quotation marks may be meant.
    const PROSE: bool = false;

    /// Reads a value; `None` for one that is empty or wrong, which is told under the field's name.
    fn read(reader: &mut Reader<'_>, node: &YamlNode, name: &str) -> Option<Self>;

    /// Whether another says the same, wherever it stands.
    fn same(&self, other: &Self) -> bool {
        self == other
    }

    /// As pages show it, for types that they show by themselves; it stands at `span`.
    fn detail(&self, _span: Span, _lookup: &mut dyn Lookup) -> Option<Detail> {
        None
    }
}

impl Value for String {
    const TYPE: Type = Type::Text;
    const PROSE: bool = true;

    fn read(reader: &mut Reader<'_>, node: &YamlNode, name: &str) -> Option<Self> {
        reader.text(node, name).map(|text| text.value)
    }

    fn detail(&self, _: Span, _: &mut dyn Lookup) -> Option<Detail> {
        Some(Detail::Text(self.as_str().into()))
    }
}

impl Value for Names {
    const TYPE: Type = Type::Words;

    fn read(reader: &mut Reader<'_>, node: &YamlNode, name: &str) -> Option<Self> {
        let yaml::YamlValue::Map(map) = &node.value else {
            return reader.text(node, name).map(|text| Self::one(&text.value));
        };
        let mut names = Vec::new();
        for (key, node) in map {
            if let Some(lang) = lang(reader, name, &key.name, key.span) {
                names.extend(reader.text(node, name).map(|text| (lang, text.value)));
            }
        }
        (!names.is_empty()).then(|| Self::several(names))
    }

    fn detail(&self, _: Span, _: &mut dyn Lookup) -> Option<Detail> {
        Some(Detail::Words(self.clone()))
    }
}

/// Types that are a text of a certain form: name, what it is, how it is read of a text that is not empty; how it is shown.
macro_rules! texts {
    ($($(#[$doc:meta])* $Name:ident: $type:expr, $read:expr $(, shown as $Detail:ident by $find:ident)?;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
        pub struct $Name(String);

        impl $Name {
            /// A text that is known to be one.
            pub fn new(text: &str) -> Self {
                Self(text.to_owned())
            }
        }

        impl Deref for $Name {
            type Target = str;
            fn deref(&self) -> &str {
                &self.0
            }
        }

        impl Value for $Name {
            const TYPE: Type = $type;

            fn read(reader: &mut Reader<'_>, node: &YamlNode, name: &str) -> Option<Self> {
                let read: fn(&mut Reader<'_>, &str, Spanned<String>) -> Option<String> = $read;
                let text = reader.text(node, name)?;
                read(reader, name, text).map(Self)
            }

            $(fn detail(&self, span: Span, lookup: &mut dyn Lookup) -> Option<Detail> {
                lookup.$find(&self.0, span).map(Detail::$Detail)
            })?
        }
    )*};
}

texts! {
    /// The last part of an address.
    Slug: Type::Slug, slug;
    /// An item's identity.
    ItemId: Type::ItemId, item_id;
    /// The id of an agency of the configuration, which may know none of that id.
    AgencyId: Type::IdOf("agencies"), |_, _, text| Some(text.value), shown as Agency by agency;
    /// The id of a person of the configuration, which may know none of that id.
    PersonId: Type::IdOf("people"), |_, _, text| Some(text.value), shown as Person by person;
    /// The id of a topic of the configuration, which may know none of that id.
    TopicId: Type::IdOf("topics"), |_, _, text| Some(text.value);
    /// A language's code, in canonical form; the site may lack the language.
    LanguageCode: Type::Language, language;
    /// A file of the bundle, precomposed; the bundle may lack it.
    FileName: Type::File, |_, _, text| Some(compose(&text.value).into_owned());
    /// An old address: a page's folder, ending in `/`, or an `.html` file; below the base, whole, or from the host's root.
    Alias: Type::Alias, alias;
    /// An id that is given here.
    Id: Type::Id, id;
    /// A complete address of the web, its host in ASCII.
    Url: Type::Url, |reader, name, text| checked(reader, name, text, web_address, meant_web_address);
    /// The address of the site, not looked at yet.
    SiteUrl: Type::Url, |_, _, text| Some(text.value);
    /// `name@domain`, the domain in ASCII.
    Email: Type::Email, |reader, name, text| checked(reader, name, text, email, meant_email);
    /// `domain,2026`: for tag URIs, in ASCII.
    Authority: Type::Text, |reader, name, text| checked(reader, name, text, authority, meant_authority);
}

fn slug(reader: &mut Reader<'_>, _: &str, text: Spanned<String>) -> Option<String> {
    if is_slug(&text.value) {
        return Some(text.value);
    }
    reader.tell(Code::BadSlug, text.span, &[("value", &text.value), ("suggestion", &fold(&text.value))]);
    None
}

fn item_id(reader: &mut Reader<'_>, name: &str, text: Spanned<String>) -> Option<String> {
    if text.value.split('/').all(is_id) {
        return Some(text.value);
    }
    let nearest = fold_path(&text.value);
    reader.tell(Code::BadId, text.span, &[("field", name), ("value", &text.value), ("suggestion", &nearest)]);
    None
}

fn language(reader: &mut Reader<'_>, name: &str, text: Spanned<String>) -> Option<String> {
    lang(reader, name, &text.value, text.span).map(|lang| lang.to_string())
}

/// A language by its code. By what is no code, which is told, the one that was meant: what names it has no slips of its own.
fn lang(reader: &mut Reader<'_>, field: &str, written: &str, span: Span) -> Option<Lang> {
    if let Some(lang) = Lang::parse(written).filter(Lang::is_known) {
        return Some(lang);
    }
    let meant = Lang::meant(written);
    let several = if meant.is_none() { several_languages(written) } else { Vec::new() };
    let d = Diagnostic::new(Code::BadLanguage).at(reader.file, span).arg("field", field).arg("value", written);
    let d = d.arg("nearest", meant.as_ref().map(Lang::as_str).unwrap_or_default());
    reader.push(d.arg("list", several.iter().map(Lang::as_str).collect::<Vec<_>>().join(", ")));
    meant
}

/// The languages of a list that is written as one text: `vi, en`.
fn several_languages(text: &str) -> Vec<Lang> {
    let text = text.replace(" và ", ",").replace(" and ", ",");
    let one = |sign: &[char]| -> Vec<Option<Lang>> {
        let names = text.split(sign).map(str::trim).filter(|name| !name.is_empty());
        names.map(|name| Lang::parse(name).filter(Lang::is_known).or_else(|| Lang::meant(name))).collect()
    };
    let lists = [one(&[',', ';', '/', '&', '+', '|']), one(&[' '])];
    let all = lists.into_iter().find(|list| list.len() > 1).unwrap_or_default();
    all.into_iter().collect::<Option<Vec<Lang>>>().unwrap_or_default()
}

fn id(reader: &mut Reader<'_>, name: &str, text: Spanned<String>) -> Option<String> {
    if is_id(&text.value) {
        return Some(text.value);
    }
    let suggestion = fold(&text.value);
    reader.tell(Code::BadId, text.span, &[("field", name), ("value", &text.value), ("suggestion", &suggestion)]);
    None
}

impl Value for When {
    const TYPE: Type = Type::Date;

    fn read(reader: &mut Reader<'_>, node: &YamlNode, name: &str) -> Option<Self> {
        reader.when(node, name)
    }

    fn detail(&self, _: Span, lookup: &mut dyn Lookup) -> Option<Detail> {
        Some(Detail::Time(self.time(lookup.zone())))
    }
}

impl Value for Time {
    const TYPE: Type = Type::Time;

    fn read(reader: &mut Reader<'_>, node: &YamlNode, name: &str) -> Option<Self> {
        reader.point(node, name)
    }

    fn detail(&self, _: Span, _: &mut dyn Lookup) -> Option<Detail> {
        Some(Detail::Time(*self))
    }
}

impl Value for PartialDate {
    const TYPE: Type = Type::PartialDate;

    fn read(reader: &mut Reader<'_>, node: &YamlNode, name: &str) -> Option<Self> {
        reader.partial_date(node, name)
    }
}

impl Value for bool {
    const TYPE: Type = Type::Flag;

    fn read(reader: &mut Reader<'_>, node: &YamlNode, name: &str) -> Option<Self> {
        reader.flag(node, name)
    }
}

/// A whole number.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct Whole<const FROM: i64, const TO: i64>(pub i64);

impl<const FROM: i64, const TO: i64> Value for Whole<FROM, TO> {
    const TYPE: Type = Type::Number(FROM, TO);

    fn read(reader: &mut Reader<'_>, node: &YamlNode, name: &str) -> Option<Self> {
        reader.number(node, name, FROM..=TO).map(Self)
    }
}

/// Makes an enum the type of a field that holds one of some words.
macro_rules! choice {
    ($Name:ident: $($word:literal => $variant:ident),* $(,)?) => {
        impl $crate::content::schema::Value for $Name {
            const TYPE: $crate::content::schema::Type = $crate::content::schema::Type::Choice(&[$($word),*]);

            fn read(
                reader: &mut $crate::source::fields::Reader<'_>,
                node: &$crate::source::yaml::YamlNode,
                name: &str,
            ) -> Option<Self> {
                reader.word(node, name, &[$(($word, Self::$variant)),*])
            }
        }

        impl $Name {
            /// As it is written.
            pub fn id(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)*
                }
            }

            /// The one that a word stands for.
            pub fn named(word: &str) -> Option<Self> {
                [$(($word, Self::$variant)),*].into_iter().find(|(own, _)| *own == word).map(|(_, value)| value)
            }
        }
    };
}
pub(crate) use choice;
