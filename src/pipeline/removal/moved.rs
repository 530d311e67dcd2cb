//! Pages whose address changed and whose old one leads nowhere: whoever kept it finds nothing there. An editor is told, with
//! the line that keeps it alive.

use crate::{
    base::{Address, LangIx, SectionIx},
    diag::{Code, Diagnostic},
    edition::PublicText,
    pipeline::site::Site,
    release::ManifestItem,
};
use rustc_hash::{FxHashMap, FxHashSet};

/// What is public now, by identity and language.
pub(super) struct Public<'s> {
    site: &'s Site,
    texts: FxHashMap<(&'s str, LangIx), &'s PublicText>,
}

impl<'s> Public<'s> {
    pub fn new(site: &'s Site) -> Self {
        let texts = site.edition.texts.iter().map(|text| ((text.id.as_ref(), text.lang), &**text)).collect();
        Self { site, texts }
    }

    pub fn text(&self, item: &ManifestItem) -> Option<&'s PublicText> {
        let lang = self.site.edition.config.position(&item.lang)?;
        self.texts.get(&(item.id.as_str(), lang)).copied()
    }

    /// What is to be told of texts that are public at another address than these say, and which these are.
    pub fn moved<'m>(&self, items: impl Iterator<Item = &'m ManifestItem>) -> (Vec<Diagnostic>, Vec<ManifestItem>) {
        let site = self.site;
        let mut sections = FxHashSet::default();
        let (mut diagnostics, mut moved) = (Vec::new(), Vec::new());
        for item in items {
            let Some(text) = self.text(item).filter(|text| text.address != item.address) else { continue };
            let old = item.address.as_str();
            if !leads(site, old) {
                diagnostics.push(address_moved(old, &text.address, &text.aliases).in_file(&text.body.file));
                around_text(site, old, text, &mut sections, &mut diagnostics);
                moved.push(item.clone());
            }
        }
        (diagnostics, moved)
    }
}

/// Whether something is published at a page's address.
fn leads(site: &Site, address: &str) -> bool {
    site.plan.get(&format!("{address}index.html")).is_some() || site.plan.get(address).is_some()
}

/// The address of the folder around a page: `vi/tin/` for `vi/tin/bai/`.
fn around(address: &str) -> &str {
    address.trim_end_matches('/').rfind('/').map_or("", |at| &address[..=at])
}

fn address_moved(old: &str, new: &Address, aliases: &[Address]) -> Diagnostic {
    let all: Vec<&str> = aliases.iter().map(Address::as_str).chain([old]).collect();
    let d = Diagnostic::new(Code::AddressMoved).arg("old", old).arg("address", new);
    d.arg("has", if aliases.is_empty() { "" } else { "yes" }).arg("suggestion", all.join(", "))
}

/// The sections around a text whose address changed with theirs, each once.
fn around_text(
    site: &Site,
    old: &str,
    text: &PublicText,
    seen: &mut FxHashSet<(SectionIx, LangIx)>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut old = around(old);
    for at in site.edition.chain(text.section) {
        let (section, lang) = (&site.edition.sections[at], text.lang);
        let Some(page) = section.pages[lang].as_ref().filter(|_| section.parent.is_some()) else { return };
        if page.address.as_str() == old || around(old).is_empty() {
            return;
        }
        let entry = site.content.sections[at].texts[lang].as_ref();
        if let Some(entry) = entry.filter(|_| !leads(site, old) && seen.insert((at, lang))) {
            diagnostics.push(address_moved(old, &page.address, &page.aliases).in_file(&entry.file));
        }
        old = around(old);
    }
}
