//! The rules of which waivers speak.

use crate::{
    content::schema::{Type, Value, value::choice},
    guard::Rule,
    source::{fields::Reader, yaml::YamlNode},
};
use serde::{Deserialize, Serialize};

/// What a waiver lets stay in a text.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub enum WaiverRule {
    /// What must not go out, as many times as the waiver says.
    Guard(Rule),
    /// In a segment of a translation what its source does not say.
    Translation(TranslationRule),
}

/// A rule that compares a translation with its source, or with the glossary.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each is the code of its message")]
pub enum TranslationRule {
    NumbersDiffer,
    DatesDiffer,
    LinksDiffer,
    PicturesDiffer,
    NotesDiffer,
    HeadingsDiffer,
    ContactsDiffer,
    SameAsSource,
    GlossaryTerm,
    GlossaryDated,
}

/// Both lists, and the one of waivers, which has all of them.
macro_rules! rules {
    ([$($guard:literal => $Guard:ident,)*] [$($word:literal => $Word:ident,)*]) => {
        choice!(Rule: $($guard => $Guard,)*);
        choice!(TranslationRule: $($word => $Word,)*);

        impl Value for WaiverRule {
            const TYPE: Type = Type::Choice(&[$($guard,)* $($word,)*]);

            fn read(reader: &mut Reader<'_>, node: &YamlNode, name: &str) -> Option<Self> {
                reader.word(node, name, &[
                    $(($guard, Self::Guard(Rule::$Guard)),)*
                    $(($word, Self::Translation(TranslationRule::$Word)),)*
                ])
            }
        }
    };
}

rules! {
    [
        "secrecy-mark" => SecrecyMark,
        "identity-number" => IdentityNumber,
        "personal-phone" => PersonalPhone,
        "html-comment" => HtmlComment,
        "hidden-text" => HiddenText,
        "author-data" => AuthorData,
        "picture-private" => PicturePrivate,
    ]
    [
        "numbers-differ" => NumbersDiffer,
        "dates-differ" => DatesDiffer,
        "links-differ" => LinksDiffer,
        "pictures-differ" => PicturesDiffer,
        "notes-differ" => NotesDiffer,
        "headings-differ" => HeadingsDiffer,
        "contacts-differ" => ContactsDiffer,
        "same-as-source" => SameAsSource,
        "glossary-term" => GlossaryTerm,
        "glossary-dated" => GlossaryDated,
    ]
}
