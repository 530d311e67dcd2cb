//! Rust's sources as these tests read them: without words, and the paths that stand in them.

use std::collections::BTreeSet;

/// The source without comments, words and tests: each byte of these becomes a space, so places stay.
pub fn code(text: &str) -> String {
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

/// A path as it is written: `crate::a::B`, `super::C`, `d::e`.
#[derive(Debug, PartialEq)]
pub struct Path<'c> {
    pub at: usize,
    pub steps: Vec<&'c str>,
    /// Of one that a `use` names: the name that it gets, and whether others may take it from there.
    pub import: Option<(&'c str, bool)>,
}

/// All paths of more than one step, those of `use` one by one, and every name that stands outside of them.
pub fn paths(code: &str) -> (Vec<Path<'_>>, BTreeSet<&str>) {
    let (mut paths, mut names, mut at) = (Vec::new(), BTreeSet::new(), 0);
    while at < code.len() {
        let name = word(&code[at..]);
        if name.is_empty() {
            at += code[at..].chars().next().map_or(1, char::len_utf8);
            continue;
        }
        let (start, before) = (at, code[..at].trim_end());
        at += name.len();
        let rest = code[at..].trim_start();
        if name == "use" && !rest.starts_with('<') {
            let public = before.ends_with("pub") || before.ends_with(')');
            at = tree(code, at, &[], public, &mut paths);
        } else {
            let mut steps = vec![name];
            while let Some(next) = code[at..].strip_prefix("::").map(word).filter(|next| !next.is_empty()) {
                steps.push(next);
                at += 2 + next.len();
            }
            names.insert(name);
            if steps.len() > 1 && !before.ends_with("::") {
                paths.push(Path { at: start, steps, import: None });
            }
        }
    }
    (paths, names)
}

fn word(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
    &text[..end]
}

/// Reads what stands behind `use`, or one part of it in braces; where it ends.
fn tree<'c>(code: &'c str, mut at: usize, above: &[&'c str], public: bool, found: &mut Vec<Path<'c>>) -> usize {
    let mut steps = above.to_vec();
    loop {
        at = code.len() - code[at..].trim_start().len();
        let start = at;
        if code[at..].starts_with('{') {
            at += 1;
            loop {
                let rest = code[at..].trim_start_matches(|c: char| c.is_whitespace() || c == ',');
                at = code.len() - rest.len();
                match rest.chars().next() {
                    None => return at,
                    Some('}') => return at + 1,
                    Some(_) => at = tree(code, at, &steps, public, found),
                }
            }
        }
        let step = if code[at..].starts_with('*') { &code[at..=at] } else { word(&code[at..]) };
        at += step.len().max(1);
        // `a::{self}` is `a`.
        if step != "self" || steps.is_empty() {
            steps.push(step);
        }
        if let Some(rest) = code[at..].strip_prefix("::") {
            at = code.len() - rest.len();
            continue;
        }
        let mut name = steps.last().copied().unwrap_or_default();
        if let Some(rest) = code[at..].trim_start().strip_prefix("as ") {
            name = word(rest.trim_start());
            at = code.len() - rest.trim_start().len() + name.len();
        }
        found.push(Path { at: start, steps, import: Some((name, public)) });
        return at;
    }
}
