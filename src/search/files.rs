//! The files of an index, as the reader's browser asks for them: `docs/search.md` shows their form.

use super::{
    entry::{Entry, quote},
    indexed_text::IndexedText,
    lists::List,
    order::utf16,
    postings::{Kind, PostingsWriter},
    slips::slips,
    spellings::spelling_words,
};
use crate::base::Hash;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, sync::Arc};

/// The files of an index.
pub(super) struct IndexFiles {
    /// The name of the first, which leads to the others.
    pub first: String,
    /// All with their bytes, sorted by name.
    pub files: Vec<(IndexFile, Arc<[u8]>)>,
}

/// A file of an index.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct IndexFile {
    /// Its name.
    pub name: String,
    /// The fingerprint of its bytes.
    pub key: Hash,
}

/// How large files of a kind become, in bytes.
struct Size {
    /// From here on a file ends before a key whose fingerprint says so: so an edit moves few borders.
    least: usize,
    /// Here it ends anyway.
    most: usize,
}

/// One key of so many ends a file.
const ENDS: u64 = 16;

const WORDS: Size = Size { least: 8_000, most: 16_000 };
const SLIPS: Size = Size { least: 6_000, most: 12_000 };

/// Texts whose titles and summaries share a file.
const TEXTS_PER_FILE: usize = 10;

/// The first file.
#[derive(Serialize)]
struct First<'a> {
    /// How many texts there are.
    texts: usize,
    /// The first key of each file of words, and its hash.
    words: Vec<(&'a str, String)>,
    /// The beginnings that have a list.
    prefixes: Vec<&'a str>,
    slips: Vec<(&'a str, String)>,
    texts_per_file: usize,
    documents: Vec<String>,
    /// Groups of spellings that count as one: the words of each.
    same: Vec<Vec<Vec<Box<str>>>>,
}

/// Makes the files of the lists of words and of their beginnings, and of what is shown of texts.
pub(super) fn files(
    words: &[List<'_>],
    beginnings: &[List<'_>],
    texts: &[IndexedText<'_>],
    same: &[Vec<String>],
) -> IndexFiles {
    let filters = filters(texts);
    let filters: Vec<List<'_>> = filters.iter().map(|(key, signs)| List { key, form: "", signs }).collect();
    let words: Vec<Entry<'_>> = Entry::all(words).collect();
    let slips = slips(&words);
    let mut entries = words;
    entries.extend(Entry::all(beginnings).chain(Entry::all(&filters)));
    entries.sort_by(|one, other| utf16(one.key, other.key));

    let mut made = Made::default();
    let sized = entries.iter().map(|entry| (entry.key, entry.bytes()));
    let words = made.cut("words", sized, |at, json| entries[at].write(json), WORDS, ('{', '}'));
    let sized = slips.iter().map(|word| (&**word, word.len() + r#""""#.len()));
    let slips = made.cut("slips", sized, |at, json| quote(&slips[at], json), SLIPS, ('[', ']'));
    let documents = texts.chunks(TEXTS_PER_FILE).map(|texts| {
        let shown: Vec<&str> = texts.iter().map(|text| text.shown.as_str()).collect();
        made.add("documents", format!("[{}]", shown.join(",")))
    });
    let documents = documents.collect();
    let spellings = |group: &Vec<String>| group.iter().map(|spelling| spelling_words(spelling)).collect();
    let first = First {
        texts: texts.len(),
        words,
        prefixes: Entry::all(beginnings).map(|entry| &entry.key[..entry.key.len() - 1]).collect(),
        slips,
        texts_per_file: TEXTS_PER_FILE,
        documents,
        same: same.iter().map(spellings).collect(),
    };
    let first = serde_json::to_string(&first).unwrap_or_default(); // plain values always have a form
    let hash = made.add("index", first);
    made.files.sort_by(|(one, _), (other, _)| one.name.cmp(&other.name));
    IndexFiles { first: name("index", &hash), files: made.files }
}

/// The lists of sections (with those below) and topics, under the keys by which they are looked up.
fn filters(texts: &[IndexedText<'_>]) -> Vec<(String, String)> {
    let mut filters: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for (number, text) in (0..).zip(texts) {
        let sections = text.section.match_indices('/').map(|(at, _)| at).chain([text.section.len()]);
        let sections = sections.filter(|end| *end > 0).map(|end| format!("/{}", &text.section[..end]));
        for key in sections.chain(text.topics.iter().map(|topic| format!("#{topic}"))) {
            filters.entry(key).or_default().push(number);
        }
    }
    let list = |(key, mut texts): (String, Vec<u32>)| {
        let mut signs = Vec::new();
        texts.dedup();
        let mut list = PostingsWriter::new(&mut signs);
        texts.into_iter().for_each(|text| list.push(text, Kind::Body, &[]));
        (key, String::from_utf8(signs).unwrap_or_default()) // signs of ASCII
    };
    filters.into_iter().map(list).collect()
}

/// In which file of words each entry lies, as long as there are no beginnings among them.
pub(super) fn file_of_each(entries: &[Entry<'_>]) -> Vec<usize> {
    let mut border = Border::new(WORDS);
    let mut file = 0;
    let sizes = entries.iter().map(|entry| (entry.key, entry.bytes()));
    sizes
        .map(|(key, size)| {
            file += usize::from(border.ends_before(key, size));
            file
        })
        .collect()
}

/// Says where files end.
struct Border {
    size: Size,
    /// Bytes of the file so far.
    bytes: usize,
}

impl Border {
    fn new(size: Size) -> Self {
        Self { size, bytes: 0 }
    }

    /// Whether the file ends before an entry, which then begins the next.
    fn ends_before(&mut self, key: &str, bytes: usize) -> bool {
        let marked = || Hash::of(key.as_bytes()).number().is_multiple_of(ENDS);
        // A long list stands alone: whoever asks for its neighbours need not load it.
        let is_long = self.bytes > 0 && bytes >= self.size.most;
        let ends = is_long || self.bytes >= self.size.most || self.bytes >= self.size.least && marked();
        self.bytes = if ends { bytes } else { self.bytes + bytes };
        ends
    }
}

/// Files that were made.
#[derive(Default)]
struct Made {
    files: Vec<(IndexFile, Arc<[u8]>)>,
}

impl Made {
    /// Adds a file; answers the hash of its name.
    fn add(&mut self, stem: &str, json: String) -> String {
        let key = Hash::of(json.as_bytes());
        let hash = key.hex()[..HASH].to_owned();
        self.files.push((IndexFile { name: name(stem, &hash), key }, json.into_bytes().into()));
        hash
    }

    /// Adds the files of a list, of which `write` writes one by position; answers the first key and the hash of each.
    fn cut<'e>(
        &mut self,
        stem: &str,
        sized: impl Iterator<Item = (&'e str, usize)>,
        write: impl Fn(usize, &mut String),
        size: Size,
        (open, close): (char, char),
    ) -> Vec<(&'e str, String)> {
        let mut border = Border::new(size);
        let (mut list, mut first, mut json) = (Vec::new(), "", String::new());
        for (at, (key, bytes)) in sized.enumerate() {
            if border.ends_before(key, bytes) {
                json.push(close);
                list.push((first, self.add(stem, std::mem::take(&mut json))));
            }
            if json.is_empty() {
                first = key;
            }
            json.push(if json.is_empty() { open } else { ',' });
            write(at, &mut json);
        }
        if !json.is_empty() {
            json.push(close);
            list.push((first, self.add(stem, json)));
        }
        list
    }
}

/// Hexadecimal digits of the hash in a name: two of a million files share one once in five hundred builds of that size.
const HASH: usize = 12;

fn name(stem: &str, hash: &str) -> String {
    format!("{stem}-{hash}.json")
}
