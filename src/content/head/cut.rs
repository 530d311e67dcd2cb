//! Cutting the front matter off a file.

use super::{STATUSES, Status};
use crate::{base::Span, diag::Code};

/// A front matter and where the text after it begins.
pub struct Cut<'t> {
    /// The YAML, without its fences.
    pub yaml: &'t str,
    /// Where the YAML begins, in bytes of the file.
    pub at: usize,
    /// Where the text begins, in bytes of the file.
    pub body: usize,
}

/// Cuts the front matter off.
///
/// # Errors
/// No fence at the beginning, or none that closes.
pub fn cut(text: &str) -> Result<Cut<'_>, (Code, Span)> {
    let begin = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut lines = text[begin..].split_inclusive('\n');
    let first = lines.next().unwrap_or_default();
    if first.trim_end() != "---" {
        return Err((Code::FrontMatterMissing, Span::new(begin, begin + first.trim_end().len())));
    }
    let at = begin + first.len();
    let mut end = at;
    for line in lines {
        if line.trim_end() == "---" {
            return Ok(Cut { yaml: &text[at..end], at, body: end + line.len() });
        }
        end += line.len();
    }
    // Point where the fields seem to end: the first empty line, or the first that looks like prose.
    let mut place = at;
    for line in text[at..].split_inclusive('\n') {
        let field = line.starts_with([' ', '-', '#'])
            || line.split(':').next().is_some_and(|key| {
                key.len() < line.trim_end().len()
                    && !key.is_empty()
                    && key.bytes().all(|b| b.is_ascii_lowercase() || b == b'_')
            });
        if !field {
            break;
        }
        place += line.len();
    }
    let line_end = text[place..].find('\n').map_or(text.len(), |i| place + i);
    Err((Code::FrontMatterOpen, Span::new(place, line_end)))
}

/// A `status` line at the left edge, for heads that cannot be read otherwise.
pub fn declared(text: &str) -> Option<Status> {
    text.lines().take(60).find_map(|line| {
        let word = line.strip_prefix("status:")?.split('#').next()?;
        STATUSES.iter().find(|(name, _)| *name == word.trim().trim_matches(['"', '\''])).map(|(_, status)| *status)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fences_are_found() {
        assert_eq!(cut("---\ntitle: a\n---\nBody").unwrap().yaml, "title: a\n");
        assert_eq!(cut("title: a\n").err().unwrap().0, Code::FrontMatterMissing);
        let open = "---\ntitle: a\n\nBody\n";
        let (code, span) = cut(open).err().unwrap();
        assert_eq!((code, span.start), (Code::FrontMatterOpen, 13));
    }
}
