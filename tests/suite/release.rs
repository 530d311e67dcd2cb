//! Law 4, whole old or whole new, and what belongs to it: nothing is written twice, foreign files are sacred,
//! whatever fails and wherever.

use proptest::prelude::*;
use songngu::{
    base::{Address, Audience, Hash, Lang},
    diag::Code,
    disk::{self, FileType, Stat},
    release::{
        self, BeginError, CommitError, CommitOutcome, FaultKind, Faults, ManifestItem, OutputFolder, OutputRefusal,
        Put, Record, Transaction, Unusable,
    },
};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    sync::atomic::{AtomicBool, AtomicUsize, Ordering},
    thread,
    time::Duration,
};
use tempfile::TempDir;

/// What a release holds: path and contents.
type Files = BTreeMap<String, String>;

/// A folder with an empty site, on the ordinary disk or in memory.
struct Place {
    _dir: TempDir,
    target: OutputFolder,
}

fn place() -> Place {
    at(TempDir::new().unwrap())
}

/// In memory, where there is such, for what is done very often: the disk is waited for at every switch.
fn quick() -> Place {
    places().pop().unwrap()
}

/// One place on the ordinary disk and one in memory, where there is such.
fn places() -> Vec<Place> {
    let memory = Path::new("/dev/shm").is_dir().then(|| at(TempDir::new_in("/dev/shm").unwrap()));
    std::iter::once(place()).chain(memory).collect()
}

fn at(dir: TempDir) -> Place {
    let site = dir.path().join("site");
    fs::create_dir_all(site.join("content")).unwrap();
    let (out, keep) = (site.join("public"), vec![".well-known/**".into()]);
    Place { target: OutputFolder { out, site, home: None, keep, audience: Audience::Public }, _dir: dir }
}

impl Place {
    fn out(&self) -> &Path {
        &self.target.out
    }

    fn stage(&self) -> PathBuf {
        self.target.site.join(".public.stage")
    }

    fn begin(&self, record: Option<&Record>) -> Transaction {
        release::begin(&self.target, record).unwrap()
    }

    fn publish(&self, files: &Files, record: Option<&Record>) -> CommitOutcome {
        commit(self.begin(record), files).unwrap()
    }

    /// With something that goes wrong.
    fn attempt(&self, files: &Files, record: Option<&Record>, faults: Faults) -> Result<CommitOutcome, CommitError> {
        match release::begin_with(&self.target, record, faults) {
            Ok(release) => commit(release, files),
            Err(BeginError::Disk(error)) => Err(CommitError::Disk(error)),
            Err(BeginError::Refused(refusal)) => panic!("{refusal:?}"),
        }
    }
}

fn commit(release: Transaction, files: &Files) -> Result<CommitOutcome, CommitError> {
    for (path, text) in files {
        release.put(path, key(text), text.as_bytes()).map_err(CommitError::Disk)?;
    }
    let item = |path: &String| ManifestItem {
        id: path.clone(),
        lang: Lang::parse("vi").unwrap(),
        address: Address::new(path.as_str()),
    };
    release.commit(files.keys().filter(|path| path.ends_with(".html")).map(item).collect())
}

/// What a file was made of: its text alone.
fn key(text: &str) -> Hash {
    Hash::of(text.as_bytes())
}

fn reuse(release: &Transaction, files: &Files, path: &str) -> Result<(), Unusable> {
    release.reuse(path, key(&files[path]))
}

fn files<'a>(list: impl IntoIterator<Item = (&'a str, &'a str)>) -> Files {
    list.into_iter().map(|(path, text)| (path.to_owned(), text.to_owned())).collect()
}

fn sample() -> Files {
    files([
        ("index.html", "chọn tiếng"),
        ("vi/index.html", "trang chủ"),
        ("vi/tin/a/index.html", "bài a"),
        ("vi/tin/b/index.html", "bài b"),
        ("assets/style-1.css", "p{}"),
        ("media/0123456789abcdef/anh.jpg", "JPEG"),
    ])
}

fn with(files: &Files, path: &str, text: &str) -> Files {
    let mut files = files.clone();
    files.insert(path.into(), text.into());
    files
}

fn without(files: &Files, path: &str) -> Files {
    let mut files = files.clone();
    files.remove(path);
    files
}

/// All files of a tree with their contents, without the manifest.
fn read(root: &Path) -> Files {
    let entries = disk::walk(root, |path| path == "release.json").unwrap();
    let files = entries.into_iter().filter(|entry| entry.kind != FileType::Folder);
    files.map(|entry| (entry.path.clone(), fs::read_to_string(root.join(&entry.path)).unwrap())).collect()
}

/// All there is to see of a tree from outside.
fn look(root: &Path) -> Vec<(String, Stat, Option<u32>)> {
    let entries = disk::walk(root, |_| false).unwrap();
    let see = |entry: disk::TreeEntry| {
        let (path, stat) = (root.join(&entry.path), disk::stat(&root.join(&entry.path)).unwrap().unwrap().1);
        (entry.path, stat, disk::mode(&path).unwrap())
    };
    entries.into_iter().map(see).collect()
}

fn codes(release: &Transaction) -> Vec<(Code, String)> {
    release.diagnostics.iter().map(|told| (told.code, told.args[0].1.clone())).collect()
}

#[test]
fn building_twice_writes_nothing() {
    for place in places() {
        let first = place.publish(&sample(), None);
        assert!(first.switched && first.written == 6 && first.files == 6 && first.removed == 0);
        assert_eq!(read(place.out()), sample());
        assert!(!place.stage().exists());
        let changed = with(&sample(), "vi/index.html", "khác");
        let second = place.publish(&changed, Some(&first.record));
        assert!(second.switched && second.written == 1);
        let seen = look(&place.target.site);
        for record in [Some(&second.record), None, Some(&first.record)] {
            let again = place.publish(&changed, record);
            assert!(!again.switched && again.written == 0 && again.removed == 0 && again.files == 6);
            assert_eq!(look(&place.target.site), seen);
            if record.is_none() {
                assert!(again.record != first.record);
            }
        }
        // Used again instead of put: only what the record has, and what was made of the same.
        let release = place.begin(Some(&second.record));
        assert!(changed.keys().all(|path| reuse(&release, &changed, path).is_ok()));
        assert_eq!(release.reuse("vi/khac.html", key("")), Err(Unusable::New));
        assert_eq!(release.reuse("vi/index.html", key("khác nữa")), Err(Unusable::Changed));
        drop(release);
        let release = place.begin(Some(&first.record));
        assert_eq!(reuse(&release, &changed, "vi/index.html"), Err(Unusable::New));
        assert_eq!(reuse(&release, &changed, "index.html"), Ok(()));
        drop(release);
        assert_eq!(reuse(&place.begin(None), &changed, "index.html"), Err(Unusable::New));
        assert_eq!(look(&place.target.site), seen);
    }
}

#[test]
fn the_manifest_tells_what_is_there() {
    let place = place();
    place.publish(&sample(), None);
    let standing = release::last_manifest(place.out()).unwrap().unwrap();
    assert_eq!(standing.audience, Audience::Public);
    assert_eq!(standing.items.len(), 4);
    let listed: Vec<&str> = standing.files.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(listed, sample().keys().map(String::as_str).collect::<Vec<_>>());
    let text = fs::read_to_string(place.out().join("release.json")).unwrap();
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(value["schema"], 1);
    assert_eq!(value["items"][0], serde_json::json!({"id": "index.html", "lang": "vi", "address": "index.html"}));
    assert_eq!(value["files"][0]["path"], "assets/style-1.css");
    assert_eq!(value["files"][0]["bytes"], 3);
    assert_eq!(value["files"][0]["sha256"].as_str().unwrap().len(), 64);
    assert_eq!(value["retained"], serde_json::json!([]));
    assert!(text.ends_with("\n"));
    assert_eq!(release::last_manifest(Path::new("/nowhere/at/all")).unwrap(), None);
}

#[test]
fn a_foreign_file_stops_and_is_named() {
    let place = place();
    let record = place.publish(&sample(), None).record;
    fs::create_dir_all(place.out().join("vi/của người khác")).unwrap();
    fs::write(place.out().join("vi/của người khác/x.pdf"), "PDF").unwrap();
    fs::write(place.out().join("y"), "").unwrap();
    let seen = look(&place.target.site);
    let release = place.begin(Some(&record));
    let foreign = [(Code::ForeignFile, "vi/của người khác/x.pdf".to_owned()), (Code::ForeignFile, "y".to_owned())];
    assert_eq!(codes(&release), foreign);
    assert!(matches!(commit(release, &sample()), Err(CommitError::Refused(told)) if told.len() == 2));
    assert_eq!(look(&place.target.site), seen);
}

#[test]
fn an_altered_or_lost_file_is_told_and_restored() {
    for place in places() {
        let record = place.publish(&sample(), None).record;
        fs::write(place.out().join("vi/index.html"), "trang khác").unwrap(); // as long as before
        fs::remove_file(place.out().join("vi/tin/a/index.html")).unwrap();
        fs::remove_file(place.out().join("vi/tin/b/index.html")).unwrap();
        fs::create_dir(place.out().join("vi/tin/b/index.html")).unwrap();
        let release = place.begin(Some(&record));
        let told = [
            (Code::FileAltered, "vi/index.html".to_owned()),
            (Code::FileLost, "vi/tin/a/index.html".to_owned()),
            (Code::FileAltered, "vi/tin/b/index.html".to_owned()),
        ];
        assert_eq!(codes(&release), told);
        for (path, usable) in [
            ("vi/index.html", Err(Unusable::Damaged)),
            ("vi/tin/a/index.html", Err(Unusable::Damaged)),
            ("index.html", Ok(())),
        ] {
            assert_eq!(reuse(&release, &sample(), path), usable, "{path}");
        }
        let outcome = commit(release, &sample()).unwrap();
        assert!(outcome.switched && outcome.written == 3);
        assert_eq!(read(place.out()), sample());
        // Altered through the link that both trees share: neither is trusted.
        fs::write(place.out().join("index.html"), "!").unwrap();
        let outcome = place.publish(&sample(), Some(&outcome.record));
        assert_eq!(read(place.out()), sample());
        place.publish(&with(&sample(), "vi/x/index.html", "x"), Some(&outcome.record));
        assert_eq!(read(place.out()), with(&sample(), "vi/x/index.html", "x"));
    }
}

#[test]
fn what_others_keep_is_carried_over() {
    for no_links in [false, true] {
        let place = place();
        let faults = Faults { no_links, ..Faults::default() };
        let acme = place.out().join(".well-known/acme-challenge");
        fs::create_dir_all(&acme).unwrap();
        fs::write(place.out().join(".well-known/security.txt"), "Contact:").unwrap();
        let mut record = None;
        for turn in 0..4 {
            let now = with(&sample(), "vi/index.html", &turn.to_string());
            record = Some(place.attempt(&now, record.as_ref(), faults).unwrap().record);
            assert!(acme.is_dir());
            assert_eq!(
                read(place.out()),
                with(&now, ".well-known/security.txt", &format!("Contact:{}", "!".repeat(turn)))
            );
            let text = format!("Contact:{}", "!".repeat(turn + 1));
            fs::write(place.out().join(".well-known/security.txt"), text).unwrap();
        }
        fs::remove_file(place.out().join(".well-known/security.txt")).unwrap();
        place.attempt(&sample(), record.as_ref(), faults).unwrap();
        assert_eq!(read(place.out()), sample());
        assert!(acme.is_dir());
        fs::write(acme.join("x"), "theirs").unwrap();
        let clash = with(&sample(), ".well-known/acme-challenge/x", "ours");
        let Err(CommitError::Refused(told)) = place.attempt(&clash, None, faults) else { panic!() };
        assert_eq!(told[0].code, Code::VerifyFailed);
        assert_eq!(
            told[0].args.iter().map(|a| a.1.as_str()).collect::<Vec<_>>(),
            ["kept", ".well-known/acme-challenge/x", ".well-known/**"]
        );
        assert_eq!(read(place.out()), with(&sample(), ".well-known/acme-challenge/x", "theirs"));
    }
}

#[test]
fn assets_of_the_release_before_stay_for_one_switch() {
    let place = place();
    let first = place.publish(&sample(), None);
    let next = |n: &str| with(&without(&sample(), "assets/style-1.css"), &format!("assets/style-{n}.css"), n);
    let second = place.publish(&without(&next("2"), "media/0123456789abcdef/anh.jpg"), Some(&first.record));
    assert!(place.out().join("assets/style-1.css").exists() && !place.out().join("media").exists());
    assert!(!place.stage().join("media").exists(), "a withdrawn picture lies nowhere");
    assert_eq!(release::last_manifest(place.out()).unwrap().unwrap().retained, ["assets/style-1.css"]);
    let seen = look(&place.target.site);
    let same = place.publish(&without(&next("2"), "media/0123456789abcdef/anh.jpg"), Some(&second.record));
    assert!(!same.switched);
    assert_eq!(look(&place.target.site), seen);
    let third = place.publish(&next("3"), Some(&same.record));
    assert!(!place.out().join("assets/style-1.css").exists() && place.out().join("assets/style-2.css").exists());
    assert_eq!(third.removed, 1);
    let fourth = place.publish(&with(&next("3"), "vi/index.html", "!"), Some(&third.record));
    assert!(!place.out().join("assets/style-2.css").exists());
    assert_eq!(fourth.removed, 1);
}

#[test]
fn a_file_may_become_a_folder_and_back() {
    let place = place();
    let (a, b) = (files([("x", "file"), ("y/z", "in")]), files([("x/a", "in"), ("y", "file")]));
    let mut record = None;
    for now in [&a, &b, &a, &b] {
        record = Some(place.publish(now, record.as_ref()).record);
        assert_eq!(read(place.out()), *now);
    }
    let release = place.begin(None);
    release.put("p", key("1"), b"1").unwrap();
    release.put("p-q", key("1"), b"1").unwrap();
    let outcome = release.put("p/q", key("2"), b"2").map_err(CommitError::Disk).and_then(|_| release.commit(vec![]));
    assert!(outcome.is_err());
    assert_eq!(read(place.out()), b);
}

#[test]
fn big_files_are_streamed_and_paths_are_checked() {
    let place = place();
    let source = place.target.site.join("content/phim.mp4");
    fs::write(&source, vec![7; 300_000]).unwrap();
    let release = place.begin(None);
    let (put, sha) = release.put_file("media/x/phim.mp4", key("phim"), &source).unwrap();
    assert_eq!((put, sha), (Put::Written, release::Sha::of(&vec![7; 300_000]).0));
    assert_eq!(release.put_file("media/x/phim.mp4", key("phim"), &source).unwrap().0, Put::Written);
    assert!(release.put("media/x/phim.mp4", key("other"), b"other").is_err());
    for bad in ["../x", "/x", "a//b", "a\\b", "release.json"] {
        assert_eq!(release.put(bad, key(""), b"").unwrap_err().kind, std::io::ErrorKind::InvalidFilename);
    }
    let record = release.commit(vec![]).unwrap().record;
    let release = place.begin(Some(&record));
    assert_eq!(release.put_file("media/x/phim.mp4", key("phim"), &source).unwrap().0, Put::Same);
    assert!(!release.commit(vec![]).unwrap().switched);
}

#[test]
fn the_stage_is_closed_and_the_output_open() {
    let place = place();
    let first = place.publish(&sample(), None);
    let usual = disk::mode(place.out()).unwrap();
    assert_eq!(usual, disk::mode(&place.target.site).unwrap(), "as any new folder");
    place.publish(&with(&sample(), "vi/index.html", "2"), Some(&first.record));
    if cfg!(unix) {
        assert_eq!(disk::mode(&place.stage()).unwrap(), Some(0o700));
        disk::set_mode(place.out(), 0o750).unwrap();
        place.publish(&with(&sample(), "vi/index.html", "3"), None);
        assert_eq!(disk::mode(place.out()).unwrap(), Some(0o750));
        assert_eq!(disk::mode(&place.stage()).unwrap(), Some(0o700));
    }
}

#[test]
fn dangerous_places_are_refused() {
    let place = place();
    let site = place.target.site.clone();
    let refuse = |out: PathBuf, home: Option<&Path>| {
        let target = OutputFolder { out, home: home.map(Path::to_owned), ..place.target.clone() };
        match release::begin(&target, None) {
            Err(BeginError::Refused(refusal)) => refusal,
            other => panic!("{other:?}"),
        }
    };
    let above = site.parent().unwrap().to_owned();
    let seen = look(&above);
    assert!(matches!(refuse("/".into(), None), OutputRefusal::DangerousRoot(_)));
    assert!(matches!(refuse(above.join("nha"), Some(&above.join("nha"))), OutputRefusal::DangerousHome(_)));
    assert!(matches!(refuse(above.join("nha"), Some(&above.join("nha/lan"))), OutputRefusal::DangerousHome(_)));
    assert!(matches!(refuse(site.clone(), None), OutputRefusal::HoldsSources(_)));
    assert!(matches!(refuse(site.join("content/.."), None), OutputRefusal::HoldsSources(_)));
    assert!(matches!(refuse(above.clone(), None), OutputRefusal::HoldsSources(_)));
    for inside in ["content", "content/x/y", "locales", "static", "themes/a", ".songngu", "Content"] {
        assert!(matches!(refuse(site.join(inside), None), OutputRefusal::InsideSources(..)), "{inside}");
    }
    fs::create_dir(above.join("photos")).unwrap();
    fs::write(above.join("photos/1.jpg"), "").unwrap();
    fs::write(above.join("file"), "").unwrap();
    assert!(matches!(refuse(above.join("photos"), None), OutputRefusal::NotOurs(_)));
    fs::write(above.join("photos/release.json"), "{}").unwrap();
    assert!(matches!(refuse(above.join("photos"), None), OutputRefusal::NotOurs(_)));
    assert!(matches!(refuse(above.join("file"), None), OutputRefusal::IsFile(_)));
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(above.join("empty"), above.join("link")).unwrap();
        assert!(matches!(refuse(above.join("link"), None), OutputRefusal::IsLink(_)));
        fs::remove_file(above.join("link")).unwrap();
        if Path::new("/dev/shm").is_dir() {
            assert!(matches!(
                refuse("/dev/shm".into(), None),
                OutputRefusal::IsMountPoint(_) | OutputRefusal::NotOurs(_)
            ));
        }
        fs::create_dir(site.join(".other.stage")).unwrap();
        fs::write(site.join(".other.stage/diary"), "").unwrap();
        assert!(matches!(refuse(site.join("other"), None), OutputRefusal::StageNotOurs(_)));
        fs::remove_dir_all(site.join(".other.stage")).unwrap();
    }
    let bad = OutputFolder { keep: vec!["../x".into()], ..place.target.clone() };
    assert!(matches!(release::begin(&bad, None), Err(BeginError::Refused(OutputRefusal::BadKeep(_)))));
    fs::remove_dir_all(above.join("photos")).unwrap();
    fs::remove_file(above.join("file")).unwrap();
    let _ = fs::remove_file(above.join(".photos.lock"));
    let _ = fs::remove_file(site.join(".other.lock"));
    let now = look(&above);
    assert_eq!(now.iter().map(|e| &e.0).collect::<Vec<_>>(), seen.iter().map(|e| &e.0).collect::<Vec<_>>());

    place.publish(&sample(), None);
    let drafts = OutputFolder { audience: Audience::Drafts, ..place.target.clone() };
    assert!(matches!(
        release::begin(&drafts, None),
        Err(BeginError::Refused(OutputRefusal::OtherAudience(_, Audience::Public)))
    ));
    assert_eq!(read(place.out()), sample());
}

/// A kill or a full disk at every single deed of a build, also where folders cannot be exchanged.
#[test]
fn interrupted_anywhere_the_output_is_whole_and_the_next_build_succeeds() {
    let new = with(&without(&with(&sample(), "vi/index.html", "mới"), "vi/tin/b/index.html"), "vi/c/index.html", "c");
    let new = with(&without(&new, "assets/style-1.css"), "assets/style-2.css", "q{}");
    let standing = with(&new, "assets/style-1.css", "p{}"); // retained
    let before = with(&sample(), "vi/tin/a/index.html", "bài a, sửa");
    let start = with(&sample(), "vi/tin/d/index.html", "bài d");
    for (no_exchange, no_links, fault) in [
        (false, false, FaultKind::Killed),
        (false, false, FaultKind::DiskFull),
        (true, false, FaultKind::Killed),
        (true, false, FaultKind::DiskFull),
        (true, true, FaultKind::Killed),
    ] {
        for first in [true, false] {
            let mut deed = 0;
            loop {
                let place = quick();
                let faults = Faults { at: None, no_exchange, no_links };
                let record = (!first).then(|| {
                    let record = place.attempt(&start, None, faults).unwrap().record;
                    place.attempt(&before, Some(&record), faults).unwrap().record
                });
                let faults = Faults { at: Some((deed, fault)), ..faults };
                let outcome = place.attempt(&new, record.as_ref(), faults);
                let now = read(place.out());
                let there = if first { &new } else { &standing };
                let old = if first { Files::new() } else { before.clone() };
                let between = no_exchange && !first && fault == FaultKind::Killed && !place.out().exists();
                assert!(now == old || now == *there || between, "deed {deed}: {now:?}");
                if disk::mode(&place.stage()).unwrap().is_some_and(|mode| mode != 0o700) {
                    assert!(outcome.is_err(), "killed at the very moment of the switch, or could not close it");
                }
                let done = outcome.is_ok();
                let faults = Faults { at: None, ..faults };
                let next = place.attempt(&new, record.as_ref(), faults).unwrap();
                assert_eq!(read(place.out()), *there, "deed {deed}");
                let left: Vec<String> = names(&place.target.site);
                assert!(left.iter().all(|name| name != ".public.old"), "{left:?}");
                if place.stage().exists() {
                    assert_eq!(disk::mode(&place.stage()).unwrap(), Some(0o700));
                    let lying: Vec<String> =
                        read(&place.stage()).into_keys().filter(|path| !there.contains_key(path)).collect();
                    assert!(lying.is_empty(), "deed {deed}: {lying:?}");
                }
                assert!(!place.attempt(&new, Some(&next.record), faults).unwrap().switched);
                let last = with(&new, "vi/index.html", "nữa");
                place.attempt(&last, Some(&next.record), faults).unwrap();
                assert_eq!(read(place.out()), last);
                if done {
                    break;
                }
                deed += 1;
            }
            assert!(deed > 10, "{deed}");
        }
    }
}

fn names(folder: &Path) -> Vec<String> {
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

#[test]
fn of_two_builds_at_once_the_second_waits() {
    // The first holds on until the second has come, however long that takes.
    assert!([1, 4, 16, 64, 256].into_iter().any(|tenths| second_waits(Duration::from_millis(100 * tenths))));
}

/// Whether the second came while the first was at it.
fn second_waits(hold: Duration) -> bool {
    let place = place();
    let record = place.publish(&sample(), None).record;
    let release = place.begin(Some(&record));
    let second = with(&sample(), "vi/index.html", "hai");
    let waited = thread::scope(|scope| {
        let other = scope.spawn(|| {
            let release = place.begin(Some(&record));
            // The record is of the release before: the caller's keys for what changed meanwhile are not good.
            let usable = ["a", "b"].map(|name| reuse(&release, &second, &format!("vi/tin/{name}/index.html")));
            let waited = codes(&release).first().is_some_and(|told| told.0 == Code::WaitedForOther);
            (waited, usable, commit(release, &second).unwrap())
        });
        thread::sleep(hold);
        assert!(!other.is_finished());
        commit(release, &with(&sample(), "vi/tin/a/index.html", "một")).unwrap();
        let (waited, usable, outcome) = other.join().unwrap();
        assert!(outcome.switched && usable == [Err(Unusable::New), Ok(())]);
        waited
    });
    assert_eq!(read(place.out()), second);
    waited
}

/// A web server reads by path, whatever happens meanwhile.
#[test]
fn readers_never_miss_a_page_nor_get_a_mix() {
    let place = place();
    let release = |n: usize| {
        let page = |i: usize| (format!("vi/{i}/index.html"), format!("<{n}>{}</{n}>", "x".repeat(9000)));
        let mut files: Files = (0..20).map(page).collect();
        files.insert(format!("assets/style-{n}.css"), n.to_string());
        files
    };
    let mut record = place.publish(&release(0), None).record;
    let (stop, reads) = (AtomicBool::new(false), AtomicUsize::new(0));
    thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let mut i = 0;
            while !stop.load(Ordering::Relaxed) {
                i += 1;
                let text = fs::read_to_string(place.out().join(format!("vi/{}/index.html", i % 20))).unwrap();
                let n = text[1..].split_once('>').unwrap().0.to_owned();
                assert!(text.len() > 9000 && text.ends_with(&format!("</{n}>")), "a mix");
                // The page's style is there too, although a switch may lie between.
                assert_eq!(fs::read_to_string(place.out().join(format!("assets/style-{n}.css"))).unwrap(), n);
                reads.fetch_add(1, Ordering::Relaxed);
            }
        });
        for n in 1..=50 {
            record = place.publish(&release(n), Some(&record)).record;
            let before = reads.load(Ordering::Relaxed);
            while reads.load(Ordering::Relaxed) < before + 2 && !reader.is_finished() {
                thread::yield_now(); // a reader is never two switches behind
            }
        }
        stop.store(true, Ordering::Relaxed);
    });
    assert!(reads.load(Ordering::Relaxed) > 100);
}

/// Which files a release has, what happens to the trees between, what is remembered.
fn steps() -> impl Strategy<Value = Vec<(Files, u8)>> {
    let path = prop::sample::select(vec!["a", "a/b", "b/index.html", "b/c/index.html", "assets/1", "assets/2", "m/x"]);
    let files = prop::collection::btree_map(path.prop_map(str::to_owned), "[xy]{0,2}", 0..7);
    let files = files.prop_map(|files| {
        let clash = files.contains_key("a") && files.contains_key("a/b");
        if clash { without(&files, "a") } else { files }
    });
    prop::collection::vec((files, 0..8u8), 1..8)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn incremental_is_clean(steps in steps()) {
        let place = quick();
        let mut record: Option<Record> = None;
        let mut last = Files::new();
        for (files, event) in steps {
            let faults = Faults { no_links: event == 5, no_exchange: event == 6, at: None };
            match event {
                0 => record = None,
                1 => fs::remove_dir_all(place.stage()).unwrap_or_default(),
                2 if place.stage().exists() => fs::write(place.stage().join("stray"), "x").unwrap(),
                3 if !last.is_empty() => fs::write(place.out().join(last.keys().next().unwrap()), "tampered").unwrap(),
                4 => finish_not(&place, &files),
                _ => {}
            }
            record = Some(place.attempt(&files, record.as_ref(), faults).unwrap().record);
            let clean = quick();
            clean.publish(&files, None);
            let manifest = release::last_manifest(place.out()).unwrap().unwrap();
            let mut now = read(place.out());
            now.retain(|path, _| !manifest.retained.contains(path));
            prop_assert_eq!(&now, &files);
            let wanted = release::last_manifest(clean.out()).unwrap().unwrap();
            prop_assert_eq!((manifest.files, manifest.items), (wanted.files, wanted.items));
            last = files;
        }
    }
}

/// A build that stops after it put its files.
fn finish_not(place: &Place, files: &Files) {
    let release = place.begin(None);
    for (path, text) in files {
        release.put(path, key(text), text.as_bytes()).unwrap();
    }
    drop(release);
}

/// `cargo test --release --test suite -- --ignored --nocapture measure_a_large_release`: 23,000 files in 23,000 folders.
#[test]
#[ignore = "a measurement"]
fn measure_a_large_release() {
    let text = |i: usize| format!("{i}{}", "Đắk Lắk ".repeat(1000));
    let paths: Vec<String> = (0..23_000).map(|i| format!("vi/muc-{}/bai-viet-so-{i}/index.html", i % 40)).collect();
    for (name, place) in ["disk", "memory"].into_iter().zip(places()) {
        let mut record: Option<Record> = None;
        let mut run = |what: &str, new: &[usize], same: bool| {
            let (wall, cpu) = (std::time::Instant::now(), cpu());
            let release = place.begin(record.as_ref());
            let (begun, begun_cpu) = (wall.elapsed(), self::cpu() - cpu);
            for (i, path) in paths.iter().enumerate() {
                let key = Hash::stamp(&i);
                if !(same && !new.contains(&i) && release.reuse(path, key).is_ok()) {
                    let text = if new.contains(&i) { format!("{what}{}", text(i)) } else { text(i) };
                    release.put(path, key, text.as_bytes()).unwrap();
                }
            }
            let (put, put_cpu) = (wall.elapsed(), self::cpu() - cpu);
            let outcome = release.commit(vec![]).unwrap();
            println!(
                "{name:7}{what:22} wall {:5.0} ms (begin {:4.0}, put {:5.0})  cpu {:5} ms (begin {begun_cpu}, put {})  written {}",
                wall.elapsed().as_secs_f64() * 1e3,
                begun.as_secs_f64() * 1e3,
                (put - begun).as_secs_f64() * 1e3,
                self::cpu() - cpu,
                put_cpu - begun_cpu,
                outcome.written,
            );
            record = Some(outcome.record);
        };
        run("cold", &[], true);
        run("nothing changed", &[], true);
        run("one file, first time", &[7], true);
        run("one file", &[8], true);
        run("one file again", &[9], true);
        run("nothing changed again", &[], true);
        run("all put, same bytes", &[], false);
    }
}

/// Milliseconds of processor time that this process has used.
fn cpu() -> u64 {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
    let ticks = |at: usize| fields.get(at).and_then(|field| field.parse::<u64>().ok()).unwrap_or_default();
    (ticks(11) + ticks(12)) * 10
}
