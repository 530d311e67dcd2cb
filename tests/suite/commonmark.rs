//! The examples of CommonMark 0.31.2, and those of what GFM adds to it: no difference beyond those that `docs/reference.md`
//! tells. The specifications are CC-BY-SA, so they are fetched by `tests/install` and not kept here.

use crate::spec::show;
use percent_encoding::percent_decode_str;
use std::{collections::BTreeSet, fmt::Write, fs, path::Path};

/// What songngu makes otherwise, why, and the numbers of the examples that show it.
#[rustfmt::skip]
const DIFFERENCES: &[(&str, &str, &[usize])] = &[
    (
        "Raw HTML passes through a list of what is allowed, and what is left is well-formed: unknown elements and attributes go, what is open is closed, references are resolved, comments and instructions are left out",
        "whatever is written, pages are valid and hold no script",
        &[21, 31, 148, 149, 150, 151, 152, 155, 156, 157, 158, 160, 163, 165, 167, 170, 171, 172, 173, 174, 175, 176, 177, 178, 179, 180, 181, 182, 183, 184, 187, 190, 191, 201, 308, 309, 344, 475, 476, 477, 491, 494, 524, 536, 613, 614, 615, 616, 617, 623, 625, 626, 627, 628, 629, 630, 631],
    ),
    (
        "The title of a picture is its caption, where it stands in a paragraph of its own",
        "a title in a bubble is seen by few",
        &[572, 573, 576, 577, 579, 584, 585, 586, 587, 588, 589, 591],
    ),
    (
        "Only `http`, `https`, `mailto` and `tel` are linked, and only hosts that can be",
        "other schemes run programs or lead nowhere",
        &[346, 596, 598, 599, 600, 601],
    ),
    (
        "Bare addresses of the web and of mail are links, as in GFM",
        "editors paste them so",
        &[602, 608, 611, 612],
    ),
    (
        "White space around a title or in an address goes",
        "it is a slip of typing",
        &[196, 507, 642, 643],
    ),
    (
        "Code in a language that is known is coloured",
        "readers find their way",
        &[142, 143],
    ),
];

/// What songngu makes otherwise of the examples of GFM 0.29 that show what it adds to CommonMark.
#[rustfmt::skip]
const GFM_DIFFERENCES: &[(&str, &str, &[usize])] = &[
    (
        "The box of a task is a sign (☐, ☑), no `<input>`",
        "a page has no forms, and nobody can tick it",
        &[279, 280],
    ),
    (
        "Addresses of `ftp` (and `xmpp`) are text",
        "browsers open neither",
        &[628],
    ),
    (
        "Raw HTML that is not allowed is left out, not shown as it was typed",
        "readers meet no markup",
        &[653],
    ),
];

/// An example of a specification.
struct Example {
    /// As the specification counts them.
    number: usize,
    /// The extension that it shows; empty for none.
    extension: String,
    markdown: String,
    /// What it should become.
    html: String,
}

fn examples(spec: &str) -> Vec<Example> {
    let fence = "`".repeat(32);
    let mut examples = Vec::new();
    let mut rest = spec;
    while let Some((_, after)) = rest.split_once(&format!("\n{fence} example")) {
        let Some((extension, after)) = after.split_once('\n') else { break };
        let Some((example, after)) = after.split_once(&format!("\n{fence}\n")) else { break };
        let (markdown, html) = example.split_once("\n.\n").unwrap_or((example.trim_end_matches("\n."), ""));
        let markdown = markdown.strip_prefix(".\n").map_or(markdown, |_| "");
        examples.push(Example {
            number: examples.len() + 1,
            extension: extension.trim().to_owned(),
            markdown: markdown.replace('→', "\t") + "\n",
            html: html.replace('→', "\t"),
        });
        rest = after;
    }
    examples
}

/// HTML without what songngu adds everywhere: ids, classes, roles, sizes, frames; levels of headings follow the page.
fn normal(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    let mut pre = false;
    while let Some(open) = rest.find('<') {
        text(&mut out, &rest[..open], pre);
        rest = &rest[open..];
        let end = rest.find('>').map_or(rest.len(), |end| end + 1);
        let tag = &rest[..end];
        rest = &rest[end..];
        let name: String = tag[1..].chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '/').collect();
        let name = name.trim_end_matches('/').to_owned();
        match name.as_str() {
            "figure" | "/figure" => {
                out.push_str(if name == "figure" { "<p>" } else { "</p>" });
                continue;
            }
            "pre" => pre = true,
            "/pre" => pre = false,
            _ => {}
        }
        let heading = name.trim_start_matches('/').strip_prefix('h').is_some_and(|level| level.parse::<u8>().is_ok());
        let name = if heading { name.replace(|c: char| c.is_ascii_digit(), "") } else { name };
        write!(out, "<{name}").unwrap();
        for own in ["href", "src", "alt", "title", "start"] {
            if let Some((_, value)) = tag.split_once(&format!(" {own}=\"")) {
                let value = value.split('"').next().unwrap_or_default();
                write!(out, " {own}={}", percent_decode_str(value).decode_utf8_lossy()).unwrap();
            }
        }
        out.push('>');
    }
    text(&mut out, rest, pre);
    let mut out = out.replace("&quot;", "\"").replace("&nbsp;", "\u{a0}");
    let blocks =
        ["p", "h", "ul", "ol", "li", "blockquote", "pre", "hr", "table", "thead", "tbody", "tr", "th", "td", "div"];
    for block in blocks {
        for tag in [format!("<{block}>"), format!("</{block}>")] {
            while out.contains(&format!(" {tag}")) || out.contains(&format!("{tag} ")) {
                out = out.replace(&format!(" {tag}"), &tag).replace(&format!("{tag} "), &tag);
            }
        }
    }
    // The frame in which a table can be scrolled.
    let out = out.replace("<div><table>", "<table>").replace("</table></div>", "</table>");
    out.replace("<br> ", "<br>").trim().to_owned()
}

fn text(out: &mut String, text: &str, pre: bool) {
    if pre {
        return out.push_str(text);
    }
    for (nth, word) in text.split(['\n', ' ']).enumerate() {
        if nth > 0 && !out.ends_with(' ') {
            out.push(' ');
        }
        out.push_str(word);
    }
}

#[test]
#[ignore = "needs what tests/install fetches"]
fn examples_of_commonmark_are_as_the_manual_says() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let spec = fs::read_to_string(root.join("tests/output/browser/node_modules/commonmark-spec/spec.txt")).unwrap();
    let examples = examples(&spec);
    assert_eq!(examples.len(), 652);
    only(&examples, DIFFERENCES);
}

#[test]
#[ignore = "needs what tests/install fetches"]
fn examples_of_what_gfm_adds_are_as_the_manual_says() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let spec = fs::read_to_string(root.join("target/checks/gfm/spec.txt")).unwrap();
    let added: Vec<Example> = examples(&spec).into_iter().filter(|example| !example.extension.is_empty()).collect();
    assert_eq!(added.len(), 24);
    only(&added, GFM_DIFFERENCES);
}

/// Exactly those examples come out otherwise.
fn only(examples: &[Example], differences: &[(&str, &str, &[usize])]) {
    let told: BTreeSet<usize> = differences.iter().flat_map(|(_, _, numbers)| numbers.iter().copied()).collect();
    let mut wrong = Vec::new();
    for Example { number, markdown, html, .. } in examples {
        let (ours, theirs) = (normal(&show(markdown, false).0), normal(html));
        if (ours != theirs) != told.contains(number) {
            wrong.push(format!("{number}: {markdown:?}\n  ours   {ours:?}\n  theirs {theirs:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} examples\n{}", wrong.len(), wrong.join("\n"));
}

/// The differences as the manual tells them, below their heading.
fn table(heading: &str, differences: &[(&str, &str, &[usize])]) -> String {
    let mut out = format!("| {heading} | why | examples |\n|---|---|---|\n");
    for (what, why, numbers) in differences {
        let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
        writeln!(out, "| {what} | {why} | {} |", numbers.join(", ")).unwrap();
    }
    out
}

#[test]
fn the_manual_tells_the_differences() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/reference.md");
    let manual = fs::read_to_string(&path).unwrap();
    let mut should = manual.clone();
    for (heading, differences) in
        [("what is otherwise", DIFFERENCES), ("what is otherwise than in GFM", GFM_DIFFERENCES)]
    {
        let start = should.find(&format!("| {heading} |")).unwrap();
        let end = start + should[start..].find("\n\n").unwrap() + 1;
        should.replace_range(start..end, &table(heading, differences));
    }
    if manual != should {
        assert!(std::env::var_os("SONGNGU_BLESS").is_some(), "SONGNGU_BLESS=1 cargo test --test suite commonmark");
        fs::write(path, should).unwrap();
    }
}
