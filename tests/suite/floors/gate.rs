//! Behind the gate stands what is public, and nothing leads back: only the rooms that judge, write or wire content may
//! import it, and what `edition` hands on of it is named here.

use super::{
    code::{code, paths},
    files, repository, table,
};
use std::{collections::BTreeSet, fs};

/// The rooms above `edition` that may name what is not public: `check` judges it and publishes nothing, `desk` writes it,
/// `pipeline` leads it to the gate.
const UNGATED: &[&str] = &["check", "desk", "pipeline"];

/// What `edition` shows of `content` as it is written there; all else it shows has types of its own.
const PUBLIC: &[&str] = &[
    "Agency",
    "Base",
    "FEED_TOPICS",
    "FeedFormat",
    "KINDS",
    "Kind",
    "Language",
    "Names",
    "Partner",
    "Publisher",
    "Rights",
    "within",
];

#[test]
fn rooms_above_the_gate_see_through_it() {
    let table = table(&fs::read_to_string(repository("docs/ARCHITECTURE.md")).unwrap());
    let gate = table["edition"].floor;
    let content = |may: &String| may.split("::").next() == Some("content");
    let ungated: Vec<&str> = (table.iter())
        .filter(|(_, row)| row.floor > gate && row.may.iter().any(content))
        .map(|(room, _)| room.as_str())
        .collect();
    assert_eq!(ungated, UNGATED);
}

#[test]
fn edition_shows_nothing_of_content_but_what_is_public() {
    let files = files();
    let edition = files.iter().filter(|(file, _)| file.starts_with("src/edition/"));
    let shown: Vec<String> = edition.flat_map(|(file, text)| shown(file, text)).collect();
    assert!(shown.is_empty(), "{}", shown.join("\n"));
}

/// Where a file hands on what is not public, as `file:line: name`.
fn shown(file: &str, text: &str) -> Vec<String> {
    let code = code(text);
    let (paths, _) = paths(&code);
    let is_ungated = |steps: &[&str]| {
        steps.starts_with(&["crate", "content"]) && steps.last().is_some_and(|last| !PUBLIC.contains(last))
    };
    let ungated = || paths.iter().filter(|path| is_ungated(&path.steps));
    let imported: BTreeSet<&str> = ungated().filter_map(|path| Some(path.import?.0)).collect();
    let line = |at: usize| code[..at].matches('\n').count() + 1;
    let mut shown: Vec<String> = ungated()
        .filter(|path| path.import.is_some_and(|(_, public)| public))
        .map(|path| format!("{file}:{}: {}", line(path.at), path.steps.join("::")))
        .collect();
    for (start, end) in public(&code) {
        // `Iterator<Item = …>` names nothing.
        let part = code[start..end].replace("Item =", "");
        let words = part.split(|c: char| !c.is_alphanumeric() && c != '_');
        let whole = ungated().filter(|path| (start..end).contains(&path.at)).map(|path| path.steps.join("::"));
        let names = words.filter(|word| imported.contains(word)).map(str::to_owned).chain(whole);
        shown.extend(names.map(|name| format!("{file}:{}: {name}", line(start))));
    }
    shown
}

/// The parts of a source that others see: the fields of public structs, public enums, what public functions return.
fn public(code: &str) -> Vec<(usize, usize)> {
    let mut public = Vec::new();
    let begins = |at: usize| !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
    let until = |from: usize, end: &[&str]| {
        end.iter().filter_map(|end| code[from..].find(end)).min().map_or(code.len(), |end| from + end)
    };
    for (start, _) in code.match_indices("pub ").filter(|(at, _)| begins(*at)) {
        match code[start + 4..].split(|c: char| !c.is_alphanumeric()).next() {
            Some("struct") => {
                let open = until(start, &["{", "(", ";"]);
                let (end, field) = match &code[open..open + 1] {
                    "{" => (block(code, open), [",\n", "}"]),
                    _ => (until(open, &[";"]), [",", ")"]),
                };
                let fields = code[open..end].match_indices("pub ").map(|(at, _)| open + at);
                public.extend(fields.map(|at| (at, until(at, &field))));
            }
            Some("enum") => public.push((start, block(code, start))),
            Some("fn") => {
                let end = until(start, &["{", ";"]);
                public.push((code[start..end].find("->").map_or(end, |arrow| start + arrow), end));
            }
            Some("const" | "static" | "type") => public.push((start, until(start, &[";"]))),
            _ => {}
        }
    }
    public
}

/// Where the block in braces ends that begins next.
fn block(code: &str, start: usize) -> usize {
    let mut depth = 0;
    let end = code[start..].char_indices().find(|(_, c)| {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        depth == 0 && *c == '}'
    });
    end.map_or(code.len(), |(at, _)| start + at)
}

#[test]
fn what_is_handed_on_is_found_wherever_it_stands() {
    let text = r"
use crate::content::{Entry, Item, head::Kind};
pub use crate::content::{Content, config::{Names, Person as Someone}};
pub struct Text {
    pub item: Arc<Item>,
    pub kind: Kind,
    entry: Entry,
}
pub(super) struct Inside {
    pub item: Item,
}
pub enum Either { One(Kind), Other { of: Option<Entry> } }
pub struct Whole(pub crate::content::text::Text, Entry);
impl Text {
    pub fn new(item: &Item) -> Self {}
    pub fn entry(&self) -> &Entry {}
    fn item(&self) -> &Item {}
}
";
    assert_eq!(
        shown("f", text),
        [
            "f:3: crate::content::Content",
            "f:3: crate::content::config::Person",
            "f:5: Item",
            "f:12: Entry",
            "f:13: crate::content::text::Text",
            "f:16: Entry",
        ]
    );
}
