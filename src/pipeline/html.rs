//! The HTML of texts on its way from reading to rendering: kept while there is room, else made again from the file.

use super::highlights::Highlights;
use crate::{
    base::Hash,
    content::text,
    edition::Body,
    markdown::{Document, Highlight, Html},
    pages::Bodies,
    source::Sources,
};
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// So much HTML is kept between reading a text and rendering its page, in bytes: enough for some 20,000 articles, so
/// that a cold build reads each once; a larger site reads the rest again.
const ROOM: usize = 160 << 20;

/// HTML that was read anyway.
#[derive(Default)]
pub(super) struct HtmlBuffer(Mutex<Buffered>);

/// HTML by the fingerprint of its file, and how many bytes it has.
#[derive(Default)]
struct Buffered {
    html: FxHashMap<Hash, Arc<Html>>,
    size: usize,
}

impl Buffered {
    fn insert(&mut self, key: Hash, html: Arc<Html>) {
        self.size += html.memory_size();
        let before = self.html.insert(key, html);
        self.size -= before.map_or(0, |html| html.memory_size());
    }

    fn remove(&mut self, key: &Hash) -> Option<Arc<Html>> {
        let html = self.html.remove(key)?;
        self.size -= html.memory_size();
        Some(html)
    }
}

impl HtmlBuffer {
    /// Gives back its room.
    pub fn clear(&self) {
        *self.buffered() = Buffered::default();
    }

    fn buffered(&self) -> MutexGuard<'_, Buffered> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The HTML of a site's texts.
pub(super) struct TextHtml {
    sources: Sources,
    buffer: Arc<HtmlBuffer>,
    highlights: Arc<Highlights>,
    /// Texts that feeds carry too: their HTML stays when their page is made.
    pinned: FxHashSet<Hash>,
}

impl TextHtml {
    pub fn new(sources: &Sources, buffer: &Arc<HtmlBuffer>, highlights: &Arc<Highlights>) -> Self {
        let (buffer, highlights) = (Arc::clone(buffer), Arc::clone(highlights));
        Self { sources: sources.clone(), buffer, highlights, pinned: FxHashSet::default() }
    }

    /// Says which texts feeds carry.
    pub fn pin(&mut self, texts: FxHashSet<Hash>) {
        self.pinned = texts;
    }

    /// Keeps a text's HTML while there is room.
    pub fn offer(&self, file: &str, hash: Hash, html: Html) {
        let mut buffered = self.buffer.buffered();
        if buffered.size + html.memory_size() <= ROOM {
            buffered.insert(key(file, hash), Arc::new(html));
        }
    }

    fn read(&self, body: &Body) -> Option<Arc<Html>> {
        let highlight = |lang: &str, code: &str| self.highlights.highlight(lang, code);
        Some(Arc::new(read_again(&self.sources, body, &highlight)?.html))
    }
}

/// Reads a text again; `None` when it changed while the build was running.
pub(super) fn read_again(sources: &Sources, body: &Body, highlight: Highlight<'_>) -> Option<Document> {
    let bytes = sources.bytes(&body.file).ok()?;
    if Hash::of(&bytes) != body.hash {
        return None;
    }
    let source = crate::source::decode(&bytes).ok()?;
    Some(text::body(&body.file, source, body.at as usize, &body.lang, highlight))
}

/// The same bytes in two languages have quotation marks of their own.
pub(super) fn key(file: &str, hash: Hash) -> Hash {
    Hash::stamp(&(file, hash))
}

impl Bodies for TextHtml {
    fn for_page(&self, body: &Body) -> Option<Arc<Html>> {
        if self.pinned.contains(&body.hash) {
            return self.for_feed(body);
        }
        // Made once: the room is needed for others.
        let html = self.buffer.buffered().remove(&key(&body.file, body.hash));
        html.or_else(|| self.read(body))
    }

    fn for_feed(&self, body: &Body) -> Option<Arc<Html>> {
        let key = key(&body.file, body.hash);
        if let Some(html) = self.buffer.buffered().html.get(&key) {
            return Some(Arc::clone(html));
        }
        let html = self.read(body)?;
        self.buffer.buffered().insert(key, Arc::clone(&html));
        Some(html)
    }
}
