//! Whoever does what a message tells, to the letter, is better off: a reader without any knowledge obeys every way out that
//! gives a line, a word or a name, and builds again. What was told is gone then, no error has come, no page is lost; and of
//! slips whose meaning is plain, readers see at the end what was meant.

use crate::{
    messages::{base, case, locales},
    site::{Site, shown},
};
use rayon::prelude::*;
use songngu::{
    diag::{Code, Located, Severity, json},
    locale::ProgramWords,
    pipeline::{self, Memory, PrepareError, PublishError},
};
use std::{collections::BTreeMap, fs};

/// What a way out tells to do.
#[derive(Debug, PartialEq)]
enum Order<'h> {
    /// Put this in the place of what is marked.
    Replace(&'h str),
    /// Write the line that is shown like this.
    Line(&'h str),
    /// Add this line to the fields.
    Add(&'h str),
    /// Put this line above the one that is shown.
    Above(&'h str),
    /// Give the file this name.
    Rename(&'h str),
    /// Delete the line that is shown.
    Delete,
    /// Delete the gap at the beginning of the line and set the line in by two spaces.
    SetIn,
}

/// The first thing that a way out tells, by the words that each begins with; none where it leaves the choice to its reader.
fn order(help: &str) -> Option<Order<'_>> {
    let after = |words: &str| help.split_once(words).map(|(_, rest)| rest);
    let quoted = |words: &str| after(words)?.split_once('”').map(|(name, _)| name);
    // An explanation may follow a line.
    let line = |words: &str| {
        let line = after(words)?.lines().next()?;
        let end = [" — ", " (+", " (-", " (Z"].iter().filter_map(|sign| line.find(sign)).min();
        Some(&line[..end.unwrap_or(line.len())])
    };
    if let Some(name) = quoted("Rename it to “") {
        return Some(Order::Rename(name));
    }
    if let Some(name) = quoted("Did you mean “") {
        return Some(Order::Replace(name));
    }
    for words in [
        "Write: ",
        "write: ",
        "Write the year first: ",
        "Leave them out: ",
        "in straight quotation marks: ",
        "between quotation marks: ",
    ] {
        if let Some(line) = line(words) {
            return Some(Order::Line(line));
        }
    }
    match () {
        () if help.starts_with("Write on this line nothing but: ") => Some(Order::Line(line("nothing but: ")?)),
        () if help.starts_with("Add above it the line: ") => Some(Order::Above(line("the line: ")?)),
        () if help.starts_with("Add a line: ") => Some(Order::Add(line("Add a line: ")?)),
        () if help.starts_with("Delete this line") || help.starts_with("Delete the line") => Some(Order::Delete),
        () if help.starts_with("Keep one of the two lines") => Some(Order::Delete),
        () if help.starts_with("Delete the gap") => Some(Order::SetIn),
        () => None,
    }
}

/// Does what a diagnostic tells; whether there was something to do.
fn obey(site: &Site, located: &Located) -> bool {
    let help = json(located, &ProgramWords::new(locales(), songngu::base::Lang::parse("en").unwrap()))["help"].clone();
    let (Some(order), Some(place)) = (help.as_str().and_then(order), &located.diagnostic.place) else { return false };
    let file = &*place.file;
    let path = site.root().join(file);
    if let (Order::Rename(name) | Order::Replace(name), None) = (&order, &located.position) {
        let folder = file.rsplit_once('/').map_or("", |(folder, _)| folder);
        let own = file.rsplit('/').next().unwrap_or(file);
        // A word that was meant stands for the part of the name that is no language.
        let name = match order {
            Order::Replace(_) => {
                let wrong = located.diagnostic.args.iter().find(|(name, _)| &**name == "language");
                own.replace(&format!(".{}.", wrong.map_or("", |(_, value)| value)), &format!(".{name}."))
            }
            _ => (*name).to_owned(),
        };
        let to = if name.contains('/') { name } else { format!("{folder}/{name}") };
        let free = path.is_file() && !site.root().join(&to).exists();
        if free {
            site.rename(file, to.trim_start_matches('/'));
        }
        return free;
    }
    let (Some(at), Ok(text)) = (&located.position, fs::read_to_string(&path)) else { return false };
    if at.cut > 0 {
        return false;
    }
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let index = at.line - 1;
    let begin = if lines[index].starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let marked = begin + at.marked.start..begin + at.marked.end;
    match order {
        Order::Replace(word) => {
            // Of what is marked only the name was wrong.
            let wrong =
                located.diagnostic.args.iter().find(|(name, _)| matches!(&**name, "name" | "value" | "field" | "code"));
            let inside = wrong.and_then(|(_, wrong)| Some((lines[index][marked.clone()].find(&**wrong)?, wrong.len())));
            let marked = inside.map_or(marked.clone(), |(at, len)| marked.start + at..marked.start + at + len);
            lines[index].replace_range(marked, word);
        }
        Order::Line(new) => lines[index] = written(&lines[index], marked, new),
        Order::Above(new) => lines.insert(index, new.to_owned()),
        Order::Add(new) => {
            let at = if file.ends_with(".md") { index + 1 } else { lines.len() };
            lines.insert(at, new.to_owned());
        }
        Order::Delete => _ = lines.remove(index),
        Order::SetIn => lines[index] = format!("  {}", lines[index].trim_start()),
        Order::Rename(_) => return false,
    }
    site.write(file, lines.join("\n") + "\n");
    true
}

/// A line with `new` in it: instead of all but what sets it in, or, where the field stands within braces, as its value.
fn written(line: &str, marked: std::ops::Range<usize>, new: &str) -> String {
    if new == "---" {
        return new.to_owned();
    }
    let own = line.trim_start_matches([' ', '-', '\u{a0}', '\u{feff}', '\u{200b}', '\t']);
    let key = |text: &str| text.split([':', '=']).next().unwrap_or_default().trim().to_owned();
    let lead = &line[..line.len() - own.len()];
    let lead: String = if lead.starts_with('\u{200b}') {
        String::new()
    } else {
        lead.chars().map(|c| if c == '-' { c } else { ' ' }).collect()
    };
    if new.starts_with("- ") {
        return format!("{}{new}", lead.split('-').next().unwrap_or_default());
    }
    if key(own) == key(new) {
        return format!("{lead}{new}");
    }
    let value = new.split_once(": ").map_or(new, |(_, value)| value);
    format!("{}{value}{}", &line[..marked.start], &line[marked.end..])
}

/// What a build tells, and how many pages the site has.
fn build(site: &Site) -> (Vec<Located>, usize) {
    match pipeline::publish(&site.inputs(crate::site::NOW), &mut Memory::default(), &site.target()) {
        Ok(report) => (report.diagnostics, report.pages.iter().sum()),
        Err(PublishError::Prepare(PrepareError::Config(told))) => (told, 0),
        Err(error) => panic!("{error:?}"),
    }
}

fn counts(told: &[Located]) -> BTreeMap<(Severity, Code), usize> {
    let mut counts = BTreeMap::new();
    told.iter().for_each(|own| *counts.entry((own.diagnostic.severity, own.diagnostic.code)).or_default() += 1);
    counts
}

/// What a build says, and how many pages it makes.
type Outcome = (Vec<Located>, usize);

/// Obeys one diagnostic; what is worse afterwards. `None`: it gave nothing to do.
fn obeyed(site: &Site, located: &Located, before: &Outcome) -> Option<(Result<(), String>, Outcome)> {
    if !obey(site, located) {
        return None;
    }
    let after = build(site);
    let (was, now) = (counts(&before.0), counts(&after.0));
    let own = (located.diagnostic.severity, located.diagnostic.code);
    let count = |counts: &BTreeMap<_, usize>, key| counts.get(key).copied().unwrap_or_default();
    let mut wrong = Vec::new();
    if count(&now, &own) >= count(&was, &own) {
        wrong.push("is told again".to_owned());
    }
    for (key, many) in now.iter().filter(|(key, _)| key.0 == Severity::Error) {
        if *many > count(&was, key) {
            wrong.push(format!("{} has come", key.1));
        }
    }
    if after.1 < before.1 {
        wrong.push(format!("{} of {} pages are lost", before.1 - after.1, before.1));
    }
    let wrong = wrong.join(", ");
    let told = after.0.iter().map(shown).collect::<Vec<_>>().join("; ");
    let result = if wrong.is_empty() { Ok(()) } else { Err(format!("{}: {wrong} [{told}]", shown(located))) };
    Some((result, after))
}

#[test]
fn every_message_helps_whoever_obeys_it() {
    let results: Vec<Result<(), String>> = Code::ALL
        .par_iter()
        .copied()
        .filter(|code| cfg!(target_os = "linux") || !matches!(*code, Code::SymbolicLink | Code::NameNotUtf8))
        .filter_map(|code| {
            let site = Site::laid(&["messages/_base", &format!("messages/{code}")]);
            // What is told beyond a build's own words would not be gone after one.
            _ = case(code.name()).1(&site);
            let before = build(&site);
            let located = before.0.iter().find(|told| told.diagnostic.code == code)?;
            Some(obeyed(&site, located, &before)?.0)
        })
        .collect();
    let wrong: Vec<String> = results.iter().filter_map(|result| result.clone().err()).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(results.len() >= 30, "only {} messages give something to do", results.len());
}

/// Slips whose meaning is plain: a file, and what readers must see at the end in the article's page.
#[rustfmt::skip]
const SLIPS: &[(&str, &str)] = &[
    // Signs that look like a space, or like nothing.
    ("---\ntitle:\u{a0}\"Đường mới\"\ndate: 2026-03-01\n---\nN.\n", ">Đường mới</h1>"),
    ("---\ntitle: \u{a0}\"Đường mới\"\ndate: 2026-03-01\n---\nN.\n", ">Đường mới</h1>"),
    ("---\ntitle: \u{feff}\"Đường mới\"\ndate: 2026-03-01\n---\nN.\n", ">Đường mới</h1>"),
    ("---\n\u{200b}title: Đường mới\ndate:\u{202f}2026-03-01\n---\nN.\n", ">Đường mới</h1>"),
    ("---\ntitle: Đường mới\ndate: 2026-03-01\ntags:\n\u{a0}\u{a0}- một\n\u{a0}\u{a0}- hai\n---\nN.\n", ">Đường mới</h1>"),
    ("\u{200b}---\ntitle: Đường mới\ndate: 2026-03-01\n---\nN.\n", ">Đường mới</h1>"),
    // Fences.
    ("—\ntitle: Đường mới\ndate: 2026-03-01\n---\nN.\n", ">Đường mới</h1>"),
    ("---\ntitle: Đường mới\ndate: 2026-03-01\n—\nN.\n", ">Đường mới</h1>"),
    ("—-\ntitle: Đường mới\ndate: 2026-03-01\n—-\nN.\n", ">Đường mới</h1>"),
    ("----\ntitle: Đường mới\ndate: 2026-03-01\n---\nN.\n", ">Đường mới</h1>"),
    ("\n---\ntitle: Đường mới\ndate: 2026-03-01\n---\nN.\n", ">Đường mới</h1>"),
    (" ---\ntitle: Đường mới\ndate: 2026-03-01\n ---\nN.\n", ">Đường mới</h1>"),
    ("\u{a0}---\ntitle: Đường mới\ndate: 2026-03-01\n---\nN.\n", ">Đường mới</h1>"),
    ("title: Đường mới\ndate: 2026-03-01\n---\nN.\n", ">Đường mới</h1>"),
    ("---\ntitle: Đường mới\ndate: 2026-03-01\n\nN.\n", ">Đường mới</h1>"),
    ("***\ntitle: Đường mới\ndate: 2026-03-01\n***\nN.\n", ">Đường mới</h1>"),
    ("---\n---\ntitle: Đường mới\ndate: 2026-03-01\n---\nN.\n", ">Đường mới</h1>"),
    ("```\n---\ntitle: Đường mới\ndate: 2026-03-01\n---\nN.\n", ">Đường mới</h1>"),
    ("---\ntitle: Đường mới\ndate: 2026-03-01\nkind = news\n---\nN.\n", ">Đường mới</h1>"),
    ("---\ntitle: Đường\u{b}mới\ndate: 2026-03-01\n---\nN.\n", ">Đường mới</h1>"),
    // Quotation marks.
    ("---\ntitle: “Họp báo: kết quả”\ndate: 2026-03-01\n---\nN.\n", ">Họp báo: kết quả</h1>"),
    ("---\ntitle: Họp báo \"lớn\": kết quả\ndate: 2026-03-01\n---\nN.\n", ">Họp báo &quot;lớn&quot;: kết quả</h1>"),
    ("---\ntitle: Họp báo: kết quả\ndate: 2026-03-01\n---\nN.\n", ">Họp báo: kết quả</h1>"),
    ("---\ntitle: 'Đắk Lắk's coffee'\ndate: 2026-03-01\n---\nN.\n", ">Đắk Lắk&#39;s coffee</h1>"),
    ("---\ntitle: \"Mùa vàng\" trên cao nguyên\ndate: 2026-03-01\n---\nN.\n", ">&quot;Mùa vàng&quot; trên cao nguyên</h1>"),
    ("---\ntitle: \"Ông \"A\" nói\"\ndate: 2026-03-01\n---\nN.\n", ">Ông &quot;A&quot; nói</h1>"),
    ("---\ntitle: \"Đường mới\ndate: 2026-03-01\n---\nN.\n", ">Đường mới</h1>"),
    ("---\ntitle: @daklak nói\ndate: 2026-03-01\n---\nN.\n", ">@daklak nói</h1>"),
    ("---\ntitle: *Đường* mới\ndate: 2026-03-01\n---\nN.\n", ">*Đường* mới</h1>"),
    ("---\ntitle: [Ảnh] Đường mới\ndate: 2026-03-01\n---\nN.\n", ">[Ảnh] Đường mới</h1>"),
    ("---\ntitle: !Đường mới\ndate: 2026-03-01\n---\nN.\n", ">!Đường mới</h1>"),
    ("---\ntitle: \"D:\\qua\\cua\"\ndate: 2026-03-01\n---\nN.\n", ">D:\\qua\\cua</h1>"),
    ("---\ntitle: \"C:\\temp\\new\"\ndate: 2026-03-01\n---\nN.\n", ">C:\\temp\\new</h1>"),
    // What begins a comment.
    ("---\ntitle: Lễ hội cà phê #BuonMaThuot\ndate: 2026-03-01\n---\nN.\n", ">Lễ hội cà phê #BuonMaThuot</h1>"),
    ("---\ntitle: Dự án # 1\ndate: 2026-03-01\n---\nN.\n", ">Dự án # 1</h1>"),
    ("---\ntitle: Đường mới\ndate: 2026-03-01\ntags:\n  - bài #12\n  - #mới\n---\nN.\n", ">Đường mới</h1>"),
    // Empty words.
    ("---\ntitle: Null\ndate: 2026-03-01\n---\nN.\n", ">Null</h1>"),
    // Dates.
    ("---\ntitle: Đường mới\ndate: 2026-03-01 18:50:16 +0700\n---\nN.\n", "2026-03-01T18:50:16+07:00"),
    ("---\ntitle: Đường mới\ndate: 2026-03-01T18:50+07:00\n---\nN.\n", "2026-03-01T18:50:00+07:00"),
    ("---\ntitle: Đường mới\ndate: 2026-03-01T8:00+07:00\n---\nN.\n", "2026-03-01T08:00:00+07:00"),
    ("---\ntitle: Đường mới\ndate: 2026-03-01T08:00:00+7\n---\nN.\n", "2026-03-01T08:00:00+07:00"),
    ("---\ntitle: Đường mới\ndate: Sun, 01 Mar 2026 01:30:43 +0000\n---\nN.\n", "2026-03-01T08:30:43+07:00"),
    ("---\ntitle: Đường mới\ndate: 2026-03-01 08:00\n---\nN.\n", "2026-03-01T08:00:00+07:00"),
    ("---\ntitle: Đường mới\ndate: 01/03/2026\n---\nN.\n", "2026-03-01"),
    ("---\ntitle: Đường mới\ndate: 20260301\n---\nN.\n", "2026-03-01"),
    ("---\ntitle: Đường mới\ndate: 1 March 2026\n---\nN.\n", "2026-03-01"),
    ("---\ntitle: Đường mới\ndate: Chủ nhật, 1/3/2026\n---\nN.\n", "2026-03-01"),
    ("---\ntitle: Đường mới\ndate: 2026-03-01T08:00:00+07:60\n---\nN.\n", "2026-03-01T08:00:00+07:00"),
    // Words of Vietnamese.
    ("---\ntiêu đề: Đường mới\nngày: 2026-03-01\nloại: tin\ntrạng thái: đã duyệt\n---\nN.\n", ">Đường mới</h1>"),
    ("---\ntitle: Đường mới\ndate: 2026-03-01\nstatus: đã duyệt\n---\nN.\n", ">Đường mới</h1>"),
    ("---\nTiêu đề: Đường mới\nNgày đăng: 2026-03-01\n---\nN.\n", ">Đường mới</h1>"),
    ("---\ntitle: Đường mới\ndate: 2026-03-01\nkind: Tin tức\n---\nN.\n", ">Đường mới</h1>"),
];

#[test]
fn slips_become_what_was_meant() {
    let wrong: Vec<String> = SLIPS
        .par_iter()
        .filter_map(|(text, wanted)| {
            let site = base();
            site.write("content/tin/bai.vi.md", text);
            settle(&site).and_then(|()| shows(&site, wanted)).err().map(|wrong| format!("{text:?}: {wrong}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Obeys until nothing is told that gives something to do.
fn settle(site: &Site) -> Result<(), String> {
    let mut before = build(site);
    for _ in 0..8 {
        let Some((result, after)) = before.0.iter().find_map(|located| obeyed(site, located, &before)) else {
            return Ok(());
        };
        result?;
        before = after;
    }
    Err(format!("no end: {:?}", before.0.iter().map(shown).collect::<Vec<_>>()))
}

fn shows(site: &Site, wanted: &str) -> Result<(), String> {
    let page = fs::read_to_string(site.out().join("vi/tin/bai/index.html"));
    let text = fs::read_to_string(site.root().join("content/tin/bai.vi.md")).unwrap_or_default();
    match page {
        Ok(page) if page.contains(wanted) => Ok(()),
        Ok(page) => {
            let title = page.split("<h1").nth(1).and_then(|rest| rest.split("</h1>").next()).unwrap_or_default();
            Err(format!("readers see {title}; the file is {text:?}"))
        }
        Err(_) => {
            Err(format!("no page; the file is {text:?}: {:?}", build(site).0.iter().map(shown).collect::<Vec<_>>()))
        }
    }
}
