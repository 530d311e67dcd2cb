//! Numbers as values: exact, one form for each.

/// A decimal number: `mantissa` × 10 to the `exponent`; the mantissa ends in no zero.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Decimal {
    pub(super) mantissa: u128,
    pub(super) exponent: i16,
}

/// More digits are no number that somebody counted.
const LONGEST: usize = 30;

impl Decimal {
    /// A whole number.
    pub fn whole(number: u128) -> Self {
        Self { mantissa: number, exponent: 0 }.normal()
    }

    /// Of digits before and behind the sign of the fraction; `None` of too many.
    pub(super) fn parse(whole: &str, fraction: &str) -> Option<Self> {
        let digits = format!("{whole}{}", fraction.trim_end_matches('0'));
        if digits.len() > LONGEST {
            return None;
        }
        let behind = digits.len() - whole.len();
        Some(Self { mantissa: digits.parse().ok()?, exponent: -i16::try_from(behind).ok()? }.normal())
    }

    fn normal(mut self) -> Self {
        if self.mantissa == 0 {
            self.exponent = 0;
        }
        while self.mantissa != 0 && self.mantissa.is_multiple_of(10) {
            self.mantissa /= 10;
            self.exponent += 1;
        }
        self
    }

    /// Times a whole number.
    pub(super) fn times(self, factor: u128) -> Option<Self> {
        let factor = Self::whole(factor);
        let mantissa = self.mantissa.checked_mul(factor.mantissa)?;
        Some(Self { mantissa, exponent: self.exponent.checked_add(factor.exponent)? }.normal())
    }

    /// As a small whole number.
    pub(super) fn small(self) -> Option<u32> {
        let steps = u32::try_from(self.exponent).ok()?;
        u32::try_from(self.mantissa.checked_mul(10_u128.checked_pow(steps)?)?).ok()
    }

    /// The sum.
    pub(super) fn plus(self, other: Self) -> Option<Self> {
        let exponent = self.exponent.min(other.exponent);
        let raised = |own: Self| {
            let steps = u32::try_from(own.exponent.checked_sub(exponent)?).ok()?;
            own.mantissa.checked_mul(10_u128.checked_pow(steps)?)
        };
        Some(Self { mantissa: raised(self)?.checked_add(raised(other)?)?, exponent }.normal())
    }
}

#[cfg(test)]
mod tests {
    use super::Decimal;

    #[test]
    fn a_number_has_one_form() {
        let number = |whole, fraction| Decimal::parse(whole, fraction).unwrap();
        assert_eq!(number("1", "50").times(1_000_000), Some(Decimal::whole(1_500_000)));
        assert_eq!(number("007", ""), Decimal::whole(7));
        assert_eq!(number("2", "5").plus(Decimal::whole(40)), Some(number("42", "5")));
        assert_eq!(Decimal::parse(&"9".repeat(31), ""), None);
    }
}
