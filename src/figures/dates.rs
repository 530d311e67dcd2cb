//! Dates: in digits alone (`05/08/2024`, `2024-08-05`), and with months in words or counted (`5 tháng 8 năm 2024`, 8月5日).

use super::{
    lexicon::{Counted, Meaning},
    pieces::{Piece, PieceKind, Pieces},
    value::{Date, Figure, FigureKind, Value},
};

/// What may stand between day, month and year besides blanks.
const JOINTS: [&str; 24] = [
    "", ",", ".", "/", "-", "th", "st", "nd", "rd", "of", "th of", "st of", "nd of", "rd of", "er", "de", "g", "г",
    "г.", "من", "،", "'s", "-го", "th,",
];
/// Behind or before a date, in bytes: so near stands what says that it is of the lunar calendar.
const NEAR: usize = 40;
/// Around the clock: said in many ways.
const ALWAYS: [&str; 4] = ["24/7", "24/24", "7/7", "7/24"];
const YEARS: std::ops::RangeInclusive<u32> = 1000..=2999;

/// Finds the dates of a text and marks what they are made of.
pub(super) fn dates(pieces: &mut Pieces<'_>) -> Vec<Figure> {
    let mut figures = Vec::new();
    for at in 0..pieces.list.len() {
        let found = numeric(pieces, at).or_else(|| worded(pieces, at));
        if let Some(found) = found {
            figures.push(figure(pieces, &found));
            pieces.take(found.from..=found.to);
        }
    }
    figures
}

/// A date that was found, from a piece to a piece.
struct Found {
    from: usize,
    to: usize,
    dates: Vec<Date>,
    /// The numbers that it may be instead.
    numbers: Vec<u32>,
    /// Whether it is a date at all is sure.
    sure: bool,
    /// As what it is told.
    kind: FigureKind,
}

fn figure(pieces: &Pieces<'_>, found: &Found) -> Figure {
    let (start, end) = (pieces.list[found.from].start, pieces.list[found.to].end);
    let figures = (found.from..=found.to).filter_map(|at| pieces.number(at)).any(|number| number.figures);
    let mut readings: Vec<Vec<Value>> = found.dates.iter().map(|date| vec![Value::Date(*date)]).collect();
    let numbers: Vec<Value> = found.numbers.iter().map(|number| Value::small(*number)).collect();
    let mut kind = found.kind;
    if is_lunar(pieces, start, end) {
        (readings, kind) = (vec![numbers], FigureKind::Number);
    } else if !found.sure {
        readings.push(numbers);
    }
    let written = pieces.text[start..end].to_owned();
    if !found.sure && ALWAYS.contains(&written.as_str()) {
        readings.push(Vec::new());
    }
    Figure { kind, written, readings, demands: figures, aside: false, start, end }
}

fn is_lunar(pieces: &Pieces<'_>, start: usize, end: usize) -> bool {
    let lunar = pieces.lexicon.table.lunar;
    let from = pieces.text.floor_char_boundary(start.saturating_sub(NEAR));
    let to = pieces.text.ceil_char_boundary((end + NEAR).min(pieces.text.len()));
    let near = pieces.text[from..to].to_lowercase();
    lunar.iter().any(|word| near.contains(word))
}

/// A date in digits that begins at a piece.
fn numeric(pieces: &Pieces<'_>, at: usize) -> Option<Found> {
    let number = pieces.number(at).filter(|own| !own.letter && own.scale.is_none())?;
    let before = pieces.text[..number.start].chars().next_back();
    if before.is_some_and(|c| c == '/') {
        return None;
    }
    let groups = number.numeral.as_ref().map(|own| (own.groups.as_slice(), own.signs.as_slice()))?;
    let day = at > 0 && pieces.before(at - 1, Counted::Day) && pieces.joins(at);
    let (own, to) = match groups {
        ([a, b, c], ['.', '.']) => ([a.as_str(), b, c].to_vec(), at),
        ([a, b], ['.'])
            if a.len() <= 2
                && b.len() <= 2
                && (day || pieces.text[number.end..].starts_with('.') && pieces.lexicon.table.code == "de") =>
        {
            ([a.as_str(), b].to_vec(), at)
        }
        ([one], []) => {
            let sign = pieces.gap(at + 1).trim();
            let sign = ["/", "-"].into_iter().find(|own| *own == sign)?;
            let second = pieces.digits(at + 1)?;
            match pieces.digits(at + 2).filter(|_| pieces.gap(at + 2).trim() == sign) {
                Some(third) => (vec![one.as_str(), second, third], at + 2),
                None => (vec![one.as_str(), second], at + 1),
            }
        }
        _ => return None,
    };
    // `202/2025/QH15`, `05/2024/TT-BTC`: the number of a document.
    let behind = pieces.text[pieces.list[to].end..].chars().next();
    let letters = pieces.text[pieces.list[to].end..].starts_with('/');
    if letters || behind.is_some_and(|c| c.is_ascii_digit()) {
        return None;
    }
    let month_first = pieces.lexicon.table.month_first && !pieces.lexicon.table.code.is_empty();
    let dates = of_digits(&own, month_first, pieces.lexicon.table.spaced);
    let numbers: Vec<u32> = own.iter().filter_map(|own| own.parse().ok()).collect();
    let month = own.len() == 2 && at > 0 && pieces.before(at - 1, Counted::Month) && pieces.joins(at);
    let dates: Vec<Date> = dates.into_iter().filter(|date| !month || date.day.is_none()).collect();
    let sure = own.len() == 3 || day || month;
    // `10-3` may be the tenth of March, and is so far from ten to three.
    let kind = if sure || pieces.gap(to).trim() == "/" { FigureKind::Date } else { FigureKind::Number };
    let always = ALWAYS.contains(&&pieces.text[pieces.list[at].start..pieces.list[to].end]);
    (always || !dates.is_empty()).then_some(Found { from: at, to, dates, numbers, sure, kind })
}

/// What groups of digits may be as a date. `month_first`: whether August 5 may be 8/5.
fn of_digits(groups: &[&str], month_first: bool, spaced: bool) -> Vec<Date> {
    let small = |own: &str| (own.len() <= 2).then(|| own.parse::<u8>().ok()).flatten();
    let full = |own: &str| own.parse::<u16>().ok().filter(|year| YEARS.contains(&u32::from(*year)));
    let year = |own: &str| full(own).filter(|_| own.len() == 4);
    let short = |own: &str| {
        small(own).filter(|_| own.len() == 2).map(|year| u16::from(year) + if year < 70 { 2000 } else { 1900 })
    };
    let date = |day: Option<&str>, month: &str, year: Option<u16>| {
        let month = small(month).filter(|own| (1..=12).contains(own))?;
        let day = match day {
            Some(day) => Some(small(day).filter(|own| (1..=31).contains(own))?),
            None => None,
        };
        Some(Date { day, month, year })
    };
    let mut dates = Vec::new();
    match *groups {
        [a, b, c] => {
            if let Some(year) = year(a) {
                dates.extend(date(Some(c), b, Some(year)));
            } else if let Some(year) = year(c).or_else(|| short(c)) {
                if spaced {
                    dates.extend(date(Some(a), b, Some(year)));
                }
                if month_first {
                    dates.extend(date(Some(b), a, Some(year)));
                }
            }
        }
        [a, b] => {
            if let Some(year) = year(b) {
                dates.extend(date(None, a, Some(year)));
            } else if let Some(year) = year(a) {
                dates.extend(date(None, b, Some(year)));
            } else {
                dates.extend(date(Some(a), b, None));
                if month_first {
                    dates.extend(date(Some(b), a, None));
                }
            }
        }
        _ => {}
    }
    dates.dedup();
    dates
}

/// A date whose month is a word, or counted by one, with its month at a piece.
fn worded(pieces: &Pieces<'_>, at: usize) -> Option<Found> {
    let (month, mut from, mut to) = month(pieces, at)?;
    let mut numbers = Vec::new();
    let mut sure = true;
    let mut day = None;
    // A day before it, or behind it.
    let before = from.checked_sub(1).filter(|_| joined(pieces, from));
    let counted = before.filter(|own| pieces.behind(*own, Counted::Day)).and_then(|own| own.checked_sub(1));
    if let Some(own) = counted.or(before)
        && let Some(number) = pieces.small(own, 1..=31)
        && is_day(pieces, own)
    {
        (day, from) = (Some(number), own);
    }
    let month_first = pieces.lexicon.table.month_first;
    if day.is_none() && month_first && pieces.joins(to + 1) {
        let named = pieces.behind(to + 2, Counted::Day) && pieces.joins(to + 2);
        if let Some(number) =
            pieces.small(to + 1, 1..=31).filter(|_| (named || pieces.lexicon.table.spaced) && is_day(pieces, to + 1))
        {
            sure = named;
            day = Some(number);
            to += if named { 2 } else { 1 };
        }
    }
    // A year behind it, or before it.
    let mut year = None;
    let skip = usize::from(pieces.before(to + 1, Counted::Year) && joined(pieces, to + 1));
    if let Some(number) = pieces.small(to + 1 + skip, YEARS).filter(|_| joined(pieces, to + 1 + skip)) {
        (year, to, sure) = (Some(number), to + 1 + skip, true);
    } else if from >= 2 && pieces.behind(from - 1, Counted::Year) && pieces.joins(from) && pieces.joins(from - 1) {
        let era = from.checked_sub(3).and_then(|own| era(pieces, own));
        let own = era.and_then(|era| Some((era + pieces.small(from - 2, 1..=150)?, from - 3)));
        if let Some((number, begin)) = own.or_else(|| Some((pieces.small(from - 2, YEARS)?, from - 2))) {
            (year, from) = (Some(number), begin);
        }
    }
    numbers.extend(day);
    numbers.extend([u32::from(month)]);
    numbers.extend(year);
    if !sure {
        // `August 20`: twenty of something, in August.
        numbers.retain(|own| *own != u32::from(month));
    }
    let day = day.and_then(|own| u8::try_from(own).ok());
    let date = Date { day, month, year: year.and_then(|own| u16::try_from(own).ok()) };
    Some(Found { from, to, dates: vec![date], numbers, sure, kind: FigureKind::Date })
}

/// The month at a piece, and from where to where it stands.
fn month(pieces: &Pieces<'_>, at: usize) -> Option<(u8, usize, usize)> {
    let Piece { kind, used, .. } = &pieces.list[at];
    if *used {
        return None;
    }
    let month = |own: u32| u8::try_from(own).ok();
    if let PieceKind::Word(meanings) = kind {
        let named = meanings.iter().find_map(|own| match own {
            Meaning::Month(month) => Some(*month),
            _ => None,
        });
        if let Some(named) = named {
            let counted = at > 0 && pieces.before(at - 1, Counted::Month) && pieces.joins(at);
            return Some((named, at - usize::from(counted), at));
        }
        let number =
            pieces.small(at + 1, 1..=12).filter(|_| pieces.before(at, Counted::Month) && pieces.joins(at + 1))?;
        // `tháng 8/2024` is one with its year, which digits say.
        let year = pieces.small(at + 2, YEARS).filter(|_| matches!(pieces.gap(at + 2).trim(), "/" | "-"));
        return year.is_none().then(|| Some((month(number)?, at, at + 1))).flatten();
    }
    let number = pieces.small(at, 1..=12).filter(|_| pieces.behind(at + 1, Counted::Month) && pieces.joins(at + 1))?;
    Some((month(number)?, at, at + 1))
}

/// Whether a number is written as a day is: of two digits at most.
fn is_day(pieces: &Pieces<'_>, at: usize) -> bool {
    pieces.number(at).is_some_and(|own| own.scale.is_none()) && pieces.digits(at).is_none_or(|own| own.len() <= 2)
}

fn era(pieces: &Pieces<'_>, at: usize) -> Option<u32> {
    let PieceKind::Word(meanings) = &pieces.list[at].kind else { return None };
    let year = meanings.iter().find_map(|own| match own {
        Meaning::Era(year) => Some(*year),
        _ => None,
    });
    year.filter(|_| pieces.joins(at + 1))
}

/// Whether what stands before a piece is nothing but a joint.
fn joined(pieces: &Pieces<'_>, at: usize) -> bool {
    JOINTS.contains(&pieces.gap(at).trim())
}
