//! A page becomes its view: all that it shows.
//!
//! `frame` is what every page has, with its `title` and `description`; `article` (its `reading_time`, its
//! `table_of_contents`), `alias`, `section`, `terms`, `home`, `picture`, `search`, `chooser` and `not_found` are
//! the kinds of pages; `list` and `pager` are what pages of lists have in common.

mod alias;
mod article;
mod chooser;
mod description;
mod fields;
mod figures;
mod frame;
mod home;
mod list;
mod not_found;
mod pager;
mod picture;
mod reading_time;
mod search;
mod section;
mod table_of_contents;
mod terms;
mod title;

use super::{page::Page, shared::Shared, view::View};

/// All that a page shows.
pub(super) fn show(shared: &Shared, page: &Page) -> View {
    match page {
        Page::Text(at) => article::article(shared, page, *at),
        Page::Picture(text, place) => picture::picture(shared, page, *text, *place),
        Page::Home(lang) => home::home(shared, page, *lang),
        Page::Section { section, lang, number } => section::section(shared, page, *section, *lang, *number),
        Page::Terms(of, lang) => terms::index(shared, page, *of, *lang),
        Page::Term { of, term, lang, number } => terms::term(shared, page, *of, *term, *lang, *number),
        Page::Search(lang) => search::search(shared, page, *lang),
        Page::Chooser => chooser::chooser(shared, page),
        Page::NotFound(_) => not_found::not_found(shared, page),
        Page::Alias(alias) => alias::alias(shared, page, alias),
    }
}
