//! What is shown where nothing is.

use super::frame::frame;
use crate::pages::{
    page::Page,
    shared::Shared,
    view::{Main, View},
};

pub(super) fn not_found(shared: &Shared, page: &Page) -> View {
    View { noindex: true, feeds: Vec::new(), ..frame(shared, page, "404", None, Main::NotFound) }
}
