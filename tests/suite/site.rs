//! A site in a temporary folder: write files, build, look at what came out. A test reads as a story.

use songngu::{
    base::{Audience, Time},
    diag::{Code, Located, Severity},
    pipeline::{self, AllowedRemoval, Inputs, Memory, PrepareError, PublishError, Removal, Report},
    release::OutputFolder,
};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// The clock of tests that do not care.
pub const NOW: &str = "2026-06-01T09:00:00+07:00";

/// The shortest configuration, without approval.
pub const CONFIG: &str = "base_url: https://example.vn/doi-ngoai/\nlanguages: [vi, en]\napproval: none\n";

/// A site under test, with the memory of its last build.
pub struct Site {
    folder: tempfile::TempDir,
    memory: Memory,
    /// What may go from one build to the next.
    pub allowed: Vec<AllowedRemoval>,
}

/// What a build gave.
pub struct Built {
    pub report: Report,
    /// Every file of the output.
    pub files: BTreeMap<String, Vec<u8>>,
}

impl Site {
    pub fn new(files: &[(&str, &str)]) -> Self {
        let site = Self { folder: tempfile::tempdir().unwrap(), memory: Memory::default(), allowed: Vec::new() };
        for (path, text) in files {
            site.write(path, text);
        }
        site
    }

    /// A site with a section `tin` in both languages.
    pub fn small(files: &[(&str, &str)]) -> Self {
        let site = Self::new(&[
            ("songngu.yaml", CONFIG),
            ("content/tin/_index.vi.md", "---\ntitle: Tin tức\n---\n"),
            ("content/tin/_index.en.md", "---\ntitle: News\nslug: news\n---\n"),
        ]);
        for (path, text) in files {
            site.write(path, text);
        }
        site
    }

    /// Folders of `tests/sites`, each laid over the one before.
    pub fn laid(folders: &[&str]) -> Self {
        let site = Self::new(&[]);
        for folder in folders {
            site.lay(folder);
        }
        site
    }

    /// The same, from which everything may go: for tests of what else becomes of it.
    pub fn allowing(self) -> Self {
        Self { allowed: vec![AllowedRemoval::All], ..self }
    }

    /// Lays a folder of `tests/sites` over what is there.
    pub fn lay(&self, folder: &str) {
        for (path, bytes) in tree(&sites().join(folder)) {
            self.write(&path, bytes);
        }
    }

    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    pub fn out(&self) -> PathBuf {
        self.root().join("public")
    }

    pub fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.root().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub fn edit(&self, path: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.root().join(path)).unwrap();
        assert!(text.contains(from), "{path} has no {from}");
        self.write(path, text.replacen(from, to, 1));
    }

    pub fn remove(&self, path: &str) {
        let path = self.root().join(path);
        if path.is_dir() { fs::remove_dir_all(path).unwrap() } else { fs::remove_file(path).unwrap() }
    }

    pub fn rename(&self, from: &str, to: &str) {
        let to = self.root().join(to);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::rename(self.root().join(from), to).unwrap();
    }

    /// Writes a file again as it is: it looks like another.
    pub fn touch(&self, path: &str) {
        let path = self.root().join(path);
        let bytes = fs::read(&path).unwrap();
        fs::remove_file(&path).unwrap();
        fs::write(&path, bytes).unwrap();
    }

    pub fn build(&mut self) -> Built {
        self.build_at(NOW)
    }

    pub fn build_at(&mut self, now: &str) -> Built {
        let mut memory = std::mem::take(&mut self.memory);
        let built = self.build_with(now, &mut memory, &self.out());
        self.memory = memory;
        built
    }

    /// A build that remembers nothing, into another folder.
    pub fn clean_build(&self, now: &str) -> Built {
        let out = tempfile::tempdir().unwrap();
        self.build_with(now, &mut Memory::default(), &out.path().join("out"))
    }

    fn build_with(&self, now: &str, memory: &mut Memory, out: &Path) -> Built {
        let target = OutputFolder { out: out.to_owned(), ..self.target() };
        match pipeline::publish(&self.inputs(now), memory, &target) {
            Ok(report) => Built { report, files: tree(out) },
            Err(error) => panic!("{error:?}"),
        }
    }

    /// All that a build that remembers nothing tells, of a configuration that stops it too.
    pub fn told(&self) -> Vec<Located> {
        match pipeline::publish(&self.inputs(NOW), &mut Memory::default(), &self.target()) {
            Ok(report) => report.diagnostics,
            Err(PublishError::Prepare(PrepareError::Config(told))) => told,
            Err(error) => panic!("{error:?}"),
        }
    }

    pub fn inputs(&self, now: &str) -> Inputs<'_> {
        Inputs {
            root: self.root(),
            now: Time::parse(now).unwrap(),
            // Far behind all files' times, so that none counts as just written.
            real: i64::MAX,
            audience: Audience::Public,
            base_url: None,
            removal: Removal { last: None, allowed: &self.allowed },
            progress: &pipeline::Silent,
        }
    }

    pub fn target(&self) -> OutputFolder {
        OutputFolder {
            out: self.out(),
            site: self.root().to_owned(),
            home: None,
            keep: Vec::new(),
            audience: Audience::Public,
        }
    }
}

impl Built {
    pub fn codes(&self) -> Vec<Code> {
        self.report.diagnostics.iter().map(|located| located.diagnostic.code).collect()
    }

    /// What was told, and where.
    pub fn places(&self) -> Vec<String> {
        self.report.diagnostics.iter().map(shown).collect()
    }

    pub fn errors(&self) -> Vec<Code> {
        let errors = self.report.diagnostics.iter().filter(|located| located.diagnostic.severity == Severity::Error);
        errors.map(|located| located.diagnostic.code).collect()
    }

    pub fn text(&self, path: &str) -> &str {
        let bytes = self.files.get(path).unwrap_or_else(|| panic!("no {path} in {:#?}", self.files.keys()));
        std::str::from_utf8(bytes).unwrap()
    }

    pub fn has(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    /// All that was told, as facts without places of the disk.
    pub fn told(&self) -> Vec<String> {
        self.report
            .diagnostics
            .iter()
            .map(|located| format!("{:?} {:?}", located.diagnostic, located.position))
            .collect()
    }

    pub fn sound(self) -> Self {
        assert!(self.report.published, "{:#?}", self.told());
        self
    }
}

/// `file:line:column code`; `-` for no file, no line for a file as a whole.
pub fn shown(located: &Located) -> String {
    let Some(place) = &located.diagnostic.place else { return format!("- {}", located.diagnostic.code) };
    match &located.position {
        Some(spot) => format!("{}:{}:{} {}", place.file, spot.line, spot.column, located.diagnostic.code),
        None => format!("{} {}", place.file, located.diagnostic.code),
    }
}

/// The folder of sites as files.
pub fn sites() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites")
}

/// Every file below a folder, links too; none where there is no folder.
pub fn tree(root: &Path) -> BTreeMap<String, Vec<u8>> {
    walkdir::WalkDir::new(root)
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| !entry.file_type().is_dir())
        .map(|entry| {
            let path = entry.path().strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
            (path, fs::read(entry.path()).unwrap_or_default())
        })
        .collect()
}
