//! Every page is described in words that no other page of its language has: whoever searches sees them below the title.
//! Where two have the same, the later one's title stands before them, and a number behind if that is not enough.

use super::view::{Main, View};
use crate::theme::view::Text;
use rustc_hash::FxHashMap;

/// Makes the descriptions of all pages differ within each language.
pub(super) fn tell_apart(views: &mut [View]) {
    // How often each was wanted.
    let mut wanted: FxHashMap<(usize, Text), usize> = FxHashMap::default();
    for view in views.iter_mut().filter(|view| !matches!(view.main, Main::NotFound | Main::Alias(_))) {
        let mut want = |text: &Text| {
            let count = wanted.entry((view.lang, Text::clone(text))).or_default();
            *count += 1;
            *count
        };
        if want(&view.description) == 1 {
            continue;
        }
        let joined: Text = format!("{} – {}", view.title, view.description).into();
        view.description = loop {
            match want(&joined) {
                1 => break joined,
                number => {
                    let numbered: Text = format!("{joined} ({number})").into();
                    if want(&numbered) == 1 {
                        break numbered;
                    }
                }
            }
        };
    }
}
