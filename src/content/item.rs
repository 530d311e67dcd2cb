//! One item: the same article in all its languages. Item fields are written once, in the original's file.

use super::{
    BundleFile, Entry, Item, Section,
    addresses::wants,
    config::Config,
    head::{FIELDS, Head, ItemHead, Kind, Of, Status},
    library::{Known, Library, Shelf},
    sections::{aliases, languages, same, soften},
    tree::{Leaf, top},
};
use crate::{
    base::{Span, Time, fold, fold_path},
    diag::{Code, Diagnostic, Place},
    media,
    source::fields::Spanned,
};
use std::{collections::BTreeMap, sync::Arc};

/// Ids of the configuration by position.
pub(super) struct Ids<'c> {
    agencies: BTreeMap<&'c str, usize>,
    topics: BTreeMap<&'c str, usize>,
    people: BTreeMap<&'c str, usize>,
}

impl<'c> Ids<'c> {
    pub fn new(config: &'c Config) -> Self {
        Self {
            agencies: config.agencies.iter().enumerate().map(|(at, own)| (own.id.value.as_str(), at)).collect(),
            topics: config.topics.iter().enumerate().map(|(at, own)| (own.value.as_str(), at)).collect(),
            people: config.people.iter().enumerate().map(|(at, own)| (own.id.value.as_str(), at)).collect(),
        }
    }
}

/// One item being put together.
pub(super) struct Assembly<'a> {
    pub config: &'a Config,
    pub known: &'a Ids<'a>,
    pub path: &'a str,
    pub library: &'a Library,
    pub leaf: &'a Leaf,
    pub sections: &'a [Section],
    /// By position.
    pub section: usize,
    pub found: &'a mut Vec<Diagnostic>,
}

impl<'a> Assembly<'a> {
    /// The item; `None` when too little of it can be read.
    pub fn item(mut self) -> Option<Item> {
        let leaf = self.leaf;
        let approved = leaf.texts.iter(self.library).any(|(_, shelf)| self.status(shelf) == Status::Approved);
        let (original, missing) = self.original(approved);
        let first = leaf.texts.get(original, self.library)?;
        for (lang, shelf) in leaf.texts.iter(self.library) {
            let draft = self.status(shelf) != Status::Approved;
            for problem in &shelf.value.problems {
                // What is wrong with the item itself blocks as soon as one of its texts would be published.
                let of_item =
                    lang == original && (!shelf.value.readable || shelf.value.mended || names_item_field(problem));
                self.found.push(soften(problem.clone(), if of_item { !approved } else { draft }));
            }
        }
        if missing || !first.value.readable {
            return None;
        }
        let start = self.found.len();
        let head = &first.value.head.item;
        for (lang, shelf) in leaf.texts.iter(self.library) {
            if lang != original {
                self.contradictions(shelf, first, head);
            }
        }
        let kind = head.kind.as_ref().map(|kind| kind.value).unwrap_or_default();
        let date = head.date.as_ref().map(|date| date.value.time(&self.config.zone)).filter(|_| kind != Kind::Page);
        if kind != Kind::Page
            && head.date.is_none()
            && !told(&first.value.problems, "date")
            && !no_fields(&first.value.problems)
        {
            self.found.push(Diagnostic::new(Code::MissingField).at(&first.path, top()).arg("field", "date"));
        }
        let id: Arc<str> = match &head.id {
            Some(id) => id.value.as_str().into(),
            None => fold_path(self.path).into(),
        };
        // A name without a letter to keep makes neither an address, which each text tells, nor an identity.
        let lacking = id.split('/').zip(self.path.split('/')).find(|(part, _)| part.is_empty());
        if let Some((_, name)) = lacking
            && leaf
                .texts
                .iter(self.library)
                .all(|(_, shelf)| shelf.value.head.slug.is_some() || !fold(name_of(self.path)).is_empty())
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
        let gone = [&head.expires, &head.withdrawn].into_iter().flatten().map(|time| time.value).min();
        let texts = (0..self.config.languages.len())
            .map(|lang| {
                let shelf = leaf.texts.get(lang, self.library)?;
                let status = self.status(shelf);
                let start = self.found.len();
                let entry = self.entry(lang, shelf, status, date, &files);
                for told in self.found.split_off(start) {
                    self.found.push(soften(told, status != Status::Approved));
                }
                entry
            })
            .collect::<Vec<_>>();
        if kind != Kind::Page && date.is_none() {
            return None;
        }
        Some(Item {
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
            gone,
            release_together,
            cover,
            files,
            wants: wants(&texts),
            texts,
        })
    }

    fn status(&self, shelf: &Shelf) -> Status {
        let default = if self.config.approval { Status::Draft } else { Status::Approved };
        let head = &shelf.value.head;
        match &head.status {
            Some(status) => status.value,
            // A status that is there and wrong is no approval.
            None if shelf
                .value
                .problems
                .iter()
                .any(|d| d.args.iter().any(|(n, v)| n.as_ref() == "field" && v == "status")) =>
            {
                if self.config.approval { Status::Draft } else { Status::Approved }
            }
            None if shelf.value.readable => default,
            None => shelf.value.declared.unwrap_or(default),
        }
    }

    /// The original's language; whether it was named and has no text.
    fn original(&mut self, approved: bool) -> (usize, bool) {
        let mut named: Option<(&Shelf, &Spanned<String>)> = None;
        for (_, shelf) in self.leaf.texts.iter(self.library) {
            let Some(own) = &shelf.value.head.item.original else { continue };
            match named {
                Some((first, other)) if other.value != own.value => {
                    let d = contradiction(shelf, own.span, "original", first, Some(other.span));
                    self.found.push(soften(d, !approved));
                }
                Some(_) => {}
                None => named = Some((shelf, own)),
            }
        }
        let first = self.leaf.texts.first().unwrap_or_default();
        let Some((shelf, code)) = named else { return (first, false) };
        let position = crate::base::Lang::parse(&code.value).and_then(|lang| self.config.position(&lang));
        match position.filter(|lang| self.leaf.texts.has(*lang)) {
            Some(lang) => (lang, false),
            None => {
                let codes: Vec<&str> = self
                    .leaf
                    .texts
                    .iter(self.library)
                    .map(|(lang, _)| self.config.languages[lang].lang.as_str())
                    .collect();
                let d = Diagnostic::new(Code::OriginalMissing)
                    .at(&shelf.path, code.span)
                    .arg("language", &code.value)
                    .arg("known", codes.join(", "));
                self.found.push(soften(d, !approved));
                (first, true)
            }
        }
    }

    /// A translation may repeat item fields but not contradict them; a field that the original lacks contradicts it.
    fn contradictions(&mut self, shelf: &Shelf, first: &Shelf, head: &ItemHead) {
        let own = &shelf.value.head.item;
        macro_rules! compare {
            ($($field:ident: $same:expr),* $(,)?) => {$(
                if let Some(value) = &own.$field {
                    let other = head.$field.as_ref();
                    let same: fn(&_, &_) -> bool = $same;
                    if !other.is_some_and(|other| same(&other.value, &value.value)) {
                        let field = stringify!($field);
                        self.found.push(contradiction(shelf, value.span, field, first, other.map(|other| other.span)));
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

    fn agency(&mut self, shelf: &Shelf, agency: &Spanned<String>, date: Option<Time>) -> Option<usize> {
        let Some(&at) = self.known.agencies.get(agency.value.as_str()) else {
            let d = Diagnostic::new(Code::UnknownAgency).at(&shelf.path, agency.span).arg("name", &agency.value);
            self.found.push(d.suggest(&agency.value, self.known.agencies.keys().copied()));
            return None;
        };
        let own = &self.config.agencies[at];
        let zone = &self.config.zone;
        let begun = |date: Time| own.from.is_none_or(|from| from.time(zone) <= date);
        // The last day is the agency's own to its end.
        let ended =
            |date: Time| own.until.is_some_and(|until| date.zoned(zone).date() > until.time(zone).zoned(zone).date());
        if let Some(date) = date
            && (!begun(date) || ended(date))
        {
            let next = own.succeeded_by.as_ref().map_or("", |next| next.value.as_str());
            let d = Diagnostic::new(Code::AgencyNotThen).at(&shelf.path, agency.span).arg("name", &agency.value);
            let d = d.arg("date", date.zoned(zone).date());
            self.found.push(d.arg("successor", if ended(date) { next } else { "" }));
        }
        Some(at)
    }

    fn ids(
        &mut self,
        shelf: &Shelf,
        list: Option<&Spanned<Vec<Spanned<String>>>>,
        known: &BTreeMap<&str, usize>,
        code: Code,
    ) -> Vec<usize> {
        let mut ids = Vec::new();
        for own in list.map(|list| list.value.as_slice()).unwrap_or_default() {
            match known.get(own.value.as_str()) {
                Some(at) if ids.contains(at) => {}
                Some(at) => ids.push(*at),
                None => {
                    let d = Diagnostic::new(code).at(&shelf.path, own.span).arg("name", &own.value);
                    self.found.push(d.suggest(&own.value, known.keys().copied()));
                }
            }
        }
        ids
    }

    fn files(&mut self, first: &Shelf) -> Vec<BundleFile> {
        let mut files: Vec<BundleFile> = self
            .leaf
            .files
            .iter()
            .map(|(name, file)| {
                let Known { path, value: facts, .. } = &self.library.files[*file];
                let file = name.rsplit('/').next().unwrap_or(name);
                let published = media::published_name(file).unwrap_or_else(|| {
                    format!("file.{}", fold(file.rsplit_once('.').map_or("", |(_, extension)| extension)))
                });
                BundleFile {
                    name: Arc::clone(name),
                    path: Arc::clone(path),
                    address: media::address(facts, published.trim_end_matches('.')),
                    facts: Arc::clone(facts),
                    note: None,
                }
            })
            .collect();
        let notes = first.value.head.item.files.as_ref().map(|files| files.value.as_slice()).unwrap_or_default();
        for note in notes {
            if let Some(at) = self.bundle_file(first, &note.file, &files) {
                files[at].note = Some(note.clone());
            }
        }
        files
    }

    /// The position of a file that a field names.
    fn bundle_file(&mut self, shelf: &Shelf, name: &Spanned<String>, files: &[BundleFile]) -> Option<usize> {
        let wanted = name.value.strip_prefix("./").unwrap_or(&name.value);
        let at = files.iter().position(|file| file.name.as_ref() == wanted);
        if at.is_none() {
            let d = Diagnostic::new(Code::FileNotInBundle).at(&shelf.path, name.span).arg("file", &name.value);
            let folder = format!("content/{}", self.path);
            self.found.push(d.arg("folder", folder).suggest(wanted, files.iter().map(|file| file.name.as_ref())));
        }
        at
    }

    /// The nearest that says something holds: item, sections from inside out, site.
    fn release_together(&mut self, shelf: &Shelf, head: &ItemHead) -> Vec<usize> {
        if let Some(own) = &head.release_together {
            return languages(self.config, shelf, &own.value, self.found);
        }
        std::iter::successors(Some(self.section), |&at| self.sections[at].parent)
            .find_map(|at| self.sections[at].release_together.clone())
            .unwrap_or_else(|| self.config.release_together.clone())
    }

    fn entry(
        &mut self,
        lang: usize,
        shelf: &Shelf,
        status: Status,
        date: Option<Time>,
        files: &[BundleFile],
    ) -> Option<Entry> {
        let head = &shelf.value.head;
        let title = head.title.as_ref()?;
        let slug = match &head.slug {
            Some(slug) => slug.value.clone(),
            None => fold(self.path.rsplit('/').next().unwrap_or_default()),
        };
        if slug.is_empty() {
            let d = Diagnostic::new(Code::UnfoldableName)
                .at(&shelf.path, self::title(shelf))
                .arg("name", name_of(self.path));
            self.found.push(d.arg("field", "slug"));
            return None;
        }
        for caption in &head.captions {
            self.bundle_file(shelf, &caption.file, files);
        }
        let approved = self.approver(shelf, head, status);
        let zone = &self.config.zone;
        let published = date.map(|date| head.published.as_ref().map_or(date, |own| own.value.time(zone).max(date)));
        let updated = published.and_then(|p| head.updated.as_ref().map(|own| own.value.time(zone).max(p)));
        approved.then(|| Entry {
            file: Arc::clone(&shelf.path),
            hash: shelf.hash,
            text: Arc::clone(&shelf.value),
            title: title.value.as_str().into(),
            address: self.sections[self.section].addresses[lang].join(&format!("{slug}/")),
            aliases: aliases(shelf),
            status,
            published,
            updated,
        })
    }

    /// Whether whoever must have approved a text has; a text that needs nobody's approval passes.
    fn approver(&mut self, shelf: &Shelf, head: &Head, status: Status) -> bool {
        let Some(by) = &head.approved_by else {
            let lacking = self.config.approval && status == Status::Approved;
            if lacking && !told(&shelf.value.problems, "approved_by") {
                let span = head.status.as_ref().map_or(top(), |status| status.span);
                let people: Vec<&str> = self
                    .config
                    .people
                    .iter()
                    .filter(|person| person.may_approve.covers(&self.sections[self.section].folder))
                    .map(|person| person.id.value.as_str())
                    .collect();
                let d = Diagnostic::new(Code::ApproverMissing).at(&shelf.path, span);
                self.found
                    .push(d.arg("person", people.first().copied().unwrap_or_default()).arg("known", people.join(", ")));
            }
            return !lacking;
        };
        let Some(&person) = self.known.people.get(by.value.as_str()) else {
            let d = Diagnostic::new(Code::UnknownPerson).at(&shelf.path, by.span).arg("name", &by.value);
            self.found.push(d.suggest(&by.value, self.known.people.keys().copied()));
            return status != Status::Approved;
        };
        let folder = &self.sections[self.section].folder;
        if self.config.people[person].may_approve.covers(folder) {
            return true;
        }
        let d = Diagnostic::new(Code::ApproverMayNot).at(&shelf.path, by.span).arg("name", &by.value);
        self.found.push(d.arg("section", if folder.is_empty() { "content" } else { folder }));
        status != Status::Approved
    }
}

fn name_of(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or_default()
}

/// Where a text's title stands.
fn title(shelf: &Shelf) -> Span {
    shelf.value.head.title.as_ref().map_or_else(top, |title| title.span)
}

/// An identity for a path of which not every part can be folded.
fn suggested_id(path: &str) -> String {
    let part = |part: &str| Some(fold(part)).filter(|part| !part.is_empty()).unwrap_or_else(|| "bai-1".to_owned());
    path.split('/').map(part).collect::<Vec<_>>().join("/")
}

fn contradiction(shelf: &Shelf, span: Span, field: &str, first: &Shelf, other: Option<Span>) -> Diagnostic {
    let d = Diagnostic::new(Code::Contradiction).at(&shelf.path, span).arg("field", field);
    match other {
        Some(other) => d.related("related-original", Place::span(&first.path, other)),
        None => d.arg("lacking", "yes").related("related-original-lacks", Place::span(&first.path, top())),
    }
}

/// Whether something was told about a field already.
fn told(problems: &[Diagnostic], field: &str) -> bool {
    problems.iter().any(|d| d.args.iter().any(|(name, value)| name.as_ref() == "field" && value == field))
}

/// Whether the head is no mapping: then every field is missing, which is told once.
fn no_fields(problems: &[Diagnostic]) -> bool {
    problems.iter().any(|d| d.code == Code::YamlNotMapping)
}

fn names_item_field(problem: &Diagnostic) -> bool {
    FIELDS
        .iter()
        .filter(|(_, of)| matches!(of, Of::Item | Of::ItemOrSection))
        .any(|(field, _)| told(std::slice::from_ref(problem), field))
}
