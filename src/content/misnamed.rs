//! Texts whose names do not say which text of what they are, told with the right name.

use super::{
    config::{Config, Language},
    library::{Library, TextFile},
};
use crate::{
    base::{Lang, LangIx, plain},
    diag::{self, Code, Diagnostic},
    source::{ContentPath, PathSlip, Role, join_path},
};
use rustc_hash::FxHashSet;
use std::sync::Arc;

/// What is wrong with a name.
pub(super) struct Misnamed {
    pub diagnostic: Diagnostic,
    /// The name it should have, if that is plain.
    pub meant: Option<String>,
}

/// The language in a text's name.
pub(super) fn language(config: &Config, library: &Library, name: &ContentPath<'_>) -> Result<LangIx, Box<Misnamed>> {
    let main = &config.languages[LangIx::MAIN].lang;
    let bare = &name.file()[..name.file().len() - ".md".len()];
    let lang = name.code.and_then(|code| position(config, code));
    if let Some((slip, meant)) = name.slip()
        && let Some(code) = slipped(config, slip, &meant, lang.is_some())
    {
        let kind = if slip == PathSlip::Blank { "blank" } else { "case" };
        let diagnostic = Diagnostic::new(code).arg("kind", kind);
        return Err(Misnamed { diagnostic, meant: Some(completed(config, &meant)) }.into());
    }
    if let Some(lang) = lang {
        return Ok(lang);
    }
    let Some(code) = name.code else {
        let meant = match position(config, bare) {
            Some(_) => format!("{}.{bare}.md", index_of(library, name.folder)),
            None => spelt(config, bare).unwrap_or_else(|| format!("{bare}.{main}.md")),
        };
        return Err(Misnamed { diagnostic: Diagnostic::new(Code::LanguageMissingInName), meant: Some(meant) }.into());
    };
    if position(config, name.stem).is_some() && Lang::meant(code).is_none() {
        let diagnostic = Diagnostic::new(Code::LanguageMissingInName);
        return Err(Misnamed { diagnostic, meant: Some(format!("{code}.{}.md", name.stem)) }.into());
    }
    let diagnostic = Diagnostic::new(Code::UnknownLanguageInName).arg("language", code);
    let diagnostic = diagnostic.suggest_language(code, config.languages.iter().map(|language| &language.lang));
    let meant = meant_language(config, code).map(|near| format!("{}.{near}.md", name.stem));
    Err(Misnamed { diagnostic, meant }.into())
}

/// The name that was meant by one in which the language stands without a full stop before it, in front, or as a word:
/// `indexvi`, `index,vi`, `vi.bai-mot`, `bai.tiếng-anh`, `bai (English)`.
fn spelt(config: &Config, bare: &str) -> Option<String> {
    for index in ["_index", "index"] {
        let rest = bare.get(..index.len()).filter(|own| own.eq_ignore_ascii_case(index)).map(|_| &bare[index.len()..]);
        let code = rest.map(|rest| rest.trim_matches(|c: char| !c.is_alphanumeric()));
        if let Some(code) = code.filter(|code| position(config, code).is_some()) {
            return Some(format!("{index}.{code}.md"));
        }
    }
    if let Some((code, rest)) =
        bare.split_once('.').filter(|(code, rest)| position(config, code).is_some() && !rest.is_empty())
    {
        return Some(format!("{rest}.{code}.md"));
    }
    let named = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        let code = if word.len() < 4 { None } else { meant_language(config, word) };
        code.or_else(|| position(config, word).map(|_| word)).map(str::to_owned)
    };
    let ends = bare.char_indices().filter(|(_, c)| matches!(c, '.' | '(' | '_' | '-' | ' '));
    ends.filter_map(|(at, c)| {
        let (stem, word) = (bare[..at].trim_end_matches([' ', '-', '_', '.']), &bare[at + c.len_utf8()..]);
        let sure = matches!(c, '.' | '(') || plain(word).starts_with("tieng");
        Some((stem, named(word).filter(|_| sure && !stem.is_empty())?))
    })
    .map(|(stem, code)| format!("{stem}.{code}.md"))
    .next()
}

/// Languages of the site that no text is named by, while texts are named by the broader code: `vi` where the configuration
/// says `vi-VN`. One line of it is to be changed, not the name of each text. With the code of the texts.
pub(super) fn narrow(config: &Config, library: &Library) -> Vec<(LangIx, Lang)> {
    let narrower = config.languages.iter_enumerated().filter(|(_, own)| !own.lang.parents().is_empty());
    let narrower: Vec<_> = narrower.collect();
    if narrower.is_empty() {
        return Vec::new();
    }
    let codes: FxHashSet<&str> = library.texts.iter().filter_map(|text| text.name().code).collect();
    let named: FxHashSet<Lang> = codes.into_iter().filter_map(Lang::parse).collect();
    let meant = |(at, own): (LangIx, &Language)| {
        let parents = own.lang.parents();
        let broader = parents.into_iter().find(|code| named.contains(code) && config.position(code).is_none())?;
        // Of two that it could be, neither is meant for sure.
        let alone = config.languages.iter().filter(|other| other.lang.parents().contains(&broader)).count() == 1;
        (alone && !named.contains(&own.lang)).then_some((at, broader))
    };
    narrower.into_iter().filter_map(meant).collect()
}

/// What a slip in a name is told as; `None` where it is none, or does not keep the text from being read.
fn slipped(config: &Config, slip: PathSlip, meant: &str, named: bool) -> Option<Code> {
    let meant = ContentPath::below(meant);
    match slip {
        PathSlip::EndingCase => Some(Code::ExtensionCase),
        PathSlip::WrongEnding => Some(Code::WrongEnding),
        PathSlip::IndexCase | PathSlip::Blank => Some(Code::ReservedName),
        PathSlip::Copy => (!named || meant.role != Role::Single).then_some(Code::CopyName),
        PathSlip::Separator => {
            let known = |code: &str| position(config, code).is_some() || is_narrower(config, code);
            (meant.role != Role::Single || meant.code.is_some_and(known)).then_some(Code::LanguageMissingInName)
        }
    }
}

/// The file's name of a path, with a language of the site: the one it has, the nearest, or the main one.
fn completed(config: &Config, path: &str) -> String {
    let name = ContentPath::below(path);
    match name.code {
        None => format!("{}.{}.md", name.stem, config.languages[LangIx::MAIN].lang),
        Some(code) if position(config, code).is_some() => name.file().to_owned(),
        Some(code) => format!("{}.{}.md", name.stem, meant_language(config, code).unwrap_or(code)),
    }
}

/// The language of the site that was probably meant by a code.
fn meant_language<'c>(config: &'c Config, code: &str) -> Option<&'c str> {
    let known: Vec<&Lang> = config.languages.iter().map(|language| &language.lang).collect();
    diag::meant_language(code, &known).map(Lang::as_str)
}

/// A document of an office program that is named like a text of an article or section: nobody would see its words.
fn document(config: &Config, name: &ContentPath<'_>) -> Option<Misnamed> {
    const ENDINGS: [&str; 6] = ["doc", "docx", "odt", "rtf", "htm", "html"];
    let (bare, ending) = name.file().rsplit_once('.')?;
    let bare = bare.strip_suffix(".md").unwrap_or(bare);
    let (stem, code) = bare.split_once('.')?;
    let own = matches!(stem, "index" | "_index") && ENDINGS.iter().any(|own| ending.eq_ignore_ascii_case(own));
    position(config, code).filter(|_| own)?;
    let diagnostic = Diagnostic::new(Code::WrongEnding).arg("kind", "document");
    Some(Misnamed { diagnostic, meant: Some(format!("{bare}.md")) })
}

/// A file that would be a text if its ending were another.
pub(super) fn ending(config: &Config, name: &ContentPath<'_>) -> Option<Misnamed> {
    if let Some(document) = document(config, name) {
        return Some(document);
    }
    let tidy = name.file().trim();
    // An index that nothing ends, or a blank that nobody sees.
    let bare = tidy.strip_suffix(".md").unwrap_or(tidy);
    let index = bare
        .split_once('.')
        .filter(|(stem, code)| matches!(*stem, "index" | "_index") && position(config, code).is_some());
    let meant = match index {
        Some(_) => join_path(name.folder, &format!("{bare}.md")),
        None => name.slip()?.1,
    };
    let diagnostic = Diagnostic::new(Code::WrongEnding).arg("kind", "text");
    Some(Misnamed { diagnostic, meant: Some(completed(config, &meant)) })
}

/// The text of an article in a folder of its own that is named as if it had none.
pub(super) fn unindexed(config: &Config, name: &ContentPath<'_>) -> Misnamed {
    let code = name.code.map_or_else(String::new, |code| format!(".{code}"));
    let meant = completed(config, &format!("index{code}.md"));
    let diagnostic = Diagnostic::new(Code::ReservedName).arg("kind", "unindexed").arg("folder", name.folder);
    let diagnostic = diagnostic.arg("language", ContentPath::below(&meant).code.unwrap_or_default());
    Misnamed { diagnostic, meant: Some(meant) }
}

/// An `index` or `_index` that stands where only the other can.
pub(super) fn reserved(config: &Config, kind: &str, name: &ContentPath<'_>) -> Misnamed {
    let meant = name.slip().map_or_else(|| name.path.to_owned(), |(_, meant)| meant);
    let meant = completed(config, &meant);
    let meant = meant.strip_prefix('_').map_or_else(|| format!("_{meant}"), str::to_owned);
    let diagnostic = Diagnostic::new(Code::ReservedName).arg("kind", kind).arg("folder", name.folder);
    let diagnostic = diagnostic.arg("index", meant.trim_start_matches('_'));
    Misnamed { diagnostic, meant: Some(meant) }
}

impl Misnamed {
    /// The diagnostic of a file, with the name that it should have and whether another has it already.
    pub fn of(self, file: &Arc<str>, library: &Library, folder: &str) -> Diagnostic {
        let d = self.diagnostic.in_file(file);
        let Some(meant) = self.meant else { return d };
        let taken = if library.text(&join_path(folder, &meant)).is_some() { meant.as_str() } else { "" };
        d.arg("suggestion", &meant).arg("taken", taken)
    }
}

/// The position of a language as it is written in a name.
fn position(config: &Config, code: &str) -> Option<LangIx> {
    let written = config.languages.position(|language| language.lang.as_str() == code);
    written.or_else(|| Lang::parse(code).and_then(|lang| config.position(&lang)))
}

/// Whether a code narrows down a language of the site: `vi_VN`.
fn is_narrower(config: &Config, code: &str) -> bool {
    let parents = Lang::parse(&code.replace('_', "-")).map(|lang| lang.parents());
    parents.is_some_and(|parents| parents.iter().any(|lang| config.position(lang).is_some()))
}

/// What a file in this folder is that is named by its language alone: the home's or section's page, or an article's text.
fn index_of(library: &Library, folder: &str) -> &'static str {
    let index = |text: &TextFile| text.name().folder == folder && text.name().role == Role::Section;
    if folder.is_empty() || library.texts_below(folder).any(index) { "_index" } else { "index" }
}
