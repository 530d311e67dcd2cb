//! One state of the site with what is wrong with it. Never changed, only replaced.

use super::errors::Errors;
use crate::{
    base::{Audience, LangIx, SectionIx},
    edition::HeldText,
    locale::Locales,
    pages::{Output, Page},
    pipeline::Site,
};
use std::sync::Arc;

/// A state of the site.
pub(super) struct Snapshot {
    /// Which one: `start.number.files`, for the script; given when it is shown.
    pub id: String,
    /// The site; `None` when configuration or theme say too little, or the machine failed.
    pub site: Option<Arc<Site>>,
    /// The last site without errors, for pages that the faulty one lacks; `None` while there are none.
    pub good: Option<Arc<Site>>,
    /// Where the site begins: `/thong-tin-doi-ngoai/`.
    pub base: String,
    /// The words, for telling.
    pub locales: Arc<Locales>,
    /// What is wrong.
    pub errors: Errors,
}

/// What stands at a path of the site.
pub(super) enum Lookup<'s> {
    /// An output, of this site.
    Output(&'s Arc<Site>, &'s Output),
    /// A page whose text has errors; the text.
    Faulty(Arc<str>),
    /// A folder that was asked for without its last `/`.
    Folder,
    /// Nothing can be shown now.
    NoSite,
    /// There is no such address.
    Unknown,
}

impl Snapshot {
    /// What stands at a path below the base.
    pub fn lookup(&self, path: &str) -> Lookup<'_> {
        let file = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
        let folder = format!("{file}/index.html");
        let is_page = file.ends_with(".html");
        for site in self.site.iter().chain(&self.good) {
            if let Some(output) = site.plan.get(&file) {
                let text = if is_page { source(site, output) } else { None };
                match text {
                    Some(text) if self.errors.concern(&text) => return Lookup::Faulty(text),
                    // It was removed, or the gate holds it now.
                    Some(text) if !self.errors.know(&text) || !self.has(site) && self.knows(&text) => {}
                    _ if is_page && self.site.is_none() => return Lookup::NoSite,
                    _ => return Lookup::Output(site, output),
                }
            } else if site.plan.get(&folder).is_some() {
                return Lookup::Folder;
            }
        }
        match self.errors.text_at(path) {
            _ if self.site.is_none() => Lookup::NoSite,
            Some(text) => Lookup::Faulty(Arc::clone(text)),
            None => Lookup::Unknown,
        }
    }

    /// Whether a site is the one that is shown, not one from before.
    fn has(&self, site: &Arc<Site>) -> bool {
        self.site.as_ref().is_some_and(|current| Arc::ptr_eq(current, site))
    }

    /// Whether the site that is shown knows a text, public or not.
    fn knows(&self, text: &str) -> bool {
        self.site.as_ref().is_some_and(|site| site.has_text(text))
    }

    /// The text that has ended and had this address, where drafts are shown.
    pub fn ended(&self, path: &str) -> Option<(&Arc<Site>, HeldText)> {
        let site = self.site.as_ref().filter(|site| site.edition.audience == Audience::Drafts)?;
        Some((site, site.ended_at(path)?))
    }

    /// The page that says there is no such address, in the language of the path if it has one.
    pub fn not_found(&self, path: &str) -> Option<(&Arc<Site>, &Output)> {
        let site = self.site.as_ref()?;
        let lang = path.split('/').next().unwrap_or_default();
        let output = site.plan.get(&format!("{lang}/404.html")).or_else(|| site.plan.get("404.html"))?;
        Some((site, output))
    }
}

/// The text that a page is made from.
fn source(site: &Site, output: &Output) -> Option<Arc<str>> {
    let index = |section: SectionIx, lang: LangIx| site.edition.sections[section].pages[lang].as_ref()?.file.clone();
    match output.page() {
        Some(Page::Home(lang)) => index(SectionIx::ROOT, *lang),
        Some(Page::Section { section, lang, .. }) => index(*section, *lang),
        _ => site.plan.source(output),
    }
}
