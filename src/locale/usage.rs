//! The words that are there against the words that are asked for.

use super::{catalog::Catalog, dates::DATE_MESSAGES, definition::Definition, ftl::Layer, locales::Locales};
use crate::{
    base::{Lang, Span},
    diag::{Code, Diagnostic},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

/// A place that asks for a message.
#[derive(Clone, PartialEq, Eq, Debug, Hash)]
pub struct MessageUse {
    /// The message.
    pub id: String,
    /// The variables that it is given.
    pub args: Vec<String>,
    /// Where it is asked for.
    pub file: Arc<str>,
    /// The bytes there.
    pub span: Span,
}

impl MessageUse {
    /// The message, where an attribute of it (`id.attribute`) is asked for.
    pub(super) fn message(&self) -> &str {
        self.id.split('.').next().unwrap_or(&self.id)
    }
}

/// For at most this many unknown messages a nearest one is looked for: each look goes through all names.
pub(super) const SUGGESTED: usize = 100;

/// Whether a message is for whoever runs the program, not for readers of a site.
pub fn is_program_word(id: &str) -> bool {
    ["diag-", "cli-", "severity-", "related-"].iter().any(|prefix| id.starts_with(prefix))
}

impl Locales {
    /// Compares the messages with their use: `MessageUnknown` where no language has one, `MessageMissing` once per
    /// message and language of the site, `MessageUnused` for messages of theme and site that nothing asks for (unless not all uses are known:
    /// `complete`), `FluentVariable` where a message wants what it is not given. The program asks for its own words for
    /// readers, and for `names` by ids of the site.
    pub fn usage(&self, used: &[MessageUse], names: &BTreeSet<String>, complete: bool) -> Vec<Diagnostic> {
        let mut diagnostics = self.variables(used, names);
        let mut asked: BTreeMap<&str, Option<&MessageUse>> = self.reader_words().map(|id| (id, None)).collect();
        // The first place in the order of files speaks for all.
        let mut sorted: Vec<&MessageUse> = used.iter().collect();
        sorted.sort_by(|a, b| (&a.file, a.span, &a.id).cmp(&(&b.file, b.span, &b.id)));
        let mut unknown = 0;
        for one in sorted {
            if self.has_anywhere(one.message()) {
                asked.entry(one.message()).or_insert(Some(one)).get_or_insert(one);
            } else {
                unknown += 1;
                diagnostics.push(self.unknown(one, unknown <= SUGGESTED));
            }
        }
        for lang in &self.languages {
            self.missing(lang, &asked, &mut diagnostics);
        }
        if complete {
            self.unused(used, names, &mut diagnostics);
        }
        diagnostics
    }

    /// The built-in words for readers: all that English has, but for the ways of writing dates.
    fn reader_words(&self) -> impl Iterator<Item = &str> {
        self.definitions
            .iter()
            .filter(|definition| {
                definition.layer == Layer::Builtin && !definition.term && definition.lang.as_str() == "en"
            })
            .map(|definition| definition.id.as_ref())
            .filter(|id| !is_program_word(id) && !DATE_MESSAGES.contains(id))
    }

    fn has_anywhere(&self, id: &str) -> bool {
        self.catalogs.iter().any(|catalog| catalog.messages.contains_key(id))
    }

    fn unknown(&self, one: &MessageUse, suggest: bool) -> Diagnostic {
        let known: BTreeSet<&str> = self
            .catalogs
            .iter()
            .flat_map(|catalog| catalog.messages.keys())
            .map(AsRef::as_ref)
            .filter(|id| suggest && !is_program_word(id))
            .collect();
        let main = self.languages.first().map(ToString::to_string).unwrap_or_default();
        Diagnostic::new(Code::MessageUnknown)
            .at(&one.file, one.span)
            .arg("name", &one.id)
            .arg("language", main)
            .suggest(&one.id, known)
    }

    /// The message that a language really gets.
    pub(super) fn effective(&self, lang: &Lang, id: &str) -> Option<(&Catalog, &Definition)> {
        self.chain(lang).iter().find_map(|link| {
            let catalog = &self.catalogs[link.catalog];
            Some((catalog, &self.definitions[*catalog.messages.get(id)?]))
        })
    }

    /// What a language of the site lacks.
    fn missing(&self, lang: &Lang, asked: &BTreeMap<&str, Option<&MessageUse>>, diagnostics: &mut Vec<Diagnostic>) {
        let chain = self.chain(lang);
        let own: Vec<&Catalog> =
            chain.iter().filter(|link| link.other.is_none()).map(|link| &self.catalogs[link.catalog]).collect();
        let has_words = self.words_lang(lang).is_none();
        if own.is_empty() {
            return; // its words are missing altogether
        }
        for (id, one) in asked {
            if own.iter().any(|catalog| catalog.messages.contains_key(*id)) || (!has_words && self.is_below_site(id)) {
                continue;
            }
            let Some((catalog, definition)) = self.effective(lang, id) else {
                // Only in a language that this one does not fall back to.
                if let Some(one) = one {
                    diagnostics.push(self.lacking(lang, id, None).at(&one.file, one.span));
                }
                continue;
            };
            let missing = self.lacking(lang, id, Some(&catalog.lang));
            diagnostics.push(match one {
                Some(one) => missing.at(&one.file, one.span),
                None => missing.at(&definition.file, definition.at),
            });
        }
    }

    fn lacking(&self, lang: &Lang, id: &str, from: Option<&Lang>) -> Diagnostic {
        Diagnostic::new(Code::MessageMissing)
            .arg("name", id)
            .arg("language", lang)
            .arg("from", from.map(ToString::to_string).unwrap_or_default())
    }
}
