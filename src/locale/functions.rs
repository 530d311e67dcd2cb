//! The functions that messages may call.

use fluent::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, types::FluentNumber};
use std::{str::FromStr, sync::Arc};

pub(super) const FUNCTIONS: [&str; 2] = ["NUMBER", "GIVEN"];

/// Adds them to a language's messages. A message of the same name is in the way: `graph` reports the calls.
pub(super) fn add(bundle: &mut FluentBundle<Arc<FluentResource>>) {
    let _ = bundle.add_function(FUNCTIONS[0], number);
    let _ = bundle.add_function(FUNCTIONS[1], given);
}

/// `NUMBER($n)`: like fluent's own, but takes a number written as text too, so that `[one]` works for it.
fn number<'a>(positional: &[FluentValue<'a>], named: &FluentArgs<'_>) -> FluentValue<'a> {
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
fn given<'a>(positional: &[FluentValue<'a>], _: &FluentArgs<'_>) -> FluentValue<'a> {
    let given = match positional.first() {
        Some(FluentValue::String(text)) => !text.is_empty(),
        Some(FluentValue::Number(_)) => true,
        _ => false,
    };
    FluentValue::String(if given { "yes" } else { "no" }.into())
}
