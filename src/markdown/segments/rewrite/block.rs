//! Writing uppermost blocks with other words in them, and reading the whole again.

use super::{
    super::{
        cut::{SegmentKind, plain},
        inline::{Inline, InlineKind},
    },
    fault::RewriteFault,
    forms::{Forms, PictureForm},
    line::{self, Level, Setting},
    parts::{Part, Place, TextParts, Top, WordBlock, prepared, same},
};
use crate::base::normal;
use rustc_hash::FxHashMap;
use std::{collections::BTreeSet, ops::Range};

/// A text that is being written out of blocks of one text or of two.
pub(super) struct Draft<'t> {
    texts: Vec<(&'t str, &'t TextParts)>,
    /// What segments are to say: by text, uppermost block, block.
    says: FxHashMap<(usize, usize, usize), BlockWords>,
    /// How straight quotes are read where it is written.
    smart: bool,
}

/// An uppermost block of one of the texts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Piece {
    pub(super) text: usize,
    pub(super) top: usize,
}

/// What a block is to say; what is not here stays.
#[derive(Default)]
struct BlockWords {
    words: Option<Vec<Inline>>,
    alts: FxHashMap<usize, String>,
    captions: FxHashMap<usize, String>,
    /// The positions of these segments, as the caller knows them.
    segments: Vec<usize>,
}

/// Why a whole is read otherwise than it was meant.
pub(super) struct DraftFault {
    /// The segments at fault; all, where that cannot be known.
    pub(super) segments: Vec<usize>,
    /// Whether the blocks are those that were meant.
    pub(super) shaped: bool,
}

impl From<DraftFault> for RewriteFault {
    fn from(fault: DraftFault) -> Self {
        Self { segments: fault.segments }
    }
}

/// What is expected of a block when it is read again.
struct Expected {
    kind: SegmentKind,
    inlines: Vec<Inline>,
    /// Target, alternative text and caption of each picture.
    pictures: Vec<[String; 3]>,
}

impl<'t> Draft<'t> {
    pub(super) fn new(smart: bool) -> Self {
        Self { texts: Vec::new(), says: FxHashMap::default(), smart }
    }

    /// Adds a text of which blocks are taken; answers its position.
    pub(super) fn add_text(&mut self, text: &'t str, parts: &'t TextParts) -> usize {
        self.texts.push((text, parts));
        self.texts.len() - 1
    }

    /// A segment of a text is to say something else. `segment` is its position as the caller knows it.
    pub(super) fn say(&mut self, text: usize, place: Place, segment: usize, says: &[Inline]) {
        let own = self.says.entry((text, place.top, place.block)).or_default();
        own.segments.push(segment);
        match place.part {
            Part::Words => own.words = Some(prepared(says)),
            Part::Alt(nth) => drop(own.alts.insert(nth, words(says))),
            Part::Caption(nth) => drop(own.captions.insert(nth, words(says))),
        }
    }

    /// Writes the pieces, lets `join` make the whole of them, and reads it again. What is read otherwise than it was meant is
    /// written more plainly, until it is not.
    pub(super) fn write(&self, pieces: &[Piece], join: impl Fn(&[String]) -> String) -> Result<String, DraftFault> {
        let mut plainly: BTreeSet<(usize, usize)> = BTreeSet::new();
        loop {
            let mut faulty: BTreeSet<(usize, usize)> = BTreeSet::new();
            let mut written = Vec::with_capacity(pieces.len());
            let mut expected = Vec::with_capacity(pieces.len());
            for (nth, piece) in pieces.iter().enumerate() {
                let (words, blocks) = self.top(*piece, |block| plainly.contains(&(nth, block)));
                written.push(words);
                expected.push(blocks);
            }
            let whole = join(&written);
            let read = TextParts::new(&whole, self.smart);
            let shapes = pieces.iter().map(|piece| &self.part(*piece).shape);
            let shaped = shapes.clone().count() == read.tops.len() && shapes.eq(read.tops.iter().map(|top| &top.shape));
            for (nth, blocks) in expected.iter().enumerate() {
                let read = if shaped { &read.tops[nth].blocks[..] } else { &[] };
                let wrong = |(at, own): &(usize, &Expected)| !read.get(*at).is_some_and(|read| own.is(read));
                let wrong = blocks.iter().enumerate().filter(wrong);
                faulty.extend(
                    wrong.map(|(at, _)| (nth, at)).filter(|(nth, at)| shaped || self.is_said(pieces[*nth], *at)),
                );
            }
            if shaped && faulty.is_empty() {
                return Ok(whole);
            }
            let said = |(nth, at): &&(usize, usize)| self.is_said(pieces[*nth], *at);
            if faulty.is_empty() || !faulty.iter().filter(said).any(|at| !plainly.contains(at)) {
                let own = faulty.iter().filter_map(|(nth, at)| self.says(pieces[*nth], *at));
                let segments = own.flat_map(|own| own.segments.clone()).collect();
                return Err(DraftFault { segments, shaped });
            }
            plainly.extend(faulty);
        }
    }

    fn part(&self, piece: Piece) -> &'t Top {
        &self.texts[piece.text].1.tops[piece.top]
    }

    fn says(&self, piece: Piece, block: usize) -> Option<&BlockWords> {
        self.says.get(&(piece.text, piece.top, block))
    }

    fn is_said(&self, piece: Piece, block: usize) -> bool {
        self.says(piece, block).is_some()
    }

    /// An uppermost block with its words, and what is expected of its blocks.
    fn top(&self, piece: Piece, plainly: impl Fn(usize) -> bool) -> (String, Vec<Expected>) {
        let (text, top) = (self.texts[piece.text].0, self.part(piece));
        let mut edits: Vec<(Range<usize>, String)> = Vec::new();
        let mut expected = Vec::with_capacity(top.blocks.len());
        for (at, block) in top.blocks.iter().enumerate() {
            let own = self.says(piece, at);
            expected.push(Expected::new(block, own));
            if let Some(own) = own {
                self.block(text, block, own, plainly(at), &mut edits);
            }
        }
        edits.sort_by_key(|(range, _)| range.start);
        let mut out = String::new();
        let mut from = top.span.start;
        for (range, words) in edits {
            out.push_str(text.get(from..range.start).unwrap_or_default());
            out.push_str(&words);
            from = range.end;
        }
        out.push_str(text.get(from..top.span.end).unwrap_or_default());
        (out, expected)
    }

    /// What is written instead of which bytes of a block.
    fn block(
        &self,
        text: &'t str,
        block: &WordBlock,
        own: &BlockWords,
        plainly: bool,
        edits: &mut Vec<(Range<usize>, String)>,
    ) {
        let pictures: Vec<PictureForm<'t>> = own.pictures(text, block);
        let setting = |level| Setting { kind: block.kind, smart: self.smart, level };
        let Some(list) = &own.words else {
            for (nth, (picture, form)) in block.pictures.iter().zip(&pictures).enumerate() {
                if own.alts.contains_key(&nth) || own.captions.contains_key(&nth) {
                    let level = if plainly { Level::Everything } else { Level::Signs };
                    edits.push((picture.span.range(), line::picture(form, setting(level))));
                }
            }
            return;
        };
        let list = match &list[..] {
            [Inline { kind: InlineKind::Foreign(_), inside, .. }] if block.marked => inside,
            _ => list,
        };
        let write = |level| {
            let mut forms = Forms::new(text, block, pictures.iter().cloned());
            line::line(list, setting(level), &mut forms)
        };
        let mut levels = Level::ALL.into_iter().filter(|level| !plainly || *level == Level::Everything);
        let words = levels.find_map(|level| Some(write(level)).filter(|words| self.fits(text, block, words, list)));
        edits.push((block.words.clone(), words.unwrap_or_else(|| write(Level::Everything))));
    }

    /// Whether a line means what it was written for, standing by itself.
    fn fits(&self, text: &str, block: &WordBlock, line: &str, list: &[Inline]) -> bool {
        let mut known = String::new();
        add_known(&mut known, list, &Forms::new(text, block, None));
        let parts = |line: &str| TextParts::new(&(alone(block.kind, line) + &known), self.smart);
        let (own, plain) = (parts(line), parts("x"));
        let shape = |parts: &TextParts| parts.tops.iter().map(|top| top.shape.clone()).collect::<Vec<_>>();
        let first = own.tops.first().and_then(|top| top.blocks.first());
        shape(&own) == shape(&plain) && first.is_some_and(|block| same(&block.inlines, list))
    }
}

/// A line as the only words of a block of its kind.
fn alone(kind: SegmentKind, line: &str) -> String {
    match kind {
        SegmentKind::Heading => format!("# {line}\n"),
        SegmentKind::Item => format!("- {line}\n"),
        SegmentKind::Term => format!("{line}\n: x\n"),
        SegmentKind::Cell => format!("|{line}|\n|-|\n"),
        _ => format!("{line}\n"),
    }
}

/// Texts for all notes that are referred to, and addresses for the links that have theirs elsewhere.
fn add_known(out: &mut String, list: &[Inline], forms: &Forms<'_>) {
    for inline in list {
        match &inline.kind {
            InlineKind::Note(name) => out.push_str(&format!("\n[^{name}]: x\n")),
            InlineKind::Link { target, title } => {
                let label = forms.link(inline).and_then(label);
                out.push_str(&label.map(|label| line::definition(label, target, title)).unwrap_or_default());
            }
            _ => {}
        }
        add_known(out, &inline.inside, forms);
    }
}

/// The label of a link that has its address elsewhere: `[words][label]`, `[label]`.
fn label(written: &str) -> Option<&str> {
    let whole = written.strip_suffix("[]").unwrap_or(written).strip_suffix(']')?;
    whole.rsplit_once('[').map(|(_, label)| label)
}

impl BlockWords {
    /// The pictures of a block with the words that they are to have.
    fn pictures<'t>(&self, text: &'t str, block: &WordBlock) -> Vec<PictureForm<'t>> {
        let pictures = block.pictures.iter().enumerate().map(|(nth, picture)| {
            let (alt, title) = (self.alts.get(&nth), self.captions.get(&nth));
            let written = text.get(picture.span.range()).filter(|written| !written.contains(['\n', '\r']));
            let tag = written.filter(|written| written.starts_with('<'));
            PictureForm {
                target: picture.target.clone(),
                alt: alt.unwrap_or(&picture.alt).clone(),
                title: title.unwrap_or(&picture.title).clone(),
                written: written.filter(|_| alt.is_none() && title.is_none()),
                tag,
            }
        });
        pictures.collect()
    }
}

impl Expected {
    fn new(block: &WordBlock, own: Option<&BlockWords>) -> Self {
        let none = BlockWords::default();
        let own = own.unwrap_or(&none);
        let mut forms = Forms::new("", block, own.pictures("", block));
        let inlines = own.words.clone().unwrap_or_else(|| block.inlines.clone());
        let mut targets = Vec::new();
        match &own.words {
            Some(words) => add_targets(&mut targets, words),
            None => targets.extend(block.pictures.iter().map(|picture| picture.target.clone())),
        }
        let pictures = targets.into_iter().map(|target| {
            let form = forms.picture(&target);
            [target, plain(&form.alt), plain(&form.title)]
        });
        Self { kind: block.kind, inlines, pictures: pictures.collect() }
    }

    /// Whether a block says it.
    fn is(&self, block: &WordBlock) -> bool {
        let pictures = block.pictures.iter();
        let pictures = pictures.map(|picture| [picture.target.clone(), plain(&picture.alt), plain(&picture.title)]);
        self.kind == block.kind && same(&self.inlines, &block.inlines) && pictures.eq(self.pictures.iter().cloned())
    }
}

fn add_targets(targets: &mut Vec<String>, list: &[Inline]) {
    for inline in list {
        if let InlineKind::Picture { target } = &inline.kind {
            targets.push(target.clone());
        }
        add_targets(targets, &inline.inside);
    }
}

/// The words of pieces, as plain text in one line.
fn words(list: &[Inline]) -> String {
    fn add(out: &mut String, list: &[Inline]) {
        for inline in list {
            match &inline.kind {
                InlineKind::Text(text) | InlineKind::Code(text) => out.push_str(text),
                InlineKind::Break => out.push(' '),
                _ => add(out, &inline.inside),
            }
        }
    }
    let mut out = String::new();
    add(&mut out, list);
    plain(&normal(&out)).trim().to_owned()
}
