//! Names that do not break at the end of a line: the place, its country, and those that the site's words list. Only what people
//! see on pages has them; machines get plain spaces.

use crate::{base::Lang, locale::Locales};
use std::{cmp::Reverse, sync::Arc};

/// The message in which a site lists names, set apart by commas or lines.
pub(super) const MESSAGE: &str = "unbreakable";

/// The longest name of a licence, in characters: `CC BY-NC-ND 3.0 IGO`, with some room.
const LICENSE: usize = 24;

/// The names of one language, each with the same in no-break spaces, longer ones first.
pub(super) struct Unbreakable(Vec<(String, String)>);

impl Unbreakable {
    pub fn new(locales: &Locales, lang: &Lang) -> Self {
        let words = |id| locales.names(lang, id).map(|message| message.text);
        let listed = words(MESSAGE).unwrap_or_default();
        let listed = listed.split([',', ';', '\n', '、', '，', '،', '；']).map(str::to_owned);
        let names = listed.chain(words("place-name")).chain(words("country-name"));
        let mut names: Vec<(String, String)> = names
            .map(|name| name.split_whitespace().collect::<Vec<_>>().join(" "))
            .filter(|name| name.contains(' '))
            .map(|name| (name.clone(), name.replace(' ', "\u{a0}")))
            .collect();
        names.sort_by_key(|(name, _)| (Reverse(name.len()), name.clone()));
        names.dedup();
        Self(names)
    }

    /// The text with its names held together.
    pub fn hold(&self, text: &Arc<str>) -> Arc<str> {
        let mut held: Option<String> = None;
        for (name, joined) in &self.0 {
            let current = held.as_deref().unwrap_or(text);
            if current.contains(name.as_str()) {
                held = Some(replace(current, name, joined));
            }
        }
        held.map_or_else(|| Arc::clone(text), Into::into)
    }
}

/// A licence as pages show it: its name, `CC BY 4.0`, holds together; what is longer says more than a name.
pub(super) fn license(text: &str) -> String {
    if text.chars().count() <= LICENSE { text.replace(' ', "\u{a0}") } else { text.to_owned() }
}

/// Replaces a name where it stands by itself, not within other words.
fn replace(text: &str, name: &str, joined: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut rest = text;
    while let Some(at) = rest.find(name) {
        let (before, after) = (&rest[..at], &rest[at + name.len()..]);
        let inside = before.chars().next_back().or_else(|| out.chars().next_back()).is_some_and(char::is_alphanumeric)
            || after.chars().next().is_some_and(char::is_alphanumeric);
        out.push_str(before);
        out.push_str(if inside { name } else { joined });
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_hold_together_where_they_stand_by_themselves() {
        let pair = |name: &str| (name.to_owned(), name.replace(' ', "\u{a0}"));
        let names = Unbreakable(vec![pair("Buôn Ma Thuột"), pair("Ma Thuột"), pair("Việt Nam")]);
        let hold = |text: &str| names.hold(&text.into()).replace('\u{a0}', "_");
        assert_eq!(hold("Từ Buôn Ma Thuột ra Việt Nam."), "Từ Buôn_Ma_Thuột ra Việt_Nam.");
        assert_eq!(hold("Việt Nam, Việt Namese, (Việt Nam)"), "Việt_Nam, Việt Namese, (Việt_Nam)");
        let plain: Arc<str> = "Không có tên nào".into();
        assert!(Arc::ptr_eq(&names.hold(&plain), &plain));
        assert_eq!(license("CC BY-NC-ND 3.0 IGO").replace('\u{a0}', "_"), "CC_BY-NC-ND_3.0_IGO");
        let sentence = "Được dùng lại khi ghi rõ nguồn";
        assert_eq!(license(sentence), sentence);
    }
}
