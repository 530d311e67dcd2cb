//! Filling the holes of HTML.

use super::{
    clip::ClipTo,
    credit::CreditLine,
    escape,
    html::{Hole, Html, Word},
    target,
};
use std::{borrow::Cow, fmt::Write};

/// Where a link leads.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct LinkTo {
    /// The address, not yet escaped.
    pub href: String,
    /// The language of the text it leads to, when that is another.
    pub hreflang: Option<String>,
    /// The language of the link's own words, when that is another than the page's.
    pub lang: Option<String>,
}

/// What a picture becomes.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PictureTo {
    /// The address, not yet escaped.
    pub src: String,
    /// The same picture in several widths (pixels), the narrowest first, not yet escaped; empty where there is one.
    pub srcset: Vec<(String, u32)>,
    /// How wide it is shown, for the browser to choose from `srcset`.
    pub sizes: String,
    /// Pixels.
    pub width: Option<u32>,
    /// Pixels.
    pub height: Option<u32>,
    /// Instead of the alternative text of the Markdown.
    pub alt: Option<String>,
    /// Instead of the caption of the Markdown; plain text.
    pub caption: Option<String>,
    /// Who is to be named; plain text. A figure shows it after its caption, a picture in a line of text does not.
    pub credit: Option<String>,
    /// The language of the credit, when that is another than the text's.
    pub credit_lang: Option<String>,
    /// Under which licence; a figure shows it after its credit.
    pub license: Option<String>,
    /// Whether it is loaded at once (the cover, pictures before the first heading).
    pub eager: bool,
}

/// Whoever knows what the holes become.
pub trait Fill {
    /// The address of a link; `None` makes it plain text. The index is its position in `Outline::links`.
    fn link(&mut self, index: usize) -> Option<LinkTo>;
    /// A picture; `None` leaves it out, with its figure. The index is its position in `Outline::pictures`.
    fn picture(&mut self, index: usize) -> Option<PictureTo>;
    /// The clip that stands at a picture's place; `None` where a picture does. It is a figure or nothing.
    fn clip(&mut self, _index: usize) -> Option<ClipTo> {
        None
    }
    /// A word in the page's language; plain text.
    fn word(&mut self, word: Word) -> Cow<'_, str>;
    /// The address of the page that the HTML stands on; empty where links within it need none.
    fn page(&self) -> &str {
        ""
    }
}

impl Html {
    /// Writes the HTML with its holes filled, each asked for once and in the order of the HTML.
    pub fn fill(&self, out: &mut String, fill: &mut dyn Fill) {
        out.reserve(self.text.len() + self.holes.len() * 48);
        let mut from = 0;
        let mut linked = false; // links do not nest
        for (at, hole) in &self.holes {
            let at = *at as usize;
            out.push_str(&self.text[from..at]);
            from = at;
            match *hole {
                Hole::Link(index) => {
                    linked = false;
                    if let Some(to) = fill.link(index as usize) {
                        linked = true;
                        out.push_str("<a");
                        link(out, &to);
                        out.push('>');
                    }
                }
                Hole::LinkEnd => out.push_str(if linked { "</a>" } else { "" }),
                Hole::LinkAttributes(index) => {
                    if let Some(to) = fill.link(index as usize) {
                        link(out, &to);
                    }
                }
                Hole::Picture(index) => {
                    if let Some(to) = fill.picture(index as usize) {
                        self.picture(out, index, &to);
                    }
                }
                Hole::Figure(index) => {
                    if let Some(to) = fill.clip(index as usize) {
                        let words = [Word::Transcript, Word::Bytes(to.bytes)];
                        let [transcript, bytes] = words.map(|word| fill.word(word).into_owned());
                        to.write(out, &transcript, &bytes);
                    } else if let Some(to) = fill.picture(index as usize) {
                        self.figure(out, index, &to);
                    }
                }
                Hole::Code(index) => out.push_str(self.codes.get(index as usize).map_or("", |code| code)),
                Hole::Page => escape::address(out, fill.page()),
                Hole::Word(word) => {
                    escape::attribute(out, &fill.word(word));
                }
            }
        }
        out.push_str(&self.text[from..]);
    }

    fn picture(&self, out: &mut String, index: u32, to: &PictureTo) {
        let alt = self.pictures.get(index as usize).map_or("", |(alt, _)| alt);
        out.push_str("<img src=\"");
        escape::address(out, &to.src);
        if !to.srcset.is_empty() {
            out.push_str("\" srcset=\"");
            for (at, (address, width)) in to.srcset.iter().enumerate() {
                out.push_str(if at == 0 { "" } else { ", " });
                escape::address(out, address);
                let _ = write!(out, " {width}w");
            }
            out.push_str("\" sizes=\"");
            escape::attribute(out, &to.sizes);
        }
        out.push_str("\" alt=\"");
        escape::attribute(out, to.alt.as_deref().unwrap_or(alt));
        out.push('"');
        for (name, pixels) in [("width", to.width), ("height", to.height)] {
            if let Some(pixels) = pixels {
                let _ = write!(out, " {name}=\"{pixels}\"");
            }
        }
        out.push_str(if to.eager { " decoding=\"async\">" } else { " loading=\"lazy\" decoding=\"async\">" });
    }

    fn figure(&self, out: &mut String, index: u32, to: &PictureTo) {
        let title = self.pictures.get(index as usize).map_or("", |(_, title)| title);
        let caption = to.caption.as_deref().unwrap_or(title).trim();
        let (credit, lang, license) = (to.credit.as_deref(), to.credit_lang.as_deref(), to.license.as_deref());
        let credit = CreditLine { credit, lang, license };
        out.push_str("<figure>");
        self.picture(out, index, to);
        if !caption.is_empty() || !credit.is_empty() {
            out.push_str("<figcaption>");
            escape::text(out, caption);
            if !credit.is_empty() {
                out.push_str(if caption.is_empty() { "" } else { " " });
                credit.write(out);
            }
            out.push_str("</figcaption>");
        }
        out.push_str("</figure>");
    }
}

fn link(out: &mut String, to: &LinkTo) {
    out.push_str(" href=\"");
    escape::address(out, &to.href);
    out.push('"');
    for (name, value) in [("hreflang", &to.hreflang), ("lang", &to.lang)] {
        if let Some(value) = value {
            out.push(' ');
            out.push_str(name);
            out.push_str("=\"");
            escape::attribute(out, value);
            out.push('"');
        }
    }
    if target::is_external(&to.href) {
        out.push_str(" rel=\"noopener\"");
    }
}
