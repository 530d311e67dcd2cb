//! Folding names to what an address may hold: `Đắk Lắk` → `dak-lak`.

use super::normal::may_change;
use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};
use std::borrow::Cow;

/// The precomposed form (NFC): the same name on every machine, whatever made it.
pub fn compose(name: &str) -> Cow<'_, str> {
    if may_change(name.as_bytes()) { ComposingNormalizerBorrowed::new_nfc().normalize(name) } else { name.into() }
}

/// Takes marks off letters and writes `đ` as `d`, in lower case: what a reader without Vietnamese keys would type.
pub fn plain(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    DecomposingNormalizerBorrowed::new_nfkd()
        .normalize_iter(text.chars())
        .filter(|c| !('\u{300}'..='\u{36f}').contains(c))
        .flat_map(char::to_lowercase)
        .flat_map(|c| {
            let (a, b) = match c {
                'đ' | 'ð' => ('d', None),
                'ø' => ('o', None),
                'ł' => ('l', None),
                'ß' => ('s', Some('s')),
                'æ' => ('a', Some('e')),
                'œ' => ('o', Some('e')),
                other => (other, None),
            };
            std::iter::once(a).chain(b)
        })
        .collect()
}

/// Folds a name to `a-z 0-9 -`; empty when nothing of it can be kept (a Khmer or Chinese name).
pub fn fold(name: &str) -> String {
    if is_slug(name) {
        return name.to_owned();
    }
    let mut slug = String::with_capacity(name.len());
    for c in plain(name).chars() {
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if c != '\'' && c != '’' && !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(LONGEST);
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

/// Folds each part of a path.
pub fn fold_path(path: &str) -> String {
    if path.split('/').all(is_slug) {
        return path.to_owned();
    }
    path.split('/').map(fold).collect::<Vec<_>>().join("/")
}

/// The longest slug, in characters: file systems take names of 255 bytes.
const LONGEST: usize = 200;

/// Whether `text` is already `a-z 0-9 -`, not empty, not too long, without a hyphen at either end.
pub fn is_slug(text: &str) -> bool {
    is_id(text) && text.len() <= LONGEST && !text.starts_with('-') && !text.ends_with('-')
}

/// Whether `text` is an id as the configuration has them: `a-z 0-9 -`.
pub fn is_id(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vietnamese_folds_as_people_type_it() {
        assert_eq!(fold("Đắk Lắk: đường mới tới cửa khẩu Đắk Ruê"), "dak-lak-duong-moi-toi-cua-khau-dak-rue");
        assert_eq!(fold("Đa\u{306}\u{301}k La\u{306}\u{301}k"), fold("Đắk Lắk"));
        assert_eq!(fold("L’Est – l'Ouest"), "lest-louest");
        assert_eq!(fold("ខ្មែរ"), "");
    }
}
