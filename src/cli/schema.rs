//! `songngu schema`.

use super::{
    args::SchemaArgs,
    error::{CommandError, Exit},
    session::Session,
};
use crate::desk;

/// Prints the JSON Schema of front matter or of `songngu.yaml`. It needs no site.
///
/// # Errors
/// Standard output cannot be written to.
pub fn run(session: &Session<'_>, call: &SchemaArgs) -> Result<Exit, CommandError> {
    let of = if call.front_matter { desk::front_matter_schema } else { desk::config_schema };
    session.console.out(&format!("{:#}", of(session.words)))?;
    Ok(Exit::Done)
}
