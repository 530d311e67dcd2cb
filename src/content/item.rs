//! One item: the same article in all its languages. Item fields are written once, in the original's file.

use super::{
    BundleFile, Entry, Item,
    addresses::wants,
    aliases::aliases,
    config::Config,
    head::{About, Kind, Status},
    library::TextFile,
    named::Assembly,
    schema::{LanguageCode, Mapping, Of, Property, mapping::Slot},
    sections::{languages, soften},
    tracking::translations,
};
use crate::{
    base::{ByLang, Hash, Lang, LangIx, Span, Time, When, fold, fold_path},
    diag::{Code, Diagnostic, Place, Severity},
    source::fields::{Field, Spanned},
};
use std::sync::Arc;

impl<'a> Assembly<'a> {
    /// The item; `None` when too little of it can be read.
    pub fn item(mut self) -> Option<Item> {
        let source = self.source;
        let approved = source.texts.iter(self.library).any(|(_, file)| status(self.config, file).approved());
        let (original, missing) = self.original(approved);
        let first = source.texts.get(original, self.library)?;
        self.problems(original, approved);
        // Of an item that cannot be read as a whole everything is told that can be.
        let readable = !missing && first.value.readable;
        let head = &first.value.head;
        let kind = head.kind.value().copied().unwrap_or_default();
        let date = head.date.value().filter(|_| kind.dated).map(|date| date.time(&self.config.zone));
        let start = self.diagnostics.len();
        if readable {
            self.contradictions(original, first);
            self.fields_of_kind(original, kind);
        }
        let id = self.id(first);
        let files = self.files(first);
        let agency = head.agency.given().and_then(|agency| self.agency(first, &agency.value, agency.span, date));
        let authors = self.people(first, head.authors.entries());
        let topics = self.topics(first, head.topics.entries());
        let cover = head.cover.given().and_then(|cover| self.bundle_file(first, cover, &files));
        let gallery = self.gallery(first, &files);
        let details = self.details(first, date, |of| of != Of::Text);
        let release_together = self.release_together(first);
        let stale = head.stale.value().copied().unwrap_or(self.sections[self.section].stale);
        self.ends(first, kind);
        for diagnostic in self.diagnostics.split_off(start) {
            self.diagnostics.push(soften(diagnostic, !approved));
        }
        self.captions_missing(original, first, &gallery, &files);
        let texts = self.texts(date, &files);
        let whole = readable && (!kind.dated || date.is_some()) && texts.iter().any(Option::is_some);
        // What is not right yet is not finished either.
        if whole && self.diagnostics.is_empty() {
            self.contents(first, kind);
        }
        whole.then(|| Item {
            path: self.path.into(),
            id,
            section: self.section,
            original,
            kind,
            date,
            agency,
            authors,
            topics,
            details,
            embargo: head.embargo.value().copied(),
            expires: head.expires.value().copied(),
            withdrawn: head.withdrawn.value().copied(),
            release_together,
            stale,
            release_anyway: head.release_anyway.value().map(|reason| reason.as_str().into()),
            cover,
            wants: wants(&texts, &gallery),
            gallery,
            files,
            stamp: Hash::default(), // which whoever asked for it knows
            translations: translations(self.config, self.library, &source.texts, original),
            texts,
        })
    }

    /// What is wrong with each text by itself. What is wrong with the item blocks as soon as one of its texts would be
    /// published.
    fn problems(&mut self, original: LangIx, approved: bool) {
        for (lang, file) in self.source.texts.iter(self.library) {
            let text = &file.value;
            let draft = !status(self.config, file).approved();
            for problem in &text.problems {
                let of_item = lang == original && (!text.readable || text.mended || problem.about == About::Item);
                let blocks_nothing = if of_item { !approved } else { draft };
                let diagnostic = problem.diagnostic(&self.config.zone);
                let blocks_nothing = blocks_nothing && problem.about != About::Status;
                self.diagnostics.extend(diagnostic.map(|diagnostic| soften(diagnostic, blocks_nothing)));
            }
        }
    }

    /// The original's language; whether another was named, which has no text. Then the text that named it stands in.
    fn original(&mut self, approved: bool) -> (LangIx, bool) {
        let mut named: Option<(LangIx, &TextFile, &Spanned<LanguageCode>)> = None;
        for (lang, file) in self.source.texts.iter(self.library) {
            let Some(own) = file.value.head.original.given() else { continue };
            match named {
                Some((_, first, other)) if other.value != own.value => {
                    let d = contradiction(file, own.span, "original", first, Some(other.span));
                    self.diagnostics.push(soften(d, !approved));
                }
                Some(_) => {}
                None => named = Some((lang, file, own)),
            }
        }
        let Some((at, file, code)) = named else { return (self.source.texts.first().unwrap_or(LangIx::MAIN), false) };
        let position = Lang::parse(&code.value).and_then(|lang| self.config.position(&lang));
        match position.filter(|lang| self.source.texts.has(*lang)) {
            Some(lang) => (lang, false),
            None => {
                let codes: Vec<&str> = self
                    .source
                    .texts
                    .iter(self.library)
                    .map(|(lang, _)| self.config.languages[lang].lang.as_str())
                    .collect();
                let d = Diagnostic::new(Code::OriginalMissing)
                    .at(&file.path, code.span)
                    .arg("language", &*code.value)
                    .arg("known", codes.join(", "));
                self.diagnostics.push(soften(d, !approved));
                (at, true)
            }
        }
    }

    /// A translation may repeat item fields but not contradict them; a field that the original lacks contradicts it.
    fn contradictions(&mut self, original: LangIx, first: &TextFile) {
        let texts = self.source.texts.iter(self.library).filter(|(lang, _)| *lang != original);
        for (_, file) in texts {
            let differences = file.value.head.differences(&first.value.head);
            for difference in differences.iter().filter(|difference| difference.property.of == Of::Item) {
                let (field, other) = (difference.property.name, difference.other);
                self.diagnostics.push(contradiction(file, difference.span, field, first, other));
            }
        }
    }

    /// Tells what the kind needs and lacks, and what only other kinds have. A slip in the kind itself explains either.
    fn fields_of_kind(&mut self, original: LangIx, kind: Kind) {
        for (lang, file) in self.source.texts.iter(self.library) {
            let head = &file.value.head;
            let explained = head.kind.is_wrong() || !file.value.readable;
            let mut of_kind = |property: &'static Property, slot: &dyn Slot| {
                let other_text = lang != original && property.of != Of::Text;
                if explained || other_text {
                    return;
                }
                match slot.span() {
                    None if kind.needs.contains(&property.name) => {
                        let d = Diagnostic::new(Code::MissingField).at(&file.path, Span::TOP);
                        self.diagnostics.push(d.arg("field", property.name));
                    }
                    Some(span) if !property.kinds.is_empty() && !property.kinds.contains(&kind.name) => {
                        let d = Diagnostic::new(Code::FieldElsewhere).at(&file.path, span);
                        let d = d.arg("field", property.name).arg("where", "kind").arg("nearest", "");
                        self.diagnostics.push(d.arg("kind", kind.name).arg("known", property.kinds.join(", ")));
                    }
                    _ => {}
                }
            };
            head.each(&mut of_kind);
        }
    }

    /// Tells an end that comes before the beginning: the item would never be public, or not in one of its languages.
    fn ends(&mut self, first: &TextFile, kind: Kind) {
        let head = &first.value.head;
        let zone = &self.config.zone;
        let begin = |file: &TextFile, field, when: Option<&Spanned<When>>| {
            when.filter(|_| kind.dated).map(|when| (when.value.time(zone), field, Place::span(&file.path, when.span)))
        };
        let mut begins: Vec<(Time, &str, Place)> = begin(first, "date", head.date.given()).into_iter().collect();
        let embargo = head.embargo.given();
        begins.extend(embargo.map(|own| (own.value, "embargo", Place::span(&first.path, own.span))));
        for (_, file) in self.source.texts.iter(self.library) {
            begins.extend(begin(file, "published", file.value.head.published.given()));
        }
        let Some((time, other, place)) = begins.into_iter().max_by_key(|(time, ..)| *time) else { return };
        for (field, end) in [("expires", head.expires.given()), ("withdrawn", head.withdrawn.given())] {
            if let Some(end) = end.filter(|end| end.value <= time) {
                let d = Diagnostic::new(Code::ExpiresBefore).at(&first.path, end.span).arg("field", field);
                let d = d.arg("other", other).arg("date", time.rfc3339(zone));
                self.diagnostics.push(d.related("related-begins", place.clone()));
            }
        }
    }

    fn id(&mut self, first: &TextFile) -> Arc<str> {
        let id: Arc<str> = match first.value.head.id.value() {
            Some(id) => (**id).into(),
            None => fold_path(self.path).into(),
        };
        // A name without a letter to keep makes neither an address, which each text tells, nor an identity.
        let lacking = id.split('/').zip(self.path.split('/')).find(|(part, _)| part.is_empty());
        let mut texts = self.source.texts.iter(self.library);
        if let Some((_, name)) = lacking
            && texts.all(|(_, file)| file.value.head.slug.given().is_some() || !fold(name_of(self.path)).is_empty())
        {
            let d = Diagnostic::new(Code::UnfoldableName).at(&first.path, title(first)).arg("name", name);
            self.diagnostics.push(d.arg("field", "id").arg("suggestion", suggested_id(self.path)));
        }
        id
    }

    /// The nearest that says something holds: item, sections from inside out, site.
    fn release_together(&mut self, file: &TextFile) -> Vec<LangIx> {
        if let Some(own) = file.value.head.release_together.value() {
            return languages(self.config, file, &own.0.entries, self.diagnostics);
        }
        std::iter::successors(Some(self.section), |&at| self.sections[at].parent)
            .find_map(|at| self.sections[at].release_together.clone())
            .unwrap_or_else(|| self.config.release_together.clone())
    }

    /// Tells an original that goes out without contents while no translation has any, and that shows no picture either. What
    /// is of a kind that needs more than its date shows that.
    fn contents(&mut self, first: &TextFile, kind: Kind) {
        let head = &first.value.head;
        let pictures = head.cover.given().is_some() || head.gallery.given().is_some();
        let shows = pictures || kind.needs.iter().any(|need| *need != "date");
        let empty = self.source.texts.iter(self.library).all(|(_, file)| file.value.is_empty());
        if empty && !shows && status(self.config, first).approved() {
            let d = Diagnostic::new(Code::EmptyText).at(&first.path, title(first));
            self.diagnostics.push(d.severity(Severity::Warning));
        }
    }

    fn texts(&mut self, date: Option<Time>, files: &[BundleFile]) -> ByLang<Option<Entry>> {
        let config = self.config;
        let text = |lang| {
            let file = self.source.texts.get(lang, self.library)?;
            let status = status(config, file);
            let start = self.diagnostics.len();
            let entry = self.entry(lang, file, status, date, files);
            for diagnostic in self.diagnostics.split_off(start) {
                self.diagnostics.push(soften(diagnostic, !status.approved()));
            }
            entry
        };
        config.languages.keys().map(text).collect()
    }

    fn entry(
        &mut self,
        lang: LangIx,
        file: &TextFile,
        status: Status,
        date: Option<Time>,
        files: &[BundleFile],
    ) -> Option<Entry> {
        let head = &file.value.head;
        let slug = head.slug.value().map_or_else(|| fold(name_of(self.path)), |slug| slug.to_string());
        if slug.is_empty() {
            let d =
                Diagnostic::new(Code::UnfoldableName).at(&file.path, self::title(file)).arg("name", name_of(self.path));
            self.diagnostics.push(d.arg("field", "slug"));
        }
        for (name, _) in head.captions.entries() {
            self.bundle_file(file, name, files);
        }
        self.tags(file, &head.tags);
        let approved = self.approver(file, head, status);
        // Of an item that has contents, readers of one language would get none.
        if file.value.is_empty() && self.source.texts.iter(self.library).any(|(_, other)| !other.value.outline.empty) {
            self.diagnostics.push(Diagnostic::new(Code::EmptyText).at(&file.path, self::title(file)));
        }
        let details = self.details(file, date, |of| of == Of::Text);
        let title = head.title.value().filter(|_| approved && !slug.is_empty())?;
        let zone = &self.config.zone;
        let published = date.map(|date| head.published.value().map_or(date, |own| own.time(zone).max(date)));
        let updated = published.and_then(|p| head.updated.value().map(|own| own.time(zone).max(p)));
        Some(Entry {
            file: Arc::clone(&file.path),
            hash: file.hash,
            text: Arc::clone(&file.value),
            title: title.as_str().into(),
            details,
            address: self.sections[self.section].addresses[lang].join(&format!("{slug}/")),
            aliases: aliases(self.config, file, self.diagnostics),
            status,
            published,
            updated,
        })
    }
}

/// How far a text of an item has come.
pub(super) fn status(config: &Config, file: &TextFile) -> Status {
    let default = if config.approval { Status::Draft } else { Status::Approved };
    let text = &file.value;
    match &text.head.status {
        Field::Given(status) => status.value,
        // A status that is there and wrong is no approval.
        Field::Wrong(_) => default,
        Field::Absent if text.readable => default,
        Field::Absent => text.declared.unwrap_or(default),
    }
}

fn name_of(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or_default()
}

/// Where a text's title stands.
fn title(file: &TextFile) -> Span {
    file.value.head.title.span().unwrap_or(Span::TOP)
}

/// An identity for a path of which not every part can be folded.
fn suggested_id(path: &str) -> String {
    let part = |part: &str| Some(fold(part)).filter(|part| !part.is_empty()).unwrap_or_else(|| "bai-1".to_owned());
    path.split('/').map(part).collect::<Vec<_>>().join("/")
}

fn contradiction(file: &TextFile, span: Span, field: &str, first: &TextFile, other: Option<Span>) -> Diagnostic {
    let d = Diagnostic::new(Code::Contradiction).at(&file.path, span).arg("field", field);
    match other {
        Some(other) => d.related("related-original", Place::span(&first.path, other)),
        None => d.arg("lacking", "yes").related("related-original-lacks", Place::span(&first.path, Span::TOP)),
    }
}
