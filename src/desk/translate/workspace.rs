//! What every verb stands on: the site's files and its configuration, and what a call may name of them.

use super::article::{Article, article};
use crate::{
    base::{Lang, LangIx, Time},
    content::config::Config,
    desk::Refusal,
    source::Sources,
};
use jiff::civil::Date;

/// The files of a site with its configuration.
pub struct Workspace {
    /// Its files.
    pub sources: Sources,
    /// Its configuration.
    pub config: Config,
}

impl Workspace {
    /// The language that a code names.
    ///
    /// # Errors
    /// It is none of the site's.
    pub fn lang(&self, code: &str) -> Result<LangIx, Refusal> {
        let at = Lang::parse(code).and_then(|lang| self.config.position(&lang));
        at.ok_or_else(|| {
            let known = self.config.languages.iter().map(|language| language.lang.clone()).collect();
            Refusal::Language { value: code.to_owned(), known }
        })
    }

    /// The code of a language.
    pub fn code(&self, lang: LangIx) -> &Lang {
        &self.config.languages[lang].lang
    }

    /// A person's id, if the site has such a person.
    ///
    /// # Errors
    /// It has none.
    pub fn person<'p>(&self, id: &'p str) -> Result<&'p str, Refusal> {
        let known = || self.config.people.iter().map(|person| &person.id.value);
        if known().any(|own| own == id) {
            return Ok(id);
        }
        Err(Refusal::Person { value: id.to_owned(), known: known().cloned().collect() })
    }

    /// An article by its path, a file of it, or its id.
    ///
    /// # Errors
    /// There is none, or its files cannot be read.
    pub fn article(&self, wanted: &str) -> Result<Article, Refusal> {
        article(&self.sources, &self.config, wanted)
    }

    /// The day that it is where the site is.
    pub fn day(&self, now: Time) -> Date {
        now.zoned(&self.config.zone).date()
    }
}
