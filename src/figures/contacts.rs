//! Addresses of mail, numbers to call, and addresses of the web, in whose digits no figures are.

use super::value::{Figure, FigureKind, Phone, Value};
use std::ops::Range;

/// The contacts of a cleaned text, and all ranges that are no place for other figures, in order.
pub(super) fn contacts(text: &str) -> (Vec<Figure>, Vec<Range<usize>>) {
    let mut figures = Vec::new();
    let mut ranges = addresses(text, &mut figures);
    let known = ranges.len();
    let mut at = 0;
    while let Some(step) = text[at..].find(|c: char| c.is_ascii_digit() || matches!(c, '+' | '(')) {
        let start = at + step;
        let inside = ranges[..known].partition_point(|range| range.end <= start);
        let inside = ranges[..known].get(inside).filter(|range| range.start <= start).map(|range| range.end);
        if let Some(end) = inside {
            at = end;
            continue;
        }
        match phone(text, start) {
            Some((end, phone)) => {
                figures.push(figure(text, start..end, Value::Phone(phone)));
                ranges.push(start..end);
                at = end;
            }
            None => {
                let rest = &text[start..];
                let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
                at = start + digits.max(1);
            }
        }
    }
    ranges.sort_by_key(|range| range.start);
    figures.sort_by_key(|figure| figure.start);
    (figures, ranges)
}

fn figure(text: &str, range: Range<usize>, value: Value) -> Figure {
    Figure {
        kind: FigureKind::Contact,
        written: text[range.clone()].to_owned(),
        readings: vec![vec![value]],
        demands: true,
        aside: false,
        start: range.start,
        end: range.end,
    }
}

/// Addresses of mail, which are figures, and of the web, which links are.
fn addresses(text: &str, figures: &mut Vec<Figure>) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let sign = |c: char| c.is_ascii_alphanumeric() || ".-_/:@%~?#=&+".contains(c);
    let mut at = 0;
    while let Some(step) = text[at..].find(|c: char| c.is_ascii_alphanumeric()) {
        let start = at + step;
        let rest = &text[start..];
        let word = &rest[..rest.len() - rest.trim_start_matches(sign).len()];
        let word = word.trim_end_matches(['.', ':', '?', '-', '/', '&', '#']);
        at = start + word.len().max(1);
        let mail = word.strip_prefix("mailto:").unwrap_or(word);
        if let Some((name, host)) = mail.split_once('@') {
            if !name.is_empty() && is_host(host) {
                let begin = start + (word.len() - mail.len());
                figures.push(figure(text, begin..begin + mail.len(), Value::Email(mail.to_lowercase().into())));
                ranges.push(start..start + word.len());
            }
        } else if word.contains("://")
            || word.starts_with("www.")
            || is_bare(word.split('/').next().unwrap_or_default())
        {
            ranges.push(start..start + word.len());
        }
    }
    ranges
}

/// Whether a word is a host's name: its last part is small letters, and no part empty.
fn is_host(word: &str) -> bool {
    let mut parts = word.split('.');
    let last = parts.next_back().unwrap_or_default();
    let part = |own: &str| !own.is_empty() && own.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    (2..=12).contains(&last.len())
        && last.bytes().all(|b| b.is_ascii_lowercase())
        && parts.clone().count() > 0
        && parts.all(part)
}

/// Whether a word is a host's name though no address says so: `e.g` and `3.km` are none.
fn is_bare(word: &str) -> bool {
    is_host(word) && word.split('.').any(|own| own.len() > 2 && own.contains(|c: char| c.is_ascii_alphabetic()))
}

/// A number to call that begins here: its end. With `+`, or a leading 0 and nine digits or more.
fn phone(text: &str, start: usize) -> Option<(usize, Phone)> {
    let before = text[..start].chars().next_back();
    if before.is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | ',' | '/' | '-' | '+')) {
        return None;
    }
    let rest = &text[start..];
    // The last groups of a number.
    if !rest.starts_with('+') && text[..start].trim_end().ends_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    if !(rest.starts_with("+") || rest.starts_with("0") || rest.starts_with("(0") || rest.starts_with("(+")) {
        return None;
    }
    let (mut digits, mut end) = (String::new(), start);
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, c)| *c);
        let goes_on = |c: char| c.is_ascii_digit() || matches!(c, '(' | ')');
        match c {
            '0'..='9' => {
                digits.push(c);
                end = start + at + 1;
            }
            '+' | '(' if at <= 1 => {}
            '(' | ')' if next.is_some_and(|c| goes_on(c) || c == ' ' || c == '-') => {}
            ' ' | '\u{a0}' | '\u{202f}' | '.' | '-' if next.is_some_and(goes_on) => {}
            _ => break,
        }
        if digits.len() > 15 {
            return None;
        }
    }
    let abroad = rest.trim_start_matches('(').starts_with('+') || digits.starts_with("00");
    if digits.len() < 9 {
        return None;
    }
    // A number with a fraction or groups of three, `0.123.456.789`, is none: a prefix has two digits at least.
    if !abroad && !digits.starts_with("01") && !digits[1..].starts_with(|c: char| ('2'..='9').contains(&c)) {
        return None;
    }
    let digits = digits.strip_prefix("00").unwrap_or(&digits);
    let home = if abroad { digits.strip_prefix("84") } else { digits.strip_prefix('0') };
    let home = home.map(|own| own.strip_prefix('0').unwrap_or(own));
    let abroad = abroad && home.is_none();
    Some((end, Phone { digits: home.unwrap_or(digits).into(), abroad }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<Value> {
        contacts(text).0.into_iter().flat_map(|own| own.readings.into_iter().flatten()).collect()
    }

    #[test]
    fn a_number_to_call_is_the_same_however_written() {
        let same = ["0262 3851 234", "(0262) 3851 234", "+84 262 3851234", "0262.385.1234", "+84 (0)262 3851 234"];
        for text in same {
            assert_eq!(read(text), read("02623851234"), "{text}");
        }
        for none in ["3.346.853", "05/08/2024", "0,123456789", "2024", "5 000 000 000"] {
            assert_eq!(read(none), [], "{none}");
        }
        let (Value::Phone(abroad), Value::Phone(home)) = (&read("+33 1 42 34 56 78")[0], &read("01 42 34 56 78")[0])
        else {
            panic!("two phones")
        };
        assert!(abroad.same(home));
    }

    #[test]
    fn addresses_hold_no_figures() {
        assert_eq!(read("Viết tới Lien-He@daklak.gov.vn."), [Value::Email("lien-he@daklak.gov.vn".into())]);
        let (figures, ranges) = contacts("xem https://a.vn/2024/05 và congbao2024.gov.vn/12, 1.500 km.");
        assert_eq!((figures.len(), ranges.len()), (0, 2));
        assert!(contacts("v1.2.a5 hết.Năm 3.5 kg e.g. this").1.is_empty());
    }
}
