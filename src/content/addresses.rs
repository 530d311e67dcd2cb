//! Every address is given once, without regard to case; two things that want the same one are told, both named.

use super::{
    Entry, Item, Section, StaticFile, config::Config, head::Status, library::Library, sections::soften, tree::top,
};
use crate::{
    base::{Address, Span},
    diag::{Code, Diagnostic, Place},
};
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// The files of `static/`, published as they are.
pub(super) fn statics(library: &Library, found: &mut Vec<Diagnostic>) -> Vec<StaticFile> {
    let mut statics = Vec::new();
    for (path, facts) in &library.files {
        let Some(below) = path.strip_prefix("static/") else { continue };
        let odd = |c: char| c.is_control() || "\\?#%*:|\"<>".contains(c);
        if below.contains(odd) {
            found.push(Diagnostic::new(Code::BadPath).in_file(path).arg("field", "static").arg("value", below));
            continue;
        }
        statics.push(StaticFile { path: Arc::clone(path), address: Address::new(below), facts: Arc::clone(facts) });
    }
    statics
}

/// Who wants an address.
struct Claim {
    /// `None` for what the program makes itself.
    place: Option<Place>,
    draft: bool,
    /// `page`, `file` or `alias`: what is to be done about it.
    kind: &'static str,
}

#[derive(Default)]
struct Register(FxHashMap<String, Claim>);

impl Register {
    /// Whether the address was free; a clash is told unless both are the program's.
    fn claim(&mut self, address: &Address, claim: Claim, found: &mut Vec<Diagnostic>) -> bool {
        let key = address.file().to_lowercase();
        let Some(first) = self.0.get(&key) else {
            self.0.insert(key, claim);
            return true;
        };
        let draft = first.draft || claim.draft;
        if let Some(place) = claim.place {
            let d = match &first.place {
                Some(other) => Diagnostic::new(Code::SameAddress).place(place).related("related-first", other.clone()),
                None => Diagnostic::new(Code::ReservedAddress).place(place),
            };
            let name = address.as_str().trim_end_matches('/').rsplit('/').next().unwrap_or_default();
            let d = d.arg("address", address).arg("kind", claim.kind).arg("suggestion", format!("{name}-2"));
            found.push(soften(d, draft));
        }
        false
    }
}

/// Gives the addresses: first what the program makes itself, then homes, sections, items, files, and last the aliases.
pub(super) fn unique(
    config: &Config,
    sections: &mut [Section],
    items: &mut [Item],
    statics: &[StaticFile],
    found: &mut Vec<Diagnostic>,
) {
    let mut register = Register::default();
    let own = |path: String| (Address::new(path), Claim { place: None, draft: false, kind: "page" });
    let mut reserved: Vec<String> =
        ["", "404.html", "robots.txt", "sitemap.xml", "release.json"].map(str::to_owned).to_vec();
    for language in &config.languages {
        let lang = language.lang.lower();
        reserved.extend(["404.html", "feed.atom", "feed.rss", "feed.json"].map(|name| format!("{lang}/{name}")));
        if config.topic_lists && !config.topics.is_empty() {
            reserved.push(format!("{lang}/topics/"));
            reserved.extend(config.topics.iter().map(|topic| format!("{lang}/topics/{}/", topic.value)));
        }
        if config.agency_lists && !config.agencies.is_empty() {
            reserved.push(format!("{lang}/agencies/"));
            reserved.extend(config.agencies.iter().map(|agency| format!("{lang}/agencies/{}/", agency.id.value)));
        }
    }
    for (address, claim) in reserved.into_iter().map(own) {
        register.claim(&address, claim, found);
    }
    for section in sections.iter_mut() {
        for (lang, address) in section.addresses.iter().enumerate() {
            let entry = section.texts[lang].as_ref().or_else(|| section.texts.iter().flatten().next());
            let place = entry.map(|entry| Place::span(&entry.file, slug_span(entry)));
            let draft = entry.is_none_or(|entry| entry.status != Status::Approved);
            register.claim(address, Claim { place, draft, kind: "page" }, found);
        }
    }
    for item in items.iter_mut() {
        for text in &mut item.texts {
            let Some(entry) = text else { continue };
            let claim = Claim {
                place: Some(Place::span(&entry.file, slug_span(entry))),
                draft: entry.status != Status::Approved,
                kind: "page",
            };
            if !register.claim(&entry.address, claim, found) {
                *text = None;
            }
        }
    }
    for file in statics {
        register.claim(
            &file.address,
            Claim { place: Some(Place::file(&file.path)), draft: false, kind: "file" },
            found,
        );
    }
    let entries = sections.iter_mut().flat_map(|s| &mut s.texts).chain(items.iter_mut().flat_map(|i| &mut i.texts));
    for entry in entries.flatten() {
        let draft = entry.status != Status::Approved;
        let spans: Vec<Span> = entry.text.head.aliases.iter().map(|alias| alias.span).collect();
        let mut spans = spans.into_iter();
        entry.aliases.retain(|alias| {
            let place = Place::span(&entry.file, spans.next().unwrap_or(top()));
            if *alias == entry.address {
                found.push(Diagnostic::new(Code::AliasIsAddress).place(place).arg("address", alias));
                return false;
            }
            register.claim(alias, Claim { place: Some(place), draft, kind: "alias" }, found)
        });
    }
}

/// Where an address comes from: the slug, else the title.
fn slug_span(entry: &Entry) -> Span {
    let head = &entry.text.head;
    head.slug.as_ref().or(head.title.as_ref()).map_or(top(), |field| field.span)
}
