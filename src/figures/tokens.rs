//! A text cut into what figures are made of: numerals, words that say something, Roman numbers.

use super::{
    lexicon::{Counted, Lexicon, Meaning},
    numerals::Numeral,
    roman,
};

/// A piece of a text that a figure may be made of, by its bytes in the cleaned text.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Token {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) kind: TokenKind,
}

/// What it is.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum TokenKind {
    /// Digits. `letter`: whether a letter stands right before them, as in `QH15`.
    Numeral { numeral: Numeral, letter: bool },
    /// A word; never without a meaning.
    Word(Vec<Meaning>),
    /// A Roman number.
    Roman(u32),
}

/// The tokens of a cleaned text, but for what stands in `skipped` ranges, which are in order.
pub(super) fn tokens(text: &str, lexicon: &Lexicon, skipped: &[std::ops::Range<usize>]) -> Vec<Token> {
    let mut cutter = Cutter { text, lexicon, tokens: Vec::new() };
    let mut skipped = skipped.iter().peekable();
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        if let Some(range) = skipped.next_if(|range| range.start <= at) {
            at = at.max(range.end);
            continue;
        }
        at = if c.is_ascii_digit() {
            cutter.numeral(at)
        } else if c.is_alphabetic() || is_mark(c) {
            cutter.letters(at)
        } else {
            at + c.len_utf8()
        };
    }
    cutter.tokens
}

struct Cutter<'t> {
    text: &'t str,
    lexicon: &'t Lexicon,
    tokens: Vec<Token>,
}

impl Cutter<'_> {
    fn push(&mut self, start: usize, end: usize, kind: TokenKind) {
        self.tokens.push(Token { start, end, kind });
    }

    fn numeral(&mut self, at: usize) -> usize {
        let (numeral, length) = Numeral::read(&self.text[at..]);
        let before = self.text[..at].chars().next_back();
        // `QH15`, `Covid19`; but in `năm2024` and Chinese the letter is of a word.
        let letter = before.is_some_and(|c| c.is_ascii_alphabetic());
        self.push(at, at + length, TokenKind::Numeral { numeral, letter });
        at + length
    }

    /// A run of letters: a word, or in languages without blanks the next word in it.
    fn letters(&mut self, at: usize) -> usize {
        let rest = &self.text[at..];
        let ascii = rest.starts_with(|c: char| c.is_ascii_alphabetic());
        if self.lexicon.table.spaced || ascii {
            let letter = |c: char| {
                if ascii && !self.lexicon.table.spaced {
                    c.is_ascii_alphabetic()
                } else {
                    c.is_alphabetic() || is_mark(c)
                }
            };
            let end = at + (rest.len() - rest.trim_start_matches(letter).len());
            self.word(at, end);
            return end;
        }
        match self.lexicon.prefix(rest) {
            Some((length, meanings)) if self.stands(at, at + length, meanings) => {
                self.push(at, at + length, TokenKind::Word(meanings.to_vec()));
                at + length
            }
            _ => at + rest.chars().next().map_or(1, char::len_utf8),
        }
    }

    fn word(&mut self, start: usize, end: usize) {
        let word = &self.text[start..end];
        if let Some(number) = roman::read(word, self.lexicon.table.code) {
            return self.push(start, end, TokenKind::Roman(number));
        }
        let lower = word.to_lowercase();
        let mut meanings = self.lexicon.word(&lower).to_vec();
        if lower == "năm" {
            meanings = self.five_or_year(start, end);
        }
        if !meanings.is_empty() {
            return self.push(start, end, TokenKind::Word(meanings));
        }
        if let Some(parts) = self.lexicon.parts(&lower).filter(|_| lower.len() == word.len()) {
            let mut from = start;
            for (to, meanings) in parts {
                self.push(from, start + to, TokenKind::Word(meanings.to_vec()));
                from = start + to;
            }
            return;
        }
        // Arabic writes “and”, “with”, “for” and the article as one word with what follows.
        if self.lexicon.table.code == "ar" {
            let rest = word.trim_start_matches(['و', 'ب', 'ل', 'ف']);
            let rest =
                Some(rest).filter(|rest| rest.len() < word.len()).map(|rest| rest.strip_prefix("ال").unwrap_or(rest));
            let meanings = rest.map_or(&[] as &[Meaning], |rest| self.lexicon.word(rest));
            if let Some(rest) = rest.filter(|_| !meanings.is_empty()) {
                let from = end - rest.len();
                self.push(start, from, TokenKind::Word(vec![Meaning::Joint]));
                self.push(from, end, TokenKind::Word(meanings.to_vec()));
            }
        }
    }

    /// `năm` is five where it multiplies or begins a count, else a year.
    fn five_or_year(&self, start: usize, end: usize) -> Vec<Meaning> {
        const YEARS: [&str; 30] = [
            "trong", "mỗi", "hằng", "hàng", "cuối", "đầu", "giữa", "cả", "các", "nhiều", "những", "một", "mấy", "từ",
            "của", "đến", "qua", "theo", "tới", "vào", "mươi", "mười", "trăm", "nghìn", "ngàn", "triệu", "suốt", "vài",
            "quanh", "kỷ",
        ];
        const BEHIND: [&str; 16] = [
            "nay", "ngoái", "trước", "sau", "tới", "nào", "qua", "này", "đó", "ấy", "đầu", "học", "tài", "mới", "liền",
            "liên",
        ];
        let year = vec![Meaning::Before(Counted::Year)];
        let (before, behind) = (&self.text[..start], self.text[end..].trim_start());
        if behind.starts_with(|c: char| c.is_ascii_digit()) || before.trim_end().ends_with(|c: char| c.is_ascii_digit())
        {
            return year;
        }
        let next = behind.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default().to_lowercase();
        let says = |meaning: fn(&Meaning) -> bool| self.lexicon.word(&next).iter().any(meaning);
        let five = vec![Meaning::Unit(5)];
        if says(|own| matches!(own, Meaning::Times(_) | Meaning::Scale(_))) {
            return five;
        }
        let last = before.trim_end().rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default().to_lowercase();
        let counted = says(|own| matches!(own, Meaning::Unit(_)));
        if counted || YEARS.contains(&last.as_str()) || BEHIND.contains(&next.as_str()) { year } else { five }
    }

    /// Whether a word of a language without blanks is no part of another one there. Korean alone needs to be asked.
    fn stands(&self, start: usize, end: usize, meanings: &[Meaning]) -> bool {
        const COUNTERS: &str = "개명곳번가지차달해배시살마채권대건편종층월년일째호선위등점분초주";
        let single = self.text[start..end].chars().count() == 1;
        if self.lexicon.table.code != "ko" || !single {
            return true;
        }
        let adjacent = self.tokens.last().is_some_and(|token| token.end == start);
        let hangul = |c: char| ('가'..='힣').contains(&c);
        let begins = !self.text[..start].ends_with(hangul);
        let rest = &self.text[end..];
        let next = rest.chars().next();
        let goes_on = self.lexicon.prefix(rest).is_some_and(|(_, meanings)| {
            meanings.iter().any(|own| matches!(own, Meaning::Times(_) | Meaning::Scale(_) | Meaning::Behind(_)))
        });
        match meanings.first() {
            Some(Meaning::Unit(_)) => {
                (begins || adjacent) && (goes_on || next.is_none_or(|c| !hangul(c) || COUNTERS.contains(c)))
                    || adjacent && meanings.contains(&Meaning::Behind(Counted::Day))
            }
            Some(Meaning::Added(_)) => begins || adjacent,
            _ => adjacent || begins && goes_on || self.text[..start].ends_with(' ') && !self.tokens.is_empty(),
        }
    }
}

/// Marks that belong to letters: vowels of Khmer and Lao, points of Arabic.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{e31}' | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}' | '\u{eb1}' | '\u{eb4}'..='\u{ebc}' | '\u{ec8}'..='\u{ece}' | '\u{17b4}'..='\u{17d3}')
}
