//! `songngu build`.

use super::{
    args::BuildArgs,
    error::{CommandError, Exit},
    progress::{Bar, Timings},
    removal::Comparison,
    session::{self, OUT, Session, shown},
    summary::{self, Counts},
};
use crate::{
    base::Audience,
    diag::{Diagnostic, locate},
    locale::{Arg, ProgramWords},
    pipeline::{self, Inputs, Memory, Progress, Report, Silent},
    release,
};
use std::{path::Path, time::Duration};

/// Builds the site, says what there is to say, and how it ended.
///
/// # Errors
/// There is no site, the output folder is refused, or the machine failed.
pub fn run(session: &Session<'_>, call: &BuildArgs) -> Result<Exit, CommandError> {
    let root = session.root()?;
    let out = match &call.out {
        Some(out) => session::output(out)?,
        None => root.join(OUT),
    };
    let audience = if call.drafts { Audience::Drafts } else { Audience::Public };
    let target = release::OutputFolder {
        out,
        site: root.clone(),
        home: session::home(),
        keep: Vec::new(),
        audience: audience.clone(),
    };
    let comparison = Comparison::new(&call.removal)?;
    let bar = Bar::new(session.words);
    let timings = Timings::new(if session.console.bar { &bar } else { &Silent });
    // It lives as long as the process, which then need not take it apart.
    let memory = Box::leak(Box::new(if call.no_cache { Memory::default() } else { Memory::load(&root) }));
    let inputs = Inputs {
        root: &root,
        now: session.now(),
        real: session::clock().1,
        audience,
        base_url: call.base_url.as_deref(),
        removal: comparison.removal(),
        progress: &timings,
    };
    let outcome = pipeline::publish(&inputs, memory, &target);
    bar.clear();
    let mut report = match outcome {
        Ok(report) => report,
        Err(error) => return stopped(session, error.into(), &target.out),
    };
    timings.stage("save", 0);
    let unsaved = memory.save();
    add(&mut report, unsaved.into_iter());
    close(session, call, &report, &target.out, &timings.stages())
}

/// Closes a build that could not even begin: what files say ends with the same words as any other failure.
fn stopped(session: &Session<'_>, error: CommandError, out: &Path) -> Result<Exit, CommandError> {
    if error.located.is_empty() {
        return Err(error);
    }
    session.console.error(&error, session.words);
    session.console.out(&match session.console.json {
        true => summary::stopped(Counts::of(&error.located)).to_string(),
        false => summary::kept(Counts::of(&error.located), session.words, &shown(out)),
    })?;
    Ok(error.exit)
}

/// Notes about the cache come last: they are about no file of the site.
fn add(report: &mut Report, notes: impl Iterator<Item = Diagnostic>) {
    report.diagnostics.extend(locate(notes.collect(), |_| None));
}

fn close(
    session: &Session<'_>,
    call: &BuildArgs,
    report: &Report,
    out: &Path,
    stages: &[(&str, Duration)],
) -> Result<Exit, CommandError> {
    let stages = if call.timings { stages } else { &[] };
    let words = ProgramWords::new(&report.locales, session.words.lang().clone());
    session.console.diagnostics(&report.diagnostics, &words);
    let ahead = Some(session.now()).filter(|now| report.published && *now > session::clock().0);
    let mut counts = Counts::of(&report.diagnostics);
    // Into another folder is how one looks ahead; this one is what readers see.
    if let Some(time) = ahead.filter(|_| call.out.is_none()) {
        let date = words.moment(&time.zoned(&report.zone));
        counts.warnings += 1;
        session.console.warning("built-ahead", &[("date".into(), date), ("path".into(), shown(out))], &words);
    }
    if session.console.json {
        session.console.out(&summary::build_json(report, counts, call.explain, stages).to_string())?;
    } else {
        if call.explain {
            for (file, reason) in &report.explained {
                let args = [("file", Arg::Text(file.clone())), ("reason", Arg::Text((*reason).to_owned()))];
                session.console.out(&words.tell("cli-explain", &args))?;
            }
        }
        for (stage, took) in stages {
            let millis = format!("{:.1}", took.as_secs_f64() * 1000.0);
            let args = [("stage", Arg::Text((*stage).to_owned())), ("millis", Arg::Text(millis))];
            session.console.out(&words.tell("cli-timing", &args))?;
        }
        let ahead = ahead.filter(|_| call.out.is_some());
        session.console.out(&summary::build(report, counts, &words, &shown(out), ahead))?;
    }
    Ok(if report.published { Exit::Done } else { Exit::Errors })
}
