//! Numbers as a language writes them. Fluent itself prints `1234567` everywhere; its formatter is a bare function, so
//! the language's way stands beside it, on the same thread, while one message is resolved.

use crate::base::Lang;
use fluent_bundle::{FluentValue, memoizer::MemoizerKind};
use icu_decimal::{DecimalFormatter, input::Decimal, options::GroupingStrategy};
use std::{
    cell::RefCell,
    str::FromStr,
    sync::{Arc, OnceLock},
};

/// A number to show.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Number {
    /// Without a fraction.
    Whole(i64),
    /// With one.
    Real(f64),
}

impl From<i64> for Number {
    fn from(n: i64) -> Self {
        Self::Whole(n)
    }
}

impl From<f64> for Number {
    fn from(n: f64) -> Self {
        Self::Real(n)
    }
}

/// A language's formatters of numbers.
pub(super) struct Numbers {
    lang: Lang,
    grouped: OnceLock<Option<DecimalFormatter>>,
    plain: OnceLock<Option<DecimalFormatter>>,
}

impl Numbers {
    pub fn new(lang: &Lang) -> Self {
        Self { lang: lang.clone(), grouped: OnceLock::new(), plain: OnceLock::new() }
    }

    /// The number in digits and separators of the language.
    pub fn format(&self, n: Number) -> String {
        let digits = match n {
            Number::Whole(n) => n.to_string(),
            Number::Real(n) => n.to_string(),
        };
        self.digits(&digits, true)
    }

    fn digits(&self, digits: &str, group: bool) -> String {
        let (cell, strategy) = match group {
            true => (&self.grouped, GroupingStrategy::Auto),
            false => (&self.plain, GroupingStrategy::Never),
        };
        let formatter = cell.get_or_init(|| {
            let locale = icu_locale::Locale::from(self.lang.id());
            DecimalFormatter::try_new(locale.into(), strategy.into()).ok()
        });
        match (Decimal::from_str(digits), formatter) {
            (Ok(decimal), Some(formatter)) => formatter.format(&decimal).to_string(),
            _ => digits.to_owned(), // not a finite number
        }
    }
}

thread_local!(static CURRENT: RefCell<Option<Arc<Numbers>>> = const { RefCell::new(None) });

/// Resolves a message with a language's numbers at hand.
pub(super) fn with<T>(numbers: &Arc<Numbers>, resolve: impl FnOnce() -> T) -> T {
    CURRENT.with(|current| *current.borrow_mut() = Some(Arc::clone(numbers)));
    let value = resolve();
    CURRENT.with(|current| *current.borrow_mut() = None);
    value
}

/// Fluent's formatter: numbers through ICU, everything else as fluent does it.
pub(super) fn formatter<M: MemoizerKind>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    CURRENT.with(|current| {
        let current = current.borrow();
        Some(current.as_ref()?.digits(&number.as_string(), number.options.use_grouping))
    })
}
