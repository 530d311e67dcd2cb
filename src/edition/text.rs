//! An item's texts as an audience sees them.

use super::{
    body::Body,
    clip::PublicClip,
    config::PublicPerson,
    detail::{PublicDetail, details},
    file::{self, NamedFile},
    gallery::{PublicGalleryPicture, gallery},
    links::Resolver,
    picture::PublicPicture,
    stale::PublicStale,
    summary,
    verdict::Wait,
    visible::Visible,
};
use crate::{
    base::{Address, Audience, ByLang, Hash, ItemIx, LangIx, SectionIx, Span, Stamped, TermIx, TextIx, Time},
    content::{BundleFile, Item, NamedAs, head::Kind, text::Text},
    diag::{Code, Diagnostic},
    markdown::{Heading, Picture},
};
use std::{collections::BTreeSet, sync::Arc};

/// An item with at least one public text.
#[derive(Debug)]
pub struct PublicItem {
    /// Its identity.
    pub id: Arc<str>,
    /// The original's language.
    pub original: LangIx,
    /// Its public texts.
    pub texts: ByLang<Option<TextIx>>,
}

/// A public text of an item.
#[derive(Debug)]
pub struct PublicText {
    /// The item's identity.
    pub id: Arc<str>,
    /// Its language.
    pub lang: LangIx,
    /// Its section.
    pub section: SectionIx,
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
    /// Who is responsible.
    pub agency: Option<TermIx>,
    /// Who wrote it.
    pub authors: Vec<Arc<PublicPerson>>,
    /// What it is about.
    pub topics: Vec<TermIx>,
    /// The fields that its page shows by themselves, by their names.
    pub details: Vec<(&'static str, Option<PublicDetail>)>,
    /// The picture that stands for it.
    pub cover: Option<PublicPicture>,
    /// The pictures of its gallery, in their order.
    pub gallery: Vec<PublicGalleryPicture>,
    /// Its Markdown with its links and pictures resolved.
    pub body: Stamped<Body>,
    /// What it waits for; always empty for the public.
    pub waits: Vec<Wait>,
    /// What its page says of it, if it is a translation that is behind.
    pub stale: Option<PublicStale>,
    /// What its file says, of which the methods tell what is public.
    text: Arc<Text>,
    /// The fingerprint of its addresses.
    pub(super) place: Hash,
    /// The fingerprint of what its place in lists depends on.
    pub(super) rank: Hash,
}

/// What an audience sees of an item.
pub(super) struct ItemTexts {
    pub id: Arc<str>,
    /// The original's language.
    pub original: LangIx,
    pub texts: Vec<Arc<PublicText>>,
    /// Files of bundles that the texts name.
    pub files: Vec<NamedFile>,
    pub diagnostics: Vec<Diagnostic>,
}

impl ItemTexts {
    /// Takes over what passes of an item.
    pub fn new(visible: &Visible<'_>, at: ItemIx) -> Self {
        let item = &visible.content.items[at];
        let mut own = Self {
            id: Arc::clone(&item.id),
            original: item.original,
            texts: Vec::new(),
            files: Vec::new(),
            diagnostics: Vec::new(),
        };
        let seen = &visible.items[at];
        if seen.contains(&true) {
            own.diagnostics.extend(unmeasured(item));
        }
        for lang in seen.keys().filter(|lang| seen[*lang]) {
            let text = own.text(visible, at, lang);
            own.texts.extend(text);
        }
        own
    }

    fn text(&mut self, visible: &Visible<'_>, at: ItemIx, lang: LangIx) -> Option<Arc<PublicText>> {
        let item = &visible.content.items[at];
        let entry = item.texts[lang].as_ref()?;
        let targets = visible.content.targets(at).of(lang)?;
        let file = item.cover.map(|cover| &item.files[cover]).filter(|file| !file.is_refused(NamedAs::Cover));
        let own = &visible.content.config.languages[lang].lang;
        let cover = file.map(|file| {
            let original = visible.foreign(item.original, lang);
            PublicPicture { eager: true, ..PublicPicture::of_bundle(file, Some(entry), own, original).with_card(file) }
        });
        let diagnostics = &mut self.diagnostics;
        let body = Resolver { visible, entry, lang, seen: &visible.items[at], diagnostics, asked: 0 }
            .body(targets, &item.files);
        self.files.extend(visible.files(&body, targets, file));
        let pictures = item.gallery.iter().map(|picture| &item.files[picture.file]);
        let pictures = pictures.filter(|file| !file.is_refused(NamedAs::Gallery));
        self.files.extend(pictures.flat_map(|file| file::named(file, NamedAs::Gallery)));
        let gallery = gallery(visible, at, entry, lang);
        let is_true = |time: &Time| *time <= visible.verdicts.now || *visible.audience == Audience::Drafts;
        let summary = entry.text.head.summary.value();
        let mut text = PublicText {
            id: Arc::clone(&item.id),
            lang,
            section: item.section,
            address: entry.address.clone(),
            aliases: entry.aliases.clone(),
            kind: item.kind,
            title: Arc::clone(&entry.title),
            summary: match summary {
                Some(own) => own.as_str().into(),
                None => summary::of(&entry.text.outline.first_paragraph, summary::LONGEST).into(),
            },
            own_summary: summary.is_some(),
            published: entry.published,
            date: item.date,
            updated: entry.updated.filter(is_true),
            agency: item.agency,
            authors: item.authors.iter().map(|person| Arc::clone(&visible.people[*person])).collect(),
            topics: item.topics.clone(),
            details: details(visible, item, entry, lang),
            cover,
            gallery,
            body: Stamped::new(body),
            stale: PublicStale::new(item.stale, item.translations[lang].as_ref(), original(visible, at)),
            waits: visible.verdicts.of(at, lang).map(|verdict| verdict.waits().to_vec()).unwrap_or_default(),
            text: Arc::clone(&entry.text),
            place: Hash::default(),
            rank: Hash::default(),
        };
        text.place = text.place(&entry.file);
        text.rank = text.rank();
        Some(Arc::new(text))
    }
}

impl PublicText {
    /// Where its title stands in its file.
    pub fn title_span(&self) -> Span {
        self.text.head.title.span().unwrap_or(Span::TOP)
    }

    /// Its headings.
    pub fn headings(&self) -> &[Heading] {
        &self.text.outline.headings
    }

    /// How many words a reader reads.
    pub fn words(&self) -> u32 {
        self.text.outline.words
    }

    /// Free words of its language.
    pub fn tags(&self) -> impl Iterator<Item = &str> {
        let mut seen = BTreeSet::new();
        let tags = self.text.head.tags.entries().iter().map(|tag| tag.value.as_str());
        tags.filter(move |tag| seen.insert(*tag))
    }

    /// The pictures that it shows, each with what the text itself says of it.
    pub fn pictures(&self) -> impl Iterator<Item = (&PublicPicture, &Picture)> {
        let pictures = self.body.pictures.iter().zip(&self.text.outline.pictures);
        pictures.filter_map(|(figure, picture)| Some((figure.as_ref()?, picture)))
    }

    /// The clips that it shows.
    pub fn clips(&self) -> impl Iterator<Item = &PublicClip> {
        self.body.clips.iter().map(|(_, clip)| clip)
    }

    fn place(&self, file: &Arc<str>) -> Hash {
        let gallery: Vec<&Address> = self.gallery.iter().map(|picture| &picture.address).collect();
        Hash::stamp(&(file, &self.address, &self.aliases, gallery))
    }

    fn rank(&self) -> Hash {
        let Self { id, lang, section, kind, published, agency, topics, .. } = self;
        Hash::stamp(&(id, lang, section, kind, published, agency, topics))
    }
}

/// An item's original, if it is public.
fn original<'c>(visible: &Visible<'c>, at: ItemIx) -> Option<(LangIx, &'c Address)> {
    let item = &visible.content.items[at];
    let entry = item.texts[item.original].as_ref().filter(|_| visible.items[at][item.original])?;
    Some((item.original, &entry.address))
}

/// The cover and the pictures of the gallery that say nothing of their size.
fn unmeasured(item: &Item) -> Vec<Diagnostic> {
    let Some(entry) = &item.texts[item.original] else { return Vec::new() };
    let cover = item.cover.zip(entry.text.head.cover.span());
    let pictures = cover.into_iter().chain(item.gallery.iter().map(|picture| (picture.file, picture.span)));
    let pictures = pictures.map(|(file, span)| (&item.files[file], span));
    let tell = |(file, span): (&BundleFile, Span)| {
        Diagnostic::new(Code::PictureUnmeasured).at(&entry.file, span).arg("file", &file.name)
    };
    pictures.filter(|(file, _)| file.facts.unmeasured()).map(tell).collect()
}
