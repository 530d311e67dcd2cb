//! `songngu.yaml`: the site's address, languages, agencies, topics, people and partners. `read` makes it of YAML.

mod read;

use crate::{
    base::{Address, Hash, Lang, Span, When, is_id},
    source::fields::Spanned,
};
use jiff::tz::TimeZone;
use std::sync::Arc;

/// The file's name in the site's folder.
pub const FILE: &str = "songngu.yaml";

/// The site's configuration, checked.
#[derive(Clone, Debug)]
pub struct Config {
    /// The fingerprint of the file, and of what was given instead of its `base_url`.
    pub stamp: Hash,
    /// The address of the section, with its path, ending in `/`.
    pub base: Base,
    /// The languages, the main one first; never empty.
    pub languages: Vec<Language>,
    /// The zone in which a day begins.
    pub zone: TimeZone,
    /// The theme's folder.
    pub theme: Spanned<String>,
    /// Whether a text needs an approver.
    pub approval: bool,
    /// Languages released together, by position in `languages`.
    pub release_together: Vec<usize>,
    /// `domain,year` for tag URIs (RFC 4151).
    pub authority: String,
    /// Who publishes.
    pub publisher: Option<Publisher>,
    /// Ids of topics, in the configuration's order.
    pub topics: Vec<Spanned<String>>,
    /// Agencies, dated.
    pub agencies: Vec<Agency>,
    /// Authors and approvers.
    pub people: Vec<Person>,
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
    /// Globs of files in the output that others put there.
    pub keep: Vec<String>,
}

/// The site's address, taken apart.
#[derive(Clone, PartialEq, Eq, Debug, Hash)]
pub struct Base {
    /// `https://example.gov.vn`.
    pub origin: String,
    /// `example.gov.vn`.
    pub host: String,
    /// `/thong-tin-doi-ngoai/`.
    pub path: String,
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
}

/// Text in several languages: `{vi: …, en: …}` or one text for all.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Names(Vec<(Option<Lang>, String)>);

/// Who publishes the section.
#[derive(Clone, Debug)]
pub struct Publisher {
    /// In the languages given.
    pub name: Names,
    /// Its own page.
    pub url: Option<String>,
    /// Where to write.
    pub email: Option<String>,
    /// A file of `static/`.
    pub logo: Option<Spanned<String>>,
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

/// The sections a person may approve.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MayApprove {
    /// None.
    Nothing,
    /// All.
    All,
    /// These sections and those below them, by folder.
    Sections(Vec<Spanned<String>>),
}

/// Media that take the section over.
#[derive(Clone, Debug)]
pub struct Partner {
    /// Its id.
    pub id: Spanned<String>,
    /// In the languages given; its id where none is.
    pub name: Names,
    /// Languages it gets, by position; empty: all.
    pub languages: Vec<usize>,
    /// Sections it gets, by folder, those below included; empty: all.
    pub sections: Vec<Spanned<String>>,
    /// Topics it gets; empty: all.
    pub topics: Vec<Spanned<String>>,
}

/// A format of the public feeds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum FeedFormat {
    /// RFC 4287.
    Atom,
    /// RSS 2.0.
    Rss,
    /// JSON Feed 1.1.
    Json,
}

/// What the configuration may say.
pub(super) const KEYS: &[&str] = &[
    "base_url",
    "languages",
    "time_zone",
    "theme",
    "approval",
    "release_together",
    "authority",
    "publisher",
    "topics",
    "agencies",
    "people",
    "partners",
    "lists",
    "feeds",
    "keep",
];

impl Names {
    /// The text in a language, along its parents, then English, then the first given; with the language it is in when
    /// that is another.
    pub fn get(&self, lang: &Lang) -> Option<(&str, Option<&Lang>)> {
        let english = Lang::parse("en");
        let parents = lang.parents();
        std::iter::once(lang)
            .chain(&parents)
            .chain(&english)
            .find_map(|wanted| self.0.iter().find(|(lang, _)| lang.as_ref() == Some(wanted)))
            .or_else(|| self.0.first())
            .map(|(own, text)| (text.as_str(), own.as_ref().filter(|own| *own != lang)))
    }
}

impl Config {
    /// The position of a language.
    pub fn position(&self, lang: &Lang) -> Option<usize> {
        self.languages.iter().position(|language| &language.lang == lang)
    }
}

impl Base {
    /// Takes `https://host[:port]/path/` apart; `None` when it is no such address.
    pub fn parse(url: &str) -> Option<Self> {
        let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"))?;
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        let name = host.split(':').next()?;
        let host_ok = !name.is_empty()
            && host.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b':' | b'[' | b']'));
        let path = path.trim_matches('/');
        let path_ok =
            path.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.' | b'~' | b'/' | b'%'))
                && !path.split('/').any(|part| part == ".." || part == ".");
        (host_ok && path_ok && !path.contains("//")).then(|| Self {
            origin: url[..url.len() - rest.len() + host.len()].to_owned(),
            host: name.to_ascii_lowercase(),
            path: if path.is_empty() { "/".to_owned() } else { format!("/{path}/") },
        })
    }

    /// The path of an address on its host: `/thong-tin-doi-ngoai/vi/`.
    pub fn path_of(&self, address: &Address) -> Arc<str> {
        format!("{}{address}", self.path).into()
    }

    /// The absolute address of a path below the base.
    pub fn absolute(&self, below: &str) -> String {
        format!("{}{}{below}", self.origin, self.path)
    }
}

/// Whether a person's sections cover a folder path of sections.
impl MayApprove {
    /// Whether a text in this section (folders joined by `/`, empty for the home) is covered.
    pub fn covers(&self, section: &str) -> bool {
        match self {
            Self::Nothing => false,
            Self::All => true,
            Self::Sections(sections) => sections.iter().any(|own| within(section, &own.value)),
        }
    }
}

/// Whether `section` is `outer` or lies below it.
pub fn within(section: &str, outer: &str) -> bool {
    let outer = outer.trim_matches('/');
    section == outer || section.strip_prefix(outer).is_some_and(|rest| rest.starts_with('/'))
}

/// An item's id: `a-z 0-9 -` in parts joined by `/`.
pub fn is_item_id(id: &str) -> bool {
    id.split('/').all(is_id)
}
