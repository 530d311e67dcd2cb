//! A line of YAML as it was meant: its value as a whole between quotation marks.

/// A line that is taken apart: `  - title: Họp báo # xong`.
pub(super) struct Line<'l> {
    /// Where the value begins, in bytes of the line.
    pub at: usize,
    /// The field's name; empty in an entry of a list.
    pub key: &'l str,
    /// What was meant as the value, without the comment behind it.
    pub value: &'l str,
}

/// Signs that take no room on the screen.
pub fn invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// Whether a character takes the room of a space, or none.
pub(super) fn is_gap(c: char) -> bool {
    c.is_whitespace() || invisible(c)
}

impl<'l> Line<'l> {
    /// Takes a line apart that is a field or an entry of a list.
    pub fn new(line: &'l str) -> Option<Self> {
        let entry = line.trim_start_matches(is_gap);
        let own = entry.strip_prefix("- ").map_or(entry, |own| own.trim_start_matches(is_gap));
        let name = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.');
        let key = own.len() - own.trim_start_matches(name).len();
        let colon = [":", "："].into_iter().find(|colon| own[key..].starts_with(colon)).filter(|_| key > 0);
        let (key, value) = match colon {
            Some(colon) => (&own[..key], &own[key + colon.len()..]),
            None if own.len() < entry.len() => ("", own),
            None => return None,
        };
        let value = value.trim_start_matches(is_gap);
        let at = line.len() - value.len();
        let value = value.find(" # ").map_or(value, |comment| &value[..comment]);
        Some(Self { at, key, value: value.trim_end_matches(is_gap) })
    }

    /// The line with `value` as its value, between quotation marks.
    pub fn with(&self, value: &str) -> String {
        if self.key.is_empty() { format!("- {}", quoted(value)) } else { format!("{}: {}", self.key, quoted(value)) }
    }
}

/// Longer lines are not shown again, in bytes.
const LONGEST: usize = 400;

/// The line as it was meant; `None` of a line that is neither a field nor an entry, has no value, or is too long to be shown.
pub(super) fn line(line: &str) -> Option<String> {
    let line = Line::new(line)?;
    let value = legible(inner(line.value));
    (!value.is_empty() && value.len() <= LONGEST).then(|| line.with(&value))
}

/// A value without the signs that nobody can type: what parts lines or pages in other programs parts words.
fn legible(value: &str) -> String {
    let spaced = value
        .chars()
        .map(|c| if matches!(c, '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}') { ' ' } else { c });
    spaced.filter(|c| !c.is_control()).collect()
}

/// The field that was meant by a line with `=` for its colon: `status = approved`.
pub(super) fn equated(line: &str) -> Option<String> {
    let (key, value) = line.split_once('=')?;
    let (key, value) = (key.trim(), legible(inner(value.trim())));
    let named = !key.is_empty() && key.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    (named && !value.is_empty() && line.len() <= LONGEST).then(|| format!("{key}: {}", quoted(&value)))
}

/// The one field that was meant by a field and the line below it, which goes on with its value.
pub(super) fn continued(above: &str, line: &str) -> Option<String> {
    let own = Line::new(above).filter(|own| !own.key.is_empty() && !own.value.is_empty())?;
    let plain = !line.contains(':') && line.trim_start().starts_with(char::is_alphanumeric);
    let value = format!("{} {}", inner(own.value), legible(line.trim()));
    (plain && !own.value.starts_with(['[', '{', '|', '>']) && value.len() <= LONGEST).then(|| own.with(&value))
}

/// A value without the marks that were meant as quotation marks around it.
fn inner(value: &str) -> &str {
    let first = value.chars().next().unwrap_or_default();
    let rest = &value[first.len_utf8().min(value.len())..];
    match first {
        '“' | '„' | '«' | '”' => rest.strip_suffix(['”', '“', '»', '"']).unwrap_or(value),
        '"' | '\'' => match rest.strip_suffix(first) {
            Some(inside) if !closes(inside, first) => inside,
            Some(_) => value,
            None if rest.contains(first) => value,
            None => rest,
        },
        _ => value,
    }
}

/// Whether the first mark within closes what the mark before it opened: `Mùa vàng" và "bạc`, not `Ông "A" nói`, `Lắk's coffee`.
fn closes(inside: &str, mark: char) -> bool {
    let Some(at) = inside.find(mark) else { return false };
    let before = inside[..at].chars().next_back().is_some_and(|c| !c.is_whitespace() && c != '(' && c != '\\');
    let behind = inside[at + 1..].chars().next().is_some_and(char::is_alphanumeric);
    before && !behind
}

/// A text between quotation marks that YAML reads as it is.
pub fn quoted(text: &str) -> String {
    match (text.contains(['"', '\\']), text.contains('\'')) {
        (false, _) => format!("\"{text}\""),
        (true, false) => format!("'{text}'"),
        (true, true) => format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_field_may_have_been_one() {
        assert_eq!(equated("status = approved").as_deref(), Some(r#"status: "approved""#));
        assert_eq!(equated("title = 'Bài'").as_deref(), Some(r#"title: "Bài""#));
        assert_eq!(
            [equated("a == b"), equated("Một = hai"), equated("status =")],
            [Some(r#"a: "= b""#.into()), None, None]
        );
        let joined = continued("title: \"Lễ hội", "năm 2026\"");
        assert_eq!(joined.as_deref(), Some(r#"title: 'Lễ hội năm 2026"'"#));
        assert_eq!(continued("title: Lễ hội", "năm 2026").as_deref(), Some(r#"title: "Lễ hội năm 2026""#));
        for (above, line) in
            [("title:", "x"), ("tags: [a", "b"), ("title: a", "b: c"), ("title: a", "- b"), ("một", "hai")]
        {
            assert_eq!(continued(above, line), None, "{above} {line}");
        }
    }

    #[test]
    fn a_line_is_written_as_it_was_meant() {
        for (own, wanted) in [
            ("title: Họp báo: kết quả # xong", r#"title: "Họp báo: kết quả""#),
            ("title: “Họp báo: kết quả”", r#"title: "Họp báo: kết quả""#),
            ("title: Họp \"A\": b", r#"title: 'Họp "A": b'"#),
            ("title: 'Đắk Lắk's coffee'", r#"title: "Đắk Lắk's coffee""#),
            ("title: \"Mùa vàng\" và \"bạc\"", r#"title: '"Mùa vàng" và "bạc"'"#),
            ("title: \"Ông \"A\" nói\"", r#"title: 'Ông "A" nói'"#),
            ("title: \"Ông 'A\" nói\"", r#"title: "\"Ông 'A\" nói\"""#),
            ("title: \"Đường mới", r#"title: "Đường mới""#),
            ("\u{a0}\u{a0}- #mới", r##"- "#mới""##),
            ("  a.jpg:\u{a0}@so", r#"a.jpg: "@so""#),
            ("title：A", r#"title: "A""#),
            ("title: Một\u{b}hai\u{8}", r#"title: "Một hai""#),
        ] {
            assert_eq!(line(own).as_deref(), Some(wanted), "{own}");
        }
        for own in ["title:", "một dòng chữ", ""] {
            assert_eq!(line(own), None, "{own}");
        }
    }
}
