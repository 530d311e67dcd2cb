//! `songngu translate status`.

use super::{
    console::number,
    error::{CommandError, Exit},
    progress::Bar,
    session::{self, Session},
    translate_args::StatusArgs,
    translate_show,
    translate_verb::Verb,
};
use crate::{
    base::{Audience, LangIx},
    desk::translate,
    diag::{Say, nearest},
    edition::TranslationState,
    locale::{Arg, ProgramWords},
    pipeline::{self, Inputs, Memory, Removal, Silent, SiteTranslations, TranslationRow},
};
use jiff::civil::Date;
use serde_json::{Value, json};

/// So many of a group are named, unless that is what was asked for.
const NAMED: usize = 15;

/// Says how far the translations are.
///
/// # Errors
/// The call does not fit the site, or the machine failed.
pub fn run(session: &Session<'_>, call: &StatusArgs) -> Result<Exit, CommandError> {
    let verb = if call.articles.is_empty() { None } else { Some(Verb::new(session)?) };
    let articles = call.articles.iter().filter_map(|wanted| Some(verb.as_ref()?.article(wanted)));
    let articles: Vec<translate::Article> = articles.collect::<Result<_, _>>()?;
    let site = translations(session)?;
    let wanted = Wanted::new(call, &site, articles.iter().map(|article| article.item.as_str()).collect())?;
    let rows: Vec<&TranslationRow> = site.rows.iter().filter(|row| wanted.takes(row)).collect();
    let console = session.console;
    match (call.summary, console.json) {
        (true, true) => summary_json(&site, &rows).iter().try_for_each(|line| console.out(&line.to_string()))?,
        (false, true) => rows.iter().try_for_each(|row| console.out(&line(&site, row).to_string()))?,
        (true, false) => console.out(&Table { words: session.words, site: &site }.summary(&rows))?,
        (false, false) => console.out(&Table { words: session.words, site: &site }.rows(&rows, call))?,
    }
    let Some(verb) = verb.filter(|_| !console.json && !call.summary) else { return Ok(Exit::Done) };
    for article in &articles {
        let own = rows.iter().filter(|row| row.status.item == article.item);
        for row in own.filter(|row| row.status.state == TranslationState::Behind) {
            let (segments, outcome) = translate::show(&verb.site.config, article, row.status.lang, false)?;
            console.out("")?;
            verb.tell(outcome.diagnostics);
            translate_show::print(&verb, article, row.status.lang, &segments)?;
        }
    }
    Ok(Exit::Done)
}

/// Asks the site, and keeps what was read for the next time.
fn translations(session: &Session<'_>) -> Result<SiteTranslations, CommandError> {
    let root = session.root()?;
    let mut memory = Memory::load(&root);
    let bar = Bar::new(session.words);
    let inputs = Inputs {
        root: &root,
        now: session.now(),
        real: session::clock().1,
        audience: Audience::Public,
        base_url: None,
        removal: Removal::default(),
        progress: if session.console.bar { &bar } else { &Silent },
    };
    let site = pipeline::translations(&inputs, &mut memory);
    bar.clear();
    let site = site?;
    // That the cache cannot be written changes nothing that is said here.
    let _ = memory.save();
    Ok(site)
}

/// Which rows are wanted.
struct Wanted<'a> {
    items: Vec<&'a str>,
    langs: Vec<LangIx>,
    call: &'a StatusArgs,
    /// The last day of what is older than was asked for.
    before: Option<String>,
}

impl<'a> Wanted<'a> {
    fn new(call: &'a StatusArgs, site: &SiteTranslations, items: Vec<&'a str>) -> Result<Self, CommandError> {
        let lang = |code: &String| {
            let at = site.languages.position(|own| own.as_str() == code.as_str());
            at.ok_or_else(|| {
                let known = site.languages.iter().cloned().collect();
                crate::desk::Refusal::Language { value: code.clone(), known }.into()
            })
        };
        let langs = call.langs.iter().map(lang).collect::<Result<_, CommandError>>()?;
        known("section", &call.sections, site.sections.iter().map(|folder| &**folder).filter(|own| !own.is_empty()))?;
        known("agency", &call.agencies, site.agencies.iter().map(String::as_str))?;
        let before = call.older.and_then(|days| {
            let today: Date = site.today.parse().ok()?;
            Some(today.checked_sub(jiff::Span::new().try_days(days).ok()?).ok()?.to_string())
        });
        Ok(Self { items, langs, call, before })
    }

    fn takes(&self, row: &TranslationRow) -> bool {
        let own = &row.status;
        let inside = |section: &String| {
            own.section.strip_prefix(section.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        let Self { items, langs, call, before } = self;
        (items.is_empty() || items.contains(&own.item.as_str()))
            && (langs.is_empty() || langs.contains(&own.lang))
            && (call.sections.is_empty() || call.sections.iter().any(inside))
            && (call.agencies.is_empty() || own.agency.as_ref().is_some_and(|agency| call.agencies.contains(agency)))
            && (call.states.is_empty() || call.states.iter().any(|state| state == own.state.name()))
            && before.as_ref().is_none_or(|day| own.since.as_ref().is_some_and(|since| since < day))
    }
}

/// Whether all values are known; `what` names the option.
fn known<'k>(what: &str, values: &[String], all: impl Iterator<Item = &'k str> + Clone) -> Result<(), CommandError> {
    let Some(wrong) = values.iter().find(|value| !all.clone().any(|own| own == value.as_str())) else { return Ok(()) };
    let near = nearest(wrong, all.clone()).unwrap_or_default();
    let error = CommandError::wrong("bad-value").arg("value", wrong).arg("option", format!("--{what}"));
    Err(error.arg("nearest", near).arg("known", all.collect::<Vec<_>>().join(" · ")))
}

/// A row for machines.
fn line(site: &SiteTranslations, row: &TranslationRow) -> Value {
    let TranslationRow { status, amount } = row;
    json!({
        "item": status.item,
        "lang": site.languages[status.lang],
        "state": status.state.name(),
        "reviewed": amount.reviewed,
        "changed": amount.changed,
        "added": amount.added,
        "removed": amount.removed,
        "edited": amount.edited,
        "from": site.languages[status.from],
        "pivot_behind": status.pivot_behind,
        "status": status.status,
        "public": status.public,
        "since": status.since,
        "file": status.file,
        "anyway": status.anyway,
    })
}

/// How many there are of each state, by language.
fn counts(site: &SiteTranslations, rows: &[&TranslationRow]) -> Vec<(LangIx, [usize; 4], usize)> {
    let of = |lang: LangIx| {
        let own = || rows.iter().filter(move |row| row.status.lang == lang);
        let count = |state| own().filter(|row| row.status.state == state).count();
        (lang, TranslationState::ALL.map(count), own().filter(|row| row.amount.reviewed).count())
    };
    site.languages.keys().map(of).collect()
}

fn summary_json(site: &SiteTranslations, rows: &[&TranslationRow]) -> Vec<Value> {
    let line = |(lang, [missing, untracked, current, behind], reviewed): (LangIx, [usize; 4], usize)| {
        let lang = &site.languages[lang];
        json!({
            "lang": lang, "missing": missing, "untracked": untracked, "current": current, "behind": behind,
            "reviewed": reviewed,
        })
    };
    counts(site, rows).into_iter().map(line).collect()
}

/// Tables for people.
struct Table<'a> {
    words: &'a ProgramWords<'a>,
    site: &'a SiteTranslations,
}

/// The groups in the order of their urgency.
const GROUPS: [&str; 6] = ["public", "holds", "behind", "untracked", "missing", "current"];

impl Table<'_> {
    /// The rows in groups, the urgent ones first, and what to type next.
    fn rows(&self, rows: &[&TranslationRow], call: &StatusArgs) -> String {
        let all = !call.states.is_empty() || !call.articles.is_empty();
        let mut lines = Vec::new();
        let mut next = None;
        for group in GROUPS {
            let mut own: Vec<&&TranslationRow> = rows.iter().filter(|row| self.group(row) == group).collect();
            if own.is_empty() {
                continue;
            }
            own.sort_by(|a, b| b.status.date.cmp(&a.status.date).then(a.status.item.cmp(&b.status.item)));
            next = next.or(own.first().copied().filter(|_| group != "current"));
            lines.push(self.told(&format!("cli-translate-group-{group}"), own.len()));
            // What is as it should be is counted, not listed.
            let shown = if all {
                own.len()
            } else if group == "current" {
                0
            } else {
                NAMED
            };
            lines.extend(own.iter().take(shown).map(|row| self.row(row)));
            if own.len() > shown && group != "current" {
                let state = own[0].status.state.name().to_owned();
                let args = [("count", number(own.len() - shown)), ("state", Arg::Text(state))];
                lines.push(format!("  {}", self.words.tell("cli-translate-more", &args)));
            }
            lines.push(String::new());
        }
        lines.push(match next {
            Some(row) => {
                let text = |value: &str| Arg::Text(value.to_owned());
                let (own, lang) = (&row.status, self.site.languages[row.status.lang].as_str());
                let page = own.item.rsplit('/').next() == Some("_index");
                let state = if page && own.file.is_none() { "page" } else { own.state.name() };
                let args = [("item", text(&own.item)), ("lang", text(lang)), ("state", text(state))];
                self.words.tell("cli-translate-next", &args)
            }
            None => self.words.word("cli-translate-all-current"),
        });
        lines.join("\n")
    }

    fn group(&self, row: &TranslationRow) -> &'static str {
        match row.status.state {
            TranslationState::Behind if row.status.public => "public",
            TranslationState::Current => "current",
            _ if row.status.holds => "holds",
            TranslationState::Behind => "behind",
            TranslationState::Untracked => "untracked",
            TranslationState::Missing => "missing",
        }
    }

    /// Language, item, by how much, since when; at most 80 columns but for a long path.
    fn row(&self, row: &TranslationRow) -> String {
        let TranslationRow { status, amount } = row;
        let count = |id: &str, n: u32| (n > 0).then(|| self.told(&format!("cli-translate-{id}"), n as usize));
        let amounts = [
            count("changed", amount.changed),
            count("added", amount.added),
            count("removed", amount.removed),
            count("edited", amount.edited),
            amount.reviewed.then(|| self.words.word("cli-translate-reviewed")),
            status.pivot_behind.then(|| self.words.word("cli-translate-pivot")),
        ];
        let amounts: Vec<String> = amounts.into_iter().flatten().collect();
        let code = self.site.languages[status.lang].as_str();
        let day = status.since.as_deref().unwrap_or("");
        format!("  {code:<8} {day:<10}  {:<30}  {}", status.item, amounts.join(", ")).trim_end().to_owned()
    }

    fn summary(&self, rows: &[&TranslationRow]) -> String {
        let names =
            TranslationState::ALL.map(|state| self.words.word(&format!("cli-translate-column-{}", state.name())));
        let reviewed = self.words.word("cli-translate-column-reviewed");
        let titles: Vec<String> = names.into_iter().chain([reviewed]).collect();
        let cell = |text: &str, title: &str| {
            let width = title.chars().count().max(6);
            format!("{:>pad$}{text}", "", pad = width.saturating_sub(text.chars().count()))
        };
        let head: Vec<String> = titles.iter().map(|title| cell(title, title)).collect();
        let mut lines = vec![format!("{:<10}{}", "", head.join("  "))];
        for (lang, states, reviewed) in counts(self.site, rows) {
            let numbers = states.into_iter().chain([reviewed]).map(|n| n.to_string());
            let cells: Vec<String> = numbers.zip(&titles).map(|(n, title)| cell(&n, title)).collect();
            lines.push(format!("{:<10}{}", self.site.languages[lang].as_str(), cells.join("  ")));
        }
        lines.join("\n")
    }

    fn told(&self, id: &str, n: usize) -> String {
        self.words.tell(id, &[("count", number(n))])
    }
}
