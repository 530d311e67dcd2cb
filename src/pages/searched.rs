//! What is kept of search: `search` makes it.

use crate::{
    base::{Address, ByLang, Hash},
    edition::{Body, Edition},
    search::{self, TextWords, Vocabulary},
};
use std::sync::{Arc, OnceLock};

/// The folder of all that browsers search in.
pub(super) const FOLDER: &str = "search/";

/// Hexadecimal digits of the hash in the script's name.
const HASH: usize = 12;

/// Whoever has the words of texts: from memory, or by reading the file again.
pub trait BodyWords: Send + Sync {
    /// In which all words have their numbers.
    fn vocabulary(&self) -> &Vocabulary;

    /// The words of a text; `None` when its file cannot be read any more or is another than before.
    fn words(&self, body: &Body) -> Option<Arc<TextWords>>;
}

/// What readers search with, and in.
pub(super) struct Search {
    pub words: Arc<dyn BodyWords>,
    /// What does it in the browser.
    pub script: SearchFile,
    /// Made when they are first asked for.
    pub indexes: ByLang<OnceLock<LanguageIndex>>,
}

/// A file that browsers load: where it lies, and its bytes.
pub(super) type SearchFile = (Address, Arc<[u8]>);

/// The index of a language.
pub(super) struct LanguageIndex {
    /// The file that leads to the others.
    pub first: Address,
    /// All, sorted by address.
    pub files: Vec<SearchFile>,
}

impl Search {
    pub fn new(edition: &Edition, words: Arc<dyn BodyWords>) -> Self {
        let script = search::script().as_bytes();
        let address = Address::new(format!("{FOLDER}search-{}.js", &Hash::of(script).hex()[..HASH]));
        let indexes = edition.config.languages.iter().map(|_| OnceLock::new()).collect();
        Self { words, script: (address, script.into()), indexes }
    }
}
