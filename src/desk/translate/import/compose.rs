//! The text of a translation with what came back: one that is there keeps every other byte, a new one has the source's
//! structure.

use super::{
    decide::{Verdict, shown},
    front::FrontMatter,
};
use crate::{
    base::LangIx,
    content::{config::Config, head::Head, text::smart},
    desk::{
        draft::quoted,
        translate::{article::Article, sending::Sending, version::Version},
    },
    markdown::{self, Inline, InlineKind, Merge, RewriteFault, SegmentKind, Wanted},
    source::{Sources, join_path, split_path},
};
use rustc_hash::FxHashSet;

/// A text as it will be.
pub(super) struct Composed {
    pub(super) text: String,
    /// Segments of the translation that were to go and stay.
    pub(super) kept: Vec<usize>,
}

/// What a text is made of.
pub(super) struct Composer<'a> {
    pub(super) sources: &'a Sources,
    pub(super) config: &'a Config,
    pub(super) article: &'a Article,
    pub(super) source: &'a Version,
    pub(super) lang: LangIx,
    pub(super) sending: &'a Sending,
}

impl Composer<'_> {
    /// A translation that is there, with what came back; `removed` are those of its segments that go.
    ///
    /// # Errors
    /// The segments of the source that cannot be written.
    pub(super) fn changed(
        &self,
        version: &Version,
        verdicts: &[Verdict],
        removed: &[usize],
        withdrawn: bool,
    ) -> Result<Composed, RewriteFault> {
        let (front_of_source, front_of_own) = (front(self.source), front(version));
        let mut targets = FxHashSet::default();
        version.segments.iter().for_each(|segment| add_targets(&mut targets, &segment.inlines));
        let says = |at: usize| match &verdicts[at] {
            Verdict::Taken(says) => Some(self.localized(says, &targets)),
            _ => None,
        };
        let mut head = FrontMatter::new(version);
        for (at, segment) in self.source.segments.iter().enumerate().take(front_of_source) {
            if let Some(says) = says(at) {
                head.say(segment.kind, segment.name.as_deref(), shown(&says).trim());
            }
        }
        for segment in removed.iter().filter_map(|at| version.segments.get(*at).filter(|_| *at < front_of_own)) {
            head.remove_words(segment.kind, segment.name.as_deref());
        }
        if withdrawn {
            head.remove("approved_by", &version.text.head.approved_by);
            head.remove("approved_on", &version.text.head.approved_on);
        }
        let of_body = |at: usize| at.checked_sub(front_of_own);
        let closes = self.closes(verdicts);
        let wanted: Vec<Wanted> = (front_of_source..self.source.segments.len())
            .map(|at| {
                let own = self.sending.own[at].and_then(of_body);
                // Code that came needs no translation; it comes along with the last that does.
                let code = verdicts[at] == Verdict::Code && own.is_none() && closes;
                Wanted { own, says: says(at).or_else(|| code.then(Vec::new)) }
            })
            .collect();
        let gone: Vec<usize> = removed.iter().copied().filter_map(of_body).collect();
        let body = version.source.get(version.text.body as usize..).unwrap_or_default();
        let merge = Merge {
            text: body,
            smart: smart(self.code(self.lang)),
            source: self.source.source.get(self.source.text.body as usize..).unwrap_or_default(),
            source_smart: smart(self.code(self.source.lang)),
        };
        let merged = merge.write(&wanted, &gone).map_err(|fault| shifted(fault, front_of_source))?;
        let kept = merged.kept.iter().map(|at| at + front_of_own).collect();
        Ok(Composed { text: head.write() + &merged.text, kept })
    }

    /// A new translation. What has no translation yet stands in the source's language.
    ///
    /// # Errors
    /// The segments of the source that cannot be written.
    pub(super) fn new_text(&self, verdicts: &[Verdict]) -> Result<String, RewriteFault> {
        let Head { title, summary, captions, original, .. } = &self.source.text.head;
        let segments = &self.source.segments;
        let (front, none) = (front(self.source), FxHashSet::default());
        let says = |at: usize| match &verdicts[at] {
            Verdict::Taken(says) => self.localized(says, &none),
            _ if segments[at].inlines.is_empty() => vec![Inline::text(&segments[at].wording)],
            _ => self.localized(&segments[at].inlines, &none),
        };
        let words = |kind: SegmentKind, name: Option<&str>| {
            let at = segments[..front].iter().position(|own| own.kind == kind && own.name.as_deref() == name)?;
            Some(quoted(shown(&says(at)).trim()))
        };
        let mut text = "---\n".to_owned();
        let mut line = |line: String| {
            text.push_str(&line);
            text.push('\n');
        };
        let own_title = words(SegmentKind::Title, None).or_else(|| title.value().map(|title| quoted(title)));
        line(format!("title: {}", own_title.unwrap_or_default()));
        if let Some(summary) = words(SegmentKind::Summary, None).filter(|_| summary.value().is_some()) {
            line(format!("summary: {summary}"));
        }
        if !captions.entries().is_empty() {
            line("captions:".to_owned());
        }
        for (file, own) in captions.entries() {
            line(format!("  {}:", quoted(&file.value)));
            let fields = [("alt", SegmentKind::Alt, &own.alt), ("caption", SegmentKind::Caption, &own.caption)];
            for (field, kind, value) in fields {
                let written = words(kind, Some(&file.value)).or_else(|| value.value().map(|value| quoted(value)));
                written.into_iter().for_each(|words| line(format!("    {field}: {words}")));
            }
        }
        // Otherwise this text would become the original, since its language comes first.
        let index = self.article.item.rsplit('/').next() == Some("_index");
        let named = self.article.versions.iter().any(|version| version.text.head.original.value().is_some());
        if self.lang < self.article.original && !index && !named && original.is_absent() {
            line(format!("original: {}", self.code(self.article.original)));
        }
        line("status: draft".to_owned());
        line("---".to_owned());
        let body = self.source.source.get(self.source.text.body as usize..).unwrap_or_default();
        let replaced: Vec<(usize, Vec<Inline>)> = (front..segments.len())
            .filter(|at| segments[*at].kind != SegmentKind::Code)
            .map(|at| (at - front, says(at)))
            .collect();
        let (read, own) = (smart(self.code(self.source.lang)), smart(self.code(self.lang)));
        let body = markdown::rewrite_as(body, read, own, &replaced).map_err(|fault| shifted(fault, front))?;
        Ok(text + &body)
    }

    /// Whether nothing is left to be translated.
    pub(super) fn closes(&self, verdicts: &[Verdict]) -> bool {
        !verdicts.iter().any(|verdict| matches!(verdict, Verdict::Left | Verdict::Refused))
    }

    fn code(&self, lang: LangIx) -> &crate::base::Lang {
        &self.config.languages[lang].lang
    }

    /// Links to texts in the source's language lead to those in the translation's, where they are; not those that the
    /// translation itself has.
    fn localized(&self, says: &[Inline], own: &FxHashSet<&str>) -> Vec<Inline> {
        says.iter()
            .map(|inline| {
                let mut inline = inline.clone();
                if let InlineKind::Link { target, .. } = &mut inline.kind
                    && !own.contains(target.as_str())
                    && let Some(other) = self.own_text(target)
                {
                    *target = other;
                }
                inline.inside = self.localized(&inline.inside, own);
                inline
            })
            .collect()
    }

    /// The path to a text in the translation's language, where a link leads to it in the source's.
    fn own_text(&self, target: &str) -> Option<String> {
        let (path, fragment) = target.split_once('#').map_or((target, None), |(path, own)| (path, Some(own)));
        let stem = path.strip_suffix(&format!(".{}.md", self.code(self.source.lang)))?;
        let other = format!("{stem}.{}.md", self.code(self.lang));
        let (folder, _) = split_path(&self.source.file);
        let file = match other.strip_prefix('/') {
            Some(path) => format!("content/{path}"),
            None => resolved(folder, &other)?,
        };
        // A fragment is made of the heading's words, which are others there.
        self.sources.get(&file).filter(|_| fragment.is_none())?;
        Some(other)
    }
}

/// A path beside a folder, without `.` and `..`.
fn resolved(folder: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    let (name, folder) = parts.split_last()?;
    Some(join_path(&folder.join("/"), name))
}

/// Where the links of pieces lead.
fn add_targets<'i>(targets: &mut FxHashSet<&'i str>, list: &'i [Inline]) {
    for inline in list {
        if let InlineKind::Link { target, .. } = &inline.kind {
            targets.insert(target);
        }
        add_targets(targets, &inline.inside);
    }
}

/// How many of a text's segments stand in its front matter.
pub(super) fn front(version: &Version) -> usize {
    version.segments.iter().take_while(|own| own.span.start < version.text.body).count()
}

fn shifted(fault: RewriteFault, by: usize) -> RewriteFault {
    RewriteFault { segments: fault.segments.into_iter().map(|at| at + by).collect() }
}
