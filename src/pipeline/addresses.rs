//! Addresses that the last release had and that lead nowhere now: whoever kept one finds nothing there. An editor is
//! told, with the line that keeps it alive; the next release knows of it no more.

use super::Site;
use crate::{
    base::{Address, Audience, Lang, fold_path},
    content::Item,
    diag::{Code, Diagnostic},
    edition::PublicText,
    release::{self, Manifest, ManifestItem},
};
use rustc_hash::{FxHashMap, FxHashSet};
use std::path::Path;

/// What is lost of the release in an output folder; nothing when there is none that can be read.
pub fn lost_from(site: &Site, out: &Path) -> Vec<Diagnostic> {
    release::standing(out).ok().flatten().map_or_else(Vec::new, |standing| lost(site, &standing))
}

/// What is lost of a release: pages that moved without leaving their old address behind, and pages whose text is no
/// longer there. What ended or became a draft is not: it is meant to be gone.
pub(super) fn lost(site: &Site, standing: &Manifest) -> Vec<Diagnostic> {
    if site.edition.audience != Audience::Public || standing.audience != Audience::Public {
        return Vec::new();
    }
    let given: FxHashSet<&Address> = site.edition.texts.iter().map(|text| &text.address).collect();
    let lost: Vec<&ManifestItem> = standing
        .items
        .iter()
        .filter(|item| !given.contains(&item.address) && !leads(site, item.address.as_str()))
        .collect();
    if lost.is_empty() {
        return Vec::new(); // as a rule
    }
    let now = Now::new(site, standing);
    let mut sections = FxHashSet::default();
    let mut found = Vec::new();
    for item in lost {
        let Some(lang) = site.edition.config.position(&item.lang) else { continue }; // the whole language went
        if let Some(text) = now.public.get(&(item.id.as_str(), lang)) {
            found.push(moved(item.address.as_str(), &text.address, &text.aliases).in_file(&text.body.file));
            now.sections(item.address.as_str(), text, &mut sections, &mut found);
        } else if !now.is_there(item) {
            found.push(now.gone(item, lang));
        }
    }
    found
}

/// Whether something is published at a page's address.
fn leads(site: &Site, address: &str) -> bool {
    site.plan.get(&format!("{address}index.html")).is_some() || site.plan.get(address).is_some()
}

/// The address of the folder around a page: `vi/tin/` for `vi/tin/bai/`.
fn around(address: &str) -> &str {
    address.trim_end_matches('/').rfind('/').map_or("", |at| &address[..=at])
}

/// The last part of an address.
fn name(address: &str) -> &str {
    address.trim_end_matches('/').rsplit('/').next().unwrap_or_default()
}

fn moved(old: &str, new: &Address, aliases: &[Address]) -> Diagnostic {
    let all: Vec<&str> = aliases.iter().map(Address::as_str).chain([old]).collect();
    let d = Diagnostic::new(Code::AddressMoved).arg("old", old).arg("address", new);
    d.arg("has", if aliases.is_empty() { "" } else { "yes" }).arg("suggestion", all.join(", "))
}

/// What stands where now.
struct Now<'s> {
    site: &'s Site,
    /// Public texts by identity and language.
    public: FxHashMap<(&'s str, usize), &'s PublicText>,
    /// Items by identity, whether public or not.
    items: FxHashMap<&'s str, &'s Item>,
    /// Texts' files: the identity that they have by their path, and their language.
    files: FxHashSet<(String, Lang)>,
    /// Public texts that the release does not know, by language and last part of the address; `None` for several.
    new: FxHashMap<(usize, &'s str), Option<&'s PublicText>>,
}

impl<'s> Now<'s> {
    fn new(site: &'s Site, standing: &Manifest) -> Self {
        let edition = &site.edition;
        let known: FxHashSet<&str> = standing.items.iter().map(|item| item.id.as_str()).collect();
        let mut new = FxHashMap::default();
        let texts = || edition.texts.iter().map(|text| &**text);
        for text in texts().filter(|text| !known.contains(text.id.as_ref())) {
            new.entry((text.lang, name(text.address.as_str()))).and_modify(|other| *other = None).or_insert(Some(text));
        }
        Self {
            site,
            public: texts().map(|text| ((text.id.as_ref(), text.lang), text)).collect(),
            items: site.content.items.iter().map(|item| (item.id.as_ref(), &**item)).collect(),
            files: site.sources.below("content/").filter_map(|file| identity(&file.path)).collect(),
            new,
        }
    }

    /// Whether a text that is not public is still among the sources.
    fn is_there(&self, item: &ManifestItem) -> bool {
        let id = self.items.get(item.id.as_str()).map_or_else(|| item.id.clone(), |item| fold_path(&item.path));
        self.files.contains(&(id, item.lang.clone()))
    }

    /// The sections around a text whose address changed with theirs, each once.
    fn sections(
        &self,
        old: &str,
        text: &PublicText,
        seen: &mut FxHashSet<(usize, usize)>,
        found: &mut Vec<Diagnostic>,
    ) {
        let mut old = around(old);
        for at in self.site.edition.chain(text.section) {
            let (section, lang) = (&self.site.edition.sections[at], text.lang);
            let Some(page) = section.pages[lang].as_ref().filter(|_| section.parent.is_some()) else { return };
            if page.address.as_str() == old || around(old).is_empty() {
                return;
            }
            let entry = self.site.content.sections[at].texts[lang].as_ref();
            if let Some(entry) = entry.filter(|_| !leads(self.site, old) && seen.insert((at, lang))) {
                found.push(moved(old, &page.address, &page.aliases).in_file(&entry.file));
            }
            old = around(old);
        }
    }

    /// A text whose file is no longer there. One that is new and ends alike is probably the same.
    fn gone(&self, item: &ManifestItem, lang: usize) -> Diagnostic {
        let d = Diagnostic::new(Code::AddressGone)
            .arg("old", &item.address)
            .arg("id", &item.id)
            .arg("language", &item.lang);
        match self.new.get(&(lang, name(item.address.as_str()))).copied().flatten() {
            Some(text) => {
                let all: Vec<&str> = text.aliases.iter().chain([&item.address]).map(Address::as_str).collect();
                d.arg("address", &text.address).arg("suggestion", all.join(", ")).in_file(&text.body.file)
            }
            None => d.arg("address", "").arg("suggestion", &item.address),
        }
    }
}

/// The identity that a text's file has by its path, and its language.
fn identity(path: &str) -> Option<(String, Lang)> {
    let (item, code) = path.strip_prefix("content/")?.strip_suffix(".md")?.rsplit_once('.')?;
    Some((fold_path(item.strip_suffix("/index").unwrap_or(item)), Lang::parse(code)?))
}
