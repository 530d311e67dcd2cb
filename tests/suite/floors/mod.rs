//! The floor table of `docs/ARCHITECTURE.md` and the imports of `src/` say the same: no room imports what its row does
//! not name, every room has a row, every row a room (here); no files import each other in a circle (`circles`);
//! what is not public stays behind the gate (`gate`).
//! Tests are excepted.

mod circles;
mod code;
mod gate;

use code::{code, paths};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

/// One row of the table.
struct Room {
    floor: usize,
    /// Rooms, or single modules of one: `content::config`.
    may: Vec<String>,
}

type Table = BTreeMap<String, Room>;

fn repository(path: &str) -> String {
    format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))
}

/// Reads the rows `| floor | room | what it is | may import |`.
fn table(text: &str) -> Table {
    let mut table = Table::new();
    for line in text.lines() {
        let cells: Vec<&str> = line.trim().trim_matches('|').split('|').map(str::trim).collect();
        let [floor, room, _, may] = cells.as_slice() else { continue };
        let Ok(floor) = floor.parse() else { continue };
        let room = room.trim_matches('`').to_owned();
        let may = may.split('`').skip(1).step_by(2).map(str::to_owned).collect();
        assert!(table.insert(room.clone(), Room { floor, may }).is_none(), "two rows for {room}");
    }
    table
}

/// The files of all rooms, `src/…` with their text; those that hold tests alone are not among them.
fn files() -> BTreeMap<String, String> {
    walkdir::WalkDir::new(repository("src"))
        .min_depth(2)
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| entry.path().extension().is_some_and(|end| end == "rs") && entry.file_name() != "tests.rs")
        .map(|entry| {
            let path = entry.path().strip_prefix(repository("")).unwrap().to_string_lossy().replace('\\', "/");
            (path, fs::read_to_string(entry.path()).unwrap())
        })
        .collect()
}

/// What one file imports against its room's row, as `file:line: …`.
fn wrong(file: &str, text: &str, table: &Table) -> Vec<String> {
    let parts: Vec<&str> = file.trim_start_matches("src/").split('/').collect();
    let [room, inside @ ..] = parts.as_slice() else { return Vec::new() };
    let Some(row) = table.get(*room) else { return vec![format!("{file}: the room `{room}` has no row")] };
    let code = code(text);
    let line = |at: usize| code[..at].matches('\n').count() + 1;
    let mut wrong: Vec<String> = paths(&code)
        .0
        .iter()
        .filter_map(|path| Some((path.at, path.steps.strip_prefix(&["crate"])?)))
        .filter(|(_, steps)| {
            let is = |may: &str| may.split("::").eq(steps.iter().copied().take(may.split("::").count()));
            !is(room) && !row.may.iter().any(|may| is(may))
        })
        .map(|(at, steps)| format!("{file}:{}: `{room}` may not import `{}`", line(at), steps.join("::")))
        .collect();
    // `super::` as often as the file is deep leads out of the room.
    let depth = inside.len() + usize::from(inside.last() != Some(&"mod.rs")) - 1;
    let out = "super::".repeat(depth + 1);
    wrong.extend(
        code.match_indices(&out).map(|(at, _)| format!("{file}:{}: write `crate::` to leave the room", line(at))),
    );
    wrong
}

#[test]
fn no_room_imports_what_its_row_does_not_name() {
    let table = table(&fs::read_to_string(repository("docs/ARCHITECTURE.md")).unwrap());
    let files = files();
    let rooms: BTreeSet<&str> = files.keys().filter_map(|file| file.split('/').nth(1)).collect();
    let mut told: Vec<String> = files.iter().flat_map(|(file, text)| wrong(file, text, &table)).collect();
    told.extend(rooms.iter().filter(|room| !table.contains_key(**room)).map(|room| format!("`{room}` has no row")));
    told.extend(
        table
            .keys()
            .filter(|room| !rooms.contains(room.as_str()))
            .map(|room| format!("`{room}` has a row, but no room")),
    );
    told.sort();
    told.dedup();
    assert!(told.is_empty(), "docs/ARCHITECTURE.md and src/ differ:\n{}", told.join("\n"));
}

#[test]
fn the_table_goes_one_way() {
    let table = table(&fs::read_to_string(repository("docs/ARCHITECTURE.md")).unwrap());
    assert!(table.len() > 15, "the table was not found");
    for (room, row) in &table {
        for may in &row.may {
            let other = may.split("::").next().unwrap();
            let below = table.get(other).unwrap_or_else(|| panic!("`{room}` may import `{other}`, which has no row"));
            let back = below.may.iter().any(|may| may.split("::").next() == Some(room));
            assert!(below.floor <= row.floor && !back, "`{room}` may import `{may}`, which is not below it");
        }
    }
}

#[test]
fn imports_are_found_wherever_they_stand() {
    let table = table("| 1 | `b` | – | `a`, `c::d` |\n| 0 | `a` | – | – |\n| 0 | `c` | – | – |");
    let text = r#"use crate::{
    a::{self, X},
    c::{d::E, f as g, h},
};
// crate::nowhere
fn f() { let _ = ("crate::nowhere", crate::c::i()); super::super::a::x() }
#[cfg(test)]
mod tests { use crate::nowhere; fn x() { let _ = '}'; } }
fn g(_: crate::b::Own, _: crate::e::Z) {}
"#;
    assert_eq!(
        wrong("src/b/file.rs", text, &table),
        [
            "src/b/file.rs:3: `b` may not import `c::f`",
            "src/b/file.rs:3: `b` may not import `c::h`",
            "src/b/file.rs:6: `b` may not import `c::i`",
            "src/b/file.rs:9: `b` may not import `e::Z`",
            "src/b/file.rs:6: write `crate::` to leave the room",
        ]
    );
    assert!(wrong("src/b/mod.rs", "use super::a;", &table)[0].contains("leave the room"));
    assert_eq!(wrong("src/z/mod.rs", "", &table), ["src/z/mod.rs: the room `z` has no row"]);
}
