//! Every page is described in words that no other page of its language has: those who search see the description beside
//! the title. Where two have the same, the later one's title stands before it, and a number behind if that is not enough.

use super::view::{Main, View};
use crate::theme::view::Text;
use rustc_hash::FxHashMap;

/// Makes the descriptions of all pages differ within each language.
pub(super) fn tell_apart(views: &mut [View]) {
    // Each with the last number that was tried behind it.
    let mut given: FxHashMap<(usize, Text), usize> = FxHashMap::default();
    for view in views.iter_mut().filter(|view| !matches!(view.main, Main::NotFound | Main::Alias(_))) {
        let own = (view.lang, view.description.clone());
        if !given.contains_key(&own) {
            given.insert(own, 1);
            continue;
        }
        let joined = format!("{} – {}", view.title, view.description);
        let mut number = given.get(&(view.lang, joined.as_str().into())).copied().unwrap_or(0) + 1;
        let numbered = |number: usize| if number == 1 { joined.clone() } else { format!("{joined} ({number})") };
        while given.contains_key(&(view.lang, numbered(number).into())) {
            number += 1;
        }
        view.description = numbered(number).into();
        given.insert((view.lang, joined.as_str().into()), number);
        given.insert((view.lang, view.description.clone()), 1);
    }
}
