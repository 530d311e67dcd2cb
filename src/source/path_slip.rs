//! Names of texts that are nearly right, and the names that were meant.

use super::content_path::{ContentPath, Role, join_path, looks_like_code};

/// What is not as it should be in the name of a text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PathSlip {
    /// The ending in other letters: `bai.vi.MD`.
    EndingCase,
    /// Not the ending of texts, or one behind it, which file managers hide: `bai.vi.md.txt`, `bai.vi.markdown`.
    WrongEnding,
    /// `Index.vi.md`, `_INDEX.vi.md`.
    IndexCase,
    /// Another sign before the language: `index_vi.md`. Sure of an index; of any other name only where the site has that
    /// language.
    Separator,
    /// A blank or a full stop too many in the name of an index: ` index.vi.md`, `index..vi.md`.
    Blank,
    /// A copy that a system made: `bai (1).vi.md`, `index.vi - Copy.md`.
    Copy,
}

/// Other endings of Markdown.
const MARKDOWN: [&str; 4] = ["markdown", "mdown", "mkd", "mdx"];

impl ContentPath<'_> {
    /// Whose text it is, or was meant to be.
    pub fn meant_role(&self) -> Role {
        self.slip().map_or(self.role, |(_, meant)| ContentPath::below(&meant).role)
    }

    /// What is nearly right, and the path below `content/` that was meant. Of several slips the first is named and all
    /// are mended.
    pub fn slip(&self) -> Option<(PathSlip, String)> {
        let mut file = self.file().to_owned();
        let mut first = None;
        while let Some((slip, meant)) = mended(&file) {
            first.get_or_insert(slip);
            file = meant;
        }
        Some((first?, join_path(self.folder, &file)))
    }
}

/// One slip of a file's name, and the name without it: shorter, or nearer to `.vi.md` in small letters.
fn mended(file: &str) -> Option<(PathSlip, String)> {
    let (bare, ending) = file.rsplit_once('.')?;
    let is_text = ending.eq_ignore_ascii_case("md");
    if (is_text || ending.eq_ignore_ascii_case("txt"))
        && bare.rsplit_once('.').is_some_and(|(_, inner)| inner.eq_ignore_ascii_case("md"))
    {
        return Some((PathSlip::WrongEnding, bare.to_owned()));
    }
    let other = MARKDOWN.iter().any(|other| ending.eq_ignore_ascii_case(other));
    let index = |bare: &str| bare.split(['.', '_', '-', ' ']).any(|part| part.eq_ignore_ascii_case("index"));
    if other
        || ending.eq_ignore_ascii_case("txt") && index(bare) && ContentPath::below(&format!("{bare}.md")).code.is_some()
    {
        return Some((PathSlip::WrongEnding, format!("{bare}.md")));
    }
    if !is_text {
        return None;
    }
    let slip = |slip, meant: String| Some((slip, format!("{meant}.md")));
    if ending != "md" {
        return slip(PathSlip::EndingCase, bare.to_owned());
    }
    if let Some(original) = original(bare) {
        return slip(PathSlip::Copy, original.to_owned());
    }
    let parts: Vec<&str> = bare.split('.').map(str::trim).filter(|part| !part.is_empty()).collect();
    let tidy = parts.join(".");
    if tidy != bare
        && parts.first().is_some_and(|first| ["index", "_index"].iter().any(|own| first.eq_ignore_ascii_case(own)))
    {
        return slip(PathSlip::Blank, tidy);
    }
    for index in ["_index", "index"] {
        let Some((own, rest)) = bare.split_at_checked(index.len()) else { continue };
        if !own.eq_ignore_ascii_case(index) || rest.starts_with(char::is_alphanumeric) {
            continue;
        }
        if own != index {
            return slip(PathSlip::IndexCase, format!("{index}{rest}"));
        }
        if let Some(code) = rest.strip_prefix(SEPARATORS).filter(|code| looks_like_code(code)) {
            return slip(PathSlip::Separator, format!("{index}.{code}"));
        }
        break;
    }
    let name = ContentPath::below(file);
    match name.code {
        Some(code) => slip(PathSlip::Copy, format!("{}.{code}", original(name.stem)?)),
        None => {
            let (stem, code) = bare.rsplit_once(SEPARATORS).filter(|(_, code)| looks_like_code(code))?;
            slip(PathSlip::Separator, format!("{stem}.{code}"))
        }
    }
}

/// What people type for the full stop before the language.
const SEPARATORS: [char; 3] = ['_', '-', ' '];

/// The name of a file or folder of which this is a copy that a system made: Windows and Google Drive (`bai - Copy`, `bai (1)`,
/// `Bản sao của bai`), macOS (`bai copy 2`), Dropbox and Nextcloud (`bai (An's conflicted copy 2026-11-28)`), Syncthing
/// (`bai.sync-conflict-20261128-101500-ABCDEFG`), OneDrive (`bai-DESKTOP-1A2B3C4`).
pub fn original(name: &str) -> Option<&str> {
    let before = |mark: &str| name.rsplit_once(mark);
    // A year belongs to the name.
    let conflict = |mark: &str| ["conflict", "xung đột", "conflit", "konflikt"].iter().any(|word| mark.contains(word));
    let count = |mark: &str| mark.len() <= 2 && mark.bytes().all(|b| b.is_ascii_digit());
    let numbered = before(" (")
        .filter(|(_, mark)| mark.strip_suffix(')').is_some_and(|mark| count(mark) || conflict(&mark.to_lowercase())));
    let tools = [".sync-conflict-", "-DESKTOP-", "-LAPTOP-"];
    let found = numbered.or_else(|| tools.iter().find_map(|mark| before(mark))).map(|(own, _)| own);
    let found = found.or_else(|| ["Copy of ", "Bản sao của "].iter().find_map(|mark| name.strip_prefix(mark)));
    let bare = found.unwrap_or(name).trim_end_matches(|c: char| c.is_ascii_digit()).trim_end();
    let marks = [" - Copy", " - Bản sao", " - Sao chép", " copy", " Copy", " bản sao"];
    marks.iter().find_map(|mark| bare.strip_suffix(mark)).or(found).filter(|own| !own.is_empty())
}

/// The name of a file or folder of which this may be a copy that somebody made by hand (`bai-copy`, `bai_ban_sao-2`): it may as
/// well be a name that was meant.
pub fn likely_original(name: &str) -> Option<&str> {
    let bare = name.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end_matches(['-', '_']);
    let marks = ["copy", "ban-sao", "ban_sao", "bansao", "sao-chep", "saochep"];
    let own = marks.iter().find_map(|mark| bare.strip_suffix(mark)?.strip_suffix(['-', '_', '.']));
    own.filter(|own| !own.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_say_what_was_meant() {
        use PathSlip::*;
        for (path, slip, meant) in [
            ("tin/bai.vi.MD", EndingCase, "tin/bai.vi.md"),
            ("tin/bai/index.vi.md.txt", WrongEnding, "tin/bai/index.vi.md"),
            ("bai.vi.md.md", WrongEnding, "bai.vi.md"),
            ("bai.vi.markdown", WrongEnding, "bai.vi.md"),
            ("tin/index.vi.txt", WrongEnding, "tin/index.vi.md"),
            ("tin/Index.vi.md", IndexCase, "tin/index.vi.md"),
            ("tin/_INDEX.vi.md", IndexCase, "tin/_index.vi.md"),
            ("Index_vi.md.txt", WrongEnding, "index.vi.md"),
            ("tin/index_vi.md", Separator, "tin/index.vi.md"),
            ("tin/_index-zh-Hans.md", Separator, "tin/_index.zh-Hans.md"),
            ("tin/bai_vi.md", Separator, "tin/bai.vi.md"),
            ("index.vi - Copy.md", Copy, "index.vi.md"),
            ("index - Copy.vi.md", Copy, "index.vi.md"),
            ("index.vi - Copy (2).md", Copy, "index.vi.md"),
            (" index.vi.md", Blank, "index.vi.md"),
            ("tin/index..vi .md", Blank, "tin/index.vi.md"),
            ("bai (1).vi.md", Copy, "bai.vi.md"),
            ("bai.vi (1).md", Copy, "bai.vi.md"),
            ("bai copy 2.vi.md", Copy, "bai.vi.md"),
            ("Bản sao của bai.vi.md", Copy, "bai.vi.md"),
            ("bai.vi (An's conflicted copy 2026-11-28).md", Copy, "bai.vi.md"),
            ("bai (Bản sao xung đột của Lan 2026-11-20).vi.md", Copy, "bai.vi.md"),
            ("bai.vi.sync-conflict-20261128-101500-ABCDEFG.md", Copy, "bai.vi.md"),
            ("bai.vi-DESKTOP-1A2B3C4.md", Copy, "bai.vi.md"),
        ] {
            assert_eq!(ContentPath::below(path).slip(), Some((slip, meant.to_owned())), "{path}");
        }
        for right in [
            "ghi-chu.vi.txt",
            "index.vi.md",
            "_index.zh-Hans.md",
            "bai-moi.vi.md",
            "indexes.vi.md",
            "bai-2.vi.md",
            "photocopy.vi.md",
        ] {
            assert_eq!(ContentPath::below(right).slip(), None, "{right}");
        }
    }

    #[test]
    fn copies_of_folders_are_known_too() {
        assert_eq!(original("tin-b - Copy"), Some("tin-b"));
        assert_eq!(original("tin-b (3)"), Some("tin-b"));
        for own in ["le-hoi-2026", "Hội nghị (2026)", "copy", "(1)"] {
            assert_eq!(original(own), None, "{own}");
        }
        for copy in ["tin-b-copy", "tin-b_copy-2", "tin-b-copy2", "tin-b-ban-sao"] {
            assert_eq!(likely_original(copy), Some("tin-b"), "{copy}");
        }
        for own in ["photocopy", "copy", "-copy", "copy-2026", "tin-b-2"] {
            assert_eq!(likely_original(own), None, "{own}");
        }
    }
}
