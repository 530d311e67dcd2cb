//! A text as feeds carry it: a value before it is a format.

use crate::{
    base::{Address, Stamped, Time},
    edition::{Body, PublicPicture},
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
    /// Topics: id, name.
    pub topics: Vec<(String, Arc<str>)>,
    /// Its other languages: code, page.
    pub others: Vec<(Arc<str>, Address)>,
    /// The picture that stands for it, if others may use it.
    pub cover: Option<PublicPicture>,
    /// Pictures of the text that others may use.
    pub pictures: Vec<FeedPicture>,
    /// The text.
    pub body: Stamped<Body>,
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
