//! All figures of a text.

use super::{
    clean::{clean, may_have_figures},
    contacts::contacts,
    dates::dates,
    lexicon::Lexicon,
    numbers::Number,
    pieces::Pieces,
    tables,
    times::times,
    tokens::tokens,
    value::{Figure, FigureKind, Value},
};
use crate::base::Lang;
use std::ops::Range;

/// The figures of a text in a language.
pub struct Figures {
    /// In the order of the text.
    pub(super) list: Vec<Figure>,
    /// Whether the language has a table.
    pub(super) known: bool,
    /// Numbers that the language says without a word: 1 by its article, 2 by a dual.
    pub(super) unsaid: &'static [u32],
}

impl Figures {
    /// Whether a text may have figures that another must have too. Words alone are none.
    pub fn may_have(text: &str) -> bool {
        may_have_figures(text)
    }

    /// Reads a text.
    pub fn read(text: &str, lang: &Lang) -> Self {
        let text = clean(text);
        let position = tables::position(lang);
        let lexicon = Lexicon::of(position);
        let (mut list, skipped) = contacts(&text);
        let tokens = tokens(&text, lexicon, &skipped);
        let mut pieces = Pieces::new(&text, &tokens, lexicon);
        list.extend(dates(&mut pieces));
        list.extend(times(&mut pieces));
        list.extend(numbers(&pieces));
        list.sort_by_key(|figure| figure.start);
        set_aside(&text, &mut list);
        let unsaid: &[u32] = if lexicon.table.code == "ar" { &[1, 2] } else { &[1] };
        Self { list, known: !lexicon.table.code.is_empty(), unsaid }
    }
}

/// What is left: numbers.
fn numbers(pieces: &Pieces<'_>) -> Vec<Figure> {
    let mut figures = Vec::new();
    for at in 0..pieces.list.len() {
        let Some(number) = pieces.number(at).filter(|own| !is_of_unit(pieces.text, own)) else { continue };
        let mut readings: Vec<Vec<Value>> = number.readings.iter().map(|own| vec![Value::Number(*own)]).collect();
        if readings.is_empty() {
            let code = number.numeral.as_ref().map_or_else(String::new, super::numerals::Numeral::code);
            readings.push(vec![Value::Code(code.into())]);
        }
        if number.parts.len() > 1 {
            readings.push(number.parts.iter().map(|own| Value::Number(*own)).collect());
        }
        readings.extend(shared_scale(pieces, at, number));
        readings.extend(short_year(pieces, at, number).map(|own| vec![Value::small(own)]));
        if number.figures && number.plain == Some(1) {
            readings.push(Vec::new());
        }
        let written = pieces.text[number.start..number.end].to_owned();
        let Number { start, end, figures: demands, .. } = *number;
        figures.push(Figure { kind: FigureKind::Number, written, readings, demands, aside: false, start, end });
    }
    figures
}

/// `m2`, `CO2`: the digit is of a unit or a formula.
fn is_of_unit(text: &str, number: &Number) -> bool {
    const UNITS: [&str; 12] = ["m", "km", "cm", "mm", "dm", "hm", "µm", "CO", "NO", "SO", "CH", "NH"];
    let before = &text[..number.start];
    let word = &before[before.trim_end_matches(|c: char| c.is_ascii_alphabetic()).len()..];
    let oxide = matches!(word, "H" | "N") && text[number.end..].starts_with('O');
    number.letter && (oxide || UNITS.contains(&word)) && number.plain.is_some_and(|own| own < 10)
}

/// `5–10 triệu`: the scale of the second counts for the first.
fn shared_scale(pieces: &Pieces<'_>, at: usize, number: &Number) -> Vec<Vec<Value>> {
    const RANGES: [&str; 26] = [
        "-",
        "–",
        "—",
        "~",
        "～",
        "〜",
        "đến",
        "tới",
        "to",
        "or",
        "hoặc",
        "hay",
        "và",
        "and",
        "à",
        "bis",
        "oder",
        "до",
        "至",
        "到",
        "から",
        "et",
        "ou",
        "und",
        "или",
        "และ",
    ];
    let next = at + 1;
    let scale = pieces.number(next).and_then(|own| own.scale).filter(|_| number.scale.is_none() && number.figures);
    let Some(scale) = scale.filter(|_| RANGES.contains(&pieces.gap(next).trim())) else { return Vec::new() };
    number.readings.iter().filter_map(|own| own.times(scale)).map(|own| vec![Value::Number(own)]).collect()
}

/// `2021–25`: the year that the second is; `1990s` and `90s`: the decade.
fn short_year(pieces: &Pieces<'_>, at: usize, number: &Number) -> Option<u32> {
    let own = number.plain.filter(|_| number.figures)?;
    if pieces.text[number.end..].starts_with('s') && own.is_multiple_of(10) {
        return Some(if own > 100 { own % 100 } else { 1900 + own });
    }
    let before = at.checked_sub(1).and_then(|before| pieces.digits(before)).filter(|own| own.len() == 4)?;
    let century = before.get(..2)?.parse::<u32>().ok()?;
    let dash = matches!(pieces.gap(at).trim(), "-" | "–" | "/");
    (dash && pieces.digits(at)?.len() == 2 && before[2..].parse::<u32>().is_ok_and(|year| year < own))
        .then_some(century * 100 + own)
}

/// Marks numbers in brackets right behind another number: conversions stand there.
fn set_aside(text: &str, list: &mut [Figure]) {
    let brackets = brackets(text);
    let asides: Vec<bool> = list.iter().map(|own| is_aside(text, list, &brackets, own)).collect();
    for (own, aside) in list.iter_mut().zip(asides) {
        own.aside = aside;
    }
}

/// Whether a figure stands in a bracket, and another one right before that.
fn is_aside(text: &str, list: &[Figure], brackets: &[Range<usize>], own: &Figure) -> bool {
    /// So many bytes may stand between a number and the bracket: a unit of two or three words.
    const UNIT: usize = 40;
    let bracket = brackets.partition_point(|bracket| bracket.end < own.end);
    let Some(bracket) = brackets.get(bracket).filter(|bracket| bracket.start <= own.start) else { return false };
    let before = list.partition_point(|other| other.start < bracket.start).checked_sub(1);
    before.map(|before| &list[before]).is_some_and(|before| {
        let gap = text.get(before.end..bracket.start).unwrap_or_default();
        let near = before.end <= bracket.start && gap.len() <= UNIT && before.kind != FigureKind::Contact;
        near && !gap.contains(['.', ';', '!', '?', '。'])
    })
}

/// Where brackets are, without those within.
fn brackets(text: &str) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut open: Option<usize> = None;
    for (at, c) in text.char_indices() {
        match c {
            '(' | '[' => open = open.or(Some(at)),
            ')' | ']' => ranges.extend(open.take().map(|start| start..at)),
            _ => {}
        }
    }
    ranges
}
