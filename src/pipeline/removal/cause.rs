//! What took a text away that was public, and where that stands.

use super::slips::Slips;
use crate::{
    base::{Address, ItemIx, Lang, LangIx, Span, Time, fold_path},
    content::{Entry, Item, LeftOutText, head::Head},
    diag::{Diagnostic, Place},
    edition::{End, PublicText, Verdict, Wait},
    pipeline::site::Site,
    release::ManifestItem,
    source::{CONFIG_FILE, CONTENT, Role, below_content, fields::Field, text_path},
};
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::Arc;

/// What takes texts away: the same for all that one line, file or folder takes.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Cause {
    /// The place that did it.
    pub place: Option<Place>,
    /// Which kind of cause: `status`, `no-status`, `date`, `section`, `stale`, `release`, `ends`, `unreadable`, `language`, `id`, `moved`,
    /// `deleted`.
    pub why: &'static str,
    /// Whether that is what its author says.
    pub meant: bool,
    /// Further variables of the message.
    pub args: Vec<(&'static str, String)>,
}

impl Cause {
    fn new(why: &'static str, place: Place) -> Self {
        Self { place: Some(place), why, meant: false, args: Vec::new() }
    }

    fn meant(self) -> Self {
        Self { meant: true, ..self }
    }

    fn arg(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }
}

/// What stands where now.
pub(super) struct Finder<'s> {
    site: &'s Site,
    /// The clock by which the last release was made, where that is known.
    before: Option<Time>,
    slips: Slips<'s>,
    /// Items by identity, with their positions.
    items: FxHashMap<&'s str, (ItemIx, &'s Arc<Item>)>,
    /// Texts that make no page, by the identity that they have and their language.
    left_out: FxHashMap<(String, Lang), &'s LeftOutText>,
    /// Texts that the release does not know, by address.
    at: FxHashMap<&'s Address, (&'s Item, &'s Entry)>,
    /// By the identity of an item that is gone: the one that has an address of its own now.
    heirs: FxHashMap<&'s str, &'s Item>,
    /// Public ones among them by language and last part of the address.
    named: NewTexts<'s>,
    /// The same by language and title.
    titled: NewTexts<'s>,
}

/// Texts by what they may be known again; `None` for several.
type NewTexts<'s> = FxHashMap<(LangIx, &'s str), Option<&'s PublicText>>;

impl<'s> Finder<'s> {
    pub fn new(site: &'s Site, last: &'s [ManifestItem], before: Option<Time>, diagnostics: &'s [Diagnostic]) -> Self {
        let (content, edition) = (&site.content, &site.edition);
        let known: FxHashSet<&str> = last.iter().map(|item| item.id.as_str()).collect();
        let unknown = content.items.iter().filter(|item| !known.contains(item.id.as_ref()));
        let at = unknown.flat_map(|item| item.texts.iter().flatten().map(|entry| (&entry.address, (&**item, entry))));
        let at: FxHashMap<&Address, (&Item, &Entry)> = at.collect();
        let heirs = last.iter().filter_map(|last| Some((last.id.as_str(), at.get(&last.address)?.0))).collect();
        let (mut named, mut titled) = (NewTexts::default(), NewTexts::default());
        for text in edition.texts.iter().filter(|text| !known.contains(text.id.as_ref())) {
            let keys = [(&mut named, name(text.address.as_str())), (&mut titled, &*text.title)];
            for (texts, key) in keys {
                texts.entry((text.lang, key)).and_modify(|other| *other = None).or_insert(Some(&**text));
            }
        }
        Self {
            site,
            before,
            slips: Slips::new(diagnostics),
            items: content.items.iter_enumerated().map(|(at, item)| (item.id.as_ref(), (at, item))).collect(),
            left_out: left_out(site),
            at,
            heirs,
            named,
            titled,
        }
    }

    /// What took a text away that had a title; `None` when that was announced, or stops the build by itself.
    pub fn cause(&self, last: &ManifestItem, title: &str) -> Option<Cause> {
        let config = &self.site.content.config;
        let Some(lang) = config.position(&last.lang) else {
            let span = config.languages.first().map(|language| language.span);
            return Some(Cause::new("language", place(&CONFIG_FILE.into(), span)).arg("language", &last.lang));
        };
        let item = self.items.get(last.id.as_str()).copied();
        if let Some((at, item)) = item
            && let Some(entry) = &item.texts[lang]
        {
            return self.held(at, item, entry, lang);
        }
        if let Some(text) = self.left_out.get(&(last.id.clone(), last.lang.clone())) {
            return self.unmade(text);
        }
        if let Some((other, entry)) = self.at.get(&last.address) {
            let original = other.texts[other.original].as_ref().unwrap_or(entry);
            let place = place(&original.file, original.text.head.id.span());
            return Some(Cause::new("id", place).arg("id", &last.id).arg("other", &other.id));
        }
        let moved = |file: &Arc<str>, address: &Address, aliases: &[Address]| {
            let all: Vec<&str> = aliases.iter().chain([&last.address]).map(Address::as_str).collect();
            let cause = Cause::new("moved", Place::file(file)).arg("id", &last.id);
            Some(cause.arg("address", address).arg("suggestion", all.join(", ")))
        };
        if let Some(entry) = self.heirs.get(last.id.as_str()).and_then(|heir| heir.texts[lang].as_ref()) {
            return moved(&entry.file, &entry.address, &entry.aliases);
        }
        let known_again = [(&self.named, name(last.address.as_str())), (&self.titled, title)];
        let mut known_again =
            known_again.into_iter().filter_map(|(texts, key)| texts.get(&(lang, key)).copied().flatten());
        if let Some(text) = known_again.next() {
            return moved(&text.body.file, &text.address, &text.aliases);
        }
        let file = match item {
            // The other languages are there, so the file's name is known.
            Some((_, item)) => {
                let bundle = item.texts.iter().flatten().any(|entry| self.is_bundle(item, &entry.file));
                let role = if bundle { Role::Bundle } else { Role::Single };
                format!("{CONTENT}{}", text_path(role, &item.path, last.lang.as_str()))
            }
            None => format!("{CONTENT}{}", last.id),
        };
        Some(Cause::new("deleted", Place::file(&file.into())))
    }

    fn is_bundle(&self, item: &Item, file: &str) -> bool {
        file.strip_prefix(CONTENT).and_then(|file| file.strip_prefix(&*item.path)).is_some_and(|f| f.starts_with('/'))
    }

    /// Of a text that could be read, and that the gate holds.
    fn held(&self, at: ItemIx, item: &Item, entry: &Entry, lang: LangIx) -> Option<Cause> {
        let original = item.texts[item.original].as_ref().unwrap_or(entry);
        let own = |span: Option<Span>| place(&entry.file, span);
        let shared = |field: fn(&Head) -> Option<Span>| place(&original.file, field(&original.text.head));
        match self.site.verdicts.of(at, lang)? {
            Verdict::Public => None,
            Verdict::Ended(ends) => {
                let end = ends.iter().find(|end| !announced(item, entry, end.time()))?;
                let (name, place) = match end {
                    End::Expired(_) => ("expires", shared(|head| head.expires.span())),
                    End::Withdrawn(_) => ("withdrawn", shared(|head| head.withdrawn.span())),
                };
                Some(Cause::new("ends", place).arg("field", name))
            }
            // Published before its time, by a clock that was ahead: nobody changed it, and it must go.
            Verdict::Waits(waits) if waits.iter().all(|wait| wait.until() <= self.before && wait.until().is_some()) => {
                Some(Cause::new("clock", Place::file(&entry.file)).meant())
            }
            Verdict::Waits(waits) => {
                let date = |time: &Time| time.rfc3339(&self.site.content.config.zone);
                let dated =
                    |name: &str, place, time| Cause::new("date", place).arg("field", name).arg("date", date(time));
                Some(match waits.first()? {
                    Wait::Draft | Wait::Review => match &entry.text.head.status {
                        Field::Given(status) => Cause::new("status", own(Some(status.span))).meant(),
                        Field::Wrong(span) => Cause::new("status", own(Some(*span))),
                        Field::Absent => Cause::new("no-status", self.slip(&entry.file)),
                    },
                    Wait::Date(time) => dated("date", shared(|head| head.date.span()), time),
                    Wait::Published(time) => dated("published", own(entry.text.head.published.span()), time),
                    Wait::Embargo(time) => dated("embargo", shared(|head| head.embargo.span()), time),
                    Wait::Section => self.section(item, lang, entry),
                    Wait::Stale => stale(entry),
                    Wait::Release(others) => {
                        // Whoever holds what is behind holds what is released with it.
                        let behind =
                            |other: &LangIx| item.texts[*other].as_ref().filter(|_| self.is_behind(at, *other));
                        let entries: Option<Vec<&Entry>> = others.iter().map(behind).collect();
                        if let Some(first) = entries.and_then(|entries| entries.first().copied()) {
                            return Some(stale(first));
                        }
                        let codes = &self.site.content.config.languages;
                        let codes: Vec<&str> = others.iter().map(|other| codes[*other].lang.as_str()).collect();
                        let cause = Cause::new("release", shared(|head| head.release_together.span()));
                        cause.arg("languages", codes.join(", "))
                    }
                })
            }
        }
    }

    /// Whether nothing but its source, which has changed since, holds a text.
    fn is_behind(&self, at: ItemIx, lang: LangIx) -> bool {
        let waits = self.site.verdicts.of(at, lang).map(Verdict::waits).unwrap_or_default();
        let behind = |wait: &Wait| matches!(wait, Wait::Stale | Wait::Release(_));
        waits.contains(&Wait::Stale) && waits.iter().all(behind)
    }

    /// The section that holds a text.
    fn section(&self, item: &Item, lang: LangIx, entry: &Entry) -> Cause {
        let content = &self.site.content;
        let indexes = content.chain(item.section).filter_map(|at| content.sections[at].texts[lang].as_ref());
        let indexes: Vec<&Entry> = indexes.collect();
        let held = indexes.iter().find(|index| !index.status.approved());
        match (held, indexes.first()) {
            (Some(own), _) => Cause::new("section", place(&own.file, own.text.head.status.span())),
            // All are approved: one is behind.
            (None, Some(own)) => stale(own),
            (None, None) => Cause::new("section", Place::file(&entry.file)),
        }
    }

    /// Of a text whose file is there and makes no page.
    fn unmade(&self, text: &LeftOutText) -> Option<Cause> {
        let status = &text.text.head.status;
        if let Some(status) = status.given().filter(|status| text.text.readable && !status.value.approved()) {
            return Some(Cause::new("status", place(&text.file, Some(status.span))).meant());
        }
        // An error that stops the build explains itself; that a file is empty, or its status a slip, may be overlooked.
        let explained = self.slips.stop(below_content(&text.file)) || self.slips.stop(&text.path);
        if explained && !status.is_wrong() {
            return None;
        }
        if let Field::Wrong(span) = status {
            return Some(Cause::new("status", place(&text.file, Some(*span))));
        }
        // Where nothing is wrong with it, it is another text of its item that cannot be read.
        let faulty = |file: &str| self.slips.first(file).is_some();
        let mut texts = self.site.content.left_out.iter().filter(|other| other.path == text.path);
        let file = texts.find(|other| faulty(&other.file)).filter(|_| !faulty(&text.file)).unwrap_or(text);
        Some(Cause::new("unreadable", self.slip(&file.file)))
    }

    /// The first slip in a file, else its top.
    fn slip(&self, file: &Arc<str>) -> Place {
        self.slips.first(file).cloned().unwrap_or_else(|| Place::span(file, Span::TOP))
    }
}

/// Of a text that is held since its source has changed, as its site, section or item says.
fn stale(entry: &Entry) -> Cause {
    Cause::new("stale", place(&entry.file, entry.text.head.title.span())).meant()
}

/// Whether a text's end comes after its beginning: then it was announced.
fn announced(item: &Item, entry: &Entry, end: Time) -> bool {
    [item.date, item.embargo, entry.published].into_iter().flatten().all(|begin| begin < end)
}

/// The texts that make no page, by the identity that they have and their language.
fn left_out(site: &Site) -> FxHashMap<(String, Lang), &LeftOutText> {
    let content = &site.content;
    if content.left_out.is_empty() {
        return FxHashMap::default(); // as a rule
    }
    let mut ids: FxHashMap<&str, &str> = FxHashMap::default();
    for text in &content.left_out {
        if let Some(id) = text.text.head.id.value() {
            ids.insert(&text.path, id);
        }
    }
    ids.extend(content.items.iter().map(|item| (item.path.as_ref(), item.id.as_ref())));
    let key = |text: &&LeftOutText| {
        let id = ids.get(&*text.path).map_or_else(|| fold_path(&text.path), |id| (*id).to_owned());
        Some((id, text.lang.clone()?))
    };
    content.left_out.iter().filter_map(|text| Some((key(&text)?, text))).collect()
}

/// The last part of an address.
fn name(address: &str) -> &str {
    address.trim_end_matches('/').rsplit('/').next().unwrap_or_default()
}

/// A place in a file, where a span is known.
fn place(file: &Arc<str>, span: Option<Span>) -> Place {
    span.map_or_else(|| Place::file(file), |span| Place::span(file, span))
}
