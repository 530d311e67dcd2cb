//! The functions that messages may call.

use crate::base::Lang;
use fluent::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, types::FluentNumber};
use std::{str::FromStr, sync::Arc};

pub(super) const FUNCTIONS: [&str; 3] = ["NUMBER", "GIVEN", "LANGUAGE"];

/// Adds them to a language's messages. A message of the same name is in the way: `graph` reports the calls.
pub(super) fn add(bundle: &mut FluentBundle<Arc<FluentResource>>) {
    let _ = bundle.add_function(FUNCTIONS[0], number);
    let _ = bundle.add_function(FUNCTIONS[1], given);
    let own = bundle.locales.first().and_then(|own| Lang::parse(&own.to_string())).unwrap_or_else(Lang::english);
    let _ = bundle.add_function(FUNCTIONS[2], move |positional, _| language(positional, &own));
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

/// `LANGUAGE($code)`: the language's name in Vietnamese words, else in English; of several with commas between, all names.
fn language(positional: &[FluentValue<'_>], own: &Lang) -> FluentValue<'static> {
    let Some(FluentValue::String(codes)) = positional.first() else { return FluentValue::String("".into()) };
    let name = |code: &str| Lang::parse(code).map_or_else(|| code.to_owned(), |lang| lang.name_in(own));
    FluentValue::String(codes.split(", ").map(name).collect::<Vec<_>>().join(", ").into())
}
