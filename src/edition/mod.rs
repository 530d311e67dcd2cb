//! Floor 3: the only way from [`Content`] to what is public. An [`Edition`] is what an audience may see at a point
//! in time; the unpublished is not in its types any more, so no later room can leak it.
//!
//! `gate` decides; `publish` takes over what passes; `hrefs` leads links to public pages; `lists` orders;
//! `waiting` tells whoever runs the program, and nobody else, what is still to come.

mod gate;
mod hrefs;
mod lists;
mod publish;
mod waiting;

pub use gate::Wait;
pub use lists::List;
pub use publish::Memory;
pub use waiting::{Waiting, waiting};

use crate::{
    base::{Address, Audience, Hash, Lang, Stamped, Time},
    content::{
        Content,
        config::Config,
        head::{Kind, Rights},
        text::Text,
    },
    diag::Diagnostic,
    media::Facts,
};
use std::{collections::BTreeMap, sync::Arc};

/// What an audience may see at a point in time.
pub struct Edition {
    /// The parts of the configuration that are public: addresses, languages, publisher, lists, feeds, partners.
    pub config: Arc<Config>,
    /// Who it is for.
    pub audience: Audience,
    /// Languages with a public text, by position in the configuration, in its order.
    pub languages: Vec<usize>,
    /// Public items.
    pub items: Vec<PublicItem>,
    /// Public texts of items, by item and language.
    pub texts: Vec<Arc<PublicText>>,
    /// The item of each text, by position.
    pub item_of: Vec<usize>,
    /// Sections, parents first, those without anything public too: they have no page then.
    pub sections: Vec<PublicSection>,
    /// Lists, neighbours, similar items.
    pub order: Arc<Order>,
    /// Files of bundles that a public text names: address → path in the site, SHA-256.
    pub files: BTreeMap<Address, (Arc<str>, [u8; 32])>,
    /// Files of `static/`: address → path in the site, SHA-256.
    pub statics: BTreeMap<Address, (Arc<str>, [u8; 32])>,
    /// The file of `static/` that the publisher's logo is.
    pub logo: Option<Address>,
    /// When something will next become public, change or go.
    pub next_change: Option<Time>,
    /// Until when everything is as it is, what waits and why included: no text is told by it.
    pub until: Option<Time>,
    /// The fingerprint of all that says which outputs there are and where: addresses, and how long lists are.
    pub outline: Hash,
}

/// An item with at least one public text.
#[derive(Debug)]
pub struct PublicItem {
    /// Its identity.
    pub id: Arc<str>,
    /// The original's language, by position.
    pub original: usize,
    /// Its public texts per language, by position in `Edition::texts`.
    pub texts: Vec<Option<usize>>,
}

/// A public text of an item.
#[derive(Debug)]
pub struct PublicText {
    /// The item's identity.
    pub id: Arc<str>,
    /// By position in the configuration.
    pub lang: usize,
    /// By position in `Edition::sections`.
    pub section: usize,
    /// Its page.
    pub address: Address,
    /// Old addresses.
    pub aliases: Vec<Address>,
    /// What it is.
    pub kind: Kind,
    /// Its title.
    pub title: Arc<str>,
    /// Its own summary, else the first paragraph cut at a sentence.
    pub summary: Arc<str>,
    /// Whether the summary was written as one.
    pub own_summary: bool,
    /// When this version was published; `None` for pages.
    pub published: Option<Time>,
    /// When the item was released; `None` for pages.
    pub date: Option<Time>,
    /// When the meaning changed.
    pub updated: Option<Time>,
    /// By position in the configuration.
    pub agency: Option<usize>,
    /// By position in the configuration.
    pub authors: Vec<usize>,
    /// By position in the configuration.
    pub topics: Vec<usize>,
    /// The picture that stands for it.
    pub cover: Option<Figure>,
    /// Headings, words, tags.
    pub text: Arc<Text>,
    /// Its Markdown with its links and pictures found.
    pub body: Stamped<Body>,
    /// What it waits for; always empty but in drafts.
    pub waits: Vec<Wait>,
    /// The fingerprint of what its place in lists depends on.
    rank: Hash,
    /// The fingerprint of its addresses.
    place: Hash,
}

/// In which order texts stand; all by position in `Edition::texts`.
#[derive(Debug, Default)]
pub struct Order {
    /// Lists by language (position in the configuration).
    pub lists: Vec<Lists>,
    /// Per text: items with the same topics, the nearest in time.
    pub related: Vec<Vec<usize>>,
    /// Per text: the next newer and the next older of its section.
    pub neighbours: Vec<(Option<usize>, Option<usize>)>,
}

/// A section in the languages in which it is public.
#[derive(Debug)]
pub struct PublicSection {
    /// Its folder below `content/`; empty for the homes.
    pub folder: Arc<str>,
    /// By position.
    pub parent: Option<usize>,
    /// The first language that has an `_index`.
    pub original: Option<usize>,
    /// Per language; `None` where nothing public is in it.
    pub pages: Vec<Option<SectionPage>>,
}

/// A section's page, or a home.
#[derive(Debug)]
pub struct SectionPage {
    /// Its address.
    pub address: Address,
    /// Old addresses.
    pub aliases: Vec<Address>,
    /// Its title; `None` for a home without a public `_index`.
    pub title: Option<Arc<str>>,
    /// The title's language, when it is borrowed from another.
    pub title_lang: Option<usize>,
    /// Its summary.
    pub summary: Option<Arc<str>>,
    /// Its introduction, when it has one.
    pub body: Option<Stamped<Body>>,
    /// What it waits for; always empty but in drafts.
    pub waits: Vec<Wait>,
}

/// Lists of one language: positions of texts, newest first (pages by identity).
#[derive(Debug, Default)]
pub struct Lists {
    /// All dated texts.
    pub all: List,
    /// Dated texts by section, those of the sections below included.
    pub sections: BTreeMap<usize, List>,
    /// Dated texts by topic.
    pub topics: BTreeMap<usize, List>,
    /// Dated texts by agency.
    pub agencies: BTreeMap<usize, List>,
    /// Evergreen pages by section.
    pub pages: BTreeMap<usize, List>,
}

/// Markdown that was read, with its links and pictures found.
#[derive(Debug, Hash)]
pub struct Body {
    /// Its file.
    pub file: Arc<str>,
    /// The fingerprint of the file's bytes.
    pub hash: Hash,
    /// Where the Markdown begins, in bytes.
    pub at: u32,
    /// Its language.
    pub lang: Lang,
    /// Which kinds of words it needs in its language, a bit for each.
    pub kinds: u16,
    /// Where its links lead; `None`: plain text.
    pub links: Vec<Option<Href>>,
    /// Its pictures; `None`: left out.
    pub pictures: Vec<Option<Figure>>,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Href {
    /// A page of the site.
    Page {
        /// Its address.
        address: Address,
        /// The part after `#`.
        fragment: Option<Arc<str>>,
        /// Its language, when that is another.
        lang: Option<Lang>,
    },
    /// A file of the site.
    File(Address),
    /// A place in the same text.
    Here(Arc<str>),
    /// Elsewhere, as written.
    Outside(Arc<str>),
}

/// A picture where a text shows it.
#[derive(Clone, Debug, Hash)]
pub struct Figure {
    /// Where it is published.
    pub address: Address,
    /// What is known of its bytes.
    pub facts: Arc<Facts>,
    /// Alternative text, where the text gives none itself.
    pub alt: Option<Arc<str>>,
    /// Caption, where the text gives none itself.
    pub caption: Option<Arc<str>>,
    /// Who made it.
    pub credit: Option<Arc<str>>,
    /// The language of the credit, the original's, when the text around it has another.
    pub credit_lang: Option<Lang>,
    /// Where it comes from.
    pub source: Option<Arc<str>>,
    /// Under which licence.
    pub license: Option<Arc<str>>,
    /// What others may do with it.
    pub rights: Rights,
    /// Whether it is loaded at once.
    pub eager: bool,
}

impl Edition {
    /// What `audience` may see of `content` at `now`, with `related` similar items for each.
    pub fn new(
        content: &Content,
        audience: &Audience,
        now: Time,
        related: usize,
        memory: &mut Memory,
    ) -> (Self, Vec<Diagnostic>) {
        publish::publish(content, audience, now, related, memory)
    }

    /// The item of a text.
    pub fn item(&self, text: usize) -> &PublicItem {
        &self.items[self.item_of[text]]
    }

    /// A language by its position.
    pub fn lang(&self, position: usize) -> &Lang {
        &self.config.languages[position].lang
    }

    /// The sections around a section, itself first, the root last.
    pub fn chain(&self, section: usize) -> impl Iterator<Item = usize> + '_ {
        std::iter::successors(Some(section), |&at| self.sections[at].parent)
    }
}
