//! `new`: an article, or a translation of one that is there.

use super::{
    Refusal,
    draft::{self, Original, Wanted},
    place::NewPlace,
};
use crate::{
    base::Lang,
    content::{
        config::Config,
        head::{self, Head},
    },
    disk::{self, DiskError},
    source::{Sources, decode, yaml},
};
use std::{io::ErrorKind, sync::Arc};

/// What was written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Written {
    /// The file, relative to the site.
    pub file: String,
    /// The text that it starts from.
    pub original: Option<String>,
}

/// Writes an article or a translation; always a draft, never over a file.
///
/// # Errors
/// Why nothing was written.
pub fn new(sources: &Sources, config: &Config, wanted: &Wanted<'_>) -> Result<Written, Refusal> {
    let position = Lang::parse(wanted.lang).and_then(|lang| config.position(&lang));
    let Some(position) = position else {
        let known = config.languages.iter().map(|language| language.lang.clone()).collect();
        return Err(Refusal::Language { value: wanted.lang.to_owned(), known });
    };
    let lang = &config.languages[position].lang;
    let place = NewPlace::find(sources, config, wanted.item, lang, wanted.kind.is_some_and(|kind| !kind.listed))?;
    if let Some((_, file)) = place.texts.iter().find(|(other, _)| *other == position) {
        return Err(Refusal::Exists(file.to_string()));
    }
    let file = place.file(lang);
    let (content, original) = match original(sources, config, &place)? {
        Some(original) => {
            if wanted.kind.is_some() {
                return Err(Refusal::KindOfTranslation(original.file.to_string()));
            }
            (draft::translation(config, wanted, &place, &original, position), Some(original.file.to_string()))
        }
        None => (draft::article(config, wanted, &place, position), None),
    };
    write(sources, &file, content.as_bytes())?;
    Ok(Written { file, original })
}

fn write(sources: &Sources, file: &str, bytes: &[u8]) -> Result<(), Refusal> {
    let path = sources.root().join(file);
    let Some(folder) = path.parent() else { return Ok(()) };
    disk::create_dir_all(folder)?;
    disk::write_new(&path, bytes).map_err(|error: DiskError| {
        let _ = disk::remove_empty(folder);
        match error.kind {
            ErrorKind::AlreadyExists => Refusal::Exists(file.to_owned()),
            _ => error.into(),
        }
    })
}

/// The original of an item: the text that one of them names, else the first in the order of the languages.
fn original(sources: &Sources, config: &Config, place: &NewPlace) -> Result<Option<Original>, Refusal> {
    let mut texts = Vec::new();
    for (lang, file) in &place.texts {
        texts.push((*lang, file, read(sources, file)?));
    }
    let named = texts.iter().find_map(|(.., text)| text.as_ref()?.0.original.value());
    let named = named.and_then(|code| config.position(&Lang::parse(code)?));
    let at = named.and_then(|lang| texts.iter().position(|(other, ..)| *other == lang));
    let is_named = at.is_some();
    let at = at.unwrap_or(0);
    if texts.is_empty() {
        return Ok(None);
    }
    let (lang, file, text) = texts.swap_remove(at);
    let Some((head, body)) = text else { return Err(Refusal::Unreadable(file.to_string())) };
    Ok(Some(Original { file: Arc::clone(file), head, body, lang, named: is_named }))
}

/// The fields and the Markdown of a text; `None` when it cannot be read.
fn read(sources: &Sources, file: &Arc<str>) -> Result<Option<(Head, String)>, DiskError> {
    let bytes = sources.bytes(file)?;
    let Ok(source) = decode(&bytes) else { return Ok(None) };
    let Ok(cut) = head::cut(source) else { return Ok(None) };
    let Ok(node) = yaml::parse(cut.yaml, cut.at) else { return Ok(None) };
    let head = node.map(|node| head::read(file, &node, false).0);
    Ok(Some((head.unwrap_or_default(), source[cut.body..].to_owned())))
}
