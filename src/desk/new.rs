//! `new`: an article, or a translation of one that is there.

use super::{Refusal, pattern, place::Place};
use crate::{
    base::{Lang, Time},
    content::{
        config::Config,
        head::{self, Head, Kind},
    },
    disk::{self, DiskError},
    locale::ProgramWords,
    source::{Sources, decode, fields::Fields, yaml},
};
use std::{io::ErrorKind, sync::Arc};

/// What is wanted.
pub struct Wanted<'a> {
    /// `<section>/<item>`.
    pub item: &'a str,
    /// The language of the text.
    pub lang: &'a str,
    /// The article's kind.
    pub kind: Option<Kind>,
    /// Today.
    pub now: Time,
    /// The comments' words.
    pub words: &'a ProgramWords<'a>,
    /// The words in the text's own language.
    pub own_words: &'a ProgramWords<'a>,
}

/// What was written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Written {
    /// The file, relative to the site.
    pub file: String,
    /// The text that it starts from.
    pub original: Option<String>,
}

/// A text as it was read to start from.
pub(super) struct Original {
    /// Its file.
    pub file: Arc<str>,
    /// Its fields.
    pub head: Head,
    /// Its Markdown.
    pub body: String,
    /// Its language, by position.
    pub lang: usize,
    /// Whether a text of the item names the original's language.
    pub named: bool,
}

/// Writes an article or a translation; always a draft, never over a file.
///
/// # Errors
/// Why nothing was written.
pub fn new(sources: &Sources, config: &Config, wanted: &Wanted<'_>) -> Result<Written, Refusal> {
    let position = Lang::parse(wanted.lang).and_then(|lang| config.position(&lang));
    let Some(position) = position else {
        let known = config.languages.iter().map(|language| language.lang.to_string()).collect();
        return Err(Refusal::Language { value: wanted.lang.to_owned(), known });
    };
    let lang = &config.languages[position].lang;
    let place = Place::find(sources, config, wanted.item, lang, wanted.kind == Some(Kind::Page))?;
    if let Some((_, file)) = place.texts.iter().find(|(other, _)| *other == position) {
        return Err(Refusal::Exists(file.to_string()));
    }
    let file = place.file(lang);
    let (content, original) = match original(sources, config, &place)? {
        Some(original) => {
            if wanted.kind.is_some() {
                return Err(Refusal::KindOfTranslation(original.file.to_string()));
            }
            (pattern::translation(config, wanted, &place, &original, position), Some(original.file.to_string()))
        }
        None => (pattern::article(config, wanted, &place, position), None),
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
fn original(sources: &Sources, config: &Config, place: &Place) -> Result<Option<Original>, Refusal> {
    let mut texts = Vec::new();
    for (lang, file) in &place.texts {
        texts.push((*lang, file, read(sources, file)?));
    }
    let named = texts.iter().find_map(|(.., text)| text.as_ref()?.0.item.original.as_ref());
    let named = named.and_then(|code| config.position(&Lang::parse(&code.value)?));
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
    let Ok(node) = yaml::parse(file, cut.yaml, cut.at) else { return Ok(None) };
    let mut found = Vec::new();
    let head = node.map(|node| head::read(&mut Fields { file, found: &mut found }, &node, false));
    Ok(Some((head.unwrap_or_default(), source[cut.body..].to_owned())))
}
