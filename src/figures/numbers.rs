//! Numbers put together from tokens: numerals with their scales (`1,5 triệu`, `1億2000万`), words (`hai mươi lăm`,
//! `fünfundzwanzig`, 二〇二四).

use super::{
    decimal::Decimal,
    lexicon::{Lexicon, Meaning},
    numerals::{Numeral, is_blank},
    sum::Sum,
    tokens::{Token, TokenKind},
};

/// A number in a text.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Number {
    pub(super) start: usize,
    pub(super) end: usize,
    /// Which it may be; nothing if it is none as a whole.
    pub(super) readings: Vec<Decimal>,
    /// The numbers that it may be instead, all of them; or nothing.
    pub(super) parts: Vec<Decimal>,
    /// Whether digits are in it.
    pub(super) figures: bool,
    /// What it says without a scale, as a small number: of a day, month, year, hour.
    pub(super) plain: Option<u32>,
    /// Its digits, if it is nothing but digits.
    pub(super) numeral: Option<Numeral>,
    /// By how much its scale, if it has one, raises it.
    pub(super) scale: Option<u128>,
    /// Whether a letter stands right before it.
    pub(super) letter: bool,
}

/// The number that begins with a token, and the token behind it.
pub(super) fn number(text: &str, tokens: &[Token], at: usize, lexicon: &Lexicon) -> Option<(Number, usize)> {
    let reading = Reading { text, tokens, lexicon };
    match &tokens[at].kind {
        TokenKind::Numeral { numeral, letter } => Some(reading.numeral(at, numeral, *letter)),
        TokenKind::Word(_) => reading.words(at),
        TokenKind::Roman(value) => {
            let Token { start, end, .. } = tokens[at];
            let sure = super::roman::is_sure(&text[start..end]);
            let readings = vec![Decimal::whole((*value).into())];
            let plain = Some(*value);
            let number = Number {
                start,
                end,
                readings,
                parts: Vec::new(),
                figures: sure,
                plain,
                numeral: None,
                scale: None,
                letter: false,
            };
            Some((number, at + 1))
        }
    }
}

struct Reading<'t> {
    text: &'t str,
    tokens: &'t [Token],
    lexicon: &'t Lexicon,
}

impl Reading<'_> {
    /// What stands before a token and behind the one before it.
    fn gap(&self, at: usize) -> &str {
        &self.text[self.tokens[at - 1].end..self.tokens[at].start]
    }

    fn meanings(&self, at: usize) -> &[Meaning] {
        match self.tokens.get(at).map(|token| &token.kind) {
            Some(TokenKind::Word(meanings)) => meanings,
            _ => &[],
        }
    }

    /// Whether nothing but blanks stands before a token.
    fn joins(&self, at: usize) -> bool {
        at < self.tokens.len() && self.gap(at).chars().all(is_blank)
    }

    /// The factor that a token is for the number before it, and whether it is sure to be one.
    fn factor(&self, at: usize) -> Option<(u128, bool)> {
        if !self.joins(at) {
            return None;
        }
        let behind = self.text[self.tokens[at].end..].chars().next();
        if behind.is_some_and(|c| self.lexicon.table.units_behind.contains(&c)) {
            return None;
        }
        self.meanings(at).iter().find_map(|meaning| match meaning {
            Meaning::Times(factor) => Some((u128::from(*factor), true)),
            Meaning::Scale(power) => Some((10_u128.pow((*power).into()), true)),
            // `1.5m`; in `2,442 m` it is a unit.
            Meaning::Unsure(power) if self.gap(at).is_empty() => Some((10_u128.pow((*power).into()), false)),
            _ => None,
        })
    }

    /// A numeral with its scales, and with smaller ones behind them: `2 tỷ 500 triệu`.
    fn numeral(&self, at: usize, numeral: &Numeral, letter: bool) -> (Number, usize) {
        let own = numeral.readings(self.lexicon.table);
        // `14 200 km`: a blank may stand between two numbers as well.
        let apart = numeral.signs.contains(&' ') || own.is_empty();
        let parts = if apart { numeral.parts() } else { Vec::new() };
        let Token { start, end, .. } = self.tokens[at];
        let mut number = Number {
            start,
            end,
            readings: own.clone(),
            parts,
            figures: true,
            plain: numeral.plain(),
            numeral: Some(numeral.clone()),
            scale: None,
            letter,
        };
        let (next, factor, sure) = self.factors(at + 1);
        let Some(factor) = factor.filter(|_| !letter && !self.is_ordinal(start)) else { return (number, at + 1) };
        let scaled = own.iter().filter_map(|own| own.times(factor));
        number.readings = if sure { scaled.collect() } else { own.iter().copied().chain(scaled).collect() };
        number.end = self.tokens[next - 1].end;
        number.scale = Some(factor);
        number.numeral = None;
        let mut next = next;
        if self.joins(next) && self.meanings(next).contains(&Meaning::Half) {
            let half = Decimal::whole(factor / 2);
            number.readings = number.readings.iter().filter_map(|own| own.plus(half)).collect();
            number.end = self.tokens[next].end;
            return (number, next + 1);
        }
        if let Some((rest, behind)) = self.rest(next, factor) {
            number.parts = number.readings.iter().take(1).chain(rest.readings.iter().take(1)).copied().collect();
            let sums = number.readings.iter().zip(std::iter::repeat(&rest.readings));
            number.readings = sums.flat_map(|(own, rest)| rest.iter().filter_map(|rest| own.plus(*rest))).collect();
            number.end = rest.end;
            next = behind;
        }
        (number, next)
    }

    /// What goes on behind a scale, and is smaller than it: with a scale of its own, or right behind in languages without
    /// blanks.
    fn rest(&self, at: usize, below: u128) -> Option<(Number, usize)> {
        if !self.joins(at) {
            return None;
        }
        let TokenKind::Numeral { numeral, .. } = &self.tokens[at].kind else { return None };
        let (rest, next) = self.numeral(at, numeral, false);
        let close = !self.lexicon.table.spaced && self.gap(at).is_empty();
        let smaller =
            rest.readings.iter().all(|own| own.plus(Decimal::whole(0)).is_some_and(|own| is_below(own, below)));
        (smaller && (rest.scale.is_some() || close)).then_some((rest, next))
    }

    /// The scales behind a numeral: the token behind them, and their product.
    fn factors(&self, mut at: usize) -> (usize, Option<u128>, bool) {
        let mut product: Option<u128> = None;
        let mut all = true;
        while let Some((factor, sure)) = self.factor(at).filter(|(_, sure)| *sure || product.is_none()) {
            let Some(value) = product.unwrap_or(1).checked_mul(factor).filter(|own| *own <= 10_u128.pow(18)) else {
                break;
            };
            product = Some(value);
            all &= sure;
            at += 1;
        }
        (at, product, all)
    }

    /// 第10条, 제10조: what follows counts nothing.
    fn is_ordinal(&self, start: usize) -> bool {
        self.text[..start].ends_with(['第', '제'])
    }

    /// A number in words.
    fn words(&self, at: usize) -> Option<(Number, usize)> {
        if let Some(Meaning::Alone(value)) = self.meanings(at).iter().find(|own| matches!(own, Meaning::Alone(_))) {
            let first = self.meanings(at).iter().find_map(|own| match own {
                Meaning::Added(value) => Some(*value),
                _ => None,
            });
            let values = first.into_iter().chain([*value]).map(|own| Decimal::whole(own.into())).collect();
            return Some((self.of_words(at, at + 1, values, None), at + 1));
        }
        let mut sum = Sum::default();
        let mut next = at;
        let mut end = at;
        while next < self.tokens.len() && (next == at || self.goes_on(next)) {
            let meanings = self.meanings(next);
            let joint = meanings.contains(&Meaning::Joint);
            if joint && next > at && sum.may_join(self.lexicon.table.code) {
                sum.joined = true;
            } else if meanings.contains(&Meaning::Half) && sum.scaled {
                sum.half();
                end = next + 1;
                break;
            } else if joint || !meanings.iter().any(|meaning| sum.add(*meaning, self.lexicon.table.code)) {
                break;
            } else {
                end = next + 1;
            }
            next += 1;
        }
        let value = sum.value().filter(|_| end > at)?;
        let plain = u32::try_from(value).ok().filter(|_| !sum.scaled || value <= 9999);
        Some((self.of_words(at, end, vec![Decimal::whole(value)], plain), end))
    }

    fn goes_on(&self, at: usize) -> bool {
        let gap = self.gap(at);
        gap.chars().all(is_blank) || gap == "-"
    }

    fn of_words(&self, at: usize, end: usize, readings: Vec<Decimal>, plain: Option<u32>) -> Number {
        let (start, end) = (self.tokens[at].start, self.tokens[end - 1].end);
        Number {
            start,
            end,
            readings,
            parts: Vec::new(),
            figures: false,
            plain,
            numeral: None,
            scale: None,
            letter: false,
        }
    }
}

fn is_below(number: Decimal, limit: u128) -> bool {
    let power = u32::try_from(number.exponent.max(0)).ok().and_then(|steps| 10_u128.checked_pow(steps));
    power.and_then(|power| number.mantissa.checked_mul(power)).is_some_and(|whole| whole < limit || number.exponent < 0)
}
