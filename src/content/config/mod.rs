//! `songngu.yaml`: the site's address, languages, agencies, topics, people and partners. `keys` is the table of what it may
//! say, `read` makes the configuration of it, `base` is the site's address, `zone` that of its clock, `guard_levels` how grave it is what must not go out,
//! `search` how readers search.

mod base;
mod guard_levels;
mod keys;
mod read;
mod search;
mod zone;

pub use super::schema::Names;
pub use base::Base;
pub use guard_levels::{Level, Levels};
pub use keys::{FeedFormat, MayApprove, SiteKeys, within};

use super::{
    schema::{Mapping, Property},
    stale::Stale,
};
use crate::{
    base::{ByLang, ByPerson, ByTerm, Hash, Lang, LangIx, Span, When},
    diag::Code,
    media::{Compression, photo::Recipe},
    source::{HOME_ZONE, fields::Spanned},
};
use jiff::tz::TimeZone;
use std::sync::Arc;

/// What the configuration may say.
pub const KEYS: &[Property] = SiteKeys::PROPERTIES;

/// The site's configuration, checked.
#[derive(Clone, Debug)]
pub struct Config {
    /// The fingerprint of the file, and of what was given instead of its `base_url`.
    pub stamp: Hash,
    /// The address of the section, with its path, ending in `/`.
    pub base: Base,
    /// The languages, the main one first; never empty.
    pub languages: ByLang<Language>,
    /// The zone in which a day begins.
    pub zone: TimeZone,
    /// The theme's folder.
    pub theme: Spanned<String>,
    /// Whether a text needs an approver.
    pub approval: bool,
    /// Languages released together.
    pub release_together: Vec<LangIx>,
    /// What becomes of translations that are behind, where nobody says otherwise.
    pub stale: Stale,
    /// `domain,year` for tag URIs (RFC 4151).
    pub authority: String,
    /// Who publishes.
    pub publisher: Option<Publisher>,
    /// A line for every page, in the languages given.
    pub notice: Option<Names>,
    /// Ids of topics, in the configuration's order.
    pub topics: ByTerm<Spanned<String>>,
    /// Agencies, dated.
    pub agencies: ByTerm<Agency>,
    /// Authors and approvers.
    pub people: ByPerson<Person>,
    /// Partner media.
    pub partners: Vec<Partner>,
    /// How many entries a list's page holds.
    pub page_size: usize,
    /// Whether there are lists by topic.
    pub topic_lists: bool,
    /// Whether there are lists by agency.
    pub agency_lists: bool,
    /// The public feeds' formats.
    pub feed_formats: Vec<FeedFormat>,
    /// How many entries a feed holds.
    pub feed_size: usize,
    /// How grave is what each rule of the guard finds.
    pub guard: Levels,
    /// Globs of files in the output that others put there.
    pub keep: Vec<String>,
    /// How text lies compressed beside itself in the output; each once.
    pub precompress: Vec<Compression>,
    /// The site's fonts for cards, by their paths in the site; `None`: no cards are made.
    pub cards: Option<Vec<Spanned<String>>>,
    /// What photographs become.
    pub pictures: Arc<Recipe>,
    /// Whether readers can search.
    pub search: bool,
    /// Groups of spellings that count as one for whoever searches, each of two or more, as they are written.
    pub same: Vec<Vec<String>>,
    /// What is not told of this site: what a list lacks that could not be read whole. Why it could not is told.
    pub unsure: Vec<Code>,
}

/// A language of the site.
#[derive(Clone, Debug)]
pub struct Language {
    /// Its tag.
    pub lang: Lang,
    /// Its own name, if the configuration gives one.
    pub name: Option<String>,
    /// Where it stands.
    pub span: Span,
    /// Whether another was written, which is told: this one was probably meant.
    pub guessed: bool,
}

/// Who publishes the section.
#[derive(Clone, Debug)]
pub struct Publisher {
    /// In the languages given.
    pub name: Names,
    /// Its own page.
    pub url: Option<String>,
    /// Where to write.
    pub email: Option<String>,
    /// Where to call.
    pub phone: Option<String>,
    /// Where it sits, in the languages given.
    pub address: Option<Names>,
    /// A file of `static/`.
    pub logo: Option<Spanned<String>>,
    /// The id of the page that says how to reach it.
    pub contact: Option<Spanned<String>>,
}

/// A body of the administration.
#[derive(Clone, Debug)]
pub struct Agency {
    /// Its id; the name is the message `agency-<id>`.
    pub id: Spanned<String>,
    /// First day.
    pub from: Option<When>,
    /// Last day.
    pub until: Option<When>,
    /// The agency that took over.
    pub succeeded_by: Option<Spanned<String>>,
}

/// A person or function.
#[derive(Clone, Debug)]
pub struct Person {
    /// Its id.
    pub id: Spanned<String>,
    /// In the languages given.
    pub name: Names,
    /// In the languages given.
    pub role: Option<Names>,
    /// What this person may approve.
    pub may_approve: MayApprove,
}

/// Media that take the section over.
#[derive(Clone, Debug)]
pub struct Partner {
    /// Its id.
    pub id: Spanned<String>,
    /// In the languages given; its id where none is.
    pub name: Names,
    /// Languages it gets; empty: all.
    pub languages: Vec<LangIx>,
    /// Sections it gets, by folder, those below included; empty: all.
    pub sections: Vec<Spanned<String>>,
    /// Topics it gets; empty: all.
    pub topics: Vec<Spanned<String>>,
}

impl Config {
    /// The position of a language.
    pub fn position(&self, lang: &Lang) -> Option<LangIx> {
        self.languages.position(|language| &language.lang == lang)
    }
}

/// The zone of a site that names none.
pub fn default_zone() -> TimeZone {
    TimeZone::get(HOME_ZONE).unwrap_or(TimeZone::UTC)
}
