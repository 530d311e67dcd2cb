//! Digits with signs between them: which number they are is the language's convention first, then the others'.

use super::{decimal::Decimal, tables::Table};

/// Digits as they stand, with the signs between their groups.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Numeral {
    pub(super) groups: Vec<String>,
    pub(super) signs: Vec<char>,
}

/// Blanks that stand between groups of digits.
pub(super) fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}')
}

impl Numeral {
    /// The numeral that a cleaned text begins with, and its bytes.
    pub(super) fn read(text: &str) -> (Self, usize) {
        let mut own = Self::default();
        let mut at = 0;
        loop {
            let rest = &text[at..];
            let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            own.groups.push(rest[..digits].to_owned());
            at += digits;
            let mut next = text[at..].chars();
            let Some(sign) = next.next() else { break };
            if !own.continues(sign, next.as_str()) {
                break;
            }
            own.signs.push(sign);
            at += sign.len_utf8();
        }
        (own, at)
    }

    /// Whether a sign with this text behind it stands within the number.
    fn continues(&self, sign: char, behind: &str) -> bool {
        let digits = behind.len() - behind.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        if is_blank(sign) {
            let short =
                self.groups.iter().enumerate().all(|(at, own)| if at == 0 { own.len() <= 3 } else { own.len() == 3 });
            return digits == 3
                && short
                && self.signs.iter().all(|own| is_blank(*own))
                && !self.groups[0].starts_with('0');
        }
        digits > 0 && matches!(sign, '.' | ',' | '٫' | '٬' | '\'' | '·')
    }

    /// The only group, if there is one only, as a number of at most four digits.
    pub(super) fn plain(&self) -> Option<u32> {
        let [one] = self.groups.as_slice() else { return None };
        (one.len() <= 4).then(|| one.parse().ok()).flatten()
    }

    /// Which number it may be: by the language's convention, else by the others'. Nothing if it is none.
    pub(super) fn readings(&self, table: &Table) -> Vec<Decimal> {
        if self.signs.is_empty() {
            return Decimal::parse(&self.groups[0], "").into_iter().collect();
        }
        let own = self.grouped(table.group, &[table.decimal]);
        let others = || [self.grouped(&['.', '\'', '٬'], &[',', '٫']), self.grouped(&[',', '\'', '٬'], &['.', '٫'])];
        let mut readings: Vec<Decimal> = own.into_iter().collect();
        if own.is_none() || table.either {
            readings.extend(others().into_iter().flatten());
        }
        readings.dedup();
        readings
    }

    /// The number by one convention.
    fn grouped(&self, group: &[char], decimal: &[char]) -> Option<Decimal> {
        let last = self.signs.len() - 1;
        let fraction = decimal.contains(&self.signs[last]);
        let grouped = if fraction { &self.signs[..last] } else { &self.signs[..] };
        let first = *grouped.first().unwrap_or(&' ');
        let alike = grouped.iter().all(|own| *own == first || is_blank(*own) && is_blank(first));
        if !alike || !(is_blank(first) || group.contains(&first)) {
            return None;
        }
        let whole = &self.groups[..=grouped.len()];
        let three = whole[1..].iter().all(|own| own.len() == 3);
        let head = whole.len() == 1 || (whole[0].len() <= 3 && !whole[0].starts_with('0'));
        let behind = if fraction { self.groups[last + 1].as_str() } else { "" };
        if three && head { Decimal::parse(&whole.concat(), behind) } else { None }
    }

    /// Its groups, each as a number: what it is when it is no number as a whole.
    pub(super) fn parts(&self) -> Vec<Decimal> {
        self.groups.iter().filter_map(|own| Decimal::parse(own, "")).collect()
    }

    /// As it is written, blanks of one kind.
    pub(super) fn code(&self) -> String {
        let mut code = self.groups[0].clone();
        for (sign, group) in self.signs.iter().zip(&self.groups[1..]) {
            code.push(*sign);
            code.push_str(group);
        }
        code
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{base::Lang, figures::tables};

    fn read(text: &str, lang: &str) -> Vec<Decimal> {
        let (numeral, end) = Numeral::read(text);
        assert_eq!(end, text.len(), "{text}");
        numeral.readings(&tables::TABLES[tables::position(&Lang::parse(lang).unwrap())])
    }

    #[test]
    fn signs_are_the_languages_first() {
        let whole = |number| vec![Decimal::whole(number)];
        for (text, lang) in
            [("3.346.853", "vi"), ("3,346,853", "en"), ("3 346 853", "fr"), ("3\u{202f}346\u{202f}853", "ru")]
        {
            assert_eq!(read(text, lang), whole(3_346_853), "{text}");
        }
        assert_eq!(read("3.346.853", "km"), whole(3_346_853));
        assert_eq!(read("3,346,853", "vi"), whole(3_346_853));
        assert_eq!(read("2.442", "vi"), whole(2442));
        assert_eq!(read("2.442", "en"), vec![Decimal::parse("2", "442").unwrap()]);
        assert_eq!(read("1,5", "en"), read("1.5", "vi"));
        assert_eq!(read("0.346", "vi"), read("0.346", "en"));
        assert_eq!(read("2.442", "lo").len(), 2);
        assert_eq!(read("1.2.3", "en"), []);
    }
}
