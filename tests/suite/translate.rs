//! `translate`: what its verbs say and write, and that nothing else writes into the sources.

use super::{
    cli::{err, out, songngu},
    translating::{self, done, edit, sources, translate, write},
};
use serde_json::Value;
use std::{collections::BTreeMap, fs, path::Path};
use tempfile::TempDir;

const CONFIG: &str = "base_url: https://example.vn/doi-ngoai/\nlanguages: [vi, en, fr]\napproval: none\npeople:\n\
    - {id: lan, name: {vi: Lan}, may_approve: all}\n- {id: minh, name: {vi: Minh}}\n";
const VI: &str =
    "---\ntitle: Mở cửa khẩu\ndate: 2026-03-01\n---\nCửa khẩu mở lúc 7 giờ sáng.\n\nXe tải đi cổng phía đông.\n";
const EN: &str =
    "---\ntitle: Border gate opens\n---\nThe border gate opens at 7 a.m.\n\nLorries take the eastern gate.\n";
const FR: &str = "---\ntitle: Ouverture du poste\n---\nLe poste ouvre à 7 heures.\n\nLes camions passent par l’est.\n";

/// A site with an article in three languages and its sections in two.
fn site() -> TempDir {
    translating::site(&[
        ("songngu.yaml", CONFIG),
        ("content/tin/_index.vi.md", "---\ntitle: Tin tức\n---\n"),
        ("content/tin/_index.en.md", "---\ntitle: News\n---\n"),
        ("content/tin/_index.fr.md", "---\ntitle: Nouvelles\n---\n"),
        ("content/tin/bai/index.vi.md", VI),
        ("content/tin/bai/index.en.md", EN),
        ("content/tin/bai/index.fr.md", FR),
    ])
}

/// The codes of a verb that refuses something, with its exit code.
fn refused(site: &Path, args: &[&str]) -> (i32, Vec<String>) {
    let (exit, _, told) = translate(site, args);
    assert!(told.iter().all(|one| one["help"].as_str().is_some_and(|help| !help.is_empty())), "{told:?}");
    (exit, told.iter().map(|one| one["code"].as_str().unwrap().to_owned()).collect())
}

/// The ids of segments that are in a state.
fn ids(site: &Path, lang: &str, state: &str) -> Vec<String> {
    let lines = done(site, &["show", "tin/bai", "--lang", lang]);
    let own = lines.iter().filter(|line| line["state"] == state);
    own.map(|line| line["id"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_translation_is_accepted_falls_behind_and_is_accepted_again() {
    let folder = site();
    let site = folder.path();
    let show = |all: &[&str]| done(site, &[&["show", "tin/bai", "--lang", "en"], all].concat());
    assert_eq!(show(&[]).iter().filter(|line| line["state"] == "untracked").count(), 3);
    let accept = ["accept", "tin/bai", "--lang", "en"];
    let written = done(site, &accept);
    let record = "content/tin/bai/index.en.source.yaml";
    let expected =
        serde_json::json!({"item": "tin/bai", "lang": "en", "file": record, "segments": 3, "state": "current"});
    assert_eq!(written, [expected]);
    let keys: Vec<&str> = written[0].as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(keys, ["item", "lang", "file", "segments", "state"]);
    let text = fs::read_to_string(site.join(record)).unwrap();
    assert!(text.contains("from: vi\n") && text.contains("done: {act: translated, on: 2026-06-01}"), "{text}");
    // The same again writes nothing, and neither does a touch of the files.
    let before = sources(site);
    assert_eq!(done(site, &accept), Vec::<Value>::new());
    assert_eq!((sources(site), show(&[]).len(), show(&["--all"]).len()), (before, 0, 3));

    edit(site, "content/tin/bai/index.vi.md", "7 giờ", "8 giờ");
    let lines = show(&[]);
    assert_eq!(lines.len(), 1);
    let keys: Vec<&str> = lines[0].as_object().unwrap().keys().map(String::as_str).collect();
    let wanted = "item lang id kind name state edited old new diff translation file line column source_line done";
    assert_eq!(keys.join(" "), wanted);
    let line = &lines[0];
    assert_eq!(
        (&line["kind"], &line["state"], &line["edited"]),
        (&"paragraph".into(), &"changed".into(), &false.into())
    );
    assert_eq!(line["old"], "Cửa khẩu mở lúc 7 giờ sáng.");
    assert_eq!(line["new"], "Cửa khẩu mở lúc 8 giờ sáng.");
    assert_eq!(line["translation"], "The border gate opens at 7 a.m.");
    assert_eq!((&line["line"], &line["column"], &line["source_line"]), (&4.into(), &1.into(), &5.into()));
    assert_eq!(line["file"], "content/tin/bai/index.en.md");
    assert_eq!(line["done"], serde_json::json!({"act": "translated", "by": null, "on": "2026-06-01"}));
    let diff: Vec<String> =
        line["diff"].as_array().unwrap().iter().map(|piece| piece[0].as_str().unwrap().to_owned()).collect();
    assert_eq!(diff.join(""), "=-+=");

    // A comma in the translation clears nothing, but is seen.
    edit(site, "content/tin/bai/index.en.md", "opens at", "opens, at");
    assert_eq!((show(&[]).len(), &show(&[])[0]["edited"]), (1, &true.into()));
    let id = ids(site, "en", "changed").remove(0);
    let written = done(site, &["accept", "tin/bai", "--lang", "en", "--segment", &id, "--checked", "--by", "lan"]);
    assert_eq!((&written[0]["segments"], &written[0]["state"]), (&1.into(), &"current".into()));
    let text = fs::read_to_string(site.join(record)).unwrap();
    assert!(text.contains("done: {act: checked, by: lan, on: 2026-06-01}\n"), "{text}");
    assert_eq!(show(&[]).len(), 0);
}

/// The rows of `status`: item, language, state.
fn status(site: &Path, args: &[&str]) -> Vec<String> {
    let rows = done(site, &[&["status"], args].concat());
    let text = |row: &Value, key: &str| row[key].as_str().unwrap().to_owned();
    rows.iter().map(|row| format!("{} {} {}", text(row, "item"), text(row, "lang"), text(row, "state"))).collect()
}

#[test]
fn status_says_how_far_every_translation_is() {
    let folder = site();
    let site = folder.path();
    write(site, "content/tin/con/_index.vi.md", "---\ntitle: Con\n---\n");
    write(site, "content/tin/con/mot.vi.md", "---\ntitle: Một\ndate: 2026-04-01\nagency: so\n---\nVăn bản.\n");
    write(site, "songngu.yaml", &format!("{CONFIG}agencies: [{{id: so}}]\n"));
    done(site, &["accept", "tin/bai", "--lang", "en"]);
    let all = [
        "tin/_index en untracked",
        "tin/_index fr untracked",
        "tin/bai en current",
        "tin/bai fr untracked",
        "tin/con/_index en missing",
        "tin/con/_index fr missing",
        "tin/con/mot en missing",
        "tin/con/mot fr missing",
    ];
    assert_eq!(status(site, &[]), all);
    // The second time it is remembered, and the same.
    assert_eq!(status(site, &[]), all);
    edit(site, "content/tin/bai/index.vi.md", "7 giờ", "8 giờ");
    edit(site, "content/tin/bai/index.vi.md", "Xe tải", "Thứ hai nghỉ.\n\nXe tải");
    edit(site, "content/tin/bai/index.en.md", "eastern", "east");
    done(site, &["review", "tin/bai", "--lang", "en", "--by", "lan"]);
    let rows = done(site, &["status", "tin/bai", "--lang", "en"]);
    let expected = serde_json::json!({
        "item": "tin/bai", "lang": "en", "state": "behind", "reviewed": true, "changed": 1, "added": 1, "removed": 0,
        "edited": 1, "from": "vi", "pivot_behind": false, "status": "approved", "public": true,
        "since": "2026-06-01", "file": "content/tin/bai/index.en.md", "anyway": null,
    });
    assert_eq!(rows, [expected]);
    let keys: Vec<&str> = rows[0].as_object().unwrap().keys().map(String::as_str).collect();
    let wanted =
        "item lang state reviewed changed added removed edited from pivot_behind status public since file anyway";
    assert_eq!(keys.join(" "), wanted);
    // However the tree came about.
    let remembered = done(site, &["status"]);
    fs::remove_dir_all(site.join(".songngu")).unwrap();
    assert_eq!(done(site, &["status"]), remembered);
    let missing = remembered.iter().find(|row| row["item"] == "tin/con/mot").unwrap();
    assert_eq!(
        (&missing["since"], &missing["file"], &missing["status"]),
        (&"2026-04-01".into(), &Value::Null, &Value::Null)
    );

    assert_eq!(status(site, &["--state", "behind,current"]), ["tin/bai en behind"]);
    assert_eq!(status(site, &["--section", "tin/con", "--lang", "fr"]).len(), 2);
    assert_eq!(status(site, &["--agency", "so"]), ["tin/con/mot en missing", "tin/con/mot fr missing"]);
    assert_eq!(status(site, &["--older", "60"]), ["tin/con/mot en missing", "tin/con/mot fr missing"]);
    assert_eq!(status(site, &["--older", "61"]), Vec::<String>::new());
    let summary = done(site, &["status", "--summary"]);
    let lines: Vec<String> = summary.iter().map(Value::to_string).collect();
    assert_eq!(
        lines,
        [
            r#"{"lang":"vi","missing":0,"untracked":0,"current":0,"behind":0,"reviewed":0}"#,
            r#"{"lang":"en","missing":2,"untracked":1,"current":0,"behind":1,"reviewed":1}"#,
            r#"{"lang":"fr","missing":2,"untracked":2,"current":0,"behind":0,"reviewed":0}"#,
        ]
    );
    for (option, wrong, near) in
        [("--section", "tni", "“tin”"), ("--agency", "xyz", "Possible: so"), ("--state", "behnd", "“behind”")]
    {
        let output = songngu(site, &["translate", "status", option, wrong]);
        assert_eq!((output.status.code(), err(&output).contains(near)), (Some(2), true), "{}", err(&output));
    }
    // What readers see comes first, with what to type.
    let table = out(&songngu(site, &["translate", "status", "--now", "2026-06-01T09:00:00+07:00"]));
    let expected = "Readers see it, and it is behind: 1\n  en       2026-06-01  tin/bai                         1 changed, 1 new, 1 edited since, reviewed\n";
    assert!(table.starts_with(expected), "{table}");
    assert!(table.ends_with("\nNext: songngu translate show tin/bai --lang en\n"), "{table}");
    let both = out(&songngu(site, &["translate", "status", "tin/bai"]));
    assert!(both.contains("{+8+} giờ") && both.contains("songngu translate accept tin/bai --lang en"), "{both}");
}

#[test]
fn an_article_is_named_by_path_file_or_id_and_wrong_names_are_answered() {
    let folder = site();
    let site = folder.path();
    edit(site, "content/tin/bai/index.vi.md", "date:", "id: bai-so-1\ndate:");
    for name in ["tin/bai", "content/tin/bai/", "content/tin/bai/index.en.md", "tin/bai/index.vi.md", "bai-so-1"] {
        assert_eq!(done(site, &["show", name, "--lang", "en"]).len(), 3, "{name}");
    }
    let inside = site.join("content/tin");
    for name in ["bai", "./bai/index.fr.md", "tin/bai"] {
        assert_eq!(done(&inside, &["show", name, "--lang", "en"]).len(), 3, "{name}");
    }
    assert_eq!(done(site, &["show", "tin/_index", "--lang", "en"]).len(), 1);
    let before = sources(site);
    let calls: [(&[&str], i32, &str); 17] = [
        (&["accept", "tin/bia", "--lang", "en"], 2, "no-article"),
        (&["accept", "tin", "--lang", "en"], 2, "no-article"),
        (&["accept", "tin/bai", "tin/bia", "--lang", "en"], 2, "no-article"),
        (&["accept", "tin/bai", "--lang", "km"], 2, "bad-language"),
        (&["accept", "tin/bai", "--lang", "vi"], 2, "is-original"),
        (&["accept", "tin/bai", "--lang", "en", "--from", "en"], 2, "from-circle"),
        (&["accept", "tin/bai", "--lang", "en", "--by", "lam"], 2, "no-person"),
        (&["accept", "tin/bai", "--lang", "en", "--checked"], 2, "needs"),
        (&["accept", "tin/bai"], 2, "missing-argument"),
        (&["accept", "--lang", "en"], 2, "missing-argument"),
        (&["accept", "tin/bai", "--untracked"], 2, "not-together"),
        (&["review", "tin/bai", "--lang", "en"], 2, "missing-argument"),
        (&["minor", "tin/bai"], 2, "missing-argument"),
        (&["accept", "tin/bai", "--lang", "en", "--segment", "s00000000"], 1, "not-tracked"),
        (&["review", "tin/bai", "--lang", "en", "--by", "lan"], 1, "not-tracked"),
        (&["minor", "tin/bai", "--lang", "en", "--by", "lan"], 1, "not-tracked"),
        (&[], 2, "missing-command"),
    ];
    for (args, exit, code) in calls {
        assert_eq!(refused(site, args), (exit, vec![code.to_owned()]), "{args:?}");
    }
    assert_eq!(sources(site), before);
    let said = |args: &[&str]| err(&songngu(site, &[&["translate"], args].concat()));
    assert!(said(&["acept"]).contains("“translate accept”"), "{}", said(&["acept"]));
    assert!(said(&["accept", "tin/bia", "--lang", "en"]).contains("“tin/bai”"));
    assert!(said(&["accept", "tin", "--lang", "en"]).contains("“tin/_index”"));
    assert!(said(&["accept", "tin/bai", "--lang", "en", "--by", "lam"]).contains("“lan”"));
    assert!(said(&["show", "tin/bai", "--langue", "en"]).contains("“--lang”"));
    write(site, "content/tin/ban/index.vi.md", VI);
    assert!(said(&["show", "tin/ban", "--lang", "en"]).contains("songngu new tin/ban --lang en"));
}

#[test]
fn the_whole_site_begins_to_be_tracked_at_once() {
    let folder = site();
    let site = folder.path();
    write(site, "content/tin/mot.fr.md", "---\ntitle: Un\n---\nTexte.\n\n- Liste.\n");
    write(site, "content/tin/mot.vi.md", "---\ntitle: Một\ndate: 2026-03-01\n---\nVăn bản.\n");
    done(site, &["accept", "tin/bai", "--lang", "en"]);
    let (exit, french, told) = translate(site, &["accept", "--untracked", "--lang", "fr"]);
    let items: Vec<&str> = french.iter().map(|line| line["item"].as_str().unwrap()).collect();
    assert_eq!((exit, items), (0, vec!["tin/_index", "tin/bai", "tin/mot"]));
    let codes: Vec<(&str, &str)> =
        told.iter().map(|one| (one["code"].as_str().unwrap(), one["severity"].as_str().unwrap())).collect();
    assert_eq!(codes, [("facts-unpaired", "note")]);
    assert_eq!((&told[0]["file"], &told[0]["line"]), (&"content/tin/mot.fr.md".into(), &6.into()));
    let rest = done(site, &["accept", "--untracked"]);
    assert_eq!(
        rest.iter().map(|line| line["file"].as_str().unwrap()).collect::<Vec<_>>(),
        ["content/tin/_index.en.source.yaml"]
    );
    assert_eq!(done(site, &["accept", "--untracked"]), Vec::<Value>::new());
}

#[test]
fn a_review_stands_until_it_is_taken_back() {
    let folder = site();
    let site = folder.path();
    done(site, &["accept", "tin/bai", "--lang", "en"]);
    let record = site.join("content/tin/bai/index.en.source.yaml");
    let bare = fs::read_to_string(&record).unwrap();
    let call = ["review", "tin/bai", "--lang", "en", "--by", "minh"];
    assert_eq!(done(site, &call)[0]["segments"], 0);
    assert!(fs::read_to_string(&record).unwrap().contains("reviewed: {by: minh, on: 2026-06-01, text: s"));
    assert_eq!(done(site, &call), Vec::<Value>::new());
    assert_eq!(done(site, &["review", "tin/bai", "--lang", "en", "--undo"]).len(), 1);
    assert_eq!(fs::read_to_string(&record).unwrap(), bare);
}

#[test]
fn a_small_change_is_called_so_once_for_all_that_were_made_from_the_same_words() {
    let folder = site();
    let site = folder.path();
    for lang in ["en", "fr"] {
        done(site, &["accept", "tin/bai", "--lang", lang]);
    }
    edit(site, "content/tin/bai/index.vi.md", "7 giờ", "bảy giờ");
    let id = ids(site, "en", "changed").remove(0);
    let call = ["minor", "tin/bai", "--segment", &id, "--by", "lan"];
    let langs: Vec<Value> = done(site, &call).into_iter().map(|line| line["lang"].clone()).collect();
    assert_eq!(langs, ["en", "fr"]);
    let record = fs::read_to_string(site.join("content/tin/bai/index.fr.source.yaml")).unwrap();
    assert!(
        record.contains("  was: \"Cửa khẩu mở lúc 7 giờ sáng.\"\n") && record.contains("act: minor, by: lan"),
        "{record}"
    );
    assert_eq!(done(site, &call), Vec::<Value>::new());
    assert_eq!(
        refused(site, &["minor", "tin/bai", "--segment", "s0", "--by", "lan"]),
        (1, vec!["segment-unknown".to_owned()])
    );

    // After a real edit that only one has followed, a small one may matter to the other.
    edit(site, "content/tin/bai/index.vi.md", "bảy giờ sáng", "tám giờ sáng");
    done(site, &["accept", "tin/bai", "--lang", "en"]);
    edit(site, "content/tin/bai/index.vi.md", "tám giờ sáng", "tám giờ sáng nay");
    edit(site, "content/tin/bai/index.vi.md", "Xe tải đi", "Xe tải phải đi");
    let (exit, lines, told) = translate(site, &["minor", "tin/bai", "--by", "lan"]);
    // What they were made from alike is done all the same.
    assert_eq!((exit, lines.len(), told.len(), &told[0]["code"]), (1, 2, 1, &"minor-differs".into()));
    assert_eq!(told[0]["related"].as_array().unwrap().len(), 2);
    assert_eq!(done(site, &["minor", "tin/bai", "--lang", "en", "--by", "lan"]).len(), 1);
    assert_eq!((ids(site, "en", "changed").len(), ids(site, "fr", "changed").len()), (0, 1));
    // What is new is not small.
    edit(site, "content/tin/bai/index.vi.md", "Xe tải", "Thứ hai nghỉ.\n\nXe tải");
    let new = ids(site, "en", "added").remove(0);
    assert_eq!(
        refused(site, &["minor", "tin/bai", "--segment", &new, "--by", "lan"]),
        (1, vec!["segment-unknown".to_owned()])
    );
}

/// Whatever cannot be read for sure is refused, and the rest of the call is done.
#[test]
fn nothing_is_written_about_what_cannot_be_read() {
    let folder = site();
    let site = folder.path();
    write(site, "content/tin/mot.vi.md", VI);
    write(site, "content/tin/mot.en.md", EN);
    done(site, &["accept", "tin/bai", "tin/mot", "--lang", "en"]);
    write(site, "content/tin/bai/index.en.source.yaml", "record: 1\nfrom: vi\n<<<<<<< HEAD\n");
    edit(site, "content/tin/mot.vi.md", "7 giờ", "8 giờ");
    let before = fs::read(site.join("content/tin/bai/index.en.source.yaml")).unwrap();
    let (exit, lines, told) = translate(site, &["accept", "tin/bai", "tin/mot", "--lang", "en"]);
    assert_eq!((exit, lines.len(), &lines[0]["item"]), (1, 1, &"tin/mot".into()));
    assert_eq!((told.len(), &told[0]["code"]), (1, &"record-unreadable".into()));
    assert_eq!(fs::read(site.join("content/tin/bai/index.en.source.yaml")).unwrap(), before);
    write(site, "content/tin/mot.en.md", "---\ntitle: \"Open\n---\nText.\n");
    let (exit, lines, told) = translate(site, &["accept", "tin/mot", "--lang", "en"]);
    assert_eq!((exit, lines.len(), told.is_empty()), (1, 0, false), "{told:?}");
}

/// Law 5: the sources are sacred.
#[test]
fn only_new_init_and_translate_write_into_the_sources() {
    let folder = site();
    let site = folder.path();
    done(site, &["accept", "tin/bai", "--lang", "en"]);
    edit(site, "content/tin/bai/index.vi.md", "7 giờ", "8 giờ");
    let looks = || -> BTreeMap<String, (u64, std::time::SystemTime)> {
        let of_output = ["public", ".songngu", ".public.lock"];
        let own = |entry: &walkdir::DirEntry| !of_output.iter().any(|name| entry.file_name() == *name);
        let files = walkdir::WalkDir::new(site).into_iter().filter_entry(own).map(Result::unwrap);
        let look = |entry: walkdir::DirEntry| {
            let metadata = entry.metadata().unwrap();
            (entry.path().display().to_string(), (metadata.len(), metadata.modified().unwrap()))
        };
        files.filter(|entry| entry.file_type().is_file()).map(look).collect()
    };
    let before = (looks(), sources(site));
    let calls: [&[&str]; 8] = [
        &["build"],
        &["build", "--drafts", "--out", ".songngu/nhap"],
        &["check", "--waiting"],
        &["schema", "config"],
        &["server-config", "nginx"],
        &["translate", "show", "tin/bai", "--lang", "en", "--all"],
        &["translate", "accept", "tin/bai", "--lang", "fr", "--segment", "s0"],
        &["help", "translate", "accept"],
    ];
    for args in calls {
        songngu(site, args);
        assert!((looks(), sources(site)) == before, "{args:?} wrote into the sources");
    }
    // And in the program only one room has the means.
    let writers = ["disk::put", "disk::write_new"];
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for entry in walkdir::WalkDir::new(&src).into_iter().map(Result::unwrap).filter(|entry| entry.file_type().is_file())
    {
        let inside = entry.path().strip_prefix(&src).unwrap();
        let text = fs::read_to_string(entry.path()).unwrap_or_default();
        let writes = writers.iter().any(|writer| text.contains(writer));
        assert!(!writes || inside.starts_with("desk"), "{} writes into the sources", inside.display());
    }
}
