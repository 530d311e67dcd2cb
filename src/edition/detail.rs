//! What pages show of a text's fields by themselves.

use super::{config::PublicPerson, visible::Visible};
use crate::{
    base::{Lang, LangIx, TermIx, Time},
    content::{
        Entry, Item,
        config::Names,
        head::Head,
        schema::{Detail, Mapping},
    },
};
use std::sync::Arc;

/// A field's value as a page shows it.
#[derive(Debug)]
pub enum PublicDetail {
    /// A text; the language it is in, where that is another than the text's around it.
    Text(Arc<str>, Option<Lang>),
    /// A text in several languages.
    Words(Names),
    /// A point in time; of a day its beginning.
    Time(Time),
    /// An agency.
    Agency(TermIx),
    /// A person.
    Person(Arc<PublicPerson>),
    /// Several values.
    List(Vec<PublicDetail>),
}

/// All fields that pages show by themselves, by their names; `None` where neither the text nor its item gives one.
pub(super) fn details(
    visible: &Visible<'_>,
    item: &Item,
    entry: &Entry,
    lang: LangIx,
) -> Vec<(&'static str, Option<PublicDetail>)> {
    let of = |details: &[(&'static str, Detail)], foreign: Option<Lang>, name: &str| {
        let (_, detail) = details.iter().find(|(own, _)| *own == name)?;
        Some(public(visible, detail, foreign.as_ref()))
    };
    let shown = Head::PROPERTIES.iter().filter(|property| property.shown).map(|property| property.name);
    shown
        .map(|name| {
            let of_item = || of(&item.details, visible.foreign(item.original, lang), name);
            (name, of(&entry.details, None, name).or_else(of_item))
        })
        .collect()
}

fn public(visible: &Visible<'_>, detail: &Detail, foreign: Option<&Lang>) -> PublicDetail {
    match detail {
        Detail::Text(text) => PublicDetail::Text(Arc::clone(text), foreign.cloned()),
        Detail::Words(names) => PublicDetail::Words(names.clone()),
        Detail::Time(time) => PublicDetail::Time(*time),
        Detail::Agency(at) => PublicDetail::Agency(*at),
        Detail::Person(at) => PublicDetail::Person(Arc::clone(&visible.people[*at])),
        Detail::List(list) => PublicDetail::List(list.iter().map(|own| public(visible, own, foreign)).collect()),
    }
}

impl PublicDetail {
    /// The agencies that it names.
    pub fn agencies(&self) -> Vec<TermIx> {
        match self {
            Self::Agency(at) => vec![*at],
            Self::List(list) => list.iter().flat_map(Self::agencies).collect(),
            _ => Vec::new(),
        }
    }
}
