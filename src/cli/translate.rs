//! `songngu translate`.

use super::{
    error::{CommandError, Exit},
    session::Session,
    translate_accept,
    translate_args::TranslateArgs,
    translate_export, translate_import, translate_memory, translate_minor, translate_review, translate_show,
    translate_status,
    translate_verb::Verb,
};

/// Does what a verb says.
///
/// # Errors
/// There is no site, the call does not fit it, or the machine failed.
pub fn run(session: &Session<'_>, call: &TranslateArgs) -> Result<Exit, CommandError> {
    let verb = || Verb::new(session);
    match call {
        // It asks the whole site.
        TranslateArgs::Status(call) => translate_status::run(session, call),
        TranslateArgs::Show(call) => translate_show::run(&verb()?, call),
        TranslateArgs::Accept(call) => translate_accept::run(&verb()?, call),
        TranslateArgs::Review(call) => translate_review::run(&verb()?, call),
        TranslateArgs::Minor(call) => translate_minor::run(&verb()?, call),
        TranslateArgs::Export(call) => translate_export::run(&verb()?, call),
        TranslateArgs::Import(call) => translate_import::run(&verb()?, call),
        TranslateArgs::Memory(call) => translate_memory::run(&verb()?, call),
    }
}
