//! What commands are put together from: options with values, flags.

use clap::{
    Arg, ArgAction,
    builder::{NonEmptyStringValueParser, ValueParser},
};

/// An option with a value; `what` names the word that stands for it.
pub fn value(name: &'static str, what: &'static str, parser: ValueParser) -> Arg {
    Arg::new(name).long(name).value_name(what).value_parser(parser)
}

/// An option that is there or not.
pub fn flag(name: &'static str) -> Arg {
    Arg::new(name).long(name).action(ArgAction::SetTrue)
}

/// Some text, which must not be empty.
pub fn text() -> ValueParser {
    NonEmptyStringValueParser::new().into()
}
