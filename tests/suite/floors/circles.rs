//! No files import each other in a circle. What a file takes from a door (`mod.rs`) that only hands it on is taken from
//! the file that has it: `super::X` goes where X stands.

use super::{
    code::{self, Path},
    files,
};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// A module's path from `crate` on, and its file.
type Modules<'f> = BTreeMap<Vec<&'f str>, &'f str>;

/// What a module has by `use`: names and what they stand for.
type Imports<'c> = BTreeMap<&'c str, Vec<&'c str>>;

/// For each file those that it takes something from, and the line of the first time.
type Graph = BTreeMap<String, BTreeMap<String, usize>>;

fn graph(files: &BTreeMap<String, String>) -> Graph {
    let modules: Modules<'_> = files.keys().map(|file| (module(file), file.as_str())).collect();
    let codes: Vec<_> = files.values().map(|text| code::code(text)).collect();
    let read: BTreeMap<Vec<&str>, _> =
        files.keys().zip(&codes).map(|(file, code)| (module(file), code::paths(code))).collect();
    let imports: BTreeMap<&[&str], Imports<'_>> = read
        .iter()
        .map(|(module, (paths, _))| {
            let named = paths.iter().filter_map(|path| Some((path.import?.0, path.steps.clone())));
            (module.as_slice(), named.collect())
        })
        .collect();
    let scope = Scope { modules: &modules, imports: &imports };
    files
        .keys()
        .zip(&codes)
        .map(|(file, code)| {
            let own = module(file);
            let (paths, names) = &read[&own];
            // What is only handed on is nothing that the file itself needs.
            let needed =
                paths.iter().filter(|path| path.import.is_none_or(|(name, public)| !public || names.contains(name)));
            let mut from = BTreeMap::new();
            for Path { at, steps, .. } in needed {
                if let Some(other) = scope.file(&own, steps, 0).filter(|other| other != file) {
                    from.entry(other.to_owned()).or_insert_with(|| code[..*at].matches('\n').count() + 1);
                }
            }
            (file.clone(), from)
        })
        .collect()
}

/// `src/a/b/mod.rs` and `src/a/b.rs` are `a::b`.
fn module(file: &str) -> Vec<&str> {
    let path = file.trim_start_matches("src/").trim_end_matches(".rs");
    path.strip_suffix("/mod").unwrap_or(path).split('/').collect()
}

struct Scope<'s> {
    modules: &'s Modules<'s>,
    imports: &'s BTreeMap<&'s [&'s str], Imports<'s>>,
}

impl Scope<'_> {
    /// The file that has what a path means in a module; none for a module itself, and for other crates.
    fn file(&self, own: &[&str], steps: &[&str], depth: usize) -> Option<&str> {
        let mut at = own.to_vec();
        let mut rest = steps;
        match steps[0] {
            "crate" => (at, rest) = (Vec::new(), &steps[1..]),
            "self" => rest = &steps[1..],
            "super" => {
                let up = steps.iter().take_while(|step| **step == "super").count();
                at.truncate(own.len().saturating_sub(up));
                rest = &steps[up..];
            }
            first => {
                let imported = self.imports.get(own).is_some_and(|imports| imports.contains_key(first));
                let child = self.modules.contains_key(&[own, &[first]].concat());
                if !imported && !child {
                    return None;
                }
            }
        }
        loop {
            let (next, behind) = rest.split_first()?;
            let child = [&at[..], &[*next]].concat();
            if self.modules.contains_key(&child) {
                (at, rest) = (child, behind);
                continue;
            }
            let handed = self.imports.get(&at[..]).and_then(|imports| imports.get(next)).filter(|_| depth < 16);
            return match handed {
                Some(path) => self.file(&at, &[path, behind].concat(), depth + 1),
                None => self.modules.get(&at).copied(),
            };
        }
    }
}

/// The shortest circle through each file, as `a.rs:3 → b.rs:7 → a.rs`, each told once.
fn circles(graph: &Graph) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let shortest = graph.keys().filter_map(|start| circle(graph, start));
    let new = shortest.filter(|circle| seen.insert(circle.iter().copied().collect::<BTreeSet<_>>()));
    new.map(|circle| {
        let nexts = circle.iter().cycle().skip(1);
        let steps = circle.iter().zip(nexts).map(|(file, next)| format!("{file}:{}", graph[*file][*next]));
        format!("{} → {}", steps.collect::<Vec<_>>().join(" → "), circle[0])
    })
    .collect()
}

fn circle<'g>(graph: &'g Graph, start: &'g str) -> Option<Vec<&'g str>> {
    let mut from: BTreeMap<&str, &str> = BTreeMap::new();
    let mut queue = VecDeque::from([start]);
    while let Some(file) = queue.pop_front() {
        for next in graph[file].keys() {
            if next == start {
                let mut circle: Vec<&str> = std::iter::successors(Some(file), |file| from.get(file).copied()).collect();
                circle.reverse();
                return Some(circle);
            }
            if !from.contains_key(next.as_str()) {
                from.insert(next, file);
                queue.push_back(next);
            }
        }
    }
    None
}

#[test]
fn no_files_import_each_other_in_a_circle() {
    let circles = circles(&graph(&files()));
    assert!(circles.is_empty(), "files that import each other:\n{circles:#?}");
}

#[test]
fn circles_are_found_whatever_door_they_go_through() {
    let told = |list: &[(&str, &str)]| {
        let files = list.iter().map(|(file, text)| ((*file).to_owned(), (*text).to_owned())).collect();
        circles(&graph(&files))
    };
    let door = ("src/a/mod.rs", "mod b;\nmod c;\npub use b::{B, b as other};\npub(super) use c::C;\nfn f() {}");
    // What a door hands on comes from the file that has it, whoever asks.
    let c = ("src/a/c.rs", "pub struct C;\nfn f(_: super::other) {}");
    assert!(told(&[door, ("src/a/b.rs", "pub struct B;"), c]).is_empty());
    assert_eq!(
        told(&[door, ("src/a/b.rs", "use std::fmt;\nuse super::{C, x::Y};\npub struct B;"), c]),
        ["src/a/b.rs:2 → src/a/c.rs:2 → src/a/b.rs"]
    );
    // What it has itself comes from it; what it needs of others it takes.
    let up = ("src/a/b.rs", "fn f() { super::f() }\n#[cfg(test)]\nmod tests { use super::super::C; }");
    assert!(told(&[door, up, ("src/a/c.rs", "")]).is_empty());
    let needs = ("src/a/mod.rs", "mod b;\nfn f() {\n    b::f()\n}");
    assert_eq!(told(&[needs, up]), ["src/a/b.rs:1 → src/a/mod.rs:3 → src/a/b.rs"]);
    // Through a module that is named, through a longer way, from one room to another.
    let long = [
        ("src/a/mod.rs", "pub mod b;"),
        ("src/a/b.rs", "use crate::d;\nfn f(_: d::e::E) {}"),
        ("src/d/mod.rs", "pub mod e;"),
        ("src/d/e.rs", "use crate::a as first;\npub struct E(first::b::B, u8::MAX);"),
    ];
    assert_eq!(told(&long), ["src/a/b.rs:2 → src/d/e.rs:2 → src/a/b.rs"]);
}
