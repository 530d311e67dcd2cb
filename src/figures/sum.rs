//! Words of a number added up: `two hundred and five`, `fünfundzwanzig`, `quatre-vingt-dix-sept`.

use super::lexicon::Meaning;

/// A number in words as far as it is read.
#[derive(Default)]
pub(super) struct Sum {
    total: u128,
    current: u128,
    last: Option<Meaning>,
    pub(super) joined: bool,
    pub(super) scaled: bool,
    /// The last scale, for a half behind it.
    step: u128,
}

impl Sum {
    /// Whether “and” may stand here: `one hundred and five`, `fünfundzwanzig`, `vingt et un`.
    pub(super) fn may_join(&self, code: &str) -> bool {
        !self.joined
            && match code {
                "en" | "vi" => matches!(self.last, Some(Meaning::Times(_) | Meaning::Scale(_))),
                "fr" => matches!(self.last, Some(Meaning::Added(_))),
                _ => self.last.is_some(),
            }
    }

    /// Takes a word in, if it goes on with the number.
    pub(super) fn add(&mut self, meaning: Meaning, code: &str) -> bool {
        let tail = self.current % 100;
        let taken = match meaning {
            Meaning::Unit(unit) => match self.last {
                None | Some(Meaning::Times(_) | Meaning::Scale(_)) => true,
                Some(Meaning::Added(_)) => tail.is_multiple_of(10),
                // 二〇二四
                Some(Meaning::Unit(_)) if matches!(code, "zh" | "ja") && !self.scaled && self.current < 1000 => {
                    self.current *= 10;
                    true
                }
                _ => false,
            }
            .then(|| self.current += u128::from(unit)),
            // Quatre-vingts.
            Meaning::Added(20) if code == "fr" && tail == 4 => {
                self.current += 76;
                Some(())
            }
            Meaning::Added(value) => {
                let value = u128::from(value);
                let room = if value < 100 { tail == 0 } else { self.current.is_multiple_of(1000) };
                let sixty = code == "fr" && (10..20).contains(&value) && matches!(tail, 60 | 80);
                let turned = self.joined && value >= 20 && tail < 10 && matches!(self.last, Some(Meaning::Unit(_)));
                let teen = code == "ar" && value == 10 && tail < 10;
                let ordinal = value < 10 && tail >= 20 && tail.is_multiple_of(10);
                let begun = self.last.is_none();
                let fits =
                    begun || sixty || turned || teen || ordinal || room && !matches!(self.last, Some(Meaning::Unit(_)));
                fits.then(|| self.current += value)
            }
            Meaning::Times(factor) => {
                let factor = u128::from(factor);
                let tail = if self.last.is_none() { 0 } else { self.current % factor };
                let fits = !matches!(self.last, Some(Meaning::Times(last)) if u128::from(last) <= factor);
                fits.then(|| self.current = self.current - tail + tail.max(1) * factor)
            }
            Meaning::Scale(power) => self.scale(10_u128.pow(power.into())),
            _ => None,
        };
        if taken.is_some() {
            self.last = Some(meaning);
            self.joined = false;
        }
        taken.is_some()
    }

    fn scale(&mut self, factor: u128) -> Option<()> {
        if self.total > 0 && self.total < factor {
            self.total = (self.total + self.current).checked_mul(factor)?;
        } else {
            self.total = self.total.checked_add(self.current.max(1).checked_mul(factor)?)?;
        }
        self.current = 0;
        self.scaled = true;
        self.step = factor;
        Some(())
    }

    pub(super) fn half(&mut self) {
        self.total += self.step / 2;
    }

    pub(super) fn value(&self) -> Option<u128> {
        self.last?;
        self.total.checked_add(self.current)
    }
}
