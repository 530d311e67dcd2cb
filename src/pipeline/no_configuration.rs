//! What is said where there is no `songngu.yaml`: the file that is there under another name, or in the folder above or below.

use crate::{
    base::plain,
    diag::{Code, Diagnostic, nearest},
    disk::{self, FileType},
    source::{CONFIG_FILE, original},
};
use std::path::{Path, PathBuf};

/// So many folders above are looked at.
const ABOVE: usize = 6;

/// So many folders below are looked at.
const BELOW: usize = 200;

/// What is said of a folder without configuration.
pub(super) fn diagnostic(root: &Path) -> Diagnostic {
    let d = Diagnostic::new(Code::ConfigMissing).arg("folder", root.display());
    let found = |kind: &str, folder: &Path, name: &str| {
        d.clone().arg("kind", kind).arg("path", folder.display()).arg("other", folder.join(name).display())
    };
    if let Some(name) = nearly(root) {
        return found("here", root, &name).arg("name", name);
    }
    let above = root.ancestors().skip(1).take(ABOVE);
    let below = disk::list(root).unwrap_or_default();
    let below = below.into_iter().filter(|(name, kind)| *kind == FileType::Folder && !name.starts_with('.'));
    let below: Vec<_> = below.take(BELOW).map(|(name, _)| root.join(name)).collect();
    let around =
        || above.clone().map(|folder| ("above", folder)).chain(below.iter().map(|own| ("below", own.as_path())));
    let is_site = |folder: &Path| matches!(disk::stat(&folder.join(CONFIG_FILE)), Ok(Some((FileType::File, _))));
    if let Some((kind, folder)) = around().find(|(_, folder)| is_site(folder)) {
        return found(kind, folder, CONFIG_FILE);
    }
    let mut near = root.parent().into_iter().chain(below.iter().map(PathBuf::as_path));
    let named = near.find_map(|folder| Some((folder, nearly(folder)?)));
    named.map_or_else(|| d.clone(), |(folder, name)| found("renamed", folder, &name).arg("name", name))
}

/// The file of a folder that was meant as the configuration: `songngu.yaml.txt`, `songngu.yml`, `Songngu.yaml`.
fn nearly(folder: &Path) -> Option<String> {
    let files = disk::list(folder).unwrap_or_default().into_iter().filter(|(_, kind)| *kind == FileType::File);
    let near = files.map(|(name, _)| name).filter(|name| is_nearly(name) && name != CONFIG_FILE);
    // Of several the one with the fewest changes; a copy that somebody kept comes last.
    near.min_by_key(|name| (name.len().abs_diff(CONFIG_FILE.len()), name.clone()))
}

/// Whether a file's name is nearly that of the configuration.
fn is_nearly(name: &str) -> bool {
    let bare = plain(name);
    let mut stem = bare.as_str();
    let mut ended = false;
    while let Some((inner, _)) = stem.rsplit_once('.').filter(|(_, ending)| ENDINGS.contains(ending)) {
        (stem, ended) = (inner.trim(), true);
    }
    let stem = original(stem).unwrap_or(stem).replace(['-', '_', ' '], "");
    ended && nearest(&stem, ["songngu"]).is_some()
}

/// What stands behind the name, or for the right ending.
const ENDINGS: [&str; 9] = ["yaml", "yml", "txt", "json", "toml", "bak", "old", "orig", "save"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_were_meant_are_known() {
        for name in [
            "songngu.yaml.txt",
            "songngu.yml",
            "Songngu.yaml",
            "SONGNGU.YAML",
            "songngu.yaml.yaml",
            "songngu.yml.txt",
            "songngu.txt",
            "song-ngu.yaml",
            "Song ngu.yaml",
            "songngu - Copy.yaml",
            "songngu (1).yaml",
            "songngu.yaml.bak",
            "song_ngữ.yaml",
            "songgnu.yaml",
            "sonngu.yaml",
        ] {
            assert!(is_nearly(name), "{name}");
        }
        for other in
            ["config.yaml", "songngu", "songngu.exe", "songngu.conf", "notes.txt", "songngu-schema.json", "mkdocs.yml"]
        {
            assert!(!is_nearly(other), "{other}");
        }
    }
}
