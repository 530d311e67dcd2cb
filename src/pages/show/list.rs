//! What pages of lists have in common: a part of the cards, the number, the list's own feeds.

use super::{frame::frame, pager::pager};
use crate::{
    base::{Address, SectionIx, TextIx},
    locale::Arg,
    pages::{
        navigation,
        page::{Page, count},
        shared::Shared,
        view::{ListPage, Main, View},
    },
};

/// The cards of one page of a list, and its pager.
pub(super) fn list_page(shared: &Shared, address: &Address, list: &[TextIx], number: usize) -> ListPage {
    let size = shared.edition.config.page_size;
    ListPage {
        entries: shared.cards(list.chunks(size).nth(number - 1).unwrap_or_default()),
        pager: pager(shared, address, number, count(&shared.edition, list)),
        feeds: Vec::new(),
        summary: None,
        intro: None,
        sections: Vec::new(),
        pages: Vec::new(),
        figures: Vec::new(),
        agency: None,
    }
}

/// A page of a list: what belongs to it comes first among its feeds, and its number stands in title and description.
pub(super) fn list_view(
    shared: &Shared,
    page: &Page,
    template: &'static str,
    section: Option<SectionIx>,
    main: ListPage,
) -> View {
    let (lang, number) = (page.lang(&shared.edition), page.number());
    let number_text = (number > 1).then(|| shared.say(lang, "page-number", &[("number", Arg::Number(number as i64))]));
    let mut feeds = main.feeds.clone();
    feeds.extend(navigation::announced(shared, lang));
    let view = frame(shared, page, template, section, Main::List(Box::new(main)));
    let description = match &number_text {
        Some(number) => format!("{} ({number})", view.description).into(),
        None => view.description,
    };
    View { number: number_text, feeds, description, ..view }
}
