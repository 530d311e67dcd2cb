//! The order of names in a language: `Đ` after `D` in Vietnamese.

use super::Locales;
use crate::base::Lang;
use icu_collator::{CollatorBorrowed, options::CollatorOptions};
use std::sync::OnceLock;

/// A language's collator, made when first asked for.
#[derive(Default)]
pub(super) struct Order {
    lang: Option<Lang>,
    collator: OnceLock<Option<CollatorBorrowed<'static>>>,
}

impl Order {
    pub fn new(lang: &Lang) -> Self {
        Self { lang: Some(lang.clone()), ..Self::default() }
    }

    fn collator(&self) -> Option<&CollatorBorrowed<'static>> {
        let make = || {
            let locale = icu_locale::Locale::from(self.lang.as_ref()?.id());
            CollatorBorrowed::try_new(locale.into(), CollatorOptions::default()).ok()
        };
        self.collator.get_or_init(make).as_ref()
    }
}

impl Locales {
    /// Bytes that order as the texts do in the language; texts that the language takes for equal order by their bytes.
    pub fn sort_key(&self, lang: &Lang, text: &str) -> Vec<u8> {
        let mut key = Vec::with_capacity(text.len() * 2);
        if let Some(collator) = self.customs(lang).order.collator() {
            let Ok(_) = collator.write_sort_key_to(text, &mut key);
        }
        key.push(0);
        key.extend_from_slice(text.as_bytes());
        key
    }

    /// Compares two texts as the language orders them. For many texts, [`Locales::sort_key`] is quicker.
    pub fn compare(&self, lang: &Lang, a: &str, b: &str) -> std::cmp::Ordering {
        let customs = self.customs(lang);
        customs
            .order
            .collator()
            .map_or(std::cmp::Ordering::Equal, |collator| collator.compare(a, b))
            .then_with(|| a.cmp(b))
    }
}
