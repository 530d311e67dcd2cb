//! Numbers as a language writes them. Fluent itself prints `1234567` everywhere; its formatter is a bare function, so
//! the language's figures stand beside it, on the same thread, while one message is resolved.

use crate::base::Lang;
use fluent_bundle::{FluentArgs, FluentValue, memoizer::MemoizerKind, types::FluentNumber};
use icu_decimal::{DecimalFormatter, input::Decimal, options::GroupingStrategy};
use std::{
    cell::RefCell,
    str::FromStr,
    sync::{Arc, OnceLock},
};

/// A number to show.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Figure {
    /// Without a fraction.
    Whole(i64),
    /// With one.
    Real(f64),
}

impl From<i64> for Figure {
    fn from(n: i64) -> Self {
        Self::Whole(n)
    }
}

impl From<f64> for Figure {
    fn from(n: f64) -> Self {
        Self::Real(n)
    }
}

/// A language's figures.
#[derive(Default)]
pub(super) struct Figures {
    lang: Option<Lang>,
    grouped: OnceLock<Option<DecimalFormatter>>,
    plain: OnceLock<Option<DecimalFormatter>>,
}

impl Figures {
    pub fn new(lang: &Lang) -> Self {
        Self { lang: Some(lang.clone()), ..Self::default() }
    }

    /// The number in figures and separators of the language.
    pub fn show(&self, n: Figure) -> String {
        let digits = match n {
            Figure::Whole(n) => n.to_string(),
            Figure::Real(n) => n.to_string(),
        };
        self.digits(&digits, true)
    }

    fn digits(&self, digits: &str, group: bool) -> String {
        let (cell, strategy) = match group {
            true => (&self.grouped, GroupingStrategy::Auto),
            false => (&self.plain, GroupingStrategy::Never),
        };
        let formatter = cell.get_or_init(|| {
            let locale = icu_locale::Locale::from(self.lang.as_ref()?.id());
            DecimalFormatter::try_new(locale.into(), strategy.into()).ok()
        });
        match (Decimal::from_str(digits), formatter) {
            (Ok(decimal), Some(formatter)) => formatter.format(&decimal).to_string(),
            _ => digits.to_owned(), // not a finite number
        }
    }
}

thread_local!(static SHOWN: RefCell<Option<Arc<super::Customs>>> = const { RefCell::new(None) });

/// Resolves a message with a language's figures at hand.
pub(super) fn with<T>(customs: &Arc<super::Customs>, resolve: impl FnOnce() -> T) -> T {
    SHOWN.with(|shown| *shown.borrow_mut() = Some(Arc::clone(customs)));
    let value = resolve();
    SHOWN.with(|shown| *shown.borrow_mut() = None);
    value
}

/// Fluent's formatter: numbers through ICU, everything else as fluent does it.
pub(super) fn formatter<M: MemoizerKind>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    SHOWN.with(|shown| {
        let shown = shown.borrow();
        Some(shown.as_ref()?.figures.digits(&number.as_string(), number.options.use_grouping))
    })
}

/// `NUMBER($n)`: like fluent's own, but takes a number written as text too, so that `[one]` works for it.
pub(super) fn number<'a>(positional: &[FluentValue<'a>], named: &FluentArgs<'_>) -> FluentValue<'a> {
    let mut number = match positional.first() {
        Some(FluentValue::Number(number)) => number.clone(),
        Some(FluentValue::String(text)) => match FluentNumber::from_str(text) {
            Ok(number) => number,
            Err(_) => return FluentValue::String(text.clone()),
        },
        _ => return FluentValue::String("".into()),
    };
    if named.iter().next().is_some() {
        number.options.merge(named);
    }
    FluentValue::Number(number)
}

/// `GIVEN($x)`: `yes`, or `no` when the text is empty. Fluent has no variant for an empty text.
pub(super) fn given<'a>(positional: &[FluentValue<'a>], _: &FluentArgs<'_>) -> FluentValue<'a> {
    let given = match positional.first() {
        Some(FluentValue::String(text)) => !text.is_empty(),
        Some(FluentValue::Number(_)) => true,
        _ => false,
    };
    FluentValue::String(if given { "yes" } else { "no" }.into())
}
