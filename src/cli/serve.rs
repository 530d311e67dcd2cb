//! `songngu serve`.

use super::{
    Exit,
    args::Serve,
    session::Session,
    trouble::Trouble,
};

/// Shows the preview until it is stopped.
///
/// # Errors
/// There is no site, the address cannot be had, or the machine failed.
pub fn run(session: &Session<'_>, call: &Serve) -> Result<Exit, Trouble> {
    let _ = (session.root()?, call.addr, call.drafts);
    Err(Trouble::wrong("missing-command"))
}
