//! The errors of a snapshot, and which texts they are about.

use crate::{
    diag::{Diagnostic, Located, locate},
    locale::{Arg, ProgramWords},
    source::{ContentPath, Role, Sources, split_path},
};
use std::sync::{Arc, OnceLock};

/// The errors of a snapshot.
pub(super) struct Errors {
    diagnostics: Vec<Diagnostic>,
    sources: Sources,
    located: OnceLock<Vec<Located>>,
}

impl Errors {
    /// Errors with the files they are about.
    pub fn new(diagnostics: Vec<Diagnostic>, sources: Sources) -> Self {
        Self { diagnostics, sources, located: OnceLock::new() }
    }

    /// Errors whose places were found already.
    pub fn located(located: Vec<Located>, sources: Sources) -> Self {
        let diagnostics = located.iter().map(|located| located.diagnostic.clone()).collect();
        Self { located: located.into(), ..Self::new(diagnostics, sources) }
    }

    /// All errors.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// All errors with their places; found when they are first asked for.
    pub fn all(&self) -> &[Located] {
        self.located.get_or_init(|| locate(self.diagnostics.clone(), |path| self.sources.text(path)))
    }

    /// The errors of a text, in all its languages.
    pub fn of(&self, text: &str) -> Vec<&Located> {
        self.all().iter().filter(|located| is_about(&located.diagnostic, text)).collect()
    }

    /// Whether a text, or another language of the same, has errors.
    pub fn concern(&self, text: &str) -> bool {
        self.diagnostics.iter().any(|diagnostic| is_about(diagnostic, text))
    }

    /// Whether a file is among the sources that the errors were found in.
    pub fn know(&self, file: &str) -> bool {
        self.sources.get(file).is_some()
    }

    /// A text with errors that never had a page, but would have it here by its name.
    pub fn text_at(&self, path: &str) -> Option<&Arc<str>> {
        let name = path.trim_end_matches('/').rsplit('/').next().filter(|name| !name.is_empty())?;
        let lang = path.split('/').next()?;
        let files = self.diagnostics.iter().filter_map(|d| Some(&d.place.as_ref()?.file));
        let texts = files.filter_map(|file| Some((file, ContentPath::of(file).filter(ContentPath::is_text)?)));
        let mut texts = texts.filter(|(_, own)| own.role != Role::Section && split_path(own.item()).1 == name);
        let same = |own: &ContentPath<'_>| own.lang().is_some_and(|own| own.lower() == lang);
        let text = texts.clone().find(|(_, own)| same(own)).or_else(|| texts.next());
        text.map(|(file, _)| file)
    }
}

/// How many errors the whole site has, in words.
pub(super) fn count(words: &ProgramWords<'_>, all: usize) -> String {
    words.tell("cli-serve-all-errors", &[("count", Arg::Number(all as i64))])
}

/// All files that a diagnostic names.
fn files(d: &Diagnostic) -> impl Iterator<Item = &Arc<str>> {
    d.place.iter().chain(d.related.iter().map(|related| &related.place)).map(|place| &place.file)
}

/// Whether a diagnostic names a text, or another language of the same.
fn is_about(d: &Diagnostic, text: &str) -> bool {
    files(d).any(|file| subject(file) == subject(text))
}

/// What all languages of a text have in common: a section or an item, by its path. Of what is no text, the file itself.
fn subject(file: &str) -> (bool, &str) {
    let name = ContentPath::of(file).filter(ContentPath::is_text);
    name.map_or((false, file), |name| (name.role == Role::Section, name.item()))
}

#[cfg(test)]
mod tests {
    use super::subject;

    #[test]
    fn languages_of_a_text_are_about_the_same() {
        for file in
            ["content/tin/bai/index.vi.md", "content/tin/bai.en.md", "content/tin/bai.vi.MD", "content/tin/bai.md"]
        {
            assert_eq!(subject(file), (false, "tin/bai"), "{file}");
        }
        assert_eq!(subject("content/tin/_index.vi.md"), (true, "tin"));
        assert_eq!(subject("static/a.b/c.svg"), (false, "static/a.b/c.svg"));
    }
}
