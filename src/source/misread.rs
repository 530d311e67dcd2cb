//! What YAML reads otherwise than people do, without a word: a `#` behind a space hides the rest of a value, and between double
//! quotation marks `\t` is a tab.

use super::meant::Line;
use crate::{
    base::Span,
    diag::{Code, Diagnostic},
};
use std::sync::Arc;

/// All such places of a text that stands at byte `offset` of `file`.
pub(super) fn find(file: &Arc<str>, text: &str, offset: usize) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    if !text.contains([' ', '\t']) || !text.contains(['#', '\\']) {
        return diagnostics;
    }
    let mut start = 0;
    // The depth of the field whose value goes on below it as it is written, and the mark that has to close one.
    let (mut block, mut open): (Option<usize>, Option<char>) = (None, None);
    for line in text.split_inclusive('\n') {
        let (begin, own) = (start, line.trim_end_matches(['\n', '\r']));
        start += line.len();
        let depth = own.len() - own.trim_start_matches(' ').len();
        if own.trim().is_empty() || block.is_some_and(|outer| depth > outer) {
            continue;
        }
        block = None;
        if let Some(mark) = open {
            open = Some(mark).filter(|mark| !own.contains(*mark));
            continue;
        }
        let Some(parts) = Line::new(own) else { continue };
        let whole = &own[parts.at..];
        let told = match whole.chars().next() {
            Some('|' | '>') => {
                block = Some(depth);
                None
            }
            Some(mark @ ('"' | '\'')) => {
                let inside = parts.value.get(1..).unwrap_or_default();
                open = Some(mark).filter(|mark| !inside.contains(*mark));
                let inside = inside.strip_suffix('"').filter(|inside| mark == '"' && !inside.contains('"'));
                inside
                    .and_then(|inside| Some((inside, parts.at + 1 + escape(inside)?)))
                    .map(|(inside, at)| (Code::YamlEscape, at, at + 2, inside))
            }
            Some('[' | '{' | '&' | '*' | '!') | None => None,
            Some(_) => comment(whole).map(|at| (Code::YamlComment, parts.at + at, own.len(), whole.trim_end())),
        };
        if let Some((code, from, to, value)) = told {
            let d = Diagnostic::new(code).at(file, Span::new(begin + from, begin + to).shift(offset));
            let d = d.arg("signs", &own[from..to]).arg("suggestion", parts.with(value));
            diagnostics.push(d.arg("comment", own[from..to].replacen('#', "# ", 1)));
        }
    }
    diagnostics
}

/// Where a comment begins in a value that was hardly meant as one: right before a letter, or with a number.
fn comment(value: &str) -> Option<usize> {
    let first = value.starts_with('#').then_some(0);
    let at = first.or_else(|| Some(value.find(" #").or_else(|| value.find("\t#"))? + 1))?;
    // A date or a number has nothing to go on with.
    let written = value[..at].trim_end();
    if !written.is_empty() && written.chars().all(|c| c.is_ascii_digit() || "-/:.+TZ".contains(c)) {
        return None;
    }
    let behind = &value[at + 1..];
    let number = behind.strip_prefix(' ').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    (number || behind.starts_with(char::is_alphanumeric)).then_some(at)
}

/// The first backslash that stands with its letter for a sign that nobody can type into a field.
fn escape(inside: &str) -> Option<usize> {
    let mut chars = inside.char_indices();
    while let Some((at, c)) = chars.next() {
        if c == '\\' && chars.next().is_some_and(|(_, c)| "abtnvfre0".contains(c)) {
            return Some(at);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn diagnostics(text: &str) -> Vec<(Code, &str, String)> {
        let place = |d: &Diagnostic| d.place.as_ref().and_then(|place| place.span).unwrap();
        let marked = |d: &Diagnostic| &text[place(d).start as usize..place(d).end as usize];
        let meant = |d: &Diagnostic| d.args.iter().find(|(name, _)| &**name == "suggestion").unwrap().1.clone();
        find(&"a.md".into(), text, 0).iter().map(|d| (d.code, marked(d), meant(d))).collect()
    }

    #[test]
    fn what_is_cut_off_or_changed_is_found() {
        for (text, marked, meant) in [
            ("title: Lễ hội #BuonMaThuot\r\n", "#BuonMaThuot", "title: \"Lễ hội #BuonMaThuot\""),
            ("tags:\n  - #12\n", "#12", "- \"#12\""),
            ("name: Dự án # 1\n", "# 1", "name: \"Dự án # 1\""),
            ("title: \"C:\\temp\\new\"\n", "\\t", "title: 'C:\\temp\\new'"),
        ] {
            let diagnostics = diagnostics(text);
            assert_eq!(
                diagnostics.iter().map(|own| (own.1, own.2.as_str())).collect::<Vec<_>>(),
                [(marked, meant)],
                "{text}"
            );
        }
    }

    #[test]
    fn what_was_meant_so_is_left_alone() {
        for text in [
            "title: Đường mới # bản thứ hai\n",
            "# summary: Một #hai\n",
            "title: C#\n",
            "title: \"Lễ hội #BuonMaThuot\"\n",
            "summary: |\n  Một #hai\n\n  ba #bốn\ntitle: A\n",
            "summary: \"Một\n  hai #ba\"\ntitle: A\n",
            "topics: [a, b] #note\n",
            "title: \"\\u1EA1 \\\\t \\\" \"\n",
            "url: https://example.vn/#muc\n",
            "date: 2026-03-01T08:00:00+07:00 # 2025\n",
            "date: 01/03/2026 #lui\n",
            "weight: 3 # 1 first\n",
        ] {
            assert_eq!(diagnostics(text), [], "{text}");
        }
    }
}
