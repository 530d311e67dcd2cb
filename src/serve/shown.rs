//! What is shown: one state of the site with what is wrong with it. Never changed, only replaced.

use crate::{
    diag::{Diagnostic, Located, locate},
    locale::Locales,
    pages::{Job, Page, Planned},
    pipeline::Site,
    source::Sources,
};
use rustc_hash::FxHashSet;
use std::sync::{Arc, OnceLock};

/// The state that is shown now; `None` before the first.
pub(super) type Current = tokio::sync::watch::Receiver<Option<Arc<Shown>>>;

/// A state of the site.
pub(super) struct Shown {
    /// Which one: `start.number.files`, for the script.
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
    pub trouble: Trouble,
}

/// The errors of a state.
pub(super) struct Trouble {
    told: Vec<Diagnostic>,
    /// The texts they are about: see [`stem`].
    stems: FxHashSet<String>,
    sources: Sources,
    located: OnceLock<Vec<Located>>,
}

/// What stands at a path of the site.
pub(super) enum Found<'s> {
    /// An output, of this site.
    Job(&'s Arc<Site>, &'s Planned),
    /// A page whose text has errors; the text.
    Faulty(Arc<str>),
    /// A folder that was asked for without its last `/`.
    Folder,
    /// Nothing can be shown now.
    Nothing,
    /// There is no such address.
    Unknown,
}

impl Shown {
    /// What stands at a path below the base.
    pub fn find(&self, path: &str) -> Found<'_> {
        let file = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
        let folder = format!("{file}/index.html");
        let page = file.ends_with(".html");
        for site in self.site.iter().chain(&self.good) {
            if let Some(job) = site.plan.get(&file) {
                let text = if page { source(site, job) } else { None };
                match text {
                    Some(text) if self.trouble.concerns(&text) => return Found::Faulty(text),
                    // It was removed, or the gate holds it now.
                    Some(text) if self.trouble.sources.get(&text).is_none() || !self.has(site) && self.knows(&text) => {
                    }
                    _ if page && self.site.is_none() => return Found::Nothing,
                    _ => return Found::Job(site, job),
                }
            } else if site.plan.get(&folder).is_some() {
                return Found::Folder;
            }
        }
        match self.trouble.like(path) {
            _ if self.site.is_none() => Found::Nothing,
            Some(text) => Found::Faulty(Arc::clone(text)),
            None => Found::Unknown,
        }
    }

    /// Whether a site is the one that is shown, not one from before.
    fn has(&self, site: &Arc<Site>) -> bool {
        self.site.as_ref().is_some_and(|current| Arc::ptr_eq(current, site))
    }

    /// Whether the site that is shown knows a text, public or not.
    fn knows(&self, text: &str) -> bool {
        let content = self.site.as_ref().map(|site| &site.content);
        content.is_some_and(|content| {
            let items = content.items.iter().flat_map(|item| &item.texts);
            let sections = content.sections.iter().flat_map(|section| &section.texts);
            items.chain(sections).flatten().any(|entry| entry.file.as_ref() == text)
        })
    }

    /// The page that says there is no such address, in the language of the path if it has one.
    pub fn missing(&self, path: &str) -> Option<(&Arc<Site>, &Planned)> {
        let site = self.site.as_ref()?;
        let lang = path.split('/').next().unwrap_or_default();
        let job = site.plan.get(&format!("{lang}/404.html")).or_else(|| site.plan.get("404.html"))?;
        Some((site, job))
    }
}

impl Trouble {
    /// Errors with the files they are about.
    pub fn new(told: Vec<Diagnostic>, sources: Sources) -> Self {
        let places = told.iter().flat_map(|d| d.place.iter().chain(d.related.iter().map(|related| &related.place)));
        let stems = places.filter(|place| place.file.starts_with("content/")).map(|place| stem(&place.file).to_owned());
        Self { stems: stems.collect(), told, sources, located: OnceLock::new() }
    }

    /// Errors whose places were found already.
    pub fn located(located: Vec<Located>, sources: Sources) -> Self {
        let told = located.iter().map(|located| located.diagnostic.clone()).collect();
        Self { located: located.into(), ..Self::new(told, sources) }
    }

    /// Whether a text, or another language of the same, has errors.
    pub fn concerns(&self, text: &str) -> bool {
        !self.stems.is_empty() && self.stems.contains(stem(text))
    }

    /// A text with errors that never had a page, but would have it here by its name.
    fn like(&self, path: &str) -> Option<&Arc<str>> {
        let name = path.trim_end_matches('/').rsplit('/').next().filter(|name| !name.is_empty())?;
        let lang = path.split('/').next()?;
        let files = self.told.iter().filter_map(|d| Some(&d.place.as_ref()?.file));
        let mut files = files.filter(|file| stem(file).rsplit('/').next() == Some(name));
        files.clone().find(|file| file.contains(&format!(".{lang}."))).or_else(|| files.next())
    }

    /// All errors with their places; found when they are first asked for.
    pub fn all(&self) -> &[Located] {
        self.located.get_or_init(|| locate(self.told.clone(), |path| self.sources.text(path)))
    }

    /// The errors of a text, in all its languages.
    pub fn of(&self, text: &str) -> Vec<&Located> {
        let stem = stem(text);
        let about = |located: &&Located| {
            let d = &located.diagnostic;
            let mut places = d.place.iter().chain(d.related.iter().map(|related| &related.place));
            places.any(|place| self::stem(&place.file) == stem)
        };
        self.all().iter().filter(about).collect()
    }

    /// All errors.
    pub fn told(&self) -> &[Diagnostic] {
        &self.told
    }
}

/// The text that a page is made from.
fn source(site: &Site, job: &Planned) -> Option<Arc<str>> {
    let index = |section: usize, lang: usize| {
        let entry = site.content.sections[section].texts[lang].as_ref()?;
        Some(Arc::clone(&entry.file))
    };
    match &job.job {
        Job::Page(Page::Home(lang)) => index(0, *lang),
        Job::Page(Page::Section { section, lang, .. }) => index(*section, *lang),
        _ => site.plan.source(job),
    }
}

/// What all languages of a text have in common: `content/tin/bai` of `content/tin/bai/index.vi.md` and of
/// `content/tin/bai.vi.md`.
fn stem(file: &str) -> &str {
    let Some(at) = file.len().checked_sub(3).filter(|&at| file.is_char_boundary(at)) else { return file };
    if !file[at..].eq_ignore_ascii_case(".md") {
        return file;
    }
    let name = file[..at].rfind('/').map_or(0, |slash| slash + 1);
    let stem = file[name..at].find('.').map_or(&file[..at], |dot| &file[..name + dot]);
    stem.strip_suffix("/index").unwrap_or(stem)
}

#[cfg(test)]
mod tests {
    use super::stem;

    #[test]
    fn languages_of_a_text_have_one_stem() {
        for file in
            ["content/tin/bai/index.vi.md", "content/tin/bai.en.md", "content/tin/bai.vi.MD", "content/tin/bai.md"]
        {
            assert_eq!(stem(file), "content/tin/bai", "{file}");
        }
        assert_eq!(stem("content/tin/_index.vi.md"), "content/tin/_index");
        assert_eq!(stem("static/a.b/c.svg"), "static/a.b/c.svg");
    }
}
