//! The frame of the preview's own pages about translations: the policy of all pages, one style sheet, one script.

use super::live;
use crate::{
    base::{Direction, Lang},
    locale::ProgramWords,
    theme::POLICY,
};
use pulldown_cmark_escape::escape_html;

/// A page with `main` in its middle; `title` is plain text.
pub(super) fn page(words: &ProgramWords<'_>, base: &str, title: &str, main: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"{lang}\" dir=\"{dir}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <meta name=\"robots\" content=\"noindex\">\n<link rel=\"icon\" href=\"{base}{folder}icon.svg\">\n<link rel=\"stylesheet\" href=\"{base}{folder}board.css\">\n{script}\n\
         </head>\n<body>\n<main>\n<h1>{title}</h1>\n{main}</main>\n</body>\n</html>\n",
        lang = words.lang(),
        dir = direction(words.lang()),
        policy = escape(POLICY),
        title = escape(title),
        folder = live::FOLDER,
        script = live::element(base),
    )
}

/// How a language is written, as HTML says it.
pub(super) fn direction(lang: &Lang) -> &'static str {
    if lang.direction() == Direction::Rtl { "rtl" } else { "ltr" }
}

/// Text in HTML.
pub(super) fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    let _ = escape_html(&mut safe, text); // a string takes all
    safe
}
