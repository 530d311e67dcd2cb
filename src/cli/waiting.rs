//! Which texts wait, and for what, in words.

use super::{console::number, language};
use crate::{
    base::{Lang, Time},
    diag::Say,
    edition::{Wait, Waiting},
    locale::{Arg, Locales, ProgramWords},
};
use jiff::tz::TimeZone;

/// So many are named: more than fit beside the other closing words would push those out of sight.
pub const NAMED: usize = 10;

/// The program's words, with what a site's dates and languages are told with.
pub struct SiteWords<'a> {
    pub words: &'a ProgramWords<'a>,
    pub locales: &'a Locales,
    pub zone: &'a TimeZone,
    /// The site's languages with their names.
    pub languages: &'a [(Lang, String)],
}

impl SiteWords<'_> {
    /// How many wait, then a line for each, the soonest first.
    pub fn waiting(&self, waiting: &[Waiting]) -> Vec<String> {
        let mut lines = vec![self.count("cli-summary-waiting", waiting.len())];
        for one in waiting.iter().take(NAMED) {
            let waits: Vec<String> = one.waits.iter().map(|wait| self.wait(wait)).collect();
            lines.push(format!("  {}: {}", one.file, waits.join("; ")));
        }
        if waiting.len() > NAMED {
            lines.push(format!("  {}", self.count("cli-summary-more", waiting.len() - NAMED)));
        }
        lines
    }

    fn wait(&self, wait: &Wait) -> String {
        let dated = |id: &str, time: &Time| {
            let date = language::moment(self.locales, self.words, *time, self.zone);
            self.words.tell(id, &[("date", Arg::Text(date))])
        };
        match wait {
            Wait::Draft => self.words.word("wait-draft"),
            Wait::Review => self.words.word("wait-review"),
            Wait::Date(time) => dated("wait-date", time),
            Wait::Published(time) => dated("wait-published", time),
            Wait::Embargo(time) => dated("wait-embargo", time),
            Wait::Section => self.words.word("wait-section"),
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
