//! Which texts wait, and for what, in words.

use super::console::number;
use crate::{
    base::{ByLang, Lang, Time},
    diag::{Say, masked, masked_path},
    edition::{End, HeldText, Wait},
    locale::{Arg, ProgramWords},
};
use jiff::tz::TimeZone;
use serde_json::{Value, json};

/// So many are named: more than fit beside the other closing words would push those out of sight.
pub const NAMED: usize = 10;

/// The program's words, with what a site's dates and languages are told with.
pub struct SiteWords<'a> {
    pub words: &'a ProgramWords<'a>,
    pub zone: &'a TimeZone,
    /// The site's languages with their names.
    pub languages: &'a ByLang<(Lang, String)>,
}

impl SiteWords<'_> {
    /// How many wait, then a line for each, the soonest first.
    pub fn waiting(&self, waiting: &[HeldText]) -> Vec<String> {
        let mut lines = vec![self.count("cli-summary-waiting", waiting.len())];
        for one in waiting.iter().take(NAMED) {
            lines.push(format!("  {}: {}", masked_path(&one.file), self.why(one)));
        }
        if waiting.len() > NAMED {
            lines.push(format!("  {}", self.count("cli-summary-more", waiting.len() - NAMED)));
        }
        lines
    }

    /// All that is not public, each with its title: what waits, then what has ended.
    pub fn whole(&self, held: &[HeldText]) -> Vec<String> {
        let (ended, waiting): (Vec<&HeldText>, Vec<&HeldText>) =
            held.iter().partition(|one| one.verdict.ended().is_some());
        let mut lines = vec![self.count("cli-summary-waiting", waiting.len())];
        lines.extend(waiting.into_iter().map(|one| self.line(one)));
        if !ended.is_empty() {
            lines.push(self.count("cli-summary-ended", ended.len()));
            lines.extend(ended.into_iter().map(|one| self.line(one)));
        }
        lines
    }

    fn line(&self, one: &HeldText) -> String {
        format!("  “{}” – {}: {}", masked(&one.title), masked_path(&one.file), self.why(one))
    }

    /// The same for machines.
    pub fn json(&self, held: &[HeldText]) -> Value {
        let one = |one: &HeldText| {
            let ended = one.verdict.ended();
            let waits = one.verdict.waits().iter().map(Wait::name);
            let why: Vec<&str> = waits.chain(one.verdict.ends().iter().map(|end| end.name())).collect();
            json!({
                "file": masked_path(&one.file),
                "item": masked_path(&one.item),
                "lang": self.languages[one.lang].0,
                "title": masked(&one.title),
                "state": if ended.is_some() { "gone" } else { "waiting" },
                "why": why,
                "until": ended.or(one.due()).map(|time| time.rfc3339(self.zone)),
            })
        };
        held.iter().map(one).collect()
    }

    /// What a text waits for, or what ended it.
    fn why(&self, one: &HeldText) -> String {
        let waits = one.verdict.waits().iter().map(|wait| self.wait(wait));
        let ends = one.verdict.ends().iter().map(|end| match end {
            End::Expired(time) => self.dated("cli-end-expired", time),
            End::Withdrawn(time) => self.dated("cli-end-withdrawn", time),
        });
        waits.chain(ends).collect::<Vec<_>>().join("; ")
    }

    fn dated(&self, id: &str, time: &Time) -> String {
        let date = self.words.moment(&time.zoned(self.zone));
        self.words.tell(id, &[("date", Arg::Text(date))])
    }

    fn wait(&self, wait: &Wait) -> String {
        let dated = |id: &str, time: &Time| self.dated(id, time);
        match wait {
            Wait::Draft => self.words.word("wait-draft"),
            Wait::Review => self.words.word("wait-review"),
            Wait::Date(time) => dated("wait-date", time),
            Wait::Published(time) => dated("wait-published", time),
            Wait::Embargo(time) => dated("wait-embargo", time),
            Wait::Section => self.words.word("wait-section"),
            Wait::Stale => self.words.word("wait-stale"),
            Wait::Release(others) => {
                let names: Vec<&str> = others.iter().map(|lang| self.languages[*lang].1.as_str()).collect();
                self.words.tell("wait-release", &[("languages", Arg::Text(names.join(", ")))])
            }
        }
    }

    fn count(&self, id: &str, n: usize) -> String {
        self.words.tell(id, &[("count", number(n))])
    }
}
