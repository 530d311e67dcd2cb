//! A clip where a text shows it, with those of its captions that an audience may see.

use super::{picture::PublicPicture, visible::Visible};
use crate::{
    base::{Address, ByLang, ItemIx, Lang, LangIx},
    content::{BundleFile, ClipFiles, Entry, NamedAs, head::Rights},
    markdown::Picture,
    media::{
        captions::Spoken,
        clip::{Clip, ClipKind},
    },
};
use std::sync::Arc;

/// A clip where a text shows it.
#[derive(Clone, Debug, Hash)]
pub struct PublicClip {
    /// Where it is published.
    pub address: Address,
    /// What its bytes say.
    pub clip: Clip,
    /// How many there are.
    pub bytes: u64,
    /// What stands for it before it is started.
    pub poster: Option<PublicPicture>,
    /// What is said, the text's own language first.
    pub tracks: Vec<PublicTrack>,
    /// All that is said, in the text's own language.
    pub transcript: Vec<Spoken>,
    /// What it is called when it is read out; may be empty.
    pub alt: Arc<str>,
    /// What stands below it; may be empty.
    pub caption: Arc<str>,
    /// Who made it.
    pub credit: Option<Arc<str>>,
    /// The language of the credit, when the text around it has another.
    pub credit_lang: Option<Lang>,
    /// Under which licence.
    pub license: Option<Arc<str>>,
    /// What others may do with it.
    pub rights: Rights,
    /// All that is published for it, by position in the files of its bundle.
    pub(super) files: Vec<usize>,
}

/// What is said in a clip, in one language.
#[derive(Clone, Debug, Hash)]
pub struct PublicTrack {
    /// Where it is published.
    pub address: Address,
    /// Its language.
    pub lang: LangIx,
}

/// The text that shows a clip.
pub(super) struct ClipPlace<'a> {
    pub visible: &'a Visible<'a>,
    /// The text; of a bundle that is not the clip's it says nothing about it.
    pub entry: Option<&'a Entry>,
    pub lang: LangIx,
    /// The languages in which the text's item, or section, is seen.
    pub seen: &'a ByLang<bool>,
}

impl PublicClip {
    /// Whether there is something to see in it.
    pub fn is_video(&self) -> bool {
        self.clip.kind == ClipKind::Video
    }
}

impl ClipPlace<'_> {
    /// The clip at a position in the files of an item; `None` for a file that is none that can be played.
    pub fn clip(&self, item: ItemIx, at: usize, picture: &Picture) -> Option<PublicClip> {
        let config = &self.visible.content.config;
        let item = &self.visible.content.items[item];
        let file = &item.files[at];
        let clip = file.facts.clip.as_ref()?.as_ref().ok()?;
        let own = &config.languages[self.lang].lang;
        let original = self.visible.foreign(item.original, self.lang);
        let described = |file: &BundleFile| PublicPicture::of_bundle(file, self.entry, own, original.clone());
        let PublicPicture { alt, caption, credit, credit_lang, license, rights, .. } = described(file);
        let or_written = |written: &str, field: Option<Arc<str>>| match written {
            "" => field.unwrap_or_default(),
            written => written.into(),
        };
        let ClipFiles { poster, tracks } = ClipFiles::beside(config, &item.files, at);
        let track = |lang: LangIx| {
            let file = tracks[lang]?;
            let captions = item.files[file].captions.as_ref()?.as_ref().ok()?;
            Some((file, captions, PublicTrack { address: item.files[file].address.clone(), lang }))
        };
        let others = tracks.keys().filter(|lang| *lang != self.lang && self.seen[*lang]);
        let tracks: Vec<_> = std::iter::once(self.lang).chain(others).filter_map(track).collect();
        let spoken = tracks.first().filter(|(_, _, track)| track.lang == self.lang);
        let poster = poster.filter(|_| clip.kind == ClipKind::Video);
        let poster = poster.filter(|poster| !item.files[*poster].is_refused(NamedAs::Poster));
        Some(PublicClip {
            address: file.address.clone(),
            clip: clip.clone(),
            bytes: file.facts.bytes,
            poster: poster.map(|poster| described(&item.files[poster])),
            transcript: spoken.map(|(_, captions, _)| captions.transcript()).unwrap_or_default(),
            files: std::iter::once(at).chain(poster).chain(tracks.iter().map(|(file, ..)| *file)).collect(),
            tracks: tracks.into_iter().map(|(_, _, track)| track).collect(),
            alt: or_written(&picture.alt, alt),
            caption: or_written(&picture.title, caption),
            credit,
            credit_lang,
            license,
            rights,
        })
    }
}
