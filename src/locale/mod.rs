//! Words: fluent messages in layers, languages that fall back along a chain, dates, numbers, order.
//!
//! [`load`] reads `.ftl` files into [`Locales`] and tells what is wrong with them; [`Locales::say`] gives a message;
//! [`Locales::usage`] compares the messages with what templates and code ask for. Knows nothing of sites.
//!
//! `parse` reads one file, `syntax` finds words for what it cannot read, `facts` walks over an entry, `graph` follows
//! references, `check` compares languages, `plurals` variants with what a language gives, `usage` compares with the use, `say` resolves, `program` speaks to the
//! program's user; `dates`, `figures`, `order` and `names` are ICU's part, loaded when a language first needs it.

mod builtin;
mod check;
mod dates;
mod facts;
mod figures;
mod graph;
mod load;
mod names;
mod order;
mod parse;
mod plurals;
mod program;
mod say;
mod stamp;
mod syntax;
mod usage;

pub use builtin::{builtin, builtin_for};
pub use dates::DateStyle;
pub use figures::Figure;
pub use load::load;
pub use names::language_name;
pub use program::ProgramWords;
pub use usage::{Use, is_program_word};

use crate::{
    base::{Direction, Lang},
    diag::Diagnostic,
};
use facts::Entry;
use fluent::concurrent::FluentBundle;
use fluent_bundle::FluentResource;
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::Arc;

/// Whose words these are. Later ones lie over earlier ones, message by message.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Layer {
    /// The program's.
    Builtin,
    /// Those of the theme that the site's theme extends.
    ParentTheme,
    /// The site's theme's.
    Theme,
    /// The site's own.
    Site,
}

/// One `.ftl` file.
#[derive(Clone, Debug)]
pub struct Ftl<'a> {
    /// Whose it is.
    pub layer: Layer,
    /// The language of its words.
    pub lang: Lang,
    /// Its path, as diagnostics show it.
    pub file: Arc<str>,
    /// What stands in it.
    pub text: &'a str,
    /// A file named `songngu.ftl`: the program's and the readers' words, not checked for unused ones.
    pub program: bool,
}

/// A variable of a message.
#[derive(Clone, PartialEq, Debug)]
pub enum Arg {
    /// Shown as it is; selects a variant of the same name.
    Text(String),
    /// Shown as the language writes numbers; selects by value or plural category.
    Number(i64),
}

/// A message in words.
#[derive(Clone, PartialEq, Debug)]
pub struct Said {
    /// The words; the message's id when it is `missing`.
    pub text: String,
    /// The language they are in, when it is another (or another script) than was asked for.
    pub lang: Option<Lang>,
    /// No language of the chain has the message; `text` must not be published.
    pub missing: bool,
    /// A message on the way could not be resolved (`MessageBroken`, at its place) and was passed over.
    pub broken: Option<Box<Diagnostic>>,
}

/// All words, by language.
pub struct Locales {
    /// The languages that have files, in order of their codes.
    tongues: Vec<Tongue>,
    /// Every message and term, in order of layer, file and place.
    entries: Vec<Entry>,
    /// The site's languages; the first is the main one.
    languages: Vec<Lang>,
    /// The chain of each language of the site and of the files.
    chains: FxHashMap<Lang, Chain>,
    /// What ICU has for each of them, made when first asked for.
    customs: FxHashMap<Lang, Arc<Customs>>,
}

/// Where words for a language come from, nearest first: places in `tongues`.
type Chain = Vec<Link>;

#[derive(Clone)]
struct Link {
    tongue: usize,
    /// The tongue's language where it is another language or script than the one asked for.
    other: Option<Lang>,
}

/// One language's words, the layers laid over each other.
struct Tongue {
    lang: Lang,
    bundle: FluentBundle<Arc<FluentResource>>,
    /// The message that counts under each id: a place in `entries`.
    messages: FxHashMap<Box<str>, usize>,
    /// The term that counts under each name (without `-`).
    terms: FxHashMap<Box<str>, usize>,
    /// Messages and attributes (`id.attribute`) that cannot be resolved.
    broken: FxHashSet<Box<str>>,
    /// Whether it has any of the words that the program or the theme asks for.
    has_words: bool,
    customs: Arc<Customs>,
}

/// How a language writes dates and numbers and orders names.
#[derive(Default)]
struct Customs {
    dates: dates::Dates,
    figures: figures::Figures,
    order: order::Order,
}

impl Locales {
    /// The chain of a language: itself, its parents, `en`, the main language; those that have words.
    fn chain(&self, lang: &Lang) -> std::borrow::Cow<'_, [Link]> {
        match self.chains.get(lang) {
            Some(chain) => chain.as_slice().into(),
            None => self.link(lang).into(),
        }
    }

    /// Puts a language's chain together.
    fn link(&self, lang: &Lang) -> Chain {
        let english = Lang::parse("en");
        let mut chain = Chain::new();
        let all =
            std::iter::once(lang.clone()).chain(lang.parents()).chain(english).chain(self.languages.first().cloned());
        for step in all {
            let Ok(tongue) = self.tongues.binary_search_by(|tongue| tongue.lang.cmp(&step)) else { continue };
            if chain.iter().all(|link| link.tongue != tongue) {
                chain.push(Link { tongue, other: (!same(lang, &step)).then_some(step) });
            }
        }
        chain
    }

    /// ICU's part for a language.
    fn customs(&self, lang: &Lang) -> Arc<Customs> {
        self.customs.get(lang).cloned().unwrap_or_else(|| Arc::new(Customs::new(lang)))
    }
}

impl Customs {
    fn new(lang: &Lang) -> Self {
        Self { dates: dates::Dates::new(lang), figures: figures::Figures::new(lang), order: order::Order::new(lang) }
    }
}

/// Whether words in `found` need no mark of their own on a page in `asked`: same language, same script.
fn same(asked: &Lang, found: &Lang) -> bool {
    asked == found || {
        let (mut a, mut b) = (asked.id(), found.id());
        let expander = icu_locale::LocaleExpander::new_common();
        expander.maximize(&mut a);
        expander.maximize(&mut b);
        a.language == b.language && a.script == b.script
    }
}

/// Whether variables are set apart by invisible isolates: only where writing runs from right to left, since they break
/// addresses, search and copying.
fn isolated(lang: &Lang) -> bool {
    lang.direction() == Direction::Rtl
}

#[cfg(test)]
mod tests;
