//! The program as it is called: its words, its exit codes, what it prints where.

use serde_json::Value;
use std::{
    collections::BTreeSet,
    path::Path,
    process::{Command, Output, Stdio},
};
use tempfile::TempDir;

/// Phrases of clap's own.
const FOREIGN: [&str; 9] = [
    "For more information",
    "unexpected argument",
    "invalid value",
    "required arguments",
    "unrecognized",
    "tip:",
    "similar",
    "were not provided",
    "cannot be used multiple",
];

/// A call that is answered in English unless it says otherwise.
pub fn songngu(folder: &Path, args: &[&str]) -> Output {
    command(folder).args(args).output().unwrap()
}

pub fn command(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_songngu"));
    command.current_dir(folder).env("HOME", "/nowhere").env("LC_ALL", "C").env_remove("NO_COLOR").stdin(Stdio::null());
    command
}

pub fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

pub fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

/// The only line of JSON on standard error.
fn told(output: &Output) -> Value {
    let text = err(output);
    assert_eq!(text.lines().count(), 1, "{text}");
    serde_json::from_str(&text).unwrap()
}

fn result(output: &Output) -> Value {
    serde_json::from_str(&out(output)).unwrap()
}

/// A folder with the starter in `site`.
pub fn starter() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let made = songngu(folder.path(), &["init", "site"]);
    assert_eq!(code(&made), 0, "{}", err(&made));
    folder
}

/// The same, its translations tracked: a check has nothing to tell.
fn tracked_starter() -> TempDir {
    let folder = starter();
    let tracked = songngu(&folder.path().join("site"), &["translate", "accept", "--untracked"]);
    assert_eq!(code(&tracked), 0, "{}", err(&tracked));
    folder
}

#[test]
fn every_wrong_call_is_answered_in_our_words() {
    let folder = tempfile::tempdir().unwrap();
    let calls: [(&[&str], &str); 27] = [
        (&[], "missing-command"),
        (&["buidl"], "unknown-command"),
        (&["help", "nothing"], "unknown-command"),
        (&["--help", "nothing"], "unknown-command"),
        (&["help", "build", "more"], "unexpected-argument"),
        (&["--", "build"], "missing-command"),
        (&["build", "--uot", "x"], "unknown-option"),
        (&["build", "-x"], "unknown-option"),
        (&["check", "--drafts"], "unknown-option"),
        (&["--ui"], "missing-value"),
        (&["build", "--out"], "missing-value"),
        (&["build", "--out", ""], "missing-value"),
        (&["build", "--base-url="], "missing-value"),
        (&["--ui", "fr", "build"], "bad-value"),
        (&["check", "--deny", "warning"], "bad-value"),
        (&["new", "a/b", "--lang", "vi", "--kind", "nwes"], "bad-value"),
        (&["build", "--no-cache=yes"], "takes-no-value"),
        (&["build", "here"], "unexpected-argument"),
        (&["init", "a", "b"], "unexpected-argument"),
        (&["init"], "missing-argument"),
        (&["new", "a/b"], "missing-argument"),
        (&["build", "--out", "a", "--out", "b"], "option-twice"),
        (&["--site", "a", "build", "--site", "b"], "option-twice"),
        (&["build", "--drafts"], "needs"),
        (&["build", "--base-url", "example.org"], "bad-url"),
        (&["--now", "2026-03-01", "build"], "bad-now"),
        (&["serve", "--addr", "8000"], "bad-address"),
    ];
    for (args, wanted) in calls {
        let human = songngu(folder.path(), args);
        let text = err(&human);
        assert_eq!((code(&human), out(&human).as_str()), (2, ""), "{args:?}: {text}");
        assert!(text.starts_with(&format!("error[{wanted}]: ")) && text.contains("what to do: "), "{args:?}: {text}");
        assert!(!FOREIGN.iter().any(|phrase| text.contains(phrase)), "{args:?}: {text}");

        let with: Vec<&str> = ["--message-format", "json"].into_iter().chain(args.iter().copied()).collect();
        let json = songngu(folder.path(), &with);
        let one = told(&json);
        assert_eq!((code(&json), one["code"].as_str(), one["severity"].as_str()), (2, Some(wanted), Some("error")));
        let keys: Vec<&str> = one.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(keys, ["severity", "code", "message", "file", "line", "column", "help", "related"]);

        if !args.contains(&"--ui") && !args.contains(&"--") {
            let vi: Vec<&str> = args.iter().copied().chain(["--ui=vi"]).collect();
            // `--out --ui=vi` lacks its value all the same.
            let text = err(&songngu(folder.path(), &vi));
            assert!(text.starts_with(&format!("lỗi[{wanted}]: ")) && text.contains("cách sửa: "), "{args:?}: {text}");
        }
    }
}

#[test]
fn a_near_name_is_suggested() {
    let folder = tempfile::tempdir().unwrap();
    let said = |args: &[&str]| err(&songngu(folder.path(), args));
    assert!(said(&["buidl"]).contains("“build”"));
    assert!(said(&["help", "biuld"]).contains("no command “biuld”"));
    assert!(said(&["build", "--uot"]).contains("“--out”"));
    assert!(said(&["build", "--dafts"]).contains("“--drafts”"));
    assert!(said(&["check", "--message-fromat", "json"]).contains("“--message-format”"));
    assert!(said(&["check", "--drafts"]).contains("songngu build --drafts"));
    assert!(said(&["check", "--deny", "warning"]).contains("“warnings”"));
}

#[test]
fn the_language_is_asked_for_anywhere_and_else_the_environments() {
    let folder = tempfile::tempdir().unwrap();
    for args in [["--ui", "vi", "buidl"], ["buidl", "--ui", "vi"]] {
        assert!(err(&songngu(folder.path(), &args)).starts_with("lỗi[unknown-command]"));
    }
    let with = |name: &str, value: &str| {
        let mut command = command(folder.path());
        command.env_remove("LC_ALL").env_remove("LC_MESSAGES").env_remove("LANG").env(name, value);
        err(&command.arg("buidl").output().unwrap())
    };
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
        assert!(with(name, "vi_VN.UTF-8").starts_with("lỗi["), "{name}");
        assert!(with(name, "fr_FR.UTF-8").starts_with("error["), "{name}");
    }
}

#[test]
fn help_is_complete_in_both_languages() {
    let folder = tempfile::tempdir().unwrap();
    let page = |args: &[&str]| {
        let output = songngu(folder.path(), args);
        assert_eq!((code(&output), err(&output).as_str()), (0, ""), "{args:?}");
        out(&output)
    };
    let general = page(&["--help"]);
    for word in ["build", "check", "serve", "new", "init", "--site", "--ui", "--message-format", "--now", "--version"] {
        assert!(general.contains(word), "{word}");
    }
    assert_eq!(page(&["help"]), general);
    let short = page(&["-h"]);
    assert!(short.len() < general.len() && short.contains("[default: human]"), "{short}");
    for (name, options) in [
        ("build", &["--out DIR", "--base-url URL", "--drafts", "--no-cache", "--explain", "--timings", "--notes"][..]),
        ("check", &["--deny WHAT", "--notes"]),
        ("serve", &["--addr ADDRESS", "--drafts", "--notes"]),
        ("new", &["SECTION/ITEM", "--lang LANG", "--kind KIND", "songngu new theme NAME [--extends THEME]"]),
        ("init", &["DIR"]),
    ] {
        let long = page(&[name, "--help"]);
        assert_eq!(page(&["help", name]), long);
        for option in options {
            assert!(long.contains(option) && page(&[name, "-h"]).contains(option), "{name} {option}");
        }
        let vi = page(&[name, "--help", "--ui", "vi"]);
        let english = ["DIR", "LANG", "FORMAT", "TIME", "URL", "WHAT", "ADDRESS", "ITEM", "KIND", "NAME", "THEME"];
        let foreign = english.iter().find(|word| vi.split([' ', '[', ']', '/', '\n']).any(|own| own == **word));
        assert_eq!(foreign, None, "{vi}");
        assert!(vi.contains("Cách dùng:") && vi.contains("Tùy chọn:") && !vi.contains("Options"), "{vi}");
        for text in [long, vi] {
            assert!(!text.contains("cli-"), "a message is missing: {text}");
            assert!(text.lines().all(|line| line.chars().count() <= 80 || line.contains("songngu ")), "{text}");
        }
    }
    assert!(page(&["new", "-h", "--ui", "vi"]).contains("songngu new CHUYÊN-MỤC/BÀI --lang NGÔN-NGỮ [--kind LOẠI]"));
    let lacking = err(&songngu(folder.path(), &["new", "--ui", "vi"]));
    assert!(lacking.contains("Thiếu “CHUYÊN-MỤC/BÀI, --lang NGÔN-NGỮ”"), "{lacking}");
    assert_eq!(page(&["--version"]), format!("songngu {}\n", env!("CARGO_PKG_VERSION")));
    assert_eq!(page(&["-V"]), page(&["--version"]));
}

#[test]
fn exit_codes_say_how_it_ended() {
    let folder = starter();
    let site = folder.path().join("site");
    assert_eq!(code(&songngu(&site, &["build"])), 0);

    std::fs::write(site.join("content/news/bad.vi.md"), "---\ntitle: A\nstatus: approved\n---\n").unwrap();
    let stopped = songngu(&site, &["build"]);
    assert_eq!(code(&stopped), 1);
    let closing = "2 errors · no warnings\nNothing was published, because of 2 errors; “public” stays as it was.\n";
    assert_eq!(out(&stopped), closing);
    let stopped = songngu(&site, &["build", "--message-format", "json"]);
    assert_eq!((code(&stopped), result(&stopped)["errors"].as_u64() > Some(0)), (1, true));
    assert_eq!(code(&songngu(&site, &["check"])), 1);
    std::fs::remove_file(site.join("content/news/bad.vi.md")).unwrap();

    std::fs::write(site.join("public/foreign.txt"), "x").unwrap();
    let foreign = songngu(&site, &["build"]);
    assert_eq!(code(&foreign), 1);
    assert!(err(&foreign).contains("foreign.txt"));
    std::fs::remove_file(site.join("public/foreign.txt")).unwrap();

    let nowhere = songngu(folder.path(), &["build", "--message-format", "json"]);
    assert_eq!((code(&nowhere), told(&nowhere)["code"].as_str()), (2, Some("config-missing")));
    #[cfg(unix)] // Windows refuses to read a folder as it refuses what nobody may read
    {
        std::fs::create_dir_all(folder.path().join("odd/songngu.yaml")).unwrap();
        let odd = songngu(&folder.path().join("odd"), &["check", "--message-format", "json"]);
        assert_eq!((code(&odd), told(&odd)["code"].as_str()), (2, Some("is-a-folder")));
    }
    assert_eq!(code(&songngu(folder.path(), &["--site", "none", "build"])), 2);
    std::fs::write(folder.path().join("songngu.yaml"), "- a\n").unwrap();
    let unreadable = songngu(folder.path(), &["build"]);
    assert_eq!(code(&unreadable), 2);
    assert!(err(&unreadable).contains("config-unreadable"));
    assert!(out(&unreadable).ends_with("because of one error; “public” stays as it was.\n"), "{}", out(&unreadable));
    let unreadable = songngu(folder.path(), &["check", "--message-format=json"]);
    assert_eq!((code(&unreadable), result(&unreadable)["errors"].as_u64()), (2, Some(1)));
}

#[cfg(target_os = "linux")]
#[test]
fn a_failure_of_the_machine_is_three() {
    let folder = starter();
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = command(folder.path()).args(["--version", "--message-format", "json"]).stdout(full).output().unwrap();
    assert_eq!((code(&output), told(&output)["code"].as_str()), (3, Some("disk-full")));
    let output = songngu(&folder.path().join("site"), &["build", "--out", "/proc/songngu"]);
    assert_eq!(code(&output), 3, "{}", err(&output));
    assert!(err(&output).contains("/proc"));
}

#[test]
fn whoever_stops_reading_is_no_error() {
    let folder = tempfile::tempdir().unwrap();
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let output = command(folder.path()).arg("--help").stdout(writer).output().unwrap();
    assert_eq!((code(&output), err(&output).as_str()), (0, ""));
}

#[test]
fn a_starter_builds_without_a_word_and_then_writes_nothing() {
    let folder = tracked_starter();
    let site = folder.path().join("site");
    for ui in ["en", "vi"] {
        for args in [&["check"][..], &["build"]] {
            let output = command(&site).args(args).args(["--ui", ui]).output().unwrap();
            assert_eq!((code(&output), err(&output).as_str()), (0, ""), "{args:?}");
        }
    }
    let first = command(&site).args(["build", "--out", "../other", "--message-format", "json"]).output().unwrap();
    let result = result(&first);
    let keys: Vec<&str> = result.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(keys, ["pages", "files", "written", "removed", "errors", "warnings", "waiting", "next_change"]);
    assert_eq!(result["pages"].as_object().unwrap().keys().collect::<Vec<_>>(), ["vi", "en"]);
    assert_eq!(result["pages"]["vi"], result["pages"]["en"]);
    assert_eq!((&result["written"], &result["next_change"]), (&result["files"], &Value::Null));

    std::thread::sleep(std::time::Duration::from_millis(2100)); // what was touched just now is read again
    let files = [".songngu/texts", ".songngu/search", ".songngu/outputs", ".songngu/builds", "public/release.json"];
    let before = || files.map(|file| std::fs::metadata(site.join(file)).unwrap().modified().unwrap());
    songngu(&site, &["build"]);
    let known = before();
    let again = songngu(&site, &["build"]);
    assert!(out(&again).contains("nothing has changed"), "{}", out(&again));
    assert_eq!(before(), known);
}

#[test]
fn the_summary_says_what_waits_and_until_when() {
    let folder = tracked_starter();
    let site = folder.path().join("site");
    let waits = "---\ntitle: B\nsummary: B.\ndate: 2030-03-01T08:00:00+07:00\nstatus: approved\napproved_by: editor\n---\n\nText.\n";
    std::fs::write(site.join("content/news/later.en.md"), waits).unwrap();
    let now = ["--now", "2026-06-01T00:00:00+07:00"];
    let human = songngu(&site, &[&["build"][..], &now].concat());
    let waits = "1 text is waiting\n  content/news/later.en.md: Not public before 1 March 2030, 8:00 (Viet Nam time)\n";
    let next = "Next build due: 1 March 2030, 8:00 (Viet Nam time). Run “songngu build” again at that time.\n";
    assert!(out(&human).contains(&(waits.to_owned() + next)), "{}", out(&human));
    let check = songngu(&site, &[&["check"][..], &now].concat());
    assert_eq!(out(&check), format!("no errors · no warnings\n{waits}Checked. Nothing was published.\n"));
    assert!(out(&human).starts_with("Tiếng Việt: 8 pages\nEnglish: 8 pages\n"), "{}", out(&human));
    let json = songngu(&site, &[&["build", "--message-format", "json"][..], &now].concat());
    assert_eq!(result(&json)["next_change"], "2030-03-01T08:00:00+07:00");
    assert_eq!(result(&json)["waiting"], 1);
    let then = songngu(&site, &["build", "--explain", "--now", "2030-03-01T08:00:00+07:00"]);
    assert!(out(&then).contains("en/news/later/index.html: new\n"), "{}", out(&then));
    assert!(out(&then).contains("en/news/index.html: what it shows has changed\n"));
}

#[test]
fn timings_name_every_stage_in_order_and_only_when_asked_for() {
    let stages = [
        "walk", "load", "read", "words", "content", "edition", "plan", "compare", "pictures", "render", "switch",
        "save",
    ];
    let folder = starter();
    let site = folder.path().join("site");
    let json = |more: &[&str]| {
        let output = songngu(&site, &[&["build", "--message-format", "json"], more].concat());
        assert_eq!(code(&output), 0, "{}", err(&output));
        result(&output)
    };
    let timed = json(&["--timings"]);
    let timings = timed["timings"].as_object().unwrap();
    assert_eq!(timings.keys().collect::<Vec<_>>(), stages);
    assert!(timings.values().all(|millis| millis.as_f64().is_some_and(|millis| millis >= 0.0)), "{timings:?}");
    assert!(json(&[]).get("timings").is_none());

    for (ui, first, last) in [("en", "looking for files", "writing the cache"), ("vi", "tìm các tệp", "ghi bộ nhớ đệm")]
    {
        std::fs::remove_dir_all(site.join("public")).unwrap(); // a build that changes nothing switches nothing
        let human = out(&songngu(&site, &["build", "--timings", "--ui", ui]));
        let named: Vec<&str> = human.lines().filter_map(|line| Some(line.split_once(" ms: ")?.1)).collect();
        assert_eq!(named.len(), stages.len(), "{human}");
        assert_eq!((named[0], named[named.len() - 1]), (first, last));
        assert_eq!(named.iter().collect::<BTreeSet<_>>().len(), stages.len(), "{human}");
    }
    assert!(!out(&songngu(&site, &["build"])).contains(" ms"));
}

#[test]
fn what_waits_is_named_the_soonest_first() {
    let folder = starter();
    let site = folder.path().join("site");
    let write = |name: &str, head: &str| {
        let text = format!("---\ntitle: {name}\nsummary: B.\n{head}---\n\nText.\n");
        std::fs::write(site.join(format!("content/news/{name}.vi.md")), text).unwrap();
    };
    let approved = "status: approved\napproved_by: editor\n";
    write("a", "date: 2026-01-01\nstatus: draft\n");
    write("b", "date: 2030-01-01\nstatus: review\n");
    write("c", &format!("date: 2031-01-01\n{approved}"));
    write("d", &format!("date: 2026-01-01\nembargo: 2030-01-02T08:00:00+07:00\n{approved}"));
    write("e", &format!("date: 2026-01-01\nrelease_together: [vi, en]\n{approved}"));
    let said = out(&songngu(&site, &["build", "--now", "2026-06-01T00:00:00+07:00"]));
    let wanted = "5 texts are waiting\n  \
        content/news/d.vi.md: Under embargo until 2 January 2030, 8:00 (Viet Nam time)\n  \
        content/news/c.vi.md: Not public before 1 January 2031, 0:00 (Viet Nam time)\n  \
        content/news/a.vi.md: Draft\n  \
        content/news/b.vi.md: Waiting to be approved; Not public before 1 January 2030, 0:00 (Viet Nam time)\n  \
        content/news/e.vi.md: Waiting to be released together with: English\nNext build due";
    assert!(said.contains(wanted), "{said}");
    write("g", &format!("date: 2026-01-01\nexpires: 2026-02-01T08:00:00+07:00\n{approved}"));
    write("h", &format!("date: 2026-01-01\nwithdrawn: 2026-03-01T08:00:00+07:00\n{approved}"));
    std::fs::write(site.join("content/news/i.vi.md"), "").unwrap();
    let now = ["--now", "2026-06-01T00:00:00+07:00"];
    let whole = out(&songngu(&site, &[&["check", "--waiting"], &now[..]].concat()));
    let wanted = "6 texts are waiting\n  \
        “d” – content/news/d.vi.md: Under embargo until 2 January 2030, 8:00 (Viet Nam time)\n";
    assert!(whole.contains(wanted) && whole.contains("  “news/i” – content/news/i.vi.md: Draft\n"), "{whole}");
    let wanted = "2 texts have ended:\n  \
        “h” – content/news/h.vi.md: Withdrawn 1 March 2026, 8:00 (Viet Nam time)\n  \
        “g” – content/news/g.vi.md: Ended 1 February 2026, 8:00 (Viet Nam time)\n";
    assert!(whole.contains(wanted), "{whole}");
    let json = result(&songngu(&site, &[&["check", "--waiting", "--message-format", "json"], &now[..]].concat()));
    let held = json["waiting"].as_array().unwrap();
    let d = serde_json::json!({
        "file": "content/news/d.vi.md", "item": "news/d", "lang": "vi", "title": "d", "state": "waiting",
        "why": ["embargo"], "until": "2030-01-02T08:00:00+07:00",
    });
    assert_eq!((held.len(), &held[0]), (8, &d));
    let last = (&held[7]["state"], &held[7]["why"][0], &held[7]["until"]);
    assert_eq!(serde_json::json!(last), serde_json::json!(["gone", "expired", "2026-02-01T08:00:00+07:00"]));
    for name in ["g", "h", "i"] {
        std::fs::remove_file(site.join(format!("content/news/{name}.vi.md"))).unwrap();
    }
    for n in 0..7 {
        write(&format!("f{n}"), "date: 2026-01-01\nstatus: draft\n");
    }
    let said = out(&songngu(&site, &["build", "--ui", "vi", "--now", "2026-06-01T00:00:00+07:00"]));
    assert!(said.contains("12 bài đang chờ\n") && said.contains("\n  … và 2 bài khác\n"), "{said}");
    assert_eq!(said.matches("  content/news/").count(), 10);
}

#[test]
fn a_build_ahead_of_the_clock_says_so() {
    let folder = starter();
    let site = folder.path().join("site");
    let then = ["--ui", "vi", "--now", "2200-01-01T08:00:00+07:00"];
    let ahead = songngu(&site, &[&["build"][..], &then].concat());
    assert_eq!(code(&ahead), 0);
    assert!(err(&ahead).starts_with("cảnh báo[built-ahead]: Chưa đến 8 giờ 00 ngày 1/1/2200 (giờ Việt Nam)"));
    assert!(err(&ahead).contains("“public” đã có") && !out(&ahead).contains("--now"), "{}", err(&ahead));
    let json = songngu(&site, &[&["build", "--message-format", "json"][..], &then].concat());
    assert_eq!(
        (told(&json)["code"].as_str(), told(&json)["severity"].as_str()),
        (Some("built-ahead"), Some("warning"))
    );
    assert_eq!(result(&json)["warnings"], 1);
    assert!(out(&ahead).contains("không có lỗi · 1 cảnh báo\n"), "{}", out(&ahead));
    // Elsewhere it is how one looks ahead.
    let elsewhere = songngu(&site, &[&["build", "--out", "../then"][..], &then].concat());
    assert_eq!(err(&elsewhere), "");
    assert!(out(&elsewhere).contains("do --now") && out(&elsewhere).contains("1/1/2200"), "{}", out(&elsewhere));
    let now = songngu(&site, &["build", "--ui", "vi"]);
    assert!(!out(&now).contains("--now") && err(&now).is_empty());
}

#[test]
fn an_address_is_told_before_it_is_lost() {
    let folder = tracked_starter();
    let site = folder.path().join("site");
    assert_eq!(code(&songngu(&site, &["build"])), 0);
    let file = site.join("content/news/first-article/index.vi.md");
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, text.replacen("slug: bai-viet-dau-tien", "slug: khac", 1)).unwrap();
    for (args, exit) in [(&["check", "--deny", "warnings"][..], 1), (&["build"], 0), (&["check"], 0), (&["build"], 0)] {
        let output = songngu(&site, args);
        let said = err(&output);
        assert_eq!(code(&output), exit, "{said}");
        assert!(said.contains("warning[address-moved]") && said.contains("/bai-viet-dau-tien/]"), "{said}");
    }
    assert_eq!(err(&songngu(&site, &["build", "--allow-removal", "news/first-article"])), "");
    assert_eq!(err(&songngu(&site, &["check"])), "");
}

#[test]
fn warnings_can_be_denied() {
    let folder = starter();
    let site = folder.path().join("site");
    let blemish = "---\ntitle: B\ndate: 2026-01-01\nstatus: approved\napproved_by: editor\n---\n\nA note that is none.[^9] <blink>x</blink>\n";
    std::fs::write(site.join("content/news/b.en.md"), blemish).unwrap();
    assert_eq!(code(&songngu(&site, &["check"])), 0);
    let denied = songngu(&site, &["check", "--deny", "warnings", "--message-format", "json"]);
    assert_eq!(code(&denied), 1);
    assert_eq!(result(&denied)["errors"], 0);
    assert!(result(&denied)["warnings"].as_u64() > Some(0));
    assert!(!site.join("public").exists());
}

#[test]
fn the_site_is_found_from_below_and_the_cache_can_be_left_alone() {
    let folder = starter();
    let site = folder.path().join("site");
    let output = songngu(&site.join("content/news"), &["build", "--no-cache"]);
    assert_eq!(code(&output), 0, "{}", err(&output));
    assert!(site.join("public/release.json").exists() && !site.join(".songngu").exists());
    std::fs::create_dir(site.join(".songngu")).unwrap();
    std::fs::write(site.join(".songngu/texts"), "songngu cache\nrubbish").unwrap();
    let damaged = songngu(&site, &["build", "--message-format", "json"]);
    assert_eq!((code(&damaged), err(&damaged).as_str()), (0, "")); // nobody need do anything about it
}

#[test]
fn no_kind_of_build_takes_over_the_others_tree() {
    let folder = starter();
    let site = folder.path().join("site");
    assert_eq!(code(&songngu(&site, &["build"])), 0);
    let over = songngu(&site, &["build", "--drafts", "--out", "public", "--message-format", "json"]);
    assert_eq!((code(&over), told(&over)["code"].as_str()), (2, Some("output-foreign-audience")));
    assert_eq!(code(&songngu(&site, &["build", "--drafts", "--out", "../drafts"])), 0);
    let over = songngu(&site, &["build", "--out", "../drafts", "--message-format", "json"]);
    assert_eq!((code(&over), told(&over)["code"].as_str()), (2, Some("output-foreign-audience")));
}

#[test]
fn dangerous_output_folders_are_refused_with_their_reason() {
    let folder = starter();
    let site = folder.path().join("site");
    std::fs::create_dir(folder.path().join("full")).unwrap();
    std::fs::write(folder.path().join("full/mine.txt"), "x").unwrap();
    std::fs::write(folder.path().join("file"), "x").unwrap();
    let home = folder.path().join("home");
    let mut calls = vec![
        ("/", "output-dangerous-root"),
        (".", "output-dangerous-sources"),
        ("..", "output-dangerous-home"), // both reasons hold
        ("content", "output-inside-sources"),
        ("static/x", "output-inside-sources"),
        ("../full", "output-not-empty"),
        ("../file", "output-is-file"),
        ("../home", "output-dangerous-home"),
    ];
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("full", folder.path().join("link")).unwrap();
        calls.push(("../link", "output-is-link"));
    }
    for (path, wanted) in calls {
        let mut command = command(&site);
        command.env("HOME", &home).args(["build", "--message-format", "json", "--out", path]);
        let output = command.output().unwrap();
        assert_eq!((code(&output), told(&output)["code"].as_str()), (2, Some(wanted)), "{path}");
    }
    assert_eq!(std::fs::read_to_string(folder.path().join("full/mine.txt")).unwrap(), "x");
}

/// People see a hundred warnings of a kind and how many more there are, but all errors; machines see all.
#[test]
fn many_warnings_are_counted_and_errors_all_shown() {
    let folder = starter();
    let site = folder.path().join("site");
    let links = |address: &str| {
        let line = |n| format!("[x]({address}{n}.html) [y](/{address}{n}.vi.md) [z](javascript:{n})\n");
        (0..130).map(line).collect::<String>()
    };
    let text =
        format!("---\ntitle: A\ndate: 2026-01-01\nstatus: approved\napproved_by: editor\n---\n{}", links("khong-co-"));
    std::fs::write(site.join("content/news/many.vi.md"), text).unwrap();
    let count = |output: &Output, what: &str| err(output).matches(what).count();
    for (ui, more) in [("en", "… and 30 more of this kind"), ("vi", "… và 30 thông báo nữa cùng loại")] {
        let built = songngu(&site, &["--ui", ui, "build"]);
        assert_eq!(code(&built), 1);
        assert_eq!(count(&built, "[dead-text-link]"), 130);
        assert_eq!(count(&built, "[dead-link]"), 101);
        assert_eq!(count(&built, "[unsafe-link]"), 101);
        assert_eq!(count(&built, more), 2, "{}", err(&built));
    }
    let built = songngu(&site, &["--message-format", "json", "build"]);
    assert_eq!(count(&built, "\"dead-link\""), 130);
    assert_eq!(count(&built, "\"unsafe-link\""), 130);
    assert_eq!(result(&built)["warnings"], 260);
}

/// What is grave stands last, nearest to the prompt; notes are counted unless somebody wants to see them. Machines get the
/// order of the files.
#[test]
fn errors_come_last_and_notes_are_a_line() {
    let folder = tracked_starter();
    let site = folder.path().join("site");
    let write = |name: &str, title: &str, body: &str| {
        let head = format!("title: {title}\ndate: 2026-01-01\nstatus: approved\napproved_by: editor\n");
        std::fs::write(site.join("content/news").join(name), format!("---\n{head}---\n{body}\n")).unwrap();
    };
    write("a.vi.md", "A", "[x](/khong-co.vi.md)");
    write("b.vi.md", "B", "[x](/khong-co.html)");
    write("c.vi.md", "C", "Nội dung.");
    let codes = |output: &Output| -> Vec<String> {
        let text = err(output);
        let heads =
            text.lines().filter(|line| ["error[", "warning[", "note["].iter().any(|head| line.starts_with(head)));
        heads.map(|line| line.split([']', '[']).nth(1).unwrap().to_owned()).collect()
    };
    let checked = songngu(&site, &["check"]);
    assert_eq!(codes(&checked), ["dead-link", "dead-text-link"]);
    assert!(err(&checked).starts_with("3 notes (--notes shows them)\n\nwarning["), "{}", err(&checked));
    assert!(out(&checked).starts_with("1 error · 1 warning · 3 notes\n"), "{}", out(&checked));
    let with_notes = songngu(&site, &["check", "--notes"]);
    let missing = "translation-missing";
    assert_eq!(codes(&with_notes), [missing, missing, missing, "dead-link", "dead-text-link"]);
    assert!(!err(&with_notes).contains("--notes"), "{}", err(&with_notes));
    let json = songngu(&site, &["check", "--message-format", "json"]);
    let text = err(&json);
    let told: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let told: Vec<&str> = told.iter().map(|one| one["code"].as_str().unwrap()).collect();
    assert_eq!(told, [missing, "dead-text-link", missing, "dead-link", missing]);
}

/// Sets the times of all files of a folder to long ago: none counts as just written.
fn settle(folder: &Path) {
    for entry in walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok).filter(|e| e.file_type().is_file()) {
        let file = std::fs::File::options().append(true).open(entry.path()).unwrap();
        file.set_modified(std::time::UNIX_EPOCH + std::time::Duration::from_secs(1_700_000_000)).unwrap();
    }
}

#[test]
fn an_unchanged_build_ends_where_what_waits_would_be_told_otherwise() {
    let folder = starter();
    let site = folder.path().join("site");
    let text = "---\ntitle: Later\nstatus: draft\ndate: 2026-05-01\nexpires: 2026-07-01T00:00:00+07:00\n---\nText.\n";
    let item = site.join("content/news/later");
    std::fs::create_dir_all(&item).unwrap();
    std::fs::write(item.join("index.en.md"), text).unwrap();
    settle(&site);
    let drafts = |now: &str| {
        let output =
            songngu(&site, &["build", "--drafts", "--out", "../drafts", "--now", now, "--message-format", "json"]);
        assert_eq!(code(&output), 0, "{}", err(&output));
        result(&output)
    };
    let page = folder.path().join("drafts/en/news/later/index.html");
    assert_eq!(drafts("2026-06-01T00:00:00+07:00")["waiting"], 1);
    assert!(page.exists());
    // Lists mark it too, and public ones nothing.
    let list = std::fs::read_to_string(folder.path().join("drafts/en/news/index.html")).unwrap();
    assert_eq!(list.matches("<span class=\"waits\">Draft</span>").count(), 1, "{list}");
    let again = drafts("2026-06-30T00:00:00+07:00"); // nothing is read again
    assert_eq!((&again["waiting"], &again["written"]), (&1.into(), &0.into()));
    // Its end is no change of what is public, but of this.
    assert_eq!(drafts("2026-07-02T00:00:00+07:00")["waiting"], 0);
    assert!(!page.exists());
}
