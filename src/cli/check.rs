//! `songngu check`.

use super::{
    args::CheckArgs,
    error::{CommandError, Exit},
    progress::Bar,
    removal::Comparison,
    session::{self, OUT, Session},
    summary::{self, Counts},
    waiting::SiteWords,
};
use crate::{
    base::Audience,
    diag::{Code, locate},
    locale::ProgramWords,
    pipeline::{self, Inputs, Memory, Silent},
};

/// Says everything that `build` would say, and what the editorial rules find.
///
/// # Errors
/// There is no site, or the machine failed.
pub fn run(session: &Session<'_>, call: &CheckArgs) -> Result<Exit, CommandError> {
    let root = session.root()?;
    let mut memory = Memory::load(&root);
    let comparison = Comparison::new(&call.removal)?;
    let bar = Bar::new(session.words);
    let inputs = Inputs {
        root: &root,
        now: session.now(),
        real: session::clock().1,
        audience: Audience::Public,
        base_url: None,
        removal: comparison.removal(),
        progress: if session.console.bar { &bar } else { &Silent },
    };
    let outcome = pipeline::check(&inputs, &mut memory, &root.join(OUT));
    bar.clear();
    let (prepared, mut diagnostics) = match outcome {
        Ok(outcome) => outcome,
        Err(error) => {
            let error = CommandError::from(error);
            if session.console.json && !error.located.is_empty() {
                session.console.out(&summary::check_json(Counts::of(&error.located)).to_string())?;
            }
            return Err(error);
        }
    };
    if let Some(site) = &prepared.site {
        diagnostics.extend(site.rules(&prepared.locales));
    }
    let mut located = prepared.located(diagnostics);
    let cache: Vec<_> = memory.save().into_iter().collect();
    located.extend(locate(cache, |_| None));

    let words = ProgramWords::new(&prepared.locales, session.words.lang().clone());
    session.console.diagnostics(&located, &words);
    let counts = Counts::of(&located);
    let mut result = summary::check_json(counts);
    let mut lines = Vec::new();
    if let Some(site) = &prepared.site {
        let config = &site.edition.config;
        let (zone, languages) = (&config.zone, &pipeline::languages(&config.languages));
        let site_words = SiteWords { words: &words, zone, languages };
        if call.waiting {
            let held = site.held();
            lines = site_words.whole(&held);
            result["waiting"] = site_words.json(&held);
        } else {
            lines = site_words.waiting(&site.waiting());
        }
    }
    let result = match session.console.json {
        true => result.to_string(),
        false => summary::check(counts, &words, lines),
    };
    session.console.out(&result)?;
    let denied = |what: &String| match what.as_str() {
        "stale" => located.iter().any(|told| told.diagnostic.code == Code::TranslationBehind),
        _ => counts.warnings > 0,
    };
    let failed = prepared.site.is_none() || counts.errors > 0 || call.deny.iter().any(denied);
    Ok(if failed { Exit::Errors } else { Exit::Done })
}
