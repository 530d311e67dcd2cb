//! Markdown on a page and in a feed: the holes of its HTML are filled with addresses, pictures and words.

use super::unbreakable::license;
use crate::{
    base::Address,
    diag::{Code, Diagnostic},
    edition::{Body, Edition, Href, Language, PublicClip, PublicPicture, PublicTrack, Rights},
    locale::{Arg, Locales},
    markdown::{ClipTo, Fill, Html, LinkTo, PictureTo, TrackTo, Word},
    theme::Theme,
};
use std::{borrow::Cow, sync::Arc};

/// Whoever has the HTML of texts: from memory, or by reading the file again.
pub trait Bodies: Sync {
    /// The HTML of a text for its page; `None` when its file cannot be read any more or is another than before.
    fn for_page(&self, body: &Body) -> Option<Arc<Html>>;

    /// The same for a feed, of which there may be several.
    fn for_feed(&self, body: &Body) -> Option<Arc<Html>>;
}

/// A text that is edited while the build is running: its page would be published without it.
pub(super) fn changed(file: &Arc<str>) -> Vec<Diagnostic> {
    vec![Diagnostic::new(Code::FileChanged).in_file(file)]
}

/// For a page of the site: addresses are paths, all pictures are shown.
pub(super) fn for_page(edition: &Edition, theme: &Theme, body: &Body, html: &Html) -> String {
    let mut out = String::new();
    let (locales, sizes) = (theme.locales(), &*theme.sizes);
    html.fill(&mut out, &mut Filler { edition, locales, body, sizes, to: Destination::Page });
    out
}

/// For a feed: addresses are absolute, pictures that others must not use are left out with their figures.
pub(super) fn for_feed(edition: &Edition, locales: &Locales, body: &Body, html: &Html, page: &Address) -> String {
    let mut out = String::new();
    let page = edition.config.base.absolute(page.as_str());
    html.fill(&mut out, &mut Filler { edition, locales, body, sizes: "", to: Destination::Feed(page) });
    out
}

/// What a text is written for.
enum Destination {
    Page,
    /// With the absolute address of the text's page: a feed's reader has no page for links within the text.
    Feed(String),
}

struct Filler<'a> {
    edition: &'a Edition,
    locales: &'a Locales,
    body: &'a Body,
    /// How wide the theme shows pictures: the value of `sizes`.
    sizes: &'a str,
    to: Destination,
}

impl Filler<'_> {
    fn href(&self, address: &Address) -> String {
        match self.to {
            Destination::Page => self.edition.config.base.path_of(address).to_string(),
            Destination::Feed(_) => self.edition.config.base.absolute(address.as_str()),
        }
    }

    fn figure(&self, figure: &PublicPicture) -> Option<PictureTo> {
        if matches!(self.to, Destination::Feed(_)) && figure.rights == Rights::SiteOnly {
            return None;
        }
        let text = |text: &Option<Arc<str>>| text.as_deref().map(str::to_owned);
        let (shown, srcset, size) = match self.to {
            Destination::Page => (figure.shown(), figure.srcset(), figure.size()),
            Destination::Feed(_) => (&figure.full, [].as_slice(), figure.full.size),
        };
        Some(PictureTo {
            src: self.href(&shown.address),
            srcset: srcset.iter().filter_map(|own| Some((self.href(&own.address), own.size?.0))).collect(),
            sizes: self.sizes.to_owned(),
            width: size.map(|(width, _)| width),
            height: size.map(|(_, height)| height),
            alt: text(&figure.alt),
            caption: text(&figure.caption),
            credit: text(&figure.credit),
            credit_lang: figure.credit_lang.as_ref().map(ToString::to_string),
            license: match self.to {
                Destination::Page => figure.license.as_deref().map(license),
                Destination::Feed(_) => text(&figure.license),
            },
            eager: figure.eager,
        })
    }

    fn player(&self, clip: &PublicClip) -> Option<ClipTo> {
        let text = |text: &Option<Arc<str>>| text.as_deref().map(str::to_owned);
        let track = |track: &PublicTrack| {
            let Language { lang, name, .. } = &self.edition.config.languages[track.lang];
            TrackTo {
                src: self.href(&track.address),
                lang: lang.to_string(),
                label: name.clone().unwrap_or_else(|| lang.own_name()),
                captions: *lang == self.body.lang,
            }
        };
        // Browsers load captions from the page's own host alone.
        let tracks = match self.to {
            Destination::Page => clip.tracks.iter().map(track).collect(),
            Destination::Feed(_) if clip.rights == Rights::SiteOnly => return None,
            Destination::Feed(_) => Vec::new(),
        };
        Some(ClipTo {
            src: self.href(&clip.address),
            media_type: clip.clip.media_type(),
            video: clip.is_video(),
            size: clip.clip.size,
            poster: clip.poster.as_ref().map(|poster| self.href(&poster.full.address)),
            tracks,
            alt: clip.alt.to_string(),
            caption: clip.caption.to_string(),
            credit: text(&clip.credit),
            credit_lang: clip.credit_lang.as_ref().map(ToString::to_string),
            license: match self.to {
                Destination::Page => clip.license.as_deref().map(license),
                Destination::Feed(_) => text(&clip.license),
            },
            seconds: clip.clip.seconds(),
            bytes: clip.bytes,
            transcript: clip.transcript.iter().map(|own| (own.speaker.clone(), own.words.as_str().into())).collect(),
        })
    }
}

impl Fill for Filler<'_> {
    fn link(&mut self, index: usize) -> Option<LinkTo> {
        let plain = |href: String| LinkTo { href, hreflang: None, lang: None };
        match self.body.links.get(index)?.as_ref()? {
            Href::Outside(address) => Some(plain(address.to_string())),
            Href::File(address) => Some(plain(self.href(address))),
            Href::Here(fragment) => Some(plain(format!("{}#{fragment}", self.page()))),
            Href::Page { address, fragment, lang } => {
                let mut href = self.href(address);
                if let Some(fragment) = fragment {
                    href.push('#');
                    href.push_str(fragment);
                }
                Some(LinkTo { href, hreflang: lang.as_ref().map(ToString::to_string), lang: None })
            }
        }
    }

    fn picture(&mut self, index: usize) -> Option<PictureTo> {
        self.figure(self.body.pictures.get(index)?.as_ref()?)
    }

    fn clip(&mut self, index: usize) -> Option<ClipTo> {
        let clips = &self.body.clips;
        let at = clips.binary_search_by_key(&index, |(at, _)| *at).ok()?;
        self.player(&clips[at].1)
    }

    fn word(&mut self, word: Word) -> Cow<'_, str> {
        let args: Vec<(&str, Arg)> = match word {
            Word::NoteRef(n) | Word::NoteBack(n) | Word::Table(n) => vec![("n", Arg::Number(n.into()))],
            Word::Bytes(bytes) => size(bytes),
            Word::Alert(_) | Word::Notes | Word::TaskDone | Word::TaskOpen | Word::Details | Word::Transcript => vec![],
        };
        Cow::Owned(self.locales.say(&self.body.lang, WORDS[word.kind()], &args).text)
    }

    fn page(&self) -> &str {
        match &self.to {
            Destination::Page => "",
            Destination::Feed(page) => page,
        }
    }
}

/// How many bytes something has as people read it: in units of 1000, a decimal below ten of one.
fn size(bytes: u64) -> Vec<(&'static str, Arg)> {
    let (unit, name) =
        [(1_000_000_000, "gb"), (1_000_000, "mb")].into_iter().find(|(unit, _)| bytes >= *unit).unwrap_or((1000, "kb"));
    let rounded = |parts: u64| bytes.saturating_mul(parts).saturating_add(unit / 2) / unit;
    let size = match (rounded(1), rounded(10)) {
        (0..10, tenths) if tenths % 10 != 0 => format!("{}.{}", tenths / 10, tenths % 10),
        (whole, _) => whole.to_string(),
    };
    vec![("size", Arg::Text(size)), ("unit", Arg::Text(name.to_owned()))]
}

/// The messages of the kinds of words, in the order of [`Word::kind`]: a page depends on those that its text needs.
pub(super) const WORDS: [&str; Word::KINDS] = [
    "alert-note",
    "alert-tip",
    "alert-important",
    "alert-warning",
    "alert-caution",
    "notes-title",
    "note-ref",
    "note-back",
    "table-label",
    "task-done",
    "task-open",
    "details-label",
    "clip-transcript",
    "clip-bytes",
];
