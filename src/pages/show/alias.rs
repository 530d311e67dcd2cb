//! The page at an old address of another page: it leads there.

use super::frame::frame;
use crate::pages::{
    page::{Alias, Page},
    shared::Shared,
    view::{Main, View},
};

pub(super) fn alias(shared: &Shared, page: &Page, alias: &Alias) -> View {
    let target = shared.path(&alias.to);
    View { noindex: true, feeds: Vec::new(), ..frame(shared, page, "alias", None, Main::Alias(target)) }
}
