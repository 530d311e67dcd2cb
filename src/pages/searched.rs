//! What is kept of search: `search` makes it.

use crate::{
    base::{Address, ByLang, Hash, Lang},
    edition::{Body, Edition},
    search::{self, Index, TextWords, Vocabulary},
};
use std::sync::{Arc, OnceLock};

/// The folder of all that browsers search in.
pub(super) const FOLDER: &str = "search/";

/// Hexadecimal digits of the hash in the script's name.
const HASH: usize = 12;

/// Whoever has the words of texts, and the indexes of before.
pub trait SearchMemory: Send + Sync {
    /// In which all words have their numbers.
    fn vocabulary(&self) -> &Vocabulary;

    /// The words of a text, from memory or by reading the file again; `None` when it cannot be read any more or is another
    /// than before.
    fn words(&self, body: &Body) -> Option<Arc<TextWords>>;

    /// The index of a language that was made last; an empty one if none was.
    fn index(&self, lang: &Lang) -> Arc<Index>;

    /// Keeps the index of a language.
    fn keep(&self, lang: &Lang, index: Arc<Index>);
}

/// What readers search with, and in.
pub(super) struct Search {
    pub memory: Arc<dyn SearchMemory>,
    /// What does it in the browser: where it lies, and its bytes.
    pub script: (Address, &'static str),
    /// Made when they are first asked for.
    pub indexes: ByLang<OnceLock<LanguageIndex>>,
}

/// The index of a language.
pub(super) struct LanguageIndex {
    pub index: Arc<Index>,
    /// The bytes of its files, in their order: made with it, or when they are first asked for.
    pub bytes: OnceLock<Vec<Arc<[u8]>>>,
}

impl Search {
    pub fn new(edition: &Edition, memory: Arc<dyn SearchMemory>) -> Self {
        let script = search::script();
        let address = Address::new(format!("{FOLDER}search-{}.js", &Hash::of(script.as_bytes()).hex()[..HASH]));
        let indexes = edition.config.languages.iter().map(|_| OnceLock::new()).collect();
        Self { memory, script: (address, script), indexes }
    }
}
