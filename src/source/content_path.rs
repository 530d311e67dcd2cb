//! What a file of `content/` is, by its path alone: whose text in which language, or what lies beside one. No other
//! file takes such paths apart.

use crate::base::Lang;

/// The folder of the texts and of what lies beside them.
pub const CONTENT: &str = "content/";

/// What the names of records end in.
const RECORD: &str = ".source.yaml";

/// The stems of texts that are named by their folder.
const INDEXES: [&str; 2] = ["_index", "index"];

/// Whose text a file is, or that it is none.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Role {
    /// `_index.vi.md`: the page of its folder, a section; directly in `content/` the home.
    Section,
    /// `index.vi.md`: an article whose folder, with all below it, is its bundle.
    Bundle,
    /// `bai-viet.vi.md`: an article in a file of its own.
    Single,
    /// `index.en.source.yaml`: what the text of that name was translated from.
    Record,
    /// Any other file: a picture, a clip, a table.
    Other,
}

/// A path below `content/`, taken apart: `tin-tuc/bai-viet.vi.md`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ContentPath<'p> {
    /// The whole path.
    pub path: &'p str,
    /// The folder; empty directly in `content/`.
    pub folder: &'p str,
    /// Whose text it is.
    pub role: Role,
    /// What stands before language and ending; of what is neither text nor record, the file's whole name.
    pub stem: &'p str,
    /// What stands where the language belongs, as it is written. The site may have no such language.
    pub code: Option<&'p str>,
}

impl<'p> ContentPath<'p> {
    /// Of a path in the site; `None` outside `content/`.
    pub fn of(path: &'p str) -> Option<Self> {
        path.strip_prefix(CONTENT).map(Self::below)
    }

    /// Of a path below `content/`.
    pub fn below(path: &'p str) -> Self {
        let (folder, file) = split_path(path);
        let name = |(role, stem, code)| Self { path, folder, role, stem, code };
        if let Some(bare) = without_record_ending(file) {
            let (_, stem, code) = bare_name(bare);
            return name((Role::Record, stem, code));
        }
        name(without_ending(file).map_or((Role::Other, file, None), bare_name))
    }

    /// The file's name in its folder.
    pub fn file(&self) -> &'p str {
        split_path(self.path).1
    }

    /// Whether it is a text, whatever the case of its ending.
    pub fn is_text(&self) -> bool {
        matches!(self.role, Role::Section | Role::Bundle | Role::Single)
    }

    /// The path below `content/` of what it is a text or a record of: a section's or a bundle's folder, or a single file without
    /// language and ending. Of any other file, its own path.
    pub fn item(&self) -> &'p str {
        match self.role {
            Role::Section | Role::Bundle => self.folder,
            Role::Record if INDEXES.contains(&self.stem) => self.folder,
            Role::Single | Role::Record => &self.path[..self.path.len() - self.file().len() + self.stem.len()],
            Role::Other => self.path,
        }
    }

    /// How the command line names what it is a text or a record of: its item; of a section or home the `_index` in it.
    pub fn article(&self) -> String {
        if self.stem == INDEXES[0] { join_path(self.folder, self.stem) } else { self.item().to_owned() }
    }

    /// The path below `content/` of the text that a record belongs to; `None` of what is no record.
    pub fn recorded(&self) -> Option<String> {
        let bare = self.path.len().checked_sub(RECORD.len())?;
        (self.role == Role::Record).then(|| format!("{}.md", &self.path[..bare]))
    }

    /// The language in the name, whether the site has it or not.
    pub fn lang(&self) -> Option<Lang> {
        self.code.and_then(Lang::parse)
    }
}

/// The path below `content/` of a text: what [`ContentPath::below`] takes apart.
pub fn text_path(role: Role, item: &str, lang: &str) -> String {
    match role {
        Role::Section => join_path(item, &format!("_index.{lang}.md")),
        Role::Bundle => join_path(item, &format!("index.{lang}.md")),
        Role::Single | Role::Record | Role::Other => format!("{item}.{lang}.md"),
    }
}

/// The path of the record of a text.
pub fn record_path(text: &str) -> String {
    format!("{}{RECORD}", without_ending(text).unwrap_or(text))
}

/// The path of a name in a folder; the folder is empty directly in `content/`.
pub fn join_path(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}

/// A path in the site without `content/` in front.
pub fn below_content(path: &str) -> &str {
    path.strip_prefix(CONTENT).unwrap_or(path)
}

/// A path's folder and the name in it.
pub fn split_path(path: &str) -> (&str, &str) {
    path.rsplit_once('/').unwrap_or(("", path))
}

/// What stands in a name without its ending: what it would be as a text, the stem, the code.
fn bare_name(bare: &str) -> (Role, &str, Option<&str>) {
    let (first, rest) = bare.split_once('.').unwrap_or((bare, ""));
    let rest = Some(rest).filter(|rest| !rest.is_empty());
    match first {
        "_index" => return (Role::Section, first, rest),
        "index" => return (Role::Bundle, first, rest),
        _ => {}
    }
    match bare.rsplit_once('.').filter(|(stem, code)| !stem.is_empty() && looks_like_code(code)) {
        Some((stem, code)) => (Role::Single, stem, Some(code)),
        None => (Role::Single, bare, None),
    }
}

/// A record's file name without `.source.yaml`, whatever its case: in other letters it is published no more than in these.
fn without_record_ending(file: &str) -> Option<&str> {
    let (bare, ending) = file.split_at_checked(file.len().checked_sub(RECORD.len())?)?;
    ending.eq_ignore_ascii_case(RECORD).then_some(bare)
}

/// A text's file name without `.md`, whatever its case; `None` of any other file.
fn without_ending(file: &str) -> Option<&str> {
    let (bare, ending) = file.rsplit_once('.')?;
    (!bare.is_empty() && ending.eq_ignore_ascii_case("md")).then_some(bare)
}

/// Whether the last part of a name is meant as a language: letters first (`v2` and `2024` are not).
pub(super) fn looks_like_code(code: &str) -> bool {
    let first = code.split(['-', '_']).next().unwrap_or_default();
    (2..=3).contains(&first.len()) && first.bytes().all(|b| b.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_says_whose_text_in_which_language() {
        for (path, role, item, code) in [
            ("_index.vi.md", Role::Section, "", Some("vi")),
            ("tin/_index.zh-Hans.md", Role::Section, "tin", Some("zh-Hans")),
            ("tin/bai/index.vi.md", Role::Bundle, "tin/bai", Some("vi")),
            ("tin/bai/index.md", Role::Bundle, "tin/bai", None),
            ("tin/bai/index.vi (1).md", Role::Bundle, "tin/bai", Some("vi (1)")),
            ("tin/bai.vi.md", Role::Single, "tin/bai", Some("vi")),
            ("tin/bai.vi.MD", Role::Single, "tin/bai", Some("vi")),
            ("bai.v2.md", Role::Single, "bai.v2", None),
            ("bai.v2.en_GB.md", Role::Single, "bai.v2", Some("en_GB")),
            ("tin/vi.md", Role::Single, "tin/vi", None),
            ("tin/Index.vi.md", Role::Single, "tin/Index", Some("vi")),
            ("tin/bai.en.source.yaml", Role::Record, "tin/bai", Some("en")),
            ("tin/bai/index.zh-Hans.source.yaml", Role::Record, "tin/bai", Some("zh-Hans")),
            ("tin/_index.en.source.yaml", Role::Record, "tin", Some("en")),
            ("_index.en.Source.YAML", Role::Record, "", Some("en")),
            ("tin/bai.source.yaml", Role::Record, "tin/bai", None),
            ("tin/.source.yaml", Role::Record, "tin/", None),
            ("tin/bai/index.vi.md.txt", Role::Other, "tin/bai/index.vi.md.txt", None),
            ("tin/bai/anh.jpg", Role::Other, "tin/bai/anh.jpg", None),
        ] {
            let name = ContentPath::below(path);
            assert_eq!((name.role, name.item(), name.code), (role, item, code), "{path}");
            if name.is_text() && path.ends_with(&format!(".{}.md", code.unwrap_or("?"))) {
                assert_eq!(text_path(role, item, code.unwrap()), path);
                let record = record_path(path);
                assert_eq!(ContentPath::below(&record).recorded().as_deref(), Some(path));
                assert_eq!(ContentPath::below(&record).item(), item);
            }
            assert_eq!(name.recorded().is_some(), role == Role::Record, "{path}");
        }
        assert_eq!(ContentPath::of("static/bai.vi.md"), None);
        assert_eq!(ContentPath::of("content/tin/bai.vi.md").unwrap().file(), "bai.vi.md");
    }
}
