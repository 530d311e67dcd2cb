//! The plan: every address with its job, no bytes. What a job is given, and the key of that, are made when somebody
//! asks: a build asks for all, in parallel; the preview for what is looked at.

use super::{
    feeds::{Channel, Feed},
    machine::{
        robots,
        sitemap::{self, Sitemap},
    },
    page::Page,
    shared::Shared,
    show::show,
    view::View,
};
use crate::{
    base::{Address, Hash, Memo},
    diag::{Code, Diagnostic, Place},
    edition::Edition,
    markdown::Word,
    theme::Theme,
};
use rustc_hash::{FxHashMap, FxHashSet};
use std::{borrow::Cow, sync::Arc};

/// Every output of an edition, sorted by path.
pub struct Plan {
    /// What is to be made.
    pub jobs: Arc<Vec<Planned>>,
    /// Pages per language, by position in the configuration.
    pub pages: Vec<usize>,
    shared: Shared,
    stamps: Stamps,
    /// The pages of the map of the site, in its order.
    map: Arc<Vec<Page>>,
}

/// Every output without what it is given.
struct Listed {
    jobs: Arc<Vec<Planned>>,
    pages: Vec<usize>,
    map: Arc<Vec<Page>>,
    told: Vec<Diagnostic>,
}

/// One output.
pub struct Planned {
    /// Where its bytes lie in the output folder.
    pub path: String,
    /// What makes it.
    pub job: Job,
}

/// How an output is made.
pub enum Job {
    /// A page, by a template.
    Page(Page),
    /// A feed.
    Feed(Channel),
    /// A file of the map of the site: which of its files, `None` for their index.
    Sitemap(Option<usize>),
    /// Bytes that are there already.
    Bytes(Arc<[u8]>),
    /// A file of the site as it is: its path in the site, SHA-256.
    Copy(Arc<str>, [u8; 32]),
}

/// All that a job is given.
pub struct Given<'p> {
    path: &'p str,
    pub(super) what: What<'p>,
    /// The fingerprint of it: the same key, the same bytes.
    pub key: Hash,
}

pub(super) enum What<'p> {
    Page(Box<View>),
    Feed(Box<Feed>),
    Sitemap(Sitemap),
    Bytes(&'p Arc<[u8]>),
    Copy(&'p Arc<str>),
}

impl Plan {
    /// Plans all outputs. Two jobs that want the same address are told; the second goes.
    pub fn new(edition: &Arc<Edition>, theme: &Arc<Theme>, memo: &mut Memo) -> (Self, Vec<Diagnostic>) {
        let mut found = Vec::new();
        let shared = Shared::new(edition, theme, &mut found);
        let assets: Vec<&Address> = theme.assets.values().map(|asset| &asset.address).collect();
        let outline = Hash::stamp(&(edition.config.stamp, &edition.audience, edition.outline, assets));
        let listed = memo.value(outline, || Listed::new(edition, theme));
        found.extend(listed.told.iter().cloned());
        let (jobs, map) = (Arc::clone(&listed.jobs), Arc::clone(&listed.map));
        (Self { jobs, pages: listed.pages.clone(), shared, stamps: Stamps::new(edition, theme), map }, found)
    }

    /// All that a job is given, and its key.
    pub fn given<'p>(&'p self, planned: &'p Planned) -> Given<'p> {
        let (what, key) = match &planned.job {
            Job::Page(page) => {
                let view = show(&self.shared, page);
                let key = self.stamps.page(&view);
                (What::Page(Box::new(view)), key)
            }
            Job::Feed(channel) => {
                let feed = channel.feed(&self.shared);
                let key = self.stamps.feed(&feed);
                (What::Feed(Box::new(feed)), key)
            }
            Job::Sitemap(file) => {
                let sitemap = sitemap::file(&self.map, *file, &self.shared.edition);
                let key = Hash::stamp(&(&self.stamps.base, &sitemap));
                (What::Sitemap(sitemap), key)
            }
            Job::Bytes(bytes) => (What::Bytes(bytes), Hash::of(bytes)),
            Job::Copy(path, sha256) => (What::Copy(path), Hash::stamp(sha256)),
        };
        Given { path: &planned.path, what, key }
    }

    /// The texts that feeds carry, by the fingerprints of their files.
    pub fn texts_in_feeds(&self) -> FxHashSet<Hash> {
        let edition = &self.shared.edition;
        let channels = self.jobs.iter().filter_map(|planned| match &planned.job {
            Job::Feed(channel) => Some(channel),
            _ => None,
        });
        channels.flat_map(|channel| channel.texts(edition)).map(|text| edition.texts[text].body.hash).collect()
    }

    /// The job of a path in the output folder.
    pub fn get(&self, path: &str) -> Option<&Planned> {
        self.jobs.binary_search_by(|job| job.path.as_str().cmp(path)).ok().map(|at| &self.jobs[at])
    }

    /// The source that a job is mainly about, for messages.
    pub fn source(&self, planned: &Planned) -> Option<Arc<str>> {
        planned.job.source(&self.shared.edition)
    }
}

impl Listed {
    fn new(edition: &Edition, theme: &Theme) -> Self {
        let all = Page::all(edition);
        let mut pages = vec![0; edition.config.languages.len()];
        for page in all.iter().filter(|page| page.counts()) {
            pages[page.lang(edition)] += 1;
        }
        let map = all.iter().filter(|page| page.is_mapped()).cloned().collect::<Vec<Page>>();
        let mut jobs: Vec<Planned> = Vec::with_capacity(all.len() + 256);
        jobs.extend(all.into_iter().map(|page| Planned { path: page.address(edition).file(), job: Job::Page(page) }));
        for channel in Channel::all(edition) {
            jobs.push(Planned { path: channel.address(edition).file(), job: Job::Feed(channel) });
        }
        for (address, file) in sitemap::files(map.len()) {
            jobs.push(Planned { path: address.file(), job: Job::Sitemap(file) });
        }
        let robots: Arc<[u8]> = robots::write(edition).into_bytes().into();
        jobs.push(Planned { path: "robots.txt".to_owned(), job: Job::Bytes(robots) });
        for asset in theme.assets.values() {
            jobs.push(Planned { path: asset.address.file(), job: Job::Bytes(Arc::clone(&asset.bytes)) });
        }
        for (address, (path, sha256)) in edition.files.iter().chain(&edition.statics) {
            jobs.push(Planned { path: address.file(), job: Job::Copy(Arc::clone(path), *sha256) });
        }
        let mut told = Vec::new();
        unique(&mut jobs, edition, &mut told);
        Self { jobs: Arc::new(jobs), pages, map: Arc::new(map), told }
    }
}

impl Given<'_> {
    /// Where the output lies.
    pub fn path(&self) -> &str {
        self.path
    }

    /// The source that it is mainly about, for messages.
    pub(super) fn source(&self) -> Option<&Arc<str>> {
        match &self.what {
            What::Page(view) => view.body().map(|body| &body.file),
            What::Copy(path) => Some(path),
            _ => None,
        }
    }
}

impl Job {
    fn source(&self, edition: &Edition) -> Option<Arc<str>> {
        match self {
            Self::Page(page) => page.source(edition),
            Self::Copy(path, _) => Some(Arc::clone(path)),
            _ => None,
        }
    }
}

/// Fingerprints of what jobs are given besides their values.
struct Stamps {
    /// What addresses and dates are made with, and the program itself.
    base: (String, String, &'static str),
    theme: Arc<Theme>,
    /// Per language: each kind of words that a text may need.
    words: Vec<[Hash; Word::KINDS]>,
}

impl Stamps {
    fn new(edition: &Edition, theme: &Arc<Theme>) -> Self {
        let config = &edition.config;
        let word = |lang: usize, id| theme.locales().stamp(edition.lang(lang), [id].into_iter());
        let words = |lang: usize| super::body::WORDS.map(|id| word(lang, id));
        Self {
            base: (
                config.base.absolute(""),
                config.zone.iana_name().unwrap_or_default().to_owned(),
                concat!(env!("CARGO_PKG_VERSION"), " ", env!("SONGNGU_SOURCE_HASH")),
            ),
            theme: Arc::clone(theme),
            words: (0..config.languages.len()).map(words).collect(),
        }
    }

    fn page(&self, view: &View) -> Hash {
        let template = self.theme.stamp(view.template, view.lang);
        let words = view.body().map(|body| self.words(view.lang, body.kinds));
        Hash::stamp(&(&self.base, template, words, view))
    }

    fn feed(&self, feed: &Feed) -> Hash {
        let kinds = feed.entries.iter().fold(0, |kinds, entry| kinds | entry.body.kinds);
        Hash::stamp(&(&self.base, self.words(feed.lang, kinds), feed))
    }

    /// The words of some kinds.
    fn words(&self, lang: usize, kinds: u16) -> Vec<Hash> {
        let needed = |(kind, word): (usize, &Hash)| (kinds >> kind & 1 == 1).then_some(*word);
        self.words[lang].iter().enumerate().filter_map(needed).collect()
    }
}

/// Sorts by path; an address that is wanted twice, without regard to case, or that is both a file and a folder, is told.
fn unique(jobs: &mut Vec<Planned>, edition: &Edition, found: &mut Vec<Diagnostic>) {
    jobs.sort_unstable_by(|a, b| a.path.cmp(&b.path));
    let keys: Vec<Cow<'_, str>> = jobs.iter().map(|job| folded(&job.path)).collect();
    let mut seen: FxHashMap<&str, usize> = FxHashMap::default();
    seen.reserve(jobs.len());
    let mut second = Vec::new();
    let mut before = "";
    for (at, key) in keys.iter().enumerate() {
        // A file where another needs a folder comes before it in the order of paths; folders that the path before lies
        // in were looked at with it.
        let alike = before.bytes().zip(key.bytes()).take_while(|(a, b)| a == b).count();
        let mut folders = key.match_indices('/').map(|(end, _)| end).filter(|end| *end >= alike);
        let around = folders.find_map(|end| seen.get(&key[..end]).map(|file| (end, *file)));
        before = key;
        match around {
            Some((end, file)) => second.push((at, key[..end].to_owned(), at, file)),
            None => match seen.get(key.as_ref()) {
                None => _ = seen.insert(key, at),
                Some(first) => second.push((at, jobs[at].path.clone(), *first, at)),
            },
        }
    }
    for (_, address, first, second) in &second {
        let source = |at: usize| jobs[at].job.source(edition);
        let mut d = Diagnostic::new(Code::SameAddress).arg("address", address).arg("kind", "file");
        if let Some(file) = &source(*second) {
            d = d.in_file(file);
        }
        found.push(source(*first).iter().fold(d, |d, file| d.related("related-first", Place::file(file))));
    }
    let mut at = 0;
    let mut second = second.iter().map(|(at, ..)| *at).peekable();
    jobs.retain(|_| {
        at += 1;
        second.next_if_eq(&(at - 1)).is_none()
    });
}

/// A path without regard to case.
fn folded(path: &str) -> Cow<'_, str> {
    if path.bytes().any(|b| b.is_ascii_uppercase() || !b.is_ascii()) { path.to_lowercase().into() } else { path.into() }
}
