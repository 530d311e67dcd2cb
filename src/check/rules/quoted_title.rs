//! A title or summary within quotation marks as a whole, which are shown: they came along when it was pasted, or were meant
//! for YAML and are not the straight ones that it knows. And one with a single mark, whose other half is missing.

use crate::{
    check::words::Words,
    diag::{Code, Diagnostic},
};

const MARKS: [char; 7] = ['"', '“', '”', '„', '‟', '«', '»'];

pub(in crate::check) fn rule(text: &Words<'_>) -> Vec<Diagnostic> {
    let head = &text.entry.text.head;
    let fields = [("title", &head.title), ("summary", &head.summary)];
    let diagnostic = |(name, field): (&str, &crate::source::fields::Field<String>)| {
        let own = field.given()?;
        let (kind, meant) = quotes(own.value.trim())?;
        let d = Diagnostic::new(Code::QuotedTitle).at(&text.entry.file, own.span);
        Some(d.arg("field", name).arg("kind", kind).arg("meant", meant))
    };
    fields.into_iter().filter_map(diagnostic).collect()
}

/// What is wrong with the quotation marks of a title, and the title as it was probably meant.
fn quotes(title: &str) -> Option<(&'static str, String)> {
    let marks: Vec<(usize, char)> = title.char_indices().filter(|(_, c)| MARKS.contains(c)).collect();
    let inside = |start: &str| title.strip_prefix(start).unwrap_or(title);
    match *marks.as_slice() {
        [(0, open), (end, close)] if end + close.len_utf8() == title.len() && end > open.len_utf8() => {
            Some(("whole", title[open.len_utf8()..end].trim().to_owned()))
        }
        // Inches and seconds have one mark, too.
        [(at, mark)] if !title[..at].ends_with(|c: char| c.is_ascii_digit()) => {
            let opens = matches!(mark, '„' | '‟' | '«' | '“') || (mark == '"' && at == 0);
            let meant = if at == 0 { inside(&title[..mark.len_utf8()]) } else { title[..at].trim_end() };
            let ends = at == 0 || at + mark.len_utf8() == title.len();
            let kind = if opens { "close" } else { "open" };
            Some((kind, if ends { meant.to_owned() } else { String::new() }))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::quotes;

    #[test]
    fn marks_around_a_title_and_single_ones_are_told() {
        let kind = |title| quotes(title).map(|(kind, _)| kind);
        assert_eq!(quotes("“Lễ hội cà phê”"), Some(("whole", "Lễ hội cà phê".to_owned())));
        assert_eq!(kind("\"Tin của tin-b\""), Some("whole"));
        assert_eq!(kind("„Neue Straße“"), Some("whole"));
        assert_eq!(kind("« Nouvelle route »"), Some("whole"));
        assert_eq!(quotes("Lễ hội cà phê”"), Some(("open", "Lễ hội cà phê".to_owned())));
        assert_eq!(quotes("Lễ hội cà phê\""), Some(("open", "Lễ hội cà phê".to_owned())));
        assert_eq!(kind("Lễ hội cà phê” năm 2026"), Some("open"));
        assert_eq!(kind("“Lễ hội cà phê"), Some("close"));
        for fine in ["“Vua” cà phê", "Màn hình 12\"", "“Một” và “hai”", "Cà phê", "Bộ phim “Đất”", "l’eau d’ici"]
        {
            assert_eq!(quotes(fine), None, "{fine}");
        }
    }
}
