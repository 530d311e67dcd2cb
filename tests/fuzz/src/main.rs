//! One program for all targets: `SONGNGU_FUZZ` names the one. With `SONGNGU_SEEDS` it writes what they begin with.
#![no_main]

mod targets;

use libfuzzer_sys::fuzz_target;
use songngu::{
    base::{Audience, Time},
    pipeline,
};
use std::{collections::BTreeSet, env, fs, path::Path, sync::OnceLock};

fn chosen() -> fn(&[u8]) {
    let name = env::var("SONGNGU_FUZZ").unwrap_or_default();
    let found = targets::TARGETS.iter().find(|(target, _)| *target == name);
    found.unwrap_or_else(|| panic!("SONGNGU_FUZZ={name}: no such target")).1
}

fuzz_target!(init: begin(), |bytes: &[u8]| {
    static TARGET: OnceLock<fn(&[u8])> = OnceLock::new();
    TARGET.get_or_init(chosen)(bytes);
});

fn begin() {
    if let Some(folder) = env::var_os("SONGNGU_SEEDS") {
        seeds(Path::new(&folder));
        std::process::exit(0);
    }
}

/// This repository's own texts, words, links and pictures; and the memory of a small site.
fn seeds(folder: &Path) {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let write = |target: &str, seeds: &BTreeSet<Vec<u8>>| {
        let folder = folder.join(target);
        fs::create_dir_all(&folder).unwrap();
        for (n, seed) in seeds.iter().enumerate() {
            fs::write(folder.join(n.to_string()), seed).unwrap();
        }
    };
    let (mut heads, mut bodies, mut words) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    let (mut links, mut pictures, mut clips) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    let mut captions = BTreeSet::from([include_bytes!("captions.vtt").to_vec()]);
    let mut paths = Vec::new();
    for below in ["content", "locales", "static", "themes", "tests/sites", "tests/spec", "tests/clips", "songngu.yaml"]
    {
        list(&repository.join(below), &mut paths);
    }
    for path in paths {
        let bytes = fs::read(&path).unwrap();
        match path.extension().and_then(|e| e.to_str()) {
            Some("md") => {
                let text = String::from_utf8_lossy(&bytes);
                bodies.extend(text.split("\n\n").map(|block| block.as_bytes().to_vec()));
                links.extend(
                    text.split(['(', ')', '"', '`'])
                        .filter(|link| link.contains('/'))
                        .map(|link| link.as_bytes().to_vec()),
                );
                heads.insert(bytes[..bytes.len().min(2000)].to_vec());
            }
            Some("yaml") => drop(heads.insert(bytes[..bytes.len().min(4000)].to_vec())),
            Some("ftl") => {
                words.extend(String::from_utf8_lossy(&bytes).split("\n\n").map(|part| part.as_bytes().to_vec()))
            }
            Some("svg" | "png" | "jpg" | "gif" | "webp" | "avif") => {
                pictures.insert(bytes[..bytes.len().min(2000)].to_vec());
            }
            Some("mp4" | "mov" | "m4a" | "3gp" | "webm" | "mkv" | "ogg" | "mp3") => {
                clips.insert(bytes[..bytes.len().min(4096)].to_vec());
            }
            Some("vtt") => drop(captions.insert(bytes)),
            _ => {}
        }
    }
    links.extend(
        ["zh-Hans-CN", "https://a.vn:8/b/", "2026-03-01T01:02:03+07:00", "ảnh Đắk.JPG"].map(|t| t.as_bytes().to_vec()),
    );
    for (target, seeds) in [
        ("head", heads),
        ("markdown", bodies),
        ("fluent", words),
        ("address", links),
        ("picture", pictures),
        ("clip", clips),
        ("captions", captions),
    ] {
        write(target, &seeds);
    }
    write("cache", &BTreeSet::from([targets::body(&remembered()).to_vec(), pipeline::Memory::default().bytes()]));
}

fn list(path: &Path, paths: &mut Vec<std::path::PathBuf>) {
    match fs::read_dir(path) {
        Ok(entries) => entries.for_each(|entry| list(&entry.unwrap().path(), paths)),
        Err(_) => paths.push(path.to_owned()),
    }
}

/// What a build of a site with one text remembers.
fn remembered() -> Vec<u8> {
    let root = env::temp_dir().join(format!("songngu-seeds-{}", std::process::id()));
    fs::create_dir_all(root.join("content/tin")).unwrap();
    fs::write(root.join("songngu.yaml"), "base_url: https://a.vn/\nlanguages: [vi]\napproval: none\n").unwrap();
    fs::write(root.join("content/tin/_index.vi.md"), "---\ntitle: Tin\n---\n").unwrap();
    let text = "---\ntitle: A\ndate: 2026-01-01\ntags: [x]\n---\n# B\n\n[c](/tin/_index.vi.md) ![d](d.svg)\n\n```json\n1\n```\n";
    fs::write(root.join("content/tin/a.vi.md"), text).unwrap();
    let inputs = pipeline::Inputs {
        root: &root,
        now: Time::parse("2026-06-01T09:00:00+07:00").unwrap(),
        real: i64::MAX,
        audience: Audience::Public,
        base_url: None,
        removal: pipeline::Removal::default(),
        progress: &pipeline::Silent,
    };
    let mut memory = pipeline::Memory::default();
    assert!(pipeline::prepare(&inputs, &mut memory).is_ok());
    fs::remove_dir_all(&root).unwrap();
    memory.bytes()
}
