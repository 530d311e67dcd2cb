//! Clips: which files of a bundle belong to one, by their names.

use super::{BundleFile, config::Config, head::Speech};
use crate::base::ByLang;

/// What lies beside a clip, by position in the files of its bundle.
#[derive(Debug)]
pub struct ClipFiles {
    /// `<stem>.jpg` or `<stem>.png`: shown before the clip is started.
    pub poster: Option<usize>,
    /// `<stem>.<lang>.vtt`: what is said, for each language of the site.
    pub tracks: ByLang<Option<usize>>,
}

impl ClipFiles {
    /// Of the clip at a position in `files`.
    pub fn beside(config: &Config, files: &[BundleFile], clip: usize) -> Self {
        let track = |language: &super::config::Language| beside(files, clip, &format!(".{}.vtt", language.lang));
        Self { poster: poster(files, clip), tracks: config.languages.iter().map(track).collect() }
    }
}

/// What is shown before the clip at a position in `files` is started.
pub(super) fn poster(files: &[BundleFile], clip: usize) -> Option<usize> {
    [".jpg", ".png", ".jpeg"].into_iter().find_map(|ending| beside(files, clip, ending))
}

/// The file with a clip's name and another ending.
fn beside(files: &[BundleFile], clip: usize, ending: &str) -> Option<usize> {
    let stem = stem(&files[clip].name);
    files.iter().position(|file| file.name.strip_prefix(stem).is_some_and(|own| own.eq_ignore_ascii_case(ending)))
}

/// The name of a file without its ending.
pub fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

impl BundleFile {
    /// Whether somebody speaks in it, as far as its item says.
    pub fn is_spoken(&self) -> bool {
        let speech = self.note.as_ref().and_then(|note| note.speech.value());
        speech != Some(&Speech::None)
    }
}
