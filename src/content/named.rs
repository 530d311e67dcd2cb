//! What the fields of an item name: agencies, topics and people of the configuration, files of its bundle. A name that is
//! unknown is told with the nearest.

use super::{
    BundleFile, Proof, Section,
    config::{Config, MayApprove, Person},
    head::{FileNote, Head, Status},
    library::{FileRecord, Library, TextFile},
    schema::{Detail, FileName, List, Lookup, Mapping, Of, PersonId, TopicId},
    tree::ItemSource,
};
use crate::{
    base::{BySection, Lang, PersonIx, SectionIx, Span, TermIx, Time, fold},
    diag::{Code, Diagnostic, SUGGESTED, Severity, meant, nearest, nearest_file},
    media::{
        self, Photograph, Published,
        photo::{Credits, Rendition},
    },
    source::{
        CONTENT, Role,
        fields::{Field, Spanned},
        quoted, split_path, text_path,
    },
};
use jiff::tz::TimeZone;
use rustc_hash::FxHashMap;
use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Deref,
    sync::{Arc, OnceLock},
};

/// Topics of a text that an entry of a feed names: a text stands in the feeds of all its topics, and who files it under
/// everything is not to cost everything times everything.
pub const FEED_TOPICS: usize = 50;

/// What the ids of the configuration name.
pub(super) struct Ids<'c> {
    pub agencies: BTreeMap<&'c str, TermIx>,
    pub topics: BTreeMap<&'c str, TermIx>,
    pub people: BTreeMap<&'c str, PersonIx>,
    /// Files by their names in small letters, the first of each; made when somebody asks.
    files: OnceLock<FxHashMap<String, usize>>,
}

impl<'c> Ids<'c> {
    pub fn new(config: &'c Config) -> Self {
        Self {
            agencies: config.agencies.iter_enumerated().map(|(at, own)| (own.id.value.as_str(), at)).collect(),
            topics: config.topics.iter_enumerated().map(|(at, own)| (own.value.as_str(), at)).collect(),
            people: config.people.iter_enumerated().map(|(at, own)| (own.id.value.as_str(), at)).collect(),
            files: OnceLock::new(),
        }
    }

    /// A file of that name, wherever it lies.
    fn file_named<'l>(&self, library: &'l Library, name: &str) -> Option<&'l str> {
        let key = |path: &str| split_path(path).1.to_lowercase();
        let by_name = self
            .files
            .get_or_init(|| library.files.iter().enumerate().rev().map(|(at, file)| (key(&file.path), at)).collect());
        by_name.get(&key(name)).map(|at| &*library.files[*at].path)
    }
}

/// One item being put together.
pub(super) struct Assembly<'a> {
    pub config: &'a Config,
    pub known: &'a Ids<'a>,
    pub path: &'a str,
    pub library: &'a Library,
    pub proof: Proof<'a>,
    pub source: &'a ItemSource,
    pub sections: &'a BySection<Section>,
    /// The item's own.
    pub section: SectionIx,
    pub diagnostics: &'a mut Vec<Diagnostic>,
}

impl Assembly<'_> {
    pub fn agency(&mut self, file: &TextFile, id: &str, span: Span, date: Option<Time>) -> Option<TermIx> {
        let Some(&at) = self.known.agencies.get(id) else {
            let d = Diagnostic::new(Code::UnknownAgency).at(&file.path, span).arg("name", id);
            self.diagnostics.push(d.suggest(id, self.known.agencies.keys().copied()));
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
            let d = Diagnostic::new(Code::AgencyNotThen).at(&file.path, span).arg("name", id);
            let d = d.arg("date", date.zoned(zone).date());
            self.diagnostics.push(d.arg("successor", if ended(date) { next } else { "" }));
        }
        Some(at)
    }

    /// The person of an id; of one that is unknown, whoever is `likelier` meant is suggested before others.
    fn person_of(
        &mut self,
        file: &TextFile,
        id: &str,
        span: Span,
        likelier: impl Fn(&Person) -> bool,
    ) -> Option<PersonIx> {
        let known = &self.known.people;
        let at = known.get(id).copied();
        if at.is_none() {
            let d = Diagnostic::new(Code::UnknownPerson).at(&file.path, span).arg("name", id);
            self.diagnostics.push(d.known(meant_person(self.config, id, likelier), known.keys().copied()));
        }
        at
    }

    pub fn people(&mut self, file: &TextFile, list: &[Spanned<PersonId>]) -> Vec<PersonIx> {
        let near = |id: &str| meant_person(self.config, id, |_| true);
        positions(file, list, &self.known.people, Code::UnknownPerson, near, self.diagnostics)
    }

    pub fn topics(&mut self, file: &TextFile, list: &[Spanned<TopicId>]) -> Vec<TermIx> {
        let near = |id: &str| meant(id, self.known.topics.keys().copied());
        let topics = positions(file, list, &self.known.topics, Code::UnknownTopic, near, self.diagnostics);
        if let Some(next) = list.get(FEED_TOPICS).filter(|_| topics.len() > FEED_TOPICS) {
            let d = Diagnostic::new(Code::ManyTopics).at(&file.path, next.span).arg("count", topics.len());
            self.diagnostics.push(d.arg("limit", FEED_TOPICS));
        }
        topics
    }

    /// Tells several words that are written as one, which would be one tag; within brackets a comma belongs to its word.
    pub fn tags(&mut self, file: &TextFile, tags: &Field<List<String>>) {
        let Some(list) = tags.given() else { return };
        let [one] = list.value.entries.as_slice() else { return };
        let words = one.value.split([',', ';', '、', '،']).map(str::trim).filter(|word| !word.is_empty());
        let words: Vec<String> = words.map(quoted).collect();
        if one.span == list.span && words.len() > 1 {
            let d = Diagnostic::new(Code::WrongType).severity(Severity::Warning).at(&file.path, one.span);
            let d = d.arg("field", "tags").arg("wanted", "names").arg("found", "text");
            self.diagnostics.push(d.arg("value", words.join(", ")));
        }
    }

    /// The values that pages show by themselves, of the fields that a text gives.
    pub fn details(&mut self, file: &TextFile, date: Option<Time>, of: fn(Of) -> bool) -> Vec<(&'static str, Detail)> {
        let mut details = Vec::new();
        let mut naming = Naming { assembly: self, file, date };
        file.value.head.each(&mut |property, slot| {
            if property.shown && of(property.of) {
                details.extend(slot.detail(&mut naming).map(|detail| (property.name, detail)));
            }
        });
        details
    }

    pub fn files(&mut self, first: &TextFile) -> Vec<BundleFile> {
        let mut files: Vec<BundleFile> = self.source.files.iter().map(|(name, at)| self.file(name, *at)).collect();
        let scripted = files.iter().filter(|file| file.facts.scripted);
        self.diagnostics.extend(scripted.map(|file| Diagnostic::new(Code::ScriptInPicture).in_file(&file.path)));
        for (file, note) in first.value.head.files.entries() {
            self.long_words(first, note);
            if let Some(at) = self.bundle_file(first, file, &files) {
                files[at].note = Some(note.clone());
            }
        }
        let lang = first.name().lang().unwrap_or_else(Lang::english);
        for file in files.iter_mut().filter(|file| file.facts.published == Published::Photograph) {
            let Some(size) = file.facts.size else { continue };
            let credits = file.note.as_ref().map(|note| credits(note, &lang)).unwrap_or_default();
            let name = split_path(file.address.as_str()).1;
            let made = Photograph::new(file.facts.sha256, size, &self.config.pictures, credits, name);
            file.address = made.address(Rendition::Full);
            file.photograph = Some(Arc::new(made));
        }
        files
    }

    /// A file of the bundle by itself.
    fn file(&self, name: &Arc<str>, at: usize) -> BundleFile {
        let FileRecord { path, value, .. } = &self.library.files[at];
        let file = name.rsplit('/').next().unwrap_or(name);
        let published = media::published_name(file)
            .unwrap_or_else(|| format!("file.{}", fold(file.rsplit_once('.').map_or("", |(_, extension)| extension))));
        let facts = &value.media;
        BundleFile {
            name: Arc::clone(name),
            path: Arc::clone(path),
            address: media::address(&facts.one_file().0, published.trim_end_matches('.')),
            error: facts.error.or_else(|| (self.proof)(&facts.sha256)),
            facts: Arc::clone(facts),
            photograph: None,
            findings: Arc::clone(&value.findings),
            captions: value.captions.clone(),
            note: None,
        }
    }

    /// Tells what is said of a file at greater length than fits into a picture.
    fn long_words(&mut self, first: &TextFile, note: &FileNote) {
        let credit = note.credit.given().filter(|own| own.value.texts().any(is_long)).map(|own| own.span);
        let texts = [("source", &note.source), ("license", &note.license)];
        let long = |(name, own): (&'static str, &Field<String>)| {
            Some((name, own.given().filter(|own| is_long(&own.value))?.span))
        };
        for (field, span) in credit.map(|span| ("credit", span)).into_iter().chain(texts.into_iter().filter_map(long)) {
            let d = Diagnostic::new(Code::WrongType).at(&first.path, span).arg("field", field);
            self.diagnostics.push(d.arg("wanted", "short").arg("found", ""));
        }
    }

    /// The position of a file that a field names.
    pub fn bundle_file(&mut self, file: &TextFile, name: &Spanned<FileName>, files: &[BundleFile]) -> Option<usize> {
        let wanted = name.value.strip_prefix("./").unwrap_or(&name.value);
        let at = files.iter().position(|file| file.name.as_ref() == wanted);
        if at.is_none() {
            let d = Diagnostic::new(Code::FileNotInBundle).at(&file.path, name.span).arg("file", &*name.value);
            let names = || files.iter().map(|file| file.name.as_ref());
            let d = d.known(nearest_file(wanted, names()), names());
            let d = d.about(missing_file(self.path, wanted));
            let index = text_path(Role::Bundle, self.path, file.name().code.unwrap_or_default());
            let d = d.arg("folder", format!("{CONTENT}{}", self.path)).arg("index", format!("{CONTENT}{index}"));
            let d = d.arg("kind", if self.source.bundle { "bundle" } else { "single" });
            self.diagnostics.push(d.arg("elsewhere", self.file_named(wanted).unwrap_or_default()));
        }
        at
    }

    /// A file of that name, wherever it lies in the site.
    pub fn file_named(&self, name: &str) -> Option<&str> {
        self.known.file_named(self.library, name)
    }

    fn has_section(&self, name: &str) -> bool {
        self.sections.iter().any(|section| !section.folder.is_empty() && *section.folder == *name.trim_matches('/'))
    }

    /// Whether whoever must have approved a text has; a text that needs nobody's approval passes.
    pub fn approver(&mut self, file: &TextFile, head: &Head, status: Status) -> bool {
        let Some(by) = head.approved_by.given() else {
            let lacking = self.config.approval && status == Status::Approved;
            if lacking && file.value.readable && head.approved_by.is_absent() {
                let span = head.status.span().unwrap_or(Span::TOP);
                let d = Diagnostic::new(Code::ApproverMissing).at(&file.path, span);
                self.diagnostics.push(self.with_approvers(d));
            }
            return !lacking;
        };
        let folder = &self.sections[self.section].folder;
        let may_approve = |person: &Person| person.may_approve.covers(folder);
        let person = self.person_of(file, &by.value, by.span, may_approve);
        let Some(person) = person else { return status != Status::Approved };
        let may = &self.config.people[person].may_approve;
        // A section that is none is told in the configuration; it may be a slip for this one.
        let unsure = matches!(may, MayApprove::Sections(own) if own.iter().any(|name| !self.has_section(&name.value)));
        if may.covers(folder) || unsure {
            return true;
        }
        let d = Diagnostic::new(Code::ApproverMayNot).at(&file.path, by.span).arg("name", &*by.value);
        let d = d.arg("section", folder);
        self.diagnostics.push(self.with_approvers(d));
        status != Status::Approved
    }

    /// With those who may approve here: the first by itself, then all.
    fn with_approvers(&self, diagnostic: Diagnostic) -> Diagnostic {
        let folder = &self.sections[self.section].folder;
        let people = self.config.people.iter().filter(|person| person.may_approve.covers(folder));
        let people: Vec<&str> = people.map(|person| person.id.value.as_str()).collect();
        let first = people.first().copied().unwrap_or_default();
        diagnostic.arg("person", first).arg("known", people.join(", "))
    }
}

/// So many characters of what is said of a file fit into a picture, in whatever letters.
const LONGEST: usize = 300;

fn is_long(text: &str) -> bool {
    text.chars().nth(LONGEST).is_some()
}

/// What is said of a photograph's maker; of a credit in several languages the one that the original has.
fn credits(note: &FileNote, lang: &Lang) -> Credits {
    let short = |text: &str| (!is_long(text)).then(|| Arc::from(text));
    Credits {
        credit: note.credit.value().and_then(|names| names.get(lang)).and_then(|(words, _)| short(words)),
        source: note.source.value().and_then(|text| short(text)),
        license: note.license.value().and_then(|text| short(text)),
        rights: note.rights.value().map(|rights| rights.id()),
    }
}

/// A file that an item lacks: its fields and each of its texts may name it.
pub(super) fn missing_file(item: &str, name: &str) -> String {
    format!("{item}: {}", name.strip_prefix("./").unwrap_or(name))
}

/// What ids name, each once; unknown ones are told.
fn positions<'c, T: Deref<Target = str>, I: Copy + Ord>(
    file: &TextFile,
    list: &[Spanned<T>],
    known: &BTreeMap<&'c str, I>,
    code: Code,
    near: impl Fn(&str) -> Option<&'c str>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<I> {
    let mut positions = Vec::new();
    let (mut seen, mut asked) = (BTreeSet::new(), 0);
    for own in list {
        let id: &str = &own.value;
        match known.get(id) {
            Some(at) if !seen.insert(*at) => {}
            Some(at) => positions.push(*at),
            None => {
                let d = Diagnostic::new(code).at(&file.path, own.span).arg("name", id);
                let d = d.arg("list", if id.contains(',') { id } else { "" });
                asked += 1;
                let near = if asked <= SUGGESTED { near(id) } else { None };
                diagnostics.push(d.known(near, known.keys().copied()));
            }
        }
    }
    positions
}

/// The id of the person who was meant: by the id or a name, as it is or nearly; of those who are nearly meant, the likelier.
fn meant_person<'c>(config: &'c Config, written: &str, likelier: impl Fn(&Person) -> bool) -> Option<&'c str> {
    let own = fold(written);
    let names = config.people.iter().flat_map(|person| {
        std::iter::once(person.id.value.as_str()).chain(person.name.texts()).map(move |name| (name, person))
    });
    let names: Vec<(&str, &Person)> = names.collect();
    let exact = names.iter().find(|(name, _)| !own.is_empty() && fold(name) == own);
    let near = |among: &dyn Fn(&Person) -> bool| {
        let known = names.iter().filter(|(_, person)| among(person));
        let near = nearest(written, known.map(|(name, _)| *name))?;
        names.iter().find(|(name, person)| *name == near && among(person))
    };
    let meant = exact.or_else(|| near(&likelier)).or_else(|| near(&|_| true));
    meant.map(|(_, person)| person.id.value.as_str())
}

/// Looks up what a text names.
struct Naming<'n, 'a> {
    assembly: &'n mut Assembly<'a>,
    file: &'n TextFile,
    date: Option<Time>,
}

impl Lookup for Naming<'_, '_> {
    fn agency(&mut self, id: &str, span: Span) -> Option<TermIx> {
        self.assembly.agency(self.file, id, span, self.date)
    }

    fn person(&mut self, id: &str, span: Span) -> Option<PersonIx> {
        self.assembly.person_of(self.file, id, span, |_| true)
    }

    fn zone(&self) -> &TimeZone {
        &self.assembly.config.zone
    }
}
