//! Times of the day: `19:00`, `19h30`, `7 p.m.`, 午後7時.

use super::{
    lexicon::{Counted, Meaning},
    pieces::Pieces,
    value::{Figure, FigureKind, Value},
};

/// Finds the times of a text and marks what they are made of.
pub(super) fn times(pieces: &mut Pieces<'_>) -> Vec<Figure> {
    let mut figures = Vec::new();
    for at in 0..pieces.list.len() {
        if let Some((from, to, figure)) = time(pieces, at) {
            figures.push(figure);
            pieces.take(from..=to);
        }
    }
    figures
}

fn time(pieces: &Pieces<'_>, at: usize) -> Option<(usize, usize, Figure)> {
    let dotted = dotted(pieces, at);
    let hour = dotted.map(|own| own.0).or_else(|| pieces.small(at, 0..=24))?;
    let before = at > 0 && pieces.before(at - 1, Counted::Hour) && pieces.joins(at);
    let behind = pieces.behind(at + 1, Counted::Hour) && pieces.gap(at + 1).trim().trim_end_matches("o'").is_empty();
    let mut minutes = dotted.map_or(0, |own| own.1);
    let mut to = at;
    if pieces.gap(at + 1) == ":" && pieces.digits(at + 1).is_some_and(|own| own.len() == 2) {
        minutes = pieces.small(at + 1, 0..=59)?;
        to = at + 1;
        // `8:30:15`; and `19:00 giờ`.
        if pieces.gap(at + 2) == ":" {
            return None;
        }
        if pieces.behind(to + 1, Counted::Hour) && pieces.joins(to + 1) {
            to += 1;
        }
    } else if behind {
        to = at + 1;
        // The letter before it is the hour's.
        let own = pieces.number(at + 2).and_then(|own| own.plain).filter(|own| *own < 60);
        if let Some(own) = own.filter(|_| pieces.joins(at + 2)) {
            let named = pieces.behind(at + 3, Counted::Minute) && pieces.joins(at + 3);
            let close = pieces.gap(at + 2).is_empty() && pieces.digits(at + 2).is_some_and(|own| own.len() == 2);
            if named || close {
                minutes = own;
                to = at + 2 + usize::from(named);
            }
        } else if half(pieces, to) {
            minutes = 30;
        }
    } else if before {
        if let Some(own) = pieces.small(at + 1, 0..=59).filter(|_| pieces.behind(at + 2, Counted::Minute)) {
            (minutes, to) = (own, at + 2);
        }
    } else if dotted.is_none() && !(pieces.lexicon.table.bare_hours && marked(pieces, at, at).is_some()) {
        return None;
    }
    if dotted.is_some() && !(behind || pieces.lexicon.table.code == "ru") {
        return None;
    }
    let number = pieces.number(at)?;
    let (start, end) = (pieces.list[at].start, pieces.list[to].end);
    let readings = readings(hour % 24, minutes, marked(pieces, at, to), number.plain);
    let figures = number.figures;
    let written = pieces.text[start..end].to_owned();
    let mut readings = readings;
    // The number by itself: 19 hours are no time of the day; 19.30 may be 19.3.
    if dotted.is_some() && !behind {
        readings.extend(number.readings.iter().map(|own| vec![Value::Number(*own)]));
    }
    let figure = Figure { kind: FigureKind::Number, written, readings, demands: figures, aside: false, start, end };
    Some((at, to, figure))
}

/// `19.30` as hour and minutes, where dots part them.
fn dotted(pieces: &Pieces<'_>, at: usize) -> Option<(u32, u32)> {
    let code = pieces.lexicon.table.code;
    let numeral = pieces.number(at)?.numeral.as_ref().filter(|_| matches!(code, "de" | "ru"))?;
    match (numeral.groups.as_slice(), numeral.signs.as_slice()) {
        ([hour, minutes], ['.']) if hour.len() <= 2 && minutes.len() == 2 => {
            let (hour, minutes) = (hour.parse().ok()?, minutes.parse().ok()?);
            (hour <= 24 && minutes < 60).then_some((hour, minutes))
        }
        _ => None,
    }
}

fn half(pieces: &Pieces<'_>, hour: usize) -> bool {
    let rest = pieces.text[pieces.list[hour].end..].trim_start();
    let word = pieces.lexicon.prefix(rest);
    word.is_some_and(|(_, meanings)| meanings.contains(&Meaning::Half))
}

/// Whether it is an hour of the morning (`false`) or of the afternoon and night (`true`), by what stands beside it.
fn marked(pieces: &Pieces<'_>, from: usize, to: usize) -> Option<bool> {
    /// So many bytes, some three words, are beside it.
    const BESIDE: usize = 24;
    let table = pieces.lexicon.table;
    let (start, end) = (pieces.list[from].start, pieces.list[to].end);
    let behind = pieces.text[end..pieces.text.ceil_char_boundary((end + BESIDE).min(pieces.text.len()))].to_lowercase();
    let before = pieces.text[pieces.text.floor_char_boundary(start.saturating_sub(BESIDE))..start].to_lowercase();
    let near = |word: &&str| {
        let rest = behind.trim_start().trim_start_matches([',', '(', '-']).trim_start();
        let whole = |rest: &str| !table.spaced || !rest.starts_with(char::is_alphabetic);
        rest.strip_prefix(*word).is_some_and(whole)
            || !table.spaced && before.contains(*word)
            || behind_hour(rest, word)
    };
    if table.afternoon.iter().any(near) {
        return Some(true);
    }
    table.morning.iter().any(near).then_some(false)
}

/// `ម៉ោង ៧ យប់`, `7 giờ 30 tối`: one more short word may stand between.
fn behind_hour(rest: &str, word: &str) -> bool {
    let first = rest.split(' ').next().unwrap_or_default();
    first.chars().all(|c| c.is_ascii_digit()) && rest[first.len()..].trim_start().starts_with(word)
}

/// What an hour with its minutes may be. `plain`: the hour as a number by itself.
fn readings(hour: u32, minutes: u32, afternoon: Option<bool>, plain: Option<u32>) -> Vec<Vec<Value>> {
    let time = |hour: u32| u16::try_from(hour % 24 * 60 + minutes).ok().map(|own| vec![Value::Time(own)]);
    let times = match afternoon {
        Some(true) if hour < 12 => vec![time(hour + 12)],
        Some(false) if hour == 12 => vec![time(0)],
        None if hour <= 12 => vec![time(hour), time(hour + 12)],
        _ => vec![time(hour)],
    };
    let mut readings: Vec<Vec<Value>> = times.into_iter().flatten().collect();
    // Hours that something lasts, scores.
    let number = plain.map(|own| {
        let minutes = (minutes != 0).then(|| Value::small(minutes));
        std::iter::once(Value::small(own)).chain(minutes).collect()
    });
    readings.extend(number);
    readings
}
