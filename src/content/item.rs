//! One item: the same article in all its languages. Item fields are written once, in the original's file.

use super::{
    BundleFile, Entry, Item, Section,
    addresses::wants,
    config::Config,
    head::{FIELDS, ItemHead, Kind, Of, Status},
    library::{Library, TextFile},
    named::Ids,
    sections::{aliases, languages, same, soften},
    tree::{ItemSource, top},
};
use crate::{
    base::{Hash, Span, Time, fold, fold_path},
    diag::{Code, Diagnostic, Place},
    source::fields::Spanned,
};
use std::sync::Arc;

/// One item being put together.
pub(super) struct Assembly<'a> {
    pub config: &'a Config,
    pub known: &'a Ids<'a>,
    pub path: &'a str,
    pub library: &'a Library,
    pub source: &'a ItemSource,
    pub sections: &'a [Section],
    /// By position.
    pub section: usize,
    pub found: &'a mut Vec<Diagnostic>,
}

impl<'a> Assembly<'a> {
    /// The item; `None` when too little of it can be read.
    pub fn item(mut self) -> Option<Item> {
        let source = self.source;
        let approved = source.texts.iter(self.library).any(|(_, file)| status(self.config, file).approved());
        let (original, missing) = self.original(approved);
        let first = source.texts.get(original, self.library)?;
        for (lang, file) in source.texts.iter(self.library) {
            let draft = !status(self.config, file).approved();
            for problem in &file.value.problems {
                // What is wrong with the item itself blocks as soon as one of its texts would be published.
                let of_item =
                    lang == original && (!file.value.readable || file.value.mended || names_item_field(problem));
                let blocks_nothing = if of_item { !approved } else { draft };
                self.found.push(soften(problem.clone(), blocks_nothing && !about_status(problem)));
            }
        }
        // Of an item that cannot be read as a whole everything is told that can be.
        let readable = !missing && first.value.readable;
        let start = self.found.len();
        let head = &first.value.head.item;
        for (_, file) in source.texts.iter(self.library).filter(|(lang, _)| readable && *lang != original) {
            self.contradictions(file, first, head);
        }
        let kind = head.kind.as_ref().map(|kind| kind.value).unwrap_or_default();
        let date = head.date.as_ref().map(|date| date.value.time(&self.config.zone)).filter(|_| kind != Kind::Page);
        let problems = &first.value.problems;
        let explained = told(problems, "date") || told(problems, "kind") || no_fields(problems);
        if readable && kind != Kind::Page && head.date.is_none() && !explained {
            self.found.push(Diagnostic::new(Code::MissingField).at(&first.path, top()).arg("field", "date"));
        }
        let id: Arc<str> = match &head.id {
            Some(id) => id.value.as_str().into(),
            None => fold_path(self.path).into(),
        };
        // A name without a letter to keep makes neither an address, which each text tells, nor an identity.
        let lacking = id.split('/').zip(self.path.split('/')).find(|(part, _)| part.is_empty());
        if let Some((_, name)) = lacking
            && source
                .texts
                .iter(self.library)
                .all(|(_, file)| file.value.head.slug.is_some() || !fold(name_of(self.path)).is_empty())
        {
            let d = Diagnostic::new(Code::UnfoldableName).at(&first.path, title(first)).arg("name", name);
            self.found.push(d.arg("field", "id").arg("suggestion", suggested_id(self.path)));
        }
        let files = self.files(first);
        let agency = head.agency.as_ref().and_then(|agency| self.agency(first, agency, date));
        let authors = self.ids(first, head.authors.as_ref(), &self.known.people, Code::UnknownPerson);
        let topics = self.ids(first, head.topics.as_ref(), &self.known.topics, Code::UnknownTopic);
        let cover = head.cover.as_ref().and_then(|cover| self.bundle_file(first, cover, &files));
        let release_together = self.release_together(first, head);
        for mut told in self.found.split_off(start) {
            told = soften(told, !approved);
            self.found.push(told);
        }
        let texts = (0..self.config.languages.len())
            .map(|lang| {
                let file = source.texts.get(lang, self.library)?;
                let status = status(self.config, file);
                let start = self.found.len();
                let entry = self.entry(lang, file, status, date, &files);
                for told in self.found.split_off(start) {
                    self.found.push(soften(told, !status.approved()));
                }
                entry
            })
            .collect::<Vec<_>>();
        let whole = readable && (kind == Kind::Page || date.is_some()) && texts.iter().any(Option::is_some);
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
            embargo: head.embargo.as_ref().map(|time| time.value),
            expires: head.expires.as_ref().map(|time| time.value),
            withdrawn: head.withdrawn.as_ref().map(|time| time.value),
            release_together,
            cover,
            files,
            stamp: Hash::default(), // which whoever asked for it knows
            wants: wants(&texts),
            texts,
        })
    }

    /// The original's language; whether another was named, which has no text. Then the text that named it stands in.
    fn original(&mut self, approved: bool) -> (usize, bool) {
        let mut named: Option<(usize, &TextFile, &Spanned<String>)> = None;
        for (lang, file) in self.source.texts.iter(self.library) {
            let Some(own) = &file.value.head.item.original else { continue };
            match named {
                Some((_, first, other)) if other.value != own.value => {
                    let d = contradiction(file, own.span, "original", first, Some(other.span));
                    self.found.push(soften(d, !approved));
                }
                Some(_) => {}
                None => named = Some((lang, file, own)),
            }
        }
        let Some((at, file, code)) = named else { return (self.source.texts.first().unwrap_or_default(), false) };
        let position = crate::base::Lang::parse(&code.value).and_then(|lang| self.config.position(&lang));
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
                    .arg("language", &code.value)
                    .arg("known", codes.join(", "));
                self.found.push(soften(d, !approved));
                (at, true)
            }
        }
    }

    /// A translation may repeat item fields but not contradict them; a field that the original lacks contradicts it.
    fn contradictions(&mut self, file: &TextFile, first: &TextFile, head: &ItemHead) {
        let own = &file.value.head.item;
        macro_rules! compare {
            ($($field:ident: $same:expr),* $(,)?) => {$(
                if let Some(value) = &own.$field
                    && !told(&first.value.problems, stringify!($field))
                {
                    let other = head.$field.as_ref();
                    let same: fn(&_, &_) -> bool = $same;
                    if !other.is_some_and(|other| same(&other.value, &value.value)) {
                        let field = stringify!($field);
                        self.found.push(contradiction(file, value.span, field, first, other.map(|other| other.span)));
                    }
                }
            )*};
        }
        compare! {
            date: |a, b| a == b,
            kind: |a, b| a == b,
            agency: |a, b| a == b,
            authors: |a: &Vec<_>, b: &Vec<_>| same(a, b),
            topics: |a: &Vec<_>, b: &Vec<_>| same(a, b),
            embargo: |a, b| a == b,
            expires: |a, b| a == b,
            withdrawn: |a, b| a == b,
            release_together: |a: &Vec<_>, b: &Vec<_>| same(a, b),
            cover: |a, b| a == b,
            files: |a: &Vec<super::head::FileNote>, b: &Vec<super::head::FileNote>| {
                let bare = |f: &super::head::FileNote| {
                    (f.file.value.clone(), f.credit.clone(), f.source.clone(), f.license.clone(), f.rights)
                };
                a.iter().map(bare).eq(b.iter().map(bare))
            },
            id: |a, b| a == b,
        }
    }

    /// The nearest that says something holds: item, sections from inside out, site.
    fn release_together(&mut self, file: &TextFile, head: &ItemHead) -> Vec<usize> {
        if let Some(own) = &head.release_together {
            return languages(self.config, file, &own.value, self.found);
        }
        std::iter::successors(Some(self.section), |&at| self.sections[at].parent)
            .find_map(|at| self.sections[at].release_together.clone())
            .unwrap_or_else(|| self.config.release_together.clone())
    }

    fn entry(
        &mut self,
        lang: usize,
        file: &TextFile,
        status: Status,
        date: Option<Time>,
        files: &[BundleFile],
    ) -> Option<Entry> {
        let head = &file.value.head;
        let slug = match &head.slug {
            Some(slug) => slug.value.clone(),
            None => fold(name_of(self.path)),
        };
        if slug.is_empty() {
            let d =
                Diagnostic::new(Code::UnfoldableName).at(&file.path, self::title(file)).arg("name", name_of(self.path));
            self.found.push(d.arg("field", "slug"));
        }
        for caption in &head.captions {
            self.bundle_file(file, &caption.file, files);
        }
        let approved = self.approver(file, head, status);
        let title = head.title.as_ref().filter(|_| approved && !slug.is_empty())?;
        let zone = &self.config.zone;
        let published = date.map(|date| head.published.as_ref().map_or(date, |own| own.value.time(zone).max(date)));
        let updated = published.and_then(|p| head.updated.as_ref().map(|own| own.value.time(zone).max(p)));
        Some(Entry {
            file: Arc::clone(&file.path),
            hash: file.hash,
            text: Arc::clone(&file.value),
            title: title.value.as_str().into(),
            address: self.sections[self.section].addresses[lang].join(&format!("{slug}/")),
            aliases: aliases(file),
            status,
            published,
            updated,
        })
    }
}

/// How far a text of an item has come.
pub(super) fn status(config: &Config, file: &TextFile) -> Status {
    let default = if config.approval { Status::Draft } else { Status::Approved };
    match &file.value.head.status {
        Some(status) => status.value,
        // A status that is there and wrong is no approval.
        None if told(&file.value.problems, "status") => default,
        None if file.value.readable => default,
        None => file.value.declared.unwrap_or(default),
    }
}

fn name_of(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or_default()
}

/// Where a text's title stands.
fn title(file: &TextFile) -> Span {
    file.value.head.title.as_ref().map_or_else(top, |title| title.span)
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
        None => d.arg("lacking", "yes").related("related-original-lacks", Place::span(&first.path, top())),
    }
}

/// Whether something was told about a field already.
pub(super) fn told(problems: &[Diagnostic], field: &str) -> bool {
    problems.iter().any(|d| d.args.iter().any(|(name, value)| name.as_ref() == "field" && value == field))
}

/// Whether the head is no mapping: then every field is missing, which is told once.
fn no_fields(problems: &[Diagnostic]) -> bool {
    problems.iter().any(|d| d.code == Code::YamlNotMapping)
}

/// Whether a text's status itself is wrong: who wrote it may have meant a text that readers have already, and taking that
/// away for a slip of the pen would be a loss.
pub(super) fn about_status(problem: &Diagnostic) -> bool {
    problem.args.iter().any(|(name, value)| matches!(name.as_ref(), "field" | "nearest") && value == "status")
}

fn names_item_field(problem: &Diagnostic) -> bool {
    FIELDS
        .iter()
        .filter(|(_, of)| matches!(of, Of::Item | Of::ItemOrSection))
        .any(|(field, _)| told(std::slice::from_ref(problem), field))
}
