//! The board: every article in every language, and how far its translation is.

use super::{
    live,
    own_page::{escape, page},
};
use crate::{
    base::LangIx,
    diag::Say,
    edition::{TranslationState, TranslationStatus},
    locale::ProgramWords,
    pipeline::Site,
};
use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use std::fmt::Write as _;

/// What may be filtered by, as it stands in the address.
const FILTERS: [&str; 4] = ["lang", "section", "agency", "state"];

/// The values that the address asks for, by filter; empty: all.
type Filters = [String; 4];

/// The page, for what the address asks.
pub(super) fn board(words: &ProgramWords<'_>, base: &str, site: &Site, query: &str) -> String {
    let board = Board { words, base, site, filters: filters(query) };
    let rows = site.translations();
    let main = format!("{}{}", board.choices(&rows), board.table(&rows));
    page(words, base, &words.word("cli-serve-board"), &main)
}

fn filters(query: &str) -> Filters {
    FILTERS.map(|name| {
        let value = query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
        percent_decode_str(&value.unwrap_or_default().replace('+', " ")).decode_utf8_lossy().into_owned()
    })
}

struct Board<'a> {
    words: &'a ProgramWords<'a>,
    base: &'a str,
    site: &'a Site,
    filters: Filters,
}

impl Board<'_> {
    fn code(&self, lang: LangIx) -> &str {
        self.site.edition.config.languages[lang].lang.as_str()
    }

    /// Whether a filter lets a value pass.
    fn passes(&self, filter: usize, value: impl Fn(&str) -> bool) -> bool {
        let wanted = &self.filters[filter];
        wanted.is_empty() || wanted.split(',').any(value)
    }

    /// Whether a row of the site is looked at, whatever its state.
    fn takes(&self, row: &TranslationStatus) -> bool {
        let inside = |wanted: &str| {
            row.section.strip_prefix(wanted).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        self.passes(0, |lang| lang == self.code(row.lang))
            && self.passes(1, inside)
            && self.passes(2, |agency| row.agency.as_deref() == Some(agency))
    }

    /// Links that filter: no form is sent, since the policy of all pages forbids it.
    fn choices(&self, rows: &[TranslationStatus]) -> String {
        let mut sections: Vec<&str> = rows.iter().map(|row| &*row.section).filter(|own| !own.is_empty()).collect();
        sections.sort_unstable();
        sections.dedup();
        let mut agencies: Vec<&str> = rows.iter().filter_map(|row| row.agency.as_deref()).collect();
        agencies.sort_unstable();
        agencies.dedup();
        let langs: Vec<&str> = self.site.edition.config.languages.iter().map(|own| own.lang.as_str()).collect();
        let values = [langs, sections, agencies, TranslationState::NAMES.to_vec()];
        let mut html = String::new();
        for (at, values) in values.into_iter().enumerate().filter(|(_, values)| values.len() > 1) {
            let name = self.words.word(&format!("cli-serve-by-{}", FILTERS[at]));
            let _ = write!(html, "<nav aria-label=\"{0}\"><p><span>{0}:</span>", escape(&name));
            for value in std::iter::once("").chain(values) {
                let shown = match value {
                    "" => self.words.word("cli-serve-all-rows"),
                    state if at == 3 => self.words.word(&format!("cli-translate-column-{state}")),
                    other => other.to_owned(),
                };
                let current = if self.filters[at] == value { " aria-current=\"true\"" } else { "" };
                let _ = write!(html, " <a href=\"{}\"{current}>{}</a>", self.address(at, value), escape(&shown));
            }
            html.push_str("</p></nav>\n");
        }
        html
    }

    /// The address of the board with one filter set otherwise.
    fn address(&self, at: usize, value: &str) -> String {
        let mut filters = self.filters.clone();
        filters[at] = value.to_owned();
        let set = FILTERS.iter().zip(&filters).filter(|(_, value)| !value.is_empty());
        let set = set.map(|(name, value)| format!("{name}={}", utf8_percent_encode(value, NON_ALPHANUMERIC)));
        let query = set.collect::<Vec<_>>().join("&amp;");
        format!("{}{}board/{}{query}", self.base, live::FOLDER, if query.is_empty() { "" } else { "?" })
    }

    /// A row for each item, a column for each language.
    fn table(&self, rows: &[TranslationStatus]) -> String {
        let languages = self.site.edition.config.languages.keys();
        let columns: Vec<LangIx> = languages.filter(|lang| self.passes(0, |own| own == self.code(*lang))).collect();
        let title = escape(&self.words.word("cli-serve-board"));
        let mut html = format!(
            "<div class=\"table\" role=\"region\" aria-label=\"{title}\" tabindex=\"0\">\n<table>\n<thead>\n<tr><th scope=\"col\">{}</th>",
            escape(&self.words.word("cli-serve-article"))
        );
        for lang in &columns {
            let _ = write!(html, "<th scope=\"col\">{}</th>", self.code(*lang));
        }
        html.push_str("</tr>\n</thead>\n<tbody>\n");
        for item in rows.chunk_by(|a, b| a.item == b.item) {
            let shown = |row: &&TranslationStatus| self.takes(row) && self.passes(3, |state| state == row.state.name());
            let own: Vec<&TranslationStatus> = item.iter().filter(shown).collect();
            if own.is_empty() {
                continue;
            }
            let _ = write!(html, "<tr><th scope=\"row\">{}</th>", escape(&item[0].item));
            let original = |lang: &LangIx| item.iter().all(|row| row.lang != *lang);
            for lang in &columns {
                match own.iter().find(|row| row.lang == *lang) {
                    Some(row) => self.cell(&mut html, row),
                    None if original(lang) => {
                        let _ = write!(
                            html,
                            "<td class=\"original\">{}</td>",
                            escape(&self.words.word("cli-serve-original"))
                        );
                    }
                    None => html.push_str("<td></td>"),
                }
            }
            html.push_str("</tr>\n");
        }
        html.push_str("</tbody>\n</table>\n</div>\n");
        html
    }

    fn cell(&self, html: &mut String, row: &TranslationStatus) {
        let (item, lang, state) = (escape(&row.item), self.code(row.lang), row.state.name());
        let mut said = escape(&self.words.word(&format!("cli-translate-column-{state}")));
        if row.file.is_some() {
            let from = self.code(row.from);
            said = format!("<a href=\"{}{}side/{item}/{from}/{lang}/\">{said}</a>", self.base, live::FOLDER);
        }
        let _ = write!(html, "<td data-item=\"{item}\" data-lang=\"{lang}\" data-state=\"{state}\">{said}</td>");
    }
}
