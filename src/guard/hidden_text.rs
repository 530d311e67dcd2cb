//! Characters that nobody sees: those that turn the direction of writing, so that a text reads otherwise than it is (Unicode
//! TR 36), and the space without width outside of languages that break lines with it.

use super::finding::{Finding, Rule, Unless};
use crate::base::{Lang, Span};

/// Languages that write no blanks between words.
const WITHOUT_BLANKS: [&str; 4] = ["km", "lo", "th", "my"];

/// Finds them in a file's text; those of one line are one finding.
pub fn hidden(text: &str, lang: &Lang) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    let breaks = lang.as_str().split('-').next().is_some_and(|code| WITHOUT_BLANKS.contains(&code));
    let mut line_end = 0;
    for at in memchr::memchr_iter(0xE2, text.as_bytes()) {
        let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) else { continue };
        let turns = matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        if !(turns || c == '\u{200b}' && !breaks) {
            continue;
        }
        if let Some(last) = findings.last_mut().filter(|_| at < line_end) {
            last.letters += 1;
            continue;
        }
        line_end = memchr::memchr(b'\n', &text.as_bytes()[at..]).map_or(text.len(), |end| at + end);
        let span = Span::new(at, at + c.len_utf8());
        findings.push(Finding { rule: Rule::HiddenText, span, letters: 1, unless: Unless::Never });
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_is_found() {
        let count = |text: &str, lang: &str| {
            hidden(text, &Lang::parse(lang).unwrap()).iter().map(|finding| finding.letters).collect::<Vec<_>>()
        };
        assert_eq!(count("a\u{202e}b\u{2069}\nc\u{200b}", "vi"), [2, 1]);
        assert_eq!(count("c\u{200b}“–”", "km"), Vec::<u32>::new());
        assert_eq!(count("c\u{202a}", "lo"), [1]);
    }
}
