//! Comments that do not end where their author thinks.

use super::super::diagnostics::Diagnostics;
use crate::{base::Span, diag::Code};

const OPEN: &str = "<!--";
const CLOSE: &str = "-->";

/// Raw HTML that begins a comment at the byte `start` of the text: it is not closed, or holds the beginning of another, so
/// that all between is not published.
pub(in crate::markdown) fn open_comment(comment: &str, start: usize, diagnostics: &mut Diagnostics<'_>) {
    let Some(inside) = comment.strip_prefix(OPEN) else { return };
    // `<!-->` and `<!--->` are whole comments.
    let short = inside.starts_with('>') || inside.starts_with("->");
    let what = match inside.find(CLOSE) {
        _ if short => return,
        None => "hidden",
        Some(end) if inside[..end].contains(OPEN) => "another",
        Some(_) => return,
    };
    diagnostics.add(Code::CommentOpen, Span::new(start, start + OPEN.len()), &[("what", what)]);
}

/// `<!--` in a line that is no comment, since it does not end in its paragraph, or is typed otherwise: `<! --`, `<!—`.
pub(in crate::markdown) fn shown_comment(source: &str, text: &str, start: usize, diagnostics: &mut Diagnostics<'_>) {
    if !text.starts_with('<') || source[..start].ends_with('\\') {
        return;
    }
    if source[start..].starts_with(OPEN) {
        diagnostics.add(Code::CommentOpen, Span::new(start, start + OPEN.len()), &[("what", "shown")]);
    } else if let Some(rest) = source[start..].strip_prefix("<!")
        && rest.trim_start_matches(' ').starts_with(['-', '–', '—'])
    {
        // Word makes one dash of two, and blanks slip in.
        diagnostics.add(Code::CommentOpen, Span::new(start, start + "<!".len()), &[("what", "mistyped")]);
    }
}
