//! Lines that were typed as a list and are one paragraph: `– một`, `a) một`, `(1) một`, `1/ một`, `1.Một`.

use super::{
    super::diagnostics::Diagnostics,
    line::{Line, beginning},
};
use crate::{base::Span, diag::Code};

/// Tells the first of two lines that follow one another like items of a list.
pub(super) fn check(source: &str, lines: &[Line], told: &mut bool, diagnostics: &mut Diagnostics<'_>) {
    if *told {
        return;
    }
    let pair = lines.windows(2).find_map(|pair| {
        let [first, second] = pair else { return None };
        let parted = breaks(source.get(first.span.range().start..second.span.range().start)?);
        let (own, next) = (sign(first, source)?, sign(second, source)?);
        (!parted && own.goes_on(&next)).then_some((first.span.start as usize, own))
    });
    if let Some((start, own)) = pair {
        *told = true;
        let place = Span::new(start, start + own.sign.len());
        let what = if own.number().is_some() { "number" } else { "hyphen" };
        diagnostics.add(Code::ListSign, place, &[("sign", own.sign), ("what", what), ("meant", &own.meant())]);
    }
}

/// Whether a line is ended for its readers, too.
fn breaks(line: &str) -> bool {
    let line = line.split('\n').next().unwrap_or_default().trim_end_matches('\r');
    line.ends_with("  ") || line.ends_with('\\') || line.trim_end().ends_with('>')
}

/// What a line begins with.
struct Sign<'s> {
    /// `a)`.
    sign: &'s str,
    /// `a`; empty for a dash.
    label: &'s str,
    words: &'s str,
}

fn sign<'s>(line: &Line, source: &'s str) -> Option<Sign<'s>> {
    let text = source.get(line.span.range()).filter(|_| line.text)?;
    if let Some(words) = text.strip_prefix(['–', '—', '−']).filter(|words| words.starts_with(char::is_whitespace))
    {
        return Some(Sign { sign: &text[..text.len() - words.len()], label: "", words });
    }
    if let Some(words) = text.strip_prefix('*').filter(|words| words.starts_with(char::is_uppercase)) {
        return Some(Sign { sign: "*", label: "", words });
    }
    let own = text.strip_prefix('(').unwrap_or(text);
    let label = &own[..own.len() - own.trim_start_matches(|c: char| c.is_ascii_alphanumeric()).len()];
    let behind = own[label.len()..].chars().next()?;
    let words = &own[label.len() + behind.len_utf8()..];
    let spaced = words.starts_with([' ', '\t']);
    let glued = words.starts_with(char::is_uppercase) && label.bytes().all(|b| b.is_ascii_digit());
    let ends = match behind {
        ')' | '/' => spaced,
        '.' => glued && own.len() == text.len(),
        _ => false,
    };
    ends.then(|| Sign { sign: &text[..text.len() - words.len()], label, words })
}

impl Sign<'_> {
    /// Whether another line's sign is the next of the same list.
    fn goes_on(&self, next: &Self) -> bool {
        let alike = self.sign.replacen(self.label, "", 1) == next.sign.replacen(next.label, "", 1);
        let pair = [("a", "b"), ("A", "B"), ("i", "ii"), ("I", "II")].contains(&(self.label, next.label));
        let count = self.number().is_some_and(|own| next.number() == own.checked_add(1));
        alike && (self.label.is_empty() || pair || count)
    }

    fn number(&self) -> Option<u32> {
        self.label.parse().ok()
    }

    /// The line as an item of a list; a number makes a list by itself.
    fn meant(&self) -> String {
        let words = beginning(self.words);
        match self.label {
            "" => format!("- {words}"),
            label if self.number().is_some() => format!("{label}. {words}"),
            _ => format!("- {} {words}", self.sign),
        }
    }
}
