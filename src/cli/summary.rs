//! The closing words of `build` and `check`, for eyes and for machines.

use super::{
    console::number,
    waiting::{NAMED, SiteWords},
};
use crate::{
    base::Time,
    diag::{Located, Say, Severity},
    locale::{Arg, ProgramWords},
    pipeline::{ChangedText, Report},
};
use serde_json::{Map, Value, json};
use std::time::Duration;

/// How many of each severity were told.
#[derive(Clone, Copy)]
pub struct Counts {
    pub errors: usize,
    pub warnings: usize,
    pub notes: usize,
}

impl Counts {
    pub fn of(located: &[Located]) -> Self {
        let of = |severity| located.iter().filter(|one| one.diagnostic.severity == severity).count();
        Self { errors: of(Severity::Error), warnings: of(Severity::Warning), notes: of(Severity::Note) }
    }

    fn words(self, words: &ProgramWords<'_>) -> String {
        let mut parts = vec![count(words, "errors", self.errors), count(words, "warnings", self.warnings)];
        if self.notes > 0 {
            parts.push(count(words, "notes", self.notes));
        }
        parts.join(" · ")
    }
}

/// How a build ended, in words; `ahead` is its time when that is still to come and was not warned of.
pub fn build(report: &Report, counts: Counts, words: &ProgramWords<'_>, out: &str, ahead: Option<Time>) -> String {
    if !report.published {
        return kept(counts, words, out);
    }
    let mut lines: Vec<String> = Vec::new();
    for (language, pages) in report.languages.iter().zip(&report.pages) {
        let args = [("language", Arg::Text(language.1.clone())), ("count", number(*pages))];
        lines.push(words.tell("cli-summary-pages", &args));
    }
    lines.push(match report.switched {
        true => format!("{} · {}", count(words, "written", report.written), count(words, "removed", report.removed)),
        false => words.word("cli-summary-unchanged"),
    });
    lines.extend(changed(words, "came", &report.came));
    lines.extend(changed(words, "went", &report.went));
    lines.push(counts.words(words));
    let (zone, languages) = (&report.zone, &report.languages);
    lines.extend(SiteWords { words, zone, languages }.waiting(&report.waiting));
    lines.push(next(report, words));
    if let Some(time) = ahead {
        let date = words.moment(&time.zoned(&report.zone));
        lines.push(words.tell("cli-summary-ahead", &[("date", Arg::Text(date))]));
    }
    lines.push(words.word("cli-summary-check-more"));
    lines.push(words.tell("cli-summary-published", &[("path", Arg::Text(out.to_owned()))]));
    lines.join("\n")
}

/// How many texts came or went, then a line for each.
fn changed(words: &ProgramWords<'_>, what: &str, texts: &[ChangedText]) -> Vec<String> {
    if texts.is_empty() {
        return Vec::new();
    }
    let named = texts.iter().take(NAMED).map(|text| format!("  “{}” ({})", text.title, text.lang));
    let more = texts.len().saturating_sub(NAMED);
    let more = (more > 0).then(|| format!("  {}", count(words, "more", more)));
    std::iter::once(count(words, what, texts.len())).chain(named).chain(more).collect()
}

/// How a build ended that published nothing, in words: what would have been is not counted.
pub fn kept(counts: Counts, words: &ProgramWords<'_>, out: &str) -> String {
    let args = [("count", number(counts.errors)), ("path", Arg::Text(out.to_owned()))];
    format!("{}\n{}", counts.words(words), words.tell("cli-summary-kept-old", &args))
}

/// How a check ended, in words; `waiting` are the lines about what waits.
pub fn check(counts: Counts, words: &ProgramWords<'_>, waiting: Vec<String>) -> String {
    let lines = std::iter::once(counts.words(words)).chain(waiting).chain([words.word("cli-summary-checked")]);
    lines.collect::<Vec<_>>().join("\n")
}

/// How a build ended, as JSON.
pub fn build_json(report: &Report, counts: Counts, explain: bool, stages: &[(&str, Duration)]) -> Value {
    let pages: Map<String, Value> =
        report.languages.iter().zip(&report.pages).map(|((lang, _), pages)| (lang.to_string(), json!(pages))).collect();
    let mut result = result(pages, counts);
    result.insert("files".to_owned(), json!(report.files));
    result.insert("written".to_owned(), json!(report.written));
    result.insert("removed".to_owned(), json!(report.removed));
    result.insert("waiting".to_owned(), json!(report.waiting.len()));
    result.insert("next_change".to_owned(), json!(report.next_change.map(|time| time.rfc3339(&report.zone))));
    if explain {
        let explained = report.explained.iter().map(|(file, reason)| json!({"file": file, "reason": reason}));
        result.insert("explained".to_owned(), explained.collect());
    }
    if !stages.is_empty() {
        let millis = |took: &Duration| json!((took.as_secs_f64() * 10_000.0).round() / 10.0);
        let stages = stages.iter().map(|(stage, took)| ((*stage).to_owned(), millis(took)));
        result.insert("timings".to_owned(), Value::Object(stages.collect()));
    }
    Value::Object(result)
}

/// How a build ended that never began, as JSON.
pub fn stopped(counts: Counts) -> Value {
    Value::Object(result(Map::new(), counts))
}

fn result(pages: Map<String, Value>, counts: Counts) -> Map<String, Value> {
    let mut result = Map::new();
    result.insert("pages".to_owned(), Value::Object(pages));
    for name in ["files", "written", "removed"] {
        result.insert(name.to_owned(), json!(0));
    }
    result.insert("errors".to_owned(), json!(counts.errors));
    result.insert("warnings".to_owned(), json!(counts.warnings));
    result.insert("waiting".to_owned(), json!(0));
    result.insert("next_change".to_owned(), Value::Null);
    result
}

/// How a check ended, as JSON.
pub fn check_json(counts: Counts) -> Value {
    json!({"errors": counts.errors, "warnings": counts.warnings})
}

fn next(report: &Report, words: &ProgramWords<'_>) -> String {
    let Some(time) = report.next_change else { return words.word("cli-summary-no-next") };
    let date = words.moment(&time.zoned(&report.zone));
    words.tell("cli-summary-next", &[("date", Arg::Text(date))])
}

fn count(words: &ProgramWords<'_>, what: &str, n: usize) -> String {
    words.tell(&format!("cli-summary-{what}"), &[("count", number(n))])
}
