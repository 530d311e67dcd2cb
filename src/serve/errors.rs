//! The errors of a snapshot, and which texts they are about.

use crate::{
    diag::{Diagnostic, Located, locate},
    source::Sources,
};
use rustc_hash::FxHashSet;
use std::sync::{Arc, OnceLock};

/// The errors of a snapshot.
pub(super) struct Errors {
    diagnostics: Vec<Diagnostic>,
    /// The texts they are about: see [`stem`].
    stems: FxHashSet<String>,
    sources: Sources,
    located: OnceLock<Vec<Located>>,
}

impl Errors {
    /// Errors with the files they are about.
    pub fn new(diagnostics: Vec<Diagnostic>, sources: Sources) -> Self {
        let texts = diagnostics.iter().flat_map(files).filter(|file| file.starts_with("content/"));
        let stems = texts.map(|file| stem(file).to_owned()).collect();
        Self { stems, diagnostics, sources, located: OnceLock::new() }
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
        let text = stem(text);
        self.all().iter().filter(|located| files(&located.diagnostic).any(|file| stem(file) == text)).collect()
    }

    /// Whether a text, or another language of the same, has errors.
    pub fn concern(&self, text: &str) -> bool {
        !self.stems.is_empty() && self.stems.contains(stem(text))
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
        let mut files = files.filter(|file| stem(file).rsplit('/').next() == Some(name));
        files.clone().find(|file| file.contains(&format!(".{lang}."))).or_else(|| files.next())
    }
}

/// All files that a diagnostic names.
fn files(d: &Diagnostic) -> impl Iterator<Item = &Arc<str>> {
    d.place.iter().chain(d.related.iter().map(|related| &related.place)).map(|place| &place.file)
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
