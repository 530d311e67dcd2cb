//! `songngu serve`.

use super::{
    args::ServeArgs,
    console::number,
    error::{CommandError, Exit},
    session::{self, Session},
};
use crate::{
    base::Audience,
    diag::Say,
    locale::Arg,
    serve::{self, Event, Failure, Options},
};
use serde_json::json;

/// Shows the preview until it is stopped.
///
/// # Errors
/// There is no site, the address cannot be had, or the machine failed.
pub fn run(session: &Session<'_>, call: &ServeArgs) -> Result<Exit, CommandError> {
    let options = Options {
        root: session.root()?,
        addr: call.addr,
        audience: if call.drafts { Audience::Drafts } else { Audience::Public },
        now: session.now,
        clock: session::clock,
        poll: call.poll,
        lang: session.words.lang().clone(),
        say: &|event| tell(session, event),
    };
    serve::run(&options)?;
    Ok(Exit::Done)
}

/// Says what happens. Whoever cannot hear it any more still has the preview.
fn tell(session: &Session<'_>, event: Event) {
    let (words, console) = (session.words, session.console);
    let count = |id: &str, n: usize| words.tell(id, &[("count", number(n))]);
    let text = match event {
        Event::Diagnostics(located) => return console.diagnostics(&located, words),
        Event::Listening { url } if console.json => json!({"url": url}).to_string(),
        Event::Listening { url } => {
            let listening = words.tell("cli-serve-listening", &[("address", Arg::Text(url))]);
            format!("{listening}\n{}", words.word("cli-serve-stop"))
        }
        Event::Built { errors, warnings, millis } if console.json => {
            json!({"errors": errors, "warnings": warnings, "millis": millis}).to_string()
        }
        Event::Built { errors, warnings, millis } => {
            let millis = Arg::Number(i64::try_from(millis).unwrap_or(i64::MAX));
            let ready = words.tell("cli-serve-ready", &[("millis", millis)]);
            format!("{ready} {} · {}", count("cli-summary-errors", errors), count("cli-summary-warnings", warnings))
        }
        Event::NotWatching => return console.note("watch-failed", words),
        Event::SilentDrive => return console.note("watch-silent", words),
        _ if console.json => return,
        Event::Changed { count: n } => match n {
            Some(n) => count("cli-serve-changed", n),
            None => words.word("cli-serve-changed-many"),
        },
        Event::GateMoved { at, zone } => {
            let date = words.moment(&at.zoned(&zone));
            words.tell("cli-serve-time-passed", &[("date", Arg::Text(date))])
        }
        Event::AllRendered { errors: 0 } => return,
        Event::AllRendered { errors } => count("cli-serve-errors", errors),
    };
    let _ = console.out(&text);
}

impl From<Failure> for CommandError {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::AddressInUse(addr) => Self::machine("address-in-use").arg("address", addr),
            Failure::AddressRefused(addr) => Self::machine("address-refused").arg("address", addr),
            Failure::Config(located) => Self::diagnosed(located, Exit::Wrong),
            Failure::Disk(error) => error.into(),
            Failure::Machine => Self::machine("no-threads"),
        }
    }
}
