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

/// `state` and `pivot_behind` of the article in a language, as `status` has them.
fn status(desk: &Desk, lang: &str) -> (String, bool) {
    let lines = desk.done(&["status", ARTICLE, "--lang", lang]);
    assert_eq!(lines.len(), 1, "{lines:?}");
    (lines[0]["state"].as_str().unwrap().to_owned(), lines[0]["pivot_behind"].as_bool().unwrap())
}

#[test]
fn a_state_tells_whether_the_text_between_is_behind() {
    let desk = Desk::new(&["en", "km"]);
    assert_eq!(status(&desk, "fr"), ("missing".to_owned(), false));
    assert_eq!(status(&desk, "km"), ("untracked".to_owned(), false));
    desk.accept("en");
    desk.done(&["accept", ARTICLE, "--lang", "km", "--from", "en"]);
    assert_eq!(status(&desk, "km"), ("current".to_owned(), false));
    desk.edit(&text_of("vi"), "7 giờ sáng", "6 giờ sáng");
    assert_eq!(
        (status(&desk, "en"), status(&desk, "km")),
        (("behind".to_owned(), false), ("current".to_owned(), true))
    );
    desk.edit(&text_of("en"), "open from 7 a.m.", "open from 6 a.m.");
    desk.accept("en");
    assert_eq!(
        (status(&desk, "en"), status(&desk, "km")),
        (("current".to_owned(), false), ("behind".to_owned(), false))
    );
}
