//! Law 4 with the real program: killed at any moment, started twice, without permission, on a full disk. What stands
//! in the output is a whole release each time, and the next build goes on from it.

use crate::site::{NOW, Site, tree};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
    process::{Command, Output, Stdio},
    time::{Duration, Instant},
};

const PROGRAM: &str = env!("CARGO_BIN_EXE_songngu");

/// Generation after generation of a site: each changes the name of the site, which every page shows.
struct Generations(Site);

impl Generations {
    fn new(items: usize) -> Self {
        let site = Site::small(&[]);
        for n in 0..items {
            let day = n % 28 + 1;
            let (before, words) = (n.saturating_sub(1), "Nước về, rừng xanh, cà phê chín đỏ. ".repeat(20));
            site.write(
                &format!("content/tin/b-{n}/index.vi.md"),
                format!("---\ntitle: Bài {n}\ndate: 2026-02-{day:02}\n---\n{words}\n\n[trước](../b-{before}/index.vi.md)\n\n![ảnh](a.svg)\n"),
            );
            site.write(&format!("content/tin/b-{n}/index.en.md"), format!("---\ntitle: Article {n}\n---\n{words}\n"));
            site.write(&format!("content/tin/b-{n}/a.svg"), format!("<svg width='{}' height='4'/>", n + 1));
        }
        let generations = Self(site);
        generations.set(0);
        generations
    }

    fn set(&self, n: usize) {
        for lang in ["vi", "en"] {
            self.0.write(&format!("locales/{lang}/site.ftl"), format!("site-name = Generation-{n}-\n"));
        }
    }

    fn command(&self) -> Command {
        let mut command = Command::new(PROGRAM);
        command.args(["--now", NOW, "--ui", "en", "--site"]).arg(self.0.root()).arg("build");
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    fn build(&self) -> Output {
        let done = self.command().output().unwrap();
        assert_eq!(done.status.code(), Some(0), "{}", String::from_utf8_lossy(&done.stderr));
        done
    }

    /// The generation that stands in the output, which must be whole: each file as release.json says, nothing else,
    /// and every page of that one generation.
    fn whole(&self) -> usize {
        let tree = tree(&self.0.out());
        let manifest: serde_json::Value = serde_json::from_slice(&tree["release.json"]).unwrap();
        let mut listed = BTreeSet::from(["release.json".to_owned()]);
        for file in manifest["files"].as_array().unwrap() {
            let path = file["path"].as_str().unwrap();
            let bytes = tree.get(path).unwrap_or_else(|| panic!("no {path}"));
            assert_eq!(bytes.len() as u64, file["bytes"].as_u64().unwrap(), "{path}");
            assert_eq!(songngu::release::Sha::of(bytes).to_string(), file["sha256"].as_str().unwrap(), "{path}");
            listed.insert(path.to_owned());
        }
        listed.extend(manifest["retained"].as_array().unwrap().iter().map(|path| path.as_str().unwrap().to_owned()));
        assert_eq!(listed, tree.keys().cloned().collect());
        let mut seen = BTreeSet::new();
        for (path, bytes) in tree.iter().filter(|(path, _)| path.starts_with("vi/") && path.ends_with("index.html")) {
            let text = std::str::from_utf8(bytes).unwrap();
            let (_, rest) = text.split_once("Generation-").unwrap_or_else(|| panic!("{path}"));
            seen.insert(rest.split('-').next().unwrap().parse().unwrap());
        }
        assert_eq!(seen.len(), 1, "pages of two generations: {seen:?}");
        seen.into_iter().next().unwrap()
    }

    /// After a build nothing lies about: the stage holds only what the release has.
    fn tidy(&self) {
        let beside: BTreeSet<String> = fs::read_dir(self.0.root())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| name.starts_with('.'))
            .collect();
        let known = [".public.stage", ".public.lock", ".songngu"];
        assert!(beside.iter().all(|name| known.contains(&name.as_str())), "{beside:?}");
        let stage = self.0.root().join(".public.stage");
        let (now, left) = (tree(&self.0.out()), if stage.exists() { tree(&stage) } else { BTreeMap::new() });
        let more: Vec<&String> = left.keys().filter(|path| !now.contains_key(*path)).collect();
        assert!(more.is_empty(), "the stage still has {more:?}");
        let cache: Vec<String> = tree(&self.0.root().join(".songngu")).into_keys().collect();
        assert!(
            cache.iter().all(|name| ["texts", "outputs", "builds", "search"].contains(&name.as_str())),
            "{cache:?}"
        );
    }
}

/// Numbers that look random, from a seed that is printed.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % n
    }
}

#[test]
fn killed_at_any_moment_the_output_is_a_whole_release() {
    let site = Generations::new(100); // 200 texts
    let began = Instant::now();
    site.build();
    site.set(1);
    site.build();
    let mut longest = (began.elapsed() / 2).as_micros() as u64; // of a build in which every page is new
    let seed = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_nanos() as u64 | 1;
    let (mut dice, mut standing, mut killed, mut switched) = (Dice(seed), 1, 0, 0);
    println!("seed {seed}, a build takes {longest} µs");
    let mut generation = 1;
    while killed < 24 {
        generation += 1;
        assert!(generation < 200, "the builds are done before they can be killed");
        site.set(generation);
        let mut child = site.command().stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        // The second half is where the stage and the switch are.
        let half = (longest / 2).max(1);
        let wait = if killed % 3 == 0 { dice.below(half) } else { half + dice.below(half) };
        std::thread::sleep(Duration::from_micros(wait));
        child.kill().unwrap(); // SIGKILL
        let ended = child.wait().unwrap();
        let by_us = ended.code().is_none();
        killed += usize::from(by_us);
        if !by_us {
            longest = longest / 10 * 9; // it was done before: the machine has more time for us now
        }
        let now = site.whole();
        assert!(now == standing || now == generation, "{now}, not {standing} or {generation}, after {wait} µs");
        switched += usize::from(now == generation);
        standing = now;
        // Every other time the next build finds what two killed ones left.
        if generation % 2 == 0 {
            site.build();
            assert_eq!(site.whole(), generation);
            standing = generation;
            site.tidy();
        }
    }
    println!("{killed} killed, in {generation} builds, {switched} of them after the switch");
    site.build();
    site.tidy();
    // As if nothing had been: the same bytes as from a build that remembers nothing, what is retained apart.
    let out = site.0.root().join("clean");
    assert!(site.command().args(["--no-cache", "--out"]).arg(&out).output().unwrap().status.success());
    let (now, clean) = (tree(&site.0.out()), tree(&out));
    assert!(clean.iter().filter(|(path, _)| *path != "release.json").all(|(path, bytes)| now.get(path) == Some(bytes)));
}

#[test]
fn of_two_builds_at_once_the_second_waits() {
    let site = Generations::new(60);
    site.build();
    let mut waited = 0;
    for generation in 1..=12 {
        site.set(generation);
        let pair = [0, 1].map(|_| site.command().args(["--no-cache", "--notes"]).spawn().unwrap());
        for done in pair.map(|child| child.wait_with_output().unwrap()) {
            let words = String::from_utf8_lossy(&done.stderr).into_owned();
            assert_eq!(done.status.code(), Some(0), "{words}");
            waited += usize::from(words.contains("waited-for-other") || words.contains("another build"));
        }
        assert_eq!(site.whole(), generation);
        if waited > 0 && generation > 3 {
            break;
        }
    }
    assert!(waited > 0, "no build ever met the other");
    site.build();
    site.tidy();
}

/// Exit code 3, and words that name the place.
#[cfg(unix)]
fn failed(done: &Output, place: &str, cause: &str) {
    let words = String::from_utf8_lossy(&done.stderr);
    assert_eq!(done.status.code(), Some(3), "{words}");
    assert!(words.contains(place) && words.to_lowercase().contains(cause), "{words}");
}

#[cfg(unix)]
#[test]
fn without_permission_it_says_so_and_changes_nothing() {
    use std::os::unix::{fs::PermissionsExt, process::CommandExt};
    let site = Generations::new(3);
    let place = tempfile::tempdir().unwrap();
    let mode = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    // Root may write anywhere: then it is done by somebody else, who may read the site and run the program.
    let root = rustix::process::geteuid().is_root();
    let program = place.path().join("songngu");
    fs::copy(PROGRAM, &program).unwrap();
    let folder = place.path().join("closed");
    fs::create_dir(&folder).unwrap();
    mode(place.path(), 0o755);
    mode(site.0.root(), 0o755);
    let out = folder.join("public");
    let build = |weak: bool| {
        let mut command = Command::new(&program);
        command.args(["--now", NOW, "--ui", "en", "--site"]).arg(site.0.root()).args(["build", "--out"]).arg(&out);
        if weak && root {
            command.uid(65534).gid(65534);
        }
        command.stdin(Stdio::null()).output().unwrap()
    };
    mode(&folder, 0o555);
    failed(&build(true), "closed", "permi");
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 0);
    mode(&folder, 0o755);
    assert_eq!(build(false).status.code(), Some(0));
    let before = tree(&folder);
    site.set(1);
    mode(&folder, 0o555);
    failed(&build(true), "closed", "permi");
    mode(&folder, 0o755);
    assert!(tree(&folder) == before);
    assert_eq!(build(false).status.code(), Some(0));
    assert!(tree(&folder) != before);
}

#[cfg(target_os = "linux")]
#[test]
fn on_a_full_disk_it_says_so_and_the_last_release_stays() {
    let site = Generations::new(40);
    let copies = tempfile::tempdir().unwrap();
    // A disk of its own that nobody else sees and that is gone with the shell. Full, then with ever more room.
    let script = r#"
        set -eu
        songngu() { "$1" --now "$2" --ui en --site "$3" build --no-cache --out "$disk/public"; }
        disk=$4/disk; mkdir "$disk"
        mount -t tmpfs -o size=8m songngu "$disk"
        songngu "$@"
        cp -a "$disk/public" "$4/before"
        for lang in vi en; do echo 'site-name = Generation-1-' >"$3/locales/$lang/site.ftl"; done
        for room in 0 64 256 512; do
            rm -f "$disk/filler"
            cat /dev/zero >"$disk/filler" 2>/dev/null || true
            truncate -s "-${room}K" "$disk/filler"
            code=0; songngu "$@" 2>"$4/words-$room" || code=$?
            echo "$code" >"$4/code-$room"
            cp -a "$disk/public" "$4/after-$room"
        done
        rm "$disk/filler"
        songngu "$@"
        cp -a "$disk/public" "$4/last"
    "#;
    let own = if rustix::process::geteuid().is_root() { "-m" } else { "-Urm" };
    let mut shell = Command::new("unshare");
    shell.args([own, "sh", "-c", script, "sh", PROGRAM, NOW]).arg(site.0.root()).arg(copies.path());
    let done = shell.stdin(Stdio::null()).output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let read = |name: &str| fs::read_to_string(copies.path().join(name)).unwrap();
    let before = tree(&copies.path().join("before"));
    for room in [0, 64, 256, 512] {
        let words = read(&format!("words-{room}"));
        assert_eq!(read(&format!("code-{room}")).trim(), "3", "{room} KiB: {words}");
        assert!(words.contains("disk"), "{words}");
        assert!(tree(&copies.path().join(format!("after-{room}"))) == before, "{room} KiB");
    }
    let last = tree(&copies.path().join("last"));
    assert!(String::from_utf8_lossy(&last["vi/index.html"]).contains("Generation-1-"));
}
