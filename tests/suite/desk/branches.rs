//! Two people in two branches, and Git.

use super::{ARTICLE, Desk, record_of, text_of};
use std::process::Command;

fn git(desk: &Desk, args: &[&str]) -> bool {
    let identity = ["-c", "user.name=Lan", "-c", "user.email=lan@example.vn", "-c", "commit.gpgsign=false"];
    let output = Command::new("git").current_dir(desk.root()).args(identity).args(args).output().unwrap();
    output.status.success()
}

/// A repository whose last commit has an edited source.
fn repository() -> Desk {
    let desk = Desk::new(&["en"]);
    desk.accept("en");
    desk.edit(&text_of("vi"), "7 giờ sáng", "6 giờ sáng");
    desk.edit(&text_of("vi"), "## Giấy tờ", "## Giấy tờ cần có");
    desk.edit(&text_of("vi"), "mang theo", "phải mang theo");
    assert!(git(&desk, &["init", "-q", "-b", "main"]));
    commit(&desk);
    desk
}

fn commit(desk: &Desk) {
    assert!(git(desk, &["add", "-A"]) && git(desk, &["commit", "-q", "-m", "x"]));
}

#[test]
fn neighbours_accepted_in_two_branches_are_merged() {
    let mut desk = repository();
    let ids = desk.ids("en");
    assert_eq!(ids.len(), 3);
    for (at, day) in ["2026-06-02", "2026-06-03", "2026-06-04"].into_iter().enumerate() {
        assert!(git(&desk, &["checkout", "-q", "main"]) && git(&desk, &["checkout", "-q", "-b", &format!("b{at}")]));
        desk.on(day);
        desk.done(&["accept", ARTICLE, "--lang", "en", "--segment", &ids[at]]);
        commit(&desk);
    }
    assert!(git(&desk, &["checkout", "-q", "main"]));
    for (branch, left) in [("b1", 2), ("b0", 1), ("b2", 0)] {
        assert!(git(&desk, &["merge", "-q", branch, "-m", "x"]), "{branch}: conflict");
        assert_eq!(desk.behind("en").len(), left, "{branch}");
    }
    assert_eq!(desk.done(&["accept", ARTICLE, "--lang", "en"]).len(), 0);
}

#[test]
fn the_same_segment_said_twice_is_a_conflict_that_is_told() {
    let mut desk = repository();
    let id = desk.ids("en").remove(0);
    for (branch, day, by) in [("b0", "2026-06-02", "lan"), ("b1", "2026-06-03", "minh")] {
        assert!(git(&desk, &["checkout", "-q", "main"]) && git(&desk, &["checkout", "-q", "-b", branch]));
        desk.on(day);
        desk.done(&["accept", ARTICLE, "--lang", "en", "--segment", &id, "--by", by]);
        commit(&desk);
    }
    assert!(!git(&desk, &["merge", "-q", "b0", "-m", "x"]), "no conflict");
    let before = desk.sources();
    assert_eq!(desk.call(&["accept", ARTICLE, "--lang", "en"]), (1, Vec::new(), vec!["record-unreadable".to_owned()]));
    assert_eq!(desk.sources(), before);
    // One side of the entry is kept, as the message says.
    let record = desk.read(&record_of("en"));
    let (start, rest) = record.split_once("<<<<<<< HEAD\n").unwrap();
    let (ours, rest) = rest.split_once("=======\n").unwrap();
    let (_, end) = rest.split_once(">>>>>>> b0\n").unwrap();
    desk.write(&record_of("en"), &format!("{start}{ours}{end}"));
    assert_eq!(desk.behind("en").len(), 2);
    assert!(desk.read(&record_of("en")).contains("by: minh, on: 2026-06-03"));
}
