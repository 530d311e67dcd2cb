//! What the last release had and this site has not: addresses that lead nowhere now, so that whoever kept one finds
//! nothing there; an editor is told, with the line that keeps it alive, and the next release knows of it no more. And texts
//! that should be gone and still stand, because a build stopped.

use super::site::Site;
use crate::{
    base::{Address, Audience, Lang, Time, fold_path},
    content::Item,
    diag::{Code, Diagnostic},
    edition::PublicText,
    release::{self, Manifest, ManifestItem},
    source::{ContentPath, Role},
};
use rustc_hash::{FxHashMap, FxHashSet};
use std::{path::Path, sync::Arc};

/// Addresses of the release in an output folder that the site drops; none when there is no release that can be read.
pub fn dropped_addresses(site: &Site, out: &Path) -> Vec<Diagnostic> {
    release::last_manifest(out).ok().flatten().map_or_else(Vec::new, |last| dropped(site, &last))
}

/// Addresses of a release that the site drops: pages that moved without leaving their old address behind, and pages whose
/// text is no longer there. What ended or became a draft is not told: it is meant to be gone.
pub(super) fn dropped(site: &Site, last: &Manifest) -> Vec<Diagnostic> {
    if site.edition.audience != Audience::Public || last.audience != Audience::Public {
        return Vec::new();
    }
    let given: FxHashSet<&Address> = site.edition.texts.iter().map(|text| &text.address).collect();
    let dropped: Vec<&ManifestItem> = last
        .items
        .iter()
        .filter(|item| !given.contains(&item.address) && !leads(site, item.address.as_str()))
        .collect();
    if dropped.is_empty() {
        return Vec::new(); // as a rule
    }
    let now = Now::new(site, last);
    let mut sections = FxHashSet::default();
    let mut diagnostics = Vec::new();
    for item in dropped {
        let Some(lang) = site.edition.config.position(&item.lang) else { continue }; // the whole language went
        if let Some(text) = now.public.get(&(item.id.as_str(), lang)) {
            diagnostics.push(moved(item.address.as_str(), &text.address, &text.aliases).in_file(&text.body.file));
            now.sections(item.address.as_str(), text, &mut sections, &mut diagnostics);
        } else if !now.is_there(item) {
            diagnostics.push(now.gone(item, lang));
        }
    }
    diagnostics
}

/// Texts past their end that still stand in the output of a build that stopped: somebody must know.
pub(super) fn ended_texts(site: &Site, out: &Path) -> Vec<Diagnostic> {
    let Ok(Some(manifest)) = release::last_manifest(out) else { return Vec::new() };
    let items = site.content.items.iter().enumerate();
    let ended: FxHashMap<&str, (&Arc<Item>, Time)> =
        items.filter_map(|(at, item)| Some((item.id.as_ref(), (item, site.verdicts.ended(at)?)))).collect();
    manifest
        .items
        .iter()
        .filter_map(|last| {
            let (item, since) = ended.get(last.id.as_str())?;
            let entry = item.texts.iter().flatten().find(|e| e.address == last.address);
            let entry = entry.or_else(|| item.texts.iter().flatten().next());
            let d = Diagnostic::new(Code::StillPublished).arg("address", &last.address);
            let d = d.arg("date", since.rfc3339(&site.content.config.zone));
            Some(match entry {
                Some(entry) => d.in_file(&entry.file),
                None => d,
            })
        })
        .collect()
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
    fn new(site: &'s Site, last: &Manifest) -> Self {
        let edition = &site.edition;
        let known: FxHashSet<&str> = last.items.iter().map(|item| item.id.as_str()).collect();
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
        diagnostics: &mut Vec<Diagnostic>,
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
                diagnostics.push(moved(old, &page.address, &page.aliases).in_file(&entry.file));
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

/// The identity that an item's text has by its path, and its language.
fn identity(path: &str) -> Option<(String, Lang)> {
    let name = ContentPath::of(path).filter(|name| name.is_text() && name.role != Role::Section)?;
    Some((fold_path(name.item()), name.lang()?))
}
