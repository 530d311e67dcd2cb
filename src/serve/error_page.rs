//! What is wrong, as a page: in the language of whoever runs the program, with the line that is meant.

use super::{errors::count, live};
use crate::{
    base::{Direction, Lang},
    diag::{Located, Say, Severity, json},
    locale::ProgramWords,
    theme::POLICY,
};
use pulldown_cmark_escape::escape_html;
use std::fmt::Write as _;

/// So many are shown on a page; whoever mends them sees the next.
const MOST: usize = 100;

/// A page that tells what is wrong.
pub(super) fn page(words: &ProgramWords<'_>, base: &str, heading: &str, shown: &[&Located], all: usize) -> String {
    let lang = words.lang();
    let title = words.word("cli-serve-title");
    let mut list = String::new();
    for located in shown.iter().take(MOST) {
        list.push_str(&item(words, located));
    }
    if !list.is_empty() {
        list = format!("<ol>\n{list}</ol>\n");
    }
    // Of what else is wrong only the number is told.
    let count = if all > shown.len().min(MOST) {
        format!("<p><a href=\"{base}{}errors\">{}</a></p>\n", live::FOLDER, escape(&count(words, all)))
    } else {
        String::new()
    };
    format!(
        "<!doctype html>\n<html lang=\"{lang}\" dir=\"{dir}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <link rel=\"stylesheet\" href=\"{base}{folder}messages.css\">\n{script}\n</head>\n\
         <body>\n<main>\n<h1>{title}</h1>\n<p>{heading}</p>\n{count}{list}</main>\n</body>\n</html>\n",
        dir = direction(lang),
        policy = escape(POLICY),
        title = escape(&title),
        heading = escape(heading),
        folder = live::FOLDER,
        script = live::element(base),
    )
}

fn direction(lang: &Lang) -> &'static str {
    if lang.direction() == Direction::Rtl { "rtl" } else { "ltr" }
}

fn item(words: &ProgramWords<'_>, located: &Located) -> String {
    let facts = json(located, words);
    let text = |name: &str| facts[name].as_str().unwrap_or_default();
    let (class, severity) = match located.diagnostic.severity {
        Severity::Error => ("error", words.word("severity-error")),
        Severity::Warning => ("warning", words.word("severity-warning")),
        Severity::Note => ("note", words.word("severity-note")),
    };
    let mut item = String::new();
    let _ = writeln!(
        item,
        "<li class=\"{class}\">\n<p><span class=\"severity\">{}</span> <code>{}</code></p>\n<p>{}</p>",
        escape(&severity),
        text("code"),
        escape(text("message"))
    );
    if let Some(place) = &located.diagnostic.place {
        let at = located.position.as_ref().map(|spot| format!(":{}:{}", spot.line, spot.column)).unwrap_or_default();
        let _ = writeln!(item, "<p class=\"place\">{}{at}</p>", escape(&place.file));
    }
    if let Some(spot) = located.position.as_ref().filter(|spot| !spot.excerpt.is_empty()) {
        let (before, rest) = spot.excerpt.split_at(spot.marked.start);
        let (marked, after) = rest.split_at(spot.marked.len());
        let _ = writeln!(
            item,
            "<pre><b>{}</b>{}<mark>{}</mark>{}</pre>",
            spot.line,
            escape(before),
            escape(marked),
            escape(after)
        );
    }
    for related in facts["related"].as_array().into_iter().flatten() {
        let line = related["line"].as_u64().map(|line| format!(":{line}")).unwrap_or_default();
        let text = |name: &str| escape(related[name].as_str().unwrap_or_default());
        let _ = writeln!(item, "<p>{}: <span class=\"place\">{}{line}</span></p>", text("message"), text("file"));
    }
    if !text("help").is_empty() {
        let _ = writeln!(item, "<p>{}</p>", escape(text("help")));
    }
    item.push_str("</li>\n");
    item
}

fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    let _ = escape_html(&mut safe, text); // a string takes all
    safe
}
