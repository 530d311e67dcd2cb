//! A translation that was made from another one.

use super::{ARTICLE, Desk, record_of, text_of};

const NONE: [&str; 0] = [];

#[test]
fn a_translation_follows_the_text_it_was_made_from() {
    let desk = Desk::new(&["en", "km"]);
    desk.accept("en");
    desk.done(&["accept", ARTICLE, "--lang", "km", "--from", "en"]);
    assert!(desk.read(&record_of("km")).contains("\nfrom: en\n"));
    // The original moves on: its own translation is behind, what was made of that is not yet.
    desk.edit(&text_of("vi"), "7 giờ sáng", "6 giờ sáng");
    assert_eq!((desk.behind("en").len(), desk.behind("km")), (1, Vec::new()));
    // Then the translation follows, and what was made of it is behind by its words.
    desk.edit(&text_of("en"), "open from 7 a.m.", "open from 6 a.m.");
    desk.accept("en");
    assert_eq!(desk.behind("en"), NONE);
    let behind = desk.behind("km");
    assert!(
        behind.len() == 1 && behind[0].starts_with("changed: The Dak Rue border gate is open from 7 a.m."),
        "{behind:?}"
    );
    desk.accept("km");
    assert_eq!(desk.behind("km"), NONE);
    assert!(desk.read(&record_of("km")).contains("\nfrom: en\n"));
}

#[test]
fn a_translation_can_be_taken_as_made_from_another_text() {
    let desk = Desk::new(&["en", "km"]);
    desk.accept("en");
    desk.accept("km");
    let ids = desk.done(&["show", ARTICLE, "--lang", "km", "--all"]).len();
    assert_eq!(desk.done(&["accept", ARTICLE, "--lang", "km", "--from", "en"])[0]["segments"], ids);
    assert_eq!(desk.behind("km"), NONE);
    desk.edit(&text_of("vi"), "7 giờ sáng", "6 giờ sáng");
    assert_eq!(desk.behind("km"), NONE);
    // Not in a circle, and not by pieces.
    let before = desk.sources();
    assert_eq!(desk.call(&["accept", ARTICLE, "--lang", "en", "--from", "km"]).0, 2);
    let id = &desk.ids("en")[0];
    assert_eq!(desk.call(&["accept", ARTICLE, "--lang", "km", "--from", "vi", "--segment", id]).0, 1);
    assert_eq!(desk.sources(), before);
}
