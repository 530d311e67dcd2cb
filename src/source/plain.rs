//! The plain subset of YAML that nearly every front matter keeps to: `key: value` lines with simple scalars and lists
//! on one line. Read in a tenth of the time the whole language takes; anything else is left to the YAML crate, and a
//! property test holds both to the same tree.

use super::yaml::{Key, Node, Value};
use crate::base::Span;

/// Reads `text`, which stands at byte `offset` of its file; `None` when it is more than plain.
pub(super) fn read(text: &str, offset: usize) -> Option<Node> {
    let mut map: Vec<(Key, Node)> = Vec::with_capacity(12);
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let from = start;
        start += line.len();
        let line = line.strip_suffix('\n').unwrap_or(line);
        let (name, rest) = line.split_once(':')?;
        let simple = !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
        if !simple || map.iter().any(|(key, _)| key.name == name) {
            return None;
        }
        let value = rest.strip_prefix(' ')?;
        let at = from + name.len() + 2;
        let trimmed = value.trim_start_matches(' ');
        let node = value_at(trimmed.trim_end_matches(' '), at + (value.len() - trimmed.len()), offset)?;
        let span = Span::new(from, from + name.len()).shift(offset);
        map.push((Key { span, name: name.to_owned() }, node));
    }
    let (first, last) = (map.first()?.0.span, map.last()?.1.span);
    Some(Node { span: Span { start: first.start, end: last.end }, value: Value::Map(map) })
}

fn value_at(value: &str, at: usize, offset: usize) -> Option<Node> {
    if let Some(inside) = value.strip_prefix('[') {
        return list(inside.strip_suffix(']')?, at, offset);
    }
    scalar(value, at, offset)
}

fn list(inside: &str, at: usize, offset: usize) -> Option<Node> {
    let mut nodes: Vec<Node> = Vec::new();
    let mut from = at + 1;
    for item in inside.split(',') {
        let trimmed = item.trim_start_matches(' ');
        let node = scalar(trimmed.trim_end_matches(' '), from + (item.len() - trimmed.len()), offset)?;
        nodes.push(node);
        from += item.len() + 1;
    }
    let end = nodes.last()?.span.end;
    Some(Node { span: Span { start: Span::new(at, at).shift(offset).start, end }, value: Value::List(nodes) })
}

fn scalar(value: &str, at: usize, offset: usize) -> Option<Node> {
    let node = |text: &str| {
        Some(Node { span: Span::new(at, at + value.len()).shift(offset), value: Value::Scalar(text.to_owned()) })
    };
    if let Some(inside) = value.strip_prefix('"') {
        let inside = inside.strip_suffix('"')?;
        let plain = !inside.is_empty() && inside.chars().all(|c| is_text(c) && c != '"' && c != '\\');
        // In a list a comma inside quotation marks has been cut through: then one half lacks its mark.
        return if plain { node(inside) } else { None };
    }
    let first = value.chars().next()?;
    let plain = first.is_alphanumeric()
        && value.chars().all(|c| {
            is_text(c)
                && !matches!(
                    c,
                    ':' | '#'
                        | '['
                        | ']'
                        | '{'
                        | '}'
                        | ','
                        | '"'
                        | '\''
                        | '&'
                        | '*'
                        | '!'
                        | '|'
                        | '>'
                        | '%'
                        | '@'
                        | '`'
                )
        });
    // A time has colons that end no key.
    let time = first.is_ascii_digit()
        && value.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'-' | b':' | b'T' | b'+' | b'Z' | b'.'));
    let word = matches!(
        value.to_ascii_lowercase().as_str(),
        "null" | "true" | "false" | "yes" | "no" | "on" | "off" | "y" | "n"
    );
    // Bare numbers have forms of their own (octal, underscores): the crate knows them.
    let number = !time && first.is_ascii_digit();
    if word || number || !(plain || time) || (time && value.ends_with(':')) || value.bytes().all(|b| b.is_ascii_digit())
    {
        return None;
    }
    node(value)
}

/// Letters and signs that stand for themselves: no control characters, no marks of byte order or of line ends.
fn is_text(c: char) -> bool {
    !c.is_control() && !matches!(c, '\u{feff}' | '\u{2028}' | '\u{2029}' | '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::yaml;
    use proptest::prelude::*;
    use std::sync::Arc;

    fn both(text: &str) -> Option<(Node, Result<Option<Node>, String>)> {
        let file: Arc<str> = "a.md".into();
        let whole = yaml::whole(&file, text, 4).map_err(|d| format!("{:?}", d.code));
        read(text, 4).map(|node| (node, whole))
    }

    #[test]
    fn a_common_front_matter_is_plain() {
        let text = "title: \"Đắk Lắk: đường mới\"\ndate: 2026-03-01T09:00:00+07:00\ntopics: [trade, \"a b\"]\nagency: so-ngoai-vu\nsummary: Một câu, hai câu.\n";
        // The comma makes the last line more than plain.
        assert!(read(text, 0).is_none());
        let (plain, whole) = both(&text.replace("câu, hai", "câu hai")).unwrap();
        assert_eq!(Ok(Some(plain)), whole);
    }

    proptest! {
        #[test]
        fn both_readers_say_the_same(lines in prop::collection::vec(
            ("[a-z_]{1,5}", prop_oneof![
                "[ ]{0,2}[A-Za-zàđếư0-9 .,:#\\-'\"\\[\\]{}&*!|>%@~]{0,18}",
                "\"[A-Za-zàđế0-9 .,:#'-]{0,12}\"",
                "\\[[a-zđ0-9 ,\"-]{0,14}\\]",
                "20[0-9]{2}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:00:00\\+07:00)?",
            ]), 1..4)) {
            let text: String = lines.iter().map(|(key, value)| format!("{key}: {value}\n")).collect();
            if let Some((plain, whole)) = both(&text) {
                prop_assert_eq!(Ok(Some(plain)), whole, "{}", text);
            }
        }
    }
}
