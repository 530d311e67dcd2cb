//! A text as feeds carry it: a value before it is a format.

use crate::{
    base::{Address, Lang, Stamped, Time},
    edition::{Body, PublicClip, PublicPicture, Rights},
};
use std::sync::Arc;

/// An entry of a feed.
#[derive(Hash, Debug)]
pub struct FeedEntry {
    /// Its identity, whatever its address: `tag:<authority>:<item>:<language>` (RFC 4151).
    pub id: String,
    /// Its page.
    pub address: Address,
    /// Plain text.
    pub title: Arc<str>,
    /// Plain text; the title where there is none.
    pub summary: Arc<str>,
    /// When it was published.
    pub published: Time,
    /// When its meaning changed, else when it was published.
    pub updated: Time,
    /// Authors, else agency, publisher, site.
    pub authors: Vec<Arc<str>>,
    /// The agency responsible.
    pub agency: Option<Named>,
    /// What it is.
    pub kind: Named,
    /// The section that it stands in, by its folder; `None` at the top of the site.
    pub section: Option<Named>,
    /// Topics.
    pub topics: Vec<Named>,
    /// Free words of its language.
    pub tags: Vec<Arc<str>>,
    /// Its other languages: code, page.
    pub others: Vec<(Arc<str>, Address)>,
    /// The picture that stands for it, if others may use it.
    pub cover: Option<PublicPicture>,
    /// The pictures of its gallery that others may use, each with the language of its caption where that is another.
    pub gallery: Vec<(PublicPicture, Option<Lang>)>,
    /// Pictures that others may use, the cover first, each once.
    pub pictures: Vec<FeedPicture>,
    /// The text.
    pub body: Stamped<Body>,
}

impl FeedEntry {
    /// Clips that others may use.
    pub fn clips(&self) -> impl Iterator<Item = &PublicClip> {
        self.body.clips.iter().map(|(_, clip)| clip).filter(|clip| clip.rights != Rights::SiteOnly)
    }

    /// What it is filed under, with the schemes of the ids: agency, kind, section, topics.
    pub fn filed_under(&self) -> impl Iterator<Item = (&'static str, &Named)> {
        let agency = self.agency.iter().map(|named| ("agencies", named));
        let section = self.section.iter().map(|named| ("sections", named));
        let topics = self.topics.iter().map(|named| ("topics", named));
        agency.chain([("kinds", &self.kind)]).chain(section).chain(topics)
    }
}

/// What an entry is filed under: the id of the configuration, which stays, and its name in the entry's language.
#[derive(Hash, Debug, Clone)]
pub struct Named {
    /// Of the configuration; of a section its folder.
    pub id: Arc<str>,
    /// In words.
    pub name: Arc<str>,
}

/// A picture with what others must know of it.
#[derive(Hash, Debug, Clone)]
pub struct FeedPicture {
    /// Where, what, whose.
    pub figure: PublicPicture,
    /// Alternative text.
    pub alt: Arc<str>,
    /// Caption.
    pub caption: Arc<str>,
}
