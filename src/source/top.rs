//! Files at the top of the site, beside `content/`, that nothing reads.

use super::{CONFIG_FILE, FOLDERS, Sources, passed_over};
use crate::{
    base::{compose, plain},
    diag::{Code, Diagnostic, nearest},
    disk::{self, FileType},
};
use std::sync::Arc;

/// So many are named.
const NAMED: usize = 8;

/// What stands at the top of many projects, for people and their tools.
const USUAL: &[&str] = &[
    "authors",
    "brewfile",
    "changelog",
    "changes",
    "cname",
    "code_of_conduct",
    "codeowners",
    "compose",
    "containerfile",
    "contributing",
    "copying",
    "docker-compose",
    "dockerfile",
    "gemfile",
    "gnumakefile",
    "install",
    "jenkinsfile",
    "justfile",
    "licence",
    "license",
    "maintainers",
    "makefile",
    "news",
    "notice",
    "procfile",
    "rakefile",
    "readme",
    "security",
    "taskfile",
    "todo",
    "vagrantfile",
    "version",
];

/// What such files end in, where they end in something.
const TEXTS: &[&str] = &["", "adoc", "html", "md", "org", "rst", "txt"];

/// What files of tools end in: settings, scripts, programs.
const TOOLS: &[&str] = &[
    "bash",
    "bat",
    "c",
    "cfg",
    "cjs",
    "cmd",
    "code-workspace",
    "conf",
    "cpp",
    "env",
    "exe",
    "fish",
    "gradle",
    "go",
    "h",
    "iml",
    "ini",
    "java",
    "js",
    "json",
    "json5",
    "jsonc",
    "kt",
    "lock",
    "lua",
    "mjs",
    "mk",
    "mod",
    "nix",
    "php",
    "pl",
    "properties",
    "ps1",
    "py",
    "rb",
    "rs",
    "service",
    "sh",
    "sln",
    "sublime-project",
    "sum",
    "timer",
    "toml",
    "ts",
    "xml",
    "yaml",
    "yml",
    "zsh",
];

impl Sources {
    /// Finds them by their names; what is told as a text that lies elsewhere is not among them.
    pub(super) fn look_at_top(&mut self) {
        let entries = disk::list(&self.root).unwrap_or_default();
        let named = entries.iter().filter(|(name, kind)| match kind {
            FileType::File => is_unread(name),
            FileType::Folder => folder_meant(name).is_some(),
            FileType::Link | FileType::Other => false,
        });
        let named = named.filter(|(name, _)| !passed_over(name, false));
        let path = |(name, kind): &(String, FileType)| {
            let name = compose(name);
            if *kind == FileType::Folder { format!("{name}/") } else { name.into_owned() }
        };
        let outside = |path: &String| {
            self.outside
                .iter()
                .any(|text| *text.as_ref() == **path || path.ends_with('/') && text.starts_with(path.as_str()))
        };
        self.unread = named.map(path).filter(|path| !outside(path)).map(Into::into).collect();
    }

    /// One note for the files, and one for each folder whose name is nearly that of one that is read.
    pub(super) fn unread_at_top(&self) -> Vec<Diagnostic> {
        let (folders, files): (Vec<_>, Vec<_>) = self.unread.iter().partition(|path| path.ends_with('/'));
        let of_folder = |path: &&Arc<str>| {
            let name = path.trim_end_matches('/');
            let d = Diagnostic::new(Code::FileUnread).in_file(&name.into()).arg("kind", "folder");
            d.arg("suggestion", folder_meant(name).unwrap_or_default())
        };
        let mut diagnostics: Vec<Diagnostic> = folders.iter().map(of_folder).collect();
        if let Some(first) = files.first() {
            let names: Vec<&str> = files.iter().take(NAMED).map(|name| &***name).collect();
            let more = if files.len() > NAMED { " …" } else { "" };
            let d = Diagnostic::new(Code::FileUnread).in_file(first).arg("count", files.len());
            diagnostics.push(d.arg("known", format!("{}{more}", names.join(", "))));
        }
        diagnostics
    }
}

/// Whether a file at the top is neither the site's nor a tool's.
fn is_unread(name: &str) -> bool {
    let name = plain(name);
    let (stem, ending) = name.rsplit_once('.').unwrap_or((&name, ""));
    let usual = USUAL.contains(&stem.split('.').next().unwrap_or_default()) && TEXTS.contains(&ending);
    let copy = name != CONFIG_FILE && name.starts_with("songngu.") && matches!(ending, "yaml" | "yml");
    copy || !(ending.is_empty() || usual || TOOLS.contains(&ending))
}

/// The folder that was meant by one that is not read.
fn folder_meant(name: &str) -> Option<&'static str> {
    nearest(name, FOLDERS).and_then(|near| FOLDERS.into_iter().find(|own| *own == near && name != near))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tools_keep_at_the_top_is_no_matter() {
        for usual in [
            "README.md",
            "README",
            "readme.vi.md",
            "LICENSE",
            "LICENSE.txt",
            "Makefile",
            "Cargo.toml",
            "Cargo.lock",
            "build.rs",
            "package.json",
            "Dockerfile",
            "docker-compose.yml",
            "justfile",
            "songngu.exe",
            "songngu",
            "nginx.conf",
            "deploy.sh",
            "CHANGELOG.md",
            "netlify.toml",
            "songngu.yaml",
            "songngu.schema.json",
        ] {
            assert!(!is_unread(usual), "{usual}");
        }
        for unread in [
            "songngu.yaml.bak",
            "songngu.yml",
            "anh.jpg",
            "README.docx",
            "content.zip",
            "ghi-chu.txt",
            "bai.vi.md",
            "site.ftl",
        ] {
            assert!(is_unread(unread), "{unread}");
        }
        for (name, meant) in [
            ("Content", Some("content")),
            ("contents", Some("content")),
            ("locale", Some("locales")),
            ("theme", Some("themes")),
            ("content", None),
            ("src", None),
            ("docs", None),
            ("public", None),
            ("tests", None),
        ] {
            assert_eq!(folder_meant(name), meant, "{name}");
        }
    }
}
