//! The files of an index, as the reader's browser asks for them: `docs/search.md` shows their form.

use super::{
    entry::{Entry, quoted},
    order::utf16,
    postings::Postings,
    prefixes::prefixes,
    slips::slips,
    spellings::spelling_words,
    vocabulary::Term,
};
use crate::base::Hash;
use serde::Serialize;
use std::sync::Arc;

/// The files of an index.
pub struct IndexFiles {
    /// The name of the first, which leads to the others.
    pub index: String,
    /// All with their names, the first among them.
    pub files: Vec<(String, Arc<[u8]>)>,
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

/// Makes the files of the postings of terms; `shown` is what is shown of each text.
pub(super) fn files(mut terms: Vec<(Term, Postings)>, shown: &[String], same: &[Vec<String>]) -> IndexFiles {
    terms.sort_unstable_by(|(one, _), (other, _)| {
        utf16(&one.key, &other.key).then_with(|| utf16(&one.form, &other.form))
    });
    let mut entries: Vec<Entry> = Vec::new();
    for (Term { key, form }, postings) in terms {
        match entries.last_mut().filter(|last| last.key == key) {
            Some(last) => last.forms.push((form, postings)),
            None => entries.push(Entry { key, forms: vec![(form, postings)] }),
        }
    }
    let slips = slips(&entries);
    let begun = prefixes(&entries, &file_of_each(&entries), shown.len());
    let names: Vec<Box<str>> = begun.iter().map(|entry| entry.key[..entry.key.len() - 1].into()).collect();
    entries.extend(begun);
    entries.sort_by(|one, other| utf16(&one.key, &other.key));

    let mut made = Made::default();
    let words = made.cut("words", entries.iter().map(|entry| (&*entry.key, entry.json())), WORDS, '{', '}');
    let files = made.cut("slips", slips.iter().map(|word| (&**word, quoted(word))), SLIPS, '[', ']');
    let documents = shown.chunks(TEXTS_PER_FILE).map(|texts| made.add("documents", format!("[{}]", texts.join(","))));
    let spellings = |group: &Vec<String>| group.iter().map(|spelling| spelling_words(spelling)).collect();
    let first = First {
        texts: shown.len(),
        words,
        prefixes: names.iter().map(|name| &**name).collect(),
        slips: files,
        texts_per_file: TEXTS_PER_FILE,
        documents: documents.collect(),
        same: same.iter().map(spellings).collect(),
    };
    let first = serde_json::to_string(&first).unwrap_or_default(); // plain values always have a form
    let hash = made.add("index", first);
    IndexFiles { index: name("index", &hash), files: made.files }
}

/// In which file of words each entry lies, as long as there are no beginnings among them.
fn file_of_each(entries: &[Entry]) -> Vec<usize> {
    let mut border = Border::new(WORDS);
    let mut file = 0;
    let sizes = entries.iter().map(|entry| (&entry.key, entry.bytes()));
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
    files: Vec<(String, Arc<[u8]>)>,
}

impl Made {
    /// Adds a file; answers the hash of its name.
    fn add(&mut self, stem: &str, json: String) -> String {
        let hash = Hash::of(json.as_bytes()).hex()[..HASH].to_owned();
        self.files.push((name(stem, &hash), json.into_bytes().into()));
        hash
    }

    /// Adds the files of a list; answers the first key and the hash of each.
    fn cut<'e>(
        &mut self,
        stem: &str,
        entries: impl Iterator<Item = (&'e str, String)>,
        size: Size,
        open: char,
        close: char,
    ) -> Vec<(&'e str, String)> {
        let mut border = Border::new(size);
        let (mut list, mut first, mut json) = (Vec::new(), "", String::new());
        for (key, entry) in entries {
            if border.ends_before(key, entry.len()) {
                json.push(close);
                list.push((first, self.add(stem, std::mem::take(&mut json))));
            }
            if json.is_empty() {
                first = key;
            }
            json.push(if json.is_empty() { open } else { ',' });
            json.push_str(&entry);
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
