//! The plan: every address with its job and its key, no bytes.

use super::{
    article, described,
    feeds::{Entries, Feed},
    home, lists,
    machine::{
        robots,
        sitemap::{self, Sitemap},
    },
    parts::Parts,
    view::{Main, View},
};
use crate::{
    base::{Address, Hash},
    diag::{Code, Diagnostic, Place},
    edition::Edition,
    locale::Locales,
    theme::Theme,
};
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::Arc;

/// Every output of an edition, sorted by path.
pub struct Plan {
    /// What is to be made.
    pub jobs: Vec<Planned>,
    /// Pages per language, by position in the configuration.
    pub pages: Vec<usize>,
}

/// One output.
pub struct Planned {
    /// Where its bytes lie in the output folder.
    pub path: String,
    /// What makes it.
    pub job: Job,
    /// The fingerprint of all that the job is given: the same key, the same bytes.
    pub key: Hash,
}

/// How an output is made.
pub enum Job {
    /// A page, by a template.
    Page(Box<View>),
    /// A feed.
    Feed(Box<Feed>),
    /// A file of the map of the site.
    Sitemap(Sitemap),
    /// Bytes that are there already.
    Bytes(Arc<[u8]>),
    /// A file of the site as it is: its path in the site.
    Copy(Arc<str>),
}

impl Plan {
    /// Plans all outputs. Two jobs that want the same address are told; the second goes.
    pub fn new(edition: &Edition, theme: &Theme) -> (Self, Vec<Diagnostic>) {
        let mut found = Vec::new();
        let parts = Parts::new(edition, theme, &mut found);
        let views = views(&parts);
        let mut pages = vec![0; edition.config.languages.len()];
        for view in views.iter().filter(|view| !matches!(view.main, Main::Alias(_) | Main::NotFound | Main::Chooser(_)))
        {
            pages[view.lang] += 1;
        }
        let map: Vec<sitemap::Entry> = views.iter().filter_map(sitemap::Entry::of).collect();
        let stamps = Stamps::new(edition, theme);
        let mut jobs: Vec<Planned> = Vec::with_capacity(views.len() + 256);
        for view in views {
            let key = stamps.page(&view);
            jobs.push(Planned { path: view.address.file(), job: Job::Page(Box::new(view)), key });
        }
        for feed in all_feeds(&parts) {
            let key = stamps.feed(&feed);
            jobs.push(Planned { path: feed.address.file(), job: Job::Feed(Box::new(feed)), key });
        }
        for (address, sitemap) in sitemap::split(map) {
            let key = Hash::stamp(&(&stamps.base, &sitemap));
            jobs.push(Planned { path: address.file(), job: Job::Sitemap(sitemap), key });
        }
        let robots: Arc<[u8]> = robots::write(edition).into_bytes().into();
        jobs.push(bytes(Address::new("robots.txt"), robots));
        for asset in theme.assets.values() {
            jobs.push(bytes(asset.address.clone(), Arc::clone(&asset.bytes)));
        }
        for (address, (path, sha256)) in edition.files.iter().chain(&edition.statics) {
            let key = Hash::stamp(sha256);
            jobs.push(Planned { path: address.file(), job: Job::Copy(Arc::clone(path)), key });
        }
        unique(&mut jobs, &mut found);
        (Self { jobs, pages }, found)
    }

    /// The texts that feeds carry, by the fingerprints of their files.
    pub fn texts_in_feeds(&self) -> FxHashSet<Hash> {
        let feeds = self.jobs.iter().filter_map(|planned| match &planned.job {
            Job::Feed(feed) => Some(feed),
            _ => None,
        });
        feeds.flat_map(|feed| feed.entries.iter().map(|entry| entry.body.hash)).collect()
    }

    /// The job of a path in the output folder.
    pub fn get(&self, path: &str) -> Option<&Planned> {
        self.jobs.binary_search_by(|job| job.path.as_str().cmp(path)).ok().map(|at| &self.jobs[at])
    }
}

fn bytes(address: Address, bytes: Arc<[u8]>) -> Planned {
    Planned { path: address.file(), key: Hash::of(&bytes), job: Job::Bytes(bytes) }
}

fn views(parts: &Parts<'_>) -> Vec<View> {
    let edition = parts.edition;
    let mut views: Vec<View> = (0..edition.texts.len()).map(|text| article::page(parts, text)).collect();
    for text in &edition.texts {
        views.extend(text.aliases.iter().map(|from| article::alias(parts, text.lang, from, &text.address)));
    }
    for &lang in &edition.languages {
        for (at, section) in edition.sections.iter().enumerate() {
            let Some(page) = &section.pages[lang] else { continue };
            if at == 0 {
                views.push(home::home(parts, lang, page));
            } else {
                views.extend(lists::section(parts, at, lang, page));
            }
            views.extend(page.aliases.iter().map(|from| article::alias(parts, lang, from, &page.address)));
        }
        if edition.config.topic_lists {
            views.extend(lists::topics(parts, lang));
        }
        if edition.config.agency_lists {
            views.extend(lists::agencies(parts, lang));
        }
        let code = edition.lang(lang).lower();
        views.push(home::not_found(parts, lang, Address::new(format!("{code}/404.html"))));
    }
    views.extend(home::chooser(parts));
    if let Some(&lang) = edition.languages.first() {
        views.push(home::not_found(parts, lang, Address::new("404.html")));
    }
    described::tell_apart(&mut views);
    views
}

fn all_feeds(parts: &Parts<'_>) -> Vec<Feed> {
    let edition = parts.edition;
    let mut entries = Entries::new(parts);
    let mut feeds = Vec::new();
    for &lang in &edition.languages {
        let lists = parts.lists(lang);
        let home = Address::new(format!("{}/", edition.lang(lang).lower()));
        feeds.extend(entries.public(lang, &home, &parts.feed_all(lang), &lists.all));
        for (at, list) in &lists.sections {
            if let (Some(page), true) = (&edition.sections[*at].pages[lang], *at != 0) {
                let title = parts.named_feed(lang, "feed-section", &parts.section_title(*at, lang));
                feeds.extend(entries.public(lang, &page.address, &title, list));
            }
        }
        for (topic, list) in lists.topics.iter().filter(|_| edition.config.topic_lists) {
            let Some(name) = &parts.tongues[lang].topics[*topic] else { continue };
            let id = &edition.config.topics[*topic].value;
            let page = home.join(&format!("topics/{id}/"));
            let title = parts.named_feed(lang, "feed-topic", &name.name);
            feeds.extend(entries.public(lang, &page, &title, list));
        }
    }
    feeds.extend(entries.partners());
    feeds
}

/// Fingerprints of what jobs are given besides their values.
struct Stamps<'e> {
    /// What addresses and dates are made with, and the program itself.
    base: (String, String, &'static str),
    theme: &'e Theme,
    /// Per language: the words that a text may use.
    words: Vec<Hash>,
    /// What each template adds to a page of each language.
    templates: std::cell::RefCell<FxHashMap<(&'static str, usize), Hash>>,
}

impl<'e> Stamps<'e> {
    fn new(edition: &Edition, theme: &'e Theme) -> Self {
        let config = &edition.config;
        let words = |locales: &Locales, lang: usize| locales.stamp(edition.lang(lang), super::body::WORDS.into_iter());
        Self {
            base: (
                config.base.absolute(""),
                config.zone.iana_name().unwrap_or_default().to_owned(),
                concat!(env!("CARGO_PKG_VERSION"), " ", env!("SONGNGU_SOURCE_HASH")),
            ),
            theme,
            words: (0..config.languages.len()).map(|lang| words(theme.locales(), lang)).collect(),
            templates: Default::default(),
        }
    }

    fn page(&self, view: &View) -> Hash {
        let mut templates = self.templates.borrow_mut();
        let template =
            templates.entry((view.template, view.lang)).or_insert_with(|| self.theme.stamp(view.template, view.lang));
        let words = view.body().map(|_| self.words[view.lang]);
        Hash::stamp(&(&self.base, *template, words, view))
    }

    fn feed(&self, feed: &Feed) -> Hash {
        Hash::stamp(&(&self.base, self.words[feed.lang], feed))
    }
}

/// Sorts by path; an address that is wanted twice, without regard to case, or that is both a file and a folder, is told.
fn unique(jobs: &mut Vec<Planned>, found: &mut Vec<Diagnostic>) {
    jobs.sort_by(|a, b| a.path.cmp(&b.path));
    let mut seen: FxHashMap<String, Option<Arc<str>>> = FxHashMap::default();
    jobs.retain(|job| {
        let key = if job.path.bytes().any(|b| b.is_ascii_uppercase() || !b.is_ascii()) {
            job.path.to_lowercase()
        } else {
            job.path.clone()
        };
        // A file where another needs a folder comes before it in the order of paths.
        let around = key.match_indices('/').find_map(|(at, _)| seen.get(&key[..at]).map(|file| (at, file.clone())));
        let (address, first, second) = match around {
            Some((at, file)) => (job.path[..at].to_owned(), job.source().cloned(), file),
            None => match seen.insert(key, job.source().cloned()) {
                None => return true,
                Some(first) => (job.path.clone(), first, job.source().cloned()),
            },
        };
        let mut d = Diagnostic::new(Code::SameAddress).arg("address", address).arg("kind", "file");
        if let Some(file) = &second {
            d = d.in_file(file);
        }
        found.push(first.iter().fold(d, |d, file| d.related("related-first", Place::file(file))));
        false
    });
}

impl Planned {
    /// The source that the job is mainly about, for messages.
    pub fn source(&self) -> Option<&Arc<str>> {
        match &self.job {
            Job::Page(view) => view.body().map(|body| &body.file),
            Job::Copy(path) => Some(path),
            _ => None,
        }
    }
}
