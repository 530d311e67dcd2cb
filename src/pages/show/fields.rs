//! The fields that an article shows by themselves, in its language.

use crate::{
    base::LangIx,
    edition::{PublicDetail, PublicText},
    pages::{authors::author, shared::Shared, words::words},
    theme::view::{FieldView, Words},
};

/// Each field by its name; `None` where the text has none.
pub(super) fn fields(shared: &Shared, text: &PublicText) -> Vec<(&'static str, Option<FieldView>)> {
    let field = |detail: &PublicDetail| field(shared, text.lang, detail);
    text.details.iter().map(|(name, detail)| (*name, detail.as_ref().and_then(field))).collect()
}

fn field(shared: &Shared, lang: LangIx, detail: &PublicDetail) -> Option<FieldView> {
    let edition = &*shared.edition;
    Some(match detail {
        PublicDetail::Text(text, other) => {
            FieldView::Words(Words { text: text.clone(), lang: other.as_ref().map(|lang| lang.as_str().into()) })
        }
        PublicDetail::Words(names) => FieldView::Words(words(names, edition.lang(lang))?),
        PublicDetail::Time(time) => FieldView::Time(time.rfc3339(&edition.config.zone).into()),
        PublicDetail::Agency(at) => FieldView::Agency(shared.languages[lang].agencies[*at].clone()?),
        PublicDetail::Person(person) => FieldView::Person(author(edition.lang(lang), person)),
        PublicDetail::List(list) => FieldView::List(list.iter().filter_map(|own| field(shared, lang, own)).collect()),
    })
}
