//! What is known of a text before it is rendered; small enough to be kept for every text of a site.

use crate::base::Span;
use serde::{Deserialize, Serialize};

/// What is known of a text. Spans are bytes of the file; lists are in the order of the text.
#[derive(Clone, PartialEq, Eq, Debug, Default, Hash, Serialize, Deserialize)]
pub struct Outline {
    /// Headings.
    pub headings: Vec<Heading>,
    /// Links, those in raw HTML among them; unsafe ones are not.
    pub links: Vec<Link>,
    /// Pictures, those in raw HTML among them; unsafe ones are not.
    pub pictures: Vec<Picture>,
    /// Every anchor a `#fragment` can lead to, sorted: headings, notes, ids in raw HTML.
    pub ids: Vec<String>,
    /// How many notes stand at the end.
    pub notes: u32,
    /// Words that a reader reads, without code blocks.
    pub words: u32,
    /// The first paragraph that stands in no list, quotation or note and says something itself: with words outside
    /// of links and code, and no sign of another program before them; plain text.
    pub first_paragraph: String,
    /// Whether there is nothing in the text.
    pub empty: bool,
    /// Whether there is raw HTML in the text (comments do not count).
    pub raw: bool,
    /// Which kinds of words its HTML needs in the page's language: a bit for each, by `Word::kind`.
    pub kinds: u16,
}

impl Outline {
    /// Moves all spans: so many bytes of the file stand before the text.
    pub(super) fn shift(&mut self, offset: usize) {
        let headings = self.headings.iter_mut().map(|heading| &mut heading.span);
        let links = self.links.iter_mut().map(|link| &mut link.span);
        let pictures = self.pictures.iter_mut().map(|picture| &mut picture.span);
        headings.chain(links).chain(pictures).for_each(|span| *span = span.shift(offset));
    }

    /// Whether a `#fragment` leads to a place in the text.
    pub fn has(&self, fragment: &str) -> bool {
        self.ids.binary_search_by(|id| id.as_str().cmp(fragment)).is_ok()
    }
}

/// A heading.
#[derive(Clone, PartialEq, Eq, Debug, Hash, Serialize, Deserialize)]
pub struct Heading {
    /// 2 to 6 as rendered: the page's title is the one heading of level 1, and none skips a level.
    pub level: u8,
    /// The level that its author gave it, one lower where the text has a title of its own.
    pub written: u8,
    /// Its anchor, unique in the text.
    pub id: String,
    /// Its words.
    pub text: String,
    /// Where.
    pub span: Span,
}

/// A link.
#[derive(Clone, PartialEq, Eq, Debug, Default, Hash, Serialize, Deserialize)]
pub struct Link {
    /// As written, references of HTML resolved.
    pub target: String,
    /// Its words.
    pub text: String,
    /// From its first bracket to its last.
    pub span: Span,
}

/// A picture.
#[derive(Clone, PartialEq, Eq, Debug, Default, Hash, Serialize, Deserialize)]
pub struct Picture {
    /// As written, references of HTML resolved.
    pub target: String,
    /// The alternative text, plain.
    pub alt: String,
    /// The caption; empty when there is none.
    pub title: String,
    /// From its exclamation mark to its last bracket.
    pub span: Span,
    /// Whether it stands alone in its line, and nothing but such pictures in its paragraph: it becomes a figure.
    pub alone: bool,
    /// Whether raw HTML shows it.
    pub raw: bool,
    /// Whether it stands before the first heading.
    pub before_heading: bool,
    /// Whether raw HTML leaves the alternative text empty on purpose: `alt=""`.
    pub decorative: bool,
}

impl Picture {
    /// A picture; where it stands among other things is found out later.
    pub(super) fn new(target: String, alt: &str, title: &str, span: Span) -> Self {
        let (alt, title) = (alt.trim().to_owned(), title.trim().to_owned());
        Self { target, alt, title, span, alone: false, raw: false, before_heading: false, decorative: false }
    }
}
