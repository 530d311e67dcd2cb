//! `songngu server-config`.

use super::{
    args::ServerConfigArgs,
    error::{CommandError, Exit},
    session::{self, OUT, Session},
};
use crate::{
    base::Audience,
    diag::Severity,
    locale::ProgramWords,
    pipeline::{self, Inputs, Memory, Removal, Silent},
    webserver,
};

/// Prints the configuration with which a web server shows the section.
///
/// # Errors
/// There is no site, it has errors, or the output folder's path cannot be written in a configuration.
pub fn run(session: &Session<'_>, call: &ServerConfigArgs) -> Result<Exit, CommandError> {
    let root = session.root()?;
    // The path is the server's, on another machine perhaps: only one that does not begin at its root is from here.
    let out = match &call.root {
        Some(out) if out.as_os_str().as_encoded_bytes().starts_with(b"/") => out.clone(),
        Some(out) => session::here()?.join(out),
        None => root.join(OUT),
    };
    let Some(folder) = out.to_str().filter(|out| webserver::is_root(out)) else {
        return Err(CommandError::wrong("bad-root").path(&out));
    };
    let mut memory = Memory::load(&root);
    let inputs = Inputs {
        root: &root,
        now: session.now(),
        real: session::clock().1,
        audience: Audience::Public,
        base_url: call.base_url.as_deref(),
        removal: Removal::default(),
        progress: &Silent,
    };
    let mut prepared = pipeline::prepare(&inputs, &mut memory)?;
    let mut errors = std::mem::take(&mut prepared.diagnostics);
    errors.retain(|d| d.severity == Severity::Error);
    match &prepared.site {
        Some(site) if errors.is_empty() => {
            let text = webserver::configuration(call.server, site, folder.trim_end_matches('/'));
            session.console.out(text.trim_end())?;
            Ok(Exit::Done)
        }
        _ => {
            let located = prepared.located(errors);
            let words = ProgramWords::new(&prepared.locales, session.words.lang().clone());
            session.console.diagnostics(&located, &words);
            Ok(Exit::Errors)
        }
    }
}
