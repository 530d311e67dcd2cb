//! The floor table of `docs/ARCHITECTURE.md` and the imports of `src/` say the same: no room imports what its row does
//! not name, every room has a row, every row a room. Tests are excepted.

use std::{collections::BTreeMap, fs, path::Path};

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

/// The source without comments, words and tests: each byte of these becomes a space, so places stay.
fn code(text: &str) -> String {
    let mut bytes = text.as_bytes().to_vec();
    let mut at = 0;
    let blank = |bytes: &mut Vec<u8>, from: usize, to: usize| {
        let to = to.min(bytes.len());
        bytes[from..to].iter_mut().filter(|byte| **byte != b'\n').for_each(|byte| *byte = b' ');
    };
    while at < bytes.len() {
        let rest = &text[at..];
        let raw = rest.strip_prefix('r').map(|rest| rest.len() - rest.trim_start_matches('#').len());
        let end = if rest.starts_with("//") {
            at + rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            at + rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if let Some(hashes) = raw.filter(|hashes| rest[1 + hashes..].starts_with('"')) {
            let close = format!("\"{}", "#".repeat(hashes));
            let open = hashes + 2;
            at + rest[open..].find(&close).map_or(rest.len(), |end| open + end + close.len())
        } else if let Some(inside) = rest.strip_prefix('"') {
            let mut escaped = false;
            let close = inside.bytes().position(|byte| {
                let end = byte == b'"' && !escaped;
                escaped = byte == b'\\' && !escaped;
                end
            });
            at + close.map_or(rest.len(), |close| close + 2)
        } else if rest.starts_with("'\"'") || rest.starts_with("'{'") || rest.starts_with("'}'") {
            at + 3
        } else if rest.starts_with("'\\") {
            at + 3 + rest[3..].find('\'').map_or(0, |close| close + 1)
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
            continue;
        };
        blank(&mut bytes, at, end);
        at = end;
    }
    let mut code = String::from_utf8(bytes).unwrap();
    while let Some(start) = code.find("#[cfg(test)]") {
        // Up to the end of what stands behind it: a `;` or a block in braces.
        let mut depth = 0;
        let end = code[start..].char_indices().find_map(|(at, c)| {
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            (depth == 0 && matches!(c, ';' | '}')).then_some(start + at + 1)
        });
        let mut bytes = code.into_bytes();
        let end = end.unwrap_or(bytes.len());
        blank(&mut bytes, start, end);
        code = String::from_utf8(bytes).unwrap();
    }
    code
}

/// The paths behind `crate::`, each with its place; `crate::{a::{b, c}, d}` gives `a::b`, `a::c`, `d`.
fn paths(code: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (at, word) in code.match_indices("crate::") {
        let before = code[..at].chars().next_back();
        if before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '_' | ':' | '$')) {
            continue;
        }
        expand(code, at + word.len(), String::new(), &mut found);
    }
    found
}

fn expand(code: &str, mut at: usize, path: String, found: &mut Vec<(usize, String)>) -> usize {
    at += code[at..].len() - code[at..].trim_start().len();
    if code[at..].starts_with('{') {
        at += 1;
        loop {
            let rest = code[at..].trim_start_matches(|c: char| c.is_whitespace() || c == ',');
            at = code.len() - rest.len();
            match rest.chars().next() {
                None => return at,
                Some('}') => return at + 1,
                Some(_) => at = expand(code, at, path.clone(), found),
            }
        }
    }
    let name: String = code[at..].chars().take_while(|c| c.is_alphanumeric() || matches!(c, '_' | '*')).collect();
    let end = at + name.len();
    let path = if path.is_empty() { name.clone() } else { format!("{path}::{name}") };
    if name.is_empty() {
        return at + code[at..].chars().next().map_or(1, char::len_utf8);
    }
    if let Some(rest) = code[end..].strip_prefix("::") {
        return expand(code, code.len() - rest.len(), path, found);
    }
    found.push((at, path));
    // `name as other`
    let rest = code[end..].trim_start();
    match rest.strip_prefix("as ") {
        Some(rest) => {
            let rest = rest.trim_start().trim_start_matches(|c: char| c.is_alphanumeric() || c == '_');
            code.len() - rest.len()
        }
        None => end,
    }
}

/// What one file imports against its room's row, as `file:line: …`.
fn wrong(file: &str, text: &str, table: &Table) -> Vec<String> {
    let parts: Vec<&str> = file.trim_start_matches("src/").split('/').collect();
    let [room, inside @ ..] = parts.as_slice() else { return Vec::new() };
    let Some(row) = table.get(*room) else { return vec![format!("{file}: the room `{room}` has no row")] };
    let code = code(text);
    let line = |at: usize| code[..at].matches('\n').count() + 1;
    let mut wrong: Vec<String> = paths(&code)
        .iter()
        .filter(|(_, path)| {
            let is = |may: &str| path.strip_prefix(may).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"));
            !is(room) && !row.may.iter().any(|may| is(may))
        })
        .map(|(at, path)| format!("{file}:{}: `{room}` may not import `{path}`", line(*at)))
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
    let mut told = Vec::new();
    let mut rooms = Vec::new();
    for entry in walkdir::WalkDir::new(repository("src")).sort_by_file_name() {
        let entry = entry.unwrap();
        let path = entry.path().strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap().to_string_lossy().replace('\\', "/");
        let name = Path::new(&path).file_name().unwrap().to_string_lossy().into_owned();
        if entry.file_type().is_dir() && path.matches('/').count() == 1 {
            rooms.push(name);
        } else if path.matches('/').count() > 1 && name.ends_with(".rs") && name != "tests.rs" {
            told.extend(wrong(&path, &fs::read_to_string(entry.path()).unwrap(), &table));
        }
    }
    told.extend(rooms.iter().filter(|room| !table.contains_key(*room)).map(|room| format!("`{room}` has no row")));
    told.extend(
        table.keys().filter(|room| !rooms.contains(room)).map(|room| format!("`{room}` has a row, but no room")),
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
