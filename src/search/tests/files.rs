//! The files of an index, read as the script reads them.

use super::super::{Index, IndexedText, TextWords, Vocabulary};
use crate::base::Hash;
use proptest::{collection::vec, prelude::*};
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

/// A text: title, summary, body.
type Text<'t> = (&'t str, &'t str, &'t str);

/// An index and the bytes of its files.
struct Made {
    index: Index,
    bytes: Vec<Arc<[u8]>>,
}

fn indexed<'t>((title, summary, body): &Text<'t>) -> IndexedText<'t> {
    IndexedText {
        title,
        summary,
        headings: vec!["Mục lục"],
        more: vec!["Chú thích"],
        body: Hash::of(body.as_bytes()),
        published: None,
        section: "tin/cu",
        topics: vec!["dau-tu"],
        shown: format!("[{title:?}]"),
    }
}

fn files(texts: &[Text<'_>], same: &[Vec<String>]) -> Made {
    files_after(&Index::default(), texts, same)
}

fn files_after(before: &Index, texts: &[Text<'_>], same: &[Vec<String>]) -> Made {
    let vocabulary = Vocabulary::new(same);
    let indexed: Vec<IndexedText<'_>> = texts.iter().map(indexed).collect();
    let keys = indexed.iter().map(IndexedText::key).collect();
    let body = |at: usize| Arc::new(TextWords::new(texts[at].2, &vocabulary));
    let (index, bytes) = Index::new(before, (&indexed, keys), same, &vocabulary, body);
    assert_eq!(index.bytes(&indexed, same), bytes);
    Made { index, bytes }
}

/// What the files say: the first, and all words.
struct Read {
    first: Value,
    files: BTreeMap<String, Value>,
    words: BTreeMap<String, Value>,
}

fn read(made: &Made) -> Read {
    let files = made.index.files().iter().zip(&made.bytes);
    let files: BTreeMap<String, Value> = files
        .map(|(file, bytes)| {
            assert_eq!(file.key, Hash::of(bytes));
            (file.name.clone(), serde_json::from_slice(bytes).unwrap())
        })
        .collect();
    let first = files[made.index.first()].clone();
    let mut words = BTreeMap::new();
    for entry in first["words"].as_array().unwrap() {
        let file = &files[&format!("words-{}.json", entry[1].as_str().unwrap())];
        assert_eq!(file.as_object().unwrap().keys().next().unwrap(), entry[0].as_str().unwrap());
        words.extend(file.as_object().unwrap().clone());
    }
    Read { first, files, words }
}

impl Read {
    /// The texts of a key and form, each with its kind and places.
    fn list(&self, key: &str, form: &str) -> Vec<(u64, u64, Vec<u64>)> {
        let signs = self
            .words
            .get(key)
            .and_then(|forms| forms.get(if form == key { "" } else { form })?.as_str())
            .unwrap_or_default();
        let mut signs = signs.bytes().map(u64::from).peekable();
        let (mut text, mut list) = (0, Vec::new());
        while let Some(sign) = signs.peek().copied() {
            let kind = if sign < 39 { signs.next().unwrap() - 34 } else { 0 };
            let mut number = || {
                let mut rest = 0;
                while let Some(sign) = signs.next_if(|sign| *sign > 64) {
                    rest = rest * 30 + sign - 96;
                }
                rest * 26 + signs.next().unwrap() - 39
            };
            text += number();
            let mut places = Vec::new();
            if kind >= 3 {
                loop {
                    let place = number();
                    places.push(place / 2);
                    if place % 2 == 0 {
                        break;
                    }
                }
            }
            list.push((text, kind, places));
        }
        list
    }
}

#[test]
fn a_text_is_found_by_all_that_it_says() {
    let same = vec![vec!["Đắk Lắk".to_owned(), "Daklak".to_owned()]];
    let texts =
        [("Đắk Lắk hôm nay", "Tỉnh Đắk Lắk.", "Cà phê, cà phê, cà phê!"), ("多乐省 AI技術", "", "daklak ở đây")];
    let read = read(&files(&texts, &same));
    assert_eq!(read.first["texts"], 2);
    assert_eq!(read.first["same"], serde_json::json!([[["dak", "lak"], ["daklak"]]]));
    // Four words of the title, one place free, then the summary.
    assert_eq!(read.list("lak", "lắk"), [(0, 4, vec![1, 7])]);
    assert_eq!(read.list("tinh", "tỉnh"), [(0, 3, vec![5])]);
    assert_eq!(read.list("ca", "cà"), [(0, 1, vec![])]);
    assert_eq!(read.list("muc", "mục"), [(0, 2, vec![]), (1, 2, vec![])]);
    assert_eq!(read.list("chu", "chú"), [(0, 0, vec![]), (1, 0, vec![])]);
    assert_eq!(read.list("=0", "dak lak"), [(0, 4, vec![0, 6])]);
    assert_eq!(read.list("=0", "daklak"), [(1, 0, vec![])]);
    assert_eq!(read.list("多乐", ""), [(1, 4, vec![0])]);
    assert_eq!(read.list("省", ""), [(1, 4, vec![2])]);
    assert_eq!(read.list("ai", "ai"), [(1, 4, vec![3])]);
    assert_eq!(read.list("技術", ""), [(1, 4, vec![4])]);
    for key in ["/tin", "/tin/cu", "#dau-tu"] {
        assert_eq!(read.list(key, ""), [(0, 0, vec![]), (1, 0, vec![])]);
    }
    let shown = &read.files[&format!("documents-{}.json", read.first["documents"][0].as_str().unwrap())];
    assert_eq!(shown[1], serde_json::json!(["多乐省 AI技術"]));
}

/// Words in great number: `wor` and three letters, the first of them one of four.
fn many(texts: usize) -> Vec<String> {
    let letter = |n: usize| char::from(b'a' + (n % 26) as u8);
    let word = |n: usize| format!("wor{}{}{} ", letter(n % 4), letter(n / 4), letter(n / 104));
    (0..texts).map(|text| (0..400).map(|n| word(text * 7919 + n * 37)).collect()).collect()
}

#[test]
fn beginnings_in_many_files_have_a_list_that_says_the_same() {
    let bodies = many(150);
    let texts: Vec<Text<'_>> = bodies.iter().map(|body| ("Một", "Hai ba", body.as_str())).collect();
    let read = read(&files(&texts, &[]));
    let file = |key: &str| {
        let starts = read.first["words"].as_array().unwrap();
        starts.iter().rposition(|entry| entry[0].as_str().unwrap() <= key).unwrap_or_default()
    };
    let listed: BTreeSet<&str> =
        read.first["prefixes"].as_array().unwrap().iter().map(|prefix| prefix.as_str().unwrap()).collect();
    assert!(listed.len() > 3, "{listed:?}");
    let words: Vec<&String> = read.words.keys().filter(|key| key.starts_with('w') && !key.ends_with('*')).collect();
    let beginnings: BTreeSet<&str> = words.iter().flat_map(|word| (2..=word.len()).map(|end| &word[..end])).collect();
    for beginning in beginnings {
        let own: Vec<&&String> = words.iter().filter(|word| word.starts_with(beginning)).collect();
        if listed.contains(beginning) {
            let union: BTreeSet<u64> =
                own.iter().flat_map(|word| read.list(word, word)).map(|(text, ..)| text).collect();
            let list = read.list(&format!("{beginning}*"), beginning);
            assert!(list.iter().map(|(text, ..)| *text).eq(union), "{beginning}");
        } else {
            // One more, since the lists themselves move borders.
            let most = if beginning.len() < 4 { 6 } else { 2 };
            assert!(file(own[own.len() - 1]) <= file(own[0]) + most, "{beginning}");
        }
    }
}

#[test]
fn a_word_more_changes_the_files_of_that_word() {
    let mut bodies = many(150);
    let made = |bodies: &[String]| {
        let texts: Vec<Text<'_>> = bodies.iter().map(|body| ("Một", "Hai ba", body.as_str())).collect();
        files(&texts, &[])
    };
    let names = |made: &Made| -> BTreeSet<String> { made.index.files().iter().map(|file| file.name.clone()).collect() };
    let before = made(&bodies);
    assert!(before.bytes.len() > 20, "{}", before.bytes.len());
    bodies[75].push_str("worbzzz");
    let after = made(&bodies);
    let new = names(&after).difference(&names(&before)).count();
    assert!(new <= 6, "{new} of {}", after.bytes.len());
}

#[test]
fn each_slip_stands_forwards_and_backwards() {
    let read = read(&files(&[("Một", "", "thuong Thượng 2025a của 技術技術")], &[]));
    let slips = read.first["slips"].as_array().unwrap().iter();
    let slips = slips.flat_map(|entry| {
        read.files[&format!("slips-{}.json", entry[1].as_str().unwrap())].as_array().unwrap().clone()
    });
    let slips: Vec<String> = slips.map(|word| word.as_str().unwrap().to_owned()).collect();
    assert_eq!(slips, ["<gnouht", "<hciht", "thich", "thuong"]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, ..ProptestConfig::default() })]

    /// Texts come, go, change and move: what became of the index before is what would be made anew.
    #[test]
    fn an_index_after_edits_is_one_made_anew(steps in vec(vec((0..60_usize, 0..4_usize), 0..40), 1..4)) {
        let (bodies, same) = (many(240), [vec!["wora".to_owned(), "worb".to_owned()]]);
        let titles: Vec<String> = (0..240).map(|n| format!("Wor{n} đắk {}", &bodies[n][..60])).collect();
        let mut before = Index::default();
        for step in steps {
            // A text's place is its number, and each has one of four versions.
            let step: BTreeMap<usize, usize> = step.into_iter().collect();
            let at = |(text, version): (&usize, &usize)| text * 4 + version;
            let texts: Vec<Text<'_>> = step.iter().map(at).map(|at| (titles[at].as_str(), "Hai ba", bodies[at].as_str())).collect();
            let (after, anew) = (files_after(&before, &texts, &same), files(&texts, &same));
            prop_assert_eq!(after.index.files(), anew.index.files());
            before = after.index;
        }
    }
}
