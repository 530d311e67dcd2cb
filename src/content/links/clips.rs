//! Clips that texts show: what is wrong with a file, with what lies beside it, with where it stands. Of a file each fault is told
//! once, with all texts that show it.

use super::{
    map::Destinations,
    target::{Links, Target},
};
use crate::{
    base::{ByLang, LangIx, Span},
    content::{
        BundleFile, ClipFiles, Entry, Item, captions, clips::stem, config::Config, head::Status, sections::soften,
    },
    diag::{Code, Diagnostic, Place, Related},
    media::clip::{ClipFault, ClipKind, Remedy},
};
use std::{collections::BTreeMap, sync::Arc};

/// A clip that takes longer than a reader on a slow line waits, in bytes.
const HEAVY: u64 = 50_000_000;

/// A place, and all that is told there: the code and the variables of its message.
type ToldOfFile = (Place, Code, Vec<(Arc<str>, String)>);

/// What is told of the clips of a site.
pub(super) struct ClipReport<'c> {
    site: Destinations<'c>,
    /// Of files, by place and all that is told there: once, however many texts show them.
    of_files: BTreeMap<ToldOfFile, Diagnostic>,
    of_texts: Vec<Diagnostic>,
}

impl<'c> ClipReport<'c> {
    pub fn new(site: Destinations<'c>) -> Self {
        Self { site, of_files: BTreeMap::new(), of_texts: Vec::new() }
    }

    /// The texts of an item or a section; `links` are those of each.
    pub fn texts<'l>(
        &mut self,
        texts: &ByLang<Option<Entry>>,
        links: impl Fn(LangIx) -> Option<&'l Links>,
        item: Option<&Item>,
    ) {
        for (lang, entry) in texts.iter_enumerated() {
            let (Some(entry), Some(links)) = (entry, links(lang)) else { continue };
            let mut shows = false;
            for (target, picture) in links.pictures.iter().zip(&entry.text.outline.pictures) {
                let Target::File { item: of, file } = target else { continue };
                let files = &self.site.items[*of].files;
                if files[*file].facts.clip.is_none() {
                    continue;
                }
                shows = true;
                let place = Place::span(&entry.file, picture.span);
                let shown = Shown { files, at: *file, draft: is_draft(entry), place };
                if !picture.alone {
                    let d = Diagnostic::new(Code::ClipInLine).arg("file", &picture.target);
                    self.of_texts.push(shown.at_text(d));
                }
                self.file(&shown);
                self.beside(&shown, lang, texts);
            }
            self.linked(entry, links);
            // A clip that is written and not there is told as that.
            if !shows && item.is_some_and(|item| item.kind.shows_clip) && !links.pictures.contains(&Target::Dead) {
                self.of_texts.push(without_clip(entry));
            }
        }
    }

    /// A clip that is only linked is published as it is, too.
    fn linked(&mut self, entry: &Entry, links: &Links) {
        for (target, link) in links.links.iter().zip(&entry.text.outline.links) {
            let Target::File { item: of, file } = target else { continue };
            let files = &self.site.items[*of].files;
            if matches!(&files[*file].facts.clip, Some(Ok(clip)) if clip.has_place) {
                let place = Place::span(&entry.file, link.span);
                let shown = Shown { files, at: *file, draft: is_draft(entry), place };
                self.tell(&shown, &files[*file].path, None, shown.fault(Code::PlaceInFile));
            }
        }
    }

    /// What is wrong with the file.
    fn file(&mut self, shown: &Shown<'_>) {
        let file = shown.file();
        let clip = match file.facts.clip.as_ref() {
            Some(Ok(clip)) => clip,
            fault => {
                let fault = fault.and_then(|clip| clip.as_ref().err());
                let d = with_fault(shown.fault(Code::ClipFormat), &file.name, fault);
                return self.tell(shown, &file.path, None, d);
            }
        };
        let lacks_poster = clip.kind == ClipKind::Video && shown.companions(self.site.config).poster.is_none();
        let faults = [
            (clip.has_place, Code::PlaceInFile),
            (clip.slow_start, Code::ClipSlowStart),
            (file.facts.bytes > HEAVY, Code::ClipHeavy),
            (lacks_poster, Code::PosterMissing),
        ];
        for (_, code) in faults.into_iter().filter(|(there, _)| *there) {
            self.tell(shown, &file.path, None, shown.fault(code));
        }
    }

    /// What is wrong with the captions in the languages of the texts, and whether those of `lang` are there.
    fn beside(&mut self, shown: &Shown<'_>, lang: LangIx, texts: &ByLang<Option<Entry>>) {
        let ClipFiles { tracks, .. } = shown.companions(self.site.config);
        let clip = shown.file();
        for (own, entry) in texts.iter_enumerated() {
            let (Some(entry), Some(track)) = (entry, tracks[own]) else { continue };
            let track = &shown.files[track];
            let shown = Shown { draft: is_draft(entry), place: shown.place.clone(), ..*shown };
            match &track.captions {
                Some(Ok(captions)) => {
                    let language = &self.site.config.languages[own].lang;
                    for d in captions::diagnostics(captions, &track.path, language, (&clip.name, &clip.facts)) {
                        let span = d.place.as_ref().and_then(|place| place.span);
                        self.tell(&shown, &track.path, span, d);
                    }
                }
                Some(Err(wrong)) => {
                    let span = wrong.place.as_ref().and_then(|place| place.span);
                    self.tell(&shown, &track.path, span, wrong.clone());
                }
                None => {}
            }
        }
        if tracks[lang].is_none() && shown.file().is_spoken() {
            self.without_captions(shown, lang);
        }
    }

    /// A clip in which somebody speaks, and no captions of the text's language; others that may be meant are named.
    fn without_captions(&mut self, shown: &Shown<'_>, lang: LangIx) {
        let code = &self.site.config.languages[lang].lang;
        let stem = stem(&shown.file().name);
        let wanted = format!("{stem}.{code}.vtt");
        let d = Diagnostic::new(Code::CaptionsMissing).arg("file", &shown.file().name).arg("language", code);
        let other = |file: &&BundleFile| {
            let rest = file.name.strip_prefix(stem);
            rest.is_some_and(|rest| {
                rest.ends_with(".srt") || (rest.ends_with(".vtt") && !is_track(self.site.config, rest))
            })
        };
        let other = shown.files.iter().find(other).map_or("", |file| &file.name);
        let kind = match other {
            "" => "none",
            other if other.ends_with(".srt") => "srt",
            _ => "vtt",
        };
        let d = d.arg("wanted", wanted).arg("other", other).arg("kind", kind);
        self.of_texts.push(shown.at_text(d));
    }

    fn tell(&mut self, shown: &Shown<'_>, path: &Arc<str>, span: Option<Span>, d: Diagnostic) {
        let place = span.map_or_else(|| Place::file(path), |span| Place::span(path, span));
        let d = soften(d.place(place.clone()), shown.draft);
        let related = Related { role: "related-shown".into(), place: shown.place.clone() };
        let told = self.of_files.entry((place, d.code, d.args.clone())).or_insert_with(|| d.clone());
        told.severity = told.severity.min(d.severity);
        if !told.related.contains(&related) {
            told.related.push(related);
        }
    }

    /// All that was found.
    pub fn finish(self, diagnostics: &mut Vec<Diagnostic>) {
        diagnostics.extend(self.of_texts);
        diagnostics.extend(self.of_files.into_values());
    }
}

/// A clip where a text shows it.
struct Shown<'s> {
    /// Those of its bundle.
    files: &'s [BundleFile],
    /// Its own position among them.
    at: usize,
    /// Whether what is wrong blocks nothing.
    draft: bool,
    place: Place,
}

impl Shown<'_> {
    fn file(&self) -> &BundleFile {
        &self.files[self.at]
    }

    fn companions(&self, config: &Config) -> ClipFiles {
        ClipFiles::beside(config, self.files, self.at)
    }

    /// Something wrong with the file itself.
    fn fault(&self, code: Code) -> Diagnostic {
        let BundleFile { name, facts, .. } = self.file();
        let d = Diagnostic::new(code).arg("kind", "clip").arg("file", name).arg("stem", stem(name));
        d.arg("size", facts.bytes.div_ceil(1_000_000))
    }

    fn at_text(&self, d: Diagnostic) -> Diagnostic {
        soften(d.place(self.place.clone()), self.draft)
    }
}

fn is_draft(entry: &Entry) -> bool {
    entry.status != Status::Approved
}

/// Whether what follows a clip's stem is the name of a language's captions.
fn is_track(config: &Config, rest: &str) -> bool {
    config.languages.iter().any(|language| rest.eq_ignore_ascii_case(&format!(".{}.vtt", language.lang)))
}

/// An item of a kind that shows a clip, and a text of it that shows none.
fn without_clip(entry: &Entry) -> Diagnostic {
    let head = &entry.text.head;
    let span = head.kind.span().or(head.title.span()).unwrap_or(Span::TOP);
    let d = Diagnostic::new(Code::MissingField).at(&entry.file, span).arg("field", "clip");
    soften(d, is_draft(entry))
}

/// What a file is that no browser, or not every one, plays, and what to do.
fn with_fault(d: Diagnostic, name: &str, fault: Option<&ClipFault>) -> Diagnostic {
    let remedy = fault.map_or(Remedy::Again, |fault| fault.remedy);
    let container = fault.and_then(|fault| fault.container).map(|container| container.name());
    let codec = fault.and_then(|fault| fault.codec.as_deref());
    let what = [container, codec].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let remedy = match remedy {
        Remedy::Again => "again",
        Remedy::IntoMp4 => "mp4",
        Remedy::IntoWebm => "webm",
        Remedy::ExportVideo => "video",
        Remedy::ExportAudio => "audio",
    };
    // ffmpeg does not write over what it reads: a film of another kind may be called `.mp4` already.
    let end = if remedy == "webm" { "webm" } else { "mp4" };
    let to = format!("{}.{end}", stem(name));
    let to = if to == name { format!("{}-web.{end}", stem(name)) } else { to };
    d.arg("what", what).arg("remedy", remedy).arg("to", to)
}
