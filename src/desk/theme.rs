//! `new theme`: a theme with all files of its own, or one that builds on a theme of the program and holds what differs.

use super::{
    Refusal,
    folder::{self, Files},
};
use crate::{
    base::{fold, is_slug},
    diag::Say,
    locale::ProgramWords,
    source::{Sources, built_in_themes},
};
use std::{borrow::Cow, fmt::Write};

/// The theme whose files a new one starts with.
const START: &str = "giay";

/// What names a folder a theme.
const SETTINGS: &str = "theme.yaml";

/// The part that the themes of the program leave empty for those that extend them: what these add to the head of a page.
const HEAD: &str = "templates/parts/head-more.html";

/// Colours of its own for a theme that extends another: light, then dark.
const COLOURS: &str = ":root { --accent: #1d4f6e; --link: #1d4f6e; }\n\
    @media screen and (prefers-color-scheme: dark) { :root { --accent: #9cc8f2; --link: #9cc8f2; } }\n";

/// What was written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WrittenTheme {
    /// Its folder, relative to the site.
    pub dir: String,
    /// How many files.
    pub files: usize,
}

/// Writes a theme that builds at once, never over a file. `words` are those of its comments.
///
/// # Errors
/// Why nothing was written.
pub fn new_theme(
    sources: &Sources,
    name: &str,
    extends: Option<&str>,
    words: &ProgramWords<'_>,
) -> Result<WrittenTheme, Refusal> {
    if !is_slug(name) {
        let nearest = Some(fold(name)).filter(|folded| !sources.themes().contains(folded)).unwrap_or_default();
        return Err(Refusal::ThemeName { value: name.to_owned(), nearest });
    }
    if sources.themes().contains(name) {
        return Err(Refusal::ThemeExists(name.to_owned()));
    }
    let files = match extends {
        None => whole(sources, words)?,
        Some(base) if built_in_themes().contains(base) => extending(base, words),
        Some(base) => {
            let known = built_in_themes().into_iter().map(str::to_owned).collect();
            return Err(Refusal::NoTheme { value: base.to_owned(), known });
        }
    };
    let dir = format!("themes/{name}");
    folder::write(&sources.root().join(&dir), &files, SETTINGS)?;
    Ok(WrittenTheme { dir, files: files.len() })
}

/// All files of the theme to start with, with a comment of its own in the settings.
fn whole(sources: &Sources, words: &ProgramWords<'_>) -> Result<Files<'static>, Refusal> {
    let mut files = Files::new();
    for (inside, path) in sources.theme(START) {
        files.insert(inside, Cow::Owned(sources.bytes(&path)?));
    }
    if let Some(settings) = files.get_mut(SETTINGS) {
        let text = String::from_utf8_lossy(settings).into_owned();
        let own: String = text.lines().filter(|line| !line.starts_with('#')).map(|line| format!("{line}\n")).collect();
        *settings = Cow::Owned(format!("{}{own}", comment(words, "cli-new-theme-whole")).into_bytes());
    }
    Ok(files)
}

/// What a theme holds that builds on another: its settings, and colours of its own.
fn extending(base: &str, words: &ProgramWords<'_>) -> Files<'static> {
    let settings = format!("{}api: 1\nextends: {base}\n", comment(words, "cli-new-theme-extends"));
    let colours = format!("/* {} */\n{COLOURS}", words.word("cli-new-theme-colours"));
    let head = "<link rel=\"stylesheet\" href=\"{{ asset(path=\"colours.css\") }}\">\n";
    [(SETTINGS, settings), ("assets/colours.css", colours), (HEAD, head.to_owned())]
        .into_iter()
        .map(|(path, text)| (path.to_owned(), Cow::Owned(text.into_bytes())))
        .collect()
}

/// Words as lines of comments.
fn comment(words: &ProgramWords<'_>, id: &str) -> String {
    words.word(id).lines().fold(String::new(), |mut text, line| {
        let _ = writeln!(text, "# {line}");
        text
    })
}
