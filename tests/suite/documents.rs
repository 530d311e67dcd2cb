//! The editor's guide is true: whoever does what `docs/huong-dan.md` says, in its order, on a fresh site, is told
//! nothing. A paragraph “Tệp `path`:” names the file of the block below it; “Đổi tên `a` thành `b`” moves a folder.

use crate::{photographs::jpeg, site::Site};
use songngu::{desk, diag::Code};
use std::{fs, path::Path};

/// Something that the guide asks for.
#[derive(Debug, PartialEq)]
enum Step<'g> {
    Write(&'g str, String),
    Rename(&'g str, &'g str),
}

fn guide() -> String {
    fs::read_to_string(format!("{}/docs/huong-dan.md", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// What is between the first two backticks.
fn quoted(text: &str) -> Option<(&str, &str)> {
    let (_, rest) = text.split_once('`')?;
    rest.split_once('`')
}

fn steps(guide: &str) -> Vec<Step<'_>> {
    let mut steps = Vec::new();
    let mut named = None;
    let mut lines = guide.lines();
    while let Some(line) = lines.next() {
        if let Some(fence) = line.strip_prefix("```") {
            let block: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
            if let Some(path) = named.take() {
                assert!(!fence.is_empty(), "the block of {path} has no language");
                steps.push(Step::Write(path, block.join("\n") + "\n"));
            }
        } else if line.starts_with("Tệp `") && line.ends_with("`:") {
            named = quoted(line).map(|(path, _)| path);
        } else if let Some((_, rest)) = line.split_once("Đổi tên `") {
            let (from, rest) = rest.split_once('`').unwrap();
            steps.push(Step::Rename(from, quoted(rest).unwrap().0));
        } else if !line.is_empty() {
            named = None;
        }
    }
    steps
}

fn picture(site: &Site, path: &str) {
    site.write(path, jpeg(1200, 800, path.len() as u8)); // other bytes for each name
}

/// A fresh site with its pictures, and after each step what a build says.
fn follow(mut each: impl FnMut(&Step<'_>, &mut Site)) -> Site {
    let mut site = Site::new(&[]);
    desk::init(site.root()).unwrap();
    picture(&site, "content/news/le-hoi-ca-phe/phoi-ca-phe.jpg");
    for name in ["ho-lak/ho-lak.jpg", "nha-dai/cau-thang.jpg", "nha-dai/gian-khach.jpg"] {
        picture(&site, &format!("content/news/{name}"));
    }
    for end in ["mp4", "jpg"] {
        let own = format!("content/gioi-thieu/tu-tay-sang-dong/tu-tay-sang-dong.{end}");
        site.write(&format!("content/news/tren-ho/tren-ho.{end}"), fs::read(own).unwrap());
    }
    let guide = guide();
    let steps = steps(&guide);
    assert!(steps.len() > 10, "the guide's steps were not found");
    for step in &steps {
        match step {
            Step::Write(path, text) => site.write(path, text),
            Step::Rename(from, to) => site.rename(from, to),
        }
        each(step, &mut site);
    }
    site
}

#[test]
fn whoever_follows_the_guide_is_told_nothing() {
    let quiet = [Code::StrayFile, Code::MessageMissing, Code::NameMissing];
    let mut site = follow(|step, site| {
        // The first steps belong together: pictures before their texts, an id before its names.
        let built = site.build();
        let told: Vec<Code> = built.codes().into_iter().filter(|code| !quiet.contains(code)).collect();
        assert!(told.is_empty(), "after {step:?}: {:#?}", built.told());
    });
    let built = site.build().sound();
    assert!(built.codes().is_empty(), "{:#?}", built.told());
}

#[test]
fn what_the_guide_promises_comes_true() {
    let mut site = follow(|_, _| {});
    let before = site.build_at("2026-12-05T07:59:00+07:00").sound();
    // Drafts stay inside, with their pictures.
    assert!(!before.has("vi/tin-tuc/le-hoi-ca-phe/index.html"));
    // Scheduled.
    assert!(!before.has("vi/tin-tuc/hop-bao-du-lich/index.html"));
    let after = site.build_at("2026-12-05T08:00:00+07:00").sound();
    assert!(after.text("vi/tin-tuc/hop-bao-du-lich/index.html").contains("Họp báo về mùa du lịch 2027"));
    // Moved: the old address leads on, the identity stays.
    assert!(after.text("vi/tin-tuc/hop-bao/index.html").contains("hop-bao-du-lich/"));
    assert!(after.text("vi/feed.atom").contains(",2026:news/hop-bao:vi<"));

    // Approved in both languages, then retitled: the address stays.
    for lang in ["vi", "en"] {
        let file = format!("content/news/le-hoi-ca-phe/index.{lang}.md");
        site.edit(&file, "status: draft", "status: approved\napproved_by: editor");
    }
    let approved = site.build().sound();
    let page = "vi/tin-tuc/le-hoi-ca-phe/index.html";
    assert!(approved.text(page).contains("phoi-ca-phe.jpg") && approved.has("en/news/coffee-festival/index.html"));
    site.edit("content/news/le-hoi-ca-phe/index.vi.md", "Lễ hội cà phê: ba ngày", "Mùa lễ hội: ba ngày");
    let retitled = site.build().sound();
    assert!(retitled.text(page).contains("Mùa lễ hội: ba ngày"));

    // Withdrawn: gone in every language.
    let gone = "status: approved\nwithdrawn: 2026-06-20T09:00:00+07:00";
    site.edit("content/news/le-hoi-ca-phe/index.vi.md", "status: approved", gone);
    let withdrawn = site.build_at("2026-06-20T09:00:00+07:00").sound();
    assert!(!withdrawn.has(page) && !withdrawn.has("en/news/coffee-festival/index.html"));
}

#[test]
fn every_message_that_the_guide_explains_exists() {
    let guide = guide();
    let rows = guide.lines().skip_while(|line| !line.starts_with("| thông báo |")).skip(2);
    let mut known = 0;
    for row in rows.take_while(|line| line.starts_with('|')) {
        for name in row.split('|').nth(1).unwrap().split('`').skip(1).step_by(2) {
            assert!(Code::ALL.iter().any(|code| code.name() == name), "no message is called {name}");
            known += 1;
        }
    }
    assert!(known > 10);
}

#[test]
fn links_between_documents_lead_somewhere() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let documents = fs::read_dir(root.join("docs")).unwrap().map(|entry| entry.unwrap().path());
    let more = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "tests/README.md"].map(|name| root.join(name));
    for document in documents.chain(more).filter(|path| path.extension().is_some_and(|ext| ext == "md")) {
        let mut fenced = false;
        for (at, line) in fs::read_to_string(&document).unwrap().lines().enumerate() {
            fenced ^= line.trim_start().starts_with("```");
            for link in line.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
                let path = link.split('#').next().unwrap();
                let inside = !fenced && !path.is_empty() && !link.contains(':') && !line.contains(&format!("`[{link}"));
                let there = document.parent().unwrap().join(path).exists();
                // Examples of links in running text stand in backticks.
                let example = line.split('`').skip(1).step_by(2).any(|code| code.contains(&format!("]({link}")));
                assert!(!inside || there || example, "{}:{}: {link} is not there", document.display(), at + 1);
            }
        }
    }
}

/// A path in backticks is one from the repository on, or the end of one: `feeds/mod.rs`.
#[test]
fn files_that_documents_name_are_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mine = |entry: &walkdir::DirEntry| {
        !["target", "node_modules", ".git", "public"].iter().any(|name| entry.file_name() == *name)
    };
    let entries = walkdir::WalkDir::new(root).min_depth(1).into_iter().filter_entry(mine).map(Result::unwrap);
    let paths: Vec<String> = entries
        .map(|entry| format!("/{}", entry.path().strip_prefix(root).unwrap().display()).replace('\\', "/"))
        .collect();
    let documents = ["CONTRIBUTING.md", "docs/ARCHITECTURE.md", "tests/README.md", "tests/bench/README.md"];
    let mut lost = Vec::new();
    for document in documents {
        let text = fs::read_to_string(root.join(document)).unwrap();
        for name in text.split('`').skip(1).step_by(2) {
            let ours = ["src/", "tests/", "docs/", "themes/", "locales/"].iter().any(|room| name.starts_with(room));
            let source = name.contains('/') && [".rs", ".py", ".mjs"].iter().any(|end| name.ends_with(end));
            let pattern = name.contains(['<', '*', ' ', '$', '\n']);
            let end = format!("/{}", name.trim_end_matches('/'));
            if (ours || source) && !pattern && !paths.iter().any(|path| path.ends_with(&end)) {
                lost.push(format!("{document}: {name}"));
            }
        }
    }
    assert!(lost.is_empty(), "{lost:#?}");
}
