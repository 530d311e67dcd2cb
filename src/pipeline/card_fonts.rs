//! The site's own fonts for cards.

use crate::{
    content::config::Config,
    diag::{Code, Diagnostic, nearest},
    disk::DiskError,
    media::CardFont,
    source::{CONFIG_FILE, SourceFile, Sources},
};

/// The fonts' files, as far as they are there.
pub(super) fn files<'s>(sources: &'s Sources, config: &'s Config) -> impl Iterator<Item = &'s SourceFile> {
    config.cards.iter().flatten().filter_map(|path| sources.get(&path.value))
}

/// The fonts, in the order in which letters are looked for; `None`: the site wants no cards. What is no font is told.
///
/// # Errors
/// A file that cannot be read.
pub(super) fn read(
    sources: &Sources,
    config: &Config,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Option<Vec<CardFont>>, DiskError> {
    let Some(paths) = &config.cards else { return Ok(None) };
    let mut fonts = Vec::new();
    for path in paths {
        let mut tell = |reason: &str, near: &str| {
            let d = Diagnostic::new(Code::CardFont).at(&CONFIG_FILE.into(), path.span).arg("file", &path.value);
            diagnostics.push(d.arg("reason", reason).arg("nearest", near));
        };
        let Some(file) = sources.get(&path.value) else {
            let known = || sources.files().iter().map(|file| file.path.as_ref()).filter(|path| is_font(path));
            tell("missing", nearest(&path.value, known()).unwrap_or_default());
            continue;
        };
        let bytes = sources.read(file)?;
        let packed = bytes.starts_with(b"wOF");
        let collection = bytes.starts_with(b"ttcf");
        match CardFont::read(bytes) {
            Some(font) => fonts.push(font),
            None if packed => tell("packed", ""),
            None if collection => tell("collection", ""),
            None => tell("other", ""),
        }
    }
    Ok(Some(fonts))
}

fn is_font(path: &str) -> bool {
    [".ttf", ".otf"].iter().any(|end| path.to_ascii_lowercase().ends_with(end))
}
