//! `songngu serve`.

use super::{
    Exit,
    args::Serve,
    session::{self, Session},
    speak,
    trouble::Trouble,
};
use crate::{
    base::Audience,
    diag::Say,
    locale::Arg,
    pipeline,
    serve::{self, Event, Failure, Options},
    source::Sources,
};
use jiff::tz::TimeZone;
use serde_json::json;
use std::path::Path;

/// Shows the preview until it is stopped.
///
/// # Errors
/// There is no site, the address cannot be had, or the machine failed.
pub fn run(session: &Session<'_>, call: &Serve) -> Result<Exit, Trouble> {
    let root = session.root()?;
    let options = Options {
        root: root.clone(),
        addr: call.addr,
        audience: if call.drafts { Audience::Drafts } else { Audience::Public },
        now: session.now,
        clock: session::clock,
        lang: session.words.lang().clone(),
        say: &|event| tell(session, &root, event),
    };
    serve::run(&options)?;
    Ok(Exit::Done)
}

/// Says what happens. Whoever cannot hear it any more still has the preview.
fn tell(session: &Session<'_>, root: &Path, event: Event) {
    let (words, console) = (session.words, session.console);
    let count = |id: &str, n: usize| words.tell(id, &[("count", Arg::Number(i64::try_from(n).unwrap_or(i64::MAX)))]);
    let text = match event {
        Event::Told(located) => return console.diagnostics(&located, words),
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
        _ if console.json => return,
        Event::Changed { count: n } => match n {
            Some(n) => count("cli-serve-changed", n),
            None => words.word("cli-serve-changed-many"),
        },
        Event::GateMoved { at } => {
            let date = speak::moment(session.locales, words, at, &zone(root));
            words.tell("cli-serve-time-passed", &[("date", Arg::Text(date))])
        }
        Event::Rehearsed { errors: 0 } => return,
        Event::Rehearsed { errors } => count("cli-serve-errors", errors),
    };
    let _ = console.out(&text);
}

/// The site's zone.
fn zone(root: &Path) -> TimeZone {
    let config = Sources::scan(root)
        .ok()
        .and_then(|sources| pipeline::configuration(root, None, &sources, &mut Vec::new()).ok().flatten());
    config.map_or(TimeZone::UTC, |config| config.zone)
}

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::AddressInUse(addr) => Self::machine("address-in-use").arg("address", addr),
            Failure::AddressRefused(addr) => Self::machine("address-refused").arg("address", addr),
            Failure::Config(located) => Self::told(located, Exit::Wrong),
            Failure::Disk(error) => error.into(),
            Failure::Machine => Self::machine("no-threads"),
        }
    }
}
